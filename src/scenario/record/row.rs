//! One row of a pasted table.

use super::cells::{is_date, value, year};
use super::paste::{Column, Pasted, merge};
use super::table::{OF_PLAN, known};
use super::{check_record, quoted};
use crate::case::Case;
use crate::model::{
    AskState, MilestoneState, Month, Record, RecordedAsk, RecordedMeasure, RecordedMilestone,
    RecordedRisk, RecordedScore, RecordedSum, financial_year,
};

/// A row of a pasted table.
pub(super) struct Row<'a> {
    /// In the text, from 1.
    pub number: usize,
    pub cells: &'a [String],
    pub columns: &'a [Column],
    /// The calendar year in which Year 1 begins.
    pub first_year: u32,
}

impl Row<'_> {
    /// What stands under a column; empty where there is none.
    fn cell(&self, name: &'static str) -> &str {
        let place = self.columns.iter().position(|column| *column == Column::Known(name));
        place.and_then(|place| self.cells.get(place)).map_or("", String::as_str)
    }

    /// Reads what it says into the record, and says what it does not take.
    pub fn read(&self, case: &Case, pasted: &mut Pasted, blanks: &mut usize) {
        let name = if self.cell("id").is_empty() { self.cell("label") } else { self.cell("id") };
        let mut say = |problem: String| {
            let name = quoted(name);
            pasted.said.push(format!("Row {}, \u{201c}{name}\u{201d}: {problem}", self.number));
        };
        if self.cell("what").eq_ignore_ascii_case("now") {
            match Month::try_from(self.cell("value").to_owned()) {
                Ok(month) => {
                    pasted.record.now = Some(month);
                    pasted.entered += 1;
                }
                Err(problem) => say(format!("{problem}.")),
            }
            return;
        }
        let (what, id) = match self.find(case) {
            Ok(found) => found,
            Err(problem) => return say(problem),
        };
        let entries = match what {
            "measure" | "line" => self.figures(case, what, &id, blanks),
            _ => vec![self.of_plan(case, what, &id)],
        };
        for entry in entries {
            let checked = entry.and_then(|entry| {
                check_record(&entry, case).map(|()| entry).map_err(|problem| {
                    let at = problem.rsplit_once("\": ");
                    format!("{}; it was left out.", at.map_or(problem.as_str(), |(_, said)| said))
                })
            });
            match checked {
                Ok(entry) => {
                    merge(&mut pasted.record, entry);
                    pasted.entered += 1;
                }
                Err(problem) => {
                    let name = quoted(name);
                    pasted
                        .said
                        .push(format!("Row {}, \u{201c}{name}\u{201d}: {problem}", self.number));
                }
            }
        }
    }

    /// What the row is about: by its id, else by its label.
    fn find(&self, case: &Case) -> Result<(&'static str, String), String> {
        let kinds = ["measure", "line"].into_iter().chain(OF_PLAN.iter().map(|(what, _)| *what));
        let said = self.cell("what").to_lowercase();
        let kinds: Vec<&str> =
            kinds.filter(|what| said.is_empty() || said.trim_end_matches('s') == *what).collect();
        let (id, label) = (self.cell("id"), self.cell("label").to_lowercase());
        let mut found: Vec<(&'static str, String)> = Vec::new();
        for what in kinds.iter().copied() {
            for (known_id, known_label) in known(case, what) {
                let is_it = if id.is_empty() {
                    !label.is_empty() && known_label.to_lowercase() == label
                } else {
                    known_id == id
                };
                if is_it && !found.iter().any(|(kind, known)| *kind == what && known == known_id) {
                    found.push((what, known_id.to_owned()));
                }
            }
        }
        // A risk of one's own has an id of one's own.
        if found.is_empty() && kinds == ["risk"] && !id.is_empty() && !label.is_empty() {
            return Ok(("risk", id.to_owned()));
        }
        match found.len() {
            1 => Ok(found.remove(0)),
            0 if kinds.is_empty() => Err(format!(
                "\u{201c}{}\u{201d} is nothing that can be recorded: measure, line, milestone, \
                 ask, enabler, risk; it was left out.",
                quoted(&said)
            )),
            0 => Err("the case has none of this name; it was left out.".to_owned()),
            _ => {
                Err("the case has several of this name; say which under \u{201c}what\u{201d}; it \
                      was left out."
                    .to_owned())
            }
        }
    }

    /// The figures of a measure or line: one for its year, or one under each year.
    fn figures(
        &self,
        case: &Case,
        what: &str,
        id: &str,
        blanks: &mut usize,
    ) -> Vec<Result<Record, String>> {
        let mut cells: Vec<(Result<u32, String>, &str)> = Vec::new();
        for (column, cell) in self.columns.iter().zip(self.cells) {
            if let Column::Year(year) = column {
                cells.push((Ok(*year), cell));
            }
        }
        if cells.is_empty() {
            let text = self.cell("year");
            let read = year(text, self.first_year).ok_or_else(|| match text {
                "" => "it says no year; it was left out.".to_owned(),
                text if is_date(text) => format!(
                    "\u{201c}{}\u{201d} is a date and no year; it was left out.",
                    quoted(text)
                ),
                text => format!(
                    "\u{201c}{}\u{201d} is no year of the plan, such as 3 or {}; it was left out.",
                    quoted(text),
                    financial_year(self.first_year, 3)
                ),
            });
            cells.push((read, self.cell("value")));
        }
        let measure = case.measures.iter().find(|row| what == "measure" && row.id == id);
        let mut entries = Vec::new();
        for (year, cell) in cells {
            if cell.is_empty() {
                *blanks += 1;
                continue;
            }
            entries.push(year.and_then(|year| {
                let unit = measure.map(|measure| measure.unit.as_str());
                let figure = value(cell, unit).map_err(|problem| {
                    format!("\u{201c}{}\u{201d} {problem}; it was left out.", quoted(cell))
                })?;
                let (id, note) = (id.to_owned(), self.cell("note").to_owned());
                let mut record = Record::default();
                if measure.is_some() {
                    record.measures.push(RecordedMeasure { id, year, value: figure, note });
                } else {
                    record.lines.push(RecordedSum { id, year, sum: figure, note });
                }
                Ok(record)
            }));
        }
        entries
    }

    /// A whole number of the row; none where the cell is empty.
    fn whole(&self, name: &'static str) -> Result<Option<u32>, String> {
        match self.cell(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| {
                let text = quoted(text);
                format!("\u{201c}{text}\u{201d} under \u{201c}{name}\u{201d} is no whole number; it was left out.")
            }),
        }
    }

    fn of_plan(&self, case: &Case, what: &str, id: &str) -> Result<Record, String> {
        let (id, note) = (id.to_owned(), self.cell("note").to_owned());
        let state = self.cell("state").to_lowercase();
        let unknown = |allowed: Vec<&str>| {
            let (state, allowed) = (quoted(&state), allowed.join(", "));
            format!("the state \u{201c}{state}\u{201d} is none of {allowed}; it was left out.")
        };
        let mut record = Record::default();
        match what {
            "milestone" => {
                let all = MilestoneState::ALL;
                let found = all.into_iter().find(|known| known.name() == state);
                if found.is_none() && !state.is_empty() {
                    return Err(unknown(all.map(MilestoneState::name).to_vec()));
                }
                let (year, expected) = (self.whole("year")?, self.whole("expected")?);
                if (found, year, expected) == (None, None, None) && note.is_empty() {
                    return Err("nothing is said of it; it was left out.".to_owned());
                }
                let one = RecordedMilestone { id, state: found, year, expected, note };
                record.milestones.push(one);
            }
            "ask" => {
                let all = AskState::ALL;
                let found = all.into_iter().find(|known| known.name() == state);
                let state = found.ok_or_else(|| unknown(all.map(AskState::name).to_vec()))?;
                record.asks.push(RecordedAsk { id, state, note });
            }
            "enabler" => {
                let text = self.cell("value");
                let score = text.parse().map_err(|_| {
                    format!("\u{201c}{}\u{201d} is no score; it was left out.", quoted(text))
                })?;
                record.enablers.push(RecordedScore { id, score, note });
            }
            _ => record.risks.push(RecordedRisk {
                label: match known(case, what).iter().any(|(known, _)| *known == id) {
                    true => String::new(),
                    false => self.cell("label").to_owned(),
                },
                id,
                likelihood: self.whole("likelihood")?,
                impact: self.whole("impact")?,
                owner: self.cell("owner").to_owned(),
                note,
            }),
        }
        Ok(record)
    }
}
