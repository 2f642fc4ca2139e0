//! Derwent: what happens when councils work together, and who pays for it.
//!
//! The rooms, in the order the data flows:
//!
//! - [`case`]: the tables of a case, read and checked.
//! - [`model`]: the published figures and what follows from a set of choices. Pure.
//! - [`words`]: money, years and whole sentences in plain English, from an outcome.
//! - [`scenario`]: the levers, starting points, history, links and files.
//! - [`ask`]: what takes longer than one run, as questions and answers, worked out in slices.
//! - [`chart`]: an outcome as figures with summary and table, and one way to draw them.
//! - `app`: the yew page (feature `app`).

#[cfg(feature = "app")]
pub mod app;
pub mod ask;
pub mod case;
pub mod chart;
pub mod meeting;
pub mod model;
pub mod scenario;
pub mod screen;
pub mod words;

/// What `make` makes, as a function of its own in the program. A browser compiles a function whole,
/// once when it is first called and again when it was called often: one of which a call needs a
/// twentieth, such as a choice among all views, costs all of it while a lever is moved.
#[inline(never)]
pub(crate) fn apart<Made>(make: impl FnOnce() -> Made) -> Made {
    make()
}
