//! What the councils save themselves.

use super::extent::{Extent, movable};
use super::family::Family;
use super::row::{Member, Table, number, share, years};
use crate::case::{Case, LineKind};
use crate::scenario::lever::{Group, Subject};
use crate::words::lower_first;

pub(super) fn add(table: &mut Table<'_>, case: &Case, extent: &Extent) {
    let group = Group::Savings;
    for (place, line) in movable(case, LineKind::Saving) {
        let member = Member {
            family: Family::Position,
            place,
            number: 50 + place,
            id: format!("position.{}", line.id),
            subject: Subject::Saving(place),
            full_name: format!("Savings from {}", lower_first(&line.label)),
            figures: line.figures.to_vec(),
        };
        table.of_family(member, group, &line.label, share(1.0, 0.01), number!(positions[]));
    }
    for (place, line) in movable(case, LineKind::Cost) {
        let member = Member {
            family: Family::Recurring,
            place,
            number: Family::Recurring.first_number() + place,
            id: format!("position.{}", line.id),
            subject: Subject::Recurring(place),
            full_name: format!("Yearly cost of {}", lower_first(&line.label)),
            figures: line.figures.to_vec(),
        };
        table.of_family(member, group, &line.label, share(1.0, 0.01), number!(recurring[]));
    }
    if !extent.has_savings {
        return;
    }
    table.add(
        55,
        "realisation",
        group,
        "Savings delivered",
        share(1.2, 0.01),
        number!(realisation),
    );
    if extent.has_capacity {
        table.add(
            147,
            "cashable-share",
            group,
            "Saved staff time that becomes cash",
            share(1.0, 0.01),
            number!(cashable_share),
        );
    }
    table.add(56, "delay", group, "Delay of savings", years(5.0, 0.25), number!(delay));
    table.add(
        57,
        "fade",
        group,
        "Savings lost each year afterwards",
        share(0.2, 0.01),
        number!(fade),
    );
}
