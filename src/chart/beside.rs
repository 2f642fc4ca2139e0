//! Several scenarios in one figure. Each has the letter by which it is named beside it.

use super::figure::{
    Area, Bar, BarPart, Bars, Body, Cell, Columns, Figure, Ink, Line, Pattern, Table,
};
use crate::model::{Outcome, Quantiles, Uncertainty, YearOutcome};
use crate::words::{Rounding, and_list, capitalised, pounds};

/// One colour for each scenario.
const INKS: [Ink; 6] = [Ink::Blue, Ink::Plum, Ink::Teal, Ink::Orange, Ink::Grey, Ink::Lilac];

/// A scenario with the name that stands at its line.
pub struct InFigure<'a> {
    /// "A".
    pub letter: char,
    /// What it is called.
    pub name: &'a str,
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
    let inks = || INKS.into_iter().cycle();
    let lines = scenarios.iter().zip(inks()).map(|(scenario, ink)| Line {
        label: scenario.letter.to_string(),
        values: cash(scenario.outcome),
        ink,
    });
    let areas = scenarios.iter().zip(inks()).map(|(scenario, ink)| {
        let runs = &scenario.uncertainty.cumulative_cashable;
        let of = |end: fn(&Quantiles) -> f64| runs.iter().map(end).collect();
        let label = format!("8 of 10 runs of {}", scenario.letter);
        Area { label, low: of(|runs| runs.p10), high: of(|runs| runs.p90), ink }
    });
    Figure {
        id: "cash-beside",
        caption: "Cash that would be saved less spent, added up, side by side".to_owned(),
        summary: summary(scenarios),
        table: table(scenarios, &years),
        body: Body::Columns(Columns {
            lines: lines.collect(),
            areas: areas.collect(),
            years,
            ..Columns::default()
        }),
    }
}

fn cash(outcome: &Outcome) -> Vec<f64> {
    outcome.years.iter().map(|year| year.cumulative_cashable).collect()
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
    let ends = scenarios.iter().filter_map(|scenario| {
        let plan = scenario.outcome.years.last()?.cumulative_cashable;
        let runs = scenario.uncertainty.cumulative_cashable.last()?;
        Some((scenario, plan, *runs))
    });
    let ends: Vec<(&InFigure, f64, Quantiles)> = ends.collect();
    let largest = ends.iter().fold(0.0, |most: f64, (_, plan, runs)| {
        most.max(plan.abs()).max(runs.p10.abs()).max(runs.p90.abs())
    });
    let rounding = Rounding::of(largest);
    let each = ends.iter().map(|(scenario, plan, runs)| {
        let InFigure { letter, name, outcome, .. } = scenario;
        let range = rounding.range(runs.p10, runs.p90);
        let years = outcome.years.len();
        format!(
            "{letter} (\u{201c}{name}\u{201d}) {range} after {years} years, {} {}",
            rounding.text(*plan),
            outcome.levers_are.to_plan()
        )
    });
    format!("In 8 of 10 runs: {}.", and_list(&each.collect::<Vec<_>>()))
}

fn table(scenarios: &[InFigure], years: &[String]) -> Table {
    let heads = scenarios.iter().flat_map(|InFigure { letter, .. }| {
        [
            format!("{letter}, as set"),
            format!("{letter}, 1 in 10 is below"),
            format!("{letter}, 1 in 10 is above"),
        ]
    });
    let rows = years.iter().enumerate().map(|(place, year)| {
        let cells = scenarios.iter().flat_map(|scenario| {
            let plan = scenario.outcome.years.get(place).map(|year| year.cumulative_cashable);
            let runs = scenario.uncertainty.cumulative_cashable.get(place);
            [plan, runs.map(|runs| runs.p10), runs.map(|runs| runs.p90)]
                .map(|sum| sum.map_or(Cell::Empty, Cell::Pounds))
        });
        [Cell::Text(year.clone())].into_iter().chain(cells).collect()
    });
    Table { head: ["Year".to_owned()].into_iter().chain(heads).collect(), rows: rows.collect() }
}

