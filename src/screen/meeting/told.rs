//! What only the page can tell.

/// How a time is read where the page is, and where a link leads.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// A moment in milliseconds since 1970: "26 November 2026, 10:42".
    pub when: fn(f64) -> String,
    /// The address of a link, which is the part after `#`.
    pub address: fn(&str) -> String,
}

/// A page tells the same all the time.
impl PartialEq for Told {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Default for Told {
    fn default() -> Self {
        Self { when: |at| format!("minute {}", at / 60_000.0), address: |link| format!("#{link}") }
    }
}
