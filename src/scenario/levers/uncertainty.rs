//! How far the uncertain levers may stray, and how they are drawn.

use super::extent::Extent;
use super::row::{Table, number, options, share, whole, years};
use crate::model::LeversAre;
use crate::scenario::lever::{Field, Group, Kind, Unit};

pub(super) fn add(table: &mut Table<'_>, extent: &Extent) {
    let group = Group::Uncertainty;
    let (kind, field) = options!(risk_levers_are:
        LeversAre::Plan = "plan" "The plan",
        LeversAre::Middle = "middle" "The middle",
    );
    table.add(150, "risk.levers-are", group, "The levers show", kind, field);
    let spreads: [(bool, &str, &str, Kind, Field); 7] = [
        (
            extent.has_savings,
            "risk.realisation-down",
            "Savings delivered may be off by up to",
            share(1.0, 0.05),
            number!(risk_realisation_down),
        ),
        (
            extent.has_savings,
            "risk.delay-up",
            "The delay of savings may be off by up to",
            years(5.0, 0.25),
            number!(risk_delay_up),
        ),
        (
            extent.has_benefits,
            "risk.attribution-down",
            "The part due to the partnership may be off by up to",
            share(1.0, 0.05),
            number!(risk_attribution_down),
        ),
        (
            extent.savings_vary,
            "risk.position-spread",
            "Each kind of saving may be off by up to",
            share(1.0, 0.05),
            number!(risk_position_spread),
        ),
        (
            extent.costs_vary,
            "risk.cost-spread",
            "Each cost line may be off by up to",
            share(1.0, 0.05),
            number!(risk_cost_spread),
        ),
        (
            extent.has_benefits,
            "risk.progress-down",
            "Each measure may be off by up to",
            share(1.0, 0.05),
            number!(risk_progress_down),
        ),
        (
            true,
            "correlation",
            "How much good and bad luck come together",
            share(0.9, 0.05),
            number!(correlation),
        ),
    ];
    for (number, (is_there, id, label, kind, field)) in (103..).zip(spreads) {
        if is_there {
            table.add(number, id, group, label, kind, field);
        }
    }
    let count = |min, max, step| Kind::Number { min, max, step, whole: true, unit: Unit::Count };
    table.add(
        110,
        "draws",
        group,
        "How many runs",
        count(1_000.0, 100_000.0, 1_000.0),
        whole!(draws),
    );
    table.add(111, "seed", group, "Which random numbers", count(0.0, 999_999.0, 1.0), whole!(seed));
}
