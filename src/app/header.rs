//! The bar at the top: name, what the case is, with whose eyes it is seen, title, starting point, undo and redo, files, sharing.

mod title_field;

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::callback::when;
use super::page::PageEvent;
use super::text::own_texts;
use crate::scenario::{Kit, Message};
use crate::screen::View;
use crate::words::case_status;
use title_field::TitleField;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The case, with its starting points.
    pub kit: Rc<Kit>,
    /// The position of the council with whose eyes it is seen; none for those of all.
    pub eyes: Option<usize>,
    /// The scenario's title.
    pub title: String,
    /// The position of its starting point.
    pub preset: usize,
    /// A name that says what was changed; empty if nothing was.
    pub name: String,
    /// What undo would do; none if there is nothing to undo.
    pub undo: Option<String>,
    /// What redo would do; none if there is nothing to redo.
    pub redo: Option<String>,
    /// The view that is seen.
    pub view: View,
    /// How often the scenario was renewed as a whole.
    pub renewals: u32,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// The bar at the top.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let dispatch = &props.dispatch;
    let page = &props.page;
    let file_field = use_node_ref();

    let presets = props.kit.presets();
    let kit = Rc::clone(&props.kit);
    let preset_chosen = when(dispatch, move |event: Event| {
        let id = browser::typed(&event);
        kit.presets().iter().position(|preset| preset.id == id).map(Message::PresetChosen)
    });
    let eyes_chosen = page.reform(|event: Event| {
        // No number is the option for all of them.
        PageEvent::EyesChosen(browser::typed(&event).parse().ok())
    });
    let file_chosen = page.reform(|event: Event| {
        let files = browser::chosen_files(&event);
        browser::forget_choice(&event);
        PageEvent::FilesChosen(files)
    });
    let open_file = {
        let file_field = file_field.clone();
        move |_| browser::click(&file_field)
    };

    own_texts(html! {
        <header class="bar">
            <span class="brand">
                <svg viewBox="0 0 28 22" aria-hidden="true">
                    <path d="M1 4q4-4 8 0t8 0 8 0M1 11q4-4 8 0t8 0 8 0M1 18q4-4 8 0t8 0 8 0" />
                </svg>
                <h1>{ "Derwent" }</h1>
            </span>
            <div class="status-row">
                <p class="status-line">{ case_status(&props.kit.case) }</p>
                <button
                    type="button"
                    class="link"
                    title="Other councils: samples, and cases of your own"
                    onclick={page.reform(|_| PageEvent::CasesToggled(true))}
                >
                    { "Cases" }
                </button>
                <label class="as" title="Whose eyes: changes order, marks and what is said, no result">
                    <span>{ "As" }</span>
                    <select
                        data-is={props.eyes.map_or_else(|| "all".to_owned(), |council| council.to_string())}
                        onchange={eyes_chosen}
                    >
                        <option value="all" selected={props.eyes.is_none()}>{ "all councils" }</option>
                        { for props.kit.case.councils.iter().enumerate().map(|(council, row)| html! {
                            <option
                                key={row.id.as_str()}
                                value={council.to_string()}
                                selected={props.eyes == Some(council)}
                            >
                                { &row.short_name }
                            </option>
                        }) }
                    </select>
                </label>
            </div>
            <TitleField
                title={props.title.clone()}
                name={props.name.clone()}
                renewals={props.renewals}
                {dispatch}
            />
            <label class="preset">
                <span>{ "From" }</span>
                <select data-is={presets[props.preset].id.clone()} onchange={preset_chosen}>
                    { for presets.iter().enumerate().map(|(index, preset)| html! {
                        <option
                            key={preset.id.as_str()}
                            value={preset.id.clone()}
                            selected={index == props.preset}
                            title={preset.origin.clone()}
                        >
                            { &preset.label }
                        </option>
                    }) }
                </select>
            </label>
            <div class="actions">
                <button
                    type="button"
                    class="icon"
                    aria-label={does("Undo", props.undo.as_deref())}
                    title={does("Undo", props.undo.as_deref()) + " (Ctrl+Z)"}
                    aria-disabled={props.undo.is_none().to_string()}
                    onclick={dispatch.reform(|_| Message::UndoAsked)}
                >
                    { "\u{21b6}" }
                </button>
                <button
                    type="button"
                    class="icon"
                    aria-label={does("Redo", props.redo.as_deref())}
                    title={does("Redo", props.redo.as_deref()) + " (Ctrl+Shift+Z)"}
                    aria-disabled={props.redo.is_none().to_string()}
                    onclick={dispatch.reform(|_| Message::RedoAsked)}
                >
                    { "\u{21b7}" }
                </button>
                <button
                    type="button"
                    title="Back to the starting point; can be undone"
                    onclick={dispatch.reform(|_| Message::EverythingReset)}
                >
                    { "Reset" }
                </button>
                <button type="button" onclick={open_file}>{ "Open" }</button>
                <input
                    ref={file_field}
                    type="file"
                    class="hidden"
                    multiple=true
                    accept=".json,application/json"
                    id="file-field"
                    aria-label="Scenario or case file"
                    tabindex="-1"
                    onchange={file_chosen}
                />
                { for [View::Shelf, View::Compare].map(|mode| html! {
                    <button
                        type="button"
                        aria-pressed={(props.view == mode).to_string()}
                        onclick={page.reform(move |_| PageEvent::ViewChosen(mode))}
                    >
                        { mode.tab() }
                    </button>
                }) }
                <input
                    type="file"
                    class="hidden"
                    multiple=true
                    accept=".json,application/json"
                    id="shelf-field"
                    aria-label="Files for the shelf"
                    tabindex="-1"
                    onchange={page.reform(|event: Event| {
                        let files = browser::chosen_files(&event);
                        browser::forget_choice(&event);
                        PageEvent::ShelfFilesChosen(files)
                    })}
                />
                <button
                    type="button"
                    class="primary"
                    onclick={page.reform(|_| PageEvent::ShareToggled(true))}
                >
                    { "Share" }
                </button>
            </div>
        </header>
    })
}

/// "Undo: Delay of savings: 1 → 0 years".
fn does(what: &str, text: Option<&str>) -> String {
    text.map_or_else(|| what.to_owned(), |text| format!("{what}: {text}"))
}
