//! What a scenario is worth, in three groups that never share a figure: the councils' own money,
//! the wider benefits, and, for specialists, everything together.

mod together;

pub use together::together_terms;

use super::list::capitalised;
use super::money_back::MoneyBack;
use super::number::{percent, pounds};
use super::rounding::Rounding;
use super::sentence::Sentence;
use super::source::{amount, citation};
use super::time::year_end;
use crate::case::{Case, CaveatSubject};
use crate::model::{Choices, Ordered, Outcome, Uncertainty, WiderBasis};

/// One figure with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// In plain words.
    pub label: &'static str,
    /// What specialists call it, or where it comes from.
    pub term: String,
    /// The figure.
    pub value: String,
    /// What it says and what it does not.
    pub meaning: String,
}

/// The figure of something of which there is none.
const NONE: &str = "\u{2013}";
const NOBODY: &str = "No council takes part.";

/// The councils' own money: what comes back, what it is worth today, and when it is back. `worth`
/// has the runs of what it is worth.
#[must_use]
pub fn cash_terms(
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    worth: &Ordered,
) -> [Term; 3] {
    let nobody = !outcome.takes_part.contains(&true);
    let terms = [
        cash_return(choices, outcome),
        cash_worth(choices, outcome, worth),
        money_back(choices, outcome, uncertainty),
    ];
    terms.map(|term| match nobody {
        true => Term { value: NONE.to_owned(), meaning: NOBODY.to_owned(), ..term },
        false => term,
    })
}

/// What comes back to the councils, with the range of what it is worth, and that what the case
/// claims beside it is not in that.
#[must_use]
pub fn worth_sentence(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    worth: &Ordered,
) -> Sentence {
    let mut sentence = Sentence::default();
    let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
    let (who, whose) = match taking_part {
        0 => {
            sentence.say("No council takes part, so nothing is spent and nothing comes back.");
            return sentence;
        }
        1 => ("the council", "Its"),
        _ => ("the councils", "Their"),
    };
    match outcome.totals.cash_return {
        Some(back) => {
            sentence.say(format!(
                "{}, {who} would have ",
                capitalised(choices.risk_levers_are.to_plan())
            ));
            sentence.stress(format!("{} back for each £1", for_each_pound(back)));
            sentence.say(format!(" over {}.", years_counted(choices)));
        }
        None => sentence.say(format!("{} would have no cost.", capitalised(who))),
    }
    let plan = outcome.totals.npv_cashable;
    let rounding = Rounding::of_runs(worth, &[plan]);
    sentence.say(format!(" {whose} cash would be worth "));
    if worth.are_all_the_same() {
        sentence.stress(rounding.text(plan));
        sentence.say(" today in every run.");
    } else {
        sentence.stress(rounding.range(worth.quantile(0.1), worth.quantile(0.9)));
        sentence.say(format!(
            " today in 8 of 10 runs; {} {}.",
            rounding.text(plan),
            choices.risk_levers_are.as_planned()
        ));
        "The ranges behind the runs are our own.".clone_into(&mut sentence.basis);
    }
    if let Some(printed) = case.figure("wider.total") {
        sentence.say(format!(
            " The {} of wider benefits that the case prints is not in these sums: it is no \
             council\u{2019}s cash.",
            amount(printed)
        ));
    }
    sentence
}

fn cash_return(choices: &Choices, outcome: &Outcome) -> Term {
    let costs = costs(outcome);
    let (value, meaning) = match outcome.totals.cash_return {
        None => ("no cost".to_owned(), "There is no cost to compare with.".to_owned()),
        Some(back) => (
            format!("{} back for each £1", for_each_pound(back)),
            format!(
                "Over {}: the savings that leave councils\u{2019} budgets, \
                 over {costs} cost, both worth today. Wider benefits are not in it.",
                years_counted(choices)
            ),
        ),
    };
    Term {
        label: "The councils\u{2019} own return",
        term: format!("Cash return, {}", choices.risk_levers_are.to_plan()),
        value,
        meaning,
    }
}

/// "£6.70", "£12", "45p": two digits.
fn for_each_pound(back: f64) -> String {
    let pennies = (back * 100.0).round();
    match pennies {
        ..100.0 => format!("{pennies:.0}p"),
        100.0..995.0 => format!("£{:.1}0", pennies / 100.0),
        _ => pounds(back),
    }
}

