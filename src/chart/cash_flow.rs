//! The councils' cash, each year and added up.

use super::figure::{Area, Body, Cell, Columns, Figure, Ink, Line, Pattern, Stack, Table};
use super::{and_left_out, money_back_mark, unless_nothing, year_labels};
use crate::case::Case;
use crate::model::{LeversAre, Outcome, Quantiles, Uncertainty, YearOutcome};
use crate::words::{Rounding, capitalised, numbered_year, only_published, pounds};

/// Savings that are cash, costs and team by year, the running total, and when it is paid back.
#[must_use]
pub fn cash_flow(case: &Case, outcome: &Outcome) -> Figure {
    let values = |value: fn(&YearOutcome) -> f64| outcome.years.iter().map(value).collect();
    let stack = |label: &str, ink, value: fn(&YearOutcome) -> f64| Stack {
        label: label.to_owned(),
        values: values(value),
        ink,
        pattern: Pattern::Solid,
    };
    let mark = money_back_mark(outcome);
    let mut stacks = vec![stack("Savings", Ink::Teal, |year| year.cashable_benefit)];
    let has = Has::of(case, outcome);
    let mut costs = Vec::new();
    if has.yearly {
        costs.push(stack("Yearly cost", Ink::Grey, |year| -year.recurring_cost));
    }
    if has.one_off {
        costs.push(stack("One-off cost", Ink::Plum, |year| -year.one_off_cost));
    }
    if has.team {
        costs.push(stack("Programme team", Ink::Orange, |year| -year.programme_cost));
    }
    if outcome.has_projects() {
        stacks.push(stack("Joint projects", Ink::Lilac, YearOutcome::project_benefit));
        costs.push(Stack {
            pattern: Pattern::Hatched,
            ..stack("Project cost", Ink::Lilac, |year| -year.project_cost())
        });
    }
    stacks.extend(costs);
    let figure = Figure {
        id: "cash-flow",
        caption: "Cash that would be saved and spent, each year and added up".to_owned(),
        summary: summary(outcome) + &and_left_out(case, outcome),
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            stacks,
            lines: vec![Line {
                label: match outcome.levers_are {
                    LeversAre::Plan => "Added up, to plan",
                    LeversAre::Middle => "Added up, as set",
                }
                .to_owned(),
                values: values(|year| year.cumulative_cashable),
                ink: Ink::Blue,
            }],
            mark,
            ..Columns::default()
        }),
        table: table(outcome, &has),
    };
    unless_nothing(figure, outcome)
}

/// Which kinds of cost there are, with a figure.
struct Has {
    one_off: bool,
    yearly: bool,
    team: bool,
}

impl Has {
    fn of(case: &Case, outcome: &Outcome) -> Self {
        Self {
            one_off: outcome.one_off().any(|cost| cost.full.is_some()),
            yearly: outcome.recurring().any(|cost| cost.full.is_some()),
            team: !case.team_plans.is_empty(),
        }
    }
}

impl Figure {
    /// The same cash with the range in which 8 of 10 runs lie, behind everything, in the summary,
    /// and in columns of the table. Where nothing is uncertain there is none.
    #[must_use]
    pub fn with_runs(mut self, uncertainty: &Uncertainty) -> Self {
        let runs = &uncertainty.cumulative_cashable;
        let is_wide = |quantiles: &Quantiles| quantiles.p90 - quantiles.p10 >= 0.5;
        let (Body::Columns(columns), Some(last)) = (&mut self.body, runs.last()) else {
            return self;
        };
        if runs.len() != columns.years.len() || !runs.iter().any(is_wide) {
            return self;
        }
        let of = |end: fn(&Quantiles) -> f64| runs.iter().map(end).collect();
        columns.areas.push(Area {
            label: "Added up, 8 of 10 runs".to_owned(),
            low: of(|quantiles| quantiles.p10),
            high: of(|quantiles| quantiles.p90),
            ink: Ink::Blue,
        });
        let plan = columns.lines.first().and_then(|line| line.values.last()).copied();
        let rounding = Rounding::of_quantiles(last, plan.as_slice());
        let [low, high] = [last.p10, last.p90].map(|end| rounding.text(end));
        self.summary
            .push_str(&format!(" In 8 of 10 runs they would end between {low} and {high}."));
        for (head, is_low) in [("below", true), ("above", false)] {
            self.table.head.push(format!("Added up, 1 run in 10 is {head}"));
            for (row, quantiles) in self.table.rows.iter_mut().zip(runs) {
                row.push(Cell::Pounds(if is_low { quantiles.p10 } else { quantiles.p90 }));
            }
        }
        self
    }
}

fn summary(outcome: &Outcome) -> String {
    let Some(last) = outcome.years.last() else { return String::new() };
    let who = match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => return "No council takes part, so nothing is spent or saved.".to_owned(),
        1 => "the council",
        _ => "the councils",
    };
    let plan = capitalised(outcome.levers_are.to_plan());
    let only = only_published(outcome);
    let lowest = outcome
        .years
        .iter()
        .min_by(|one, other| one.cumulative_cashable.total_cmp(&other.cumulative_cashable))
        .unwrap_or(last);
    let end = last.cumulative_cashable;
    let direction = if end < 0.0 { "down" } else { "up" };
    let counted = outcome.years.len();
    let end = match end.abs() {
        end if end < 0.5 => format!("neither up nor down after {counted} years"),
        end => format!("{} {direction} after {counted} years", pounds(end)),
    };
    if lowest.cumulative_cashable < 0.0 && lowest.year != last.year {
        format!(
            "{plan}, {only}{} would be {} down at the lowest point, the end of {}, and {end}.",
            who,
            pounds(-lowest.cumulative_cashable),
            numbered_year(outcome.first_year, lowest.year),
        )
    } else {
        format!("{plan}, {only}{who} would be {end}.")
    }
}

fn table(outcome: &Outcome, has: &Has) -> Table {
    let mut head = vec!["Year", "Savings"];
    head.extend(has.one_off.then_some("One-off cost"));
    head.extend(has.yearly.then_some("Yearly cost"));
    head.extend(has.team.then_some("Programme team"));
    if outcome.has_projects() {
        head.extend(["Joint projects", "Project cost"]);
    }
    head.extend(["Net", "Added up"]);
    Table {
        head: head.into_iter().map(str::to_owned).collect(),
        rows: outcome
            .years
            .iter()
            .map(|year| {
                let mut sums = vec![year.cashable_benefit];
                sums.extend(has.one_off.then_some(year.one_off_cost));
                sums.extend(has.yearly.then_some(year.recurring_cost));
                sums.extend(has.team.then_some(year.programme_cost));
                if outcome.has_projects() {
                    sums.extend([year.project_benefit(), year.project_cost()]);
                }
                sums.extend([year.net_cashable, year.cumulative_cashable]);
                let label = Cell::Text(outcome.label(year.year));
                [label].into_iter().chain(sums.into_iter().map(Cell::Pounds)).collect()
            })
            .collect(),
    }
}
