//! Scenarios are put on the shelf and compared.

use std::rc::Rc;

use gloo::file::File;
use gloo::file::callbacks::FileReader;
use yew::prelude::*;

use super::{Page, PageEvent, opening};
use crate::app::browser::{self, CARD, Storage};
use crate::app::gathered::Gathered;
use crate::app::header::SHELF_FIELD;
use crate::app::notice::Notice;
use crate::scenario::{
    Card, Cases, Comparison, FileCard, MOST_COMPARED, Message, NotAdded, Scenario, ShelfCard,
    card_letter, clean_title, open_file, order_at, quoted, read_cards, read_shelf, write_card,
    write_shelf,
};
use crate::screen::{Column, Offered, OnCards, OnShelf, View};

/// The cards that this device keeps.
pub(super) fn kept_cards(cases: &Cases) -> Vec<ShelfCard> {
    let texts = Storage::open().cards();
    read_cards(cases, texts.iter().map(|(place, text)| (place.as_str(), text.as_str())))
}

/// Files that are on their way to the shelf.
#[derive(Default)]
pub(super) struct Shelving {
    /// How many are not read yet.
    left: usize,
    added: usize,
    /// What is wrong with those that were not added.
    problems: Vec<String>,
    _readers: Vec<FileReader>,
}

impl Page {
    /// Does something with the scenarios that are compared.
    pub(super) fn with_cards(&mut self, ctx: &Context<Self>, done: OnCards) {
        let current = Rc::clone(&self.shown.scenario);
        let mut gathered = Gathered::clone(&self.shown.gathered);
        match done {
            OnCards::Added(offered) => {
                let card = match gathered.scenario(&offered, &current) {
                    Some(scenario) => Card::Fixed(scenario),
                    None if offered == Offered::Current => Card::Current,
                    None => return,
                };
                if let Err(problem) = gathered.comparison.add(card, &current) {
                    self.notice = Some(not_added(problem));
                }
                self.see(ctx, View::Compare);
            }
            OnCards::Removed(place) => {
                gathered.comparison.remove(place);
                self.focus = Some("view");
            }
            OnCards::Shifted { place, to_front } => gathered.comparison.shift(place, to_front),
            OnCards::Opened(place) => {
                if let Some(scenario) = gathered.comparison.scenarios(&current).get(place) {
                    let scenario = Box::new(Scenario::clone(scenario));
                    ctx.link().send_message(PageEvent::Scenario(Message::ScenarioOpened(scenario)));
                }
            }
        }
        self.gather(ctx, gathered);
    }

    /// Does something with the shelf.
    pub(super) fn with_shelf(&mut self, ctx: &Context<Self>, done: OnShelf) {
        // Another tab may have changed it.
        let shelf = kept_cards(self.library.cases());
        let at = |place: &str| shelf.iter().position(|card| card.place == place);
        let storage = Storage::open();
        match done {
            OnShelf::Added(name) => {
                let scenario =
                    Scenario { title: clean_title(&name).title, ..(*self.shown.scenario).clone() };
                self.put_on_shelf([(scenario, String::new())]);
                ctx.link().send_message(PageEvent::Scenario(Message::TitleTyped(name)));
            }
            OnShelf::Removed(place) => {
                storage.remove(&place);
                self.focus = Some("view");
            }
            OnShelf::Opened(place) => {
                if let Some(card) = at(&place) {
                    let scenario = Scenario::clone(&shelf[card].scenario);
                    self.open(ctx, Ok(scenario));
                }
            }
            OnShelf::Shifted { place, to_front } => {
                if let Some(from) = at(&place) {
                    let to = if to_front { from.saturating_sub(1) } else { from + 1 };
                    let order = order_at(&shelf, from, to);
                    storage.keep(&place, &write_card(&ShelfCard { order, ..shelf[from].clone() }));
                }
            }
            OnShelf::Typed { place, column, text } => {
                if let Some(card) = at(&place) {
                    let text = clean_title(&text).title;
                    storage.keep(&place, &write_card(&typed(&shelf[card], column, text)));
                }
            }
            OnShelf::Saved => {
                browser::save("shelf.json", "application/json", &write_shelf(&shelf));
            }
            OnShelf::FilesAsked => browser::click_id(SHELF_FIELD),
        }
        self.look_at_shelf(ctx);
    }

    /// Puts scenarios at the end of the shelf. What there is no room for is said.
    fn put_on_shelf(&mut self, cards: impl IntoIterator<Item = (Scenario, String)>) {
        let shelf = kept_cards(self.library.cases());
        let storage = Storage::open();
        let mut order = shelf.last().map_or(0.0, |card| card.order);
        for (scenario, table) in cards {
            order += 1.0;
            let place = format!("{CARD}{}", browser::new_name());
            let time = Some(browser::now());
            let scenario = Rc::new(scenario);
            let card = ShelfCard { place: place.clone(), scenario, table, time, order };
            if !storage.keep(&place, &write_card(&card)) {
                self.notice = Some(Notice::new(
                    "There is no room on the shelf: this device\u{2019}s storage is blocked or full."
                        .to_owned(),
                    "Save the scenario as a file instead, from \u{201c}Share\u{201d}.",
                ));
                return;
            }
        }
    }

