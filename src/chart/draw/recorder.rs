//! The one backend that charts are drawn on.

use super::drawing::{Drawing, Letters, Operation};
use super::paper::Point;
use plotters::prelude::DrawingBackend;
use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::{BackendColor, BackendStyle, BackendTextStyle, DrawingErrorKind};
use std::convert::Infallible;

/// What most charts need.
const USUAL_OPERATIONS: usize = 128;

/// Keeps what is drawn. Drawing straight onto canvas and SVG would compile everything in this
/// folder once for each.
pub(super) struct Recorder(Drawing);

/// Never an error.
type Recorded = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    /// An empty page.
    pub(super) fn new(size: (u32, u32)) -> Self {
        Self(Drawing { size, operations: Vec::with_capacity(USUAL_OPERATIONS) })
    }

    /// What was drawn.
    pub(super) fn finish(self) -> Drawing {
        self.0
    }

    fn keep(&mut self, operation: Operation) -> Recorded {
        self.0.operations.push(operation);
        Ok(())
    }
}

/// A backend's style as it is kept.
fn owned(style: &impl BackendStyle, filled: bool) -> ShapeStyle {
    let BackendColor { alpha, rgb: (red, green, blue) } = style.color();
    let color = RGBAColor(red, green, blue, alpha);
    ShapeStyle { color, filled, stroke_width: style.stroke_width() }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): Point, colour: BackendColor) -> Recorded {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: Point, to: Point, style: &S) -> Recorded {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        start: Point,
        end: Point,
        style: &S,
        filled: bool,
    ) -> Recorded {
        self.keep(Operation::Rectangle([start, end], owned(style, filled)))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = Point>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Recorded {
        self.keep(Operation::Path(points.into_iter().collect(), owned(style, false)))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        middle: Point,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Recorded {
        self.keep(Operation::Circle(middle, radius, owned(style, filled)))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = Point>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Recorded {
        self.keep(Operation::Polygon(points.into_iter().collect(), owned(style, true)))
    }

    /// All texts are of the same family and none is turned, so neither is looked at.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: Point) -> Recorded {
        let letters = Letters {
            size: style.size(),
            style: style.style(),
            colour: style.color(),
            anchor: style.anchor(),
        };
        self.keep(Operation::Text(text.to_owned(), at, letters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::look::FONT_FAMILY;
    use plotters::prelude::SVGBackend;
    use plotters::style::text_anchor::{HPos, Pos, VPos};
    use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

    const SIZE: (u32, u32) = (200, 100);

    /// One of everything that is replayed as it was drawn.
    fn draw<DB: DrawingBackend>(backend: &mut DB) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let thick = ShapeStyle::from(RGBColor(1, 2, 3).mix(0.5)).stroke_width(3);
        backend.draw_rect((1, 2), (30, 40), &thick, true)?;
        backend.draw_rect((2, 3), (31, 41), &thick, false)?;
        backend.draw_path([(1, 2), (3, 4), (5, 9)], &thick)?;
        backend.draw_circle((50, 60), 7, &thick, true)?;
        backend.draw_circle((51, 61), 8, &thick, false)?;
        backend.fill_polygon([(1, 2), (3, 4), (5, 9)], &thick)?;
        for (style, side) in [(FontStyle::Normal, HPos::Right), (FontStyle::Bold, HPos::Center)] {
            let text = TextStyle::from(FontDesc::new(FontFamily::Name(FONT_FAMILY), 16.5, style));
            let text = text.pos(Pos::new(side, VPos::Center)).color(&RGBColor(9, 8, 7));
            backend.draw_text("Savings < £5", &text, (70, 80))?;
        }
        backend.present()
    }

    /// The file that `write` writes.
    fn file(write: impl FnOnce(&mut SVGBackend<'_>) -> Option<()>) -> String {
        let mut file = String::new();
        write(&mut SVGBackend::with_string(&mut file, SIZE)).expect("written");
        file
    }

    #[test]
    fn what_is_replayed_looks_as_if_drawn_at_once() {
        let mut recorder = Recorder::new(SIZE);
        draw(&mut recorder).expect("recorded");
        let drawing = recorder.finish();
        assert_eq!(drawing.size, SIZE);
        let replayed = file(|svg| drawing.replay(svg).ok());
        assert_eq!(replayed, file(|svg| draw(svg).ok()));
    }

    #[test]
    fn pixels_and_lines_are_small_rectangles_and_short_paths() {
        let ink = RGBColor(1, 2, 3).to_backend_color();
        let mut recorder = Recorder::new(SIZE);
        recorder.draw_pixel((5, 6), ink).expect("recorded");
        recorder.draw_line((1, 2), (3, 4), &ink).expect("recorded");
        let drawing = recorder.finish();
        let expected = file(|svg| {
            svg.draw_rect((5, 6), (6, 7), &ink, true).ok()?;
            svg.draw_path([(1, 2), (3, 4)], &ink).ok()?;
            svg.present().ok()
        });
        assert_eq!(file(|svg| drawing.replay(svg).ok()), expected);
    }
}
