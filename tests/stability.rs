//! Whether the councils would stay together, in words.

mod common;

use common::{council, defaults, evidence};
use derwent::model::{Choices, Coalition, FundingRule, Stance};
use derwent::words::stability;

fn said(choices: &Choices) -> String {
    stability(evidence(), &Coalition::of(evidence(), choices))
}

#[test]
fn it_holds_or_it_does_not() {
    let text = said(&defaults());
    assert!(
        text.starts_with(
            "As it stands it holds: none of the 510 groups of councils would do better on its own."
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
        "As it stands it does not hold: all but Derbyshire County would be better off outside."
    );
}

#[test]
fn where_all_lose_it_does_not_hold_though_no_group_would_do_better() {
    let mut choices = defaults();
    choices.realisation = 0.0;
    assert!(Coalition::of(evidence(), &choices).stability.in_core);
    assert_eq!(
        said(&choices),
        "As it stands it does not hold: all nine would be better off outside."
    );
    choices.stances = [Stance::Out; 10];
    choices.stances[council("erewash")] = Stance::Funds;
    assert_eq!(
        said(&choices),
        "As it stands it does not hold: Erewash would be better off outside."
    );
}

#[test]
fn a_group_is_named_by_those_in_it_or_those_left() {
    let mut choices = defaults();
    choices.stances = [Stance::Out; 10];
    choices.stances[council("erewash")] = Stance::Funds;
    // Alone it would bear half of the one-off cost of all, if half of it did not shrink.
    choices.cost_fixed_share = 0.0;
    let alone = said(&choices);
    assert_eq!(alone, "With fewer than two councils there is no group that could leave.");
    choices.stances[council("bolsover")] = Stance::Joins;
    let two = said(&choices);
    assert!(two.contains(": neither council would do better on its own."), "{two}");
    assert!(two.contains("call: Bolsover, ") || two.contains("call: Erewash, "), "{two}");
    let ten = said(&common::preset("all-ten").choices);
    assert!(ten.contains("none of the 1,022 groups of councils"), "{ten}");
    assert!(said(&defaults()).contains(": all but "), "{}", said(&defaults()));
}
