//! What is late in the plan, what that pushes and by what chain, and what it does to the sum. The
//! years are those of the toy case and of the ten-year plan (case-for-change, chapter 5).

mod common;

use std::collections::BTreeMap;

use common::kit;
use common::kits::kit_of;
use derwent::case::Case;
use derwent::model::{
    Choices, Lateness, MilestoneState, Month, PlanSteps, Record, RecordedMilestone, StepState,
};

fn expected(id: &str, year: u32) -> RecordedMilestone {
    RecordedMilestone { id: id.to_owned(), expected: Some(year), ..RecordedMilestone::default() }
}

fn in_state(id: &str, state: MilestoneState, year: Option<u32>) -> RecordedMilestone {
    RecordedMilestone { id: id.to_owned(), state: Some(state), year, ..Default::default() }
}

fn of(milestones: Vec<RecordedMilestone>) -> Record {
    Record { milestones, ..Record::default() }
}

/// The steps that stand elsewhere than planned: year, and what pushed them.
fn moved<'a>(steps: &PlanSteps<'a>) -> BTreeMap<&'a str, (Option<u32>, Option<&'a str>)> {
    let moved = steps.all.iter().filter(|step| step.now != step.planned);
    let pushed_by = |position: usize| steps.all[position].id();
    moved.map(|step| (step.id(), (step.now, step.pushed_by.map(pushed_by)))).collect()
}

fn chain<'a>(steps: &PlanSteps<'a>) -> Vec<&'a str> {
    steps.chain.iter().map(|position| steps.all[*position].id()).collect()
}

fn state(steps: &PlanSteps<'_>, id: &str) -> StepState {
    steps.all.iter().find(|step| step.id() == id).unwrap().state
}

fn case() -> &'static Case {
    &kit().case
}

#[test]
fn without_a_record_everything_stands_as_planned() {
    for case in [case(), &kit_of("toy").kit.case] {
        let steps = Record::default().steps(case);
        assert!(moved(&steps).is_empty());
        assert!(steps.chain.is_empty());
        assert!(steps.all.iter().all(|step| step.state == StepState::OnTrack));
    }
}

#[test]
fn what_is_done_in_its_year_moves_nothing() {
    let planned = case().plan("milestones").iter().map(|row| {
        let year = row.text("year").parse().unwrap();
        in_state(row.text("id"), MilestoneState::Done, Some(year))
    });
    let record = of(planned.collect());
    let steps = record.steps(case());
    assert!(moved(&steps).is_empty());
    assert!(steps.chain.is_empty());
    let choices = Choices::general(case());
    let (after, levers) = record.with_lateness_taken(case(), &choices);
    assert_eq!((after, levers), (record, choices));
}

// The lease is two years late. Moving in, planned for Year 2, waits for it until Year 3, and so
// does the desk; the old offices are to be let in Year 4 anyhow.
#[test]
fn known_lateness_moves_exactly_the_chain() {
    let toy = &kit_of("toy").kit.case;
    let steps = of(vec![expected("lease-signed", 3)]).steps(toy);
    let expected = BTreeMap::from([
        ("lease-signed", (Some(3), None)),
        ("moved-in", (Some(3), Some("lease-signed"))),
        ("desk-opened", (Some(3), Some("moved-in"))),
    ]);
    assert_eq!(moved(&steps), expected);
    assert_eq!(chain(&steps), ["lease-signed", "moved-in", "desk-opened"]);
    assert_eq!(state(&steps, "desk-opened"), StepState::Late);
    assert_eq!(state(&steps, "old-offices-let"), StepState::OnTrack);
}

// The housing plan comes in Year 5 instead of 2. Services align to it in Year 3, chapter 1 counts
// it in two years; its first development is planned for Year 5.
#[test]
fn a_late_housing_plan_pushes_what_waits_for_it() {
    let steps = of(vec![expected("n-plan", 5)]).steps(case());
    let expected = BTreeMap::from([
        ("n-plan", (Some(5), None)),
        ("n-aligned", (Some(5), Some("n-plan"))),
        ("two-housing", (Some(5), Some("n-plan"))),
    ]);
    assert_eq!(moved(&steps), expected);
    // Both chains have two steps; this one ends three years late, the other two.
    assert_eq!(chain(&steps), ["n-plan", "two-housing"]);
}

#[test]
fn what_is_done_or_dropped_is_pushed_by_nothing_and_what_is_dropped_pushes_nothing() {
    let toy = &kit_of("toy").kit.case;
    let record =
        of(vec![expected("lease-signed", 4), in_state("moved-in", MilestoneState::Done, Some(2))]);
    assert_eq!(moved(&record.steps(toy)).len(), 1);
    let record =
        of(vec![expected("lease-signed", 4), in_state("moved-in", MilestoneState::Dropped, None)]);
    let steps = record.steps(toy);
    assert_eq!(moved(&steps)["moved-in"], (None, None));
    assert_eq!(state(&steps, "desk-opened"), StepState::OnTrack);
    assert_eq!(chain(&steps), ["lease-signed"]);
}

