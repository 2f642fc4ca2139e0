//! Ways to share the cost, in words.

mod common;

use common::{case, council, defaults, outcome, set};
use derwent::model::{Choices, Coalition, FundingRule, SettlementKind, Settlements, Stance};
use derwent::words::{
    Divides, fairness, settlement_meaning, settlement_name, sharing, with_other_ways,
};

fn settlements(choices: &Choices) -> Settlements {
    Settlements::of(case(), choices, &Coalition::of(case(), choices))
}

fn said(choices: &Choices) -> String {
    let coalition = Coalition::of(case(), choices);
    sharing(case(), &outcome(choices), &coalition, &settlements(choices)).plain()
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
        "Shared as it stands, the cost would keep all nine in: each council, and each group of them, \
         gains at least as much with the rest. All the other ways would, too. Assumed split: the \
         papers pool all councils\u{2019} figures, so how savings and costs fall on each is our own."
    );
}

#[test]
fn nothing_is_said_of_derby_but_of_a_council_of_the_case_that_stays_outside() {
    assert!(!said(&defaults()).contains("Derby "), "{}", said(&defaults()));
    let mut choices = defaults();
    choices.stances[council("bolsover")] = Stance::Out;
    let text = said(&choices);
    assert!(
        text.contains(
            "Bolsover is outside and would be better off inside, even if it contributed."
        ),
        "{text}"
    );
}

#[test]
fn fairness_is_three_questions_with_their_answers() {
    let asked = |choices: &Choices| {
        let coalition = Coalition::of(case(), choices);
        let settlements = settlements(choices);
        let fair = fairness(case(), &outcome(choices), &coalition, &settlements)
            .expect("several councils");
        (fair.map(|fair| fair.answer), with_other_ways(&settlements))
    };
    let ([alone, not_contributing, worst_off], others) = asked(&defaults());
    assert_eq!(
        alone,
        "Nobody: each council, and each of the 510 smaller groups, gains at least as much with the \
         rest."
    );
    // Only the county is asked for anything: its direct payment. It bears 80% of what it does not
    // contribute itself.
    assert_eq!(
        not_contributing,
        "Derbyshire County, because the others would bear a part of what it does not contribute."
    );
    assert!(worst_off.contains("(assumed split)"), "{worst_off}");
    assert!(others.ends_with("nine councils would."), "{others}");
    let ([alone, ..], _) = asked(&too_much_for_districts());
    assert_eq!(alone, "All but Derbyshire County would be better off outside (assumed split).");
    let four = common::preset("four-funders-2022").choices;
    let ([_, not_contributing, _], _) = asked(&four);
    assert!(not_contributing.starts_with("All four, because"), "{not_contributing}");
    // Without the county nobody is asked for anything by the rule of 2023.
    let mut unasked = defaults();
    unasked.stances[council("derbyshire")] = Stance::Out;
    let ([_, not_contributing, _], _) = asked(&unasked);
    assert_eq!(
        not_contributing,
        "Nobody: as the funding stands nobody would be asked for a contribution."
    );
    let mut nobody = defaults();
    nobody.stances[..9].fill(Stance::Joins);
    let ([_, not_contributing, _], _) = asked(&nobody);
    assert_eq!(not_contributing, "Nobody would contribute.");
    let one = only(&["bolsover"]);
    let coalition = Coalition::of(case(), &one);
    assert_eq!(fairness(case(), &outcome(&one), &coalition, &settlements(&one)), None);
}

#[test]
fn a_way_says_which_costs_it_divides() {
    let team = [
        SettlementKind::Equal,
        SettlementKind::Population,
        SettlementKind::AgreedShares,
        SettlementKind::Savings,
    ];
    for kind in SettlementKind::ALL {
        let expected = match kind {
            SettlementKind::AsItStands => None,
            kind if team.contains(&kind) => Some(Divides::Team),
            _ => Some(Divides::All),
        };
        assert_eq!(Divides::of(kind), expected, "{kind:?}");
    }
}

