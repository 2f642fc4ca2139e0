//! The rated risks in squares: how likely, and how much each would matter.

use super::ratings::{MOST, Rated};
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Group, List, Part, Row, Table, Tone};

/// What the table is called.
pub const MATRIX: &str = "Likelihood and impact";

/// A rated risk: its number, its name, and its likelihood and impact.
type Square<'a> = (String, &'a str, (u32, u32));

/// The table with the whole names below it. Nothing before a risk is rated.
pub fn matrix(all: &[Rated<'_>]) -> Vec<Part> {
    let rated: Vec<Square<'_>> = all
        .iter()
        .enumerate()
        .filter_map(|(at, risk)| Some(((at + 1).to_string(), risk.label, risk.rating()?)))
        .collect();
    if rated.is_empty() {
        return Vec::new();
    }
    let key = |(number, label, (likelihood, impact)): &Square<'_>| {
        let said = format!(" {label}: likelihood {likelihood}, impact {impact}");
        Line::default().with(Run::Strong(number.clone())).text(said)
    };
    let parts = vec![
        Part::Heading(MATRIX.into(), None),
        Part::Table(squares(&rated)),
        Part::Words(
            Tone::Hint,
            "The stronger the ground of a square and the thicker its edge, the more its likelihood \
             times its impact comes to."
                .into(),
        ),
        Part::List(List::Plain, rated.iter().map(key).collect()),
    ];
    vec![Part::Group(Group::Answers("matrix"), parts)]
}

/// Five rows of likelihood by five columns of impact, each risk in its square by its number and what
/// its name begins with.
fn squares(rated: &[Square<'_>]) -> Table {
    let cell = |likelihood, impact| {
        let here = rated.iter().filter(|(.., rating)| *rating == (likelihood, impact));
        let line = here.fold(Line::default(), |line, (number, label, _)| {
            let line = line.with(Run::Strong(number.clone())).text(" ");
            line.with(Run::Small(format!("{} ", short(label))))
        });
        Cell::words(line)
    };
    let row = |likelihood: u32| {
        let cells = (1..=MOST).map(|impact| cell(likelihood, impact)).collect();
        Row::new(format!("Likelihood {likelihood}"), cells)
    };
    let heads = (1..=MOST).map(|impact| Cell::words(format!("Impact {impact}")));
    Table {
        name: MATRIX.to_owned(),
        heads: [Cell::words("")].into_iter().chain(heads).collect(),
        body: (1..=MOST).rev().map(row).collect(),
        foot: Vec::new(),
    }
}

/// The squares before a risk is rated, for a room that is to rate them.
pub fn empty_matrix() -> Table {
    squares(&[])
}

/// What stands before the colon of a name.
fn short(label: &str) -> &str {
    label.split(": ").next().unwrap_or(label)
}
