//! Measures and sums: expected against recorded, and the levers that run through the record.

mod common;

use common::kits::kit_of;
use common::{defaults, kit};
use derwent::case::Case;
use derwent::model::{
    Choices, Month, Point, Reason, Record, RecordedMeasure, RecordedSum, Standing, run,
};

fn case() -> &'static Case {
    &kit().case
}

fn measure(id: &str, year: u32, value: f64) -> RecordedMeasure {
    RecordedMeasure { id: id.to_owned(), year, value, note: String::new() }
}

fn sum(id: &str, year: u32, sum: f64) -> RecordedSum {
    RecordedSum { id: id.to_owned(), year, sum, note: String::new() }
}

fn measures(measures: Vec<RecordedMeasure>) -> Record {
    Record { measures, ..Record::default() }
}

fn sums(lines: Vec<RecordedSum>) -> Record {
    Record { lines, ..Record::default() }
}

fn at<'a>(points: &'a [Point<'a>], id: &str, year: u32) -> &'a Point<'a> {
    points.iter().find(|point| point.id == id && point.year == year).unwrap()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9 * other.abs().max(1.0)
}

// case-for-change, chapter 4: obesity from 66% to 41.7%. Effects begin in Year 2 and are full in
// Year 10, so that by Year 4 three ninths of 24.3 are gone: 57.9%. A twentieth of 24.3 is 1.215.
#[test]
fn a_measure_is_on_track_within_a_twentieth_of_its_way() {
    for (value, standing) in [
        (57.9, Standing::OnTrack),
        (59.1, Standing::OnTrack),
        (59.2, Standing::Behind),
        (56.7, Standing::OnTrack),
        (56.6, Standing::Ahead),
        (40.0, Standing::Ahead),
    ] {
        let record = measures(vec![measure("obesity", 4, value)]);
        let points = record.measures(case(), &defaults());
        let point = at(&points, "obesity", 4);
        assert!(near(point.expected.unwrap(), 57.9));
        assert!(near(point.gap.unwrap() + 57.9, value), "{value}");
        assert_eq!(point.standing, standing, "{value}");
    }
}

// Development from 70.8% to 75.0%: more is better. By Year 10 it is there.
#[test]
fn more_is_better_where_the_target_is_higher() {
    let record = measures(vec![measure("good-development", 10, 76.0)]);
    let points = record.measures(case(), &defaults());
    assert_eq!(at(&points, "good-development", 10).standing, Standing::Ahead);
}

#[test]
fn a_year_that_is_missing_has_no_data() {
    let record = measures(vec![measure("obesity", 2, 63.3), measure("obesity", 4, 57.9)]);
    let points = record.measures(case(), &defaults());
    let years: Vec<_> = points.iter().filter(|point| point.id == "obesity").collect();
    assert_eq!(years.iter().map(|point| point.year).collect::<Vec<_>>(), [2, 3, 4]);
    // Year 3 is two ninths of the way: 66 - 5.4.
    assert!(near(years[1].expected.unwrap(), 60.6));
    assert_eq!((years[1].recorded, years[1].gap), (None, None));
    assert_eq!(years[1].standing, Standing::NoData);
    // Every other measure is looked at in the latest year.
    assert_eq!(points.len(), 3 + 24);
    assert_eq!(at(&points, "co2", 4).standing, Standing::NoData);
}

// Year 1 is 2023/24: April 2025 is in Year 3, and before that there is nothing to look at.
#[test]
fn now_is_a_year_of_the_scenario() {
    let at_month = |year, month| Record { now: Some(Month { year, month }), ..Record::default() };
    let looked_at = |record: &Record| record.measures(case(), &defaults());
    assert!(looked_at(&at_month(2025, 4)).iter().all(|point| point.year == 3));
    assert_eq!(looked_at(&at_month(2025, 4)).len(), 25);
    assert!(looked_at(&at_month(2025, 3)).iter().all(|point| point.year == 2));
    assert!(looked_at(&at_month(2023, 3)).is_empty());
}

