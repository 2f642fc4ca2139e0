//! Scenarios are put on the shelf and compared.

use std::rc::Rc;

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser::{self, CARD, Storage};
use crate::app::gathered::Gathered;
use crate::app::header::SHELF_FIELD;
use crate::app::notice::Notice;
use crate::scenario::{
    Card, Cases, Comparison, MOST_COMPARED, Message, NotAdded, Scenario, Shelf, ShelfCard,
    card_letter, clean_title, order_at, read_cards, update, write_card, write_file, write_waiting,
};
use crate::screen::{Act, CardAt, Offered, OnCard, Pasting, Typed, View};

/// The cards that this device keeps.
fn kept_cards(cases: &Cases) -> Shelf {
    let texts = Storage::open().cards();
    let mut shelf =
        read_cards(cases, texts.iter().map(|(place, text)| (place.as_str(), text.as_str())));
    shelf.cards.iter_mut().for_each(tell_time);
    shelf
}

fn tell_time(card: &mut ShelfCard) {
    card.when = card.time.map(browser::date_and_time).unwrap_or_default();
}

impl Page {
    /// Does something with scenarios beside the one on the page.
    pub(super) fn gather_as(&mut self, ctx: &Context<Self>, act: Act) {
        let gathered = Gathered::clone(&self.shown.gathered);
        match act {
            Act::Compare(offered) => self.compare_too(ctx, gathered, &offered),
            Act::Card(CardAt::Compared(place), done) => self.on_compared(ctx, place, done),
            Act::Card(CardAt::Kept(place), done) => self.on_kept(ctx, &place, done),
            Act::Typed(typed, text) => self.typed(ctx, typed, &text),
            Act::ExplainOf(card, origin) => {
                (self.origin, self.origin_of) = (Some(origin), Some(card));
            }
            Act::PutOnShelf(name) => {
                let title = clean_title(&name).title;
                let scenario = Scenario { title, ..(*self.shown.scenario).clone() };
                self.put_on_shelf(&write_file(&scenario), "");
                self.send(ctx, Message::TitleTyped(name));
                self.look_at_shelf(ctx);
            }
            Act::AskForFiles => browser::click_id(SHELF_FIELD),
            _ => {}
        }
    }

    fn send(&self, ctx: &Context<Self>, message: Message) {
        ctx.link().send_message(PageEvent::Scenario(message));
    }

    fn compare_too(&mut self, ctx: &Context<Self>, mut gathered: Gathered, offered: &Offered) {
        let current = Rc::clone(&self.shown.scenario);
        match gathered.card(offered, &current) {
            _ if *offered == Offered::All => gathered.comparison = gathered.all(&current),
            Some(card) => {
                if let Err(problem) = gathered.comparison.add(card, &current) {
                    self.notice = Some(not_added(problem));
                }
            }
            None => return,
        }
        self.see(ctx, View::Compare);
        self.gather(ctx, gathered);
    }

    /// Does something with a card that is compared.
    fn on_compared(&mut self, ctx: &Context<Self>, place: usize, done: OnCard) {
        let mut gathered = Gathered::clone(&self.shown.gathered);
        match done {
            OnCard::Opened => {
                let scenarios = gathered.comparison.scenarios(&self.shown.scenario);
                if let Some(scenario) = scenarios.get(place) {
                    let scenario = Box::new(Scenario::clone(scenario));
                    self.send(ctx, Message::ScenarioOpened(scenario));
                }
            }
            OnCard::Removed => {
                gathered.comparison.remove(place);
                self.focus = Some("view");
            }
            OnCard::Moved(to) => {
                gathered.comparison.shift(place, to);
                browser::focus_row(to);
            }
            OnCard::Shelved => {}
        }
        self.gather(ctx, gathered);
    }

    /// Does something with a card that this device keeps.
    fn on_kept(&mut self, ctx: &Context<Self>, place: &str, done: OnCard) {
        // Another tab may have changed it.
        self.look_at_shelf(ctx);
        let shelf = self.shown.gathered.shelf.clone();
        let Some(card) = shelf.card(place) else { return };
        match done {
            OnCard::Opened => {
                self.open_as(ctx, Ok(Scenario::clone(&card.scenario)), "the shelf");
            }
            OnCard::Removed => {
                Storage::open().remove(place);
                self.focus = Some("view");
            }
            OnCard::Moved(to) => {
                let from = shelf.cards.iter().position(|known| known == card).unwrap_or_default();
                self.keep_card(&ShelfCard {
                    order: order_at(&shelf.cards, from, to),
                    ..card.clone()
                });
                browser::focus_row(to);
            }
            OnCard::Shelved => {
                if self.put_on_shelf(&write_file(&card.scenario), "") {
                    Storage::open().remove(place);
                    self.focus = Some("view");
                }
            }
        }
        self.look_at_shelf(ctx);
    }

