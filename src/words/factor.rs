//! What an amount is made of, in words.

use super::number::{percent, pounds};
use crate::model::{Factor, FactorKind};

/// What a factor stands for, as the head of a column.
#[must_use]
pub const fn factor_label(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Amount => "In its range",
        FactorKind::Delivered => "Delivered",
        FactorKind::Reached => "Reached by who takes part",
        FactorKind::Size => "Left with who takes part",
        FactorKind::Contingency => "With contingency",
        FactorKind::Optimism => "With optimism bias",
        FactorKind::InYear => "There in the year",
        FactorKind::Kept => "Not lost since",
        FactorKind::Grown => "Grown since",
        FactorKind::Progress => "Of the way to the target",
        FactorKind::Attribution => "Due to the partnership",
        FactorKind::AfterOptimism => "Left after a cut for optimism",
    }
}

/// Its value: pounds for what the others are taken of, "× 80%" for them.
#[must_use]
pub fn factor_text(factor: &Factor) -> String {
    match factor.kind {
        FactorKind::Amount => pounds(factor.value),
        _ => format!("\u{d7} {}", percent(factor.value, 2)),
    }
}

/// What it means that a factor changes nothing, to go on after "In every line".
#[must_use]
pub const fn factor_whole(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Amount => "the sum is as it stands",
        FactorKind::Delivered => "all of it is delivered",
        FactorKind::Reached => "those that take part reach all of it",
        FactorKind::Size => "no councils that stay out make it smaller",
        FactorKind::Contingency => "no contingency comes on top",
        FactorKind::Optimism => "no optimism bias comes on top",
        FactorKind::InYear => "all of it falls in the year",
        FactorKind::Kept => "nothing is lost",
        FactorKind::Grown => "nothing has grown",
        FactorKind::Progress => "the target is just met",
        FactorKind::Attribution => "all of it is due to the partnership",
        FactorKind::AfterOptimism => "nothing is cut for optimism",
    }
}
