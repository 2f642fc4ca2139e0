//! Separable costs, remaining benefits: each pays what the cost would be less without it, and of
//! the rest by what it still has to gain.

mod common;
#[path = "settlements/low_case.rs"]
mod low_case;

use common::{assert_close, council, set};
use derwent::model::{FundingRule, SettlementKind};
use low_case::{
    ONE_OFF, SAVED, assert_by_parts, bolsover, erewash, gains, only, settlement, share,
};

#[test]
fn the_rest_after_separable_costs_is_shared_by_what_each_has_to_gain() {
    // Half of the cost is fixed, 14.0185m, and the other half follows the shares. Without one of
    // them the cost would be less by its share of that half; the fixed half is what is left.
    // Alone, the county would pay 1.8 · 14.0185m and gains more than that, so that what is left
    // for it to gain is the fixed half. The districts gain less than they would pay alone.
    let settled =
        settlement(&only(&["derbyshire", "erewash", "bolsover"]), SettlementKind::SeparableCosts);
    let half = ONE_OFF / 2.0;
    assert!(gains(0.8) > 1.8 * half && gains(erewash()) < half);
    let remaining =
        [half, gains(erewash()) - half * erewash(), gains(bolsover()) - half * bolsover()];
    let all: f64 = remaining.iter().sum();
    let shares = [0.8, erewash(), bolsover()];
    for (index, id) in ["derbyshire", "erewash", "bolsover"].into_iter().enumerate() {
        let expected = half * shares[index] + half * remaining[index] / all;
        assert_by_parts(settled.accounts.pays[council(id)], expected);
    }
    assert_close(settled.accounts.pays.iter().sum(), half * (1.8 + erewash() + bolsover()));
}

#[test]
fn where_nobody_has_anything_to_gain_the_rest_is_shared_equally() {
    let mut choices = only(&["derbyshire", "erewash", "bolsover"]);
    choices.realisation = 0.0;
    let settled = settlement(&choices, SettlementKind::SeparableCosts);
    let half = ONE_OFF / 2.0;
    for (id, share) in [("derbyshire", 0.8), ("erewash", erewash()), ("bolsover", bolsover())] {
        assert_by_parts(settled.accounts.pays[council(id)], half * share + half / 3.0);
    }
}

#[test]
fn what_a_pot_pays_only_once_is_missing_from_the_separable_costs() {
    // Nothing is fixed and a fifth falls in each year; in Years 2 to 5, the partnership pays up
    // to £500,000 of it, which is more than Erewash alone would need.
    let mut choices = only(&["derbyshire", "erewash"]);
    choices.cost_fixed_share = 0.0;
    set(&mut choices, "cost-phasing", "even-5");
    choices.fund_one_off_share = 1.0;
    choices.fund_rule = FundingRule::Equal;
    set(&mut choices, "fund.county", 0.0);
    set(&mut choices, "fund.dep", 500_000.0);
    set(&mut choices, "fund.rates-pool", 0.0);
    // Without Erewash the cost is less by all of Erewash's; without the county, by all but what
    // Erewash would pay in Year 1. That is too much by what the pot would pay for Erewash alone,
    // four fifths of its cost, and neither has more to gain than to pay: each has half of it back.
    let too_much = 0.8 * ONE_OFF * erewash();
    let all = ONE_OFF * (0.8 + erewash()) - 2e6;
    let settled = settlement(&choices, SettlementKind::SeparableCosts);
    assert_by_parts(
        settled.accounts.pays[council("erewash")],
        ONE_OFF * erewash() - too_much / 2.0,
    );
    let county = all - 0.2 * ONE_OFF * erewash() - too_much / 2.0;
    assert_by_parts(settled.accounts.pays[council("derbyshire")], county);
    assert_close(settled.accounts.pays.iter().sum(), all);
}

#[test]
fn a_council_with_nothing_to_gain_pays_only_what_it_adds_to_the_cost() {
    // With 32% of the savings, Erewash gains a little more than its part of the half that is not
    // fixed, and High Peak, without senior managers, a little less: 13.91m of 14.02m for a share
    // of one, against 14.14m.
    let mut choices = only(&["erewash", "high-peak"]);
    choices.realisation = 0.32;
    let (half, high_peak) = (ONE_OFF / 2.0, share(92_633.0));
    assert!(0.32 * SAVED < half && 0.32 * gains(1.0) > half);
    let settled = settlement(&choices, SettlementKind::SeparableCosts);
    assert_by_parts(settled.accounts.pays[council("high-peak")], half * high_peak);
    assert_by_parts(settled.accounts.pays[council("erewash")], half * erewash() + half);
}
