//! Every file in `scenarios/` gives the headline that it says, or is refused with the words that it
//! says. An officer can add one: a question, a scenario, and what is expected.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use derwent::case::Tables;
use derwent::scenario::{Cases, Kit, in_brief, read_file, read_link};
use serde_json::Value;

/// What a file may say.
const KEYS: [&str; 5] = ["question", "case", "input", "headline", "refused"];

fn cases(file: &Value) -> Cases {
    let built_in = Kit::built_in();
    match file["case"].as_str() {
        None => Cases::of(built_in),
        Some(path) => {
            let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
            let kit = Kit::read(&Tables::from_json(&text)).expect("the case has no faults");
            let mut cases = Cases::of(Rc::new(kit));
            cases.add(built_in);
            cases
        }
    }
}

/// What the page would say of it: the tiles, or why it is refused.
fn answer(file: &Value) -> Result<Vec<String>, String> {
    let cases = cases(file);
    let scenario = match &file["input"] {
        Value::String(link) => read_link(link, &cases).map_err(|error| error.to_string())?,
        scenario => {
            read_file(scenario.to_string().as_bytes(), &cases).map_err(|error| error.to_string())?
        }
    };
    // The name and the sentence stand before the headline.
    Ok(in_brief(&scenario).lines().skip(2).map(str::to_owned).collect())
}

fn check(path: &Path) {
    let name = path.display();
    let text = fs::read_to_string(path).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    for key in file.as_object().unwrap().keys() {
        assert!(KEYS.contains(&key.as_str()), "{name}: {key}");
    }
    assert!(file["question"].as_str().is_some_and(|question| question.ends_with('?')), "{name}");
    let expected = match (&file["headline"], &file["refused"]) {
        (Value::Array(lines), Value::Null) => {
            Ok(lines.iter().map(|line| line.as_str().unwrap().to_owned()).collect())
        }
        (Value::Null, Value::String(problem)) => Err(problem.clone()),
        _ => panic!("{name}: it needs either a headline or what it is refused for"),
    };
    assert_eq!(answer(&file), expected, "{name}");
}

#[test]
fn every_file_is_answered_as_it_says() {
    let mut paths: Vec<_> =
        fs::read_dir("scenarios").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().filter(|path| path.extension().is_some_and(|kind| kind == "json"));
    let mut count = 0;
    for path in files {
        check(path);
        count += 1;
    }
    assert!(count >= 20, "{count} files");
}
