//! How a row of the table is written.

use super::family::Family;
use crate::case::Case;
use crate::scenario::lever::{Basis, ChoiceOption, Field, Group, Kind, Lever, Subject, Unit};

/// A field that is a number: `number!(delay)`, or `number!(positions[])` for one of a family.
macro_rules! number {
    ($name:ident) => {
        $crate::scenario::lever::Field {
            get: |choices, _| choices.$name,
            set: |choices, _, value| choices.$name = value,
        }
    };
    ($name:ident[]) => {
        $crate::scenario::lever::Field {
            get: |choices, index| choices.$name[index],
            set: |choices, index, value| choices.$name[index] = value,
        }
    };
}
pub(super) use number;

/// A field that counts.
macro_rules! whole {
    ($name:ident) => {
        $crate::scenario::lever::Field {
            get: |choices, _| f64::from(choices.$name),
            set: |choices, _, value| choices.$name = value as u32,
        }
    };
    ($name:ident[]) => {
        $crate::scenario::lever::Field {
            get: |choices, index| f64::from(choices.$name[index]),
            set: |choices, index, value| choices.$name[index] = value as u32,
        }
    };
}
pub(super) use whole;

/// A field that is one of a few options, and those options as they are named in files and on
/// the page.
macro_rules! options {
    ($name:ident $([$index:ident])? $(.$part:ident)?: $($value:path = $id:literal $label:literal),+ $(,)?) => {
        (
            $crate::scenario::levers::row::choice([$(($id, $label)),+]),
            $crate::scenario::lever::Field {
                get: |choices, _index| {
                    let chosen = choices.$name$([_index as $index])?$(.$part)?;
                    [$($value),+].iter().position(|value| *value == chosen).unwrap_or(0) as f64
                },
                set: |choices, _index, value| {
                    choices.$name$([_index as $index])?$(.$part)? = [$($value),+][value as usize];
                },
            },
        )
    };
}
pub(super) use options;

/// A field that is the position of a row of the case.
macro_rules! place {
    ($name:ident) => {
        $crate::scenario::lever::Field {
            get: |choices, _| choices.$name as f64,
            set: |choices, _, value| choices.$name = value as usize,
        }
    };
}
pub(super) use place;

/// One of a few options, each with its name in files and on the page.
pub(super) fn choice<'a>(options: impl IntoIterator<Item = (&'a str, &'a str)>) -> Kind {
    let option =
        |(id, label): (&str, &str)| ChoiceOption { id: id.to_owned(), label: label.to_owned() };
    Kind::Choice(options.into_iter().map(option).collect())
}

pub(super) const fn share(max: f64, step: f64) -> Kind {
    Kind::Number { min: 0.0, max, step, whole: false, unit: Unit::Percent }
}

pub(super) const fn strength() -> Kind {
    Kind::Number { min: 0.0, max: 1.0, step: 0.05, whole: false, unit: Unit::Strength }
}

pub(super) const fn years(max: f64, step: f64) -> Kind {
    Kind::Number { min: 0.0, max, step, whole: false, unit: Unit::Years }
}

pub(super) const fn plan_year(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, step: 1.0, whole: true, unit: Unit::PlanYear }
}

pub(super) const fn pounds(max: f64) -> Kind {
    Kind::Number { min: 0.0, max, step: 1000.0, whole: true, unit: Unit::Pounds }
}

pub(super) const fn posts() -> Kind {
    Kind::Number { min: 0.0, max: 10.0, step: 0.5, whole: false, unit: Unit::Posts }
}

/// The table while it is written.
pub(super) struct Table<'a> {
    case: &'a Case,
    pub levers: Vec<Lever>,
}

/// One of a family of levers.
pub(super) struct Member {
    pub family: Family,
    /// Its place in the family.
    pub place: usize,
    /// Its number in links of the built-in case.
    pub number: usize,
    pub id: String,
    pub subject: Subject,
    /// The name where no group stands above it.
    pub full_name: String,
    /// The published figures that bear on it.
    pub figures: Vec<Option<usize>>,
}

impl<'a> Table<'a> {
    pub fn of(case: &'a Case) -> Self {
        Self { case, levers: Vec::with_capacity(160) }
    }

    /// A lever of its own.
    pub fn add(
        &mut self,
        number: usize,
        id: &str,
        group: Group,
        label: &str,
        kind: Kind,
        field: Field,
    ) {
        let basis = self.basis(id, &[]);
        self.levers.push(Lever {
            number: number as u16,
            id: id.to_owned(),
            group,
            label: label.to_owned(),
            full_name: label.to_owned(),
            kind,
            basis,
            subject: Subject::Whole,
            money: Box::default(),
            field,
        });
    }

    /// One of a family of levers, such as a council's or a measure's.
    pub fn of_family(
        &mut self,
        member: Member,
        group: Group,
        label: &str,
        kind: Kind,
        field: Field,
    ) {
        let Member { family, place, number, id, subject, full_name, figures } = member;
        let number = if self.case.is_built_in() { number } else { family.first_number() + place };
        self.levers.push(Lever {
            number: number as u16,
            basis: self.basis(&id, &figures),
            id,
            group,
            label: label.to_owned(),
            full_name,
            kind,
            money: subject.money(self.case),
            subject,
            field,
        });
    }

    /// What the case says of a lever: the figures of its own rows, and what it assumes.
    fn basis(&self, id: &str, figures: &[Option<usize>]) -> Basis {
        let assumption = self.case.reason_for(id);
        let own = figures.iter().flatten().map(|figure| self.case.figures[*figure].id.clone());
        let named = assumption.into_iter().flat_map(|assumption| &assumption.figures);
        Basis {
            figures: own.chain(named.cloned()).collect(),
            is_published: assumption
                .map_or(!figures.is_empty(), |assumption| assumption.is_published),
            assumption: assumption.map(|assumption| assumption.id.clone()),
        }
    }
}
