//! Words with what can be done inside them.

use yew::prelude::*;

use super::Drawing;
use super::sum_field::SumField;
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, Button, Choice, Line, Meaning, Pick, Press, Run};
use crate::words::{Origin, Sentence};

impl Drawing<'_> {
    /// All runs in their order.
    pub fn line(self, line: &Line) -> Html {
        line.0.iter().enumerate().map(|(place, run)| self.run(run, place)).collect()
    }

    /// What can be read out, with what matters most in bold.
    pub fn sentence(self, sentence: &Sentence) -> Html {
        html! {
            <p class="sentence" data-test="sentence">
                { for sentence.spans.iter().enumerate().map(|(place, span)| {
                    let text = match span.origin {
                        Some(origin) => self.figure(&span.text, origin, place),
                        None => html! { { &span.text } },
                    };
                    if span.strong { html! { <strong>{ text }</strong> } } else { text }
                }) }
                { " " }
                <small>{ &sentence.basis }</small>
            </p>
        }
    }

    /// A figure of which it can be asked where it comes from. It looks like the words around it, can
    /// be selected and copied with them, and keeps its element while its text changes.
    pub fn figure(self, text: &str, origin: Origin, place: usize) -> Html {
        let page = self.page.clone();
        let ask = Callback::from(move |_: MouseEvent| {
            page.emit(PageEvent::Acted(Act::Explain(origin)));
        });
        asked_after(text, ask, place)
    }

    fn run(self, run: &Run, place: usize) -> Html {
        match run {
            Run::Plain(text) => html! { { text } },
            Run::Strong(text) => html! { <strong>{ text }</strong> },
            Run::Small(text) => html! { <small>{ text }</small> },
            Run::Cite(text) => html! { <cite>{ text }</cite> },
            Run::Tag(text) => html! { <span class="tag">{ text }</span> },
            Run::Spoken(text) => html! { <span class="hidden">{ text }</span> },
            Run::Sign(text) => html! { <span aria-hidden="true">{ text }</span> },
            Run::Meant(Meaning::Worse, text) => html! { <span class="worse">{ text }</span> },
            Run::Meant(Meaning::Holds, text) => html! { <span class="holds">{ text }</span> },
            Run::Figure(text, origin) => self.figure(text, *origin, place),
            Run::Pull(part) => html! {
                <span class="pull" style={format!("--pull:{part:.3}")} aria-hidden="true" />
            },
            Run::Press(press) => self.press(press),
            Run::Pick(pick) => self.pick(pick),
            Run::Sum(sum) => html! { <SumField sum={sum.clone()} page={self.page} /> },
        }
    }

    fn press(self, press: &Press) -> Html {
        let (class, open) = match press.look {
            Button::Link => ("link", None),
            Button::Opens(open) => ("link", Some(open.to_string())),
            Button::Small => ("fold", None),
            Button::Tag => ("tag", None),
        };
        html! {
            <button
                type="button"
                {class}
                title={(!press.title.is_empty()).then_some(press.title)}
                aria-label={press.name.clone()}
                aria-expanded={open}
                aria-disabled={press.act.is_none().then_some("true")}
                onclick={self.on_press(press.act.clone())}
            >
                { &press.label }
            </button>
        }
    }

    fn pick(self, pick: &Pick) -> Html {
        let acts: Vec<_> = pick.choices().map(|choice| choice.act.clone()).collect();
        let page = self.page.clone();
        let changed = Callback::from(move |event: Event| {
            let picked = browser::typed(&event).parse().ok();
            let act = picked.and_then(|position: usize| acts.get(position)?.clone());
            if let Some(act) = act {
                page.emit(PageEvent::Acted(act));
            }
        });
        let mut position = 0;
        let mut options = |choices: &[Choice]| -> Html {
            let options = choices.iter().map(|choice| {
                let (value, selected) = (position.to_string(), pick.chosen == Some(position));
                position += 1;
                html! { <option key={value.clone()} {value} {selected}>{ &choice.text }</option> }
            });
            options.collect()
        };
        html! {
            <select
                class="pick"
                aria-label={pick.name}
                data-is={pick.chosen.map(|position| position.to_string())}
                onchange={changed}
            >
                { for pick.groups.iter().map(|(heading, choices)| match *heading {
                    "" => options(choices),
                    label => html! { <optgroup key={label} {label}>{ options(choices) }</optgroup> },
                }) }
            </select>
        }
    }
}

/// A figure that calls back when it is pressed. Of several in a list each has a `place` of its own.
pub fn asked_after(text: &str, ask: Callback<MouseEvent>, place: usize) -> Html {
    html! {
        <span
            key={place}
            class="asked"
            role="button"
            tabindex="-1"
            title="Where it comes from"
            aria-haspopup="dialog"
            onclick={ask}
        >
            { text }
        </span>
    }
}
