//! Where the rows of a bar chart stand. Lengths in CSS pixels.

use super::paper::Block;
use super::text::{Weight, broken, width};
use crate::chart::figure::{Bar, Bars};
use crate::chart::look::Look;

/// What whiskers below the bars need, in ems.
const LIFT: f64 = 0.5;

/// Below this width, in ems, labels stand above their bars.
const NARROW: f64 = 37.0;

/// The largest part of the width that labels may take.
const LARGEST_LABELS: f64 = 0.58;

/// Where the label of a bar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Label and remark in columns of their own, left of the bar.
    Beside,
    /// The remark below the label, left of the bar.
    Stacked,
    /// Label and remark above the bar.
    Above,
}

/// The layout of all rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rows {
    pub(super) form: Form,
    /// The column of labels.
    pub(super) label_width: f64,
    /// The column of remarks, right of the labels.
    pub(super) remark_width: f64,
    /// From the bar's row to the next.
    pub(super) row_height: f64,
    /// The upper edge of each row, below its heading.
    pub(super) tops: Vec<f64>,
    /// The height of everything.
    pub(super) height: f64,
    /// How far bars are above the middle of their rows, in ems, for whiskers below them.
    pub(super) lift: f64,
}

impl Rows {
    /// The layout that suits `width` CSS pixels.
    pub(super) fn new(bars: &Bars, look: &Look, width: f64) -> Self {
        let em = look.font_size;
        let label_width = widest(&bars.rows, |bar| Some(&bar.label)) * em;
        let remark_width = widest(&bars.rows, |bar| bar.remark.as_deref()) * em;
        let gap = if remark_width > 0.0 { 1.2 * em } else { 0.0 };
        let form = if width < NARROW * em {
            Form::Above
        } else if remark_width == 0.0 || label_width + gap + remark_width <= LARGEST_LABELS * width
        {
            Form::Beside
        } else {
            Form::Stacked
        };
        let (label_width, remark_width) = match form {
            Form::Beside => (label_width.min(0.5 * width), gap + remark_width),
            Form::Stacked => (label_width.max(remark_width).min(0.45 * width), 0.0),
            Form::Above => (width, 0.0),
        };
        let lift = if bars.rows.iter().any(|bar| bar.range.is_some()) { LIFT } else { 0.0 };
        let row_height = em
            * match form {
                Form::Beside => 1.9 + lift,
                Form::Stacked => 3.0,
                Form::Above => 3.2 + lift,
            };
        let (tops, height) = tops(&bars.rows, row_height, em, width / em);
        Self { form, label_width, remark_width, row_height, tops, height, lift }
    }

    /// The rows in `within`: of another height than asked for, they are closer or wider.
    pub(super) fn blocks(&self, within: Block, look: &Look) -> Vec<Block> {
        let stretch = f64::from(within.height()) / (self.height * look.scale).ceil();
        let down = |y: f64| within.top + look.pixels(y * stretch);
        let row =
            |top: &f64| Block { top: down(*top), bottom: down(top + self.row_height), ..within };
        self.tops.iter().map(row).collect()
    }

    /// The part of a row that is as high as its bar.
    pub(super) fn bar_room(&self, row: Block, look: &Look) -> Block {
        let (middle, thickness) = match self.form {
            Form::Above => (row.bottom - look.em(1.05 + self.lift), look.em(0.8)),
            Form::Beside | Form::Stacked => {
                (row.middle().1 - look.em(self.lift / 2.0), look.em(1.1))
            }
        };
        let thickness = thickness.min(row.height());
        let top = middle - thickness / 2;
        Block { top, bottom: top + thickness, ..row }
    }

    /// Where the bars may begin.
    pub(super) fn left(&self, look: &Look) -> f64 {
        match self.form {
            Form::Above => 0.0,
            _ => self.label_width + self.remark_width + 0.9 * look.font_size,
        }
    }
}

/// The upper edges of the rows, and the end of the last; `width` is in ems.
fn tops(rows: &[Bar], row_height: f64, em: f64, width: f64) -> (Vec<f64>, f64) {
    let mut next = 0.0;
    let mut tops = Vec::with_capacity(rows.len());
    for (index, bar) in rows.iter().enumerate() {
        if let Some(heading) = &bar.heading {
            let has_two_lines = broken(heading, Weight::Bold, width).1.is_some();
            let above = if index == 0 { 0.0 } else { 0.7 };
            next += (HEADING + above + if has_two_lines { LINE } else { 0.0 }) * em;
        }
        tops.push(next);
        next += row_height;
    }
    (tops, next.max(em))
}

/// The height of a heading in ems.
pub(super) const HEADING: f64 = 1.8;

/// From one line of text to the next in ems.
pub(super) const LINE: f64 = 1.3;

fn widest<'a>(rows: &'a [Bar], text: impl Fn(&'a Bar) -> Option<&'a str>) -> f64 {
    rows.iter().filter_map(text).map(|text| width(text, Weight::Normal)).fold(0.0, f64::max)
}
