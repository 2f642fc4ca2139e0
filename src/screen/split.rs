//! The tag of a figure that rests on a split that nobody has published, and the lever behind it.

use super::act::Act;
use super::facts::Facts;
use super::line::{Button, Line, Press, Run};
use super::part::{LeverPart, Part};
use crate::words::{ASSUMED_SPLIT, SPLIT_LEVER, split_hint};

/// The element that the tags lead to.
const LEVER: &str = "assumed-split";

/// "assumed split", which leads to the lever; nothing where nothing is split.
pub fn split_tag(facts: &Facts) -> Line {
    if facts.kit().find_index(SPLIT_LEVER).is_none() {
        return Line::default();
    }
    Line::default().with(Run::Press(Press {
        label: ASSUMED_SPLIT.to_owned(),
        name: None,
        title: "To the part of the savings that decides most of it",
        look: Button::Tag,
        act: Some(Act::Go(LEVER)),
    }))
}

/// Words with the tag after them.
pub fn with_split_tag(facts: &Facts, text: impl Into<Line>) -> Line {
    text.into().join(split_tag(facts))
}

/// The county's part of the savings, with what is known of it.
pub fn split_lever(facts: &Facts) -> Option<Part> {
    let lever = facts.kit().find_index(SPLIT_LEVER)?;
    Some(Part::Lever(LeverPart {
        lever,
        label: facts.kit().levers()[lever].label.clone(),
        id: LEVER.to_owned(),
        remark: Line::default().with(Run::Tag(ASSUMED_SPLIT.to_owned())),
        spoken: String::new(),
        hint: split_hint(facts.case(), facts.choices()),
        part_of: None,
    }))
}
