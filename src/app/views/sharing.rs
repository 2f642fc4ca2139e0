//! Ways to share the cost side by side, parts set by hand, and how a joint committee would vote.

mod by_hand;
mod settlement_table;
mod votes;

use yew::prelude::*;

use super::amount_picker::amount_picker;
use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::pick::pick_lever;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::model::{Coalition, Evidence, Settlements};
use crate::scenario::Message;
use crate::words::{percent, sharing};
use by_hand::by_hand;
use settlement_table::settlement_table;
use votes::votes;

/// How much of the one-off cost people can pick to share; any other part is a lever's work.
const ONE_OFF_SHARES: [f64; 3] = [0.0, 0.5, 1.0];

/// Ways to share. `dispatch` gets the way that is put to use.
pub fn sharing_view(
    shown: &Shown,
    asked: Asked,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let evidence = Evidence::published();
    let choices = &shown.scenario.choices;
    let coalition = Coalition::of(evidence, choices);
    let settlements = Settlements::of(evidence, choices, &coalition);
    let what = |share: f64| match share {
        0.0 => "the team\u{2019}s cost".to_owned(),
        1.0 => "the team\u{2019}s and all of the one-off cost".to_owned(),
        share => format!("the team\u{2019}s and {} of the one-off cost", percent(share, 2)),
    };
    html! {
        <>
            { sentence_text(&sharing(evidence, &coalition, &settlements)) }
            if settlements.players.len() > 1 {
                <p class="question">
                    { "A rule shares " }
                    { pick_lever(
                        "What a rule shares",
                        "fund.one-off-share",
                        &ONE_OFF_SHARES,
                        choices,
                        what,
                        dispatch,
                    ) }
                    { " between the councils that pay. Shown as " }
                    { amount_picker(asked, page) }
                    { "." }
                </p>
                { settlement_table(shown, asked.amount, &settlements, dispatch) }
                { by_hand(shown, &settlements, dispatch) }
                { votes(choices, asked, &settlements, page) }
            }
        </>
    }
}
