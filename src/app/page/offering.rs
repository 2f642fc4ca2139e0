//! Earlier scenarios of this device: offered, opened, removed.

use yew::prelude::*;

use super::Page;
use super::meeting::Way;
use super::opening::{refused_link, seen_of};
use super::saving::Saving;
use super::wanted::{KEPT, wanted_by};
use crate::app::browser;
use crate::app::notice::{Earlier, Notice, Offer, OfferReason};
use crate::scenario::{
    Cases, Kept, Linked, Message, Scenario, Session, changes_in_short, is_own_work, read_linked,
    update,
};
use crate::screen::{is_for_table, parts};

/// How many changes an offer names; it counts the rest.
const CHANGES_NAMED: usize = 2;

/// Something done with an earlier scenario, which is named by where it is kept.
pub enum EarlierEvent {
    /// It was asked for.
    Opened(String),
    /// It is no longer wanted.
    Removed(String),
}

/// The scenarios that can be opened instead of the one on the page; none if there are none.
pub(super) fn offer(
    saving: &mut Saving,
    cases: &Cases,
    on_page: &Scenario,
    reason: OfferReason,
) -> Option<Offer> {
    let earlier: Vec<_> = saving.earlier(cases, on_page).into_iter().map(described).collect();
    (!earlier.is_empty()).then_some(Offer { reason, earlier })
}

/// What a person needs to recognise it: its name, where it started, what differs, and when.
fn described(kept: Kept) -> Earlier {
    let Kept { name, scenario, time, .. } = kept;
    let preset = scenario.preset();
    let start = &preset.label;
    let differs =
        changes_in_short(&scenario.kit, &preset.choices, &scenario.choices, CHANGES_NAMED);
    let from = if scenario.title.is_empty() { String::new() } else { format!("from {start}") };
    let about: Vec<_> = [from, differs].into_iter().filter(|part| !part.is_empty()).collect();
    Earlier {
        place: name,
        name: scenario.name().to_owned(),
        about: about.join("; "),
        time: time.map(browser::date_and_time),
        scenario: Box::new(scenario),
    }
}

impl Page {
    /// Opens or removes an earlier scenario. Returns whether the page changes at once.
    pub(super) fn with_earlier(&mut self, ctx: &Context<Self>, event: EarlierEvent) -> bool {
        let Some(offer) = &mut self.offer else { return false };
        match event {
            EarlierEvent::Opened(place) => {
                let found = offer.earlier.iter().position(|earlier| earlier.place == place);
                if let Some(index) = found {
                    let scenario = *offer.earlier.swap_remove(index).scenario;
                    self.offer = None;
                    self.open(ctx, Ok(scenario));
                }
            }
            EarlierEvent::Removed(place) => {
                self.saving.forget(&place);
                offer.earlier.retain(|earlier| earlier.place != place);
                if offer.earlier.is_empty() {
                    self.offer = None;
                }
                self.focus = Some(if self.offer.is_some() { "earlier" } else { "main" });
            }
        }
        true
    }

    /// Shows what was opened, or says why it was not.
    pub(super) fn open(&mut self, ctx: &Context<Self>, opened: Result<Scenario, Notice>) {
        self.open_as(ctx, opened, "this device");
    }

    /// The same, saying for the log from where it came.
    pub(super) fn open_as(
        &mut self,
        ctx: &Context<Self>,
        opened: Result<Scenario, Notice>,
        by: &'static str,
    ) {
        match opened {
            Ok(scenario) => {
                self.saving.begin_another(self.library.cases(), self.session.scenario());
                update(&mut self.session, Message::ScenarioOpened(Box::new(scenario)));
                self.shown.desk = Default::default();
                self.log_change(Way::Opened(by));
                self.saving.commit(ctx.link(), self.library.cases(), self.session.scenario());
                self.notice = None;
                self.offer = None;
                self.ask_for_frame(ctx, false);
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    /// The address was changed by a person.
    pub(super) fn go_to(&mut self, ctx: &Context<Self>, fragment: &str) {
        if is_for_table(fragment) {
            // What is on the page is kept, and the table's window takes its place.
            browser::set_fragment(fragment);
            return browser::reload();
        }
        let (link, seen) = parts(fragment);
        match read_linked(link, self.library.cases()) {
            Ok(Linked { scenario, compared }) => {
                let (seen, cut) = seen_of(&compared, seen);
                self.compare_linked(compared, &scenario);
                if scenario == *self.session.scenario() {
                    self.see_named(ctx, seen);
                } else {
                    self.open_linked(ctx, scenario);
                    self.see_linked(ctx, seen);
                }
                self.notice = cut.or(self.notice.take());
            }
            Err(error) => match wanted_by(fragment, &error) {
                Some(wanted) => {
                    self.saving.soon(ctx.link());
                    self.want(ctx, wanted);
                }
                // A link that was refused makes way for the scenario that is still there.
                None => {
                    self.saving.soon(ctx.link());
                    self.updating.refused(fragment, &error);
                    self.open(ctx, Err(refused_link(&error, KEPT)));
                }
            },
        }
    }

    /// Shows the scenario of a link over what was on the page.
    pub(super) fn open_linked(&mut self, ctx: &Context<Self>, scenario: Scenario) {
        let before = self.session.scenario().clone();
        self.saving.begin_another(self.library.cases(), &before);
        self.saving.take_as_saved(&scenario);
        self.open_as(ctx, Ok(scenario.clone()), "a link");
        // What was on the page is kept, and one step back.
        let cases = self.library.cases();
        self.offer = offer(&mut self.saving, cases, &scenario, OfferReason::LinkOpened)
            .filter(|offer| *offer.earlier[0].scenario == before);
    }

    /// Offers what was made before with the case on the page.
    pub(super) fn offer_of_case(&mut self, reason: OfferReason) {
        let on_page = self.session.scenario();
        let offer = offer(&mut self.saving, self.library.cases(), on_page, reason);
        self.offer = offer.and_then(|mut offer| {
            offer.earlier.retain(|earlier| earlier.scenario.kit == on_page.kit);
            (!offer.earlier.is_empty()).then_some(offer)
        });
    }

    /// Opens the scenario of a link whose case had to be had first. A page on which nothing was done
    /// yet is as if it had opened with it.
    pub(super) fn open_at_last(&mut self, ctx: &Context<Self>, scenario: Scenario) {
        let history = self.session.history();
        let is_untouched =
            !history.can_undo() && !history.can_redo() && !is_own_work(self.session.scenario());
        if is_untouched {
            self.session = Session::new(scenario.clone());
            self.saving.take_as_saved(&scenario);
            self.notice = None;
            let reason = OfferReason::BesideLink;
            self.offer = offer(&mut self.saving, self.library.cases(), &scenario, reason);
            self.ask_for_frame(ctx, false);
        } else {
            self.open_linked(ctx, scenario.clone());
        }
        self.saving.write_address(&scenario);
    }
}
