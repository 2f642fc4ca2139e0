//! Who gains, in words: what councils gain together, and what their own choices change.

mod common;

use common::{any_scenario, council, defaults, evidence, outcome, preset};
use derwent::model::{Accounts, Choices, Coalition, FundingRule, Stance};
use derwent::words::{Sentence, StanceChanges, gains, pounds, stance_changes};
use proptest::prelude::*;

fn together(choices: &Choices) -> String {
    gains(choices, &Accounts::of(evidence(), choices), &outcome(choices)).plain()
}

fn changes(choices: &Choices, before: &Choices) -> Sentence {
    let StanceChanges { mut effects, rules } =
        stance_changes(evidence(), choices, &before.stances, &Coalition::of(evidence(), choices));
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

/// High Peak stops paying and Bolsover leaves.
fn two_changes(before: &Choices) -> Choices {
    let mut choices = before.clone();
    set(&mut choices, &[("high-peak", Stance::Joins), ("bolsover", Stance::Out)]);
    choices
}

/// How much more a council is left with, as it is written without a sign.
fn difference(choices: &Choices, before: &Choices, councils: &[usize]) -> String {
    let nets = |choices| Accounts::of(evidence(), choices).nets();
    let (now, then) = (nets(choices), nets(before));
    pounds(councils.iter().map(|council| now[*council] - then[*council]).sum::<f64>().abs())
}

#[test]
fn the_councils_are_counted_by_what_they_do() {
    let mut choices = defaults();
    set(&mut choices, &[("bolsover", Stance::Joins)]);
    assert!(
        together(&choices).starts_with(
            "Eight councils pay, one joins free and one stays out. Together they gain £"
        ),
        "{}",
        together(&choices)
    );
    choices.stances = [Stance::Joins; 10];
    assert!(together(&choices).starts_with("Ten councils join free. Together they gain £"));
    choices.stances = [Stance::Funds; 10];
    assert!(together(&choices).starts_with("Ten councils pay. Together they gain £"));
    set(&mut choices, &[("derby", Stance::Joins)]);
    assert!(together(&choices).starts_with("Nine councils pay and one joins free. Together"));
}

#[test]
fn what_they_gain_and_pay_leaves_what_they_are_worth_together() {
    let choices = defaults();
    let outcome = outcome(&choices);
    let saved: f64 =
        outcome.years.iter().map(|year| year.organisational_benefit * year.discount_factor).sum();
    assert!(together(&choices).contains(&format!("they gain {} in today’s", pounds(saved))));
    let pots: f64 = outcome
        .years
        .iter()
        .map(|year| (year.funding.sources[1] + year.funding.sources[2]) * year.discount_factor)
        .sum();
    let net = outcome.totals.npv_cashable + pots;
    let (net, paid) = (pounds(net), pounds(saved - net));
    // £93,747 is short in each of Years 3 to 5.
    let end = format!(
        "over 10 years and bear {paid} of cost, which leaves {net}. Of the cost, £281k has no payer yet."
    );
    assert!(together(&choices).ends_with(&end), "{}", together(&choices));
}

#[test]
fn one_council_and_nobody_read_well() {
    let mut choices = defaults();
    choices.stances = [Stance::Out; 10];
    assert_eq!(together(&choices), "No council takes part, so nobody gains and nobody pays.");
    assert_eq!(
        changes_alone(&choices, &defaults()),
        format!(
            "Against the starting point, nine councils leave: together they are left with {} less. \
             A council that stays out neither saves nor pays.",
            difference(&choices, &defaults(), &(0..10).collect::<Vec<_>>())
        )
    );
    set(&mut choices, &[("bolsover", Stance::Funds)]);
    // Half of the one-off cost does not shrink: it is more than a district saves.
    let text = together(&choices);
    assert!(text.starts_with("One council pays and nine stay out. It gains £"), "{text}");
    assert!(text.contains("m more than it gains."), "{text}");
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
            "Against the starting point, High Peak stops paying and Bolsover leaves: Bolsover is \
             left with {less} less and the other councils together with {others_less} less. A \
             council that stays out neither saves nor pays, and 50% of the one-off cost is the \
             same without it. The rule asks High Peak for nothing, so it makes no difference \
             whether it pays."
        )
    );
    let mut only = before.clone();
    set(&mut only, &[("high-peak", Stance::Joins)]);
    assert_eq!(
        changes_alone(&only, &before),
        "Against the starting point, High Peak stops paying. The rule asks High Peak for nothing, \
         so it makes no difference whether it pays."
    );
}

