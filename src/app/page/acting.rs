//! What a button, a list or a point of a chart in a view does.

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::share::file_name;
use crate::ask::Answer;
use crate::scenario::{Message, draws_csv};
use crate::screen::Act;

impl Page {
    /// Does it. Whether there is anything new to see the events tell that it sends.
    pub(super) fn act(&self, ctx: &Context<Self>, act: Act) {
        let send = |event| ctx.link().send_message(event);
        match act {
            Act::Scenario(message) => send(PageEvent::Scenario(message)),
            Act::Ask(asked) => send(PageEvent::Asked(asked)),
            Act::Open(view) => send(PageEvent::ViewChosen(view)),
            Act::Find(words) => send(PageEvent::SourceAsked(words)),
            Act::Go(id) => browser::focus_id(id),
            Act::Meet(position) => {
                if let Some(Answer::WhatItTakes(found)) = self.known().answer() {
                    let value = found.meeting(position).map(|value| (position, value));
                    let message = Message::LeversSet(value.into_iter().collect());
                    send(PageEvent::Scenario(message));
                }
            }
            Act::SaveRuns => self.save_runs(),
            Act::Cards(done) => send(PageEvent::Cards(done)),
            Act::Shelf(done) => send(PageEvent::Shelf(done)),
        }
    }

    fn save_runs(&self) {
        let scenario = &self.shown.scenario;
        let (case, choices) = (scenario.case(), &scenario.choices);
        let mut runs = self.shown.simulation.borrow_mut();
        let runs = runs.with_wider(case, choices);
        let csv = draws_csv(case, choices, &self.shown.outcome, &runs.sample, &runs.draws);
        let name = format!("{}-runs-seed-{}.csv", file_name(scenario.name()), choices.seed);
        browser::save_parts(&name, "text/csv", csv);
    }
}
