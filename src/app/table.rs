//! A table's own device: the question of the desk and the code that answers it. It is a window of its
//! own, so that no figure is on it.

use gloo::events::EventListener;
use yew::prelude::*;

use super::browser::{self, ASKING, Storage};
use super::page::{Library, PageEvent};
use super::screen::text_part;
use super::text::own_texts;
use crate::screen::{Act, OnAsk, OnMeeting, TableDevice, View, address};

/// Under what this tab notes what is typed.
const TYPED: &str = "table";

/// The window of a table.
pub struct TableWindow {
    device: Result<TableDevice, String>,
    storage: Storage,
    page: Callback<PageEvent>,
    fragment: String,
    /// What became of copying.
    copied: &'static str,
    _listener: EventListener,
}

/// What happens there.
pub enum OnTable {
    /// Something on it was used.
    Did(PageEvent),
    /// Whether the code is in the clipboard.
    Copied(bool),
}

impl Component for TableWindow {
    type Message = OnTable;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (library, storage, fragment) = (Library::open(), Storage::open(), browser::fragment());
        let who = storage.text(ASKING).unwrap_or_default();
        let mut device = TableDevice::of(&fragment, library.cases(), &who);
        let noted = storage.noted(TYPED).unwrap_or_default();
        if let (Ok(device), Some((at, typed))) = (&mut device, noted.split_once('\n'))
            && at == fragment
        {
            device.type_answer(typed);
        }
        browser::set_title("Our answer \u{2013} Derwent");
        Self {
            device,
            storage,
            page: ctx.link().callback(OnTable::Did),
            fragment,
            copied: "",
            _listener: browser::on_fragment_change(|_| browser::reload()),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, done: OnTable) -> bool {
        let act = match done {
            OnTable::Copied(is_done) => {
                self.copied = if is_done { "Copied." } else { "Select the text and copy it." };
                return true;
            }
            OnTable::Did(PageEvent::Acted(act)) => act,
            OnTable::Did(_) => return false,
        };
        let Ok(device) = &mut self.device else { return false };
        match act {
            Act::Meeting(OnMeeting::Ask(OnAsk::Copied(text))) => {
                browser::copy(text, ctx.link().callback(OnTable::Copied));
                return false;
            }
            Act::Open(_) => {
                browser::set_fragment(&address(&device.scenario, View::Asking, None));
                browser::reload();
                return false;
            }
            act => {
                self.copied = "";
                device.act(&act);
            }
        }
        self.storage.keep(ASKING, device.who());
        self.storage.set_noted(TYPED, &format!("{}\n{}", self.fragment, device.typed()));
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let parts = match &self.device {
            Ok(device) => html! {
                <>
                    <h1>{ device.question() }</h1>
                    { for device.parts().iter().map(|part| text_part(part, &self.page)) }
                </>
            },
            Err(problem) => html! {
                <><h1>{ "This link cannot be opened" }</h1><p role="alert">{ problem }</p></>
            },
        };
        own_texts(html! {
            <main class="table-device">{ parts }<p role="status">{ self.copied }</p></main>
        })
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first_render: bool) {
        if first_render {
            browser::mark_ready();
        }
    }
}
