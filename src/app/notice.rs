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

/// Messages between the headline and the work; a screen reader speaks them as they come.
/// `carry_on` is the name of the scenario of last time, where it can be carried on with;
/// `unsaved` is whether this device refused to keep the scenario.
pub fn notices(
    notice: Option<&Notice>,
    carry_on: Option<&str>,
    unsaved: bool,
    page: &Callback<PageEvent>,
) -> Html {
    let close = page.reform(|_| PageEvent::NoticeClosed);
    let carried_on = page.reform(|_| PageEvent::CarriedOn);
    html! {
        <div class="notices">
            <div role="alert">
                if let Some(notice) = notice {
                    <div class="notice problem" data-test="problem">
                        <p><strong>{ &notice.what }</strong>{ " " }{ &notice.advice }</p>
                        <button type="button" onclick={close.clone()}>{ "Close" }</button>
                    </div>
                }
            </div>
            <div role="status">
                if let Some(name) = carry_on {
                    <div class="notice" data-test="carry-on">
                        <p>{ "Last time on this device: " }<strong>{ name }</strong>{ "." }</p>
                        <button type="button" onclick={carried_on}>
                            { "Carry on where you left off" }
                        </button>
                        <button type="button" onclick={close}>{ "Start afresh" }</button>
                    </div>
                }
                if unsaved {
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
