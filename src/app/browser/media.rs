//! What the browser shows the page on.

use gloo::utils::window;
use web_sys::MediaQueryList;

/// A query that tells when its answer changes.
pub fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// The answer as it is now.
pub fn holds(query: &str) -> bool {
    media(query).is_some_and(|query| query.matches())
}

/// Whether the reader asks for little motion.
pub fn wants_little_motion() -> bool {
    holds("(prefers-reduced-motion: reduce)")
}

/// Whether the window is as narrow as a phone: there the levers stand between the charts, as
/// `style/phone.css` says.
pub fn is_phone() -> bool {
    holds("(max-width: 37.4375em)")
}
