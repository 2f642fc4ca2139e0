//! A change to a scenario that knows how to undo itself.

use super::change_text::ChangeText;
use super::preset::presets;
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

    /// The change in words: "Delay of savings: 0 → 1 year". Of several, the first and how many
    /// more there are.
    #[must_use]
    pub fn text(&self) -> String {
        let quoted = |title: &str| match title {
            "" => "none".to_owned(),
            title => format!("\u{201c}{title}\u{201d}"),
        };
        let preset = self.preset.as_ref().map(|Swap { from, to }| {
            let [from, to] = [from, to].map(|preset| presets()[*preset].label);
            format!("Starting point: {from} \u{2192} {to}")
        });
        let title = self
            .title
            .as_ref()
            .map(|Swap { from, to }| format!("Title: {} \u{2192} {}", quoted(from), quoted(to)));
        let levers = self
            .levers
            .iter()
            .map(|(index, swap)| ChangeText::of(*index, swap.from, swap.to).to_string());
        let mut changes: Vec<String> = match preset {
            // Its levers come with it.
            Some(preset) => vec![preset],
            None => title.into_iter().chain(levers).collect(),
        };
        if changes.len() > 2 {
            let rest = changes.len() - 1;
            changes.truncate(1);
            changes.push(format!("{rest} more"));
        }
        changes.join("; ")
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
