//! The point under the pointer or chosen by key: a frame around it, and its figures.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::chart::{Cell, Spot, Table};
use crate::screen::OnPoint;

/// A point of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The row of the table.
    pub index: usize,
    /// Whether it is spoken: a pointer crossing the chart would never stop talking.
    pub spoken: bool,
}

/// A frame around the point, and its figures from the table beside it, on the side of the canvas
/// with more room; below them that a press says where they come from, where it does. The canvas is
/// `canvas_width` CSS pixels wide.
pub fn point_mark(
    spot: Spot,
    canvas_width: f64,
    table: &Table,
    index: usize,
    explains: bool,
) -> Html {
    let Spot { x, y, width, height } = spot;
    let Some(row) = table.rows.get(index) else { return Html::default() };
    let beside = if width > canvas_width / 2.0 {
        format!("right:8px;top:{}px", y + height)
    } else if x + width / 2.0 < canvas_width / 2.0 {
        format!("left:{}px;top:{y}px", x + width + 6.0)
    } else {
        format!("right:{}px;top:{y}px", canvas_width - x + 6.0)
    };
    html! {
        <>
            <div
                class="point"
                style={format!("left:{x}px;top:{y}px;width:{width}px;height:{height}px")}
            />
            <dl class="point-figures" style={beside} aria-hidden="true">
                <div><dt class="point-name">{ row.first().map(Cell::text) }</dt></div>
                { for table.head.iter().zip(row).skip(1).filter(|(_, cell)| **cell != Cell::Empty).map(
                    |(head, cell)| html! { <div><dt>{ head }</dt><dd>{ cell.short() }</dd></div> }
                ) }
                if explains {
                    <div><dt>{ "Press for where it comes from" }</dt></div>
                }
            </dl>
        </>
    }
}

/// Sends what the point of a row does.
pub fn chooser(on_point: Option<&OnPoint>, page: &Callback<PageEvent>) -> Callback<usize> {
    let (on_point, page) = (on_point.cloned(), page.clone());
    Callback::from(move |row| {
        if let Some(act) = on_point.as_ref().and_then(|on_point| on_point.act(row)) {
            page.emit(PageEvent::Acted(act));
        }
    })
}
