//! The papers, what they print, what they leave open, and where scenarios start.

use super::checks::Checks;
use super::reading::{ReadRow, ReadTable, Value};
use super::value::entries;

/// Who vouches for what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// One of the papers of the case itself.
    Paper,
    /// The page or the minutes of whoever decided it.
    Publisher,
    /// A newspaper that reported it.
    Press,
    /// Arithmetic on what others published.
    WorkedOut,
}

/// A paper that figures come from.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the columns of the table documents")]
pub struct Document {
    pub id: String,
    /// The name by which it is cited; its title or id where there is none.
    pub short: String,
    pub title: String,
    pub mark: Mark,
    pub publisher: String,
    pub date: String,
}

/// Where in a paper something stands. Both empty where no paper speaks of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The id of the paper.
    pub document: String,
    /// Chapter, paragraph or table.
    pub place: String,
}

/// A number as the paper prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The digits: "13.90".
    pub text: String,
    /// The number they stand for.
    pub value: f64,
}

/// One published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedFigure {
    /// The name the program uses: `driver.front-office.low`.
    pub id: String,
    /// What it is, in plain words.
    pub label: String,
    /// The number as printed.
    pub printed: Printed,
    /// The unit as printed: "£m a year".
    pub unit: String,
    /// Where it stands.
    pub source: Place,
    /// What a reader should know about it; may be empty.
    pub note: String,
}

/// Something the papers leave open.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// A lever's id, or the family of levers it speaks for (`position` for `position.*`); what
    /// no lever changes begins with `fixed.`.
    pub id: String,
    /// What it is, in plain words.
    pub label: String,
    /// The default of the lever, or of every lever of the family: a number in the lever's own
    /// terms, or the name of what is chosen. Empty where it stands elsewhere.
    pub value: String,
    /// Whether the value is a published figure, so that nothing is assumed.
    pub is_published: bool,
    /// Why the planner assumes what it does; may be empty.
    pub reason: String,
    /// Whose assumption it is; may be empty.
    pub owner: String,
    /// Of when; may be empty.
    pub date: String,
    /// green, amber or red; may be empty.
    pub quality: String,
    /// Published figures that bear on it beside those of the lever's own row: ids, or the
    /// beginnings of several.
    pub figures: Vec<String>,
    /// The paper that comes nearest, if any.
    pub source: Place,
}

/// A starting point.
#[derive(Clone, Debug, PartialEq)]
pub struct PresetRow {
    /// The name used in links and files.
    pub id: String,
    /// The name on the page.
    pub label: String,
    /// What of it is published, with the place, and what is not.
    pub origin: String,
    /// Where it stands.
    pub source: Place,
    /// What changes from the defaults: ids of levers, each with its value as text, in order.
    pub changes: Vec<(String, String)>,
}

impl Mark {
    /// What nothing is said of is the publisher's own.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "paper" => Self::Paper,
            "press" => Self::Press,
            "worked out" => Self::WorkedOut,
            _ => Self::Publisher,
        }
    }
}

impl Assumption {
    /// Whether no lever changes it.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.id.starts_with("fixed.")
    }

    pub(super) fn all(table: &ReadTable<'_>, checks: &mut Checks) -> Vec<Self> {
        let assumption = |row: &ReadRow<'_>| {
            if !row.says("reason") {
                checks.warn(row, "reason", "no reason is given for what is assumed");
            }
            let value = match row.value("value") {
                Value::Lever(value) => value.clone(),
                _ => String::new(),
            };
            Self {
                id: row.owned("id"),
                label: row.owned("label"),
                value,
                is_published: row.flag("published") == Some(true)
                    || row.text("value").starts_with("figure:"),
                reason: row.owned("reason"),
                owner: row.owned("owner"),
                date: row.owned("date"),
                quality: row.owned("quality"),
                figures: entries(row.text("figures")).map(str::to_owned).collect(),
                source: row.source(),
            }
        };
        table.rows.iter().map(assumption).collect()
    }
}

impl Document {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        let short = ["short", "title", "id"].into_iter().find(|column| row.says(column));
        Self {
            id: row.owned("id"),
            short: row.owned(short.unwrap_or("id")),
            title: row.owned("title"),
            mark: Mark::named(row.text("mark")),
            publisher: row.owned("publisher"),
            date: row.owned("date"),
        }
    }
}

impl PublishedFigure {
    pub(super) fn all(table: &ReadTable<'_>, checks: &mut Checks) -> Vec<Self> {
        let figure = |row: &ReadRow<'_>| {
            checks.warn_without_source(row, true);
            Self {
                id: row.owned("id"),
                label: row.owned("label"),
                printed: Printed {
                    text: row.owned("value"),
                    value: row.number("value").unwrap_or_default(),
                },
                unit: row.owned("unit"),
                source: row.source(),
                note: row.owned("note"),
            }
        };
        table.rows.iter().map(figure).collect()
    }
}

impl PresetRow {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        let changes = match row.value("changes") {
            Value::Changes(changes) => changes.clone(),
            _ => Vec::new(),
        };
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            origin: row.owned("origin"),
            source: row.source(),
            changes,
        }
    }
}
