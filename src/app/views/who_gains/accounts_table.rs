//! What each council gains, pays and is left with, as a table.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::table::{Cell, Row, table};
use crate::app::views::amount_picker::amount_picker;
use crate::model::{Choices, Coalition, Evidence, Outcome, Stance};
use crate::words::{level_years, residents_together};

/// The table, and in which way its sums are shown; `page` gets another way.
pub fn accounts_table(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    coalition: &Coalition,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let (amount, accounts) = (asked.amount, &coalition.accounts);
    let years = level_years(outcome);
    let row = |name: &str, gains: f64, pays: f64, residents: f64| {
        let figures = [gains, pays, gains - pays];
        let text = |worth| Cell::number(amount.text(amount.of(worth, years, residents)));
        Row::new(name, figures.map(text).into())
    };
    let councils = evidence.councils.iter().zip(accounts.gains).zip(accounts.pays);
    let rows = councils.enumerate().map(|(index, ((council, gains), pays))| {
        let is_out = choices.stances[index] == Stance::Out;
        // What reaches a council outside is in no sum of those that take part.
        let gains = if is_out { coalition.payoffs[index].out } else { gains };
        row(&council.short_name, gains, pays, council.residents)
    });
    let together = row(
        "All that take part",
        accounts.gains.iter().sum(),
        accounts.pays.iter().sum(),
        residents_together(evidence, outcome),
    );
    let title = "What each council gains, and what it costs";
    html! {
        <div class="accounts">
            <h2>{ title }</h2>
            <label class="hint">
                { "Shown as " }
                { amount_picker(asked, page) }
            </label>
            { table(
                title,
                vec![
                    Cell::text("Council"),
                    Cell::number("Gains"),
                    Cell::number("Costs"),
                    Cell::number("Left with"),
                ],
                rows.collect(),
                vec![together],
            ) }
            <p class="hint">{ amount.meaning(choices) }</p>
            if choices.stances.contains(&Stance::Joins) {
                <p class="hint">
                    { "A council that joins free contributes nothing, but bears its part of every \
                       cost that contributions do not cover." }
                </p>
            }
        </div>
    }
}
