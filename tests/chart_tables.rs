//! The tables of charts as spreadsheets get them.

use derwent::chart::{Cell, Table};

fn table() -> Table {
    let head = ["Year", "One-off cost", "Share", "For each resident", "Runs"];
    let row = |name: &str, pounds: f64, share: f64, number: f64| {
        vec![
            Cell::Text(name.to_owned()),
            Cell::Pounds(pounds),
            Cell::Percent(share),
            Cell::Pence(pounds / 1e6),
            Cell::Number(number),
        ]
    };
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: vec![
            row("2023/24", 11_472_500.0, 0.000_800_000_000_000_000_1, 46.0),
            row("2024/25", -0.001, -0.0, 0.1 + 0.2),
            row("=1+1, \"so\"", -4_500.5, -0.000_000_486_342_013_318_832_2, -0.0),
        ],
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn a_file_says_above_its_table_what_it_is() {
    let about =
        ["Cash for the councils".to_owned(), "Scenario: =HYPERLINK(\"x\"), mine".to_owned()];
    let file = table().csv(&about);
    assert!(file.starts_with("Cash for the councils\n"), "{file}");
    let lines = lines(&file);
    assert_eq!(lines[1], "\"Scenario: =HYPERLINK(\"\"x\"\"), mine\"");
    assert!(
        lines[2].contains("Columns called a cost or a payment count what is spent as positive")
    );
    assert_eq!(lines[3], "");
    let head = "Year,One-off cost (£),Share (1 is 100%),For each resident (£),Runs";
    assert_eq!(lines[4], head);
    assert_eq!(lines.len(), 8);
}

#[test]
fn numbers_have_no_more_digits_than_a_spreadsheet_keeps_and_nothing_has_no_sign() {
    let file = table().csv(&[]);
    let lines = &lines(&file)[3..];
    assert_eq!(lines[0], "2023/24,11472500.00,0.0008,11.47,46");
    assert_eq!(lines[1], "2024/25,0.00,0,0.00,0.3");
    let (_, numbers) = lines[2].rsplit_once("\"\"\",").expect("a quoted name");
    assert_eq!(numbers, "-4500.50,-0.000000486342013318832,0.00,0");
}

#[test]
fn what_is_pasted_has_the_same_figures_as_what_is_saved() {
    let (file, pasted) = (table().csv(&[]), table().tabbed());
    let saved: Vec<String> =
        lines(&file)[2..4].iter().map(|line| line.replace(',', "\t")).collect();
    assert_eq!(lines(&pasted)[..2], saved);
}
