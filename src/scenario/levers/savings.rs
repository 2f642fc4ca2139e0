//! What the councils save themselves.

use super::row::{Table, assumed, bounded, number, share, years};
use crate::model::Evidence;
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
    let group = Group::Savings;
    for (index, driver) in evidence.drivers.iter().enumerate() {
        let basis = bounded(&[&format!("driver.{}.", driver.id)], "position");
        table.of(
            Subject::Driver(index),
            50 + index,
            format!("position.{}", driver.id),
            (group, &driver.label),
            share(1.0, 0.01),
            number!(positions[]),
            basis,
        );
    }
    table.add(
        55,
        "realisation",
        group,
        "Savings delivered",
        share(1.2, 0.01),
        number!(realisation),
        assumed("realisation"),
    );
    table.add(
        147,
        "cashable-share",
        group,
        "Saved staff time that becomes cash",
        share(1.0, 0.01),
        number!(cashable_share),
        assumed("cashable-share"),
    );
    table.add(
        56,
        "delay",
        group,
        "Delay of savings",
        years(5.0, 0.25),
        number!(delay),
        assumed("delay"),
    );
    table.add(
        57,
        "fade",
        group,
        "Savings lost each year afterwards",
        share(0.2, 0.01),
        number!(fade),
        assumed("fade"),
    );
}
