//! Figures that are rows of the table of flows added up: of one year, or of all in today's money.

use super::by_year::{counting, of_all};
use super::one::row_label;
use super::{levers, said};
use crate::model::{Flow, Side, What, WiderBasis};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, List, Part, Row, RowLook, Table};
use crate::words::{for_each_pound, numbered_year, percent, pounds, together_terms, wider_terms};

/// The kinds of rows, each with what its rows are called together.
const KINDS: [&str; 7] = [
    "Savings",
    "Joint projects",
    "Yearly cost",
    "One-off cost",
    "Programme team",
    "Project cost",
    "Wider benefits",
];

const fn kind(what: What) -> usize {
    match what {
        What::Saving(_) => 0,
        What::ProjectBenefit(_) => 1,
        What::Recurring(_) => 2,
        What::OneOff(_) => 3,
        What::Team => 4,
        What::ProjectCost(_) => 5,
        What::Measure(_) => 6,
    }
}

/// What a row comes to.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// All of it; a cost is below zero.
    all: f64,
    /// As far as it counts.
    counted: f64,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.counted += other.counted;
    }

    fn of(facts: &Facts, row: usize, part: f64, worth: impl Fn(usize) -> f64) -> Self {
        let flows = facts.outcome.flows();
        let sign = if flows.rows[row].side == Side::Cost { -1.0 } else { 1.0 };
        let mut sums = Self::default();
        for (place, amount) in flows.by_year(row).into_iter().enumerate() {
            let worth = worth(place);
            let all = if worth == 0.0 { 0.0 } else { sign * amount };
            sums.add(Self { all, counted: sign * amount * part * worth });
        }
        sums
    }
}

/// What the rows come to where each year counts for `worth`, and each row for `part`; rows for which
/// that is none are not there. The heads are those of the two sums.
struct ByRow<'a> {
    name: &'a str,
    heads: [&'a str; 2],
    part: &'a dyn Fn(&Flow) -> Option<f64>,
    worth: &'a dyn Fn(usize) -> f64,
    together: &'a str,
}

impl ByRow<'_> {
    /// The table, with a sum of each kind that has several rows; and the sums of benefits and costs.
    fn table(&self, facts: &Facts) -> (Part, [f64; 2]) {
        let flows = facts.outcome.flows();
        let rows: Vec<(usize, f64, Sums)> = (0..flows.rows.len())
            .filter(|row| flows.rows[*row].full.is_some())
            .filter_map(|row| Some((row, (self.part)(&flows.rows[row])?)))
            .map(|(row, part)| (row, part, Sums::of(facts, row, part, self.worth)))
            .collect();
        let has_parts = rows.iter().any(|(_, part, _)| *part != 1.0);
        // In one year that all counts, both sums are the same.
        let has_both = rows.iter().any(|(.., sums)| (sums.all - sums.counted).abs() >= 0.5);
        let cells = |part: Option<f64>, sums: Sums| {
            let mut cells = Vec::new();
            cells.extend(has_both.then(|| Cell::number(pounds(sums.all))));
            let part = part.map(|part| percent(part, 0)).unwrap_or_default();
            cells.extend(has_parts.then(|| Cell::number(part)));
            cells.push(Cell::number(pounds(sums.counted)));
            cells
        };
        let sum =
            |head: &str, sums| Row { look: RowLook::Sum, ..Row::new(head, cells(None, sums)) };
        let (mut body, mut all, mut sides) = (Vec::new(), Sums::default(), [0.0; 2]);
        for (index, name) in KINDS.into_iter().enumerate() {
            let (mut of_kind, mut count) = (Sums::default(), 0);
            for (row, part, sums) in &rows {
                let flow = &flows.rows[*row];
                if kind(flow.what) == index {
                    body.push(Row::new(&*row_label(facts, *row), cells(Some(*part), *sums)));
                    of_kind.add(*sums);
                    sides[usize::from(flow.side == Side::Cost)] += sums.counted.abs();
                    count += 1;
                }
            }
            all.add(of_kind);
            if count > 1 {
                body.push(sum(&format!("{name}, together"), of_kind));
            }
        }
        let [both, counted] = self.heads;
        let mut heads = vec![Cell::words("Line")];
        heads.extend(has_both.then(|| Cell::number(both)));
        heads.extend(has_parts.then(|| Cell::number("Counts")));
        heads.push(Cell::number(counted));
        let foot = vec![sum(self.together, all)];
        (Part::Table(Table { name: self.name.to_owned(), heads, body, foot }), sides)
    }
}

/// How much of a row is cash; none where it is none.
fn cash_part(flow: &Flow) -> Option<f64> {
    (!matches!(flow.what, What::Measure(_))).then_some(flow.cash)
}

