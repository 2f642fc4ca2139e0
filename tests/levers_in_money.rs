//! A lever within a published range is shown, typed and told in pounds; its value stays the place
//! in the range.

mod common;

use std::rc::Rc;

use common::kits::{Named, kit_of, kits};
use common::{defaults, find, kit, lever};
use derwent::case::{LineKind, Tables};
use derwent::model::run;
use derwent::scenario::{
    Kit, Lever, MoneyRange, Subject, Typed, bare_unit, change_text, field_text, meaning_now,
    parse_typed, range_text, together_sums, without_lever, yields,
};
use derwent::words::pounds;
use proptest::prelude::*;

fn kind(lever: &Lever) -> Option<(LineKind, usize)> {
    match lever.subject {
        Subject::Saving(place) => Some((LineKind::Saving, place)),
        Subject::Recurring(place) => Some((LineKind::Cost, place)),
        Subject::OneOff(place) => Some((LineKind::OneOff, place)),
        _ => None,
    }
}

/// Every lever in money of every case, with the option under which it is one.
fn in_money() -> Vec<(&'static Named, &'static Lever, usize, MoneyRange)> {
    let mut all = Vec::new();
    for named in kits() {
        for lever in named.kit.levers() {
            for option in 0..named.kit.case.options.len().max(1) {
                all.extend(lever.money(option).map(|range| (named, lever, option, range)));
            }
        }
    }
    all
}

/// The toy case with other bounds of its saving, in £m.
fn toy_with(low: &str, high: &str) -> Rc<Kit> {
    let text = std::fs::read_to_string("cases/toy.case.json").expect("the toy case");
    let bounds = format!("\"low\": {low}, \"high\": {high}");
    let changed = text.replacen("\"low\": 1, \"high\": 3", &bounds, 1);
    assert_ne!(changed, text);
    Rc::new(Kit::read(&Tables::from_json(&changed)).expect("a case"))
}

#[track_caller]
fn assert_typed(id: &str, text: &str, value: f64) {
    let expected = Ok(Typed { value, rounded: None });
    assert_eq!(parse_typed(lever(id), 0, text), expected, "{text:?}");
}

#[track_caller]
fn refusal(id: &str, text: &str) -> String {
    parse_typed(lever(id), 0, text).expect_err(text)
}

#[test]
fn a_line_with_a_low_and_a_high_has_a_lever_in_money_in_any_case() {
    for named in kits() {
        let case = &named.kit.case;
        for lever in named.kit.levers() {
            for option in 0..case.options.len().max(1) {
                let line = kind(lever).and_then(|(kind, place)| {
                    let mut lines = case.lines_of(option, kind);
                    lines.find(|(_, line)| line.place == place).map(|(_, line)| line)
                });
                let bounds = line.and_then(|line| line.low.zip(line.high));
                let expected = bounds.filter(|(low, high)| low < high);
                let range = lever.money(option).map(|range| (range.low, range.high));
                assert_eq!(range, expected, "{} {lever} {option}", named.name);
            }
        }
    }
    let cases: Vec<&str> = in_money().iter().map(|(named, ..)| named.name.as_str()).collect();
    for name in ["built-in", "toy", "somerset", "six"] {
        assert!(cases.contains(&name), "{name} has none: {cases:?}");
    }
}

#[test]
fn the_field_shows_pounds_with_the_digits_that_its_range_needs() {
    let shown = |id: &str, value: f64| field_text(lever(id), 0, value);
    // case-for-change, chapter 4: £5.1m to £20.4m, half way £12.75m.
    assert_eq!(shown("position.front-office", 0.0), "£5.1m");
    assert_eq!(shown("position.front-office", 0.5), "£12.8m");
    assert_eq!(shown("position.front-office", 1.0), "£20.4m");
    // £3.05m to £5.77m keep the digits with which they are printed.
    assert_eq!(shown("cost.redundancy-other", 0.0), "£3.05m");
    assert_eq!(shown("cost.redundancy-other", 1.0), "£5.77m");
    // £0.10m to £0.30m.
    assert_eq!(shown("cost.training", 0.5), "£200k");
    // £0.4m to £2.2m: a hundredth of it is £18k, which one decimal would hide for five steps.
    assert_eq!(shown("position.senior-management", 0.5), "£1.30m");
    assert_eq!(
        range_text(lever("cost.training"), 0),
        "£100k to £300k, or 0% to 100% of that range"
    );
    assert_eq!(bare_unit(lever("cost.training"), 0).as_deref(), Some("£k"));
    assert_eq!(bare_unit(lever("delay"), 0), None);
    let toy = kit_of("toy");
    let software = toy.kit.find("position.software").expect("a lever");
    assert_eq!(field_text(software, 0, 0.5), "£1.20m");
}

