//! What better outcomes are worth, who could pay, and joint projects.

use super::checks::Checks;
use super::papers::{Place, Printed, PublishedFigure};
use super::reading::{ReadRow, ReadTable, Value};
use super::value::pounds;

/// The most that a source gives a year where the case says nothing.
const SOURCE_MAX: f64 = 500_000.0;

/// Shares by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Phasing {
    /// The id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// From the first year; they add up to 1.
    pub shares: Vec<f64>,
}

/// An outcome for residents.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeRow {
    /// The id.
    pub id: String,
    /// A sentence.
    pub label: String,
    /// One or two words; the label where the case gives none.
    pub short_label: String,
    /// The sub-total as printed, in pounds, to compare with.
    pub subtotal: Option<f64>,
}

/// A measure of an outcome, with the figures of one option or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureRow {
    /// The id; the same in two options is the same measure, under one lever.
    pub id: String,
    /// The option whose figures these are; none where they hold for all.
    pub option: Option<usize>,
    /// Its position among the distinct ids, in the order in which they come.
    pub place: usize,
    /// The position of its outcome.
    pub outcome: usize,
    /// What is measured.
    pub label: String,
    /// Its own unit; that of the figure of its baseline where the case gives none.
    pub unit: String,
    /// Which way is better, as the case says it.
    pub direction: String,
    /// The measure now.
    pub baseline: Option<Printed>,
    /// The measure aimed for.
    pub target: Option<Printed>,
    /// The benefit at the target, in pounds; none where it is not published.
    pub benefit: Option<f64>,
    /// The positions of the published figures of baseline, target and benefit.
    pub figures: [Option<usize>; 3],
    /// How working together changes it.
    pub mechanism: String,
    /// The position of the milestone from which it may show.
    pub first_milestone: Option<usize>,
    /// Where the figures stand.
    pub source: Place,
    /// What a reader should know about it.
    pub note: String,
}

/// Where money comes from, in the order in which it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRow {
    /// The id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// A shorter name; the label where the case gives none.
    pub short_label: String,
    /// The position of the council that pays it; none for a pot.
    pub payer: Option<usize>,
    /// Pounds a year.
    pub amount: f64,
    /// The position of the published figure of the amount.
    pub figure: Option<usize>,
    /// The most that can be chosen, in pounds a year.
    pub max: f64,
    /// The first year of the plan in which it pays.
    pub first_year: u32,
    /// The last; none for no end.
    pub last_year: Option<u32>,
    /// By how much it grows each year, as a fraction.
    pub growth: f64,
    /// Under which plan and in which years of it it pays the team in full.
    pub in_full: Vec<(usize, u32)>,
    /// Where the figure stands.
    pub source: Place,
    /// What a reader should know about it.
    pub note: String,
}

/// How the councils that join a project share its cost or its benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectRule {
    /// The same each.
    Equal,
    /// By residents; an upper council counts all of its own.
    Population,
    /// By each council's share of the savings.
    Savings,
    /// By agreed shares.
    Shares,
}

/// A project that some councils may do together.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectRow {
    /// The id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The positions of the councils that join it at first.
    pub councils: Vec<usize>,
    /// Paid once, in pounds.
    pub cost: f64,
    /// What it brings a year, in pounds.
    pub benefit: f64,
    /// The year of the plan in which it begins.
    pub first_year: u32,
    /// How many years the benefit lasts.
    pub years: u32,
    /// How its members share the cost.
    pub cost_rule: ProjectRule,
    /// How its members share the benefit.
    pub benefit_rule: ProjectRule,
    /// Where it stands.
    pub source: Place,
}

impl Phasing {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self { id: row.owned("id"), label: row.owned("label"), shares: row.shares("shares") }
    }

    /// What there is to choose from where a case has none of its own.
    pub(super) fn general() -> Vec<Self> {
        let third = 1.0 / 3.0;
        let phasings: [(&str, &str, &[f64]); 4] = [
            ("30-50-20", "30%, 50%, 20%", &[0.3, 0.5, 0.2]),
            ("even-3", "Even over three years", &[third, third, third]),
            ("all-first", "All in Year 1", &[1.0]),
            ("even-5", "Even over five years", &[0.2; 5]),
        ];
        let phasing = |(id, label, shares): (&str, &str, &[f64])| Self {
            id: id.to_owned(),
            label: label.to_owned(),
            shares: shares.to_vec(),
        };
        phasings.into_iter().map(phasing).collect()
    }
}

