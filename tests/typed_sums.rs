//! Sums of money that are typed and are no lever's.

use derwent::scenario::parse_pounds;
use derwent::words::exact_pounds;
use proptest::prelude::*;

#[test]
fn a_sum_is_read_as_people_type_it() {
    for (text, sum) in [
        ("£50m", 50e6),
        ("50m", 50e6),
        ("50 M", 50e6),
        ("£ 1.5m", 1.5e6),
        ("-200k", -200e3),
        ("\u{2212}£200k", -200e3),
        ("-£200,000", -200e3),
        ("£-200k", -200e3),
        ("+5", 5.0),
        ("1,000,000", 1e6),
        ("1,234.5", 1_234.5),
        ("  0 ", 0.0),
        ("£1,000k", 1e6),
        // As it comes out of a document: an en dash, and marks that nobody sees.
        ("\u{2013}200k", -200e3),
        ("\u{202d}\u{2014}\u{a3}200k\u{202c}", -200e3),
        ("\u{feff}£\u{2009}50\u{a0}m\u{200b}", 50e6),
        // No sum in the case is larger than a million million.
        ("1000000m", 1e12),
        ("1.1bn", 1.1e9),
        ("2.5 million", 2.5e6),
        ("50 thousand", 50e3),
        ("£12m a year", 12e6),
    ] {
        assert_eq!(parse_pounds(text), Ok(sum), "{text}");
    }
}

#[test]
fn what_is_no_sum_is_refused_with_an_example() {
    for text in [
        "",
        "£",
        "m",
        "lots",
        "1e6",
        "1,5",
        "1,00,000",
        "--5",
        "5%",
        "NaN",
        "inf",
        "1000001m",
        "-1000001m",
    ] {
        assert_eq!(
            parse_pounds(text),
            Err(format!("\u{201c}{text}\u{201d} is no sum. Type one like £50m.")),
        );
    }
}

#[test]
fn a_long_text_is_cut_short_in_the_message() {
    let problem = parse_pounds(&"no sum at all ".repeat(20)).expect_err("no sum");
    assert_eq!(
        problem,
        "\u{201c}no sum at all no sum\u{2026}\u{201d} is no sum. Type one like £50m."
    );
}

proptest! {
    #[test]
    fn what_the_field_shows_can_be_typed_again(pounds in -1_000_000_000_000..1_000_000_000_000_i64) {
        let sum = pounds as f64;
        prop_assert_eq!(parse_pounds(&exact_pounds(sum)), Ok(sum));
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,40}") {
        if let Ok(sum) = parse_pounds(&text) {
            prop_assert!(sum.abs() <= 1e12);
        }
    }
}
