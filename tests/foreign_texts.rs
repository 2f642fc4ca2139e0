//! Text that came from elsewhere is limited and made harmless, and what was changed is said.

use derwent::scenario::{TITLE_LIMIT, check_title, clean_title, quoted};
use proptest::prelude::*;

fn cleaned(text: &str) -> (String, String) {
    let clean = clean_title(text);
    (clean.title, clean.remark.unwrap_or_default())
}

/// What turns the text round it, has no width, or makes a line.
const UNSEEN: &str = "\u{202e}\u{202d}\u{2066}\u{200b}\u{200e}\u{2060}\u{feff}\u{ad}\u{3164}\u{1160}\u{1b}\u{7}\u{e0041}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_was_cleaned_is_a_title_and_stays_as_it_is(
        text in "(\\PC|[\u{202e}\u{200b}\u{200d}\u{fe0f}\u{2028}\u{2800}\t\n\u{7}\u{e0041}\u{1f3f4} é❤]){0,120}",
    ) {
        let title = clean_title(&text).title;
        prop_assert_eq!(check_title(&title), Ok(()));
        prop_assert_eq!(cleaned(&title), (title, String::new()));
        let quoted = quoted(&text);
        prop_assert!(quoted.chars().count() <= 81, "{}", quoted);
        let has_unseen = quoted.contains(['\u{202e}', '\u{200b}', '\u{2028}', '\n', '\u{7}']);
        prop_assert!(!has_unseen, "{:?}", quoted);
    }
}

#[test]
fn a_title_of_plain_words_signs_and_joined_signs_stays() {
    for title in [
        "",
        "Plan B: \u{201c}what if?\u{201d} \u{2013} 100%",
        "Zukunft f\u{fc}r Derbyshire \u{1f6b2}",
        // A family, a heart in colour, the flags of England and of the United Kingdom.
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "We \u{2764}\u{fe0f} Buxton",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} \u{1f1ec}\u{1f1e7}",
        "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
    ] {
        assert_eq!(cleaned(title), (title.to_owned(), String::new()));
        assert_eq!(check_title(title), Ok(()));
    }
}

#[test]
fn blanks_at_the_ends_go_without_a_word_and_only_blanks_are_no_title() {
    for blanks in [" ", "\u{a0}", "\u{3000}\u{2003}", "\r\n", "\u{2800}"] {
        assert_eq!(cleaned(blanks), (String::new(), String::new()), "{blanks:?}");
        assert_eq!(cleaned(&format!("{blanks}Mine{blanks}")), ("Mine".to_owned(), String::new()));
    }
    assert_eq!(cleaned("\u{200b}").0, "");
    assert_eq!(cleaned("\u{3164} \u{202e}").0, "");
}

#[test]
fn two_cells_of_a_spreadsheet_become_one_line_and_that_is_said() {
    let said = "The title was changed: line breaks and tabs became spaces.".to_owned();
    assert_eq!(cleaned("Plan\tB"), ("Plan B".to_owned(), said.clone()));
    assert_eq!(cleaned("Plan\r\nB"), ("Plan B".to_owned(), said.clone()));
    assert_eq!(cleaned("Plan\u{2028}B"), ("Plan B".to_owned(), said));
}

#[test]
fn what_nobody_sees_or_turns_the_text_round_is_left_out_and_that_is_said() {
    for character in UNSEEN.chars() {
        let (title, remark) = cleaned(&format!("a{character}b"));
        assert_eq!(title, "ab", "{character:?}");
        assert!(remark.contains("nobody can see"), "{remark}");
        assert!(check_title(&format!("a{character}b")).is_err());
    }
}

#[test]
fn a_long_title_is_cut_after_80_characters_however_many_units_they_take() {
    let long = "\u{1f333}".repeat(TITLE_LIMIT + 1);
    let (title, remark) = cleaned(&long);
    assert_eq!(title, "\u{1f333}".repeat(80));
    assert_eq!(remark, "The title was changed: it was cut to 80 characters.");
    assert_eq!(cleaned(&title), (title, String::new()));
}

#[test]
fn a_message_repeats_foreign_text_on_one_line_and_writes_out_what_is_unseen() {
    assert_eq!(quoted("budget \u{2013} 2023.json"), "budget \u{2013} 2023.json");
    assert_eq!(quoted("a\nb\u{2029}c"), "a b c");
    assert_eq!(quoted("\u{1b}[31mred"), "\\u{1b}[31mred");
    assert_eq!(quoted("gpj.\u{202e}exe"), "gpj.\\u{202e}exe");
    assert_eq!(quoted(&"x".repeat(81)), format!("{}\u{2026}", "x".repeat(80)));
    // One that is written out counts as it is written.
    assert!(quoted(&"\u{202e}".repeat(100)).chars().count() <= 81);
}
