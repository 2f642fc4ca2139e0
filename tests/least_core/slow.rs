//! The linear program of the least core and the nearest point of the core, by trying every set of
//! groups that could hold the answer. For three or four players.

/// All groups but nobody and all.
fn proper(values: &[f64]) -> Vec<usize> {
    (1..values.len() - 1).collect()
}

fn of_player(group: usize, player: usize) -> f64 {
    f64::from(u8::from(group >> player & 1 == 1))
}

pub fn sum(shares: &[f64], group: usize) -> f64 {
    shares.iter().enumerate().map(|(player, share)| share * of_player(group, player)).sum()
}

/// The solution of linear equations, one row each with the right-hand side last; none if there
/// is not just one.
pub fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let count = rows.len();
    for column in 0..count {
        let size = |row: &usize| rows[*row][column].abs();
        let pivot = (column..count).max_by(|one, other| size(one).total_cmp(&size(other)))?;
        if size(&pivot) < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        let (above, below) = rows.split_at_mut(column + 1);
        let held = &above[column];
        for row in below {
            let factor = row[column] / held[column];
            for (cell, of_held) in row.iter_mut().zip(held) {
                *cell -= factor * of_held;
            }
        }
    }
    let mut solution = vec![0.0; count];
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|column| rows[row][column] * solution[column]).sum();
        solution[row] = (rows[row][count] - known) / rows[row][row];
    }
    Some(solution)
}

/// All ways to choose `size` of the groups.
fn choose(groups: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, first) in groups.iter().enumerate() {
        for mut rest in choose(&groups[place + 1..], size - 1) {
            rest.push(*first);
            all.push(rest);
        }
    }
    all
}

fn players(values: &[f64]) -> usize {
    values.len().ilog2() as usize
}

/// The least excess: the lowest corner of all divisions and excesses that content every group.
/// In a corner, as many groups as there are players are just content.
pub fn least_excess(values: &[f64]) -> f64 {
    let (players, all) = (players(values), values.len() - 1);
    let row = |group: usize| -> Vec<f64> {
        let shares = (0..players).map(|player| of_player(group, player));
        let excess = if group == all { 0.0 } else { 1.0 };
        shares.chain([excess, values[group]]).collect()
    };
    let mut least = f64::INFINITY;
    for held in choose(&proper(values), players) {
        let rows = held.into_iter().chain([all]).map(row).collect();
        if let Some(corner) = solve(rows) {
            let (shares, excess) = (&corner[..players], corner[players]);
            let content = |group: &usize| sum(shares, *group) + excess >= values[*group] - 1e-9;
            if excess < least && proper(values).iter().all(content) {
                least = excess;
            }
        }
    }
    least
}

/// The nearest division that gives every group `margin` more than it is worth: of the nearest
/// ones that hold some groups at just that, the nearest with which all are content.
pub fn nearest(values: &[f64], start: &[f64], margin: f64) -> Option<Vec<f64>> {
    let (players, all) = (players(values), values.len() - 1);
    let mut best: Option<(f64, Vec<f64>)> = None;
    for size in 0..players {
        for mut held in choose(&proper(values), size) {
            held.push(all);
            // Moved along the groups that are held, so far that each has what it is to have.
            let rows = held.iter().map(|group| {
                let margin = if *group == all { 0.0 } else { margin };
                let overlaps = held.iter().map(|other| f64::from((group & other).count_ones()));
                overlaps.chain([values[*group] + margin - sum(start, *group)]).collect()
            });
            let Some(moves) = solve(rows.collect()) else { continue };
            let shares: Vec<f64> = (0..players)
                .map(|player| {
                    let moved = held.iter().zip(&moves);
                    start[player]
                        + moved.map(|(group, by)| by * of_player(*group, player)).sum::<f64>()
                })
                .collect();
            let content = |group: &usize| sum(&shares, *group) >= values[*group] + margin - 1e-9;
            let distance = shares.iter().zip(start).map(|(one, other)| (one - other).powi(2)).sum();
            let is_nearer = best.as_ref().is_none_or(|(least, _)| distance < *least);
            if is_nearer && proper(values).iter().all(content) {
                best = Some((distance, shares));
            }
        }
    }
    best.map(|(_, shares)| shares)
}

/// The weights, of one in all, with which the groups cover each player to the same extent, and
/// that extent last; none if there are no such weights, or one of them is not above zero.
pub fn balancing_weights(groups: &[usize], players: usize) -> Option<Vec<f64>> {
    let group = |group: &usize| -> Vec<f64> {
        (0..players).map(|player| of_player(*group, player)).chain([1.0]).collect()
    };
    let mut columns: Vec<Vec<f64>> = groups.iter().map(group).collect();
    columns.push(vec![-1.0; players]);
    columns[groups.len()].push(0.0);
    let product = |one: &[f64], other: &[f64]| -> f64 {
        one.iter().zip(other).map(|(one, other)| one * other).sum()
    };
    // The nearest there are; only the sum of the weights is to be one instead of zero.
    let rows = columns.iter().map(|column| {
        let products = columns.iter().map(|other| product(column, other));
        products.chain([column[players]]).collect()
    });
    let weights = solve(rows.collect())?;
    let is_covered = (0..=players).all(|place| {
        let covers: f64 = columns.iter().zip(&weights).map(|(column, by)| column[place] * by).sum();
        let expected = if place == players { 1.0 } else { 0.0 };
        (covers - expected).abs() < 1e-7
    });
    (is_covered && weights.iter().all(|weight| *weight > 0.0)).then_some(weights)
}
