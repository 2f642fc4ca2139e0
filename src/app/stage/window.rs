//! The window for the projector: it shows what the desk says, and changes nothing.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use super::{Staged, stage};
use crate::app::browser::{self, Channel};
use crate::app::page::Library;
use crate::app::text::own_texts;
use crate::screen::{NO_CHANNEL, OnStage, Said, read_letter, stage_key, write_letter};

/// What stands there until a desk is heard.
const WAITING: &str = "Waiting for the desk: a page of Derwent in this browser with \
                       \u{201c}Present\u{201d} open.";

/// What it hears.
pub enum Heard {
    /// A letter.
    Letter(String),
    /// There is time for a slice of work.
    Slice,
}

/// The window for the projector.
pub struct StageWindow {
    library: Library,
    staged: Staged,
    channel: Option<Rc<Channel>>,
    name: String,
    _listeners: [EventListener; 2],
}

impl StageWindow {
    fn say(&self, said: &Said) {
        if let Some(channel) = &self.channel {
            channel.say(&write_letter(said));
        }
    }

    fn heard(&mut self, letter: &str) -> bool {
        match read_letter(letter) {
            Ok(Said::Now(now)) => {
                // A case may have been opened on the desk since.
                self.library.look_again();
                return self.staged.follow(&now, self.library.cases());
            }
            Ok(Said::Begins(_) | Said::TakesOver(_)) => self.say(&Said::Here(self.name.clone())),
            Ok(_) => {}
            Err(problem) => {
                self.staged.say(problem.to_string());
                return true;
            }
        }
        false
    }
}

impl Component for StageWindow {
    type Message = Heard;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let heard = ctx.link().callback(Heard::Letter);
        let channel = Channel::open(move |letter| heard.emit(letter)).map(Rc::new);
        let name = browser::new_name();
        let mut staged = Staged::default();
        staged.say(if channel.is_some() { WAITING } else { NO_CHANNEL }.to_owned());
        browser::set_title("Stage \u{2013} Derwent");
        let said = |said: Said| {
            let channel = channel.clone();
            move || channel.iter().for_each(|channel| channel.say(&write_letter(&said)))
        };
        said(Said::Here(name.clone()))();
        let key = {
            let channel = channel.clone();
            browser::on_key(move |key| match stage_key(&key, true) {
                None => false,
                // It is about this window, and needs a press in it.
                Some(OnStage::WholeScreen) => {
                    browser::toggle_whole_screen();
                    true
                }
                Some(_) => {
                    let letter = write_letter(&Said::Pressed(key));
                    channel.iter().for_each(|channel| channel.say(&letter));
                    true
                }
            })
        };
        let gone = browser::on_closing(said(Said::Gone(name.clone())));
        Self { library: Library::open(), staged, channel, name, _listeners: [key, gone] }
    }

    fn update(&mut self, ctx: &Context<Self>, heard: Heard) -> bool {
        let is_new = match heard {
            Heard::Letter(letter) => self.heard(&letter),
            Heard::Slice => self.staged.work(),
        };
        if self.staged.is_working() {
            let link = ctx.link().clone();
            browser::after_frame(move || link.send_message(Heard::Slice));
        }
        is_new
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let seen = self.staged.seen();
        own_texts(
            html! { <main class="stage-window"><h1 class="hidden">{ "Stage" }</h1>{ stage(&seen) }</main> },
        )
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first_render: bool) {
        if first_render {
            browser::mark_ready();
        }
    }
}
