//! What comes out of many runs, with no more digits than their number can carry.

use super::number::{grouped, pounds};
use super::sentence::Sentence;
use super::time::year_end;
use crate::model::{Choices, Draws, Ordered, Outcome};

/// A sum that is only known to within `error`, as a round number: "£118m" and not "£117.9m".
#[must_use]
pub fn roughly(amount: f64, error: f64) -> String {
    let step = round_step(error);
    // Tenths of a million that go in twos or fives say more than is known.
    let step = if amount.abs() >= 1e6 && step > 0.1e6 { step.max(1e6) } else { step };
    let rounded = (amount / step).round() * step;
    if rounded.abs() >= 1e6 && step >= 1e6 {
        let sign = if rounded < 0.0 { super::MINUS.to_string() } else { String::new() };
        return format!("{sign}£{}m", grouped(rounded.abs() / 1e6));
    }
    pounds(rounded)
}

/// The first of 1, 2, 5, 10 … pounds that is at least `error`.
fn round_step(error: f64) -> f64 {
    let mut step = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        // Beyond this no sum of money makes sense.
        if step >= error || step > 1e12 {
            break;
        }
        step *= factor;
    }
    step
}

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

/// How sure a scenario is: the range of what it is worth, and whether the money is back by the
/// end of `year`.
#[must_use]
pub fn likelihood(
    choices: &Choices,
    outcome: &Outcome,
    draws: &Draws,
    worth: &Ordered,
    year: u32,
) -> Sentence {
    let mut sentence = Sentence::default();
    if outcome.takes_part.iter().all(|takes_part| !takes_part) {
        sentence.say("No council takes part, so there is nothing to be sure of.");
        return sentence;
    }
    let year = year.clamp(1, choices.horizon);
    let text = |p: f64| roughly(worth.quantile(p), worth.standard_error(p));
    if worth.are_all_the_same() {
        let back = draws.paid_back_by_year().get(year as usize - 1) == Some(&1.0);
        let is_back = if back { "is back" } else { "is not back" };
        let by = year_end(choices.first_year, year);
        sentence.say("Nothing is uncertain here: in every run ");
        sentence.stress(format!("the money {is_back} by {by}"));
        sentence.say(" and the councils\u{2019} cash is worth ");
        sentence.stress(pounds(worth.quantile(0.5)));
        sentence.say(" today.");
    } else {
        say_payback(&mut sentence, choices, draws, year);
        sentence.say(" In 8 of 10 runs the councils\u{2019} cash is worth between ");
        sentence.stress(text(0.1));
        sentence.say(" and ");
        sentence.stress(text(0.9));
        sentence.say(format!(" today, with {} in the middle.", text(0.5)));
        sentence.basis =
            "The ranges behind this are assumed, not published; anyone can change them.".to_owned();
    }
    sentence
}

/// How likely it is that the money is back, in words. They follow from the hundredths that are
/// shown beside them, so that the two never contradict each other.
fn verdict(chance: f64) -> &'static str {
    match (chance * 100.0).round() {
        90.0.. => "Very likely",
        66.0.. => "Likely",
        51.0.. => "More likely than not",
        50.0.. => "As likely as not",
        10.0.. => "Less likely than not",
        _ => "Very unlikely",
    }
}

fn say_payback(sentence: &mut Sentence, choices: &Choices, draws: &Draws, year: u32) {
    let chances = draws.paid_back_by_year();
    let asked = chances.get(year as usize - 1).copied().unwrap_or_default();
    let answer = verdict(asked);
    let by = year_end(choices.first_year, year);
    sentence
        .stress(format!("{answer}: the money is back by {by} {}.", in_runs(asked, draws.count)));
    if (asked * 100.0).round() >= 50.0 {
        return;
    }
    let half = chances.iter().position(|chance| *chance >= 0.5);
    match half {
        Some(half) => {
            let by = year_end(choices.first_year, half as u32 + 1);
            sentence.say(format!(" By {by} it is back in at least half of the runs."));
        }
        None if year < choices.horizon => {
            let end = year_end(choices.first_year, choices.horizon);
            sentence.say(format!(" Not even by {end} is it back in half of the runs."));
        }
        None => {}
    }
}
