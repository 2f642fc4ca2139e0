//! Plans of other shapes than the papers': each view has something to say, or is not there.

mod views {
    pub mod screened;
}

use std::rc::Rc;

use derwent::case::Tables;
use derwent::model::{MilestoneState, Month, Record, RecordedMilestone};
use derwent::scenario::{Kit, PlanYears, Scenario, check_record};
use derwent::screen::{Asked, Part, Run, Stage, View, figures_in};
use serde_json::{Value, json};
use views::screened::{all_parts, known_of, lines, screen, text, with_facts};

/// What a plan may have; the toy case without them has none.
const TABLES: [&str; 15] = [
    "ambitions",
    "priorities",
    "levels",
    "actions",
    "milestones",
    "activities",
    "dependencies",
    "enablers",
    "risks",
    "asks",
    "pilots",
    "pilot-steps",
    "themes",
    "principles",
    "events",
];

const LONG: &str = "an-id-of-forty-characters-which-is-most";

/// The toy case with these tables as its plan; under "start", in which year it begins.
fn read(plan: &Value) -> Result<Scenario, String> {
    let text = std::fs::read_to_string("cases/toy.case.json").expect("the toy case");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    for table in TABLES {
        file.as_object_mut().expect("tables").remove(table);
    }
    file["case"]["plan-start"] = Value::Null;
    for (table, rows) in plan.as_object().expect("tables") {
        match table.as_str() {
            "start" => file["case"]["plan-start"] = rows.clone(),
            _ => file[table] = rows.clone(),
        }
    }
    let kit = Kit::read(&Tables::from_json(&file.to_string()));
    let mut scenario = Scenario::first(&Rc::new(kit.map_err(|faults| faults[0].to_string())?));
    scenario.choices.draws = 1_000;
    Ok(scenario)
}

fn scenario(plan: &Value) -> Scenario {
    read(plan).unwrap_or_else(|fault| panic!("{fault}"))
}

/// A milestone with a year, or without.
fn milestone(id: &str, label: &str, year: Option<u32>) -> Value {
    json!({"id": id, "label": label, "year": year})
}

fn programme(scenario: &Scenario) -> Vec<View> {
    View::all(&scenario.kit).filter(|view| view.tab() == "Programme").collect()
}

#[track_caller]
fn is_whole(view: View, parts: &[Part]) {
    let said = text(parts);
    for wrong in [
        " 0 m",
        " 0 a",
        " 0 r",
        "one milestones",
        "one actions",
        "none of them",
        "NaN",
        "..",
        " .",
        "()",
        "of \u{201c}\u{201d}",
    ] {
        let has = said.lines().find(|line| line.contains(wrong));
        assert!(has.is_none(), "{}: {wrong:?} in {has:?}", view.id());
    }
    let first = said.lines().next().unwrap_or_default();
    assert!(first.ends_with('.') && first.len() > 20, "{}: {first:?}", view.id());
    // Nothing is pressed that has no name, and no heading stands alone.
    for line in lines(parts) {
        for run in &line.0 {
            if let Run::Press(press) = run {
                assert!(press.name.is_some() || !press.label.is_empty(), "{line:?}");
            }
        }
    }
    let all = all_parts(parts);
    for pair in all.windows(2) {
        let alone = matches!(pair, [Part::Heading(..), Part::Heading(..)]);
        assert!(!alone, "{}: {:?}", view.id(), pair[0]);
    }
    for part in all {
        match part {
            Part::Table(table) => assert!(!table.body.is_empty(), "{}", table.name),
            Part::List(_, lines) => assert!(!lines.is_empty()),
            Part::Pairs(_, pairs) => assert!(!pairs.is_empty()),
            Part::Fold(_, inner) | Part::Group(_, inner) => assert!(!inner.is_empty()),
            _ => {}
        }
    }
}

