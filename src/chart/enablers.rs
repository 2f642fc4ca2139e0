//! How councils work now, and how they are to.

use super::figure::{Body, Cell, Dumbbell, Dumbbells, Figure, Table};
use crate::case::{Case, PlanRow};
use crate::words::{count_in_words, decimal};

/// What stands where the papers that we have give no score.
const LOST: &str = "not in the papers we have";

/// The scale of scores in the papers.
const SCALE: (u32, u32) = (1, 4);

/// What a room says of one enabler.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RoomScores {
    /// The score of this scenario.
    pub own: Option<f64>,
    /// The lowest and the highest of several scenarios that have one.
    pub spread: Option<(f64, f64)>,
}

/// Every enabler of the case as it is and as it is to be, with what the room says of it, in the order
/// of the case.
#[must_use]
pub fn enablers(case: &Case, scores: &[RoomScores]) -> Figure {
    let all = case.plan("enablers");
    let score = |row: &PlanRow, column| row.text(column).parse::<f64>().ok();
    let rows = all.iter().zip(scores).map(|(row, said)| {
        let (now, future) = (score(row, "now"), score(row, "future"));
        let remark = match (now, future) {
            (Some(_), Some(_)) => format!("{} \u{2192} {}", row.text("now"), row.text("future")),
            (Some(_), None) => format!("now {}, to be: {LOST}", row.text("now")),
            (None, Some(_)) => format!("to be {}, now: {LOST}", row.text("future")),
            (None, None) => LOST.to_owned(),
        };
        Dumbbell {
            label: row.text("label").to_owned(),
            remark: Some(remark),
            now,
            future,
            own: said.own,
            spread: said.spread,
        }
    });
    let rows: Vec<Dumbbell> = rows.collect();
    Figure {
        id: "enablers",
        caption: "Ways of working, now and to be, on a scale from 1 to 4".to_owned(),
        summary: summary(&rows),
        table: table(&rows),
        body: Body::Dumbbells(Dumbbells { scale: SCALE, rows }),
    }
}

fn summary(rows: &[Dumbbell]) -> String {
    let ways = rows.iter().filter_map(|row| Some((row, row.now?, row.future?)));
    let furthest =
        ways.clone().max_by(|one, other| (one.2 - one.1).total_cmp(&(other.2 - other.1)));
    let many = ways.count();
    let has_half = rows.iter().any(|row| row.now.is_some() != row.future.is_some());
    let scores = if has_half { "One or both scores" } else { "The scores" };
    let lost = match rows.len() - many {
        0 => String::new(),
        1 => format!(" {scores} of one are {LOST}."),
        lost => format!(" {scores} of {} are {LOST}.", count_in_words(lost)),
    };
    let Some((row, now, future)) = furthest else {
        let what = if has_half { "both scores" } else { "a score" };
        return format!("No way of working has {what} in the papers we have.{}", own_summary(rows));
    };
    let begins = match (many, rows.len()) {
        (1, 1) => "",
        (1, _) => "Only one has scores in the papers: ",
        _ => "Of those with scores in the papers, ",
    };
    let goes = if many == 1 { "is to go" } else { "has the furthest to go," };
    format!(
        "{begins}\u{201c}{}\u{201d} {goes} from {} to {}.{lost}{}",
        row.label,
        decimal(now, 2),
        decimal(future, 2),
        own_summary(rows)
    )
}

fn own_summary(rows: &[Dumbbell]) -> String {
    match rows.iter().filter(|row| row.own.is_some()).count() {
        0 => String::new(),
        1 => " One has a score of our own.".to_owned(),
        count => format!(
            " {} have a score of our own.",
            crate::words::capitalised(&count_in_words(count))
        ),
    }
}

fn table(rows: &[Dumbbell]) -> Table {
    let mut head =
        vec!["Way of working", "Now, in the papers", "To be, in the papers", "Our own score"];
    let has_spread = rows.iter().any(|row| row.spread.is_some());
    if has_spread {
        head.extend(["Lowest of several", "Highest of several"]);
    }
    let score = |score: Option<f64>, none: Cell| score.map_or(none, Cell::Number);
    let lost = || Cell::Text(LOST.to_owned());
    let rows = rows.iter().map(|row| {
        let mut cells = vec![
            Cell::Text(row.label.clone()),
            score(row.now, lost()),
            score(row.future, lost()),
            score(row.own, Cell::Empty),
        ];
        if has_spread {
            let (low, high) = row.spread.unzip();
            cells.extend([low, high].map(|end| score(end, Cell::Empty)));
        }
        cells
    });
    Table { head: head.into_iter().map(str::to_owned).collect(), rows: rows.collect() }
}
