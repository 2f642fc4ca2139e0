//! A figure as a picture of its own: caption, summary and legend above the drawing.

use super::hatch;
use super::paper::{Block, Lettering, Painted, Paper};
use super::text::{Weight, cut, lines, width};
use crate::chart::figure::{Figure, Legend};
use crate::chart::look::Look;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

/// The height of a line of text, in ems.
const LINE: f64 = 1.5;

/// The empty rim around the picture, in ems.
const RIM: f64 = 1.0;

/// The width of a legend's swatch with the gap after it, in ems.
const SWATCH: f64 = 1.6;

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

/// Paints the whole area, which is in device pixels.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_picture<DB: DrawingBackend>(
    figure: &Figure,
    area: &DrawingArea<DB, Shift>,
    look: &Look,
) -> Painted<DB> {
    area.fill(&look.ground)?;
    let rim = look.em(RIM);
    let area = area.margin(rim, rim, rim, rim);
    let room = f64::from(area.dim_in_pixel().0) / (look.font_size * look.scale);
    let head = Head::new(figure, room);
    let (above, below) = area.split_vertically(look.em(head.height()));
    draw_head(&head, &mut Paper::new(&above, look))?;
    super::draw(figure, &below, look).map(|_| ())
}

fn draw_head<DB: DrawingBackend>(head: &Head<'_>, paper: &mut Paper<'_, DB>) -> Painted<DB> {
    let look = paper.look;
    let mut middle = look.em(LINE / 2.0);
    for line in &head.caption {
        paper.write(line, (0, middle), Lettering::new(look.ink, HPos::Left).bold())?;
        middle += look.em(LINE);
    }
    for line in &head.summary {
        paper.write(line, (0, middle), Lettering::new(look.muted, HPos::Left))?;
        middle += look.em(LINE);
    }
    for row in &head.legend {
        let mut left = 0;
        for entry in row {
            draw_entry(entry, paper, (left, middle))?;
            left += look.em(entry_width(entry));
        }
        middle += look.em(LINE);
    }
    Ok(())
}

fn draw_entry<DB: DrawingBackend>(
    entry: &Legend,
    paper: &mut Paper<'_, DB>,
    (left, middle): (i32, i32),
) -> Painted<DB> {
    let look = paper.look;
    let half = look.em(if entry.pattern.is_none() { 0.12 } else { 0.42 }).max(1);
    let swatch =
        Block { left, top: middle - half, right: left + look.em(1.1), bottom: middle + half };
    match entry.pattern {
        Some(pattern) => hatch::fill(paper, swatch, entry.ink, pattern)?,
        None => paper.fill(swatch, look.colour(entry.ink))?,
    }
    let at = (left + look.em(SWATCH), middle);
    paper.write(&entry.label, at, Lettering::new(look.muted, HPos::Left))
}

/// The width of an entry with the gap after it, in ems.
fn entry_width(entry: &Legend) -> f64 {
    SWATCH + width(&entry.label, Weight::Normal) + 1.4
}
