//! Aims, and what a lever can do for them, in words.

use super::aim::Aim;
use super::evidence;
use super::lever::{Kind, Lever, Unit};
use super::switching::Switching;
use super::typed::field_text;
use crate::model::{Choices, Evidence, Stance};
use crate::words::{Sentence, decimal, exact_pounds, pounds, year_end};

/// The aim as a fact: "the money is back by March 2028".
#[must_use]
pub fn aim_text(aim: Aim, choices: &Choices) -> String {
    let by = |year: u32| year_end(choices.first_year, year.min(choices.horizon));
    match aim {
        Aim::PaidBack { year } => format!("the money is back by {}", by(year)),
        Aim::WorthAtLeast(sum) => {
            format!("the councils\u{2019} cash is worth at least {} today", pounds(sum))
        }
        Aim::SocialWorthAtLeast(sum) => {
            format!("the value to everyone is at least {} today", pounds(sum))
        }
        Aim::NothingUnfunded => "every pound is funded".to_owned(),
        Aim::NoWorseOff(council) => {
            format!("{} is no worse off", short_name(evidence(), council))
        }
        Aim::LikelyPaidBack { year, chance } => {
            let runs = (chance * 100.0).round();
            format!("the money is back by {} in at least {runs} of 100 runs", by(year))
        }
    }
}

fn short_name(evidence: &Evidence, council: usize) -> &str {
    &evidence.councils[council].short_name
}

/// How far a scenario is from the aim, either way: "£12.3m to spare", "£93,747 short".
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
        Aim::NothingUnfunded if met => "nothing is short".to_owned(),
        Aim::NothingUnfunded => format!("{} short", exact_pounds(-margin)),
        _ if met => format!("{} to spare", pounds(margin)),
        _ => format!("{} short", pounds(-margin)),
    }
}

/// A lever's value with its unit, in the middle of a sentence: "1.5 years".
#[must_use]
pub fn value_text(lever: &Lever, value: f64) -> String {
    match lever.kind {
        Kind::Number { unit: Unit::Years, .. } => {
            let text = decimal(value, 4);
            if text == "1" { "1 year".to_owned() } else { format!("{text} years") }
        }
        Kind::Number { unit: Unit::Posts, .. } => {
            let text = decimal(value, 4);
            if text == "1" { "1 post".to_owned() } else { format!("{text} posts") }
        }
        _ => field_text(lever, value),
    }
}

/// Where the lever must stand: "79% or more"; with a chance, only about there.
#[must_use]
pub fn switching_text(lever: &Lever, switching: &Switching, is_about: bool) -> String {
    match switching {
        Switching::AtAnyValue => "any value".to_owned(),
        Switching::Nowhere => "none in its range".to_owned(),
        Switching::Options(options) => {
            let Kind::Choice(all) = lever.kind else { return String::new() };
            let labels: Vec<_> = options
                .iter()
                .map(|option| format!("\u{201c}{}\u{201d}", all[*option].label))
                .collect();
            labels.join(" or ")
        }
        // At the end of its range there is no more or less.
        Switching::At { value, met_above } if *value == end(lever, *met_above) => {
            value_text(lever, *value)
        }
        Switching::At { value, met_above } => {
            let about = if is_about { "about " } else { "" };
            let direction = match (lever.kind, met_above) {
                (Kind::Number { unit: Unit::PlanYear | Unit::FirstYear, .. }, true) => "or later",
                (Kind::Number { unit: Unit::PlanYear | Unit::FirstYear, .. }, false) => {
                    "or earlier"
                }
                (_, true) => "or more",
                (_, false) => "or less",
            };
            format!("{about}{} {direction}", value_text(lever, *value))
        }
    }
}

/// The highest value of the lever, or the lowest.
fn end(lever: &Lever, highest: bool) -> f64 {
    let (min, max) = lever.range();
    if highest { max } else { min }
}

/// Whether the aim is met, by how much, and which lever alone is nearest to changing that.
#[must_use]
pub fn aim_sentence(
    aim: Aim,
    choices: &Choices,
    margin: f64,
    nearest: Option<(&Lever, &Switching)>,
) -> Sentence {
    let met = margin >= 0.0;
    let mut sentence = Sentence::default();
    if let Aim::NoWorseOff(council) = aim
        && choices.stances[council] == Stance::Out
    {
        let name = short_name(evidence(), council);
        sentence.say(format!("{name} stays outside, so it neither pays nor gains anything here."));
        return sentence;
    }
    let (fact, by) = (aim_text(aim, choices), margin_text(aim, margin));
    sentence.stress(if met { "True as it stands:" } else { "Not true as it stands:" });
    sentence.say(match aim {
        Aim::LikelyPaidBack { .. } => format!(" {fact}; it is so in {by}."),
        Aim::NothingUnfunded if met => format!(" {fact}."),
        _ if met => format!(" {fact}, with {by}."),
        _ => format!(" that {fact}. It is {by}."),
    });
    let Some((lever, switching)) = nearest else { return sentence };
    let at = switching_text(lever, switching, aim.is_about_chance());
    sentence.say(if met {
        " If nothing else changes, it stays true with "
    } else {
        " If nothing else changes, it becomes true with "
    });
    sentence.stress(format!("\u{201c}{}\u{201d} at {at}", lever.full_name()));
    sentence.say(".");
    sentence
}
