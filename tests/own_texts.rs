//! Whatever draws a part of the page gives every text an element of its own, so that translation
//! and reading aids, which replace text nodes, neither stop nor mislead anybody.

use std::path::Path;

use walk::sources;

mod walk {
    use std::path::{Path, PathBuf};

    /// All Rust sources below a folder.
    pub fn sources(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path());
        entries
            .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .collect()
    }
}

/// How many components of a source hand out texts that are not their own.
fn careless(source: &str) -> usize {
    let components =
        source.matches("#[component]").count() + source.matches("impl Component for").count();
    components.saturating_sub(source.matches("own_texts(").count())
}

#[test]
fn every_component_gives_its_texts_elements_of_their_own() {
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let careless: Vec<_> = sources(&app)
        .into_iter()
        .filter(|path| careless(&std::fs::read_to_string(path).expect("a source")) > 0)
        .collect();
    assert!(careless.is_empty(), "wrap what they draw in own_texts: {careless:?}");
}

#[test]
fn a_component_that_forgets_is_found() {
    let careful = "#[component]\nfn One() -> Html { own_texts(html! { {1} }) }";
    assert_eq!(careless(careful), 0);
    assert_eq!(careless("#[component]\nfn One() -> Html { html! { {1} } }"), 1);
    assert_eq!(careless("impl Component for Page { }"), 1);
}
