//! Words with what can be done inside them.

use yew::prelude::*;

use super::Drawing;
use super::entry::entry;
use super::sum_field::SumField;
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Button, Choice, Line, Meaning, Pick, Press, Run};

impl Drawing<'_> {
    /// All runs in their order.
    pub fn line(self, line: &Line) -> Html {
        line.0.iter().map(|run| self.run(run)).collect()
    }

    fn run(self, run: &Run) -> Html {
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
            Run::Pull(part) => html! {
                <span class="pull" style={format!("--pull:{part:.3}")} aria-hidden="true" />
            },
            Run::Press(press) => self.press(press),
            Run::Pick(pick) => self.pick(pick),
            Run::Entry(typed) => entry(typed, self.page),
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
