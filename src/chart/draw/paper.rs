//! What a chart is painted on: whole device pixels, counted from the area's upper left corner.

use super::drawing::{Drawing, Letters, Operation};
use super::text::{Weight, width};
use crate::chart::look::Look;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, RGBColor, ShapeStyle};

/// A position in device pixels.
pub(super) type Point = (i32, i32);

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

/// A part of a page, with a look.
pub(super) struct Paper<'a> {
    drawing: &'a mut Drawing,
    pub(super) look: &'a Look,
    /// The block that is painted.
    pub(super) block: Block,
    /// Where the block lies on the page.
    origin: Point,
}

impl<'a> Paper<'a> {
    /// The whole page.
    pub(super) fn new(drawing: &'a mut Drawing, look: &'a Look) -> Self {
        let (width, height) = drawing.size;
        let block = Block { left: 0, top: 0, right: width as i32, bottom: height as i32 };
        Self { drawing, look, block, origin: (0, 0) }
    }

    /// The part of this paper that `block` covers.
    pub(super) fn part(&mut self, block: Block) -> Paper<'_> {
        Paper {
            origin: self.on_page((block.left, block.top)),
            drawing: self.drawing,
            look: self.look,
            block: Block::starting_at(0, 0, (block.width().max(0), block.height().max(0))),
        }
    }

    fn on_page(&self, (x, y): Point) -> Point {
        (x + self.origin.0, y + self.origin.1)
    }

    /// Where a point lies on the page; what lies beyond this paper is at its edge.
    fn within(&self, (x, y): Point) -> Point {
        let Block { left, top, right, bottom } = self.block;
        self.on_page((x.clamp(left, right), y.clamp(top, bottom)))
    }

    /// The estimated width of `text` in device pixels.
    pub(super) fn width(&self, text: &str, weight: Weight) -> i32 {
        (width(text, weight) * self.look.font_size * self.look.scale).ceil() as i32
    }

    /// Fills `block`. Straight lines are filled blocks too, because a canvas blurs strokes of
    /// an odd width on whole pixels.
    pub(super) fn fill(&mut self, block: Block, colour: RGBColor) {
        if block.width() <= 0 || block.height() <= 0 {
            return;
        }
        let corners = [(block.left, block.top), (block.right, block.bottom)];
        let corners = corners.map(|corner| self.within(corner));
        self.drawing.operations.push(Operation::Rectangle(corners, colour.filled()));
    }

    /// A level line, `thickness` device pixels thick, its middle at `y`.
    pub(super) fn level(&mut self, y: i32, (left, right): Point, ink: Stroke) {
        let top = y - ink.thickness / 2;
        self.fill(Block { left, top, right, bottom: top + ink.thickness }, ink.colour);
    }

    /// An upright line.
    pub(super) fn upright(&mut self, x: i32, (top, bottom): Point, ink: Stroke) {
        let left = x - ink.thickness / 2;
        self.fill(Block { left, top, right: left + ink.thickness, bottom }, ink.colour);
    }

    /// A line through `points`.
    pub(super) fn path(&mut self, points: &[Point], ink: Stroke) {
        let points = points.iter().map(|point| self.within(*point)).collect();
        self.drawing.operations.push(Operation::Path(points, ink.into()));
    }

    /// A filled shape with corners at `points`.
    pub(super) fn shape(&mut self, points: &[Point], colour: RGBColor) {
        let points = points.iter().map(|point| self.within(*point)).collect();
        self.drawing.operations.push(Operation::Polygon(points, colour.filled()));
    }

    /// A round point, hollow, on a line of colour `ink`.
    pub(super) fn point(&mut self, at: Point, radius: i32, ink: Stroke) {
        let at = self.within(at);
        for (radius, colour) in [(radius, ink.colour), (radius - ink.thickness, self.look.ground)] {
            if radius > 0 {
                let circle = Operation::Circle(at, radius as u32, colour.filled());
                self.drawing.operations.push(circle);
            }
        }
    }

    /// Writes `text` at a point.
    pub(super) fn write(&mut self, text: &str, at: Point, lettering: Lettering) {
        let letters = Letters {
            size: self.look.backend_font_size(),
            style: match lettering.weight {
                Weight::Normal => FontStyle::Normal,
                Weight::Bold => FontStyle::Bold,
            },
            colour: lettering.colour.to_backend_color(),
            anchor: Pos::new(lettering.side, VPos::Center),
        };
        let at = self.on_page(at);
        self.drawing.operations.push(Operation::Text(text.to_owned(), at, letters));
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
