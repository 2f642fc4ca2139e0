//! The page as it is drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::camera::CameraView;
use crate::app::dialog::Dialog;
use crate::app::differences::differences;
use crate::app::header::HeaderBar;
use crate::app::headline::Headline;
use crate::app::levers::LeverPanel;
use crate::app::notice::notices;
use crate::app::origin_dialog::origin_dialog;
use crate::app::print_head::PrintHead;
use crate::app::screen::{Drawing, line, press};
use crate::app::share::ShareDialog;
use crate::app::stage::{desk, keys, stage};
use crate::app::views::Views;
use crate::ask::{Answer, Beside, Known};
use crate::screen::{AskedOfShare, Header, OnStage, View, also_claims, stage_steps};

impl Page {
    /// Everything on it.
    pub(super) fn drawn(&self, ctx: &Context<Self>) -> Html {
        let (page, dispatch) = (&self.page, &self.dispatch);
        let drop =
            page.reform(|event: DragEvent| PageEvent::FilesChosen(browser::dropped_files(&event)));
        // The link itself would replace the scenario in the address.
        let skip = page.reform(|event: MouseEvent| {
            event.prevent_default();
            PageEvent::SkippedToFigures
        });
        // What Escape is for elsewhere, such as a drag, comes first.
        let escaped = self.levers_open.then(|| {
            ctx.link().batch_callback(|event: KeyboardEvent| {
                let is_free = !event.default_prevented() && !browser::is_pointer_down();
                (is_free && browser::key(&event) == "Escape").then_some(PageEvent::LeversToggled)
            })
        });
        let scenario = &self.shown.scenario;
        let kit = self.shown.kit();
        let has_file = self.library.file(kit).is_some();
        // A drag leaves the bar alone: nobody reads there how to name a scenario that still moves.
        let settled = &self.settled;
        let header = Header::of(
            &settled.scenario,
            &settled.preset_choices,
            (self.view, settled.eyes()),
            self.session.history(),
            has_file,
        );
        let (seen, stages) = (self.presenting.staged.seen(), &self.shown.gathered.stages);
        let meeting = &self.shown.gathered.meeting;
        let known = self.known();
        let drawing = Drawing { shown: &self.shown, dispatch, page };
        html! {
            <div
                class={classes!("page", self.levers_open.then_some("levers-open"))}
                ondragover={|event: DragEvent| browser::allow_drop(&event)}
                ondrop={drop}
                onkeydown={escaped}
            >
                <a class="skip" href="#main" onclick={skip}>{ "Skip to the figures" }</a>
                <HeaderBar
                    {header}
                    title={settled.scenario.title.clone()}
                    renewals={self.session.renewals()}
                    {dispatch}
                    {page}
                />
                <PrintHead
                    shown={settled.clone()}
                    view={self.view}
                    eyes={settled.eyes()}
                />
                <Headline shown={self.shown.clone()} {page} />
                <div class="under-headline">
                    { differences(&self.shown, dispatch) }
                    // Where it is said at length nothing is pressed, but the line keeps its height: the tabs
                    // are below.
                    { for also_claims(scenario).map(|claims| html! {
                        <section class="claims" aria-label="What else the case claims">
                            if self.view == View::BetterLives {
                                <span class="unseen">{ claims.plain() }</span>
                            } else {
                                { line(&claims, page) }
                            }
                        </section>
                    }) }
                    { notices(
                        self.notice.as_ref(),
                        self.offer.as_ref(),
                        self.saving.refused(),
                        self.updating.offer(),
                        page,
                    ) }
                </div>
                // Of another case all is anew: an open field or a drag does not go over to it.
                <div class="work" key={format!("{:p}", Rc::as_ptr(kit))}>
                    <LeverPanel
                        shown={self.shown.clone()}
                        is_held={self.session.is_dragging()}
                        links={self.links}
                        asked={self.lever}
                        {dispatch}
                        {page}
                    />
                    <Views
                        shown={self.shown.clone()}
                        view={self.view}
                        asked={self.asked}
                        known={known.clone()}
                        source_query={self.source_query.clone()}
                        levers_open={self.levers_open}
                        {dispatch}
                        {page}
                    >
                        if self.view == View::Present {
                            { desk(&seen, stages, page) }
                        }
                        if self.view == View::Asking && meeting.asking.is_looking {
                            <CameraView {page} />
                        }
                    </Views>
                </div>
                if self.presenting.is_over {
                    <div onkeydown={keys(page, stages.has_keys)}>
                        <Dialog
                            heading="Stage"
                            class="stage-over"
                            beside={stage_steps(stages).iter().map(|step| press(step, page)).collect::<Html>()}
                            closed={page.reform(|()| PageEvent::Stage(OnStage::Filled(false)))}
                        >
                            { stage(&seen) }
                        </Dialog>
                    </div>
                }
                if self.sharing {
                    <ShareDialog
                        shown={self.shown.clone()}
                        asked={self.asked}
                        to_send={AskedOfShare {
                            view: self.view,
                            as_own: false,
                            has_file,
                            offline: browser::offline(),
                        }}
                        known={self.text()}
                        {page}
                    />
                }
                if let Some(origin) = self.origin {
                    { origin_dialog(
                        origin,
                        &self.shown,
                        (self.asked, self.compared(&known)),
                        dispatch,
                        page,
                    ) }
                }
                if self.choosing_case {
                    { self.cases(drawing) }
                }
                { self.announcing.region() }
            </div>
        }
    }

    /// The scenario that is compared of whose figure it is asked where it comes from.
    fn compared<'a>(&self, known: &'a Known) -> Option<(usize, &'a Beside)> {
        let Some(Answer::Beside(found)) = known.answer() else { return None };
        let place = self.origin_of?;
        Some((place, found.cards.get(place)?))
    }

    /// The list of cases.
    fn cases(&self, drawing: Drawing) -> Html {
        let list = self.case_list();
        let page = drawing.page;
        html! {
            <Dialog
                heading={list.heading}
                beside={list.beside.iter().map(|pressed| press(pressed, page)).collect::<Html>()}
                closed={page.reform(|()| PageEvent::CasesToggled(false))}
            >
                { drawing.parts(list.parts) }
            </Dialog>
        }
    }
}
