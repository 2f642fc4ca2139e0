//! The roadmap: which milestones are shown where, what is done with them, and what that says.

mod common;
mod views {
    pub mod screened;
}

use common::first;
use common::kits::kit_of;
use derwent::ask::Known;
use derwent::chart::{Figure, Inside, PlanPart, Roadmap, Shape};
use derwent::model::{Lateness, MilestoneState, Month, Record, StepState};
use derwent::scenario::{Message, Scenario, Session, update};
use derwent::screen::{Act, Asked, Facts, OnPlan, View};
use views::screened::{acts, charts, screen, text, with_facts};

const NOVEMBER: Month = Month { year: 2021, month: 11 };

/// The place of a milestone among those of the case.
#[track_caller]
fn milestone(scenario: &Scenario, id: &str) -> usize {
    let rows = scenario.case().plan("milestones");
    rows.iter().position(|row| row.text("id") == id).expect(id)
}

fn figure(scenario: &Scenario, part: PlanPart) -> Figure {
    let parts = screen(scenario, View::Roadmap, |asked| asked.plan = part);
    Figure::clone(&charts(&parts)[0].figure)
}

fn drawn(figure: &Figure) -> &Roadmap {
    figure.roadmap().expect("a roadmap")
}

/// The rows of the figure's table, as text.
fn rows(figure: &Figure) -> Vec<Vec<String>> {
    let rows = figure.table.rows.iter();
    rows.map(|row| row.iter().map(|cell| cell.text()).collect()).collect()
}

#[track_caller]
fn row(figure: &Figure, label: &str) -> (usize, Vec<String>) {
    let found = rows(figure).into_iter().enumerate().find(|(_, row)| row[0].starts_with(label));
    found.unwrap_or_else(|| panic!("no {label}"))
}

fn done(scenario: &mut Scenario, what: OnPlan) {
    let record = what.done(&scenario.record, scenario.case(), NOVEMBER);
    scenario.record = record.into();
}

fn said(scenario: &Scenario, part: PlanPart) -> String {
    text(&screen(scenario, View::Roadmap, |asked| asked.plan = part))
}

// Case 2020, chapters 1 and 5: 65 of the ten-year plan, 12 of two years, 5 for ways of working, and
// two that only the two-year roadmap has.
#[test]
fn all_milestones_stand_in_their_year_with_priority_and_place() {
    let figure = figure(&first(), PlanPart::default());
    let roadmap = drawn(&figure);
    assert_eq!((roadmap.steps.len(), rows(&figure).len()), (65 + 12 + 5 + 2, 84));
    // Four ambitions with 17 priorities, and the ways of working.
    assert_eq!(roadmap.lanes.len(), 18);
    assert_eq!(roadmap.lanes.iter().filter(|lane| lane.heading.is_some()).count(), 4);
    assert_eq!(roadmap.years.len(), 10);
    assert_eq!(roadmap.years[0].note, "2020/21");
    let (place, cells) = row(&figure, "Industry hub launched");
    let expected = [
        "A. The economy is diverse and supports ambitions near and far",
        "About Year 6, 2025/26",
        "Year 6, 2025/26",
        "As planned, nothing recorded",
        "",
        "Case 2020, chapter 5, ten-year plan, A",
    ];
    assert_eq!(cells[1..], expected);
    let step = &roadmap.steps[place];
    assert_eq!((step.lane, step.year, step.is_about), (0, 5, true));
    let flagships = roadmap.steps.iter().filter(|step| step.look.shape == Shape::Diamond);
    // 15 of the ten-year plan, 12 of two years.
    assert_eq!(flagships.count(), 27);
}

#[test]
fn the_first_two_years_have_their_activities_and_every_sign_its_name() {
    let near = figure(&first(), PlanPart { near: true, ..PlanPart::default() });
    let roadmap = drawn(&near);
    assert_eq!(roadmap.years.len(), 2);
    let activities = roadmap.steps.iter().filter(|step| step.look.shape == Shape::Square);
    assert_eq!(activities.count(), 43);
    assert!(roadmap.is_named && roadmap.steps.iter().all(|step| !step.label.is_empty()));
    // What has moved beyond them is still there.
    let mut scenario = first();
    let plan = milestone(&scenario, "n-plan");
    done(&mut scenario, OnPlan::Year(plan, 5));
    let moved = figure(&scenario, PlanPart { near: true, ..PlanPart::default() });
    assert_eq!(drawn(&moved).years[2].name, "Later");
    assert_eq!(drawn(&moved).steps.len(), roadmap.steps.len());
}

