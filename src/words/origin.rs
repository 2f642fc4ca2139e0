//! Which figure of a scenario a text shows, so that whoever reads it can ask where it comes from.

/// A figure that can be asked after. Positions are those of the outcome that it is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What is saved each year.
    Saving,
    /// What is spent once.
    OneOff,
    /// When the money is back.
    MoneyBack,
    /// What the cash is worth today.
    Worth,
    /// What has no payer.
    NoPayer,
    /// What is paid each year.
    Yearly,
    /// What comes back for each pound, and what each part of the cash is worth today.
    Return,
    /// Who pays how much for what is funded together.
    Funded,
    /// A row of the table of flows, by its place.
    Row(usize),
    /// The cash of a year, by its place from 0.
    Year(usize),
    /// What a council would bear, or all together.
    Borne(Option<usize>),
    /// What a council would save, or all together.
    Saved(Option<usize>),
    /// What a council would gain and be left with, or all together.
    Left(Option<usize>),
    /// What joint projects bring and cost a council, or all together.
    Projects(Option<usize>),
    /// The wider benefits as the case prints them.
    Printed,
    /// The wider benefits at full effect.
    Wider,
    /// What they are worth today.
    WiderWorth,
    /// Cash and wider benefits in one sum.
    Everything,
    /// Whatever comes out of many runs.
    Runs,
    /// What each change adds.
    Changes,
}

impl Origin {
    /// Those of the headline, in its order.
    pub const TILES: [Self; 5] =
        [Self::Saving, Self::OneOff, Self::MoneyBack, Self::Worth, Self::NoPayer];

    /// What is asked.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Saving => "Where the saving a year comes from",
            Self::OneOff => "Where the one-off cost comes from",
            Self::MoneyBack => "Where the time of payback comes from",
            Self::Worth => "Where the worth of the cash comes from",
            Self::NoPayer => "Where what has no payer comes from",
            Self::Yearly => "Where the yearly cost comes from",
            Self::Return => "Where the return comes from",
            Self::Funded => "Where the contributions come from",
            Self::Row(_) => "Where this line comes from",
            Self::Year(_) => "Where the cash of a year comes from",
            Self::Borne(_) => "Where what councils would bear comes from",
            Self::Saved(_) => "Where what councils would save comes from",
            Self::Left(_) => "Where what councils are left with comes from",
            Self::Projects(_) => "Where what joint projects bring comes from",
            Self::Printed => "Where the published benefits come from",
            Self::Wider => "Where the wider benefits come from",
            Self::WiderWorth => "Where the worth of the wider benefits comes from",
            Self::Everything => "Where everything in one sum comes from",
            Self::Runs => "Where ranges and chances come from",
            Self::Changes => "Where what each change does comes from",
        }
    }
}
