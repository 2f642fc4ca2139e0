//! Shapes for what is uncertain: how often, how far, and where an aim is met.

use super::Mark;

/// How often each sum comes out of many runs. The heights are relative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// Where the first bin begins, in pounds.
    pub from: f64,
    /// The width of each bin in pounds; bin `n` begins `n` widths after `from`.
    pub width: f64,
    /// The share of the runs in each bin, from 0 to 1.
    pub shares: Vec<f64>,
    /// Sums with a name, the most telling first; `at` is in pounds.
    pub marks: Vec<Mark>,
    /// The mark whose line is dashed, because it comes of no run.
    pub dashed: Option<usize>,
}

impl Distribution {
    /// Where a bin begins, in pounds; bin `n` ends where bin `n + 1` begins.
    #[must_use]
    pub fn start(&self, bin: usize) -> f64 {
        self.from + bin as f64 * self.width
    }

    /// Whether all of a bin lies below zero. A bin that ends at zero does, whatever the rounding.
    #[must_use]
    pub fn is_below_zero(&self, bin: usize) -> bool {
        self.start(bin + 1) <= self.width * 1e-6
    }
}

/// How far each input moves the outcome, all others as they are: a tornado.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swings {
    /// The outcome with every input at its central value, in pounds.
    pub central: f64,
    /// What that outcome is called.
    pub name: &'static str,
    /// From top to bottom.
    pub rows: Vec<Swing>,
}

/// What one input does.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// The input.
    pub label: String,
    /// A remark below the label: "£10.0m to £18.0m".
    pub remark: Option<String>,
    /// The outcome in pounds with the input at its low end; may be above `high`.
    pub low: f64,
    /// The outcome in pounds with the input at its high end.
    pub high: f64,
    /// The figure at the right: "31% of the spread".
    pub value: String,
}

/// Where an aim is met, over two levers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// The lever that grows to the right.
    pub across: Scaling,
    /// The lever that grows upwards.
    pub up: Scaling,
    /// The number of cells in a row.
    pub columns: usize,
    /// How far each cell is from the aim, row by row from the bottom, each from the left; the
    /// aim is met from 0 up. Any unit: only signs and relative sizes are drawn.
    pub margins: Vec<f64>,
    /// The pieces of the line where the aim is just met; ends are across and up, from 0 at the
    /// left and lower edge of the map to 1 at the right and upper edge.
    pub line: Vec<[(f64, f64); 2]>,
    /// Where the scenario stands, likewise.
    pub here: (f64, f64),
}

/// A lever along an edge of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scaling {
    /// The lever.
    pub label: String,
    /// Its values, evenly from the edge where the map begins to the edge where it ends.
    pub values: Vec<String>,
}
