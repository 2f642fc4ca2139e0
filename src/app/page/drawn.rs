//! The page as it is drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::apart;
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
    /// Everything on it. Each part is compiled by itself: what comes with every frame of a drag
    /// would otherwise be one with all that opens over the page.
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
        let known = self.known();
        html! {
            <div
                class={classes!("page", self.levers_open.then_some("levers-open"))}
                ondragover={|event: DragEvent| browser::allow_drop(&event)}
                ondrop={drop}
                onkeydown={escaped}
            >
                <a class="skip" href="#main" onclick={skip}>{ "Skip to the figures" }</a>
                { apart(|| self.bar()) }
                <Headline shown={self.shown.clone()} {page} />
                <div class="under-headline">
                    { apart(|| differences(&self.shown, dispatch)) }
                    { for apart(|| self.claims()) }
                    { apart(|| notices(
                        self.notice.as_ref(),
                        self.offer.as_ref(),
                        self.saving.refused(),
                        self.updating.offer(),
                        page,
                    )) }
                </div>
                { apart(|| self.levers_and_view(&known)) }
                { apart(|| self.stage_over()) }
                { apart(|| self.dialogs(&known)) }
                { self.announcing.region() }
            </div>
        }
    }

    /// The bar, and what stands above the figures on paper.
    fn bar(&self) -> Html {
        // A drag leaves the bar alone: nobody reads there how to name a scenario that still moves.
        let settled = &self.settled;
        let header = Header::of(
            &settled.scenario,
            &settled.preset_choices,
            (self.view, settled.eyes()),
            self.session.history(),
            self.has_file(),
        );
        html! {
            <>
                <HeaderBar
                    {header}
                    title={settled.scenario.title.clone()}
                    renewals={self.session.renewals()}
                    dispatch={&self.dispatch}
                    page={&self.page}
                />
                <PrintHead
                    shown={settled.clone()}
                    view={self.view}
                    eyes={settled.eyes()}
                />
            </>
        }
    }

    /// What else the case claims. Where it is said at length nothing is pressed, but the line keeps
    /// its height: the tabs are below.
    fn claims(&self) -> Option<Html> {
        let claims = also_claims(&self.shown.scenario)?;
        Some(html! {
            <section class="claims" aria-label="What else the case claims">
                if self.view == View::BetterLives {
                    <span class="unseen">{ claims.plain() }</span>
                } else {
                    { line(&claims, &self.page) }
                }
            </section>
        })
    }

    /// The levers and the view. Of another case all is anew: an open field or a drag does not go
    /// over to it.
    fn levers_and_view(&self, known: &Known) -> Html {
        let (page, dispatch, kit) = (&self.page, &self.dispatch, self.shown.kit());
        html! {
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
                        { desk(&self.presenting.staged.seen(), &self.shown.gathered.stages, page) }
                    }
                    if self.view == View::Asking && self.shown.gathered.meeting.asking.is_looking {
                        <CameraView {page} />
                    }
                </Views>
            </div>
        }
    }

    /// The stage, where it fills the window. Always one node, or what stands before it would be made
    /// anew when it comes and goes.
    fn stage_over(&self) -> Html {
        let (page, stages) = (&self.page, &self.shown.gathered.stages);
        if !self.presenting.is_over {
            return Html::default();
        }
        html! {
            <div onkeydown={keys(page, stages.has_keys)}>
                <Dialog
                    heading="Stage"
                    class="stage-over"
                    beside={stage_steps(stages).iter().map(|step| press(step, page)).collect::<Html>()}
                    closed={page.reform(|()| PageEvent::Stage(OnStage::Filled(false)))}
                >
                    { stage(&self.presenting.staged.seen()) }
                </Dialog>
            </div>
        }
    }

    /// The dialogs that are open.
    fn dialogs(&self, known: &Known) -> Html {
        let (page, dispatch) = (&self.page, &self.dispatch);
        html! {
            <>
                if self.sharing {
                    <ShareDialog
                        shown={self.shown.clone()}
                        asked={self.asked}
                        to_send={AskedOfShare {
                            view: self.view,
                            as_own: false,
                            has_file: self.has_file(),
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
                        (self.asked, self.compared(known)),
                        dispatch,
                        page,
                    ) }
                }
                if self.choosing_case {
                    { self.cases(Drawing { shown: &self.shown, dispatch, page }) }
                }
            </>
        }
    }

    /// Whether the case comes from a file.
    fn has_file(&self) -> bool {
        self.library.file(self.shown.kit()).is_some()
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
