//! Starting points: what changes from the levers' defaults. They are rows of the case.

use std::sync::LazyLock;

use super::evidence;
use super::lever::{Kind, Lever};
use super::levers::{find_index, levers};
use crate::model::Choices;

/// A starting point.
pub struct Preset {
    /// The name used in links and files. It never changes its meaning.
    pub id: &'static str,
    /// The name on the page.
    pub label: &'static str,
    /// What of it is published, with the place, and what is ours.
    pub origin: &'static str,
    choices: Choices,
}

impl Preset {
    /// All levers of this starting point.
    #[must_use]
    pub fn choices(&self) -> Choices {
        self.choices.clone()
    }
}

/// Every starting point, in the order of the page.
///
/// # Panics
///
/// If one changes a lever that is unknown, or to a value that it cannot have, which the tests rule
/// out.
#[must_use]
pub fn presets() -> &'static [Preset] {
    static PRESETS: LazyLock<Vec<Preset>> = LazyLock::new(|| {
        let preset = |row: &'static crate::case::PresetRow| Preset {
            id: &row.id,
            label: &row.label,
            origin: &row.origin,
            choices: changed(&row.changes)
                .unwrap_or_else(|problem| panic!("{}: {problem}", row.id)),
        };
        evidence().presets.iter().map(preset).collect()
    });
    &PRESETS
}

/// The starting point that a first visit sees.
pub(super) fn default_preset() -> usize {
    evidence().case.default_preset.unwrap_or(0)
}

/// The position of the preset with this id.
pub(super) fn position(id: &str) -> Option<usize> {
    presets().iter().position(|preset| preset.id == id)
}

/// The defaults with the changes of a starting point.
fn changed(changes: &[(String, String)]) -> Result<Choices, String> {
    let mut choices = Choices::defaults(evidence());
    for (id, text) in changes {
        let lever = find_index(id).map(|index| &levers()[index]);
        let lever = lever.ok_or_else(|| format!("there is no lever \"{id}\""))?;
        let value = value_of(lever, text)
            .filter(|value| lever.check(*value).is_ok())
            .ok_or_else(|| format!("the lever \"{id}\" cannot be \"{text}\""))?;
        lever.set(&mut choices, value);
    }
    Ok(choices)
}

/// The value that a text means for a lever: a number, an option's name, or ids of councils
/// separated by commas.
fn value_of(lever: &Lever, text: &str) -> Option<f64> {
    match lever.kind {
        Kind::Number { .. } => text.parse().ok(),
        Kind::Choice(options) => {
            options.iter().position(|option| option.id == text).map(|place| place as f64)
        }
        Kind::Councils => {
            let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
            let bits: Option<Vec<_>> =
                ids.map(|id| Some(1_u32 << evidence().council(id)?)).collect();
            Some(f64::from(bits?.into_iter().fold(0, |all, bit| all | bit)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed_by(lever: &str, value: &str) -> Result<Choices, String> {
        changed(&[(lever.to_owned(), value.to_owned())])
    }

    #[test]
    fn what_a_starting_point_changes_is_read_by_the_kind_of_its_lever() {
        assert_eq!(changed_by("delay", "2").map(|choices| choices.delay), Ok(2.0));
        let rule = changed_by("fund.rule", "shares").map(|choices| choices.fund_rule);
        assert_eq!(rule, Ok(crate::model::FundingRule::Shares));
        let joined = changed_by("project.1.councils", "erewash, bolsover").expect("both exist");
        let joined = joined.projects[0].councils;
        assert_eq!(joined.iter().filter(|joins| **joins).count(), 2);
        assert!(joined[evidence().council("erewash").expect("Erewash")]);
    }

    #[test]
    fn a_starting_point_that_changes_what_cannot_be_changed_is_refused() {
        for (lever, value, problem) in [
            ("dealy", "2", "there is no lever \"dealy\""),
            ("delay", "two", "the lever \"delay\" cannot be \"two\""),
            ("delay", "6", "the lever \"delay\" cannot be \"6\""),
            ("fund.rule", "shared", "the lever \"fund.rule\" cannot be \"shared\""),
            (
                "project.1.councils",
                "erewhon",
                "the lever \"project.1.councils\" cannot be \"erewhon\"",
            ),
        ] {
            assert_eq!(changed_by(lever, value).err().as_deref(), Some(problem));
        }
    }
}