// The plan begins in 2020: May 2023 is in its fourth year, March 2023 in its third.
#[test]
fn what_is_not_done_does_not_stand_before_now() {
    let with = |month| {
        let milestones = vec![in_state("n-plan", MilestoneState::UnderWay, None)];
        Record { now: Some(Month { year: 2023, month }), milestones, ..Record::default() }
    };
    let (march, may) = (with(3), with(5));
    assert_eq!(moved(&march.steps(case()))["n-plan"].0, Some(3));
    let steps = may.steps(case());
    assert_eq!(moved(&steps)["n-plan"].0, Some(4));
    // Nobody said anything of what was due in Year 1, so that it is neither late nor on track.
    assert_eq!(state(&steps, "p-forum"), StepState::NoData);
    assert_eq!(state(&steps, "p-throughout"), StepState::OnTrack);
    // Ten-year milestones of years 1 to 3: 15, 10 and 10; 12 and 5 of two years; 2 of the roadmap.
    assert_eq!(steps.due, Some(35 + 12 + 5 + 2));
}

#[test]
fn a_milestone_ahead_of_its_year_pulls_nothing_forward() {
    let steps = of(vec![expected("n-aligned", 2)]).steps(case());
    assert_eq!(moved(&steps), BTreeMap::from([("n-aligned", (Some(2), None))]));
    assert_eq!(state(&steps, "n-aligned"), StepState::Ahead);
}

// Chapter 1 counts the gateways in two years, the ten-year plan in Year 3: not the record's doing.
#[test]
fn where_the_papers_plan_a_step_before_what_it_waits_for_nothing_is_late() {
    let two_gateways = |steps: &PlanSteps<'_>| state(steps, "two-gateways");
    assert_eq!(
        two_gateways(&of(vec![expected("o-gateways", 3)]).steps(case())),
        StepState::OnTrack
    );
    assert_eq!(two_gateways(&of(vec![expected("o-gateways", 4)]).steps(case())), StepState::Late);
}

// Of the toy case only the choice of software is a way of working; without measures wider benefits
// wait for nothing.
#[test]
fn savings_come_as_much_later_as_the_latest_way_of_working() {
    let toy = &kit_of("toy").kit.case;
    let choices = Choices::general(toy);
    let late = |milestones| Lateness::of(toy, 0, &of(milestones).steps(toy));
    assert!(late(vec![expected("lease-signed", 4)]).is_none());
    let record = of(vec![expected("software-chosen", 3)]);
    let (taken, after) = record.with_lateness_taken(toy, &choices);
    assert_eq!(taken.taken, Lateness { savings: 2, first: 0, last: 0 });
    assert_eq!(after, Choices { delay: 2.0, ..choices.clone() });
    // A second time nothing more is late.
    assert_eq!(taken.with_lateness_taken(toy, &after), (taken.clone(), after.clone()));
    // What is no longer late is given back.
    let on_time = Record { milestones: Vec::new(), ..taken };
    assert_eq!(on_time.with_lateness_taken(toy, &after), (Record::default(), choices.clone()));
    // Seven years do not fit into five.
    let record = of(vec![expected("software-chosen", 8)]);
    let (taken, after) = record.with_lateness_taken(toy, &choices);
    assert_eq!((taken.taken.savings, after.delay), (5, 5.0));
}

// Eight milestones of Year 1 are those from which a measure may show; smoking, alcohol and obesity
// were to be reduced in Year 6. One of the first being late leaves the others.
#[test]
fn wider_benefits_begin_with_the_first_milestone_and_are_whole_with_the_last() {
    let choices = Choices::general(case());
    let take = |milestones| of(milestones).with_lateness_taken(case(), &choices);
    let (taken, after) = take(vec![expected("m-reduced", 9)]);
    assert_eq!(taken.taken, Lateness { savings: 0, first: 0, last: 3 });
    assert_eq!((after.wider_start, after.wider_full), (2, 13));
    let (_, after) = take(vec![expected("m-lens", 3)]);
    assert_eq!((after.wider_start, after.wider_full), (2, 12));
    // All of Year 1 in Year 3, those of Year 2 in theirs: the first comes in Year 2.
    let firsts =
        ["m-lens", "e-forum", "j-adult-education", "q-staycation", "j-framework", "l-data"];
    let (taken, after) = take(firsts.map(|id| expected(id, 3)).into());
    assert_eq!(taken.taken, Lateness { savings: 0, first: 1, last: 2 });
    assert_eq!((after.wider_start, after.wider_full), (3, 12));
}
