//! A case with what follows from it for whoever plans with it: its levers, their values at first,
//! and its starting points.

use std::fmt;
use std::rc::Rc;

use super::lever::{Group, Kind, Lever, Problem};
use super::levers::{First, first_levers, levers};
use crate::case::{Case, Fault, Tables};
use crate::model::Choices;

/// A case, its levers and its starting points. Two are equal if the same follows from them.
pub struct Kit {
    /// The case.
    pub case: Case,
    levers: Vec<Lever>,
    first: Vec<First>,
    defaults: Choices,
    presets: Vec<Preset>,
    default_preset: usize,
}

/// A starting point.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// The name used in links and files. It never changes its meaning.
    pub id: String,
    /// The name on the page.
    pub label: String,
    /// What of it is published, with the place, and what is assumed.
    pub origin: String,
    /// All levers.
    pub choices: Choices,
}

impl fmt::Debug for Kit {
    /// Its name; the whole of it would fill a screen for each scenario that is shown.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Kit({}.{})", self.case.record.id, self.case.fingerprint)
    }
}

impl PartialEq for Kit {
    fn eq(&self, other: &Self) -> bool {
        let identity = |kit: &Self| (kit.case.record.id.clone(), kit.case.fingerprint.clone());
        std::ptr::eq(self, other) || identity(self) == identity(other)
    }
}

impl Kit {
    /// Makes the levers and starting points of a case.
    ///
    /// # Errors
    ///
    /// What is wrong with the values that the case gives its levers: an unknown lever, a value
    /// that it cannot take, each with its table and row.
    pub fn of(case: Case) -> Result<Self, Vec<Fault>> {
        let levers = levers(&case);
        let mut faults = Vec::new();
        let mut defaults = Choices::general(&case);
        for lever in &levers {
            let Some(value) = case.assumed_value(&lever.id) else { continue };
            match value_of(lever, value) {
                Ok(value) => lever.set(&mut defaults, value),
                Err(problem) => {
                    faults.push(Fault::at("assumptions", &lever.id, "value", problem));
                }
            }
        }
        let mut presets = Vec::with_capacity(case.presets.len() + 1);
        let default_preset = match case.record.default_preset {
            Some(preset) => preset,
            // What the case assumes is a starting point too.
            None => {
                presets.push(Preset {
                    id: plain_id(&case),
                    label: "As the case assumes".to_owned(),
                    origin: "Every lever as the case has it at first.".to_owned(),
                    choices: defaults.clone(),
                });
                0
            }
        };
        for row in &case.presets {
            let mut choices = defaults.clone();
            for (id, text) in &row.changes {
                let changed = levers.iter().find(|lever| lever.id == *id);
                let changed = changed.ok_or_else(|| format!("there is no lever \"{id}\""));
                let changed = changed.and_then(|lever| Ok((lever, value_of(lever, text)?)));
                match changed {
                    Ok((lever, value)) => lever.set(&mut choices, value),
                    Err(problem) => {
                        faults.push(Fault::at("presets", &row.id, "changes", problem));
                    }
                }
            }
            let (id, label, origin) = (row.id.clone(), row.label.clone(), row.origin.clone());
            presets.push(Preset { id, label, origin, choices });
        }
        if faults.is_empty() {
            let first = first_levers(&levers);
            Ok(Self { case, levers, first, defaults, presets, default_preset })
        } else {
            Err(faults)
        }
    }

    /// Reads a case from its tables and makes its levers.
    ///
    /// # Errors
    ///
    /// All that is wrong with the case.
    pub fn read(tables: &Tables) -> Result<Self, Vec<Fault>> {
        Case::read(tables).and_then(Self::of)
    }

    /// That of the case that is part of the program.
    ///
    /// # Panics
    ///
    /// If that case is wrong, which the tests rule out.
    #[must_use]
    pub fn built_in() -> Rc<Self> {
        let kit = Self::read(&Tables::built_in());
        Rc::new(kit.unwrap_or_else(|faults| panic!("{}", faults[0])))
    }

    /// Every lever, in the order of the page.
    #[must_use]
    pub fn levers(&self) -> &[Lever] {
        &self.levers
    }

    /// What stands above all other levers on the page.
    #[must_use]
    pub fn first(&self) -> &[First] {
        &self.first
    }

    /// Whether the lever at this position stands there and nowhere else.
    #[must_use]
    pub fn is_first(&self, index: usize) -> bool {
        self.first.iter().any(|first| first.is_place_of(index, &self.levers[index]))
    }

    /// The lever with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Lever> {
        self.levers.iter().find(|lever| lever.id == id)
    }

    /// The position of the lever with this id.
    #[must_use]
    pub fn find_index(&self, id: &str) -> Option<usize> {
        self.levers.iter().position(|lever| lever.id == id)
    }

    /// Whether the case has levers of a group; without any, there is nothing of what it is about.
    #[must_use]
    pub fn has_group(&self, group: Group) -> bool {
        self.levers.iter().any(|lever| lever.group == group)
    }

    /// What takes the levers from `before` to `after`: their positions, with the values after.
    #[must_use]
    pub fn difference(&self, before: &Choices, after: &Choices) -> Vec<(usize, f64)> {
        let changed = |(index, lever): (usize, &Lever)| {
            let value = lever.value(after);
            (value != lever.value(before)).then_some((index, value))
        };
        self.levers.iter().enumerate().filter_map(changed).collect()
    }

    /// What every lever is at first, before any starting point.
    #[must_use]
    pub const fn defaults(&self) -> &Choices {
        &self.defaults
    }

    /// Every starting point, in the order of the page; there is at least one.
    #[must_use]
    pub fn presets(&self) -> &[Preset] {
        &self.presets
    }

    /// The position of the starting point that a first visit sees.
    #[must_use]
    pub const fn default_preset(&self) -> usize {
        self.default_preset
    }

    /// The position of the starting point with this id.
    #[must_use]
    pub fn preset(&self, id: &str) -> Option<usize> {
        self.presets.iter().position(|preset| preset.id == id)
    }
}

/// The id of the starting point that a case has which names none to begin with: one that no row
/// of its own has.
fn plain_id(case: &Case) -> String {
    let mut id = "plain".to_owned();
    while case.presets.iter().any(|row| row.id == id) {
        id.push_str("-0");
    }
    id
}

/// The value that a cell gives a lever: a number, an option's name, or ids of councils separated
/// by commas.
fn value_of(lever: &Lever, text: &str) -> Result<f64, String> {
    let value = match &lever.kind {
        Kind::Number { .. } => text.parse().ok(),
        Kind::Choice(options) => {
            options.iter().position(|option| option.id == text).map(|place| place as f64)
        }
        Kind::Councils(councils) => {
            let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
            let place = |id| councils.iter().position(|council| council.id == id);
            let bits: Option<Vec<u32>> = ids.map(|id| Some(1 << place(id)?)).collect();
            bits.map(|bits| f64::from(bits.into_iter().fold(0, |all, bit| all | bit)))
        }
    };
    let allowed = lever.kind.allowed();
    let value =
        value.ok_or_else(|| format!("the lever \"{lever}\" cannot be \"{text}\": {allowed}"))?;
    match lever.check(value) {
        Ok(()) => Ok(lever.rounded(value)),
        Err(Problem::OutOfRange) => {
            Err(format!("the lever \"{lever}\" cannot be {text}: {allowed}"))
        }
        Err(Problem::TooPrecise) => {
            Err(format!("the lever \"{lever}\" cannot be {text}: it has too many digits"))
        }
    }
}
