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
use crate::ask::{Answer, Known, Sharing};
use crate::case::Case;
use crate::model::{Coalition, Outcome, Settlements};
use crate::scenario::{Group, Message};
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
    known: &Known,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let case = shown.case();
    let Some(answered) = &known.answered else { return html! {} };
    let Answer::Sharing(found) = &answered.answer else { return html! {} };
    let (was, Sharing { coalition, settlements, .. }) = (shown.as_of(answered), found);
    let (choices, outcome) = (&was.scenario.choices, &*was.outcome);
    // A way of before the change is not to be put to use.
    let nothing = Callback::noop();
    let use_it = if known.progress.is_some() { &nothing } else { dispatch };
    let has_team = shown.kit().has_group(Group::Team);
    let what = |share: f64| match (share, has_team) {
        (0.0, true) => "the team\u{2019}s cost".to_owned(),
        (1.0, true) => "the team\u{2019}s and all of the one-off cost".to_owned(),
        (share, true) => format!("the team\u{2019}s and {} of the one-off cost", percent(share, 2)),
        (0.0, false) => "nothing".to_owned(),
        (1.0, false) => "all of the one-off cost".to_owned(),
        (share, false) => format!("{} of the one-off cost", percent(share, 2)),
    };
    let sentence = sentence_text(&sharing(case, outcome, coalition, settlements));
    if settlements.players.len() < 2 {
        return sentence;
    }
    let title = |what: &str| {
        format!(
            "Dividing {what}: what each council would bear in {} years, not discounted",
            choices.horizon
        )
    };
    html! {
        <>
            { sentence }
            { fair(case, outcome, coalition, settlements) }
            <p class="question">
                { "A rule divides " }
                { rule_share(shown, what, dispatch) }
                { " between the councils that contribute. Beside that, each bears its own part of all other \
                   costs." }
            </p>
            { settlement_table(
                &was,
                Divides::Team,
                &title(&what(choices.fund_one_off_share)),
                found,
                use_it,
            ) }
            { settlement_table(
                &was,
                Divides::All,
                &title("all costs"),
                found,
                use_it,
            ) }
            { by_hand(shown, found, dispatch) }
            { votes(&was, asked, settlements, page) }
        </>
    }
}

/// What a rule divides: a list to pick from where there is a lever for it.
fn rule_share(shown: &Shown, what: impl Fn(f64) -> String, dispatch: &Callback<Message>) -> Html {
    let Shown { scenario, .. } = shown;
    let id = "fund.one-off-share";
    if scenario.kit.find(id).is_none() {
        return html! { { what(scenario.choices.fund_one_off_share) } };
    }
    pick_lever("What a rule shares", id, &ONE_OFF_SHARES, scenario, what, dispatch)
}

/// Three questions about how it stands, with their answers.
fn fair(case: &Case, outcome: &Outcome, coalition: &Coalition, settlements: &Settlements) -> Html {
    let Some(questions) = fairness(case, outcome, coalition, settlements) else { return html! {} };
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
