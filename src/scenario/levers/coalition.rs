//! What councils weigh when they decide whether to take part.

use super::extent::Extent;
use super::row::{Table, number, share};
use crate::scenario::lever::Group;

pub(super) fn add(table: &mut Table<'_>, extent: &Extent) {
    if !extent.has_benefits {
        return;
    }
    let group = Group::Coalition;
    table.add(
        112,
        "social-weight",
        group,
        "Weight of wider benefits for a council",
        share(1.0, 0.01),
        number!(social_weight),
    );
    table.add(
        113,
        "spillover",
        group,
        "Wider benefits that reach a council outside",
        share(1.0, 0.05),
        number!(spillover),
    );
}
