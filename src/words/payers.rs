//! Who contributes to the team, in words.

use super::list::{and_list, lower_first};
use super::number::{count_in_words, pounds_beside};
use super::origin::Origin;
use super::sentence::Sentence;
use crate::case::Case;
use crate::model::Outcome;

/// This many councils are named one by one; more are counted.
const NAMED: usize = 3;

/// Somebody who contributes, and how much over all years, in pounds.
struct Payer {
    name: String,
    amount: f64,
}

/// The councils that contribute, by name or together, and the pots beside them.
fn payers(case: &Case, outcome: &Outcome) -> Vec<Payer> {
    let mut payers: Vec<Payer> = case
        .councils
        .iter()
        .enumerate()
        .map(|(index, council)| Payer {
            name: council.short_name.clone(),
            amount: outcome.contribution(index),
        })
        .filter(|payer| payer.amount >= 0.5)
        .collect();
    if payers.len() > NAMED {
        let name = format!("{} councils", count_in_words(payers.len()));
        payers = vec![Payer { name, amount: payers.iter().map(|payer| payer.amount).sum() }];
    }
    let mut pots = Vec::new();
    for (place, source) in
        case.sources.iter().enumerate().filter(|(_, source)| source.payer.is_none())
    {
        let amount = outcome.years.iter().map(|year| year.funding.sources[place]).sum();
        if amount >= 0.5 {
            pots.push(Payer { name: format!("the {}", lower_first(&source.short_label)), amount });
        }
    }
    if pots.len() > NAMED {
        let name = format!("{} other sources", count_in_words(pots.len()));
        pots = vec![Payer { name, amount: pots.iter().map(|pot| pot.amount).sum() }];
    }
    payers.extend(pots);
    payers
}

/// "The county and the Economic Partnership"; none if nobody contributes.
pub(super) fn payers_text(case: &Case, outcome: &Outcome) -> Option<String> {
    let payers = payers(case, outcome);
    let names: Vec<&str> = payers.iter().map(|payer| payer.name.as_str()).collect();
    (!names.is_empty()).then(|| and_list(&names))
}

/// "Westbrook would contribute £646k to the team and the Economic Partnership £280k"; none
/// if nobody contributes.
pub(super) fn contributions_text(case: &Case, outcome: &Outcome, to_what: &str) -> Option<String> {
    let payers = payers(case, outcome);
    let sum = |amount| pounds_beside(amount, most(&payers));
    let parts: Vec<String> = payers
        .iter()
        .enumerate()
        .map(|(index, Payer { name, amount })| match index {
            0 => format!("{name} would contribute {} to {to_what}", sum(*amount)),
            _ => format!("{name} {}", sum(*amount)),
        })
        .collect();
    (!parts.is_empty()).then(|| and_list(&parts))
}

/// Says which figures are in that text, where it was said last.
pub(super) fn mark_contributions(sentence: &mut Sentence, case: &Case, outcome: &Outcome) {
    let payers = payers(case, outcome);
    for payer in &payers {
        sentence.mark(&pounds_beside(payer.amount, most(&payers)), Origin::Funded);
    }
}

fn most(payers: &[Payer]) -> f64 {
    payers.iter().map(|payer| payer.amount).fold(0.0, f64::max)
}
