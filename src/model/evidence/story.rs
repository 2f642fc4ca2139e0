//! What the case is, and what came before and after it.

use super::papers::{Document, Mark, Place, owned, place};
use super::table::{DataError, Row};

/// How firm a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// As its authors published it.
    Published,
    /// A draft of theirs.
    Draft,
    /// Made up of published parts by somebody else.
    Illustration,
    /// Made up.
    Example,
}

/// What this case is, for a reader who knows nothing of it.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    /// A short name.
    pub id: String,
    /// What it is called: "Derbyshire 2020".
    pub title: String,
    /// Where it is about.
    pub area: String,
    /// One sentence: what is worked out here.
    pub summary: String,
    /// Which version.
    pub version: String,
    /// Of when.
    pub date: String,
    /// How firm it is.
    pub status: Status,
    /// What became of it, as short as it can be said.
    pub standing: String,
    /// One sentence: what came after it.
    pub after: String,
    /// The ids of the events that `after` sums up; their papers are its sources.
    pub after_events: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// In the prices of which year it counts, or that no paper says so.
    pub price_base: String,
    /// The calendar year in which Year 1 begins.
    pub first_year: u32,
    /// The calendar year in which its plan of milestones begins.
    pub plan_start: u32,
    /// The id of the starting point that a first visit sees.
    pub default_preset: String,
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

impl CaseRecord {
    pub(super) fn read(row: Row<'_>, events: &[Event]) -> Result<Self, DataError> {
        let status = match row.required("status")? {
            "published" => Status::Published,
            "draft" => Status::Draft,
            "illustration" => Status::Illustration,
            "example" => Status::Example,
            other => {
                return Err(row.error(
                    "status",
                    format!(
                        "\"{other}\" is none of these: published, draft, illustration, example"
                    ),
                ));
            }
        };
        let after_events = row.required("after-events")?.split(';').map(|id| {
            let id = id.trim();
            if events.iter().any(|event| event.id == id) {
                Ok(id.to_owned())
            } else {
                Err(row.error("after-events", format!("\"{id}\" is not in events.csv")))
            }
        });
        let year = |field: &str| {
            let year = row.number(field)?;
            if year.fract() == 0.0 && (1900.0..2200.0).contains(&year) {
                Ok(year as u32)
            } else {
                Err(row.error(field, format!("{year} is no calendar year")))
            }
        };
        Ok(Self {
            id: owned(row, "id")?,
            title: owned(row, "title")?,
            area: owned(row, "area")?,
            summary: row.sentence("summary")?,
            version: owned(row, "version")?,
            date: owned(row, "date")?,
            status,
            standing: row.sentence("standing")?,
            after: row.sentence("after")?,
            after_events: after_events.collect::<Result<_, _>>()?,
            author: owned(row, "author")?,
            price_base: owned(row, "price-base")?,
            first_year: year("first-year")?,
            plan_start: year("plan-start")?,
            default_preset: owned(row, "default-preset")?,
        })
    }
}

impl EventDate {
    /// "2024", "2024-02" or "2024-02-22".
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |digits: usize, most: u32| match parts.next() {
            None => Some(None),
            Some(part) if part.len() == digits => {
                part.parse().ok().filter(|number| (1..=most).contains(number)).map(Some)
            }
            Some(_) => None,
        };
        let date = Self { year: part(4, 2199)??, month: part(2, 12)?, day: part(2, 31)? };
        parts.next().is_none().then_some(date)
    }
}

impl Event {
    pub(super) fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        let date = row.required("date")?;
        let source = place(row, "document", "place", documents)?;
        let mark = Mark::read(row, &[Mark::Paper, Mark::Publisher, Mark::Press])?;
        let of_press = documents
            .iter()
            .any(|document| document.id == source.document && document.mark == Mark::Press);
        if of_press != (mark == Mark::Press) {
            return Err(row.error(
                "mark",
                format!("it does not fit the mark of \"{}\" in documents.csv", source.document),
            ));
        }
        Ok(Self {
            id: owned(row, "id")?,
            date: EventDate::parse(date).ok_or_else(|| {
                row.error(
                    "date",
                    format!("\"{date}\" is no date: write 2024, 2024-02 or 2024-02-22"),
                )
            })?,
            label: row.sentence("label")?,
            mark,
            source,
        })
    }
}
