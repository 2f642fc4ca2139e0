//! The stage: what a room sees of one scenario. A headline, a sentence and a figure, with its name and
//! the lever that was moved, large enough for the back row.

mod figures;
mod file;
mod in_room;
mod key;
mod letter;
mod list;
mod own;
mod question;
mod replay;
mod sheets;
mod still;
mod timer;

use std::rc::Rc;

pub use figures::figures_in;
pub use file::{ReadStages, read_stages, stages_opened, write_stages};
pub use in_room::InRoom;
pub use key::stage_key;
pub use letter::{LETTER_FORMAT, NO_CHANNEL, NotRead, Now, Said, read_letter, write_letter};
pub use list::{Desk, Plan, Planned, Stages};
pub use replay::{Replay, between};
pub use sheets::{SHEETS, beginnings, moment_text, sheet, sum_text};
pub use timer::{time_left, typed_minutes, whole_minutes};

use super::facts::Facts;
use super::part::{Part, Table};
use super::qr::Qr;
use super::view::View;
use crate::ask::Known;
use crate::chart::Figure;
use crate::model::{Choices, Outcome};
use crate::scenario::{ChangeText, Kind, Kit, change_text};
use crate::words::{Sentence, Tile, capitalised, headline};

/// What the room sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// What the scenario is called.
    pub scenario: String,
    /// What it means, in a few words of which the figure is strong.
    pub headline: Sentence,
    /// What the headline is of: chance, range, what it hangs on.
    pub said: String,
    /// What it means for the council with whose eyes it is seen; empty for those of all.
    pub own: String,
    /// What was moved; none where the scenario is its starting point.
    pub moved: Option<Moved>,
    /// The figure; none where the view is shown in words.
    pub figure: Option<Rc<Figure>>,
    /// The table, where that is shown in place of a figure.
    pub table: Option<Rc<Table>>,
    /// What the figure is called, or the view where the headline has that.
    pub caption: String,
    /// A code that the room is to read, in place of a figure.
    pub code: Option<Qr>,
    /// What was answered in words.
    pub words: Vec<String>,
}

/// A lever with its value before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// What it is called.
    pub lever: String,
    /// The value before, with its unit.
    pub before: String,
    /// The value after.
    pub after: String,
    /// Where both stand in the range of the lever, from 0 to 1; none of a choice.
    pub places: Option<(f64, f64)>,
    /// What else was moved: "and 2 more changes"; empty where nothing was.
    pub more: String,
}

/// Levers and what follows from them.
pub type Before<'a> = (&'a Choices, &'a Outcome);

impl Stage {
    /// What a room sees of the facts: of a view the figure with this id, or the view in words where
    /// it has none. `before` is how it was before the last change; without it, as at the start.
    #[must_use]
    pub fn of(
        facts: &Facts,
        known: &Known,
        (view, figure): (View, &str),
        before: Option<Before>,
    ) -> Self {
        let (asked, figure) = figures::as_asked(facts, figure);
        let facts = &Facts { asked, ..*facts };
        let parts = view.screen(facts, known);
        let table = still::still(&parts, figure);
        let figure = find(&parts, figure);
        let start = (facts.preset_choices, facts.preset_outcome);
        let before = before.filter(|(choices, _)| *choices != facts.choices()).unwrap_or(start);
        let mut stage = Self {
            scenario: name_with_changes(facts),
            headline: Sentence::default(),
            said: String::new(),
            own: own::own_line(facts),
            moved: moved(facts.kit(), before.0, facts.choices()),
            code: None,
            words: Vec::new(),
            caption: figure.as_ref().map_or_else(|| view.title(), |figure| figure.caption.clone()),
            figure,
            table: None,
        };
        if view == View::Compare {
            // One change says nothing of several scenarios.
            stage.moved = None;
        }
        match stage.figure.as_ref().map(|figure| figures::headline_of(figure.id)) {
            Some(Some(place)) => {
                let (case, uncertainty) = (facts.case(), facts.uncertainty);
                let tiles = headline(case, facts.choices(), facts.outcome, uncertainty, before.1);
                stage.say_tile(&tiles[place]);
            }
            other => {
                let caption = std::mem::replace(&mut stage.caption, view.title());
                stage.headline.say(caption);
                stage.said = match (&stage.figure, other) {
                    (Some(figure), Some(None)) => figure.summary.clone(),
                    _ => first_sentence(&parts),
                };
            }
        }
        if let Some(table) = table {
            stage.caption = view.title();
            stage.headline = Sentence::default();
            stage.headline.say(table.name.clone());
            stage.moved = None;
            if let Some(said) = still::said_of(&table) {
                stage.said = said.to_owned();
            }
            stage.table = Some(table);
        }
        stage
    }

