//! A figure as a picture of its own: caption, summary and legend above the drawing.

use super::drawing::Drawing;
use super::hatch;
use super::paper::{Block, Lettering, Paper, Stroke};
use super::symbol;
use super::text::{Weight, cut, lines, width};
use crate::chart::figure::{Figure, Legend, Sample, Symbol};
use crate::chart::look::Look;
use plotters::style::text_anchor::HPos;

/// The height of a line of text, in ems.
const LINE: f64 = 1.5;

/// The empty rim around the picture, in ems.
const RIM: f64 = 1.0;

/// The width of a legend's swatch with the gap after it, in ems.
const SWATCH: f64 = 1.8;

/// What stands above the drawing, in lines.
struct Head<'a> {
    caption: Vec<&'a str>,
    summary: Vec<&'a str>,
    legend: Vec<Vec<Legend>>,
}

impl<'a> Head<'a> {
    /// Breaks the texts into lines `room` ems wide.
    fn new(figure: &'a Figure, room: f64) -> Self {
        let mut legend: Vec<Vec<Legend>> = Vec::new();
        let mut left = 0.0;
        for mut entry in figure.legend() {
            entry.label = cut(&entry.label, room - SWATCH).into_owned();
            let needed = entry_width(&entry);
            match legend.last_mut() {
                Some(row) if needed <= left => row.push(entry),
                _ => {
                    left = room;
                    legend.push(vec![entry]);
                }
            }
            left -= needed;
        }
        Self {
            caption: lines(&figure.caption, Weight::Bold, room),
            summary: lines(&figure.summary, Weight::Normal, room),
            legend,
        }
    }

    /// The height in ems, with some air above the drawing.
    fn height(&self) -> f64 {
        let lines = self.caption.len() + self.summary.len() + self.legend.len();
        lines as f64 * LINE + 0.5
    }
}

/// The height that suits a picture `width` CSS pixels wide, in CSS pixels.
#[must_use]
pub fn picture_height(figure: &Figure, look: &Look, width: f64) -> f64 {
    let rims = 2.0 * RIM * look.font_size;
    let room = width - rims;
    let head = Head::new(figure, room / look.font_size);
    super::height(figure, look, room) + (head.height() * look.font_size + rims).ceil()
}

/// Draws a picture of `size`, which is in device pixels.
#[must_use]
pub fn draw_picture(figure: &Figure, size: (u32, u32), look: &Look) -> Drawing {
    let mut drawing = Drawing::new(size);
    let mut paper = Paper::new(&mut drawing, look);
    paper.fill(paper.block, look.ground);
    let page = paper.block.without_rim(look.em(RIM));
    let head = Head::new(figure, f64::from(page.width()) / (look.font_size * look.scale));
    let middle = page.top + look.em(head.height());
    draw_head(&head, &mut paper.part(Block { bottom: middle, ..page }));
    super::draw_on(figure, &mut paper.part(Block { top: middle, ..page }));
    drawing
}

fn draw_head(head: &Head<'_>, paper: &mut Paper<'_>) {
    let look = paper.look;
    let mut middle = look.em(LINE / 2.0);
    for line in &head.caption {
        paper.write(line, (0, middle), Lettering::new(look.ink, HPos::Left).bold());
        middle += look.em(LINE);
    }
    for line in &head.summary {
        paper.write(line, (0, middle), Lettering::new(look.muted, HPos::Left));
        middle += look.em(LINE);
    }
    for row in &head.legend {
        let mut left = 0;
        for entry in row {
            draw_entry(entry, paper, (left, middle));
            left += look.em(entry_width(entry));
        }
        middle += look.em(LINE);
    }
}

fn draw_entry(entry: &Legend, paper: &mut Paper<'_>, (left, middle): (i32, i32)) {
    let look = paper.look;
    let half = look.em(0.42).max(1);
    let right = left + look.em(1.3);
    let swatch = Block { left, top: middle - half, right, bottom: middle + half };
    let line = paper.stroke_of(look.colour(entry.ink), 2.0);
    match entry.sample {
        Sample::Filled(pattern) => hatch::fill(paper, swatch, entry.ink, pattern),
        Sample::Line => {
            paper.level(middle, (left, right), paper.stroke_of(line.colour, 2.5));
            paper.point(swatch.middle(), look.stroke(4.0), paper.stroke_of(line.colour, 1.75));
        }
        Sample::Dashed([dash, gap]) => draw_pieces(swatch, (dash, gap), line, paper),
        Sample::Dotted => draw_pieces(swatch, (2.0, 4.0), line, paper),
        Sample::Band => {
            paper.fill(swatch, look.band);
            for y in [swatch.top, swatch.bottom] {
                paper.level(y, (left, right), paper.hairline(look.muted));
            }
        }
        Sample::Whisker => {
            let ink = paper.stroke_of(look.ink, 1.25);
            paper.level(middle, (left, right), ink);
            for x in [left, right] {
                paper.upright(x, (middle - half / 2, middle + half / 2 + 1), ink);
            }
        }
        Sample::Symbol(shape, inside) => {
            let sign = Symbol { shape, inside, ink: entry.ink };
            symbol::draw(paper, swatch.middle(), half, sign);
        }
    }
    let at = (left + look.em(SWATCH), middle);
    paper.write(&entry.label, at, Lettering::new(look.muted, HPos::Left));
}

/// A level line in pieces; lengths in CSS pixels at the normal size of text.
fn draw_pieces(swatch: Block, (piece, gap): (f64, f64), ink: Stroke, paper: &mut Paper<'_>) {
    let (piece, gap) = (paper.look.stroke(piece), paper.look.stroke(gap));
    for start in (swatch.left..swatch.right).step_by((piece + gap) as usize) {
        paper.level(swatch.middle().1, (start, (start + piece).min(swatch.right)), ink);
    }
}

/// The width of an entry with the gap after it, in ems.
fn entry_width(entry: &Legend) -> f64 {
    SWATCH + width(&entry.label, Weight::Normal) + 1.4
}
