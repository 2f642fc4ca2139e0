//! Aims, margins and what a lever can do for them, in words.

mod common;

use common::{case, council, defaults, lever, option};
use derwent::model::{Choices, Stance};
use derwent::scenario::{
    Aim, Switching, aim_sentence, aim_text, margin_text, others_text, switching_text, value_text,
};

fn likely(chance: f64) -> Aim {
    Aim::LikelyPaidBack { year: 5, chance }
}

fn at(value: f64, met_above: bool) -> Switching {
    Switching::At { value, met_above }
}

#[test]
fn an_aim_is_a_fact_that_can_follow_that() {
    let choices = defaults();
    for (aim, text) in [
        (Aim::PaidBack { year: 5 }, "the money would be back by the end of Year 5 (March 2028)"),
        // Ten years are counted, from 2023/24.
        (Aim::PaidBack { year: 30 }, "the money would be back by the end of Year 10 (March 2033)"),
        (Aim::WorthAtLeast(50e6), "the councils\u{2019} cash would be worth at least £50.0m today"),
        (Aim::WorthAtLeast(0.0), "the councils\u{2019} cash would be worth at least £0 today"),
        (Aim::WiderWorthAtLeast(1.2e9), "the wider benefits would be worth at least £1.2bn today"),
        (Aim::TeamPaidFor, "the team would be paid for in every year"),
        (Aim::NothingWithoutPayer, "every cost would have a payer"),
        (Aim::NoWorseOff(council("high-peak")), "High Peak would be no worse off than outside"),
        (
            likely(0.9),
            "the money would be back by the end of Year 5 (March 2028) in at least 90 of 100 runs",
        ),
    ] {
        assert_eq!(aim_text(case(), aim, &choices), text);
    }
}

#[test]
fn a_later_first_year_moves_the_aim_s_date() {
    let mut choices = defaults();
    (choices.first_year, choices.horizon) = (2026, 6);
    assert_eq!(
        aim_text(case(), Aim::PaidBack { year: 8 }, &choices),
        "the money would be back by the end of Year 6 (March 2032)"
    );
}

#[test]
fn an_aim_about_the_team_says_what_else_is_shared() {
    let mut choices = defaults();
    choices.fund_one_off_share = 0.5;
    assert_eq!(
        aim_text(case(), Aim::TeamPaidFor, &choices),
        "the team, with what is shared of the one-off cost, would be paid for in every year"
    );
}

#[test]
fn a_margin_says_which_way_it_goes() {
    for (aim, margin, text) in [
        (Aim::WorthAtLeast(0.0), 12.34e6, "£12.3m to spare"),
        (Aim::WorthAtLeast(0.0), 0.0, "£0 to spare"),
        (Aim::PaidBack { year: 4 }, -281_241.0, "£281k short"),
        (Aim::NoWorseOff(0), -950.0, "£950 short"),
        // Half a penny more than is short is allowed for, and does not show.
        (Aim::TeamPaidFor, 0.005 - 93_747.0, "£94k short"),
        (Aim::TeamPaidFor, 0.005, "nothing is short"),
        (Aim::NothingWithoutPayer, -38.46e6, "£38.5m short"),
        (Aim::NoWorseOff(2), 4_437_000.0, "£4.4m to spare"),
        (likely(0.9), -0.07, "83 of 100 runs"),
        (likely(0.8), 0.034, "83 of 100 runs"),
        (likely(0.9), 0.0, "90 of 100 runs"),
    ] {
        assert_eq!(margin_text(aim, margin), text);
    }
}

#[test]
fn a_narrow_miss_is_not_rounded_to_a_hit() {
    // 89.7% rounds to 90 of 100, but is less than the 90 that are asked for.
    assert_eq!(margin_text(likely(0.9), -0.003), "just under 90 of 100 runs");
    let said = aim_sentence(case(), likely(0.9), &defaults(), -0.003, None).plain();
    assert_eq!(
        said,
        "Not true as it stands: the money would be back by the end of Year 5 (March 2028) in at \
         least 90 of 100 runs; it is so in just under 90 of 100 runs."
    );
}

#[test]
fn a_value_has_its_unit() {
    for (id, value, text) in [
        ("realisation", 0.795, "79.5%"),
        ("delay", 1.0, "1 year"),
        ("delay", 1.525, "1.525 years"),
        ("delay", 0.0, "0 years"),
        ("post.project-officer", 4.0, "4 posts"),
        ("post.project-officer", 0.5, "0.5 posts"),
        ("post.project-officer", 1.0, "1 post"),
        ("fund.dep", 213_747.0, "£213,747"),
        ("team-last-year", 2.0, "Year 2"),
        ("first-year", 2025.0, "2025/26"),
        ("share.derby", 10.0, "10"),
        // case-for-change, chapter 4: £5.1m to £20.4m.
        ("position.front-office", 0.2, "£8.2m"),
    ] {
        assert_eq!(value_text(lever(id), 0, value), text, "{id}");
    }
    let rule = lever("fund.rule");
    let label = value_text(rule, 0, option(rule, "equal"));
    assert_eq!(
        switching_text(rule, 0, &Switching::Options(vec![1]), false),
        format!("\u{201c}{label}\u{201d}")
    );
}

