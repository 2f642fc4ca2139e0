//! The levers that answer what people ask first: what is saved, when, at what cost, what residents
//! would have, who takes part and how they share. They stand above all others.

use crate::scenario::lever::{Group, Lever, Subject};

/// What stands among the first levers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// The lever at this position of the table.
    Alone(usize),
    /// Levers of one kind, moved by one slider; each of them stands in its group too.
    Together {
        /// What the slider asks.
        label: &'static str,
        /// Their positions in the table, two or more.
        members: Vec<usize>,
    },
    /// A group as a whole.
    Group(Group),
}

impl First {
    /// Whether that lever, at its position of the table, stands here and nowhere else.
    #[must_use]
    pub fn is_place_of(&self, index: usize, lever: &Lever) -> bool {
        match self {
            Self::Alone(own) => *own == index,
            Self::Together { .. } => false,
            Self::Group(group) => lever.group == *group,
        }
    }
}

/// The first levers, eight where the case has all of them. What a case lacks is left out; without
/// measures that are worth something, the uplift on cost takes their place.
pub fn first_levers(levers: &[Lever]) -> Vec<First> {
    let alone = |id: &str| levers.iter().position(|lever| lever.id == id).map(First::Alone);
    let together = |label, is_one: fn(Subject) -> bool| {
        let members = levers.iter().enumerate().filter(|(_, lever)| is_one(lever.subject));
        let members: Vec<usize> = members.map(|(index, _)| index).collect();
        match members.as_slice() {
            [] => None,
            [one] => Some(First::Alone(*one)),
            _ => Some(First::Together { label, members }),
        }
    };
    let targets = "Targets for residents";
    let has_councils = levers.iter().any(|lever| lever.group == Group::WhoTakesPart);
    let first = [
        alone("realisation"),
        alone("delay"),
        together("Where in the savings range", |subject| matches!(subject, Subject::Saving(_))),
        together("Where in the cost range", |subject| matches!(subject, Subject::OneOff(_))),
        together(targets, |subject| matches!(subject, Subject::Measure(_)))
            .or_else(|| alone("cost-optimism")),
        has_councils.then_some(First::Group(Group::WhoTakesPart)),
        alone("fund.rule"),
        alone("horizon"),
    ];
    first.into_iter().flatten().collect()
}