#[test]
fn filters_show_what_they_say() {
    let scenario = first();
    let count = |part| drawn(&figure(&scenario, part)).steps.len();
    // 17 of the ten-year plan, 2 of two years, and one of the roadmap; ways of working come last.
    let innovation = PlanPart { ambition: Some(0), ..PlanPart::default() };
    let rows_of = rows(&figure(&scenario, innovation));
    assert!(rows_of.iter().all(|row| ["A.", "B.", "C.", "D."].contains(&&row[1][..2])));
    assert_eq!(rows_of.len(), 17 + 2 + 1);
    assert_eq!(count(PlanPart { ambition: Some(4), ..PlanPart::default() }), 5);
    assert_eq!(count(PlanPart { flagships: true, ..PlanPart::default() }), 27);
    let two_year = milestone(&scenario, "two-forum");
    assert_eq!(count(PlanPart { list: Some(two_year), ..PlanPart::default() }), 12);
    let late = PlanPart { state: Some(StepState::Late), ..PlanPart::default() };
    let none = figure(&scenario, late);
    assert!(none.is_empty() && none.summary.starts_with("No milestone of the plan is like that"));
    let mut scenario = scenario;
    let plan = milestone(&scenario, "n-plan");
    done(&mut scenario, OnPlan::Year(plan, 5));
    let labels: Vec<String> =
        rows(&figure(&scenario, late)).into_iter().map(|row| row[0].clone()).collect();
    // It, and the two that wait for it.
    assert_eq!(labels.len(), 3, "{labels:?}");
}

#[test]
fn a_milestone_that_moves_says_from_where_and_what_it_pushes() {
    let mut scenario = first();
    let plan = milestone(&scenario, "n-plan");
    done(&mut scenario, OnPlan::Year(plan, 5));
    let part = PlanPart { chosen: Some(plan), ..PlanPart::default() };
    let figure = figure(&scenario, part);
    let roadmap = drawn(&figure);
    let (place, cells) = row(&figure, "Joint strategic housing plan from");
    let step = &roadmap.steps[place];
    assert_eq!((step.planned, step.year, step.look.inside), (1, 4, Inside::Dot));
    assert_eq!(roadmap.chosen, Some(place));
    assert_eq!(cells[4], "Later than planned, moved");
    // What it waits for is in three other lanes, and what waits for it in one.
    assert!(roadmap.waits.iter().all(|(from, to)| *from == place || *to == place));
    assert!(!roadmap.waits.is_empty());
    let pushed = rows(&figure).into_iter().filter(|row| row[5].starts_with(&cells[0]));
    assert_eq!(pushed.count(), 2);
    let said = said(&scenario, part);
    assert!(said.contains("It pushes these steps: "), "{said}");
    assert!(said.contains("Year 5, 2024/25"), "{said}");
    assert!(said.contains("Case 2020, chapter 5, ten-year plan, N"), "{said}");
    for heading in ["It waits for:", "What waits for it:"] {
        assert!(said.contains(heading), "{heading}: {said}");
    }
    assert!(said.contains("(implied by the words)"), "{said}");
}

#[test]
fn a_pushed_milestone_names_its_whole_chain() {
    let mut scenario = Scenario::first(&kit_of("toy").kit);
    let lease = milestone(&scenario, "lease-signed");
    done(&mut scenario, OnPlan::Year(lease, 3));
    let desk = milestone(&scenario, "desk-opened");
    let said = said(&scenario, PlanPart { chosen: Some(desk), ..PlanPart::default() });
    let chain = "It is pushed by \u{201c}All councils moved in\u{201d}, which is pushed by \
                 \u{201c}Lease of the office signed\u{201d}.";
    assert!(said.contains(chain), "{said}");
}

#[test]
fn now_is_a_line_and_what_is_due_is_counted() {
    let mut scenario = first();
    done(&mut scenario, OnPlan::Today);
    assert_eq!(scenario.record.now, Some(NOVEMBER));
    let figure = figure(&scenario, PlanPart::default());
    // November 2021: the middle of the eighth month of Year 2.
    let now = drawn(&figure).now.clone().expect("a line");
    assert!((now.at - (1.0 + 7.5 / 12.0)).abs() < 1e-9 && now.label == "Now: November 2021");
    let said = said(&scenario, PlanPart::default());
    // 16 are planned for Year 1, and nothing is known of them.
    assert!(
        said.contains(
            "By November 2021 16 milestones were due (15 of the ten-year plan and one of the \
             two-year roadmap alone), and nothing is recorded of them."
        ),
        "{said}"
    );
    assert!(said.contains("Now is November 2021"), "{said}");
    // A date beyond the plan draws no line where no year is.
    done(&mut scenario, OnPlan::Now(Some(Month { year: 2045, month: 1 })));
    assert!(drawn(&self::figure(&scenario, PlanPart::default())).now.is_none());
    done(&mut scenario, OnPlan::Now(None));
    assert!(scenario.record.is_empty());
}

