//! A record as it comes from outside: whether the case has what it names, and how it is told.

mod cells;
mod entered;
mod named;
mod paste;
mod range;
mod row;
mod table;

use std::collections::BTreeSet;

use super::foreign_text::{is_seen, quoted};
use crate::case::{Case, FIRST_CALENDAR_YEAR};
use crate::model::{LAST_YEAR, MilestoneState, Record, TEAM};

pub use entered::{Entered, Recording};
pub use paste::{Pasted, paste_record};
pub use range::Range;
pub use table::record_csv;

/// The longest note, owner or name of a risk, in characters.
const NOTE_LIMIT: usize = 300;

/// The last milestone of a long plan can be recorded so many years late.
const LATE_YEARS: u32 = 5;

/// Which years milestones can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanYears {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl PlanYears {
    /// Those of a case: years 1 to 30 of its plan, or as many calendar years; further where its
    /// milestones are, and then a few years more, as the last may be late too.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let begins = case.plan_years().min().unwrap_or(1);
        let ends = case.plan_years().max().unwrap_or(1);
        let first = match case.record.plan_start.unwrap_or(case.record.first_year) {
            start if begins >= FIRST_CALENDAR_YEAR => start.min(begins),
            _ => 1,
        };
        Self { first, last: (first + LAST_YEAR - 1).max(ends + LATE_YEARS) }
    }
}

/// Whether a record is one of this case.
///
/// # Errors
///
/// The first thing that is not, by its name, and what is allowed.
pub fn check_record(record: &Record, case: &Case) -> Result<(), String> {
    let mut checking = Checking { seen: BTreeSet::new() };
    for one in &record.measures {
        let known = case.measures.iter().any(|row| row.id == one.id);
        let at = checking.entry("measure", &one.id, Some(one.year), known, &one.note)?;
        number(&at, Range::of(case, "measure", &one.id), one.value)?;
    }
    for one in &record.lines {
        let known = one.id == TEAM || case.lines.iter().any(|row| row.id == one.id);
        let at = checking.entry("line", &one.id, Some(one.year), known, &one.note)?;
        number(&at, Range::of(case, "line", &one.id), one.sum)?;
    }
    let has = |table: &str, id: &str| case.plan(table).iter().any(|row| row.text("id") == id);
    let years = PlanYears::of(case);
    for one in &record.milestones {
        let known = has("milestones", &one.id);
        let at = checking.entry("milestone", &one.id, None, known, &one.note)?;
        for year in one.year.into_iter().chain(one.expected) {
            let PlanYears { first, last } = years;
            if !(first..=last).contains(&year) {
                return Err(format!("{at}: year {year} is outside the plan, {first} to {last}"));
            }
        }
        match (one.state, one.year) {
            (Some(MilestoneState::Done), None) => {
                return Err(format!("{at}: it is done, and \"year\" does not say in which year"));
            }
            (Some(MilestoneState::Done), _) | (_, None) => {}
            (_, Some(_)) => {
                return Err(format!("{at}: \"year\" is when it was done, and it is not done"));
            }
        }
    }
    for one in &record.asks {
        checking.entry("ask", &one.id, None, has("asks", &one.id), &one.note)?;
    }
    for one in &record.enablers {
        let known = has("enablers", &one.id);
        let at = checking.entry("enabler", &one.id, None, known, &one.note)?;
        if !(1.0..=4.0).contains(&one.score) {
            return Err(format!("{at}: the score {} is not from 1 to 4", one.score));
        }
    }
    for one in &record.risks {
        let known = has("risks", &one.id) || !one.label.is_empty();
        let at = checking.entry("risk", &one.id, None, known, &one.note)?;
        for text in [&one.label, &one.owner] {
            note(&at, text)?;
        }
        for rating in one.likelihood.into_iter().chain(one.impact) {
            if !(1..=5).contains(&rating) {
                return Err(format!("{at}: {rating} is not from 1 to 5"));
            }
        }
    }
    Ok(())
}

/// What was named so far.
struct Checking {
    seen: BTreeSet<(&'static str, String, Option<u32>)>,
}

impl Checking {
    /// Checks what all entries have in common, and gives the name under which faults are told.
    fn entry(
        &mut self,
        what: &'static str,
        id: &str,
        year: Option<u32>,
        is_known: bool,
        text: &str,
    ) -> Result<String, String> {
        let at = format!("record, {what} \"{}\"", quoted(id));
        if !is_known {
            return Err(format!("{at}: the case has none of this name"));
        }
        if let Some(year) = year.filter(|year| !(1..=LAST_YEAR).contains(year)) {
            return Err(format!(
                "{at}: year {year} is outside the plan; years count from 1 to {LAST_YEAR}"
            ));
        }
        if !self.seen.insert((what, id.to_owned(), year)) {
            let year = year.map_or_else(String::new, |year| format!(" for year {year}"));
            return Err(format!("{at}: it is there twice{year}"));
        }
        note(&at, text)?;
        Ok(at)
    }
}

fn number(at: &str, range: Range, value: f64) -> Result<(), String> {
    range.fault(value).map_or(Ok(()), |fault| Err(format!("{at}: {value} {fault}")))
}

fn note(at: &str, text: &str) -> Result<(), String> {
    if text.chars().count() > NOTE_LIMIT {
        Err(format!("{at}: a text is longer than {NOTE_LIMIT} characters"))
    } else if !text.chars().all(is_seen) {
        Err(format!("{at}: a text has a line break or a character that nobody sees"))
    } else {
        Ok(())
    }
}
