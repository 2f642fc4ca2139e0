//! Ways to share the cost side by side, parts set by hand, and how a joint committee would vote.

mod by_hand;
mod settlement_table;
mod votes;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::pick::pick_lever;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::model::{Coalition, Evidence, Ranged, Settlements};
use crate::scenario::Message;
use crate::words::{Divides, fairness, percent, sharing, with_other_ways};
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
    let (choices, outcome) = (&shown.scenario.choices, &*shown.outcome);
    let coalition = Coalition::of(evidence, choices);
    let settlements = Settlements::of(evidence, choices, &coalition);
    let what = |share: f64| match share {
        0.0 => "the team\u{2019}s cost".to_owned(),
        1.0 => "the team\u{2019}s and all of the one-off cost".to_owned(),
        share => format!("the team\u{2019}s and {} of the one-off cost", percent(share, 2)),
    };
    let sentence = sentence_text(&sharing(evidence, outcome, &coalition, &settlements));
    if settlements.players.len() < 2 {
        return sentence;
    }
    let ranged = Ranged::borne(evidence, choices, outcome);
    let title = |what: &str| {
        format!(
            "Dividing {what}: what each council would bear in {} years, not discounted",
            choices.horizon
        )
    };
    html! {
        <>
            { sentence }
            { fair(evidence, &coalition, &settlements) }
            <p class="question">
                { "A rule divides " }
                { pick_lever(
                    "What a rule shares",
                    "fund.one-off-share",
                    &ONE_OFF_SHARES,
                    choices,
                    what,
                    dispatch,
                ) }
                { " between the councils that contribute. Beside that, each bears its own part of all other \
                   costs." }
            </p>
            { settlement_table(
                shown,
                Divides::Team,
                &title(&what(choices.fund_one_off_share)),
                &settlements,
                &ranged,
                dispatch,
            ) }
            { settlement_table(
                shown,
                Divides::All,
                &title("all costs"),
                &settlements,
                &ranged,
                dispatch,
            ) }
            { by_hand(shown, &settlements, dispatch) }
            { votes(choices, asked, &settlements, page) }
        </>
    }
}

/// Three questions about how it stands, with their answers.
fn fair(evidence: &Evidence, coalition: &Coalition, settlements: &Settlements) -> Html {
    let Some(questions) = fairness(evidence, coalition, settlements) else { return html! {} };
    let more = with_other_ways(settlements);
    html! {
        <dl class="fairness">
            { for questions.into_iter().enumerate().map(|(place, fair)| html! {
                <div>
                    <dt>{ fair.question }</dt>
                    <dd>
                        { fair.answer }
                        if place == 1 && !more.is_empty() {
                            { format!(" {more}") }
                        }
                    </dd>
                </div>
            }) }
        </dl>
    }
}
