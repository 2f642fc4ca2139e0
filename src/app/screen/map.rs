//! The councils on their map.

use yew::prelude::*;

use super::Drawing;
use super::line::on_press;
use crate::screen::{CouncilMap, Tile};

impl Drawing<'_> {
    /// The map; a list where the case has none.
    pub fn map(self, map: &CouncilMap) -> Html {
        let is_list = map.grid.is_none();
        html! {
            <section class="council-map" aria-labelledby="council-map-title">
                <h2 id="council-map-title">{ self.line(&map.title) }</h2>
                <p class="hint">{ map.hint }</p>
                <div class={classes!("map", is_list.then_some("list"))} style={map.grid.clone()}>
                    { for map.plates.iter().map(|plate| html! {
                        <span class="plate" style={plate.clone()} />
                    }) }
                    { for map.tiles.iter().map(|tile| self.tile(tile)) }
                    <ul class="key" aria-label="Key" style={map.key.1.clone()}>
                        { for map.key.0.iter().map(|(id, label)| html! {
                            <li><span class={classes!("patch", id.clone())} />{ label }</li>
                        }) }
                    </ul>
                    if let Some(beside) = &map.beside {
                        <p class="beside" style={beside.clone()}>{ "outside the case" }</p>
                    }
                </div>
            </section>
        }
    }

    fn tile(self, tile: &Tile) -> Html {
        html! {
            <button
                key={tile.id.clone()}
                type="button"
                class={classes!(
                    "council",
                    tile.stance.clone(),
                    tile.is_own.then_some("own"),
                    tile.is_upper.then_some("upper"),
                    tile.is_beside.then_some("beside-case"),
                )}
                style={tile.place.clone()}
                aria-label={tile.name.clone()}
                onclick={on_press(Some(tile.act.clone()), self.page)}
            >
                { for tile.lines.iter().map(|(kind, text)| html! {
                    <span class={*kind}>{ text }</span>
                }) }
            </button>
        }
    }
}
