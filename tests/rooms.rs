//! Which part of the program may use which: case ← model ← words ← {scenario ← ask, chart} ← app.
//! Only `app` knows the browser.

use std::path::{Path, PathBuf};

/// The rooms, with those each may use beside itself.
const ROOMS: [(&str, &[&str]); 9] = [
    ("case", &[]),
    ("model", &["case"]),
    ("words", &["case", "model"]),
    ("scenario", &["case", "model", "words"]),
    ("ask", &["case", "model", "words", "scenario"]),
    ("chart", &["case", "model", "words"]),
    ("meeting", &["case", "model", "words", "scenario"]),
    ("screen", &["case", "model", "words", "scenario", "ask", "chart", "meeting"]),
    ("app", &["case", "model", "words", "scenario", "ask", "chart", "meeting", "screen"]),
];

const BROWSER_CRATES: [&str; 6] =
    ["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen", "plotters_canvas"];

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// What follows `start` in the code: one name, or all first names between braces.
fn names_after(code: &str) -> Vec<&str> {
    let code = code.trim_start();
    let Some(list) = code.strip_prefix('{') else {
        return vec![code.split(|character| !is_name(character)).next().unwrap_or_default()];
    };
    let (mut depth, mut names, mut wanted) = (0, Vec::new(), true);
    for (index, character) in list.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => wanted = true,
            character if wanted && depth == 0 && is_name(character) => {
                names.extend(list[index..].split(|character| !is_name(character)).next());
                wanted = false;
            }
            _ => {}
        }
    }
    names
}

/// How many modules deep a file stands: `model.rs` 1, `case/reading/row.rs` 3.
fn depth(path: &str) -> usize {
    path.split('/').count()
}

/// Every name in the code that is looked up from the root of the crate.
fn names_from_the_root<'code>(path: &str, code: &'code str) -> Vec<&'code str> {
    let from_crate = code.match_indices("crate::").map(|(at, text)| at + text.len());
    let climb = "super::".repeat(depth(path));
    let from_super = code
        .match_indices(climb.as_str())
        .filter(|(at, _)| !code[..*at].ends_with("super::"))
        .map(|(at, text)| at + text.len());
    from_crate.chain(from_super).flat_map(|at| names_after(&code[at..])).collect()
}

/// What a file of `src` uses that it must not.
fn violations(path: &str, source: &str) -> Vec<String> {
    let room = path.split(['/', '.']).next().unwrap_or_default();
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return Vec::new();
    };
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let other_rooms = names_from_the_root(path, &code)
        .into_iter()
        .filter(|name| *name != room && ROOMS.iter().any(|(room, _)| room == name))
        .filter(|name| !allowed.contains(name));
    let words: Vec<_> = code.split(|character| !is_name(character)).collect();
    let browser = BROWSER_CRATES.into_iter().filter(|name| room != "app" && words.contains(name));
    let data = (room != "case" && code.contains("data/")).then_some("data/");
    other_rooms.chain(browser).chain(data).map(|used| format!("{path} uses {used}")).collect()
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file of a folder: its path below it, and its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("it is text");
                let below = path.strip_prefix(folder).expect("it is below");
                found.push((below.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found
}

#[test]
fn imports_run_one_way() {
    let sources = sources(&source_folder());
    for (room, _) in ROOMS {
        assert!(sources.iter().any(|(path, _)| *path == format!("{room}.rs")), "{room} is gone");
    }
    let violations: Vec<_> =
        sources.iter().flat_map(|(path, source)| violations(path, source)).collect();
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn every_file_belongs_to_a_room() {
    for (path, _) in sources(&source_folder()) {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        let known = ROOMS.iter().any(|(known, _)| *known == room);
        assert!(known || ["lib", "main"].contains(&room), "{path}");
    }
}

#[test]
fn a_planted_import_the_wrong_way_is_found() {
    for (path, source, used) in [
        ("model.rs", "use crate::words::pounds;", "words"),
        ("model/savings.rs", "use crate::scenario;", "scenario"),
        ("model/savings.rs", "use super::super::chart::Figure;", "chart"),
        ("case.rs", "use crate::model::run;", "model"),
        ("case/tables/csv_form.rs", "use super::super::super::words;", "words"),
        ("model.rs", "use super::words;", "words"),
        ("model/savings.rs", "fn f() { crate::words::pounds(1.0); }", "words"),
        ("model/savings.rs", "pub(in crate::app) fn f() {}", "app"),
        ("words/number.rs", "use crate::{model::Outcome, chart::{Figure, Cell}};", "chart"),
        (
            "words/number.rs",
            "use crate::{\n    model::{Outcome, run},\n    scenario,\n};",
            "scenario",
        ),
        ("scenario/report.rs", "use crate::chart::Table;", "chart"),
        ("scenario.rs", "use crate::app::page;", "app"),
        ("chart/savings.rs", "use crate::scenario::Lever;", "scenario"),
        ("scenario/explain.rs", "use crate::ask::Store;", "ask"),
        ("ask/store.rs", "use crate::chart::Figure;", "chart"),
    ] {
        assert_eq!(violations(path, source), [format!("{path} uses {used}")], "{source}");
    }
}

#[test]
fn a_planted_use_of_the_browser_is_found() {
    for name in BROWSER_CRATES {
        for room in ["case", "model", "words", "scenario", "ask", "chart"] {
            let path = format!("{room}/planted.rs");
            for source in [format!("use {name}::window;"), format!("fn f() {{ {name}::call(); }}")]
            {
                assert_eq!(violations(&path, &source), [format!("{path} uses {name}")]);
            }
        }
        assert_eq!(violations("app/page.rs", &format!("use {name}::window;")), [""; 0]);
    }
}

#[test]
fn a_planted_use_of_the_data_files_is_found() {
    let source = "const ROWS: &str = include_str!(\"../../data/lines.csv\");";
    assert_eq!(violations("chart/savings.rs", source), ["chart/savings.rs uses data/"]);
    assert_eq!(violations("case/built_in.rs", source), [""; 0]);
}

#[test]
fn what_is_allowed_is_not_found() {
    for (path, source) in [
        ("model/savings.rs", "use super::choices::Choices;\nuse crate::model::Outcome;"),
        ("case/reading/row.rs", "use super::super::words_of_the_paper;"),
        ("model/savings.rs", "use crate::case::Case;"),
        ("words/number.rs", "use crate::model::Outcome;"),
        ("scenario/edit.rs", "// As in crate::chart.\nuse super::{Scenario, levers};"),
        ("chart/figure.rs", "use crate::{model::Outcome, words::{pounds, scenario_name}};"),
        ("app/page.rs", "use crate::scenario::Session;\nuse crate::chart::Figure;"),
        ("ask/question.rs", "use crate::scenario::Aim;"),
        ("main.rs", "use derwent::app;\nuse yew::Renderer;"),
    ] {
        assert_eq!(violations(path, source), [""; 0], "{source}");
    }
}

#[test]
fn no_source_file_is_longer_than_300_lines() {
    let too_long: Vec<_> = sources(&source_folder())
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 300)
        .map(|(path, _)| path)
        .collect();
    assert_eq!(too_long, [""; 0]);
}
