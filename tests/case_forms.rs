//! A case is the same in either form, and nothing is lost on the way from one to the other.

mod toy;

use std::collections::BTreeMap;

use derwent::case::{Case, Tables};
use proptest::prelude::*;
use toy::{FILES, tables};

/// Every cell that says something, by table, row and column.
fn cells(tables: &Tables) -> BTreeMap<(String, usize, String), String> {
    let mut cells = BTreeMap::new();
    for table in tables.iter() {
        for (number, row) in table.rows().iter().enumerate() {
            for column in table.columns() {
                let text = table.cell(row, column);
                if !text.is_empty() {
                    let place = (table.name().to_owned(), number, column.clone());
                    cells.insert(place, text.to_owned());
                }
            }
        }
    }
    cells
}

#[track_caller]
fn assert_nothing_is_lost(first: &Tables) {
    let json = first.to_json();
    let second = Tables::from_json(&json);
    assert_eq!(cells(first), cells(&second));
    let third = tables(&second.to_csv());
    assert_eq!(cells(first), cells(&third));
    assert_eq!(third.to_json(), json);
}

#[test]
fn the_toy_case_and_the_built_in_one_are_the_same_in_either_form() {
    for tables in [Tables::from_csv(&FILES), Tables::built_in()] {
        assert_nothing_is_lost(&tables);
        let read = |tables: &Tables| Case::read(tables).expect("it has no faults");
        let (csv, json) = (read(&tables), read(&Tables::from_json(&tables.to_json())));
        assert_eq!(csv.fingerprint, json.fingerprint);
        assert_eq!(format!("{:?}", csv.lines), format!("{:?}", json.lines));
    }
}

#[test]
fn number_columns_are_json_numbers_and_everything_else_is_text() {
    let json = Tables::from_csv(&FILES).to_json();
    for part in [
        "\"case\": {\"id\": \"toy\", \"title\": \"Toy\"",
        "\"price-base\": \"2024\", \"first-year\": 2025",
        "\"residents\": 60000",
        "\"residents\": \"figure:people.city\"",
        "\"value\": 15.0, \"unit\": \"%\"",
        "\"phasing\": \"1\"",
        "\"low\": -10000",
        "\"value\": \"0.5\", \"reason\"",
    ] {
        assert!(json.contains(part), "{part} is not in {json}");
    }
    assert!(!json.contains("\"\""), "an empty cell is left out");
}

#[test]
fn a_missing_key_null_and_an_empty_text_are_one() {
    let of = |low: &str| {
        Tables::from_json(&format!(r#"{{"format": 1, "lines": [{{"id": "a"{low}}}]}}"#))
    };
    let missing = cells(&of(""));
    assert_eq!(cells(&of(r#", "low": null"#)), missing);
    assert_eq!(cells(&of(r#", "low": """#)), missing);
    assert_ne!(cells(&of(r#", "low": 0"#)), missing);
}

#[test]
fn a_byte_order_mark_and_rows_that_a_spreadsheet_left_behind_are_no_harm() {
    let (name, text) = FILES[1];
    let mut files = FILES;
    let odd = format!("\u{feff}{}\r\n,,,,,,,,,,\r\n", text.replace('\n', "\r\n"));
    files[1] = (name, &odd);
    assert_eq!(cells(&Tables::from_csv(&files)), cells(&Tables::from_csv(&FILES)));
    let json = format!("\u{feff}{}", Tables::from_csv(&FILES).to_json());
    assert!(Case::read(&Tables::from_json(&json)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_in_a_cell_comes_back_as_it_was(
        rows in prop::collection::vec(
            prop::collection::vec(any::<String>(), 3), 1..4,
        ),
    ) {
        let mut json = String::from("{\"format\": 1, \"documents\": [");
        for (number, row) in rows.iter().enumerate() {
            let [a, b, c] = [0, 1, 2].map(|cell| serde_json::to_string(&row[cell]).expect("text"));
            let comma = if number == 0 { "" } else { "," };
            json.push_str(&format!("{comma}{{\"id\": \"d{number}\", \"short\": {a}, \"title\": {b}, \"date\": {c}}}"));
        }
        json.push_str("]}");
        assert_nothing_is_lost(&Tables::from_json(&json));
    }

    #[test]
    fn any_number_comes_back_as_it_was(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
        let json = format!("{{\"format\": 1, \"figures\": [{{\"id\": \"a\", \"value\": {number:?}}}]}}");
        assert_nothing_is_lost(&Tables::from_json(&json));
    }
}