/// How a view of it begins.
type Begins = (View, &'static str);

fn plans() -> Vec<(Value, Vec<Begins>)> {
    let ambition = json!([{"id": "x", "label": "Better"}, {"id": "y", "label": "Nothing in it"}]);
    let priorities = json!([{"id": "a", "ambition": "x", "label": "First"}]);
    let board = (View::Dashboard, "No measure, saving or cost is recorded yet");
    vec![
        (
            json!({"milestones": [milestone("a", "Begun", Some(2)), milestone("b", "Ended", Some(4))]}),
            vec![
                (
                    View::Roadmap,
                    "The plan has two milestones, from Year 2, 2027/28, to Year 4, 2029/30. Nothing has been recorded of them yet.",
                ),
                board,
            ],
        ),
        (
            json!({"milestones": [milestone("a", "Begun", Some(1))]}),
            vec![
                (
                    View::Roadmap,
                    "The plan has one milestone, in Year 1, 2026/27. Nothing has been recorded of it yet.",
                ),
                board,
            ],
        ),
        (
            json!({"milestones": [milestone("a", "Begun", None), milestone("b", "Ended", None)]}),
            vec![
                (
                    View::Roadmap,
                    "The plan has two milestones. In which years they are to be is not in the papers we have. Nothing",
                ),
                board,
            ],
        ),
        (
            json!({"milestones": [milestone("a", "Begun", Some(3)), milestone("b", "Ended", None)]}),
            vec![
                (
                    View::Roadmap,
                    "The plan has two milestones, in Year 3, 2028/29. One has no year in the papers we have. Nothing",
                ),
                board,
            ],
        ),
        (
            json!({"milestones": [milestone("a", "Begun", Some(2024)), milestone("b", "Ended", Some(2031))]}),
            vec![
                (View::Roadmap, "The plan has two milestones, from 2024/25, to 2031/32. Nothing"),
                board,
            ],
        ),
        (
            json!({
                "start": 2021,
                "milestones": [milestone("a", "Done", Some(1)), milestone(LONG, "Done", Some(3))],
                "dependencies": [{"from": "a", "to": LONG}]
            }),
            vec![
                (
                    View::Roadmap,
                    "The plan has two milestones, from Year 1, 2021/22, to Year 3, 2023/24. Nothing",
                ),
                board,
            ],
        ),
        (
            json!({
                "ambitions": ambition, "priorities": priorities,
                "activities": [{"id": "dig", "priority": "a", "label": "Dig", "year": 1}],
                "milestones": [{"id": "dug", "priority": "a", "label": "Dug", "year": 2, "plan": "first"}, {"id": "m", "label": "Of no list"}],
                "dependencies": [{"from": "dig", "to": "dug"}]
            }),
            vec![
                (
                    View::Roadmap,
                    "The plan has one milestone of the list \u{201c}first\u{201d} and one of no list in particular, in Year 2, 2027/28; one that stands in two lists of the papers is counted in each. One has no year",
                ),
                board,
            ],
        ),
        (json!({"ambitions": ambition, "priorities": priorities}), vec![]),
        (
            json!({"risks": [{"id": "r", "label": "Rain"}, {"id": "s", "label": "Snow", "mitigation": "Grit"}]}),
            vec![
                (View::Risks, "The plan names two risks, and says of one what would meet it. No"),
                board,
            ],
        ),
        (
            json!({"risks": [{"id": "r", "label": "Rain"}]}),
            vec![
                (
                    View::Risks,
                    "The plan names one risk, and does not say what would meet it. It is not rated here yet.",
                ),
                board,
            ],
        ),
        (
            json!({"asks": [{"id": "r", "label": "Money"}]}),
            vec![(
                View::Risks,
                "The plan names no risk. It has one ask of Government; what became of it is not recorded here.",
            )],
        ),
        (
            json!({"ambitions": ambition, "priorities": priorities, "actions": [{"id": "r", "priority": "a", "label": "Dig"}]}),
            vec![(
                View::Risks,
                "The plan names no risk and no ask of Government. It has one action, and does not say at which level councils are to work together.",
            )],
        ),
        (
            json!({"ambitions": ambition, "priorities": priorities, "actions": [
                {"id": "r", "priority": "a", "label": "Dig", "level": "A"}, {"id": "s", "priority": "a", "label": "Fill"}]}),
            vec![(
                View::Risks,
                "The plan names no risk and no ask of Government. It has two actions, and says of one at which level councils are to work together.",
            )],
        ),
        (json!({"events": [{"id": "e", "date": "2026-11", "label": "It began"}]}), vec![]),
        (
            json!({"events": [{"id": "e", "date": "2026-11", "label": "It began."}], "milestones": [milestone("a", "Begun", Some(1))]}),
            vec![
                (View::Roadmap, "The plan has one milestone"),
                board,
                (View::Story, "The last that is known, of November 2026: It began."),
            ],
        ),
        (
            json!({"pilots": [{"id": "e", "label": "A pilot"}]}),
            vec![(View::Story, "The papers tell of one pilot.")],
        ),
        (
            json!({"themes": [{"id": "e", "label": "A theme"}]}),
            vec![(View::Story, "The papers tell of one theme.")],
        ),
        (
            json!({"enablers": [{"id": "e", "label": "Trust"}]}),
            vec![
                (
                    View::Ways,
                    "The plan rests on one way of working. Its scores are not in the papers we have. No score of our own is recorded yet.",
                ),
                board,
            ],
        ),
        (
            json!({"enablers": [{"id": "e", "label": "Trust", "now": 2}]}),
            vec![
                (
                    View::Ways,
                    "The plan rests on one way of working. Of its scores from 1 to 4, now and to be, the papers we have give one alone. No score",
                ),
                board,
            ],
        ),
        (
            json!({"enablers": [{"id": "e", "label": "Trust", "now": 1, "future": 3}, {"id": "f", "label": "Trust", "now": 1}, {"id": "g", "label": "Hope"}],
                "dependencies": [{"from": "e", "to": "f"}]}),
            vec![
                (
                    View::Ways,
                    "The plan rests on three ways of working. Of scores from 1 to 4, now and to be, the papers we have give both of one, one alone of one and none of one. No score",
                ),
                board,
            ],
        ),
    ]
}

#[test]
fn each_view_says_what_is_so_or_is_not_there() {
    for (plan, begins) in plans() {
        let scenario = scenario(&plan);
        let views = programme(&scenario);
        let expected: Vec<View> = begins.iter().map(|(view, _)| *view).collect();
        assert_eq!(
            views.iter().filter(|view| expected.contains(view)).count(),
            views.len(),
            "{plan}: {views:?}"
        );
        assert_eq!(views.len(), expected.len(), "{plan}: {views:?}");
        for (view, begins) in begins {
            let parts = screen(&scenario, view, |_| {});
            is_whole(view, &parts);
            let said = text(&parts);
            assert!(said.starts_with(begins), "{}", said.lines().next().unwrap_or_default());
        }
    }
}

/// All milestones in this state, in the first year there can be, or moved as far as can be.
fn record(scenario: &Scenario, state: Option<MilestoneState>) -> Record {
    let years = PlanYears::of(scenario.case());
    let is_done = state == Some(MilestoneState::Done);
    let milestones = scenario.case().plan("milestones").iter().map(|row| RecordedMilestone {
        id: row.text("id").to_owned(),
        state,
        year: is_done.then_some(years.first),
        expected: state.is_none().then_some(years.last),
        ..RecordedMilestone::default()
    });
    let now = Some(Month { year: 2028, month: 5 });
    Record { now, milestones: milestones.collect(), ..Record::default() }
}

#[test]
fn each_can_be_recorded_looked_at_and_put_on_a_stage() {
    for (place, (plan, _)) in plans().into_iter().enumerate() {
        let states = MilestoneState::ALL.map(Some).into_iter().chain([None]);
        let state = states.cycle().nth(place).flatten();
        let mut scenario = scenario(&plan);
        let record = record(&scenario, state);
        check_record(&record, scenario.case())
            .unwrap_or_else(|problem| panic!("{plan}: {problem}"));
        scenario.record = Rc::new(record);
        for view in programme(&scenario) {
            is_whole(view, &screen(&scenario, view, |_| {}));
            for chosen in (0..3).filter(|_| view == View::Roadmap) {
                is_whole(view, &screen(&scenario, view, |asked| asked.plan.chosen = Some(chosen)));
            }
            for (figure, name) in figures_in(view, scenario.case()) {
                let asked = Asked::of(&scenario.kit);
                let stage = with_facts(&scenario, asked, |facts, subject| {
                    Stage::of(facts, &known_of(view, &asked, subject), (view, figure), None)
                });
                assert!(!stage.headline.plain().is_empty(), "{name}");
            }
        }
    }
}

// A milestone of 2024 of a case whose sums begin in 2026 can be done in 2024.
#[test]
fn calendar_years_before_the_sums_can_be_recorded() {
    let plan = json!({"milestones": [milestone("a", "Begun", Some(2024)), milestone("b", "Ended", Some(2070))]});
    let scenario = scenario(&plan);
    let years = PlanYears::of(scenario.case());
    assert_eq!((years.first, years.last), (2024, 2075));
    let said = text(&screen(&scenario, View::Roadmap, |asked| asked.plan.chosen = Some(0)));
    assert!(said.contains("Planned: 2024/25."), "{said}");
}

#[test]
fn what_no_axis_can_hold_is_refused_by_name() {
    let years = |years: &[u32]| {
        let rows = years.iter().enumerate();
        let rows = rows.map(|(place, year)| milestone(&format!("m{place}"), "Begun", Some(*year)));
        read(&json!({"milestones": rows.collect::<Vec<_>>()}))
    };
    for (given, fault) in [
        (
            [2, 2026].as_slice(),
            "2026 is a calendar year, and the years above count from the start of the plan; a plan counts its years in one way",
        ),
        (
            &[2026, 2],
            "2 counts from the start of the plan, and the years above are calendar years; a plan counts its years in one way",
        ),
        (
            &[1950, 2050],
            "2050 is too far from the other years: from the first year of a plan to its last are at most 100 years",
        ),
        (
            &[2, 101],
            "101 is too far from the other years: from the first year of a plan to its last are at most 100 years",
        ),
    ] {
        let fault = format!("table milestones, row \"m1\", field year: {fault}");
        assert_eq!(years(given).err(), Some(fault));
    }
    assert!(years(&[1, 100]).is_ok() && years(&[1950, 2049]).is_ok());
    let of_none = json!({"priorities": [{"id": "a", "label": "First"}]});
    let fault = read(&of_none).expect_err("an ambition is needed");
    assert!(fault.contains("row \"a\", field ambition"), "{fault}");
}