impl OutcomeRow {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            short_label: row.owned(if row.says("short-label") { "short-label" } else { "label" }),
            subtotal: row.number("subtotal").map(|millions| pounds(millions, 1e6)),
        }
    }
}

impl MeasureRow {
    pub(super) fn all(
        table: &ReadTable<'_>,
        figures: &[PublishedFigure],
        checks: &mut Checks,
    ) -> Vec<Self> {
        let mut measures: Vec<Self> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut measure = Self::read(row, figures);
            let own = ["baseline", "target", "benefit"]
                .into_iter()
                .any(|field| row.number(field).is_some() && row.figure(field).is_none());
            checks.warn_without_source(row, own);
            let same = measures.iter().find(|known| known.id == measure.id);
            let places = measures.iter().map(|known| known.place + 1).max().unwrap_or(0);
            measure.place = same.map_or(places, |same| same.place);
            measures.push(measure);
        }
        measures
    }

    fn read(row: &ReadRow<'_>, figures: &[PublishedFigure]) -> Self {
        let positions = ["baseline", "target", "benefit"].map(|field| row.figure(field));
        let printed = |field: &str| {
            let value = row.number(field)?;
            let figure = row.figure(field).and_then(|figure| figures.get(figure));
            let text = figure.map_or(row.text(field), |figure| &figure.printed.text);
            Some(Printed { text: text.to_owned(), value })
        };
        let unit = positions[0].and_then(|figure| figures.get(figure)).map(|figure| &figure.unit);
        Self {
            id: row.owned("id"),
            option: row.at("option"),
            place: 0,
            outcome: row.at("outcome").unwrap_or_default(),
            label: row.owned("label"),
            unit: match unit {
                Some(unit) if !row.says("unit") => unit.clone(),
                _ => row.owned("unit"),
            },
            direction: row.owned("direction"),
            baseline: printed("baseline"),
            target: printed("target"),
            benefit: row.number("benefit").map(|millions| pounds(millions, 1e6)),
            figures: positions,
            mechanism: row.owned("mechanism"),
            first_milestone: row.at("first-milestone"),
            source: row.source(),
            note: row.owned("note"),
        }
    }
}

impl SourceRow {
    pub(super) fn read(row: &ReadRow<'_>, checks: &mut Checks) -> Self {
        let amount = row.number("amount").unwrap_or_default();
        let max = row.number("max").unwrap_or(SOURCE_MAX);
        if amount > max && !row.is_bad("max") {
            let said = if row.says("max") { "" } else { " where none is given" };
            let problem = format!("{amount} is above the source's max, which is {max}{said}");
            checks.fault(row, "amount", problem);
        }
        checks.warn_without_source(row, amount != 0.0 && row.figure("amount").is_none());
        let in_full = match row.value("in-full") {
            Value::PlanYears(years) => years.clone(),
            _ => Vec::new(),
        };
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            short_label: row.owned(if row.says("short-label") { "short-label" } else { "label" }),
            payer: row.at("payer"),
            amount,
            figure: row.figure("amount"),
            max,
            first_year: row.count("first-year").unwrap_or(1),
            last_year: row.count("last-year"),
            growth: row.number("growth").unwrap_or_default(),
            in_full,
            source: row.source(),
            note: row.owned("note"),
        }
    }
}

impl ProjectRow {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        let rule = |field: &str| match row.text(field) {
            "population" => ProjectRule::Population,
            "savings" => ProjectRule::Savings,
            "shares" => ProjectRule::Shares,
            _ => ProjectRule::Equal,
        };
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            councils: row.places("councils"),
            cost: row.number("cost").unwrap_or_default(),
            benefit: row.number("benefit").unwrap_or_default(),
            first_year: row.count("first-year").unwrap_or(1),
            years: row.count("years").unwrap_or(1),
            cost_rule: rule("cost-rule"),
            benefit_rule: rule("benefit-rule"),
            source: row.source(),
        }
    }
}
