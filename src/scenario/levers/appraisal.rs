//! Which years are counted, and how much a later pound counts.

use super::row::{Table, number, share, whole};
use crate::scenario::lever::{Group, Kind, Unit};

pub(super) fn add(table: &mut Table<'_>) {
    let group = Group::Appraisal;
    let first_year =
        Kind::Number { min: 2020.0, max: 2040.0, step: 1.0, whole: true, unit: Unit::FirstYear };
    table.add(100, "first-year", group, "Year 1 starts in", first_year, whole!(first_year));
    let horizon = Kind::Number { min: 5.0, max: 30.0, step: 1.0, whole: true, unit: Unit::Years };
    table.add(101, "horizon", group, "How many years are counted", horizon, whole!(horizon));
    table.add(
        102,
        "discount-rate",
        group,
        "Discount rate",
        share(0.1, 0.0005),
        number!(discount_rate),
    );
}
