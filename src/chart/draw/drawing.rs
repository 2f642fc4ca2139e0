//! A finished drawing: what it consists of, and putting it on a backend.

use super::paper::Point;
use crate::chart::look::FONT_FAMILY;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::Pos;
use plotters::style::{FontFamily, FontStyle, ShapeStyle};
use plotters_backend::{BackendColor, BackendTextStyle, DrawingErrorKind};
use std::convert::Infallible;
use std::ops::Range;

/// What stands on a page, in device pixels. It is plain data: charts are drawn in one way only,
/// and what differs between a canvas and a file is no more than [`Drawing::replay`].
pub struct Drawing {
    /// The width and height of the page.
    pub size: (u32, u32),
    pub(super) operations: Vec<Operation>,
}

/// One call to a backend.
pub(super) enum Operation {
    /// From the upper left corner to the lower right one.
    Rectangle([Point; 2], ShapeStyle),
    Path(Vec<Point>, ShapeStyle),
    /// The middle and the radius.
    Circle(Point, u32, ShapeStyle),
    Polygon(Vec<Point>, ShapeStyle),
    Text(String, Point, Letters),
}

impl Operation {
    /// The uppermost row that it may reach, and the lowest.
    fn rows(&self) -> (i32, i32) {
        let (top, bottom, rim) = match self {
            Self::Rectangle([start, end], style) => (start.1, end.1, style.stroke_width as i32),
            Self::Path(points, style) | Self::Polygon(points, style) => {
                let rows = points.iter().map(|point| point.1);
                let (top, bottom) = (rows.clone().min(), rows.max());
                (top.unwrap_or(0), bottom.unwrap_or(0), style.stroke_width as i32)
            }
            Self::Circle((_, y), radius, style) => {
                (*y, *y, *radius as i32 + style.stroke_width as i32)
            }
            // The line is as high as its letters are large, and stands about its middle.
            Self::Text(_, (_, y), letters) => (*y, *y, letters.size.ceil() as i32),
        };
        (top - rim, bottom + rim)
    }
}

/// What most charts need.
const USUAL_OPERATIONS: usize = 128;

impl Drawing {
    /// An empty page.
    pub(super) fn new(size: (u32, u32)) -> Self {
        Self { size, operations: Vec::with_capacity(USUAL_OPERATIONS) }
    }

    /// Puts the drawing on a backend and presents it.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn replay<DB: DrawingBackend>(
        &self,
        backend: &mut DB,
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        self.replay_rows(&(i32::MIN..i32::MAX), backend)
    }

    /// The same, of what may reach into these rows of pixels alone.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn replay_rows<DB: DrawingBackend>(
        &self,
        rows: &Range<i32>,
        backend: &mut DB,
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        backend.ensure_prepared()?;
        let reaches_in = |operation: &&Operation| {
            let (top, bottom) = operation.rows();
            top < rows.end && bottom >= rows.start
        };
        for operation in self.operations.iter().filter(reaches_in) {
            match operation {
                Operation::Rectangle([start, end], style) => {
                    backend.draw_rect(*start, *end, style, style.filled)
                }
                Operation::Path(points, style) => backend.draw_path(points.iter().copied(), style),
                Operation::Circle(middle, radius, style) => {
                    backend.draw_circle(*middle, *radius, style, style.filled)
                }
                Operation::Polygon(points, style) => {
                    backend.fill_polygon(points.iter().copied(), style)
                }
                Operation::Text(text, at, letters) => backend.draw_text(text, letters, *at),
            }?;
        }
        backend.present()
    }
}

/// How a text looks and where it stands about its point. All texts are level and of one family,
/// so neither is kept.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub(super) size: f64,
    pub(super) style: FontStyle,
    pub(super) colour: BackendColor,
    pub(super) anchor: Pos,
}

impl BackendTextStyle for Letters {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        self.style
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FONT_FAMILY)
    }

    /// Nothing: widths are estimated before, and backends set text themselves.
    fn layout_box(&self, _: &str) -> Result<(Point, Point), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    /// Nothing, as above.
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: Point,
        _: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::SVGBackend;
    use plotters::style::text_anchor::{HPos, VPos};
    use plotters::style::{Color, RGBColor};

    const SIZE: (u32, u32) = (200, 100);

    fn file(write: impl FnOnce(&mut SVGBackend<'_>) -> Option<()>) -> String {
        let mut file = String::new();
        write(&mut SVGBackend::with_string(&mut file, SIZE)).expect("written");
        file
    }

    #[test]
    fn what_is_replayed_looks_as_if_drawn_at_once() {
        let filled = RGBColor(1, 2, 3).filled();
        let thick = RGBColor(1, 2, 3).stroke_width(3);
        let corners = [(1, 2), (3, 4), (5, 9)];
        let letters = Letters {
            size: 16.5,
            style: FontStyle::Bold,
            colour: RGBColor(9, 8, 7).to_backend_color(),
            anchor: Pos::new(HPos::Center, VPos::Center),
        };
        let mut drawing = Drawing::new(SIZE);
        drawing.operations.extend([
            Operation::Rectangle([(1, 2), (30, 40)], filled),
            Operation::Path(corners.into(), thick),
            Operation::Circle((50, 60), 7, filled),
            Operation::Polygon(corners.into(), filled),
            Operation::Text("Savings < \u{a3}5".to_owned(), (70, 80), letters),
        ]);
        let replayed = file(|svg| drawing.replay(svg).ok());
        let drawn = file(|svg| {
            svg.draw_rect((1, 2), (30, 40), &filled, true).ok()?;
            svg.draw_path(corners, &thick).ok()?;
            svg.draw_circle((50, 60), 7, &filled, true).ok()?;
            svg.fill_polygon(corners, &filled).ok()?;
            svg.draw_text("Savings < \u{a3}5", &letters, (70, 80)).ok()?;
            svg.present().ok()
        });
        assert_eq!(replayed, drawn);
    }

    #[test]
    fn of_rows_only_what_may_reach_into_them_is_replayed() {
        let ink = RGBColor(1, 2, 3);
        let letters = Letters {
            size: 10.0,
            style: FontStyle::Normal,
            colour: ink.to_backend_color(),
            anchor: Pos::new(HPos::Left, VPos::Center),
        };
        let replayed = |rows| {
            let mut drawing = Drawing::new(SIZE);
            drawing.operations.extend([
                Operation::Rectangle([(0, 0), (200, 100)], ink.filled()),
                Operation::Rectangle([(0, 10), (9, 20)], ink.filled()),
                Operation::Circle((5, 45), 7, ink.filled()),
                Operation::Path(vec![(0, 70), (9, 60)], ink.stroke_width(3)),
                Operation::Text("above".to_owned(), (0, 30), letters),
                Operation::Text("within".to_owned(), (0, 50), letters),
                Operation::Text("at the edge".to_owned(), (0, 66), letters),
            ]);
            let file = file(|svg| drawing.replay_rows(&rows, svg).ok());
            let count = |kind: &str| file.matches(kind).count();
            (count("<rect"), count("<circle"), count("<polyline"), count("<text"))
        };
        assert_eq!(replayed(0..100), (2, 1, 1, 3));
        assert_eq!(replayed(50..58), (1, 1, 1, 2));
        assert_eq!(replayed(54..57), (1, 0, 0, 2));
        assert_eq!(replayed(80..100), (1, 0, 0, 0));
    }
}
