//! A data file as rows of named fields, with errors that say where.

use std::fmt;

use csv::{ReaderBuilder, StringRecord};

/// What is wrong in a data file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    /// The file, below `data/`.
    pub file: &'static str,
    /// The line of the file; 1 is the header. 0 where the whole file is meant.
    pub row: u64,
    /// The column; empty where the whole row is meant.
    pub field: String,
    /// What is wrong.
    pub problem: String,
}

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "data/{}", self.file)?;
        if self.row > 0 {
            write!(formatter, ", row {}", self.row)?;
        }
        if !self.field.is_empty() {
            write!(formatter, ", field {}", self.field)?;
        }
        write!(formatter, ": {}", self.problem)
    }
}

impl std::error::Error for DataError {}

impl DataError {
    pub(super) fn file(file: &'static str, problem: impl Into<String>) -> Self {
        Self { file, row: 0, field: String::new(), problem: problem.into() }
    }
}

/// A parsed data file.
pub(super) struct Table {
    file: &'static str,
    header: StringRecord,
    records: Vec<StringRecord>,
}

/// One row of a data file.
#[derive(Clone, Copy)]
pub(super) struct Row<'table> {
    table: &'table Table,
    record: &'table StringRecord,
}

impl Table {
    pub fn parse(file: &'static str, text: &str) -> Result<Self, DataError> {
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        let broken = |error: csv::Error| DataError {
            file,
            row: error.position().map_or(0, csv::Position::line),
            field: String::new(),
            problem: "the number of fields differs from the header's, or the text is not UTF-8"
                .to_owned(),
        };
        let header = reader.headers().map_err(broken)?.clone();
        let records = reader.records().collect::<Result<Vec<_>, _>>().map_err(broken)?;
        if records.is_empty() {
            return Err(DataError::file(file, "it has no rows"));
        }
        let table = Self { file, header, records };
        table.check_ids()?;
        Ok(table)
    }

    /// The first column of every file is the id of the row.
    fn check_ids(&self) -> Result<(), DataError> {
        for (position, record) in self.records.iter().enumerate() {
            let id = record.get(0).unwrap_or_default();
            if self.records[..position].iter().any(|before| before.get(0) == Some(id)) {
                let field = self.header.get(0).unwrap_or_default();
                let row = Row { table: self, record };
                return Err(row.error(field, format!("\"{id}\" is given twice")));
            }
        }
        Ok(())
    }

    /// Reads every row.
    pub fn rows<'table, T>(
        &'table self,
        read: impl Fn(Row<'table>) -> Result<T, DataError>,
    ) -> Result<Vec<T>, DataError> {
        let mut rows = Vec::with_capacity(self.records.len());
        for record in &self.records {
            rows.push(read(Row { table: self, record })?);
        }
        Ok(rows)
    }

    /// Reads every row of a file that must have exactly `N`.
    pub fn exactly<'table, T, const N: usize>(
        &'table self,
        read: impl Fn(Row<'table>) -> Result<T, DataError>,
    ) -> Result<[T; N], DataError> {
        self.rows(read)?.try_into().map_err(|rows: Vec<T>| {
            DataError::file(self.file, format!("it has {} rows where {N} belong", rows.len()))
        })
    }
}

impl<'table> Row<'table> {
    /// The text of a field, which may be empty.
    pub fn text(&self, field: &str) -> Result<&'table str, DataError> {
        let column = self
            .table
            .header
            .iter()
            .position(|name| name == field)
            .ok_or_else(|| self.error(field, "the file has no such column"))?;
        Ok(self.record.get(column).unwrap_or_default())
    }

    /// The text of a field that must not be empty.
    pub fn required(&self, field: &str) -> Result<&'table str, DataError> {
        let text = self.text(field)?;
        if text.is_empty() {
            return Err(self.error(field, "it is empty"));
        }
        Ok(text)
    }

    /// A text that must be a whole sentence.
    pub fn sentence(&self, field: &str) -> Result<String, DataError> {
        let text = self.required(field)?;
        if !text.ends_with('.') {
            return Err(self.error(field, "it is no whole sentence: the full stop is missing"));
        }
        Ok(text.to_owned())
    }

    /// A number.
    pub fn number(&self, field: &str) -> Result<f64, DataError> {
        let text = self.required(field)?;
        text.parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| self.error(field, format!("\"{text}\" is not a number")))
    }

    pub fn error(&self, field: &str, problem: impl Into<String>) -> DataError {
        DataError {
            file: self.table.file,
            row: self.record.position().map_or(0, csv::Position::line),
            field: field.to_owned(),
            problem: problem.into(),
        }
    }
}
