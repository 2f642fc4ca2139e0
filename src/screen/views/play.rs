//! Tables that take the part of councils.

use crate::screen::facts::Facts;
use crate::screen::part::{Part, Tone};

/// The councils that can be taken.
pub fn play(facts: &Facts) -> Vec<Part> {
    let councils = facts.case().councils.iter();
    councils.map(|one| Part::Words(Tone::Plain, one.short_name.as_str().into())).collect()
}
