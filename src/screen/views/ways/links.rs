//! Which ways of working hang together.

use super::rows;
use crate::case::PlanRow;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::words::{and_list, place_of};

/// A table of them; nothing without any link.
pub fn links(facts: &Facts) -> Option<Part> {
    let rows = rows(facts);
    let known = |id: &str| rows.iter().find(|row| row.text("id") == id);
    let pairs: Vec<(&PlanRow, &PlanRow, &PlanRow)> = facts
        .case()
        .plan("dependencies")
        .iter()
        .filter_map(|link| Some((known(link.text("from"))?, known(link.text("to"))?, link)))
        .collect();
    if pairs.is_empty() {
        return None;
    }
    // Two may have one name.
    let is = |one: &PlanRow, other: &PlanRow| one.text("id") == other.text("id");
    let row = |row: &PlanRow| {
        let of = pairs.iter().filter_map(|(one, other, link)| match () {
            () if is(one, row) => Some((other.text("label"), *link)),
            () if is(other, row) => Some((one.text("label"), *link)),
            () => None,
        });
        let of: Vec<(&str, &PlanRow)> = of.collect();
        let mut kinds: Vec<&str> = of.iter().map(|(_, link)| link.text("kind")).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let of_kind = |line: Line, kind: &&str| {
            let of = of.iter().filter(|(_, link)| link.text("kind") == *kind);
            let (names, mut places): (Vec<&str>, Vec<String>) =
                of.map(|(with, link)| (*with, place_of(facts.case(), link))).unzip();
            places.dedup();
            let before = if line.is_empty() { "" } else { "; " };
            let kind = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
            let line = line.text(format!("{before}{}{kind}", names.join(", ")));
            places.into_iter().fold(line, |line, place| line.text(" ").place(place))
        };
        let with = kinds.iter().fold(Line::default(), of_kind);
        (!of.is_empty()).then(|| Row::new(row.text("label"), vec![Cell::words(with)]))
    };
    let linked: Vec<Row> = rows.iter().filter_map(row).collect();
    let alone =
        |row: &&PlanRow| !pairs.iter().any(|(one, other, _)| is(one, row) || is(other, row));
    let alone: Vec<&str> = rows.iter().filter(alone).map(|row| row.text("label")).collect();
    let mut parts = vec![
        Part::Heading("What hangs together".into(), None),
        Part::Table(Table {
            name: "What hangs together".to_owned(),
            heads: vec![Cell::words("Way of working"), Cell::words("Hangs together with")],
            body: linked,
            foot: Vec::new(),
        }),
    ];
    if !alone.is_empty() {
        let said = format!("The papers name no such link of {}.", and_list(&alone));
        parts.push(Part::Words(Tone::Hint, said.into()));
    }
    Some(Part::Group(Group::Answers("links"), parts))
}
