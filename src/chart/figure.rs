//! A chart as plain data.

mod chances;
mod dots;
mod dumbbells;
mod extent;
mod filling;
mod ghost;
mod legend;
mod roadmap;
mod table;

pub use chances::{Distribution, Map, Scaling, Swing, Swings};
pub use dots::{Dot, Dots};
pub use dumbbells::{Dumbbell, Dumbbells};
pub use extent::{Extent, union};
pub use filling::{Filling, Ink, Pattern};
pub use ghost::Ghost;
pub use legend::{Legend, Sample, dashes};
pub use roadmap::{Inside, Lane, PlanYear, Roadmap, Shape, Step, Symbol};
pub use table::{Cell, Table};

/// A chart with everything said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The name in file names and tests.
    pub id: &'static str,
    /// The heading.
    pub caption: String,
    /// What it shows, in one sentence.
    pub summary: String,
    /// What is drawn.
    pub body: Body,
    /// The same data; row `n` is point `n` of the drawing.
    pub table: Table,
}

impl Figure {
    /// How many points stand beside each other; in a list, one.
    #[must_use]
    pub fn columns(&self) -> usize {
        match &self.body {
            Body::Map(map) => map.columns,
            _ => 1,
        }
    }

    /// The same bars with one of them first and `mark` before its label; its row of the table is
    /// first too.
    #[must_use]
    pub fn with_first(mut self, row: usize, mark: &str) -> Self {
        let Body::Bars(bars) = &mut self.body else { return self };
        let (Some(bar), Some(_)) = (bars.rows.get_mut(row), self.table.rows.get(row)) else {
            return self;
        };
        bar.label.insert_str(0, mark);
        bars.rows[..=row].rotate_right(1);
        self.table.rows[..=row].rotate_right(1);
        self
    }

    /// The point from which a walk begins, if it is not an end.
    #[must_use]
    pub fn begin(&self) -> Option<usize> {
        let Body::Map(map) = &self.body else { return None };
        let rows = map.margins.len().checked_div(map.columns)?;
        let cell = |part: f64, count: usize| {
            ((part * count as f64).floor().max(0.0) as usize).min(count.saturating_sub(1))
        };
        Some(cell(map.here.1, rows) * map.columns + cell(map.here.0, map.columns))
    }
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Columns by year, with lines over them.
    Columns(Columns),
    /// Bars that run to the right, one below the other.
    Bars(Bars),
    /// How often each sum comes out of many runs.
    Distribution(Distribution),
    /// How far each input moves the outcome, the largest swing at the top.
    Swings(Swings),
    /// Where an aim is met, over two levers.
    Map(Map),
    /// Answers along an axis, one a row.
    Dots(Dots),
    /// Milestones by priority and year.
    Roadmap(Roadmap),
    /// Scores as they are and as they are to be.
    Dumbbells(Dumbbells),
}

/// Columns by year, in money or in chances; the axis starts at zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// The name of each year, "2023/24".
    pub years: Vec<String>,
    /// Parts of each column, from the axis outwards: positive up, negative down.
    pub stacks: Vec<Stack>,
    /// Lines; their points stand at the ends of the years.
    pub lines: Vec<Line>,
    /// A published range for each column.
    pub band: Option<Band>,
    /// Ranges that open from the start, under the lines.
    pub areas: Vec<Area>,
    /// A moment, such as payback.
    pub mark: Option<Mark>,
    /// What the starting point had, where that is something else.
    pub ghost: Option<Ghost>,
    /// The column that the summary is about, from 0: it always has its name and its value.
    pub asked: Option<usize>,
    /// What all values are counted in.
    pub measure: Measure,
}

/// What the values of columns are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Pounds.
    #[default]
    Money,
    /// Fractions from 0 to 1; the axis always runs from 0% to 100%, and each column has its
    /// chance above it.
    Chance,
    /// Years from the start of the plan.
    Years,
}

/// One part of every column.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is.
    pub label: String,
    /// One value a year.
    pub values: Vec<f64>,
    /// Its colour.
    pub ink: Ink,
    /// Its filling.
    pub pattern: Pattern,
}

/// A line over the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is; stands beside its last point.
    pub label: String,
    /// One value at the end of each year; the line begins at zero.
    pub values: Vec<f64>,
    /// Its colour.
    pub ink: Ink,
}

/// A range for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// What it is.
    pub label: String,
    /// Lowest value of each year.
    pub low: Vec<f64>,
    /// Highest value of each year.
    pub high: Vec<f64>,
}

/// A filled range, from a low line to a high one.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// What it is.
    pub label: String,
    /// Lowest value at the end of each year; the area begins at zero, as lines do.
    pub low: Vec<f64>,
    /// Highest value at the end of each year.
    pub high: Vec<f64>,
    /// Its colour.
    pub ink: Ink,
}

/// A place on the axis: a moment on that of years, a sum on that of a distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Years from the start of Year 1; in a distribution, pounds.
    pub at: f64,
    /// What happens then, or what the sum is.
    pub label: String,
}

/// Bars that run to the right, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// From top to bottom.
    pub rows: Vec<Bar>,
    /// Whether each bar begins where the one before it ends, as in a waterfall.
    pub connected: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// A heading above this bar, where a new group begins.
    pub heading: Option<String>,
    /// What it is.
    pub label: String,
    /// A remark below the label: "66% → 53.9%".
    pub remark: Option<String>,
    /// Where the bar begins, in pounds; 0 but in a waterfall.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// A published range.
    pub range: Option<(f64, f64)>,
    /// Where the bar ended in the starting point, where that is somewhere else.
    pub ghost: Option<f64>,
    /// The figure beside the bar.
    pub value: String,
    /// Its colour.
    pub ink: Ink,
    /// Its filling.
    pub pattern: Pattern,
    /// What the bar is made of, from its beginning on; empty for one that is all of one kind.
    pub parts: Vec<BarPart>,
}

/// A part of a bar that is filled in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPart {
    /// What it is, for the legend.
    pub label: &'static str,
    /// Where it ends, in pounds; it begins where the one before it ends.
    pub to: f64,
    /// Its colour.
    pub ink: Ink,
    /// Its filling.
    pub pattern: Pattern,
}

impl Bar {
    /// A filled bar with a label and its figure, in pounds.
    pub(super) fn plain(label: &str, (from, to): (f64, f64), value: String, ink: Ink) -> Self {
        Self {
            heading: None,
            label: label.to_owned(),
            remark: None,
            from,
            to,
            range: None,
            ghost: None,
            value,
            ink,
            pattern: Pattern::Solid,
            parts: Vec::new(),
        }
    }
}
