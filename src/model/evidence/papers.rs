//! The papers, what they print and what they leave open.

use super::files::DataFiles;
use super::table::{DataError, Row};

/// Who vouches for what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// One of the papers of the case itself.
    Paper,
    /// The page or the minutes of whoever decided it.
    Publisher,
    /// A newspaper that reported it.
    Press,
    /// Arithmetic on what others published.
    WorkedOut,
}

/// A paper that figures come from.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the columns of data/documents.csv")]
pub struct Document {
    pub id: String,
    pub short: String,
    pub title: String,
    pub mark: Mark,
    pub publisher: String,
    pub date: String,
}

/// Where in a paper something stands. Both empty where no paper speaks of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The id of the paper.
    pub document: String,
    /// Chapter, paragraph or table.
    pub place: String,
}

/// A number as the paper prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The digits: "13.90".
    pub text: String,
    /// The number they stand for.
    pub value: f64,
}

/// One published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedFigure {
    /// The name the program uses: `driver.front-office.low`.
    pub id: String,
    /// What it is, in plain words.
    pub label: String,
    /// The number as printed.
    pub printed: Printed,
    /// The unit as printed: "£m a year".
    pub unit: String,
    /// Where it stands.
    pub source: Place,
    /// What a reader should know about it; may be empty.
    pub note: String,
}

/// Something the papers leave open.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// A lever's id, or the family of levers it speaks for (`position` for `position.*`); what
    /// no lever changes begins with `fixed.`.
    pub id: String,
    /// What it is, in plain words.
    pub label: String,
    /// Why the planner assumes what it does.
    pub reason: String,
    /// The paper that comes nearest, if any.
    pub source: Place,
}

/// One of the four ambitions.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the columns of data/ambitions.csv")]
pub struct Ambition {
    pub id: String,
    pub label: String,
    pub source: Place,
}

impl Mark {
    const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Publisher => "publisher",
            Self::Press => "press",
            Self::WorkedOut => "worked out",
        }
    }

    /// The mark of a row, which is one of `allowed`.
    pub(super) fn read(row: Row<'_>, allowed: &[Self]) -> Result<Self, DataError> {
        let text = row.required("mark")?;
        allowed.iter().copied().find(|mark| mark.name() == text).ok_or_else(|| {
            let names: Vec<_> = allowed.iter().map(|mark| mark.name()).collect();
            row.error("mark", format!("\"{text}\" is none of these: {}", names.join(", ")))
        })
    }
}

impl Document {
    pub(super) fn read(row: Row<'_>) -> Result<Self, DataError> {
        Ok(Self {
            id: owned(row, "id")?,
            short: owned(row, "short")?,
            mark: Mark::read(row, &[Mark::Publisher, Mark::Press, Mark::WorkedOut])?,
            title: owned(row, "title")?,
            publisher: owned(row, "publisher")?,
            date: owned(row, "date")?,
        })
    }
}

impl PublishedFigure {
    fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        Ok(Self {
            id: owned(row, "id")?,
            label: owned(row, "label")?,
            printed: Printed { text: owned(row, "value")?, value: row.number("value")? },
            unit: owned(row, "unit")?,
            source: place(row, "document", "place", documents)?,
            note: row.text("note")?.to_owned(),
        })
    }
}

impl Assumption {
    /// Whether no lever changes it.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.id.starts_with("fixed.")
    }

    pub(super) fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        let source = if row.text("document")?.is_empty() {
            Place { document: String::new(), place: String::new() }
        } else {
            place(row, "document", "place", documents)?
        };
        Ok(Self {
            id: owned(row, "id")?,
            label: owned(row, "label")?,
            reason: owned(row, "reason")?,
            source,
        })
    }
}

impl Ambition {
    pub(super) fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        Ok(Self {
            id: owned(row, "id")?,
            label: owned(row, "label")?,
            source: place(row, "document", "place", documents)?,
        })
    }
}

/// The published figures while the other files are read.
pub(super) struct Figures(Vec<PublishedFigure>);

impl Figures {
    pub fn read(files: &DataFiles, documents: &[Document]) -> Result<Self, DataError> {
        let mut figures = Self(Vec::new());
        for file in files.figure_files() {
            let rows = files.table(file)?;
            for (row, figure) in
                rows.rows(|row| Ok((row, PublishedFigure::read(row, documents)?)))?
            {
                if figures.find(&figure.id).is_some() {
                    return Err(row.error("id", format!("\"{}\" is given twice", figure.id)));
                }
                figures.0.push(figure);
            }
        }
        Ok(figures)
    }

    pub fn into_list(self) -> Vec<PublishedFigure> {
        self.0
    }

    fn find(&self, id: &str) -> Option<&PublishedFigure> {
        self.0.iter().find(|figure| figure.id == id)
    }

    pub fn get(&self, id: &str) -> Result<&PublishedFigure, DataError> {
        self.find(id)
            .ok_or_else(|| DataError::file("figures/", format!("no row has the id \"{id}\"")))
    }

    pub fn value(&self, id: &str) -> Result<f64, DataError> {
        Ok(self.get(id)?.printed.value)
    }

    /// A figure printed in £m, in pounds.
    pub fn millions(&self, id: &str) -> Result<f64, DataError> {
        Ok(self.value(id)? * 1e6)
    }

    /// A figure printed in £m, low and high, in pounds.
    pub fn range(&self, row: Row<'_>, id: &str) -> Result<(f64, f64), DataError> {
        let low = self.millions(&format!("{id}.low"))?;
        let high = self.millions(&format!("{id}.high"))?;
        if low > high {
            return Err(row.error("id", format!("the low figure of \"{id}\" is above its high")));
        }
        Ok((low, high))
    }
}

pub(super) fn owned(row: Row<'_>, field: &str) -> Result<String, DataError> {
    Ok(row.required(field)?.to_owned())
}

pub(super) fn place(
    row: Row<'_>,
    document_field: &str,
    place_field: &str,
    documents: &[Document],
) -> Result<Place, DataError> {
    let document = row.required(document_field)?;
    if !documents.iter().any(|known| known.id == document) {
        return Err(row.error(document_field, format!("\"{document}\" is not in documents.csv")));
    }
    Ok(Place { document: document.to_owned(), place: owned(row, place_field)? })
}
