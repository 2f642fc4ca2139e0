//! What has happened is entered.

use yew::prelude::*;

use super::Page;
use crate::app::browser;
use crate::app::gathered::Gathered;
use crate::scenario::{Entered, Message, paste_record, record_csv};
use crate::screen::Pasting;
use crate::words::pasted_text;

impl Page {
    /// Enters one thing, at once: what is entered next goes on from it.
    pub(super) fn record(&mut self, ctx: &Context<Self>, entered: Entered) {
        // Its row goes, and with it the button that was pressed.
        if matches!(entered, Entered::RiskGone(_)) {
            self.focus = Some("view");
        }
        let record = entered.in_record(&self.session.scenario().record);
        self.change(ctx, Message::RecordSet(Box::new(record)));
    }

    /// Enters a table, and keeps what of it could not be taken.
    pub(super) fn take_table(&mut self, ctx: &Context<Self>, text: String) {
        let scenario = self.session.scenario();
        let (case, choices) = (scenario.case(), &scenario.choices);
        let pasting = match paste_record(&text, &scenario.record, case, choices) {
            Err(problem) => Pasting { text, done: problem, said: Vec::new() },
            Ok(pasted) => {
                if pasted.entered > 0 {
                    self.change(ctx, Message::RecordSet(Box::new(pasted.record)));
                }
                // What was entered to its end leaves the field.
                let is_whole = pasted.said.is_empty() && pasted.entered > 0;
                let text = if is_whole { String::new() } else { text };
                let done = pasted_text(pasted.entered, pasted.said.len());
                Pasting { text, done, said: pasted.said }
            }
        };
        browser::set_area("pasted-table", &pasting.text);
        self.show_beside(Gathered { pasting, ..Gathered::clone(&self.shown.gathered) });
    }

    /// The record for a spreadsheet.
    pub(super) fn save_record(&self, title: &str) {
        let scenario = &self.shown.scenario;
        let csv = record_csv(&scenario.record, scenario.case());
        browser::save(&format!("{title}.record.csv"), "text/csv", &csv);
    }
}
