//! What the cards come to, in tables: a column for each of them.

use std::rc::Rc;

use super::pick_card;
use crate::ask::Beside;
use crate::scenario::{First, Standing, across, card_letter, standing, untouched};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Look, Part, Row, Table, Tone};
use crate::screen::split::with_split_tag;
use crate::words::{Metric, Origin, Tile, and_list, headline, range, two_digits};

/// A table with a column for each card.
pub fn table(name: &str, first: impl Into<Line>, cards: &[Rc<Beside>], body: Vec<Row>) -> Part {
    let mut heads = vec![Cell::words(first)];
    heads.extend((0..cards.len()).map(|place| Cell::number(card_letter(place).to_string())));
    Part::Table(Table { name: name.to_owned(), heads, body, foot: Vec::new() })
}

/// What the tiles of a headline are about, in their order.
const OF_TILES: [Metric; 5] = [
    Metric::SavingAYear,
    Metric::OneOffCost,
    Metric::PaybackYears,
    Metric::WorthToday,
    Metric::NoPayer,
];

/// The headline of each, with the difference from one of them, and what the council that sees is left
/// with.
pub fn headlines(facts: &Facts, cards: &[Rc<Beside>]) -> Part {
    let asked = facts.asked;
    let base = asked.beside.min(cards.len() - 1);
    let start = &cards[base].outcome;
    let mut tiles = Vec::new();
    for card in cards {
        let Beside { scenario, outcome, uncertainty, .. } = &**card;
        tiles.push(headline(scenario.case(), &scenario.choices, outcome, uncertainty, start));
    }
    let mut body = Vec::new();
    if let Some(own) = facts.eyes {
        let name = &facts.case().councils[own.council].short_name;
        let head = with_split_tag(facts, format!("{name}: left with, worth today "));
        body.push(council_row(facts, cards, own.council, head));
    }
    for (place, metric) in OF_TILES.into_iter().enumerate() {
        let marks = marks(&cards.iter().map(|card| metric.of(&card.outcome)).collect::<Vec<_>>());
        let mut cells = Vec::new();
        for (card, tiles) in tiles.iter().enumerate() {
            let tile = &tiles[place];
            let mut said = Vec::new();
            said.extend(marks.as_ref().map(|marks| in_words(marks[card], metric)));
            if card != base {
                let to_plan = cards[card].scenario.choices.risk_levers_are.to_plan();
                said.push(difference(tile, metric, card_letter(base), to_plan));
            }
            said.retain(|said| !said.is_empty());
            let value = Run::FigureOf(tile.value.clone(), Origin::TILES[place], card);
            let value = if tile.has_value() { value } else { Run::Plain(tile.value.clone()) };
            let line = Line::default().with(value).with(Run::Small(said.join("; ")));
            cells.push(Cell::number(line));
        }
        body.push(Row::new(&*tiles[0][place].label, cells));
    }
    let ask = |beside| Asked { beside, ..asked };
    let from =
        Line::from("Difference from ").pick(pick_card("Difference from", cards.len(), base, &ask));
    table("Headlines side by side", from, cards, body)
}

/// How a tile differs from that of a card: "£5.0m more than A".
fn difference(tile: &Tile, metric: Metric, base: char, to_plan: &str) -> String {
    match tile.short.as_str() {
        "" => format!("as in {base}"),
        was if was.starts_with("was ") => String::new(),
        // The range stands in the tile, and what differs is the plan.
        short if metric == Metric::WorthToday => format!("{short} than {base} {to_plan}"),
        short => format!("{short} than {base}"),
    }
}

/// Where each stands among the others; none of fewer than three, where one has no value, or where all
/// are alike.
fn marks(values: &[Option<f64>]) -> Option<Vec<Standing>> {
    let values: Vec<f64> = values.iter().copied().collect::<Option<_>>()?;
    let differ = values.iter().any(|value| *value != values[0]);
    (values.len() > 2 && differ).then(|| standing(&values))
}

