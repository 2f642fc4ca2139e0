//! Who gains, in words: what councils gain together, and what their own choices change.

mod common;

use common::{any_scenario, case, council, defaults, outcome, preset};
use derwent::model::{Accounts, Choices, Coalition, FundingRule, Stance};
use derwent::words::{Sentence, StanceChanges, gains, pounds, stance_changes, two_digits};
use proptest::prelude::*;

fn together(choices: &Choices) -> String {
    gains(case(), choices, &Accounts::of(case(), choices), &outcome(choices)).plain()
}

fn changes(choices: &Choices, before: &Choices) -> Sentence {
    let StanceChanges { mut effects, rules } =
        stance_changes(case(), choices, &before.stances, &Coalition::of(case(), choices));
    effects.join(rules);
    effects
}

/// What is said before what is assumed.
fn changes_alone(choices: &Choices, before: &Choices) -> String {
    changes(choices, before).spans.iter().map(|span| span.text.as_str()).collect()
}

fn set(choices: &mut Choices, changed: &[(&str, Stance)]) {
    for (id, stance) in changed {
        choices.stances[council(id)] = *stance;
    }
}

/// High Peak would no longer contribute, and Bolsover would stay outside.
fn two_changes(before: &Choices) -> Choices {
    let mut choices = before.clone();
    set(&mut choices, &[("high-peak", Stance::Joins), ("bolsover", Stance::Out)]);
    choices
}

/// How much more a council is left with, as it is written without a sign.
fn difference(choices: &Choices, before: &Choices, councils: &[usize]) -> String {
    let nets = |choices| Accounts::of(case(), choices).nets();
    let (now, then) = (nets(choices), nets(before));
    two_digits(councils.iter().map(|council| now[*council] - then[*council]).sum::<f64>().abs())
}

#[test]
fn the_councils_are_counted_by_what_they_would_do_with_what_is_asked_of_them() {
    let starts = |choices: &Choices, start: &str| {
        let text = together(choices);
        assert!(text.starts_with(start), "{text}");
    };
    let mut choices = defaults();
    set(&mut choices, &[("bolsover", Stance::Joins)]);
    // Of the councils the published case asks only the county.
    starts(
        &choices,
        "Eight councils would contribute, one would take part without contributing and one would \
         stay outside; as the funding stands only Derbyshire County would be asked for a contribution, £646k. \
         If no payer is found for £38.5m, each that takes part would bear its own part of it. If all goes \
         to plan, in today’s money over 10 years",
    );
    choices.stances.fill(Stance::Joins);
    starts(
        &choices,
        "Ten councils would take part without contributing; as the funding stands nobody would be \
         asked for a contribution.",
    );
    choices.stances.fill(Stance::Funds);
    choices.fund_rule = FundingRule::Equal;
    starts(&choices, "Ten councils would contribute; they would be asked for £");
    set(&mut choices, &[("derby", Stance::Joins)]);
    starts(
        &choices,
        "Nine councils would contribute and one would take part without contributing; they would \
         be asked for £",
    );
    let four = preset("four-funders-2022").choices;
    starts(
        &four,
        "Four councils would contribute, five would take part without contributing and one would \
         stay outside; they would be asked for £1.7m together.",
    );
}

#[test]
fn what_they_gain_and_bear_leaves_what_they_are_worth_together() {
    let choices = defaults();
    let outcome = outcome(&choices);
    let saved: f64 =
        outcome.years.iter().map(|year| year.organisational_benefit * year.discount_factor).sum();
    let pots: f64 = outcome
        .years
        .iter()
        .map(|year| (year.funding.sources[1] + year.funding.sources[2]) * year.discount_factor)
        .sum();
    let net = outcome.totals.npv_cashable + pots;
    // £218.2m and the two pots' £0.5m; beside a sum over £100m all are in whole millions.
    assert_eq!(
        together(&choices).split_once("in today").unwrap().1,
        format!(
            "’s money over 10 years gains of {} less costs of £{:.0}m would leave them {}. The \
             {} that others than councils would pay for the team is not in these costs.",
            pounds(saved),
            (saved - net) / 1e6,
            pounds(net),
            pounds(pots)
        )
    );
}

