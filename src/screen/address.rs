//! Which view is seen, in an address: after the scenario, `~` and the name of the view.
//!
//! The view is no part of a scenario, and no checksum covers it: a link opens with it, without it
//! and with one that nobody knows.

use super::view::View;

/// Stands between scenario and view; a link has no such character.
const MARK: char = '~';

/// The link of a scenario with the view that is seen. The first view is not named.
#[must_use]
pub fn address(link: &str, view: View) -> String {
    match view {
        View::InShort => link.to_owned(),
        view => format!("{link}{MARK}{}", view.id()),
    }
}

/// The scenario's part of what stands after `#`, and the name of the view; nothing where none is
/// named.
#[must_use]
pub fn parts(fragment: &str) -> (&str, &str) {
    fragment.split_once(MARK).unwrap_or((fragment, ""))
}

/// The view of this name, if there is one.
#[must_use]
pub fn named(name: &str) -> Option<View> {
    match name {
        "" => Some(View::InShort),
        name => View::named(name),
    }
}
