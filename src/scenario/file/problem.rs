//! What is wrong with a text that should be JSON, in plain words.

use serde_json::error::Category;

use crate::scenario::foreign_text::written_out;
use crate::scenario::quoted;

/// How long a sentence may be that quotes the name of a lever.
const SENTENCE_LIMIT: usize = 120;

/// What the reader says of an error, in other words and without the place. It may quote any text
/// of the file.
pub(super) fn plain_problem(error: &serde_json::Error) -> String {
    let told = error.to_string();
    if told.starts_with("number out of range") {
        return "a number is too large".to_owned();
    }
    match error.classify() {
        Category::Eof => return "it is not whole, it breaks off".to_owned(),
        Category::Syntax => return "it is not written as JSON is".to_owned(),
        Category::Io | Category::Data => {}
    }
    let place = format!(" at line {} column {}", error.line(), error.column());
    let told = told.strip_suffix(&place).unwrap_or(&told);
    // The name in backticks, and what is known in its place.
    let named = || {
        let (_, rest) = told.split_once('`')?;
        let (name, rest) = rest.split_once("`, expected ").unwrap_or((rest, ""));
        let known = rest.trim_start_matches("one of ").replace('`', "\"");
        Some((quoted(name.trim_end_matches('`')), known))
    };
    let name = named().filter(|_| !told.starts_with("invalid "));
    let plain = match (told.split_once(' ').map_or(told, |(word, _)| word), name) {
        ("invalid", _) => told.rsplit_once(", expected ").map(|(found, wanted)| {
            format!("{} stands where {} belongs", found_text(found), wanted_text(wanted))
        }),
        ("missing", Some((name, _))) => Some(format!("the key \"{name}\" is missing")),
        ("duplicate", Some((name, _))) => Some(format!("the key \"{name}\" is there twice")),
        ("unknown", Some((name, known))) => {
            let key = if told.starts_with("unknown field") { "the key " } else { "" };
            Some(format!("{key}\"{name}\" is none of {known}"))
        }
        _ => None,
    };
    plain.unwrap_or_else(|| written_out(told, SENTENCE_LIMIT))
}

fn found_text(found: &str) -> String {
    let found = found.split_once(": ").map_or("sequence", |(_, found)| found);
    match found {
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        _ => {
            let value = found.find(['"', '`']).map_or(found, |start| &found[start..]);
            quoted(value).replace('`', "")
        }
    }
}

fn wanted_text(wanted: &str) -> &str {
    match wanted {
        "f64" => "a number without quotes",
        "u32" => "a whole number without quotes",
        "a string" => "a text in quotes",
        "a sequence" => "a list in [ ]",
        _ if wanted.starts_with("struct ") => "an object in { }",
        _ => wanted,
    }
}
