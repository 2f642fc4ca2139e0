//! Figures that are lines of the case added up, each the product of its factors.

use super::by_year::{Column, table};
use super::one::row_label;
use super::{figures, levers, said};
use crate::model::{Counted, Factor, FactorKind, What};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Part, Row, RowLook, Table};
use crate::words::{
    and_list, citation, factor_label, factor_text, factor_whole, left_out, low_and_high,
    numbered_year, percent, pounds, pounds_beside, whole_saving, wider_figure,
};

pub const OF_SAVINGS: [FactorKind; 3] =
    [FactorKind::Amount, FactorKind::Delivered, FactorKind::Reached];
pub const OF_COSTS: [FactorKind; 2] = [FactorKind::Amount, FactorKind::Size];
pub const OF_ONE_OFF: [FactorKind; 4] =
    [FactorKind::Amount, FactorKind::Size, FactorKind::Contingency, FactorKind::Optimism];
pub const OF_MEASURES: [FactorKind; 5] = [
    FactorKind::Amount,
    FactorKind::Progress,
    FactorKind::Attribution,
    FactorKind::AfterOptimism,
    FactorKind::Reached,
];

/// What is saved each year once all of it is there, less what is paid each year.
pub fn saving(facts: &Facts) -> Vec<Part> {
    let outcome = facts.outcome;
    let savings: Vec<Counted> = outcome.savings().collect();
    let costs: Vec<Counted> = outcome.recurring().collect();
    let mut parts = vec![said(
        "Each saving stands somewhere between what the case prints as low and high. What is \
         delivered of it, and what those that take part reach, makes the saving a year once all of \
         it is there.",
    )];
    let mut used = Vec::new();
    parts.extend(added_up(facts, "Savings a year", &savings, &OF_SAVINGS, &mut used));
    if !costs.is_empty() {
        parts.push(said("Less what is paid each year:"));
        parts.extend(added_up(facts, "Yearly costs", &costs, &OF_COSTS, &mut used));
        let saved = outcome.totals.organisational_full_effect;
        let paid: f64 = costs.iter().filter_map(|cost| cost.full).sum();
        parts.push(said(format!(
            "{} saved less {} paid leaves {} a year once both are all there.",
            pounds(saved),
            pounds(paid),
            pounds_beside(saved - paid, saved)
        )));
    }
    if let Some(best) = best_year(facts) {
        parts.push(said(best));
    }
    if let Some((year, whole)) = whole_saving(facts.case(), facts.choices(), outcome)
        && (whole - outcome.totals.organisational_full_effect).abs() >= 0.5
    {
        parts.push(said(format!(
            "In {}, the first year with all of it, the savings are {}: some grow, or end.",
            numbered_year(outcome.first_year, year),
            pounds(whole)
        )));
    }
    close(facts, parts, &used)
}

/// The year with the most savings, where no year has all of them.
fn best_year(facts: &Facts) -> Option<String> {
    let all = facts.outcome.totals.organisational_full_effect;
    let years = facts.outcome.years.iter();
    let best = years
        .max_by(|one, other| one.organisational_benefit.total_cmp(&other.organisational_benefit))?;
    (all - best.organisational_benefit >= 0.5).then(|| {
        format!(
            "Of the years counted, {} has the most of it: {}.",
            numbered_year(facts.outcome.first_year, best.year),
            pounds(best.organisational_benefit)
        )
    })
}

/// What is paid each year.
pub fn yearly(facts: &Facts) -> Vec<Part> {
    let costs: Vec<Counted> = facts.outcome.recurring().collect();
    let mut used = Vec::new();
    let mut parts = vec![said("Each cost stands between what the case prints as low and high:")];
    parts.extend(added_up(facts, "Yearly costs", &costs, &OF_COSTS, &mut used));
    parts.push(said("Year by year:"));
    let paid = [Column::Added("Yearly costs", &|year| year.recurring_cost)];
    parts.push(table(facts, "Yearly costs by year", &paid));
    close(facts, parts, &used)
}

/// What is spent once, over all years.
pub fn one_off(facts: &Facts) -> Vec<Part> {
    let costs: Vec<Counted> = facts.outcome.one_off().collect();
    let mut parts = vec![said(
        "Each cost stands somewhere between what the case prints as low and high. Contingency and \
         optimism bias, where a lever adds any, come on top.",
    )];
    let mut used = Vec::new();
    parts.extend(added_up(facts, "One-off cost", &costs, &OF_ONE_OFF, &mut used));
    let (contingency, total) =
        (facts.outcome.flows().contingency, facts.outcome.totals.one_off_cost);
    let lines: f64 = costs.iter().filter_map(|cost| cost.full).sum();
    if contingency >= 0.5 || total - lines >= 0.5 {
        parts.push(said(format!(
            "Of it, {} are the lines, {} contingency and {} optimism bias.",
            pounds(lines),
            pounds(contingency),
            pounds((total - lines - contingency).max(0.0))
        )));
    }
    let unpaid: f64 = facts.outcome.years.iter().map(|year| year.funding.one_off_outside).sum();
    parts.push(said(format!("For {} of it no payer is agreed.", pounds(unpaid))));
    close(facts, parts, &used)
}

/// The wider benefits at full effect, measure by measure.
pub fn wider(facts: &Facts) -> Vec<Part> {
    let measures: Vec<Counted> = facts.outcome.measures().collect();
    let mut parts = vec![said(
        "What the case prints for each target, as far as it would be reached, is due to the \
         partnership, and is there for those that take part. None of it is a council\u{2019}s cash:",
    )];
    let mut used = Vec::new();
    parts.extend(added_up(facts, "Wider benefits", &measures, &OF_MEASURES, &mut used));
    parts.extend(levers(facts, &used));
    parts.extend(figures(facts, &used));
    parts
}

