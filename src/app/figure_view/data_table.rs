//! The figures of a chart as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::screen::asked_after;
use crate::app::text::own_texts;
use crate::chart::{Cell, Figure};

/// The chart whose figures are shown.
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// The chart.
    pub figure: Rc<Figure>,
    /// Gets the row whose figure was asked after, where these can be.
    pub ask: Option<Callback<usize>>,
}

/// The figures of a chart as a table.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let figure = &props.figure;
    let alignment = |cell: &Cell| if matches!(cell, Cell::Text(_)) { "" } else { "number" };
    let first_row = figure.table.rows.first();
    // What the starting point had is not what is asked after.
    let is_now = |column: usize| !figure.table.is_of_start(column);
    let content = |row: usize, column: usize, cell: &Cell| match (&props.ask, cell) {
        (Some(ask), Cell::Pounds(_) | Cell::Pence(_) | Cell::Percent(_) | Cell::Number(_))
            if is_now(column) =>
        {
            asked_after(&cell.text(), ask.reform(move |_| row), 0)
        }
        _ => html! { { cell.text() } },
    };
    own_texts(html! {
        <div class="table" tabindex="0" role="region" aria-label={figure.caption.clone()}>
            <table>
                <caption class="hidden">{ &figure.caption }</caption>
                <thead>
                    <tr>
                        { for figure.table.head.iter().enumerate().map(|(column, head)| {
                            let cell = first_row.and_then(|row| row.get(column));
                            html! { <th scope="col" class={cell.map(alignment)}>{ head }</th> }
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for figure.table.rows.iter().enumerate().map(|(place, row)| html! {
                        <tr>
                            { for row.iter().enumerate().map(|(column, cell)| if column == 0 {
                                html! { <th scope="row">{ cell.text() }</th> }
                            } else {
                                html! { <td class={alignment(cell)}>{ content(place, column, cell) }</td> }
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    })
}
