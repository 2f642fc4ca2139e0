//! The five figures at the top.

use yew::prelude::*;

use crate::words::Tile;

/// The five figures at the top, from left to right; the dot says which differ from the preset.
pub fn headline(tiles: &[Tile; 5]) -> Html {
    html! {
        <section aria-label="Headline">
            <dl class="headline">
                { for tiles.iter().map(|tile| html! {
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