/// Who would pay for all costs in each scenario, over the years that it counts, and what has no payer.
#[must_use]
pub fn payers_beside(scenarios: &[InFigure]) -> Figure {
    let paid: Vec<(&InFigure, Paid)> =
        scenarios.iter().map(|scenario| (scenario, Paid::of(scenario.outcome))).collect();
    let rows = paid.iter().map(|(scenario, paid)| {
        let label = format!("{}: {}", scenario.letter, scenario.name);
        let mut bar = Bar::plain(&label, (0.0, paid.total()), pounds(paid.total()), Ink::Blue);
        bar.parts = paid.parts();
        bar
    });
    let row = |(scenario, paid): &(&InFigure, Paid)| {
        let name = Cell::Text(format!("{}: {}", scenario.letter, scenario.name));
        let sums =
            [paid.councils, paid.others, paid.yearly, paid.projects, paid.no_payer, paid.total()];
        [name].into_iter().chain(sums.map(Cell::Pounds)).collect()
    };
    let each = paid.iter().map(|(scenario, paid)| {
        let no_payer = pounds(paid.no_payer);
        format!("in {} {no_payer} of {} has no payer", scenario.letter, pounds(paid.total()))
    });
    let heads = [
        "Scenario",
        "Councils contribute",
        "Other sources",
        "Yearly costs",
        "Joint projects",
        "No payer",
        "In all",
    ];
    Figure {
        id: "payers-beside",
        caption: "Who would pay, and what has no payer, over all years counted".to_owned(),
        summary: capitalised(&format!("{}.", and_list(&each.collect::<Vec<_>>()))),
        table: Table {
            head: heads.map(str::to_owned).to_vec(),
            rows: paid.iter().map(row).collect(),
        },
        body: Body::Bars(Bars { rows: rows.collect(), connected: false }),
    }
}

/// What is paid over the years counted, not discounted, in pounds.
struct Paid {
    /// What councils contribute, as sources and by the rule.
    councils: f64,
    /// What other sources give.
    others: f64,
    /// Yearly costs, which fall on councils.
    yearly: f64,
    /// What joint projects cost those that are in them.
    projects: f64,
    /// What nobody has agreed to pay.
    no_payer: f64,
}

impl Paid {
    fn of(outcome: &Outcome) -> Self {
        let sum = |of: &dyn Fn(&YearOutcome) -> f64| -> f64 { outcome.years.iter().map(of).sum() };
        let councils = sum(&|year| year.funding.contributions.iter().sum());
        let funded = sum(&|year| year.funding.to_fund - year.funding.shortfall);
        Self {
            councils,
            others: (funded - councils).max(0.0),
            yearly: sum(&|year| year.recurring_cost),
            projects: sum(&YearOutcome::project_cost),
            no_payer: outcome.totals.no_payer,
        }
    }

    fn total(&self) -> f64 {
        self.councils + self.others + self.yearly + self.projects + self.no_payer
    }

    fn parts(&self) -> Vec<BarPart> {
        let mut to = 0.0;
        let parts = [
            ("Councils contribute", self.councils, Ink::Blue, Pattern::Solid),
            ("Other sources", self.others, Ink::Teal, Pattern::Solid),
            ("Yearly costs, borne by councils", self.yearly, Ink::Grey, Pattern::Solid),
            ("Joint projects", self.projects, Ink::Lilac, Pattern::Solid),
            ("No payer", self.no_payer, Ink::Plum, Pattern::Hatched),
        ];
        let drawn = parts.into_iter().filter(|(_, amount, ..)| *amount >= 0.5);
        drawn
            .map(|(label, amount, ink, pattern)| {
                to += amount;
                BarPart { label, to, ink, pattern }
            })
            .collect()
    }
}
