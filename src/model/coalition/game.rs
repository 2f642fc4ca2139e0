//! Cooperative games: what each player adds, from what every group can reach.
//!
//! A game is a list with the value of every group. The group at place `n` has the players whose
//! bits are set in `n`; the first is nobody, with the value 0.

/// What the players in `group` are: their positions, from the lowest.
pub fn members(group: usize) -> impl Iterator<Item = usize> {
    let mut rest = group;
    std::iter::from_fn(move || {
        let lowest = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
        rest &= rest - 1;
        Some(lowest)
    })
}

/// The group of the players for which it is true; the inverse of [`members`].
#[must_use]
pub fn group_of(is_in: &[bool]) -> usize {
    is_in.iter().enumerate().map(|(player, is_in)| usize::from(*is_in) << player).sum()
}

/// How many players a game has.
pub(super) fn players(values: &[f64]) -> usize {
    values.len().trailing_zeros() as usize
}

/// What each player adds on average over all orders in which they can join: the Shapley value.
/// The players' values add up to that of all together.
#[must_use]
pub fn shapley(values: &[f64]) -> Vec<f64> {
    let players = players(values);
    // With n players and s of them before, the share of orders is s!·(n−s−1)!/n!.
    let mut share = vec![1.0 / players.max(1) as f64; players];
    for before in 1..players {
        share[before] = share[before - 1] * before as f64 / (players - before) as f64;
    }
    average_added(values, |before| share[before])
}

/// What each player adds on average over all groups of the others, with every group as likely:
/// the Banzhaf value, before it is divided by the sum.
#[must_use]
pub fn banzhaf(values: &[f64]) -> Vec<f64> {
    let groups_of_others = (values.len() / 2).max(1) as f64;
    average_added(values, |_| 1.0 / groups_of_others)
}

/// What each player adds to the groups without it, weighed by their size.
fn average_added(values: &[f64], weight: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut added = vec![0.0; players(values)];
    let all = values.len() - 1;
    // That of all has nobody to add.
    for group in 0..all {
        let weight = weight(group.count_ones() as usize);
        for player in members(all & !group) {
            added[player] += weight * (values[group | 1 << player] - values[group]);
        }
    }
    added
}
