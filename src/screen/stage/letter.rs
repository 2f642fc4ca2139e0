//! What desk and second window tell each other. Every letter says all there is to know, so either may
//! miss some, be closed, or come later.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::model::Record;
use crate::screen::meeting::Posed;

/// Which letters this version writes and reads.
pub const LETTER_FORMAT: u32 = 1;

/// Why there is no second window where the browser lacks the means.
pub const NO_CHANNEL: &str = "This browser cannot keep two windows in step (it has no \
                              BroadcastChannel), so there is no second window. Show this window to \
                              the room with \u{201c}Fill this screen\u{201d}, or use a current \
                              version of Firefox, Chrome, Edge or Safari.";

/// What one page says to the others of this device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// A desk says what the room sees.
    Now(Box<Now>),
    /// A second window is there, under this name, and wants to know what to show.
    Here(String),
    /// The second window of this name is closed.
    Gone(String),
    /// A key was pressed in a second window, which never does anything itself.
    Pressed(String),
    /// A page, by its name, begins to present, if no other does.
    Begins(String),
    /// A page, by its name, presents already.
    Presents(String),
    /// A page, by its name, presents from now on, whoever did before.
    TakesOver(String),
}

/// What the room sees.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Now {
    /// The link of the scenario.
    pub scenario: String,
    /// What has happened, which no link carries; none where nothing is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
    /// The link of the scenario before its last change.
    #[serde(default)]
    pub before: Option<String>,
    /// The name of the view.
    pub view: String,
    /// The id of its figure; empty for the view in words.
    #[serde(default)]
    pub figure: String,
    /// The id of the council with whose eyes it is seen.
    #[serde(default)]
    pub eyes: Option<String>,
    /// The links of what is compared, where that is seen.
    #[serde(default)]
    pub compared: Vec<String>,
    /// Whether the room sees nothing.
    #[serde(default)]
    pub is_black: bool,
    /// Whether a lever is held, or a replay under way.
    #[serde(default)]
    pub is_moving: bool,
    /// What the room is asked. It covers everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posed: Option<Posed>,
    /// The address of which the room sees the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Why a letter was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is none of ours.
    Foreign,
    /// It is of another version.
    Version(u32),
}

impl fmt::Display for NotRead {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => formatter.write_str(
                "Something that is not Derwent writes to this window. What it says is left out.",
            ),
            Self::Version(version) => write!(
                formatter,
                "The other window is of another version of Derwent (it writes format {version}, \
                 this one reads {LETTER_FORMAT}). Reload both windows."
            ),
        }
    }
}

/// The letter.
#[must_use]
pub fn write_letter(said: &Said) -> String {
    // Texts and numbers always have a JSON form.
    let said = serde_json::to_string(said).unwrap_or_default();
    format!("{{\"derwent\":{LETTER_FORMAT},\"said\":{said}}}")
}

/// Reads a letter.
///
/// # Errors
///
/// Says what is wrong with one that is foreign or of another version.
pub fn read_letter(text: &str) -> Result<Said, NotRead> {
    #[derive(Deserialize)]
    struct Letter<'a> {
        derwent: u32,
        #[serde(borrow)]
        said: &'a RawValue,
    }
    let Letter { derwent, said } = serde_json::from_str(text).map_err(|_| NotRead::Foreign)?;
    if derwent != LETTER_FORMAT {
        return Err(NotRead::Version(derwent));
    }
    serde_json::from_str(said.get()).map_err(|_| NotRead::Foreign)
}
