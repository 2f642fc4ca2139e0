//! A change to a scenario that knows how to undo itself.

use super::{Scenario, levers};

/// A value before and after.
#[derive(Clone, Debug, PartialEq)]
struct Swap<T> {
    from: T,
    to: T,
}

impl<T: Clone + PartialEq> Swap<T> {
    fn between(from: &T, to: &T) -> Option<Self> {
        (from != to).then(|| Self { from: from.clone(), to: to.clone() })
    }

    fn inverse(self) -> Self {
        Self { from: self.to, to: self.from }
    }
}

/// A change: to the starting point, to the title, to some levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    preset: Option<Swap<usize>>,
    title: Option<Swap<String>>,
    /// Positions in the lever table, with their values.
    levers: Vec<(usize, Swap<f64>)>,
}

impl Edit {
    /// What turns `before` into `after`; none if they are the same.
    #[must_use]
    pub fn between(before: &Scenario, after: &Scenario) -> Option<Self> {
        let edit = Self {
            preset: Swap::between(&before.preset, &after.preset),
            title: Swap::between(&before.title, &after.title),
            levers: levers()
                .iter()
                .enumerate()
                .filter_map(|(index, lever)| {
                    let (from, to) = (lever.value(&before.choices), lever.value(&after.choices));
                    Swap::between(&from, &to).map(|swap| (index, swap))
                })
                .collect(),
        };
        (edit.preset.is_some() || edit.title.is_some() || !edit.levers.is_empty()).then_some(edit)
    }

    /// Makes the change.
    pub fn apply(&self, scenario: &mut Scenario) {
        if let Some(preset) = &self.preset {
            scenario.preset = preset.to;
        }
        if let Some(title) = &self.title {
            scenario.title.clone_from(&title.to);
        }
        for (index, swap) in &self.levers {
            levers()[*index].set(&mut scenario.choices, swap.to);
        }
    }

    /// The change that undoes this one.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self {
            preset: self.preset.map(Swap::inverse),
            title: self.title.map(Swap::inverse),
            levers: self.levers.into_iter().map(|(index, swap)| (index, swap.inverse())).collect(),
        }
    }
}
