//! What a case has: a lever that could move nothing is not there.

use crate::case::{Case, Layer, Line, LineKind};

/// What a case has under any of its options.
pub(super) struct Extent {
    pub has_upper: bool,
    /// A measure with a benefit.
    pub has_benefits: bool,
    /// A published saving.
    pub has_savings: bool,
    /// A saving that is staff time.
    pub has_capacity: bool,
    /// A published one-off line; one with contingency; one without years of its own.
    pub has_one_off: bool,
    pub has_contingency: bool,
    pub has_free_phasing: bool,
    /// A published recurring cost.
    pub has_recurring: bool,
    /// Savings, or costs, whose low and high differ.
    pub savings_vary: bool,
    pub costs_vary: bool,
    pub has_plan: bool,
    pub has_projects: bool,
}

impl Extent {
    pub fn of(case: &Case) -> Self {
        let any = |kind, is_so: &dyn Fn(&Line) -> bool| {
            let mut lines = case.lines.iter();
            lines.any(|line| line.kind == kind && line.is_published() && is_so(line))
        };
        let (saving, cost, one_off) = (LineKind::Saving, LineKind::Cost, LineKind::OneOff);
        Self {
            has_upper: case.councils.iter().any(|council| council.layer == Layer::Upper),
            has_benefits: case.measures.iter().any(|measure| measure.benefit.is_some()),
            has_savings: any(saving, &|_| true),
            has_capacity: any(saving, &|line| line.is_capacity),
            has_one_off: any(one_off, &|_| true),
            has_contingency: any(one_off, &|line| line.has_contingency),
            has_free_phasing: any(one_off, &|line| line.phasing.is_empty()),
            has_recurring: any(cost, &|_| true),
            savings_vary: any(saving, &varies),
            costs_vary: any(cost, &varies) || any(one_off, &varies),
            has_plan: !case.team_plans.is_empty(),
            has_projects: !case.projects.is_empty(),
        }
    }

    /// Whether there is anything to fund together.
    pub const fn has_funding(&self) -> bool {
        self.has_plan || self.has_one_off
    }
}

/// Whether there is a range to move in.
fn varies(line: &Line) -> bool {
    matches!((line.low, line.high), (Some(low), Some(high)) if low != high)
}

/// The lines of a kind that can be moved: for each distinct id its place, and the first line that
/// has a range.
pub(super) fn movable(case: &Case, kind: LineKind) -> impl Iterator<Item = (usize, &Line)> {
    (0..case.line_ids(kind).len()).filter_map(move |place| {
        let mut lines = case.lines.iter();
        let line = lines.find(|line| line.kind == kind && line.place == place && varies(line))?;
        Some((place, line))
    })
}
