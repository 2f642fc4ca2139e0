//! A scenario as a file: `{"format": 1, "preset": …, "title": …, "changes": {…}}`, and
//! `"record": {…}` where something has been recorded.

mod encoding;
mod problem;
mod read;
mod record;

use std::fmt;

use serde::{Serialize, Serializer};

use super::Scenario;
use super::lever::{Kind, Lever};
use crate::model::{Record, members};
pub(super) use encoding::text_of;
pub use read::read_file;

/// The format written today.
const FILE_FORMAT: u64 = 1;

/// The largest file that is read, in bytes. The largest scenario takes a hundredth of it.
pub const FILE_SIZE_LIMIT: usize = 1_000_000;

/// Why a file cannot be opened, in words that name the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError(String);

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for FileError {}

/// The scenario as a file; only the changes from the preset are written.
#[must_use]
pub fn write_file(scenario: &Scenario) -> String {
    let file = Written {
        format: FILE_FORMAT,
        case: Identity::of(scenario),
        preset: &scenario.preset().id,
        title: &scenario.title,
        changes: WrittenChanges(scenario),
        record: &scenario.record,
    };
    // Strings, finite numbers and string keys always have a JSON form.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Written<'a> {
    format: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<Identity<'a>>,
    preset: &'a str,
    title: &'a str,
    changes: WrittenChanges<'a>,
    #[serde(skip_serializing_if = "Record::is_empty")]
    record: &'a Record,
}

/// Which case a scenario is about, where it is not the built-in one.
#[derive(Serialize)]
struct Identity<'a> {
    id: &'a str,
    fingerprint: &'a str,
}

impl<'a> Identity<'a> {
    fn of(scenario: &'a Scenario) -> Option<Self> {
        let case = scenario.case();
        let (id, fingerprint) = (case.record.id.as_str(), case.fingerprint.as_str());
        (!case.is_built_in()).then_some(Self { id, fingerprint })
    }
}

struct WrittenChanges<'a>(&'a Scenario);

impl Serialize for WrittenChanges<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0.changes().map(|(lever, value)| (lever.id.as_str(), written_value(lever, value))),
        )
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum WrittenValue<'a> {
    Option(&'a str),
    Councils(Vec<&'a str>),
    Whole(u64),
    Fraction(f64),
}

fn written_value(lever: &Lever, value: f64) -> WrittenValue<'_> {
    match &lever.kind {
        Kind::Choice(options) => WrittenValue::Option(&options[value as usize].id),
        Kind::Councils(councils) => {
            let ids = members(value as usize).map(|council| councils[council].id.as_str());
            WrittenValue::Councils(ids.collect())
        }
        Kind::Number { whole: true, .. } => WrittenValue::Whole(value as u64),
        Kind::Number { whole: false, .. } => WrittenValue::Fraction(value),
    }
}
