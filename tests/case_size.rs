//! The largest case there can be is read, and quickly.

use std::time::{Duration, Instant};

use derwent::case::{Case, Tables};

/// Rows of a table, made of one in which `#` stands for the number of the row.
fn rows(count: usize, row: &str) -> String {
    let rows: Vec<_> = (0..count).map(|number| row.replace('#', &number.to_string())).collect();
    format!("[{}]", rows.join(", "))
}

fn largest() -> String {
    let tables = [
        ("case", r#"{"id": "large", "title": "Large", "first-year": 2025}"#.to_owned()),
        (
            "councils",
            rows(
                16,
                r#"{"id": "c#", "name": "Council #", "layer": "both", "residents": 1000#, "document": "paper", "place": "p. #"}"#,
            ),
        ),
        ("weights", rows(16, r#"{"key": "care", "council": "c#", "weight": #, "unit": "£m"}"#)),
        ("options", rows(8, r#"{"id": "o#", "label": "Option #", "author": "Author #"}"#)),
        (
            "lines",
            rows(
                60,
                r#"{"id": "l#", "kind": "saving", "label": "Line #", "low": 1.#, "high": 3, "unit": "%", "rate-of": "care", "excludes": "c1; c2; c3", "phasing": "0; 0.1; 0.2; 0.3; 0.4", "growth": 0.02, "capacity": "yes", "document": "paper", "place": "p. #", "note": "A note that says what a reader should know about the figure."}"#,
            ),
        ),
        ("outcomes", rows(60, r#"{"id": "u#", "label": "Outcome #"}"#)),
        (
            "measures",
            rows(
                60,
                r#"{"id": "m#", "outcome": "u#", "label": "Measure #", "baseline": "figure:f#", "target": 1.5, "benefit": 1.#, "document": "paper", "place": "p. #"}"#,
            ),
        ),
        (
            "sources",
            rows(
                8,
                r#"{"id": "s#", "label": "Source #", "payer": "c#", "amount": 1000#, "last-year": 5}"#,
            ),
        ),
        ("projects", rows(6, r#"{"id": "p#", "label": "Project #", "councils": "c1; c2"}"#)),
        (
            "assumptions",
            rows(
                150,
                r#"{"id": "position.l#", "label": "Assumption #", "value": 0.5, "reason": "It has to be somewhere, and half way is as good as anything else."}"#,
            ),
        ),
        (
            "presets",
            rows(
                20,
                r#"{"id": "t#", "label": "Start #", "changes": "position.l1=0; position.l2=1"}"#,
            ),
        ),
        ("documents", rows(1, r#"{"id": "paper", "short": "Paper"}"#)),
        (
            "figures",
            rows(
                500,
                r#"{"id": "f#", "label": "Figure #", "value": #.50, "unit": "%", "document": "paper", "place": "p. #"}"#,
            ),
        ),
    ];
    let tables: Vec<_> = tables.map(|(name, rows)| format!("\"{name}\": {rows}")).into();
    format!("{{\"format\": 1, {}}}", tables.join(",\n"))
}

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
