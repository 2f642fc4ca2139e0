//! The stage as it is drawn: over the page, small on the desk, and in the window for the projector.

mod desk;
mod figure;
mod keys;
mod staged;
mod window;

use std::rc::Rc;

use yew::prelude::*;

use super::desk::Desk;
use super::screen::{qr, still_table};
use crate::screen::{Cell, Moved, Row, Stage, Table};
use crate::words::Sentence;
pub use desk::desk;
use figure::StageFigure;
pub use keys::keys;
pub use staged::Staged;
pub use window::StageWindow;

/// What the room sees.
pub struct Seen {
    /// The stage; none while there is nothing to see.
    pub stage: Option<Rc<Stage>>,
    /// What its charts share.
    pub desk: Desk,
    /// Whether the room sees nothing.
    pub is_black: bool,
    /// What is said where there is nothing to see, or something is wrong.
    pub notice: AttrValue,
}

/// A stage; its sizes follow the room that it has.
pub fn stage(seen: &Seen) -> Html {
    let Seen { stage, desk, is_black, notice } = seen;
    let inside = match stage {
        _ if *is_black => html! { <p class="hidden">{ "The room sees nothing." }</p> },
        Some(stage) => drawn(stage, desk),
        None => Html::default(),
    };
    html! {
        <div class={classes!("stage", is_black.then_some("black"))} data-test="stage">
            <div>
                { inside }
                if !notice.is_empty() && !is_black {
                    <p class="stage-notice" role="alert">{ notice }</p>
                }
            </div>
        </div>
    }
}

fn drawn(stage: &Stage, desk: &Desk) -> Html {
    let length = stage.said.chars().count() + stage.own.chars().count();
    let is_long = stage.figure.is_none() && stage.table.is_none() || length > 260;
    // A question that nothing is shown of yet fills the room.
    let is_alone = stage.figure.is_none()
        && stage.table.is_none()
        && stage.code.is_none()
        && stage.scenario.is_empty();
    html! {
        <>
            <h2 class={classes!("stage-headline", is_alone.then_some("alone"))}>{ headline(&stage.headline) }</h2>
            if let Some(moved) = &stage.moved {
                { lever(moved) }
            }
            <p class={classes!("stage-said", is_long.then_some("long"))}>{ &stage.said }</p>
            if !stage.own.is_empty() {
                <p class="stage-said own">{ &stage.own }</p>
            }
            if !stage.words.is_empty() {
                <ul class="stage-words">{ for stage.words.iter().map(|said| html! { <li>{ said }</li> }) }</ul>
            }
            if let Some(code) = &stage.code {
                <div class="stage-code">{ qr(code) }</div>
            }
            if let Some(figure) = &stage.figure {
                <StageFigure figure={figure.clone()} {desk} />
            }
            if let Some(table) = &stage.table {
                <div
                    class={classes!("stage-table", table_class(table))}
                    style={format!("--rows:{}", lines(table))}
                >
                    { still_table(table, &Callback::noop()) }
                </div>
            }
            <p class="stage-foot"><span>{ &stage.scenario }</span><span>{ &stage.caption }</span></p>
        </>
    }
}

/// Pairs have two columns of rows; what has heads at both sides is a matrix.
fn table_class(table: &Table) -> Option<&'static str> {
    match table.heads.as_slice() {
        [_, _] => Some("pairs"),
        [corner, ..] if corner.line.is_empty() => Some("matrix"),
        _ => None,
    }
}

/// As many lines as there is room for at the normal size of letters, and at the smallest.
const LINES: std::ops::RangeInclusive<usize> = 14..=22;

/// About as many letters stand in one of the former.
const LETTERS: usize = 85;

/// About how many lines a table takes. The smaller the letters, the more of them stand in a line, and
/// the more lines there is room for.
fn lines(table: &Table) -> usize {
    let fits = |lines: &usize| lines_of(table, LETTERS * *lines / LINES.start()) <= *lines;
    LINES.clone().find(fits).unwrap_or(*LINES.end())
}

/// How many lines a table takes where so many letters stand in one: a column has its share by its
/// longest cell, as browsers do it, and a row is as high as its highest cell.
fn lines_of(table: &Table, letters: usize) -> usize {
    let rows = || table.body.iter().chain(&table.foot);
    let length = |cell: &Cell| cell.line.plain().chars().count();
    let mut longest: Vec<usize> = table.heads.iter().map(length).collect();
    for row in rows() {
        for (longest, cell) in longest.iter_mut().zip([&row.head].into_iter().chain(&row.cells)) {
            *longest = length(cell).max(*longest);
        }
    }
    let all: usize = longest.iter().sum();
    let high = |lengths: Vec<usize>| {
        let lines = lengths.iter().zip(&longest);
        let lines =
            lines.map(|(length, longest)| (length * all).div_ceil((longest * letters).max(1)));
        lines.max().unwrap_or_default().max(1)
    };
    let of_row = |row: &Row| [&row.head].into_iter().chain(&row.cells).map(length).collect();
    high(table.heads.iter().map(length).collect()) + rows().map(of_row).map(high).sum::<usize>()
}

fn headline(sentence: &Sentence) -> Html {
    let span = |(place, span): (usize, &crate::words::Span)| match span.strong {
        true => html! { <em key={place}>{ &span.text }</em> },
        false => html! { <span key={place}>{ &span.text }</span> },
    };
    sentence.spans.iter().enumerate().map(span).collect()
}

/// The lever with its value before and after, and where both stand in its range.
fn lever(moved: &Moved) -> Html {
    let percent = |part: f64| format!("{:.2}%", part * 100.0);
    html! {
        <p class="stage-lever">
            <span>{ &moved.lever }</span>
            <strong>
                { &moved.before }
                <span aria-hidden="true">{ " \u{2192} " }</span>
                <span class="hidden">{ ", then " }</span>
                { &moved.after }
            </strong>
            if let Some((before, now)) = moved.places {
                <span class="stage-range" aria-hidden="true">
                    <i style={format!("width:{}", percent(now))} />
                    <b style={format!("left:{}", percent(before))} />
                </span>
            }
            if !moved.more.is_empty() {
                <span>{ &moved.more }</span>
            }
        </p>
    }
}
