//! Levers for whoever wants to set them where they matter.

use super::facts::Facts;
use super::line::Line;
use super::part::{Group, LeverPart, Part};
use crate::scenario::{Kind, Lever, meaning};

/// The levers that are numbers and for which `is_here` holds, behind a title; nothing in a case that
/// has none of them.
pub fn levers_here(facts: &Facts, title: &str, is_here: impl Fn(&Lever) -> bool) -> Option<Part> {
    let (kit, choices) = (facts.kit(), facts.choices());
    let levers = kit.levers().iter().enumerate();
    let levers = levers.filter(|(_, lever)| is_here(lever));
    let levers = levers.filter(|(_, lever)| matches!(lever.kind, Kind::Number { .. }));
    let parts: Vec<Part> = levers
        .map(|(index, lever)| {
            let meaning = meaning(kit, choices, lever, lever.value(choices));
            Part::Lever(LeverPart {
                lever: index,
                label: lever.label.clone(),
                id: format!("here-{}", lever.id),
                spoken: format!(", {meaning}"),
                remark: Line::from(meaning),
                hint: String::new(),
                part_of: None,
            })
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let fold = Part::Fold(title.to_owned(), vec![Part::Group(Group::Parts, parts)]);
    Some(Part::Group(Group::ByHand, vec![fold]))
}