// The toy case half way: one office saves £2m a year, software costs £1.2m, the move £3m in Year 1.
#[test]
fn a_sum_is_on_track_within_a_twentieth_and_less_cost_is_better() {
    let toy = &kit_of("toy").kit.case;
    let choices = kit_of("toy").kit.defaults();
    for (id, year, recorded, expected, standing) in [
        ("one-office", 2, 1_900_000.0, 2_000_000.0, Standing::OnTrack),
        ("one-office", 2, 1_899_000.0, 2_000_000.0, Standing::Behind),
        ("one-office", 2, 2_101_000.0, 2_000_000.0, Standing::Ahead),
        ("software", 1, 1_100_000.0, 1_200_000.0, Standing::Ahead),
        ("software", 1, 1_300_000.0, 1_200_000.0, Standing::Behind),
        ("move", 1, 3_000_000.0, 3_000_000.0, Standing::OnTrack),
        ("move", 2, 10_000.0, 0.0, Standing::Behind),
    ] {
        let record = sums(vec![sum(id, year, recorded)]);
        let points = record.lines(toy, choices);
        let point = at(&points, id, year);
        assert_eq!(point.expected, Some(expected), "{id}");
        assert_eq!(point.gap, Some(recorded - expected), "{id}");
        assert_eq!(point.standing, standing, "{id} {recorded}");
    }
}

/// What the scenario itself has, as a record.
fn as_expected(case: &Case, choices: &Choices, years: [u32; 3]) -> Record {
    let now = Month { year: choices.first_year + 2, month: 4 };
    let seen = Record { now: Some(now), ..Record::default() };
    let mut record = Record::default();
    for year in years {
        let seen = Record {
            now: Some(Month { year: choices.first_year + year - 1, month: 4 }),
            ..seen.clone()
        };
        for point in seen.measures(case, choices) {
            record.measures.push(measure(point.id, year, point.expected.unwrap()));
        }
        for point in seen.lines(case, choices) {
            record.lines.push(sum(point.id, year, point.expected.unwrap()));
        }
    }
    record
}

#[test]
fn a_record_equal_to_the_scenario_is_on_track_and_changes_nothing() {
    for preset in kit().presets() {
        let record = as_expected(case(), &preset.choices, [2, 3, 5]);
        let standing = |points: &[Point<'_>]| {
            points
                .iter()
                .all(|point| point.recorded.is_none() || point.standing == Standing::OnTrack)
        };
        assert!(standing(&record.measures(case(), &preset.choices)), "{}", preset.id);
        assert!(standing(&record.lines(case(), &preset.choices)), "{}", preset.id);
        let fit = record.fit(case(), &preset.choices);
        assert_eq!(fit.choices, preset.choices, "{}", preset.id);
        assert_eq!(fit.missed, [], "{}", preset.id);
    }
}

// Obesity at 60.0% in Year 4 has gone 6 points where 8.1 were expected: 20/27 of them.
#[test]
fn what_happened_sets_the_progress_of_a_measure_and_nothing_else() {
    let record = measures(vec![measure("obesity", 4, 60.0)]);
    let before = defaults();
    let fit = record.fit(case(), &before);
    let mut expected = before;
    let obesity = case().measures.iter().find(|row| row.id == "obesity").unwrap();
    expected.progress[obesity.place] = 0.7407;
    assert_eq!(fit.choices, expected);
    assert_eq!(fit.missed, []);
}

// From 9 to 8 tonnes: at 7 tonnes in Year 10 the way was gone twice, and the lever ends at 1.5.
#[test]
fn what_no_lever_reaches_is_said_with_its_reason() {
    let record = measures(vec![
        measure("co2", 10, 7.0),
        measure("obesity", 1, 60.0),
        measure("smoking", 3, 13.9),
    ]);
    let fit = record.fit(case(), &defaults());
    let missed: Vec<_> =
        fit.missed.iter().map(|missed| (missed.id.as_str(), missed.reason)).collect();
    assert_eq!(missed, [("co2", Reason::OutOfReach), ("obesity", Reason::BeforeItBegins)]);
    assert_eq!(fit.missed[0].instead, Some(7.5));
    let smoking = case().measures.iter().find(|row| row.id == "smoking").unwrap();
    assert_eq!(fit.choices.progress[smoking.place], 0.0);
}

