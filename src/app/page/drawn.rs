//! The page as it is drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::cases_dialog::CasesDialog;
use crate::app::differences::differences;
use crate::app::header::Header;
use crate::app::headline::Headline;
use crate::app::levers::LeverPanel;
use crate::app::notice::notices;
use crate::app::origin_dialog::OriginDialog;
use crate::app::print_head::PrintHead;
use crate::app::share::ShareDialog;
use crate::app::views::Views;
use crate::scenario::suggested_name;

impl Page {
    /// Everything on it.
    pub(super) fn drawn(&self, ctx: &Context<Self>) -> Html {
        let (page, dispatch) = (&self.page, &self.dispatch);
        let history = self.session.history();
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
        html! {
            <div
                class={classes!("page", self.levers_open.then_some("levers-open"))}
                ondragover={|event: DragEvent| browser::allow_drop(&event)}
                ondrop={drop}
                onkeydown={escaped}
            >
                <a class="skip" href="#main" onclick={skip}>{ "Skip to the figures" }</a>
                <Header
                    kit={Rc::clone(kit)}
                    eyes={self.shown.eyes()}
                    title={scenario.title.clone()}
                    preset={scenario.preset}
                    name={suggested_name(kit, &self.shown.preset_choices, &scenario.choices)}
                    undo={history.undo_text(kit)}
                    redo={history.redo_text(kit)}
                    renewals={self.session.renewals()}
                    view={self.view}
                    {dispatch}
                    {page}
                />
                <PrintHead shown={self.settled.clone()} />
                <Headline shown={self.shown.clone()} {page} />
                <div class="under-headline">
                    { differences(&self.shown, dispatch) }
                    { notices(
                        self.notice.as_ref(),
                        self.offer.as_ref(),
                        self.saving.refused(),
                        page,
                    ) }
                </div>
                // Of another case all is anew: an open field or a drag does not go over to it.
                <div class="work" key={format!("{:p}", Rc::as_ptr(kit))}>
                    <LeverPanel
                        shown={self.shown.clone()}
                        is_held={self.session.is_dragging()}
                        links={self.links}
                        {dispatch}
                        {page}
                    />
                    <Views
                        shown={self.shown.clone()}
                        view={self.view}
                        asked={self.asked}
                        known={self.known()}
                        source_query={self.source_query.clone()}
                        levers_open={self.levers_open}
                        {dispatch}
                        {page}
                    />
                </div>
                if self.sharing {
                    <ShareDialog
                        shown={self.shown.clone()}
                        case_file={self.library.file(kit)}
                        known={self.text()}
                        {page}
                    />
                }
                if let Some(origin) = self.origin {
                    <OriginDialog
                        {origin}
                        shown={self.shown.clone()}
                        asked={self.asked}
                        {dispatch}
                        {page}
                    />
                }
                if self.choosing_case {
                    <CasesDialog
                        built_in={Rc::clone(self.library.cases().usual())}
                        kit={Rc::clone(kit)}
                        samples={self.samples.clone()}
                        kept={self.kept_cases()}
                        {page}
                    />
                }
                { self.announcing.region() }
            </div>
        }
    }
}
