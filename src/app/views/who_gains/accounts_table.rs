//! What each council gains, pays and is left with, as a table.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::views::amount_picker::amount_picker;
use crate::model::{Accounts, Choices, Evidence, Outcome, Stance};
use crate::words::{level_years, residents_together};

/// The table, and in which way its sums are shown; `page` gets another way.
pub fn accounts_table(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    accounts: &Accounts,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let amount = asked.amount;
    let years = level_years(outcome);
    let row = |name: &str, gains: f64, pays: f64, residents: f64| {
        let text = |worth| amount.text(amount.of(worth, years, residents));
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="number">{ text(gains) }</td>
                <td class="number">{ text(pays) }</td>
                <td class="number">{ text(gains - pays) }</td>
            </tr>
        }
    };
    let councils = evidence.councils.iter().zip(accounts.gains).zip(accounts.pays);
    html! {
        <div class="accounts">
            <h2 id="accounts-title">{ "What each council gains and pays" }</h2>
            <label class="hint">
                { "Shown as " }
                { amount_picker(asked, page) }
            </label>
            <div class="table" tabindex="0" role="region" aria-labelledby="accounts-title">
                <table>
                    <caption class="hint">{ amount.meaning(choices) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Council" }</th>
                            <th scope="col" class="number">{ "Gains" }</th>
                            <th scope="col" class="number">{ "Pays" }</th>
                            <th scope="col" class="number">{ "Left with" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for councils.map(|((council, gains), pays)| {
                            row(&council.short_name, gains, pays, council.residents)
                        }) }
                    </tbody>
                    <tfoot>
                        { row(
                            "All together",
                            accounts.gains.iter().sum(),
                            accounts.pays.iter().sum(),
                            residents_together(evidence, outcome),
                        ) }
                    </tfoot>
                </table>
            </div>
            if choices.stances.contains(&Stance::Joins) {
                <p class="hint">
                    { "A council that joins free contributes nothing, but bears its part of every \
                       cost that contributions do not cover." }
                </p>
            }
        </div>
    }
}
