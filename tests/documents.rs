//! The documents: what they name exists, what they promise to work works.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{case, cases, lever, outcome, preset};
use derwent::scenario::{Report, Scenario, read_link, write_link};
use serde_json::Value;

const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/// Folders that the commands make: the documents may name them, a clone does not have them.
const MADE: [&str; 3] = ["dist", "target", "node_modules"];

const FILE_ENDINGS: [&str; 15] = [
    ".csv", ".css", ".html", ".js", ".json", ".lock", ".md", ".mjs", ".png", ".rs", ".sh", ".snap",
    ".svg", ".toml", ".txt",
];

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The lines between fences or set in by four spaces outside a list.
fn code_lines(document: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for line in document.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            lines.push(line.trim());
        }
    }
    lines
}

/// What stands between backticks, outside fences.
fn code_spans(document: &str) -> Vec<&str> {
    document.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// The targets of links that are no addresses of the web.
fn links(document: &str) -> Vec<&str> {
    document
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://"))
        .collect()
}

fn looks_like_a_file(span: &str) -> bool {
    let plain = span.chars().all(|character| {
        character.is_ascii_alphanumeric() || ['/', '.', '-', '_'].contains(&character)
    });
    let is_ending = FILE_ENDINGS.contains(&span);
    plain
        && !is_ending
        && (span.contains('/') || FILE_ENDINGS.iter().any(|end| span.ends_with(end)))
}

/// Files that a document names and the repository does not have.
fn missing_files(document: &str) -> Vec<&str> {
    let named = code_spans(document).into_iter().filter(|span| looks_like_a_file(span));
    named
        .chain(links(document))
        .filter(|name| !MADE.contains(&name.split('/').next().unwrap_or_default()))
        .filter(|name| !path(name).exists())
        .collect()
}

/// The names in code that a document mentions: `Shown::of`, `before_drag`, `run`.
fn names(document: &str) -> BTreeSet<&str> {
    let is_name = |span: &&str| {
        span.starts_with(|first: char| first.is_ascii_alphabetic())
            && span.chars().all(|part| part.is_ascii_alphanumeric() || part == '_' || part == ':')
    };
    code_spans(document).into_iter().filter(is_name).flat_map(|span| span.split("::")).collect()
}

/// Every word of the sources and tests.
fn words_of_the_code() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut folders: Vec<_> = ["src", "tests", "examples", "bench", "tools"].map(path).to_vec();
    let mut files = vec![path("Cargo.toml"), path("Makefile")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let entry = entry.expect("the entry can be read").path();
            // What npm installs is not ours.
            if entry.ends_with("node_modules") {
                continue;
            }
            if entry.is_dir() { folders.push(entry) } else { files.push(entry) }
        }
    }
    // What is only said here does not make a name exist.
    for file in files.iter().filter(|file| !file.ends_with("tests/documents.rs")) {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let parts = text.split(|part: char| !(part.is_ascii_alphanumeric() || part == '_'));
        words.extend(parts.map(str::to_owned));
    }
    words
}

/// The first word after each `start` in the code of a document.
fn words_after<'text>(document: &'text str, start: &str) -> Vec<&'text str> {
    code_lines(document)
        .into_iter()
        .chain(code_spans(document))
        .flat_map(|code| code.split(start).skip(1))
        .filter_map(|rest| rest.split_whitespace().next())
        .collect()
}

fn targets() -> Vec<String> {
    let is_target = |name: &&str| name.chars().all(|part| part.is_ascii_lowercase() || part == '-');
    text("Makefile")
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name)
        .filter(is_target)
        .map(str::to_owned)
        .collect()
}

/// The scenario of README and ARCHITECTURE.
fn technology_at_its_highest() -> Scenario {
    let mut scenario = preset("two-phase-2023");
    lever("cost.technology").set(&mut scenario.choices, 1.0);
    scenario
}

#[test]
fn every_file_that_is_named_exists() {
    for name in DOCUMENTS {
        assert_eq!(missing_files(&text(name)), [""; 0], "{name}");
    }
    let named = code_spans(&text("ARCHITECTURE.md"))
        .into_iter()
        .filter(|span| looks_like_a_file(span))
        .count();
    assert!(named > 30, "{named}");
}

