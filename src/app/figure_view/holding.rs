//! A sign of a roadmap that is held with the pointer, or moved with a key.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::paint::{Painted, Picture, Seen, look_on};
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::chart::column_at;
use crate::screen::OnPoint;

/// Which sign is held.
pub type Held = Rc<Cell<Option<Grip>>>;

/// A hold of a sign.
#[derive(Clone, Copy)]
pub struct Grip {
    /// The place of the sign.
    place: usize,
    /// What is seen of the canvas.
    pub seen: Seen,
}

/// Takes the sign under a pointer that is no finger: fingers scroll, and have buttons instead.
pub fn take(event: &PointerEvent, on_point: Option<&OnPoint>, painted: &Painted, held: &Held) {
    let place = painted.at(event).filter(|place| {
        !browser::is_touch(event) && on_point.is_some_and(|on| on.held(*place, 0).is_some())
    });
    held.set(place.map(|place| Grip { place, seen: seen(event) }));
    if place.is_some() {
        browser::capture(event);
    }
}

/// What is seen of the canvas on which something happens.
fn seen(event: &PointerEvent) -> Seen {
    let top = f64::from(event.offset_y() - event.client_y());
    Seen { top, bottom: top + browser::window_height() }
}

/// Moves it to where the pointer is. Returns whether one is held.
pub fn follow(
    event: &PointerEvent,
    (on_point, page): (Option<&OnPoint>, &Callback<PageEvent>),
    picture: &Picture,
    held: &Held,
) -> bool {
    let Some(Grip { place, .. }) = held.get() else { return false };
    held.set(Some(Grip { place, seen: seen(event) }));
    let roadmap = picture.figure.roadmap();
    let Some((roadmap, step)) = roadmap.and_then(|map| Some((map, map.steps.get(place)?))) else {
        return false;
    };
    let look = look_on(&picture.surface);
    let look = look.clone().at_font_size(look.font_size * picture.surface.text);
    let column = column_at(roadmap, &look, picture.surface.width, f64::from(event.offset_x()));
    let act = on_point.and_then(|on_point| on_point.held(place, column));
    if let Some(act) = act.filter(|_| column != step.year) {
        page.emit(PageEvent::Acted(act));
    }
    true
}

/// Moves the sign at a place by a year with Shift and an arrow. Returns whether it does.
pub fn shift(
    event: &KeyboardEvent,
    place: Option<usize>,
    (on_point, page): (Option<&OnPoint>, &Callback<PageEvent>),
) -> bool {
    let by = match &*browser::key(event) {
        "ArrowLeft" if event.shift_key() => -1,
        "ArrowRight" if event.shift_key() => 1,
        _ => return false,
    };
    let act = place.and_then(|place| on_point?.shifted(place, by));
    let is_done = act.is_some();
    if let Some(act) = act {
        event.prevent_default();
        page.emit(PageEvent::Acted(act));
    }
    is_done
}
