//! Scenarios side by side for a spreadsheet: a row for each, its exact figures, and its link.

use std::rc::Rc;

use super::facts::Facts;
use crate::ask::Beside;
use crate::chart::{Cell, Table};
use crate::scenario::{across, card_letter, write_link};
use crate::words::Metric;

/// All of it as one table. `place` makes a whole address of a link.
#[must_use]
pub fn compared_sheet(
    facts: &Facts,
    cards: &[Rc<Beside>],
    place: &dyn Fn(&str) -> String,
) -> Table {
    let mut table = Table::default();
    let mut column = |head: String, cell: &dyn Fn(usize, &Beside) -> Cell| {
        table.head.push(head);
        table.rows.resize(cards.len(), Vec::new());
        for (card, row) in table.rows.iter_mut().enumerate() {
            row.push(cell(card, &cards[card]));
        }
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    column("Scenario".to_owned(), &|card, _| Cell::Text(card_letter(card).to_string()));
    column("Name".to_owned(), &|_, card| text(&card.scenario.name_beside_others()));
    column("Starting point".to_owned(), &|_, card| text(&card.scenario.preset().label));
    for metric in super::asked::metrics_of(facts.kit(), &Metric::ALL) {
        let unit = if metric == Metric::PaybackYears { ", years" } else { "" };
        column(format!("{}{unit}", crate::words::capitalised(metric.label())), &|_, card| {
            match metric.of(&card.outcome) {
                Some(years) if metric == Metric::PaybackYears => Cell::Number(years),
                Some(pounds) => Cell::Pounds(pounds),
                None => Cell::Empty,
            }
        });
    }
    let worth = |card: &Beside| card.uncertainty.npv_cashable;
    column("Cash worth today, 1 in 10 is below".to_owned(), &|_, card| {
        Cell::Pounds(worth(card).p10)
    });
    column("Cash worth today, 1 in 10 is above".to_owned(), &|_, card| {
        Cell::Pounds(worth(card).p90)
    });
    for (place, council) in facts.case().councils.iter().enumerate() {
        let ends = ["", ", lowest with another split", ", highest with another split"];
        for (end, which) in ends.into_iter().enumerate() {
            let head = format!("{} left with, worth today{which}", council.short_name);
            column(head, &|_, card| {
                let cash = card.cash[place];
                match card.outcome.takes_part[place] {
                    true => Cell::Pounds([cash.value, cash.low, cash.high][end]),
                    false => text("outside"),
                }
            });
        }
    }
    let scenarios: Vec<_> = cards.iter().map(|card| Rc::clone(&card.scenario)).collect();
    for differs in across(&scenarios) {
        let head = format!("Lever: {}", facts.kit().levers()[differs.lever].full_name);
        column(head, &|card, _| text(&differs.texts[card]));
    }
    column("Link".to_owned(), &|_, card| Cell::Text(place(&write_link(&card.scenario))));
    table
}