/// What the case prints of its measures.
pub fn printed(facts: &Facts) -> Vec<Part> {
    let case = facts.case();
    let measures: Vec<_> = case
        .measures_of(facts.choices().option)
        .filter_map(|(_, measure)| Some((&*measure.label, measure.benefit?)))
        .collect();
    let sum: f64 = measures.iter().map(|(_, benefit)| benefit).sum();
    let row = |label: &str, benefit| Row::new(label, vec![Cell::number(pounds(benefit))]);
    let body = measures.iter().map(|(label, benefit)| row(label, *benefit));
    let total = Part::Table(Table {
        name: "Published benefits".to_owned(),
        heads: vec![Cell::words("Measure"), Cell::number("As printed, at target")],
        body: body.collect(),
        foot: vec![Row { look: RowLook::Sum, ..row("Together", sum) }],
    });
    let mut parts = Vec::new();
    if let Some((text, source)) = wider_figure(case) {
        let line = Line::from(format!("The case prints {text}. "));
        parts.push(said(line.with(Run::Cite(citation(case, source)))));
    }
    parts.push(said("What it prints of each measure, added up:"));
    parts.push(total);
    parts
}

fn close(facts: &Facts, mut parts: Vec<Part>, used: &[Factor]) -> Vec<Part> {
    let left_out = left_out(facts.case(), facts.outcome);
    if !left_out.is_empty() {
        parts.push(said(left_out));
    }
    parts.extend(levers(facts, used));
    parts.extend(figures(facts, used));
    parts
}

/// A line with its factors, and where it stands in its range.
struct Known {
    row: usize,
    factors: Vec<Factor>,
    range: Option<(f64, f64)>,
}

impl Known {
    fn factor(&self, kind: FactorKind) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.kind == kind)
    }

    fn product(&self) -> f64 {
        self.factors.iter().map(|factor| factor.value).product()
    }

    /// Low, high, and how far between them it stands.
    fn in_range(&self) -> [String; 3] {
        match (self.range, self.factor(FactorKind::Amount)) {
            (Some((low, high)), Some(amount)) => {
                let part = (amount.value - low) / (high - low);
                [pounds(low), pounds(high), percent(part, 0)]
            }
            _ => [const { String::new() }; 3],
        }
    }
}

/// The lines in a table: the factors of each, and what they come to. What is the whole of every line
/// has no column, but is said below. The factors go to `used`.
pub fn added_up(
    facts: &Facts,
    title: &str,
    lines: &[Counted],
    kinds: &[FactorKind],
    used: &mut Vec<Factor>,
) -> Vec<Part> {
    let (case, choices, flows) = (facts.case(), facts.choices(), facts.outcome.flows());
    let known = |line: &Counted| {
        let row = line.row;
        let all = flows.factors(case, choices, row, 1).into_iter();
        let range = match flows.rows[row].what {
            What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
                case.lines[line].bounds()
            }
            _ => None,
        };
        Known {
            row,
            factors: all.filter(|factor| kinds.contains(&factor.kind)).collect(),
            range: range.filter(|(low, high)| low < high),
        }
    };
    let known: Vec<Known> = lines.iter().filter(|line| line.full.is_some()).map(known).collect();
    if known.is_empty() {
        return Vec::new();
    }
    let changes = |kind: &FactorKind| {
        let mut all = known.iter().filter_map(|known| known.factor(*kind));
        all.any(|factor| (factor.value - 1.0).abs() > 1e-9)
    };
    let others = kinds.iter().copied().filter(|kind| *kind != FactorKind::Amount);
    let (others, whole): (Vec<_>, Vec<_>) = others.partition(changes);
    let has_range = known.iter().any(|known| known.range.is_some());
    // Without anything else in it, the sum in the range is what it comes to.
    let shown: Vec<FactorKind> = match others.is_empty() && has_range {
        true => Vec::new(),
        false => [FactorKind::Amount].into_iter().chain(others).collect(),
    };
    let row = |known: &Known| {
        let in_range = known.in_range().into_iter().filter(|_| has_range);
        let of = |kind: &FactorKind| known.factor(*kind).map(factor_text).unwrap_or_default();
        let cells = in_range.chain(shown.iter().map(of)).chain([pounds(known.product())]);
        Row::new(&*row_label(facts, known.row), cells.map(Cell::number).collect())
    };
    let [low, high] = low_and_high(case);
    let heads = [low, high, "Of the way"].into_iter().filter(|_| has_range);
    let heads = heads.chain(shown.iter().map(|kind| factor_label(*kind))).chain(["Comes to"]);
    let heads: Vec<Cell> =
        [Cell::words(title)].into_iter().chain(heads.map(Cell::number)).collect();
    let sum: f64 = known.iter().map(Known::product).sum();
    let mut cells = vec![Cell::number(""); heads.len() - 2];
    cells.push(Cell::number(pounds(sum)));
    let foot = Row { look: RowLook::Sum, ..Row::new("Together", cells) };
    let table = Table {
        name: title.to_owned(),
        heads,
        body: known.iter().map(row).collect(),
        foot: vec![foot],
    };
    used.extend(known.into_iter().flat_map(|known| known.factors));
    let mut parts = vec![Part::Table(table)];
    if !whole.is_empty() {
        let whole: Vec<&str> = whole.into_iter().map(factor_whole).collect();
        parts.push(said(format!("In every line {}.", and_list(&whole))));
    }
    parts
}
