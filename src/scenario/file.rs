//! A scenario as a file: `{"format": 1, "preset": …, "title": …, "changes": {…}}`.

use std::fmt;

use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::lever::{Kind, Lever, Problem};
use super::{Scenario, check_title, evidence, find, preset};
use crate::model::members;

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
        preset: scenario.preset().id,
        title: &scenario.title,
        changes: WrittenChanges(scenario),
    };
    // Strings, finite numbers and string keys always have a JSON form.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a scenario file.
///
/// # Errors
///
/// Anything that is not a scenario of format 1: it names the line, the key or the lever.
pub fn read_file(bytes: &[u8]) -> Result<Scenario, FileError> {
    if bytes.len() > FILE_SIZE_LIMIT {
        return Err(FileError(format!(
            "the file is larger than {} MB; a scenario file has a few kilobytes",
            FILE_SIZE_LIMIT / 1_000_000
        )));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|_| FileError("the file is not text, so it is no scenario file".to_owned()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_format(text)?;
    let file: ReadFile = serde_json::from_str(text).map_err(unreadable)?;
    check_title(&file.title).map_err(FileError)?;
    let preset = match file.preset {
        None => preset::default_preset(),
        Some(id) => preset::position(&id).ok_or_else(|| {
            FileError(format!("preset \"{}\": there is none of this name", shortened(&id)))
        })?,
    };
    let mut scenario = Scenario { title: file.title, ..Scenario::from_preset(preset) };
    for (id, value) in &file.changes.0 {
        let lever = find(id).ok_or_else(|| {
            FileError(format!("lever \"{}\": there is none of this name", shortened(id)))
        })?;
        let value = lever_value(lever, value.get())?;
        lever.set(&mut scenario.choices, value);
    }
    Ok(scenario)
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
            shortened(format)
        ))),
    }
}

/// What a lever is set to: an option's name for a choice, a list of ids for councils, a number in
/// its range otherwise.
/// `json` is the value as it stands in the file.
fn lever_value(lever: &Lever, json: &str) -> Result<f64, FileError> {
    let value = match lever.kind {
        Kind::Choice(options) => serde_json::from_str::<String>(json)
            .ok()
            .and_then(|id| options.iter().position(|option| option.id == id))
            .map(|position| position as f64)
            .ok_or_else(|| {
                let ids: Vec<_> = options.iter().map(|option| option.id).collect();
                format!("is not one of {}", ids.join(", "))
            }),
        Kind::Councils => councils_value(json),
        Kind::Number { min, max, whole, .. } => {
            let number = json.parse().unwrap_or(f64::NAN);
            lever.check(number).map(|()| lever.rounded(number)).map_err(|problem| match problem {
                Problem::OutOfRange => format!("is not a number from {min} to {max}"),
                Problem::TooPrecise if whole => "is not a whole number".to_owned(),
                Problem::TooPrecise => "has more than four decimals".to_owned(),
            })
        }
    };
    value.map_err(|problem| FileError(format!("lever \"{lever}\": {} {problem}", shortened(json))))
}

/// A list of councils' ids, in any order, as bits.
fn councils_value(json: &str) -> Result<f64, String> {
    let ids: Vec<String> =
        serde_json::from_str(json).map_err(|_| "is not a list of councils".to_owned())?;
    let mut chosen = 0_u32;
    for id in &ids {
        let council = evidence()
            .council(id)
            .ok_or_else(|| format!("has \"{}\", which is no council", shortened(id)))?;
        if chosen >> council & 1 == 1 {
            return Err(format!("has \"{id}\" twice"));
        }
        chosen |= 1 << council;
    }
    Ok(f64::from(chosen))
}

/// A text from a file, on one line and not too long.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 100;
    let line: String = text
        .chars()
        .take(LIMIT)
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect();
    if text.chars().count() > LIMIT { format!("{line}\u{2026}") } else { line }
}

/// Serde's own words, which may quote any text of the file; the place stands at their end.
fn unreadable(error: serde_json::Error) -> FileError {
    let (problem, place) =
        (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let problem = shortened(problem.strip_suffix(&place).unwrap_or(&problem));
    FileError(format!("the file is no scenario file: {problem}{place}"))
}

#[derive(Serialize)]
struct Written<'a> {
    format: u64,
    preset: &'static str,
    title: &'a str,
    changes: WrittenChanges<'a>,
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
enum WrittenValue {
    Option(&'static str),
    Councils(Vec<&'static str>),
    Whole(u64),
    Fraction(f64),
}

fn written_value(lever: &Lever, value: f64) -> WrittenValue {
    match lever.kind {
        Kind::Choice(options) => WrittenValue::Option(options[value as usize].id),
        Kind::Councils => {
            let ids =
                members(value as usize).map(|council| evidence().councils[council].id.as_str());
            WrittenValue::Councils(ids.collect())
        }
        Kind::Number { whole: true, .. } => WrittenValue::Whole(value as u64),
        Kind::Number { whole: false, .. } => WrittenValue::Fraction(value),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadFile {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default, deserialize_with = "given")]
    preset: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    changes: ReadChanges,
}

/// A value that may be missing, but not null.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The changes in the order of the file; a lever given twice is refused.
#[derive(Default)]
struct ReadChanges(Vec<(String, Box<RawValue>)>);

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
                while let Some((id, value)) = map.next_entry::<String, Box<RawValue>>()? {
                    if changes.iter().any(|(known, _)| *known == id) {
                        return Err(de::Error::custom(format!("lever \"{id}\" is given twice")));
                    }
                    changes.push((id, value));
                }
                Ok(ReadChanges(changes))
            }
        }
        deserializer.deserialize_map(Changes)
    }
}
