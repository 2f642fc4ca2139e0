//! What a person has chosen: the levers, presets, edits with their inverse, links and files.
//!
//! Knows no browser. A scenario is a starting point (a preset) and the levers changed from it.

mod aim;
mod aim_map;
mod aim_text;
mod bridge;
mod cases;
mod change_text;
mod comparison;
mod discounting;
mod draws_csv;
mod edit;

mod file;
mod foreign_text;
mod history;
mod in_brief;
mod input_text;
mod kit;
mod lever;
mod levers;
mod levers_csv;
mod link;
mod meaning;
mod my_council;
mod opened;
mod record;
mod report;
mod seal;
mod session;
mod shelf;
mod shelf_card;
mod shelf_file;
mod suggested_name;
mod switching;
mod text_to_paste;
mod typed;
mod whole;
mod yields;

pub use aim::{Aim, Trials};
pub use aim_map::AimMap;
pub use aim_text::{aim_sentence, aim_text, margin_text, others_text, switching_text, value_text};
pub use bridge::{bridge, explain, left_out};
pub use cases::Cases;
pub use change_text::{ChangeText, change_text, changes_in_short};
pub use comparison::{
    Across, Card, Comparison, Linked, MOST_COMPARED, NotAdded, Standing, across, card_letter,
    looks_like_comparison, read_comparison, read_linked, standing, untouched, write_comparison,
};
pub use discounting::{DiscountRate, discount_rates};
pub use draws_csv::draws_csv;
pub use edit::Edit;

pub use file::{FILE_SIZE_LIMIT, FileError, read_file, write_file};
pub use foreign_text::{
    CleanTitle, TITLE_LIMIT, check_title, clean_title, clean_words, quoted, written_out,
};
pub use history::History;
pub use in_brief::in_brief;
pub use input_text::{drawn_range, input_text};
pub use kit::{Kit, Preset};
pub use lever::{
    Basis, ChoiceOption, Group, Kind, Lever, MoneyRange, MoneyUnit, Problem, Subject, Unit,
};
pub use levers::{First, find_levers};
pub use levers_csv::levers_csv;
pub use link::{LINK_FORMAT, LinkError, looks_like_link, read_link, write_link};
pub use meaning::meaning;
pub use my_council::{MyCouncil, committee_text};
pub use opened::{CaseName, OPENED_SIZE_LIMIT, OpenError, Opened, open_file, write_both};
pub use record::{
    Entered, Pasted, PlanYears, Range, Recording, check_record, paste_record, record_csv,
};
pub use report::Report;
pub use seal::{seal, unseal};
pub use session::{Message, Session, update};
pub use shelf::{Kept, SHELF_LIMIT, earlier, is_own_work, read_kept, surplus, write_kept};

pub use shelf_card::{
    Shelf, ShelfCard, order_at, read_card, read_cards, write_card, write_waiting,
};
pub use shelf_file::{FileCard, Holds, ShelfFile, is_shelf, write_shelf};
pub use suggested_name::suggested_name;
pub use switching::{Switching, can_switch, is_met_at, switching};
pub use text_to_paste::{says_who_gains, text_to_paste, text_without_link, with_link};
pub use typed::{Typed, bare_unit, field_text, parse_pounds, parse_typed, range_text};
pub use yields::{TogetherSums, meaning_now, together_sums, together_text, without_lever, yields};

use std::rc::Rc;

use crate::case::Case;
use crate::model::{Choices, Record};

/// A starting point of a case, what was changed from it, and a title.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The case with its levers and starting points.
    pub kit: Rc<Kit>,
    /// The position of the starting point in [`Kit::presets`].
    pub preset: usize,
    /// All levers.
    pub choices: Choices,
    /// What people call it; may be empty. [`clean_title`] makes one of any text.
    pub title: String,
    /// What has happened. It is in files and not in links.
    pub record: Rc<Record>,
}

impl Scenario {
    /// The starting point that a first visit sees.
    #[must_use]
    pub fn first(kit: &Rc<Kit>) -> Self {
        Self::from_preset(kit, kit.default_preset())
    }

    /// The unchanged preset, without a title.
    #[must_use]
    pub fn from_preset(kit: &Rc<Kit>, preset: usize) -> Self {
        let choices = kit.presets()[preset].choices.clone();
        Self { kit: Rc::clone(kit), preset, choices, title: String::new(), record: Rc::default() }
    }

    /// The case that it is about.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.kit.case
    }

    /// The starting point.
    #[must_use]
    pub fn preset(&self) -> &Preset {
        &self.kit.presets()[self.preset]
    }

    /// The levers that differ from the preset, in the order of the table, with their values.
    pub fn changes(&self) -> impl Iterator<Item = (&Lever, f64)> + '_ {
        let before = &self.preset().choices;
        self.kit.levers().iter().filter_map(move |lever| {
            let value = lever.value(&self.choices);
            (value != lever.value(before)).then_some((lever, value))
        })
    }

    /// The title, or the preset's name where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.is_empty() { &self.preset().label } else { &self.title }
    }

    /// What it is called beside others of the same starting point: its title, else what was changed,
    /// or how much.
    #[must_use]
    pub fn name_beside_others(&self) -> String {
        let count = self.changes().count();
        if !self.title.is_empty() || count == 0 {
            return self.name().to_owned();
        }
        match suggested_name(&self.kit, &self.preset().choices, &self.choices) {
            many if many.is_empty() => format!("{} and {count} changes", self.name()),
            name => name,
        }
    }
}