    /// "Money back November 2026, 2 months later", and below it what that hangs on.
    fn say_tile(&mut self, tile: &Tile) {
        self.said = format!("{}.", capitalised(&tile.note));
        self.headline.say(tile.label.clone());
        if tile.has_value() {
            self.headline.say(" ");
            self.headline.stress(tile.value.clone());
        }
        if !tile.short.is_empty() {
            self.headline.say(format!(", {}", tile.short));
        }
    }

    /// All of it as one text, for listeners.
    #[must_use]
    pub fn spoken(&self) -> String {
        let moved = self.moved.as_ref().map_or_else(String::new, Moved::spoken);
        let headline = self.headline.plain();
        let stop = if headline.ends_with('?') { "" } else { "." };
        let parts = [format!("{headline}{stop}"), moved, self.said.clone()];
        let all = parts.into_iter().chain([self.own.clone()]);
        all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Moved {
    fn spoken(&self) -> String {
        let Self { lever, before, after, more, .. } = self;
        format!("{lever}: {before}, then {after}{more}.")
    }
}

/// What is said where a figure has more rows than have room.
#[must_use]
pub fn left_out(count: usize, all: usize) -> String {
    match count {
        1 => format!("Only the longest of {all} is drawn."),
        count => format!("The {count} longest of {all} are drawn."),
    }
}

/// What is said where a roadmap with so many ambitions has more lanes than have room.
#[must_use]
pub fn lanes_left_out(count: usize, all: usize, ambitions: usize) -> String {
    let shown = if count == 1 { "row".to_owned() } else { format!("{count} rows") };
    let others = match ambitions {
        0 | 1 => "the others stand in the Roadmap of the page".to_owned(),
        2..=figures::MOST_AMBITIONS => "each ambition has a stage of its own".to_owned(),
        _ => format!("the first {} ambitions have stages of their own", figures::MOST_AMBITIONS),
    };
    format!("Only the first {shown} of {all} can be read here; {others}.")
}

/// The name, and that it is not the starting point of that name: nothing is silent.
fn name_with_changes(facts: &Facts) -> String {
    let name = facts.scenario.name();
    match facts.scenario.changes().count() {
        0 => name.to_owned(),
        1 => format!("{name}, with one change"),
        count => format!("{name}, with {count} changes"),
    }
}

fn find(parts: &[Part], id: &str) -> Option<Rc<Figure>> {
    parts.iter().find_map(|part| match part {
        Part::Charts(charts) => {
            charts.iter().map(|chart| &chart.figure).find(|figure| figure.id == id).cloned()
        }
        Part::Group(_, inner) | Part::Fold(_, inner) => find(inner, id),
        _ => None,
    })
}

fn first_sentence(parts: &[Part]) -> String {
    let sentence = parts.iter().find_map(|part| match part {
        Part::Sentence(sentence) => Some(sentence.plain()),
        _ => None,
    });
    sentence.unwrap_or_default()
}

fn moved(kit: &Kit, before: &Choices, now: &Choices) -> Option<Moved> {
    let changes = change_text(kit, before, now);
    let ChangeText { lever, label, before: was, after, place } = changes.first()?.clone();
    let more = match changes.len() - 1 {
        0 => String::new(),
        1 => ", and one more change".to_owned(),
        count => format!(", and {count} more changes"),
    };
    let row = &kit.levers()[lever];
    let (low, high) = row.range();
    let is_number = matches!(row.kind, Kind::Number { .. }) && high > low;
    let part = |choices: &Choices| ((row.value(choices) - low) / (high - low)).clamp(0.0, 1.0);
    let after = match place {
        // A sum says where it stands between its low and its high.
        Some(place) => format!("{after} ({place} of its range)"),
        None => after,
    };
    let places = is_number.then(|| (part(before), part(now)));
    Some(Moved { lever: label, before: was, after, places, more })
}
