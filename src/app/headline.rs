//! The five figures at the top.

use yew::prelude::*;

use crate::words::Tile;

/// The five figures at the top, from left to right; a line and a dot
/// say which differ from the starting point.
pub fn headline(tiles: &[Tile; 5]) -> Html {
    html! {
        <section aria-label="Headline">
            <dl class="headline">
                { for tiles.iter().map(|tile| html! {
                    <div class="tile">
                        <dt>{ &tile.label }</dt>
                        <dd class="figure">{ &tile.value }</dd>
                        <dd class="note">{ &tile.note }</dd>
                        // Always there, so that what is below stays where it is.
                        <dd class={classes!("note", "also", tile.changed.then_some("changed"))}>
                            { &tile.also }
                        </dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
