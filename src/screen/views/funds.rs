//! Who funds it: by year and source, with the rule and the payments beside it.

mod payments;

use crate::chart::funding_by_year;
use crate::scenario::{Group as Levers, Kind, Subject};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, LeverPart, Part, Room, Tone};
use crate::words::{Origin, paying};
use payments::payments;

/// Who funds it.
pub fn funds(facts: &Facts) -> Vec<Part> {
    let (case, outcome) = (facts.case(), facts.outcome);
    let mut parts = vec![Part::Sentence(paying(case, facts.choices(), outcome))];
    if facts.kit().has_group(Levers::Funding) {
        let figure = facts.with_ghost(|_, outcome| funding_by_year(case, outcome));
        let funds = Chart::new(figure, Room::Main).on_point(OnPoint::All(Origin::Funded));
        let chart = Part::Charts(vec![funds]);
        parts.push(Part::Group(
            Group::Beside,
            vec![chart, Part::Group(Group::ByHand, terms(facts))],
        ));
    }
    parts
}

/// The rule to pick, what each would pay by it, and what each source and the county pay to move.
fn terms(facts: &Facts) -> Vec<Part> {
    let levers = facts.kit().levers().iter().enumerate();
    let levers = levers.filter(|(_, lever)| {
        let is_payment = matches!(lever.subject, Subject::Source(_)) || lever.id == SHARED;
        is_payment && matches!(lever.kind, Kind::Number { .. })
    });
    let levers = levers.map(|(lever, known)| {
        Part::Lever(LeverPart {
            lever,
            label: known.label.clone(),
            id: format!("funds-{lever}"),
            remark: Line::default(),
            spoken: String::new(),
            hint: String::new(),
            part_of: None,
        })
    });
    let mut parts = vec![
        Part::Heading("By which rule, and who pays beside it".into(), None),
        Part::Words(Tone::Question, rule(facts)),
    ];
    parts.extend(payments(facts));
    parts.push(Part::Group(Group::Parts, levers.collect()));
    parts
}

/// How much of the one-off cost goes through the split.
const SHARED: &str = "fund.one-off-share";

/// How those that contribute share what the other payments leave.
fn rule(facts: &Facts) -> Line {
    let Some(position) = facts.kit().find_index("fund.rule") else { return Line::default() };
    let lever = &facts.kit().levers()[position];
    let Kind::Choice(options) = &lever.kind else { return Line::default() };
    let now = lever.value(facts.choices()) as usize;
    let acts = options
        .iter()
        .enumerate()
        .map(|(option, known)| (known.label.clone(), Act::set(vec![(position, option as f64)])));
    Line::from("What the payments below leave, the councils that contribute share: ")
        .pick(Pick::of("How councils share the rest", acts, Some(now)))
}
