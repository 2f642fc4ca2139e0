//! One slider for several levers, and those levers below it.

use yew::prelude::*;

use super::lever_row::lever_row;
use super::opened::Opened;
use super::slider::{Moves, Slider};
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::model::Choices;
use crate::scenario::{Kit, Message, together_sums, together_text};
use crate::words::{percent, pounds};

/// Where the single levers are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Members {
    /// Below the slider.
    Below,
    /// Below it for whoever opens them.
    Folded,
    /// In their group.
    Elsewhere,
}

/// Which levers move together.
#[derive(Properties, PartialEq)]
pub struct MasterLeverProps {
    /// What they are together.
    pub label: AttrValue,
    /// Their positions in the lever table.
    pub members: Vec<usize>,
    /// Where they are one by one.
    pub are: Members,
    /// What is open.
    pub opened: Opened,
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// A master slider over its levers. It stands at their mean and moves them all to one value.
#[component]
pub fn MasterLever(props: &MasterLeverProps) -> Html {
    let redraw = use_force_update();
    let is_open = match props.are {
        Members::Below => true,
        Members::Folded => props.opened.has(&props.label),
        Members::Elsewhere => false,
    };
    let toggle = {
        let (opened, label) = (props.opened.clone(), props.label.clone());
        move |_| {
            opened.toggle(&label);
            redraw.force_update();
        }
    };
    let (first, members) = (props.members[0], &props.members);
    let Shown { scenario, preset_choices, .. } = &props.shown;
    let kit = &scenario.kit;
    let lever = &kit.levers()[first];
    let mean = lever.rounded(mean(kit, members, &scenario.choices));
    let same = members.iter().all(|index| kit.levers()[*index].value(&scenario.choices) == mean);
    let moved = members.iter().map(|index| &kit.levers()[*index]);
    let sums = together_sums(&kit.case, moved, &scenario.choices);
    let place = together_text(lever, mean, same);
    // What is seen beside the sums of both ends stays in one line, however long the drag.
    let (text, spoken) = match sums.map(|sums| pounds(sums.now)) {
        Some(sum) => {
            let short = match same {
                true => format!("at {}", percent(mean, 0)),
                false => "mixed".to_owned(),
            };
            (format!("{sum}, {short}"), format!("{sum}, {place}"))
        }
        None => {
            let part = percent(mean, 0);
            let short = match same {
                true => format!("{part} of the way"),
                false => format!("mixed, {part}"),
            };
            (short, place)
        }
    };
    let ends = sums.map(|sums| [pounds(sums.low), pounds(sums.high)]);
    let label_id = format!("together-{}", lever.id);
    own_texts(html! {
        <div class="family">
            <div class="lever master">
                <div class="lever-head">
                    <span class="lever-label" id={label_id.clone()}>{ &props.label }</span>
                    <span class="meaning">{ text }</span>
                </div>
                <div class="lever-control">
                    <Slider
                        {kit}
                        index={first}
                        value={mean}
                        preset={lever.rounded(self::mean(kit, members, preset_choices))}
                        {spoken}
                        {ends}
                        {label_id}
                        moves={Moves::Levers(members.clone())}
                        dispatch={&props.dispatch}
                    />
                    if props.are == Members::Folded {
                        <button
                            type="button"
                            class="fold"
                            aria-expanded={is_open.to_string()}
                            aria-label={format!("Each measure of \u{201c}{}\u{201d}", props.label)}
                            onclick={toggle}
                        >
                            { if is_open { "Hide" } else { "Each" } }
                        </button>
                    }
                </div>
            </div>
            if is_open {
                <div class="members">
                    { for props.members.iter().map(|index| {
                        lever_row(*index, false, &props.shown, &props.dispatch, &props.page)
                    }) }
                </div>
            }
        </div>
    })
}

fn mean(kit: &Kit, members: &[usize], choices: &Choices) -> f64 {
    let sum: f64 = members.iter().map(|index| kit.levers()[*index].value(choices)).sum();
    sum / members.len() as f64
}
