//! Whether the councils would stay together, in words.

mod common;

use common::{case, council, defaults, outcome};
use derwent::model::{Choices, Coalition, FundingRule, Stance};
use derwent::words::stability;

fn said(choices: &Choices) -> String {
    stability(case(), &outcome(choices), &Coalition::of(case(), choices))
}

#[test]
fn it_holds_or_it_does_not() {
    let text = said(&defaults());
    assert!(
        text.starts_with(
            "As it stands it would hold: each of the 510 smaller groups of councils gains more with \
             the rest than on its own. Nearest to going: all but "
        ),
        "{text}"
    );
    let mut choices = defaults();
    choices.realisation = 0.3;
    choices.fund_one_off_share = 1.0;
    choices.fund_rule = FundingRule::Equal;
    let text = said(&choices);
    assert_eq!(
        text,
        "As it stands it would not hold: all but Derbyshire County would be better off outside (assumed \
         split)."
    );
}

#[test]
fn where_all_lose_it_does_not_hold_though_no_group_would_do_better() {
    let mut choices = defaults();
    choices.realisation = 0.0;
    assert!(Coalition::of(case(), &choices).stability.in_core);
    assert_eq!(
        said(&choices),
        "As it stands it would not hold: all nine would be better off outside (assumed split)."
    );
    choices.stances.fill(Stance::Out);
    choices.stances[council("erewash")] = Stance::Funds;
    assert_eq!(
        said(&choices),
        "As it stands it would not hold: Erewash would be better off outside (assumed split)."
    );
}

#[test]
fn a_group_is_named_by_those_in_it_or_those_left() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    choices.stances[council("erewash")] = Stance::Funds;
    // Alone it would bear half of the one-off cost of all, if half of it did not shrink.
    choices.cost_fixed_share = 0.0;
    let alone = said(&choices);
    assert_eq!(alone, "One council takes part, so there is no group that could leave.");
    choices.stances[council("bolsover")] = Stance::Joins;
    let two = said(&choices);
    assert!(two.contains(": neither council would do better alone."), "{two}");
    assert!(
        two.contains("going: Bolsover, which ") || two.contains("going: Erewash, which "),
        "{two}"
    );
    assert!(two.ends_with(" worse off alone (assumed split)."), "{two}");
    let ten = said(&common::preset("all-ten").choices);
    assert!(ten.contains("each of the 1,022 smaller groups of councils"), "{ten}");
    assert!(said(&defaults()).contains(": all but "), "{}", said(&defaults()));
}

#[test]
fn of_nobody_it_is_said_that_nobody_could_go() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    assert_eq!(said(&choices), "No council takes part, so nobody could go.");
}
