//! Pieces of the program that a browser compiles by themselves.

/// What `make` makes, as a function of its own in the program. A browser compiles a function whole,
/// once when it is first called and again when it was called often: one of which a call needs a
/// twentieth, such as a choice among all views, costs all of it while a lever is moved.
#[inline(never)]
pub fn apart<Made>(make: impl FnOnce() -> Made) -> Made {
    make()
}
