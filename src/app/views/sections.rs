//! The views of a tab that has more than one.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::scenario::Kit;
use crate::screen::View;

/// A button for each; nothing where the view is all of its tab.
pub fn sections(kit: &Kit, view: View, page: &Callback<PageEvent>) -> Html {
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
                </button>
            }) }
        </nav>
    }
}
