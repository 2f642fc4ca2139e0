//! Section 9 of the model's description: every group is run, and every order is walked.

use std::collections::BTreeMap;

use super::councils::{Settings, councils, savings_share};
use super::papers::{COUNTY, COUNTY_RESIDENTS, DERBY, DERBY_RESIDENTS};
use super::slow;

pub fn with_only(settings: &Settings, group: &[&str]) -> Settings {
    let mut options = settings.options.clone();
    for council in councils() {
        if !group.contains(&council) {
            options.insert(format!("stance.{council}"), "out".to_owned());
        }
    }
    Settings { numbers: settings.numbers.clone(), options, sets: settings.sets.clone() }
}

pub fn present(settings: &Settings, sums: impl Iterator<Item = f64>) -> f64 {
    let rate = settings.number("discount-rate");
    sums.zip(0..).map(|(sum, year)| sum * (1.0 + rate).powi(-year)).sum()
}

/// What a group is worth, in £m.
pub fn worth_of(settings: &Settings, group: &[&str]) -> f64 {
    if group.is_empty() {
        return 0.0;
    }
    let only = with_only(settings, group);
    let result = slow::run(&only);
    let pots = result.years.iter().map(|year| year.sources[1] + year.sources[2]);
    let wider = result.years.iter().map(|year| year.wider);
    result.npv_cashable
        + present(settings, pots)
        + settings.number("social-weight")
            * present(settings, wider)
            * (1.0 - settings.number("wider-cost"))
}

pub fn place_weight(settings: &Settings, council: &str) -> f64 {
    let county = settings.number("county-place-share");
    match council {
        COUNTY => county,
        DERBY => DERBY_RESIDENTS / COUNTY_RESIDENTS,
        district => (1.0 - county) * super::councils::residents(district) / COUNTY_RESIDENTS,
    }
}

/// By parts under that rule, otherwise by savings shares; equal where these say nothing.
fn part_of_costs(settings: &Settings, taking_part: &[&str], council: &str) -> f64 {
    let of = |weight: &dyn Fn(&str) -> f64| {
        let all: f64 = taking_part.iter().map(|one| weight(one)).sum();
        (all > 0.0).then(|| weight(council) / all)
    };
    let by_hand = of(&|one| settings.number(&format!("part.{one}")));
    let by_hand = by_hand.filter(|_| settings.option("fund.rule") == "parts");
    let by_savings = of(&|one| savings_share(settings, one));
    by_hand.or(by_savings).unwrap_or(1.0 / taking_part.len() as f64)
}

/// What a council gains as things stand, in £m.
pub fn outcome_of(settings: &Settings, council: &str) -> f64 {
    if !settings.takes_part(council) {
        return 0.0;
    }
    let taking_part: Vec<_> =
        councils().into_iter().filter(|one| settings.takes_part(one)).collect();
    let part = part_of_costs(settings, &taking_part, council);
    let all_weights: f64 = taking_part.iter().map(|one| place_weight(settings, one)).sum();
    let place_part =
        if all_weights > 0.0 { place_weight(settings, council) / all_weights } else { 0.0 };
    let apart = 1.0 - settings.number("fund.one-off-share");
    let result = slow::run(settings);
    let of = |sums: &BTreeMap<&str, f64>| sums.get(council).copied().unwrap_or_default();
    let sums = result.years.iter().map(|year| {
        year.cash_savings[council]
            - part * apart * year.one_off
            - year.contributions[council]
            - part * year.shortfall
            + settings.number("social-weight")
                * place_part
                * year.wider
                * (1.0 - settings.number("wider-cost"))
            + of(&year.projects.benefits)
            - of(&year.projects.costs)
    });
    present(settings, sums)
}

/// The lowest and highest of that over the county's part of the savings: at its own value and at
/// both ends, in £m.
pub fn range_of(settings: &Settings, council: &str) -> [f64; 2] {
    let outcomes =
        ["county-savings-share", "county-savings-low", "county-savings-high"].map(|end| {
            let mut other = settings.clone();
            other.numbers.insert("county-savings-share".to_owned(), settings.number(end));
            outcome_of(&other, council)
        });
    [outcomes.into_iter().fold(f64::MAX, f64::min), outcomes.into_iter().fold(f64::MIN, f64::max)]
}

/// What a council would gain with each stance, in £m: pays, joins, out.
pub fn payoffs(settings: &Settings, council: &str) -> [f64; 3] {
    let with = |stance: &str| settings.with_option(format!("stance.{council}"), stance);
    let outside = with("out");
    let others: f64 = councils()
        .into_iter()
        .filter(|one| outside.takes_part(one))
        .map(|one| place_weight(settings, one))
        .sum();
    let own = place_weight(settings, council);
    let wider = present(settings, slow::run(&outside).years.iter().map(|year| year.wider));
    let out = if others + own > 0.0 {
        let counted = settings.number("social-weight") * (1.0 - settings.number("wider-cost"));
        settings.number("spillover") * counted * wider * own / (others + own)
    } else {
        0.0
    };
    [outcome_of(&with("funds"), council), outcome_of(&with("joins"), council), out]
}

/// Each player's average addition over all orders, in £m.
pub fn shapley(settings: &Settings, players: &[&'static str]) -> BTreeMap<&'static str, f64> {
    fn walk(
        settings: &Settings,
        joined: &mut Vec<&'static str>,
        left: &[&'static str],
        added: &mut BTreeMap<&'static str, f64>,
        known: &mut BTreeMap<Vec<&'static str>, f64>,
    ) {
        let mut worth = |group: &[&'static str]| {
            let mut key = group.to_vec();
            key.sort_unstable();
            *known.entry(key).or_insert_with(|| worth_of(settings, group))
        };
        let before = worth(joined);
        let orders_after = (1..left.len()).product::<usize>() as f64;
        let mut next = Vec::new();
        for player in left {
            joined.push(player);
            *added.entry(player).or_insert(0.0) += (worth(joined) - before) * orders_after;
            joined.pop();
            next.push(*player);
        }
        for player in next {
            let rest: Vec<_> = left.iter().copied().filter(|one| *one != player).collect();
            joined.push(player);
            walk(settings, joined, &rest, added, known);
            joined.pop();
        }
    }
    let (mut added, mut known) = (BTreeMap::new(), BTreeMap::new());
    walk(settings, &mut Vec::new(), players, &mut added, &mut known);
    let orders = (1..=players.len()).product::<usize>() as f64;
    added.values_mut().for_each(|sum| *sum /= orders);
    added
}
