//! What it costs once.

use super::row::{Table, assumed, bounded, number, options, published, share};
use crate::model::{CostPhasing, Evidence};
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
    let group = Group::OneOffCost;
    for (index, line) in evidence.cost_lines.iter().enumerate() {
        let basis = bounded(&[&format!("cost.{}.", line.id)], "cost");
        table.of(
            Subject::CostLine(index),
            60 + index,
            format!("cost.{}", line.id),
            (group, &line.label),
            share(1.0, 0.01),
            number!(costs[]),
            basis,
        );
    }
    table.add(
        67,
        "contingency",
        group,
        "Contingency",
        share(0.5, 0.01),
        number!(contingency),
        published(&["cost.contingency."]),
    );
    table.add(
        68,
        "cost-optimism",
        group,
        "Cost uplift for optimism",
        share(2.0, 0.05),
        number!(cost_optimism),
        bounded(&["green-book.optimism."], "cost-optimism"),
    );
    table.add(
        69,
        "cost-fixed-share",
        group,
        "Cost that stays when councils leave",
        share(1.0, 0.05),
        number!(cost_fixed_share),
        assumed("cost-fixed-share"),
    );
    let (kind, field) = options!(cost_phasing:
        CostPhasing::ThirtyFiftyTwenty = "30-50-20" "30, 50 and 20%",
        CostPhasing::EvenThree = "even-3" "Even over three years",
        CostPhasing::AllFirst = "all-first" "All in Year 1",
        CostPhasing::EvenFive = "even-5" "Even over five years",
    );
    table.add(
        70,
        "cost-phasing",
        group,
        "When the cost falls",
        kind,
        field,
        assumed("cost-phasing"),
    );
}
