//! What the case is.

use super::checks::Checks;
use super::reading::ReadTable;
use super::value::entries;

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

/// What this case is, for a reader who knows nothing of it. What the case does not say is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    /// A short name.
    pub id: String,
    /// What it is called.
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
    pub status: Option<Status>,
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
    pub plan_start: Option<u32>,
    /// The position of the starting point that a first visit sees.
    pub default_preset: Option<usize>,
}

impl CaseRecord {
    /// Reads the one row, and checks that there are councils.
    pub(super) fn one(table: &ReadTable<'_>, checks: &mut Checks) -> Option<Self> {
        let Some(row) = table.rows.first() else {
            let problem = "it has no row; a case has one, with its id, title and first-year";
            checks.faults.add("case", "", "", problem.to_owned());
            return None;
        };
        if !row.says("price-base") {
            checks.warn(row, "price-base", "it does not say in the prices of which year it counts");
        }
        Some(Self {
            id: row.owned("id"),
            title: row.owned("title"),
            area: row.owned("area"),
            summary: row.owned("summary"),
            version: row.owned("version"),
            date: row.owned("date"),
            status: match row.text("status") {
                "published" => Some(Status::Published),
                "draft" => Some(Status::Draft),
                "illustration" => Some(Status::Illustration),
                "example" => Some(Status::Example),
                _ => None,
            },
            standing: row.owned("standing"),
            after: row.owned("after"),
            after_events: entries(row.text("after-events")).map(str::to_owned).collect(),
            author: row.owned("author"),
            price_base: row.owned("price-base"),
            first_year: row.count("first-year").unwrap_or_default(),
            plan_start: row.count("plan-start"),
            default_preset: row.at("default-preset"),
        })
    }
}
