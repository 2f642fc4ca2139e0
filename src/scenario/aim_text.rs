//! Aims, and what a lever can do for them, in words.

use super::aim::Aim;
use super::lever::{Kind, Lever, Unit};
use super::switching::Switching;
use super::typed::field_text;
use crate::case::Case;
use crate::model::{Choices, LeversAre, Stance};
use crate::words::{
    Sentence, count_in_words, duration, end_of_year, has_papers, pounds, two_digits,
};

/// The aim as a fact: "the money would be back by the end of Year 5 (March 2028)".
#[must_use]
pub fn aim_text(case: &Case, aim: Aim, choices: &Choices) -> String {
    let by = |year: u32| end_of_year(choices.first_year, year.min(choices.horizon));
    match aim {
        Aim::PaidBack { year } => format!("the money would be back by {}", by(year)),
        Aim::WorthAtLeast(sum) => {
            format!("the councils\u{2019} cash would be worth at least {} today", pounds(sum))
        }
        Aim::WiderWorthAtLeast(sum) => {
            format!("the wider benefits would be worth at least {} today", pounds(sum))
        }
        Aim::TeamPaidFor => {
            format!("{} would be paid for in every year", what_is_shared(case, choices))
        }
        Aim::NothingWithoutPayer => "every cost would have a payer".to_owned(),
        Aim::NoWorseOff(council) => {
            format!("{} would be no worse off than outside", short_name(case, council))
        }
        Aim::LikelyPaidBack { year, chance } => {
            let runs = (chance * 100.0).round();
            format!("the money would be back by {} in at least {runs} of 100 runs", by(year))
        }
    }
}

/// What the funding split is asked to pay for.
fn what_is_shared(case: &Case, choices: &Choices) -> &'static str {
    if case.team_plans.is_empty() {
        "what is shared of the one-off cost"
    } else if choices.fund_one_off_share > 0.0 {
        "the team, with what is shared of the one-off cost,"
    } else {
        "the team"
    }
}

fn short_name(case: &Case, council: usize) -> &str {
    &case.councils[council].short_name
}

/// How far a scenario is from the aim, either way: "£12.3m to spare", "£94k short".
#[must_use]
pub fn margin_text(aim: Aim, margin: f64) -> String {
    let met = margin >= 0.0;
    match aim {
        Aim::LikelyPaidBack { chance, .. } => {
            let (asked, reached) = ((chance * 100.0).round(), ((chance + margin) * 100.0).round());
            // A miss is not rounded up to a hit.
            if !met && reached >= asked {
                format!("just under {asked} of 100 runs")
            } else {
                format!("{reached} of 100 runs")
            }
        }
        Aim::TeamPaidFor | Aim::NothingWithoutPayer if met => "nothing is short".to_owned(),
        // A council's sums rest on a split that nobody has published.
        Aim::NoWorseOff(_) => spare_or_short(met, two_digits(margin.abs())),
        _ => spare_or_short(met, pounds(margin.abs())),
    }
}

fn spare_or_short(met: bool, sum: String) -> String {
    if met { format!("{sum} to spare") } else { format!("{sum} short") }
}

/// A lever's value with its unit under an option of the case, in the middle of a sentence:
/// "1.5 years", "£12.8m".
#[must_use]
pub fn value_text(lever: &Lever, option: usize, value: f64) -> String {
    field_text(lever, option, value)
}

/// The same where nobody set the value: with no more digits than a person would say, "about a year
/// and a half".
pub(super) fn solved_text(lever: &Lever, option: usize, value: f64) -> String {
    match lever.kind {
        Kind::Number { unit: Unit::Pounds, .. } => pounds(value),
        Kind::Number { unit: Unit::Years, .. } if value > 0.0 => duration(value),
        _ => value_text(lever, option, value),
    }
}

