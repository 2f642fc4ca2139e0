//! The sentence, with what matters most in bold.

use std::rc::Rc;

use yew::prelude::*;

use crate::words::Sentence;

/// The sentence to show.
#[derive(Properties, PartialEq)]
pub struct SentenceTextProps {
    /// What happens in the scenario.
    pub sentence: Rc<Sentence>,
}

/// The sentence above the charts.
#[component]
pub fn SentenceText(props: &SentenceTextProps) -> Html {
    html! {
        <p class="sentence" data-test="sentence">
            { for props.sentence.spans.iter().map(|span| if span.strong {
                html! { <strong>{ &span.text }</strong> }
            } else {
                html! { { &span.text } }
            }) }
            { " " }
            <small>{ &props.sentence.basis }</small>
        </p>
    }
}
