//! Published figures and their places, for a reader.

use super::number::grouped;
use crate::model::{Evidence, Place, PublishedFigure};

/// A published figure with its unit, as printed: "£126.8m", "£52,350 a year", "66%".
#[must_use]
pub fn amount(figure: &PublishedFigure) -> String {
    let printed = &figure.printed;
    let number = match printed.text.split_once('.') {
        Some((_, decimals)) => format!("{}.{decimals}", grouped(printed.value.trunc())),
        None => grouped(printed.value),
    };
    match figure.unit.strip_prefix('£') {
        Some(unit) => format!("£{number}{unit}"),
        // "66%", "33.6m visitors", "5.03bn miles".
        None if ["%", "m ", "bn "].iter().any(|unit| figure.unit.starts_with(unit)) => {
            format!("{number}{}", figure.unit)
        }
        None => format!("{number} {}", figure.unit),
    }
}

/// Where something stands: "Title (date), chapter 4"; empty where no paper speaks of it.
#[must_use]
pub fn citation(evidence: &Evidence, source: &Place) -> String {
    match evidence.document(&source.document) {
        Some(document) => format!("{} ({}), {}", document.title, document.date, source.place),
        None => String::new(),
    }
}
