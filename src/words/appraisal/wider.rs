//! What the case claims beside cash.

use super::{NONE, Term, years_counted};
use crate::case::{Case, CaveatSubject, Place};
use crate::model::{Choices, Outcome, WiderBasis};
use crate::words::number::{percent, pounds};
use crate::words::origin::Origin;
use crate::words::sentence::Sentence;
use crate::words::source::{amount, citation};

/// The total of the wider benefits as the case prints it, else what its measures add up to; none
/// without a measure that has a benefit.
#[must_use]
pub fn wider_printed(case: &Case, choices: &Choices) -> Option<String> {
    let benefits = case.measures_of(choices.option).filter_map(|(_, measure)| measure.benefit);
    let sum: f64 = benefits.sum();
    (sum.abs() >= 0.5).then(|| case.figure(WIDER_TOTAL).map_or_else(|| pounds(sum), amount))
}

/// That total as the case prints it, with its place; none where it prints none.
#[must_use]
pub fn wider_figure(case: &Case) -> Option<(String, &Place)> {
    case.figure(WIDER_TOTAL).map(|figure| (amount(figure), &figure.source))
}

/// Where a case prints what its wider benefits add up to.
const WIDER_TOTAL: &str = "wider.total";

/// What the case claims for residents, the economy and public services, and what it would be in
/// this scenario. None of it is a council's cash.
#[must_use]
pub fn wider_terms(case: &Case, choices: &Choices, outcome: &Outcome) -> [Term; 3] {
    let printed = case.figure(WIDER_TOTAL);
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
            value: wider_printed(case, choices).unwrap_or_else(|| NONE.to_owned()),
            meaning: printed.map_or_else(
                || "What the case prints of its measures, added up.".to_owned(),
                |figure| format!("{}.", citation(case, &figure.source)),
            ),
            origin: wider_printed(case, choices).map(|_| Origin::Printed),
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
            origin: Some(Origin::Wider),
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
            origin: Some(Origin::WiderWorth),
        },
    ]
}

/// What residents would have of it, and that it is no council's cash.
#[must_use]
pub fn wider_sentence(case: &Case, choices: &Choices, outcome: &Outcome) -> Sentence {
    let [_, here, _] = wider_terms(case, choices, outcome);
    let mut sentence = Sentence::default();
    let whose = "the wider benefits to residents, the economy and public services";
    if let Some(printed) = wider_printed(case, choices) {
        sentence.say(format!("The case puts {whose} at "));
        sentence.figure(printed, Origin::Printed);
        sentence.say(". ");
    }
    if outcome.totals.wider_full_effect < 0.5 {
        sentence.say(NO_WIDER);
        return sentence;
    }
    let to_plan = choices.risk_levers_are.to_plan();
    sentence.say(format!(
        "As the levers stand they would come to {} at full effect, {to_plan}. ",
        here.value
    ));
    sentence.mark(&here.value, Origin::Wider);
    sentence.say("None of it is a council\u{2019}s cash");
    if choices.wider_cost == 0.0 {
        sentence.say(", and what it costs to bring it about is not counted");
    }
    sentence.say(".");
    sentence
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
