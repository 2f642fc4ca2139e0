//! The page: one state, one message type, one way from a lever to what is shown.
//!
//! Whatever happens arrives as an [`Event`]. Those that touch the scenario go through
//! [`update`]; the model then runs once in the next animation frame, and every figure of the
//! shown view is painted in that same frame.

mod listening;
mod offering;
mod opening;
mod saving;

use gloo::events::EventListener;
use gloo::file::callbacks::FileReader;
use gloo::render::{AnimationFrame, request_animation_frame};
use yew::prelude::*;

use super::asked::Asked;
use super::browser;
use super::header::Header;
use super::headline::headline;
use super::levers::LeverPanel;
use super::notice::{Notice, Offer, notices};
use super::share::ShareDialog;
use super::shown::Shown;
use super::text::own_texts;
use super::views::{View, Views};
use crate::scenario::{Message, Scenario, Session, update};
pub use offering::EarlierEvent;
use opening::Opening;
use saving::Saving;

/// What happened on the page.
pub enum PageEvent {
    /// Something about the scenario.
    Scenario(Message),
    /// A pointer was lifted. A slider that is back where it was says nothing of its own.
    PointerLifted,
    /// The browser is about to paint.
    FrameBegan,
    /// Another view was chosen.
    ViewChosen(View),
    /// A question to the scenario was changed.
    Asked(Asked),
    /// The source of a figure was asked for; the text is what to search for.
    SourceAsked(String),
    /// The search among the sources was changed.
    SourceTyped(String),
    /// A file was chosen or dropped.
    FileChosen(gloo::file::File),
    /// A file was read, or could not be.
    FileRead(String, Result<Vec<u8>, String>),
    /// The part of the address after `#` was changed by a person.
    AddressChanged(String),
    /// Something was done with an earlier scenario of this device.
    Earlier(EarlierEvent),
    /// There is something to say.
    Noticed(Notice),
    /// A notice was closed.
    NoticeClosed,
    /// The share dialog was opened or closed.
    ShareToggled(bool),
    /// The figures were asked for without the levers before them.
    SkippedToFigures,
    /// The drawer of levers was opened or closed.
    LeversToggled,
    /// A moment has passed since the last change.
    TimeToSave,
    /// The page is about to be left.
    Leaving,
}

/// The page.
pub struct Page {
    session: Session,
    /// What is shown of it; renewed once a frame.
    shown: Shown,
    view: View,
    asked: Asked,
    source_query: AttrValue,
    /// The element that gets the focus once it is there.
    focus: Option<&'static str>,
    notice: Option<Notice>,
    offer: Option<Offer>,
    sharing: bool,
    levers_open: bool,
    saving: Saving,
    frame: Option<AnimationFrame>,
    reading: Option<FileReader>,
    /// The same callbacks in every render, so that parts of the page that did not change are
    /// left alone.
    dispatch: Callback<Message>,
    page: Callback<PageEvent>,
    _listeners: Vec<EventListener>,
}

/// Starts the page in the element that `index.html` keeps for it.
pub fn start() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Page>::with_root(root).render();
    }
}

