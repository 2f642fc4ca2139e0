//! What each of several changes adds, on average over the orders in which they could be made.

/// With no more changes than this, every order is taken into account: 256 runs.
const FEW: usize = 8;

/// With more changes, this many orders, and each of them backwards.
const ORDERS: usize = 8;

/// What is worked out for a set of changes: the figure, and beside it whatever adds up in the same
/// way. All have the same length.
pub type Figures = Vec<f64>;

/// Whether so many changes are looked at in every order.
pub const fn are_all(changes: usize) -> bool {
    changes <= FEW
}

/// What each change adds to each of the figures. `figures` is given the changes that are made, and
/// answers none where they lead to nothing that can be compared.
pub fn added(
    changes: usize,
    figures: &dyn Fn(&[usize]) -> Option<Figures>,
) -> Option<Vec<Figures>> {
    if are_all(changes) { over_all(changes, figures) } else { over_some(changes, figures) }
}

/// Each set of changes is looked at once; a change is weighed by how many orders have just this set
/// before it.
fn over_all(changes: usize, figures: &dyn Fn(&[usize]) -> Option<Figures>) -> Option<Vec<Figures>> {
    let sets = 1_usize << changes;
    let is_in = |set: usize, change: usize| set >> change & 1 == 1;
    let of_set = |set: usize| -> Option<Figures> {
        let made: Vec<usize> = (0..changes).filter(|change| is_in(set, *change)).collect();
        figures(&made)
    };
    let values: Vec<Figures> = (0..sets).map(of_set).collect::<Option<_>>()?;
    // With n changes and s of them before, the share of orders is s!·(n−s−1)!/n!.
    let mut share = vec![1.0 / changes.max(1) as f64; changes];
    for before in 1..changes {
        share[before] = share[before - 1] * before as f64 / (changes - before) as f64;
    }
    let of_change = |change: usize| {
        let mut added = vec![0.0; values[0].len()];
        for set in (0..sets).filter(|set| !is_in(*set, change)) {
            let share = share[set.count_ones() as usize];
            add(&mut added, share, &values[set], &values[set | 1 << change]);
        }
        added
    };
    Some((0..changes).map(of_change).collect())
}

/// The same orders every time: each begins elsewhere in the table and takes strides of its own.
fn over_some(
    changes: usize,
    figures: &dyn Fn(&[usize]) -> Option<Figures>,
) -> Option<Vec<Figures>> {
    let start = figures(&[])?;
    let mut added = vec![vec![0.0; start.len()]; changes];
    let mut strides = (1..changes).filter(|stride| are_coprime(*stride, changes)).cycle();
    for order in 0..ORDERS {
        let stride = strides.next()?;
        let begin = order * changes / ORDERS;
        let mut order: Vec<usize> =
            (0..changes).map(|step| (begin + step * stride) % changes).collect();
        for _ in 0..2 {
            let mut before = start.clone();
            for (place, change) in order.iter().enumerate() {
                let after = figures(&order[..=place])?;
                add(&mut added[*change], 1.0 / (2 * ORDERS) as f64, &before, &after);
                before = after;
            }
            order.reverse();
        }
    }
    Some(added)
}

/// Adds a share of what lies between two.
fn add(sum: &mut Figures, share: f64, before: &Figures, after: &Figures) {
    for (sum, (before, after)) in sum.iter_mut().zip(before.iter().zip(after)) {
        *sum += share * (after - before);
    }
}

fn are_coprime(one: usize, other: usize) -> bool {
    if other == 0 { one == 1 } else { are_coprime(other, one % other) }
}
