//! Links of format 2: they name their case, keep everything, and open for ever.

mod common;

use std::fs;
use std::rc::Rc;

use common::kits::{any_scenario_of_any_case, kit_of, kits};
use common::{preset, set_in};
use derwent::case::Tables;
use derwent::scenario::{
    Cases, Kit, LinkError, Scenario, looks_like_link, read_file, read_link, write_file, write_link,
};
use proptest::prelude::*;

/// Everything at hand: the built-in case, the samples and the made-up ones.
fn all_cases() -> Cases {
    let mut cases = Cases::of(Rc::clone(&kits()[0].kit));
    for named in kits() {
        cases.add(Rc::clone(&named.kit));
    }
    cases
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_link_opens_as_what_was_shared((_, scenario) in any_scenario_of_any_case()) {
        let (cases, link) = (all_cases(), write_link(&scenario));
        prop_assert!(looks_like_link(&link, &cases), "{link}");
        prop_assert_eq!(read_link(&link, &cases), Ok(scenario.clone()), "{}", &link);
        let address = format!("https://council.example/derwent/#{link}");
        prop_assert_eq!(read_link(&address, &cases), Ok(scenario), "{}", &link);
        prop_assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link}");
    }

    #[test]
    fn a_link_names_its_case_unless_it_is_the_built_in_one(
        (_, scenario) in any_scenario_of_any_case(),
    ) {
        let (case, link) = (scenario.case(), write_link(&scenario));
        let preset = &scenario.preset().id;
        let head = if case.is_built_in() {
            format!("1.{preset}.")
        } else {
            format!("2.{}.{}.{preset}.", case.record.id, case.fingerprint)
        };
        prop_assert!(link.starts_with(&head), "{link}");
    }

    #[test]
    fn an_altered_character_is_noticed(
        (_, scenario) in any_scenario_of_any_case(),
        place in any::<prop::sample::Index>(),
        character in "[A-Za-z0-9._#+ =%~-]",
    ) {
        let link = write_link(&scenario);
        let place = place.index(link.len());
        let mut altered = link.clone();
        altered.replace_range(place..=place, &character);
        if let Ok(read) = read_link(&altered, &all_cases()) {
            prop_assert_eq!(read, scenario, "{} {}", link, altered);
        }
    }

    #[test]
    fn a_file_opens_as_what_was_saved((_, scenario) in any_scenario_of_any_case()) {
        let file = write_file(&scenario);
        prop_assert_eq!(file.contains("\"fingerprint\""), !scenario.case().is_built_in());
        prop_assert_eq!(read_file(file.as_bytes(), &all_cases()), Ok(scenario));
    }
}

#[test]
fn with_every_lever_changed_a_link_still_opens() {
    for named in kits() {
        let mut scenario = Scenario::first(&named.kit);
        for lever in named.kit.levers() {
            let (min, max) = lever.range();
            let at_max = lever.value(&scenario.choices) == max;
            lever.set(&mut scenario.choices, if at_max { min } else { max });
        }
        scenario.title = "\u{1f333}".repeat(80);
        let link = write_link(&scenario);
        assert_eq!(read_link(&link, &all_cases()), Ok(scenario), "{}: {link}", named.name);
    }
}

#[test]
fn a_link_or_file_of_a_case_that_is_not_here_says_which_it_is() {
    let toy = &kit_of("toy").kit;
    let (link, file) = (write_link(&Scenario::first(toy)), write_file(&Scenario::first(toy)));
    let here = Cases::of(Rc::clone(&kits()[0].kit));
    let error = read_link(&link, &here).expect_err("it is not here");
    assert_eq!(
        error,
        LinkError::OtherCase {
            id: "toy".to_owned(),
            fingerprint: toy.case.fingerprint.clone(),
            has_another_version: false,
        }
    );
    assert!(error.to_string().contains("\"toy\""));
    let error = read_file(file.as_bytes(), &here).expect_err("it is not here").to_string();
    assert!(error.contains("\"toy\"") && !error.contains("another version"), "{error}");
}

#[test]
fn a_case_that_changed_under_a_link_is_told_apart_from_one_that_is_missing() {
    let toy = kit_of("toy");
    let link = write_link(&Scenario::first(&toy.kit));
    let changed = toy.tables.to_json().replacen("120000", "120001", 1);
    let words = toy.tables.to_json().replacen("Moving in", "Moving house", 1);
    let read = |text: &str| Rc::new(Kit::read(&Tables::from_json(text)).expect("it is right"));
    let error = read_link(&link, &Cases::of(read(&changed))).expect_err("another version");
    assert!(matches!(error, LinkError::OtherCase { has_another_version: true, .. }), "{error}");
    // A mended word kills no link.
    assert!(read_link(&link, &Cases::of(read(&words))).is_ok());
}

#[test]
fn a_link_of_the_built_in_case_needs_that_case() {
    let link = write_link(&preset("case-low"));
    let alone = Cases::of(Rc::clone(&kit_of("toy").kit));
    assert_eq!(read_link(&link, &alone), Err(LinkError::NoBuiltIn));
    let error = read_file(write_file(&preset("case-low")).as_bytes(), &alone);
    // A file that names no case is about the one that is open.
    assert!(error.expect_err("toy has no such starting point").to_string().contains("case-low"));
}

/// The case of the links that must open for ever. It never changes.
fn kit_for_ever() -> Rc<Kit> {
    let text = fs::read_to_string("tests/links/format_2.case.json").expect("the case");
    Rc::new(Kit::read(&Tables::from_json(&text)).expect("it is right"))
}

