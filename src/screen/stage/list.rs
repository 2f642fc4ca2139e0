//! The stages that a facilitator goes through, in their order.

use std::rc::Rc;

use super::figures::name_of;
use super::sheets::sheet;
use crate::scenario::{Kit, Scenario};
use crate::screen::act::OnStage;
use crate::screen::view::View;

/// A stage that is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The view.
    pub view: View,
    /// The id of its figure; empty for the view in words.
    pub figure: &'static str,
    /// The scenario that it shows; none for the one on the page, as it is then.
    pub scenario: Option<Rc<Scenario>>,
    /// What the facilitator wants to say; the room does not see it.
    pub notes: String,
    /// Which part of the meeting it is; empty where nobody said.
    pub phase: String,
    /// How long it is to take, in minutes; 0 where nobody said.
    pub minutes: u32,
}

/// How long the meeting is to take, and when it began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Its length in minutes; 0 where nobody planned one.
    pub minutes: u32,
    /// When it starts, in minutes after midnight; none where nobody said.
    pub starts: Option<u32>,
}

/// Which part this page has in presenting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Desk {
    /// None.
    #[default]
    Off,
    /// It asks whether there is another desk on this device.
    Asking,
    /// It says what the room sees.
    Speaks,
    /// Another page of this device does.
    Other,
}

/// The list, and where in it the room is.
#[derive(Clone, Debug, PartialEq)]
pub struct Stages {
    /// In their order; never empty.
    pub list: Vec<Planned>,
    /// How long the meeting is to take.
    pub plan: Plan,
    /// The one that the room sees.
    pub at: usize,
    /// Whether the room sees nothing.
    pub is_black: bool,
    /// Whether single letters are keys on the stage.
    pub has_keys: bool,
    /// Which part this page has.
    pub desk: Desk,
    /// How many second windows follow.
    pub windows: usize,
    /// Why no second window can; empty where one can.
    pub no_window: &'static str,
}

impl Planned {
    /// A figure of the scenario on the page.
    #[must_use]
    pub const fn new(view: View, figure: &'static str) -> Self {
        Self {
            view,
            figure,
            scenario: None,
            notes: String::new(),
            phase: String::new(),
            minutes: 0,
        }
    }

    /// What it is called: "In short: cash each year and added up".
    #[must_use]
    pub fn name(&self) -> String {
        name_of(self.view, self.figure)
    }
}

/// What most rooms want to know, in this order.
const TO_BEGIN_WITH: [(View, &str); 7] = [
    (View::InShort, "cash-flow"),
    (View::Money, "one-off-cost"),
    (View::HowSure, "chance"),
    (View::Funds, "funding-by-year"),
    (View::Bears, "council-gains"),
    (View::BetterLives, "wider-benefits"),
    (View::Compare, "cash-beside"),
];

impl Stages {
    /// A list for a case before anybody made one.
    #[must_use]
    pub fn to_begin_with(kit: &Kit) -> Self {
        let there = TO_BEGIN_WITH.into_iter().filter(|(view, _)| view.is_in(kit));
        Self {
            list: there.map(|(view, figure)| Planned::new(view, figure)).collect(),
            plan: Plan::default(),
            at: 0,
            is_black: false,
            has_keys: true,
            desk: Desk::Off,
            windows: 0,
            no_window: "",
        }
    }

    /// The one that the room sees.
    #[must_use]
    pub fn now(&self) -> Option<&Planned> {
        self.list.get(self.at)
    }

    /// Does what is about the list alone; `offered` is the scenario that a stage is to show.
    pub fn act(&mut self, done: OnStage, kit: &Kit, offered: Option<Rc<Scenario>>) {
        match done {
            OnStage::Stepped(forward) => self.step(forward),
            OnStage::Chosen(place) => self.go(place),
            OnStage::Black => self.is_black = !self.is_black,
            OnStage::Replayed => self.is_black = false,
            OnStage::Added(view, figure) => self.list.push(Planned::new(view, figure)),
            OnStage::Removed(place) => self.remove(place),
            OnStage::Shifted { place, to_front } => self.shift(place, to_front),
            OnStage::Shows(place, _) => {
                if let Some(planned) = self.list.get_mut(place) {
                    planned.scenario = offered;
                }
            }
            OnStage::Noted(text) => {
                if let Some(planned) = self.list.get_mut(self.at) {
                    planned.notes = text;
                }
            }
            OnStage::Renewed => self.take_list(Self::to_begin_with(kit).list, Plan::default()),
            OnStage::SheetTaken(which) => {
                let (list, plan) = sheet(kit, which);
                self.at = 0;
                self.take_list(list, Plan { starts: self.plan.starts, ..plan });
            }
            OnStage::Timed(place, minutes) => {
                if let Some(planned) = self.list.get_mut(place) {
                    planned.minutes = minutes;
                }
            }
            OnStage::Keys(has_keys) => self.has_keys = has_keys,
            OnStage::TakenOver => self.desk = Desk::Speaks,
            OnStage::Alone if self.desk == Desk::Asking => self.desk = Desk::Speaks,
            OnStage::Alone
            | OnStage::Filled(_)
            | OnStage::FilledByLetter
            | OnStage::WholeScreen
            | OnStage::WindowOpened
            | OnStage::StartsNow
            | OnStage::Saved => {}
        }
    }

    /// Takes another list, unless that is empty; the room stays where it is as far as it can.
    pub fn take_list(&mut self, list: Vec<Planned>, plan: Plan) {
        if !list.is_empty() {
            self.at = self.at.min(list.len() - 1);
            (self.list, self.plan) = (list, plan);
        }
    }

    /// Shows another one. What was black is seen again.
    pub fn go(&mut self, place: usize) {
        if place < self.list.len() {
            (self.at, self.is_black) = (place, false);
        }
    }

    /// To the next one, or the one before; at the ends nothing happens.
    pub fn step(&mut self, forward: bool) {
        let place = if forward { self.at.checked_add(1) } else { self.at.checked_sub(1) };
        self.go(place.unwrap_or(self.at));
    }

    /// Takes one away; the last one stays.
    pub fn remove(&mut self, place: usize) {
        if place < self.list.len() && self.list.len() > 1 {
            self.list.remove(place);
            // The room stays at what it sees, or goes to what comes after it.
            if place < self.at || self.at == self.list.len() {
                self.at -= 1;
            }
        }
    }

    /// Moves one by one place; the room stays with what it sees.
    pub fn shift(&mut self, place: usize, to_front: bool) {
        let other = if to_front { place.checked_sub(1) } else { place.checked_add(1) };
        let Some(other) = other.filter(|other| (*other).max(place) < self.list.len()) else {
            return;
        };
        self.list.swap(place, other);
        if self.at == place {
            self.at = other;
        } else if self.at == other {
            self.at = place;
        }
    }

    /// Whether this page says what the room sees.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.desk == Desk::Speaks
    }
}
