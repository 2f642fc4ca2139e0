//! What comes out of many runs, in words.

use super::list::capitalised;
use super::money_back::back_is_unknown;
use super::number::grouped;
use super::origin::Origin;
use super::published::{nothing_is_published, only_published};
use super::rounding::Rounding;
use super::sentence::Sentence;
use super::time::year_end;
use crate::model::{Choices, Draws, LeversAre, Ordered, Outcome};

/// A chance as so many runs of a hundred: "in 83 of 100 runs". Certainty is only claimed of the
/// runs there were.
#[must_use]
pub fn in_runs(chance: f64, runs: usize) -> String {
    let hundredths = (chance * 100.0).round();
    if chance <= 0.0 {
        format!("in none of {} runs", grouped(runs as f64))
    } else if chance >= 1.0 {
        format!("in all of {} runs", grouped(runs as f64))
    } else if hundredths < 1.0 {
        "in fewer than 1 of 100 runs".to_owned()
    } else if hundredths > 99.0 {
        "in more than 99 of 100 runs".to_owned()
    } else {
        format!("in {hundredths} of 100 runs")
    }
}

/// The end of year `year` of a plan that starts in `first_year`, with its number: "the end of
/// Year 5 (March 2028)".
#[must_use]
pub fn end_of_year(first_year: u32, year: u32) -> String {
    format!("the end of Year {year} ({})", year_end(first_year, year))
}

/// Which way the ranges run from where the levers stand.
#[must_use]
pub fn which_way(choices: &Choices, outcome: &Outcome) -> &'static str {
    let has_wider = outcome.measures().next().is_some();
    match choices.risk_levers_are {
        LeversAre::Plan if !has_wider => {
            "The levers stand at the plan: from there savings can come later or fall short, but not \
             come sooner or bring more."
        }
        LeversAre::Middle if !has_wider => {
            "The levers stand in the middle: from there savings can turn out better as well as worse."
        }
        LeversAre::Plan => {
            "The levers stand at the plan: from there savings and wider benefits can come later or \
             fall short, but not come sooner or bring more."
        }
        LeversAre::Middle => {
            "The levers stand in the middle: from there savings and wider benefits can turn out \
             better as well as worse."
        }
    }
}

/// How sure a scenario is: whether the money would be back by the end of `year`, and the range of
/// what it would be worth.
#[must_use]
pub fn likelihood(
    choices: &Choices,
    outcome: &Outcome,
    draws: &Draws,
    worth: &Ordered,
    year: u32,
) -> Sentence {
    let mut sentence = Sentence::default();
    let Some(who) = Who::of(outcome) else {
        sentence.say("No council takes part, so there is nothing to be sure of.");
        return sentence;
    };
    let year = year.clamp(1, choices.horizon);
    let plan = outcome.totals.npv_cashable;
    let rounding = Rounding::of_runs(worth, &[plan]);
    let text = |p: f64| rounding.text(worth.quantile(p));
    if nothing_is_published(outcome) {
        sentence.say("No figure is published, so there is nothing to be sure of.");
        return sentence;
    }
    let unknown = back_is_unknown(outcome);
    if let Some(why) = unknown {
        let Who { subject, their, .. } = who;
        sentence.say("When ");
        sentence.stress(format!("{subject} would have {their} money back cannot be said"));
        sentence.say(format!(": {why}."));
        if worth.are_all_the_same() {
            sentence.say(format!(" Of what is published, {} cash would be worth ", who.whose));
            sentence.figure(text(0.5), Origin::Worth);
            sentence.say(" today in every run.");
            return sentence;
        }
    } else if worth.are_all_the_same() {
        let back = draws.paid_back_by_year().get(year as usize - 1) == Some(&1.0);
        let would = if back { "would" } else { "would not" };
        let Who { subject, whose, their } = who;
        sentence.say("Nothing is uncertain here: in every run ");
        let by = end_of_year(choices.first_year, year);
        sentence.stress(format!("{subject} {would} have {their} money back by {by}"));
        sentence.say(format!(", and {whose} cash would be worth "));
        sentence.figure(text(0.5), Origin::Worth);
        sentence.say(" today.");
        return sentence;
    }
    if unknown.is_none() {
        say_payback(&mut sentence, choices, draws, year, &who);
    }
    sentence.say(format!(" In 8 of 10 runs {} cash would be worth between ", who.whose));
    sentence.figure(text(0.1), Origin::Runs);
    sentence.say(" and ");
    sentence.figure(text(0.9), Origin::Runs);
    sentence.say(format!(
        " today, with {} in the middle; {} it is ",
        text(0.5),
        choices.risk_levers_are.as_planned()
    ));
    sentence.mark(&text(0.5), Origin::Runs);
    sentence.say(format!("{}.", rounding.text(plan)));
    sentence.mark(&rounding.text(plan), Origin::Worth);
    if !only_published(outcome).is_empty() {
        sentence.say(" Only what is published is counted.");
    }
    sentence.basis = format!(
        "All ranges are our own: no paper gives any, and anyone can change them. {}",
        which_way(choices, outcome)
    );
    sentence
}

/// One council or several.
struct Who {
    subject: &'static str,
    whose: &'static str,
    their: &'static str,
}

impl Who {
    /// None where nobody takes part.
    fn of(outcome: &Outcome) -> Option<Self> {
        match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
            0 => None,
            1 => Some(Self { subject: "the council", whose: "the council\u{2019}s", their: "its" }),
            _ => Some(Self {
                subject: "the councils",
                whose: "the councils\u{2019}",
                their: "their",
            }),
        }
    }
}

/// How likely it is, in words. They follow from the hundredths that are shown beside them, so
/// that the two never contradict each other.
fn verdict(chance: f64) -> &'static str {
    match (chance * 100.0).round() {
        90.0.. => "Very likely",
        66.0.. => "Likely",
        51.0.. => "More likely than not",
        50.0.. => "As likely as not",
        34.0.. => "Less likely than not",
        10.0.. => "Unlikely",
        _ => "Very unlikely",
    }
}

/// The answer is stressed in words; the runs that it rests on stand beside it.
fn say_payback(
    sentence: &mut Sentence,
    choices: &Choices,
    draws: &Draws,
    year: u32,
    Who { subject, their, .. }: &Who,
) {
    let end = |year: u32| end_of_year(choices.first_year, year);
    if draws.unpaid_until.iter().all(|unpaid| *unpaid == 0.0) {
        let runs = grouped(draws.count as f64);
        sentence.stress(format!("{} would never be out of pocket", capitalised(subject)));
        sentence.say(format!(" at the end of a year, in all of {runs} runs."));
        return;
    }
    let chances = draws.paid_back_by_year();
    let asked = chances.get(year as usize - 1).copied().unwrap_or_default();
    let answer = verdict(asked);
    sentence.stress(format!("{answer}: {subject} would have {their} money back by {}", end(year)));
    let runs = in_runs(asked, draws.count);
    sentence.say(format!(", {runs}."));
    sentence.mark(&runs, Origin::Runs);
    if (asked * 100.0).round() >= 50.0 {
        return;
    }
    let half = chances.iter().position(|chance| *chance >= 0.5);
    match half {
        Some(half) => {
            let by = end(half as u32 + 1);
            sentence.say(format!(" By {by} it would be back in at least half of the runs."));
        }
        None if year < choices.horizon => {
            let last = end(choices.horizon);
            sentence.say(format!(" Not even by {last} would it be back in half of the runs."));
        }
        None => {}
    }
}
