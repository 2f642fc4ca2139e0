//! What the page hears beside its own elements.

use gloo::events::EventListener;
use yew::html::Scope;

use super::{Page, PageEvent, UpdateEvent};
use crate::app::browser::{self, Shortcut};
use crate::app::notice::Notice;
use crate::scenario::{Message, quoted};
use crate::screen::OnStage;

/// Tells the page of shortcuts, the address, the end of a drag, leaving, and files that could not
/// be saved.
pub(super) fn listen(link: &Scope<Page>) -> Vec<EventListener> {
    let shortcut = link.callback(|shortcut| {
        PageEvent::Scenario(match shortcut {
            Shortcut::Undo => Message::UndoAsked,
            Shortcut::Redo => Message::RedoAsked,
        })
    });
    let address = link.callback(PageEvent::AddressChanged);
    let fill = link.callback(|()| PageEvent::Stage(OnStage::FilledByLetter));
    let leaving = link.callback(|()| PageEvent::Leaving);
    let printing = link.callback(|()| PageEvent::Printing);
    let lifted = link.callback(|()| PageEvent::PointerLifted);
    let offline = link.callback(|()| PageEvent::Update(UpdateEvent::Known));
    let unsaved = link.callback(|name: String| {
        PageEvent::Noticed(Notice::new(
            format!(
                "\u{201c}{}\u{201d} was not saved: the browser does not allow it.",
                quoted(&name)
            ),
            "Try another browser, or share the link instead.",
        ))
    });
    let kept = link.callback(PageEvent::KeptElsewhere);
    browser::keep_focus();
    browser::report_unsaved(move |name| unsaved.emit(name));
    let mut listeners = vec![
        browser::on_shortcut(move |pressed| shortcut.emit(pressed)),
        browser::on_fragment_change(move |fragment| address.emit(fragment)),
        browser::on_before_print(move || printing.emit(())),
        browser::on_offline_changed(move || offline.emit(())),
        browser::on_kept_elsewhere(move |name| kept.emit(name)),
        browser::on_keys_nowhere(),
        browser::on_letter("p", move || fill.emit(())),
        browser::on_keys_among_figures(),
        browser::on_wheel_outside(),
    ];
    listeners.extend(browser::close_menus());
    listeners.extend(browser::on_before_leaving(move || leaving.emit(())));
    listeners.extend(browser::on_pointer_lifted(move || lifted.emit(())));
    listeners
}
