//! What is said while something is worked out.

use super::number::{grouped, percent};

/// Of so many councils all groups are looked at, and a part of that is done. `has_earlier` is whether
/// figures of before are shown meanwhile.
#[must_use]
pub fn groups_under_way(councils: usize, part: f64, has_earlier: bool) -> String {
    let groups = grouped((1_u64 << councils) as f64);
    let done = percent(part, 2);
    let meanwhile = if has_earlier {
        " Until then the paler figures are those from before the change."
    } else {
        ""
    };
    format!("Working out {groups} groups of {councils} councils: {done}.{meanwhile}")
}
