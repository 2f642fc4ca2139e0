//! What happens on the page once in a while.

use yew::prelude::*;

use super::{Page, PageEvent, opening, seeing};
use crate::app::browser;
use crate::app::views::tab_id;
use crate::scenario::Message;

impl Page {
    /// Does what an event that comes with no frame of a drag asks for. Returns whether that changes
    /// what is shown.
    pub(super) fn happen(&mut self, ctx: &Context<Self>, event: PageEvent) -> bool {
        match event {
            PageEvent::PointerLifted => {
                if self.session.is_dragging() {
                    ctx.link().send_message(PageEvent::Scenario(Message::LeversReleased));
                } else if std::mem::take(&mut self.waits_for_release) {
                    self.ask_for_frame(ctx, false);
                }
                return false;
            }
            PageEvent::Printing => {
                // What was changed in the very frame is on the paper too.
                if self.frame.is_none() && !self.waits_for_release {
                    return false;
                }
                self.waits_for_release = false;
                self.begin_frame(ctx);
            }
            PageEvent::TimeToAnnounce => return self.announcing.now(&self.shown),
            PageEvent::TimeToSave => {
                self.saving.write_address(self.session.scenario());
                return false;
            }
            PageEvent::Leaving => {
                self.saving.before_leaving(self.library.cases(), self.session.scenario());
            }
            PageEvent::ViewChosen(view) => {
                self.see(ctx, view);
                self.focus = self.focus.or(Some(seeing::TAB));
            }
            PageEvent::EyesChosen(council) => self.choose_eyes(ctx, council),
            PageEvent::Asked(asked) => self.asked = asked,
            PageEvent::SourceAsked(query) => self.find_source(ctx, query),
            PageEvent::KeptElsewhere(name) => self.meeting_written(&name),
            PageEvent::SourceTyped(query) => self.source_query = query.into(),
            PageEvent::SkippedToFigures => {
                browser::focus_id(&tab_id(self.shown.kit(), self.view));
                return false;
            }
            PageEvent::FilesChosen(files) => {
                match files.as_slice() {
                    [file] => self.reading = opening::read(ctx.link(), file, PageEvent::FileRead),
                    files => self.shelve(ctx, files),
                }
                return false;
            }
            PageEvent::ShelfFilesChosen(files) => {
                self.shelve(ctx, &files);
                return false;
            }
            PageEvent::ShelfFileRead(name, bytes) => self.shelve_one(ctx, &name, bytes),
            PageEvent::Stage(done) => self.with_stage(ctx, done),
            PageEvent::Heard(letter) => self.hear(ctx, &letter),
            PageEvent::StageSlice => self.presenting.work(),
            PageEvent::StageFrame => self.replay_on(ctx),
            PageEvent::FileRead(name, bytes) => {
                self.reading = None;
                self.file_read(ctx, &name, bytes);
            }
            PageEvent::AddressChanged(fragment) => self.go_to(ctx, &fragment),
            PageEvent::Earlier(event) => return self.with_earlier(ctx, event),
            PageEvent::Noticed(notice) => self.notice = Some(notice),
            PageEvent::Update(event) => self.with_update(event),
            PageEvent::NoticeClosed => {
                self.notice = None;
                self.wanted = None;
                self.offer = None;
            }
            PageEvent::ShareToggled(sharing) => self.sharing = sharing,
            PageEvent::OriginAsked(origin) => (self.origin, self.origin_of) = (origin, None),
            PageEvent::LeverAsked(lever) => self.go_to_lever(lever),
            PageEvent::CasesToggled(open) => self.toggle_cases(ctx, open),
            PageEvent::SamplesFetched(text) => self.samples_fetched(text),
            PageEvent::Case(event) => self.with_case(ctx, event),
            PageEvent::CaseFetched(id, text) => self.case_fetched(ctx, &id, text),
            PageEvent::LeversToggled => {
                self.levers_open = !self.levers_open;
                self.focus = Some(if self.levers_open { "levers-close" } else { "levers-open" });
            }
            // They come with the frames of a drag, and never here.
            PageEvent::Scenario(_)
            | PageEvent::FrameBegan
            | PageEvent::SliceBegan
            | PageEvent::Acted(_) => return false,
        }
        true
    }
}