fn in_words(mark: Standing, metric: Metric) -> String {
    let words = match (mark, metric) {
        (Standing::Lowest, Metric::PaybackYears) => "earliest",
        (Standing::Highest, Metric::PaybackYears) => "latest",
        (Standing::Lowest, _) => "lowest",
        (Standing::Middle, _) => "middle",
        (Standing::Highest, _) => "highest",
        (Standing::Between, _) => "",
    };
    words.to_owned()
}

/// The levers that differ, and how many nobody touched.
pub fn levers(facts: &Facts, cards: &[Rc<Beside>], parts: &mut Vec<Part>) {
    let levers = facts.kit().levers();
    let scenarios: Vec<_> = cards.iter().map(|card| Rc::clone(&card.scenario)).collect();
    let mut body = Vec::new();
    for differs in across(&scenarios) {
        let mut cells = Vec::new();
        for (card, text) in differs.texts.iter().enumerate() {
            let mark = differs.standing.as_ref().filter(|_| cards.len() > 2);
            let mark = mark.map(|marks| in_words(marks[card], Metric::SavingAYear));
            let text = Line::from(&**text).with(Run::Small(mark.unwrap_or_default()));
            cells.push(Cell::number(text));
        }
        body.push(Row::new(&*levers[differs.lever].full_name, cells));
    }
    parts.push(match body.is_empty() {
        true => Part::Words(Tone::Plain, "All of them have the same levers.".into()),
        false => table("Levers that differ", "Lever that differs", cards, body),
    });
    parts.extend(nobody_touched(facts, &untouched(&scenarios)));
}

/// What stands above all other levers and nobody touched, and how many of all others.
fn nobody_touched(facts: &Facts, untouched: &[usize]) -> Option<Part> {
    let kit = facts.kit();
    let levers = kit.levers();
    let first = kit.first().iter().filter_map(|first| {
        let (label, members) = match first {
            First::Alone(lever) => (levers[*lever].full_name.as_str(), vec![*lever]),
            First::Together { label, members } => (*label, members.clone()),
            First::Group(group) => {
                let of_group = (0..levers.len()).filter(|lever| levers[*lever].group == *group);
                (group.title(), of_group.collect())
            }
        };
        members.iter().all(|lever| untouched.contains(lever)).then_some((label, members))
    });
    let first: Vec<(&str, Vec<usize>)> = first.collect();
    let named: usize = first.iter().map(|(_, members)| members.len()).sum();
    let more = match untouched.len() - named {
        0 => String::new(),
        1 => "one of the others".to_owned(),
        count => format!("{count} of the others"),
    };
    let names = first.iter().map(|(label, _)| *label).chain([more.as_str()]);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let text = format!("Levers that nobody touched: {}.", and_list(&names));
    (!names.is_empty()).then(|| Part::Words(Tone::Hint, text.into()))
}

/// What each council would be left with in each, with its range.
pub fn councils(facts: &Facts, cards: &[Rc<Beside>], parts: &mut Vec<Part>) {
    let title = "What each council would be left with, worth today";
    parts.push(Part::Heading(with_split_tag(facts, title), None));
    let councils = facts.own_first(0..facts.case().councils.len()).into_iter();
    let rows = councils.map(|council| council_row(facts, cards, council, facts.name_of(council)));
    parts.push(table(title, "Council", cards, rows.collect()));
}

fn council_row(facts: &Facts, cards: &[Rc<Beside>], council: usize, head: Line) -> Row {
    let mut cells = Vec::new();
    for (place, card) in cards.iter().enumerate() {
        let cash = card.cash[council];
        cells.push(match card.outcome.takes_part[council] {
            true => {
                let origin = Origin::Left(Some(council));
                let left = Run::FigureOf(two_digits(cash.value), origin, place);
                let between = range(cash, two_digits);
                Cell::number(Line::default().with(left).with(Run::Small(between)))
            }
            false => Cell::number("outside").look(Look::Muted),
        });
    }
    Row { look: facts.row_look(council), ..Row::new(head, cells) }
}
