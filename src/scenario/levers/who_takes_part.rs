//! Who takes part, and what each council counts for.

use super::row::{Table, assumed, bounded, number, options, share, strength};
use crate::model::{Evidence, Stance};
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
    let group = Group::WhoTakesPart;
    let (kind, field) = options!(stances[usize]:
        Stance::Funds = "funds" "Would contribute",
        Stance::Joins = "joins" "Takes part, would not contribute",
        Stance::Out = "out" "Outside",
    );
    for (index, council) in evidence.councils.iter().enumerate() {
        let basis = bounded(&[&format!("residents.{}", council.id)], "stance");
        table.of(
            Subject::Council(index),
            1 + index,
            format!("stance.{}", council.id),
            (group, &council.short_name),
            kind,
            field,
            basis,
        );
    }
    table.add(
        11,
        "network",
        group,
        "Extra from a full partnership",
        strength(),
        number!(network),
        assumed("network"),
    );
    table.add(
        12,
        "county-savings-share",
        group,
        "County's part of the savings",
        share(1.0, 0.01),
        number!(county_savings_share),
        assumed("county-savings-share"),
    );
    for (number, id, label, field) in [
        (
            148,
            "county-savings-low",
            "County's part of the savings, at least",
            number!(county_savings_low),
        ),
        (
            149,
            "county-savings-high",
            "County's part of the savings, at most",
            number!(county_savings_high),
        ),
    ] {
        table.add(number, id, group, label, share(1.0, 0.01), field, assumed(id));
    }
    table.add(
        13,
        "county-place-share",
        group,
        "County's part in better lives",
        share(1.0, 0.01),
        number!(county_place_share),
        assumed("county-place-share"),
    );
}
