//! The terms of an appraisal, with what they mean.

use super::number::{decimal, percent, pounds, years};
use crate::model::{Choices, Outcome};

/// One figure with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// In plain words.
    pub label: &'static str,
    /// What specialists call it.
    pub term: &'static str,
    /// The figure.
    pub value: String,
    /// What it says and what it does not.
    pub meaning: String,
}

/// What a scenario is worth, in four figures that are never added up.
#[must_use]
pub fn appraisal_terms(choices: &Choices, outcome: &Outcome) -> [Term; 4] {
    let totals = &outcome.totals;
    let counted = format!("{} years", choices.horizon);
    let rate = percent(choices.discount_rate, 2);
    let cost: f64 = outcome
        .years
        .iter()
        .map(|year| {
            let programme = year.one_off_cost + year.programme_cost;
            (programme + year.project_cost()) * year.discount_factor
        })
        .sum();
    let costs =
        if outcome.has_projects() { "one-off, team and project" } else { "one-off and team" };
    let ratio = |of: f64| match of {
        100.0.. => decimal(of, 0),
        2.0.. => decimal(of, 1),
        _ => decimal(of, 2),
    };
    let cash_ratio = (cost > 0.0).then(|| (totals.npv_cashable + cost) / cost);
    [
        Term {
            label: "Cash for the councils, worth today",
            term: "Net present value",
            value: pounds(totals.npv_cashable),
            meaning: format!(
                "Savings less {costs} cost over {counted}, discounted at {rate} for each \
                 year that a pound comes later. The councils\u{2019} own money only."
            ),
        },
        Term {
            label: "Value to everyone, worth today",
            term: "Net present social value",
            value: pounds(totals.npsv),
            meaning: "The same with the wider benefits to residents, the economy and other \
                      services. These are in no council\u{2019}s budget as cash and only partly in that of \
                      other services, so they cannot pay a bill."
                .to_owned(),
        },
        Term {
            label: "Value for each pound spent",
            term: "Benefit-cost ratio",
            value: totals.bcr.map_or_else(|| "no cost".to_owned(), ratio),
            meaning: cash_ratio.map_or_else(
                || "There is no cost to compare with.".to_owned(),
                |cash| {
                    format!(
                        "Savings and wider benefits over cost, all worth today. Savings alone: \
                         {}. HM Treasury sets no pass mark.",
                        ratio(cash)
                    )
                },
            ),
        },
        Term {
            label: "Paid back after",
            term: "Payback",
            value: match totals.payback_years {
                Some(0.0) => "at once".to_owned(),
                Some(after) => years(after),
                None => "not paid back".to_owned(),
            },
            meaning: format!(
                "When the councils\u{2019} cash, added up as it comes and not discounted, turns \
                 above zero for good; looked for within {counted}."
            ),
        },
    ]
}
