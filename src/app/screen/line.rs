//! Words with what can be done inside them.

use yew::prelude::*;

use super::entry::{entry, handle};
use super::field::JudgedField;
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, Button, Choice, Line, List, Meaning, Part, Pick, Press, Qr, Run, Tone};
use crate::words::{Origin, Sentence};

/// All runs of a line in their order.
pub fn line(line: &Line, page: &Callback<PageEvent>) -> Html {
    let run = |(place, run): (usize, &Run)| match run {
        Run::Plain(text) => html! { { text } },
        Run::Strong(text) => html! { <strong>{ text }</strong> },
        Run::Small(text) => html! { <small>{ text }</small> },
        Run::Cite(text) => html! { <cite>{ text }</cite> },
        Run::Tag(text) => html! { <span class="tag">{ text }</span> },
        Run::Spoken(text) => html! { <span class="hidden">{ text }</span> },
        Run::Struck(text) => html! {
            <><s>{ text }</s><span class="hidden">{ " (struck out)" }</span></>
        },
        Run::Sign(text) => html! { <span aria-hidden="true">{ text }</span> },
        Run::Meant(Meaning::Worse, text) => html! { <span class="worse">{ text }</span> },
        Run::Meant(Meaning::Holds, text) => html! { <span class="holds">{ text }</span> },
        Run::Figure(text, origin) => figure(text, *origin, place, page),
        Run::Pull(part) => html! {
            <span class="pull" style={format!("--pull:{part:.3}")} aria-hidden="true" />
        },
        Run::Press(pressed) => press(pressed, page),
        Run::Pick(picked) => pick(picked, page),
        Run::Entry(typed) => entry(typed, page),
        Run::Handle(act) => handle(act, page),
        Run::FigureOf(text, origin, card) => {
            asked_after(text, on_press(Some(Act::ExplainOf(*card, *origin)), page), place)
        }
        Run::Field(field) => html! {
            <JudgedField key={field.label.clone()} field={field.clone()} {page} />
        },
        Run::Trend(trend) => html! {
            <svg class="trend" viewBox="0 0 96 24" aria-hidden="true">
                <path d={trend.expected.clone()} />
                <path class="recorded" d={trend.recorded.clone()} />
            </svg>
        },
    };
    line.0.iter().enumerate().map(run).collect()
}

/// What can be read out, with what matters most in bold.
pub fn sentence(sentence: &Sentence, page: &Callback<PageEvent>) -> Html {
    html! {
        <p class="sentence" data-test="sentence">
            { for sentence.spans.iter().enumerate().map(|(place, span)| {
                let text = match span.origin {
                    Some(origin) => figure(&span.text, origin, place, page),
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
pub fn figure(text: &str, origin: Origin, place: usize, page: &Callback<PageEvent>) -> Html {
    asked_after(text, on_press(Some(Act::Explain(origin)), page), place)
}

/// A paragraph, a list or a code; all that some places need of what a view may have.
pub fn text_part(part: &Part, page: &Callback<PageEvent>) -> Html {
    match part {
        Part::Words(tone, words) => {
            let words = line(words, page);
            match tone {
                Tone::Plain => html! { <p>{ words }</p> },
                Tone::Question => html! { <p class="question">{ words }</p> },
                Tone::Hint => html! { <p class="hint">{ words }</p> },
                Tone::Label => html! { <label class="hint">{ words }</label> },
                Tone::Working => html! { <p class="working" aria-busy="true">{ words }</p> },
                Tone::Found => html! { <p class="jump" role="status">{ words }</p> },
                Tone::Tools => words,
            }
        }
        Part::List(kind, lines) => {
            let items = lines.iter().map(|item| html! { <li>{ line(item, page) }</li> });
            match kind {
                List::Plain => html! { <ul>{ for items }</ul> },
                List::Caveats => html! { <ul class="caveats">{ for items }</ul> },
                List::Steps => html! { <ol>{ for items }</ol> },
            }
        }
        Part::Qr(code) => qr(code),
        _ => Html::default(),
    }
}

/// A QR code, dark on white whatever the colours of the page.
pub fn qr(code: &Qr) -> Html {
    html! {
        <svg
            class="qr"
            viewBox={format!("0 0 {0} {0}", code.side)}
            role="img"
            aria-label="QR code of the link"
        >
            <path d={code.path.clone()} />
        </svg>
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

/// A button.
pub fn press(press: &Press, page: &Callback<PageEvent>) -> Html {
    let (class, open) = match press.look {
        Button::Plain | Button::Mode(_) => (None, None),
        Button::Main => (Some("primary"), None),
        Button::Icon(_) => (Some("icon"), None),
        Button::Link | Button::Place => (Some("link"), None),
        Button::Opens(open) => (Some("link"), Some(open.to_string())),
        Button::Small => (Some("fold"), None),
        Button::Tag => (Some("tag"), None),
    };
    let pressed = match press.look {
        Button::Mode(holds) => Some(holds.to_string()),
        _ => None,
    };
    let title = match (press.look, &press.name) {
        (Button::Icon(keys), Some(name)) => Some(format!("{name} ({keys})")),
        _ => (!press.title.is_empty()).then(|| press.title.to_owned()),
    };
    let button = html! {
        <button
            type="button"
            {class}
            {title}
            aria-label={press.name.clone()}
            aria-expanded={open}
            aria-pressed={pressed}
            aria-disabled={press.act.is_none().then_some("true")}
            onclick={on_press(press.act.clone(), page)}
        >
            { &press.label }
        </button>
    };
    match press.look {
        Button::Place => html! { <cite>{ button }</cite> },
        _ => button,
    }
}

/// A list to pick from.
pub fn pick(pick: &Pick, page: &Callback<PageEvent>) -> Html {
    let acts: Vec<_> = pick.choices().map(|choice| choice.act.clone()).collect();
    let page = page.clone();
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
            aria-label={pick.name.clone()}
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

/// Sends what was pressed.
pub fn on_press(act: Option<Act>, page: &Callback<PageEvent>) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_| {
        if let Some(act) = &act {
            page.emit(PageEvent::Acted(act.clone()));
        }
    })
}
