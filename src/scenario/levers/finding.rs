//! Finding a lever by its words.

use crate::scenario::kit::Kit;
use crate::words::Search;

/// The positions of the levers that have all words of `query` in their name, in that of their group
/// or in their id, in the order of the table; every lever where nothing is typed.
#[must_use]
pub fn find_levers(kit: &Kit, query: &str) -> Vec<usize> {
    let search = Search::new(query);
    let found = kit.levers().iter().enumerate().filter(|(_, lever)| {
        let group = lever.group.title();
        search.finds(&format!("{} {} {group} {}", lever.label, lever.full_name, lever.id))
    });
    found.map(|(index, _)| index).collect()
}
