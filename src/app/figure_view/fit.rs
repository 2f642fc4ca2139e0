//! The button that lets the axis of a chart reach no further than it has to.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::chart::{Extent, Figure};

/// The button of a chart whose axis is held there; `redraw` draws the chart anew.
pub fn fit_button(
    held: Option<Extent>,
    (desk, figure): (&Desk, &Rc<Figure>),
    caption_id: AttrValue,
    redraw: UseForceUpdateHandle,
) -> Html {
    let is_fit = held == figure.extent();
    let fit = {
        let (desk, figure) = (desk.clone(), figure.clone());
        move |_: MouseEvent| {
            desk.fit(&figure);
            redraw.force_update();
        }
    };
    html! {
        if held.is_some() {
            <button
                type="button"
                class="link"
                aria-disabled={is_fit.to_string()}
                aria-describedby={caption_id}
                title="Let the axis reach no further than it has to"
                onclick={fit}
            >
                { "Fit" }
            </button>
        }
    }
}
