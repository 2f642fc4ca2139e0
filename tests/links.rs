//! Links: everything survives, nothing panics, nothing is guessed.

mod common;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{any_scenario, cases, lever, levers, preset, presets};
use derwent::scenario::{LinkError, Scenario, check_title, read_file, read_link, write_link};
use proptest::prelude::*;

/// A link of format 1 with any body and the right checksum.
fn sealed(preset: &str, body: &[u8]) -> String {
    let head = format!("1.{preset}.");
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(head.as_bytes());
    hasher.update(body);
    let sum = hasher.finalize().to_be_bytes();
    head + &URL_SAFE_NO_PAD.encode([body, &sum[..3]].concat())
}

/// What a reader may hand on: every lever can take its value, and the title is one.
fn is_usable(scenario: &Scenario) -> bool {
    levers().iter().all(|lever| lever.check(lever.value(&scenario.choices)).is_ok())
        && check_title(&scenario.title).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_link_opens_as_what_was_shared(scenario in any_scenario()) {
        prop_assert_eq!(read_link(&write_link(&scenario), cases()), Ok(scenario));
    }

    #[test]
    fn a_link_needs_no_escaping_and_ends_in_a_letter_or_digit(scenario in any_scenario()) {
        let plain = |character: char| character.is_ascii_alphanumeric() || "-._".contains(character);
        let link = write_link(&scenario);
        prop_assert!(link.chars().all(plain));
        prop_assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{}", link);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", head in "(1|2|0)\\.[a-z0-9.-]{0,30}") {
        let _ = read_link(&text, cases());
        let _ = read_link(&format!("{head}.{text}"), cases());
        let _ = read_link(&format!("1.two-phase-2023.{text}"), cases());
    }

    #[test]
    fn a_body_of_any_bytes_is_refused_or_gives_a_usable_scenario(
        body in proptest::collection::vec(any::<u8>(), 0..200),
        small in proptest::collection::vec(0_u8..12, 0..40),
    ) {
        for body in [body, small] {
            if let Ok(scenario) = read_link(&sealed("case-mid", &body), cases()) {
                prop_assert!(is_usable(&scenario));
                prop_assert_eq!(read_link(&write_link(&scenario), cases()), Ok(scenario));
            }
        }
    }

    #[test]
    fn an_altered_character_is_noticed(
        scenario in any_scenario(),
        place in any::<prop::sample::Index>(),
        character in "[A-Za-z0-9._#+ =%~-]",
    ) {
        let link = write_link(&scenario);
        let place = place.index(link.len());
        let mut altered = link.clone();
        altered.replace_range(place..=place, &character);
        if let Ok(read) = read_link(&altered, cases()) {
            prop_assert_eq!(read, scenario, "{} {}", link, altered);
        }
    }

    #[test]
    fn a_link_cut_short_is_refused(scenario in any_scenario(), place in any::<prop::sample::Index>()) {
        let link = write_link(&scenario);
        prop_assert!(read_link(&link[..place.index(link.len())], cases()).is_err());
    }
}

#[test]
fn every_single_alteration_of_a_link_is_refused() {
    let mut scenario = preset("four-funders-2022");
    lever("delay").set(&mut scenario.choices, 1.25);
    lever("fund.dep").set(&mut scenario.choices, 77_000.0);
    scenario.title = "Two levers".to_owned();
    let link = write_link(&scenario);
    for place in 0..link.len() {
        for character in (b' '..=b'~').map(char::from) {
            let mut altered = link.clone();
            altered.replace_range(place..=place, &character.to_string());
            assert!(altered == link || read_link(&altered, cases()).is_err(), "{altered}");
        }
    }
}

/// The value other than the preset's that takes the most characters in a link.
fn costliest(scenario: &Scenario, index: usize) -> f64 {
    let lever = &levers()[index];
    let (_, max) = lever.range();
    if lever.value(&scenario.choices) == max {
        lever.rounded(max - 1.0 / lever.resolution())
    } else {
        max
    }
}

#[test]
fn a_dozen_changes_fit_in_120_characters() {
    for starting_point in presets() {
        for first in 0..=levers().len() - 12 {
            let mut scenario = preset(&starting_point.id);
            for index in first..first + 12 {
                let value = costliest(&scenario, index);
                levers()[index].set(&mut scenario.choices, value);
            }
            assert_eq!(scenario.changes().count(), 12);
            let link = write_link(&scenario);
            assert!(link.len() <= 120, "{link}");
        }
    }
}

#[test]
fn the_longest_link_stays_under_1000_characters() {
    for starting_point in presets() {
        let mut scenario = preset(&starting_point.id);
        for index in 0..levers().len() {
            let value = costliest(&scenario, index);
            levers()[index].set(&mut scenario.choices, value);
        }
        scenario.title = "\u{1f333}".repeat(80);
        assert_eq!(scenario.changes().count(), levers().len());
        let link = write_link(&scenario);
        assert!(link.len() < 1000, "{}", link.len());
        assert_eq!(read_link(&link, cases()), Ok(scenario));
    }
}

#[test]
fn an_unchanged_preset_has_a_link_of_its_name_and_a_checksum() {
    let link = write_link(&preset("case-low"));
    assert!(link.starts_with("1.case-low."));
    assert_eq!(link.len(), "1.case-low.".len() + 4);
}

