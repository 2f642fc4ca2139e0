//! A sum in pounds that is typed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::app::typing::{Judge, Typing, typing};
use crate::scenario::parse_pounds;
use crate::screen::{Asked, Sum};
use crate::words::exact_pounds;

/// Which sum.
#[derive(Properties, PartialEq)]
pub struct SumFieldProps {
    /// The sum as it is.
    pub sum: Sum,
    /// Where to send another.
    pub page: Callback<PageEvent>,
}

/// What was typed as a sum and is not taken over yet, and why it cannot be.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    problem: String,
}

/// A sum that is typed; what cannot be read stays there, with what to do.
#[component]
pub fn SumField(props: &SumFieldProps) -> Html {
    let draft = use_state(|| None::<Draft>);
    let asked = props.sum.asked;
    let sum = exact_pounds(asked.sum);
    let judge = {
        let (draft, page) = (draft.clone(), props.page.clone());
        let judge: Judge = Rc::new(move |text: String| {
            let (draft, page) = (draft.clone(), page.clone());
            // Remark and answers move what is below, where a pointer may just have been pressed.
            browser::once_lifted(move || match parse_pounds(&text) {
                Ok(sum) => {
                    draft.set(None);
                    page.emit(PageEvent::Asked(Asked { sum, ..asked }));
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
    let Typing { input, change, blur, key_down } = typing((is_open, is_open), &sum, keep, &judge);
    let is = (!is_open).then(|| sum.clone());
    let Draft { text, problem } =
        (*draft).clone().unwrap_or(Draft { text: sum, problem: String::new() });
    let is_refused = !problem.is_empty();
    own_texts(html! {
        <>
            { " " }
            <input
                class="value"
                type="text"
                inputmode="text"
                aria-label={props.sum.name}
                aria-invalid={is_refused.then_some("true")}
                aria-describedby="sum-problem"
                data-is={is}
                data-settled={(!is_open).then_some("")}
                value={text}
                oninput={input}
                onchange={change}
                onblur={blur}
                onkeydown={key_down}
            />
            <span id="sum-problem" class="remark problem" role="alert">
                { problem }
            </span>
        </>
    })
}
