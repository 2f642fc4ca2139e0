//! The chart of what matters most, and the names of what it shows.

mod common;

use common::{case, defaults, inputs, kit, outcome};
use derwent::chart::{Body, Cell, Figure, Influence, Swings, tornado};
use derwent::model::{Choices, Draws, Input, LeversAre, Sample, Sensitivity, sensitivities};
use derwent::scenario::input_text;
use derwent::words::Metric;

fn sensitivity(low: f64, high: f64, share: f64) -> Sensitivity {
    Sensitivity { input: Input::Delay, p10: 0.1, p90: 1.4, low, high, share }
}

fn influence(label: &str, low: f64, high: f64, share: f64) -> Influence {
    Influence {
        label: label.to_owned(),
        remark: "10% to 90%".to_owned(),
        sensitivity: sensitivity(low, high, share),
    }
}

fn swings(figure: &Figure) -> &Swings {
    let Body::Swings(swings) = &figure.body else { panic!("no swings") };
    swings
}

/// What the published case's cash hangs on.
fn published() -> (f64, Vec<Influence>) {
    let choices = defaults();
    let sample = Sample::new(inputs(), 0, 2_000, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(case(), &choices, &sample, 2_000);
    let cash = |outcome: &derwent::model::Outcome| outcome.totals.npv_cashable;
    let found = sensitivities(case(), &choices, &sample, &draws.npv_cashable, cash);
    let influences = found.into_iter().map(|sensitivity| {
        let (label, remark) = input_text(kit(), 0, &sensitivity);
        Influence { label, remark, sensitivity }
    });
    (cash(&outcome(&choices)), influences.collect())
}

#[test]
fn ten_are_drawn_and_the_table_has_all() {
    let (central, influences) = published();
    let figure = tornado(Metric::WorthToday, central, &influences, LeversAre::Plan);
    assert_eq!(swings(&figure).central, central);
    assert_eq!((swings(&figure).rows.len(), figure.table.rows.len()), (10, 40));
    assert!(figure.summary.ends_with("The 10 longest are drawn; the table has 30 more."));
    for (influence, row) in influences.iter().zip(&figure.table.rows) {
        let Sensitivity { low, high, share, .. } = influence.sensitivity;
        let expected = [
            Cell::Text(influence.label.clone()),
            Cell::Text(influence.remark.clone()),
            Cell::Pounds(low),
            Cell::Pounds(high),
            Cell::Percent(share),
        ];
        assert_eq!(*row, expected);
        assert_eq!(row.len(), figure.table.head.len());
    }
    for (swing, row) in swings(&figure).rows.iter().zip(&figure.table.rows) {
        assert_eq!(row[0], Cell::Text(swing.label.clone()));
        assert_eq!(row[1], Cell::Text(swing.remark.clone().expect("from where to where")));
        assert_eq!((&row[2], &row[3]), (&Cell::Pounds(swing.low), &Cell::Pounds(swing.high)));
    }
}

#[test]
fn the_first_is_said_to_matter_most_by_how_much() {
    let influences =
        [influence("Delay", 90e6, 60.4e6, 0.614), influence("Cost", 80e6, 75e6, 0.386)];
    let figure = tornado(Metric::WiderWorthToday, 80e6, &influences, LeversAre::Plan);
    assert_eq!(
        figure.summary,
        "\u{201c}Delay\u{201d} matters most: from 10% to 90% it moves the figure by £29.6m, and \
         it makes 61% of the spread between the runs."
    );
    assert_eq!(figure.caption, "What matters most for the wider benefits worth today (not cash)");
    assert_eq!((swings(&figure).rows[0].low, swings(&figure).rows[0].high), (90e6, 60.4e6));
}

#[test]
fn ten_leave_none_for_the_table_alone() {
    let influences: Vec<_> =
        (0..11).map(|row| influence("Lever", 0.0, 1e6 - f64::from(row), 0.09)).collect();
    let said = |count: usize| {
        tornado(Metric::WorthToday, 0.0, &influences[..count], LeversAre::Plan).summary
    };
    assert!(said(10).ends_with("makes 9% of the spread between the runs."), "{}", said(10));
    assert!(said(11).ends_with("the table has 1 more."), "{}", said(11));
}

#[test]
fn a_part_too_small_to_see_is_not_nothing() {
    for (share, text) in [
        (0.3149, "31% of the spread"),
        (0.0051, "1% of the spread"),
        (0.0049, "<1% of the spread"),
        (0.0, "<1% of the spread"),
        (-0.012, "<1% of the spread"),
        (1.0, "100% of the spread"),
    ] {
        let figure = tornado(
            Metric::WorthToday,
            0.0,
            &[influence("Lever", 0.0, 1e6, share)],
            LeversAre::Plan,
        );
        assert_eq!(swings(&figure).rows[0].value, text, "{share}");
    }
}

#[test]
fn where_nothing_moves_the_figure_it_does_not_say_that_all_is_certain() {
    // Ranges may be wide and yet move nothing, as those of wider benefits do the councils' cash.
    let figure = tornado(Metric::WorthToday, 5e6, &[], LeversAre::Plan);
    assert_eq!(figure.summary, "Nothing that is uncertain moves this figure.");
    assert!(swings(&figure).rows.is_empty() && figure.table.rows.is_empty());
}

#[test]
fn an_input_is_named_with_where_it_goes() {
    let text = |input: Input, change: fn(&mut Choices)| {
        let mut choices = defaults();
        change(&mut choices);
        let range = input.range(&choices);
        let (p10, p90) = (range.quantile(0.1), range.quantile(0.9));
        input_text(kit(), 0, &Sensitivity { input, p10, p90, low: 0.0, high: 0.0, share: 0.0 })
    };
    let owned = |label: &str, remark: &str| (label.to_owned(), remark.to_owned());
    // 0.7 + 0.3·√0.1 = 0.79 and 0.7 + 0.3·√0.9 = 0.98.
    assert_eq!(text(Input::Realisation, |_| {}), owned("Savings delivered", "79% to 98%"));
    // 2·(1 − √0.9) = 0.10 and 2·(1 − √0.1) = 1.37.
    assert_eq!(text(Input::Delay, |_| {}), owned("Delay of savings", "0.1 to 1.4 years"));
    // 0.2 + √0.018 = 0.33 and 0.8 − √0.018 = 0.67 of £5.1m to £20.4m and of £10m to £18m. Two families share a name's form.
    assert_eq!(
        text(Input::Position(0), |_| {}),
        owned("Savings from front office", "£10.2m to £15.3m")
    );
    assert_eq!(text(Input::Cost(5), |_| {}), owned("Cost of technology", "£12.7m to £15.3m"));
    // Cut off at the published high figure: 0.5 + 0.5·√0.1 = 0.66 and 0.5 + 0.5·√0.9 = 0.97
    // of £5.1m to £20.4m.
    assert_eq!(
        text(Input::Position(0), |choices| {
            choices.positions[0] = 1.0;
            choices.risk_position_spread = 0.5;
        }),
        owned("Savings from front office", "£15.2m to £20.0m")
    );
    // 0.5 + 0.5·√0.1 = 0.66 and 0.5 + 0.5·√0.9 = 0.97.
    assert_eq!(
        text(Input::Attribution, |_| {}),
        owned("Wider benefits due to the partnership", "66% to 97%")
    );
    assert_eq!(text(Input::Progress(0), |_| {}).1, "66% to 97%");
}

#[test]
fn bars_on_one_side_are_explained() {
    let said = |influences: &[Influence]| {
        tornado(Metric::WorthToday, 100e6, influences, LeversAre::Plan).summary
    };
    let below = influence("Delay", 60e6, 99e6, 0.5);
    let around = influence("Training", 90e6, 110e6, 0.2);
    let above = influence("Delivery", 101e6, 120e6, 0.3);
    assert!(!said(std::slice::from_ref(&around)).contains("both bars on one side"));
    let summary = said(&[below.clone(), around.clone()]);
    let expected = "\u{201c}Delay\u{201d} has both bars on one side: the plan lies outside the range that chance picks from, and all \
                    of that range makes the figure lower.";
    assert!(summary.contains(expected), "{summary}");
    let summary = said(&[below.clone(), below.clone(), below.clone(), above]);
    assert!(summary.contains("\u{201c}Delay\u{201d} and two others have both bars"), "{summary}");
    assert!(summary.contains("\u{201c}Delivery\u{201d} has both bars on one side"), "{summary}");
    assert!(summary.contains("makes the figure higher."), "{summary}");
}

/// A length of time has its unit once; sums have the digits of sums: "£1.0m to £1.6m".
#[test]
fn from_where_to_where_an_input_goes_is_said_as_people_say_it() {
    let (_, influences) = published();
    let remark = |label: &str| {
        let found = influences.iter().find(|influence| influence.label == label);
        found.unwrap_or_else(|| panic!("no {label}")).remark.clone()
    };
    let delay = remark("Delay of savings");
    assert_eq!(delay.matches("year").count(), 1, "{delay}");
    assert!(delay.contains(" to ") && delay.ends_with(" years"), "{delay}");
    for influence in &influences {
        let sums = influence.remark.split(" to ").filter_map(|sum| sum.strip_suffix('m'));
        for sum in sums {
            let decimals = sum.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert!(decimals <= 1, "{}: {}", influence.label, influence.remark);
        }
    }
}
