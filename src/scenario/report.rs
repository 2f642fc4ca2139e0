//! The outcome as JSON, so that an analyst can check the page without a browser.

mod happened;

use serde::{Serialize, Serializer};

use super::Scenario;
use crate::case::Case;
use crate::model::{self, Counted, FundingYear, Outcome, Sample, YearOutcome};
use happened::Happened;

/// An outcome with the names of its parts. Money in pounds.
#[derive(Serialize)]
pub struct Report<'a> {
    years: Vec<Year>,
    totals: Totals,
    drivers: Named<'a, Option<f64>>,
    recurring: Named<'a, Option<f64>>,
    kpis: Named<'a, Option<f64>>,
    cost_lines: Named<'a, Option<f64>>,
    funding: Vec<Funding<'a>>,
    councils: Named<'a, Council>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uncertainty: Option<Uncertainty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coalition: Option<Coalition<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<Happened<'a>>,
}

/// A JSON object in the order of the case.
struct Named<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[derive(Serialize)]
struct Year {
    year: u32,
    label: String,
    wider_benefit: f64,
    organisational_benefit: f64,
    recurring_cost: f64,
    one_off_cost: f64,
    programme_cost: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    project_benefit: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    project_cost: Option<f64>,
    net_cashable: f64,
    cumulative_cashable: f64,
    discount_factor: f64,
}

#[derive(Serialize)]
struct Totals {
    wider_full_effect: f64,
    organisational_full_effect: f64,
    one_off_cost: f64,
    npv_cashable: f64,
    npsv: f64,
    bcr: Option<f64>,
    cash_return: Option<f64>,
    payback_years: Option<f64>,
    no_payer: f64,
}

#[derive(Serialize)]
struct Funding<'a> {
    to_fund: f64,
    sources: Named<'a, f64>,
    shortfall: f64,
}

#[derive(Serialize)]
struct Council {
    contribution: Vec<f64>,
    saving: Vec<f64>,
    recurring: Vec<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    project_benefit: Option<Vec<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    project_cost: Option<Vec<f64>>,
}

#[derive(Serialize)]
struct Uncertainty {
    draws: usize,
    seed: u64,
    npv_cashable: Quantiles,
    npsv: Option<Quantiles>,
    cumulative_cashable: Vec<Quantiles>,
    payback_by_year: Vec<f64>,
}

#[derive(Serialize)]
struct Quantiles {
    p10: f64,
    p50: f64,
    p90: f64,
}

#[derive(Serialize)]
struct Coalition<'a> {
    shapley: Named<'a, f64>,
    banzhaf: Named<'a, f64>,
    in_core: bool,
    worst: Option<Worst<'a>>,
    payoffs: Named<'a, Payoffs>,
    outcomes: Named<'a, Ranged>,
}

#[derive(Serialize)]
struct Worst<'a> {
    councils: Vec<&'a str>,
    excess: f64,
}

#[derive(Serialize)]
struct Ranged {
    value: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct Payoffs {
    pays: f64,
    joins: f64,
    out: f64,
}

impl From<model::Quantiles> for Quantiles {
    fn from(model::Quantiles { p10, p50, p90 }: model::Quantiles) -> Self {
        Self { p10, p50, p90 }
    }
}

impl<'a> Report<'a> {
    /// Adds how sure the outcome is, and by which random numbers.
    #[must_use]
    pub fn with_uncertainty(self, sample: &Sample, uncertainty: &model::Uncertainty) -> Self {
        let cumulative = &uncertainty.cumulative_cashable;
        Self {
            uncertainty: Some(Uncertainty {
                draws: uncertainty.draws,
                seed: sample.seed(),
                npv_cashable: uncertainty.npv_cashable.into(),
                npsv: uncertainty.npsv.map(Into::into),
                cumulative_cashable: cumulative.iter().copied().map(Quantiles::from).collect(),
                payback_by_year: uncertainty.payback_by_year.clone(),
            }),
            ..self
        }
    }

