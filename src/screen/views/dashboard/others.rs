//! What moves though nobody recorded it.

use crate::model::{Fit, Outcome};
use crate::screen::facts::Facts;
use crate::words::{capitalised, count_in_words, duration, pounds};

/// What "Use what happened" does to savings that have no record, if it moves levers of all savings:
/// the share delivered and the delay. `outcome` is that of the fitted scenario.
pub fn others_moved(facts: &Facts, fit: &Fit, outcome: &Outcome) -> Option<String> {
    let (case, choices) = (facts.case(), facts.choices());
    let lines = &facts.scenario.record.lines;
    let delay = fit.choices.delay - choices.delay;
    if fit.choices.realisation == choices.realisation && delay == 0.0 {
        return None;
    }
    let sums = |outcome: &Outcome| {
        let others = outcome
            .savings()
            .filter(|saving| lines.iter().all(|one| one.id != case.lines[saving.position].id));
        others
            .filter_map(|saving| saving.full)
            .fold((0, 0.0), |(count, sum), full| (count + 1, sum + full))
    };
    let ((count, before), (_, after)) = (sums(facts.outcome), sums(outcome));
    if count == 0 {
        return None;
    }
    let scaled = (fit.choices.realisation != choices.realisation).then(|| {
        let share = if after < before { "cut" } else { "raised" };
        format!(
            "be {share} by the same share, from {} to {} a year at full effect together",
            pounds(before),
            pounds(after)
        )
    });
    let moved = (delay != 0.0).then(|| {
        let way = if delay > 0.0 { "later" } else { "earlier" };
        format!("come {} {way}", duration(delay))
    });
    let parts: Vec<String> = scaled.into_iter().chain(moved).collect();
    let savings = if count == 1 { "saving" } else { "savings" };
    Some(format!(
        "{} {savings} without a record would {}: how much is delivered, and how late, is one lever \
         for all savings.",
        capitalised(&count_in_words(count)),
        parts.join(", and ")
    ))
}
