//! Milestones by priority and year.

use super::{Figure, Ink, Legend, Mark, Sample};

/// Milestones, each in the lane of its priority and in the year in which it stands now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roadmap {
    /// From left to right.
    pub years: Vec<PlanYear>,
    /// From top to bottom.
    pub lanes: Vec<Lane>,
    /// Row `n` of the table is milestone `n`.
    pub steps: Vec<Step>,
    /// From which to which a line leads, by their places.
    pub waits: Vec<(usize, usize)>,
    /// Where now is, in years from the left.
    pub now: Option<Mark>,
    /// Which one is looked at.
    pub chosen: Option<usize>,
    /// Whether each has its name beside it.
    pub is_named: bool,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanYear {
    /// "Year 1".
    pub name: String,
    /// "1", where there is no room for that.
    pub short: String,
    /// "2020/21", below it.
    pub note: String,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// A heading above it, where a new group begins.
    pub heading: Option<String>,
    /// What it is.
    pub label: String,
}

/// A milestone or an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its row.
    pub lane: usize,
    /// Its column.
    pub year: usize,
    /// The column in which it was planned.
    pub planned: usize,
    /// What it is, where names are seen.
    pub label: String,
    /// How it looks.
    pub look: Symbol,
    /// Whether its year is no more than about right.
    pub is_about: bool,
}

/// A sign that differs from others by more than its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Its outline.
    pub shape: Shape,
    /// What is in it.
    pub inside: Inside,
    /// Its colour.
    pub ink: Ink,
}

/// An outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the shape is the name")]
pub enum Shape {
    Round,
    Diamond,
    Square,
}

/// What is in an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "what is seen is the name")]
pub enum Inside {
    Nothing,
    All,
    Dot,
    Level,
    Upright,
    Cross,
    /// Nothing, and a soft rim around it.
    Soft,
}

impl Roadmap {
    /// What the signs stand for, of those that are drawn.
    pub(super) fn legend(&self) -> Vec<Legend> {
        let shapes = [
            (Shape::Round, Ink::Blue, "Milestone"),
            (Shape::Diamond, Ink::Blue, "Flagship milestone"),
            (Shape::Square, Ink::Blue, "Activity"),
        ];
        let insides = [
            (Inside::All, Ink::Teal, "Done"),
            (Inside::Dot, Ink::Orange, "Later than planned"),
            (Inside::Upright, Ink::Teal, "Earlier than planned"),
            (Inside::Level, Ink::Grey, "Its year has passed, nothing is recorded"),
            (Inside::Cross, Ink::Grey, "Dropped"),
        ];
        let entry = |shape, inside, ink, label: &str| Legend {
            label: label.to_owned(),
            ink,
            sample: Sample::Symbol(shape, inside),
        };
        let has = |is_it: &dyn Fn(&Symbol) -> bool| self.steps.iter().any(|step| is_it(&step.look));
        let shapes = shapes.into_iter().filter(|(shape, ..)| has(&|look| look.shape == *shape));
        let insides =
            insides.into_iter().filter(|(inside, ..)| has(&|look| look.inside == *inside));
        let mut legend: Vec<Legend> =
            shapes.map(|(shape, ink, label)| entry(shape, Inside::Nothing, ink, label)).collect();
        if self.steps.iter().any(|step| step.is_about) {
            legend.push(entry(Shape::Round, Inside::Soft, Ink::Blue, "The year is about right"));
        }
        legend.extend(insides.map(|(inside, ink, label)| entry(Shape::Round, inside, ink, label)));
        legend
    }
}

impl Figure {
    /// The column of years at which a milestone is let go; none of any other shape.
    #[must_use]
    pub const fn roadmap(&self) -> Option<&Roadmap> {
        match &self.body {
            super::Body::Roadmap(roadmap) => Some(roadmap),
            _ => None,
        }
    }
}