#[test]
fn a_council_that_gains_by_not_paying_is_named_with_the_rule() {
    let before = preset("four-funders-2022").choices;
    let mut choices = before.clone();
    set(&mut choices, &[("high-peak", Stance::Joins)]);
    // Of 331,404 a year over five years High Peak pays 3 of 10 + 3 + 3 + 3 parts, at the start of
    // each year 3.5% less: 331,404 · 3/19 · 4.67308 = 244,528. The others pay that now.
    assert_eq!(
        changes_alone(&choices, &before),
        "Against the starting point, High Peak stops paying: High Peak is left with £245k more and \
         the other councils together with £245k less. What other sources leave is split by agreed \
         shares among the councils that pay."
    );
    let choices = two_changes(&before);
    let high_peak = difference(&choices, &before, &[council("high-peak")]);
    let bolsover = difference(&choices, &before, &[council("bolsover")]);
    let said = changes_alone(&choices, &before);
    let start = format!(
        "Against the starting point, High Peak stops paying and Bolsover leaves: High Peak is left \
         with {high_peak} more, Bolsover with {bolsover} less and the other councils together with"
    );
    assert!(said.starts_with(&start), "{said}");
    assert!(said.contains("by agreed shares") && said.contains("neither saves nor pays"), "{said}");
}

#[test]
fn only_the_stances_are_compared_and_not_other_levers() {
    let mut choices = two_changes(&defaults());
    choices.realisation = 0.5;
    let before = Choices { stances: defaults().stances, ..choices.clone() };
    let less = difference(&choices, &before, &[council("bolsover")]);
    assert!(
        changes_alone(&choices, &defaults())
            .contains(&format!("Bolsover is left with {less} less"))
    );
}

#[test]
fn every_rule_is_told_and_who_bears_what_nobody_pays() {
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
        assert!(said.contains(&format!("is split {told} among the councils that pay.")), "{said}");
    }
    let mut county = defaults();
    set(&mut county, &[("derbyshire", Stance::Joins)]);
    let said = changes_alone(&county, &defaults());
    assert!(said.contains("Derbyshire County is left with"), "{said}");
    assert!(said.ends_with("What nobody pays is short, and counts against all that take part."));
    for (share, told) in [
        (0.0, "nor pays, and the one-off cost is less without it."),
        (1.0, "nor pays, and the one-off cost is the same without it."),
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
    choices.stances = [Stance::Funds; 10];
    let said = changes_alone(&choices, &before);
    assert!(
        said.starts_with(
            "Against the starting point, five councils start to pay and Derby joins and pays: \
             together they are left with £"
        ),
        "{said}"
    );
    let mut choices = defaults();
    choices.stances[1..9].fill(Stance::Joins);
    assert_eq!(
        changes_alone(&choices, &defaults()),
        "Against the starting point, eight councils stop paying. The rule asks eight of them for \
         nothing, so it makes no difference whether they pay."
    );
}

#[test]
fn one_that_takes_part_alone_is_not_spared_by_a_rule() {
    let before = preset("four-funders-2022").choices;
    let mut choices = before.clone();
    choices.stances = [Stance::Out; 10];
    set(&mut choices, &[("bolsover", Stance::Funds)]);
    let said = changes_alone(&choices, &before);
    assert!(
        said.ends_with(
            "Alone, Bolsover bears what nobody else pays, whether it pays or joins free."
        ),
        "{said}"
    );
}

#[test]
fn the_basis_says_what_is_assumed_and_how_wider_benefits_count() {
    let basis = |choices: &Choices| changes(choices, &defaults()).basis;
    let mut choices = defaults();
    let split = "How gains and costs fall to each council is assumed, because the papers pool all \
                 councils’ figures.";
    assert_eq!(
        basis(&choices),
        format!("{split} Only cash counts here: the weight of wider benefits is 0%.")
    );
    choices.social_weight = 0.3;
    assert!(
        together(&choices)
            .contains("over 10 years, wider benefits at 30% of their value included, and bear")
    );
    assert_eq!(
        basis(&choices),
        format!(
            "{split} Wider benefits count at 30% of their value, also what spills over to councils \
             that stay out; that is not in the sums of those that take part."
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
