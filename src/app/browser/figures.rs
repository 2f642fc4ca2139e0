//! Figures of which it can be asked where they come from. Those of a block are one stop of the Tab
//! key, with arrows between them; in a table these go along rows and columns.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableCellElement, KeyboardEvent};

const FIGURE: &str = ".asked";
const BLOCK: &str = "p, dl, table, ul, ol";

/// Moves the focus among the figures of a block, and presses the one that has it.
pub fn on_keys_among_figures() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
            return;
        }
        let key = event.key();
        if key == "Tab" {
            give_each_block_a_stop();
            return;
        }
        let Some(here) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        if !here.matches(FIGURE).unwrap_or(false) {
            return;
        }
        // A button does that of itself.
        if matches!(key.as_str(), "Enter" | " ") && here.tag_name() != "BUTTON" {
            event.prevent_default();
            here.click();
        } else if let Some(next) = next(&here, &key) {
            event.prevent_default();
            let _ = here.set_attribute("tabindex", "-1");
            let _ = next.set_attribute("tabindex", "0");
            let _ = next.focus();
        }
    })
}

/// The place on the page of the figure that has the focus.
pub fn focused_figure() -> Option<(Element, usize)> {
    let here = document().active_element()?;
    let place = figures(None).iter().position(|figure| figure.is_same_node(Some(&here)))?;
    Some((here, place))
}

/// Gives the focus back to a figure; if it was drawn anew, to the one in its place.
pub fn focus_figure((element, place): &(Element, usize)) {
    let again = || figures(None).into_iter().nth(*place);
    let same = element.clone().dyn_into::<HtmlElement>().ok().filter(|same| same.is_connected());
    if let Some(figure) = same.or_else(again) {
        let _ = figure.focus();
    }
}

fn figures(block: Option<&Element>) -> Vec<HtmlElement> {
    let found = match block {
        Some(block) => block.query_selector_all(FIGURE),
        None => document().query_selector_all(FIGURE),
    };
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

fn block(figure: &HtmlElement) -> Option<Element> {
    figure.closest(BLOCK).ok().flatten()
}

/// Where a key leads.
fn next(here: &HtmlElement, key: &str) -> Option<HtmlElement> {
    let all = figures(block(here).as_ref());
    let place = all.iter().position(|figure| figure.is_same_node(Some(here)))?;
    let column = |figure: &HtmlElement| {
        let cell = figure.closest("td, th").ok().flatten()?;
        Some(cell.dyn_into::<HtmlTableCellElement>().ok()?.cell_index())
    };
    let (before, after) = (&all[..place], &all[place + 1..]);
    let is_below = |figure: &&HtmlElement| column(figure) == column(here);
    let next = match key {
        "ArrowRight" => after.first(),
        "ArrowLeft" => before.last(),
        "Home" => before.first(),
        "End" => after.last(),
        "ArrowDown" if column(here).is_some() => after.iter().find(is_below),
        "ArrowUp" if column(here).is_some() => before.iter().rev().find(is_below),
        _ => return None,
    };
    // At an end the key does nothing, rather than scroll.
    Some(next.unwrap_or(here).clone())
}

/// What is drawn anew has no stop, and what had it may be gone: it is looked for when it is needed.
fn give_each_block_a_stop() {
    let is_stop = |figure: &HtmlElement| figure.tab_index() == 0;
    let all = figures(None);
    for of_block in all.chunk_by(|one, other| block(one) == block(other)) {
        if !of_block.iter().any(is_stop) {
            let _ = of_block[0].set_attribute("tabindex", "0");
        }
    }
}
