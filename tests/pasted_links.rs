//! Links as mail programs, chats and people hand them on: what is provably whole opens, and
//! anything else is refused in words that fit.

mod common;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{any_scenario, cases, lever, preset};
use derwent::scenario::{LinkError, Scenario, looks_like_link, read_link, write_link};
use proptest::prelude::*;

const LOW: &str = "1.case-low.mGOS";
const HIGH: &str = "1.case-high.wh5k";
const HOST: &str = "https://council.example/derwent/";

/// "%23" for "#" and so on, for everything but letters and digits.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn safe_links(address: &str) -> String {
    format!(
        "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7Cjo%40council.example\
         %7Cab12&sdata=k%2Fz%3D&reserved=0",
        escaped(address)
    )
}

fn proofpoint_2(address: &str) -> String {
    let written = escaped(address).replace("%2F", "_").replace('%', "-").replace("-2E", ".");
    format!("https://urldefense.proofpoint.com/v2/url?u={written}&d=DwMFaQ&c=euGZ&r=x_-y&e=")
}

fn proofpoint_3(address: &str) -> String {
    format!("https://urldefense.com/v3/__{}__;Iw!!Nv3xtKNH!abc$", address.replace('#', "*"))
}

fn google(address: &str) -> String {
    format!("https://www.google.com/url?q={}&sa=D&source=editors&ust=17&usg=AOv", escaped(address))
}

/// A link of an earlier version, which could end in any character: with these three last letters
/// before the checksum, found by trying.
fn ending_in(end: &str) -> (String, Scenario) {
    (0..200_000_u32)
        .find_map(|number| {
            let mut scenario = preset("case-mid");
            scenario.title = format!("Plan {number}");
            let head = "1.case-mid.";
            let body = [&[0], scenario.title.as_bytes()].concat();
            let mut hasher = crc32fast::Hasher::new();
            hasher.update(head.as_bytes());
            hasher.update(&body);
            let sum = hasher.finalize().to_be_bytes();
            let link = head.to_owned() + &URL_SAFE_NO_PAD.encode([&body[..], &sum[..3]].concat());
            link.ends_with(end).then_some((link, scenario))
        })
        .expect("one of them ends so")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_programs_do_to_a_link_it_opens(scenario in any_scenario()) {
        let link = write_link(&scenario);
        let address = format!("{HOST}#{link}");
        for text in [
            escaped(&address),
            escaped(&escaped(&address)),
            format!("{HOST}%23{link}"),
            format!("{address}%20"),
            format!("{address}&data=05%7C01"),
            format!("<{address}>"),
            format!("<a href=\"{address}\">{address}</a>"),
            format!("[our plan]({address})."),
            format!("Have a look at {address}, and tell me what you think."),
            format!("{}\u{200b}", link),
            format!("\u{feff}{}\u{ad}{}", &link[..9], &link[9..]),
            link.replace('_', "\\_"),
            link.replace('-', "\u{2011}"),
            format!("1{link}"),
            safe_links(&address),
            escaped(&safe_links(&address)),
            proofpoint_2(&address),
            proofpoint_3(&address),
            google(&address),
            google(&safe_links(&address)),
            format!("{}\r\n{}", &link[..12], &link[12..]),
            format!("{}=\n{}", &link[..12], &link[12..]),
            format!("{address}\n{address}"),
        ] {
            prop_assert_eq!(read_link(&text, cases()), Ok(scenario.clone()), "{}", text);
        }
        for mark in [".", ")", ">", "]", "\"", "'", ";", ",", "\u{2026}", "!", "?", "*", "_", "__", "/", "\u{201d}"] {
            let text = format!("{address}{mark}");
            prop_assert_eq!(read_link(&text, cases()), Ok(scenario.clone()), "{}", text);
        }
    }

    #[test]
    fn two_links_are_never_taken_for_one(one in any_scenario(), other in any_scenario()) {
        prop_assume!(one != other);
        let (one, other) = (write_link(&one), write_link(&other));
        let cut = &one[..one.len() - 1];
        for text in [
            format!("{HOST}#{one}{HOST}#{other}"),
            format!("{one}#{other}"),
            format!("{one} {other}"),
            format!("{one}{other}"),
            format!("{HOST}#{one}\n{}", escaped(&format!("{HOST}#{other}"))),
            format!("{cut}#{other}"),
            format!("{other}#{cut}"),
        ] {
            prop_assert_eq!(read_link(&text, cases()), Err(LinkError::Several), "{}", text);
        }
    }
}

