//! Parts set by hand: where one grows, the others make room.

use crate::ask::Sharing;
use crate::case::Case;
use crate::model::{FundingRule, SettlementKind};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Group, LeverPart, Part, Tone};
use crate::words::two_digits;

/// A lever for each council that takes part; nothing in a case without such levers.
pub fn by_hand(facts: &Facts, found: &Sharing) -> Option<Part> {
    let (case, kit) = (facts.case(), facts.kit());
    if !kit.levers().iter().any(|lever| lever.id.starts_with("part.")) {
        return None;
    }
    let settlements = &found.settlements;
    let by_hand = settlements.all.iter().position(|one| one.kind == SettlementKind::ByHand);
    let bears = by_hand.map(|by_hand| found.bears[by_hand]).unwrap_or_default();
    let part = |council: &usize| {
        let known = &case.councils[*council];
        let bears = two_digits(bears[*council]);
        Some(Part::Lever(LeverPart {
            lever: kit.find_index(&format!("part.{}", known.id))?,
            label: known.short_name.clone(),
            id: format!("hand-{}", known.id),
            remark: Line::from(format!("would bear about {bears} (assumed split)")),
            spoken: format!(", would bear about {bears}"),
            hint: String::new(),
            part_of: Some(*council),
        }))
    };
    Some(Part::Group(
        Group::ByHand,
        vec![
            Part::Heading("Parts by hand".into(), None),
            Part::Words(Tone::Hint, meaning(facts).into()),
            Part::Group(Group::Parts, settlements.players.iter().filter_map(part).collect()),
        ],
    ))
}

fn meaning(facts: &Facts) -> String {
    let mut text = format!(
        "Move one and the others make room. They count as parts of the sum of those that take \
         part, and divide all that councils bear{}.",
        but(facts.case())
    );
    if facts.choices().fund_rule != FundingRule::Parts {
        text.push_str(" These parts are not in use: moving one puts them to use.");
    }
    text
}

/// What is not divided.
fn but(case: &Case) -> &'static str {
    let has_payer = case.sources.iter().any(|source| source.payer.is_some());
    match (has_payer, case.projects.is_empty()) {
        (true, false) => " but direct payments and projects",
        (true, true) => " but direct payments",
        (false, false) => " but projects",
        (false, true) => "",
    }
}
