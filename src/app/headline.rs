//! The five figures at the top.

use yew::prelude::*;

use super::page::PageEvent;
use super::shown::Shown;
use super::text::own_texts;
use crate::words::Origin;

/// What each figure is called where there is room for a word only, in the order of the tiles.
const SHORT: [&str; 5] = ["A year", "One-off", "Back", "Worth", "No payer"];

/// How many characters each figure is taken to have at least, in the order of the tiles. Sums, months
/// and ranges are of many lengths; a figure whose size changed with them would jump in a drag.
const LEAST: [usize; 5] = [7, 7, 14, 16, 7];

/// What the tiles are about.
#[derive(Properties)]
pub struct HeadlineProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send which figure was pressed.
    pub page: Callback<PageEvent>,
}

/// What is recorded changes no figure here.
impl PartialEq for HeadlineProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown.has_figures_of(&other.shown) && self.page == other.page
    }
}

/// The five figures at the top, from left to right; a line and a dot say which differ from
/// the starting point. A press on one says where it comes from. They are one stop of the Tab key,
/// with arrows between them.
/// Before them the same figures in one line, which is seen where the tiles have scrolled away.
#[component]
pub fn Headline(props: &HeadlineProps) -> Html {
    let tiles = &props.shown.tiles;
    own_texts(html! {
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
                    { for tiles.iter().zip(Origin::TILES).zip(LEAST).map(|((tile, origin), least)| html! {
                        <div class="tile">
                            <dt>{ &tile.label }</dt>
                            <dd class="figure" style={length(&tile.value, least)}>
                                <button
                                    type="button"
                                    class="asked"
                                    title={origin.title()}
                                    aria-haspopup="dialog"
                                    tabindex="-1"
                                    onclick={props.page.reform(move |_| PageEvent::OriginAsked(Some(origin)))}
                                >
                                    { &tile.value }
                                </button>
                            </dd>
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
    })
}

/// How many characters the figure has, for the stylesheet to choose its size by.
fn length(value: &str, least: usize) -> String {
    format!("--chars:{}", value.chars().count().max(least))
}
