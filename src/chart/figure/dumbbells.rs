//! Scores before and after, one row for each thing that is scored.

/// Scores on one scale, one row below the other: from where each is to go, and to where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dumbbells {
    /// The lowest and the highest score that can be given, both whole.
    pub scale: (u32, u32),
    /// From top to bottom.
    pub rows: Vec<Dumbbell>,
}

/// What is scored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dumbbell {
    /// What it is.
    pub label: String,
    /// A remark below the label: "1.72 → 3.49".
    pub remark: Option<String>,
    /// As it is; none where no score is known.
    pub now: Option<f64>,
    /// As it is to be.
    pub future: Option<f64>,
    /// The score of those who look at it; none before they gave one.
    pub own: Option<f64>,
    /// The lowest and the highest score where several groups gave theirs.
    pub spread: Option<(f64, f64)>,
}
