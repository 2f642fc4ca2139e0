//! What a scenario is worth, in three groups that never share a figure: the councils' own money,
//! the wider benefits, and, for specialists, everything together.

mod together;
mod wider;

pub use together::together_terms;
pub use wider::{
    wider_caveats, wider_claim, wider_figure, wider_printed, wider_sentence, wider_terms,
};

use super::list::{and_list, capitalised};
use super::money_back::MoneyBack;
use super::number::{percent, pounds};
use super::origin::Origin;
use super::published::{
    lacks_cost, left_out, nothing_is_published, one_side_unknown, only_published,
};
use super::rounding::Rounding;
use super::sentence::Sentence;
use super::time::year_end;
use crate::case::Case;
use crate::model::{Choices, Ordered, Outcome, Uncertainty};

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
    /// Which figure it is; none where there is none.
    pub origin: Option<Origin>,
}

impl Term {
    fn without_figure(self) -> Self {
        Self { value: NONE.to_owned(), origin: None, ..self }
    }
}

/// The figure of something of which there is none.
const NONE: &str = "\u{2013}";
const NOBODY: &str = "No council takes part.";

/// The councils' own money: what comes back, what it is worth today, and when it is back. `worth`
/// has the runs of what it is worth.
#[must_use]
pub fn cash_terms(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    worth: &Ordered,
) -> [Term; 3] {
    let nobody = !outcome.takes_part.contains(&true);
    let terms = [
        cash_return(case, choices, outcome),
        cash_worth(case, choices, outcome, worth),
        money_back(choices, outcome, uncertainty),
    ];
    terms.map(|term| match nobody {
        true => Term { meaning: NOBODY.to_owned(), ..term.without_figure() },
        false if nothing_is_published(outcome) => {
            let meaning = "No figure is published.".to_owned();
            Term { meaning, ..term.without_figure() }
        }
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
    if nothing_is_published(outcome) {
        sentence.say("No figure is published, so what comes back is not known.");
        return sentence;
    }
    match outcome.totals.cash_return {
        Some(_) if one_side_unknown(outcome).is_some() => {
            sentence.say("No saving is published, so what comes back for each £1 is not known.");
        }
        Some(back) => {
            sentence.say(format!(
                "{}, {who} would have ",
                capitalised(choices.risk_levers_are.to_plan())
            ));
            sentence.figure(format!("{} back for each £1", for_each_pound(back)), Origin::Return);
            sentence.say(format!(" over {}.", years_counted(choices)));
        }
        None if lacks_cost(outcome) => {
            sentence.say("No cost is published, so what comes back for each £1 is not known.");
        }
        None => sentence.say(format!("{} would have no cost.", capitalised(who))),
    }
    let plan = outcome.totals.npv_cashable;
    let rounding = Rounding::of_runs(worth, &[plan]);
    let whose = match only_published(outcome) {
        "" => whose.to_owned(),
        only => format!("{}{}", capitalised(only), whose.to_ascii_lowercase()),
    };
    sentence.say(format!(" {whose} cash would be worth "));
    if worth.are_all_the_same() {
        sentence.figure(rounding.text(plan), Origin::Worth);
        sentence.say(" today in every run.");
    } else {
        let range = rounding.range(worth.quantile(0.1), worth.quantile(0.9));
        sentence.figure(range, Origin::Runs);
        sentence.say(format!(
            " today in 8 of 10 runs; {} {}.",
            rounding.text(plan),
            choices.risk_levers_are.as_planned()
        ));
        sentence.mark(&rounding.text(plan), Origin::Worth);
        "The ranges behind the runs are our own.".clone_into(&mut sentence.basis);
    }
    if let Some(printed) = wider_printed(case, choices) {
        sentence.say(format!(
            " The {printed} of wider benefits that the case prints is not in these sums: it is no \
             council\u{2019}s cash."
        ));
        sentence.mark(&printed, Origin::Printed);
    }
    let left_out = left_out(case, outcome);
    if !left_out.is_empty() {
        sentence.add(left_out);
    }
    sentence
}

fn cash_return(case: &Case, choices: &Choices, outcome: &Outcome) -> Term {
    let costs = costs(case, outcome);
    let (value, meaning) = match outcome.totals.cash_return {
        Some(_) if one_side_unknown(outcome).is_some() => {
            ("not known".to_owned(), "No saving is published to come back.".to_owned())
        }
        None if lacks_cost(outcome) => {
            ("not known".to_owned(), "No cost is published to compare with.".to_owned())
        }
        None => ("no cost".to_owned(), "There is no cost to compare with.".to_owned()),
        Some(back) => (
            format!("{} back for each £1", for_each_pound(back)),
            format!(
                "Over {}: the savings that leave councils\u{2019} budgets, \
                 over {costs} cost, both worth today.{}{}",
                years_counted(choices),
                no_wider(case),
                and_left_out(case, outcome)
            ),
        ),
    };
    Term {
        label: "The councils\u{2019} own return",
        term: format!("Cash return, {}", choices.risk_levers_are.to_plan()),
        value,
        meaning,
        origin: Some(Origin::Return),
    }
}

/// What comes back for each pound: "£6.70", "£12", "45p", in two digits.
#[must_use]
pub fn for_each_pound(back: f64) -> String {
    let pennies = (back * 100.0).round();
    match pennies {
        ..100.0 => format!("{pennies:.0}p"),
        100.0..995.0 => format!("£{:.1}0", pennies / 100.0),
        _ => pounds(back),
    }
}

/// That wider benefits are not in a figure; nothing where the case has none.
fn no_wider(case: &Case) -> &'static str {
    if case.measures.is_empty() { "" } else { " Wider benefits are not in it." }
}

/// What is not counted, to go on with.
fn and_left_out(case: &Case, outcome: &Outcome) -> String {
    match left_out(case, outcome) {
        text if text.is_empty() => text,
        text => format!(" {text}"),
    }
}

fn cash_worth(case: &Case, choices: &Choices, outcome: &Outcome, worth: &Ordered) -> Term {
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
             counts {} less for each year that it comes later.{}",
            capitalised(choices.risk_levers_are.to_plan()),
            rounding.text(plan),
            costs(case, outcome),
            years_counted(choices),
            percent(choices.discount_rate, 2),
            and_left_out(case, outcome)
        ),
        origin: Some(Origin::Worth),
    }
}