#[test]
fn states_and_years_go_together() {
    let mut scenario = first();
    let forum = milestone(&scenario, "p-forum");
    let of = |scenario: &Scenario| scenario.record.milestones.first().cloned();
    done(&mut scenario, OnPlan::Now(Some(NOVEMBER)));
    // Planned for Year 1; done then, as long as nobody says another year.
    done(&mut scenario, OnPlan::Stands(forum, Some(MilestoneState::Done)));
    assert_eq!(of(&scenario).and_then(|one| one.year), Some(1));
    done(&mut scenario, OnPlan::Year(forum, 2));
    assert_eq!(of(&scenario).map(|one| (one.year, one.expected)), Some((Some(2), None)));
    done(&mut scenario, OnPlan::Stands(forum, Some(MilestoneState::UnderWay)));
    assert_eq!(of(&scenario).map(|one| (one.year, one.expected)), Some((None, None)));
    // It stands in Year 2, which is now: a year later is Year 3.
    done(&mut scenario, OnPlan::Shifted(forum, 1));
    assert_eq!(of(&scenario).and_then(|one| one.expected), Some(3));
    done(&mut scenario, OnPlan::Stands(forum, Some(MilestoneState::Dropped)));
    assert_eq!(of(&scenario).and_then(|one| one.expected), None);
    done(&mut scenario, OnPlan::Forgotten(forum));
    assert!(scenario.record.milestones.is_empty());
    // What is put back where it was planned is no record.
    let plan = milestone(&scenario, "n-plan");
    done(&mut scenario, OnPlan::Held(plan, 4));
    done(&mut scenario, OnPlan::Held(plan, 2));
    assert!(scenario.record.milestones.is_empty());
    // Beyond the years that a record can have, it stays at the last.
    done(&mut scenario, OnPlan::Shifted(plan, 400));
    assert_eq!(of(&scenario).and_then(|one| one.expected), Some(30));
    done(&mut scenario, OnPlan::Year(9_999, 3));
    assert_eq!(scenario.record.milestones.len(), 1);
}

/// Presses what stands on a button of the view.
#[track_caller]
fn press(session: &mut Session, words: &str) {
    let parts = screen(session.scenario(), View::Roadmap, |_| {});
    let found = acts(&parts).into_iter().find(|(label, _)| label == words);
    match found {
        Some((_, Act::Scenario(message))) => update(session, message),
        other => panic!("{words}: {other:?}"),
    }
}

// Four milestones of ways of working and of a measure are late: savings wait for the first, the
// wider benefits for the last.
#[test]
fn lateness_is_taken_in_one_step_and_given_back_by_one() {
    let mut session = Session::new(first());
    let late = [("ways-technology", 4), ("ways-culture", 3), ("g-development", 11), ("n-plan", 5)];
    for (id, year) in late {
        let scenario = session.scenario();
        let place = milestone(scenario, id);
        let record = OnPlan::Year(place, year).done(&scenario.record, scenario.case(), NOVEMBER);
        update(&mut session, Message::RecordSet(Box::new(record)));
    }
    let before = session.scenario().clone();
    let text = text(&screen(&before, View::Roadmap, |_| {}));
    assert!(text.contains("Delay of savings: 0 → 2 years"), "{text}");
    assert!(text.contains("The longest chain of lateness begins with "), "{text}");
    press(&mut session, "Take the lateness into the scenario");
    // Requirements for shared systems stood in Year 2 and come in Year 4.
    assert_eq!(session.scenario().choices.delay, before.choices.delay + 2.0);
    assert_eq!(session.scenario().record.taken.savings, 2);
    let again = screen(session.scenario(), View::Roadmap, |_| {});
    let can_again = acts(&again).iter().any(|(label, _)| label.starts_with("Take the lateness"));
    assert!(!can_again, "taken once");
    update(&mut session, Message::UndoAsked);
    assert_eq!(session.scenario().choices, before.choices);
    assert_eq!(session.scenario().record.taken, Lateness::default());
}

#[test]
fn keys_and_presses_in_the_chart_choose_and_move() {
    let scenario = first();
    let parts = screen(&scenario, View::Roadmap, |_| {});
    let chart = charts(&parts)[0].clone();
    let on_point = chart.on_point.expect("presses");
    let (place, _) = row(&chart.figure, "Joint strategic housing plan from");
    let plan = milestone(&scenario, "n-plan");
    match on_point.act(place) {
        Some(Act::Ask(Asked { plan: part, .. })) => assert_eq!(part.chosen, Some(plan)),
        other => panic!("{other:?}"),
    }
    assert_eq!(on_point.shifted(place, 1), Some(Act::Plan(OnPlan::Shifted(plan, 1))));
    // The first column is Year 1.
    assert_eq!(on_point.held(place, 4), Some(Act::Plan(OnPlan::Held(plan, 5))));
    assert_eq!(on_point.act(1_000), None);
}

#[test]
fn every_milestone_can_be_chosen_and_leads_to_its_place() {
    let scenario = first();
    let steps = Record::default().steps(scenario.case());
    let asked = Asked::of(&scenario.kit);
    with_facts(&scenario, asked, |facts, _| {
        for (place, step) in steps.all.iter().enumerate() {
            let plan = PlanPart { chosen: Some(place), ..PlanPart::default() };
            let facts = Facts { asked: Asked { plan, ..asked }, ..*facts };
            let said = text(&View::Roadmap.screen(&facts, &Known::default()));
            let cited = format!("Case 2020, {}", step.row.text("place"));
            assert!(said.contains(step.row.text("label")) && said.contains(&cited), "{said}");
        }
    });
}
