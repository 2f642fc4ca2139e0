//! What better outcomes are worth, and how much of it is claimed.

use super::row::{Table, assumed, bounded, number, options, plan_year, share, whole};
use crate::model::{Evidence, WiderBasis};
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
    let group = Group::WiderBenefits;
    for (index, measure) in evidence.measures.iter().enumerate() {
        let basis = bounded(&[&format!("measure.{}.", measure.id)], "progress");
        table.of(
            Subject::Measure(index),
            20 + index,
            format!("progress.{}", measure.id),
            (group, &measure.label),
            share(1.5, 0.01),
            number!(progress[]),
            basis,
        );
    }
    let (kind, field) = options!(wider_basis:
        WiderBasis::Annual = "annual" "Every year",
        WiderBasis::Once = "once" "Once",
    );
    table.add(
        45,
        "wider-basis",
        group,
        "The £1.08bn comes",
        kind,
        field,
        bounded(&["wider.total"], "wider-basis"),
    );
    table.add(
        46,
        "wider-start",
        group,
        "First year of wider benefits",
        plan_year(1.0, 30.0),
        whole!(wider_start),
        assumed("wider-start"),
    );
    table.add(
        47,
        "wider-full",
        group,
        "First year of all wider benefits",
        plan_year(1.0, 30.0),
        whole!(wider_full),
        assumed("wider-full"),
    );
    table.add(
        48,
        "attribution",
        group,
        "Wider benefits due to the partnership",
        share(1.0, 0.01),
        number!(attribution),
        assumed("attribution"),
    );
    table.add(
        49,
        "benefit-optimism",
        group,
        "Wider benefits cut for optimism",
        share(0.5, 0.01),
        number!(benefit_optimism),
        assumed("benefit-optimism"),
    );
    table.add(
        145,
        "wider-cost",
        group,
        "Cost of each pound of wider benefits",
        share(2.0, 0.01),
        number!(wider_cost),
        assumed("wider-cost"),
    );
    table.add(
        146,
        "overlap",
        group,
        "Savings also in the wider benefits",
        share(1.0, 0.01),
        number!(overlap),
        assumed("overlap"),
    );
}
