//! Where the focus goes when the element that had it leaves the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, Node};

use super::pointer::once_lifted;
use crate::model::in_order;

const FOCUSABLE: &str = "button, select, textarea, summary, a[href], [tabindex='0'], \
                         input:not([type='hidden']):not([tabindex='-1'])";

/// An element with what stood after it.
struct Place {
    element: Element,
    next: Option<Element>,
}

/// The element with the focus, then what it is in, from the inside out.
type Places = Rc<RefCell<Vec<Place>>>;

/// Keeps the focus on the page for as long as the page lives: when the element that has it is
/// taken away, a neighbour gets it.
pub fn keep_focus() {
    let places = Places::default();
    watch_focus(&places);
    let moved = Closure::<dyn FnMut()>::new(move || {
        if is_focus_nowhere() {
            // Whoever takes it changes the places.
            let heirs = heirs(&places.borrow());
            // One in a closed drawer takes none.
            for heir in heirs {
                let _ = heir.focus();
                if !is_focus_nowhere() {
                    break;
                }
            }
        }
    });
    if let (Ok(observer), Some(body)) =
        (MutationObserver::new(moved.as_ref().unchecked_ref()), document().body())
    {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        let _ = observer.observe_with_options(&body, &what);
    }
    // It watches until the page is left.
    moved.forget();
}

fn watch_focus(places: &Places) {
    let entered = Rc::clone(places);
    EventListener::new(&document(), "focusin", move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let around = std::iter::successors(element, |element| element.parent_element());
        entered.replace(
            around.map(|element| Place { next: element.next_element_sibling(), element }).collect(),
        );
    })
    .forget();
    let left = Rc::clone(places);
    EventListener::new(&document(), "focusout", move |_| {
        let left = Rc::clone(&left);
        // Whoever leaves by a click on nothing wants the focus nowhere. An element that is taken
        // away is no longer there when it comes to this.
        Timeout::new(0, move || {
            let is_there = left.borrow().first().is_none_or(|place| place.element.is_connected());
            if is_focus_nowhere() && is_there {
                left.borrow_mut().clear();
            }
        })
        .forget();
    })
    .forget();
}

/// Calls back when the focus has arrived where it goes.
pub fn once_focused(callback: impl FnOnce() + 'static) {
    Timeout::new(0, || once_lifted(callback)).forget();
}

/// The id of the lever in whose row the focus is.
pub fn focused_lever() -> Option<String> {
    let row = document().active_element()?.closest("[data-lever]").ok()??;
    row.get_attribute("data-lever")
}

/// Moves the focus to the control of a lever, and brings its row into view.
pub fn focus_lever(id: &str) {
    let Ok(rows) = document().query_selector_all("[data-lever]") else { return };
    let mut rows = (0..rows.length()).filter_map(|place| rows.get(place)?.dyn_into().ok());
    let row = rows.find(|row: &Element| row.get_attribute("data-lever").as_deref() == Some(id));
    let control = row.and_then(|row| row.query_selector("input, select, button").ok()?);
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        control.scroll_into_view();
        let _ = control.focus();
    }
}

/// Whether no element has the focus.
pub fn is_focus_nowhere() -> bool {
    let document = document();
    document.active_element().is_none_or(|active| Some(&active) == document.body().as_deref())
}

/// Who can have the focus, the nearest first: what stood next to what was taken away or follows in
/// what is left around it, then the panel that holds that, then what follows, and last what stands
/// before, from the end. None if the element that had the focus is still there.
fn heirs(places: &[Place]) -> Vec<HtmlElement> {
    let Some(left) = places.iter().position(|place| place.element.is_connected()) else {
        return Vec::new();
    };
    let Some(gone) = left.checked_sub(1).map(|gone| &places[gone]) else { return Vec::new() };
    let around = &places[left].element;
    let from = gone.next.as_ref().filter(|next| next.is_connected()).unwrap_or(around);
    // Inside of an element counts as after it; what is left of a lever's row is nearer than all.
    let row = around.closest("[data-lever]").ok().flatten();
    let panel = around.closest("[tabindex='0']").ok().flatten();
    let mut heirs = candidates();
    let is_after = |heir: &HtmlElement| from.is_same_node(Some(heir)) || follows(from, heir);
    let before = heirs.iter().position(&is_after).unwrap_or(heirs.len());
    // In a row its control comes first.
    if row.is_none() {
        heirs[..before].reverse();
    }
    in_order(heirs, |heir| match &row {
        Some(row) if row.contains(Some(heir)) => 0,
        _ if is_after(heir) && around.contains(Some(heir)) => 1,
        _ if panel.as_ref().is_some_and(|panel| panel.is_same_node(Some(heir))) => 2,
        _ if is_after(heir) => 3,
        _ => 4,
    })
}

fn candidates() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(FOCUSABLE) else { return Vec::new() };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into::<HtmlElement>().ok())
        .filter(|element| element.offset_parent().is_some() || element.client_height() > 0)
        .collect()
}

fn follows(element: &Node, other: &Node) -> bool {
    element.compare_document_position(other) & Node::DOCUMENT_POSITION_FOLLOWING != 0
}
