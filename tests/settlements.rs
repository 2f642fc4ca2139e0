//! Ways to divide the cost, worked out by hand.

mod common;
#[path = "settlements/low_case.rs"]
mod low_case;

use common::{assert_close, case, council, defaults, preset, set};
use derwent::model::{
    Accounts, ByCouncil, Choices, Coalition, FundingRule, SettlementKind, Stance, worth_outside,
};
use low_case::{ONE_OFF, assert_by_parts, bolsover, erewash, gains, only, settlement, settlements};

/// Two districts, of which Erewash pays all; 1% of the cost is fixed.
fn one_pays_all() -> Choices {
    let mut choices = only(&["erewash", "bolsover"]);
    choices.cost_fixed_share = 0.01;
    choices.fund_rule = FundingRule::Parts;
    choices.parts.fill(0.0);
    choices.parts[council("erewash")] = 100.0;
    choices
}

#[test]
fn the_nearest_settlement_that_holds_leaves_a_thousand_pounds_more_than_alone() {
    let choices = one_pays_all();
    let fixed = 0.01 * ONE_OFF;
    let alone = |share: f64| gains(share) - fixed - 0.99 * ONE_OFF * share;
    // Both gain alone, and the fixed cost by not paying it twice.
    assert!(alone(bolsover()) > 40_000.0 && alone(erewash()) > 40_000.0);
    let stands = settlement(&choices, SettlementKind::AsItStands);
    let all = fixed + 0.99 * ONE_OFF * (erewash() + bolsover());
    let (left_to_erewash, left_to_bolsover) = (gains(erewash()) - all, gains(bolsover()));
    assert_close(stands.accounts.nets()[council("erewash")], left_to_erewash);
    assert_close(stands.accounts.nets()[council("bolsover")], left_to_bolsover);
    assert!(!stands.holds() && !stands.stability.in_core);
    // Outside, Erewash would have nothing, and it has less than that.
    assert!(left_to_erewash < 0.0);
    assert_eq!(stands.worse_off, [council("erewash")]);
    assert_eq!(stands.worst_off, Some(council("erewash")));
    assert_close(stands.spread, left_to_bolsover / 81_305.0 - left_to_erewash / 115_332.0);

    let holding = settlement(&choices, SettlementKind::Holding);
    let nets = holding.accounts.nets();
    assert_by_parts(nets[council("erewash")], alone(erewash()) + 1_000.0);
    assert_by_parts(nets[council("bolsover")], alone(bolsover()) + fixed - 1_000.0);
    assert!(holding.holds() && holding.worse_off.is_empty());
    // Together they have the fixed cost more than alone: neither can have more than half of it.
    let (least, groups) = settlements(&choices).least_excess.expect("two councils");
    assert_close(least, -fixed / 2.0);
    let mut groups = groups;
    groups.sort_unstable();
    assert_eq!(groups, [[council("bolsover")], [council("erewash")]]);
}

#[test]
fn where_it_holds_as_it_stands_no_other_is_looked_for() {
    let all = settlements(&defaults());
    assert!(all.all[0].holds());
    let kinds: Vec<SettlementKind> = all.all.iter().map(|settlement| settlement.kind).collect();
    let expected = SettlementKind::ALL.into_iter().filter(|kind| *kind != SettlementKind::Holding);
    assert_eq!(kinds, expected.collect::<Vec<_>>());
    let kinds: Vec<SettlementKind> =
        settlements(&one_pays_all()).all.iter().map(|settlement| settlement.kind).collect();
    assert_eq!(kinds, SettlementKind::ALL);
}

#[test]
fn no_rule_gives_a_council_back_what_it_has_paid_directly() {
    // The county has no savings and no cost of its own, and pays the whole team directly:
    // 70,161.50 in Year 1 and four times 357,747. The team costs the same with one and with two,
    // so that by the Shapley value each bears half of it: Erewash would have to pay the county.
    let mut choices = only(&["derbyshire", "erewash"]);
    choices.county_savings_share = 0.0;
    choices.cost_fixed_share = 0.0;
    set(&mut choices, "team-plan", "two-phase-2023");
    set(&mut choices, "fund.county", 500_000.0);
    set(&mut choices, "fund.dep", 0.0);
    set(&mut choices, "fund.rates-pool", 0.0);
    let team = 70_161.5 + 4.0 * 357_747.0;
    let share = 115_332.0 / 807_183.0;
    let settled = settlement(&choices, SettlementKind::Shapley);
    assert_eq!(settled.choices, None);
    assert_close(settled.accounts.pays[council("derbyshire")], team / 2.0);
    assert_close(settled.accounts.pays[council("erewash")], ONE_OFF * share + team / 2.0);
    // With £300,000 less from the county in each of four years, there is something to divide.
    set(&mut choices, "fund.county", 100_000.0);
    let settled = settlement(&choices, SettlementKind::Shapley);
    let used = settled.choices.expect("a rule for it");
    assert_by_parts(settled.accounts.pays[council("derbyshire")], team / 2.0);
    let directly = 70_161.5 + 400_000.0;
    let divided = ONE_OFF * share + team - directly;
    let part = (team / 2.0 - directly) / divided * 100.0;
    assert!((used.parts[council("derbyshire")] - part).abs() <= 0.5001e-4);
}

