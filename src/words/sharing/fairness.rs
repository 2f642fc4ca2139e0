//! Three questions that people ask of a way to share, each with its answer.

use crate::case::Case;
use crate::model::{Coalition, HALF_A_POUND, Outcome, Settlement, Settlements, Stance};
use crate::words::list::capitalised;
use crate::words::names::group_names;
use crate::words::number::{count_in_words, grouped, pence, two_digits};
use crate::words::published::one_side_unknown;
use crate::words::stability::who_would_go;

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fair {
    /// What people ask.
    pub question: &'static str,
    /// A sentence that can be read out.
    pub answer: String,
}

/// Whether anyone would do better alone, whether anyone would gain by contributing nothing, and
/// who is worst off, as it stands. None with fewer than two councils, and none where all of one side
/// of the account is not published.
#[must_use]
pub fn fairness(
    case: &Case,
    outcome: &Outcome,
    coalition: &Coalition,
    settlements: &Settlements,
) -> Option<[Fair; 3]> {
    let stands = settlements.all.first()?;
    (settlements.players.len() > 1 && one_side_unknown(outcome).is_none()).then(|| {
        [
            Fair {
                question: "Would anyone do better alone?",
                answer: better_alone(case, coalition, settlements, stands),
            },
            Fair {
                question: "Would anyone gain by not contributing?",
                answer: not_contributing(case, outcome, settlements, stands),
            },
            Fair {
                question: "Who is worst off for each resident?",
                answer: worst_off(case, stands),
            },
        ]
    })
}

fn better_alone(
    case: &Case,
    coalition: &Coalition,
    settlements: &Settlements,
    stands: &Settlement,
) -> String {
    if !stands.holds() {
        let who = who_would_go(case, coalition, &stands.worse_off, &stands.stability);
        return format!("{} (assumed split).", capitalised(&who));
    }
    match settlements.players.len() {
        2 => "Nobody: both gain at least as much together.".to_owned(),
        count => format!(
            "Nobody: each council, and each of the {} smaller groups, gains at least as much with the \
             rest.",
            grouped((1_u32 << count) as f64 - 2.0)
        ),
    }
}

fn not_contributing(
    case: &Case,
    outcome: &Outcome,
    settlements: &Settlements,
    stands: &Settlement,
) -> String {
    let Some(choices) = &stands.choices else { return "Not known.".to_owned() };
    let contributing: Vec<usize> = settlements
        .players
        .iter()
        .copied()
        .filter(|council| choices.stances[*council] == Stance::Funds)
        .collect();
    if contributing.is_empty() {
        return "Nobody would contribute.".to_owned();
    }
    if contributing.iter().all(|council| outcome.contribution(*council) < HALF_A_POUND) {
        return "Nobody: as the funding stands nobody would be asked for a contribution."
            .to_owned();
    }
    let would = &stands.would_stop_paying;
    if would.is_empty() {
        return "Nobody, as it stands: what a council is asked for now would come back to it."
            .to_owned();
    }
    let who = group_names(case, &contributing, would);
    let reason = if would.len() == 1 {
        "because the others would bear a part of what it does not contribute"
    } else {
        "because the others would bear a part of what one of them does not contribute"
    };
    format!("{}, {reason}.", capitalised(&who))
}

fn worst_off(case: &Case, stands: &Settlement) -> String {
    let Some(worst_off) = stands.worst_off.filter(|_| stands.spread >= 0.005) else {
        return "Nobody: each is left with the same for each resident.".to_owned();
    };
    let known = &case.councils[worst_off];
    let left = stands.accounts.nets()[worst_off] / known.residents;
    format!(
        "{}: about {} for each resident in today\u{2019}s money (assumed split). The best off has \
         about {} more.",
        known.short_name,
        each_resident(left),
        each_resident(stands.spread)
    )
}

/// Two digits; pence below a pound.
fn each_resident(amount: f64) -> String {
    if amount.abs() < 0.995 { pence(amount) } else { two_digits(amount) }
}

/// How many councils would gain by contributing nothing with each of the other ways, to go on
/// after the answer; nothing where none would.
#[must_use]
pub fn with_other_ways(settlements: &Settlements) -> String {
    let [_, others @ ..] = settlements.all.as_slice() else { return String::new() };
    let counts = others
        .iter()
        .filter(|other| other.choices.is_some())
        .map(|other| other.would_stop_paying.len());
    let (Some(least), Some(most)) = (counts.clone().min(), counts.max()) else {
        return String::new();
    };
    let number = |count: usize| match count {
        1 => "one council".to_owned(),
        many => format!("{} councils", count_in_words(many)),
    };
    match (least, most) {
        (_, 0) => String::new(),
        (least, most) if least == most => {
            format!("With each of the other ways {} would.", number(most))
        }
        (0, 1) => "With some of the other ways one council would.".to_owned(),
        (0, most) => format!("With some of the other ways up to {} would.", number(most)),
        (least, most) => {
            format!("With the other ways {} to {} would.", count_in_words(least), number(most))
        }
    }
}