#[test]
fn one_council_and_nobody_read_well() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    assert_eq!(
        together(&choices),
        "No council takes part, so nobody gains anything and nobody bears anything."
    );
    assert_eq!(
        changes_alone(&choices, &defaults()),
        format!(
            "Against the starting point, nine councils would stay outside: together they would be \
             left with about {} less. A council outside neither saves nor bears anything.",
            difference(&choices, &defaults(), &(0..10).collect::<Vec<_>>())
        )
    );
    set(&mut choices, &[("bolsover", Stance::Funds)]);
    // Half of the one-off cost does not shrink: it is more than a district saves.
    let text = together(&choices);
    assert!(
        text.starts_with(
            "One council would contribute and nine would stay outside; as the funding stands nobody would be asked \
             for a contribution. If no payer is found for £20.4m, it would bear all of it. If all goes to plan, in today"
        ),
        "{text}"
    );
    assert!(text.contains("would leave it £") && text.contains("m worse off."), "{text}");
}

#[test]
fn without_a_change_nothing_is_said_of_any() {
    assert_eq!(changes_alone(&defaults(), &defaults()), "");
}

#[test]
fn a_council_that_the_rule_asks_for_nothing_is_not_named_as_one_that_gains() {
    let before = defaults();
    let choices = two_changes(&before);
    let bolsover = council("bolsover");
    let others: Vec<usize> = (0..10).filter(|other| *other != bolsover).collect();
    let (less, others_less) =
        (difference(&choices, &before, &[bolsover]), difference(&choices, &before, &others));
    // 0.2 · 81,305 / 807,183 of £256.7m saved less £37.3m: the £37.9m that all pay without the
    // £0.6m that the county pays directly. That is £4.42m.
    assert_eq!(less, "£4.4m");
    assert_eq!(
        changes_alone(&choices, &before),
        format!(
            "Against the starting point, High Peak would no longer contribute and Bolsover would \
             stay outside: Bolsover would be left with about {less} less and the other councils \
             together with about {others_less} less. A council outside neither saves nor bears \
             anything, and 50% of the one-off cost is the same without it. The rule asks High Peak \
             for nothing, so it makes no difference whether it would contribute."
        )
    );
    let mut only = before.clone();
    set(&mut only, &[("high-peak", Stance::Joins)]);
    assert_eq!(
        changes_alone(&only, &before),
        "Against the starting point, High Peak would no longer contribute. The rule asks High Peak \
         for nothing, so it makes no difference whether it would contribute."
    );
}

#[test]
fn a_council_that_gains_by_not_contributing_is_named_with_the_rule() {
    let before = preset("four-funders-2022").choices;
    let mut choices = before.clone();
    set(&mut choices, &[("high-peak", Stance::Joins)]);
    // Of 331,404 a year over five years High Peak pays 3 of 10 + 3 + 3 + 3 parts, at the start of
    // each year 3.5% less: 331,404 · 3/19 · 4.67308 = 244,528. The others pay that now.
    assert_eq!(
        changes_alone(&choices, &before),
        "Against the starting point, High Peak would no longer contribute: High Peak would be left \
         with about £240k more and the other councils together with about £240k less. What other \
         sources leave is split by agreed shares among the councils that would contribute."
    );
    let choices = two_changes(&before);
    let high_peak = difference(&choices, &before, &[council("high-peak")]);
    let bolsover = difference(&choices, &before, &[council("bolsover")]);
    let said = changes_alone(&choices, &before);
    let start = format!(
        "Against the starting point, High Peak would no longer contribute and Bolsover would stay \
         outside: High Peak would be left with about {high_peak} more, Bolsover with about \
         {bolsover} less and the other councils together with"
    );
    assert!(said.starts_with(&start), "{said}");
    assert!(
        said.contains("by agreed shares") && said.contains("neither saves nor bears"),
        "{said}"
    );
}

#[test]
fn only_the_stances_are_compared_and_not_other_levers() {
    let mut choices = two_changes(&defaults());
    choices.realisation = 0.5;
    let before = Choices { stances: defaults().stances, ..choices.clone() };
    let less = difference(&choices, &before, &[council("bolsover")]);
    assert!(
        changes_alone(&choices, &defaults())
            .contains(&format!("Bolsover would be left with about {less} less"))
    );
}

