//! How the sums of each council are shown.

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::page::PageEvent;
use crate::app::pick::pick;
use crate::words::Amount;

/// In all, each year or for each resident.
pub fn amount_picker(asked: Asked, page: &Callback<PageEvent>) -> Html {
    let chosen = Amount::ALL.iter().position(|amount| *amount == asked.amount);
    let picked = page.reform(move |position: usize| {
        PageEvent::Asked(Asked { amount: Amount::ALL[position], ..asked })
    });
    pick("Shown as", Amount::ALL.map(|amount| amount.label().to_owned()), chosen, picked)
}
