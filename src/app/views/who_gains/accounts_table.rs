//! What each council gains, pays and is left with, as a table.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, table};
use crate::app::views::amount_picker::amount_picker;
use crate::app::views::assumed_split::split_tag;
use crate::model::{Coalition, Evidence, Ranged, Stance};
use crate::words::{level_years, pounds, range, residents_together, scaled, two_digits};

/// The table, and in which way its sums are shown; `page` gets another way.
pub fn accounts_table(
    shown: &Shown,
    coalition: &Coalition,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let evidence = Evidence::published();
    let (choices, outcome) = (&shown.scenario.choices, &*shown.outcome);
    let (amount, accounts) = (asked.amount, &coalition.accounts);
    let years = level_years(outcome);
    let text = |worth| amount.text(worth);
    let borne = outcome.borne_by_all();
    let rows = evidence.councils.iter().enumerate().map(|(index, council)| {
        let is_out = choices.stances[index] == Stance::Out;
        // What reaches a council outside is in no sum of those that take part.
        let (gains, left) = if is_out {
            let out = coalition.payoffs[index].out;
            (out, Ranged { value: out, low: out, high: out })
        } else {
            (accounts.gains[index], coalition.outcomes[index])
        };
        let left = scaled(left, amount, years, council.residents);
        Row::new(
            &council.short_name,
            vec![
                Cell::number(two_digits(borne[index].total())),
                Cell::number(text(amount.of(gains, years, council.residents))),
                Cell::number(text(left.value)),
                Cell::number(range(left, text)),
            ],
        )
    });
    let residents = residents_together(evidence, outcome);
    let total = |worth| Cell::number(amount.total_text(amount.of(worth, years, residents)));
    let together = Row::new(
        "All that take part",
        vec![
            Cell::number(pounds(borne.iter().map(|borne| borne.total()).sum())),
            total(accounts.gains.iter().sum()),
            total(accounts.nets().iter().sum()),
            Cell::number(""),
        ],
    );
    let title = "What each council would bear, gain and be left with";
    let head = |what: &str| {
        Cell::new(html! { <>{ what.to_owned() }{ split_tag() }</> }).of_class("number")
    };
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
                    head("Would bear"),
                    head("Would gain"),
                    head("Left with"),
                    Cell::number("Between"),
                ],
                rows.collect(),
                vec![together],
            ) }
            <p class="hint">
                { "What a council would bear is in all and as it falls due, not in today\u{2019}s money: \
                   its contribution, and its part of what has no payer. Left with is what it gains \
                   less that, both in today\u{2019}s money." }
            </p>
            <p class="hint">{ amount.meaning(choices) }</p>
        </div>
    }
}