/// Where the lever must stand under an option of the case: "79% or more"; with a chance, only about
/// there.
#[must_use]
pub fn switching_text(
    lever: &Lever,
    option: usize,
    switching: &Switching,
    is_about: bool,
) -> String {
    match switching {
        Switching::AtAnyValue => "any value".to_owned(),
        Switching::Nowhere => "none in its range".to_owned(),
        Switching::Options(options) => {
            let Kind::Choice(all) = &lever.kind else { return String::new() };
            let labels: Vec<_> = options
                .iter()
                .map(|option| format!("\u{201c}{}\u{201d}", all[*option].label))
                .collect();
            labels.join(" or ")
        }
        // At the end of its range there is no more or less.
        Switching::At { value, met_above } if *value == end(lever, *met_above) => {
            solved_text(lever, option, *value)
        }
        Switching::At { value, met_above } => {
            let text = solved_text(lever, option, *value);
            let about = if is_about && !text.starts_with("about ") { "about " } else { "" };
            let direction = match (&lever.kind, met_above) {
                (Kind::Number { unit: Unit::PlanYear | Unit::FirstYear, .. }, true) => "or later",
                (Kind::Number { unit: Unit::PlanYear | Unit::FirstYear, .. }, false) => {
                    "or earlier"
                }
                (_, true) => "or more",
                (_, false) => "or less",
            };
            format!("{about}{text} {direction}")
        }
    }
}

/// The highest value of the lever, or the lowest.
fn end(lever: &Lever, highest: bool) -> f64 {
    let (min, max) = lever.range();
    if highest { max } else { min }
}

/// What holds for `count` levers that alone change nothing about an aim; nothing of none.
#[must_use]
pub fn others_text(met: bool, count: usize) -> String {
    match (met, count) {
        (_, 0) => String::new(),
        (true, 1) => "Wherever the one other lever stands alone, it stays true".to_owned(),
        (true, many) => {
            format!(
                "Wherever any one of the {} other levers stands, it stays true",
                count_in_words(many)
            )
        }
        (false, 1) => "The one other lever cannot make it true alone".to_owned(),
        (false, many) => {
            format!("None of the {} other levers can make it true alone", count_in_words(many))
        }
    }
}

/// Whether the aim is met, by how much, and which lever alone is nearest to changing that.
#[must_use]
pub fn aim_sentence(
    case: &Case,
    aim: Aim,
    choices: &Choices,
    margin: f64,
    nearest: Option<(&Lever, &Switching)>,
) -> Sentence {
    let met = margin >= 0.0;
    let mut sentence = Sentence::default();
    if choices.stances.iter().all(|stance| *stance == Stance::Out) {
        sentence.say("No council takes part, so nothing can be true or untrue of their plan.");
        return sentence;
    }
    if let Aim::NoWorseOff(council) = aim {
        let name = short_name(case, council);
        if choices.stances[council] == Stance::Out {
            sentence
                .say(format!("{name} stays outside, so it neither bears nor gains anything here."));
            return sentence;
        }
        sentence.basis = match has_papers(case) {
            true => "Assumed split: the papers do not say what each council saves or bears.",
            false => "Assumed split: the case does not say what each council saves or bears.",
        }
        .to_owned();
    }
    let (fact, by) = (aim_text(case, aim, choices), margin_text(aim, margin));
    let to_plan = aim.hangs_on_plan() && choices.risk_levers_are == LeversAre::Plan;
    sentence.stress(match (to_plan, met) {
        (true, true) => "True if all goes to plan:",
        (true, false) => "Not true even if all goes to plan:",
        (false, true) => "True as it stands:",
        (false, false) => "Not true as it stands:",
    });
    sentence.say(match aim {
        Aim::LikelyPaidBack { .. } => format!(" {fact}; it is so in {by}."),
        Aim::TeamPaidFor | Aim::NothingWithoutPayer if met => format!(" {fact}."),
        _ if met => format!(" {fact}, with {by}."),
        _ => format!(" that {fact}. It is {by}."),
    });
    let Some((lever, switching)) = nearest else { return sentence };
    let at = switching_text(lever, choices.option, switching, aim.is_about_chance());
    sentence.say(if met {
        " If nothing else changes, it stays true with "
    } else {
        " If nothing else changes, it becomes true with "
    });
    sentence.stress(format!("\u{201c}{}\u{201d} at {at}", lever.full_name));
    sentence.say(".");
    sentence
}
