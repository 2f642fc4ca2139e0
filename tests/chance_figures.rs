//! The charts of many runs: the fan, the chance of payback, and how the runs spread.

mod common;

use common::{assert_close, case, defaults, inputs, levers, outcome, preset};
use derwent::chart::{
    Body, Cell, Columns, Distribution, Figure, Measure, chance_of_payback, distribution, fan,
};
use derwent::model::{Choices, Draws, LeversAre, Ordered, Outcome, Sample, Stance, Uncertainty};
use derwent::words::Metric;

/// A tenth of this is a whole number, so that "1 in 10 is below" can be counted.
const RUNS: usize = 1_000;

struct Runs {
    outcome: Outcome,
    draws: Draws,
    uncertainty: Uncertainty,
}

impl Runs {
    fn of(choices: &Choices) -> Self {
        let sample = Sample::new(inputs(), u64::from(choices.seed), RUNS, choices.correlation);
        let mut draws = Draws::default();
        draws.renew(case(), choices, &sample, RUNS);
        Self { outcome: outcome(choices), uncertainty: Uncertainty::of_draws(&draws), draws }
    }

    fn fan(&self) -> Figure {
        let end = Ordered::of(self.draws.cumulative_cashable.last().expect("a year"));
        fan(&self.outcome, &self.uncertainty, &end)
    }

    fn chance(&self, asked: u32) -> Figure {
        chance_of_payback(&self.outcome, &self.uncertainty, RUNS, asked)
    }

    fn cash(&self) -> Figure {
        let central = self.outcome.totals.npv_cashable;
        distribution(
            Metric::WorthToday,
            &Ordered::of(&self.draws.npv_cashable),
            central,
            LeversAre::Plan,
        )
    }
}

fn certain(choices: &mut Choices) {
    for lever in levers().iter().filter(|lever| lever.id.starts_with("risk.")) {
        lever.set(choices, 0.0);
    }
}

fn changed(change: impl FnOnce(&mut Choices)) -> Runs {
    let mut choices = defaults();
    change(&mut choices);
    Runs::of(&choices)
}

fn columns(figure: &Figure) -> &Columns {
    let Body::Columns(columns) = &figure.body else { panic!("{} has no columns", figure.id) };
    columns
}

fn bins(figure: &Figure) -> &Distribution {
    let Body::Distribution(bins) = &figure.body else { panic!("{} has no bins", figure.id) };
    bins
}

#[test]
fn the_fan_opens_as_the_runs_do() {
    let runs = Runs::of(&defaults());
    let figure = runs.fan();
    let shown = columns(&figure);
    let area = shown.areas.first().expect("an area");
    for (year, sums) in runs.draws.cumulative_cashable.iter().enumerate() {
        let below = |limit: f64| sums.iter().filter(|sum| **sum < limit).count();
        assert_eq!(below(area.low[year]), RUNS / 10, "Year {}", year + 1);
        assert_eq!(below(shown.lines[0].values[year]), RUNS / 2, "Year {}", year + 1);
        assert_eq!(below(area.high[year]), RUNS - RUNS / 10, "Year {}", year + 1);
    }
    // The deterministic case of cash_flow, year by year.
    let central: Vec<f64> =
        runs.outcome.years.iter().map(|year| year.cumulative_cashable).collect();
    assert_eq!(shown.lines[1].values, central);
    assert!((central[9] - 272.6e6).abs() < 0.05e6, "the headline of the published case");
}

#[test]
fn each_row_of_the_fan_s_table_is_its_year() {
    let figure = Runs::of(&preset("slow-start").choices).fan();
    let shown = columns(&figure);
    let area = shown.areas.first().expect("an area");
    assert_eq!(figure.table.rows.len(), shown.years.len());
    for (year, row) in figure.table.rows.iter().enumerate() {
        let expected = [
            Cell::Text(shown.years[year].clone()),
            Cell::Pounds(area.low[year]),
            Cell::Pounds(shown.lines[0].values[year]),
            Cell::Pounds(area.high[year]),
            Cell::Pounds(shown.lines[1].values[year]),
        ];
        assert_eq!(*row, expected);
        assert_eq!(row.len(), figure.table.head.len());
    }
}

#[test]
fn the_chance_of_a_year_is_the_share_of_runs_that_stay_above_zero_from_it_on() {
    let runs = Runs::of(&preset("slow-start").choices);
    let figure = runs.chance(5);
    let shown = columns(&figure);
    assert_eq!(shown.measure, Measure::Chance);
    for year in 0..10 {
        let stays =
            |run: usize| runs.draws.cumulative_cashable[year..].iter().all(|sums| sums[run] >= 0.0);
        let count = (0..RUNS).filter(|run| stays(*run)).count();
        assert_close(shown.stacks[0].values[year], count as f64 / RUNS as f64);
        let Cell::Percent(chance) = figure.table.rows[year][1] else { panic!("a chance") };
        assert_eq!(chance, shown.stacks[0].values[year]);
        assert_eq!(figure.table.rows[year][0], Cell::Text(shown.years[year].clone()));
    }
}

