//! Putting short lists in order.

/// `items` by their `key`, the least first; those with the same key stay as they came.
///
/// For the dozens there are of anything but runs: each is put in its place as it comes. The
/// library's sort is for long lists and would add three kilobytes to the page for every type.
#[must_use]
pub fn in_order<Item, Key: PartialOrd>(
    items: impl IntoIterator<Item = Item>,
    key: impl Fn(&Item) -> Key,
) -> Vec<Item> {
    let mut ordered = Vec::new();
    for item in items {
        let place = ordered.partition_point(|before| key(before) <= key(&item));
        ordered.insert(place, item);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn the_least_comes_first_and_equal_ones_stay_as_they_came() {
        let items = [(2, 'a'), (1, 'b'), (3, 'c'), (1, 'd'), (2, 'e')];
        let ordered = in_order(items, |(key, _)| *key);
        assert_eq!(ordered, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'e'), (3, 'c')]);
    }
}
