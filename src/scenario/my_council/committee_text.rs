//! What a scenario means for one council, for its committee: everything that somebody needs who
//! reads it without the page.

use super::MyCouncil;
use crate::model::Outcome;
use crate::scenario::Scenario;
use crate::scenario::text_to_paste::{beginning, with_link};
use crate::words::{Sentence, Tile, paying};

/// What the case is, what the scenario is, what it would mean for all councils and for this one,
/// who would pay, what is assumed, the link, and the date on which it was made. Tiles, sentence and
/// `outcome` are the scenario's.
#[must_use]
pub fn committee_text(
    scenario: &Scenario,
    (tiles, sentence): (&[Tile], &Sentence),
    outcome: &Outcome,
    own: &MyCouncil,
    address: &str,
    date: &str,
) -> String {
    let (case, choices) = (scenario.case(), &scenario.choices);
    let name = &case.councils[own.council].name;
    let mut lines = vec![format!("For {name}"), String::new()];
    lines.extend(beginning(scenario));
    lines.push(String::new());
    lines.push("What would follow for all councils together:".to_owned());
    lines.extend(tiles.iter().map(|tile| {
        let value = if tile.has_value() { tile.value.as_str() } else { "" };
        let said = [value, &tile.note].into_iter().filter(|said| !said.is_empty());
        format!("- {}: {}", tile.label, said.collect::<Vec<_>>().join(", "))
    }));
    lines.push(String::new());
    lines.push(format!("What it would mean for {name}:"));
    let own_words: String = own.sentence.spans.iter().map(|span| span.text.as_str()).collect();
    lines.push(own_words);
    lines.extend(own.terms.iter().map(|term| {
        let said = [term.value.as_str(), &term.term].into_iter().filter(|said| !said.is_empty());
        format!("- {}: {}", term.label, said.collect::<Vec<_>>().join(", "))
    }));
    lines.push(String::new());
    lines.push("Who would pay:".to_owned());
    let paying = paying(case, choices, outcome);
    lines.push(paying.plain());
    let assumed =
        [&sentence.basis, &own.sentence.basis].into_iter().filter(|basis| !basis.is_empty());
    let assumed: Vec<_> = assumed.map(|basis| format!("- {basis}")).collect();
    if !assumed.is_empty() {
        lines.push(String::new());
        lines.push("What is published and what is assumed:".to_owned());
        lines.extend(assumed);
    }
    with_link(&lines.join("\n"), address, date)
}
