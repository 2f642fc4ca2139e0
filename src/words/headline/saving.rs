//! What is saved a year; where something is paid every year against it, what is left of it.

use super::{NONE, Tile, difference, nobody, option_note, whose};
use crate::case::{Case, LineKind};
use crate::model::{Choices, Outcome};
use crate::words::list::and_list;
use crate::words::number::{percent, pounds, pounds_beside};
use crate::words::published::Published;
use crate::words::time::numbered_year;
use crate::words::yearly::{Yearly, net};

pub(super) fn saving_tile(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    start: &Outcome,
) -> Tile {
    let label = "Saving a year";
    let published = Published::of(case, choices.option, LineKind::Saving);
    let yearly_costs = Published::of(case, choices.option, LineKind::Cost);
    let range = published.text(&whose(case, outcome));
    let option = option_note(case, choices);
    let savings = Yearly::savings(case, choices, outcome);
    let costs = Yearly::costs(case, outcome);
    let tile = if nobody(outcome) {
        Tile::new(label, NONE, "nobody takes part")
    } else if published.is_empty() {
        Tile::new(label, NONE, "the case names no saving")
    } else if published.is_unknown() {
        Tile::new(label, NONE, format!("not published{}{option}", and_paid(costs.as_ref())))
    } else if let Some(savings) = savings {
        let when = when(choices, outcome, &savings);
        let note = |text: String, range: &str| format!("{text}; {range}{option}");
        match costs {
            Some(costs) => {
                let net = net(choices, &savings, &costs);
                let both =
                    format!("{range}; yearly cost {}", yearly_costs.text(&whose(case, outcome)));
                with_costs(label, &savings, &costs, net, |text| note(text, &both), &when)
            }
            None => {
                let before = yearly_costs
                    .unknown()
                    .map_or_else(String::new, |cost| format!("; before the yearly cost {cost}"));
                Tile::new(label, pounds(value(&savings)), note(format!("{when}{before}"), &range))
            }
        }
    } else {
        let why = if choices.realisation == 0.0 { "nothing is delivered" } else { &range };
        Tile::new(label, "£0", format!("{why}{}{option}", and_paid(costs.as_ref())))
    };
    let left = |outcome: &Outcome| {
        let costs: f64 = outcome.recurring().filter_map(|cost| cost.full).sum();
        outcome.totals.organisational_full_effect - costs
    };
    tile.and(difference(left(outcome), left(start)))
}

/// "; £1.2m a year to pay for software", where nothing is saved against it.
fn and_paid(costs: Option<&Yearly>) -> String {
    costs.map_or_else(String::new, |costs| {
        format!("; {} a year to pay for {}", pounds(costs.amount), and_list(&costs.names))
    })
}

/// The saving with what is paid every year against it: what is left where both stay as they are,
/// else both beside each other.
fn with_costs(
    label: &str,
    savings: &Yearly,
    costs: &Yearly,
    net: Option<f64>,
    note: impl Fn(String) -> String,
    when: &str,
) -> Tile {
    let gross = value(savings);
    let paid = format!(
        "{} a year to pay for {}",
        pounds_beside(costs.amount, gross),
        and_list(&costs.names)
    );
    match net {
        Some(net) => Tile::new(
            format!("{label}, net"),
            pounds_beside(net, gross),
            note(format!("{} saved less {paid}; {when}", pounds(gross))),
        ),
        None => Tile::new(
            format!("{label}, before costs"),
            pounds(gross),
            note(format!("{when}; {paid}")),
        ),
    }
}

/// The most that is saved in one year where never all of it is there, else all of it.
fn value(savings: &Yearly) -> f64 {
    match savings.best {
        Some((_, best)) if !savings.span.is_ever_whole() => best.max(0.0),
        _ => savings.amount,
    }
}

fn when(choices: &Choices, outcome: &Outcome, savings: &Yearly) -> String {
    let span = &savings.span;
    if !span.is_ever_whole() && savings.best.is_none_or(|(_, best)| best < 0.5) {
        return "it would end before it begins".to_owned();
    }
    if !span.is_ever_whole() {
        let year = savings.best.map_or(1, |(year, _)| year);
        let year = numbered_year(outcome.first_year, year);
        return format!("at most, in {year}; some of it ends before all of it is there");
    }
    let from = span.text(choices);
    if span.full > choices.horizon {
        return format!("{from}, after the {} years counted", choices.horizon);
    }
    if choices.fade > 0.0 {
        format!("at most, {from}; {} less each year after", percent(choices.fade, 2))
    } else {
        format!("{from}{}", span.after(0.0))
    }
}
