//! The tables as CSV files, one for each table or several in a folder of the table's name.

use csv::ReaderBuilder;

use super::{CASE_SIZE_LIMIT, NAME_LIMIT, Row, Table, Tables};
use crate::case::fault::quoted;
use crate::case::schema;

impl Tables {
    /// Reads CSV files, each given by its name below the folder of the case, such as `lines.csv`
    /// or `figures/savings.csv`, and its text. Other files are left alone.
    #[must_use]
    pub fn from_csv(files: &[(&str, &str)]) -> Self {
        let mut tables = Self::new();
        let files =
            files.iter().filter_map(|(name, text)| Some((name.strip_suffix(".csv")?, text)));
        if files.clone().map(|(_, text)| text.len()).sum::<usize>() > CASE_SIZE_LIMIT {
            return Self::too_large();
        }
        for (name, text) in files {
            let table = name.split('/').next().unwrap_or_default();
            if let Some(table) = tables.named(table) {
                tables.read_file(table, name, text);
            }
        }
        tables
    }

    fn read_file(&mut self, table: usize, name: &str, text: &str) {
        let table = &mut self.tables[table];
        table.files.push(format!("{name}.csv"));
        let file = table.files.len() - 1;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader =
            ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut records = reader.records().filter_map(Result::ok);
        let Some(header) = records.next() else { return };
        let mut columns: Vec<usize> = Vec::with_capacity(header.len().min(NAME_LIMIT));
        for column in &header {
            let column = column.trim();
            let Some(position) = table.column(column) else {
                let problem = format!("{name}.csv has more than {NAME_LIMIT} columns");
                return self.faults.add(&table.name, "", "", problem);
            };
            if columns.contains(&position) {
                let problem = format!("{name}.csv has this column twice");
                return self.faults.add(&table.name, "", &quoted(column), problem);
            }
            columns.push(position);
        }
        for (number, record) in (1..).zip(records) {
            let mut row = Row { number, file, cells: Vec::new() };
            for (column, text) in columns.iter().zip(&record) {
                row.put(*column, text.to_owned());
            }
            if record.len() != columns.len() {
                let problem = format!(
                    "it has {} fields where the first line of {name}.csv has {}; a text with a \
                     comma in it stands in quotes",
                    record.len(),
                    columns.len()
                );
                self.faults.add(&table.name, &table.row_name(&row), "", problem);
            } else if row.cells.iter().all(|(_, text)| text.trim().is_empty()) {
                // A spreadsheet leaves such rows behind.
                continue;
            }
            table.rows.push(row);
        }
    }

    /// The tables as CSV files, each with its name.
    #[must_use]
    pub fn to_csv(&self) -> Vec<(String, String)> {
        let file = |table: &Table| {
            let columns = schema::in_order(table);
            let mut writer = csv::Writer::from_writer(Vec::new());
            let header = columns.iter().map(|column| table.columns[*column].as_str());
            let rows = table.rows.iter().map(|row| columns.iter().map(|column| row.at(*column)));
            // Writing to memory does not fail, and cells are text.
            let _ = writer.write_record(header);
            for row in rows {
                let _ = writer.write_record(row);
            }
            let text = String::from_utf8(writer.into_inner().unwrap_or_default());
            (format!("{}.csv", table.name), text.unwrap_or_default())
        };
        self.tables.iter().filter(|table| !table.columns.is_empty()).map(file).collect()
    }
}
