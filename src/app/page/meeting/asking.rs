//! What a room is asked, as far as it needs the browser: what this device keeps of it, texts that are
//! copied, and scenarios that come from tables.

use yew::prelude::*;

use crate::app::browser::{self, ASKING, Storage};
use crate::app::notice::Notice;
use crate::app::page::{Page, PageEvent};
use crate::scenario::{read_link, write_file};
use crate::screen::{Asking, OnAsk};

impl Page {
    /// What this device keeps of what is asked about the case on the page: which question is off the
    /// stage, and which levers are in play.
    pub(super) fn take_asking(&mut self) {
        let kept = Storage::open().text(&self.asking_place()).unwrap_or_default();
        let mut kept = kept.split_ascii_whitespace();
        let kit = self.shown.kit().clone();
        self.change_meeting(|desk| {
            desk.asking = Asking {
                away: kept.next().and_then(|away| away.parse().ok()).unwrap_or_default(),
                in_play: kept.filter(|id| kit.find(id).is_some()).map(str::to_owned).collect(),
                page: browser::share_address("").trim_end_matches('#').to_owned(),
                ..Asking::of(&kit)
            };
        });
    }

    /// What has to be done in the browser once the desk did its part.
    pub(super) fn asked(&mut self, ctx: &Context<Self>, done: &OnAsk) {
        if let OnAsk::Copied(text) = done {
            let not_copied = ctx.link().batch_callback(|is_done: bool| {
                let notice = Notice::new(
                    "The browser did not let the page copy it.".to_owned(),
                    "Select the text and copy it.",
                );
                (!is_done).then_some(PageEvent::Noticed(notice))
            });
            browser::copy(text.clone(), not_copied);
        }
        let desk = &self.shown.gathered.meeting;
        let received = desk.asking.received.clone();
        let in_play = desk.asking.in_play.iter().fold(String::new(), |ids, id| ids + " " + id);
        let kept = format!("{}{in_play}", desk.asking.away);
        Storage::open().keep(&self.asking_place(), &kept);
        if let Some((who, link)) = received {
            let told = match read_link(&link, self.library.cases()) {
                Ok(scenario) if self.put_on_shelf(&write_file(&scenario), &who) => {
                    let whose = if who.is_empty() { "a table" } else { &who };
                    (true, format!("The scenario of {whose} is on the shelf."))
                }
                Ok(_) => (false, "The scenario is not on the shelf.".to_owned()),
                Err(error) => {
                    (false, format!("The scenario of the table cannot be read: {error}."))
                }
            };
            self.change_meeting(|desk| {
                desk.asking.received = None;
                desk.asking.told = Some(told);
            });
            self.look_at_shelf(ctx);
        }
        if let Some(code) = self.shown.gathered.meeting.asking.proposed.clone() {
            let (kit, moment) = (self.shown.kit().clone(), self.moment());
            self.change_meeting(|desk| {
                desk.asking.proposed = None;
                let taken = desk.take_proposals(&kit, &code, &moment);
                desk.asking.told = Some((taken.is_ok(), taken.unwrap_or_else(|problem| problem)));
            });
        }
    }

    fn asking_place(&self) -> String {
        format!("{ASKING}{}", self.shown.case().record.id)
    }
}