    /// The report as JSON text: what the evaluator prints and the page saves.
    #[must_use]
    pub fn json(&self) -> String {
        // Names and finite numbers always have a JSON form.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The same on one line, without an end of line.
    #[must_use]
    pub fn json_line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Adds who gains, and who would go their own way.
    #[must_use]
    pub fn with_coalition(self, case: &'a Case, coalition: &model::Coalition) -> Self {
        let ids = || case.councils.iter().map(|council| council.id.as_str());
        let named = |figures: model::ByCouncil<f64>| Named(ids().zip(figures).collect());
        let payoffs = coalition
            .payoffs
            .into_iter()
            .map(|model::Payoffs { pays, joins, out }| Payoffs { pays, joins, out });
        let outcomes = coalition
            .outcomes
            .into_iter()
            .map(|model::Ranged { value, low, high }| Ranged { value, low, high });
        Self {
            coalition: Some(Coalition {
                shapley: named(coalition.shapley),
                banzhaf: named(coalition.banzhaf),
                in_core: coalition.stability.in_core,
                worst: coalition.stability.worst.as_ref().map(|worst| Worst {
                    councils: worst
                        .councils
                        .iter()
                        .map(|council| case.councils[*council].id.as_str())
                        .collect(),
                    excess: worst.excess,
                }),
                payoffs: Named(ids().zip(payoffs).collect()),
                outcomes: Named(ids().zip(outcomes).collect()),
            }),
            ..self
        }
    }

    /// Adds what has happened, if anything has been recorded.
    #[must_use]
    pub fn with_record(self, scenario: &'a Scenario) -> Self {
        Self { record: Happened::of(scenario), ..self }
    }

    /// Names the parts of an outcome.
    #[must_use]
    pub fn new(case: &'a Case, outcome: &Outcome) -> Self {
        let totals = &outcome.totals;
        // What nobody has joined stands nowhere, so the figures stay as they were without projects.
        let joint = outcome.has_projects();
        let line = |row: Counted| (case.lines[row.position].id.as_str(), row.full);
        let measure = |row: Counted| (case.measures[row.position].id.as_str(), row.full);
        let cost_lines =
            outcome.one_off().map(line).chain([("contingency", Some(outcome.flows().contingency))]);
        let councils = case.councils.iter().enumerate().map(|(index, council)| {
            let yearly = |sum: &dyn Fn(&YearOutcome) -> f64| -> Vec<f64> {
                outcome.years.iter().map(sum).collect()
            };
            let council_in = Council {
                contribution: yearly(&|year| year.funding.contributions[index]),
                saving: yearly(&|year| year.savings_by_council()[index]),
                recurring: yearly(&|year| year.recurring_by_council()[index]),
                project_benefit: joint.then(|| yearly(&|year| year.project_benefits()[index])),
                project_cost: joint.then(|| yearly(&|year| year.project_costs()[index])),
            };
            (council.id.as_str(), council_in)
        });
        Self {
            years: outcome
                .years
                .iter()
                .map(|year| Year {
                    year: year.year,
                    label: outcome.label(year.year),
                    wider_benefit: year.wider_benefit,
                    organisational_benefit: year.organisational_benefit,
                    recurring_cost: year.recurring_cost,
                    one_off_cost: year.one_off_cost,
                    programme_cost: year.programme_cost,
                    project_benefit: joint.then(|| year.project_benefit()),
                    project_cost: joint.then(|| year.project_cost()),
                    net_cashable: year.net_cashable,
                    cumulative_cashable: year.cumulative_cashable,
                    discount_factor: year.discount_factor,
                })
                .collect(),
            totals: Totals {
                wider_full_effect: totals.wider_full_effect,
                organisational_full_effect: totals.organisational_full_effect,
                one_off_cost: totals.one_off_cost,
                npv_cashable: totals.npv_cashable,
                npsv: totals.npsv,
                bcr: totals.bcr,
                cash_return: totals.cash_return,
                payback_years: totals.payback_years,
                no_payer: totals.no_payer,
            },
            drivers: Named(outcome.savings().map(line).collect()),
            recurring: Named(outcome.recurring().map(line).collect()),
            kpis: Named(outcome.measures().map(measure).collect()),
            cost_lines: Named(cost_lines.collect()),
            funding: outcome.years.iter().map(|year| Funding::new(case, &year.funding)).collect(),
            councils: Named(councils.collect()),
            uncertainty: None,
            coalition: None,
            record: None,
        }
    }
}

impl<'a> Funding<'a> {
    fn new(case: &'a Case, year: &FundingYear) -> Self {
        let sources = case.sources.iter().map(|source| source.id.as_str()).chain(["members"]);
        let sources = sources.zip(year.sources);
        Self { to_fund: year.to_fund, sources: Named(sources.collect()), shortfall: year.shortfall }
    }
}
