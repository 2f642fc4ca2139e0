//! Who pays: funding by year, what each council would bear and save, and what joint projects add.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::shown::Shown;
use crate::app::views::assumed_split::{split_lever, split_tag};
use crate::chart::{council_contributions, council_savings, funding_by_year, joint_projects};
use crate::model::Evidence;
use crate::scenario::Message;

/// Who pays.
pub fn who_pays_view(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let evidence = Evidence::published();
    let outcome = &shown.outcome;
    html! {
        <div class="figures">
            <FigureView class="main" figure={Rc::new(funding_by_year(outcome))} />
            <FigureView figure={Rc::new(council_contributions(evidence, outcome))}>
                { split_tag() }
            </FigureView>
            <FigureView figure={Rc::new(council_savings(evidence, outcome))}>
                { split_tag() }
            </FigureView>
            if outcome.has_projects() {
                <FigureView class="wide" figure={Rc::new(joint_projects(evidence, outcome))} />
            }
            { split_lever(shown, dispatch) }
        </div>
    }
}
