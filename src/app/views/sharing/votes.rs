//! How a joint committee would vote on each way to share, and whose vote decides.

use yew::prelude::*;

use crate::app::asked::{Asked, Voters};
use crate::app::page::PageEvent;
use crate::app::pick::pick;
use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, table};
use crate::case::Case;
use crate::model::{Committee, Majority, Settlement, Settlements, Stance, Weighting};
use crate::scenario::Kit;
use crate::words::{
    DECIDING_VOTES, VOTING_RULES, council_names, grouped, is_offered, majority_text, percent,
    power_text, settlement_name, vote_text, weighting_text,
};

/// The committee's rules to pick, its votes, and how often each council's vote decides.
pub fn votes(
    shown: &Shown,
    asked: Asked,
    settlements: &Settlements,
    page: &Callback<PageEvent>,
) -> Html {
    let (kit, case) = (shown.kit(), shown.case());
    let votes = |council: &usize| match asked.voters {
        Voters::OfPreset(preset) => {
            kit.presets()[preset].choices.stances[*council] == Stance::Funds
        }
        Voters::Contributing => shown.scenario.choices.stances[*council] == Stance::Funds,
        Voters::TakingPart => true,
    };
    let members = settlements.players.iter().copied().filter(votes).collect();
    let committee = Committee::of(case, members, asked.weighting, asked.majority);
    let [stands, motions @ ..] = settlements.all.as_slice() else { return html! {} };
    let title = "If the joint committee voted";
    html! {
        <section class="answers votes">
            <h2>{ title }</h2>
            <p class="question">{ rules(kit, asked, page) }</p>
            <p class="hint">
                { power_text(case, &committee) }
                { " " }
                { VOTING_RULES }
            </p>
            if !committee.members.is_empty() {
                { table(
                    title,
                    ["If it were put to the vote to share the cost", "Result", "For it"].map(Cell::text).into(),
                    motions
                        .iter()
                        .filter(|motion| is_offered(case, stands, motion))
                        .map(|motion| motion_row(case, &committee, stands, motion))
                        .collect(),
                    Vec::new(),
                ) }
                { power_table(case, &committee) }
            }
        </section>
    }
}

fn rules(kit: &Kit, asked: Asked, page: &Callback<PageEvent>) -> Html {
    let ask = |change: fn(&mut Asked, usize)| {
        page.reform(move |picked: usize| {
            let mut asked = asked;
            change(&mut asked, picked);
            PageEvent::Asked(asked)
        })
    };
    let voters = Voters::all(kit);
    const WEIGHTINGS: [Weighting; 2] = [Weighting::OneEach, Weighting::Residents];
    let weighting = WEIGHTINGS.iter().position(|weighting| *weighting == asked.weighting);
    let majority = Majority::ALL.iter().position(|majority| *majority == asked.majority);
    html! {
        <>
            { "Voting: " }
            { pick(
                "Who votes",
                voters.iter().map(|voters| voters.label(kit)),
                voters.iter().position(|voters| *voters == asked.voters),
                {
                    let voters = voters.clone();
                    page.reform(move |picked: usize| {
                        PageEvent::Asked(Asked { voters: voters[picked], ..asked })
                    })
                },
            ) }
            { ", with " }
            { pick(
                "How many votes",
                WEIGHTINGS.map(|weighting| weighting_text(weighting).to_owned()),
                weighting,
                ask(|asked, picked| asked.weighting = WEIGHTINGS[picked]),
            ) }
            { ". To pass, a way needs " }
            { pick(
                "What a way needs to pass",
                Majority::ALL.map(|majority| majority_text(majority).to_owned()),
                majority,
                ask(|asked, picked| asked.majority = Majority::ALL[picked]),
            ) }
            { "." }
        </>
    }
}

fn motion_row(case: &Case, committee: &Committee, stands: &Settlement, motion: &Settlement) -> Row {
    if motion.choices.is_some() && motion.choices == stands.choices {
        return Row::new(
            settlement_name(motion.kind),
            vec![Cell::text("In use already"), Cell::text("")],
        );
    }
    let for_it = committee.in_favour(&stands.accounts, &motion.accounts);
    let names = match for_it.as_slice() {
        [] => "nobody".to_owned(),
        for_it => council_names(case, for_it),
    };
    Row::new(
        settlement_name(motion.kind),
        vec![Cell::text(vote_text(committee, &for_it)), Cell::text(names)],
    )
}

/// Each member's votes, and its part of the cases in which a vote decides.
fn power_table(case: &Case, committee: &Committee) -> Html {
    let all: f64 = committee.votes.iter().sum();
    let decisive = committee.decisive_shares();
    let row = |(council, votes): (&usize, &f64)| {
        let figures = [grouped(*votes), percent(votes / all, 1), percent(decisive[*council], 1)];
        Row::new(&case.councils[*council].short_name, figures.map(Cell::number).into())
    };
    let title = "Whose vote decides";
    html! {
        <details>
            <summary>{ title }</summary>
            <p class="hint">
                { DECIDING_VOTES }
            </p>
            { table(
                title,
                vec![
                    Cell::text("Council"),
                    Cell::number("Votes"),
                    Cell::number("Of all votes"),
                    Cell::number("Cases in which it decides"),
                ],
                committee.members.iter().zip(&committee.votes).map(row).collect(),
                Vec::new(),
            ) }
        </details>
    }
}
