//! The bar at the top: which case and whose eyes on the left, what one does with it on the right.

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::screen::{pick, press};
use super::text::own_texts;
use crate::scenario::{Message, clean_title};
use crate::screen::Header;

/// The id of the field for a file, which is pressed from elsewhere.
pub const FILE_FIELD: &str = "file-field";

/// The id of the field for files that go to the shelf.
pub const SHELF_FIELD: &str = "shelf-field";

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// What it says and offers.
    pub header: Header,
    /// The scenario's title.
    pub title: String,
    /// How often the scenario was renewed as a whole; what was typed before that is over.
    pub renewals: u32,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// The bar at the top. What had to be changed of a title is said below it.
#[component]
pub fn HeaderBar(props: &HeaderProps) -> Html {
    let HeaderProps { header, title, renewals, dispatch, page } = props;
    let typed = use_state(|| None::<String>);
    let remark = use_state(|| None::<String>);
    let input = {
        let (typed, remark) = (typed.clone(), remark.clone());
        move |event: InputEvent| {
            typed.set(Some(browser::typed(&event)));
            remark.set(None);
        }
    };
    let change = {
        let (typed, remark, dispatch) = (typed.clone(), remark.clone(), dispatch.clone());
        move |event: Event| {
            let cleaned = clean_title(&browser::typed(&event));
            browser::put_back(&event, &cleaned.title);
            typed.set(None);
            dispatch.emit(Message::TitleTyped(cleaned.title));
            // It may lie over what was just pressed.
            let remark = remark.clone();
            browser::once_lifted(move || remark.set(cleaned.remark));
        }
    };
    {
        let (typed, remark) = (typed.clone(), remark.clone());
        use_effect_with(*renewals, move |_| {
            typed.set(None);
            remark.set(None);
        });
    }
    let file_chosen = page.reform(|event: Event| {
        let files = browser::chosen_files(&event);
        browser::forget_choice(&event);
        PageEvent::FilesChosen(files)
    });
    let shelf_files_chosen = page.reform(|event: Event| {
        let files = browser::chosen_files(&event);
        browser::forget_choice(&event);
        PageEvent::ShelfFilesChosen(files)
    });
    let named = html! {
        <>
            <span class="hidden">{ "Scenario: " }</span>
            <strong>{ &header.name }</strong>
            if !header.from.is_empty() {
                <small>{ format!(" ({})", header.from) }</small>
            }
        </>
    };
    let of_scenario = html! {
        <>
            <label for="title">{ "Title of the scenario" }</label>
            <input
                id="title"
                type="text"
                value={(*typed).clone().unwrap_or_else(|| title.clone())}
                data-is={typed.is_none().then(|| title.clone())}
                placeholder={header.suggestion.clone()}
                autocomplete="off"
                aria-describedby="title-remark"
                oninput={input}
                onchange={change}
            />
            <label>
                { &*header.start.name }
                { pick(&header.start, page) }
            </label>
            <p class="hint">{ &header.origin }</p>
            <div class="row">{ for header.scenario.iter().map(|pressed| press(pressed, page)) }</div>
        </>
    };
    let files = header.files.iter().map(|pressed| press(pressed, page)).collect();
    own_texts(html! {
        <header class="bar">
            <span class="brand">
                <svg viewBox="0 0 28 22" aria-hidden="true">
                    <path d="M1 4q4-4 8 0t8 0 8 0M1 11q4-4 8 0t8 0 8 0M1 18q4-4 8 0t8 0 8 0" />
                </svg>
                <h1>{ "Derwent" }</h1>
            </span>
            <div class="case">{ press(&header.case, page) }</div>
            <div class="scenario">
                { menu(named, of_scenario) }
                <span id="title-remark" class="remark" role="status">
                    { (*remark).clone().unwrap_or_default() }
                </span>
            </div>
            <label class="as" title="Whose eyes: changes order, marks and what is said, no result">
                <span>{ &*header.eyes.name }</span>
                { pick(&header.eyes, page) }
            </label>
            <div class="actions">
                { for header.steps.iter().map(|step| press(step, page)) }
                { for header.modes.iter().map(|mode| press(mode, page)) }
                { menu(html! { "Export" }, files) }
                { press(&header.share, page) }
            </div>
            <p class="status-line">{ &header.status }</p>
            { file_field(FILE_FIELD, "Scenario or case file", file_chosen) }
            { file_field(SHELF_FIELD, "Files for the shelf", shelf_files_chosen) }
        </header>
    })
}

/// A field for files, which is pressed from elsewhere.
fn file_field(id: &'static str, label: &'static str, chosen: Callback<Event>) -> Html {
    html! {
        <input
            type="file"
            class="hidden"
            multiple=true
            accept=".json,application/json"
            {id}
            aria-label={label}
            tabindex="-1"
            onchange={chosen}
        />
    }
}

/// What is pressed, and what that brings out above the page; `browser::close_menus` closes it.
fn menu(pressed: Html, brought: Html) -> Html {
    html! {
        <details class="menu">
            <summary>{ pressed }</summary>
            <div>{ brought }</div>
        </details>
    }
}
