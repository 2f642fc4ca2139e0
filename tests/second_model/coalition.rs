//! Section 9 of the model's description: every group is run, and every order is walked.

use std::collections::BTreeMap;

use super::councils::{part, place_weight};
use super::settings::Settings;
use super::slow::{self, part_of_shortfall};

pub fn with_only<'a>(settings: &Settings<'a>, group: &[&str]) -> Settings<'a> {
    let outside = settings.papers.ids().into_iter().filter(|council| !group.contains(council));
    outside.fold(settings.clone(), |all, council| all.with_stance(council, "out"))
}

pub fn present(settings: &Settings, sums: impl Iterator<Item = f64>) -> f64 {
    let rate = settings.number("discount-rate");
    sums.zip(0..).map(|(sum, year)| sum * (1.0 + rate).powi(-year)).sum()
}

/// How much a pound of wider benefits counts for councils.
fn counted(settings: &Settings) -> f64 {
    settings.number("social-weight") * (1.0 - settings.number("wider-cost"))
}

/// What the sources pay that no council pays.
pub fn pots<'a>(
    settings: &'a Settings,
    result: &'a slow::Result,
) -> impl Iterator<Item = f64> + 'a {
    let of_year = |year: &slow::Year| {
        let sources = settings.papers.sources.iter().zip(&year.sources);
        sources.filter(|(source, _)| source.payer.is_empty()).map(|(_, paid)| paid).sum()
    };
    result.years.iter().map(of_year)
}

/// What a group is worth.
pub fn worth_of(settings: &Settings, group: &[&str]) -> f64 {
    if group.is_empty() {
        return 0.0;
    }
    let only = with_only(settings, group);
    let result = slow::run(&only);
    let wider = result.years.iter().map(|year| year.wider);
    result.npv_cashable
        + present(settings, pots(&only, &result))
        + counted(settings) * present(settings, wider)
}

/// What a council gains as things stand.
pub fn outcome_of(settings: &Settings, council: &str) -> f64 {
    if settings.stance(council) == "out" {
        return 0.0;
    }
    let taking_part = settings.taking_part();
    let of_shortfall = part_of_shortfall(settings, council);
    let of_place = part(&taking_part, council, |one| place_weight(settings, one));
    let result = slow::run(settings);
    let of = |sums: &BTreeMap<String, f64>| sums.get(council).copied().unwrap_or_default();
    let sums = result.years.iter().map(|year| {
        of(&year.cash_savings) + of(&year.joint.benefits)
            - of(&year.recurring_parts)
            - of(&year.one_off_parts)
            - of(&year.joint.costs)
            - of_shortfall * year.shortfall
            - of(&year.contributions)
            + counted(settings) * of_place * year.wider
    });
    present(settings, sums)
}

/// The lowest and highest of that over the county's part of the savings: at its own value and at
/// both ends.
pub fn range_of(settings: &Settings, council: &str) -> [f64; 2] {
    let outcomes =
        ["county-savings-share", "county-savings-low", "county-savings-high"].map(|end| {
            let other = settings.with_number("county-savings-share", settings.number(end));
            outcome_of(&other, council)
        });
    [outcomes.into_iter().fold(f64::MAX, f64::min), outcomes.into_iter().fold(f64::MIN, f64::max)]
}

/// What a council would gain with each stance: pays, joins, out.
pub fn payoffs(settings: &Settings, council: &str) -> [f64; 3] {
    let with = |stance: &str| settings.with_stance(council, stance);
    let outside = with("out");
    let others: f64 = outside.taking_part().iter().map(|one| place_weight(settings, one)).sum();
    let own = place_weight(settings, council);
    let wider = present(settings, slow::run(&outside).years.iter().map(|year| year.wider));
    let out = if others + own > 0.0 {
        settings.number("spillover") * counted(settings) * wider * own / (others + own)
    } else {
        0.0
    };
    [outcome_of(&with("funds"), council), outcome_of(&with("joins"), council), out]
}

/// Each player's average addition over all orders.
pub fn shapley(settings: &Settings, players: &[&str]) -> BTreeMap<String, f64> {
    fn walk(joined: usize, left: &[usize], worth: &mut dyn FnMut(usize) -> f64, added: &mut [f64]) {
        let before = worth(joined);
        let orders_after = (1..left.len()).product::<usize>() as f64;
        for player in left {
            let with = joined | 1 << player;
            added[*player] += (worth(with) - before) * orders_after;
            let rest: Vec<_> = left.iter().copied().filter(|one| one != player).collect();
            walk(with, &rest, worth, added);
        }
    }
    let mut known = BTreeMap::new();
    let mut worth = |group: usize| {
        *known.entry(group).or_insert_with(|| {
            let inside = players.iter().enumerate().filter(|(place, _)| group >> place & 1 == 1);
            worth_of(settings, &inside.map(|(_, council)| *council).collect::<Vec<_>>())
        })
    };
    let mut added = vec![0.0; players.len()];
    let everybody: Vec<usize> = (0..players.len()).collect();
    walk(0, &everybody, &mut worth, &mut added);
    let orders = (1..=players.len()).product::<usize>() as f64;
    players.iter().zip(added).map(|(player, sum)| ((*player).to_owned(), sum / orders)).collect()
}

/// Each player's mean addition over all groups of the others, over the sum of these.
pub fn banzhaf(settings: &Settings, players: &[&str]) -> BTreeMap<String, f64> {
    let group = |mask: usize| -> Vec<&str> {
        let inside = players.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
        inside.map(|(_, council)| *council).collect()
    };
    let worth: Vec<f64> =
        (0..1_usize << players.len()).map(|mask| worth_of(settings, &group(mask))).collect();
    let mean = |place: usize| {
        let without = (0..worth.len()).filter(|mask| mask >> place & 1 == 0);
        let added: f64 = without.map(|mask| worth[mask | 1 << place] - worth[mask]).sum();
        added / (worth.len() / 2) as f64
    };
    let means: Vec<f64> = (0..players.len()).map(mean).collect();
    let all: f64 = means.iter().sum();
    let share = |mean: f64| if all == 0.0 { 0.0 } else { mean / all };
    players.iter().zip(means).map(|(player, mean)| ((*player).to_owned(), share(mean))).collect()
}
