//! Ways of working: how councils work now and how they are to, in the papers and by the room's own
//! scores, and what hangs together.

mod links;
mod milestones;

use crate::case::{Case, PlanRow};
use crate::chart::{RoomScores, Table as Sheet, enablers};
use crate::scenario::{Recording, Scenario};
use crate::screen::facts::Facts;
use crate::screen::field::{Judged, Takes};
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Chart, Group, Pairs, Part, Room, Row, Table, Tone};
use crate::screen::saved_table::save_link;
use crate::words::{Sentence, and_list, capitalised, count_in_words, decimal, place_of};

/// Stands where the papers that we have give no score.
const LOST: &str = "not in the papers we have";

/// What vision and journey are called.
const TO_BE: &str = "What each is to be, and the way there";

/// The table of this name for a spreadsheet, if it is vision and journey.
pub fn ways_sheet(case: &Case, name: &str) -> Option<Sheet> {
    let row = |row: &PlanRow| {
        let texts =
            ["label", "vision", "journey", "note"].map(|column| row.text(column).to_owned());
        texts.into_iter().chain([place_of(case, row)]).collect()
    };
    let head = ["Way of working", "To be", "The way there", "Note", "Place in the papers"];
    let rows = || case.plan("enablers").iter().map(row).collect();
    (name == TO_BE).then(|| Sheet::of_texts(&head, rows()))
}

/// Ways of working.
pub fn ways(facts: &Facts) -> Vec<Part> {
    let scores = scores(facts);
    let figure = enablers(facts.case(), &scores);
    let mut parts = vec![
        Part::Sentence(sentence(facts)),
        Part::Charts(vec![Chart::new(figure, Room::Main)]),
        Part::Group(Group::Answers("recorded"), own_scores(facts, &scores)),
    ];
    let about: Vec<(Line, Line)> = rows(facts).iter().map(|row| about(facts, row)).collect();
    let about: Vec<_> = about.into_iter().filter(|(_, said)| !said.is_empty()).collect();
    if !about.is_empty() {
        let told = vec![Part::Pairs(Pairs::Reasons, about), save_link("CSV", TO_BE)];
        parts.push(Part::Fold(TO_BE.to_owned(), told));
    }
    parts.extend(links::links(facts));
    parts.extend(milestones::milestones(facts));
    parts
}

fn rows<'a>(facts: &Facts<'a>) -> &'a [PlanRow] {
    facts.case().plan("enablers")
}

fn score(row: &PlanRow, column: &str) -> Option<f64> {
    row.text(column).parse().ok()
}

fn sentence(facts: &Facts) -> Sentence {
    let rows = rows(facts);
    let of = |row: &PlanRow| [score(row, "now"), score(row, "future")].iter().flatten().count();
    let with = |scores: usize| rows.iter().filter(|row| of(row) == scores).count();
    let (lost, half, scored) = (with(0), with(1), with(2));
    let named = match rows.len() {
        1 => "The plan rests on one way of working".to_owned(),
        count => format!("The plan rests on {} ways of working", count_in_words(count)),
    };
    let mut sentence = Sentence::default();
    let all = rows.len();
    sentence.say(match (scored, half, lost) {
        (0, 0, 1) => format!("{named}. Its scores are {LOST}."),
        (0, 0, _) => format!("{named}. No score of any is {}.", LOST.trim_start_matches("not ")),
        (1, 0, 0) => format!("{named}, scored from 1 to 4, now and as it is to be."),
        (_, 0, 0) => format!("{named}, each scored from 1 to 4, now and as it is to be."),
        (_, 0, _) => format!(
            "{named}. The papers score {} of them from 1 to 4, now and as {} to be; the scores of {} are {LOST}.",
            count_in_words(scored),
            if scored == 1 { "it is" } else { "they are" },
            match lost {
                1 => "the other one".to_owned(),
                lost => format!("the other {}", count_in_words(lost)),
            },
        ),
        _ if all == 1 => format!(
            "{named}. Of its scores from 1 to 4, now and to be, the papers we have give one alone."
        ),
        _ => {
            let given = [(scored, "both"), (half, "one alone"), (lost, "none")];
            let given = given.iter().filter(|(count, _)| *count > 0);
            let given: Vec<String> =
                given.map(|(count, what)| format!("{what} of {}", count_in_words(*count))).collect();
            let given = and_list(&given);
            format!("{named}. Of scores from 1 to 4, now and to be, the papers we have give {given}.")
        }
    });
    let ways = rows.iter().filter_map(|row| Some((score(row, "now")?, score(row, "future")?)));
    let (now, future, count) = ways.fold((0.0, 0.0, 0.0), |(now, future, count), way| {
        (now + way.0, future + way.1, count + 1.0)
    });
    if count > 1.0 {
        sentence.add(format!(
            "Those with both scores are to go from {} to {} on average, which is worked out here and not printed.",
            decimal(now / count, 1),
            decimal(future / count, 1)
        ));
    }
    let own = facts.scenario.record.enablers.len();
    sentence.add(match own {
        0 => "No score of our own is recorded yet.".to_owned(),
        1 => "One score of our own is recorded.".to_owned(),
        own => format!("{} scores of our own are recorded.", capitalised(&count_in_words(own))),
    });
    sentence
}

