//! Reads every cell by what the schema says of its column, and collects what is wrong.

mod cell;
mod index;
mod row;

use super::fault::{Faults, quoted};
use super::schema::{self, Column, Kind, TableShape};
use super::tables::{Table, Tables};
use super::value::number;
use index::Index;
pub(super) use row::{ReadRow, Value};

/// What is known while the tables are read.
pub(super) struct Reading<'a> {
    tables: &'a Tables,
    indexes: Vec<(&'static str, Index<'a>)>,
    figures: Vec<Figure<'a>>,
    pub faults: Faults,
    /// What computes, as it goes into the fingerprint.
    pub computes: String,
}

/// What a cell that names a figure needs to know of it.
struct Figure<'a> {
    value: Option<f64>,
    unit: &'a str,
}

/// A table whose cells were read.
pub(super) struct ReadTable<'a> {
    pub shape: &'static TableShape,
    pub rows: Vec<ReadRow<'a>>,
}

impl<'a> Reading<'a> {
    /// Finds the ids of every row, and the published figures.
    pub fn of(tables: &'a Tables) -> Self {
        let mut reading = Self {
            tables,
            indexes: Vec::new(),
            figures: Vec::new(),
            faults: tables.faults.clone(),
            computes: String::new(),
        };
        for table in tables.iter() {
            if schema::table(table.name()).is_none() {
                let known: Vec<_> = schema::tables().map(|shape| shape.name).collect();
                let problem = format!("there is no such table; there are {}", known.join(", "));
                reading.faults.add(&quoted(table.name()), "", "", problem);
            }
        }
        for shape in schema::tables() {
            let Some(table) = tables.table(shape.name) else { continue };
            reading.check_columns(shape, table);
            let index = Index::of(shape, table, &mut reading.faults);
            reading.indexes.push((shape.name, index));
            if shape.name == "figures" {
                let figure = |row| Figure {
                    value: number(table.cell(row, "value").trim()),
                    unit: table.cell(row, "unit").trim(),
                };
                reading.figures = table.rows().iter().map(figure).collect();
            }
        }
        reading
    }

    fn check_columns(&mut self, shape: &TableShape, table: &Table) {
        for column in table.columns() {
            if shape.columns.iter().all(|known| known.name != column) {
                let known: Vec<_> = shape.columns.iter().map(|known| known.name).collect();
                let problem = format!("there is no such column; there are {}", known.join(", "));
                self.faults.add(shape.name, "", &quoted(column), problem);
            }
        }
        if table.rows().len() > shape.limit {
            let problem =
                format!("it has {} rows; at most {} are allowed", table.rows().len(), shape.limit);
            self.faults.add(shape.name, "", "", problem);
        }
    }

    /// Reads every row of every table, in the order of the schema.
    pub fn rows(&mut self) -> Vec<ReadTable<'a>> {
        schema::tables().map(|shape| ReadTable { shape, rows: self.rows_of(shape) }).collect()
    }

    fn rows_of(&mut self, shape: &'static TableShape) -> Vec<ReadRow<'a>> {
        let Some(table) = self.tables.table(shape.name) else { return Vec::new() };
        let positions: Vec<_> = shape
            .columns
            .iter()
            .map(|column| table.columns().iter().position(|known| known == column.name))
            .collect();
        if shape.computes && !table.rows().is_empty() {
            self.computes.push_str(&format!("{}\n", shape.name));
        }
        let mut rows = Vec::with_capacity(table.rows().len().min(shape.limit));
        for row in table.rows().iter().take(shape.limit) {
            if self.faults.is_full() {
                break;
            }
            let mut read = ReadRow { shape, table, row, cells: Vec::new() };
            for (column, position) in shape.columns.iter().zip(&positions) {
                let text = position.map_or("", |position| row.at(position)).trim();
                let value = self.cell(shape, column, text).unwrap_or_else(|problem| {
                    self.faults.add(shape.name, &read.name(), column.name, problem);
                    Value::Bad
                });
                if shape.computes && !column.is_shown {
                    self.note(column, text, &value);
                }
                read.cells.push((text, value));
            }
            if shape.computes {
                self.computes.push('\n');
            }
            rows.push(read);
        }
        rows
    }

    /// Adds a cell to what computes; empty cells and texts are left out.
    fn note(&mut self, column: &Column, text: &str, value: &Value) {
        if text.is_empty() || matches!(column.kind, Kind::Text) {
            return;
        }
        let value = row::canonical(text, value);
        self.computes.push_str(&format!("{}={value}\n", column.name));
    }

    /// The position of a row by its id, of a key by its name; and of its table among these.
    fn find(&self, tables: &[&str], id: &str) -> Option<(usize, usize)> {
        tables.iter().enumerate().find_map(|(place, table)| {
            let (_, index) = self.indexes.iter().find(|(known, _)| known == table)?;
            Some((place, index.find(id)?))
        })
    }
}
