//! The papers, what they print, what they leave open, and where they differ.

use super::Case;
use super::checks::Checks;
use super::reading::{ReadRow, ReadTable, Value};
use super::value::date;

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
    /// Whether the value itself is published, so that the reason says where.
    pub is_published: bool,
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

/// In what way two places differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They say different things of one matter.
    Disagree,
    /// One of them is rounded.
    Rounding,
    /// They look alike and are about different things.
    DifferentThings,
    /// Both were right when they were written.
    ChangedLater,
}

/// Two places that differ, or seem to.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// A short name.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// In what way the two differ.
    pub kind: Difference,
    /// One figure, and where it stands.
    pub first: (String, Place),
    /// The other, and where it stands.
    pub second: (String, Place),
    /// Which of the two the planner uses.
    pub used: String,
}

/// What a caveat is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaveatSubject {
    /// Value to residents, the economy and public services.
    WiderBenefits,
    /// What the councils save themselves.
    Savings,
    /// What it costs once.
    OneOffCost,
    /// The programme team and who pays for it.
    Team,
    /// Which councils take part.
    WhoTakesPart,
}

/// The subjects as the column `about` names them, in the order of [`CaveatSubject`].
pub(super) const CAVEAT_SUBJECTS: &[&str] =
    &["wider-benefits", "savings", "one-off-cost", "team", "who-takes-part"];

/// A condition that the papers print beside a figure, or do not print.
#[derive(Clone, Debug, PartialEq)]
pub struct Caveat {
    /// A short name.
    pub id: String,
    /// What it is about; never empty.
    pub about: Vec<CaveatSubject>,
    /// A whole sentence that can be read out on its own.
    pub text: String,
    /// Where it stands.
    pub source: Place,
}

/// A date that may lack its day, or day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventDate {
    /// The calendar year.
    pub year: u32,
    /// From 1.
    pub month: Option<u32>,
    /// From 1.
    pub day: Option<u32>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// A short name.
    pub id: String,
    /// When.
    pub date: EventDate,
    /// What: one sentence.
    pub label: String,
    /// Who says so.
    pub mark: Mark,
    /// Where it stands.
    pub source: Place,
}

impl Mark {
    /// What nothing is said of is the publisher's own.
    fn named(name: &str) -> Self {
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
                reason: row.owned("reason"),
                owner: row.owned("owner"),
                date: row.owned("date"),
                quality: row.owned("quality"),
                figures: super::value::entries(row.text("figures")).map(str::to_owned).collect(),
                is_published: row.flag("published") == Some(true)
                    || row.text("value").starts_with("figure:"),
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

impl Disagreement {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self {
            id: row.owned("id"),
            topic: row.owned("topic"),
            kind: match row.text("kind") {
                "rounding" => Difference::Rounding,
                "different-things" => Difference::DifferentThings,
                "changed-later" => Difference::ChangedLater,
                _ => Difference::Disagree,
            },
            first: (row.owned("first"), row.place("first-document", "first-place")),
            second: (row.owned("second"), row.place("second-document", "second-place")),
            used: row.owned("used"),
        }
    }
}

impl Caveat {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        use CaveatSubject::{OneOffCost, Savings, Team, WhoTakesPart, WiderBenefits};
        let subjects = [WiderBenefits, Savings, OneOffCost, Team, WhoTakesPart];
        let named = |name: &str| {
            let place = CAVEAT_SUBJECTS.iter().position(|known| *known == name);
            place.map(|place| subjects[place])
        };
        Self {
            id: row.owned("id"),
            about: super::value::entries(row.text("about")).filter_map(named).collect(),
            text: row.owned("text"),
            source: row.source(),
        }
    }
}

impl Event {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        let (year, month, day) = date(row.text("date")).unwrap_or_default();
        Self {
            id: row.owned("id"),
            date: EventDate { year, month, day },
            label: row.owned("label"),
            mark: Mark::named(row.text("mark")),
            source: row.source(),
        }
    }
}

impl Case {
    /// The paper with this id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The assumption with this id.
    #[must_use]
    pub fn assumption(&self, id: &str) -> Option<&Assumption> {
        self.assumptions.iter().find(|assumption| assumption.id == id)
    }

    /// What the papers print beside their figures about one subject, in the order of the table.
    pub fn caveats_about(&self, subject: CaveatSubject) -> impl Iterator<Item = &Caveat> {
        self.caveats.iter().filter(move |caveat| caveat.about.contains(&subject))
    }

    /// The caveat with this id.
    #[must_use]
    pub fn caveat(&self, id: &str) -> Option<&Caveat> {
        self.caveats.iter().find(|caveat| caveat.id == id)
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The position of the council with this id.
    #[must_use]
    pub fn council(&self, id: &str) -> Option<usize> {
        self.councils.iter().position(|council| council.id == id)
    }
}
