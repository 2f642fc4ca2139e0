//! Who pays: funding by year, what each council pays and saves, and what joint projects add.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::shown::Shown;
use crate::chart::{council_contributions, council_savings, funding_by_year, joint_projects};
use crate::model::Evidence;

/// Who pays.
pub fn who_pays_view(Shown { outcome, .. }: &Shown) -> Html {
    let evidence = Evidence::published();
    html! {
        <div class="figures">
            <FigureView class="main" figure={Rc::new(funding_by_year(outcome))} />
            <FigureView figure={Rc::new(council_contributions(evidence, outcome))} />
            <FigureView figure={Rc::new(council_savings(evidence, outcome))} />
            if outcome.has_projects() {
                <FigureView class="wide" figure={Rc::new(joint_projects(evidence, outcome))} />
            }
        </div>
    }
}
