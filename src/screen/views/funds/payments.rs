//! What each would contribute, whoever it is, and what nobody pays.

use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Part, Row, RowLook, Table};
use crate::words::{Origin, count_in_words, pounds};

/// What is funded together, payer by payer; nothing where there is nothing to fund. Councils that
/// are asked for nothing stand together, but for the one that sees; those outside are not asked.
pub fn payments(facts: &Facts) -> Vec<Part> {
    let (case, outcome) = (facts.case(), facts.outcome);
    let sum = |of: &dyn Fn(usize) -> f64| -> f64 { (0..outcome.years.len()).map(of).sum() };
    let to_fund = sum(&|year| outcome.years[year].funding.to_fund);
    if to_fund < 0.5 {
        return Vec::new();
    }
    let row = |head: Line, amount: f64, origin: Origin| {
        Row::new(head, vec![Cell::number(Line::figure(pounds(amount), origin))])
    };
    let mut body = Vec::new();
    let mut others = 0;
    for council in facts.own_first(0..case.councils.len()) {
        let contribution = outcome.contribution(council);
        if contribution >= 0.5 || facts.is_own(council) {
            let row = row(facts.name_of(council), contribution, Origin::Borne(Some(council)));
            body.push(Row { look: facts.row_look(council), ..row });
        } else if outcome.takes_part[council] {
            others += 1;
        }
    }
    let others = match (others, body.len()) {
        (0, _) => None,
        (_, 0) => Some("Each council".to_owned()),
        (1, _) => Some("The other council".to_owned()),
        (others, _) => Some(format!("Each of the other {}", count_in_words(others))),
    };
    body.extend(others.map(|others| Row::new(others, vec![Cell::number(pounds(0.0))])));
    for (place, source) in case.sources.iter().enumerate().filter(|(_, one)| one.payer.is_none()) {
        let paid = sum(&|year| outcome.years[year].funding.sources[place]);
        body.push(row(source.short_label.as_str().into(), paid, Origin::Funded));
    }
    body.push(row("No payer for the rest".into(), outcome.shortfall(), Origin::Funded));
    let title = "What each would contribute";
    let years = format!("In {} years", outcome.years.len());
    let together = Row { look: RowLook::Sum, ..row("Together".into(), to_fund, Origin::Funded) };
    vec![
        Part::Heading(title.into(), None),
        Part::Table(Table {
            name: title.to_owned(),
            heads: vec![Cell::words("Who"), Cell::number(years)],
            body,
            foot: vec![together],
        }),
    ]
}
