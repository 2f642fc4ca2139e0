//! Parts set by hand always make up the whole.

use super::{Lever, Scenario};
use crate::model::{ByCouncil, FundingRule, Stance, in_order};

/// Sets the part of one council, in hundredths of the whole, and makes it the funding rule that
/// parts are set by hand. The other parts keep their proportions as they were `before` and make
/// room, so that all together make up a hundred. Where they were nothing, the other councils that
/// take part share what is left.
pub(super) fn set_part(scenario: &mut Scenario, before: &Scenario, council: usize, part: f64) {
    let Some(lever) = part_lever(before, council) else { return };
    if lever.check(part).is_err() {
        return;
    }
    let takes_part = before.choices.stances.map(|stance| stance != Stance::Out);
    let mut others = before.choices.parts;
    others[council] = 0.0;
    if others.iter().sum::<f64>() == 0.0 {
        others = ByCouncil::from_fn(others.len(), |other| {
            f64::from(takes_part[other] && other != council)
        });
    }
    let total: f64 = others.iter().sum();
    let left = 100.0 - part;
    let mut parts = ByCouncil::of(0.0, others.len());
    if total > 0.0 {
        parts = others.map(|other| lever.rounded(other / total * left));
    }
    parts[council] = part;
    // What rounding leaves over, up or down, goes to the largest of the others first.
    for other in
        in_order((0..others.len()).filter(|other| *other != council), |other| -others[*other])
    {
        let over = 100.0 - parts.iter().sum::<f64>();
        if others[other] > 0.0 {
            parts[other] = lever.rounded(parts[other] + over).clamp(0.0, 100.0);
        }
    }
    scenario.choices.parts = parts;
    scenario.choices.fund_rule = FundingRule::Parts;
}

fn part_lever(scenario: &Scenario, council: usize) -> Option<&Lever> {
    let council = scenario.case().councils.get(council)?;
    scenario.kit.find(&format!("part.{}", council.id))
}
