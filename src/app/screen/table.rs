//! Tables. Each scrolls in a region of its own where it is too wide for the page, or has its rows as
//! blocks; its roles are said so that it stays a table for listeners then.

use yew::prelude::*;

use super::line::line;
use crate::app::page::PageEvent;
use crate::screen::{Cell, Look, Row, RowLook, Table};

/// A table.
pub fn table(table: &Table, page: &Callback<PageEvent>) -> Html {
    let heads = table.heads.iter().map(|Cell { line: head, look }| match head.is_empty() {
        // Above buttons; a head without words is none.
        true => html! { <td /> },
        false => html! { <th scope="col" role="columnheader" class={class(*look)}>{ line(head, page) }</th> },
    });
    let names: Vec<AttrValue> =
        table.heads.iter().skip(1).map(|head| head.line.plain().into()).collect();
    let rows = |rows: &[Row]| rows.iter().map(|one| row(one, &names, page)).collect::<Html>();
    html! {
        <div class="table" tabindex="0" role="region" aria-label={table.name.clone()}>
            <table role="table">
                <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
                <tbody role="rowgroup">{ rows(&table.body) }</tbody>
                <tfoot role="rowgroup">{ rows(&table.foot) }</tfoot>
            </table>
        </div>
    }
}

/// A row; each cell has the head of its column with it, for where that does not stand above.
fn row(row: &Row, names: &[AttrValue], page: &Callback<PageEvent>) -> Html {
    let cells = row.cells.iter().enumerate().map(|(place, Cell { line: inside, look })| {
        let name = names.get(place).filter(|name| !name.is_empty()).cloned();
        html! { <td role="cell" data-head={name} class={class(*look)}>{ line(inside, page) }</td> }
    });
    let look = match row.look {
        RowLook::Plain => "",
        RowLook::Own => "own",
        RowLook::Sum => "sum",
        RowLook::Uses => "uses",
    };
    html! {
        <tr role="row" class={look}>
            <th scope="row" role="rowheader" class={class(row.head.look)}>{ line(&row.head.line, page) }</th>
            { for cells }
        </tr>
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
