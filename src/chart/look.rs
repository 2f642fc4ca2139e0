//! How charts look: colours, sizes, and how many device pixels make one CSS pixel.

use super::colours::{Hue, hue};
use super::figure::{Extent, Filling, Ink, Pattern, union};
use plotters::style::RGBColor;

/// System fonts, in words that both a canvas and an SVG understand.
pub(super) const FONT_FAMILY: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const GROUND: Hue = hue("ground");
const INK: Hue = hue("ink");
const MUTED: Hue = hue("muted");
const GRID: Hue = hue("grid");
const RULE: Hue = hue("rule");
const BAND: Hue = hue("band");
/// In the order of [`Ink`].
const FILLS: [Hue; 6] =
    [hue("blue"), hue("teal"), hue("plum"), hue("orange"), hue("grey"), hue("lilac")];
const LETTERS: [Hue; 6] = [
    hue("blue-text"),
    hue("teal-text"),
    hue("plum-text"),
    hue("orange-text"),
    hue("grey-text"),
    hue("lilac-text"),
];

/// Everything about the look of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Device pixels per CSS pixel. Backends know only whole device pixels.
    pub scale: f64,
    /// The size of text in CSS pixels.
    pub font_size: f64,
    /// What everything stands on.
    pub ground: RGBColor,
    /// Text.
    pub ink: RGBColor,
    /// Text that may stand back.
    pub muted: RGBColor,
    /// Grid lines.
    pub grid: RGBColor,
    /// Zero lines and connectors, which only part or join.
    pub rule: RGBColor,
    /// A published range behind the data.
    pub band: RGBColor,
    fills: [RGBColor; 6],
    letters: [RGBColor; 6],
    /// Whether there are no colours, so that fillings stand for them.
    is_without_colour: bool,
    /// What the axis shows at least.
    held: Option<Extent>,
    /// What a backend takes off the size of text, put back on.
    font_factor: f64,
}

impl Look {
    /// Dark on white, with the palette of the Analysis Function.
    #[must_use]
    pub fn light() -> Self {
        Self::on(0)
    }

    /// Light on near-black, with the same hues in the same order.
    #[must_use]
    pub fn dark() -> Self {
        Self::on(1)
    }

    /// On light ground, or on dark.
    fn on(ground: usize) -> Self {
        Self {
            scale: 1.0,
            font_size: 13.0,
            ground: GROUND[ground],
            ink: INK[ground],
            muted: MUTED[ground],
            grid: GRID[ground],
            rule: RULE[ground],
            band: BAND[ground],
            fills: FILLS.map(|hue| hue[ground]),
            letters: LETTERS.map(|hue| hue[ground]),
            is_without_colour: false,
            held: None,
            font_factor: 1.0,
        }
    }

    /// The two colours of a reader who lets the page have no others.
    #[must_use]
    pub fn of_two(ground: RGBColor, ink: RGBColor) -> Self {
        let part = |part: f64| mixed(ground, ink, part);
        Self {
            ground,
            ink,
            muted: ink,
            grid: part(0.25),
            rule: part(0.6),
            band: part(0.15),
            fills: [ink; 6],
            letters: [ink; 6],
            is_without_colour: true,
            ..Self::light()
        }
    }

    /// The same look with an axis that shows at least `held`.
    #[must_use]
    pub fn holding(self, held: Option<Extent>) -> Self {
        Self { held, ..self }
    }

    /// How far an axis reaches that has to show `needed`.
    pub(super) fn reach(&self, needed: Extent) -> Extent {
        self.held.map_or(needed, |held| union(held, needed))
    }

    /// How an area is filled.
    pub(super) fn filling(&self, ink: Ink, pattern: Pattern) -> Filling {
        Filling::of(ink, pattern, self.is_without_colour)
    }

    /// The same look at `scale` device pixels per CSS pixel.
    #[must_use]
    pub fn at_scale(self, scale: f64) -> Self {
        Self { scale, ..self }
    }

    /// The same look with text of `font_size` CSS pixels; everything grows with it.
    #[must_use]
    pub fn at_font_size(self, font_size: f64) -> Self {
        Self { font_size, ..self }
    }

    /// The colour of areas and lines: at least 3:1 against the ground.
    #[must_use]
    pub fn colour(&self, ink: Ink) -> RGBColor {
        self.fills[ink as usize]
    }

    /// The colour of text about such an area: at least 4.5:1 against the ground.
    #[must_use]
    pub fn text_colour(&self, ink: Ink) -> RGBColor {
        self.letters[ink as usize]
    }

    /// The ground with a breath of `ink`, under hatching.
    #[must_use]
    pub fn pale(&self, ink: Ink) -> RGBColor {
        self.mixed(ink, 0.12)
    }

    /// The ground with some of `ink`: `part` is from 0, the ground, to 1, the full colour.
    #[must_use]
    pub fn mixed(&self, ink: Ink, part: f64) -> RGBColor {
        mixed(self.ground, self.colour(ink), part)
    }

    /// The same look for the SVG backend, which draws text smaller by 1.24.
    pub(super) fn for_svg(self) -> Self {
        Self { font_factor: 1.24, scale: 1.0, ..self }
    }

    /// The size of text as a backend wants it.
    pub(super) fn backend_font_size(&self) -> f64 {
        self.font_size * self.scale * self.font_factor
    }

    /// A length in widths of the letter M, in whole device pixels.
    pub(super) fn em(&self, lengths: f64) -> i32 {
        self.pixels(lengths * self.font_size)
    }

    /// A length in CSS pixels, in whole device pixels.
    pub(super) fn pixels(&self, length: f64) -> i32 {
        (length * self.scale).round() as i32
    }

    /// The width of a line in device pixels, `width` CSS pixels at the normal size of text;
    /// never nothing.
    pub(super) fn stroke(&self, width: f64) -> i32 {
        self.pixels(width * self.font_size / 13.0).max(1)
    }
}

/// `part` is from 0, the ground, to 1, the full colour.
fn mixed(ground: RGBColor, colour: RGBColor, part: f64) -> RGBColor {
    let mix = |ground: u8, colour: u8| {
        (f64::from(ground) * (1.0 - part) + f64::from(colour) * part).round() as u8
    };
    RGBColor(mix(ground.0, colour.0), mix(ground.1, colour.1), mix(ground.2, colour.2))
}
