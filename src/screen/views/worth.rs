//! What it is worth: the councils' own money first, the wider benefits in a block of their own, and
//! everything together only for whoever opens it.

use crate::chart::{cash_worth, cumulative, wider_worth};
use crate::model::Ordered;
use crate::scenario::{Group as Levers, discount_rates};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick, Run};
use crate::screen::part::{Chart, Group, List, Part, Room, Tone};
use crate::screen::picks::{as_it_is, pick_lever};
use crate::words::{
    cash_terms, percent, together_terms, wider_caveats, wider_terms, worth_sentence,
};

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// The appraisal. `worth` has the runs of what the councils' cash is worth today.
pub fn worth(facts: &Facts, worth: &Ordered) -> Vec<Part> {
    let Facts { outcome, uncertainty, .. } = *facts;
    let (case, choices) = (facts.case(), facts.choices());
    let cash = facts
        .with_ghost(|choices, outcome| cumulative(case, outcome, choices.discount_rate, worth));
    let mut parts = vec![
        Part::Sentence(worth_sentence(case, choices, outcome, worth)),
        Part::Words(Tone::Question, terms_of_counting(facts)),
        Part::Group(
            Group::Worth,
            vec![
                Part::Heading("The councils\u{2019} own money".into(), None),
                Part::Terms(cash_terms(case, choices, outcome, uncertainty, worth).into()),
                Part::Charts(vec![
                    Chart::new(cash, Room::Main),
                    Chart::new(cash_worth(case, outcome, worth), Room::Wide),
                ]),
            ],
        ),
    ];
    if facts.kit().has_group(Levers::WiderBenefits) {
        parts.push(wider(facts));
        parts.push(Part::Fold(
            "Everything in one sum, for specialists".to_owned(),
            vec![Part::Terms(together_terms(case, choices, outcome).into())],
        ));
    }
    parts
}

/// Over how many years, and at which rate.
fn terms_of_counting(facts: &Facts) -> Line {
    let years = |years| format!("{years} years");
    Line::from("Counted over ")
        .pick(pick_lever(facts, "Years counted", "horizon", &HORIZONS, years))
        .text(", with a pound counting less for each year that it comes later (discounted) at ")
        .join(rates(facts))
        .text(
            ". Any other rate or number of years is a lever, under \u{201c}Years counted\u{201d}.",
        )
}

/// The rates that the case names, and the one that is set.
fn rates(facts: &Facts) -> Line {
    let rate = facts.choices().discount_rate;
    let Some(lever) = facts.kit().find_index("discount-rate") else {
        return percent(rate, 2).into();
    };
    let published = discount_rates(facts.case());
    let chosen = published.iter().position(|published| published.rate == rate);
    let chosen = chosen.unwrap_or(published.len());
    let options = published
        .into_iter()
        .map(|published| (published.label, Act::set(vec![(lever, published.rate)])));
    let mut pick = Pick::of("Discount rate", options, Some(chosen));
    let choices = &mut pick.groups[0].1;
    if chosen == choices.len() {
        choices.push(as_it_is(format!("{}: a rate of your own", percent(rate, 2))));
    }
    Line::default().pick(pick)
}

/// The wider benefits with what is printed beside them.
fn wider(facts: &Facts) -> Part {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let title =
        "Wider benefits to residents, the economy and public services: no council\u{2019}s cash";
    let mut parts = vec![
        Part::Heading(title.into(), None),
        Part::Terms(wider_terms(case, choices, outcome).into()),
    ];
    let caveats: Vec<Line> = wider_caveats(case)
        .map(|(text, place)| Line::from(text).with(Run::Cite(place.to_string())))
        .collect();
    if !caveats.is_empty() {
        let before = "What the papers print beside this figure:";
        parts.push(Part::Words(Tone::Plain, before.into()));
        parts.push(Part::List(List::Caveats, caveats));
    }
    parts.push(Part::Charts(vec![Chart::new(wider_worth(case, outcome), Room::Wide)]));
    Part::Group(Group::Worth, parts)
}