#[test]
fn the_summary_speaks_of_the_year_that_is_asked_for() {
    let certain = changed(certain);
    // Paid back after 3.5 years: by the end of 2026/27, Year 4.
    let said = |year: u32| certain.chance(year).summary;
    assert_eq!(
        said(3),
        "By the end of Year 3 (March 2026) the money would be back in none of 1,000 runs."
    );
    assert_eq!(
        said(4),
        "By the end of Year 4 (March 2027) the money would be back in all of 1,000 runs."
    );
    // Ten years are counted.
    assert_eq!(
        said(40),
        "By the end of Year 10 (March 2033) the money would be back in all of 1,000 runs."
    );
    assert_eq!(
        said(0),
        "By the end of Year 1 (March 2024) the money would be back in none of 1,000 runs."
    );
}

#[test]
fn nothing_uncertain_is_said_so_and_not_as_a_range() {
    let runs = changed(certain);
    assert_eq!(
        runs.fan().summary,
        "Nothing is uncertain: by the end of Year 10 (March 2033) every run would be at £273m."
    );
    let cash = runs.cash();
    assert_eq!(cash.summary, "Nothing is uncertain: it would be £218m in every run.");
    assert_eq!((bins(&cash).shares.len(), bins(&cash).marks.len()), (1, 1));
    assert_close(bins(&cash).shares[0], 1.0);
}

#[test]
fn a_few_runs_that_differ_are_enough_to_be_uncertain() {
    // Savings begin a year after the start of Year 1, the delay and one more year: with five
    // years counted and 3.8 to 8.8 years of delay, only delays below 4 years bring any. That is
    // 1 − (1 − 0.2/5)² = 8% of the runs, so both tenths lie where nothing is saved.
    let runs = changed(|choices| {
        certain(choices);
        (choices.horizon, choices.delay, choices.risk_delay_up) = (5, 3.8, 5.0);
    });
    let ordered = Ordered::of(&runs.draws.npv_cashable);
    let nothing_saved = ordered.quantile(0.1);
    assert_eq!(nothing_saved, ordered.quantile(0.9));
    let differ = ordered.figures().iter().filter(|cash| **cash != nothing_saved).count();
    let share = differ as f64 / RUNS as f64;
    assert!((share - 0.0784).abs() < 4.0 * (0.0784 * 0.9216 / RUNS as f64).sqrt(), "{share}");
    for figure in [runs.fan(), runs.cash()] {
        assert!(!figure.summary.contains("Nothing is uncertain"), "{}", figure.summary);
    }
}

#[test]
fn where_nobody_takes_part_there_is_no_money_to_come_back() {
    let runs = changed(|choices| choices.stances.fill(Stance::Out));
    assert_eq!(runs.fan().summary, "No council takes part, so there is nothing to add up.");
    assert_eq!(runs.cash().summary, "Nothing is uncertain: it would be £0 in every run.");
    assert_eq!(runs.chance(5).summary, "No council takes part, so there is nothing to pay back.");
}

#[test]
fn money_that_never_comes_back_comes_back_in_no_run() {
    let runs = changed(|choices| choices.realisation = 0.0);
    let chance = runs.chance(10);
    assert_eq!(
        chance.summary,
        "By the end of Year 10 (March 2033) the money would be back in none of 1,000 runs."
    );
    assert_eq!(columns(&chance).stacks[0].values, [0.0; 10]);
    let cash = runs.cash();
    assert!(
        cash.summary.contains("It would be below zero in all of 1,000 runs."),
        "{}",
        cash.summary
    );
    let shown = bins(&cash);
    assert!((0..shown.shares.len()).all(|bin| shown.is_below_zero(bin)));
}

#[test]
fn every_run_is_in_its_bin() {
    for id in ["two-phase-2023", "case-low", "slow-start"] {
        let runs = Runs::of(&preset(id).choices);
        let figure = runs.cash();
        let shown = bins(&figure);
        for (bin, share) in shown.shares.iter().enumerate() {
            let (from, to) = (shown.start(bin), shown.start(bin + 1));
            let inside =
                runs.draws.npv_cashable.iter().filter(|cash| (from..to).contains(*cash)).count();
            assert!((share * RUNS as f64 - inside as f64).abs() < 1e-6, "{id}: {from} to {to}");
            let [Cell::Pounds(first), Cell::Pounds(last), Cell::Number(count), Cell::Percent(part)] =
                figure.table.rows[bin][..]
            else {
                panic!("{:?}", figure.table.rows[bin])
            };
            assert_eq!((first, last, count, part), (from, to, inside as f64, *share));
        }
        assert_close(shown.shares.iter().sum::<f64>(), 1.0);
        assert_eq!(figure.table.rows.len(), shown.shares.len());
        let (first, last) = (shown.shares[0], shown.shares[shown.shares.len() - 1]);
        assert!(first > 0.0 && last > 0.0, "no empty bin at either end");
    }
}

