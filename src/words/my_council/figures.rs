//! One council's own figures, each with what it may be.

use super::{back_range, back_text, nothing_of_its_own, to_plan};
use crate::case::Case;
use crate::model::{Choices, ForOne, HALF_A_POUND, Outcome, OwnBack, Ranged};
use crate::words::appraisal::Term;
use crate::words::council::{ASSUMED_SPLIT, range, stance_text};
use crate::words::list::capitalised;
use crate::words::number::{count_in_words, pounds, two_digits};
use crate::words::origin::Origin;
use crate::words::published::{one_side_unknown, only_published};

/// What it would be asked to contribute, bear, gain, be left with, and when its own money would be
/// back; none of a council that bears and gains nothing.
#[must_use]
pub fn own_terms(case: &Case, choices: &Choices, outcome: &Outcome, own: &ForOne) -> Vec<Term> {
    if nothing_of_its_own(case, choices, own.council).is_some() {
        return Vec::new();
    }
    let years = count_in_words(choices.horizon as usize);
    let plan_now = format!("{}{}", only_published(outcome), to_plan(choices));
    let plan = capitalised(&plan_now);
    let asked = Term {
        label: "Asked to contribute",
        term: capitalised(stance_text(choices.stances[own.council])),
        value: match own.parts.contribution {
            nothing if nothing < HALF_A_POUND => "\u{a3}0".to_owned(),
            asked => pounds(asked),
        },
        meaning: format!("Over {years} years, as it falls due."),
        origin: Some(Origin::Borne(Some(own.council))),
    };
    let no_payer = own.parts.no_payer();
    let mut meaning = format!("Over {years} years, as it falls due.");
    if no_payer >= HALF_A_POUND {
        let how_much = match own.parts.total() - no_payer {
            rest if rest < HALF_A_POUND => "All".to_owned(),
            _ if two_digits(no_payer) == two_digits(own.parts.total()) => "Nearly all".to_owned(),
            _ => two_digits(no_payer),
        };
        meaning.push_str(&format!(" {how_much} of it only if no payer is found."));
    }
    let bears = of_split("Would bear", own.borne, meaning, Origin::Borne(Some(own.council)));
    let mut terms = vec![asked, bears];
    if let Some(why) = one_side_unknown(outcome) {
        terms.push(Term {
            label: "Left with",
            term: String::new(),
            value: "not known".to_owned(),
            meaning: format!("{}.", capitalised(why)),
            origin: None,
        });
        return terms;
    }
    let gains = format!("{plan}, in cash and in today\u{2019}s money.");
    let left_with = Origin::Left(Some(own.council));
    terms.push(of_split("Would gain", own.gains, gains, left_with));
    let left = "What it would gain less what it would bear, both in today\u{2019}s money.";
    terms.push(of_split("Left with", own.left, left.to_owned(), left_with));
    let [now, first, last] = own.back;
    let between = back_range(outcome, first, last);
    terms.push(Term {
        label: "Own money back",
        term: tagged(&between),
        value: match now {
            OwnBack::ByYear(_) => format!("By {}", back_text(outcome, now)),
            _ => capitalised(&back_text(outcome, now)),
        },
        meaning: match now {
            OwnBack::ByYear(_) => format!("{plan}, and it stays so."),
            OwnBack::Not => {
                capitalised(&format!("{}{}.", choices.risk_levers_are.even(), plan_now))
            }
            _ => format!("{plan}."),
        },
        origin: Some(left_with),
    });
    terms
}

/// A figure with what it may be.
fn of_split(label: &'static str, figure: Ranged, meaning: String, origin: Origin) -> Term {
    let between = range(figure, two_digits);
    let about = if between.is_empty() { "" } else { "about " };
    Term {
        label,
        term: tagged(&between),
        value: format!("{about}{}", two_digits(figure.value)),
        meaning,
        origin: Some(origin),
    }
}

/// "£1.1m to £8.9m, assumed split".
fn tagged(between: &str) -> String {
    match between {
        "" => ASSUMED_SPLIT.to_owned(),
        between => format!("{between}, {ASSUMED_SPLIT}"),
    }
}
