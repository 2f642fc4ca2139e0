//! The field for the scenario's title.

use yew::prelude::*;

use crate::app::browser;
use crate::app::text::own_texts;
use crate::scenario::{Message, clean_title};

/// The title, and what to call the scenario without one.
#[derive(Properties, PartialEq)]
pub struct TitleFieldProps {
    /// The title.
    pub title: String,
    /// A name that says what was changed; empty if nothing was.
    pub name: String,
    /// How often the scenario was renewed as a whole; what was said before that is over.
    pub renewals: u32,
    /// Where to send what was typed.
    pub dispatch: Callback<Message>,
}

/// The field. What had to be changed of a title is said below it.
#[component]
pub fn TitleField(props: &TitleFieldProps) -> Html {
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
        let (typed, remark, dispatch) = (typed.clone(), remark.clone(), props.dispatch.clone());
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
        use_effect_with(props.renewals, move |_| {
            typed.set(None);
            remark.set(None);
        });
    }
    let placeholder = match props.name.as_str() {
        "" => "Name this scenario".to_owned(),
        name => format!("Name it, such as \u{201c}{name}\u{201d}"),
    };
    own_texts(html! {
        <div class="title">
            <label class="hidden" for="title">{ "Title of the scenario" }</label>
            <input
                id="title"
                type="text"
                value={(*typed).clone().unwrap_or_else(|| props.title.clone())}
                data-is={typed.is_none().then(|| props.title.clone())}
                {placeholder}
                autocomplete="off"
                aria-describedby="title-remark"
                oninput={input}
                onchange={change}
            />
            <span id="title-remark" class="remark" role="status">
                { (*remark).clone().unwrap_or_default() }
            </span>
        </div>
    })
}
