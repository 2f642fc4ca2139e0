//! What residents would have: the measures, what the case claims they are worth, what is printed
//! beside that, and everything in one sum only for whoever opens it.

use crate::chart::{wider_benefits, wider_worth};
use crate::model::{Choices, Outcome};
use crate::scenario::{Subject, meaning};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, List, Part, Room, Tone};
use crate::words::{Origin, together_terms, wider_caveats, wider_sentence, wider_terms};

/// Better lives.
pub fn better_lives(facts: &Facts) -> Vec<Part> {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let mut worth = vec![
        Part::Heading("What the case says that is worth: no council\u{2019}s cash".into(), None),
        Part::Terms(wider_terms(case, choices, outcome).into()),
    ];
    let caveats: Vec<Line> =
        wider_caveats(case).map(|(text, place)| Line::from(text).with(Run::Cite(place))).collect();
    if !caveats.is_empty() {
        let before = "What the papers print beside this figure:";
        worth.push(Part::Words(Tone::Plain, before.into()));
        worth.push(Part::List(List::Caveats, caveats));
    }
    worth.push(Part::Charts(vec![
        Chart::new(wider_worth(case, outcome), Room::Wide)
            .on_point(OnPoint::All(Origin::WiderWorth)),
    ]));
    let together = Part::Fold(
        "Everything in one sum, for specialists".to_owned(),
        vec![Part::Terms(together_terms(case, choices, outcome).into())],
    );
    vec![
        Part::Sentence(wider_sentence(case, choices, outcome)),
        Part::Charts(vec![measures(facts)]),
        Part::Group(Group::Worth, worth),
        Part::Group(Group::Worth, vec![together]),
    ]
}

/// The wider benefits, each measure with what its lever does.
fn measures(facts: &Facts) -> Chart {
    let (kit, choices) = (facts.kit(), facts.choices());
    let remarks: Vec<String> = kit
        .levers()
        .iter()
        .filter(|lever| matches!(lever.subject, Subject::Measure(_)))
        .map(|lever| meaning(kit, choices, lever, lever.value(choices)))
        .collect();
    let figure = |choices: &Choices, outcome: &Outcome| {
        wider_benefits(facts.case(), choices, outcome, &remarks)
    };
    let measures = Chart::new(facts.with_ghost(figure), Room::Main);
    measures.each(|name| facts.row_named(name, Origin::Wider))
}