#[test]
fn every_rule_is_told_and_who_bears_what_has_no_payer() {
    let before = preset("four-funders-2022").choices;
    for (rule, told) in [
        (FundingRule::Equal, "in equal parts"),
        (FundingRule::Population, "by residents"),
        (FundingRule::Savings, "by savings"),
        (FundingRule::Parts, "by parts set by hand"),
    ] {
        let mut choices = Choices { fund_rule: rule, ..before.clone() };
        set(&mut choices, &[("high-peak", Stance::Joins)]);
        let said = changes_alone(&choices, &before);
        assert!(
            said.contains(&format!("is split {told} among the councils that would contribute.")),
            "{said}"
        );
    }
    let mut county = defaults();
    set(&mut county, &[("derbyshire", Stance::Joins)]);
    let said = changes_alone(&county, &defaults());
    assert!(said.contains("Derbyshire County would be left with"), "{said}");
    assert!(said.ends_with("What has no payer counts against all that take part."));
    for (share, told) in [
        (0.0, "nor bears anything, and the one-off cost is less without it."),
        (1.0, "nor bears anything, and the one-off cost is the same without it."),
    ] {
        let choices = Choices { cost_fixed_share: share, ..two_changes(&defaults()) };
        let said = changes_alone(&choices, &defaults());
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn many_changes_are_counted_and_summed_up() {
    let before = preset("four-funders-2022").choices;
    let mut choices = before.clone();
    choices.stances.fill(Stance::Funds);
    let said = changes_alone(&choices, &before);
    assert!(
        said.starts_with(
            "Against the starting point, five councils would contribute and Derby would take part \
             and contribute: together they would be left with about £"
        ),
        "{said}"
    );
    let mut choices = defaults();
    choices.stances[1..9].fill(Stance::Joins);
    assert_eq!(
        changes_alone(&choices, &defaults()),
        "Against the starting point, eight councils would no longer contribute. The rule asks eight \
         of them for nothing, so it makes no difference whether they would contribute."
    );
}

#[test]
fn one_that_takes_part_alone_is_not_spared_by_a_rule() {
    let before = preset("four-funders-2022").choices;
    let mut choices = before.clone();
    choices.stances.fill(Stance::Out);
    set(&mut choices, &[("bolsover", Stance::Funds)]);
    let said = changes_alone(&choices, &before);
    assert!(
        said.ends_with(
            "Alone, Bolsover bears what has no payer, whether it would contribute or not."
        ),
        "{said}"
    );
}

#[test]
fn the_basis_says_what_is_assumed_and_how_wider_benefits_count() {
    let basis = |choices: &Choices| changes(choices, &defaults()).basis;
    let mut choices = defaults();
    let split = "Assumed split: the papers pool all councils’ figures and give none of a council’s \
                 own. 80% of the savings is taken to be the county’s; the ranges are what comes \
                 out with the county’s part of the savings between 60% and 95%, which nobody has \
                 published.";
    assert_eq!(
        basis(&choices),
        format!("{split} Only cash counts here: the weight of wider benefits is 0%.")
    );
    choices.social_weight = 0.3;
    // Cash keeps its own sum: 30% of £4.4bn, less what spills over to Derby, is said beside it.
    let cash =
        |choices: &Choices| together(choices).split(" Wider benefits").next().map(str::to_owned);
    assert_eq!(cash(&choices), cash(&defaults()));
    assert!(
        together(&choices).contains(
            " Wider benefits, which are not cash, would add £1.3bn at 30% of their value."
        )
    );
    assert_eq!(
        basis(&choices),
        format!(
            "{split} Wider benefits count at 30% of their value, also what spills over to councils \
             outside; that is not in the sums of those that take part."
        )
    );
    choices.spillover = 0.0;
    assert_eq!(basis(&choices), format!("{split} Wider benefits count at 30% of their value."));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn it_reads_well_whatever_the_scenario(scenario in any_scenario(), before in any_scenario()) {
        let choices = &scenario.choices;
        for text in [together(choices), changes(choices, &before.choices).plain()] {
            prop_assert!(text.ends_with('.'), "{}", text);
            for bad in ["  ", "..", "NaN", "inf", "no council", " ,", " .", ": .", "£-", "−"] {
                prop_assert!(!text.contains(bad), "{}: {}", bad, text);
            }
            let first = text.chars().next().is_some_and(char::is_uppercase);
            prop_assert!(first, "{}", text);
        }
    }
}