#[test]
fn pounds_are_typed_as_people_write_them() {
    // £10m to £18m: £12m is a quarter of the way.
    for text in [
        "£12m",
        "12m",
        "12",
        "£12",
        "12.0",
        "12,000,000",
        "£12,000,000",
        "12000000",
        "12 million",
        "£12 MILLION",
        "12mn",
        "0.012bn",
        "12,000k",
        "12,000 thousand",
        "£12.0m a year",
        "+12",
        "£ 12 m",
    ] {
        assert_typed("cost.technology", text, 0.25);
    }
    // £100k to £300k.
    for text in ["150", "£150", "150k", "£150,000", "150000", "0.15m"] {
        assert_typed("cost.training", text, 0.25);
    }
}

#[test]
fn the_place_in_the_range_is_typed_with_its_sign() {
    for text in ["25%", " 25 % ", "25.0%", "25% of the range"] {
        assert_typed("cost.technology", text, 0.25);
    }
    for (text, value) in [("low", 0.0), ("Middle", 0.5), ("half way", 0.5), (" HIGH ", 1.0)] {
        assert_typed("cost.technology", text, value);
    }
    // Without the sign it is pounds, though 15 could be both.
    assert_typed("cost.technology", "15", 0.625);
    assert_typed("cost.technology", "15%", 0.15);
}

