//! A name for a scenario, made of what was changed: "Half delivered, one year late".

use std::iter;

use super::change_text::change_text;
use super::kit::Kit;
use crate::model::Choices;
use crate::words::percent;

/// So many changes make a name; with more of them it would be a list.
const NAMED: usize = 2;

/// A name that says what differs from `before`; empty if nothing does or too much.
#[must_use]
pub fn suggested_name(kit: &Kit, before: &Choices, after: &Choices) -> String {
    let changes = change_text(kit, before, after);
    if changes.len() > NAMED {
        return String::new();
    }
    let parts: Vec<String> = changes
        .iter()
        .map(|change| {
            let lever = &kit.levers()[change.lever];
            let value = lever.value(after);
            match (lever.id.as_str(), value) {
                ("realisation", 0.0) => "nothing delivered".to_owned(),
                ("realisation", 0.5) => "half delivered".to_owned(),
                ("realisation", share) => format!("{} delivered", percent(share, 0)),
                ("delay", 0.0) => "no delay".to_owned(),
                ("delay", 1.0) => "one year late".to_owned(),
                ("delay", _) => format!("{} late", change.after),
                _ => format!("{} {}", change.label, change.after),
            }
        })
        .collect();
    let name = parts.join(", ");
    let mut characters = name.chars();
    match characters.next() {
        Some(first) => iter::once(first.to_ascii_uppercase()).chain(characters).collect(),
        None => name,
    }
}
