//! Published figures and their places, for a reader.

use super::list::capitalised;
use super::number::grouped;
use super::time::MONTHS;
use crate::case::{Case, Difference, EventDate, Mark, Place, PlanRow, PublishedFigure};

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

/// Where something stands: "Case 2020, chapter 4"; empty where no paper speaks of it.
#[must_use]
pub fn citation(case: &Case, source: &Place) -> String {
    placed(case, &source.document, &source.place)
}

/// Where a row of the plan stands: "Case 2020, chapter 3"; empty where no paper speaks of it.
#[must_use]
pub fn place_of(case: &Case, row: &PlanRow) -> String {
    placed(case, row.text("document"), row.text("place"))
}

/// A place in a document; the document alone where no place is given, and nothing without one.
pub(super) fn placed(case: &Case, document: &str, place: &str) -> String {
    match (case.document(document), place) {
        (None, _) => String::new(),
        (Some(document), "") => document.short.clone(),
        (Some(document), place) => format!("{}, {place}", document.short),
    }
}

/// What stands beside an amount that no paper prints: it follows from amounts that are printed.
#[must_use]
pub fn worked_out(figure: &PublishedFigure) -> Option<&'static str> {
    figure.note.contains("worked out:").then_some("worked out, not printed")
}

/// What a reader should know about some figures, each remark once, as sentences.
#[must_use]
pub fn remarks(figures: &[&PublishedFigure]) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for figure in figures.iter().filter(|figure| !figure.note.is_empty()) {
        let remark = format!("{}.", capitalised(&figure.note));
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks
}

/// In what way two places differ, as a tag.
#[must_use]
pub const fn difference_text(difference: Difference) -> &'static str {
    match difference {
        Difference::Disagree => "They disagree",
        Difference::Rounding => "Rounding",
        Difference::DifferentThings => "Different things",
        Difference::ChangedLater => "Changed later",
    }
}

/// Who vouches for it, as a tag.
#[must_use]
pub const fn mark_text(mark: Mark) -> &'static str {
    match mark {
        Mark::Paper => "Paper of the case",
        Mark::Publisher => "From its publisher",
        Mark::Press => "Press report",
        Mark::WorkedOut => "Worked out from others",
    }
}

/// A date as far as it is known: "2024", "February 2024", "22 February 2024".
#[must_use]
pub fn date_text(date: EventDate) -> String {
    let month = date.month.and_then(|month| MONTHS.get(month as usize - 1));
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (None, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}
