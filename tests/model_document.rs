//! The description of the model names functions and tests that exist.

use std::fs;

/// The cells of every row of every table: what, formula, function, test.
fn rows() -> Vec<[String; 4]> {
    let text = fs::read_to_string("docs/model.md").unwrap();
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()
    };
    text.lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("{line}")))
        .filter(|[what, ..]: &[String; 4]| what != "what")
        .collect()
}

/// A cell such as "`src/model/team.rs` `cost_in_year`".
fn assert_exists(cell: &str) {
    let names: Vec<&str> = cell.split('`').filter(|part| !part.trim().is_empty()).collect();
    let [file, function] = names[..] else { panic!("{cell}") };
    let source = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let begins = ["(", "<"].map(|end| format!("fn {function}{end}"));
    assert!(begins.iter().any(|begins| source.contains(begins)), "{file} has no {function}");
}

#[test]
fn every_formula_has_its_function_and_its_test() {
    let rows = rows();
    assert!(rows.len() > 30, "{}", rows.len());
    for [_, _, function, test] in rows {
        assert_exists(&function);
        assert_exists(&test);
    }
}

#[test]
fn every_file_of_the_model_that_computes_is_described() {
    let text = fs::read_to_string("docs/model.md").unwrap();
    for file in ["weights", "participation", "timing", "team", "funding", "projects", "appraisal"] {
        assert!(text.contains(&format!("src/model/{file}.rs")), "{file}");
    }
}
