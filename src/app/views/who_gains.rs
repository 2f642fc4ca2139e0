//! Who gains: a map on which every council's stance can be changed, what follows for each, and who
//! would go next.

mod accounts_table;
mod council_map;
mod map_places;
mod who_goes;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::app::views::assumed_split::split_lever;
use crate::chart::council_gains;
use crate::model::{Coalition, Ranged};
use crate::scenario::Message;
use crate::words::{Sentence, StanceChanges, cash_only, gains, stability, stance_changes};
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
    let case = shown.case();
    let Shown { scenario, outcome, preset_choices, .. } = shown;
    let choices = &scenario.choices;
    let coalition = Coalition::of(case, choices);
    // What councils weigh beside cash has a column of its own.
    let cash =
        cash_only(choices).map_or(coalition.outcomes, |choices| Ranged::outcomes(case, &choices));
    let StanceChanges { effects, rules } =
        stance_changes(case, choices, &preset_choices.stances, &coalition);
    let mut stays = Sentence::default();
    stays.say(stability(case, &coalition));
    // What a press changes stands beside the map or below it, and above only what keeps its length:
    // no council moves away from under a finger or pointer.
    let above = gains(case, choices, &coalition.accounts, outcome);
    let mut below = effects;
    below.join(stays);
    below.join(rules);
    html! {
        <>
            { sentence_text(&above) }
            <div class="gains">
                { council_map(shown, &cash, asked.amount, dispatch) }
                <div class="changes">{ sentence_text(&below) }</div>
                { accounts_table(shown, &coalition, &cash, asked, page) }
            </div>
            { split_lever(shown, dispatch) }
            { payoffs_table(shown, &coalition) }
            { chain(shown, &coalition, asked, page) }
            <div class="figures">
                <FigureView
                    desk={&shown.desk}
                    class="wide"
                    figure={Rc::new(council_gains(case, outcome, &cash))}
                />
            </div>
        </>
    }
}
