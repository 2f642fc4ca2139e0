//! Tells those who listen what a change did.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::html::Scope;
use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::shown::Shown;
use crate::scenario::{Scenario, changes_in_short};
use crate::screen::seen_as;
use crate::words::Tile;

/// A burst of changes, such as a held key, is told once.
const PAUSE_IN_MILLISECONDS: u32 = 700;

/// So many changes are named, then their number.
const NAMED: usize = 2;

/// What was told last, and what is to be told.
pub(super) struct Announcing {
    scenario: Rc<Scenario>,
    tiles: Rc<[Tile; 5]>,
    eyes: Option<usize>,
    text: String,
    pause: Option<Timeout>,
}

impl Announcing {
    /// Begins with what is on the page.
    pub fn new(shown: &Shown) -> Self {
        let (scenario, tiles) = (Rc::clone(&shown.scenario), Rc::clone(&shown.tiles));
        Self { scenario, tiles, eyes: shown.eyes(), text: String::new(), pause: None }
    }

    /// Tells when nothing more has happened for a moment.
    pub fn soon(&mut self, link: &Scope<Page>) {
        let link = link.clone();
        self.pause = Some(Timeout::new(PAUSE_IN_MILLISECONDS, move || {
            link.send_message(PageEvent::TimeToAnnounce);
        }));
    }

    /// Takes the text anew. Returns whether there is something to tell.
    pub fn now(&mut self, shown: &Shown) -> bool {
        self.pause = None;
        let before = std::mem::replace(&mut self.scenario, Rc::clone(&shown.scenario));
        let tiles = std::mem::replace(&mut self.tiles, Rc::clone(&shown.tiles));
        let eyes = std::mem::replace(&mut self.eyes, shown.eyes());
        let looks = eyes != self.eyes && before.kit == shown.scenario.kit;
        let looks =
            looks.then(|| format!("{}: no figure is another.", seen_as(shown.case(), self.eyes)));
        let news: Vec<String> = looks.into_iter().chain(news(&before, &tiles, shown)).collect();
        if news.is_empty() {
            return false;
        }
        self.text = news.join(" ");
        true
    }

    /// The region that is spoken when its text changes.
    pub fn region(&self) -> Html {
        html! { <p class="hidden" role="status" data-test="news">{ &self.text }</p> }
    }
}

/// "Delay of savings: 0 → 1 year. Paid back after 4.5 years." None if nothing changed.
fn news(before: &Scenario, tiles: &[Tile; 5], shown: &Shown) -> Option<String> {
    let scenario = &shown.scenario;
    let changes = if before.kit != scenario.kit {
        format!("Case: {}", scenario.case().record.title)
    } else if before.preset == scenario.preset {
        changes_in_short(&scenario.kit, &before.choices, &scenario.choices, NAMED)
    } else {
        format!("Starting point: {}", scenario.preset().label)
    };
    if changes.is_empty() {
        return None;
    }
    let figures = shown.tiles.iter().zip(tiles).filter(|(now, then)| now.value != then.value);
    let figures: Vec<_> = figures.map(|(now, _)| format!("{} {}.", now.label, now.value)).collect();
    let figures = match figures.as_slice() {
        [] => "The headline stays.".to_owned(),
        figures => figures.join(" "),
    };
    Some(format!("{changes}. {figures}"))
}
