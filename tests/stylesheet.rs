//! The stylesheet is in parts; `tools/style` puts those that `style.css` names into one file.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

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
