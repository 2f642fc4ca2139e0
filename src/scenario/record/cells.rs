//! What stands in the cells of a pasted table.

use super::super::typed::{bare_number, pounds_number};
use crate::model::LAST_YEAR;

/// A pasted text as rows of cells: with tabs from a spreadsheet, else with commas or semicolons.
/// Each row has its number, from 1; rows without anything are left out.
pub(super) fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark: char| head.matches(mark).count();
    let delimiter = match (count('\t'), count(';'), count(',')) {
        (1.., _, _) => b'\t',
        (_, semicolons, commas) if semicolons > commas => b';',
        _ => b',',
    };
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records().filter_map(Result::ok) {
        let line = record.position().map_or(0, csv::Position::line) as usize;
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((line, cells));
        }
    }
    rows
}

/// The year of the scenario that a head or a cell names: "3", "Year 3", "Y3", "2025/26",
/// "2025-26" or "2025".
pub(super) fn year(text: &str, first_year: u32) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text.trim_start_matches("year").trim_start_matches('y').trim();
    let (start, next) = match digits.split_once(['/', '-', '\u{2013}']) {
        Some((start, next)) => (start, Some(next)),
        None => (digits, None),
    };
    let number: u32 = start.parse().ok()?;
    if start.len() != 4 {
        return (next.is_none() && (1..=LAST_YEAR).contains(&number)).then_some(number);
    }
    let follows = |next: &str| {
        let next_year: Option<u32> = next.parse().ok();
        (next.len() == 2 && next_year == Some((number + 1) % 100))
            || (next.len() == 4 && next_year == Some(number + 1))
    };
    let year = (number + 1).checked_sub(first_year)?;
    (next.is_none_or(follows) && (1..=LAST_YEAR).contains(&year)).then_some(year)
}

/// The value of a measure, in its own unit, which may stand behind it; without a unit, a sum.
pub(super) fn value(text: &str, unit: Option<&str>) -> Result<f64, String> {
    let bracketed = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    if let Some(text) = bracketed {
        return value(text, unit).map(|value| -value);
    }
    let number = match unit {
        Some(unit) => bare_number(without_unit(text, unit)),
        None => pounds_number(text),
    };
    let unit = unit.unwrap_or("£");
    number.ok_or_else(|| {
        if is_date(text) {
            "is a date and no figure".to_owned()
        } else if text.contains('%') && !unit.contains('%') {
            format!("is per cent, and it is counted in {unit}")
        } else if has_decimal_comma(text) {
            "has a comma for a decimal point; write 1.5, and 1,500 for thousands".to_owned()
        } else {
            "is no figure".to_owned()
        }
    })
}

/// Without the unit behind it, whole or its first word alone.
fn without_unit<'a>(text: &'a str, unit: &str) -> &'a str {
    let first = unit.split_whitespace().next().unwrap_or_default();
    let ends = [unit, first].into_iter().filter(|unit| !unit.is_empty());
    ends.filter_map(|unit| text.strip_suffix(unit)).next().unwrap_or(text).trim_end()
}

/// Whether a text is written like a date: 12/03/2025, 2025-03-12, 12.3.25, 12 Mar 2025, Mar-25.
pub(super) fn is_date(text: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = text.to_ascii_lowercase();
    let parts: Vec<&str> =
        text.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let is_number = |part: &&&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &&&str| MONTHS.iter().any(|month| part.starts_with(month));
    let numbers = parts.iter().filter(is_number).count();
    let months = parts.iter().filter(is_month).count();
    let marked = text.contains(['/', '-', '.']);
    numbers == 3 && parts.len() == 3 && marked || months == 1 && numbers + 1 == parts.len()
}

fn has_decimal_comma(text: &str) -> bool {
    let plain = |character: char| character.is_ascii_digit() || ",.-".contains(character);
    text.contains(',') && text.chars().all(plain)
}
