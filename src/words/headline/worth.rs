//! What the councils' cash is worth today: the range first, then the plan.

use super::{Difference, NONE, Tile, counted_only, difference, nobody};
use crate::model::{Choices, Outcome, Uncertainty};
use crate::words::number::{percent, pounds};
use crate::words::published::nothing_is_published;
use crate::words::rounding::Rounding;

pub(super) fn worth_tile(
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    start: &Outcome,
) -> Tile {
    let label = "Cash, worth today";
    let plan = outcome.totals.npv_cashable;
    let counted = format!(
        "{} years at {}{}",
        choices.horizon,
        percent(choices.discount_rate, 2),
        counted_only(outcome)
    );
    let worth = uncertainty.npv_cashable;
    let tile = if nobody(outcome) {
        Tile::new(label, NONE, "nobody takes part")
    } else if nothing_is_published(outcome) {
        Tile::new(label, NONE, "nothing is published")
    } else if worth.p90 - worth.p10 < 0.5 {
        Tile::new(label, pounds(plan), format!("in every run, over {counted}"))
    } else {
        let rounding = Rounding::of_quantiles(&worth, &[plan]);
        Tile::new(
            label,
            rounding.range(worth.p10, worth.p90),
            format!(
                "in 8 of 10 runs, over {counted}; {} {}",
                rounding.text(plan),
                choices.risk_levers_are.to_plan()
            ),
        )
    };
    tile.and(change(outcome, start))
}

/// How the plan differs. Counting longer adds nothing of itself, so that only years that both count
/// are compared; if these do not differ, it is said what does.
fn change(outcome: &Outcome, start: &Outcome) -> Option<Difference> {
    let (counted, before) = (outcome.years.len(), start.years.len());
    if counted == before || nobody(outcome) || nobody(start) {
        return difference(outcome.totals.npv_cashable, start.totals.npv_cashable);
    }
    let common = counted.min(before);
    let worth = |outcome: &Outcome| {
        let years = outcome.years.iter().take(common);
        years.map(|year| year.net_cashable * year.discount_factor).sum::<f64>()
    };
    difference(worth(outcome), worth(start))
        .map(|Difference { also, short }| Difference {
            also: format!("{also} over the first {common} years"),
            short: format!("{short} to Year {common}"),
        })
        .or_else(|| {
            let more = outcome.totals.npv_cashable - start.totals.npv_cashable;
            let direction = if more > 0.0 { "more" } else { "less" };
            let because = format!("{counted} years are counted, not {before}");
            Some(Difference {
                also: format!("{} {direction} because {because}", pounds(more.abs())),
                short: format!("{counted} years, not {before}"),
            })
        })
}