#[test]
fn a_planted_file_is_missed() {
    let planted = "In `src/model.rs` and `src/modle.rs`, see [this](docs/that.png) and `dist/`.\n\
                   ```sh\nmake `src/code.rs`\n```\nThe `.csv` of `Shown::of` in `data/none.csv`.";
    assert_eq!(missing_files(planted), ["src/modle.rs", "data/none.csv", "docs/that.png"]);
}

#[test]
fn every_name_that_is_mentioned_stands_in_the_code() {
    let words = words_of_the_code();
    for name in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let document = text(name);
        let unknown: Vec<_> =
            names(&document).into_iter().filter(|name| !words.contains(*name)).collect();
        assert_eq!(unknown, [""; 0], "{name}");
    }
    assert_eq!(names("`Shown::of`, `a b`, `x-y`, `1.`"), BTreeSet::from(["Shown", "of"]));
    assert!(!words.contains(&["a", "planted", "name"].join("_")));
}

#[test]
fn the_readme_has_its_two_commands_first() {
    let readme = text("README.md");
    assert_eq!(code_lines(&readme)[..2], ["make serve", "make test"]);
}

#[test]
fn every_command_that_is_named_exists() {
    let targets = targets();
    for name in DOCUMENTS {
        let document = text(name);
        for target in words_after(&document, "make ") {
            assert!(targets.iter().any(|known| known == target), "{name}: make {target}");
        }
        for example in words_after(&document, "--example ") {
            let forms = [format!("examples/{example}.rs"), format!("examples/{example}/main.rs")];
            assert!(forms.iter().any(|form| path(form).exists()), "{name}: {example}");
        }
        for test in words_after(&document, "--test ") {
            assert!(path(&format!("tests/{test}.rs")).exists(), "{name}: {test}");
        }
    }
    assert!(words_after("```sh\nmake tea\n```\nor `make coffee`", "make ") == ["tea", "coffee"]);
    assert!(targets.iter().any(|known| known == "bench") && targets.len() < 12, "{targets:?}");
}

#[test]
fn the_evaluator_prints_what_the_readme_says() {
    let readme = text("README.md");
    let link = *words_after(&readme, "--example evaluate -- ").first().expect("an example");
    assert_eq!(read_link(link, cases()), Ok(technology_at_its_highest()));

    let outcome = outcome(&technology_at_its_highest().choices);
    let printed = serde_json::to_value(Report::new(case(), &outcome)).expect("it is JSON");
    let block = readme.split("```json").nth(1).and_then(|rest| rest.split("```").next());
    let said: Value =
        serde_json::from_str(&format!("{{{}}}", block.expect("an extract"))).expect("JSON");
    assert_eq!(said["totals"], printed["totals"]);
}

#[test]
fn the_link_that_is_taken_apart_is_the_one_that_is_written() {
    let link = write_link(&technology_at_its_highest());
    let architecture = text("ARCHITECTURE.md");
    let code = code_lines(&architecture);
    assert!(code.contains(&link.as_str()), "{link}");

    let body = link.rsplit('.').next().expect("a body");
    let bytes = URL_SAFE_NO_PAD.decode(body).expect("base64url");
    let bytes: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(code.contains(&bytes.join(" ").as_str()), "{bytes:?}");
    assert_eq!(lever("cost.technology").number, 0x41);
    assert_eq!(0x10 + 0x4e * 128, 10_000);
}

#[test]
fn the_changelog_keeps_its_headings() {
    let changelog = text("CHANGELOG.md");
    let headings: Vec<_> = changelog.lines().filter(|line| line.starts_with('#')).collect();
    let expected =
        ["# Changelog", "## Unreleased", "### Model changes", "### Page", "### Files and links"];
    assert_eq!(headings[..5], expected);
}

#[test]
fn the_screenshot_is_a_page_of_a_laptop_and_not_heavy() {
    let png = std::fs::read(path("docs/derwent.png")).expect("the screenshot");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(&png[1..4], b"PNG");
    assert_eq!((number(16), number(20)), (1280, 800));
    assert!(png.len() < 150_000, "{}", png.len());
    assert!(text("README.md").contains("](docs/derwent.png)"));
}
