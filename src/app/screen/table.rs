//! Tables. Each scrolls in a region of its own where it is too wide for the page.

use yew::prelude::*;

use super::Drawing;
use crate::screen::{Cell, Look, Row, RowLook, Table};

impl Drawing<'_> {
    /// A table.
    pub fn table(self, table: &Table) -> Html {
        let heads = table.heads.iter().map(|Cell { line, look }| match line.is_empty() {
            // Above buttons; a head without words is none.
            true => html! { <td /> },
            false => html! { <th scope="col" class={class(*look)}>{ self.line(line) }</th> },
        });
        html! {
            <div class="table" tabindex="0" role="region" aria-label={table.name.clone()}>
                <table>
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for table.body.iter().map(|row| self.row(row)) }</tbody>
                    <tfoot>{ for table.foot.iter().map(|row| self.row(row)) }</tfoot>
                </table>
            </div>
        }
    }

    fn row(self, row: &Row) -> Html {
        let cells = row.cells.iter().map(|Cell { line, look }| {
            html! { <td class={class(*look)}>{ self.line(line) }</td> }
        });
        let look = match row.look {
            RowLook::Plain => "",
            RowLook::Own => "own",
            RowLook::Sum => "sum",
            RowLook::Uses => "uses",
        };
        html! {
            <tr class={look}>
                <th scope="row" class={class(row.head.look)}>{ self.line(&row.head.line) }</th>
                { for cells }
            </tr>
        }
    }
}

const fn class(look: Look) -> &'static str {
    match look {
        Look::Words => "",
        Look::Number => "number",
        Look::Now => "number now",
        Look::Muted => "muted",
    }
}
