//! The tables of the plan, which are checked and carried.

use super::Case;
use super::fault::Faults;
use super::order::in_order;
use super::reading::{ReadTable, Value};
use super::schema::Column;

/// A table of the plan.
#[derive(Clone, Debug)]
pub struct PlanTable {
    /// What it is called.
    pub name: &'static str,
    /// Its rows.
    pub rows: Vec<PlanRow>,
}

/// A row of a table of the plan, whose cells were checked.
#[derive(Clone, Debug)]
pub struct PlanRow {
    columns: &'static [Column],
    cells: Vec<String>,
}

impl PlanRow {
    /// What stands under this column; empty where nothing does.
    #[must_use]
    pub fn text(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|known| known.name == column);
        place.map_or("", |place| &self.cells[place])
    }
}

impl Case {
    /// The years that stand in the plan, in no order.
    pub fn plan_years(&self) -> impl Iterator<Item = u32> {
        let rows = ["milestones", "activities"].into_iter().flat_map(|table| self.plan(table));
        rows.filter_map(|row| year_of(row.text("year")))
    }
}

impl PlanTable {
    pub(super) fn read(table: &ReadTable<'_>) -> Self {
        let row = |row: &super::reading::ReadRow<'_>| PlanRow {
            columns: table.shape.columns,
            cells: row.cells.iter().map(|(text, _)| (*text).to_owned()).collect(),
        };
        Self { name: table.shape.name, rows: table.rows.iter().map(row).collect() }
    }
}

/// The tables that a dependency may join, by their place in the schema's column: between
/// milestones and activities it has a direction, between enablers it has none.
const ENABLERS: usize = 2;

/// Finds a circle among the dependencies of milestones and activities.
pub(super) fn check_dependencies(table: &ReadTable<'_>, faults: &mut Faults) {
    let end = |value: &Value| match value {
        Value::At(table, row) if *table < ENABLERS => Some((*table, *row)),
        _ => None,
    };
    let mut edges = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        if let (Some(from), Some(to)) = (end(row.value("from")), end(row.value("to"))) {
            edges.push((from, to, index));
        }
    }
    let ends: Vec<_> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    let mut steps: Vec<(usize, usize)> = Vec::new();
    for end in in_order(ends.len(), &|a, b| ends[a].cmp(&ends[b])) {
        if steps.last() != Some(&ends[end]) {
            steps.push(ends[end]);
        }
    }
    let place = |step| steps.binary_search(&step).unwrap_or_default();
    let mut waits_for = vec![0; steps.len()];
    let mut leads_to = vec![Vec::new(); steps.len()];
    for (from, to, _) in &edges {
        waits_for[place(*to)] += 1;
        leads_to[place(*from)].push(place(*to));
    }
    let mut free: Vec<_> = (0..steps.len()).filter(|step| waits_for[*step] == 0).collect();
    while let Some(step) = free.pop() {
        for next in &leads_to[step] {
            waits_for[*next] -= 1;
            if waits_for[*next] == 0 {
                free.push(*next);
            }
        }
    }
    // What is left waits for itself, or for something that does; going back along it comes round.
    let is_left = |step| waits_for[place(step)] > 0;
    let left: Vec<_> =
        edges.iter().filter(|(from, to, _)| is_left(*from) && is_left(*to)).collect();
    let Some(mut edge) = left.first().copied() else { return };
    let before = |edge: &((usize, usize), _, _)| {
        left.iter().find(|before| before.1 == edge.0).copied().unwrap_or(left[0])
    };
    let mut walked = vec![edge];
    edge = before(edge);
    let begins = loop {
        if let Some(begins) = walked.iter().position(|before| before.1 == edge.1) {
            break begins;
        }
        walked.push(edge);
        edge = before(edge);
    };
    // Walked against its direction, and told from its first row on.
    let mut circle = walked.split_off(begins);
    circle.reverse();
    let first = (0..circle.len()).min_by_key(|place| circle[*place].2).unwrap_or_default();
    circle.rotate_left(first);
    let names: Vec<String> =
        circle.iter().map(|edge| super::fault::quoted(table.rows[edge.2].text("from"))).collect();
    let problem = match names.as_slice() {
        [alone] => format!("{alone} waits for itself"),
        [before @ .., last] => {
            let before = before.join(", ");
            format!("{before} and {last} stand in a circle of steps that wait for one another")
        }
        [] => return,
    };
    faults.add("dependencies", &table.rows[circle[0].2].name(), "to", problem);
}

/// From here on a year of a milestone or an activity is a calendar year and none of the plan.
pub const FIRST_CALENDAR_YEAR: u32 = 1000;

/// From the first year of a plan to its last are at most so many.
const MOST_YEARS: u32 = 100;

/// A year as it stands in a row; none where nothing does.
#[must_use]
pub fn year_of(text: &str) -> Option<u32> {
    text.parse::<f64>().ok().map(|year| year as u32)
}

/// Finds years that cannot stand on one axis: those of a plan beside calendar years, or too far apart.
pub(super) fn check_years(tables: [&ReadTable<'_>; 2], faults: &mut Faults) {
    let year = |row: &super::reading::ReadRow<'_>| year_of(row.text("year"));
    let rows = tables.iter().flat_map(|table| table.rows.iter().map(|row| (table.shape.name, row)));
    let years = rows.filter_map(|(table, row)| Some((table, row, year(row)?)));
    let Some((_, _, begins)) = years.clone().next() else { return };
    let is_calendar = begins >= FIRST_CALENDAR_YEAR;
    // Year 1 is on the axis whatever happens in it.
    let (mut first, mut last) = (if is_calendar { begins } else { 1 }, begins);
    for (table, row, year) in years {
        (first, last) = (first.min(year), last.max(year));
        let problem = match (is_calendar, year >= FIRST_CALENDAR_YEAR) {
            (true, false) => format!(
                "{year} counts from the start of the plan, and the years above are calendar years; \
                 a plan counts its years in one way"
            ),
            (false, true) => format!(
                "{year} is a calendar year, and the years above count from the start of the plan; a \
                 plan counts its years in one way"
            ),
            _ if last - first >= MOST_YEARS => format!(
                "{year} is too far from the other years: from the first year of a plan to its last \
                 are at most {MOST_YEARS} years"
            ),
            _ => continue,
        };
        faults.add(table, &row.name(), "year", problem);
        return;
    }
}
