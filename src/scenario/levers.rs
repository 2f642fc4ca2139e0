//! The lever table: the single list from which sliders, links, files, exports and sensitivity
//! are made.
//!
//! To add a lever: a field in `Choices` with its default, one row in the file of its group with
//! the next free number, its reason in `data/assumptions.csv` (or the ids of its figures), and
//! its use in the model. Numbers and ids are public: links and files use them, so they never
//! change meaning.

mod appraisal;
mod coalition;
mod funding;
mod one_off_cost;
mod projects;
mod row;
mod savings;
mod team;
mod uncertainty;
mod who_takes_part;
mod wider_benefits;

use std::sync::LazyLock;

use super::evidence;
use super::lever::Lever;
use crate::model::Choices;
use row::Table;

/// Every lever, in the order of the page.
#[must_use]
pub fn levers() -> &'static [Lever] {
    static LEVERS: LazyLock<Vec<Lever>> = LazyLock::new(table);
    &LEVERS
}

/// The lever with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Lever> {
    levers().iter().find(|lever| lever.id == id)
}

/// The position of the lever with this id.
#[must_use]
pub fn find_index(id: &str) -> Option<usize> {
    levers().iter().position(|lever| lever.id == id)
}

/// What takes the levers from `before` to `after`: their positions, with the values after.
#[must_use]
pub fn difference(before: &Choices, after: &Choices) -> Vec<(usize, f64)> {
    let changed = |(index, lever): (usize, &Lever)| {
        let value = lever.value(after);
        (value != lever.value(before)).then_some((index, value))
    };
    levers().iter().enumerate().filter_map(changed).collect()
}

fn table() -> Vec<Lever> {
    let evidence = evidence();
    let mut table = Table(Vec::with_capacity(150));
    who_takes_part::add(&mut table, evidence);
    wider_benefits::add(&mut table, evidence);
    savings::add(&mut table, evidence);
    one_off_cost::add(&mut table, evidence);
    team::add(&mut table, evidence);
    funding::add(&mut table, evidence);
    projects::add(&mut table);
    appraisal::add(&mut table);
    uncertainty::add(&mut table);
    coalition::add(&mut table);
    table.0
}
