//! A plan as large as one is likely to be, in the largest case, with a record of much of it.

mod views {
    pub mod screened;
}
#[allow(dead_code, reason = "each test file uses a part of this")]
#[path = "chart_drawing/page.rs"]
mod page;

use std::collections::BTreeSet;
use std::rc::Rc;

use derwent::case::Tables;
use derwent::chart::{Body, Figure, Look, PlanPart, fitting, height, roadmap, small_enough};
use derwent::model::{MilestoneState, Record, StepState};
use derwent::scenario::{Kit, Scenario, check_record};
use derwent::screen::{Part, View};
use page::{Page, Text, draw_page};
use serde_json::{Value, json};
use views::screened::{acts, all_parts, charts, lines, screen, text};

/// 150 milestones in 8 ambitions and 24 priorities: a chain of 30, one on which 50 hang, 10 without
/// a year.
fn case() -> Value {
    let read = |text| serde_json::from_str::<Value>(text).expect("JSON");
    let mut case = read(include_str!("stress/large.case.json"));
    let plan = read(include_str!("stress/plan.json"));
    case.as_object_mut().expect("tables").extend(plan.as_object().expect("tables").clone());
    case
}

/// 25 measures over ten years, and 60 milestones: late, done, dropped, under way, moved.
fn record() -> Value {
    let measures = (1..=25).flat_map(|measure| {
        (1..=10).map(move |year| {
            json!({"id": format!("measure-{measure}"), "year": year, "value": 8.0 + f64::from(year) / 10.0})
        })
    });
    let milestones = (1..=60).map(|number| {
        let id = format!("m-{number}");
        match number % 5 {
            0 if number > 31 => json!({"id": id, "state": "done", "year": 3}),
            1 if number > 31 => json!({"id": id, "state": "dropped"}),
            2 => json!({"id": id, "state": "under way"}),
            3 => json!({"id": id, "state": "not begun", "expected": 1 + number % 28}),
            _ => json!({"id": id, "expected": 2 + number % 27}),
        }
    });
    json!({
        "now": "2028-05",
        "measures": measures.collect::<Vec<_>>(),
        "milestones": milestones.collect::<Vec<_>>()
    })
}

fn scenario(record: Value) -> Scenario {
    let kit = Kit::read(&Tables::from_json(&case().to_string()));
    let mut scenario =
        Scenario::first(&Rc::new(kit.unwrap_or_else(|faults| panic!("{}", faults[0]))));
    scenario.choices.draws = 1_000;
    let record: Record = serde_json::from_value(record).expect("a record");
    check_record(&record, scenario.case()).expect("a record of this case");
    scenario.record = Rc::new(record);
    scenario
}

fn programme(scenario: &Scenario) -> Vec<(View, Vec<Part>)> {
    let views = View::all(&scenario.kit).filter(|view| view.tab() == "Programme");
    views.map(|view| (view, screen(scenario, view, |_| {}))).collect()
}

#[test]
fn its_five_views_are_whole_with_a_record_and_without() {
    for record in [json!({}), record()] {
        let scenario = scenario(record);
        let views = programme(&scenario);
        assert_eq!(views.len(), 5);
        for (view, parts) in &views {
            let said = text(parts);
            for wrong in ["NaN", " inf ", " .", " ,", "..", "one milestones", "(, "] {
                let has = said.lines().find(|line| line.contains(wrong));
                assert!(has.is_none(), "{}: {wrong:?} in {has:?}", view.id());
            }
            for part in all_parts(parts) {
                let Part::Table(table) = part else { continue };
                for row in table.body.iter().chain(&table.foot) {
                    assert_eq!(row.cells.len() + 1, table.heads.len(), "{}", table.name);
                }
            }
            assert!(lines(parts).iter().all(|line| !line.plain().trim_end().ends_with(';')));
        }
    }
}

#[test]
fn every_milestone_has_one_state_and_one_sign() {
    let scenario = scenario(record());
    let steps = scenario.record.steps(scenario.case());
    let of = |state: StepState| {
        steps.all.iter().filter(|step| step.is_milestone && step.state == state).count()
    };
    let all = [
        StepState::Done,
        StepState::Dropped,
        StepState::Ahead,
        StepState::OnTrack,
        StepState::Late,
        StepState::NoData,
    ];
    assert_eq!(all.into_iter().map(of).sum::<usize>(), 150);
    let recorded = |state: MilestoneState| {
        scenario.record.milestones.iter().filter(|one| one.state == Some(state)).count()
    };
    assert_eq!(of(StepState::Done), recorded(MilestoneState::Done));
    assert_eq!(of(StepState::Dropped), recorded(MilestoneState::Dropped));
    let parts = screen(&scenario, View::Roadmap, |_| {});
    let charts = charts(&parts);
    let Body::Roadmap(roadmap) = &charts[0].figure.body else { panic!("a roadmap") };
    assert_eq!((roadmap.steps.len(), roadmap.lanes.len()), (150, 25));
    assert_eq!(roadmap.lanes.iter().filter(|lane| lane.heading.is_some()).count(), 8);
    // Years 1 to 25, room for one year late or more, and what has no year.
    assert_eq!(roadmap.years.last().expect("a year").name, "No year");
    assert_eq!(charts[0].figure.table.rows.len(), 150);
}

