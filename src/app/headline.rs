//! The five figures at the top.

use yew::prelude::*;

use super::shown::Shown;

/// What each figure is called where there is room for a word only, in the order of the tiles.
const SHORT: [&str; 5] = ["A year", "One-off", "Back", "Worth", "No payer"];

/// The five figures at the top, from left to right; a line and a dot say which differ from
/// the starting point.
/// Before them the same figures in one line, which is seen where the tiles have scrolled away.
pub fn headline(shown: &Shown) -> Html {
    let tiles = &shown.tiles;
    html! {
        <>
            <div class="slim" aria-hidden="true">
                <div>
                    { for tiles.iter().zip(SHORT).map(|(tile, short)| html! {
                        <span><small>{ short }</small><strong>{ &tile.value }</strong></span>
                    }) }
                </div>
            </div>
            <section aria-label="Headline">
                <dl class="headline">
                    { for tiles.iter().map(|tile| html! {
                        <div class="tile">
                            <dt>{ &tile.label }</dt>
                            <dd class="figure" style={length(&tile.value)}>{ &tile.value }</dd>
                            <dd class="note">{ &tile.note }</dd>
                            <dd class={classes!("also", tile.changed.then_some("changed"))} title={tile.also.clone()}>
                                if tile.changed {
                                    <span aria-hidden="true">{ &tile.short }</span>
                                    <span class="hidden">{ &tile.also }</span>
                                }
                            </dd>
                        </div>
                    }) }
                </dl>
            </section>
        </>
    }
}

/// How many characters the figure has, for the stylesheet to choose its size by.
fn length(value: &str) -> String {
    format!("--chars:{}", value.chars().count())
}
