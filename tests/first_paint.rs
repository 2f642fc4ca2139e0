//! What `index.html` shows before the program runs is what the program then shows.

mod common;

use common::{case, preset, uncertainty};
use derwent::model::run;
use derwent::words::{case_status, headline};

#[test]
fn the_first_paint_shows_the_headline_of_the_published_case() {
    let page = include_str!("../index.html");
    let choices = &preset("two-phase-2023").choices;
    let outcome = run(case(), choices);
    for tile in headline(case(), choices, &outcome, &uncertainty(choices), &outcome) {
        let shown = format!(
            r#"<dt>{}</dt><dd class="figure">{}</dd><dd class="note">{}</dd><dd class="also">{}</dd>"#,
            tile.label, tile.value, tile.note, tile.also
        );
        assert!(page.contains(&shown), "index.html lacks {shown}");
    }
}

#[test]
fn the_first_paint_says_what_the_case_is() {
    let page = include_str!("../index.html");
    let status = case_status(case());
    assert!(page.contains(&format!(r#"<p class="status-line">{status}</p>"#)), "{status}");
}
