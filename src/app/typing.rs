//! A field in which a figure is typed: it is judged when it is complete, and stays as typed until then.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;

/// Takes a text over, or keeps it with what to do.
pub type Judge = Rc<dyn Fn(String)>;

/// What a field listens to.
pub struct Typing {
    /// Something was typed.
    pub input: Callback<InputEvent>,
    /// The browser takes the text for complete.
    pub change: Callback<Event>,
    /// The field is left.
    pub blur: Callback<FocusEvent>,
    /// Enter takes the text for complete, Escape gives it up.
    pub key_down: Callback<KeyboardEvent>,
}

/// For a field that `shows` a settled text, or one that is still open and not judged or refused.
/// `can_give_up` where Escape has something to take back; `keep` gets what was typed, or nothing
/// where it is given up.
pub fn typing(
    (is_open, can_give_up): (bool, bool),
    shows: &str,
    keep: impl Fn(Option<String>) + 'static,
    judge: &Judge,
) -> Typing {
    let keep = Rc::new(keep);
    Typing {
        input: {
            let keep = Rc::clone(&keep);
            Callback::from(move |event: InputEvent| keep(Some(browser::typed(&event))))
        },
        // A browser fires no change for the text that it saw last, though it was refused then, and
        // one for the settled text where it saw a refused one before.
        change: {
            let (judge, shows) = (Rc::clone(judge), shows.to_owned());
            Callback::from(move |event: Event| {
                let text = browser::typed(&event);
                if is_open || text != shows {
                    judge(text);
                }
            })
        },
        blur: {
            let judge = Rc::clone(judge);
            Callback::from(move |event: FocusEvent| {
                if is_open {
                    judge(browser::typed(&event));
                }
            })
        },
        key_down: {
            let judge = Rc::clone(judge);
            Callback::from(move |event: KeyboardEvent| match browser::key(&event).as_str() {
                "Escape" if can_give_up => {
                    event.prevent_default();
                    keep(None);
                }
                // The change that would follow comes when the field is settled again.
                "Enter" if is_open => {
                    event.prevent_default();
                    judge(browser::typed(&event));
                }
                _ => {}
            })
        },
    }
}
