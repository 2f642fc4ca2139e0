//! The five figures at the top of the page.

mod cost;
mod no_payer;
mod saving;
mod worth;

use super::chance::Back;
use super::list::capitalised;
use super::money_back::MoneyBack;
use super::number::{count_in_words, duration, pounds};
use super::option::option_text;
use super::published::lacks;
use crate::case::Case;
use crate::model::{Choices, Outcome, Uncertainty};
use cost::cost_tile;
use no_payer::no_payer_tile;
use saving::saving_tile;
use worth::worth_tile;

/// Stands where a figure would be about nothing.
const NONE: &str = "\u{2013}";

/// One figure of the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What it is of: the published range, the chance, the plan, the parts.
    pub note: String,
    /// How it differs from the starting point; empty if it does not.
    pub also: String,
    /// The same in the few words that have room beside the label.
    pub short: String,
    /// Whether it differs from the starting point.
    pub changed: bool,
}

impl Tile {
    fn new(label: impl Into<String>, value: impl Into<String>, note: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            note: note.into(),
            also: String::new(),
            short: String::new(),
            changed: false,
        }
    }

    /// Whether there is a figure; where there is none the note says why.
    #[must_use]
    pub fn has_value(&self) -> bool {
        self.value != NONE
    }

    /// Says how the figure differs.
    fn and(self, difference: Option<Difference>) -> Self {
        match difference {
            Some(Difference { also, short }) => Self { changed: true, also, short, ..self },
            None => self,
        }
    }
}

/// Saving a year, one-off cost, when the money is back, what it is worth today and what has no
/// payer; each with its range or parts, and compared with the outcome of the starting point.
#[must_use]
pub fn headline(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    start: &Outcome,
) -> [Tile; 5] {
    [
        saving_tile(case, choices, outcome, start),
        cost_tile(case, choices, outcome, start),
        money_back_tile(choices, outcome, uncertainty, start),
        worth_tile(choices, outcome, uncertainty, start),
        no_payer_tile(case, choices, outcome, start),
    ]
}

/// Said in every tile if nobody takes part.
fn nobody(outcome: &Outcome) -> bool {
    !outcome.takes_part.contains(&true)
}

/// For whom a range is published where others take part: "for nine"; empty where they are those of
/// the case.
fn whose(case: &Case, outcome: &Outcome) -> String {
    let mut councils = case.councils.iter().zip(outcome.takes_part);
    if councils.all(|(council, takes_part)| takes_part == council.in_case) {
        return String::new();
    }
    match case.councils.iter().filter(|council| council.in_case).count() {
        2 => "for both".to_owned(),
        count => format!("for {}", count_in_words(count)),
    }
}

/// That a figure leaves out what is not published; nothing where all is.
fn counted_only(outcome: &Outcome) -> &'static str {
    if lacks(outcome) { "; counting only what is published" } else { "" }
}

/// "; “Two councils” (author: nine districts)"; nothing where there is one option.
fn option_note(case: &Case, choices: &Choices) -> String {
    option_text(case, choices).map_or_else(String::new, |option| format!("; {option}"))
}

/// How a figure differs from the starting point's, in full and in short.
struct Difference {
    also: String,
    short: String,
}

impl Difference {
    fn from_start(short: String) -> Self {
        Self { also: format!("{short} than the starting point"), short }
    }
}

/// "£4.6m more than the starting point"; none where both are the same, to the pound.
fn difference(now: f64, before: f64) -> Option<Difference> {
    let difference = now - before;
    let direction = if difference > 0.0 { "more" } else { "less" };
    (difference.abs() >= 0.5)
        .then(|| Difference::from_start(format!("{} {direction}", pounds(difference.abs()))))
}

fn money_back_tile(
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    start: &Outcome,
) -> Tile {
    let label = "Money back";
    let (now, before) = (MoneyBack::of(outcome), MoneyBack::of(start));
    let (text, text_before) = (now.text(outcome), before.text(start));
    let chance = Back::of(&uncertainty.payback_by_year)
        .map(|back| format!("; {}", back.text(outcome.first_year)))
        .unwrap_or_default();
    let chance = chance + counted_only(outcome);
    let tile = match now {
        MoneyBack::Unknown(why) => Tile::new(label, NONE, format!("not known: {why}")),
        MoneyBack::NothingSpent => Tile::new(label, NONE, text.as_str()),
        MoneyBack::NeverOut | MoneyBack::After(_) => Tile::new(
            label,
            capitalised(&text),
            format!("{}{chance}", choices.risk_levers_are.to_plan()),
        ),
        MoneyBack::Never => Tile::new(
            label,
            capitalised(&text),
            format!(
                "{}{}: yearly costs would be as large as savings, or larger{chance}",
                choices.risk_levers_are.even(),
                choices.risk_levers_are.to_plan()
            ),
        ),
        MoneyBack::Not => Tile::new(
            label,
            capitalised(&text),
            format!(
                "{}{}{chance}",
                choices.risk_levers_are.even(),
                choices.risk_levers_are.to_plan()
            ),
        ),
    };
    let change = match (now.month(), before.month()) {
        _ if text == text_before => None,
        (Some(month), Some(month_before)) if outcome.first_year == start.first_year => {
            let direction = if month > month_before { "later" } else { "sooner" };
            let months = month.abs_diff(month_before);
            let apart = duration(f64::from(months) / 12.0);
            let months =
                if months == 1 { "a month".to_owned() } else { format!("{months} months") };
            Some(Difference {
                also: format!("{apart} {direction} than the starting point"),
                short: format!("{months} {direction}"),
            })
        }
        _ => Some(Difference {
            also: format!("starting point: {text_before}"),
            short: format!("was {text_before}"),
        }),
    };
    tile.and(change)
}
