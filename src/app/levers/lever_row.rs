//! One lever: its name, what it stands for, its control, its reset and where it comes from.

use std::rc::Rc;

use yew::prelude::*;

use super::choice_lever::choice_lever;
use super::councils_lever::councils_lever;
use super::number_lever::number_lever;
use crate::app::page::PageEvent;
use crate::app::screen::text_part;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::model::{Choices, group_of};
use crate::scenario::{Kind, Kit, Lever, Message, Subject, field_text, meaning_now, yields};
use crate::screen::lever_info;
use crate::words::percent;

/// Which lever to show, and where it stands.
#[derive(Properties, PartialEq)]
struct LeverRowProps {
    /// The case with its levers.
    pub kit: Rc<Kit>,
    /// The position in the lever table.
    pub index: usize,
    /// The position of the case's option that is chosen, under which the value has its meaning.
    pub option: usize,
    /// Its value.
    pub value: f64,
    /// Its value in the preset.
    pub preset: f64,
    /// What it comes to in pounds, with everything else as it is; only for a lever that does.
    #[prop_or_default]
    pub yields: Option<f64>,
    /// The councils that take part, as bits; only for a lever that offers them.
    #[prop_or_default]
    pub taking_part: usize,
    /// Whether it stands below the name of its project, which then need not be seen again.
    #[prop_or_default]
    pub is_below_name: bool,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// The row of the lever at `index`, of the scenario that is shown.
pub fn lever_row(
    index: usize,
    is_below_name: bool,
    shown: &Shown,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let Shown { scenario, .. } = shown;
    let kit = &scenario.kit;
    let lever = &kit.levers()[index];
    html! {
        <LeverRow
            key={lever.id.as_str()}
            {kit}
            {index}
            option={scenario.choices.option}
            value={lever.value(&scenario.choices)}
            preset={lever.value(&shown.preset_choices)}
            yields={yields(&kit.case, lever, &shown.outcome)}
            taking_part={taking_part(lever, shown)}
            {is_below_name}
            {dispatch}
            {page}
        />
    }
}

/// The councils that take part, as bits, for a lever that offers them; a row of any other lever
/// need not be drawn again when they change.
fn taking_part(lever: &Lever, shown: &Shown) -> usize {
    match lever.kind {
        Kind::Councils(_) => group_of(&shown.outcome.takes_part),
        Kind::Number { .. } | Kind::Choice(_) => 0,
    }
}

/// One lever. Drawn again only when its own value changes.
#[component]
fn LeverRow(props: &LeverRowProps) -> Html {
    let informed = use_state(|| false);
    let (index, option) = (props.index, props.option);
    let lever = &props.kit.levers()[index];
    let changed = props.value != props.preset;
    let reset = {
        let preset = props.preset;
        props.dispatch.reform(move |_| Message::LeversSet(vec![(index, preset)]))
    };
    let inform = {
        let informed = informed.clone();
        move |_| informed.set(!*informed)
    };
    let choices = Choices { option, ..props.kit.defaults().clone() };
    let meaning = meaning_now(&props.kit, &choices, lever, props.value, props.yields);
    let label_id = format!("label-{}", lever.id);
    let info_id = format!("info-{}", lever.id);
    own_texts(html! {
        <div class={classes!("lever", changed.then_some("changed"))} data-lever={lever.id.clone()}>
            <div class="lever-head">
                <span class="lever-label" id={label_id.clone()}>{ label(&props.kit, lever, props.is_below_name) }</span>
                <span class="meaning">{ &meaning }</span>
            </div>
            <div class="lever-control">
                { match &lever.kind {
                    Kind::Number { .. } => {
                        let (at, standing) = ((index, option), (props.value, props.preset));
                        let spoken = spoken(lever, option, props.value, &meaning);
                        number_lever(&props.kit, at, standing, spoken, &label_id, &props.dispatch)
                    }
                    Kind::Choice(options) => {
                        let chosen = props.value as usize;
                        choice_lever(index, &lever.id, options, chosen, &label_id, &props.dispatch)
                    }
                    Kind::Councils(councils) => {
                        let chosen = props.value as usize;
                        let chosen = (chosen, props.taking_part);
                        councils_lever(index, councils, chosen, &label_id, &props.dispatch)
                    }
                } }
                <button
                    type="button"
                    class="icon info"
                    aria-expanded={informed.to_string()}
                    aria-controls={info_id.clone()}
                    aria-label={format!("Where \u{201c}{}\u{201d} comes from", lever.label)}
                    onclick={inform}
                >
                    { "i" }
                </button>
            </div>
            if changed {
                <button
                    type="button"
                    class="reset"
                    aria-label={format!("Reset {} to {}", lever.label, field_text(lever, option, props.preset))}
                    onclick={reset}
                >
                    { format!("Back to {}", field_text(lever, option, props.preset)) }
                </button>
            }
            <div id={info_id} class="info-body" hidden={!*informed}>
                if *informed {
                    { for lever_info(&props.kit.case, lever, option).iter().map(|part| {
                        text_part(part, &props.page)
                    }) }
                }
            </div>
        </div>
    })
}

/// What a slider says to those who do not see it: "£12.8m, 50% of the range, yields £6.4m a year".
fn spoken(lever: &Lever, option: usize, value: f64, meaning: &str) -> String {
    let text = field_text(lever, option, value);
    match lever.money(option) {
        Some(_) => format!("{text}, {} of the range, {meaning}", percent(value, 2)),
        None => format!("{text}, {meaning}"),
    }
}

/// The lever's name; that of its project is for those who do not see the heading.
fn label(kit: &Kit, lever: &Lever, is_below_name: bool) -> Html {
    let whole = html! { &lever.label };
    let Subject::Project(project) = lever.subject else { return whole };
    let project = format!("{}: ", kit.case.projects[project].label);
    let Some(label) = lever.label.strip_prefix(&project) else { return whole };
    html! {
        <>
            <span class={classes!(is_below_name.then_some("hidden"))}>{ &project }</span>
            <span>{ label }</span>
        </>
    }
}
