//! What people type into a lever's field, and what the field shows.

mod common;

use common::{lever, levers, value_from};
use derwent::scenario::{Kind, Typed, field_text, parse_typed};
use proptest::prelude::*;

#[track_caller]
fn assert_typed(id: &str, text: &str, value: f64) {
    assert_eq!(parse_typed(lever(id), 0, text), Ok(Typed { value, rounded: None }), "{text:?}");
}

#[track_caller]
fn assert_rounded(id: &str, text: &str, value: f64) {
    let rounded = Some(field_text(lever(id), 0, value));
    assert_eq!(parse_typed(lever(id), 0, text), Ok(Typed { value, rounded }), "{text:?}");
}

#[track_caller]
fn refusal(id: &str, text: &str) -> String {
    parse_typed(lever(id), 0, text).expect_err(text)
}

fn number_levers() -> impl Iterator<Item = &'static derwent::scenario::Lever> {
    levers().iter().filter(|lever| matches!(lever.kind, Kind::Number { .. }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_a_field_shows_can_be_typed(pick in any::<u64>()) {
        // Sums have fewer digits than places in a range: see `levers_in_money.rs`.
        for lever in number_levers().filter(|lever| lever.money(0).is_none()) {
            let value = value_from(lever, pick);
            let shown = field_text(lever, 0, value);
            let expected = Ok(Typed { value, rounded: None });
            prop_assert_eq!(parse_typed(lever, 0, &shown), expected, "{} {}", lever, shown);
        }
    }

    #[test]
    fn whatever_is_typed_gives_a_value_the_lever_can_take_or_a_sentence(text in "\\PC{0,30}|[-+0-9.,%£kmy/ ]{0,12}") {
        for lever in number_levers() {
            match parse_typed(lever, 0, &text) {
                Ok(typed) => prop_assert_eq!(lever.check(typed.value), Ok(())),
                Err(sentence) => {
                    prop_assert!(sentence.ends_with('.') && sentence.chars().count() < 220);
                }
            }
        }
    }
}

#[test]
fn a_field_shows_every_digit_a_value_has() {
    for (id, value, text) in [
        ("attribution", 0.5, "50%"),
        ("discount-rate", 0.0351, "3.51%"),
        ("discount-rate", 0.0001, "0.01%"),
        ("realisation", 1.2, "120%"),
        ("fund.county", 144_000.0, "£144,000"),
        ("non-pay.equipment", 0.0, "£0"),
        ("delay", 1.2345, "1.2345 years"),
        ("post.admin-support", 2.5, "2.5 posts"),
        ("network", 0.05, "0.05"),
        ("team-last-year", 5.0, "Year 5"),
        ("first-year", 2023.0, "2023/24"),
        ("horizon", 10.0, "10 years"),
        ("share.derby", 10.0, "10"),
        ("fund.rule", 0.0, "Councils are asked for nothing"),
    ] {
        assert_eq!(field_text(lever(id), 0, value), text);
    }
}

#[test]
fn percentages_are_typed_with_or_without_the_sign() {
    for text in ["50", "50%", " 50 % ", "50.0", "+50", "050"] {
        assert_typed("attribution", text, 0.5);
    }
    assert_typed("discount-rate", " 3.5 % ", 0.035);
    assert_typed("discount-rate", "3.05", 0.0305);
    assert_typed("discount-rate", ".5", 0.005);
    // A fraction is not guessed to be a percentage of one.
    assert_typed("attribution", "0.5", 0.005);
    assert_typed("progress.obesity", "150", 1.5);
}

#[test]
fn pounds_are_typed_in_full_or_in_thousands_or_millions() {
    for text in
        ["£144,000", "144,000", "144000", "144k", "£144K", "0.144m", "£ 144 000", "144,000.00"]
    {
        assert_typed("fund.county", text, 144_000.0);
    }
    assert_typed("fund.county", "0.2m", 200_000.0);
    assert_typed("fund.county", "1,500", 1_500.0);
    assert_typed("fund.county", "0", 0.0);
}

#[test]
fn years_are_typed_with_or_without_their_word() {
    for text in ["Year 5", "year 5", "5", " YEAR5 "] {
        assert_typed("team-last-year", text, 5.0);
    }
    for text in ["2023/24", "2023", " 2023 / 24 "] {
        assert_typed("first-year", text, 2023.0);
    }
    for text in ["1.5", "1.5 years", "1.50"] {
        assert_typed("delay", text, 1.5);
    }
    assert_typed("delay", "1 year", 1.0);
    assert_typed("horizon", "20 years", 20.0);
}

#[test]
fn a_financial_year_must_be_one() {
    for text in ["2023/25", "2023/22", "2023/xx", "2023/2024", "4294967295/96"] {
        assert!(refusal("first-year", text).contains("2020/21 to 2040/41"), "{text}");
    }
}

#[test]
fn more_digits_than_the_lever_takes_are_rounded_and_said_to_be() {
    assert_rounded("attribution", "33.333", 0.3333);
    assert_rounded("attribution", "66.666", 0.6667);
    assert_rounded("fund.county", "1234.56", 1_235.0);
    assert_rounded("fund.county", "0.1234567m", 123_457.0);
    assert_rounded("delay", "1.23456", 1.2346);
    assert_rounded("horizon", "10.4", 10.0);
    assert_rounded("share.erewash", "2.5", 3.0);
    assert_rounded("team-last-year", "Year 4.6", 5.0);
}

#[test]
fn what_is_no_number_is_repeated_with_what_is_allowed() {
    for text in [
        "abc", "NaN", "inf", "1e999", "1e3", "0x10", "fifty", "5 5.5.5", "--5", "5-", "½", "५",
        "%", "£", ".", "1/2",
    ] {
        let sentence = refusal("attribution", text);
        assert!(sentence.contains("is not a number"), "{text:?}: {sentence}");
        assert!(sentence.contains("0% to 100%"), "{text:?}: {sentence}");
        assert!(sentence.contains(text.trim()), "{text:?}: {sentence}");
    }
    assert_eq!(
        refusal("fund.county", "abc"),
        "\u{201c}abc\u{201d} is not a number. Type a figure from £0 to £500,000."
    );
}

#[test]
fn an_empty_field_is_told_what_is_allowed() {
    for text in ["", "   "] {
        assert_eq!(refusal("attribution", text), "Type a figure from 0% to 100%.");
    }
}

#[test]
fn a_decimal_comma_gets_a_hint() {
    for text in ["1,5", "0,5", "12,34", "1,5000", ",5", "1.000,50", "0,125", "00,125"] {
        let sentence = refusal("progress.obesity", text);
        assert!(sentence.contains("decimals with a point"), "{text}: {sentence}");
        assert!(sentence.contains("0% to 150%"), "{text}: {sentence}");
    }
    assert!(refusal("fund.county", "1,2,3").contains("decimals with a point"));
}

#[test]
fn a_figure_out_of_range_is_repeated_with_what_is_allowed() {
    for (id, text, allowed) in [
        ("attribution", "101", "0% to 100%"),
        ("attribution", "\u{2212}5", "0% to 100%"),
        ("attribution", "-5%", "0% to 100%"),
        ("attribution", "100.001", "0% to 100%"),
        ("fund.county", "£500,001", "£0 to £500,000"),
        ("fund.county", "\u{2212}£5", "£0 to £500,000"),
        ("fund.county", "-£5k", "£0 to £500,000"),
        ("fund.county", "6m", "£0 to £500,000"),
        ("fund.county", "500,000.4", "£0 to £500,000"),
        ("delay", "6", "0 to 5 years"),
        ("horizon", "4", "5 to 30 years"),
        ("team-last-year", "Year 11", "Year 0 to Year 10"),
        ("first-year", "2019/20", "2020/21 to 2040/41"),
        ("first-year", "23", "2020/21 to 2040/41"),
        ("network", "50", "0 to 1"),
    ] {
        let sentence = refusal(id, text);
        assert!(sentence.contains("is out of range"), "{id} {text}: {sentence}");
        assert!(sentence.contains(&format!("Allowed: {allowed}.")), "{id} {text}: {sentence}");
        assert!(sentence.contains(text), "{id} {text}: {sentence}");
    }
}

#[test]
fn a_long_text_is_cut_short_in_the_message() {
    let sentence = refusal("attribution", &"many words ".repeat(50));
    assert!(sentence.chars().count() < 100, "{sentence}");
}

#[test]
fn a_choice_is_not_typed() {
    assert!(parse_typed(lever("fund.rule"), 0, "equal").is_err());
}

#[test]
fn marks_that_nobody_sees_are_read_over() {
    // As they come from a spreadsheet, a document or a chat.
    let technology = lever("cost.technology");
    for text in [
        "\u{202d}60\u{202c}%",
        "60\u{200b}%",
        "\u{feff}60%",
        "\u{2066}60\u{2069}\u{a0}%",
        "\u{2009}60\u{202f}%",
        "6\u{ad}0%",
    ] {
        let typed = parse_typed(technology, 0, text).map(|typed| typed.value);
        assert_eq!(typed, Ok(0.6), "{text:?}");
    }
}

#[test]
fn a_range_or_two_figures_are_no_figure() {
    for text in ["20\u{2013}30%", "\u{2013}\u{2013}20%", "20 \u{2014} 30"] {
        assert!(parse_typed(lever("cost.technology"), 0, text).is_err(), "{text}");
    }
}

#[test]
fn a_field_says_what_it_counts_and_takes_it_back() {
    let shown = |id: &str, value: f64| field_text(lever(id), 0, value);
    assert_eq!(shown("delay", 1.0), "1 year");
    assert_eq!(shown("delay", 2.5), "2.5 years");
    assert_eq!(shown("post.project-officer", 4.0), "4 posts");
    for (id, value) in [("delay", 1.0), ("delay", 0.0), ("post.project-officer", 1.0)] {
        let typed = parse_typed(lever(id), 0, &shown(id, value)).map(|typed| typed.value);
        assert_eq!(typed, Ok(value), "{id}");
    }
}
