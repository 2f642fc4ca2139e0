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

    /// The cell for a spreadsheet: numbers without unit or commas, pounds to the penny, and no more
    /// digits than a spreadsheet keeps.
    #[must_use]
    pub fn plain(&self) -> String {
        let number = match self {
            Self::Text(text) => return no_formula(text),
            Self::Pounds(amount) | Self::Pence(amount) => format!("{amount:.2}"),
            Self::Percent(number) | Self::Number(number) => {
                let kept = format!("{:.*e}", SPREADSHEET_DIGITS - 1, number);
                kept.parse::<f64>().unwrap_or(*number).to_string()
            }
            Self::Empty => return String::new(),
        };
        let is_nothing = !number.contains(|digit| ('1'..='9').contains(&digit));
        if is_nothing { number.trim_start_matches('-').to_owned() } else { number }
    }

    /// What the numbers of its column are counted in, for the head of a spreadsheet's column.
    const fn unit(&self) -> Option<&'static str> {
        match self {
            Self::Pounds(_) | Self::Pence(_) => Some("£"),
            Self::Percent(_) => Some("1 is 100%"),
            Self::Text(_) | Self::Number(_) | Self::Empty => None,
        }
    }
}

/// As many digits as spreadsheets keep.
const SPREADSHEET_DIGITS: usize = 15;

/// The one rule of signs, for the head of every file.
const SIGNS: &str = "Columns called a cost or a payment count what is spent as positive; columns \
                     that add up, compare or say what is left count it as negative.";

impl Table {
    /// A table of words alone.
    #[must_use]
    pub fn of_texts(head: &[&str], rows: Vec<Vec<String>>) -> Self {
        let cells = |row: Vec<String>| row.into_iter().map(Cell::Text).collect();
        Self {
            head: head.iter().map(|head| (*head).to_owned()).collect(),
            rows: rows.into_iter().map(cells).collect(),
        }
    }

    /// The table as CSV, below a line for each text of `about` and, where it has figures, one on
    /// signs.
    #[must_use]
    pub fn csv(&self, about: &[String]) -> String {
        let is_figure = |cell: &Cell| !matches!(cell, Cell::Text(_) | Cell::Empty);
        let signs = self.rows.iter().flatten().any(is_figure).then_some(SIGNS);
        let about = about.iter().map(String::as_str).chain(signs);
        let about = written(b',', about.map(|line| vec![line.to_owned()]));
        format!("{about}\n{}", self.separated(b','))
    }

    /// The table with tabs, as spreadsheets paste it.
    #[must_use]
    pub fn tabbed(&self) -> String {
        self.separated(b'\t')
    }

    fn separated(&self, delimiter: u8) -> String {
        let head = self.head.iter().enumerate().map(|(column, head)| {
            let unit = self.rows.iter().find_map(|row| row.get(column).and_then(Cell::unit));
            unit.map_or_else(|| head.clone(), |unit| format!("{head} ({unit})"))
        });
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::plain).collect());
        written(delimiter, std::iter::once(head.collect()).chain(rows))
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

/// A text with a mark before it where a spreadsheet would work it out: whoever names a risk or a
/// scenario may be somebody else. A sum with its sign stays as it is.
fn no_formula(text: &str) -> String {
    let is_formula = match text.trim_start().chars().next() {
        Some('=' | '@') => true,
        Some('+' | '-') => text.contains(['(', '|', '!', '=']),
        _ => false,
    };
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

fn written(delimiter: u8, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer
        .into_inner()
        .map(|bytes| String::from_utf8(bytes).unwrap_or_default())
        .unwrap_or_default()
}
