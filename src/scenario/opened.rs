//! A file that was opened: a scenario, a case, or a case with a scenario of it.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::file::text_of;
use super::{Cases, FILE_SIZE_LIMIT, Kit, Scenario, quoted, read_file};
use crate::case::{CASE_SIZE_LIMIT, Fault, Tables};

/// The largest file that is opened, in bytes: a case with a scenario.
pub const OPENED_SIZE_LIMIT: usize = CASE_SIZE_LIMIT + FILE_SIZE_LIMIT;

/// What a file holds.
#[derive(Debug)]
pub struct Opened {
    /// The scenario; of a case alone its first.
    pub scenario: Scenario,
    /// The case as a file of its own, where the file brought one.
    pub case_file: Option<String>,
}

/// Why a file cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// It is no scenario that can be read: what and where.
    Unreadable(String),
    /// Its case has faults.
    Faults(Vec<Fault>),
    /// It is about a case that is not at hand.
    OtherCase(CaseName),
}

/// Which case something is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseName {
    /// The id of the case.
    pub id: String,
    /// Its version: six letters for what computes.
    pub fingerprint: String,
}

impl CaseName {
    /// That of a case.
    #[must_use]
    pub fn of(kit: &Kit) -> Self {
        let (id, fingerprint) = (kit.case.record.id.clone(), kit.case.fingerprint.clone());
        Self { id, fingerprint }
    }

    /// Whether the id is one that a case can have, and so the name of a file.
    #[must_use]
    pub fn has_id(&self) -> bool {
        let is_known = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
        (1..=40).contains(&self.id.len()) && self.id.chars().all(is_known)
    }
}

impl fmt::Display for CaseName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, fingerprint) = (quoted(&self.id), quoted(&self.fingerprint));
        write!(formatter, "\u{201c}{id}\u{201d}, version {fingerprint}")
    }
}

/// What tells the kinds of files apart.
#[derive(Deserialize)]
struct Keys<'a> {
    #[serde(borrow, rename = "case-file")]
    case_file: Option<&'a RawValue>,
    #[serde(borrow)]
    scenario: Option<&'a RawValue>,
    #[serde(borrow)]
    case: Option<&'a RawValue>,
    #[serde(borrow)]
    councils: Option<&'a RawValue>,
}

/// Opens a file.
///
/// # Errors
///
/// Says what is wrong with any other file, all faults of a case at once, or which case is missing.
pub fn open_file(bytes: &[u8], cases: &Cases) -> Result<Opened, OpenError> {
    // What is no text, or too large for a scenario, is told apart below.
    let Ok(text) = text_of(bytes) else { return scenario_file(bytes, None, cases) };
    let Ok(keys) = serde_json::from_str::<Keys<'_>>(&text) else {
        // A case that is not whole is told where it breaks off.
        return if text.contains("\"councils\"") {
            case_file(&text)
        } else {
            scenario_file(bytes, None, cases)
        };
    };
    match keys {
        Keys { case_file: Some(case), scenario, .. } => {
            let opened = case_file(case.get())?;
            let Some(scenario) = scenario else { return Ok(opened) };
            // What it does not say of its case, the file does.
            let cases = Cases::of(Rc::clone(&opened.scenario.kit));
            let scenario = read_file(scenario.get().as_bytes(), &cases);
            let scenario = scenario.map_err(|error| {
                OpenError::Unreadable(format!("in the scenario of the file, {error}"))
            })?;
            Ok(Opened { scenario, ..opened })
        }
        Keys { councils: Some(_), .. } => case_file(&text),
        Keys { case, .. } => {
            scenario_file(bytes, case.and_then(|case| serde_json::from_str(case.get()).ok()), cases)
        }
    }
}

fn case_file(text: &str) -> Result<Opened, OpenError> {
    let tables = Tables::from_json(text);
    let kit = Kit::read(&tables).map_err(OpenError::Faults)?;
    let scenario = Scenario::first(&Rc::new(kit));
    Ok(Opened { scenario, case_file: Some(tables.to_json()) })
}

fn scenario_file(bytes: &[u8], case: Option<CaseName>, cases: &Cases) -> Result<Opened, OpenError> {
    if let Some(case) = case.filter(|case| cases.find(&case.id, &case.fingerprint).is_none()) {
        return Err(OpenError::OtherCase(case));
    }
    let scenario = read_file(bytes, cases);
    let scenario = scenario.map_err(|error| OpenError::Unreadable(error.to_string()))?;
    Ok(Opened { scenario, case_file: None })
}

/// A case and a scenario of it in one file; both are files of their own already.
#[must_use]
pub fn write_both(case_file: &str, scenario_file: &str) -> String {
    let [case, scenario] = [case_file, scenario_file].map(str::trim_end);
    format!("{{\"format\": 1,\n\"case-file\": {case},\n\"scenario\": {scenario}}}\n")
}
