//! The five figures at the top.

use std::rc::Rc;

use yew::prelude::*;

use crate::words::Tile;

/// The figures to show.
#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    /// From left to right.
    pub tiles: Rc<[Tile; 5]>,
}

/// The five figures at the top; the dot says which differ from the preset.
#[component]
pub fn Headline(props: &HeadlineProps) -> Html {
    html! {
        <section aria-label="Headline">
            <dl class="headline">
                { for props.tiles.iter().map(|tile| html! {
                    <div class="tile">
                        <dt>{ &tile.label }</dt>
                        <dd class="figure">{ &tile.value }</dd>
                        <dd class={classes!("note", tile.changed.then_some("changed"))}>
                            { &tile.note }
                        </dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
