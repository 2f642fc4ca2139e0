//! What a button, a list or a point of a chart in a view does.

use yew::prelude::*;

use super::{Page, PageEvent};
use crate::apart;
use crate::app::browser;
use crate::app::header::FILE_FIELD;
use crate::ask::Answer;
use crate::scenario::Message;
use crate::screen::{Act, OnPlan};

impl Page {
    /// Does it. Returns whether there is something new to see at once; else the events tell that it
    /// sends.
    pub(super) fn act(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        let send = |event| ctx.link().send_message(event);
        match act {
            Act::Scenario(message) => send(PageEvent::Scenario(message)),
            Act::Ask(asked) => send(PageEvent::Asked(asked)),
            Act::Open(view) => send(PageEvent::ViewChosen(view)),
            Act::OpenAt(view, id) => {
                self.focus = Some(id);
                send(PageEvent::ViewChosen(view));
            }
            Act::Find(words) => send(PageEvent::SourceAsked(words)),
            Act::Explain(origin) => send(PageEvent::OriginAsked(Some(origin))),
            Act::Lever(position) => send(PageEvent::LeverAsked(position)),
            Act::Go(id) => browser::focus_id(id),
            Act::Meet(position) => {
                if let Some(Answer::WhatItTakes(found)) = self.known().answer() {
                    let value = found.meeting(position).map(|value| (position, value));
                    let message = Message::LeversSet(value.into_iter().collect());
                    send(PageEvent::Scenario(message));
                }
            }
            Act::SeeAs(council) => send(PageEvent::EyesChosen(council)),
            Act::Cases => send(PageEvent::CasesToggled(true)),
            Act::Case(of_case) => send(PageEvent::Case(of_case)),
            // A file is chosen over the page, not over a dialog.
            Act::OpenFile => {
                browser::close_dialogs();
                browser::click_id(FILE_FIELD);
            }
            Act::Save(what) => apart(|| self.save(what)),
            Act::SaveTable(name) => apart(|| self.save_table(&name)),
            Act::Print => browser::print(),
            Act::Share => send(PageEvent::ShareToggled(true)),
            Act::Stage(done) => send(PageEvent::Stage(done)),
            Act::Meeting(done) => {
                apart(|| self.with_meeting(ctx, done));
                return true;
            }
            Act::Plan(done) => {
                let scenario = self.session.scenario();
                // What was pressed may be of the case that was there a moment ago.
                if self.shown.scenario.kit == scenario.kit {
                    let record = done.done(&scenario.record, scenario.case(), browser::month());
                    let record = Box::new(record);
                    send(PageEvent::Scenario(match done {
                        OnPlan::Held(..) => Message::RecordMoved(record),
                        _ => Message::RecordSet(record),
                    }));
                }
            }
            Act::Recorded(entered) => apart(|| self.record(ctx, entered)),
            Act::Pasted(text) => {
                apart(|| self.take_table(ctx, text));
                return true;
            }
            act => {
                apart(|| self.gather_as(ctx, act));
                return true;
            }
        }
        false
    }
}
