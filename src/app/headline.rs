//! The five figures at the top.

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::shown::Shown;
use super::text::own_texts;
use crate::screen::Origin;

/// What each figure is called where there is room for a word only, in the order of the tiles.
const SHORT: [&str; 5] = ["A year", "One-off", "Back", "Worth", "No payer"];

/// What the tiles are about.
#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send which figure was pressed.
    pub page: Callback<PageEvent>,
}

/// The five figures at the top, from left to right; a line and a dot say which differ from
/// the starting point. A press on one says where it comes from. They are one stop of the Tab key,
/// with arrows between them.
/// Before them the same figures in one line, which is seen where the tiles have scrolled away.
#[component]
pub fn Headline(props: &HeadlineProps) -> Html {
    let tiles = &props.shown.tiles;
    let stop = use_state_eq(|| 0_usize);
    let key_down = {
        let stop = stop.clone();
        move |event: KeyboardEvent| {
            if matches!(browser::key(&event).as_str(), "ArrowUp" | "ArrowDown") {
                return;
            }
            if let Some(next) = browser::arrow(&event, Some(*stop), Origin::ALL.len()) {
                event.prevent_default();
                browser::focus_id(&figure_id(next));
                stop.set(next);
            }
        }
    };
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
                <dl class="headline" onkeydown={key_down}>
                    { for tiles.iter().zip(Origin::ALL).enumerate().map(|(place, (tile, origin))| html! {
                        <div class="tile">
                            <dt>{ &tile.label }</dt>
                            <dd class="figure" style={length(&tile.value)}>
                                <button
                                    type="button"
                                    id={figure_id(place)}
                                    title={origin.title()}
                                    aria-haspopup="dialog"
                                    tabindex={if place == *stop { "0" } else { "-1" }}
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

fn figure_id(place: usize) -> String {
    format!("figure-{place}")
}

/// How many characters the figure has, for the stylesheet to choose its size by.
fn length(value: &str) -> String {
    format!("--chars:{}", value.chars().count())
}