#[test]
fn a_whole_address_opens() {
    let mut scenario = preset("slow-start");
    scenario.title = "For Tuesday".to_owned();
    let link = write_link(&scenario);
    for address in [
        format!("https://council.example/derwent/#{link}"),
        format!("http://localhost:8080/?from=mail#{link}"),
        format!("  #{link}\n"),
        link,
    ] {
        assert_eq!(read_link(&address, cases()), Ok(scenario.clone()), "{address}");
    }
}

#[test]
fn what_is_no_link_is_said_to_be_none() {
    for text in [
        "",
        " ",
        "#",
        "garbage",
        "https://council.example/",
        "https://council.example/#",
        "1",
        "one.two.three",
        "-1.a.b",
        "0.case-low.AAAA",
        "1.case-low",
    ] {
        assert_eq!(read_link(text, cases()), Err(LinkError::NotALink), "{text:?}");
    }
}

#[test]
fn a_newer_format_is_told_apart() {
    let link = write_link(&preset("case-low"));
    let newer = link.replacen('1', "3", 1);
    assert_eq!(read_link(&newer, cases()), Err(LinkError::Newer(3)));
    assert_eq!(read_link("37.anything at all", cases()), Err(LinkError::Newer(37)));
    assert!(LinkError::Newer(3).to_string().contains("newer"));
}

#[test]
fn an_unknown_preset_is_named() {
    let link = sealed("case-medium", &[]);
    let error = read_link(&link, cases()).expect_err("there is no such preset");
    assert_eq!(error, LinkError::UnknownPreset("case-medium".to_owned()));
    assert!(error.to_string().contains("case-medium"));
}

#[test]
fn a_damaged_link_is_said_to_be_damaged() {
    let link = write_link(&preset("case-low"));
    let cut = &link[..link.len() - 1];
    for text in [cut, "1.case-low.", "1.case-low.AAAA", "1.case-low.A=", "1.case-low.\u{e9}\u{e9}"]
    {
        assert_eq!(read_link(text, cases()), Err(LinkError::Damaged), "{text}");
    }
}

#[test]
fn a_lever_or_value_that_is_not_known_is_named() {
    // Numbers 14 and 9,999 are free; lever 1 is a choice of three; lever 55 goes to 1.2, which is 12,000.
    assert_eq!(read_link(&sealed("case-low", &[14, 0]), cases()), Err(LinkError::UnknownLever(14)));
    assert_eq!(
        read_link(&sealed("case-low", &[1, 1, 0x8e, 0x4e, 0]), cases()),
        Err(LinkError::UnknownLever(9999))
    );
    for (body, id) in [
        ([1, 3].as_slice(), "stance.derbyshire"),
        (&[55, 0xe1, 0x5d], "realisation"),
        (&[101, 4], "horizon"),
        // Ten councils have ten bits.
        (&[124, 0x80, 0x08], "project.1.councils"),
        (&[100, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], "first-year"),
    ] {
        let error = read_link(&sealed("case-low", body), cases()).expect_err(id);
        assert_eq!(error, LinkError::BadValue(id.to_owned()));
        assert!(error.to_string().contains(id));
    }
    assert!(read_link(&sealed("case-low", &[55, 0xe0, 0x5d]), cases()).is_ok());
    assert!(read_link(&sealed("case-low", &[124, 0xff, 0x07]), cases()).is_ok());
}

#[test]
fn a_body_that_ends_in_the_middle_is_damaged() {
    for body in [[55].as_slice(), &[55, 0xe0], &[0x80], &[0xff; 30]] {
        assert_eq!(
            read_link(&sealed("case-low", body), cases()),
            Err(LinkError::Damaged),
            "{body:?}"
        );
    }
}

#[test]
fn a_title_that_is_none_is_refused() {
    // The last four are written by character: broken off, a line's end, half of a pair, and more
    // than there are.
    let by_character: [&[u8]; 4] = [b"\0A\x80", b"\0A\nB", b"\0\x80\xb0\x03", b"\0\x80\x80\x44"];
    let titles = ["x".repeat(81).as_bytes(), b"two\nlines", b"\xff\xfe", b"bell\x07"]
        .map(<[u8]>::to_vec)
        .into_iter()
        .chain(by_character.map(<[u8]>::to_vec));
    for title in titles {
        let body = [vec![0], title].concat();
        assert_eq!(read_link(&sealed("case-low", &body), cases()), Err(LinkError::BadTitle));
    }
    let longest = "\u{1f6b2}".repeat(80);
    let opened = read_link(&sealed("case-low", &[&[0], longest.as_bytes()].concat()), cases());
    assert_eq!(opened.map(|scenario| scenario.title), Ok(longest));
    // "A" and a bicycle, U+1F6B2: 0x32, 0x6d and 7 in groups of seven bits.
    let by_character = read_link(&sealed("case-low", b"\0\0A\xb2\xed\x07"), cases());
    assert_eq!(by_character.map(|scenario| scenario.title), Ok("A\u{1f6b2}".to_owned()));
}

// These links were given to people: they must open for ever, as what stands in the files.
#[test]
fn every_link_of_format_1_opens_as_it_always_did() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let links = std::fs::read_to_string(format!("{folder}/links-format-1.txt")).expect("the links");
    assert!(links.lines().count() >= 16);
    for line in links.lines() {
        let (name, link) = line.split_once(' ').expect("a name and a link");
        let file = std::fs::read(format!("{folder}/links-format-1/{name}.json")).expect(name);
        let expected = read_file(&file, cases()).expect(name);
        assert_eq!(read_link(link, cases()), Ok(expected.clone()), "{name}");
        assert_eq!(write_link(&expected), link, "{name}");
    }
}
