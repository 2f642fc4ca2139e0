//! Where the row with an id is, and whether ids are given once.

use super::super::fault::{Faults, quoted};
use super::super::order::in_order;
use super::super::schema::{Kind, TableShape};
use super::super::tables::Table;

/// The names of a table's rows with their positions, in the order of the names. Of weights, the
/// keys with their positions among the keys.
#[derive(Default)]
pub(super) struct Index<'a>(Vec<(&'a str, usize)>);

impl<'a> Index<'a> {
    pub fn of(shape: &TableShape, table: &'a Table, faults: &mut Faults) -> Self {
        let name = shape.columns[0].name;
        if !matches!(shape.columns[0].kind, Kind::Id { .. } | Kind::Name) {
            return Self::default();
        }
        // What a row must not share with another beside its name.
        let beside = match shape.name {
            "lines" | "measures" => "option",
            "weights" => "council",
            _ => "",
        };
        let rows = &table.rows()[..table.rows().len().min(shape.limit)];
        let key = |row| (table.cell(row, name).trim(), table.cell(row, beside).trim());
        let keys: Vec<_> = rows.iter().map(key).collect();
        let order = in_order(rows.len(), &|a, b| keys[a].cmp(&keys[b]));
        let mut index: Vec<(&str, usize)> = Vec::with_capacity(rows.len());
        let mut before = ("", "");
        for position in order {
            let (id, option) = keys[position];
            if id.is_empty() {
                continue;
            }
            let is_new = index.last().is_none_or(|(known, _)| *known != id);
            let problem = if (id, option) == before {
                let with = if option.is_empty() || beside.is_empty() {
                    String::new()
                } else {
                    format!(" for the {beside} {}", quoted(option))
                };
                Some(format!("{} is given twice{with}; each is there once", quoted(id)))
            } else if !is_new && before.1.is_empty() && beside == "option" {
                Some(format!(
                    "{} is there with an option and without one; it holds for all options or for \
                     each its own",
                    quoted(id)
                ))
            } else {
                None
            };
            if let Some(problem) = problem {
                faults.add(shape.name, &table.row_name(&rows[position]), name, problem);
            }
            before = (id, option);
            match index.last_mut() {
                Some((known, first)) if *known == id => *first = position.min(*first),
                _ => index.push((id, position)),
            }
        }
        if shape.name == "weights" {
            // In the order in which the keys come.
            let order = in_order(index.len(), &|a, b| index[a].1.cmp(&index[b].1));
            for (place, key) in order.into_iter().enumerate() {
                index[key].1 = place;
            }
        }
        Self(index)
    }

    pub fn find(&self, id: &str) -> Option<usize> {
        let found = self.0.binary_search_by_key(&id, |(known, _)| known).ok()?;
        Some(self.0[found].1)
    }
}
