//! Ways of working, risks, asks and levels of collaboration.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{first, kit};
use derwent::chart::{Body, RoomScores, enablers};
use derwent::model::{AskState, Record, RecordedMilestone, RecordedScore, run};
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
        let line = said.lines().find(|line| line.starts_with(one) && line.contains("(printed)"));
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
    let square = &matrix.body[1].cells[4].line;
    assert_eq!(square.plain(), "2 Too little capacity and skill ");
    let said = text(&parts);
    // Its number leads to its whole name.
    let key = "2 Too little capacity and skill: staff are overstretched: likelihood 4, impact 5";
    assert!(said.contains(key), "{said}");
    assert!(text(&parts).contains("Elections change who decides | not rated | not rated | Chair"));
    // Taken back, nothing of it is left.
    let back = Entered::RiskGone("own-1".to_owned()).in_record(&record);
    let back = Entered::Likelihood("capacity".to_owned(), None).in_record(&back);
    assert!(Entered::Impact("capacity".to_owned(), None).in_record(&back).is_empty());
}

#[test]
fn the_plan_s_risks_and_those_of_the_room_s_own_are_counted_apart() {
    let mut record = Record::default();
    let said = |record: &Record| text(&screen(&with(record.clone()), View::Risks, |_| {}));
    assert!(said(&record).contains("None of them is rated here yet. It has 14 asks"));
    for id in ["capacity", "fatigue", "benefits"] {
        record = Entered::Likelihood(id.to_owned(), Some(4)).in_record(&record);
        record = Entered::Impact(id.to_owned(), Some(2)).in_record(&record);
    }
    record = Entered::Risk("Elections".to_owned()).in_record(&record);
    assert!(said(&record).contains(
        "The plan names five risks, with what would meet each. Three of them are rated here. One \
         risk of the room\u{2019}s own stands beside, not rated yet."
    ));
    record = Entered::Risk("A new law".to_owned()).in_record(&record);
    record = Entered::Likelihood("own-2".to_owned(), Some(1)).in_record(&record);
    record = Entered::Impact("own-2".to_owned(), Some(1)).in_record(&record);
    assert!(
        said(&record)
            .contains("Two risks of the room\u{2019}s own stand beside, one of them rated.")
    );
}

#[test]
fn a_risk_that_is_there_already_is_not_entered_again() {
    let fields = |record: &Record| {
        let parts = screen(&with(record.clone()), View::Risks, |_| {});
        let fields = lines(&parts).into_iter().flat_map(|line| line.0.clone());
        let found = fields.into_iter().find_map(|run| match run {
            Run::Field(field) if field.label == "Another risk" => Some(field.takes),
            _ => None,
        });
        found.expect("a field")
    };
    let record = Entered::Risk("Elections".to_owned()).in_record(&Record::default());
    for name in ["elections ", "Leaders do not act by the ambitions"] {
        let said = fields(&record).read(name).expect_err("it is there");
        assert!(said.contains("is among the risks already"), "{said}");
    }
    assert!(fields(&record).read("A new law").is_ok());
    assert!(fields(&Record::default()).read("Elections").is_ok());
}

#[test]
fn asks_are_counted_by_what_became_of_them() {
    let states = [
        ("five-g", AskState::Granted),
        ("loans", AskState::Granted),
        ("housing", AskState::Refused),
        ("dialogue", AskState::UnderWay),
    ];
    let record = states.into_iter().fold(Record::default(), |record, (id, state)| {
        Entered::Ask(id.to_owned(), Some(state)).in_record(&record)
    });
    let said = text(&screen(&with(record), View::Risks, |_| {}));
    assert!(said.contains(
        "It has 14 asks of Government, by what is recorded here two granted, one refused and 11 \
         open; nothing is recorded of ten of the open."
    ));
}

// The plan's Year 1 is 2020/21 (case-for-change, chapter 5).
#[test]
fn milestones_of_ways_of_working_say_their_years_and_what_is_recorded() {
    let row = |scenario: &Scenario| {
        let said = text(&screen(scenario, View::Ways, |_| {}));
        let line = said.lines().find(|line| line.starts_with("Requirements for shared systems"));
        line.expect("a milestone").to_owned()
    };
    let planned = row(&first());
    assert!(planned.contains("| Year 2, 2021/22 | As planned"), "{planned}");
    let id = kit()
        .case
        .plan("milestones")
        .iter()
        .find(|row| row.text("label").starts_with("Requirements for shared systems"));
    let milestone = RecordedMilestone {
        id: id.expect("it").text("id").to_owned(),
        expected: Some(4),
        ..RecordedMilestone::default()
    };
    let moved = row(&with(Record { milestones: vec![milestone], ..Record::default() }));
    let expected = "Year 2, 2021/22 | Later than planned, moved: it stands in Year 4, 2023/24";
    assert!(moved.contains(expected), "{moved}");
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
