//! Which view is seen, on the page and in the address.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use super::opening::{unknown_council, unknown_view};
use crate::app::browser;
use crate::app::notice::Notice;
use crate::app::views::tab_id;
use crate::case::Case;
use crate::screen::{View, named};

/// Stands for the tab of the open view, where the focus goes if what had it is no longer there.
pub(super) const TAB: &str = "tab";

/// Stands for the lever that was asked for, where the focus goes.
const LEVER: &str = "lever";

impl Page {
    /// Shows a view, and names it in the address.
    pub(super) fn see(&mut self, ctx: &Context<Self>, view: View) {
        if view != self.view {
            self.view = view;
            self.saving.view = view;
            self.saving.soon(ctx.link());
            match view {
                View::Shelf => self.look_at_shelf(ctx),
                View::Compare if !self.shown.gathered.is_chosen => {
                    let scenario = self.session.scenario().clone();
                    self.begin_to_compare(&scenario);
                }
                _ => {}
            }
        }
    }

    /// Shows what the evidence has of some words.
    pub(super) fn find_source(&mut self, ctx: &Context<Self>, query: String) {
        self.origin = None;
        self.see(ctx, View::Evidence);
        self.source_query = query.into();
        self.levers_open = false;
        self.focus = Some("evidence");
    }

    /// Shows a lever where it stands among the others.
    pub(super) fn go_to_lever(&mut self, lever: usize) {
        self.origin = None;
        self.levers_open = true;
        self.lever = (self.lever.0 + 1, lever);
        self.focus = Some(LEVER);
    }

    /// Moves the focus to the element with this id, or to what it stands for.
    pub(super) fn give_focus(&self, id: &str) {
        if id == TAB {
            if browser::is_focus_nowhere() {
                browser::focus_in_place(&tab_id(self.shown.kit(), self.view));
            }
            return;
        }
        match self.shown.kit().levers().get(self.lever.1).filter(|_| id == LEVER) {
            Some(lever) => browser::focus_lever(&lever.id),
            None => browser::focus_id(id),
        }
    }

    /// Shows the view that an address names.
    pub(super) fn see_named(&mut self, ctx: &Context<Self>, name: &str) {
        let seen = named(name);
        let kit = Rc::clone(&self.session.scenario().kit);
        match seen.view {
            Some(view) if view.is_in(&kit) => self.see(ctx, view),
            Some(_) => self.see(ctx, View::InShort),
            None => self.notice = Some(unknown_view(seen.view_name)),
        }
        self.saving.council = linked_council(&kit.case, seen.council, &mut self.notice);
        self.see_as(self.saving.eyes(&kit.case));
    }

    /// Sees the scenario as a council that was picked does, and keeps that on this device.
    pub(super) fn choose_eyes(&mut self, ctx: &Context<Self>, council: Option<usize>) {
        let kit = Rc::clone(self.shown.kit());
        // The list may be that of the case that was there a moment ago.
        if kit == self.session.scenario().kit {
            self.saving.keep_eyes(&kit.case, council);
            self.saving.soon(ctx.link());
            self.see_as(council);
            self.announcing.soon(ctx.link());
        }
    }

    /// What is of another case is renewed with the next frame.
    fn see_as(&mut self, council: Option<usize>) {
        if *self.shown.kit() == self.session.scenario().kit {
            self.shown = self.shown.clone().seen_by(council);
            self.settled = self.settled.clone().seen_by(council);
        }
    }

    /// The same of a link whose scenario was just opened.
    pub(super) fn see_linked(&mut self, ctx: &Context<Self>, name: &str) {
        self.is_linked = true;
        self.see_named(ctx, name);
    }
}

/// The council that a link names, if the case has it; else that is said.
pub(super) fn linked_council(
    case: &Case,
    council: &str,
    notice: &mut Option<Notice>,
) -> Option<String> {
    if council.is_empty() {
        return None;
    }
    if case.council(council).is_none() {
        notice.get_or_insert_with(|| unknown_council(council));
        return None;
    }
    Some(council.to_owned())
}
