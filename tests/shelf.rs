//! The scenarios that a device remembers: none is lost but the oldest, and what a newer version
//! kept is left alone.

mod common;

use common::{any_scenario, cases, first, lever, preset};
use derwent::scenario::{
    Kept, SHELF_LIMIT, Scenario, earlier, is_own_work, read_kept, surplus, write_kept,
};
use proptest::prelude::*;

fn delayed(quarters: usize) -> Scenario {
    let mut scenario = preset("two-phase-2023");
    lever("delay").set(&mut scenario.choices, quarters as f64 / 4.0);
    scenario
}

/// Texts under names "0", "1" and so on, each kept after the one before.
fn shelf(scenarios: &[Scenario]) -> Vec<(String, String)> {
    let text = |(order, scenario): (usize, &Scenario)| {
        (order.to_string(), write_kept(scenario, order as f64, Some(1e12 + order as f64)))
    };
    scenarios.iter().enumerate().map(text).collect()
}

fn borrowed(texts: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
}

fn names(kept: &[Kept]) -> Vec<&str> {
    kept.iter().map(|kept| kept.name.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_was_kept_is_read_again(
        scenario in any_scenario(),
        order in -1e15..1e15_f64,
        time in proptest::option::of(-1e15..1e15_f64),
    ) {
        let text = write_kept(&scenario, order, time);
        prop_assert_eq!(
            read_kept(cases(), "a", &text),
            Some(Kept { name: "a".to_owned(), scenario, time, order })
        );
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*\n\\PC*", head in "1 [-0-9a-zNI.]{0,8} [0-9]{0,4}") {
        let _ = read_kept(cases(), "a", &text);
        let _ = read_kept(cases(), "a", &format!("{head}\n{{\"format\": 1}}"));
    }
}

#[test]
fn only_what_somebody_did_is_work() {
    assert!(!is_own_work(&first()));
    assert!(!is_own_work(&preset("case-high")));
    assert!(is_own_work(&delayed(1)));
    assert!(is_own_work(&Scenario { title: "Mine".to_owned(), ..preset("case-low") }));
}

#[test]
fn the_latest_comes_first_each_once_and_not_what_is_on_the_page() {
    let texts = shelf(&[delayed(1), delayed(2), delayed(1), preset("case-low"), delayed(3)]);
    assert_eq!(names(&earlier(cases(), borrowed(&texts), &first())), ["4", "2", "1"]);
    assert_eq!(names(&earlier(cases(), borrowed(&texts), &delayed(1))), ["4", "1"]);
}

#[test]
fn a_text_of_a_newer_version_or_of_nobody_is_passed_over_and_never_taken_away() {
    let mut texts = shelf(&(1..=SHELF_LIMIT + 3).map(delayed).collect::<Vec<_>>());
    let file = r#"{"format": 1, "changes": {"delay": 1}}"#;
    for text in [
        format!("2 5 5\n{file}"),
        "1 5 5\n{\"format\": 99}".to_owned(),
        "1 5 5\n{\"format\": 1, \"changes\": {\"lever-of-later\": 1}}".to_owned(),
        format!("1 NaN 5\n{file}"),
        format!("1\n{file}"),
        file.to_owned(),
        String::new(),
    ] {
        assert_eq!(read_kept(cases(), "a", &text), None, "{text}");
        texts.push((format!("other {}", texts.len()), text));
    }
    assert_eq!(earlier(cases(), borrowed(&texts), &first()).len(), SHELF_LIMIT + 3);
    assert!(surplus(cases(), borrowed(&texts), "0").iter().all(|name| !name.starts_with("other")));
}

#[test]
fn the_oldest_make_way_after_copies_and_the_own_one_stays() {
    let full = shelf(&(1..=SHELF_LIMIT).map(delayed).collect::<Vec<_>>());
    assert!(surplus(cases(), borrowed(&full), "0").is_empty());
    // One that is about to be kept needs a place too.
    assert_eq!(surplus(cases(), borrowed(&full), "new"), ["0"]);
    let more = shelf(&(1..=SHELF_LIMIT + 2).map(delayed).collect::<Vec<_>>());
    assert_eq!(surplus(cases(), borrowed(&more), "0"), ["1", "2"]);
    let mut copied: Vec<_> = (1..=SHELF_LIMIT).map(delayed).collect();
    copied.push(delayed(5));
    // Number 4 is the older copy of number 12.
    assert_eq!(surplus(cases(), borrowed(&shelf(&copied)), "11"), ["4"]);
}
