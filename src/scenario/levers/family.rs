//! The numbers of levers that a case has many of.

/// Levers of one kind, such as one for each council. In links of the built-in case they have the
/// numbers that they always had; in those of any other case each family has a range of its own,
/// in which levers are counted by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Stance,
    Progress,
    Position,
    Recurring,
    Cost,
    Post,
    NonPay,
    Source,
    SourceLastYear,
    Share,
    Part,
    Project,
}

impl Family {
    /// The number of the first of them in links of format 2. No family has a hundred.
    pub const fn first_number(self) -> usize {
        1_000 + 100 * self as usize
    }
}
