//! What is saved and paid every year, and what of a saving is left.

use super::list::lower_first;
use super::number::{count_in_words, pounds_beside};
use super::when::Span;
use crate::case::Case;
use crate::model::{Choices, Counted, Outcome};

/// This many yearly costs are named one by one; more are counted.
const NAMED: usize = 3;

/// What comes or goes every year.
pub(super) struct Yearly {
    /// Pounds a year once all of it is there.
    pub amount: f64,
    /// In which years it is there.
    pub span: Span,
    /// What it is for.
    pub names: Vec<String>,
    /// The year counted in which it is most, and how much it is then, in pounds.
    pub best: Option<(u32, f64)>,
}

impl Yearly {
    /// What the councils save; none where it comes to nothing.
    pub fn savings(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<Self> {
        Self::of(case, outcome, || outcome.savings(), choices.delay)
    }

    /// What they pay; none where it comes to nothing.
    pub fn costs(case: &Case, outcome: &Outcome) -> Option<Self> {
        Self::of(case, outcome, || outcome.recurring(), 0.0)
    }

    fn of<I: Iterator<Item = Counted>>(
        case: &Case,
        outcome: &Outcome,
        lines: impl Fn() -> I,
        delay: f64,
    ) -> Option<Self> {
        let span = Span::of(case, lines(), delay)?;
        if span.amount.abs() < 0.5 {
            return None;
        }
        let counted = || lines().filter(|line| line.full.is_some_and(|full| full.abs() >= 0.5));
        let mut names: Vec<String> =
            counted().map(|line| lower_first(&case.lines[line.position].short_label)).collect();
        if names.len() > NAMED {
            names = vec![format!("{} kinds of cost", count_in_words(names.len()))];
        }
        let in_year = |place: usize| -> f64 {
            lines().map(|line| outcome.flows().by_year(line.row)[place]).sum()
        };
        let years = outcome.years.iter().enumerate();
        let best = years
            .map(|(place, year)| (year.year, in_year(place)))
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        Some(Self { amount: span.amount, span, names, best })
    }
}

/// "leave £0.8m a year", "cost £0.2m a year more than it saves"; none where the two are not there
/// in the same years, or one of them does not stay as it is.
pub(super) fn net_text(choices: &Choices, savings: &Yearly, costs: &Yearly) -> Option<String> {
    let net = net(choices, savings, costs)?;
    let beside = net_amount(savings, costs);
    let what = if net.abs() < 0.5 {
        "leave nothing".to_owned()
    } else if net < 0.0 {
        format!("cost {beside} a year more than is saved")
    } else {
        format!("leave {beside} a year")
    };
    let when = if savings.span.full == costs.span.full { "" } else { " once both are all there" };
    Some(format!("{what}{when}"))
}

/// The figure in that text.
pub(super) fn net_amount(savings: &Yearly, costs: &Yearly) -> String {
    pounds_beside((savings.amount - costs.amount).abs(), savings.amount)
}

/// What is left each year once both are all there, in pounds.
pub(super) fn net(choices: &Choices, savings: &Yearly, costs: &Yearly) -> Option<f64> {
    let are_steady = savings.span.is_steady() && costs.span.is_steady() && choices.fade == 0.0;
    (are_steady && savings.span.ends_with(&costs.span)).then_some(savings.amount - costs.amount)
}

/// What yearly costs come to over the years counted; none where that is nothing.
pub(super) fn yearly_in_all(outcome: &Outcome) -> Option<f64> {
    let in_all: f64 = outcome.years.iter().map(|year| year.recurring_cost).sum();
    (in_all.abs() >= 0.5).then_some(in_all)
}

/// The year from which all savings are there, and what they come to then, with what they have grown
/// until then; none where they come to nothing.
#[must_use]
pub fn whole_saving(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<(u32, f64)> {
    let savings = Yearly::savings(case, choices, outcome)?;
    Some((savings.span.full, savings.amount))
}
