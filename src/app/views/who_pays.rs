//! Who pays: funding by year, and what each council pays and saves.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::shown::Shown;
use crate::chart::{council_contributions, council_savings, funding_by_year};
use crate::model::Evidence;

/// What the view shows.
#[derive(Properties, PartialEq)]
pub struct WhoPaysViewProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
}

/// Who pays.
#[component]
pub fn WhoPaysView(props: &WhoPaysViewProps) -> Html {
    let evidence = Evidence::published();
    let outcome = &props.shown.outcome;
    html! {
        <div class="figures">
            <FigureView class="main" figure={Rc::new(funding_by_year(outcome))} />
            <FigureView figure={Rc::new(council_contributions(evidence, outcome))} />
            <FigureView figure={Rc::new(council_savings(evidence, outcome))} />
        </div>
    }
}
