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
use crate::ask::{Answer, Known};
use crate::chart::council_gains;
use crate::model::{Accounts, ByCouncil, Ranged};
use crate::scenario::Message;
use crate::words::{Sentence, cash_only, gains, stability};
use accounts_table::accounts_table;
use council_map::council_map;
use who_goes::{chain, payoffs_table};

/// Who gains. `dispatch` gets the stances, `page` gets how the sums are shown.
pub fn who_gains_view(
    shown: &Shown,
    asked: Asked,
    known: &Known,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let case = shown.case();
    let Some(answered) = &known.answered else { return cash_alone(shown, asked, dispatch) };
    let Answer::WhoGains(found) = &answered.answer else { return html! {} };
    let (was, coalition) = (shown.as_of(answered), &*found.coalition);
    // The map follows at once, the rest as soon as it is worked out.
    let is_old = known.progress.is_some();
    let now = if is_old { cash_now(shown) } else { found.cash };
    let (choices, outcome) = (&was.scenario.choices, &*was.outcome);
    let mut stays = Sentence::default();
    stays.say(stability(case, outcome, coalition));
    // What a press changes stands beside the map or below it, and above only what keeps its length:
    // no council moves away from under a finger or pointer.
    let above = gains(case, choices, &coalition.accounts, outcome);
    let mut below = found.changes.effects.clone();
    below.join(stays);
    below.join(found.changes.rules.clone());
    html! {
        <>
            { sentence_text(&above) }
            <div class="gains">
                { council_map(shown, &now, asked.amount, dispatch) }
                <div class="changes">{ sentence_text(&below) }</div>
                { accounts_table(&was, coalition, &found.cash, asked, page) }
            </div>
            { split_lever(shown, dispatch) }
            { payoffs_table(&was, coalition) }
            { chain(&was, found, asked, page) }
            <div class="figures">
                <FigureView
                    desk={&shown.desk}
                    class="wide"
                    figure={Rc::new(council_gains(case, outcome, &found.cash))}
                />
            </div>
        </>
    }
}

/// What needs no groups, as long as nothing else is known.
fn cash_alone(shown: &Shown, asked: Asked, dispatch: &Callback<Message>) -> Html {
    let Shown { scenario, outcome, .. } = shown;
    let (case, choices) = (shown.case(), &scenario.choices);
    let now = cash_now(shown);
    html! {
        <>
            { sentence_text(&gains(case, choices, &Accounts::of(case, choices), outcome)) }
            <div class="gains">{ council_map(shown, &now, asked.amount, dispatch) }</div>
            <div class="figures">
                <FigureView
                    desk={&shown.desk}
                    class="wide"
                    figure={Rc::new(council_gains(case, outcome, &now))}
                />
            </div>
        </>
    }
}

/// The cash with which each council is left, without what they weigh beside it: a few microseconds.
fn cash_now(shown: &Shown) -> ByCouncil<Ranged> {
    let choices = &shown.scenario.choices;
    Ranged::outcomes(shown.case(), cash_only(choices).as_ref().unwrap_or(choices))
}
