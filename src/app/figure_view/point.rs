//! The point under the pointer or chosen by key: a frame around it, and its figures.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Cell, Figure, Spot};

/// A point of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The row of the table.
    pub index: usize,
    /// Whether it is spoken: a pointer crossing the chart would never stop talking.
    pub spoken: bool,
}

/// Which point to show, and where.
#[derive(Properties, PartialEq)]
pub struct PointMarkProps {
    /// Where it stands on the canvas.
    pub spot: Spot,
    /// The width of the canvas, in CSS pixels.
    pub width: f64,
    /// The chart.
    pub figure: Rc<Figure>,
    /// The row of the table.
    pub index: usize,
}

/// A frame around the point, and its figures beside it, on the side with more room.
#[component]
pub fn PointMark(props: &PointMarkProps) -> Html {
    let Spot { x, y, width, height } = props.spot;
    let table = &props.figure.table;
    let Some(row) = table.rows.get(props.index) else { return Html::default() };
    let beside = if width > props.width / 2.0 {
        format!("right:8px;top:{}px", y + height)
    } else if x + width / 2.0 < props.width / 2.0 {
        format!("left:{}px;top:{y}px", x + width + 6.0)
    } else {
        format!("right:{}px;top:{y}px", props.width - x + 6.0)
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
            </dl>
        </>
    }
}
