//! The record of a scenario file, entry by entry: what is wrong is told with the entry's name.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::FileError;
use super::problem::plain_problem;
use crate::model::Record;
use crate::scenario::quoted;

/// The record before its entries are read.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ReadRecord {
    now: Option<Box<RawValue>>,
    measures: Vec<Box<RawValue>>,
    lines: Vec<Box<RawValue>>,
    milestones: Vec<Box<RawValue>>,
    asks: Vec<Box<RawValue>>,
    enablers: Vec<Box<RawValue>>,
    risks: Vec<Box<RawValue>>,
    taken: Option<Box<RawValue>>,
}

impl ReadRecord {
    /// The record.
    ///
    /// # Errors
    ///
    /// Names the first entry that cannot be read, and says why.
    pub(super) fn whole(self) -> Result<Record, FileError> {
        let taken = self.taken.map(|taken| one("\"taken\"", &taken)).transpose()?;
        Ok(Record {
            now: self.now.map(|now| one("\"now\"", &now)).transpose()?,
            measures: all("measure", &self.measures)?,
            lines: all("line", &self.lines)?,
            milestones: all("milestone", &self.milestones)?,
            asks: all("ask", &self.asks)?,
            enablers: all("enabler", &self.enablers)?,
            risks: all("risk", &self.risks)?,
            taken: taken.unwrap_or_default(),
        })
    }
}

fn all<One: DeserializeOwned>(
    what: &str,
    entries: &[Box<RawValue>],
) -> Result<Vec<One>, FileError> {
    let entries = entries.iter().enumerate();
    entries.map(|(place, entry)| one(&name(what, place, entry), entry)).collect()
}

fn one<One: DeserializeOwned>(name: &str, json: &RawValue) -> Result<One, FileError> {
    serde_json::from_str(json.get())
        .map_err(|error| FileError(format!("record, {name}: {}", plain_problem(&error))))
}

/// The name under which an entry's fault is told: its id, or where it stands.
fn name(what: &str, place: usize, entry: &RawValue) -> String {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    match serde_json::from_str(entry.get()) {
        Ok(Named { id }) => format!("{what} \"{}\"", quoted(&id)),
        Err(_) => format!("{what} {} of the list", place + 1),
    }
}
