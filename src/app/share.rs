//! Sharing: a link, texts to paste, a file.

use yew::prelude::*;

use super::browser;
use super::dialog::Dialog;
use super::page::PageEvent;
use super::screen::{press, text_part};
use super::shown::Shown;
use super::text::own_texts;
use crate::ask::{Answer, Known};
use crate::screen::{Asked, AskedOfShare, Copied, share};

/// What is shared.
#[derive(Properties, PartialEq)]
pub struct ShareDialogProps {
    /// The scenario on the page.
    pub shown: Shown,
    /// What is asked of it.
    pub asked: Asked,
    /// How it is to be sent, but for the eyes.
    pub to_send: AskedOfShare,
    /// What it comes to as text.
    pub known: Known,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// The dialog that opens with Share.
#[component]
pub fn ShareDialog(props: &ShareDialogProps) -> Html {
    let ShareDialogProps { shown, known, page, .. } = props;
    let as_own = use_state(|| false);
    let as_own_chosen = {
        let as_own = as_own.clone();
        move |event: Event| as_own.set(browser::checked(&event))
    };
    // The day on which the dialog opens; nothing of the scenario moves below it.
    let today = use_memo((), |()| browser::today());
    let text = match (known.answer(), known.progress) {
        (Some(Answer::Text(text)), None) => Some(text.as_str()),
        _ => None,
    };
    let to_send = AskedOfShare { as_own: *as_own, ..props.to_send };
    let share = shown.with_facts(props.asked, "", |facts| {
        share(facts, shown.tiles.as_slice(), to_send, text, browser::share_address, &today)
    });
    own_texts(html! {
        <Dialog
            heading="Share this scenario"
            beside={share.files.iter().map(|file| press(file, page)).collect::<Html>()}
            closed={page.reform(|()| PageEvent::ShareToggled(false))}
        >
            <div class="sent">
            if let Some(code) = share.code {
                <div class="code">{ text_part(&code, page) }</div>
            }
            <div>
            <p class="hint">{ share.hint }</p>
            if let Some(record) = share.record {
                { text_part(&record, page) }
            }
            <CopyField copied={share.link} />
            if let Some(label) = share.as_own {
                <label class="check">
                    <input type="checkbox" checked={*as_own} onchange={as_own_chosen} />
                    { label }
                </label>
            }
            <div aria-busy={share.is_missing.to_string()}>
                { for share.texts.into_iter().map(|copied| html! {
                    <CopyField {copied} />
                }) }
            </div>
            <p class="hint">{ share.offline }</p>
            </div>
            </div>
        </Dialog>
    })
}

/// A text with a button that copies it.
#[derive(Properties, PartialEq)]
struct CopyFieldProps {
    copied: Copied,
}

#[component]
fn CopyField(props: &CopyFieldProps) -> Html {
    let Copied { id, label, rows, text } = &props.copied;
    let area = use_node_ref();
    let copied = use_state(|| None);
    let copy = {
        let (text, area, copied) = (text.clone(), area.clone(), copied.clone());
        move |_| {
            browser::select_all(&area);
            let copied = copied.clone();
            browser::copy(text.clone(), Callback::from(move |done| copied.set(Some(done))));
        }
    };
    own_texts(html! {
        <div class="copy">
            <label for={*id}>{ *label }</label>
            <textarea
                ref={area}
                id={*id}
                rows={rows.to_string()}
                readonly=true
                value={text.clone()}
            />
            <button type="button" onclick={copy}>{ format!("Copy {}", label.to_ascii_lowercase()) }</button>
            <span role="status">
                { match *copied {
                    None => "",
                    Some(true) => "Copied",
                    Some(false) => "The browser does not allow it: press Ctrl+C, the text is selected",
                } }
            </span>
        </div>
    })
}
