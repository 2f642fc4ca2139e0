//! The point under the pointer or chosen by key: a frame around it, and its figures.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::chart::{Cell, Figure, Spot, Table};
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
/// with more room; below them what a press does. The canvas is
/// `canvas_width` CSS pixels wide.
pub fn point_mark(
    spot: Spot,
    canvas_width: f64,
    table: &Table,
    index: usize,
    on_point: Option<&OnPoint>,
) -> Html {
    let Spot { x, y, width, height } = spot;
    let Some(row) = table.rows.get(index) else { return Html::default() };
    // What can be moved along its row leaves that free.
    let is_movable = on_point.is_some_and(OnPoint::moves);
    let top = if is_movable { y + height + 8.0 } else { y };
    let beside = if width > canvas_width / 2.0 {
        format!("right:8px;top:{}px", y + height)
    } else if x + width / 2.0 < canvas_width / 2.0 {
        format!("left:{}px;top:{top}px", x + width + 6.0)
    } else {
        format!("right:{}px;top:{top}px", canvas_width - x + 6.0)
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
                if let Some(press) = on_point.and_then(OnPoint::press) {
                    <div><dt>{ press }</dt></div>
                }
            </dl>
        </>
    }
}

/// How to walk through a figure, and the point that was walked to.
pub fn for_listeners(figure: &Figure, on_point: Option<&OnPoint>, point: Option<Point>) -> Html {
    let spoken = match point {
        Some(Point { index, spoken: true }) => figure.table.spoken(index),
        _ => String::new(),
    };
    html! {
        <>
            <p class="hidden" id={format!("walk-{}", figure.id)}>
                { "Arrow keys walk through the figures." }
                { on_point.map_or("", OnPoint::hint) }
            </p>
            <p class="hidden" role="status">{ spoken }</p>
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
