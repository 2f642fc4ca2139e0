//! What a case has under one of its options, and the different ways in which its lines are divided.

use super::{Case, Line, LineKind, MeasureRow};

/// A way in which lines are divided among councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// The position of the key; none where lines are divided by the shares of savings.
    pub key: Option<usize>,
    /// The positions of the councils that have no part.
    pub excludes: Vec<usize>,
}

impl Division {
    /// The different ones of `lines`, each of which is told its own. The first is that of lines
    /// which say nothing of it, whether there are any or not.
    pub(super) fn all(lines: &mut [Line]) -> Vec<Self> {
        let mut divisions = vec![Self { key: None, excludes: Vec::new() }];
        for line in lines {
            let own = Self { key: line.key, excludes: line.excludes.clone() };
            let known = divisions.iter().position(|known| *known == own);
            line.division = known.unwrap_or_else(|| {
                divisions.push(own);
                divisions.len() - 1
            });
        }
        divisions
    }
}

impl Line {
    /// From low to high in pounds. A bound alone is counted at itself; none where nothing is
    /// published.
    #[must_use]
    pub fn bounds(&self) -> Option<(f64, f64)> {
        let one = self.low.or(self.high)?;
        Some((self.low.unwrap_or(one), self.high.unwrap_or(one)))
    }
}

impl Case {
    /// The lines of a kind that hold under an option, with their positions.
    pub fn lines_of(&self, option: usize, kind: LineKind) -> impl Iterator<Item = (usize, &Line)> {
        let holds =
            move |line: &Line| line.kind == kind && line.option.is_none_or(|own| own == option);
        self.lines.iter().enumerate().filter(move |(_, line)| holds(line))
    }

    /// The measures that hold under an option, with their positions.
    pub fn measures_of(&self, option: usize) -> impl Iterator<Item = (usize, &MeasureRow)> {
        let holds = move |measure: &MeasureRow| measure.option.is_none_or(|own| own == option);
        self.measures.iter().enumerate().filter(move |(_, measure)| holds(measure))
    }

    /// The distinct ids of the measures, in the order in which they come: each is one lever,
    /// whatever the options.
    #[must_use]
    pub fn measure_ids(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for measure in &self.measures {
            if !ids.contains(&measure.id.as_str()) {
                ids.push(&measure.id);
            }
        }
        ids
    }
}
