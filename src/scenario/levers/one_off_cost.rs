//! What it costs once.

use super::extent::{Extent, movable};
use super::family::Family;
use super::row::{Member, Table, choice, number, place, share};
use crate::case::{Case, LineKind};
use crate::scenario::lever::{Group, Subject};
use crate::words::lower_first;

pub(super) fn add(table: &mut Table<'_>, case: &Case, extent: &Extent) {
    let group = Group::OneOffCost;
    for (place, line) in movable(case, LineKind::OneOff) {
        let member = Member {
            family: Family::Cost,
            place,
            number: 60 + place,
            id: format!("cost.{}", line.id),
            subject: Subject::OneOff(place),
            full_name: format!("Cost of {}", lower_first(&line.label)),
            figures: line.figures.to_vec(),
        };
        table.of_family(member, group, &line.label, share(1.0, 0.01), number!(costs[]));
    }
    if extent.has_contingency {
        let field = number!(contingency);
        table.add(67, "contingency", group, "Contingency", share(0.5, 0.01), field);
    }
    if extent.has_one_off {
        let (label, field) = ("Cost uplift for optimism", number!(cost_optimism));
        table.add(68, "cost-optimism", group, label, share(2.0, 0.05), field);
    }
    if extent.has_one_off || extent.has_recurring {
        let (label, field) = ("Cost that stays when councils leave", number!(cost_fixed_share));
        table.add(69, "cost-fixed-share", group, label, share(1.0, 0.05), field);
    }
    if extent.has_free_phasing && case.phasings.len() > 1 {
        let phasings = case.phasings.iter();
        let kind = choice(phasings.map(|phasing| (phasing.id.as_str(), phasing.label.as_str())));
        table.add(70, "cost-phasing", group, "When the cost falls", kind, place!(cost_phasing));
    }
}
