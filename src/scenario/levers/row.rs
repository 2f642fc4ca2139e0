//! How a row of the table is written.

use crate::scenario::lever::{Basis, Field, Group, Kind, Lever, Subject, Unit};

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
}
pub(super) use whole;

/// A field that is one of a few options, and those options as they are named in files and on
/// the page.
macro_rules! options {
    ($name:ident $([$index:ident])? $(.$part:ident)?: $($value:path = $id:literal $label:literal),+ $(,)?) => {
        (
            $crate::scenario::lever::Kind::Choice(&[
                $($crate::scenario::lever::ChoiceOption { id: $id, label: $label }),+
            ]),
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

pub(super) fn published(figures: &[&str]) -> Basis {
    Basis { figures: figures.iter().map(ToString::to_string).collect(), assumption: None }
}

pub(super) fn assumed(assumption: &'static str) -> Basis {
    Basis { figures: Vec::new(), assumption: Some(assumption) }
}

/// Published figures, with an assumption about their use.
pub(super) fn bounded(figures: &[&str], assumption: &'static str) -> Basis {
    Basis { assumption: Some(assumption), ..published(figures) }
}

/// The table while it is written.
pub(super) struct Table(pub(super) Vec<Lever>);

impl Table {
    /// A lever of its own.
    #[allow(clippy::too_many_arguments, reason = "one row of the table")]
    pub(super) fn add(
        &mut self,
        number: usize,
        id: &str,
        group: Group,
        label: &str,
        kind: Kind,
        field: Field,
        basis: Basis,
    ) {
        self.of(Subject::Whole, number, id.to_owned(), (group, label), kind, field, basis);
    }

    /// One of a family of levers, such as a council's or a measure's.
    #[allow(clippy::too_many_arguments, reason = "one row of the table")]
    pub(super) fn of(
        &mut self,
        subject: Subject,
        number: usize,
        id: String,
        (group, label): (Group, &str),
        kind: Kind,
        field: Field,
        basis: Basis,
    ) {
        self.0.push(Lever {
            number: number as u16,
            id,
            group,
            label: label.to_owned(),
            kind,
            basis,
            subject,
            field,
        });
    }
}
