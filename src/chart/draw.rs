//! Drawing a figure, for any plotters backend.

mod area;
mod axis;
mod bar_labels;
mod bars;
mod columns;
mod distribution;
mod dots;
mod drawing;
mod dumbbells;
mod end_labels;
mod fitting;
mod hatch;
mod labels;
mod lines;
mod map;
mod map_labels;
mod mark;
mod mark_rows;
mod paper;
mod parts;
mod picture;
mod plane;
mod roadmap;
mod room;
mod rows;
mod scale;
mod shade;
mod side_labels;
mod stack_labels;
mod swings;
mod symbol;
mod text;
mod value_labels;

use super::figure::{Body, Figure};
use super::look::Look;
use crate::apart;
pub use drawing::Drawing;
pub use fitting::{fitting, small_enough};
use paper::{Block, Paper};
pub use picture::{draw_picture, picture_height};
use plotters::prelude::SVGBackend;
pub use roadmap::column_at;

/// Where one row of the figure's table is drawn, in CSS pixels from the area's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Spot {
    /// The spot of `block`, cut where it leaves `page`.
    fn new(block: Block, page: Block, look: &Look) -> Self {
        let across = |x: i32| f64::from(x.clamp(page.left, page.right)) / look.scale;
        let down = |y: i32| f64::from(y.clamp(page.top, page.bottom)) / look.scale;
        Self {
            x: across(block.left),
            y: down(block.top),
            width: across(block.right) - across(block.left),
            height: down(block.bottom) - down(block.top),
        }
    }
}

/// The height that suits a figure drawn `width` CSS pixels wide, in CSS pixels.
#[must_use]
pub fn height(figure: &Figure, look: &Look, width: f64) -> f64 {
    match &figure.body {
        Body::Columns(_) => columns::height(look, width),
        Body::Bars(bars) => rows::Rows::new(bars, look, width).height.ceil(),
        Body::Distribution(distribution) => distribution::height(distribution, look, width),
        Body::Swings(swings) => swings::height(swings, look, width),
        Body::Map(map) => map::height(map, look, width),
        Body::Dots(dots) => dots::height(dots, look, width),
        Body::Roadmap(roadmap) => roadmap::height(roadmap, look, width),
        Body::Dumbbells(rows) => dumbbells::height(rows, look, width),
    }
}

/// Draws a figure on a page of `size`, which is in device pixels. Returns also a spot for each
/// point of the figure.
#[must_use]
pub fn draw(figure: &Figure, size: (u32, u32), look: &Look) -> (Drawing, Vec<Spot>) {
    let mut drawing = Drawing::new(size);
    let spots = draw_on(figure, &mut Paper::new(&mut drawing, look));
    (drawing, spots)
}

/// Covers the paper with a figure.
fn draw_on(figure: &Figure, paper: &mut Paper<'_>) -> Vec<Spot> {
    paper.fill(paper.block, paper.look.ground);
    match &figure.body {
        Body::Columns(columns) => apart(|| columns::draw(columns, paper)),
        Body::Bars(bars) => apart(|| bars::draw(bars, paper)),
        Body::Distribution(distribution) => apart(|| distribution::draw(distribution, paper)),
        Body::Swings(swings) => apart(|| swings::draw(swings, paper)),
        Body::Map(map) => apart(|| map::draw(map, paper)),
        Body::Dots(dots) => apart(|| dots::draw(dots, paper)),
        Body::Roadmap(roadmap) => apart(|| roadmap::draw(roadmap, paper)),
        Body::Dumbbells(rows) => apart(|| dumbbells::draw(rows, paper)),
    }
}

/// The figure with caption, summary and legend as a complete SVG file, `width` CSS pixels wide.
#[must_use]
pub fn svg(figure: &Figure, look: &Look, width: f64) -> String {
    let look = look.clone().for_svg();
    let size = (width.round() as u32, picture_height(figure, &look, width).round() as u32);
    let mut file = String::new();
    let drawing = draw_picture(figure, size, &look);
    // Writing to memory cannot fail.
    let _ = drawing.replay(&mut SVGBackend::with_string(&mut file, drawing.size));
    let about = format!(
        "<title>{}</title>\n<desc>{}</desc>\n",
        escaped(&figure.caption),
        escaped(&figure.summary)
    );
    let start = file.find('\n').map_or(0, |end| end + 1);
    file.insert_str(start, &about);
    file
}

/// `text` as XML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
