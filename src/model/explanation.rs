//! How one outcome comes from another.

/// What changes to the choices do to a measure of the outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The measure before all changes.
    pub start: f64,
    /// The changes; each begins where the one before it ends.
    pub steps: Vec<Step>,
    /// Whether every order of the changes was taken into account, or some.
    pub is_exact: bool,
}

/// One change to the choices, with a measure of the outcome before and after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was changed.
    pub label: String,
    /// The measure before the change.
    pub before: f64,
    /// The measure after it.
    pub after: f64,
}
