//! When sums of money differ.

/// Sums of money are equal when they differ by less than this, in pounds.
pub const HALF_A_PENNY: f64 = 0.005;

/// Nobody does anything else, or speaks of a difference, for less than this, in pounds.
pub const HALF_A_POUND: f64 = 0.5;
