//! Separable costs and who goes next, from their descriptions: every cost and every step is run.

use std::collections::BTreeMap;

use super::coalition::{outcome_of, payoffs, pots, present, with_only};
use super::councils::{part, place_weight};
use super::settings::Settings;
use super::slow;

/// What a group pays, with all in it paying: recurring and one-off cost, team and joint projects,
/// less what the sources pay that no council pays.
pub fn cost_of(settings: &Settings, group: &[&str]) -> f64 {
    let only = group
        .iter()
        .fold(with_only(settings, group), |all, council| all.with_stance(council, "funds"));
    let result = slow::run(&only);
    let years = result.years.iter();
    let costs = years.map(|year| year.recurring + year.one_off + year.team + year.joint.cost());
    present(settings, costs.zip(pots(&only, &result)).map(|(cost, paid)| cost - paid))
}

/// What a council gains: its savings in cash, its part of the wider benefits and of joint
/// projects.
fn gains_of(settings: &Settings, players: &[&str], council: &str) -> f64 {
    let result = slow::run(settings);
    let part = part(players, council, |one| place_weight(settings, one));
    let social = settings.number("social-weight") * part * (1.0 - settings.number("wider-cost"));
    let of = |sums: &BTreeMap<String, f64>| sums.get(council).copied().unwrap_or_default();
    let gains = result
        .years
        .iter()
        .map(|year| of(&year.cash_savings) + social * year.wider + of(&year.joint.benefits));
    present(settings, gains)
}

/// What each pays by separable costs and remaining benefits: what the cost would be less
/// without it, and of the rest as much as it still has to gain; a council gains no more than it
/// would pay alone.
pub fn separable(settings: &Settings, players: &[&str]) -> BTreeMap<String, f64> {
    let all = cost_of(settings, players);
    let mut pays = BTreeMap::new();
    let mut remaining = BTreeMap::new();
    for player in players {
        let others: Vec<_> = players.iter().copied().filter(|one| one != player).collect();
        let own = all - if others.is_empty() { 0.0 } else { cost_of(settings, &others) };
        let most = gains_of(settings, players, player).min(cost_of(settings, &[player]));
        pays.insert((*player).to_owned(), own);
        remaining.insert((*player).to_owned(), if most > own { most - own } else { 0.0 });
    }
    let rest = all - pays.values().sum::<f64>();
    let total: f64 = remaining.values().sum();
    for (player, pays) in &mut pays {
        let equal = 1.0 / players.len() as f64;
        *pays += rest * if total > 0.0 { remaining[player] / total } else { equal };
    }
    pays
}

/// What a council gains by a step, and what all others do.
pub fn step(settings: &Settings, council: &str, to: &str) -> (f64, f64) {
    let own = |stance: &str| {
        let place = ["funds", "joins", "out"].iter().position(|one| *one == stance);
        payoffs(settings, council)[place.expect("a stance")]
    };
    let others = |settings: &Settings| -> f64 {
        let others = settings.papers.ids().into_iter().filter(|one| *one != council);
        others.map(|one| outcome_of(settings, one)).sum()
    };
    let gain = own(to) - own(settings.stance(council));
    (gain, others(&settings.with_stance(council, to)) - others(settings))
}

/// The most that any council would gain by paying no more or by leaving.
pub fn most_to_gain(settings: &Settings) -> f64 {
    let mut most = f64::NEG_INFINITY;
    for council in settings.papers.ids() {
        let [pays, joins, out] = payoffs(settings, council);
        most = most.max(match settings.stance(council) {
            "funds" => joins.max(out) - pays,
            "joins" => out - joins,
            _ => f64::NEG_INFINITY,
        });
    }
    most
}
