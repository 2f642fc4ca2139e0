//! Years and months as people quote them.

use crate::model::financial_year;

/// The months of a calendar year.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A year of a plan that starts in `first_year`, with its number: "Year 5, 2027/28".
#[must_use]
pub fn numbered_year(first_year: u32, year: u32) -> String {
    format!("Year {year}, {}", financial_year(first_year, year))
}

/// The month at whose end `years` from the start of a plan have passed: 3.48 years from April 2023
/// are over in September 2026, the 42nd month.
#[must_use]
pub fn month_after(first_year: u32, years: f64) -> String {
    let month = months_until(years).max(1) - 1;
    // A financial year begins in April; its last three months are in the next calendar year.
    let calendar_year = first_year + month / 12 + u32::from(month % 12 >= 9);
    format!("{} {calendar_year}", MONTHS[(month as usize + 3) % 12])
}

/// The number of the month in which `years` from the start are over, counted from 1.
pub(super) fn months_until(years: f64) -> u32 {
    // A whole number of months stays one, whatever the last bit says.
    (years * 12.0 - 1e-6).ceil().max(0.0) as u32
}

/// The number of the year in which `years` from the start are over, counted from 1.
pub(super) fn year_until(years: f64) -> u32 {
    months_until(years).max(1).div_ceil(12)
}

/// The end of year `year` of a plan that starts in `first_year`: "March 2028".
#[must_use]
pub fn year_end(first_year: u32, year: u32) -> String {
    format!("March {}", first_year + year)
}
