//! Scenario files: everything survives, and a bad file is refused with the place named.

mod common;

use common::{any_scenario, cases, first, lever, levers, preset};
use derwent::scenario::{FILE_SIZE_LIMIT, read_file, write_file};
use proptest::prelude::*;
use serde_json::{Value, json};

fn error(bytes: impl AsRef<[u8]>) -> String {
    let error = read_file(bytes.as_ref(), cases()).expect_err("the file is bad").to_string();
    assert!(error.chars().count() < 300, "{} characters", error.chars().count());
    assert!(!error.contains(char::is_control), "{error}");
    error
}

/// The error of a file whose changes are these.
fn error_of_changes(changes: &str) -> String {
    error(format!("{{\"format\": 1, \"changes\": {changes}}}"))
}

#[track_caller]
fn assert_has(error: &str, parts: &[&str]) {
    for part in parts {
        assert!(error.contains(part), "{error:?} has no {part:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_file_opens_as_what_was_saved(scenario in any_scenario()) {
        prop_assert_eq!(read_file(write_file(&scenario).as_bytes(), cases()), Ok(scenario));
    }

    #[test]
    fn only_changes_are_written(scenario in any_scenario()) {
        let file: Value = serde_json::from_str(&write_file(&scenario)).expect("it is JSON");
        let written: Vec<_> = file["changes"].as_object().expect("changes").keys().cloned().collect();
        let mut changed: Vec<_> = scenario.changes().map(|(lever, _)| lever.id.clone()).collect();
        changed.sort();
        prop_assert_eq!(written, changed);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_file(&bytes, cases());
    }

    #[test]
    fn no_altered_file_makes_the_reader_panic(
        scenario in any_scenario(),
        place in any::<prop::sample::Index>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..5),
    ) {
        let mut file = write_file(&scenario).into_bytes();
        let place = place.index(file.len());
        file.splice(place..(place + 2).min(file.len()), bytes);
        if let Ok(read) = read_file(&file, cases()) {
            prop_assert!(levers().iter().all(|lever| lever.check(lever.value(&read.choices)).is_ok()));
        }
    }
}

#[test]
fn a_file_is_written_as_the_format_says() {
    let mut scenario = preset("four-funders-2022");
    scenario.title = "Erewash pays".to_owned();
    lever("stance.erewash").set(&mut scenario.choices, 0.0);
    lever("cost.technology").set(&mut scenario.choices, 1.0);
    lever("fund.county").set(&mut scenario.choices, 90_000.0);
    lever("discount-rate").set(&mut scenario.choices, 0.03);
    let file: Value = serde_json::from_str(&write_file(&scenario)).expect("it is JSON");
    let expected = json!({
        "format": 1,
        "preset": "four-funders-2022",
        "title": "Erewash pays",
        "changes": {
            "stance.erewash": "funds",
            "cost.technology": 1.0,
            "fund.county": 90_000,
            "discount-rate": 0.03,
        },
    });
    assert_eq!(file, expected);
}

#[test]
fn only_the_format_is_required() {
    assert_eq!(read_file(b"{\"format\": 1}", cases()), Ok(first()));
    let titled = read_file(b"{\"format\": 1, \"title\": \"Mine\"}", cases()).expect("it is right");
    assert_eq!((titled.title.as_str(), titled.preset().id.as_str()), ("Mine", "two-phase-2023"));
    let changed =
        read_file(b"{\"changes\": {\"delay\": 2, \"horizon\": 12.0}, \"format\": 1}", cases());
    let choices = changed.expect("it is right").choices;
    assert_eq!((choices.delay, choices.horizon), (2.0, 12));
}

#[test]
fn a_byte_order_mark_is_taken() {
    assert_eq!(read_file(b"\xef\xbb\xbf{\"format\": 1}", cases()), Ok(first()));
    assert_eq!(read_file(b"\r\n {\"format\": 1}\r\n", cases()), Ok(first()));
}

#[test]
fn utf_16_is_read_in_either_order_of_bytes_with_and_without_a_mark() {
    let text = "{\"format\": 1, \"title\": \"Z\u{fc}rich \u{1f6b2}\"}";
    for mark in ["\u{feff}", ""] {
        let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [&little, &big] {
            let scenario = read_file(bytes, cases()).expect("it is right");
            assert_eq!(scenario.title, "Z\u{fc}rich \u{1f6b2}");
            assert_has(&error(&bytes[..bytes.len() - 1]), &["UTF-16", "a part is missing"]);
        }
    }
    assert_has(&error([0xff, 0xfe, b'{', 0, 0x00, 0xd8]), &["UTF-16"]);
}

