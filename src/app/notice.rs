//! What went wrong or is worth knowing: what, where, and what to do.

use yew::prelude::*;

use super::page::PageEvent;

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened, and where.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

/// What there is to say just now.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// A message.
    pub notice: Option<Notice>,
    /// The name of the scenario of last time, where it can be carried on with.
    pub carry_on: Option<String>,
    /// Whether this device refused to keep the scenario.
    pub unsaved: bool,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// Messages between the headline and the work; a screen reader speaks them as they come.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let close = props.page.reform(|_| PageEvent::NoticeClosed);
    let carry_on = props.page.reform(|_| PageEvent::CarriedOn);
    html! {
        <div class="notices">
            <div role="alert">
                if let Some(notice) = &props.notice {
                    <div class="notice problem" data-test="problem">
                        <p><strong>{ &notice.what }</strong>{ " " }{ &notice.advice }</p>
                        <button type="button" onclick={close.clone()}>{ "Close" }</button>
                    </div>
                }
            </div>
            <div role="status">
                if let Some(name) = &props.carry_on {
                    <div class="notice" data-test="carry-on">
                        <p>{ "Last time on this device: " }<strong>{ name }</strong>{ "." }</p>
                        <button type="button" onclick={carry_on}>
                            { "Carry on where you left off" }
                        </button>
                        <button type="button" onclick={close}>{ "Start afresh" }</button>
                    </div>
                }
                if props.unsaved {
                    <div class="notice" data-test="unsaved">
                        <p>
                            { "This device does not keep your scenario: its storage is blocked \
                               or full. Copy the link or save a file before you leave." }
                        </p>
                    </div>
                }
            </div>
        </div>
    }
}
