//! How charts look: colours, sizes, and how many device pixels make one CSS pixel.

use super::figure::{Extent, Filling, Ink, Pattern, union};
use plotters::style::RGBColor;

/// System fonts, in words that both a canvas and an SVG understand.
pub(super) const FONT_FAMILY: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

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
        Self {
            scale: 1.0,
            font_size: 13.0,
            ground: RGBColor(0xff, 0xff, 0xff),
            ink: RGBColor(0x0b, 0x0c, 0x0c),
            muted: RGBColor(0x50, 0x5a, 0x5f),
            grid: RGBColor(0xe3, 0xe6, 0xe8),
            rule: RGBColor(0x9a, 0xa3, 0xa9),
            band: RGBColor(0xe9, 0xec, 0xee),
            fills: [
                RGBColor(0x12, 0x43, 0x6d),
                RGBColor(0x28, 0xa1, 0x97),
                RGBColor(0x80, 0x16, 0x50),
                RGBColor(0xf4, 0x6a, 0x25),
                RGBColor(0x3d, 0x3d, 0x3d),
                RGBColor(0xa2, 0x85, 0xd1),
            ],
            letters: [
                RGBColor(0x12, 0x43, 0x6d),
                RGBColor(0x1a, 0x75, 0x6d),
                RGBColor(0x80, 0x16, 0x50),
                RGBColor(0xb0, 0x43, 0x0a),
                RGBColor(0x3d, 0x3d, 0x3d),
                RGBColor(0x6b, 0x4a, 0xa5),
            ],
            is_without_colour: false,
            held: None,
            font_factor: 1.0,
        }
    }

    /// Light on near-black, with the same hues in the same order.
    #[must_use]
    pub fn dark() -> Self {
        let fills = [
            RGBColor(0x6c, 0xa9, 0xe0),
            RGBColor(0x3d, 0xb8, 0xad),
            RGBColor(0xd9, 0x6a, 0xa3),
            RGBColor(0xf8, 0x85, 0x4a),
            RGBColor(0xb3, 0xba, 0xbf),
            RGBColor(0xb9, 0xa2, 0xe3),
        ];
        Self {
            ground: RGBColor(0x14, 0x18, 0x1c),
            ink: RGBColor(0xf3, 0xf4, 0xf5),
            muted: RGBColor(0xa9, 0xb4, 0xbc),
            grid: RGBColor(0x2c, 0x33, 0x3a),
            rule: RGBColor(0x6b, 0x77, 0x80),
            band: RGBColor(0x29, 0x30, 0x37),
            fills,
            letters: fills,
            ..Self::light()
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
