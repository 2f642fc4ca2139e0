//! All the councils' money by kind and year, as it comes: not discounted, costs negative, so that
//! it adds up.

use std::ops::Range;

use crate::model::{Flow, Side, What};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, RowLook, Table, Tone};
use crate::words::{Origin, pounds};

/// As many years stand beside each other; more stand below.
const ACROSS: usize = 10;

/// What rows of the table of flows go together: what they are called, and which they are.
type Kind = (&'static str, fn(What) -> bool);

const KINDS: [Kind; 5] = [
    ("Savings", |what| matches!(what, What::Saving(_))),
    ("Yearly cost", |what| matches!(what, What::Recurring(_))),
    ("One-off cost", |what| matches!(what, What::OneOff(_))),
    ("Programme team", |what| matches!(what, What::Team)),
    ("Joint projects", |what| matches!(what, What::ProjectBenefit(_) | What::ProjectCost(_))),
];

/// A row of a table, with its amount in each year.
struct Amounts {
    label: String,
    by_year: Vec<f64>,
    look: RowLook,
    /// Whether each amount is explained with its year.
    is_of_year: bool,
}

/// By kind, and line by line for whoever opens it.
pub fn by_year(facts: &Facts) -> Option<Part> {
    let kinds = rows(facts, false);
    // One kind and what is left of it are the same.
    if kinds.len() < 3 {
        return None;
    }
    let mut parts = vec![
        Part::Heading("What comes and goes each year".into(), None),
        Part::Words(
            Tone::Hint,
            "As it comes, not discounted. Costs are negative, so each column adds up.".into(),
        ),
    ];
    parts.extend(tables(facts, "What comes and goes each year", &kinds));
    let lines = rows(facts, true);
    if lines.len() > kinds.len() {
        let title = "Every line, year by year";
        let mut folded: Vec<Part> = tables(facts, title, &lines).collect();
        if facts.outcome.flows().contingency.abs() >= 0.5 {
            let with = "Each one-off cost is with its contingency.";
            folded.push(Part::Words(Tone::Hint, with.into()));
        }
        parts.push(Part::Fold(title.to_owned(), folded));
    }
    Some(Part::Group(Group::ByYear, parts))
}

/// What is in the table of flows, kind by kind, and what is left. With `lines` each of them has a
/// row above that of its kind.
fn rows(facts: &Facts, lines: bool) -> Vec<Amounts> {
    let flows = facts.outcome.flows();
    let years = facts.outcome.years.len();
    let sum = |rows: &mut dyn Iterator<Item = (usize, f64)>| {
        let mut sums = vec![0.0; years];
        for (row, part) in rows {
            for (sum, amount) in sums.iter_mut().zip(flows.by_year(row)) {
                *sum += part * amount;
            }
        }
        sums
    };
    let signed = |flow: &Flow| if flow.side == Side::Benefit { 1.0 } else { -1.0 };
    let counted = |of: fn(What) -> bool| {
        let rows = flows.rows.iter().enumerate();
        rows.filter(move |(_, flow)| of(flow.what) && flow.full.is_some())
    };
    let mut all = Vec::new();
    for (name, of) in KINDS {
        let by_year = sum(&mut counted(of).map(|(row, flow)| (row, signed(flow))));
        if by_year.iter().all(|amount| amount.abs() < 0.5) {
            continue;
        }
        let is_sum = lines && counted(of).count() > 1;
        if is_sum {
            all.extend(counted(of).map(|(row, flow)| Amounts {
                label: label(facts, flow.what),
                by_year: sum(&mut [(row, signed(flow))].into_iter()),
                look: RowLook::Plain,
                is_of_year: true,
            }));
        }
        let look = if is_sum { RowLook::Sum } else { RowLook::Plain };
        all.push(Amounts { label: name.to_owned(), by_year, look, is_of_year: true });
    }
    // Staff time that goes into other work is saved, but no cash.
    let is_money = |what| KINDS.iter().any(|(_, of)| of(what));
    let cash = |part: fn(&Flow) -> f64| {
        let rows = flows.rows.iter().enumerate().filter(|(_, flow)| is_money(flow.what));
        sum(&mut rows.map(|(row, flow)| (row, signed(flow) * part(flow))))
    };
    let no_cash = cash(|flow| flow.cash - 1.0);
    if no_cash.iter().any(|amount| amount.abs() >= 0.5) {
        let label = "Saved staff time that goes into other work".to_owned();
        all.push(Amounts { label, by_year: no_cash, look: RowLook::Plain, is_of_year: false });
    }
    let by_year = cash(|flow| flow.cash);
    all.push(Amounts {
        label: "Left in cash".to_owned(),
        by_year,
        look: RowLook::Sum,
        is_of_year: true,
    });
    all
}

fn label(facts: &Facts, what: What) -> String {
    let case = facts.case();
    match what {
        What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
            case.lines[line].label.clone()
        }
        What::Team => "Programme team".to_owned(),
        What::ProjectBenefit(project) => format!("{}: saved", case.projects[project].label),
        What::ProjectCost(project) => format!("{}: cost", case.projects[project].label),
        What::Measure(measure) => case.measures[measure].label.clone(),
    }
}

/// One table for each ten years; the last has what all years come to together.
fn tables<'a>(
    facts: &'a Facts,
    title: &'a str,
    rows: &'a [Amounts],
) -> impl Iterator<Item = Part> + 'a {
    let years = facts.outcome.years.len();
    (0..years).step_by(ACROSS).map(move |first| {
        Part::Table(table(facts, title, rows, first..(first + ACROSS).min(years)))
    })
}

fn table(facts: &Facts, title: &str, rows: &[Amounts], shown: Range<usize>) -> Table {
    let years = &facts.outcome.years;
    let is_last = shown.end == years.len();
    let heads = years[shown.clone()].iter();
    let heads = heads.map(|year| Cell::number(facts.outcome.label(year.year)[2..].to_owned()));
    let together = is_last.then(|| Cell::number("Together"));
    let row = |row: &Amounts| {
        let cells = shown.clone().map(|year| match (pounds(row.by_year[year]), row.is_of_year) {
            (amount, true) => Cell::number(Line::figure(amount, Origin::Year(year))),
            (amount, false) => Cell::number(amount),
        });
        let together = is_last.then(|| Cell::number(pounds(row.by_year.iter().sum())));
        let cells = cells.chain(together);
        Row { look: row.look, ..Row::new(&*row.label, cells.collect()) }
    };
    let (foot, body) = rows.split_last().map_or((None, rows), |(last, rows)| (Some(last), rows));
    let place = |year: usize| facts.outcome.label(years[year].year);
    Table {
        name: format!("{title}, {} to {}", place(shown.start), place(shown.end - 1)),
        heads: [Cell::words("Kind")].into_iter().chain(heads).chain(together).collect(),
        body: body.iter().map(row).collect(),
        foot: foot.map(row).into_iter().collect(),
    }
}
