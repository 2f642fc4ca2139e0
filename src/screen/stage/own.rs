//! What a stage says for the council with whose eyes it is seen.

use crate::screen::facts::Facts;
use crate::words::lower_first;

/// What it is left with, what it would bear and what it would be asked for, in this order: the first
/// that there is, with its range.
const LABELS: [&str; 3] = ["Left with", "Would bear", "Asked to contribute"];

/// How many of them have room on a stage.
const MOST: usize = 2;

/// "For Bolsover, over 10 years if all goes to plan: left with about £2.1m in today's money (£0.5m to
/// £4m, assumed split); would bear …".
pub fn own_line(facts: &Facts) -> String {
    let Some(own) = facts.eyes else { return String::new() };
    let name = &facts.case().councils[own.council].short_name;
    let found = LABELS.iter().filter_map(|label| own.terms.iter().find(|t| t.label == *label));
    let said = found.take(MOST).map(|term| {
        let label = lower_first(term.label);
        // What a council bears is not discounted.
        let money = if term.label == LABELS[0] { " in today\u{2019}s money" } else { "" };
        match term.term.as_str() {
            "" => format!("{label} {}{money}", term.value),
            tag => format!("{label} {}{money} ({tag})", term.value),
        }
    });
    let said: Vec<String> = said.collect();
    match said.as_slice() {
        [] => format!("For {name}: {}", own.sentence.plain()),
        _ => {
            let choices = facts.choices();
            let (years, plan) = (choices.horizon, choices.risk_levers_are.to_plan());
            format!("For {name}, over {years} years {plan}: {}.", said.join("; "))
        }
    }
}
