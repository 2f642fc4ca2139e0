//! The list of cases: opened, chosen from, taken out of.

use yew::prelude::*;

use super::wanted::Wanted;
use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::dialog::DIALOG_HEADING;
use crate::app::notice::OfferReason;
use crate::scenario::Scenario;
use crate::screen::{Dialog, OfCase, Sample, cases_dialog};

/// Where the samples are listed, beside the page.
const INDEX: &str = "cases/index.json";

impl Page {
    /// Opens or closes the list. What lies beside the page is looked up once.
    pub(super) fn toggle_cases(&mut self, ctx: &Context<Self>, open: bool) {
        self.choosing_case = open;
        if open {
            self.library.look_again();
        }
        // What could not be had without a network may be there now.
        if open && self.samples.as_ref().is_none_or(|samples| samples.is_empty()) {
            let fetched = ctx.link().callback(PageEvent::SamplesFetched);
            browser::fetch_text(INDEX, move |text| fetched.emit(text));
        }
    }

    /// The samples beside the page are known; without a list there are none.
    pub(super) fn samples_fetched(&mut self, text: Option<String>) {
        let samples: Vec<Sample> =
            text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        self.samples = Some(samples.into());
    }

    /// The list: beside the samples what this device keeps.
    pub(super) fn case_list(&self) -> Dialog {
        let samples = self.samples.as_deref();
        let ids = samples.unwrap_or_default().iter().map(|sample| sample.id.clone());
        let kept = self.library.kept(&ids.collect::<Vec<_>>());
        cases_dialog(self.library.cases().usual(), self.shown.kit(), samples, &kept)
    }

    /// Opens a case of the list, or forgets it.
    pub(super) fn with_case(&mut self, ctx: &Context<Self>, of_case: OfCase) {
        match of_case {
            OfCase::BuiltIn => {
                let scenario = Scenario::first(self.library.cases().usual());
                self.open_case(ctx, scenario);
            }
            OfCase::Sample(sample) => {
                self.choosing_case = false;
                self.want(ctx, Wanted::Sample(sample));
            }
            OfCase::Kept(name) => {
                let kit = self.library.cases().find(&name.id, &name.fingerprint);
                if let Some(scenario) = kit.map(Scenario::first) {
                    self.open_case(ctx, scenario);
                }
            }
            OfCase::Removed(name) => {
                self.library.forget(&name);
                self.focus = Some(DIALOG_HEADING);
            }
        }
    }

    fn open_case(&mut self, ctx: &Context<Self>, scenario: Scenario) {
        self.choosing_case = false;
        self.wanted = None;
        if scenario.kit != self.session.scenario().kit {
            self.open(ctx, Ok(scenario));
            self.offer_of_case(OfferReason::CaseOpened);
        }
    }
}
