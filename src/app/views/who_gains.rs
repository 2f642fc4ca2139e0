//! Who gains: a map on which every council's stance can be changed, what follows for each, and who
//! would go next.

mod accounts_table;
mod council_map;
mod who_goes;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::chart::council_gains;
use crate::model::{Coalition, Evidence};
use crate::scenario::Message;
use crate::words::{gains, stance_changes};
use accounts_table::accounts_table;
use council_map::council_map;
use who_goes::{chain, payoffs_table};

/// Who gains. `dispatch` gets the stances, `page` gets how the sums are shown.
pub fn who_gains_view(
    shown: &Shown,
    asked: Asked,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, preset_choices, .. } = shown;
    let choices = &scenario.choices;
    let coalition = Coalition::of(evidence, choices);
    // What changes with every press stands below the map: no council moves away from under a
    // finger or pointer.
    html! {
        <>
            { sentence_text(&gains(choices, &coalition.accounts)) }
            <div class="gains">
                { council_map(evidence, choices, outcome, &coalition.accounts, asked.amount, dispatch) }
                <div class="changes">
                    { sentence_text(&stance_changes(
                        evidence,
                        choices,
                        &preset_choices.stances,
                        &coalition,
                    )) }
                </div>
                { accounts_table(evidence, choices, outcome, &coalition.accounts, asked, page) }
            </div>
            { payoffs_table(shown, &coalition) }
            { chain(shown, &coalition, asked, page) }
            <div class="figures">
                <FigureView
                    class="wide"
                    figure={Rc::new(council_gains(evidence, outcome, &coalition.accounts))}
                />
            </div>
        </>
    }
}
