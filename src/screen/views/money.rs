//! Where the money comes from and goes: savings and costs by kind, what they are worth today, and
//! what comes back.

mod by_year;

use crate::case::LineKind;
use crate::chart::{cash_worth, cumulative, one_off_cost, savings_by_driver, yearly_cost_by_kind};
use crate::model::{Choices, Ordered, Outcome};
use crate::scenario::discount_rates;
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, Part, Room, Tone};
use crate::screen::picks::{as_it_is, pick_lever};
use crate::words::{Origin, cash_terms, percent, worth_sentence};
use by_year::by_year;

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// The money. `worth` has the runs of what the councils' cash is worth today.
pub fn money(facts: &Facts, worth: &Ordered) -> Vec<Part> {
    let Facts { outcome, uncertainty, .. } = *facts;
    let (case, choices) = (facts.case(), facts.choices());
    let cash = facts
        .with_ghost(|choices, outcome| cumulative(case, outcome, choices.discount_rate, worth));
    let mut parts = vec![
        Part::Sentence(worth_sentence(case, choices, outcome, worth)),
        Part::Charts(by_kind(facts)),
    ];
    parts.extend(by_year(facts));
    parts.push(Part::Group(
        Group::Worth,
        vec![
            Part::Heading("What comes back, and what it is worth today".into(), None),
            Part::Words(Tone::Question, terms_of_counting(facts)),
            Part::Terms(cash_terms(case, choices, outcome, uncertainty, worth).into()),
            Part::Charts(vec![
                Chart::new(cash, Room::Main).on_point(OnPoint::Years),
                Chart::new(cash_worth(case, outcome, worth), Room::Wide)
                    .each(|name| facts.row_named(name, Origin::Return)),
            ]),
        ],
    ));
    parts
}

/// Savings, yearly and one-off cost by kind; what the case has no lines for is not there.
fn by_kind(facts: &Facts) -> Vec<Chart> {
    let case = facts.case();
    let has = |kind| case.lines.iter().any(|line| line.kind == kind);
    let mut charts = Vec::new();
    if has(LineKind::Saving) {
        let savings =
            |choices: &Choices, outcome: &Outcome| savings_by_driver(case, choices, outcome);
        let savings = Chart::new(facts.with_ghost(savings), Room::Half);
        charts.push(savings.on_point(OnPoint::Years));
    }
    if has(LineKind::Cost) {
        let costs =
            |choices: &Choices, outcome: &Outcome| yearly_cost_by_kind(case, choices, outcome);
        let costs = Chart::new(facts.with_ghost(costs), Room::Half);
        charts.push(costs.on_point(OnPoint::Years));
    }
    if has(LineKind::OneOff) {
        let cost = |_: &Choices, outcome: &Outcome| one_off_cost(case, outcome);
        let cost = Chart::new(facts.with_ghost(cost), Room::Half);
        charts.push(cost.each(|name| facts.row_named(name, Origin::OneOff)));
    }
    charts
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
