//! What the log says of a change, and of what the room sees.

use crate::scenario::{Scenario, changes_in_short};
use crate::screen::stage::Stages;

/// How many changes of one step are named; the others are counted.
const NAMED: usize = 8;

/// What differs between two scenarios of a case: "Delay of savings: 0 \u{2192} 1 year". Empty if nothing does.
#[must_use]
pub fn changed_text(before: &Scenario, after: &Scenario) -> String {
    let mut said = Vec::new();
    if before.preset != after.preset {
        let labels = [before, after].map(|scenario| scenario.preset().label.as_str());
        said.push(format!("Starting point: {} \u{2192} {}", labels[0], labels[1]));
    }
    if before.title != after.title {
        let [before, after] = [before, after].map(|scenario| match scenario.title.as_str() {
            "" => "none".to_owned(),
            title => format!("\u{201c}{title}\u{201d}"),
        });
        said.push(format!("Title: {before} \u{2192} {after}"));
    }
    said.push(changes_in_short(&after.kit, &before.choices, &after.choices, NAMED));
    if before.record != after.record {
        said.push("What has happened".to_owned());
    }
    said.retain(|said| !said.is_empty());
    said.join("; ")
}

/// What the room sees: "In short: cash each year and added up"; none where this page does not say it.
#[must_use]
pub fn shown_text(stages: &Stages) -> Option<String> {
    let planned = stages.list.get(stages.at).filter(|_| stages.speaks())?;
    Some(match (stages.is_black, &planned.scenario) {
        (true, _) => "nothing, the stage is black".to_owned(),
        (false, None) => planned.name(),
        (false, Some(scenario)) => {
            format!("{}, of \u{201c}{}\u{201d}", planned.name(), scenario.name_beside_others())
        }
    })
}
