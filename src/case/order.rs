//! Putting rows in order, once and small: a sort for each type of row costs the page kilobytes.

use std::cmp::Ordering;

/// The positions of `count` rows in their order; equal ones stay as they came. Takes no more
/// comparisons than any sort by halves, whatever the rows are.
pub(super) fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        merged.clear();
        for start in (0..count).step_by(2 * width) {
            let middle = (start + width).min(count);
            let end = (middle + width).min(count);
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let takes_left = right == end
                    || left < middle && compare(order[left], order[right]) != Ordering::Greater;
                let from = if takes_left { &mut left } else { &mut right };
                merged.push(order[*from]);
                *from += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_in_order_and_equal_ones_stay_as_they_came() {
        for count in 0..40 {
            let rows: Vec<usize> = (0..count).map(|row| row * 7 % 11 / 2).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|row| rows[*row]);
            assert_eq!(in_order(count, &|a, b| rows[a].cmp(&rows[b])), expected);
        }
    }
}