fn lines_of_the_fixture() -> (Vec<String>, Vec<(String, String)>) {
    let text = fs::read_to_string("tests/links/format_2.txt").expect("the links");
    let (comments, links): (Vec<_>, Vec<_>) =
        text.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with('#'));
    let link = |line: &str| {
        let (link, file) = line.split_once(' ').expect("a link and a file");
        (link.to_owned(), file.to_owned())
    };
    (comments.into_iter().map(str::to_owned).collect(), links.into_iter().map(link).collect())
}

// These links were given to people: they must open for ever, as what stands beside them.
#[test]
fn every_link_of_format_2_opens_as_it_always_did() {
    let kit = kit_for_ever();
    let cases = Cases::of(kit);
    let (_, links) = lines_of_the_fixture();
    assert!(links.len() >= 8);
    for (link, file) in links {
        let expected = read_file(file.as_bytes(), &cases).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read_link(&link, &cases), Ok(expected.clone()), "{link}");
        assert_eq!(write_link(&expected), link);
    }
}

// The table of ranges at the head of the fixture is what the program counts by.
#[test]
fn the_numbers_of_levers_are_those_of_the_table() {
    let (comments, _) = lines_of_the_fixture();
    let ranges: Vec<(u16, &str)> = comments
        .iter()
        .filter_map(|line| line.strip_prefix("# ")?.split_once(' '))
        .filter_map(|(first, family)| Some((first.parse().ok()?, family)))
        .collect();
    assert_eq!(ranges.len(), 12);
    let with_built_in = |id: &str| common::find(id).map(|lever| lever.number);
    for named in kits().iter().skip(1) {
        for lever in named.kit.levers() {
            if lever.number < 1_000 {
                // What has no family has one number in every case.
                let known = with_built_in(&lever.id).unwrap_or(lever.number);
                assert_eq!(lever.number, known, "{}: {lever}", named.name);
                continue;
            }
            let (first, family) = ranges[usize::from((lever.number - 1_000) / 100)];
            assert_eq!(first, lever.number / 100 * 100, "{lever}");
            let pattern = family.split(' ').next().unwrap_or_default();
            let (begins, ends) = pattern.split_once('*').expect("a family with its star");
            let is_so = lever.id.starts_with(begins) && lever.id.ends_with(ends);
            assert!(is_so, "{lever} is not of {family}");
        }
    }
}

#[test]
fn the_same_lever_has_the_same_number_in_every_sample_of_a_shape() {
    // Numbers of a family are counted by position, whatever the ids are.
    let six = &kit_of("six").kit;
    let number = |id: &str| six.find(id).expect(id).number;
    assert_eq!((number("stance.north"), number("stance.n1")), (1_000, 1_001));
    assert_eq!((number("position.desk"), number("position.run")), (1_200, 1_300));
    assert_eq!(number("fund.fund-a-last-year"), 1_800);
    let mut choices = six.defaults().clone();
    set_in(six, &mut choices, "fund.fund-a-last-year", 3);
    assert_eq!(choices.fund_last_years[0], 3);
}

/// The built-in case with another figure: what computes is not the same.
fn edited(number: u32) -> Rc<Kit> {
    let json = Tables::built_in().to_json();
    let text = json.replacen("115332", &(115_332 + number).to_string(), 1);
    Rc::new(Kit::read(&Tables::from_json(&text)).expect("it is right"))
}

// Its starting points have the names of the built-in case's, so it has to be told apart by what
// stands before them.
#[test]
fn a_link_of_the_edited_built_in_case_is_not_taken_for_one_of_the_built_in_case() {
    for number in 1..20 {
        let kit = edited(number);
        let mut cases = Cases::of(Rc::clone(&kits()[0].kit));
        cases.add(Rc::clone(&kit));
        let low = kit.preset("case-low").expect("case-low");
        let scenario = Scenario::from_preset(&kit, low);
        let link = write_link(&scenario);
        assert!(link.starts_with("2."), "{link}");
        assert_eq!(read_link(&link, &cases), Ok(scenario), "{link}");
        // A digit at its end would stand before the name as the format of another link.
        assert!(kit.case.fingerprint.ends_with(['A', 'Q', 'g', 'w']), "{link}");
    }
}

#[test]
fn a_link_of_a_case_is_found_in_what_programs_make_of_it() {
    let (cases, toy) = (all_cases(), &kit_of("toy").kit);
    let scenario = Scenario { title: "For Tuesday".to_owned(), ..Scenario::first(toy) };
    let link = write_link(&scenario);
    for text in [
        format!("have a look: https://council.example/#{link}, please."),
        format!("https://council.example/%23{link}."),
        format!("https://wrap.example/?u=https%3A%2F%2Fcouncil.example%2F%23{link}&data=1"),
        format!("<https://council.example/#{link}>\r\n"),
        format!("#{link}"),
    ] {
        assert_eq!(read_link(&text, &cases), Ok(scenario.clone()), "{text}");
    }
    assert_eq!(read_link(&format!("{link}AAAA"), &cases), Err(LinkError::Added));
    let cut = &link[..link.len() - 2];
    assert_eq!(read_link(cut, &cases), Err(LinkError::Damaged));
}

#[test]
fn a_starting_point_may_have_the_name_of_the_one_that_a_case_without_any_has() {
    let text = kit_of("two").tables.to_json();
    let rows = r#""presets": [{"id": "plain", "label": "Own", "changes": "horizon=12"}], "lines""#;
    let text = text.replacen("\"lines\"", rows, 1);
    let kit = Rc::new(Kit::read(&Tables::from_json(&text)).expect("it is right"));
    let cases = Cases::of(Rc::clone(&kit));
    for place in 0..kit.presets().len() {
        let scenario = Scenario::from_preset(&kit, place);
        assert_eq!(read_link(&write_link(&scenario), &cases), Ok(scenario.clone()));
        assert_eq!(read_file(write_file(&scenario).as_bytes(), &cases), Ok(scenario));
    }
}
