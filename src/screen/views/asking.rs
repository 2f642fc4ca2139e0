//! What a room is asked.

use crate::screen::facts::Facts;
use crate::screen::part::{Part, Tone};

/// The questions that the case has ready.
pub fn asking(facts: &Facts) -> Vec<Part> {
    let questions = facts.case().plan("questions").iter();
    questions.map(|row| Part::Words(Tone::Plain, row.text("label").into())).collect()
}
