//! What better outcomes are worth, and how much of it is claimed.

use super::extent::Extent;
use super::family::Family;
use super::row::{Member, Table, number, options, plan_year, share, whole};
use crate::case::{Case, MeasureRow};
use crate::model::WiderBasis;
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table<'_>, case: &Case, extent: &Extent) {
    if !extent.has_benefits {
        return;
    }
    let group = Group::WiderBenefits;
    for place in 0..case.measure_ids().len() {
        let published = |measure: &&MeasureRow| measure.place == place && measure.benefit.is_some();
        let Some(measure) = case.measures.iter().find(published) else { continue };
        let member = Member {
            family: Family::Progress,
            place,
            number: 20 + place,
            id: format!("progress.{}", measure.id),
            subject: Subject::Measure(place),
            full_name: measure.label.clone(),
            figures: measure.figures.to_vec(),
        };
        table.of_family(member, group, &measure.label, share(1.5, 0.01), number!(progress[]));
    }
    let (kind, field) = options!(wider_basis:
        WiderBasis::Annual = "annual" "Every year",
        WiderBasis::Once = "once" "Once",
    );
    table.add(45, "wider-basis", group, "The wider benefits come", kind, field);
    table.add(
        46,
        "wider-start",
        group,
        "First year of wider benefits",
        plan_year(1.0, 30.0),
        whole!(wider_start),
    );
    table.add(
        47,
        "wider-full",
        group,
        "First year of all wider benefits",
        plan_year(1.0, 30.0),
        whole!(wider_full),
    );
    table.add(
        48,
        "attribution",
        group,
        "Wider benefits due to the partnership",
        share(1.0, 0.01),
        number!(attribution),
    );
    table.add(
        49,
        "benefit-optimism",
        group,
        "Wider benefits cut for optimism",
        share(0.5, 0.01),
        number!(benefit_optimism),
    );
    table.add(
        145,
        "wider-cost",
        group,
        "Cost of each pound of wider benefits",
        share(2.0, 0.01),
        number!(wider_cost),
    );
    if extent.has_savings {
        table.add(
            146,
            "overlap",
            group,
            "Savings also in the wider benefits",
            share(1.0, 0.01),
            number!(overlap),
        );
    }
}
