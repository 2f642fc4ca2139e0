//! What the page says first, as text.

use super::Scenario;
use crate::model::{Inputs, Lateness, Sample, Uncertainty, run};
use crate::words::{
    headline, lateness_text, missed_text, plan_sentence, sentence, standing_sentence,
};

/// The name of the scenario, the sentence and the headline, a line each.
#[must_use]
pub fn in_brief(scenario: &Scenario) -> String {
    let (case, choices) = (scenario.case(), &scenario.choices);
    let (outcome, start) = (run(case, choices), run(case, &scenario.preset().choices));
    let seed = u64::from(choices.seed);
    let draws = choices.draws as usize;
    let sample = Sample::new(Inputs::of(choices), seed, draws, choices.correlation);
    let uncertainty = Uncertainty::of(case, choices, &sample);
    let mut lines =
        vec![scenario.name().to_owned(), sentence(case, choices, &outcome, &uncertainty).plain()];
    for tile in headline(case, choices, &outcome, &uncertainty, &start) {
        let value = [tile.value.as_str(), &tile.note, &tile.also];
        let said: Vec<&str> = value.into_iter().filter(|text| !text.is_empty()).collect();
        lines.push(format!("{}: {}", tile.label, said.join(", ")));
    }
    if !scenario.record.is_empty() {
        lines.extend(happened(scenario));
    }
    lines.join("\n") + "\n"
}

/// Where the plan, measures and sums stand against what has happened.
fn happened(scenario: &Scenario) -> Vec<String> {
    let (case, choices, record) = (scenario.case(), &scenario.choices, &*scenario.record);
    let steps = record.steps(case);
    let mut lines = Vec::new();
    if steps.all.iter().any(|step| step.is_milestone) {
        lines.push(plan_sentence(case, record, &steps));
        let late = Lateness::of(case, choices.option, &steps);
        if !late.is_none() {
            lines.push(format!("Of this lateness: {}", lateness_text(late, record.taken)));
        }
    }
    let in_play = record.lines_in_play(case, choices);
    let in_play: Vec<_> = in_play.into_iter().flat_map(|series| series.points).collect();
    lines.push(standing_sentence(&record.measures(case, choices), "measures"));
    lines.push(standing_sentence(&in_play, "savings and costs"));
    let fit = record.fit(case, choices);
    let missed = |one| format!("No levers meet: {}", missed_text(case, choices.first_year, one));
    lines.extend(fit.missed.iter().map(missed));
    lines
}
