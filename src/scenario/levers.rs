//! The lever table: the single list from which sliders, links, files, exports and sensitivity
//! are made. It is made from a case; a lever that could move nothing is not in it.
//!
//! To add a lever: a field in `Choices` with its general default, one row in the file of its
//! group with the next free number and what a case has to have for it, and its use in the model.
//! Numbers and ids are public: links and files use them, so they never change meaning.

mod appraisal;
mod coalition;
mod extent;
mod family;
mod finding;
mod first;
mod funding;
mod one_off_cost;
mod projects;
mod row;
mod savings;
mod team;
mod uncertainty;
mod who_takes_part;
mod wider_benefits;

use super::lever::Lever;
use crate::case::Case;
use extent::Extent;
pub use finding::find_levers;
pub use first::First;
pub(super) use first::first_levers;
use row::Table;

/// Every lever of a case, in the order of the page.
pub(super) fn levers(case: &Case) -> Vec<Lever> {
    let extent = Extent::of(case);
    let mut table = Table::of(case);
    who_takes_part::add(&mut table, case, &extent);
    wider_benefits::add(&mut table, case, &extent);
    savings::add(&mut table, case, &extent);
    one_off_cost::add(&mut table, case, &extent);
    team::add(&mut table, case);
    funding::add(&mut table, case, &extent);
    projects::add(&mut table, case);
    appraisal::add(&mut table);
    uncertainty::add(&mut table, &extent);
    coalition::add(&mut table, &extent);
    table.levers
}
