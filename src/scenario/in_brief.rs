//! What the page says first, as text.

use super::Scenario;
use crate::model::{Inputs, Sample, Uncertainty, run};
use crate::words::{headline, sentence};

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
    lines.join("\n") + "\n"
}
