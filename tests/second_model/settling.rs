//! Separable costs and who goes next, from their descriptions: every cost and every step is run.

use std::collections::BTreeMap;

use super::coalition::{outcome_of, payoffs, place_weight, present, with_only};
use super::councils::{Settings, councils};
use super::slow;

pub fn with_stance(settings: &Settings, council: &str, stance: &str) -> Settings {
    let mut options = settings.options.clone();
    options.insert(format!("stance.{council}"), stance.to_owned());
    Settings { options, ..settings.clone() }
}

/// What a group pays, with all in it paying, in £m: one-off cost, team and joint
/// projects, less the two pots.
pub fn cost_of(settings: &Settings, group: &[&str]) -> f64 {
    let mut only = with_only(settings, group);
    for council in group {
        only = with_stance(&only, council, "funds");
    }
    let result = slow::run(&only);
    let costs = result.years.iter().map(|year| {
        year.one_off + year.team + year.projects.cost() - year.sources[1] - year.sources[2]
    });
    present(settings, costs)
}

/// What a council gains, in £m: its savings in cash, its part of the wider benefits and of joint
/// projects.
fn gains_of(settings: &Settings, players: &[&str], council: &str) -> f64 {
    let result = slow::run(settings);
    let all: f64 = players.iter().map(|one| place_weight(settings, one)).sum();
    let part = if all > 0.0 { place_weight(settings, council) / all } else { 0.0 };
    let social = settings.number("social-weight") * part * (1.0 - settings.number("wider-cost"));
    let gains = result.years.iter().map(|year| {
        year.cash_savings[council]
            + social * year.wider
            + year.projects.benefits.get(council).copied().unwrap_or_default()
    });
    present(settings, gains)
}

/// What each pays by separable costs and remaining benefits, in £m: what the cost would be less
/// without it, and of the rest as much as it still has to gain; a council gains no more than it
/// would pay alone.
pub fn separable(settings: &Settings, players: &[&'static str]) -> BTreeMap<&'static str, f64> {
    let all = cost_of(settings, players);
    let mut pays = BTreeMap::new();
    let mut remaining = BTreeMap::new();
    for player in players {
        let others: Vec<_> = players.iter().copied().filter(|one| one != player).collect();
        let own = all - if others.is_empty() { 0.0 } else { cost_of(settings, &others) };
        let most = gains_of(settings, players, player).min(cost_of(settings, &[player]));
        pays.insert(*player, own);
        remaining.insert(*player, if most > own { most - own } else { 0.0 });
    }
    let rest = all - pays.values().sum::<f64>();
    let total: f64 = remaining.values().sum();
    for (player, pays) in &mut pays {
        let equal = 1.0 / players.len() as f64;
        *pays += rest * if total > 0.0 { remaining[player] / total } else { equal };
    }
    pays
}

/// What a council gains by a step, and what all others do, in £m.
pub fn step(settings: &Settings, council: &str, to: &str) -> (f64, f64) {
    let own = |stance: &str| {
        let place = ["funds", "joins", "out"].iter().position(|one| *one == stance);
        payoffs(settings, council)[place.expect("a stance")]
    };
    let others = |settings: &Settings| -> f64 {
        councils().iter().filter(|one| **one != council).map(|one| outcome_of(settings, one)).sum()
    };
    let gain = own(to) - own(settings.stance(council));
    (gain, others(&with_stance(settings, council, to)) - others(settings))
}

/// The most that any council would gain by paying no more or by leaving, in £m.
pub fn most_to_gain(settings: &Settings) -> f64 {
    let mut most = f64::NEG_INFINITY;
    for council in councils() {
        let [pays, joins, out] = payoffs(settings, council);
        most = most.max(match settings.stance(council) {
            "funds" => joins.max(out) - pays,
            "joins" => out - joins,
            _ => f64::NEG_INFINITY,
        });
    }
    most
}
