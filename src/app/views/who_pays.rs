//! Who pays: funding by year, what each council would bear and save, and what joint projects add.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::app::views::assumed_split::{split_lever, split_tag};
use crate::chart::{
    Figure, council_contributions, council_savings, funding_by_year, joint_projects,
};
use crate::model::{Evidence, Outcome};
use crate::scenario::Message;
use crate::words::paying;

/// Who pays.
pub fn who_pays_view(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, desk, .. } = shown;
    let with_ghost =
        |make: &dyn Fn(&Outcome) -> Figure| Rc::new(shown.with_ghost(|_, outcome| make(outcome)));
    html! {
        <>
        { sentence_text(&paying(evidence, &scenario.choices, outcome)) }
        <div class="figures">
            <FigureView class="main" {desk} figure={with_ghost(&funding_by_year)} />
            <FigureView {desk} figure={with_ghost(&|outcome| council_contributions(evidence, outcome))}>
                { split_tag() }
            </FigureView>
            <FigureView {desk} figure={with_ghost(&|outcome| council_savings(evidence, outcome))}>
                { split_tag() }
            </FigureView>
            if outcome.has_projects() {
                <FigureView class="wide" {desk} figure={with_ghost(&|outcome| joint_projects(evidence, outcome))} />
            }
            { split_lever(shown, dispatch) }
        </div>
        </>
    }
}
