//! The page: one state, one message type, one way from a lever to what is shown.
//!
//! Whatever happens arrives as an [`Event`]. Those that touch the scenario go through
//! [`update`]; the model then runs once in the next animation frame, and every figure of the
//! shown view is painted in that same frame.

mod acting;
mod announcing;
mod asking;
mod case_list;
mod drawn;
mod event;
mod exporting;
mod frame;
mod gathering;
mod happening;
mod library;
mod listening;
mod meeting;
mod note;
mod offering;
mod opening;
mod presenting;
mod recording;
mod saving;
mod seeing;
mod shelving;
mod updating;
mod wanted;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::callbacks::FileReader;
use gloo::render::AnimationFrame;
use yew::prelude::*;

use super::browser;
use super::levers::Renewals;
use super::notice::{Notice, Offer};
use super::shown::Shown;
use super::text::own_texts;
use crate::apart;
use crate::ask::Store;
use crate::scenario::{Message, Session};
use crate::screen::{Asked, Sample, View};
use crate::words::Origin;
use announcing::Announcing;
pub use event::PageEvent;
pub use library::Library;
pub use offering::EarlierEvent;
use opening::Opening;
use presenting::Presenting;
use saving::Saving;
use shelving::Shelving;
pub use updating::UpdateEvent;
use updating::Updating;
use wanted::Wanted;

/// The page.
pub struct Page {
    /// The cases at hand.
    library: Library,
    /// What waits for its case.
    wanted: Option<Wanted>,
    /// What lies beside the page, once that is known.
    samples: Option<Rc<[Sample]>>,
    session: Session,
    /// What is shown of it; renewed once a frame.
    shown: Shown,
    /// The same as it was when no slider was held: nobody prints in the middle of a drag.
    settled: Shown,
    view: View,
    asked: Asked,
    /// What was asked and found.
    store: Store,
    /// Whether a slice of the work on an answer is to come.
    has_slice: bool,
    source_query: AttrValue,
    /// The element that gets the focus once it is there.
    focus: Option<&'static str>,
    notice: Option<Notice>,
    offer: Option<Offer>,
    sharing: bool,
    choosing_case: bool,
    /// The figure of which it is asked where it comes from.
    origin: Option<Origin>,
    /// Of which scenario that is compared, by its place; none of the one on the page.
    origin_of: Option<usize>,
    /// How often a lever was asked for, and which one was last.
    lever: (u32, usize),
    levers_open: bool,
    /// Whether what comes with the next frame was opened by a link.
    is_linked: bool,
    /// How many links were opened until now.
    links: u32,
    saving: Saving,
    updating: Updating,
    announcing: Announcing,
    frame: Option<AnimationFrame>,
    /// Whether a frame is put off until the pointer is lifted.
    waits_for_release: bool,
    reading: Option<FileReader>,
    shelving: Shelving,
    presenting: Presenting,
    /// The same callbacks in every render, so that parts of the page that did not change are
    /// left alone.
    dispatch: Callback<Message>,
    page: Callback<PageEvent>,
    _listeners: Vec<EventListener>,
}

impl Component for Page {
    type Message = PageEvent;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let library = Library::open();
        let mut saving = Saving::new(library.cases());
        let Opening { scenario, compared, notice, offer, is_linked, view, wanted, updating } =
            Opening::of(&mut saving, library.cases());
        let session = Session::new(scenario);
        let shown = Shown::of(&session, None).seen_by(saving.eyes(session.scenario().case()));
        saving.remember(&shown.scenario);
        let mut page = Self {
            library,
            wanted: None,
            samples: None,
            announcing: Announcing::new(&shown),
            settled: shown.clone(),
            shown,
            asked: Asked::of(&session.scenario().kit),
            session,
            store: Store::default(),
            has_slice: false,
            view,
            source_query: AttrValue::default(),
            focus: None,
            notice,
            offer,
            sharing: false,
            choosing_case: false,
            origin: None,
            origin_of: None,
            lever: (0, 0),
            levers_open: false,
            is_linked: false,
            links: is_linked.into(),
            saving,
            updating,
            frame: None,
            waits_for_release: false,
            reading: None,
            shelving: Shelving::default(),
            presenting: Presenting::default(),
            dispatch: link.callback(PageEvent::Scenario),
            page: link.callback(|event| event),
            _listeners: listening::listen(link),
        };
        let on_page = Rc::clone(&page.shown.scenario);
        page.compare_linked(compared, &on_page);
        page.look_at_shelf(ctx);
        page.take_stages();
        page.take_meeting();
        page.present_again(ctx);
        if let Some(wanted) = wanted {
            page.want(ctx, wanted);
        }
        page.ask(ctx);
        page.present(ctx);
        page
    }

    fn update(&mut self, ctx: &Context<Self>, event: PageEvent) -> bool {
        match event {
            PageEvent::Scenario(message) => {
                self.change(ctx, message);
                return false;
            }
            PageEvent::FrameBegan => self.begin_frame(ctx),
            PageEvent::SliceBegan => return self.work(ctx),
            PageEvent::Acted(act) => {
                if !self.act(ctx, act) {
                    return false;
                }
            }
            // What does not come with every frame of a drag.
            event => {
                if !apart(|| self.happen(ctx, event)) {
                    return false;
                }
            }
        }
        self.ask(ctx);
        self.present(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let renewals = Renewals(self.session.renewals());
        html! {
            <ContextProvider<Renewals> context={renewals}>
                { own_texts(self.drawn(ctx)) }
            </ContextProvider<Renewals>>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first_render: bool) {
        // Before the frame that was asked for, a control may be ahead of what is shown; and what
        // moves in a drag is written as a property anyway.
        let is_settled = self.frame.is_none() && !self.waits_for_release;
        if is_settled && !self.session.is_dragging() {
            browser::settle_controls();
        }
        if first_render {
            browser::mark_ready();
        }
        if let Some(id) = self.focus.take() {
            self.give_focus(id);
        }
    }
}
