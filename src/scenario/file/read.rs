//! Reads a scenario file.

use std::fmt;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::encoding::text_of;
use super::problem::plain_problem;
use super::record::ReadRecord;
use super::{FILE_FORMAT, FILE_SIZE_LIMIT, FileError};
use crate::model::Record;
use crate::scenario::foreign_text::title_of_link_or_file;
use crate::scenario::lever::{ChoiceOption, Kind, Lever, Problem};
use crate::scenario::{Cases, Kit, Scenario, check_record, quoted};

/// Reads a scenario file.
///
/// # Errors
///
/// Anything that is not a scenario of format 1, or one of a case that is not at hand: it names the
/// line, the key, the lever or the case.
pub fn read_file(bytes: &[u8], cases: &Cases) -> Result<Scenario, FileError> {
    if bytes.len() > FILE_SIZE_LIMIT {
        return Err(FileError(format!(
            "the file is larger than {} MB; a scenario file has a few kilobytes",
            FILE_SIZE_LIMIT / 1_000_000
        )));
    }
    let text = text_of(bytes)?;
    check_format(&text)?;
    let file: ReadFile = serde_json::from_str(&text).map_err(unreadable)?;
    let title = title_of_link_or_file(&file.title).map_err(FileError)?;
    let kit = kit_of(file.case.as_ref(), cases)?;
    let preset = match file.preset {
        None => kit.default_preset(),
        Some(id) => kit.preset(&id).ok_or_else(|| {
            FileError(format!("preset \"{}\": there is none of this name", quoted(&id)))
        })?,
    };
    let mut scenario = Scenario { title, ..Scenario::from_preset(kit, preset) };
    for (id, value) in &file.changes.0 {
        let lever = kit.find(id).ok_or_else(|| {
            FileError(format!("lever \"{}\": there is none of this name", quoted(id)))
        })?;
        let value = lever_value(lever, value.get())?;
        lever.set(&mut scenario.choices, value);
    }
    let record = file.record.map_or(Ok(Record::default()), ReadRecord::whole)?;
    check_record(&record, &kit.case).map_err(FileError)?;
    scenario.record = Rc::new(record);
    Ok(scenario)
}

/// The case that the file is about: the usual one where it does not say.
fn kit_of<'a>(case: Option<&ReadCase>, cases: &'a Cases) -> Result<&'a Rc<Kit>, FileError> {
    let Some(ReadCase { id, fingerprint }) = case else { return Ok(cases.usual()) };
    cases.find(id, fingerprint).ok_or_else(|| {
        let which = if cases.has_version_of(id) { "another version of " } else { "" };
        FileError(format!(
            "case \"{}\": the scenario is about {which}a case that is not open here; open the \
             file of the case first",
            quoted(id)
        ))
    })
}

/// Looks at the format alone, so that a newer file is told apart from a broken one.
fn check_format(text: &str) -> Result<(), FileError> {
    #[derive(Deserialize)]
    #[serde(expecting = "an object with the key \"format\"")]
    struct Format<'a> {
        #[serde(borrow, default, deserialize_with = "given")]
        format: Option<&'a RawValue>,
    }
    // Serde would take a list for a struct.
    if !text.trim_start().starts_with('{') {
        return Err(FileError("the file is no scenario file: it does not start with {".to_owned()));
    }
    let format: Format<'_> = serde_json::from_str(text).map_err(unreadable)?;
    let Some(format) = format.format.map(RawValue::get) else {
        return Err(FileError(
            "the key \"format\" is missing, so it is no scenario file".to_owned(),
        ));
    };
    match format.parse::<u64>() {
        Ok(FILE_FORMAT) => Ok(()),
        Ok(newer) if newer > FILE_FORMAT => Err(FileError(format!(
            "format {newer}: the file was made by a newer Derwent; this one reads format {FILE_FORMAT}"
        ))),
        _ => Err(FileError(format!(
            "format {}: this Derwent reads format {FILE_FORMAT}",
            quoted(format)
        ))),
    }
}

/// What a lever is set to: an option's name for a choice, a list of ids for councils, a number in
/// its range otherwise.
/// `json` is the value as it stands in the file.
fn lever_value(lever: &Lever, json: &str) -> Result<f64, FileError> {
    let value = match &lever.kind {
        Kind::Choice(options) => serde_json::from_str::<String>(json)
            .ok()
            .and_then(|id| options.iter().position(|option| option.id == id))
            .map(|position| position as f64)
            .ok_or_else(|| {
                let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
                format!("is not one of {}", ids.join(", "))
            }),
        Kind::Councils(councils) => councils_value(councils, json),
        Kind::Number { min, max, whole, .. } => {
            let number = json.parse().unwrap_or(f64::NAN);
            lever.check(number).map(|()| lever.rounded(number)).map_err(|problem| match problem {
                Problem::OutOfRange => format!("is not a number from {min} to {max}"),
                Problem::TooPrecise if *whole => "is not a whole number".to_owned(),
                Problem::TooPrecise => "has more than four decimals".to_owned(),
            })
        }
    };
    value.map_err(|problem| FileError(format!("lever \"{lever}\": {} {problem}", quoted(json))))
}

/// A list of councils' ids, in any order, as bits.
fn councils_value(councils: &[ChoiceOption], json: &str) -> Result<f64, String> {
    let ids: Vec<String> =
        serde_json::from_str(json).map_err(|_| "is not a list of councils".to_owned())?;
    let mut chosen = 0_u32;
    for id in &ids {
        let council = councils
            .iter()
            .position(|council| council.id == *id)
            .ok_or_else(|| format!("has \"{}\", which is no council", quoted(id)))?;
        if chosen >> council & 1 == 1 {
            return Err(format!("has \"{id}\" twice"));
        }
        chosen |= 1 << council;
    }
    Ok(f64::from(chosen))
}

fn unreadable(error: serde_json::Error) -> FileError {
    let (line, column) = (error.line(), error.column());
    let problem = plain_problem(&error);
    FileError(format!("the file is no scenario file: {problem} at line {line} column {column}"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadFile {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default, deserialize_with = "given")]
    case: Option<ReadCase>,
    #[serde(default, deserialize_with = "given")]
    preset: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    changes: ReadChanges,
    #[serde(default, deserialize_with = "given")]
    record: Option<ReadRecord>,
}

/// Which case it is about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadCase {
    id: String,
    fingerprint: String,
}

/// A value that may be missing, but not null.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The changes in the order of the file, by the ids of their levers. Refused where there are more
/// than any case has levers, or one is given twice, so that a large file costs no more than its
/// reading.
#[derive(Default)]
struct ReadChanges(Vec<(String, Box<RawValue>)>);

/// No case has as many levers.
const MOST_CHANGES: usize = 1_000;

impl<'de> Deserialize<'de> for ReadChanges {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Changes;
        impl<'de> Visitor<'de> for Changes {
            type Value = ReadChanges;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object of levers and their values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut changes: Vec<(String, Box<RawValue>)> = Vec::new();
                while let Some(id) = map.next_key::<String>()? {
                    let refused = |problem: &str| {
                        de::Error::custom(format!("lever \"{}\"{problem}", quoted(&id)))
                    };
                    if changes.iter().any(|(known, _)| *known == id) {
                        return Err(refused(" is given twice"));
                    }
                    if changes.len() == MOST_CHANGES {
                        return Err(refused(" is one more than any case has"));
                    }
                    changes.push((id, map.next_value()?));
                }
                Ok(ReadChanges(changes))
            }
        }
        deserializer.deserialize_map(Changes)
    }
}
