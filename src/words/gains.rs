//! What the councils gain together, fit for minutes of a meeting.

use super::list::{and_list, capitalised};
use super::names::council_names;
use super::number::{count_in_words, percent, pounds, pounds_beside};
use super::origin::Origin;
use super::published::{left_out, one_side_unknown, only_published};
use super::sentence::Sentence;
use super::shortfall::NoPayer;
use super::yearly::yearly_in_all;
use crate::case::{Case, LineKind};
use crate::model::{Accounts, Choices, HALF_A_POUND, Outcome, Stance};

/// This many councils are named one by one; more are counted.
const NAMED: usize = 3;

/// How many councils would contribute, take part without, and stay outside, what is asked of them,
/// what has no payer, and what all of it would leave them.
#[must_use]
pub fn gains(case: &Case, choices: &Choices, accounts: &Accounts, outcome: &Outcome) -> Sentence {
    let mut sentence = Sentence::default();
    let count = |stance| choices.stances.iter().filter(|known| **known == stance).count();
    let taking_part = choices.stances.len() - count(Stance::Out);
    if taking_part == 0 {
        sentence.say("No council takes part, so nobody gains anything and nobody bears anything.");
        return sentence;
    }
    sentence.say(capitalised(&stances_text(&choices.stances)));
    let (asked, sum) = asked(case, choices, outcome);
    sentence.say(format!("; {asked}."));
    sentence.mark(&sum, Origin::Funded);
    let unpaid = NoPayer::of(outcome).total();
    if unpaid >= HALF_A_POUND {
        sentence.say(format!(" If no payer is found for {}, ", pounds(unpaid)));
        sentence.mark(&pounds(unpaid), Origin::NoPayer);
        sentence.say(match taking_part {
            1 => "it would bear all of it.",
            _ => "each that takes part would bear its own part of it.",
        });
    }
    if let Some(yearly) = yearly_in_all(outcome) {
        let yearly = pounds(yearly);
        sentence.say(match taking_part {
            1 => format!(" It would also bear {yearly} of yearly costs."),
            _ => format!(" They would also bear {yearly} of yearly costs together."),
        });
        sentence.mark(&yearly, Origin::Yearly);
    }
    if let Some(why) = one_side_unknown(outcome) {
        sentence.say(format!(" What would be left cannot be said: {why}."));
        return sentence;
    }
    // Cash and wider value never share a sum.
    let cash = cash_only(choices).map(|choices| Accounts::of(case, &choices));
    let both: f64 = accounts.nets().iter().sum();
    let accounts = cash.as_ref().unwrap_or(accounts);
    let (gained, cost): (f64, f64) = (accounts.gains.iter().sum(), accounts.pays.iter().sum());
    let them = if taking_part == 1 { "it" } else { "them" };
    let (net, larger) = (gained - cost, gained.abs().max(cost.abs()));
    let sum = |amount: f64| match amount.abs() {
        nothing if nothing < HALF_A_POUND => "£0".to_owned(),
        amount => pounds_beside(amount, larger),
    };
    let gains = if gained < 0.0 { "losses" } else { "gains" };
    let less = if gained < 0.0 { "and" } else { "less" };
    sentence.say(format!(
        " {}, in today\u{2019}s money over {} years {gains} of {} {less} costs of {} would leave {them} ",
        capitalised(choices.risk_levers_are.to_plan()),
        choices.horizon,
        sum(gained),
        sum(cost)
    ));
    sentence.mark(&sum(gained), Origin::Left(None));
    sentence.mark(&sum(cost), Origin::Left(None));
    let left = sum(net);
    let left = if net > -HALF_A_POUND { left } else { format!("{left} worse off") };
    sentence.figure(left, Origin::Left(None));
    sentence.say(".");
    if !only_published(outcome).is_empty() {
        sentence.add(left_out(case, outcome));
    }
    let others = net - outcome.totals.npv_cashable;
    if others >= HALF_A_POUND {
        sentence.say(format!(
            " The {} that others than councils would pay for the team is not in these costs.",
            pounds(others)
        ));
        sentence.mark(&pounds(others), Origin::Left(None));
    }
    if cash.is_some() {
        let wider = both - net;
        let does = if wider < 0.0 { "take away" } else { "add" };
        sentence.say(format!(
            " Wider benefits, which are not cash, would {does} {} at {} of their value.",
            pounds(wider.abs()),
            percent(choices.social_weight, 0)
        ));
        sentence.mark(&pounds(wider.abs()), Origin::WiderWorth);
    }
    sentence
}

/// What the columns of the councils' accounts are.
#[must_use]
pub fn accounts_meaning(case: &Case, choices: &Choices) -> String {
    let has_yearly = case.lines.iter().any(|line| line.kind == LineKind::Cost);
    let parts = if has_yearly {
        "contribution, its part of yearly costs, and its part of what has no payer"
    } else {
        "contribution, and its part of what has no payer"
    };
    format!(
        "What a council would bear is in all and as it falls due, not in today\u{2019}s money: its \
         {parts}. Left with is what it would gain less that, {}, both in cash and in today\u{2019}s \
         money.",
        choices.risk_levers_are.to_plan()
    )
}

/// The column for what councils weigh beside their cash: "Wider benefits at 50% (not cash)".
#[must_use]
pub fn wider_weighed(choices: &Choices) -> String {
    format!("Wider benefits at {} (not cash)", percent(choices.social_weight, 0))
}

/// The same choices with cash alone counted; none where nothing else is.
#[must_use]
pub fn cash_only(choices: &Choices) -> Option<Choices> {
    (choices.social_weight > 0.0).then(|| Choices { social_weight: 0.0, ..choices.clone() })
}

/// What the rule and the county's own payment ask of those that would contribute, with the sum.
fn asked(case: &Case, choices: &Choices, outcome: &Outcome) -> (String, String) {
    let would: usize = choices.stances.iter().filter(|stance| **stance == Stance::Funds).count();
    let asked: Vec<usize> = (0..outcome.takes_part.len())
        .filter(|council| outcome.contribution(*council) >= HALF_A_POUND)
        .collect();
    let sum = pounds(asked.iter().map(|council| outcome.contribution(*council)).sum());
    let text = match asked.len() {
        0 => "as the funding stands nobody would be asked for a contribution".to_owned(),
        1 if would == 1 => format!("it would be asked for {sum}"),
        1 => format!(
            "as the funding stands only {} would be asked for a contribution, {sum}",
            council_names(case, &asked)
        ),
        count if count == would => format!("they would be asked for {sum} together"),
        2..=NAMED => {
            format!("{} would be asked, for {sum} together", council_names(case, &asked))
        }
        count => format!("{} of them would be asked, for {sum} together", count_in_words(count)),
    };
    (text, sum)
}

/// How many councils would contribute, take part without, and stay outside: "eight councils would
/// contribute, one would take part without contributing and one would stay outside".
pub(super) fn stances_text(stances: &[Stance]) -> String {
    let mut parts = Vec::new();
    for (stance, does) in [
        (Stance::Funds, "would contribute"),
        (Stance::Joins, "would take part without contributing"),
        (Stance::Out, "would stay outside"),
    ] {
        let count = stances.iter().filter(|known| **known == stance).count();
        if count == 0 {
            continue;
        }
        let councils = match count {
            _ if !parts.is_empty() => "",
            1 => " council",
            _ => " councils",
        };
        parts.push(format!("{}{councils} {does}", count_in_words(count)));
    }
    and_list(&parts)
}
