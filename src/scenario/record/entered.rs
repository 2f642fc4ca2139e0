//! One thing that is entered into a record, and what is typed of it.

use super::cells::value;
use super::{NOTE_LIMIT, Range};
use crate::case::Case;
use crate::model::{
    AskState, Record, RecordedAsk, RecordedMeasure, RecordedRisk, RecordedScore, RecordedSum,
};
use crate::scenario::{clean_words, quoted};

/// One thing that is entered; without a value it is taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Entered {
    /// A measure in a year.
    Measure(String, u32, Option<f64>),
    /// What a line came to in a year, in pounds.
    Sum(String, u32, Option<f64>),
    /// The room's score of an enabler.
    Score(String, Option<f64>),
    /// What became of an ask.
    Ask(String, Option<AskState>),
    /// How likely a risk is, from 1 to 5.
    Likelihood(String, Option<u32>),
    /// How much it would matter, from 1 to 5.
    Impact(String, Option<u32>),
    /// Who looks after it.
    Owner(String, String),
    /// A risk of the room's own, by its name.
    Risk(String),
    /// That is taken away again, by its id.
    RiskGone(String),
}

/// What a field of the record takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recording {
    /// A measure in a year, in a unit.
    Measure {
        /// Its id.
        id: String,
        /// The year of the scenario.
        year: u32,
        /// What it is counted in.
        unit: String,
        /// From where to where it can be.
        range: Range,
    },
    /// What a line came to in a year.
    Sum {
        /// Its id.
        id: String,
        /// The year of the scenario.
        year: u32,
        /// From where to where it can be.
        range: Range,
    },
    /// The score of the enabler of this id.
    Score(String),
    /// Who looks after the risk of this id.
    Owner(String),
    /// The name of a risk of the room's own, beside those that are there.
    Risk(Vec<String>),
}

impl Recording {
    /// A measure of a case, or a line, in a year.
    #[must_use]
    pub fn figure(case: &Case, what: &str, id: &str, year: u32) -> Self {
        let (range, id) = (Range::of(case, what, id), id.to_owned());
        match case.measures.iter().find(|row| what == "measure" && row.id == id) {
            Some(row) => Self::Measure { id, year, unit: row.unit.clone(), range },
            None => Self::Sum { id, year, range },
        }
    }

    /// What a text enters.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, and what can.
    pub fn read(&self, text: &str) -> Result<Entered, String> {
        let text = text.trim();
        let is_empty = text.is_empty();
        let figure = |unit: Option<&str>, fault: &dyn Fn(f64) -> Option<&'static str>| {
            if is_empty {
                return Ok(None);
            }
            let read = value(text, unit)
                .and_then(|value| fault(value).map_or(Ok(value), |why| Err(why.to_owned())));
            read.map(Some).map_err(|why| format!("\u{201c}{}\u{201d} {why}.", quoted(text)))
        };
        Ok(match self {
            Self::Measure { id, year, unit, range } => {
                let value = figure(Some(unit), &|value| range.fault(value))?;
                Entered::Measure(id.clone(), *year, value)
            }
            Self::Sum { id, year, range } => {
                Entered::Sum(id.clone(), *year, figure(None, &|sum| range.fault(sum))?)
            }
            Self::Score(id) => {
                let is_none = |score| !(1.0..=4.0).contains(&score);
                let score = figure(Some(""), &|score| {
                    is_none(score).then_some("is no score; a score is from 1 to 4, such as 2.5")
                })?;
                Entered::Score(id.clone(), score)
            }
            Self::Owner(id) => Entered::Owner(id.clone(), clean_words(text, NOTE_LIMIT)),
            Self::Risk(_) if is_empty => return Err("Type what could go wrong.".to_owned()),
            Self::Risk(there) => {
                let name = clean_words(text, NOTE_LIMIT);
                let is_it = |one: &&String| one.to_lowercase() == name.to_lowercase();
                match there.iter().find(is_it) {
                    Some(one) => {
                        return Err(format!(
                            "\u{201c}{}\u{201d} is among the risks already: rate it there.",
                            quoted(one)
                        ));
                    }
                    None => Entered::Risk(name),
                }
            }
        })
    }
}

impl Entered {
    /// A record with it.
    #[must_use]
    pub fn in_record(self, record: &Record) -> Record {
        let mut record = record.clone();
        match self {
            Self::Measure(id, year, value) => {
                let new = |id| RecordedMeasure { id, year, value: 0.0, note: String::new() };
                let is_it = |one: &RecordedMeasure, id: &String| one.id == *id && one.year == year;
                put(&mut record.measures, id, value, is_it, new, |one, value| one.value = value);
            }
            Self::Sum(id, year, sum) => {
                let new = |id| RecordedSum { id, year, sum: 0.0, note: String::new() };
                let is_it = |one: &RecordedSum, id: &String| one.id == *id && one.year == year;
                put(&mut record.lines, id, sum, is_it, new, |one, sum| one.sum = sum);
            }
            Self::Score(id, score) => {
                let new = |id| RecordedScore { id, score: 0.0, note: String::new() };
                let is_it = |one: &RecordedScore, id: &String| one.id == *id;
                put(&mut record.enablers, id, score, is_it, new, |one, score| one.score = score);
            }
            Self::Ask(id, state) => {
                let new = |id| RecordedAsk { id, state: AskState::NotBegun, note: String::new() };
                let is_it = |one: &RecordedAsk, id: &String| one.id == *id;
                put(&mut record.asks, id, state, is_it, new, |one, state| one.state = state);
            }
            Self::Likelihood(id, rating) => rated(&mut record, id, |one| one.likelihood = rating),
            Self::Impact(id, rating) => rated(&mut record, id, |one| one.impact = rating),
            Self::Owner(id, owner) => rated(&mut record, id, |one| one.owner = owner),
            Self::Risk(label) => {
                let is_taken = |id: &String| record.risks.iter().any(|one| one.id == *id);
                let mut ids = (1..).map(|number| format!("own-{number}"));
                let id = ids.find(|id| !is_taken(id)).unwrap_or_default();
                record.risks.push(RecordedRisk { id, label, ..RecordedRisk::default() });
            }
            Self::RiskGone(id) => record.risks.retain(|one| one.id != id),
        }
        record
    }
}

/// Sets what is there, adds what is not, and takes away what has no value.
fn put<One, Value>(
    all: &mut Vec<One>,
    id: String,
    value: Option<Value>,
    is_it: impl Fn(&One, &String) -> bool,
    new: impl Fn(String) -> One,
    set: impl Fn(&mut One, Value),
) {
    let place = all.iter().position(|one| is_it(one, &id));
    match (place, value) {
        (Some(place), Some(value)) => set(&mut all[place], value),
        (Some(place), None) => {
            all.remove(place);
        }
        (None, Some(value)) => {
            let mut one = new(id);
            set(&mut one, value);
            all.push(one);
        }
        (None, None) => {}
    }
}

/// Changes what is recorded of a risk; one of the papers of which nothing is left goes.
fn rated(record: &mut Record, id: String, change: impl FnOnce(&mut RecordedRisk)) {
    let risks = &mut record.risks;
    let place = risks.iter().position(|one| one.id == id).unwrap_or_else(|| {
        risks.push(RecordedRisk { id: id.clone(), ..RecordedRisk::default() });
        risks.len() - 1
    });
    change(&mut risks[place]);
    if risks[place] == (RecordedRisk { id, ..RecordedRisk::default() }) {
        risks.remove(place);
    }
}
