//! What is shown as a table: published figures, and where the papers differ.

use crate::case::{Case, Disagreement, Place, PublishedFigure};
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Part, Row, Table};
use crate::words::{amount, citation, difference_text, worked_out};

/// The published figures.
pub fn figures(case: &Case, title: &'static str, figures: &[&PublishedFigure]) -> Part {
    let row = |figure: &&PublishedFigure| {
        Row::new(
            with_small(&figure.label, &figure.note),
            vec![
                Cell::number(with_small(&amount(figure), worked_out(figure).unwrap_or_default())),
                Cell::words(citation(case, &figure.source)),
            ],
        )
    };
    Part::Table(Table {
        name: title.to_owned(),
        heads: vec![Cell::words("Figure"), Cell::number("As printed"), Cell::words("Where")],
        body: figures.iter().map(row).collect(),
        foot: Vec::new(),
    })
}

/// Where the papers differ, and in what way.
pub fn differences(case: &Case, title: &'static str, differences: &[&Disagreement]) -> Part {
    let side = |(figure, place): &(String, Place)| {
        Cell::words(Line::from(&**figure).with(Run::Cite(citation(case, place))))
    };
    let row = |difference: &&Disagreement| {
        Row::new(
            with_small(&difference.topic, difference_text(difference.kind)),
            vec![side(&difference.first), side(&difference.second), Cell::words(&*difference.used)],
        )
    };
    Part::Table(Table {
        name: title.to_owned(),
        heads: ["About", "One place", "Another", "Derwent uses"].map(Cell::words).into(),
        body: differences.iter().map(row).collect(),
        foot: Vec::new(),
    })
}

fn with_small(text: &str, small: &str) -> Line {
    let line = Line::from(text);
    if small.is_empty() { line } else { line.with(Run::Small(small.to_owned())) }
}
