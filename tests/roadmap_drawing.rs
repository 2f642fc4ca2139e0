//! How the roadmap is drawn: on a stage, in two years with names, and once now is said.

mod common;
mod views {
    pub mod screened;
}

use common::first;
use derwent::chart::{Body, Figure, Look, PlanPart, fitting, height, small_enough, svg};
use derwent::model::{MilestoneState, Month};
use derwent::scenario::Scenario;
use derwent::screen::{Act, OnPlan, View};
use views::screened::{acts, charts, screen};

const NOW: Month = Month { year: 2026, month: 11 };

fn figure(scenario: &Scenario, part: PlanPart) -> Figure {
    let parts = screen(scenario, View::Roadmap, |asked| asked.plan = part);
    Figure::clone(&charts(&parts)[0].figure)
}

fn done(scenario: &mut Scenario, what: OnPlan) {
    let record = what.done(&scenario.record, scenario.case(), NOW);
    scenario.record = record.into();
}

fn milestone(scenario: &Scenario, id: &str) -> usize {
    let rows = scenario.case().plan("milestones");
    rows.iter().position(|row| row.text("id") == id).expect(id)
}

/// What stands in the drawing, one text after the other.
fn texts(figure: &Figure, width: f64) -> String {
    let drawn = svg(figure, &Look::light(), width);
    let texts = drawn.split("<text").skip(1).filter_map(|text| {
        let text = text.split_once('>')?.1;
        Some(text.split_once("</text>")?.0.trim().to_owned())
    });
    let all = texts.collect::<Vec<_>>().join(" ");
    all.replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn on_a_stage_all_that_is_drawn_has_room_and_can_be_read() {
    let whole = figure(&first(), PlanPart::default());
    // What is left of 1920 by 1080 and of 1280 by 720, with letters of a stage.
    for (width, high, letters) in [(1780.0, 560.0, 28.0), (1187.0, 373.0, 18.7)] {
        let stage = Look::light().at_font_size(letters);
        let look = small_enough(&whole, stage.clone(), width, high);
        assert!((letters * 0.71..letters).contains(&look.font_size), "{}", look.font_size);
        let (part, count, all) = fitting(&whole, &look, width, high).expect("not all have room");
        let Body::Roadmap(roadmap) = &part.body else { panic!("a roadmap") };
        assert_eq!((roadmap.lanes.len(), all), (count, 18));
        assert!(
            height(&part, &look, width) <= high
                && roadmap.steps.iter().all(|step| step.lane < count)
        );
        // One ambition has room as it is.
        for ambition in 0..4 {
            let one =
                figure(&first(), PlanPart { ambition: Some(ambition), ..PlanPart::default() });
            let look = small_enough(&one, stage.clone(), width, high);
            assert!(fitting(&one, &look, width, high).is_none(), "{ambition} at {width}");
            assert!(one.caption.starts_with("What has to happen by when: "), "{}", one.caption);
        }
    }
}

#[test]
fn names_of_the_first_two_years_are_not_cut() {
    let near = figure(&first(), PlanPart { near: true, ..PlanPart::default() });
    for width in [362.0, 870.0] {
        let drawn = texts(&near, width);
        let Body::Roadmap(roadmap) = &near.body else { panic!("a roadmap") };
        for step in &roadmap.steps {
            assert!(drawn.contains(&step.label), "{} at {width}", step.label);
        }
    }
}

#[test]
fn calendar_years_stay_with_eleven_years_and_on_a_phone() {
    let mut scenario = first();
    let late = milestone(&scenario, "g-development");
    done(&mut scenario, OnPlan::Year(late, 11));
    let figure = figure(&scenario, PlanPart::default());
    for width in [870.0, 640.0, 362.0] {
        let drawn = texts(&figure, width);
        assert!(drawn.contains("2020/21"), "{width}: {drawn}");
    }
    assert!(!texts(&figure, 362.0).contains("2021/22"), "every second or third, none on another");
}

#[test]
fn a_year_that_is_about_right_stays_so_once_now_is_said() {
    let mut scenario = first();
    let rims = |scenario: &Scenario| {
        let drawn = svg(&figure(scenario, PlanPart::default()), &Look::light(), 870.0);
        drawn.matches("<circle").count()
    };
    let before = rims(&scenario);
    done(&mut scenario, OnPlan::Now(Some(NOW)));
    assert!(rims(&scenario) >= before, "{} of {before}", rims(&scenario));
    // What was done was done in a year that somebody said.
    let hub = milestone(&scenario, "a-hub");
    let with_hub = rims(&scenario);
    done(&mut scenario, OnPlan::Stands(hub, Some(MilestoneState::Done)));
    assert_ne!(rims(&scenario), with_hub);
}

#[test]
fn what_is_recorded_can_be_filtered_by() {
    let mut scenario = first();
    let hub = milestone(&scenario, "n-plan");
    for (state, other, name) in [
        (MilestoneState::UnderWay, MilestoneState::NotBegun, "recorded as under way"),
        (MilestoneState::NotBegun, MilestoneState::UnderWay, "recorded as not begun"),
    ] {
        done(&mut scenario, OnPlan::Stands(hub, Some(state)));
        let of = |recorded| PlanPart { recorded: Some(recorded), ..PlanPart::default() };
        assert_eq!(figure(&scenario, of(state)).table.rows.len(), 1);
        assert!(figure(&scenario, of(other)).is_empty());
        let parts = screen(&scenario, View::Roadmap, |_| {});
        assert!(acts(&parts).iter().any(|(label, _)| label == name), "{name}");
    }
}

#[test]
fn the_place_of_a_milestone_leads_to_the_evidence() {
    let scenario = first();
    let plan = milestone(&scenario, "n-plan");
    let parts = screen(&scenario, View::Roadmap, |asked| asked.plan.chosen = Some(plan));
    let cited = "Case 2020, chapter 5, ten-year plan, N";
    let leads = acts(&parts).into_iter().find(|(label, _)| label == cited);
    assert_eq!(leads, Some((cited.to_owned(), Act::Find(cited.to_owned()))));
}
