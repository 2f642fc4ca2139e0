//! Several scenarios in one figure. Each has the letter by which it is named beside it.

use super::figure::{
    Area, Bar, BarPart, Bars, Body, Cell, Columns, Figure, Ink, Line, Pattern, Table,
};
use crate::model::{Outcome, Quantiles, Uncertainty};
use crate::words::{Rounding, and_list, pounds};

/// One colour for each scenario.
const INKS: [Ink; 6] = [Ink::Blue, Ink::Plum, Ink::Teal, Ink::Orange, Ink::Grey, Ink::Lilac];

/// A scenario with the name that stands at its line.
pub struct InFigure<'a> {
    /// "A".
    pub letter: char,
    /// What it is called.
    pub name: String,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// How sure that is.
    pub uncertainty: &'a Uncertainty,
}

/// Cash added up in each scenario, over where 8 of 10 of its runs lie.
#[must_use]
pub fn cash_beside(scenarios: &[InFigure]) -> Figure {
    let longest = scenarios.iter().max_by_key(|scenario| scenario.outcome.years.len());
    let years = longest.map(|longest| year_labels(scenarios, longest.outcome)).unwrap_or_default();
    let mut columns = Columns { years, ..Columns::default() };
    let mut head = vec!["Year".to_owned()];
    let mut rows: Vec<Vec<Cell>> =
        columns.years.iter().map(|year| vec![Cell::Text(year.clone())]).collect();
    for (InFigure { letter, outcome, uncertainty, .. }, ink) in
        scenarios.iter().zip(INKS.into_iter().cycle())
    {
        let plan: Vec<f64> = outcome.years.iter().map(|year| year.cumulative_cashable).collect();
        let (mut low, mut high) = (Vec::new(), Vec::new());
        for runs in &uncertainty.cumulative_cashable {
            low.push(runs.p10);
            high.push(runs.p90);
        }
        head.push(format!("{letter}, as set"));
        head.push(format!("{letter}, 1 in 10 is below"));
        head.push(format!("{letter}, 1 in 10 is above"));
        for (place, row) in rows.iter_mut().enumerate() {
            for sums in [&plan, &low, &high] {
                row.push(sums.get(place).map_or(Cell::Empty, |sum| Cell::Pounds(*sum)));
            }
        }
        columns.lines.push(Line { label: letter.to_string(), values: plan, ink });
        columns.areas.push(Area { label: format!("8 of 10 runs of {letter}"), low, high, ink });
    }
    Figure {
        id: "cash-beside",
        caption: "Cash that would be saved less spent, added up, side by side".to_owned(),
        summary: summary(scenarios),
        table: Table { head, rows },
        body: Body::Columns(columns),
    }
}

/// Financial years, or their numbers where the scenarios do not begin in the same one.
fn year_labels(scenarios: &[InFigure], longest: &Outcome) -> Vec<String> {
    let begin_alike =
        scenarios.iter().all(|scenario| scenario.outcome.first_year == longest.first_year);
    let label = |year: u32| match begin_alike {
        true => longest.label(year),
        false => format!("Year {year}"),
    };
    longest.years.iter().map(|year| label(year.year)).collect()
}

fn summary(scenarios: &[InFigure]) -> String {
    let mut ends = Vec::new();
    let mut largest = 0.0_f64;
    for scenario in scenarios {
        let plan = scenario.outcome.years.last().map(|year| year.cumulative_cashable);
        let runs = scenario.uncertainty.cumulative_cashable.last();
        if let (Some(plan), Some(Quantiles { p10, p90, .. })) = (plan, runs) {
            largest = largest.max(plan.abs()).max(p10.abs()).max(p90.abs());
            ends.push((scenario, plan, (*p10, *p90)));
        }
    }
    let rounding = Rounding::of(largest);
    let mut each = Vec::new();
    for (InFigure { letter, name, outcome, .. }, plan, (low, high)) in ends {
        each.push(format!(
            "{letter} (\u{201c}{name}\u{201d}) {} after {} years, {} {}",
            rounding.range(low, high),
            outcome.years.len(),
            rounding.text(plan),
            outcome.levers_are.to_plan()
        ));
    }
    format!("In 8 of 10 runs: {}.", and_list(&each))
}

/// What is paid, in the order in which it is drawn; the head of its column, its name in the legend.
const PAID: [(&str, &str, Ink, Pattern); 5] = [
    ("Councils contribute", "Councils contribute", Ink::Blue, Pattern::Solid),
    ("Other sources", "Other sources", Ink::Teal, Pattern::Solid),
    ("Yearly costs", "Yearly costs, borne by councils", Ink::Grey, Pattern::Solid),
    ("Joint projects", "Joint projects", Ink::Lilac, Pattern::Solid),
    ("No payer", "No payer", Ink::Plum, Pattern::Hatched),
];

/// Who would pay for all costs in each scenario, over the years that it counts, and what has no payer.
#[must_use]
pub fn payers_beside(scenarios: &[InFigure]) -> Figure {
    let mut head = vec!["Scenario".to_owned()];
    head.extend(PAID.iter().map(|(head, ..)| (*head).to_owned()));
    head.push("In all".to_owned());
    let (mut bars, mut rows, mut each) = (Vec::new(), Vec::new(), Vec::new());
    for InFigure { letter, name, outcome, .. } in scenarios {
        let name = format!("{letter}: {name}");
        let mut row = vec![Cell::Text(name.clone())];
        let (mut total, mut parts) = (0.0, Vec::new());
        for ((_, label, ink, pattern), sum) in PAID.into_iter().zip(paid(outcome)) {
            total += sum;
            row.push(Cell::Pounds(sum));
            if sum >= 0.5 {
                parts.push(BarPart { label, to: total, ink, pattern });
            }
        }
        row.push(Cell::Pounds(total));
        rows.push(row);
        let (no_payer, all) = (pounds(outcome.totals.no_payer), pounds(total));
        each.push(format!("{no_payer} of {all} in {letter}"));
        bars.push(Bar { parts, ..Bar::plain(&name, (0.0, total), all, Ink::Blue) });
    }
    Figure {
        id: "payers-beside",
        caption: "Who would pay, and what has no payer, over all years counted".to_owned(),
        summary: format!("Without a payer: {}.", and_list(&each)),
        table: Table { head, rows },
        body: Body::Bars(Bars { rows: bars, connected: false }),
    }
}

/// What is paid over the years counted, not discounted, in pounds: by councils to the team and by the
/// rule, by other sources, every year by councils, for joint projects, and by nobody.
fn paid(outcome: &Outcome) -> [f64; 5] {
    let mut sums = [0.0; 5];
    for year in &outcome.years {
        let councils: f64 = year.funding.contributions.iter().sum();
        sums[0] += councils;
        sums[1] += year.funding.to_fund - year.funding.shortfall - councils;
        sums[2] += year.recurring_cost;
        sums[3] += year.project_cost();
    }
    sums[1] = sums[1].max(0.0);
    sums[4] = outcome.totals.no_payer;
    sums
}
