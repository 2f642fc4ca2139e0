//! Tables of a view as a room sees them: to be read, with nothing to press or to type into.

use std::rc::Rc;

use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Pairs, Part, Row, Table};
use crate::screen::views::{EVENTS as DATED, MATRIX, empty_matrix};

/// The tables that can stand on a stage, by the ids under which they are planned.
const TABLES: [(&str, &str); 10] = [
    ("measures", "Measures, expected and recorded"),
    ("savings-and-costs", "Savings and costs, expected and recorded"),
    ("if-it-goes-on", "If it goes on like this"),
    ("own-scores", "Scores of our own"),
    ("ways-milestones", "Milestones of ways of working"),
    ("risks", "Risks, and what the levers say of them"),
    ("matrix", MATRIX),
    ("asks", "Asks of Government"),
    ("levels", "Actions by priority and level"),
    ("themes", "Themes, before and after"),
];

/// The id of the dated events.
const EVENTS: &str = "events";

/// What is said above squares in which nothing is.
const UNRATED: &str = "No risk is rated yet: its likelihood and its impact, each from 1 to 5, put it \
                       into its square.";

/// What is said above a table instead of the sentence of its view.
pub(super) fn said_of(table: &Table) -> Option<&'static str> {
    let mut cells = table.body.iter().flat_map(|row| &row.cells);
    let is_bare = table.name == MATRIX && cells.all(|cell| cell.line.is_empty());
    is_bare.then_some(UNRATED)
}

/// The table that is planned under an id; the squares of risks are empty before one is rated. Where
/// the case has nothing for a table, the first of the view stands for it.
pub(super) fn still(parts: &[Part], id: &str) -> Option<Rc<Table>> {
    if id == EVENTS {
        return find(parts, &|part| match part {
            Part::Pairs(Pairs::Dates, pairs) => Some(dated(pairs)),
            _ => None,
        });
    }
    let (_, name) = TABLES.iter().find(|(known, _)| *known == id)?;
    let named = |part: &Part| match part {
        Part::Table(table) if table.name == *name => Some(without_presses(table)),
        _ => None,
    };
    let any = |part: &Part| match part {
        Part::Table(table) => Some(without_presses(table)),
        _ => None,
    };
    let found = find(parts, &named);
    if *name == MATRIX {
        return found.or_else(|| Some(Rc::new(empty_matrix())));
    }
    found.or_else(|| find(parts, &any))
}

fn find(parts: &[Part], of: &dyn Fn(&Part) -> Option<Table>) -> Option<Rc<Table>> {
    parts.iter().find_map(|part| match part {
        Part::Group(_, inner) | Part::Fold(_, inner) => find(inner, of),
        part => of(part).map(Rc::new),
    })
}

fn dated(pairs: &[(Line, Line)]) -> Table {
    let row =
        |(date, what): &(Line, Line)| Row::new(as_read(date), vec![Cell::words(as_read(what))]);
    Table {
        name: DATED.to_owned(),
        heads: ["When", "What happened"].map(Cell::words).into(),
        body: pairs.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

/// The same table without its buttons and places in papers; columns of which nothing is left go.
fn without_presses(table: &Table) -> Table {
    let cell = |cell: &Cell| Cell { line: as_read(&cell.line), ..cell.clone() };
    let row = |row: &Row| Row {
        head: cell(&row.head),
        cells: row.cells.iter().map(cell).collect(),
        look: row.look,
    };
    let mut still = Table {
        name: table.name.clone(),
        heads: table.heads.iter().map(cell).collect(),
        body: table.body.iter().map(row).collect(),
        foot: table.foot.iter().map(row).collect(),
    };
    if still.name == MATRIX {
        return still;
    }
    for place in (0..still.heads.len().saturating_sub(1)).rev() {
        let is_empty = |row: &Row| row.cells.get(place).is_none_or(|cell| cell.line.is_empty());
        if still.body.iter().chain(&still.foot).all(is_empty) {
            still.heads.remove(place + 1);
            for row in still.body.iter_mut().chain(&mut still.foot) {
                if place < row.cells.len() {
                    row.cells.remove(place);
                }
            }
        }
    }
    still
}

/// What is picked and typed as words; no buttons, and no places in papers.
fn as_read(line: &Line) -> Line {
    let is_word = |run: &&Run| matches!(run, Run::Press(press) if press.act.is_some() && press.look.is_among_words());
    let run = |(place, run): (usize, &Run)| match run {
        Run::Press(press) if is_word(&run) => {
            // Side by side on the page, each with its own ground.
            let is_followed = line.0.get(place + 1).as_ref().is_some_and(is_word);
            Some(Run::Plain(format!("{}{} ", press.label, if is_followed { ";" } else { "" })))
        }
        Run::Press(_) | Run::Handle(_) | Run::Trend(_) | Run::Cite(_) => None,
        Run::Figure(text, _) | Run::FigureOf(text, ..) => Some(Run::Plain(text.clone())),
        Run::Pick(_) | Run::Field(_) | Run::Entry(_) => {
            let text = Line(vec![run.clone()]).plain();
            Some(Run::Plain(if text.is_empty() { "\u{2013}".to_owned() } else { text }))
        }
        other => Some(other.clone()),
    };
    Line(line.0.iter().enumerate().filter_map(run).collect())
}
