//! What stands beside or above the bars: headings, labels, remarks.

use super::labels::label_size;
use super::paper::{Block, Lettering, Paper};
use super::rows::{Form, HEADING, LINE, Rows};
use super::text::{Weight, broken, cut, width};
use crate::chart::figure::{Bar, Bars};
use plotters::style::text_anchor::HPos;

/// Writes the headings, labels and remarks of all rows.
pub(super) fn draw_labels(bars: &Bars, layout: &Rows, rows: &[Block], paper: &mut Paper<'_>) {
    for (bar, row) in bars.rows.iter().zip(rows) {
        if let Some(heading) = &bar.heading {
            draw_heading(heading, *row, paper);
        }
        match layout.form {
            Form::Beside => beside(bar, layout, *row, paper),
            Form::Stacked => stacked(bar, layout, *row, paper),
            Form::Above => above(bar, layout, *row, paper),
        }
    }
}

fn draw_heading(heading: &str, row: Block, paper: &mut Paper<'_>) {
    let room = f64::from(row.width()) / (paper.look.font_size * paper.look.scale);
    let bold = Lettering::new(paper.look.ink, HPos::Left).bold();
    let y = row.top - paper.look.em(HEADING / 2.0);
    let (first, second) = broken(heading, Weight::Bold, room);
    let Some(second) = second else { return paper.write(&first, (row.left, y), bold) };
    paper.write(&first, (row.left, y - paper.look.em(LINE)), bold);
    paper.write(&second, (row.left, y), bold);
}

fn beside(bar: &Bar, layout: &Rows, row: Block, paper: &mut Paper<'_>) {
    let y = layout.bar_room(row, paper.look).middle().1;
    let label = cut(&bar.label, layout.label_width / paper.look.font_size + ROUNDING);
    paper.write(&label, (row.left, y), Lettering::new(paper.look.ink, HPos::Left));
    let Some(remark) = &bar.remark else { return };
    let end = row.left + paper.look.pixels(layout.label_width + layout.remark_width);
    paper.write(remark, (end, y), Lettering::new(paper.look.muted, HPos::Right));
}

fn stacked(bar: &Bar, layout: &Rows, row: Block, paper: &mut Paper<'_>) {
    let room = layout.label_width / paper.look.font_size + ROUNDING;
    let shift = if bar.remark.is_some() { paper.look.em(0.65) } else { 0 };
    let y = row.middle().1;
    let ink = Lettering::new(paper.look.ink, HPos::Left);
    paper.write(&cut(&bar.label, room), (row.left, y - shift), ink);
    let Some(remark) = &bar.remark else { return };
    let muted = Lettering::new(paper.look.muted, HPos::Left);
    paper.write(&cut(remark, room), (row.left, y + shift), muted);
}

fn above(bar: &Bar, layout: &Rows, row: Block, paper: &mut Paper<'_>) {
    let y = row.top + paper.look.em(0.9);
    let room = layout.label_width / paper.look.font_size;
    let remark = bar.remark.as_deref().unwrap_or_default();
    let remark_width = width(remark, Weight::Normal);
    let gap = if remark.is_empty() { 0.0 } else { 1.0 };
    let label = cut(&bar.label, room - remark_width - gap);
    // A connector from bar to bar may run here.
    let size = label_size(&label, Weight::Normal, paper);
    paper.fill(Block::starting_at(row.left, y - size.1 / 2, size), paper.look.ground);
    paper.write(&label, (row.left, y), Lettering::new(paper.look.ink, HPos::Left));
    if remark.is_empty() {
        return;
    }
    paper.write(remark, (row.right, y), Lettering::new(paper.look.muted, HPos::Right));
}

/// Keeps the widest label from being cut by a rounding error.
const ROUNDING: f64 = 0.01;