#[test]
fn where_a_lever_must_stand_is_said_with_its_direction() {
    let text = |id: &str, switching: &Switching| switching_text(lever(id), 0, switching, false);
    assert_eq!(text("realisation", &at(0.79, true)), "79% or more");
    assert_eq!(text("delay", &at(1.5, false)), "a year and a half or less");
    assert_eq!(text("delay", &at(0.425, false)), "about five months or less");
    assert_eq!(text("fund.dep", &at(213_747.0, true)), "£214k or more");
    // case-for-change, chapter 4: £10m to £18m.
    assert_eq!(text("cost.technology", &at(0.25, false)), "£12.0m or less");
    assert_eq!(text("cost.technology", &at(0.0, false)), "£10.0m");
    // A year is not more or less.
    assert_eq!(text("fund.rates-pool-last-year", &at(5.0, true)), "Year 5 or later");
    assert_eq!(text("team-last-year", &at(2.0, false)), "Year 2 or earlier");
    assert_eq!(text("realisation", &Switching::AtAnyValue), "any value");
    assert_eq!(text("realisation", &Switching::Nowhere), "none in its range");
    assert_eq!(
        switching_text(lever("delay"), 0, &at(1.5, false), true),
        "about a year and a half or less"
    );
    assert_eq!(
        switching_text(lever("delay"), 0, &at(0.425, false), true),
        "about five months or less"
    );
    let rule = lever("fund.rule");
    let options = ["equal", "shares"].map(|id| option(rule, id) as usize);
    let said = text("fund.rule", &Switching::Options(options.to_vec()));
    assert_eq!(said.matches(" or ").count(), 1, "{said}");
    assert!(said.starts_with('\u{201c}') && said.ends_with('\u{201d}'), "{said}");
}

#[test]
fn the_sentence_says_whether_it_is_true_and_what_would_change_that() {
    let choices: Choices = defaults();
    let said = |aim: Aim, margin: f64, nearest: Option<(&str, Switching)>| {
        let nearest = nearest.as_ref().map(|(id, switching)| (lever(id), switching));
        aim_sentence(case(), aim, &choices, margin, nearest).plain()
    };
    assert_eq!(
        said(Aim::PaidBack { year: 5 }, 60e6, Some(("realisation", at(0.475, true)))),
        "True if all goes to plan: the money would be back by the end of Year 5 (March 2028), with £60.0m \
         to spare. If nothing else changes, it stays true with \u{201c}Savings \
         delivered\u{201d} at 47.5% or more."
    );
    assert_eq!(
        said(Aim::PaidBack { year: 3 }, -8.4e6, Some(("delay", at(0.0, false)))),
        "Not true even if all goes to plan: that the money would be back by the end of Year 3 (March 2026). It \
         is £8.4m short. If nothing else changes, it becomes true with \u{201c}Delay of \
         savings\u{201d} at 0 years."
    );
    assert_eq!(
        said(Aim::TeamPaidFor, 0.005, None),
        "True as it stands: the team would be paid for in every year."
    );
    assert_eq!(
        said(Aim::TeamPaidFor, 0.005 - 93_747.0, None),
        "Not true as it stands: that the team would be paid for in every year. It is £94k short."
    );
    assert_eq!(
        said(Aim::NothingWithoutPayer, -38.46e6, None),
        "Not true as it stands: that every cost would have a payer. It is £38.5m short."
    );
    assert_eq!(
        said(Aim::NoWorseOff(council("bolsover")), 4_437_000.0, None),
        "True if all goes to plan: Bolsover would be no worse off than outside, with £4.4m to spare. \
         Assumed split: the papers do not say what each council saves or bears."
    );
    assert_eq!(
        said(likely(0.8), 0.04, Some(("delay", at(0.5, false)))),
        "True as it stands: the money would be back by the end of Year 5 (March 2028) in at least \
         80 of 100 runs; it is so in 84 of 100 runs. If nothing else changes, it stays true with \
         \u{201c}Delay of savings\u{201d} at about six months or less."
    );
    let strong: Vec<_> = aim_sentence(
        case(),
        Aim::TeamPaidFor,
        &choices,
        -1.0,
        Some((lever("fund.dep"), &at(213_747.0, true))),
    )
    .spans
    .into_iter()
    .filter(|span| span.strong)
    .map(|span| span.text)
    .collect();
    assert!(strong[0] == "Not true as it stands:" && strong[1].ends_with("at £214k or more"));
}

#[test]
fn the_other_levers_are_counted_and_one_is_no_plural() {
    for (met, count, text) in [
        (true, 0, ""),
        (true, 1, "Wherever the one other lever stands alone, it stays true"),
        (true, 126, "Wherever any one of the 126 other levers stands, it stays true"),
        (false, 1, "The one other lever cannot make it true alone"),
        (false, 9, "None of the nine other levers can make it true alone"),
    ] {
        assert_eq!(others_text(met, count), text);
    }
}

#[test]
fn where_nobody_takes_part_nothing_is_true_or_untrue() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    let aims = [Aim::PaidBack { year: 5 }, Aim::TeamPaidFor, Aim::NoWorseOff(2), likely(0.8)];
    for aim in aims {
        let said = aim_sentence(case(), aim, &choices, 0.0, None).plain();
        assert!(said.starts_with("No council takes part"), "{said}");
    }
}
