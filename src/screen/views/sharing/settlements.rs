//! What every council would bear under each way to share, in two tables: ways that divide different
//! things are not compared.

use crate::ask::Sharing;
use crate::model::{ByCouncil, HALF_A_POUND, Ranged, Settlement, SettlementKind};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Meaning, Press, Run};
use crate::screen::part::{Cell, Group, Look, Pairs, Part, Row, RowLook, Table, Tone};
use crate::words::{
    Divides, Origin, pounds, range, settlement_meaning, settlement_name, signed, two_digits,
};

/// Marks a council that would be better off outside, beside its figure.
const WORSE: char = '\u{25bd}';

/// A way to share, with what each council would bear.
type Way<'a> = (&'a Settlement, &'a ByCouncil<f64>);

/// The ways that divide the same, beside how it stands.
pub fn table(
    facts: &Facts,
    divides: Divides,
    title: String,
    found: &Sharing,
    is_old: bool,
) -> Part {
    let case = facts.case();
    let Sharing { settlements, borne, bears, .. } = found;
    let ways: Vec<Way> = settlements
        .all
        .iter()
        .zip(bears)
        .filter(|(way, _)| Divides::of(way.kind).is_none_or(|divided| divided == divides))
        .collect();
    let heads = ways.iter().map(|(way, _)| {
        let small = if is_now(way) { "assumed split, with its range" } else { "difference to now" };
        cell(way, with_small(&settlement_name(case, way.kind), small))
    });
    let players = facts.own_first(settlements.players.iter().copied());
    let councils = players.into_iter().map(|council| {
        let row = row(facts.name_of(council), &ways, |way, bears| {
            bears_cell(council, way, bears[council], borne[council])
        });
        Row { look: facts.row_look(council), ..row }
    });
    let table = Table {
        name: title.clone(),
        heads: [Cell::words("Council")].into_iter().chain(heads).collect(),
        body: councils.collect(),
        foot: foot(facts, &ways, settlements.players.len(), is_old),
    };
    let mut parts = vec![Part::Heading(title.into(), None), Part::Table(table)];
    if ways.iter().any(|(way, _)| !way.worse_off.is_empty()) {
        let key = format!("{WORSE} would be better off outside.");
        parts.push(Part::Words(Tone::Hint, key.into()));
    }
    let meanings = ways.iter().map(|(way, _)| {
        (settlement_name(case, way.kind).into(), settlement_meaning(case, way.kind).into())
    });
    parts.push(Part::Pairs(Pairs::Ways, meanings.collect()));
    Part::Group(Group::Answers("settlements"), parts)
}

/// A row with a cell for each way.
fn row(head: impl Into<Line>, ways: &[Way], content: impl Fn(&Settlement, &[f64]) -> Line) -> Row {
    let cells = ways.iter().map(|(way, bears)| cell(way, content(way, bears)));
    Row::new(head, cells.collect())
}

/// What holds for each way as a whole.
fn foot(facts: &Facts, ways: &[Way], players: usize, is_old: bool) -> Vec<Row> {
    let case = facts.case();
    let sum = row("All together", ways, |way, bears| {
        let sum = pounds(bears.iter().sum());
        if is_now(way) { Line::figure(sum, Origin::Borne(None)) } else { sum.into() }
    });
    let uses =
        row(with_small("Use it", "undone in one step"), ways, |way, _| use_it(facts, way, is_old));
    vec![
        Row { look: RowLook::Sum, ..sum },
        row("Would anyone do better alone?", ways, |way, _| better_alone(way, players)),
        row("Would anyone gain by not contributing?", ways, |way, _| {
            match (&way.choices, way.would_stop_paying.len()) {
                (None, _) => "\u{2013}".into(),
                (_, 0) => "nobody".into(),
                (_, 1) => "1 council".into(),
                (_, count) => format!("{count} councils").into(),
            }
        }),
        row("Worst off for each resident", ways, |way, _| {
            let name = |council: usize| case.councils[council].short_name.as_str();
            way.worst_off.map_or("", name).into()
        }),
        Row { look: RowLook::Uses, ..uses },
    ]
}

fn cell(way: &Settlement, line: Line) -> Cell {
    Cell::number(line).look(if is_now(way) { Look::Now } else { Look::Number })
}

fn is_now(way: &Settlement) -> bool {
    way.kind == SettlementKind::AsItStands
}

fn with_small(text: &str, small: &str) -> Line {
    Line::from(text).with(Run::Small(small.to_owned()))
}

/// What a council bears; below it the range, or the difference to how it stands.
fn bears_cell(council: usize, way: &Settlement, sum: f64, now: Ranged) -> Line {
    let below = if is_now(way) { range(now, two_digits) } else { to_now(sum - now.value) };
    let figure = two_digits(sum);
    let line = if way.worse_off.contains(&council) {
        Line::default()
            .with(Run::Sign(format!("{WORSE}\u{a0}")))
            .with(Run::Meant(Meaning::Worse, figure))
            .with(Run::Spoken(", would be better off outside".to_owned()))
    } else if is_now(way) {
        Line::figure(figure, Origin::Borne(Some(council)))
    } else {
        figure.into()
    };
    line.with(Run::Small(below))
}

/// "+£40k", "as now".
fn to_now(difference: f64) -> String {
    if difference.abs() < HALF_A_POUND {
        "as now".to_owned()
    } else {
        signed(difference, two_digits)
    }
}

fn better_alone(way: &Settlement, players: usize) -> Line {
    if way.holds() {
        return Line::default().with(Run::Meant(Meaning::Holds, "nobody".to_owned()));
    }
    let text = match (way.worse_off.len(), way.stability.worst.as_ref()) {
        (0, Some(worst)) => format!("a group of {} of {players}", worst.councils.len()),
        (1, _) => "1 council".to_owned(),
        (count, _) => format!("{count} councils"),
    };
    Line::default().with(Run::Meant(Meaning::Worse, text))
}

/// The button stays when its way is in use, so that the focus stays on it.
fn use_it(facts: &Facts, way: &Settlement, is_old: bool) -> Line {
    let small = |text: &str| Line::default().with(Run::Small(text.to_owned()));
    let Some(choices) = &way.choices else { return small("takes payments between councils") };
    if is_now(way) {
        return small("in use");
    }
    let values = facts.kit().difference(facts.choices(), choices);
    let name = settlement_name(facts.case(), way.kind);
    let is_used = values.is_empty();
    let (label, name) = if is_used {
        ("In use", format!("\u{201c}{name}\u{201d} is in use"))
    } else {
        ("Use", format!("Use \u{201c}{name}\u{201d}"))
    };
    Line::default().with(Run::Press(Press {
        label: label.to_owned(),
        name: Some(name),
        title: "",
        look: Button::Small,
        act: (!is_used && !is_old).then_some(Act::set(values)),
    }))
}
