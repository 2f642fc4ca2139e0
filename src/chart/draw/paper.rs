//! What a chart is painted on: whole device pixels, counted from the area's upper left corner.

use super::text::{Weight, width};
use crate::chart::look::{FONT_FAMILY, Look};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

/// A position in device pixels.
pub(super) type Point = (i32, i32);

/// What painting returns.
pub(super) type Painted<DB, T = ()> =
    Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A rectangle in device pixels; right and bottom are the first pixels outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Block {
    /// The block of a size whose upper left corner is given.
    pub(super) fn starting_at(left: i32, top: i32, (width, height): (i32, i32)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// The block of a size whose upper right corner is given.
    pub(super) fn ending_at(right: i32, top: i32, size: (i32, i32)) -> Self {
        Self::starting_at(right - size.0, top, size)
    }

    pub(super) fn width(self) -> i32 {
        self.right - self.left
    }

    pub(super) fn height(self) -> i32 {
        self.bottom - self.top
    }

    pub(super) fn middle(self) -> Point {
        ((self.left + self.right) / 2, (self.top + self.bottom) / 2)
    }

    /// This block without a rim of `rim` on each side.
    pub(super) fn without_rim(self, rim: i32) -> Self {
        Self {
            left: self.left + rim,
            top: self.top + rim,
            right: self.right - rim,
            bottom: self.bottom - rim,
        }
    }
}

/// How a text is set: its middle line runs through the point given, and it begins, ends or is
/// centred there.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    pub(super) colour: RGBColor,
    pub(super) weight: Weight,
    pub(super) side: HPos,
}

impl Lettering {
    pub(super) fn new(colour: RGBColor, side: HPos) -> Self {
        Self { colour, weight: Weight::Normal, side }
    }

    pub(super) fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }
}

/// A drawing area with a look.
pub(super) struct Paper<'a, DB: DrawingBackend> {
    pub(super) area: &'a DrawingArea<DB, Shift>,
    pub(super) look: &'a Look,
    /// The block that is painted.
    pub(super) block: Block,
    normal: TextStyle<'static>,
    bold: TextStyle<'static>,
}

impl<'a, DB: DrawingBackend> Paper<'a, DB> {
    pub(super) fn new(area: &'a DrawingArea<DB, Shift>, look: &'a Look) -> Self {
        let (width, height) = area.dim_in_pixel();
        let font = |style| {
            let family = FontFamily::Name(FONT_FAMILY);
            TextStyle::from(FontDesc::new(family, look.backend_font_size(), style))
        };
        Self {
            area,
            look,
            block: Block { left: 0, top: 0, right: width as i32, bottom: height as i32 },
            normal: font(FontStyle::Normal),
            bold: font(FontStyle::Bold),
        }
    }

    /// The estimated width of `text` in device pixels.
    pub(super) fn width(&self, text: &str, weight: Weight) -> i32 {
        (width(text, weight) * self.look.font_size * self.look.scale).ceil() as i32
    }

    /// Fills `block`. Straight lines are filled blocks too, because a canvas blurs strokes of
    /// an odd width on whole pixels.
    pub(super) fn fill(&self, block: Block, colour: RGBColor) -> Painted<DB> {
        if block.width() <= 0 || block.height() <= 0 {
            return Ok(());
        }
        let corners = [(block.left, block.top), (block.right, block.bottom)];
        self.area.draw(&Rectangle::new(corners, colour.filled()))
    }

    /// A level line, `thickness` device pixels thick, its middle at `y`.
    pub(super) fn level(&self, y: i32, (left, right): Point, ink: Stroke) -> Painted<DB> {
        let top = y - ink.thickness / 2;
        self.fill(Block { left, top, right, bottom: top + ink.thickness }, ink.colour)
    }

    /// An upright line.
    pub(super) fn upright(&self, x: i32, (top, bottom): Point, ink: Stroke) -> Painted<DB> {
        let left = x - ink.thickness / 2;
        self.fill(Block { left, top, right: left + ink.thickness, bottom }, ink.colour)
    }

    /// A line through `points`.
    pub(super) fn path(&self, points: Vec<Point>, ink: Stroke) -> Painted<DB> {
        self.area.draw(&PathElement::new(points, ShapeStyle::from(ink)))
    }

    /// A round point, hollow, on a line of colour `ink`.
    pub(super) fn point(&self, at: Point, radius: i32, ink: Stroke) -> Painted<DB> {
        self.area.draw(&Circle::new(at, radius, ink.colour.filled()))?;
        let hollow = radius - ink.thickness;
        if hollow > 0 {
            self.area.draw(&Circle::new(at, hollow, self.look.ground.filled()))?;
        }
        Ok(())
    }

    /// Writes `text` at a point.
    pub(super) fn write(&mut self, text: &str, at: Point, lettering: Lettering) -> Painted<DB> {
        let style = match lettering.weight {
            Weight::Normal => &mut self.normal,
            Weight::Bold => &mut self.bold,
        };
        style.color = lettering.colour.to_backend_color();
        style.pos = Pos::new(lettering.side, VPos::Center);
        self.area.draw_text(text, style, at)
    }

    /// A line in `colour`, `width` CSS pixels wide at the normal size of text.
    pub(super) fn stroke_of(&self, colour: RGBColor, width: f64) -> Stroke {
        Stroke { colour, thickness: self.look.stroke(width) }
    }

    /// The thinnest line, in `colour`.
    pub(super) fn hairline(&self, colour: RGBColor) -> Stroke {
        self.stroke_of(colour, 1.0)
    }
}

/// A line's colour and its thickness in device pixels.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    pub(super) colour: RGBColor,
    pub(super) thickness: i32,
}

impl From<Stroke> for ShapeStyle {
    fn from(stroke: Stroke) -> Self {
        stroke.colour.stroke_width(stroke.thickness as u32)
    }
}