fn cash_worth(choices: &Choices, outcome: &Outcome, worth: &Ordered) -> Term {
    let plan = outcome.totals.npv_cashable;
    let rounding = Rounding::of_runs(worth, &[plan]);
    let value = if worth.are_all_the_same() {
        rounding.text(plan)
    } else {
        rounding.range(worth.quantile(0.1), worth.quantile(0.9))
    };
    let range = if worth.are_all_the_same() {
        "In every run"
    } else {
        "In 8 of 10 runs; the ranges are our own"
    };
    Term {
        label: "Cash, worth today",
        term: "Net present value".to_owned(),
        value,
        meaning: format!(
            "{range}. {} it is {}: savings less {} cost over {}, where a pound \
             counts {} less for each year that it comes later.",
            capitalised(choices.risk_levers_are.to_plan()),
            rounding.text(plan),
            costs(outcome),
            years_counted(choices),
            percent(choices.discount_rate, 2)
        ),
    }
}

fn money_back(choices: &Choices, outcome: &Outcome, uncertainty: &Uncertainty) -> Term {
    let back = MoneyBack::of(outcome);
    let by_year = &uncertainty.payback_by_year;
    let chance = super::chance::Back::of(by_year)
        .map(|back| format!(" The money would be back {}.", back.text_of_runs(choices.first_year)));
    let meaning = match back {
        MoneyBack::NothingSpent => "Nothing is spent.".to_owned(),
        MoneyBack::NeverOut => {
            format!(
                "Each year\u{2019}s savings would cover its costs, {}.",
                choices.risk_levers_are.to_plan()
            )
        }
        MoneyBack::After(_) | MoneyBack::Not => format!(
            "When the cash, added up as it comes and not discounted, turns above zero for good; looked \
             for until {}.{}",
            year_end(choices.first_year, choices.horizon),
            chance.unwrap_or_default()
        ),
    };
    Term {
        label: "Money back",
        term: format!("Payback, {}", choices.risk_levers_are.to_plan()),
        value: back.text(outcome),
        meaning,
    }
}

/// What the case claims for residents, the economy and public services, and what it would be in
/// this scenario. None of it is a council's cash.
#[must_use]
pub fn wider_terms(case: &Case, choices: &Choices, outcome: &Outcome) -> [Term; 3] {
    let printed = case.figure("wider.total");
    let total = outcome.totals.wider_full_effect;
    let (each, fully) = match choices.wider_basis {
        WiderBasis::Annual => (" a year", "once fully there, read as a sum for each year"),
        WiderBasis::Once => (" in all", "read as one sum that comes once"),
    };
    let cost = if choices.wider_cost == 0.0 {
        "What it costs to bring them about is not counted".to_owned()
    } else {
        format!("{} of it is taken off for what it costs", percent(choices.wider_cost, 0))
    };
    [
        Term {
            label: "As the case prints it",
            term: "Published".to_owned(),
            value: printed.map(amount).unwrap_or_default(),
            meaning: printed
                .map(|figure| format!("{}.", citation(case, &figure.source)))
                .unwrap_or_default(),
        },
        Term {
            label: "In this scenario",
            term: format!("At full effect, {}", choices.risk_levers_are.to_plan()),
            value: format!("{}{each}", pounds(total)),
            meaning: if total < 0.5 {
                NO_WIDER.to_owned()
            } else {
                format!(
                    "The value of the targets as far as they would be reached, {fully}, from Year {} on. The case \
                     leaves unclear whether it comes each year or once.",
                    choices.wider_full.max(choices.wider_start)
                )
            },
        },
        Term {
            label: "The same, worth today",
            term: format!("Present value, {}", choices.risk_levers_are.to_plan()),
            value: pounds(outcome.totals.wider_worth),
            meaning: if outcome.totals.wider_worth.abs() < 0.5 {
                NO_WIDER.to_owned()
            } else {
                format!("Over {}. {cost}.", years_counted(choices))
            },
        },
    ]
}

/// What is said where there is none.
const NO_WIDER: &str = "As the levers stand there would be no wider benefit in the years counted.";

/// What the wider benefits come to, in the fewest words that are true: "claim £1.1bn; yearly or once
/// unclear".
#[must_use]
pub fn wider_claim(full_effect: f64) -> String {
    if full_effect < 0.5 {
        return "none as the levers stand".to_owned();
    }
    format!("claim {}; yearly or once unclear", pounds(full_effect))
}

/// What the papers print beside the wider benefits, each a whole sentence with its place.
pub fn wider_caveats(case: &Case) -> impl Iterator<Item = (&str, String)> {
    case.caveats_about(CaveatSubject::WiderBenefits)
        .map(|caveat| (caveat.text.as_str(), citation(case, &caveat.source)))
}

/// "10 years"; fewer than five are never counted.
fn years_counted(choices: &Choices) -> String {
    format!("{} years", choices.horizon)
}

/// Which costs there are.
fn costs(outcome: &Outcome) -> &'static str {
    if outcome.has_projects() { "one-off, team and project" } else { "one-off and team" }
}
