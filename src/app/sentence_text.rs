//! The sentence, with what matters most in bold.

use yew::prelude::*;

use crate::words::Sentence;

/// The sentence above the charts.
pub fn sentence_text(sentence: &Sentence) -> Html {
    html! {
        <p class="sentence" data-test="sentence">
            { for sentence.spans.iter().map(|span| if span.strong {
                html! { <strong>{ &span.text }</strong> }
            } else {
                html! { { &span.text } }
            }) }
            { " " }
            <small>{ &sentence.basis }</small>
        </p>
    }
}
