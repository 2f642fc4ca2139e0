//! What stands in the cells of a pasted table.

use super::super::typed::{bare_number, pounds_number};
use super::quoted;

/// A pasted text as rows of cells: with tabs from a spreadsheet, else with commas or semicolons.
/// Each row has its number, from 1; rows without anything are left out. Says too whether it was
/// commas.
pub(super) fn rows(text: &str) -> (bool, Vec<(usize, Vec<String>)>) {
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
    (delimiter == b',', rows)
}

/// Whether two cells beside each other may be one figure that a comma before its thousands tore.
pub(super) fn may_be_one(cell: &str, next: &str) -> bool {
    let has_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let cell = cell.trim_start_matches('\u{a3}');
    (1..=3).contains(&cell.len()) && next.len() == 3 && has_digits(cell) && has_digits(next)
}

/// The year that a head or a cell names, counted from the one that begins in `first_year`: "3",
/// "Year 3", "Y3", "2025/26", "2025-26", "2025" or, as the page writes it, "Year 3, 2025/26". 0
/// stands for every year before the first; none is no year, or two that differ.
pub(super) fn year(text: &str, first_year: u32) -> Option<u32> {
    let mut years = text.split([',', '(']).map(|part| one_year(part, first_year));
    let year = years.next()??;
    years.all(|other| other == Some(year)).then_some(year)
}

fn one_year(text: &str, first_year: u32) -> Option<u32> {
    let text = text.trim().trim_end_matches(')').to_ascii_lowercase();
    let digits = text.trim_start_matches("year").trim_start_matches('y').trim();
    let (start, next) = match digits.split_once(['/', '-', '\u{2013}']) {
        Some((start, next)) => (start, Some(next)),
        None => (digits, None),
    };
    let number: u32 = start.parse().ok()?;
    if start.len() != 4 {
        return next.is_none().then_some(number);
    }
    let follows = |next: &str| {
        let next_year: Option<u32> = next.parse().ok();
        (next.len() == 2 && next_year == Some((number + 1) % 100))
            || (next.len() == 4 && next_year == Some(number + 1))
    };
    next.is_none_or(follows).then_some((number + 1).saturating_sub(first_year))
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
    let counted = unit.unwrap_or("£");
    number.ok_or_else(|| {
        if is_date(text) {
            "is a date and no figure".to_owned()
        } else if text.contains('%') && !counted.contains('%') {
            match counted {
                "" => "is per cent, and a score is not".to_owned(),
                _ => format!("is per cent, and it is counted in {counted}"),
            }
        } else if has_decimal_comma(text) {
            let meant = quoted(&text.replace(',', "."));
            format!("has a comma for a decimal point; write {meant}, and 1,500 for thousands")
        } else if unit.is_none() {
            "is no sum; write one like £1.2m or 1,200,000".to_owned()
        } else {
            "is no figure; write one in digits, such as 3 or 12.5".to_owned()
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

/// One comma between digits, whatever stands around them: 4,1%, £2,6m.
fn has_decimal_comma(text: &str) -> bool {
    let digits = text.trim_matches(|character: char| !character.is_ascii_digit());
    digits.split_once(',').is_some_and(|(whole, rest)| {
        // Three digits after it are thousands, and something else is wrong.
        rest.len() != 3
            && [whole, rest].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