#[test]
fn an_earlier_link_whose_last_signs_were_cut_opens() {
    for end in ["_", "-", "__", "_-", "-_"] {
        let (link, scenario) = ending_in(end);
        assert_eq!(read_link(&link, cases()), Ok(scenario.clone()), "{link}");
        // What looks for links in a text leaves every underscore at the end out, or one hyphen.
        let cut = match link.trim_end_matches('_') {
            uncut if uncut == link => link.trim_end_matches('-'),
            cut => cut,
        };
        assert_eq!(read_link(cut, cases()), Ok(scenario), "{cut}");
    }
}

#[test]
fn a_link_that_would_end_in_a_sign_is_written_otherwise_and_reads_the_same() {
    let mut rewritten = 0;
    for number in 0..2_000 {
        let mut scenario = preset("two-phase-2023");
        lever("fund.county").set(&mut scenario.choices, f64::from(1000 + number));
        let link = write_link(&scenario);
        assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link}");
        assert_eq!(read_link(&link, cases()), Ok(scenario));
        // A number, a value of two groups, a checksum of three bytes: eight letters, or ten.
        rewritten += u32::from(link.len() == "1.two-phase-2023.".len() + 10);
    }
    assert!(rewritten > 20, "{rewritten}");
}

#[test]
fn what_was_added_is_said_to_be_added() {
    for text in [format!("{LOW}A"), format!("{HOST}#{LOW}Regards"), format!("1.{LOW}x")] {
        assert_eq!(read_link(&text, cases()), Err(LinkError::Added), "{text}");
    }
    let error = LinkError::Added;
    assert!(error.to_string().contains("added"));
    assert!(!error.advice().contains("cut"));
}

#[test]
fn what_is_missing_or_altered_is_said_to_be_so_and_never_to_be_newer() {
    for text in [
        "1.case-low.mGOT",
        "1.case-low.mGO",
        "1.case-low.",
        "11.case-low.mGO",
        "https://council.example/%231.case-low.mGO",
        &escaped("https://council.example/#1.case-low.mGO"),
    ] {
        assert_eq!(read_link(text, cases()), Err(LinkError::Damaged), "{text}");
    }
    assert_eq!(read_link("3.case-low.mGOT", cases()), Err(LinkError::Newer(3)));
    // Format 2 names its case too.
    assert_eq!(read_link("2.case-low.mGOT", cases()), Err(LinkError::Damaged));
}

#[test]
fn a_sentence_with_a_link_is_found_to_have_one_and_other_texts_are_not() {
    for text in [LOW, "see 1.case-low.mGO", &format!("Look: {HOST}#{HIGH}."), &escaped(HIGH), "#x"]
    {
        assert!(looks_like_link(text, cases()), "{text}");
    }
    for text in ["2023.json", "", "10.0.0.1", "notes 1.2.3.txt", "budget.xlsx", "no-link"] {
        assert!(!looks_like_link(text, cases()), "{text}");
    }
    assert_eq!(read_link("https://10.0.0.1:8080/", cases()), Err(LinkError::NotALink));
}

#[test]
fn a_long_text_without_a_link_takes_no_time() {
    let start = std::time::Instant::now();
    for text in [
        "1.case-low.".repeat(10_000),
        "1.".repeat(50_000),
        "%25".repeat(30_000),
        format!("1.case-low.{}", "A".repeat(100_000)),
        format!("1.case-low.{} ", "A".repeat(1_400)).repeat(20),
    ] {
        assert!(read_link(&text, cases()).is_err());
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
