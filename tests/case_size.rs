//! The largest case there can be is read, and quickly.

mod any_case {
    pub mod largest;
}

use std::time::{Duration, Instant};

use any_case::largest::largest;
use derwent::case::{Case, Tables};

#[test]
fn the_largest_case_is_read_in_time() {
    let text = largest();
    let start = Instant::now();
    let case = Case::read(&Tables::from_json(&text)).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let taken = start.elapsed();
    println!("{} kilobytes in {taken:?}", text.len() / 1_000);
    assert_eq!((case.councils.len(), case.lines.len(), case.measures.len()), (16, 60, 60));
    // 3% of £0m to £15m, which are £120m together.
    assert_eq!(case.lines[0].high, Some(3_600_000.0));
    // Not optimised and on a busy machine; optimised it takes a hundredth of it.
    assert!(taken < Duration::from_secs(2), "{taken:?}");
}
