//! The data of a figure, for readers, listeners and spreadsheets.

use crate::words::{decimal, exact_pounds, pence, percent, pounds};

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