#[test]
fn what_each_would_bear_is_what_the_model_says_with_the_way_in_use() {
    // In equal parts the nine pay for what county and pots leave: nothing of the first two years,
    // then 213,747 a year less the rates pool in 2024/25, so each has a ninth of £281,241.
    let choices = defaults();
    let settlements = settlements(&choices);
    let now = outcome(&choices);
    let bears = |kind: SettlementKind| {
        let way = settlements.all.iter().find(|way| way.kind == kind).expect("a way");
        way.bears(case(), &now)
    };
    let bolsover = council("bolsover");
    let before = now.borne(bolsover);
    common::assert_close(bears(SettlementKind::AsItStands)[bolsover], before.total());
    let more = bears(SettlementKind::Equal)[bolsover] - before.total();
    let short: f64 = now.shortfall();
    common::assert_close(more, short / 9.0 - before.shortfall);
}

#[test]
fn where_it_does_not_hold_it_says_who_would_go_and_what_would_keep_them() {
    let text = said(&too_much_for_districts());
    let parts = [
        "the cost would not keep all nine in: all but Derbyshire County would be better off outside.",
        "Of the other ways, \u{201c}By savings\u{201d} and \u{201c}Own extra cost, the rest by \
         gain\u{201d} would keep all nine in; \u{201c}By residents\u{201d}, \u{201c}Ten for the county, \
         three for a district\u{201d} and \u{201c}By what each brings in\u{201d} would not.",
        "The smallest change that would keep all nine in: Derbyshire County would bear about £18m \
         more, and eight councils would bear between about £1.7m and £2.8m less each.",
    ];
    for part in parts {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn ways_that_divide_all_costs_are_said_to_ask_those_that_would_not_contribute() {
    let text = said(&common::preset("four-funders-2022").choices);
    assert!(
        text.ends_with("ask everyone who takes part, those that would not contribute too."),
        "{text}"
    );
    assert!(!said(&defaults()).contains("ask everyone"));
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
        assert!(text.contains(&format!("{name} would bear about £")), "{text}");
    }
}

#[test]
fn where_nothing_can_hold_it_says_why() {
    // More is spent than saved within five years: outside, nobody would have lost anything.
    let mut choices = defaults();
    choices.horizon = 5;
    choices.realisation = 0.2;
    let text = said(&choices);
    assert!(text.contains("None of the other ways would keep all nine in."), "{text}");
    assert!(
        text.contains(" No way to share could: together they would be left with \u{2212}£")
            && text.contains(" in today\u{2019}s money, and outside with £0."),
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
    set(&mut choices, "team-plan", "none");
    assert!(said(&choices).contains("both in"), "{}", said(&choices));
}

#[test]
fn every_way_has_a_name_and_says_how_it_works() {
    let mut names: Vec<_> = SettlementKind::ALL.map(|kind| settlement_name(case(), kind)).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), SettlementKind::ALL.len());
    for kind in SettlementKind::ALL {
        assert!(settlement_meaning(case(), kind).ends_with('.'), "{kind:?}");
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
    assert!(text.contains("\u{201c}Own extra cost, the rest by gain\u{201d}"), "{text}");
    for claim in ["No way to share could", "Only parts with more"] {
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
    choices.shares.fill(0.0);
    choices.shares[council("high-peak")] = 20.0;
    let all = settlements(&choices).all;
    assert!(!all[0].holds() && all[1..].iter().all(derwent::model::Settlement::holds));
    let text = said(&choices);
    assert!(text.contains("would not keep all nine in"), "{text}");
    assert!(text.contains(" All the other ways would keep all nine in."), "{text}");
}

#[test]
fn a_way_that_is_in_use_is_no_other_way() {
    let mut choices = too_much_for_districts();
    choices.fund_rule = FundingRule::Savings;
    let text = said(&choices);
    assert!(text.contains("the cost would keep all nine in"), "{text}");
    assert!(!text.contains("\u{201c}By savings\u{201d}"), "{text}");
}
