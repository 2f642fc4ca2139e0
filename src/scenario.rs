//! What a person has chosen: the levers, presets, edits with their inverse, links and files.
//!
//! Knows no browser. A scenario is a starting point (a preset) and the levers changed from it.

mod aim;
mod aim_map;
mod aim_text;
mod change_text;
mod discounting;
mod draws_csv;
mod edit;
mod explain;
mod file;
mod foreign_text;
mod history;
mod input_text;
mod lever;
mod levers;
mod link;
mod meaning;
mod preset;
mod report;
mod session;
mod shelf;
mod suggested_name;
mod switching;
mod text_to_paste;
mod typed;
mod whole;
mod yields;

pub use aim::{Aim, Trials};
pub use aim_map::AimMap;
pub use aim_text::{aim_sentence, aim_text, margin_text, others_text, switching_text, value_text};
pub use change_text::{ChangeText, change_text, changes_in_short};
pub use discounting::{DiscountRate, discount_rates};
pub use draws_csv::draws_csv;
pub use edit::Edit;
pub use explain::explain;
pub use file::{FILE_SIZE_LIMIT, FileError, read_file, write_file};
pub use foreign_text::{CleanTitle, TITLE_LIMIT, check_title, clean_title, quoted, written_out};
pub use history::History;
pub use input_text::input_text;
pub use lever::{Basis, ChoiceOption, Group, Kind, Lever, Problem, Subject, Unit};
pub use levers::{difference, find, find_index, levers};
pub use link::{LINK_FORMAT, LinkError, looks_like_link, read_link, write_link};
pub use meaning::meaning;
pub use preset::{Preset, presets};
pub use report::Report;
pub use session::{Message, Session, update};
pub use shelf::{Kept, SHELF_LIMIT, earlier, is_own_work, read_kept, surplus, write_kept};

pub use suggested_name::suggested_name;
pub use switching::{Switching, can_switch, is_met_at, switching};
pub use text_to_paste::text_to_paste;
pub use typed::{Typed, field_text, parse_pounds, parse_typed, range_text};
pub use yields::{meaning_now, together_text, yields};

use crate::model::{Choices, Evidence};

/// A starting point, what was changed from it, and a title.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The position of the starting point in [`presets`].
    pub preset: usize,
    /// All levers.
    pub choices: Choices,
    /// What people call it; may be empty. [`clean_title`] makes one of any text.
    pub title: String,
}

impl Default for Scenario {
    fn default() -> Self {
        Self::from_preset(preset::default_preset())
    }
}

impl Scenario {
    /// The unchanged preset, without a title.
    #[must_use]
    pub fn from_preset(preset: usize) -> Self {
        Self { preset, choices: presets()[preset].choices(), title: String::new() }
    }

    /// The starting point.
    #[must_use]
    pub fn preset(&self) -> &'static Preset {
        &presets()[self.preset]
    }

    /// The levers that differ from the preset, in the order of the table, with their values.
    pub fn changes(&self) -> impl Iterator<Item = (&'static Lever, f64)> + '_ {
        let before = self.preset().choices();
        levers().iter().filter_map(move |lever| {
            let value = lever.value(&self.choices);
            (value != lever.value(&before)).then_some((lever, value))
        })
    }

    /// The title, or the preset's name where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.is_empty() { self.preset().label } else { &self.title }
    }
}

fn evidence() -> &'static Evidence {
    Evidence::published()
}
