//! The stylesheet is in parts; `tools/style` puts those that `style.css` names into one file, below
//! its colours, which are those of charts.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};
use std::process::Command;

use derwent::chart::{COLOURS, ON_PAPER};

fn app() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app")
}

fn named() -> Vec<String> {
    let order = read_to_string(app().join("style.css")).expect("style.css is there");
    order
        .lines()
        .filter_map(|line| line.strip_prefix("@import \"style/")?.strip_suffix("\";"))
        .map(str::to_owned)
        .collect()
}

fn parts() -> Vec<(String, String)> {
    let folder = read_dir(app().join("style")).expect("the parts have a folder");
    folder
        .map(|entry| entry.expect("the folder can be read").path())
        .map(|path| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, read_to_string(&path).expect("a part is text"))
        })
        .collect()
}

#[test]
fn every_part_of_the_stylesheet_is_named_once() {
    let mut named = named();
    let mut there: Vec<_> = parts().into_iter().map(|(name, _)| name).collect();
    named.sort();
    there.sort();
    assert_eq!(named, there);
}

#[test]
fn no_part_of_the_stylesheet_is_longer_than_300_lines() {
    let too_long: Vec<_> =
        parts().into_iter().filter(|(_, text)| text.lines().count() > 300).collect();
    assert_eq!(too_long, []);
}

/// The variables in the block of the whole stylesheet that begins so.
fn variables<'a>(whole: &'a str, block: &str) -> Vec<(&'a str, &'a str)> {
    let (_, rest) = whole.split_once(block).unwrap_or_else(|| panic!("no {block}"));
    let (inside, _) = rest.split_once('}').expect("an end");
    let pairs = inside.split(';').filter_map(|pair| pair.trim().split_once(": "));
    pairs.map(|(name, value)| (name.trim_start_matches("--"), value)).collect()
}

#[test]
fn the_colours_of_the_stylesheet_are_those_of_charts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = Command::new("sh").arg(root.join("tools/style")).status().expect("a shell");
    assert!(made.success());
    let whole = read_to_string(root.join("target/style.css")).expect("it was made");
    let hex = |colour: u32| format!("#{colour:06x}");
    let is = |block: &str, wanted: Vec<(&str, String)>| {
        let found = variables(&whole, block);
        let found: Vec<_> = found.into_iter().map(|(name, is)| (name, is.to_owned())).collect();
        assert_eq!(found, wanted, "{block}");
    };
    let rows = |of: fn(&(&'static str, u32, u32)) -> u32| -> Vec<(&str, String)> {
        COLOURS.iter().map(|row| (row.0, hex(of(row)))).collect()
    };
    is(":root {", rows(|row| row.1));
    is("@media screen and (prefers-color-scheme: dark) { :root {", rows(|row| row.2));
    is(
        "@media print { :root {",
        ON_PAPER.iter().map(|(name, colour)| (*name, hex(*colour))).collect(),
    );
}

#[test]
fn no_part_of_the_stylesheet_has_a_colour_of_its_own() {
    let is_colour = |word: &str| {
        let digits = word.trim_end_matches([';', ')', ',', '}']);
        matches!(digits.len(), 3 | 4 | 6 | 8)
            && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    };
    for (name, text) in parts() {
        let colours = text.split(char::is_whitespace).flat_map(|word| word.split('#').skip(1));
        let own: Vec<_> = colours.filter(|word| is_colour(word)).collect();
        assert_eq!(own, Vec::<&str>::new(), "{name}");
        let unknown = text.match_indices("var(--").filter_map(|(at, mark)| {
            let name = text[at + mark.len()..].split([')', ',']).next()?;
            let is_known = COLOURS.iter().any(|(known, ..)| *known == name)
                || parts().iter().any(|(_, part)| part.contains(&format!("--{name}:")))
                // Set in the page, row by row.
                || ["at", "from", "columns", "chars", "pull", "mark"].contains(&name);
            (!is_known).then_some(name)
        });
        assert_eq!(unknown.collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
}
