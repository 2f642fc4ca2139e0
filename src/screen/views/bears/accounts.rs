//! What each council gains, bears and is left with, as a table.

use crate::model::{Coalition, Ranged, Stance};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::screen::picks::pick_asked;
use crate::screen::split::with_split_tag;
use crate::words::{
    Amount, Origin, accounts_meaning, level_years, pounds, range, residents_together, scaled,
    two_digits, wider_weighed,
};

/// The table, and in which way its sums are shown. `cash` is what each would be left with.
pub fn accounts(facts: &Facts, coalition: &Coalition, cash: &[Ranged]) -> Part {
    let (case, choices, amount) = (facts.case(), facts.choices(), facts.asked.amount);
    let is_weighed = choices.social_weight > 0.0;
    let title = "What each council would bear, gain and be left with";
    let head = |what: &str| Cell::number(with_split_tag(facts, what));
    let mut heads = vec![
        Cell::words("Council"),
        head("Would bear"),
        head("Would gain"),
        head("Left with"),
        Cell::number("Between"),
    ];
    if is_weighed {
        heads.push(head(&wider_weighed(choices)));
    }
    let councils = facts.own_first(0..case.councils.len());
    let borne = facts.outcome.borne_by_all().map(|borne| borne.total());
    let rows =
        councils.into_iter().map(|council| row(facts, coalition, cash, borne[council], council));
    let table = Table {
        name: title.to_owned(),
        heads,
        body: rows.collect(),
        foot: vec![together(facts, coalition, cash, borne.iter().sum())],
    };
    Part::Group(
        Group::Accounts,
        vec![
            Part::Heading(title.into(), None),
            Part::Words(Tone::Label, shown_as(facts)),
            Part::Table(table),
            Part::Words(Tone::Hint, accounts_meaning(case, choices).into()),
            Part::Words(Tone::Hint, amount.meaning(case, choices).into()),
        ],
    )
}

/// In all, each year or for each resident.
fn shown_as(facts: &Facts) -> Line {
    let asked = facts.asked;
    let chosen = Amount::ALL.iter().position(|amount| *amount == asked.amount);
    let options = Amount::ALL.map(|amount| (amount.label().to_owned(), Asked { amount, ..asked }));
    Line::from("Shown as ").pick(pick_asked("Shown as", options, chosen))
}

fn row(facts: &Facts, coalition: &Coalition, cash: &[Ranged], borne: f64, index: usize) -> Row {
    let (choices, outcome, amount) = (facts.choices(), facts.outcome, facts.asked.amount);
    let council = &facts.case().councils[index];
    let years = level_years(outcome);
    let text = |worth| amount.text(worth);
    let left = scaled(cash[index], amount, years, council.residents);
    let (of, left_with) = (asked_after, Origin::Left(Some(index)));
    let gains = cash[index].value + coalition.accounts.pays[index];
    let mut cells = vec![
        of(two_digits(borne), Origin::Borne(Some(index))),
        of(text(amount.of(gains, years, council.residents)), left_with),
        of(text(left.value), left_with),
        match range(left, text) {
            nothing if nothing.is_empty() => Cell::number(nothing),
            between => of(between, left_with),
        },
    ];
    if choices.social_weight > 0.0 {
        // What reaches a council outside is in no sum of those that take part.
        let wider = match choices.stances[index] {
            Stance::Out => coalition.payoffs[index].out,
            Stance::Funds | Stance::Joins => coalition.accounts.nets()[index] - cash[index].value,
        };
        cells.push(Cell::number(text(amount.of(wider, years, council.residents))));
    }
    Row { look: facts.row_look(index), ..Row::new(facts.name_of(index), cells) }
}

/// A figure that can be asked after.
fn asked_after(text: String, origin: Origin) -> Cell {
    Cell::number(Line::figure(text, origin))
}

/// The sums over all that take part.
fn together(facts: &Facts, coalition: &Coalition, cash: &[Ranged], borne: f64) -> Row {
    let (outcome, amount) = (facts.outcome, facts.asked.amount);
    let residents = residents_together(facts.case(), outcome);
    let years = level_years(outcome);
    let text = |worth| amount.total_text(amount.of(worth, years, residents));
    let total = |worth| asked_after(text(worth), Origin::Left(None));
    let left: f64 = cash.iter().map(|cash| cash.value).sum();
    let mut cells = vec![
        asked_after(pounds(borne), Origin::Borne(None)),
        total(left + coalition.accounts.pays.iter().sum::<f64>()),
        total(left),
        Cell::number(""),
    ];
    if facts.choices().social_weight > 0.0 {
        let wider = text(coalition.accounts.nets().iter().sum::<f64>() - left);
        cells.push(asked_after(wider, Origin::WiderWorth));
    }
    Row::new("All that take part", cells)
}
