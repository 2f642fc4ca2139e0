//! The list of cases: opened, chosen from, taken out of.

use std::rc::Rc;

use yew::prelude::*;

use super::wanted::{Sample, Wanted};
use super::{KeptCase, Page, PageEvent};
use crate::app::browser;
use crate::app::notice::OfferReason;
use crate::scenario::{CaseName, Scenario};

/// Where the samples are listed, beside the page.
const INDEX: &str = "cases/index.json";

/// Something done with a case of the list.
pub enum CaseEvent {
    /// The built-in case was chosen.
    BuiltInChosen,
    /// A sample was chosen.
    SampleChosen(Sample),
    /// A case that this device keeps was chosen.
    KeptChosen(CaseName),
    /// It is no longer wanted.
    Removed(CaseName),
}

impl Page {
    /// Opens or closes the list. What lies beside the page is looked up once.
    pub(super) fn toggle_cases(&mut self, ctx: &Context<Self>, open: bool) {
        self.choosing_case = open;
        if open {
            self.library.look_again();
        }
        if open && self.samples.is_none() {
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

    /// What this device keeps beside the samples.
    pub(super) fn kept_cases(&self) -> Rc<[KeptCase]> {
        let samples = self.samples.iter().flat_map(|samples| samples.iter());
        let ids: Vec<String> = samples.map(|sample| sample.id.clone()).collect();
        self.library.kept(&ids).into()
    }

    /// Opens a case of the list, or forgets it.
    pub(super) fn with_case(&mut self, ctx: &Context<Self>, event: CaseEvent) {
        match event {
            CaseEvent::BuiltInChosen => {
                let scenario = Scenario::first(self.library.cases().usual());
                self.open_case(ctx, scenario);
            }
            CaseEvent::SampleChosen(sample) => {
                self.choosing_case = false;
                self.want(ctx, Wanted::Sample(sample));
            }
            CaseEvent::KeptChosen(name) => {
                let kit = self.library.cases().find(&name.id, &name.fingerprint);
                if let Some(scenario) = kit.map(Scenario::first) {
                    self.open_case(ctx, scenario);
                }
            }
            CaseEvent::Removed(name) => {
                self.library.forget(&name);
                self.focus = Some("cases-heading");
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