    fn typed(&mut self, ctx: &Context<Self>, typed: Typed, text: &str) {
        if self.typed_in_meeting(ctx, &typed, text) {
            return;
        }
        let text = clean_title(text).title;
        match typed {
            Typed::Link => return self.add_link(ctx, &text),
            Typed::Name(CardAt::Compared(place)) => {
                let mut gathered = Gathered::clone(&self.shown.gathered);
                if gathered.comparison.cards().get(place) == Some(&Card::Current) {
                    return self.send(ctx, Message::TitleTyped(text));
                }
                gathered.comparison.rename(place, &text);
                return self.gather(ctx, gathered);
            }
            Typed::Name(CardAt::Kept(place)) => {
                if let Some(card) = self.shown.gathered.shelf.card(&place) {
                    let scenario = Scenario { title: text, ..(*card.scenario).clone() };
                    self.keep_card(&ShelfCard { scenario: Rc::new(scenario), ..card.clone() });
                }
            }
            Typed::Table(CardAt::Kept(place)) => {
                if let Some(card) = self.shown.gathered.shelf.card(&place) {
                    self.keep_card(&ShelfCard { table: text, ..card.clone() });
                }
            }
            Typed::Table(CardAt::Compared(_))
            | Typed::Meeting(_)
            | Typed::PlayCode
            | Typed::Seat(_)
            | Typed::Minutes(_) => {}
        }
        self.look_at_shelf(ctx);
    }

    fn keep_card(&mut self, card: &ShelfCard) -> bool {
        self.keep(&card.place, &write_card(card))
    }

    /// Puts the file of a scenario at the end of the shelf. Returns whether there was room.
    pub(super) fn put_on_shelf(&mut self, file: &str, table: &str) -> bool {
        let shelf = kept_cards(self.library.cases());
        let now = browser::now();
        // What waits for its case has an order too; the clock puts it behind what can be seen.
        let last = shelf.cards.last().map_or(0.0, |card| card.order);
        let order = if last + 1.0 > now { last + 1.0 } else { now };
        let place = format!("{CARD}{}", browser::new_name());
        self.keep(&place, &write_waiting(order, Some(now), table, file))
    }

    fn keep(&mut self, place: &str, text: &str) -> bool {
        let is_kept = Storage::open().keep(place, text);
        if !is_kept {
            self.notice = Some(Notice::new(
                "There is no room on the shelf: this device\u{2019}s storage is blocked or full."
                    .to_owned(),
                "Save the scenario as a file instead, from \u{201c}Export\u{201d}.",
            ));
        }
        is_kept
    }

    /// The shelf is read again.
    pub(super) fn look_at_shelf(&mut self, ctx: &Context<Self>) {
        let cases = self.library.cases();
        let mut shelf = kept_cards(cases);
        for kept in self.saving.earlier(cases, self.session.scenario()) {
            let mut card = ShelfCard {
                place: kept.name,
                scenario: Rc::new(kept.scenario),
                table: String::new(),
                time: kept.time,
                order: kept.order,
                when: String::new(),
            };
            tell_time(&mut card);
            if shelf.cards.iter().all(|other| other.scenario != card.scenario) {
                shelf.earlier.push(card);
            }
        }
        let gathered = Gathered { shelf, ..Gathered::clone(&self.shown.gathered) };
        self.gather(ctx, gathered);
    }

    /// What was compared with another case begins anew.
    pub(super) fn compare_anew(&mut self) {
        if !self.shown.gathered.comparison.is_about(self.shown.kit()) {
            let pasting = Pasting::default();
            self.show_beside(Gathered { pasting, ..Gathered::clone(&self.shown.gathered) });
            self.begin_to_compare(&Rc::clone(&self.shown.scenario));
        }
    }

    /// What there is to compare before anybody chose, once it is looked at.
    pub(super) fn begin_to_compare(&mut self, scenario: &Scenario) {
        let comparison = Comparison::to_begin_with(scenario);
        let gathered = Gathered::clone(&self.shown.gathered);
        self.show_beside(Gathered { comparison, is_chosen: false, ..gathered });
    }

    /// Compares what a link compares, `on_page` being the scenario that the page goes on with.
    pub(super) fn compare_linked(&mut self, compared: Vec<Rc<Scenario>>, on_page: &Scenario) {
        if !compared.is_empty() {
            self.compare(Comparison::around(on_page, compared));
        }
    }

    fn compare(&mut self, comparison: Comparison) {
        let gathered = Gathered::clone(&self.shown.gathered);
        self.show_beside(Gathered { comparison, is_chosen: true, ..gathered });
    }

    fn gather(&mut self, ctx: &Context<Self>, mut gathered: Gathered) {
        if gathered != *self.shown.gathered {
            let compares_others = gathered.comparison != self.shown.gathered.comparison;
            gathered.is_chosen |= compares_others;
            self.show_beside(gathered);
            // The address has nothing of the shelf.
            if compares_others {
                self.saving.soon(ctx.link());
            }
        }
    }

    /// Shows something else beside the scenario.
    pub(super) fn show_beside(&mut self, gathered: Gathered) {
        self.shown.gathered = Rc::new(gathered);
        self.settled.gathered = Rc::clone(&self.shown.gathered);
        self.saving.compared = Rc::clone(&self.shown.gathered);
    }

    /// Does to the scenario what a message says. If it becomes another one that is compared, by being
    /// opened or by a step back from that, the card of that one goes on with the page.
    pub(super) fn update_beside_others(&mut self, message: Message) {
        let is_opened = matches!(message, Message::ScenarioOpened(_));
        let is_step = matches!(message, Message::UndoAsked | Message::RedoAsked);
        let before = (is_opened || is_step).then(|| Rc::new(self.session.scenario().clone()));
        update(&mut self.session, message);
        let (Some(before), now) = (before, self.session.scenario()) else { return };
        let is_back = self.shown.gathered.left.as_deref() == Some(now);
        if (is_opened || is_back) && before.kit == now.kit {
            let mut gathered = Gathered::clone(&self.shown.gathered);
            gathered.comparison.follow(&before, now);
            gathered.left = Some(before);
            self.show_beside(gathered);
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
