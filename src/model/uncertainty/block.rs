//! What comes out for a block of draws.

use super::sample::BLOCK;

/// One figure for each draw of a block.
pub(super) type Lane = [f64; BLOCK];

/// The outcome of a block of draws.
pub(super) struct Block {
    /// For each year, the cash added up since Year 1.
    pub cumulative: Vec<Lane>,
    /// The last year at whose end the cash is below zero; 0 if it never is.
    pub unpaid_until: Lane,
    /// Present values of savings that are cash, of savings as they count for everyone, of costs,
    /// and of wider benefits after what they cost.
    pub cash: Lane,
    pub valued: Lane,
    pub costs: Lane,
    pub wider: Lane,
    /// Each line at full effect.
    pub savings: Vec<Lane>,
    pub recurring: Vec<Lane>,
    pub one_off: Vec<Lane>,
    /// How much of the year has passed that begins so many years on: entry 0 is the first.
    pub begun: Vec<Lane>,
    /// For each timing, the share of a saving that is there in the year at hand.
    pub shares: Vec<Lane>,
}
