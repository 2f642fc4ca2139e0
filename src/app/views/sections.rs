//! The views of a tab that has more than one.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::screen::View;

/// A button for each; nothing where the view is all of its tab.
pub fn sections(shown: &Shown, view: View, page: &Callback<PageEvent>) -> Html {
    let kit = shown.kit();
    if view.section().is_empty() {
        return Html::default();
    }
    html! {
        <nav class="sections" aria-label={view.tab()}>
            { for view.beside(kit).map(|beside| html! {
                <button
                    key={beside.id()}
                    type="button"
                    aria-current={(beside == view).then_some("true")}
                    onclick={page.reform(move |_| PageEvent::ViewChosen(beside))}
                >
                    { beside.section() }
                    { for (beside == View::Log).then(|| open_challenges(shown)).flatten() }
                </button>
            }) }
        </nav>
    }
}

/// How many challenges wait for an answer: " (2 open)".
fn open_challenges(shown: &Shown) -> Option<String> {
    let open = shown.gathered.meeting.open_challenges();
    (open > 0).then(|| format!(" ({open} open)"))
}
