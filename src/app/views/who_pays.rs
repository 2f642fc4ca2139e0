//! Who pays: funding by year, what each council would bear and save, and what joint projects add.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::app::views::assumed_split::{split_lever, split_tag};
use crate::case::LineKind;
use crate::chart::{
    Figure, council_contributions, council_savings, funding_by_year, joint_projects,
};
use crate::model::Outcome;
use crate::scenario::{Group, Message};
use crate::words::paying;

/// Who pays.
pub fn who_pays_view(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let case = shown.case();
    let Shown { scenario, outcome, desk, .. } = shown;
    let with_ghost =
        |make: &dyn Fn(&Outcome) -> Figure| Rc::new(shown.with_ghost(|_, outcome| make(outcome)));
    let has_funding = shown.kit().has_group(Group::Funding);
    html! {
        <>
        { sentence_text(&paying(case, &scenario.choices, outcome)) }
        <div class="figures">
            if has_funding {
                <FigureView
                    key="funding"
                    class="main"
                    {desk}
                    figure={with_ghost(&|outcome| funding_by_year(case, outcome))}
                />
                <FigureView
                    key="contributions"
                    {desk}
                    figure={with_ghost(&|outcome| council_contributions(case, outcome))}
                >
                    { split_tag(shown) }
                </FigureView>
            }
            if case.lines.iter().any(|line| line.kind == LineKind::Saving) {
                <FigureView
                    key="savings"
                    {desk}
                    figure={with_ghost(&|outcome| council_savings(case, outcome))}
                >
                    { split_tag(shown) }
                </FigureView>
            }
            if outcome.has_projects() {
                <FigureView class="wide" {desk} figure={with_ghost(&|outcome| joint_projects(case, outcome))} />
            }
            { split_lever(shown, dispatch) }
        </div>
        </>
    }
}