    /// Files were chosen to be put on the shelf.
    pub(super) fn shelve(&mut self, ctx: &Context<Self>, files: &[File]) {
        let readers = files
            .iter()
            .filter_map(|file| opening::read(ctx.link(), file, PageEvent::ShelfFileRead));
        let readers: Vec<FileReader> = readers.collect();
        self.shelving = Shelving { left: files.len(), _readers: readers, ..Shelving::default() };
    }

    /// One of them was read, or could not be.
    pub(super) fn shelve_one(
        &mut self,
        ctx: &Context<Self>,
        name: &str,
        bytes: Result<Vec<u8>, String>,
    ) {
        let cases = self.library.cases();
        let name = quoted(name);
        let cards = match bytes {
            Err(problem) => Err(vec![format!("\u{201c}{name}\u{201d}: {problem}")]),
            Ok(bytes) => match read_shelf(&bytes, cases) {
                Some(file) => {
                    let problems = file.problems.iter();
                    let named =
                        problems.map(|problem| format!("\u{201c}{name}\u{201d}, {problem}"));
                    self.shelving.problems.extend(named);
                    Ok(file.cards)
                }
                None => match open_file(&bytes, cases) {
                    Ok(opened) if opened.case_file.is_none() => {
                        Ok(vec![FileCard { scenario: opened.scenario, table: String::new() }])
                    }
                    Ok(_) => Err(vec![format!(
                        "\u{201c}{name}\u{201d} brings a case: open it by itself"
                    )]),
                    Err(error) => {
                        let Notice { what, list, .. } = opening::refused(&name, error);
                        Err([vec![what], list].concat())
                    }
                },
            },
        };
        match cards {
            Ok(cards) => {
                self.shelving.added += cards.len();
                self.put_on_shelf(cards.into_iter().map(|card| (card.scenario, card.table)));
            }
            Err(problems) => self.shelving.problems.extend(problems),
        }
        self.shelving.left = self.shelving.left.saturating_sub(1);
        if self.shelving.left == 0 {
            let Shelving { added, problems, .. } = std::mem::take(&mut self.shelving);
            self.notice = Some(shelved(added, problems));
            self.see(ctx, View::Shelf);
        }
        self.look_at_shelf(ctx);
    }

    /// The shelf is read again.
    pub(super) fn look_at_shelf(&mut self, ctx: &Context<Self>) {
        let shelf = kept_cards(self.library.cases());
        let gathered = Gathered { shelf, ..Gathered::clone(&self.shown.gathered) };
        self.gather(ctx, gathered);
    }

    /// What was compared with another case begins anew.
    pub(super) fn compare_anew(&mut self) {
        if self.shown.gathered.comparison.is_about(self.shown.kit()) {
            return;
        }
        let comparison = Comparison::to_begin_with(&self.shown.scenario);
        let gathered = Gathered { comparison, ..Gathered::clone(&self.shown.gathered) };
        self.shown.gathered = Rc::new(gathered);
        self.saving.compared = Rc::clone(&self.shown.gathered);
    }

    /// Compares what a link compares, `on_page` being the scenario that the page goes on with.
    pub(super) fn compare_linked(&mut self, compared: Vec<Rc<Scenario>>, on_page: &Scenario) {
        if !compared.is_empty() {
            let comparison = Comparison::around(on_page, compared);
            let gathered = Gathered { comparison, ..Gathered::clone(&self.shown.gathered) };
            self.shown.gathered = Rc::new(gathered);
            self.saving.compared = Rc::clone(&self.shown.gathered);
        }
    }

    fn gather(&mut self, ctx: &Context<Self>, gathered: Gathered) {
        if gathered != *self.shown.gathered {
            self.shown.gathered = Rc::new(gathered);
            self.settled.gathered = Rc::clone(&self.shown.gathered);
            self.saving.compared = Rc::clone(&self.shown.gathered);
            self.saving.soon(ctx.link());
        }
    }
}

fn typed(card: &ShelfCard, column: Column, text: String) -> ShelfCard {
    match column {
        Column::Table => ShelfCard { table: text, ..card.clone() },
        Column::Name => {
            let scenario = Scenario { title: text, ..(*card.scenario).clone() };
            ShelfCard { scenario: Rc::new(scenario), ..card.clone() }
        }
    }
}

fn not_added(problem: NotAdded) -> Notice {
    let (what, advice) = match problem {
        NotAdded::Full => (
            format!("No more than {MOST_COMPARED} scenarios can be compared."),
            "Take one out of the comparison first.",
        ),
        NotAdded::IsThere(place) => (
            format!("That scenario is compared already: it is {}.", card_letter(place)),
            "Choose another one.",
        ),
        NotAdded::OtherCase => (
            "That scenario is about another case, and cases cannot be held against each other."
                .to_owned(),
            "Open it to see it by itself.",
        ),
    };
    Notice::new(what, advice)
}

fn shelved(added: usize, problems: Vec<String>) -> Notice {
    let added = match added {
        0 => "Nothing was put on the shelf.".to_owned(),
        1 => "One scenario was put on the shelf.".to_owned(),
        count => format!("{count} scenarios were put on the shelf."),
    };
    let advice = match problems.len() {
        0 => "",
        _ => "What is listed here was not added. Nothing else was changed.",
    };
    Notice { is_news: problems.is_empty(), list: problems, ..Notice::new(added, advice) }
}
