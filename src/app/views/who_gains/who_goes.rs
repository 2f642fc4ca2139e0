//! What each choice is worth to each council and to the others, and who would go next.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::pick::pick;
use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, table};
use crate::app::views::assumed_split::split_tag;
use crate::ask::WhoGains;
use crate::case::Case;
use crate::model::{Coalition, HALF_A_POUND, Stance, StanceChange};
use crate::words::{
    CHAIN, departure_text, group_names, payoffs_meaning, settled_text, signed, two_digits,
    unasked_text,
};

/// The payoffs of every council in a table.
pub fn payoffs_table(shown: &Shown, coalition: &Coalition) -> Html {
    let case = shown.case();
    let stances = &shown.scenario.choices.stances;
    let pulls: Vec<StanceChange> = stances
        .iter()
        .enumerate()
        .map(|(council, now)| coalition.best_change(council, *now))
        .collect();
    // The bars compare what draws councils away.
    let inside = pulls.iter().filter(|pull| pull.from != Stance::Out);
    let largest = inside.map(|pull| pull.gain).fold(HALF_A_POUND, f64::max);
    let is_asked_nothing = |council: &usize| coalition.payoffs[*council].is_asked_nothing();
    let unasked: Vec<usize> = coalition.players.iter().copied().filter(is_asked_nothing).collect();
    let row = |(council, pull): (usize, &StanceChange)| {
        let payoff =
            |stance| payoff(coalition.payoffs[council].with(stance), stance == stances[council]);
        let [pays, joins, out] = [Stance::Funds, Stance::Joins, Stance::Out].map(payoff);
        let (by, others) = pull_cells(case, pull, largest);
        Row::new(&case.councils[council].short_name, vec![pays, joins, out, by, others])
    };
    let title = "What each choice would be worth to a council, all others as they are";
    let head = |what: &str| {
        Cell::new(html! { <>{ what.to_owned() }{ split_tag(shown) }</> }).of_class("number")
    };
    html! {
        <section class="answers payoffs">
            <h2>{ title }</h2>
            { table(
                title,
                vec![
                    Cell::text("Council"),
                    head("If it would contribute"),
                    head("If it takes part without"),
                    head("If it is outside"),
                    Cell::text("It would gain by"),
                    Cell::number("And the others"),
                ],
                pulls.iter().enumerate().map(row).collect(),
                Vec::new(),
            ) }
            <p class="hint">
                { payoffs_meaning(&shown.scenario.choices) }
                if !unasked.is_empty() && coalition.players.len() > 1 {
                    { " " }
                    { unasked_text(&group_names(case, &coalition.players, &unasked)) }
                }
            </p>
        </section>
    }
}

fn payoff(worth: f64, is_now: bool) -> Cell {
    if !is_now {
        return Cell::number(two_digits(worth));
    }
    let content =
        html! { <>{ two_digits(worth) }<span class="hidden">{ ", as it is now" }</span></> };
    Cell::new(content).of_class("number now")
}

fn how(change: &StanceChange) -> &'static str {
    match (change.from, change.to) {
        (Stance::Out, Stance::Joins) => "taking part without contributing",
        (Stance::Out, _) => "taking part and contributing",
        (_, Stance::Out) => "staying outside",
        _ => "not contributing",
    }
}

/// By what it would gain and how much, and what that does to the others.
fn pull_cells(case: &Case, pull: &StanceChange, largest: f64) -> (Cell, Cell) {
    if pull.from == Stance::Out && !case.councils[pull.council].in_case {
        // The case says nothing of it, so no verdict is drawn.
        let unknown = "not in the case: only if it were like the others for each resident";
        return (Cell::text(unknown).of_class("muted"), Cell::number("\u{2013}"));
    }
    if pull.gain < HALF_A_POUND {
        return (Cell::text("nothing").of_class("muted"), Cell::number("\u{2013}"));
    }
    let by = html! {
        <>
            if pull.from != Stance::Out {
                <span class="pull" style={format!("--pull:{:.3}", pull.gain / largest)} aria-hidden="true" />
            }
            { format!("{}: about {}", how(pull), two_digits(pull.gain)) }
        </>
    };
    (Cell::new(by), Cell::number(signed(pull.for_others, two_digits)))
}

/// Who goes after whom, to where it settles.
pub fn chain(
    shown: &Shown,
    WhoGains { coalition, gone, .. }: &WhoGains,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let case = shown.case();
    let choices = &shown.scenario.choices;
    if coalition.players.is_empty() {
        return html! {};
    }
    html! {
        <section class="answers chain">
            <h2>{ "Who would go next" }</h2>
            <p class="question">{ first_picker(shown, coalition, asked, page) }</p>
            <ol>
                { for gone.iter().enumerate().map(|(place, departure)| html! {
                    <li key={place}>{ departure_text(case, departure) }</li>
                }) }
            </ol>
            <p>{ settled_text(case, choices, gone) }</p>
            <p class="hint">
                { CHAIN }
            </p>
        </section>
    }
}

/// Who goes first: whoever gains most, or a council and what it does.
fn first_picker(
    shown: &Shown,
    coalition: &Coalition,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let case = shown.case();
    let mut ways = vec![(None, "whoever gains most goes first".to_owned())];
    for council in coalition.players.iter().copied() {
        let name = &case.councils[council].short_name;
        if shown.scenario.choices.stances[council] == Stance::Funds {
            ways.push((Some((council, Stance::Joins)), format!("{name} no longer contributes")));
        }
        ways.push((Some((council, Stance::Out)), format!("{name} stays outside")));
    }
    let chosen = ways.iter().position(|(first, _)| *first == asked.first).or(Some(0));
    let (firsts, labels): (Vec<_>, Vec<_>) = ways.into_iter().unzip();
    let picked = page
        .reform(move |picked: usize| PageEvent::Asked(Asked { first: firsts[picked], ..asked }));
    html! { <>{ "If " }{ pick("Who goes first", labels, chosen, picked) }{ ":" }</> }
}
