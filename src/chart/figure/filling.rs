//! Colours and fillings.

/// The colours, by their place in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the hue is the name")]
pub enum Ink {
    Blue,
    Teal,
    Plum,
    Orange,
    Grey,
    Lilac,
}

/// How an area is filled, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Filled.
    Solid,
    /// Slanted lines.
    Hatched,
    /// A breath of the colour inside a thin edge.
    Pale,
}

/// What an area is filled with in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// All of it.
    Solid,
    /// Slanted lines inside an edge.
    Slanted,
    /// A breath of the colour inside an edge.
    Pale,
    /// Upright lines inside an edge.
    Upright,
    /// Level lines inside an edge.
    Level,
    /// Upright and level lines inside an edge.
    Squares,
    /// An edge.
    Outline,
    /// Broad slanted lines inside an edge.
    Broad,
}

impl Filling {
    /// The filling of a pattern. Where there is no colour, solid areas differ by what they are
    /// filled with.
    #[must_use]
    pub const fn of(ink: Ink, pattern: Pattern, is_without_colour: bool) -> Self {
        match (pattern, ink) {
            (Pattern::Hatched, _) => Self::Slanted,
            (Pattern::Pale, _) => Self::Pale,
            (Pattern::Solid, Ink::Blue) => Self::Solid,
            (Pattern::Solid, _) if !is_without_colour => Self::Solid,
            (Pattern::Solid, Ink::Teal) => Self::Upright,
            (Pattern::Solid, Ink::Plum) => Self::Squares,
            (Pattern::Solid, Ink::Orange) => Self::Level,
            (Pattern::Solid, Ink::Grey) => Self::Outline,
            (Pattern::Solid, Ink::Lilac) => Self::Broad,
        }
    }
}
