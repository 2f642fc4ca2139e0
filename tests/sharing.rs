//! Ways to share the cost, in words.

mod common;

use common::{council, defaults, evidence};
use derwent::model::{
    Choices, Coalition, FundingRule, SettlementKind, Settlements, Stance, TeamPlan,
};
use derwent::words::{settlement_meaning, settlement_name, sharing};

fn settlements(choices: &Choices) -> Settlements {
    Settlements::of(evidence(), choices, &Coalition::of(evidence(), choices))
}

fn said(choices: &Choices) -> String {
    let coalition = Coalition::of(evidence(), choices);
    sharing(evidence(), &coalition, &settlements(choices)).plain()
}

/// Little is saved, and all of the cost is shared in equal parts.
fn too_much_for_districts() -> Choices {
    let mut choices = defaults();
    choices.realisation = 0.3;
    choices.fund_one_off_share = 1.0;
    choices.fund_rule = FundingRule::Equal;
    choices
}

fn only(ids: &[&str]) -> Choices {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    for id in ids {
        choices.stances[council(id)] = Stance::Funds;
    }
    choices
}

#[test]
fn the_published_case_keeps_all_nine_in() {
    assert_eq!(
        said(&defaults()),
        "Shared as it stands, the cost keeps all nine in: no council would be better off outside, \
         and no group on its own. All the other ways do, too. Staying is not paying: if the others \
         went on, one council that pays would gain by joining free as it stands, and nine with the \
         other ways. Derby is outside and would be better off inside, even if it paid. How savings \
         and benefits fall on each council is assumed: the papers pool all councils' figures."
    );
}

#[test]
fn where_it_does_not_hold_it_says_who_would_go_and_what_would_keep_them() {
    let text = said(&too_much_for_districts());
    let parts = [
        "the cost does not keep all nine in: all but Derbyshire County would be better off outside.",
        "Of the other ways, \u{201c}By savings\u{201d} and \u{201c}Separable costs\u{201d} keep all \
         nine in; \u{201c}By residents\u{201d}, \u{201c}10 : 3 shares\u{201d} and \u{201c}By what each adds\u{201d} do not.",
        "The smallest change that would keep all nine in: Derbyshire County pays £17.8m more, and \
         eight councils pay between £1.7m and £2.8m less each.",
    ];
    for part in parts {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn in_2022_each_that_paid_would_have_gained_by_joining_free() {
    let text = said(&common::preset("four-funders-2022").choices);
    assert!(
        text.contains(
            "if the others went on, four councils that pay would gain by joining free as it \
             stands, and four to nine with the other ways."
        ),
        "{text}"
    );
    assert!(
        text.ends_with("ask everyone who takes part to pay, those that join free now too."),
        "{text}"
    );
}

#[test]
fn parts_by_hand_are_spoken_of_once_they_are_set_or_used() {
    let hand = "\u{201c}Parts by hand\u{201d}";
    let mut choices = too_much_for_districts();
    assert!(!said(&choices).contains(hand));
    choices.parts[council("bolsover")] = 50.0;
    assert!(said(&choices).contains(hand));
}

#[test]
fn a_few_councils_are_named_with_what_they_pay() {
    let mut choices = too_much_for_districts();
    for id in ["amber-valley", "derbyshire-dales", "erewash", "high-peak", "south-derbyshire"] {
        choices.stances[council(id)] = Stance::Out;
    }
    let text = said(&choices);
    assert!(text.contains("keep all four in"), "{text}");
    for name in ["Derbyshire County", "Bolsover", "Chesterfield", "North East Derbyshire"] {
        assert!(text.contains(&format!("{name} pays £")), "{text}");
    }
}

#[test]
fn where_nothing_can_hold_it_says_why() {
    // More is spent than saved within five years: outside, nobody would have lost anything.
    let mut choices = defaults();
    choices.horizon = 5;
    choices.realisation = 0.2;
    let text = said(&choices);
    assert!(text.contains("None of the other ways keeps all nine in."), "{text}");
    assert!(
        text.contains(" No way to share can: together they are left with \u{2212}£")
            && text.contains(", and outside they would have £0."),
        "{text}"
    );
}

#[test]
fn nobody_and_one_alone_have_nobody_to_share_with() {
    assert_eq!(said(&only(&[])), "No council takes part, so there is nothing to share.");
    assert_eq!(
        said(&only(&["bolsover"])),
        "Bolsover takes part alone, so there is nobody to share with."
    );
}

#[test]
fn two_are_both() {
    let mut choices = only(&["bolsover", "erewash"]);
    choices.team_plan = TeamPlan::None;
    assert!(said(&choices).contains("both in"), "{}", said(&choices));
}

#[test]
fn every_way_has_a_name_and_says_how_it_works() {
    let mut names: Vec<_> = SettlementKind::ALL.map(settlement_name).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), SettlementKind::ALL.len());
    for kind in SettlementKind::ALL {
        assert!(settlement_meaning(kind).ends_with('.'), "{kind:?}");
    }
}

#[test]
fn it_never_says_that_nothing_can_where_another_way_does() {
    // The county adds nothing, so that at best some group is indifferent.
    let mut choices = defaults();
    choices.county_savings_share = 0.0;
    choices.fund_one_off_share = 1.0;
    choices.fund_rule = FundingRule::Equal;
    let text = said(&choices);
    assert!(text.contains("\u{201c}Separable costs\u{201d}"), "{text}");
    for claim in ["No way to share can", "Only parts with more"] {
        assert!(!text.contains(claim), "{text}");
    }
}

#[test]
fn where_only_this_way_does_not_hold_the_others_are_not_said_to_do_the_same() {
    // High Peak alone would bear a fifth of the one-off cost, £7.6m, and saves £5.7m in today's
    // money; nine could bear it.
    let mut choices = defaults();
    choices.fund_one_off_share = 0.2;
    choices.fund_rule = FundingRule::Shares;
    choices.shares = [0.0; 10];
    choices.shares[council("high-peak")] = 20.0;
    let all = settlements(&choices).all;
    assert!(!all[0].holds() && all[1..].iter().all(derwent::model::Settlement::holds));
    let text = said(&choices);
    assert!(text.contains("does not keep all nine in"), "{text}");
    assert!(text.contains(" All the other ways keep all nine in."), "{text}");
}

#[test]
fn a_way_that_is_in_use_is_no_other_way() {
    let mut choices = too_much_for_districts();
    choices.fund_rule = FundingRule::Savings;
    let text = said(&choices);
    assert!(text.contains("the cost keeps all nine in"), "{text}");
    assert!(!text.contains("\u{201c}By savings\u{201d}"), "{text}");
}