#[test]
fn nobody_settles_nothing_and_one_alone_pays_all() {
    let nobody = settlements(&only(&[]));
    assert_eq!((nobody.all.len(), nobody.least_excess), (8, None));
    let nothing = ByCouncil::of(0.0, 10);
    for settlement in nobody.all {
        assert_eq!(settlement.accounts, Accounts { gains: nothing, pays: nothing });
        assert_eq!((settlement.worst_off, settlement.spread), (None, 0.0));
        assert!(settlement.holds());
    }
    let one = settlements(&only(&["erewash"]));
    assert_eq!((one.all.len(), one.least_excess), (8, None));
    for settlement in one.all {
        let pays = settlement.accounts.pays;
        assert_close(pays[council("erewash")], ONE_OFF / 2.0 * (1.0 + erewash()));
        assert_eq!(pays.iter().filter(|pays| **pays != 0.0).count(), 1);
        assert_eq!((settlement.worst_off, settlement.spread), (Some(council("erewash")), 0.0));
        // It would be better off without all this.
        assert!(settlement.stability.in_core && settlement.worse_off == [council("erewash")]);
    }
}

#[test]
fn a_county_that_joins_free_is_settled_as_if_it_paid() {
    let mut choices = defaults();
    choices.stances[council("derbyshire")] = Stance::Joins;
    choices.stances[council("erewash")] = Stance::Joins;
    let pays = |kind| settlement(&choices, kind).accounts.pays.iter().sum::<f64>();
    // Where the county pays 144,000 in Year 2, the two pots are asked for 213,747 and not for all
    // of their 214,000.
    for kind in [SettlementKind::Shapley, SettlementKind::SeparableCosts] {
        assert_close(pays(kind) - pays(SettlementKind::Equal), 253.0 / 1.035);
    }
    let used = settlement(&choices, SettlementKind::Shapley).choices.expect("a rule for it");
    assert_eq!(used.stances, defaults().stances);
    assert_eq!(settlement(&choices, SettlementKind::Equal).accounts.pays[council("erewash")], {
        let rule = Choices { fund_rule: FundingRule::Equal, ..choices.clone() };
        Accounts::of(case(), &rule).pays[council("erewash")]
    });
}

#[test]
fn what_a_county_that_joins_free_adds_is_what_it_adds_when_it_pays() {
    // A pot that would pay the whole team makes the county that joins free worth more to the
    // others than the one that pays 144,000 a year first.
    let mut paying = defaults();
    set(&mut paying, "fund.dep", 500_000.0);
    let mut choices = paying.clone();
    choices.stances[council("derbyshire")] = Stance::Joins;
    let added = |choices| Coalition::of(case(), choices).shapley;
    let (expected, free) = (added(&paying), added(&choices));
    assert!((expected[0] - free[0]).abs() > 100_000.0);
    let nets = settlement(&choices, SettlementKind::Shapley).accounts.nets();
    for (net, expected) in nets.iter().zip(expected) {
        assert!((net - expected).abs() < 200.0, "{net} is not {expected}");
    }
}

#[test]
fn a_council_that_has_more_outside_is_worse_off_inside() {
    // Erewash pays for all, and outside it has its part of the benefits that spill over: half of
    // what the other eight reach, by its 0.5 · 115,332 / 807,183 of all weights.
    let mut choices = preset("two-phase-2023").choices;
    choices.social_weight = 0.01;
    choices.realisation = 0.3;
    choices.fund_one_off_share = 1.0;
    choices.fund_rule = FundingRule::Shares;
    choices.shares.fill(0.0);
    choices.shares[council("erewash")] = 1.0;
    let stands = settlement(&choices, SettlementKind::AsItStands);
    let outside = settlements(&choices).outside;
    assert_close(outside[council("erewash")], worth_outside(case(), &choices, council("erewash")));
    assert!(outside[council("erewash")] > 0.0);
    assert_eq!(stands.worse_off, [council("erewash")]);
    assert_eq!(stands.worst_off, Some(council("erewash")));
}

#[test]
fn of_districts_left_with_the_same_for_each_resident_the_first_is_named() {
    // Savings and cost fall by residents; only High Peak, which is out, saves less. The county
    // gains four times as much as all districts, for as many residents as they have.
    let mut choices = defaults();
    set(&mut choices, "fund.county", 0.0);
    choices.stances[council("high-peak")] = Stance::Out;
    choices.stances[council("derby")] = Stance::Out;
    let stands = settlement(&choices, SettlementKind::AsItStands);
    assert_eq!(stands.worst_off, Some(council("amber-valley")));
}

#[test]
fn where_nothing_is_gained_together_no_group_gains_or_loses_by_going() {
    // Without fixed cost, all nine have what they would have alone: it holds, with nothing to
    // spare, and rounding does not make it a gain of a thousandth of a penny.
    for realisation in [0.5, 0.7, 0.9, 1.0, 1.1, 1.2] {
        let mut choices = defaults();
        set(&mut choices, "team-plan", "none");
        choices.cost_fixed_share = 0.0;
        choices.realisation = realisation;
        let all = settlements(&choices);
        assert!(all.all[0].holds());
        assert_eq!(all.least_excess.map(|(excess, _)| excess), Some(0.0), "{realisation}");
    }
}
