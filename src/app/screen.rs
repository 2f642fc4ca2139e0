//! Draws what a view is made of.

mod entry;
mod lever;
mod line;
mod map;
mod sum_field;
mod table;

use yew::prelude::*;

use super::browser;
use super::figure_view::FigureView;
use super::page::PageEvent;
use super::sentence_text::sentence_text;
use super::shown::Shown;
use crate::scenario::Message;
use crate::screen::{Act, Chart, Group, LeverPart, Line, List, Pairs, Part, Room, Tone};
use crate::words::Term;

/// What drawing needs beside the parts.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// The scenario, for sliders and for what charts share.
    pub shown: &'a Shown,
    /// Where to send what is about the scenario.
    pub dispatch: &'a Callback<Message>,
    /// Where to send what is about the page.
    pub page: &'a Callback<PageEvent>,
}

impl Drawing<'_> {
    /// All parts in their order.
    pub fn parts(self, parts: &[Part]) -> Html {
        parts.iter().map(|part| self.part(part)).collect()
    }

    /// One part.
    pub fn part(self, part: &Part) -> Html {
        match part {
            Part::Sentence(sentence) => sentence_text(sentence),
            Part::Words(tone, line) => self.words(*tone, line),
            Part::Heading(line, place) => html! {
                <h2 id={*place} tabindex={place.map(|_| "-1")}>{ self.line(line) }</h2>
            },
            Part::Terms(terms) => html! { <dl class="terms">{ for terms.iter().map(term) }</dl> },
            Part::Pairs(kind, pairs) => self.pairs(*kind, pairs),
            Part::List(kind, lines) => self.list(*kind, lines),
            Part::Table(table) => self.table(table),
            Part::Charts(charts) => html! {
                <div class="figures">{ for charts.iter().map(|chart| self.chart(chart)) }</div>
            },
            Part::Lever(lever) => self.lever(lever),
            Part::Map(map) => self.map(map),
            Part::Search(query) => self.search(query),
            Part::Group(group, parts) => self.group(*group, parts),
            Part::Fold(title, parts) => html! {
                <details><summary>{ title }</summary>{ self.parts(parts) }</details>
            },
        }
    }

    fn words(self, tone: Tone, line: &Line) -> Html {
        let line = self.line(line);
        match tone {
            Tone::Plain => html! { <p>{ line }</p> },
            Tone::Question => html! { <p class="question">{ line }</p> },
            Tone::Hint => html! { <p class="hint">{ line }</p> },
            Tone::Label => html! { <label class="hint">{ line }</label> },
            Tone::Working => html! { <p class="working" aria-busy="true">{ line }</p> },
            Tone::Found => html! { <p class="jump" role="status">{ line }</p> },
            Tone::Tools => line,
        }
    }

    fn pairs(self, kind: Pairs, pairs: &[(Line, Line)]) -> Html {
        let class = match kind {
            Pairs::Answers => "fairness",
            Pairs::Ways => "ways",
            Pairs::Reasons => "assumptions",
        };
        html! {
            <dl {class}>
                { for pairs.iter().map(|(what, said)| html! {
                    <div><dt>{ self.line(what) }</dt><dd>{ self.line(said) }</dd></div>
                }) }
            </dl>
        }
    }

    fn list(self, kind: List, lines: &[Line]) -> Html {
        let items = lines.iter().map(|line| html! { <li>{ self.line(line) }</li> });
        match kind {
            List::Plain => html! { <ul>{ for items }</ul> },
            List::Caveats => html! { <ul class="caveats">{ for items }</ul> },
            List::Steps => html! { <ol>{ for items }</ol> },
        }
    }

    fn group(self, group: Group, parts: &[Part]) -> Html {
        let parts = self.parts(parts);
        let section = |class: Classes| html! { <section {class}>{ parts.clone() }</section> };
        let block = |class: &'static str| html! { <div {class}>{ parts.clone() }</div> };
        match group {
            Group::Begin => block("begin"),
            Group::Own => section("own".into()),
            Group::ToKnow => section("to-know".into()),
            Group::Worth => section("worth-group".into()),
            Group::Answers(name) => section(classes!("answers", name)),
            Group::ByHand => section("by-hand".into()),
            Group::Exact => section("exact".into()),
            Group::Gains => block("gains"),
            Group::Changes => block("changes"),
            Group::Accounts => block("accounts"),
            Group::Parts => block("parts"),
            Group::Cards => block("cards"),
            Group::Busy => html! { <div aria-busy="true">{ parts }</div> },
            Group::Levers { is_old } => html! {
                <section
                    class={classes!("answers", is_old.then_some("stale"))}
                    aria-busy={is_old.to_string()}
                >
                    { parts }
                </section>
            },
            Group::Evidence => html! {
                <div class="evidence-lists" id="evidence" role="group" aria-labelledby="tab-evidence" tabindex="-1">
                    { parts }
                </div>
            },
        }
    }

    fn chart(self, chart: &Chart) -> Html {
        let class = match chart.room {
            Room::Main => "main",
            Room::Wide => "wide",
            Room::Half => "",
        };
        let chosen = chart.on_point.clone().map(|on_point| {
            let page = self.page.clone();
            Callback::from(move |place| {
                if let Some(act) = on_point.act(place) {
                    page.emit(PageEvent::Acted(act));
                }
            })
        });
        html! {
            <FigureView
                key={chart.figure.id}
                {class}
                desk={&self.shown.desk}
                figure={chart.figure.clone()}
                {chosen}
            >
                { self.line(&chart.tools) }
            </FigureView>
        }
    }

    fn search(self, query: &str) -> Html {
        let typed =
            self.page.reform(|event: InputEvent| PageEvent::SourceTyped(browser::typed(&event)));
        html! {
            <label class="search">
                <span>{ "Find a figure, a source or a reason" }</span>
                <input
                    type="search"
                    value={query.to_owned()}
                    placeholder="a number, a word or a paragraph"
                    autocomplete="off"
                    oninput={typed}
                />
            </label>
        }
    }

    /// A lever where it matters: one of several, or alone with what is known of it.
    fn lever(self, part: &LeverPart) -> Html {
        let label_id = format!("{}-label", part.id);
        let control = lever::control(self, part, &label_id);
        if part.hint.is_empty() {
            return control;
        }
        html! {
            <section class="split" id={part.id.clone()} tabindex="-1" aria-labelledby={label_id}>
                { control }
                <p class="hint">{ &part.hint }</p>
            </section>
        }
    }

    /// Sends what was pressed.
    fn on_press(self, act: Option<Act>) -> Callback<MouseEvent> {
        let page = self.page.clone();
        Callback::from(move |_| {
            if let Some(act) = &act {
                page.emit(PageEvent::Acted(act.clone()));
            }
        })
    }
}

fn term(term: &Term) -> Html {
    html! {
        <div>
            <dt>{ term.label }<small>{ &term.term }</small></dt>
            <dd class="figure">{ &term.value }</dd>
            <dd class="hint">{ &term.meaning }</dd>
        </div>
    }
}
