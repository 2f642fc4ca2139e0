//! A chart as plain data.

use crate::words::{decimal, exact_pounds, pence, percent, pounds};

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

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Columns by year, with lines over them.
    Columns(Columns),
    /// Bars that run to the right, one below the other.
    Bars(Bars),
}

/// Columns by year. Money in pounds; the axis starts at zero.
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
    /// A moment, such as payback.
    pub mark: Option<Mark>,
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

/// A moment on the axis of years.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Years from the start of Year 1.
    pub at: f64,
    /// What happens then.
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
    /// The figure beside the bar.
    pub value: String,
    /// Its colour.
    pub ink: Ink,
    /// Its filling.
    pub pattern: Pattern,
}

/// The colours, by their place in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the hue is the name")]
pub enum Ink {
    Blue,
    Teal,
    Plum,
    Orange,
    Grey,
    Lilac,
}

/// How an area is filled, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Filled.
    Solid,
    /// Slanted lines.
    Hatched,
}

/// One entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
    /// Its filling; none for a line.
    pub pattern: Option<Pattern>,
}

/// The data of a figure in rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The heads of the columns; the first names the rows.
    pub head: Vec<String>,
    /// As many cells as there are heads.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell: the text is made only when someone looks.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Pounds.
    Pounds(f64),
    /// Pounds for one person.
    Pence(f64),
    /// A fraction.
    Percent(f64),
    /// A plain number.
    Number(f64),
    /// Nothing.
    Empty,
}

impl Cell {
    /// The cell for a reader.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Pounds(amount) => exact_pounds(*amount),
            Self::Pence(amount) => pence(*amount),
            Self::Percent(fraction) => percent(*fraction, 2),
            Self::Number(number) => decimal(*number, 4),
            Self::Empty => String::new(),
        }
    }

    /// The cell beside the pointer and for a listener, with no more digits than they need.
    #[must_use]
    pub fn short(&self) -> String {
        match self {
            Self::Pounds(amount) => pounds(*amount),
            other => other.text(),
        }
    }

    /// The cell for a spreadsheet: numbers without sign or commas, pounds to the penny.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Pounds(amount) | Self::Pence(amount) => format!("{:.2}", amount + 0.0),
            Self::Percent(number) | Self::Number(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }
}

impl Table {
    /// The table as CSV, with a head.
    #[must_use]
    pub fn csv(&self) -> String {
        self.separated(b',')
    }

    /// The table with tabs, as spreadsheets paste it.
    #[must_use]
    pub fn tabbed(&self) -> String {
        self.separated(b'\t')
    }

    fn separated(&self, delimiter: u8) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = writer.write_record(&self.head);
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(Cell::plain));
        }
        writer
            .into_inner()
            .map(|bytes| String::from_utf8(bytes).unwrap_or_default())
            .unwrap_or_default()
    }

    /// One row as a sentence for a listener: "2025/26. Savings: £17.1m. …".
    #[must_use]
    pub fn spoken(&self, row: usize) -> String {
        let Some(cells) = self.rows.get(row) else { return String::new() };
        let mut text = cells.first().map(Cell::text).unwrap_or_default();
        for (head, cell) in self.head.iter().zip(cells).skip(1) {
            if *cell != Cell::Empty {
                text.push_str(&format!(". {head}: {}", cell.short()));
            }
        }
        text
    }
}

impl Figure {
    /// What the colours and fillings stand for, of those that are drawn.
    #[must_use]
    pub fn legend(&self) -> Vec<Legend> {
        let Body::Columns(columns) = &self.body else { return Vec::new() };
        let drawn = |stack: &&Stack| stack.values.iter().any(|value| *value != 0.0);
        let stacks = columns.stacks.iter().filter(drawn).map(|stack| Legend {
            label: stack.label.clone(),
            ink: stack.ink,
            pattern: Some(stack.pattern),
        });
        let lines = columns.lines.iter().map(|line| Legend {
            label: line.label.clone(),
            ink: line.ink,
            pattern: None,
        });
        let band = columns.band.iter().map(|band| Legend {
            label: band.label.clone(),
            ink: Ink::Grey,
            pattern: None,
        });
        stacks.chain(lines).chain(band).collect()
    }
}
