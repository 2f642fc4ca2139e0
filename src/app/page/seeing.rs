//! Which view is seen, on the page and in the address.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use super::opening::{unknown_council, unknown_view};
use crate::app::notice::Notice;
use crate::case::Case;
use crate::screen::{View, named};

impl Page {
    /// Shows a view, and names it in the address.
    pub(super) fn see(&mut self, ctx: &Context<Self>, view: View) {
        if view != self.view {
            self.view = view;
            self.saving.view = view;
            self.saving.soon(ctx.link());
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
