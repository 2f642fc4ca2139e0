//! A figure or a word that is typed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::levers::Renewals;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::app::typing::{Judge, Typing, typing};
use crate::screen::{Act, Judged, Pasting};

/// Which field.
#[derive(Properties, PartialEq)]
pub struct JudgedFieldProps {
    /// What stands there and what it takes.
    pub field: Judged,
    /// Where to send what was typed.
    pub page: Callback<PageEvent>,
}

/// What was typed and is not taken over yet, and why it cannot be.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    problem: String,
}

/// A field in which something is typed; what cannot be read stays there, with what to do.
#[component]
pub fn JudgedField(props: &JudgedFieldProps) -> Html {
    let draft = use_state(|| None::<Draft>);
    let Judged { label, value, takes } = props.field.clone();
    // What was typed before an undo, or before another scenario was opened, no longer stands.
    let renewals = use_context::<Renewals>();
    {
        let draft = draft.clone();
        use_effect_with(renewals, move |_| {
            if draft.is_some() {
                draft.set(None);
            }
        });
    }
    let judge = {
        let (draft, page) = (draft.clone(), props.page.clone());
        let judge: Judge = Rc::new(move |text: String| {
            let (draft, page, takes) = (draft.clone(), page.clone(), takes.clone());
            // Remark and answers move what is below, where a pointer may just have been pressed.
            browser::once_lifted(move || match takes.read(&text) {
                Ok(act) => {
                    draft.set(None);
                    page.emit(PageEvent::Acted(act));
                }
                Err(problem) => draft.set(Some(Draft { text, problem })),
            });
        });
        judge
    };
    let is_open = draft.is_some();
    let keep = {
        let draft = draft.clone();
        move |text: Option<String>| {
            draft.set(text.map(|text| Draft { text, problem: String::new() }));
        }
    };
    let Typing { input, change, blur, key_down } = typing((is_open, is_open), &value, keep, &judge);
    let is = (!is_open).then(|| value.clone());
    let Draft { text, problem } =
        (*draft).clone().unwrap_or(Draft { text: value, problem: String::new() });
    let is_refused = !problem.is_empty();
    let problem_id =
        format!("problem-{}", label.replace(|letter: char| !letter.is_alphanumeric(), "-"));
    own_texts(html! {
        <>
            { " " }
            <input
                class="value"
                type="text"
                inputmode="text"
                autocomplete="off"
                aria-label={label}
                aria-invalid={is_refused.then_some("true")}
                aria-describedby={is_refused.then(|| problem_id.clone())}
                data-is={is}
                data-settled={(!is_open).then_some("")}
                value={text}
                oninput={input}
                onchange={change}
                onblur={blur}
                onkeydown={key_down}
            />
            <span id={problem_id} class="remark problem" role="alert">
                { problem }
            </span>
        </>
    })
}

/// A field for a table, and what became of the last one.
pub fn paste(pasting: &Pasting, page: &Callback<PageEvent>) -> Html {
    let taken = page.reform(|_: MouseEvent| {
        PageEvent::Acted(Act::Pasted(browser::text_in_area("pasted-table")))
    });
    html! {
        <div class="paste">
            <label for="pasted-table">{ "A table of what has happened" }</label>
            <textarea
                id="pasted-table"
                rows="5"
                autocomplete="off"
                spellcheck="false"
                value={pasting.text.clone()}
            />
            <button type="button" onclick={taken}>{ "Enter the table" }</button>
            <p role="status">{ &pasting.done }</p>
            if !pasting.said.is_empty() {
                <ul>{ for pasting.said.iter().map(|said| html! { <li>{ said }</li> }) }</ul>
            }
        </div>
    }
}