/// The levers of the savings.
fn savings(choices: &Choices) -> (f64, f64, Vec<f64>) {
    (choices.delay, choices.realisation, choices.positions.to_vec())
}

/// Sums of some lines under these choices, as a record.
fn saved(choices: &Choices, lines: &[&str], years: &[u32]) -> Record {
    let outcome = run(case(), choices);
    let mut record = Record::default();
    for row in outcome.savings() {
        let id = case().lines[row.position].id.as_str();
        for year in years.iter().filter(|_| lines.is_empty() || lines.contains(&id)) {
            let amount = outcome.flows().by_year(row.row)[*year as usize - 1];
            record.lines.push(sum(id, *year, amount));
        }
    }
    record
}

#[test]
fn a_saving_that_fell_short_alone_moves_its_own_place() {
    let mut happened = defaults();
    happened.positions[0] = 0.25;
    let id = case().line_ids(derwent::case::LineKind::Saving)[0];
    let fit = saved(&happened, &[id], &[3]).fit(case(), &defaults());
    assert_eq!(savings(&fit.choices), savings(&happened));
    assert_eq!(fit.missed, []);
}

#[test]
fn savings_that_all_fell_short_alike_move_the_realisation() {
    let happened = Choices { realisation: 0.8, ..defaults() };
    let fit = saved(&happened, &[], &[3]).fit(case(), &defaults());
    assert_eq!(savings(&fit.choices), savings(&happened));
    assert_eq!(fit.missed, []);
}

#[test]
fn savings_that_came_a_year_later_move_the_delay() {
    let happened = Choices { delay: 1.0, ..defaults() };
    let fit = saved(&happened, &[], &[1, 2, 3, 4]).fit(case(), &defaults());
    assert_eq!(savings(&fit.choices), savings(&happened));
    assert_eq!(fit.missed, []);
}

// One office saves £1m at its low; £0.4m is two fifths of that.
#[test]
fn a_saving_below_its_low_takes_the_realisation_with_it() {
    let (toy, before) = (&kit_of("toy").kit.case, kit_of("toy").kit.defaults());
    let fit = sums(vec![sum("one-office", 2, 400_000.0)]).fit(toy, before);
    assert_eq!(fit.missed, []);
    let after = sums(vec![sum("one-office", 2, 400_000.0)]);
    let points = after.lines(toy, &fit.choices);
    assert!((at(&points, "one-office", 2).gap.unwrap()).abs() <= 0.5);
    // One lever is enough: a fifth of the £2m half way.
    assert_eq!(savings(&fit.choices), (0.0, 0.2, vec![0.5]));
}

// Software runs from £0.2m to £2.2m: £1.7m is three quarters of the way. The move keeps its place.
#[test]
fn a_recurring_cost_moves_and_a_one_off_cost_does_not() {
    let (toy, before) = (&kit_of("toy").kit.case, kit_of("toy").kit.defaults());
    let record = sums(vec![
        sum("software", 1, 1_700_000.0),
        sum("move", 1, 4_000_000.0),
        sum("one-office", 1, 2_000_000.0),
    ]);
    let fit = record.fit(toy, before);
    let mut expected = before.clone();
    expected.recurring[0] = 0.75;
    assert_eq!(fit.choices, expected);
    let missed: Vec<_> =
        fit.missed.iter().map(|missed| (missed.id.as_str(), missed.reason)).collect();
    assert_eq!(missed, [("move", Reason::NoLever)]);
}

// The latest year is met; £3m in Year 1 is more than in any year of the scenario.
#[test]
fn an_earlier_year_that_differs_is_said() {
    let (toy, before) = (&kit_of("toy").kit.case, kit_of("toy").kit.defaults());
    let record = sums(vec![sum("one-office", 1, 3_000_000.0), sum("one-office", 2, 2_000_000.0)]);
    let fit = record.fit(toy, before);
    assert_eq!(fit.choices, *before);
    assert_eq!(fit.missed.len(), 1);
    assert_eq!((fit.missed[0].year, fit.missed[0].reason), (1, Reason::OtherYear));
}
