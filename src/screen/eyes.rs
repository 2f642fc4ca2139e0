//! What is other for whoever sees a scenario with the eyes of one council: order and marks, and what
//! is said of it. Never a figure.

use super::facts::Facts;
use super::line::{Line, Run};
use super::part::{Group, Part, RowLook};
use super::split::{split_lever, with_split_tag};
use crate::case::Case;
use crate::chart::Figure;

/// Stands beside the council in tables and on the map.
pub const MARK: &str = "my council";

/// Stands before the council in charts.
const CHART_MARK: &str = "\u{25b8} ";

impl Facts<'_> {
    /// Whether it is seen with the eyes of this council.
    #[must_use]
    pub fn is_own(&self, council: usize) -> bool {
        self.eyes.is_some_and(|own| own.council == council)
    }

    /// Some councils, with that which sees first.
    pub fn own_first(&self, councils: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut councils: Vec<usize> = councils.into_iter().collect();
        councils.sort_by_key(|council| !self.is_own(*council));
        councils
    }

    /// The name of a council at the head of its row, marked if it is the one that sees.
    #[must_use]
    pub fn name_of(&self, council: usize) -> Line {
        let name = Line::from(&*self.case().councils[council].short_name);
        if self.is_own(council) { name.with(Run::Small(MARK.to_owned())) } else { name }
    }

    /// How its row looks.
    #[must_use]
    pub fn row_look(&self, council: usize) -> RowLook {
        if self.is_own(council) { RowLook::Own } else { RowLook::Plain }
    }

    /// A chart with a bar for each council, that of the one that sees first and marked.
    #[must_use]
    pub fn with_own_first(&self, figure: Figure) -> Figure {
        match self.eyes {
            Some(own) => figure.with_first(own.council, CHART_MARK),
            None => figure,
        }
    }
}

/// With whose eyes a scenario is seen, for listeners and paper; to be followed by what that changes.
#[must_use]
pub fn seen_as(case: &Case, eyes: Option<usize>) -> String {
    let whose = eyes.map_or("all councils", |council| &case.councils[council].name);
    format!("Seen as {whose}")
}

/// What it would mean for the council that sees.
pub fn own_part(facts: &Facts) -> Option<Part> {
    let own = facts.eyes?;
    let name = &facts.case().councils[own.council].short_name;
    let heading = format!("What it would mean for {name} ");
    let heading = if own.sentence.basis.is_empty() {
        heading.trim_end().into()
    } else {
        with_split_tag(facts, heading)
    };
    let mut parts = vec![Part::Heading(heading, None), Part::Sentence(own.sentence.clone())];
    if !own.terms.is_empty() {
        parts.push(Part::Terms(own.terms.clone()));
    }
    Some(Part::Group(Group::Own, parts))
}

/// The lever to which its tags lead; nothing where nothing of a council is seen.
pub fn own_lever(facts: &Facts) -> Option<Part> {
    split_lever(facts).filter(|_| facts.eyes.is_some_and(|own| !own.sentence.basis.is_empty()))
}
