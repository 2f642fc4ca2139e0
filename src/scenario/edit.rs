//! A change to a scenario that knows how to undo itself.

use std::rc::Rc;

use super::Scenario;
use super::change_text::ChangeText;
use super::kit::Kit;
use crate::model::Record;

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

/// A change: to the starting point, to the title, to some levers; or to a scenario of another case.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Levers of two cases are not the same, so all of it is replaced.
    scenario: Option<Box<Swap<Scenario>>>,
    preset: Option<Swap<usize>>,
    title: Option<Swap<String>>,
    /// The option of the case, under which values have their meaning.
    option: Swap<usize>,
    record: Option<Swap<Rc<Record>>>,
    /// Positions in the lever table, with their values.
    levers: Vec<(usize, Swap<f64>)>,
}

impl Edit {
    /// What turns `before` into `after`; none if they are the same.
    #[must_use]
    pub fn between(before: &Scenario, after: &Scenario) -> Option<Self> {
        let option = Swap { from: before.choices.option, to: after.choices.option };
        if before.kit != after.kit {
            let scenario = Swap::between(before, after).map(Box::new);
            let (preset, title, record) = (None, None, None);
            return Some(Self { scenario, preset, title, option, record, levers: Vec::new() });
        }
        let edit = Self {
            scenario: None,
            option,
            preset: Swap::between(&before.preset, &after.preset),
            title: Swap::between(&before.title, &after.title),
            record: Swap::between(&before.record, &after.record),
            levers: after
                .kit
                .levers()
                .iter()
                .enumerate()
                .filter_map(|(index, lever)| {
                    let (from, to) = (lever.value(&before.choices), lever.value(&after.choices));
                    Swap::between(&from, &to).map(|swap| (index, swap))
                })
                .collect(),
        };
        let is_change = edit.preset.is_some()
            || edit.title.is_some()
            || edit.record.is_some()
            || !edit.levers.is_empty();
        is_change.then_some(edit)
    }

    /// Makes the change.
    pub fn apply(&self, scenario: &mut Scenario) {
        if let Some(replaced) = &self.scenario {
            scenario.clone_from(&replaced.to);
        }
        if let Some(preset) = &self.preset {
            scenario.preset = preset.to;
        }
        if let Some(title) = &self.title {
            scenario.title.clone_from(&title.to);
        }
        if let Some(record) = &self.record {
            scenario.record = Rc::clone(&record.to);
        }
        for (index, swap) in &self.levers {
            scenario.kit.levers()[*index].set(&mut scenario.choices, swap.to);
        }
    }

    /// The change in words: "Delay of savings: 0 → 1 year". Of several, the first and how many
    /// more there are. `kit` is that of the scenario that was changed.
    #[must_use]
    pub fn text(&self, kit: &Kit) -> String {
        if let Some(swap) = &self.scenario {
            let title = |scenario: &Scenario| scenario.case().record.title.clone();
            return format!("Case: {} \u{2192} {}", title(&swap.from), title(&swap.to));
        }
        let quoted = |title: &str| match title {
            "" => "none".to_owned(),
            title => format!("\u{201c}{title}\u{201d}"),
        };
        let preset = self.preset.as_ref().map(|Swap { from, to }| {
            let [from, to] = [from, to].map(|preset| &kit.presets()[*preset].label);
            format!("Starting point: {from} \u{2192} {to}")
        });
        let title = self
            .title
            .as_ref()
            .map(|Swap { from, to }| format!("Title: {} \u{2192} {}", quoted(from), quoted(to)));
        let levers = self.levers.iter().map(|(index, swap)| {
            let (from, to) = ((self.option.from, swap.from), (self.option.to, swap.to));
            ChangeText::of(kit, *index, from, to).to_string()
        });
        // That lateness counts as taken is no change beside that of the levers.
        let is_more = |swap: &&Swap<Rc<Record>>| {
            let taken = swap.from.taken;
            self.levers.is_empty() || *swap.from != Record { taken, ..(*swap.to).clone() }
        };
        let record = self.record.as_ref().filter(is_more);
        let record = record.map(|_| "Record of what happened".to_owned());
        let mut changes: Vec<String> = match preset {
            // Its levers come with it.
            Some(preset) => vec![preset],
            None => title.into_iter().chain(levers).chain(record).collect(),
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
            scenario: self.scenario.map(|swap| Box::new(swap.inverse())),
            preset: self.preset.map(Swap::inverse),
            title: self.title.map(Swap::inverse),
            option: self.option.inverse(),
            record: self.record.map(Swap::inverse),
            levers: self.levers.into_iter().map(|(index, swap)| (index, swap.inverse())).collect(),
        }
    }
}
