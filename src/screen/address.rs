//! Which view is seen, in an address: after the scenario, `~` and the name of the view, and after a
//! full stop the council with whose eyes it is seen.
//!
//! Neither is part of a scenario, and no checksum covers them: a link opens with them, without
//! them and with ones that nobody knows.

use std::rc::Rc;

use super::view::View;
use crate::scenario::{Comparison, Scenario, write_comparison, write_link};

/// Stands between scenario and view; a link has no such character.
const MARK: char = '~';

/// Stands between view and council; the name of no view has it.
const OF_COUNCIL: char = '.';

/// The link of a scenario with the view that is seen, and the id of the council with whose eyes, if
/// that was asked for. The first view is only named with a council.
#[must_use]
pub fn address(link: &str, view: View, council: Option<&str>) -> String {
    match (view, council) {
        (View::InShort, None) => link.to_owned(),
        (view, None) => format!("{link}{MARK}{}", view.id()),
        (view, Some(council)) => format!("{link}{MARK}{}{OF_COUNCIL}{council}", view.id()),
    }
}

/// The link of what a view shows: of all that is compared where that is what it shows, unless it would
/// be too long, else of the scenario on the page.
#[must_use]
pub fn link_of(view: View, scenario: &Rc<Scenario>, comparison: &Comparison) -> String {
    let compared =
        (view == View::Compare).then(|| write_comparison(&comparison.scenarios(scenario)));
    compared.flatten().unwrap_or_else(|| write_link(scenario))
}

/// The scenario's part of what stands after `#`, and what is seen of it; nothing where nothing is
/// named.
#[must_use]
pub fn parts(fragment: &str) -> (&str, &str) {
    fragment.split_once(MARK).unwrap_or((fragment, ""))
}

/// What an address says is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// The view, if there is one of its name.
    pub view: Option<View>,
    /// The name of the view as it stands there.
    pub view_name: &'a str,
    /// The id of the council with whose eyes; empty where none is named. The case may have no such
    /// council.
    pub council: &'a str,
}

/// What the second of the [`parts`] says.
#[must_use]
pub fn named(seen: &str) -> Seen<'_> {
    let (view_name, council) = seen.split_once(OF_COUNCIL).unwrap_or((seen, ""));
    let view = if view_name.is_empty() { Some(View::InShort) } else { View::named(view_name) };
    Seen { view, view_name, council }
}
