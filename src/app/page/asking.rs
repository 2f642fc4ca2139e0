//! What the open view asks of the scenario, and the work on the answer, a slice after each frame.

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser;
use crate::ask::{Known, Progress, Question};

/// How long the work may take after one frame, in milliseconds. The last step may take two more, and
/// what is found has to be drawn.
const SLICE: f64 = 5.0;

impl Page {
    /// Asks what the open view, or the dialog above it, is to show. What takes no long is known when this
    /// returns; the rest begins once the frame is painted, so that no frame waits for it.
    pub(super) fn ask(&mut self, ctx: &Context<Self>) {
        let of_view = self.view.question(&self.asked);
        match if self.sharing { Some(Question::Text) } else { of_view } {
            Some(question) => self.store.ask(question, &self.shown.subject(self.view)),
            None => self.store.ask_nothing(),
        }
        if !self.has_slice && self.store.is_working() {
            self.has_slice = true;
            let link = ctx.link().clone();
            browser::after_frame(move || link.send_message(PageEvent::SliceBegan));
        }
    }

    /// Works for a part of the time between two frames. Returns whether there is anything new to see.
    pub(super) fn work(&mut self, ctx: &Context<Self>) -> bool {
        let before = (self.known(), self.text());
        let end = browser::now() + SLICE;
        while self.store.is_working() && browser::now() < end {
            self.store.step();
        }
        self.has_slice = self.store.is_working();
        if self.has_slice {
            let link = ctx.link().clone();
            browser::after_next_frame(move || link.send_message(PageEvent::SliceBegan));
        }
        (self.known(), self.text()) != before
    }

    /// What the dialog shows that shares the scenario.
    pub(super) fn text(&self) -> Known {
        self.store.known(&Question::Text)
    }

    /// What the open view shows. Progress goes in tenths: not every slice is worth drawing.
    pub(super) fn known(&self) -> Known {
        let Some(question) = self.view.question(&self.asked) else { return Known::default() };
        let known = self.store.known(&question);
        let tenths = |Progress { councils, part }| Progress {
            councils,
            part: if councils.is_some() { (part * 10.0).floor() / 10.0 } else { 0.0 },
        };
        Known { progress: known.progress.map(tenths), ..known }
    }
}
