//! Ways of working, risks, asks and levels of collaboration.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{first, kit};
use derwent::chart::{Body, RoomScores, enablers};
use derwent::model::{Record, RecordedScore, run};
use derwent::scenario::{Entered, Kind, Scenario};
use derwent::screen::{Act, Part, Run, View};
use derwent::words::pounds;
use views::screened::{acts, all_parts, lines, screen, text};

fn with(record: Record) -> Scenario {
    Scenario { record: Rc::new(record), ..first() }
}

// case-for-change, chapter 3.
#[test]
fn six_ways_of_working_have_the_scores_of_the_paper_and_five_have_none() {
    let figure = enablers(&kit().case, &[RoomScores::default(); 11]);
    let Body::Dumbbells(dumbbells) = &figure.body else { panic!() };
    let scored: Vec<_> = dumbbells.rows.iter().filter_map(|row| row.now.zip(row.future)).collect();
    let printed =
        [(1.72, 3.49), (1.86, 3.47), (1.42, 3.44), (1.83, 3.94), (1.75, 3.63), (1.56, 3.68)];
    assert_eq!(scored, printed);
    assert_eq!(dumbbells.rows.len(), 11);
    let lost = figure.table.rows.iter().filter(|row| row[1].text() == "not in the papers we have");
    assert_eq!(lost.count(), 5);
    assert!(figure.summary.contains("The scores of five are not in the papers we have."));
}

#[test]
fn a_score_of_our_own_is_drawn_beside_those_of_the_papers() {
    let score = RecordedScore { id: "culture".to_owned(), score: 2.5, note: String::new() };
    let parts =
        screen(&with(Record { enablers: vec![score], ..Record::default() }), View::Ways, |_| {});
    let Some(Part::Charts(charts)) = parts.iter().find(|part| matches!(part, Part::Charts(_)))
    else {
        panic!()
    };
    let Body::Dumbbells(dumbbells) = &charts[0].figure.body else { panic!() };
    let own: Vec<_> = dumbbells.rows.iter().map(|row| row.own).collect();
    assert_eq!(own[1], Some(2.5));
    assert_eq!(own.iter().flatten().count(), 1);
    assert!(text(&parts).contains("One score of our own is recorded."));
}

/// Undirected: a link stands with both.
#[test]
fn what_hangs_together_stands_with_either() {
    let said = text(&screen(&first(), View::Ways, |_| {}));
    for (one, other) in [("Culture | ", "Workforce"), ("Workforce | ", "Culture")] {
        let line = said.lines().find(|line| line.starts_with(one) && line.contains("Printed:"));
        assert!(line.is_some_and(|line| line.contains(other)), "{one}: {line:?}");
    }
}

#[test]
fn the_worst_of_a_risk_s_levers_is_worked_out_by_the_model() {
    let scenario = first();
    let said = text(&screen(&scenario, View::Risks, |_| {}));
    let line = said.lines().find(|line| line.starts_with("Too little communication")).expect("it");
    // Every stance of every council by hand: the worst for what the cash is worth today.
    let mut worst = f64::INFINITY;
    for lever in scenario.kit.levers().iter().filter(|lever| lever.id.starts_with("stance.")) {
        let Kind::Choice(options) = &lever.kind else { panic!() };
        for option in 0..options.len() {
            let mut choices = scenario.choices.clone();
            lever.set(&mut choices, option as f64);
            worst = worst.min(run(&kit().case, &choices).totals.npv_cashable);
        }
    }
    let now = run(&kit().case, &scenario.choices).totals.npv_cashable;
    let expected = format!("| {}, {} less", pounds(worst), pounds(now - worst));
    assert!(line.ends_with(&expected), "{line}: {expected}");
    assert!(said.contains("each lever is set by itself and everything else stays"));
}

#[test]
fn a_risk_leads_to_its_levers() {
    let parts = screen(&first(), View::Risks, |_| {});
    let delay = kit().find_index("delay").unwrap();
    assert!(acts(&parts).iter().any(|(_, act)| *act == Act::Lever(delay)));
}

#[test]
fn ratings_stand_in_the_matrix_and_a_risk_of_one_s_own_beside_them() {
    let entered = [
        Entered::Likelihood("capacity".to_owned(), Some(4)),
        Entered::Impact("capacity".to_owned(), Some(5)),
        Entered::Risk("Elections change who decides".to_owned()),
        Entered::Owner("own-1".to_owned(), "Chair".to_owned()),
    ];
    let record = entered.into_iter().fold(Record::default(), |record, one| one.in_record(&record));
    let parts = screen(&with(record.clone()), View::Risks, |_| {});
    let matrix = all_parts(&parts).into_iter().find_map(|part| match part {
        Part::Table(table) if table.name == "Likelihood and impact" => Some(table),
        _ => None,
    });
    let matrix = matrix.expect("a matrix");
    assert_eq!(matrix.body.len(), 5);
    // From 5 down to 1: the second row is likelihood 4, its fifth cell impact 5.
    assert_eq!(matrix.body[1].head.line.plain(), "Likelihood 4");
    assert!(matrix.body[1].cells[4].line.plain().starts_with("Too little capacity"));
    assert!(text(&parts).contains("Elections change who decides | not rated | not rated | Chair"));
    // Taken back, nothing of it is left.
    let back = Entered::RiskGone("own-1".to_owned()).in_record(&record);
    let back = Entered::Likelihood("capacity".to_owned(), None).in_record(&back);
    assert!(Entered::Impact("capacity".to_owned(), None).in_record(&back).is_empty());
}

#[test]
fn each_ask_has_its_state_to_pick() {
    let parts = screen(&first(), View::Risks, |_| {});
    let picks = lines(&parts).into_iter().flat_map(|line| &line.0).filter_map(|run| match run {
        Run::Pick(pick) if pick.name.starts_with("What became of") => Some(pick),
        _ => None,
    });
    let picks: Vec<_> = picks.collect();
    assert_eq!(picks.len(), 14);
    let all: Vec<_> = picks[0].choices().map(|choice| choice.text.as_str()).collect();
    let states = ["Nothing recorded", "Not begun", "Under way", "Granted", "Refused", "Dropped"];
    assert_eq!(all, states);
}

// case-for-change, chapter 3: 13 + 7 + 20 + 5 + 16 actions.
#[test]
fn actions_are_counted_by_level_and_listed() {
    let parts = screen(&first(), View::Risks, |_| {});
    let said = text(&parts);
    assert!(said.contains("Together | 13 | 7 | 20 | 5 | 16 | 61"), "{said}");
    assert!(said.contains("> Level A/B: 7 actions"));
}
