//! What a row of the table is made of, so that any figure can be explained and written as a formula.

use super::reach::{between, contingency};
use super::{Flows, What, size};
use crate::case::{Case, Line, LineKind};
use crate::model::choices::Choices;
use crate::model::participation::{Participation, with_network};
use crate::model::timing::{self, SavingYear, cumulative, kept_after_fading};
use crate::model::weights::Weights;
use crate::model::wider_benefits;

/// What a factor stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorKind {
    /// The sum between low and high, in pounds.
    Amount,
    /// How much of it is delivered.
    Delivered,
    /// How much of it is reached by those that take part.
    Reached,
    /// How much of it is left when councils stay out.
    Size,
    /// With contingency on it.
    Contingency,
    /// With optimism bias on that.
    Optimism,
    /// The part of it that is there, or falls, in the year.
    InYear,
    /// What fading leaves.
    Kept,
    /// What it has grown to.
    Grown,
    /// How far a measure gets to its target.
    Progress,
    /// The part that is due to the partnership.
    Attribution,
    /// What is left after a cut for optimism.
    AfterOptimism,
}

/// One factor of an amount: the product of all is the amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// What it stands for.
    pub kind: FactorKind,
    /// Its value; pounds for the first, a plain number for the others.
    pub value: f64,
    /// The ids of the levers that it depends on.
    pub levers: Vec<String>,
    /// The positions in the case of the published figures in it.
    pub figures: Vec<usize>,
}

impl Factor {
    fn of(kind: FactorKind, value: f64, levers: &[&str]) -> Self {
        let levers = levers.iter().map(ToString::to_string).collect();
        Self { kind, value, levers, figures: Vec::new() }
    }

    fn with(mut self, levers: impl IntoIterator<Item = String>) -> Self {
        self.levers.extend(levers);
        self
    }

    fn with_figures(self, figures: &[Option<usize>]) -> Self {
        Self { figures: figures.iter().flatten().copied().collect(), ..self }
    }
}

impl Flows {
    /// The factors of a row's amount in `year`, counted from 1. Their product is the amount, but
    /// for rounding; none where the row is not published.
    #[must_use]
    pub fn factors(&self, case: &Case, choices: &Choices, row: usize, year: u32) -> Vec<Factor> {
        let flow = self.rows[row];
        if flow.full.is_none() {
            return Vec::new();
        }
        let weights = Weights::of(case, choices);
        let participation = Participation::of(&weights, &choices.stances);
        match flow.what {
            What::Saving(line) => saving(case, choices, &participation, &case.lines[line], year),
            What::Recurring(line) | What::OneOff(line) => {
                cost(case, choices, &participation, &case.lines[line], year)
            }
            What::Team => {
                let levers = ["team-plan", "team-last-year", "vacancy", "pay-award"];
                let posts = case.posts.iter().map(|post| format!("post.{}", post.id));
                let items = case.non_pay.iter().map(|item| format!("non-pay.{}", item.id));
                let amount = self.amount(row, year as usize - 1);
                vec![Factor::of(FactorKind::Amount, amount, &levers).with(posts.chain(items))]
            }
            What::ProjectBenefit(project) => self.project(row, year, project, "benefit"),
            What::ProjectCost(project) => self.project(row, year, project, "cost"),
            What::Measure(measure) => {
                let measure = &case.measures[measure];
                let benefit = measure.benefit.unwrap_or(0.0);
                let progress = choices.progress[measure.place];
                let reach = with_network(participation.place_coverage, choices.network);
                let share = wider_benefits::share_in_year(choices, year);
                let levers = ["wider-start", "wider-full", "wider-basis"];
                vec![
                    Factor::of(FactorKind::Amount, benefit, &[]).with_figures(&measure.figures),
                    Factor::of(FactorKind::Progress, progress, &[])
                        .with([format!("progress.{}", measure.id)]),
                    Factor::of(FactorKind::Attribution, choices.attribution, &["attribution"]),
                    Factor::of(
                        FactorKind::AfterOptimism,
                        1.0 - choices.benefit_optimism,
                        &["benefit-optimism"],
                    ),
                    Factor::of(FactorKind::Reached, reach, &["network", "county-place-share"])
                        .with(stances(case)),
                    Factor::of(FactorKind::InYear, share, &levers),
                ]
            }
        }
    }