#[test]
fn a_megabyte_of_unknown_levers_is_refused_at_the_first() {
    let names = (0..120_000).map(|number| format!("\"{number:06}\":0"));
    let file = format!("{{\"format\":1,\"changes\":{{{}}}}}", names.collect::<Vec<_>>().join(","));
    let file = &file.as_bytes()[..FILE_SIZE_LIMIT];
    let start = std::time::Instant::now();
    assert_has(&error(file), &["line 1"]);
    let whole = br#"{"format":1,"changes":{"delay":1,"000000":0,"000001":0}}"#;
    assert_has(&error(whole), &["lever \"000000\"", "none of this name"]);
    // Compared with one another they took half a minute.
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

#[test]
fn titles_of_earlier_versions_are_cleaned_and_names_are_written_out() {
    let title = |title: &str| {
        let file = json!({"format": 1, "title": title}).to_string();
        read_file(file.as_bytes(), cases()).map(|scenario| scenario.title)
    };
    assert_eq!(title(" Mine \u{a0}"), Ok("Mine".to_owned()));
    assert_eq!(title("a\u{202e}b\u{200b}"), Ok("ab".to_owned()));
    assert_eq!(title("\u{200b} "), Ok(String::new()));
    for turned in [
        json!({"format": 1, "changes": {"\u{202e}yaled": 1}}),
        json!({"format": 1, "\u{202e}eltit": 1}),
        json!({"format": 1, "preset": "\u{202e}wol"}),
        json!({"format": 1, "changes": {"delay": "\u{202e}1"}}),
    ] {
        let error = error(turned.to_string());
        assert!(error.contains("\\u{202e}") && !error.contains('\u{202e}'), "{error}");
    }
}

#[test]
fn a_value_equal_to_the_preset_is_no_change() {
    let scenario =
        read_file(b"{\"format\": 1, \"changes\": {\"delay\": 0}}", cases()).expect("it is right");
    assert_eq!(scenario.changes().count(), 0);
}

#[test]
fn an_unknown_lever_is_named() {
    assert_has(&error_of_changes("{\"delays\": 1}"), &["lever \"delays\"", "none of this name"]);
    // A lever's name without its council, and a name in capitals.
    assert_has(&error_of_changes("{\"stance\": \"out\"}"), &["lever \"stance\""]);
    assert_has(&error_of_changes("{\"Delay\": 1}"), &["lever \"Delay\""]);
}

#[test]
fn a_value_out_of_range_is_named_with_what_is_allowed() {
    assert_has(&error_of_changes("{\"delay\": 5.25}"), &["lever \"delay\"", "5.25", "0 to 5"]);
    assert_has(
        &error_of_changes("{\"realisation\": -0.1}"),
        &["\"realisation\"", "-0.1", "0 to 1.2"],
    );
    assert_has(&error_of_changes("{\"horizon\": 4}"), &["\"horizon\"", "5 to 30"]);
    assert_has(&error_of_changes("{\"first-year\": 2041}"), &["\"first-year\"", "2020 to 2040"]);
    assert_has(&error_of_changes("{\"fund.dep\": 1e300}"), &["\"fund.dep\"", "0 to 500000"]);
    assert_has(
        &error_of_changes("{\"fund.rule\": \"most\"}"),
        &["\"fund.rule\"", "\"most\"", "none, equal, population, shares, savings"],
    );
}

#[test]
fn a_value_of_another_type_is_named() {
    for value in ["\"0.5\"", "true", "null", "[0.5]", "{\"value\": 0.5}"] {
        let error = error_of_changes(&format!("{{\"attribution\": {value}}}"));
        assert_has(&error, &["lever \"attribution\"", "is not a number from 0 to 1"]);
    }
    for value in ["0", "1.5", "null", "[\"out\"]"] {
        let error = error_of_changes(&format!("{{\"stance.erewash\": {value}}}"));
        assert_has(&error, &["lever \"stance.erewash\"", "is not one of funds, joins, out"]);
    }
}

#[test]
fn councils_are_a_list_of_ids_in_the_order_of_the_evidence() {
    let mut scenario = preset("two-phase-2023");
    // Bolsover is the third council, Erewash the sixth.
    lever("project.1.councils").set(&mut scenario.choices, f64::from((1 << 2) + (1 << 5)));
    let file: Value = serde_json::from_str(&write_file(&scenario)).expect("it is JSON");
    assert_eq!(file["changes"], json!({"project.1.councils": ["bolsover", "erewash"]}));
    let other_order =
        br#"{"format": 1, "changes": {"project.1.councils": ["erewash", "bolsover"]}}"#;
    assert_eq!(read_file(other_order, cases()), Ok(scenario));
    let nobody = read_file(br#"{"format": 1, "changes": {"project.1.councils": []}}"#, cases());
    assert_eq!(nobody, Ok(first()));
}

#[test]
fn a_council_that_is_none_or_is_named_twice_is_refused_with_the_lever() {
    for (list, problem) in [
        (r#"["bolsover", "leeds"]"#, "has \"leeds\", which is no council"),
        (r#"["Bolsover"]"#, "has \"Bolsover\", which is no council"),
        (r#"["bolsover", "bolsover"]"#, "has \"bolsover\" twice"),
        (r#""bolsover""#, "is not a list of councils"),
        ("36", "is not a list of councils"),
        ("[36]", "is not a list of councils"),
        ("null", "is not a list of councils"),
        ("{}", "is not a list of councils"),
    ] {
        let error = error_of_changes(&format!("{{\"project.2.councils\": {list}}}"));
        assert_has(&error, &["lever \"project.2.councils\"", problem]);
    }
    let long = "x".repeat(500_000);
    error(json!({"format": 1, "changes": {"project.1.councils": [long]}}).to_string());
}

#[test]
fn too_many_digits_are_refused() {
    assert_has(
        &error_of_changes("{\"delay\": 1.23456}"),
        &["\"delay\"", "1.23456", "four decimals"],
    );
    assert_has(&error_of_changes("{\"discount-rate\": 0.03505001}"), &["four decimals"]);
    assert_has(&error_of_changes("{\"horizon\": 10.5}"), &["\"horizon\"", "10.5", "whole number"]);
    assert_has(&error_of_changes("{\"share.derby\": 2.5}"), &["\"share.derby\"", "whole number"]);
    assert_has(&error_of_changes("{\"fund.county\": 1.5}"), &["\"fund.county\"", "whole number"]);
    assert!(read_file(b"{\"format\": 1, \"changes\": {\"delay\": 1.2345}}", cases()).is_ok());
}

#[test]
fn a_lever_or_key_given_twice_is_refused() {
    assert_has(
        &error_of_changes("{\"delay\": 1, \"delay\": 1}"),
        &["lever \"delay\" is given twice"],
    );
    // The same name, written with an escape.
    assert_has(
        &error_of_changes("{\"delay\": 1, \"del\\u0061y\": 2}"),
        &["\"delay\" is given twice"],
    );
    assert_has(&error("{\"format\": 1, \"title\": \"a\", \"title\": \"b\"}"), &["title", "line 1"]);
    assert_has(&error("{\"format\": 1, \"format\": 1}"), &["format", "line 1"]);
    assert_has(&error("{\"format\": 1, \"changes\": {}, \"changes\": {}}"), &["changes"]);
}

#[test]
fn any_other_key_is_refused() {
    assert_has(&error("{\"format\": 1, \"levers\": {}}"), &["levers", "line 1"]);
    assert_has(&error("{\n \"format\": 1,\n \"Title\": \"x\"\n}"), &["Title", "line 3"]);
}

#[test]
fn keys_of_another_type_are_refused() {
    for (file, place) in [
        ("{\"format\": 1, \"title\": null}", "null"),
        ("{\"format\": 1, \"title\": 7}", "7"),
        ("{\"format\": 1, \"preset\": null}", "null"),
        ("{\"format\": 1, \"preset\": 3}", "3"),
        ("{\"format\": 1, \"changes\": null}", "null"),
        ("{\"format\": 1, \"changes\": [[\"delay\", 1]]}", "levers"),
        ("{\"format\": 1, \"changes\": \"none\"}", "levers"),
    ] {
        assert_has(&error(file), &[place, "line 1"]);
    }
}

#[test]
fn the_format_must_be_one_this_program_knows() {
    assert_has(&error("{\"preset\": \"case-low\"}"), &["\"format\" is missing"]);
    assert_has(&error("{}"), &["\"format\" is missing"]);
    assert_has(&error("{\"format\": 2, \"world\": {}}"), &["format 2", "newer"]);
    for other in ["0", "-1", "1.5", "\"1\"", "null", "true", "[1]", "{}"] {
        let error = error(format!("{{\"format\": {other}}}"));
        assert_has(&error, &["format", "1"]);
        assert!(!error.contains("newer"), "{error}");
    }
}

#[test]
fn an_unknown_preset_is_named() {
    let error = error("{\"format\": 1, \"preset\": \"case-medium\"}");
    assert_has(&error, &["preset \"case-medium\"", "none of this name"]);
}

#[test]
fn a_title_is_short_and_on_one_line() {
    let file = |title: &str| json!({"format": 1, "title": title}).to_string();
    assert_has(&error(file(&"x".repeat(81))), &["title", "80"]);
    assert_has(&error(file("two\nlines")), &["title", "line break"]);
    assert!(read_file(file(&"\u{1f333}".repeat(80)).as_bytes(), cases()).is_ok());
}

#[test]
fn broken_json_is_refused_with_line_and_column() {
    assert_has(&error("{\n \"format\": 1,\n \"changes\": {\"delay\": }\n}"), &["line 3 column 23"]);
    assert_has(&error("{\"format\": 1"), &["line 1 column 12"]);
    assert_has(&error("{\"format\": 1} {\"format\": 1}"), &["line 1"]);
    assert_has(&error_of_changes("{\"delay\": 1e999}"), &["delay", "1e999", "from 0 to 5"]);
    assert_has(&error_of_changes("{\"delay\": NaN}"), &["line 1"]);
    assert_has(&error("{'format': 1}"), &["line 1"]);
}

#[test]
fn a_file_that_is_no_object_is_refused() {
    for file in ["", " ", "[]", "1", "null", "\"1.case-low.mGOS\"", "derwent", "<html>"] {
        assert_has(&error(file), &["no scenario file"]);
    }
}

#[test]
fn a_binary_file_and_another_encoding_are_refused() {
    assert_has(&error(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), &["not text"]);
    assert_has(&error([0x1f, 0x8b, 8, 0, 0xe9]), &["not text"]);
    let latin = error(b"{\"format\": 1,\n \"title\": \"Z\xfcrich\"}");
    assert_has(&latin, &["line 2", "Windows-1252", "UTF-8"]);
    assert_has(&error(b"\xff\xfe\0\0{\0\0\0"), &["UTF-32"]);
    error([0; 64]);
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    assert_has(&error(vec![b' '; FILE_SIZE_LIMIT + 1]), &["MB", "scenario file"]);
    assert_has(&error(vec![0xff; 50_000_000]), &["MB"]);
    let mut padded = write_file(&preset("case-low")).into_bytes();
    padded.resize(FILE_SIZE_LIMIT, b'\n');
    assert_eq!(read_file(&padded, cases()), Ok(preset("case-low")));
}

#[test]
fn a_message_stays_short_and_on_one_line_whatever_the_file_holds() {
    let long = "x".repeat(500_000);
    error(json!({"format": long}).to_string());
    error(json!({"format": [long]}).to_string());
    error(json!({"format": 1, "preset": long}).to_string());
    error(json!({"format": 1, (&long): 1}).to_string());
    error(json!({"format": 1, "changes": {(&long): 1}}).to_string());
    error(json!({"format": 1, "changes": {"delay": long}}).to_string());
    error(format!("{{\"format\": 1, \"changes\": {{\"{long}\": 1, \"{long}\": 1}}}}"));
    error(json!({"format": 1, "changes": {"a\nb": 1}}).to_string());
    error(json!({"format": 1, "a\nb\u{7}": 1}).to_string());
    error(format!("{{\"format\": 1, \"changes\": {}", "[".repeat(100_000)));
    error(format!("{{\"format\": 1, \"changes\": {}", "{\"a\":".repeat(100_000)));
}
