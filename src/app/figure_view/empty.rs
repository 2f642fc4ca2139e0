//! A chart with nothing to draw.

use yew::prelude::*;

use crate::app::text::own_texts;
use crate::chart::Figure;

/// Caption and summary, which say why there is nothing, and what to choose another by.
pub fn empty(figure: &Figure, class: &Classes, children: &Html) -> Html {
    own_texts(html! {
        <figure class={classes!("chart", "empty", class.clone())} data-figure={figure.id}>
            <figcaption>
                <h2>{ &figure.caption }</h2>
                <p>{ &figure.summary }</p>
                { children.clone() }
            </figcaption>
        </figure>
    })
}