/// The score of an enabler in a scenario's record.
fn own_of(scenario: &Scenario, id: &str) -> Option<f64> {
    scenario.record.enablers.iter().find(|one| one.id == id).map(|one| one.score)
}

/// What the room says of each: the score of this scenario, and the spread of those on the shelf
/// with it.
fn scores(facts: &Facts) -> Vec<RoomScores> {
    let others =
        facts.shelf.cards.iter().map(|card| &*card.scenario).filter(|other| {
            other.kit == facts.scenario.kit && other.record != facts.scenario.record
        });
    let others: Vec<&Scenario> = others.collect();
    let of = |row: &PlanRow| {
        let id = row.text("id");
        let own = own_of(facts.scenario, id);
        let all = own.into_iter().chain(others.iter().filter_map(|other| own_of(other, id)));
        let spread = (all.clone().count() > 1).then(|| {
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), score| {
                (low.min(score), high.max(score))
            })
        });
        RoomScores { own, spread }
    };
    rows(facts).iter().map(of).collect()
}

/// A field for each score of the room's own.
fn own_scores(facts: &Facts, scores: &[RoomScores]) -> Vec<Part> {
    let shown = |row: &PlanRow, column: &str| match row.text(column) {
        "" => Cell::words(LOST),
        text => Cell::number(text),
    };
    let row = |(row, said): (&PlanRow, &RoomScores)| {
        let (id, label) = (row.text("id"), row.text("label"));
        let field = Judged {
            label: format!("{label}, our own score"),
            value: said.own.map_or(String::new(), |score| decimal(score, 2)),
            takes: Takes::Record(Recording::Score(id.to_owned())),
        };
        let spread = said.spread.map_or("\u{2013}".to_owned(), |(low, high)| {
            format!("{} to {}", decimal(low, 2), decimal(high, 2))
        });
        let cells = vec![
            Cell::number(Line::default().with(Run::Field(field))),
            Cell::number(spread),
            shown(row, "now"),
            shown(row, "future"),
        ];
        Row::new(label, cells)
    };
    let heads = [
        Cell::words("Way of working"),
        Cell::number("Our own score"),
        Cell::number("Several together"),
        Cell::number("Now, in the papers"),
        Cell::number("To be, in the papers"),
    ];
    vec![
        Part::Heading("Scores of our own".into(), None),
        Part::Words(
            Tone::Hint,
            "From 1 to 4, as the papers score. Where other scenarios on the shelf have scores too, \
             one for each table of a workshop, the lowest and the highest stand beside them."
                .into(),
        ),
        Part::Table(Table {
            name: "Scores of our own".to_owned(),
            heads: heads.into(),
            body: rows(facts).iter().zip(scores).map(row).collect(),
            foot: Vec::new(),
        }),
    ]
}

/// Vision, journey and place of a way of working.
fn about(facts: &Facts, row: &PlanRow) -> (Line, Line) {
    let mut said = Vec::new();
    for (column, begins) in [("vision", "To be: "), ("journey", "The way there: ")] {
        if !row.text(column).is_empty() {
            said.push(format!("{begins}{}.", row.text(column)));
        }
    }
    if !row.text("note").is_empty() {
        said.push(row.text("note").to_owned());
    }
    let said = match said.join(" ") {
        said if said.is_empty() => Line::default(),
        said => Line::from(said).text(" "),
    };
    let said = said.place(place_of(facts.case(), row));
    (row.text("label").into(), said)
}