    fn project(&self, row: usize, year: u32, project: usize, what: &str) -> Vec<Factor> {
        let full = self.rows[row].full.unwrap_or(0.0);
        let amount = self.amount(row, year as usize - 1);
        let lever = |part: &str| format!("project.{}.{part}", project + 1);
        let share = if amount == 0.0 { 0.0 } else { 1.0 };
        vec![
            Factor::of(FactorKind::Amount, full, &[]).with([lever(what), lever("councils")]),
            Factor::of(FactorKind::InYear, share, &[]).with([lever("first-year"), lever("years")]),
        ]
    }
}

fn saving(
    case: &Case,
    choices: &Choices,
    participation: &Participation,
    line: &Line,
    year: u32,
) -> Vec<Factor> {
    let coverage = participation.coverage[line.division];
    let reach = with_network(coverage, choices.network);
    let SavingYear { age, grown } = SavingYear::of(line, year);
    let complete = age - line.phasing.len() as f64 - choices.delay;
    let share = cumulative(&line.phasing, age, choices.delay);
    let kept = kept_after_fading(choices.fade, complete);
    vec![
        amount(line, "position", choices.positions[line.place]),
        Factor::of(FactorKind::Delivered, choices.realisation, &["realisation"]),
        Factor::of(FactorKind::Reached, reach, &["network"]).with(coverage_levers(case, line)),
        Factor::of(FactorKind::InYear, share, &["delay"]),
        Factor::of(FactorKind::Kept, kept, &["fade", "delay"]),
        Factor::of(FactorKind::Grown, grown, &[]),
    ]
}

fn cost(
    case: &Case,
    choices: &Choices,
    participation: &Participation,
    line: &Line,
    year: u32,
) -> Vec<Factor> {
    let left = size(choices, participation, participation.coverage[line.division]);
    let size =
        Factor::of(FactorKind::Size, left, &["cost-fixed-share"]).with(coverage_levers(case, line));
    if line.kind == LineKind::Cost {
        let share = timing::recurring_share(line, year);
        return vec![
            amount(line, "position", choices.recurring[line.place]),
            size,
            Factor::of(FactorKind::InYear, share, &[]),
        ];
    }
    let phasing: &[&str] = if line.phasing.is_empty() { &["cost-phasing"] } else { &[] };
    let share = timing::one_off_share(case, choices, line, year);
    let with_contingency = 1.0 + contingency(choices, line);
    vec![
        amount(line, "cost", choices.costs[line.place]),
        size,
        Factor::of(FactorKind::Contingency, with_contingency, &["contingency"]),
        Factor::of(FactorKind::Optimism, 1.0 + choices.cost_optimism, &["cost-optimism"]),
        Factor::of(FactorKind::InYear, share, phasing),
    ]
}

fn amount(line: &Line, family: &str, position: f64) -> Factor {
    let amount = line.bounds().map_or(0.0, |bounds| between(bounds, position));
    Factor::of(FactorKind::Amount, amount, &[])
        .with([format!("{family}.{}", line.id)])
        .with_figures(&line.figures)
}

fn stances(case: &Case) -> impl Iterator<Item = String> {
    case.councils.iter().map(|council| format!("stance.{}", council.id))
}

/// What decides how much of a line those that take part cover.
fn coverage_levers(case: &Case, line: &Line) -> Vec<String> {
    let by_savings = line.key.is_none().then(|| "county-savings-share".to_owned());
    stances(case).chain(by_savings).collect()
}
