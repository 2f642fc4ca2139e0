//! The surface of a chart, as long as it is on the page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::paint::Painted;
use super::point::Point;
use crate::app::browser::{self, Surface, SurfaceWatch};

/// The surface that `frame` gives now.
#[hook]
pub fn use_surface(frame: &NodeRef, painted: &Rc<RefCell<Painted>>, is_empty: bool) -> Surface {
    let surface = use_state_eq(Surface::default);
    let now = *surface;
    let (frame, painted) = (frame.clone(), painted.clone());
    use_effect_with(is_empty, move |is_empty| {
        // What is empty has no canvas.
        if *is_empty {
            painted.replace(Painted::NotYet);
        }
        let changed = Callback::from(move |now| surface.set(now));
        let watch = browser::element(&frame).and_then(|frame| SurfaceWatch::new(&frame, changed));
        move || drop(watch)
    });
    now
}

/// Escape closes what is shown of a point.
#[hook]
pub fn use_escape(point: &UseStateHandle<Option<Point>>) {
    let point = point.clone();
    use_effect_with(point.is_some(), move |is_shown| {
        let escape = is_shown.then(|| browser::on_escape(move || point.set(None)));
        move || drop(escape)
    });
}
