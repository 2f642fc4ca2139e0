//! How often each value comes out of many runs.

use super::figure::{Body, Cell, Distribution, Figure, Mark, Table};
use crate::model::{LeversAre, Ordered};
use crate::words::{Metric, Rounding, decimal, in_runs, pounds};

/// About how many bins there are: enough for a shape, few enough for each to be sure.
const BINS: f64 = 40.0;

/// The place of the scenario as it is set among the marks.
const PLANNED: usize = 3;

/// How the runs spread over what `metric` measures; `central` is the scenario as it is set.
#[must_use]
pub fn distribution(metric: Metric, runs: &Ordered, central: f64, levers_are: LeversAre) -> Figure {
    let bins = bins(runs);
    let rounding = Rounding::of_runs(runs, &[central]);
    let at = |p: f64| (runs.quantile(p), rounding.text(runs.quantile(p)));
    let (middle, low, high) = (at(0.5), at(0.1), at(0.9));
    let mark = |at: f64, label: String| Mark { at, label };
    let is_certain = runs.are_all_the_same();
    let mut marks = vec![mark(middle.0, format!("Middle {}", middle.1))];
    if !is_certain {
        marks.push(mark(low.0, format!("1 in 10 below {}", low.1)));
        marks.push(mark(high.0, format!("1 in 10 above {}", high.1)));
        let name = levers_are.as_planned_in_short();
        marks.push(mark(central, format!("{name} {}", rounding.text(central))));
    }
    let count = runs.figures().len();
    let summary = if is_certain {
        format!("Nothing is uncertain: it would be {} in every run.", middle.1)
    } else {
        format!(
            "In 8 of 10 runs it would be between {} and {}; {} it is {}. It would be below zero \
             {}. Each bar is {} wide; its height is how many runs come out there, at most {} of 100.",
            low.1,
            high.1,
            levers_are.as_planned(),
            rounding.text(central),
            in_runs(runs.share_below(0.0), count),
            pounds(bins.width),
            decimal(100.0 * bins.shares.iter().copied().fold(0.0, f64::max), 0),
        )
    };
    Figure {
        id: "distribution",
        caption: format!("How the runs spread: {}", metric.label()),
        summary,
        table: table(&bins, count),
        body: Body::Distribution(Distribution {
            dashed: (!is_certain).then_some(PLANNED),
            marks,
            ..bins
        }),
    }
}

/// Bins of a round width that begin at a whole number of widths, so that they stay where they are
/// while a slider moves.
fn bins(runs: &Ordered) -> Distribution {
    let figures = runs.figures();
    let (Some(lowest), Some(highest)) = (figures.first(), figures.last()) else {
        return Distribution::default();
    };
    let width = round_width((highest - lowest) / BINS);
    let first = (lowest / width).floor();
    let count = (highest / width).floor() - first + 1.0;
    let mut shares = vec![0.0; count as usize];
    for figure in figures {
        shares[((figure / width).floor() - first) as usize] += 1.0 / figures.len() as f64;
    }
    Distribution { from: first * width, width, shares, ..Distribution::default() }
}

/// The first of 1, 2, 5, 10 … thousand pounds that is at least `rough`.
fn round_width(rough: f64) -> f64 {
    let mut width = 1e3;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if width >= rough || !rough.is_finite() {
            break;
        }
        width *= factor;
    }
    width
}

fn table(bins: &Distribution, runs: usize) -> Table {
    let rows = bins.shares.iter().enumerate().map(|(bin, share)| {
        vec![
            Cell::Pounds(bins.start(bin)),
            Cell::Pounds(bins.start(bin + 1)),
            Cell::Number((share * runs as f64).round()),
            Cell::Percent(*share),
        ]
    });
    Table {
        head: ["From", "To", "Runs", "Share"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}
