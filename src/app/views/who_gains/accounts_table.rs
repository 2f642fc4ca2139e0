//! What each council gains, pays and is left with, as a table.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, table};
use crate::app::views::amount_picker::amount_picker;
use crate::app::views::assumed_split::split_tag;
use crate::model::{Coalition, Ranged, Stance};
use crate::words::{
    accounts_meaning, level_years, pounds, range, residents_together, scaled, two_digits,
    wider_weighed,
};

/// The table, and in which way its sums are shown; `page` gets another way.
pub fn accounts_table(
    shown: &Shown,
    coalition: &Coalition,
    cash: &[Ranged],
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let case = shown.case();
    let (choices, outcome) = (&shown.scenario.choices, &*shown.outcome);
    let amount = asked.amount;
    let is_weighed = choices.social_weight > 0.0;
    let nets = coalition.accounts.nets();
    let years = level_years(outcome);
    let text = |worth| amount.text(worth);
    let borne = outcome.borne_by_all();
    let rows = case.councils.iter().enumerate().map(|(index, council)| {
        let left = scaled(cash[index], amount, years, council.residents);
        let gains = cash[index].value + coalition.accounts.pays[index];
        let mut cells = vec![
            Cell::number(two_digits(borne[index].total())),
            Cell::number(text(amount.of(gains, years, council.residents))),
            Cell::number(text(left.value)),
            Cell::number(range(left, text)),
        ];
        if is_weighed {
            // What reaches a council outside is in no sum of those that take part.
            let wider = match choices.stances[index] {
                Stance::Out => coalition.payoffs[index].out,
                Stance::Funds | Stance::Joins => nets[index] - cash[index].value,
            };
            cells.push(Cell::number(text(amount.of(wider, years, council.residents))));
        }
        Row::new(&council.short_name, cells)
    });
    let residents = residents_together(case, outcome);
    let total = |worth| Cell::number(amount.total_text(amount.of(worth, years, residents)));
    let left: f64 = cash.iter().map(|cash| cash.value).sum();
    let mut together = vec![
        Cell::number(pounds(borne.iter().map(|borne| borne.total()).sum())),
        total(left + coalition.accounts.pays.iter().sum::<f64>()),
        total(left),
        Cell::number(""),
    ];
    if is_weighed {
        together.push(total(nets.iter().sum::<f64>() - left));
    }
    let together = Row::new("All that take part", together);
    let title = "What each council would bear, gain and be left with";
    let head = |what: &str| {
        Cell::new(html! { <>{ what.to_owned() }{ split_tag(shown) }</> }).of_class("number")
    };
    let mut heads = vec![
        Cell::text("Council"),
        head("Would bear"),
        head("Would gain"),
        head("Left with"),
        Cell::number("Between"),
    ];
    if is_weighed {
        heads.push(head(&wider_weighed(choices)));
    }
    html! {
        <div class="accounts">
            <h2>{ title }</h2>
            <label class="hint">
                { "Shown as " }
                { amount_picker(asked, page) }
            </label>
            { table(
                title,
                heads,
                rows.collect(),
                vec![together],
            ) }
            <p class="hint">
                { accounts_meaning(choices) }
            </p>
            <p class="hint">{ amount.meaning(choices) }</p>
        </div>
    }
}
