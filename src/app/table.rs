//! Tables. Each scrolls in a region of its own where it is too wide for the page.

use yew::prelude::*;

/// One cell.
pub struct Cell {
    content: Html,
    class: &'static str,
}

impl Cell {
    /// Words, or anything else.
    pub const fn new(content: Html) -> Self {
        Self { content, class: "" }
    }

    /// Words.
    pub fn text(text: impl ToString) -> Self {
        Self::new(plain(text))
    }

    /// A figure, which stands at the right.
    pub fn number(text: impl ToString) -> Self {
        Self::text(text).of_class("number")
    }

    /// The same cell in another look.
    pub fn of_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }
}

/// One row.
pub struct Row {
    /// What it is about.
    pub head: Cell,
    /// As many cells as there are heads beside the first.
    pub cells: Vec<Cell>,
    /// How it looks.
    pub class: &'static str,
}

impl Row {
    /// A row like any other.
    pub fn new(head: impl ToString, cells: Vec<Cell>) -> Self {
        Self { head: Cell::text(head), cells, class: "" }
    }
}

/// A table with its name for listeners, the heads of its columns, its rows, and below a line what
/// holds for all of them.
pub fn table(name: &str, heads: Vec<Cell>, body: Vec<Row>, foot: Vec<Row>) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label={name.to_owned()}>
            <table>
                <thead>
                    <tr>
                        { for heads.into_iter().map(|Cell { content, class }| html! {
                            <th scope="col" {class}>{ content }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for body.into_iter().map(row) }</tbody>
                <tfoot>{ for foot.into_iter().map(row) }</tfoot>
            </table>
        </div>
    }
}

fn row(Row { head, cells, class }: Row) -> Html {
    html! {
        <tr {class}>
            <th scope="row" class={head.class}>{ head.content }</th>
            { for cells.into_iter().map(|Cell { content, class }| html! {
                <td {class}>{ content }</td>
            }) }
        </tr>
    }
}

/// Words and nothing else.
pub fn plain(text: impl ToString) -> Html {
    html! { { text.to_string() } }
}

/// Words, with smaller ones below.
pub fn with_small(text: &str, small: &str) -> Html {
    html! { <>{ text }<small>{ small }</small></> }
}