#[test]
fn nothing_that_waits_stands_before_what_it_waits_for_and_the_chain_is_of_dependencies() {
    let scenario = scenario(record());
    let steps = scenario.record.steps(scenario.case());
    let settled = |id: &str| {
        let one = scenario.record.milestones.iter().find(|one| one.id == id);
        one.is_some_and(|one| {
            matches!(one.state, Some(MilestoneState::Done | MilestoneState::Dropped))
        })
    };
    assert_eq!(steps.waits.len(), 29 + 50 + 10);
    for (from, to) in &steps.waits {
        let (from, to) = (&steps.all[*from], &steps.all[*to]);
        if from.now > from.planned && !settled(to.id()) {
            assert!(to.now >= from.now, "{} before {}", to.id(), from.id());
        }
    }
    assert!(steps.chain.len() > 3, "{:?}", steps.chain);
    for pair in steps.chain.windows(2) {
        assert!(steps.waits.contains(&(pair[0], pair[1])), "{pair:?}");
    }
    assert_eq!(steps.chain.iter().collect::<BTreeSet<_>>().len(), steps.chain.len());
    // Each of the long chain pushes the next: moved to the end, the first pushes all of it.
    let moved = self::scenario(json!({"milestones": [{"id": "m-1", "expected": 30}]}));
    let steps = moved.record.steps(moved.case());
    assert_eq!(steps.chain, (0..30).collect::<Vec<_>>());
    assert!(steps.all[..30].iter().all(|step| step.now == Some(30)));
}

// Several milestones have one name here: each can be told from the others where one is chosen.
#[test]
fn no_two_milestones_to_choose_from_have_one_name() {
    let scenario = scenario(json!({}));
    let parts = screen(&scenario, View::Roadmap, |_| {});
    let names: Vec<String> = acts(&parts).into_iter().map(|(name, _)| name).collect();
    let of_german: Vec<&String> = names
        .iter()
        .filter(|name| name.contains("Arbeitsgemeinschaft") && name.contains("Year"))
        .collect();
    assert_eq!(of_german.len(), 3);
    assert_eq!(of_german.iter().collect::<BTreeSet<_>>().len(), 3);
}

fn figure(scenario: &Scenario, part: PlanPart) -> Figure {
    let steps = scenario.record.steps(scenario.case());
    roadmap(scenario.case(), &scenario.record, &steps, part).0
}

#[track_caller]
fn is_legible(figure: &Figure, look: &Look, width: f64) {
    let (file, spots) = draw_page(figure, look, (width, height(figure, look, width)));
    let page = Page::read(&file);
    let texts: Vec<&Text> = page.texts().filter(|text| !text.words.is_empty()).collect();
    for (place, one) in texts.iter().enumerate() {
        let touched = texts[..place].iter().find(|other| one.touches(other));
        assert!(touched.is_none(), "{width}: {:?} on {touched:?}", one);
        assert!(one.left > -1.0 && one.right < width + 1.0, "{width}: {one:?}");
    }
    assert!(!spots.is_empty(), "{}", figure.caption);
    let Body::Roadmap(roadmap) = &figure.body else { panic!("a roadmap") };
    if roadmap.years.last().is_some_and(|last| last.name == "No year") {
        assert!(texts.iter().any(|text| text.words == "No year"), "{width}: {}", figure.caption);
    }
}

#[test]
fn nothing_of_its_roadmap_stands_on_anything_else() {
    let scenario = scenario(record());
    let ambitions = (0..=8).map(|place| PlanPart { ambition: Some(place), ..PlanPart::default() });
    let near = PlanPart { near: true, ..PlanPart::default() };
    for part in [PlanPart::default(), near].into_iter().chain(ambitions) {
        let figure = figure(&scenario, part);
        // What a roadmap has at 1280 and 390 across, and its letters there.
        for width in [1180.0, 800.0, 358.0] {
            is_legible(&figure, &Look::light(), width);
        }
    }
}

#[test]
fn each_of_its_ambitions_can_be_read_on_a_stage() {
    let scenario = scenario(record());
    let (width, high, letters) = (1780.0, 560.0, 28.0);
    let stage = Look::light().at_font_size(letters);
    for place in 0..=8 {
        let part = PlanPart { ambition: Some(place), ..PlanPart::default() };
        let whole = figure(&scenario, part);
        let look = small_enough(&whole, stage.clone(), width, high);
        assert!(look.font_size >= letters * 0.7);
        let fitted = fitting(&whole, &look, width, high);
        // Ten priorities, two of them with long names, have no room together.
        let drawn = fitted.as_ref().map(|(_, count, all)| (*count, *all));
        assert_eq!(drawn, (place == 0).then_some((5, 10)), "{place}");
        let figure = fitted.map_or(whole, |(figure, ..)| figure);
        is_legible(&figure, &look, width);
    }
}
