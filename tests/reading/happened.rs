//! What is said of what has happened, and of the plan.

use derwent::case::Case;
use derwent::chart::{RoomScores, enablers};
use derwent::model::{Outcome, Record, RecordedMeasure, RecordedSum, TEAM};
use derwent::scenario::Scenario;
use derwent::words::{missed_text, recorded_text, so_far, standing_sentence};

use crate::reading::said::{Said, figure};

/// With nothing, one figure and several recorded.
pub fn say_happened(said: &mut Vec<Said>, case: &Case, scenario: &Scenario, outcome: &Outcome) {
    let choices = &scenario.choices;
    for record in [Record::default(), some(1), some(4)] {
        said.push(Said::sentence("recorded", recorded_text(&record)));
        let points = record.measures(case, choices);
        said.push(Said::sentence("measures", standing_sentence(&points, "measures")));
        let points = record.lines(case, choices);
        said.push(Said::sentence("lines", standing_sentence(&points, "savings and costs")));
        for year in [1, 3] {
            let lines = record.series_of_lines(case, choices);
            let worth = Some(record.worth_in(case, choices, year));
            for term in so_far(case, &lines, worth, outcome, year) {
                said.push(Said::label("term", term.label));
                said.push(Said::label("term's figure", term.value));
                said.push(Said::sentence("term's meaning", term.meaning));
            }
        }
        for missed in record.fit(case, choices).missed {
            let text = missed_text(case, choices.first_year, &missed);
            said.push(Said::exact("missed", text));
        }
    }
    let mut scores = vec![RoomScores::default(); case.plan("enablers").len()];
    figure(said, &enablers(case, &scores));
    scores[1] = RoomScores { own: Some(2.0), spread: Some((1.0, 3.0)) };
    figure(said, &enablers(case, &scores));
}

/// So many figures of Year 3.
fn some(count: usize) -> Record {
    let measure = |id: &str, value| RecordedMeasure {
        id: id.to_owned(),
        year: 3,
        value,
        note: String::new(),
    };
    let sum = |id: &str, sum| RecordedSum { id: id.to_owned(), year: 3, sum, note: String::new() };
    let mut measures = vec![measure("obesity", 62.0), measure("smoking", 5.0)];
    let mut lines = vec![sum("front-office", 4e6), sum(TEAM, 1e6)];
    measures.truncate(count);
    lines.truncate(count.saturating_sub(2));
    Record { measures, lines, ..Record::default() }
}
