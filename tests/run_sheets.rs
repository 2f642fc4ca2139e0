//! Run sheets: their stages, times and words, for any case.

mod common;
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::kits::kits;
use common::{first, kit};
use derwent::scenario::{Cases, Scenario};
use derwent::screen::{
    Asked, Facts, OnStage, Plan, Planned, SHEETS, Stages, View, beginnings, moment_text,
    read_stages, sheet, sum_text, whole_minutes, write_stages,
};
use views::screened::{known_of, text, with_facts};

fn minutes(list: &[Planned]) -> u32 {
    list.iter().map(|planned| planned.minutes).sum()
}

#[test]
fn the_times_of_each_sheet_add_up_for_any_case_and_every_stage_is_one_of_it() {
    for named in kits() {
        for (which, length) in SHEETS.into_iter().enumerate() {
            let (list, plan) = sheet(&named.kit, which);
            assert_eq!((minutes(&list), plan.minutes), (length, length), "{}", named.name);
            for planned in &list {
                assert!(planned.view.is_in(&named.kit), "{}: {}", named.name, planned.name());
                assert!(
                    planned.minutes > 0 && !planned.notes.is_empty() && !planned.phase.is_empty()
                );
            }
            let last = list.last().expect("there is a stage");
            assert_eq!(last.phase, "Decide");
        }
    }
}

#[test]
fn a_sheet_goes_from_guess_to_decide() {
    for which in 0..SHEETS.len() {
        let (list, _) = sheet(kit(), which);
        let begins = ["Guess", "Explore", "Play", "Settle", "Decide"];
        let places = begins.map(|begin| list.iter().position(|one| one.phase.starts_with(begin)));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    }
}

#[test]
fn the_papers_words_are_quoted_with_their_place_and_another_case_quotes_none() {
    let (list, _) = sheet(kit(), 0);
    let last = &list.last().expect("there is a stage").notes;
    // Appendix 2 of the review of 2023 asks these last.
    let asked = "\u{201c}Will your authority wish to belong to it?\u{201d} (";
    assert!(last.contains(asked) && last.contains("appendix 2)"), "{last}");
    let own = list.iter().take(list.len() - 1).map(|planned| planned.notes.as_str());
    assert!(own.clone().all(|notes| !notes.contains("appendix")));
    for named in kits().iter().filter(|named| named.kit.case.plan("questions").is_empty()) {
        let (list, _) = sheet(&named.kit, 2);
        assert!(list.iter().all(|planned| !planned.notes.contains("\n\u{201c}")), "{}", named.name);
    }
}

#[test]
fn each_stage_begins_when_those_before_it_are_over() {
    let (list, plan) = sheet(kit(), 0);
    assert_eq!(beginnings(&list)[..3], [0, 5, 12]);
    assert_eq!(moment_text(plan, 12), "0:12");
    let begun = Plan { starts: Some(23 * 60 + 55), ..plan };
    assert_eq!(moment_text(begun, 12), "00:07");
    assert_eq!(
        sum_text(&list, begun).as_deref(),
        Some("60 minutes in all, as planned. It ends at 00:55.")
    );
}

#[test]
fn the_sum_is_held_against_the_plan() {
    let (mut list, plan) = sheet(kit(), 1);
    list[0].minutes += 10;
    assert_eq!(
        sum_text(&list, plan).as_deref(),
        Some("100 minutes in all, 10 more than the 90 planned.")
    );
    list[0].minutes = 0;
    assert_eq!(
        sum_text(&list, plan).as_deref(),
        Some("85 minutes in all, 5 fewer than the 90 planned.")
    );
    let without = Plan::default();
    list.iter_mut().for_each(|planned| planned.minutes = 0);
    assert_eq!(sum_text(&list, without), None);
    list[0].minutes = 1;
    assert_eq!(sum_text(&list, without).as_deref(), Some("1 minute in all."));
}

#[test]
fn a_sheet_is_read_as_it_was_written_and_a_list_from_before_has_no_minutes() {
    let cases = Cases::of(Rc::clone(&first().kit));
    let (list, plan) = sheet(kit(), 2);
    let plan = Plan { starts: Some(870), ..plan };
    let read = read_stages(&write_stages(&list, plan), &cases).expect("it is a list");
    assert_eq!((read.list, read.plan), (list, plan));
    let old = r#"{"format":1,"stages":[{"view":"money","figure":"cumulative","notes":"Wait."}]}"#;
    let read = read_stages(old, &cases).expect("it is a list");
    assert_eq!((read.list[0].minutes, read.plan), (0, Plan::default()));
    // What has no minutes is written as it was before there were any.
    assert_eq!(write_stages(&read.list, read.plan), old);
}

#[test]
fn minutes_are_whole_and_no_longer_than_ten_hours() {
    for (typed, minutes) in [("15", Some(15)), (" 5 ", Some(5)), ("", Some(0)), ("600", Some(600))]
    {
        assert_eq!(whole_minutes(typed), minutes);
    }
    for typed in ["601", "-1", "1.5", "soon", "1e9"] {
        assert_eq!(whole_minutes(typed), None, "{typed}");
    }
}

fn page(stages: &Stages) -> String {
    let scenario: Scenario = first();
    let asked = Asked::of(&scenario.kit);
    with_facts(&scenario, asked, |facts, subject| {
        let known = known_of(View::Present, &asked, subject);
        text(&View::Present.screen(&Facts { stages, ..*facts }, &known))
    })
}

#[test]
fn the_list_takes_a_sheet_with_its_times_and_can_be_changed() {
    let mut stages = Stages::to_begin_with(kit());
    let calm = page(&stages);
    assert!(calm.contains("60 minutes") && !calm.contains("in all"), "{calm}");
    stages.act(OnStage::Chosen(3), kit(), None);
    stages.act(OnStage::SheetTaken(0), kit(), None);
    assert_eq!((stages.at, stages.list.len()), (0, 7));
    stages.act(OnStage::Timed(1, 20), kit(), None);
    stages.act(OnStage::Removed(2), kit(), None);
    stages.act(OnStage::Noted("Wait for Erewash.".to_owned()), kit(), None);
    let said = page(&stages);
    // 13 more for the guess, 8 less without the third stage.
    for expected in ["65 minutes in all, 5 more than the 60 planned.", "0:25", "Wait for Erewash."]
    {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    stages.act(OnStage::Renewed, kit(), None);
    assert_eq!((stages.plan, minutes(&stages.list)), (Plan::default(), 0));
}
