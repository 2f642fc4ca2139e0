//! A chart with nothing to draw.

use yew::prelude::*;

use super::FigureViewProps;
use crate::app::text::own_texts;

/// Caption and summary, which say why there is nothing, and what to choose another by.
pub fn empty(props: &FigureViewProps) -> Html {
    let FigureViewProps { figure, class, place, children, .. } = props;
    own_texts(html! {
        <figure
            ref={place}
            class={classes!("chart", "empty", class.clone())}
            data-figure={figure.id}
        >
            <figcaption>
                <h2>{ &figure.caption }</h2>
                <p>{ &figure.summary }</p>
                { children.clone() }
            </figcaption>
        </figure>
    })
}
