//! What went wrong or is worth knowing: what, where, and what to do.

use yew::prelude::*;

use super::page::{EarlierEvent, PageEvent, UpdateEvent};
use super::screen::press;
use crate::scenario::Scenario;
use crate::screen::{Act, Press};

/// Something to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened, and where.
    pub what: String,
    /// All that is wrong, where it is more than one sentence says.
    pub list: Vec<String>,
    /// What to do about it.
    pub advice: String,
    /// What would help, with what stands on its button.
    pub help: Option<(&'static str, Act)>,
    /// Whether it is news rather than something wrong.
    pub is_news: bool,
}

impl Notice {
    /// One sentence on what happened, and one on what to do.
    pub fn new(what: String, advice: &str) -> Self {
        Self { what, list: Vec::new(), advice: advice.to_owned(), help: None, is_news: false }
    }
}

/// Why earlier scenarios are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferReason {
    /// The page was opened without a link that can be read.
    LastTime,
    /// The page was opened with a link.
    BesideLink,
    /// A link was opened over the scenario that was on the page.
    LinkOpened,
    /// Another case was opened.
    CaseOpened,
}

/// Scenarios that this device keeps; there is at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Why they are offered.
    pub reason: OfferReason,
    /// The latest first.
    pub earlier: Vec<Earlier>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// Where it is kept.
    pub place: String,
    /// Its title, or its starting point.
    pub name: String,
    /// What differs from the starting point; may be empty.
    pub about: String,
    /// When it was kept last, if that is known.
    pub time: Option<String>,
    /// The scenario.
    pub scenario: Box<Scenario>,
}

impl OfferReason {
    const fn lead(self) -> &'static str {
        match self {
            Self::LastTime => "Last time on this device: ",
            Self::BesideLink => "This link leaves your own work alone. Last time on this device: ",
            Self::LinkOpened => "Your own work is kept on this device: ",
            Self::CaseOpened => "Last time with this case on this device: ",
        }
    }

    const fn accept(self) -> &'static str {
        match self {
            Self::LastTime | Self::BesideLink => "Carry on where you left off",
            Self::LinkOpened => "Go back to it",
            Self::CaseOpened => "Carry on there",
        }
    }

    const fn decline(self) -> &'static str {
        match self {
            Self::LastTime => "Start afresh",
            Self::BesideLink | Self::LinkOpened => "Stay with this link",
            Self::CaseOpened => "Start with the case as it is",
        }
    }
}

/// Messages between the headline and the work; a screen reader speaks them as they come.
/// `unsaved` is whether this device refused to keep the scenario, `update` what is said of an update.
pub fn notices(
    notice: Option<&Notice>,
    offer: Option<&Offer>,
    unsaved: bool,
    update: Option<&'static str>,
    page: &Callback<PageEvent>,
) -> Html {
    let close = page.reform(|_| PageEvent::NoticeClosed);
    html! {
        <div class="notices">
            <div role="alert">
                if let Some(notice) = notice.filter(|notice| !notice.is_news) {
                    <div class="notice problem" data-test="problem">
                        <p><strong>{ &notice.what }</strong>{ " " }{ &notice.advice }</p>
                        { for notice.help.clone().map(|(label, act)| press(&Press::new(label, act), page)) }
                        <button type="button" onclick={close.clone()}>{ "Close" }</button>
                        { faults(&notice.list) }
                    </div>
                }
            </div>
            <div role="status">
                if let Some(notice) = notice.filter(|notice| notice.is_news) {
                    <div class="notice" data-test="notice">
                        <p>{ &notice.what }{ " " }{ &notice.advice }</p>
                        <button type="button" onclick={close.clone()}>{ "Close" }</button>
                        { faults(&notice.list) }
                    </div>
                }
                { for offer.map(|offer| offered(offer, close, page)) }
                if let Some(what) = update {
                    <div class="notice" data-test="update">
                        <p>
                            <strong>{ what }</strong>
                            { " Levers stay where they are; a figure may change, and nothing done \
                               so far can be undone afterwards. All windows of Derwent on this \
                               device change over together." }
                        </p>
                        <button type="button" onclick={page.reform(|_| PageEvent::Update(UpdateEvent::Taken))}>
                            { "Update now" }
                        </button>
                        <button type="button" onclick={page.reform(|_| PageEvent::Update(UpdateEvent::PutOff))}>
                            { "Not now" }
                        </button>
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

/// Each in a line of its own.
fn faults(list: &[String]) -> Html {
    if list.is_empty() {
        return html! {};
    }
    html! {
        <ul class="faults" tabindex="0" aria-label="In detail">{ for list.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
    }
}

fn offered(offer: &Offer, close: Callback<MouseEvent>, page: &Callback<PageEvent>) -> Html {
    let Offer { reason, earlier } = offer;
    let Some(latest) = earlier.first() else { return Html::default() };
    html! {
        <div class="notice" data-test="carry-on">
            <p>{ reason.lead() }{ described(latest) }{ "." }</p>
            <button type="button" onclick={event(page, latest, EarlierEvent::Opened)}>
                { reason.accept() }
            </button>
            <button type="button" onclick={close}>{ reason.decline() }</button>
            if earlier.len() == 1 {
                { remove(page, latest) }
            } else {
                <details class="earlier">
                    <summary id="earlier">{ format!("Earlier scenarios ({})", earlier.len()) }</summary>
                    <ul>
                        { for earlier.iter().map(|earlier| html! {
                            <li key={earlier.place.clone()}>
                                <p>{ described(earlier) }</p>
                                <button
                                    type="button"
                                    aria-label={format!("Open {}", earlier.name)}
                                    onclick={event(page, earlier, EarlierEvent::Opened)}
                                >
                                    { "Open" }
                                </button>
                                { remove(page, earlier) }
                            </li>
                        }) }
                    </ul>
                </details>
            }
        </div>
    }
}

fn described(earlier: &Earlier) -> Html {
    let about =
        if earlier.about.is_empty() { String::new() } else { format!(" ({})", earlier.about) };
    let time = earlier.time.as_ref().map(|time| format!(", {time}")).unwrap_or_default();
    html! { <><strong>{ &earlier.name }</strong>{ about }{ time }</> }
}

fn remove(page: &Callback<PageEvent>, earlier: &Earlier) -> Html {
    html! {
        <button
            type="button"
            class="link"
            aria-label={format!("Remove {} from this device", earlier.name)}
            onclick={event(page, earlier, EarlierEvent::Removed)}
        >
            { "Remove" }
        </button>
    }
}

fn event(
    page: &Callback<PageEvent>,
    earlier: &Earlier,
    event: fn(String) -> EarlierEvent,
) -> Callback<MouseEvent> {
    let place = earlier.place.clone();
    page.reform(move |_| PageEvent::Earlier(event(place.clone())))
}
