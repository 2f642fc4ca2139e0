//! Every table and column of a case, declared once. What is unknown, what a cell may hold, what
//! it refers to, which columns are numbers in JSON, and what goes into the fingerprint follow from
//! it. A new column is one row here.

mod column;
mod money;
mod papers;
mod people;
mod plan;

pub(super) use column::{Column, Kind, Range, TableShape};

use super::tables::{Table, Tables};

/// In the order of the page that describes them; the fingerprint is taken in this order.
static SCHEMA: [&[TableShape]; 4] =
    [&people::TABLES, &money::TABLES, &papers::TABLES, &plan::TABLES];

/// Every table.
pub(super) fn tables() -> impl Iterator<Item = &'static TableShape> {
    SCHEMA.into_iter().flatten()
}

/// The table with this name.
pub(super) fn table(name: &str) -> Option<&'static TableShape> {
    tables().find(|table| table.name == name)
}

/// Whether the table is part of the plan.
pub(super) fn is_plan(shape: &TableShape) -> bool {
    plan::TABLES.iter().any(|known| known.name == shape.name)
}

/// Whether our writer writes the column as JSON numbers.
pub(super) fn is_number_column(table_name: &str, column: &str) -> bool {
    table(table_name)
        .and_then(|shape| shape.columns.iter().find(|known| known.name == column))
        .is_some_and(|column| matches!(column.kind, Kind::Number(_)))
}

/// The tables of a case in the order of the schema, then those that it does not know.
pub(super) fn tables_in_order(tables_read: &Tables) -> impl Iterator<Item = &Table> {
    let known = tables().filter_map(|shape| tables_read.table(shape.name));
    known.chain(tables_read.iter().filter(|read| table(read.name()).is_none()))
}

/// The positions of a table's columns in the order of the schema, then of those that it does not
/// know.
pub(super) fn in_order(read: &Table) -> Vec<usize> {
    let known = table(read.name()).map_or(&[][..], |shape| shape.columns);
    let place = |name: &str| known.iter().position(|column| column.name == name);
    let place_of = |column: usize| place(&read.columns()[column]).unwrap_or(usize::MAX);
    super::order::in_order(read.columns().len(), &|a, b| place_of(a).cmp(&place_of(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_the_format_describes_every_table_and_column() {
        let page = include_str!("../../docs/case.md");
        for table in tables() {
            assert!(page.contains(&format!("`{}`", table.name)), "{}", table.name);
            for column in table.columns {
                assert!(page.contains(&format!("`{}`", column.name)), "{}", column.name);
            }
        }
    }

    #[test]
    fn a_reference_names_a_table_and_every_name_is_there_once() {
        for table in tables() {
            assert_eq!(tables().filter(|other| other.name == table.name).count(), 1);
            for column in table.columns {
                let same = table.columns.iter().filter(|other| other.name == column.name);
                assert_eq!(same.count(), 1, "{} {}", table.name, column.name);
                if let Kind::One(tables)
                | Kind::Several(tables)
                | Kind::Counts { table: tables, .. } = column.kind
                {
                    assert!(tables.iter().all(|name| super::table(name).is_some()), "{tables:?}");
                }
            }
        }
    }
}