/// The cash of one year, and how far it is then.
pub fn year(facts: &Facts, place: usize) -> Vec<Part> {
    let outcome = facts.outcome;
    let Some(year) = outcome.years.get(place) else { return Vec::new() };
    let name = numbered_year(outcome.first_year, year.year);
    let (table, _) = ByRow {
        name: "Cash of the year",
        heads: ["All", "As cash"],
        part: &cash_part,
        worth: &|other| if other == place { 1.0 } else { 0.0 },
        together: "Left in the year",
    }
    .table(facts);
    let before = year.cumulative_cashable - year.net_cashable;
    let worth: f64 =
        outcome.years[..=place].iter().map(|year| year.net_cashable * year.discount_factor).sum();
    let mut parts = vec![
        said(format!("What would be saved and spent in {name}:")),
        table,
        said(format!(
            "The years before come to {}: by the end of {name} it is {}, added up. A pound of that year \
             counts {} today; in today\u{2019}s money all until then is {}.",
            pounds(before),
            pounds(year.cumulative_cashable),
            percent(year.discount_factor, 1),
            pounds(worth)
        )),
    ];
    if let Some(runs) = outcome_of_runs(facts, place) {
        parts.push(said(runs));
    }
    parts.extend(levers(facts, &of_all(facts)));
    parts
}

fn outcome_of_runs(facts: &Facts, place: usize) -> Option<String> {
    let runs = facts.uncertainty.cumulative_cashable.get(place)?;
    (runs.p90 - runs.p10 >= 0.5).then(|| {
        format!(
            "In 8 of 10 runs it is between {} and {} by then.",
            pounds(runs.p10),
            pounds(runs.p90)
        )
    })
}

/// The cash part by part in today's money, and what comes back for each pound.
pub fn cash(facts: &Facts) -> Vec<Part> {
    let (table, [benefits, costs]) = today(facts, "Cash worth today, by line", &cash_part);
    let rate = percent(facts.choices().discount_rate, 2);
    let mut parts = vec![
        said(format!(
            "What each line comes to over all years, and in today\u{2019}s money, where a pound counts \
             {rate} less for each year that it comes later:"
        )),
        table,
    ];
    if let Some(back) = facts.outcome.totals.cash_return {
        parts.push(said(format!(
            "{} comes back for {} of cost, both in today\u{2019}s money: {} for each \u{a3}1.",
            pounds(benefits),
            pounds(costs),
            for_each_pound(back)
        )));
    }
    let used: Vec<_> = of_all(facts).into_iter().chain([counting()]).collect();
    parts.extend(levers(facts, &used));
    parts
}

/// What the wider benefits are worth today.
pub fn wider(facts: &Facts) -> Vec<Part> {
    let part = |flow: &Flow| matches!(flow.what, What::Measure(_)).then_some(flow.value);
    let (table, _) = today(facts, "Wider benefits worth today", &part);
    let come = match facts.choices().wider_basis {
        WiderBasis::Annual => "each year",
        WiderBasis::Once => "once",
    };
    let flows = facts.outcome.flows();
    let last = facts.outcome.years.len() as u32;
    let used = facts
        .outcome
        .measures()
        .flat_map(|measure| flows.factors(facts.case(), facts.choices(), measure.row, last));
    let used: Vec<_> = used.chain([counting()]).collect();
    let case = facts.case();
    let areas = case.outcomes.iter().enumerate().map(|(area, named)| {
        let of_area = facts
            .outcome
            .measures()
            .filter(|measure| case.measures[measure.position].outcome == area);
        let worth = |row: usize| {
            let value = flows.rows[row].value;
            Sums::of(facts, row, value, |place| facts.outcome.years[place].discount_factor).counted
        };
        let worth: f64 = of_area.map(|measure| worth(measure.row)).sum();
        Line::from(format!("{}: {}", named.label, pounds(worth)))
    });
    let areas: Vec<Line> = areas.collect();
    let mut parts = vec![
        said(format!(
            "What each measure comes to over all years if its benefit comes {come}, and in \
             today\u{2019}s money. None of it is a council\u{2019}s cash:"
        )),
        table,
        said("By what is to be reached:"),
        Part::List(List::Plain, areas),
    ];
    let weight = facts.choices().social_weight;
    if weight > 0.0 {
        parts.push(said(format!(
            "The councils weigh it at {}: {}.",
            percent(weight, 0),
            pounds(weight * facts.outcome.totals.wider_worth)
        )));
    }
    parts.extend(levers(facts, &used));
    parts
}

/// Cash and wider benefits in one sum.
pub fn everything(facts: &Facts) -> Vec<Part> {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let (table, _) = today(facts, "Everything worth today", &|flow| Some(flow.value));
    let read = match choices.wider_basis {
        WiderBasis::Annual => "as a sum for each year",
        WiderBasis::Once => "as a sum that comes once",
    };
    let [_, here, _] = wider_terms(case, choices, outcome);
    let both = together_terms(case, choices, outcome);
    let mut parts = vec![
        said(format!(
            "Savings and wider benefits less cost in today\u{2019}s money, with the wider benefits read \
             {read} ({}). What both contain counts once:",
            here.value
        )),
        table,
    ];
    parts.extend(both.map(|term| said(format!("{}: {}.", term.term, term.value))));
    let used: Vec<_> = of_all(facts).into_iter().chain([counting()]).collect();
    parts.extend(levers(facts, &used));
    parts
}

fn today(facts: &Facts, name: &str, part: &dyn Fn(&Flow) -> Option<f64>) -> (Part, [f64; 2]) {
    let years = &facts.outcome.years;
    ByRow {
        name,
        heads: ["Over all years", "Worth today"],
        part,
        worth: &|place| years[place].discount_factor,
        together: "Together",
    }
    .table(facts)
}
