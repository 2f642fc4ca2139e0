//! Draws what a view is made of.

mod entry;
mod field;
mod lever;
mod line;
mod map;
mod piece;
mod table;

pub use line::{asked_after, line, pick, press, qr, text_part};
use line::{figure, sentence};
pub use table::table as still_table;
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::browser;
use super::figure_view::FigureView;
use super::page::PageEvent;
use super::shown::Shown;
use crate::apart;
use crate::scenario::Message;
use crate::screen::{Chart, Group, LeverPart, Line, Pairs, Part, Room, keys};
use crate::words::Term;
use piece::{Piece, What};

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
    /// All runs of a line in their order.
    pub fn line(self, line: &Line) -> Html {
        line::line(line, self.page)
    }

    /// All parts in their order. Each is drawn again only when it is another than before.
    pub fn parts(self, parts: Vec<Part>) -> Html {
        let keys = keys(&parts);
        parts.into_iter().zip(keys).map(|(part, key)| self.part(part, key)).collect()
    }

    fn part(self, part: Part, key: String) -> Html {
        match part {
            Part::Group(group, parts) => self.group(group, parts, key),
            Part::Fold(title, parts) => html! {
                <details {key}><summary>{ title }</summary>{ self.parts(parts) }</details>
            },
            Part::Charts(charts) => html! {
                <div {key} class="figures">
                    { for charts.into_iter().map(|chart| {
                        let key = chart.figure.id;
                        self.piece(What::Chart(chart), key)
                    }) }
                </div>
            },
            part => self.piece(What::Part(part), key),
        }
    }

    fn piece(self, what: What, key: impl Into<Key>) -> Html {
        let Self { shown, dispatch, page } = self;
        html! { <Piece key={key.into()} {what} shown={shown.clone()} {dispatch} {page} /> }
    }

    /// A part that holds no others. What there may be much of in a view that follows a lever is
    /// compiled without the rest.
    fn alone(self, part: &Part) -> Html {
        match part {
            Part::Sentence(said) => sentence(said, self.page),
            Part::Words(..) | Part::List(..) | Part::Qr(_) => text_part(part, self.page),
            Part::Heading(line, place) => html! {
                <h2 id={*place} tabindex={place.map(|_| "-1")}>{ self.line(line) }</h2>
            },
            Part::Table(table) => table::table(table, self.page),
            part => apart(|| self.rarer(part)),
        }
    }

    fn rarer(self, part: &Part) -> Html {
        match part {
            Part::Terms(terms) => html! {
                <dl class="terms">{ for terms.iter().map(|term| self.term(term)) }</dl>
            },
            Part::Pairs(kind, pairs) => self.pairs(*kind, pairs),
            Part::Lever(lever) => self.lever(lever),
            Part::Map(map) => apart(|| self.map(map)),
            Part::Search(query) => self.search(query),
            Part::Paste(pasting) => field::paste(pasting, self.page),
            // Drawn at once, or from parts of their own.
            Part::Sentence(_)
            | Part::Words(..)
            | Part::List(..)
            | Part::Qr(_)
            | Part::Heading(..)
            | Part::Table(_)
            | Part::Group(..)
            | Part::Fold(..)
            | Part::Charts(_) => Html::default(),
        }
    }

    fn pairs(self, kind: Pairs, pairs: &[(Line, Line)]) -> Html {
        let class = match kind {
            Pairs::Answers => "fairness",
            Pairs::Ways => "ways",
            Pairs::Reasons => "assumptions",
            Pairs::Cases => "cases",
            Pairs::Dates => "dates",
        };
        html! {
            <dl {class}>
                { for pairs.iter().map(|(what, said)| html! {
                    <div><dt>{ self.line(what) }</dt><dd>{ self.line(said) }</dd></div>
                }) }
            </dl>
        }
    }

    fn group(self, group: Group, parts: Vec<Part>, key: String) -> Html {
        let parts = self.parts(parts);
        let section = |class: Classes| {
            html! { <section key={key.clone()} {class}>{ parts.clone() }</section> }
        };
        let block = |class: &'static str| {
            html! { <div key={key.clone()} {class}>{ parts.clone() }</div> }
        };
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
            Group::Tally => html! {
                <div
                    {key}
                    class="tally"
                    onkeydown={|event: KeyboardEvent| browser::press_by_number(&event, ".tally")}
                >
                    { parts }
                </div>
            },
            Group::ByYear => section("by-year".into()),
            Group::Beside => block("side-by-side"),
            Group::Plan => block("plan"),
            Group::Busy => html! { <div {key} aria-busy="true">{ parts }</div> },
            Group::Levers { is_old } => html! {
                <section
                    {key}
                    class={classes!("answers", is_old.then_some("stale"))}
                    aria-busy={is_old.to_string()}
                >
                    { parts }
                </section>
            },
            Group::Evidence => html! {
                <div {key} class="evidence-lists" id="evidence" role="group" aria-labelledby="tab-evidence" tabindex="-1">
                    { parts }
                </div>
            },
        }
    }

    /// A chart; `place` is where it stands on the page.
    fn chart(self, chart: &Chart, place: &NodeRef) -> Html {
        let class = match chart.room {
            Room::Main => "main",
            Room::Wide => "wide",
            Room::Half => "",
        };
        html! {
            <FigureView
                {class}
                {place}
                desk={&self.shown.desk}
                figure={chart.figure.clone()}
                on_point={chart.on_point.clone()}
                page={self.page}
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

    fn term(self, term: &Term) -> Html {
        html! {
            <div>
                <dt>{ term.label }<small>{ &term.term }</small></dt>
                <dd class="figure">
                    { match term.origin {
                        Some(origin) => figure(&term.value, origin, 0, self.page),
                        None => html! { { &term.value } },
                    } }
                </dd>
                <dd class="hint">{ &term.meaning }</dd>
            </div>
        }
    }
}
