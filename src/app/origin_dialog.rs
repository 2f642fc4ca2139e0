//! Where a figure comes from.

use yew::prelude::*;

use super::dialog::Dialog;
use super::page::PageEvent;
use super::screen::{Drawing, line};
use super::shown::Shown;
use crate::ask::Beside;
use crate::scenario::{Message, card_letter};
use crate::screen::{Asked, Facts, Line, doubted};
use crate::words::Origin;

/// The dialog that opens with a figure.
pub fn origin_dialog(
    origin: Origin,
    shown: &Shown,
    (asked, compared): (Asked, Option<(usize, &Beside)>),
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let (named, parts) = shown.with_facts(asked, "", |facts| {
        let facts = match compared {
            None => *facts,
            Some((_, Beside { scenario, outcome, uncertainty, .. })) => {
                let preset_choices = &scenario.preset().choices;
                Facts { scenario, outcome, preset_choices, uncertainty, ..*facts }
            }
        };
        (facts.named(origin), facts.origin(origin))
    });
    let whose = compared.map(|(place, card)| {
        format!("{}, \u{201c}{}\u{201d}. ", card_letter(place), card.scenario.name())
    });
    let about = format!("{}{}", whose.as_deref().unwrap_or_default(), named.label);
    let doubt = Line::default().with(doubted(&about, None, &named.value));
    let note = match named.note.as_str() {
        "" => String::new(),
        note => format!(" ({note})"),
    };
    html! {
        <Dialog
            heading={origin.title()}
            class="wide"
            closed={page.reform(|()| PageEvent::OriginAsked(None))}
        >
            <p>{ whose }<strong>{ format!("{}: {}", named.label, named.value) }</strong>{ note }</p>
            { Drawing { shown, dispatch, page }.parts(parts) }
            <p>{ line(&doubt, page) }</p>
        </Dialog>
    }
}
