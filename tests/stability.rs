//! Whether the councils would stay together, in words.

mod common;

use common::{council, defaults, evidence};
use derwent::model::{Choices, Coalition, FundingRule, Stance};
use derwent::words::stability;

fn said(choices: &Choices) -> String {
    let found = Coalition::of(evidence(), choices);
    stability(evidence(), &found.players, &found.stability)
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
    assert!(text.starts_with("As it stands it does not hold: on their own, "), "{text}");
    assert!(text.ends_with("m better off."), "{text}");
}

#[test]
fn a_group_is_named_by_those_in_it_or_those_left() {
    let mut choices = defaults();
    choices.stances = [Stance::Out; 10];
    choices.stances[council("erewash")] = Stance::Funds;
    let alone = said(&choices);
    assert_eq!(alone, "With fewer than two councils there is no group that could leave.");
    choices.stances[council("bolsover")] = Stance::Joins;
    let two = said(&choices);
    assert!(two.contains(": neither council would do better on its own."), "{two}");
    assert!(two.contains("Bolsover, who") || two.contains("Erewash, who"), "{two}");
    let ten = said(&common::preset("all-ten").choices);
    assert!(ten.contains("none of the 1,022 groups of councils"), "{ten}");
    assert!(said(&defaults()).contains(": all but "), "{}", said(&defaults()));
}
