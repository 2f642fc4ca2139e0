//! A scenario as text, for a message or for minutes: everything that somebody needs who reads it
//! without the page.

use super::change_text::change_text;
use super::{Preset, Scenario};
use crate::model::{Coalition, Inputs, Sample, Uncertainty, run};
use crate::words::{
    StanceChanges, Tile, case_status, headline, nothing_differs, paying, recorded_beside, sentence,
    stability, stance_changes,
};

/// Title and status of the case, what differs from the starting point, the result then and now,
/// what it means in words and what of it is assumed, the link, and the date on which it was made.
#[must_use]
pub fn text_to_paste(scenario: &Scenario, address: &str, date: &str) -> String {
    let of = |scenario: &Scenario| Coalition::of(scenario.case(), &scenario.choices);
    let coalition = says_who_gains(scenario).then(|| of(scenario));
    with_link(&text_without_link(scenario, coalition.as_ref()), address, date)
}

/// Whether the text needs to know what every group of councils is worth.
#[must_use]
pub fn says_who_gains(scenario: &Scenario) -> bool {
    scenario.choices.stances != scenario.preset().choices.stances
}

/// The text with its last two lines: the link, and the date on which it was made.
#[must_use]
pub fn with_link(text: &str, address: &str, date: &str) -> String {
    format!("{text}\n\nLink: {address}\nMade on {date}.")
}

/// The text without its last two lines. `coalition` is the scenario's, where
/// [`says_who_gains`].
#[must_use]
pub fn text_without_link(scenario: &Scenario, coalition: Option<&Coalition>) -> String {
    let case = scenario.case();
    let (choices, start) = (&scenario.choices, &scenario.preset().choices);
    let (outcome, start_outcome) = (run(case, choices), run(case, start));
    let draws = choices.draws.max(start.draws) as usize;
    let sample =
        Sample::new(Inputs::of(choices), u64::from(choices.seed), draws, choices.correlation);
    let (now, then) =
        (Uncertainty::of(case, choices, &sample), Uncertainty::of(case, start, &sample));
    let tiles = headline(case, choices, &outcome, &now, &start_outcome);
    let tiles_then = headline(case, start, &start_outcome, &then, &start_outcome);

    let mut lines = beginning(scenario);
    lines.push(String::new());
    lines.push("What would follow:".to_owned());
    lines.extend(tiles.iter().zip(&tiles_then).map(|(now, then)| tile_text(now, then)));
    lines.push(String::new());
    lines.push(sentence(case, choices, &outcome, &now).plain());
    lines.push(paying(case, choices, &outcome).plain());
    if let Some(coalition) = coalition {
        let StanceChanges { mut effects, mut rules } =
            stance_changes(case, choices, &start.stances, coalition);
        if coalition.players.len() > 1 {
            rules.add(stability(case, &outcome, coalition));
        }
        effects.join(rules);
        lines.push(effects.plain());
    }
    lines.join("\n")
}

/// Title and status of the case, what differs from the starting point, and that there is a record.
pub(super) fn beginning(scenario: &Scenario) -> Vec<String> {
    let case = scenario.case();
    let mut lines = vec![scenario.name().to_owned(), case_status(case)];
    if !case.record.after.is_empty() {
        lines.push(case.record.after.clone());
    }
    lines.push(String::new());
    let Preset { label, choices: start, .. } = scenario.preset();
    let changes = change_text(&scenario.kit, start, &scenario.choices);
    if changes.is_empty() {
        lines.push(nothing_differs(&scenario.record, label));
    } else {
        lines.push(format!("What differs from the starting point, \u{201c}{label}\u{201d}:"));
        lines.extend(changes.iter().map(|change| format!("- {change}")));
    }
    lines.extend(recorded_beside(&scenario.record));
    lines
}

/// "- One-off cost: £53.5m, published £28.0m to £48.3m (starting point: £38.2m)".
fn tile_text(now: &Tile, then: &Tile) -> String {
    let said = |tile: &Tile| match (tile.has_value(), tile.note.as_str()) {
        (_, "") => tile.value.clone(),
        (false, note) => note.to_owned(),
        (true, note) => format!("{}, {note}", tile.value),
    };
    let (text, before) = (said(now), said(then));
    let label = &now.label;
    if text == before && *label == then.label {
        return format!("- {label}: {text}");
    }
    let before = if *label == then.label { before } else { format!("{}: {before}", then.label) };
    format!("- {label}: {text} (starting point: {before})")
}
