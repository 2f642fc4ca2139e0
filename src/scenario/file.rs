//! A scenario as a file: `{"format": 1, "preset": …, "title": …, "changes": {…}}`.

use std::fmt;

use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::lever::{Kind, Lever, Problem};
use super::{Scenario, check_title, find, preset};

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
            FileError(format!("preset {}: there is none of this name", quoted(&id)))
        })?,
    };
    let mut scenario = Scenario { title: file.title, ..Scenario::from_preset(preset) };
    for (id, value) in &file.changes.0 {
        let lever = find(id).ok_or_else(|| {
            FileError(format!("lever {}: there is none of this name", quoted(id)))
        })?;
        let value = lever_value(lever, value)?;
        lever.set(&mut scenario.choices, value);
    }
    Ok(scenario)
}

/// Looks at the format alone, so that a newer file is told apart from a broken one.
fn check_format(text: &str) -> Result<(), FileError> {
    #[derive(Deserialize)]
    #[serde(expecting = "an object with the key \"format\"")]
    struct Format {
        #[serde(default, deserialize_with = "given")]
        format: Option<Value>,
    }
    // Serde would take a list for a struct.
    if !text.trim_start().starts_with('{') {
        return Err(FileError("the file is no scenario file: it does not start with {".to_owned()));
    }
    let format: Format = serde_json::from_str(text).map_err(unreadable)?;
    match format.format {
        None => {
            Err(FileError("the key \"format\" is missing, so it is no scenario file".to_owned()))
        }
        Some(Value::Number(number)) if number.as_u64() == Some(FILE_FORMAT) => Ok(()),
        Some(Value::Number(number)) if number.as_u64() > Some(FILE_FORMAT) => {
            Err(FileError(format!(
                "format {number}: the file was made by a newer Derwent; this one reads format {FILE_FORMAT}"
            )))
        }
        Some(other) => {
            let other = quoted(&other.to_string());
            Err(FileError(format!("format {other}: this Derwent reads format {FILE_FORMAT}")))
        }
    }
}

/// What a lever is set to: an option's name for a choice, a number in its range otherwise.
fn lever_value(lever: &Lever, value: &Value) -> Result<f64, FileError> {
    let refuse = |problem: String| Err(FileError(format!("lever \"{lever}\": {problem}")));
    match (lever.kind, value) {
        (Kind::Choice(options), Value::String(id)) => {
            match options.iter().position(|option| option.id == id) {
                Some(position) => Ok(position as f64),
                None => refuse(format!("{} is not one of {}", quoted(id), option_list(lever))),
            }
        }
        (Kind::Choice(_), other) => {
            refuse(format!("{} is not one of {}", quoted(&other.to_string()), option_list(lever)))
        }
        (Kind::Number { min, max, whole, .. }, Value::Number(given)) => {
            let number = given.as_f64().unwrap_or(f64::NAN);
            match lever.check(number) {
                Ok(()) => Ok(lever.rounded(number)),
                Err(Problem::OutOfRange) => refuse(format!("{given} is not from {min} to {max}")),
                Err(Problem::TooPrecise) if whole => {
                    refuse(format!("{given} is not a whole number"))
                }
                Err(Problem::TooPrecise) => refuse(format!("{given} has more than four decimals")),
            }
        }
        (Kind::Number { min, max, .. }, other) => {
            refuse(format!("{} is not a number from {min} to {max}", quoted(&other.to_string())))
        }
    }
}

fn option_list(lever: &Lever) -> String {
    let Kind::Choice(options) = lever.kind else { return String::new() };
    options.iter().map(|option| option.id).collect::<Vec<_>>().join(", ")
}

/// A name from a file, on one line and not too long.
fn quoted(text: &str) -> String {
    let line: String = text.chars().take(60).flat_map(char::escape_debug).collect();
    if text.chars().count() > 60 { format!("\"{line}\u{2026}\"") } else { format!("\"{line}\"") }
}

/// What the JSON reader says, on one line; of a long name in it the middle is left out, so that
/// line and column stay.
fn unreadable(error: serde_json::Error) -> FileError {
    let problem: String = error.to_string().chars().flat_map(char::escape_debug).collect();
    let mut problem: Vec<char> = problem.replace("\\\"", "\"").chars().collect();
    if problem.len() > 200 {
        problem.splice(100..problem.len() - 100, ['\u{2026}']);
    }
    let problem: String = problem.into_iter().collect();
    FileError(format!("the file is no scenario file: {problem}"))
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

fn written_value(lever: &Lever, value: f64) -> Value {
    match lever.kind {
        Kind::Choice(options) => Value::from(options[value as usize].id),
        Kind::Number { whole: true, .. } => Value::from(value as u64),
        Kind::Number { whole: false, .. } => Value::from(value),
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
struct ReadChanges(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for ReadChanges {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Changes;
        impl<'de> Visitor<'de> for Changes {
            type Value = ReadChanges;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object of levers and their values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut changes: Vec<(String, Value)> = Vec::new();
                while let Some((id, value)) = map.next_entry::<String, Value>()? {
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
