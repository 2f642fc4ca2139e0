//! The views of the programme with the eyes of one council.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{council, first};
use derwent::model::{ForOne, MilestoneState, Record, RecordedMilestone, RecordedSum, Stance, run};
use derwent::scenario::Scenario;
use derwent::screen::View;
use views::screened::{screen_as, text};

const PROGRAMME: [View; 5] = [View::Roadmap, View::Dashboard, View::Ways, View::Risks, View::Story];

fn seen(scenario: &Scenario, view: View, id: &str) -> String {
    text(&screen_as(scenario, view, Some(council(id)), |_| {}))
}

fn with(record: Record) -> Scenario {
    Scenario { record: Rc::new(record), ..first() }
}

/// Less than the £6.4m of Year 3: half of £12.75m, half way from £5.1m to £20.4m a year
/// (case-for-change, chapter 4, savings by driver).
fn short_of_savings() -> Scenario {
    let sum = RecordedSum { id: "front-office".into(), year: 3, sum: 1.5e6, note: String::new() };
    with(Record { lines: vec![sum], ..Record::default() })
}

/// "Requirements for shared systems gathered", planned for Year 2 (case 2020, chapter 5).
fn late() -> Scenario {
    let milestone = RecordedMilestone {
        id: "ways-technology".to_owned(),
        state: Some(MilestoneState::UnderWay),
        expected: Some(4),
        ..RecordedMilestone::default()
    };
    with(Record { milestones: vec![milestone], ..Record::default() })
}

#[test]
fn each_view_of_the_programme_has_a_word_for_the_council_that_sees_and_none_for_those_of_all() {
    for view in PROGRAMME {
        let said = seen(&first(), view, "bolsover");
        assert!(said.contains("For Bolsover"), "{view:?}: {said}");
        let of_all = text(&views::screened::screen(&first(), view, |_| {}));
        assert!(!of_all.contains("For Bolsover"), "{view:?}: {of_all}");
    }
}

#[test]
fn the_story_says_which_events_name_the_council() {
    // Of the four full members the events name three; Bolsover was none (update 2023, 4.18 to 4.27).
    let said = seen(&first(), View::Story, "bolsover");
    assert!(
        said.contains(
            "No entry here has the name of Bolsover in it: the plan is one for all councils."
        ),
        "{said}"
    );
    let said = seen(&first(), View::Story, "high-peak");
    assert!(said.contains("One entry here names High Peak: \u{201c}"), "{said}");
}

#[test]
fn lateness_is_said_in_what_the_council_would_be_left_with_and_with_its_tag() {
    let scenario = late();
    let said = seen(&scenario, View::Roadmap, "bolsover");
    let start =
        "With the lateness of the plan taken into the scenario: Bolsover would be left with";
    assert!(said.contains(start), "{said}");
    assert!(said.contains("assumed split"), "{said}");
    // What is said is what the levers come to once they are set so.
    let (_, then) = scenario.record.with_lateness_taken(scenario.case(), &scenario.choices);
    let left = |choices| {
        let outcome = run(scenario.case(), choices);
        ForOne::of(scenario.case(), choices, &outcome, council("bolsover")).left.value
    };
    assert!(left(&then) < left(&scenario.choices));
}

#[test]
fn what_has_happened_is_said_for_the_council_and_nothing_recorded_is_said_too() {
    let said = seen(&first(), View::Dashboard, "bolsover");
    assert!(
        said.contains("No measure, saving or cost is recorded yet that would change"),
        "{said}"
    );
    let said = seen(&short_of_savings(), View::Dashboard, "bolsover");
    assert!(said.contains("If it goes on as was recorded: Bolsover would be left with"), "{said}");
}

#[test]
fn of_a_council_outside_it_is_said_that_nothing_would_come_to_it() {
    let mut scenario = short_of_savings();
    scenario.choices.stances[council("bolsover")] = Stance::Out;
    let said = seen(&scenario, View::Dashboard, "bolsover");
    assert!(said.contains("Bolsover would stay outside: it would bear nothing"), "{said}");
}
