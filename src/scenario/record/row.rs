//! One row of a pasted table.

use super::cells::{is_date, may_be_one, value, year};
use super::paste::{Column, Entry, Taken};
use super::table::known;
use super::{PlanYears, check_record, quoted};
use crate::case::Case;
use crate::model::{
    AskState, Choices, MilestoneState, Month, Record, RecordedAsk, RecordedMeasure,
    RecordedMilestone, RecordedRisk, RecordedScore, RecordedSum,
};
use crate::words::{numbered_year, plan_start};

/// A row of a pasted table.
pub(super) struct Row<'a> {
    /// In the text, from 1.
    pub number: usize,
    pub cells: &'a [String],
    pub columns: &'a [Column],
    /// Whether commas stood between the cells.
    pub has_commas: bool,
    /// They say which years are counted.
    pub choices: &'a Choices,
}

impl Row<'_> {
    /// What stands under a column; empty where there is none.
    pub fn cell(&self, name: &'static str) -> &str {
        let place = self.columns.iter().position(|column| *column == Column::Known(name));
        place.and_then(|place| self.cells.get(place)).map_or("", String::as_str)
    }

    /// Reads what it says into what is taken of the table, and says what it does not take.
    pub fn read(&self, case: &Case, taken: &mut Taken) {
        let name = if self.cell("id").is_empty() { self.cell("label") } else { self.cell("id") };
        let entries = match self.named(case) {
            Ok((what, id)) => {
                taken.said.extend(self.torn(name));
                self.entries(case, what, &id, &mut taken.blanks)
            }
            Err(problem) => vec![Err(problem)],
        };
        for entry in entries {
            let checked = entry.and_then(|entry| {
                check_record(&entry.record, case).map(|()| entry).map_err(|problem| {
                    let at = problem.rsplit_once("\": ");
                    at.map_or(problem.as_str(), |(_, said)| said).to_owned()
                })
            });
            match checked {
                Ok(entry) => taken.add(self.number, name, entry),
                Err(problem) => taken.said.push(format!(
                    "Row {}, \u{201c}{}\u{201d}: {problem}; it was left out.",
                    self.number,
                    quoted(name)
                )),
            }
        }
    }

    /// What was read of a figure under two years that may be one with a comma before its thousands:
    /// the row has a cell for each head either way.
    fn torn(&self, name: &str) -> Option<String> {
        let cells: Vec<(&Column, &String)> = self.columns.iter().zip(self.cells).collect();
        let is_torn = |pair: &&[(&Column, &String)]| matches!(pair, [(Column::Year(_), one), (Column::Year(_), next)] if may_be_one(one, next));
        let is_whole = self.has_commas && self.cells.len() == self.columns.len();
        let [(Column::Year(year), one), (Column::Year(next_year), next)] =
            cells.windows(2).find(is_torn).filter(|_| is_whole)?
        else {
            return None;
        };
        let at = |year: &u32| numbered_year(self.choices.first_year, *year);
        Some(format!(
            "Row {}, \u{201c}{}\u{201d}: {one} was read in {} and {next} in {}. If that is one figure \
             with a comma in it, put it in quotes, such as \"{one},{next}\", and enter the table again.",
            self.number,
            quoted(name),
            at(year),
            at(next_year)
        ))
    }

    /// What it is about, if no cell stands where the table has no column.
    fn named(&self, case: &Case) -> Result<(&'static str, String), String> {
        let beyond = self.cells.get(self.columns.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.is_empty()) {
            return Err("it has more cells than the first row; a figure with a comma in it needs \
                        quotes, such as \"2,950\""
                .to_owned());
        }
        if self.cell("what").eq_ignore_ascii_case("now") {
            return Ok(("now", String::new()));
        }
        self.find(case)
    }

    fn entries(
        &self,
        case: &Case,
        what: &'static str,
        id: &str,
        blanks: &mut usize,
    ) -> Vec<Result<Entry, String>> {
        let one = |record: Record| Entry { key: (what, id.to_owned(), None), record };
        match what {
            "now" => {
                let month = Month::try_from(self.cell("value").to_owned());
                vec![month.map(|now| one(Record { now: Some(now), ..Record::default() }))]
            }
            "measure" | "line" => self.figures(case, what, id, blanks),
            _ => vec![self.of_plan(case, what, id).map(one)],
        }
    }

    /// The figures of a measure or line: one for its year, or one under each year.
    fn figures(
        &self,
        case: &Case,
        what: &'static str,
        id: &str,
        blanks: &mut usize,
    ) -> Vec<Result<Entry, String>> {
        let mut cells: Vec<(Result<u32, String>, &str)> = Vec::new();
        for (column, cell) in self.columns.iter().zip(self.cells) {
            if let Column::Year(year) = column {
                cells.push((Ok(*year), cell));
            }
        }
        let Choices { first_year, horizon, .. } = *self.choices;
        if cells.is_empty() {
            let year = self.year("year", first_year, horizon);
            let year = year.and_then(|year| year.ok_or_else(|| "it says no year".to_owned()));
            cells.push((year, self.cell("value")));
        }
        // Of a whole column of another year it is said once.
        cells.retain(|(year, _)| year.as_ref().map_or(true, |year| (1..=horizon).contains(year)));
        let measure = case.measures.iter().find(|row| what == "measure" && row.id == id);
        let mut entries = Vec::new();
        for (year, cell) in cells {
            if cell.is_empty() {
                *blanks += 1;
                continue;
            }
            entries.push(year.and_then(|year| {
                let unit = measure.map(|measure| measure.unit.as_str());
                let figure = value(cell, unit)
                    .map_err(|problem| format!("\u{201c}{}\u{201d} {problem}", quoted(cell)))?;
                let (id, note) = (id.to_owned(), self.cell("note").to_owned());
                let key = (what, id.clone(), Some(year));
                let mut record = Record::default();
                if measure.is_some() {
                    record.measures.push(RecordedMeasure { id, year, value: figure, note });
                } else {
                    record.lines.push(RecordedSum { id, year, sum: figure, note });
                }
                Ok(Entry { key, record })
            }));
        }
        entries
    }

    /// A year of the row, of those from 1 to `last`; none where the cell is empty.
    fn year(&self, name: &'static str, first: u32, last: u32) -> Result<Option<u32>, String> {
        let text = self.cell(name);
        if text.is_empty() {
            return Ok(None);
        }
        let problem = || {
            let text = quoted(text);
            let kind = if is_date(&text) { "a date and no year" } else { "no year" };
            format!("\u{201c}{text}\u{201d} is {kind}; write one like {}", numbered_year(first, 3))
        };
        let year = year(text, first).ok_or_else(problem)?;
        let is_in = (1..=last).contains(&year);
        if is_in { Ok(Some(year)) } else { Err(outside(text, first, last)) }
    }

    /// A whole number of the row; none where the cell is empty.
    fn whole(&self, name: &'static str) -> Result<Option<u32>, String> {
        match self.cell(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| {
                let text = quoted(text);
                format!("\u{201c}{text}\u{201d} under \u{201c}{name}\u{201d} is no whole number")
            }),
        }
    }

    fn of_plan(&self, case: &Case, what: &str, id: &str) -> Result<Record, String> {
        let (id, note) = (id.to_owned(), self.cell("note").to_owned());
        let state = self.cell("state").to_lowercase();
        let unknown = |allowed: Vec<&str>| {
            let (state, allowed) = (quoted(&state), allowed.join(", "));
            format!("the state \u{201c}{state}\u{201d} is none of {allowed}")
        };
        let mut record = Record::default();
        match what {
            "milestone" => {
                let all = MilestoneState::ALL;
                let found = all.into_iter().find(|known| known.name() == state);
                if found.is_none() && !state.is_empty() {
                    return Err(unknown(all.map(MilestoneState::name).to_vec()));
                }
                // As many years as the plan can have; one that counts calendar years names them.
                let PlanYears { first, last } = PlanYears::of(case);
                let year = |name| {
                    let year = self.year(name, plan_start(case), last + 1 - first)?;
                    Ok::<_, String>(year.map(|year| year + first - 1))
                };
                let (year, expected) = (year("year")?, year("expected")?);
                if (found, year, expected) == (None, None, None) && note.is_empty() {
                    return Err("nothing is said of it".to_owned());
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
                let score = value(text, Some(""))
                    .map_err(|problem| format!("\u{201c}{}\u{201d} {problem}", quoted(text)))?;
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

/// That a year is none of those from 1 to `last`.
pub(super) fn outside(year: &str, first: u32, last: u32) -> String {
    let (year, [from, to]) = (quoted(year), [1, last].map(|year| numbered_year(first, year)));
    format!("\u{201c}{year}\u{201d} is outside the years that can be recorded, {from}, to {to}")
}