impl Component for Page {
    type Message = PageEvent;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let mut saving = Saving::new();
        let Opening { scenario, notice, offer } = Opening::of(&mut saving);
        let session = Session::new(scenario);
        let shown = Shown::of(&session, None);
        saving.remember(&shown.scenario);
        Self {
            shown,
            session,
            view: View::Case,
            asked: Asked::default(),
            source_query: AttrValue::default(),
            focus: None,
            notice,
            offer,
            sharing: false,
            levers_open: false,
            saving,
            frame: None,
            reading: None,
            dispatch: link.callback(PageEvent::Scenario),
            page: link.callback(|event| event),
            _listeners: listening::listen(link),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: PageEvent) -> bool {
        match event {
            PageEvent::Scenario(message) => {
                if message.begins_another() {
                    self.saving.begin_another(self.session.scenario());
                }
                update(&mut self.session, message);
                if !self.session.is_dragging() {
                    self.saving.commit(ctx.link(), self.session.scenario());
                }
                self.ask_for_frame(ctx);
                return false;
            }
            PageEvent::PointerLifted => {
                if self.session.is_dragging() {
                    ctx.link().send_message(PageEvent::Scenario(Message::LeversReleased));
                }
                return false;
            }
            PageEvent::FrameBegan => {
                self.frame = None;
                self.shown = Shown::of(&self.session, Some(&self.shown));
                self.saving.remember(&self.shown.scenario);
            }
            PageEvent::TimeToSave => {
                self.saving.write_address(self.session.scenario());
                return false;
            }
            PageEvent::Leaving => self.saving.before_leaving(self.session.scenario()),
            PageEvent::ViewChosen(view) => self.view = view,
            PageEvent::Asked(asked) => self.asked = asked,
            PageEvent::SourceAsked(query) => {
                self.view = View::Evidence;
                self.source_query = query.into();
                self.levers_open = false;
                self.focus = Some("evidence");
            }
            PageEvent::SourceTyped(query) => self.source_query = query.into(),
            PageEvent::SkippedToFigures => {
                browser::focus_id(self.view.tab_id());
                return false;
            }
            PageEvent::FileChosen(file) => {
                self.reading = opening::read(ctx.link(), &file);
                return false;
            }
            PageEvent::FileRead(name, bytes) => {
                self.reading = None;
                self.open(ctx, opening::from_file(&name, bytes));
            }
            PageEvent::AddressChanged(fragment) => self.go_to(ctx, &fragment),
            PageEvent::Earlier(event) => return self.with_earlier(ctx, event),
            PageEvent::Noticed(notice) => self.notice = Some(notice),
            PageEvent::NoticeClosed => {
                self.notice = None;
                self.offer = None;
            }
            PageEvent::ShareToggled(sharing) => self.sharing = sharing,
            PageEvent::LeversToggled => {
                self.levers_open = !self.levers_open;
                self.focus = Some(if self.levers_open { "levers-close" } else { "levers-open" });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (page, dispatch) = (&self.page, &self.dispatch);
        let history = self.session.history();
        let drop = ctx.link().batch_callback(|event: DragEvent| {
            browser::dropped_file(&event).map(PageEvent::FileChosen)
        });
        // The link itself would replace the scenario in the address.
        let skip = page.reform(|event: MouseEvent| {
            event.prevent_default();
            PageEvent::SkippedToFigures
        });
        let scenario = &self.shown.scenario;
        own_texts(html! {
            <div
                class={classes!("page", self.levers_open.then_some("levers-open"))}
                ondragover={|event: DragEvent| browser::allow_drop(&event)}
                ondrop={drop}
            >
                <a class="skip" href="#main" onclick={skip}>{ "Skip to the figures" }</a>
                <Header
                    title={scenario.title.clone()}
                    preset={scenario.preset}
                    can_undo={history.can_undo()}
                    can_redo={history.can_redo()}
                    {dispatch}
                    {page}
                />
                { headline(&self.shown) }
                { notices(
                    self.notice.as_ref(),
                    self.offer.as_ref(),
                    self.saving.refused(),
                    page,
                ) }
                <div class="work">
                    <LeverPanel shown={self.shown.clone()} {dispatch} {page} />
                    <Views
                        shown={self.shown.clone()}
                        view={self.view}
                        asked={self.asked}
                        source_query={self.source_query.clone()}
                        levers_open={self.levers_open}
                        {dispatch}
                        {page}
                    />
                </div>
                if self.sharing {
                    <ShareDialog shown={self.shown.clone()} {page} />
                }
            </div>
        })
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first_render: bool) {
        if first_render {
            browser::mark_ready();
        }
        if let Some(id) = self.focus.take() {
            browser::focus_id(id);
        }
    }
}

impl Page {
    /// The model runs at most once a frame, however fast the events come.
    fn ask_for_frame(&mut self, ctx: &Context<Self>) {
        if self.frame.is_none() {
            let link = ctx.link().clone();
            self.frame =
                Some(request_animation_frame(move |_| link.send_message(PageEvent::FrameBegan)));
        }
    }

    fn open(&mut self, ctx: &Context<Self>, opened: Result<Scenario, Notice>) {
        match opened {
            Ok(scenario) => {
                self.saving.begin_another(self.session.scenario());
                update(&mut self.session, Message::ScenarioOpened(Box::new(scenario)));
                self.shown.desk = Default::default();
                self.saving.commit(ctx.link(), self.session.scenario());
                self.notice = None;
                self.offer = None;
                self.ask_for_frame(ctx);
            }
            Err(notice) => self.notice = Some(notice),
        }
    }
}
