//! A meeting as a file: `{"format": 1, "case": {…}, "title": …, "meeting": [{"at": …, "what": …}, …]}`.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Meeting;
use super::line::{Line, read_line};
use crate::scenario::{CaseName, check_title};

/// The largest file that is read, in bytes: some 10,000 lines.
pub const MEETING_SIZE_LIMIT: usize = 8_000_000;

const FORMAT: u64 = 1;

#[derive(Serialize)]
struct Written<'a> {
    format: u64,
    case: &'a CaseName,
    title: &'a str,
    meeting: Vec<&'a Line>,
}

#[derive(Deserialize)]
struct Read<'a> {
    format: u64,
    case: CaseName,
    #[serde(default)]
    title: String,
    #[serde(borrow)]
    meeting: Vec<&'a RawValue>,
}

/// The meeting as a file.
#[must_use]
pub fn write_meeting(meeting: &Meeting) -> String {
    let Meeting { case, title, lines } = meeting;
    let written = Written {
        format: FORMAT,
        case,
        title,
        meeting: lines.iter().map(|line| &**line).collect(),
    };
    // Strings, lists and finite numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether a text is meant to be the file of a meeting, whole or not. In a title the quotation marks
/// would be escaped.
#[must_use]
pub fn is_meeting(text: &str) -> bool {
    let mut rest = text;
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
        && std::iter::from_fn(|| {
            let (_, after) = rest.split_once("\"meeting\"")?;
            rest = after;
            Some(after.trim_start())
        })
        .any(|after| after.strip_prefix(':').is_some_and(|list| list.trim_start().starts_with('[')))
}

/// Reads the file of a meeting.
///
/// # Errors
///
/// What is wrong with it, and in which line of the log.
pub fn read_meeting(bytes: &[u8]) -> Result<Meeting, String> {
    if bytes.len() > MEETING_SIZE_LIMIT {
        return Err("the file is larger than that of any meeting".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "the file is no text".to_owned())?;
    let read: Read<'_> = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("it is no file of a meeting ({error})"))?;
    if read.format > FORMAT {
        return Err("a newer version made it; reload the page to get that".to_owned());
    }
    if !read.case.has_id() {
        return Err("its case has no name".to_owned());
    }
    check_title(&read.title)?;
    let mut lines = Vec::with_capacity(read.meeting.len());
    for (number, line) in (1..).zip(read.meeting) {
        let line = read_line(line.get()).map_err(|problem| format!("line {number}: {problem}"))?;
        line.check_place(number).map_err(|problem| format!("line {number}: {problem}"))?;
        lines.push(line.into());
    }
    Ok(Meeting { case: read.case, title: read.title, lines })
}
