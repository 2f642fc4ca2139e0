//! What differs between two scenarios, in words: "Delay of savings: 0 → 1 year".

use std::fmt;

use super::aim_text::value_text;
use super::kit::Kit;
use super::typed::plain_text;
use crate::model::Choices;

/// A lever that differs, with its value before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeText {
    /// The lever's position in the table.
    pub lever: usize,
    /// Its name where no group stands above it.
    pub label: String,
    /// The value before, with its unit.
    pub before: String,
    /// The value after, with its unit.
    pub after: String,
    /// Where that is in the range of pounds, if it is one: "25%".
    pub place: Option<String>,
}

impl ChangeText {
    /// A lever's way from one value to another, each under an option of the case.
    #[must_use]
    pub fn of(kit: &Kit, lever: usize, from: (usize, f64), to: (usize, f64)) -> Self {
        let row = &kit.levers()[lever];
        let text = |(option, value): (usize, f64)| value_text(row, option, value);
        let (mut before, mut after) = (text(from), text(to));
        // Sums have fewer digits than the places in their range.
        let place = match (row.money(to.0), before == after) {
            (Some(_), true) => {
                before = plain_text(row, from.1);
                after = format!("{} of its range", plain_text(row, to.1));
                None
            }
            (Some(_), false) => Some(plain_text(row, to.1)),
            (None, _) => None,
        };
        Self { lever, label: row.full_name.clone(), before, after, place }
    }

    /// Old and new value with their unit said once: "0 → 1 year".
    #[must_use]
    pub fn values(&self) -> String {
        let Self { before, after, .. } = self;
        let number = match before.split_once(' ') {
            Some((number, "year" | "years" | "post" | "posts")) => number,
            _ => before,
        };
        format!("{number} \u{2192} {after}")
    }
}

impl fmt::Display for ChangeText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.label, self.values())?;
        // The sum is what the lever says, not what would come of it.
        self.place.iter().try_for_each(|place| write!(formatter, " ({place} of its range)"))
    }
}

/// Every lever that differs, in the order of the table.
#[must_use]
pub fn change_text(kit: &Kit, before: &Choices, after: &Choices) -> Vec<ChangeText> {
    kit.difference(before, after)
        .into_iter()
        .map(|(index, value)| {
            let from = (before.option, kit.levers()[index].value(before));
            ChangeText::of(kit, index, from, (after.option, value))
        })
        .collect()
}

/// The first `most` changes and how many more there are: "Savings delivered: 100% → 50%; Delay of
/// savings: 0 → 1 year; 3 more". Empty if nothing differs.
#[must_use]
pub fn changes_in_short(kit: &Kit, before: &Choices, after: &Choices, most: usize) -> String {
    let changes = change_text(kit, before, after);
    // One that would be the only one left out takes no more room than saying so.
    let shown = if changes.len() == most + 1 { most + 1 } else { most };
    let rest = changes.len().saturating_sub(shown);
    let more = (rest > 0).then(|| format!("{rest} more"));
    let parts: Vec<_> = changes.iter().take(shown).map(ToString::to_string).chain(more).collect();
    parts.join("; ")
}
