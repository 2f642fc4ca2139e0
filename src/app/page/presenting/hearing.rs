//! What pages of this device say to each other about what a room sees.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::ANSWER_IN_MILLISECONDS;
use crate::app::browser::{self, Channel};
use crate::app::notice::Notice;
use crate::app::page::{Page, PageEvent};
use crate::screen::{Desk, NO_CHANNEL, OnStage, Said, read_letter, stage_key};

impl Page {
    /// Another page of this device said something.
    pub(in crate::app::page) fn hear(&mut self, ctx: &Context<Self>, letter: &str) {
        let mut stages = self.shown.gathered.stages.clone();
        let presenting = &mut self.presenting;
        match read_letter(letter) {
            Ok(Said::Here(window)) => {
                if !presenting.windows.contains(&window) {
                    presenting.windows.push(window);
                }
                // It has to be told, whatever was said before.
                presenting.said.clear();
            }
            Ok(Said::Gone(window)) => presenting.windows.retain(|known| *known != window),
            Ok(Said::Pressed(key)) => {
                if let Some(done) = stage_key(&key, stages.has_keys).filter(|_| stages.speaks()) {
                    self.with_stage(ctx, done);
                }
                return;
            }
            Ok(Said::Begins(_)) => {
                if stages.speaks() {
                    presenting.say(&Said::Presents(presenting.name.clone()));
                }
            }
            Ok(Said::Presents(_)) => {
                if stages.desk == Desk::Asking {
                    stages.desk = Desk::Other;
                }
            }
            Ok(Said::TakesOver(_)) => stages.desk = Desk::Other,
            Ok(Said::Now(_)) => {}
            Err(problem) => {
                self.notice = Some(Notice::new(problem.to_string(), "Nothing was changed."));
            }
        }
        stages.windows = self.presenting.windows.len();
        self.keep_stages(stages);
    }

    /// Asks whether another page presents; if none answers, this one does.
    pub(super) fn begin_presenting(&mut self, ctx: &Context<Self>) {
        let heard = ctx.link().callback(PageEvent::Heard);
        self.presenting.channel = Channel::open(move |letter| heard.emit(letter));
        if self.presenting.name.is_empty() {
            self.presenting.name = browser::new_name();
        }
        let no_window = if self.presenting.channel.is_some() { "" } else { NO_CHANNEL };
        self.presenting.say(&Said::Begins(self.presenting.name.clone()));
        let link = ctx.link().clone();
        self.presenting.alone = Some(Timeout::new(ANSWER_IN_MILLISECONDS, move || {
            link.send_message(PageEvent::Stage(OnStage::Alone));
        }));
        self.change_stages(|stages| {
            (stages.desk, stages.no_window) = (Desk::Asking, no_window);
        });
    }
}