#[test]
fn bins_have_a_round_width_and_begin_at_a_multiple_of_it() {
    // The widths are the first round ones of at least a fortieth of the range.
    for (range, width) in [
        (1.0, 1e3),
        (40e3, 1e3),
        (41e3, 2e3),
        (0.2e6, 5e3),
        (0.3e6, 10e3),
        (1.9e6, 50e3),
        (8e6, 200e3),
        (81e6, 5e6),
        (10e9, 500e6),
    ] {
        for start in [-0.37 * range, 0.0, 123_456.0] {
            let runs: Vec<f64> =
                (0..=20).map(|run| start + range * f64::from(run) / 20.0).collect();
            let figure =
                distribution(Metric::WiderWorthToday, &Ordered::of(&runs), start, LeversAre::Plan);
            let shown = bins(&figure);
            assert_close(shown.width, width);
            let begins = shown.from / shown.width;
            assert!((begins - begins.round()).abs() < 1e-9, "{begins} widths");
            assert!((1..=42).contains(&shown.shares.len()), "{}", shown.shares.len());
            assert!(shown.from <= start && start < shown.start(1));
        }
    }
}

#[test]
fn marks_stand_at_the_tenths_the_middle_and_the_central_case() {
    // 0 to 100 million: the tenths lie at £10m and £90m. Below £100m there is one decimal.
    let runs = Ordered::of(&(0..=100).map(|run| f64::from(run) * 1e6).collect::<Vec<_>>());
    let figure = distribution(Metric::WorthToday, &runs, 61.23e6, LeversAre::Plan);
    let places: Vec<f64> = bins(&figure).marks.iter().map(|mark| mark.at).collect();
    assert_eq!(places, [50e6, 10e6, 90e6, 61.23e6]);
    let labels: Vec<_> = bins(&figure).marks.iter().map(|mark| mark.label.as_str()).collect();
    assert_eq!(
        labels,
        ["Middle £50.0m", "1 in 10 below £10.0m", "1 in 10 above £90.0m", "As planned £61.2m"]
    );
    assert_eq!(figure.caption, "How the runs spread: cash worth today");
}

#[test]
fn what_some_runs_bring_below_zero_is_counted() {
    // −20 to 79: 20 of 100 are below zero. 0 itself is not.
    let runs = Ordered::of(&(-20..80).map(|run| f64::from(run) * 1e6).collect::<Vec<_>>());
    let summary = distribution(Metric::WorthToday, &runs, 0.0, LeversAre::Plan).summary;
    assert!(summary.contains("It would be below zero in 20 of 100 runs."), "{summary}");
    // Runs a million apart in bins of five million: five in each.
    let note =
        "Each bar is £5.0m wide; its height is how many runs come out there, at most 5 of 100.";
    assert!(summary.ends_with(note), "{summary}");
    let above = Ordered::of(&(0..100).map(|run| f64::from(run) * 1e6).collect::<Vec<_>>());
    let summary = distribution(Metric::WorthToday, &above, 0.0, LeversAre::Plan).summary;
    assert!(summary.contains("It would be below zero in none of 100 runs."), "{summary}");
    assert!(!summary.contains("never"), "only the runs there were are known");
}

#[test]
fn the_sums_of_a_sentence_and_its_chart_are_written_alike() {
    // −15.7 to 17.3 with 0.8 in the middle: millions with one decimal, for the middle too.
    let runs = (0..=100).map(|run| -18e6 + 0.33e6 * f64::from(run) + 2.3e6).collect::<Vec<_>>();
    let figure = distribution(Metric::WorthToday, &Ordered::of(&runs), 4.24e6, LeversAre::Plan);
    let labels: Vec<_> = bins(&figure).marks.iter().map(|mark| mark.label.as_str()).collect();
    for sum in figure.summary.split('£').skip(1).chain(labels.iter().map(|label| &label[..])) {
        assert!(!sum.contains('k') || sum.contains("Mark"), "{sum}");
    }
    assert!(figure.summary.contains("as planned it is £4.2m."), "{}", figure.summary);
    assert!(labels.contains(&"As planned £4.2m"), "{labels:?}");
}