#[test]
fn a_sum_that_the_field_shows_at_a_stop_is_that_stop() {
    // Half way from £5.1m to £20.4m is £12.75m, which the field shows as £12.8m.
    assert_typed("position.front-office", "£12.8m", 0.5);
    assert_typed("position.front-office", "12.75", 0.5);
    for (named, lever, option, range) in in_money() {
        for stop in MoneyRange::STOPS {
            let shown = field_text(lever, option, stop);
            let typed = parse_typed(lever, option, &shown);
            let expected = Ok(Typed { value: stop, rounded: None });
            assert_eq!(typed, expected, "{} {lever}: {shown} of {range:?}", named.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_shown_can_be_typed_and_is_shown_again(place in 0_u32..=10_000) {
        for (named, lever, option, _) in in_money() {
            let shown = field_text(lever, option, f64::from(place) / 1e4);
            let typed = parse_typed(lever, option, &shown);
            let value = typed.as_ref().map(|typed| typed.value);
            let again = value.map(|value| field_text(lever, option, value));
            prop_assert_eq!(again.as_deref(), Ok(shown.as_str()), "{} {}", named.name, lever);
            prop_assert_eq!(typed.map(|typed| typed.rounded), Ok(None), "{} {}", lever, shown);
        }
    }

    #[test]
    fn a_place_that_is_typed_is_the_value(place in 0_u32..=10_000) {
        for (_, lever, option, _) in in_money() {
            let text = format!("{}.{:02}%", place / 100, place % 100);
            let expected = Ok(Typed { value: f64::from(place) / 1e4, rounded: None });
            prop_assert_eq!(parse_typed(lever, option, &text), expected, "{}", lever);
        }
    }
}

#[test]
fn digits_that_the_lever_does_not_take_are_rounded_and_said_to_be() {
    let rounded = |text: &str| parse_typed(lever("cost.technology"), 0, text).expect(text).rounded;
    // A hundredth of a per cent of £8m is £800.
    assert_eq!(rounded("12,345,678").as_deref(), Some("£12,345,600"));
    assert_eq!(rounded("12.345%").as_deref(), Some("12.35%"));
    assert_eq!(rounded("12.3"), None);
    assert_eq!(rounded("£12,345,600"), None);
}

#[test]
fn what_cannot_be_used_is_answered_with_both_ranges() {
    let allowed = "£10.0m to £18.0m, or 0% to 100% of that range.";
    let id = "cost.technology";
    for text in ["abc", "£", "%", "£50%", "12mm", "m", "fifty", "12 m 3", "1e3"] {
        let sentence = refusal(id, text);
        assert!(sentence.contains("is not a number. Type a sum from"), "{sentence}");
        assert!(sentence.contains(allowed), "{sentence}");
        assert!(sentence.ends_with("A number alone counts £m."), "{sentence}");
    }
    assert_eq!(refusal(id, " "), format!("Type a sum from {allowed} A number alone counts £m."));
    assert!(refusal(id, "12,5").contains("decimals with a point"));
    for text in ["£9.9m", "18.1m", "101%", "-5%", "\u{2212}£12m", "£1,000,000,000", "100.001%"] {
        let sentence = refusal(id, text);
        let expected = format!("\u{201c}{text}\u{201d} is out of range. Allowed: {allowed}");
        assert_eq!(sentence, expected);
    }
    // What would have been per cent is said to be taken for pounds.
    let counts =
        format!("\u{201c}50\u{201d} counts as £50m, which is out of range. Allowed: {allowed}");
    assert_eq!(refusal(id, "50"), counts);
    assert!(refusal(id, "£9").contains("counts as £9m, which is out of range"));
    assert!(refusal("cost.training", "0.2").contains("counts as £0.2k, which is out of range"));
}

#[test]
fn a_range_may_begin_below_nothing_or_be_large_or_narrow() {
    let of = |low: &str, high: &str| {
        let kit = toy_with(low, high);
        let lever = kit.find("position.one-office").expect("a lever").clone();
        (field_text(&lever, 0, 0.0), field_text(&lever, 0, 0.5), lever)
    };
    let (low, middle, lever) = of("-1", "3");
    assert_eq!((low.as_str(), middle.as_str()), ("\u{2212}£1.0m", "£1.0m"));
    for text in ["-£1m", "\u{2212}1", "-1,000,000", "£-1.0m"] {
        assert_eq!(parse_typed(&lever, 0, text).map(|typed| typed.value), Ok(0.0), "{text}");
    }
    assert_eq!(parse_typed(&lever, 0, "0").map(|typed| typed.value), Ok(0.25));
    assert_eq!(field_text(&lever, 0, 0.2501), "£0.0m");
    assert_eq!(field_text(&lever, 0, 0.2499), "£0.0m");
    let (low, middle, lever) = of("900", "1300");
    assert_eq!((low.as_str(), middle.as_str()), ("£0.90bn", "£1.10bn"));
    assert_eq!(parse_typed(&lever, 0, "1.2").map(|typed| typed.value), Ok(0.75));
    assert_eq!(parse_typed(&lever, 0, "1,200m").map(|typed| typed.value), Ok(0.75));
    assert_eq!(of("100", "300").1, "£200m");
    assert_eq!(of("5", "5.1").1, "£5.050m");
    // Thirds have no digits to keep.
    assert_eq!(of("5.333333", "9.666667").0, "£5.3m");
    assert_eq!(of("0.0002", "0.0008").1, "£500");
    // Printed to £10, but a hundredth of a per cent of the range is £88.
    assert_eq!(of("0.12345", "0.9994").1, "£561k");
}

#[test]
fn one_figure_alone_or_none_is_said_as_such() {
    let kit = &kit_of("somerset").kit;
    let savings = kit.find("position.savings").expect("a lever");
    let beside = |option: &str| {
        let mut choices = kit.defaults().clone();
        choices.option =
            kit.case.options.iter().position(|known| known.id == option).expect(option);
        let outcome = run(&kit.case, &choices);
        let come_to = yields(&kit.case, savings, &outcome);
        let text = meaning_now(kit, &choices, savings, savings.value(&choices), come_to);
        (field_text(savings, choices.option, 0.5), text)
    };
    let (field, text) = beside("share");
    assert!(field.starts_with('£') && text.starts_with("yields £"), "{field} {text}");
    assert!(!text.contains("no range"), "{text}");
    for (option, said) in
        [("carry-on", ", no range"), ("one-officers", ", no range"), ("stronger", "no figure here")]
    {
        let (field, text) = beside(option);
        assert_eq!(field, "50%", "{option}");
        assert!(text.ends_with(said), "{option}: {text}");
    }
}

#[test]
fn levers_and_what_has_none_are_all_that_a_heading_counts() {
    for named in kits() {
        let kit = &named.kit;
        for option in 0..kit.case.options.len().max(1) {
            let choices = derwent::model::Choices { option, ..kit.defaults().clone() };
            let outcome = run(&kit.case, &choices);
            for (line_kind, rows) in [
                (LineKind::Saving, outcome.savings().count()),
                (LineKind::Cost, outcome.recurring().count()),
                (LineKind::OneOff, outcome.one_off().count()),
            ] {
                let has_row = |lever: &&Lever| {
                    let (kind, place) = kind(lever)?;
                    let mut lines = kit.case.lines_of(option, kind);
                    let is_here = lines.any(|(_, line)| line.place == place);
                    (kind == line_kind && is_here).then_some(())
                };
                let levers = kit.levers().iter().filter_map(|lever| has_row(&lever)).count();
                let others = without_lever(kit, &outcome, line_kind).len();
                assert_eq!(levers + others, rows, "{} {option} {line_kind:?}", named.name);
            }
        }
    }
    // Nothing in Surrey's paper has a range.
    let surrey = &kit_of("surrey").kit;
    let outcome = run(&surrey.case, surrey.defaults());
    let costs = without_lever(surrey, &outcome, LineKind::Cost);
    assert!(costs.iter().any(|(_, text)| text == "not published"), "{costs:?}");
    let once = without_lever(surrey, &outcome, LineKind::OneOff);
    assert!(once.iter().any(|(_, text)| text.starts_with("costs £")), "{once:?}");
}

#[test]
fn levers_that_move_together_have_the_sums_of_their_ends() {
    // case-for-change, chapter 4: savings of £20.0m to £66.0m, half way £43.0m.
    let savings = kit().levers().iter().filter(|lever| matches!(lever.subject, Subject::Saving(_)));
    let sums = together_sums(&kit().case, savings, &defaults()).expect("sums");
    for (sum, expected) in [(sums.low, 20.0e6), (sums.now, 43.0e6), (sums.high, 66.0e6)] {
        assert!((sum - expected).abs() < 0.5, "{sum} for {expected}");
    }
    assert_eq!(
        together_sums(&kit().case, [lever("progress.obesity")].into_iter(), &defaults()),
        None
    );
}

#[test]
fn changes_too_small_for_the_digits_are_told_as_places() {
    let before = defaults();
    let told = |value: f64| {
        let mut after = before.clone();
        find("position.front-office").expect("a lever").set(&mut after, value);
        change_text(kit(), &before, &after)[0].to_string()
    };
    assert_eq!(told(0.2), "Savings from front office: £12.8m → £8.2m (20% of its range)");
    assert_eq!(told(0.5001), "Savings from front office: 50% → 50.01% of its range");
}

#[test]
fn a_change_of_option_tells_each_sum_under_its_own_option() {
    let kit = &kit_of("somerset").kit;
    let option = |id: &str| kit.case.options.iter().position(|known| known.id == id).expect(id);
    let savings = kit.find("position.savings").expect("a lever");
    let mut before = kit.defaults().clone();
    before.option = option("share");
    savings.set(&mut before, 0.0);
    let mut after = before.clone();
    after.option = option("carry-on");
    savings.set(&mut after, 1.0);
    let told = change_text(kit, &before, &after);
    let told = told.iter().find(|change| change.label.starts_with("Savings from")).expect("told");
    assert_eq!(told.before, field_text(savings, option("share"), 0.0));
    assert!(told.before.starts_with('£'), "{told}");
    assert_eq!(told.after, "100%");
}

/// Case 2020, chapter 4: £28.0m to £48.3m with 15% of contingency, half way £38.2m, as the tile has it.
#[test]
fn the_range_of_all_costs_is_the_printed_one() {
    let kit = &kit_of("built-in").kit;
    let costs = kit.levers().iter().filter(|lever| lever.id.starts_with("cost."));
    let sums = together_sums(&kit.case, costs, kit.defaults()).expect("ranges");
    let words = [sums.low, sums.now, sums.high].map(pounds);
    assert_eq!(words, ["\u{a3}28.0m", "\u{a3}38.2m", "\u{a3}48.3m"]);
}
