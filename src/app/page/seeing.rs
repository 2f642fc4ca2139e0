//! Which view is seen, on the page and in the address.

use yew::prelude::*;

use super::Page;
use super::opening::unknown_view;
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
        match named(name) {
            Some(view) if view.is_in(&self.session.scenario().kit) => self.see(ctx, view),
            Some(_) => self.see(ctx, View::InShort),
            None => self.notice = Some(unknown_view(name)),
        }
    }

    /// The same of a link whose scenario was just opened.
    pub(super) fn see_linked(&mut self, ctx: &Context<Self>, name: &str) {
        self.is_linked = true;
        self.see_named(ctx, name);
    }
}