fn money_back(choices: &Choices, outcome: &Outcome, uncertainty: &Uncertainty) -> Term {
    let back = MoneyBack::of(outcome);
    let by_year = &uncertainty.payback_by_year;
    let chance = super::chance::Back::of(by_year)
        .map(|back| format!(" The money would be back {}.", back.text_of_runs(choices.first_year)));
    let meaning = match back {
        MoneyBack::NothingSpent => "Nothing is spent.".to_owned(),
        MoneyBack::Unknown(why) => format!("It cannot be said: {why}."),
        MoneyBack::NeverOut => {
            format!(
                "Each year\u{2019}s savings would cover its costs, {}.",
                choices.risk_levers_are.to_plan()
            )
        }
        MoneyBack::After(_) | MoneyBack::Not | MoneyBack::Never => format!(
            "When the cash, added up as it comes and not discounted, turns above zero for good; looked \
             for until {}.{}",
            year_end(choices.first_year, choices.horizon),
            chance.unwrap_or_default()
        ),
    };
    Term {
        label: "Money back",
        term: format!("Payback, {}", choices.risk_levers_are.to_plan()),
        value: match back {
            MoneyBack::Unknown(_) => "not known".to_owned(),
            back => back.text(outcome),
        },
        meaning,
        origin: Some(Origin::MoneyBack),
    }
}

/// "10 years"; fewer than five are never counted.
fn years_counted(choices: &Choices) -> String {
    format!("{} years", choices.horizon)
}

/// Which costs there are: "one-off and team".
fn costs(case: &Case, outcome: &Outcome) -> String {
    let kinds = [
        ("one-off", outcome.one_off().next().is_some()),
        ("yearly", outcome.recurring().next().is_some()),
        ("team", !case.team_plans.is_empty()),
        ("project", outcome.has_projects()),
    ];
    let there: Vec<&str> = kinds.into_iter().filter(|(_, is)| *is).map(|(kind, _)| kind).collect();
    if there.is_empty() { "any".to_owned() } else { and_list(&there) }
}
