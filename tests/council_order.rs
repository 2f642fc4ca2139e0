//! The order in which the councils stand in the data does not matter for what each gains.

mod common;

use common::{assert_close, case, council, defaults, preset};
use derwent::case::{Case, Tables};
use derwent::model::{
    ByCouncil, Choices, Coalition, FundingRule, Settlement, SettlementKind, Settlements, Stance,
    departures,
};
use proptest::prelude::*;

/// The case with the councils in another order: the one at place `n` goes to `order[n]`.
fn in_order(order: &[usize]) -> Case {
    let mut files = Tables::built_in().to_csv();
    let (_, text) =
        files.iter_mut().find(|(name, _)| name == "councils.csv").expect("the councils");
    let (header, rows) = text.split_once('\n').expect("a header");
    let mut moved = vec![""; order.len()];
    for (row, place) in rows.lines().zip(order) {
        moved[*place] = row;
    }
    *text = format!("{header}\n{}\n", moved.join("\n"));
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Case::read(&Tables::from_csv(&files)).expect("the same councils")
}

fn moved<T: Copy + Default>(figures: &[T], order: &[usize]) -> ByCouncil<T> {
    let mut all = ByCouncil::copied(figures);
    for (figure, place) in figures.iter().zip(order) {
        all[*place] = *figure;
    }
    all
}

fn in_places(councils: &[usize], order: &[usize]) -> Vec<usize> {
    let mut places: Vec<usize> = councils.iter().map(|council| order[*council]).collect();
    places.sort_unstable();
    places
}

/// Scenarios in which all councils differ; in the second and third one settlement has to be made
/// to hold.
fn scenarios() -> Vec<Choices> {
    let mut with_benefits = preset("all-ten").choices;
    with_benefits.social_weight = 0.03;
    with_benefits.network = 0.4;
    with_benefits.fund_rule = FundingRule::Population;
    with_benefits.stances[council("bolsover")] = Stance::Joins;
    with_benefits.stances[council("high-peak")] = Stance::Out;
    let mut one_pays = defaults();
    one_pays.fund_rule = FundingRule::Shares;
    one_pays.fund_one_off_share = 1.0;
    one_pays.shares.fill(0.0);
    one_pays.shares[council("erewash")] = 2.0;
    one_pays.shares[council("chesterfield")] = 1.0;
    let mut by_hand = one_pays.clone();
    by_hand.fund_rule = FundingRule::Parts;
    by_hand.stances[council("derbyshire")] = Stance::Joins;
    by_hand.stances[council("derby")] = Stance::Joins;
    by_hand.parts = [0.0, 10.0, 5.5, 20.0, 1.0, 40.25, 2.0, 3.0, 4.0, 0.0].into();
    vec![defaults(), one_pays, by_hand, with_benefits]
}

fn all_near(one: ByCouncil<f64>, other: ByCouncil<f64>, what: &str) {
    for (one, other) in one.iter().zip(other) {
        assert!((one - other).abs() < 0.01, "{what}: {one} is not {other}");
    }
}

fn check(choices: &Choices, order: &[usize]) {
    let other_case = in_order(order);
    let other_choices = Choices {
        stances: moved(&choices.stances, order),
        shares: moved(&choices.shares, order),
        parts: moved(&choices.parts, order),
        ..choices.clone()
    };
    let one = Coalition::of(case(), choices);
    let other = Coalition::of(&other_case, &other_choices);
    all_near(moved(&one.shapley, order), other.shapley, "Shapley");
    all_near(moved(&one.accounts.nets(), order), other.accounts.nets(), "as it stands");
    for (banzhaf, again) in moved(&one.banzhaf, order).iter().zip(other.banzhaf) {
        assert!((banzhaf - again).abs() < 1e-9);
    }
    let (worst, again) = (
        one.stability.worst.clone().expect("a group"),
        other.stability.worst.clone().expect("one"),
    );
    assert_close(worst.excess.round(), again.excess.round());
    assert_eq!(in_places(&worst.councils, order), again.councils);

    let one = Settlements::of(case(), choices, &one);
    let other = Settlements::of(&other_case, &other_choices, &other);
    all_near(moved(&one.outside, order), other.outside, "outside");
    assert_eq!(one.all.len(), other.all.len());
    for (one, other) in one.all.iter().zip(&other.all) {
        let kind = one.kind;
        assert_eq!(kind, other.kind);
        all_near(moved(&one.accounts.gains, order), other.accounts.gains, &format!("{kind:?}"));
        all_near(moved(&one.accounts.pays, order), other.accounts.pays, &format!("{kind:?}"));
        assert_eq!(in_places(&one.worse_off, order), other.worse_off);
        // Of several that are left with least, it is the first.
        let least = |settlement: &Settlement, case: &Case| {
            let worst_off = settlement.worst_off.expect("one of them");
            settlement.accounts.nets()[worst_off] / case.councils[worst_off].residents
        };
        assert!((least(one, case()) - least(other, &other_case)).abs() < 3e-6);
        assert_eq!(one.holds(), other.holds());
        assert!((one.spread - other.spread).abs() < 1e-6);
        let parts = |choices: &Option<Choices>| choices.as_ref().map(|choices| choices.parts);
        assert_eq!(parts(&one.choices).map(|parts| moved(&parts, order)), parts(&other.choices));
    }
    let excess = |all: &Settlements| all.least_excess.as_ref().map(|(excess, _)| *excess);
    assert!((excess(&one).expect("one") - excess(&other).expect("one")).abs() < 0.01);

    let gone = departures(case(), choices, None);
    let again = departures(&other_case, &other_choices, None);
    assert_eq!(gone.len(), again.len());
    for (one, other) in gone.iter().zip(&again) {
        assert_eq!((order[one.council], one.to), (other.council, other.to));
        assert!((one.gain - other.gain).abs() < 0.01);
    }
}

#[test]
fn a_settlement_is_made_to_hold_in_some_of_the_scenarios() {
    let has_one = scenarios().iter().map(has_holding).collect::<Vec<_>>();
    assert_eq!(has_one, [false, true, true, false]);
}

fn has_holding(choices: &Choices) -> bool {
    let all = Settlements::of(case(), choices, &Coalition::of(case(), choices)).all;
    all.iter().any(|settlement| settlement.kind == SettlementKind::Holding)
}

#[test]
fn the_county_may_come_last() {
    let backwards: Vec<usize> = (0..10).rev().collect();
    for choices in scenarios() {
        check(&choices, &backwards);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_order_gives_each_council_the_same(
        order in Just((0..10_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        for choices in scenarios() {
            check(&choices, &order);
        }
    }
}
