//! What the councils' own choices change about who gains, fit for minutes of a meeting.
//!
//! Nobody is called a loser: a council is named together with the rule that makes the difference.

use super::council::split_range;
use super::layers::{pooled, savings_taken};
use super::list::and_list;
use super::number::{count_in_words, percent, two_digits};
use super::published::one_side_unknown;
use super::sentence::Sentence;
use crate::case::{Case, LineKind};
use crate::model::{
    Accounts, ByCouncil, Choices, Coalition, FundingRule, HALF_A_POUND, Stance, run,
};

/// This many councils are named one by one; more are counted.
const NAMED: usize = 3;

/// What councils would do that they did not do before.
const STEPS: [&str; 5] = [
    "would no longer contribute",
    "would contribute",
    "would stay outside",
    "would take part and contribute",
    "would take part without contributing",
];

/// What other stances come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StanceChanges {
    /// What councils do that they did not do before, and what each is left with for it; nothing
    /// if all do as before.
    pub effects: Sentence,
    /// The rules that make the difference, and what of it is assumed.
    pub rules: Sentence,
}

/// What the stances change against those of the starting point, everything else as it stands.
#[must_use]
pub fn stance_changes(
    case: &Case,
    choices: &Choices,
    before: &[Stance],
    coalition: &Coalition,
) -> StanceChanges {
    let mut said = StanceChanges::default();
    // In the order of what they do, so that the effects follow the order of the changes.
    let changed: Vec<usize> = (0..STEPS.len())
        .flat_map(|kind| {
            (0..choices.stances.len())
                .filter(move |council| step(choices, before, *council) == Some(kind))
        })
        .collect();
    if !changed.is_empty() {
        say_changes(&mut said, case, choices, before, coalition, &changed);
    }
    said.rules.basis = basis(case, choices);
    said
}

fn say_changes(
    said: &mut StanceChanges,
    case: &Case,
    choices: &Choices,
    before: &[Stance],
    coalition: &Coalition,
    changed: &[usize],
) {
    let names = |councils: &[usize]| {
        let names = councils.iter().map(|council| case.councils[*council].short_name.as_str());
        and_list(&names.collect::<Vec<_>>())
    };
    said.effects.say(format!(
        "Against the starting point, {}",
        and_list(&steps(choices, before, changed, &names))
    ));

    if let Some(why) = one_side_unknown(&run(case, choices)) {
        said.effects.say(format!("; what that would leave them cannot be said: {why}."));
        return;
    }
    let stances_before = Choices { stances: ByCouncil::copied(before), ..choices.clone() };
    let nets_before = Accounts::of(case, &stances_before).nets();
    let nets = coalition.accounts.nets();
    let more = |councils: &[usize]| {
        councils.iter().map(|council| nets[*council] - nets_before[*council]).sum::<f64>()
    };
    let stays_inside = |council: &usize| {
        choices.stances[*council] != Stance::Out && before[*council] != Stance::Out
    };
    let (indifferent, mattering): (Vec<usize>, Vec<usize>) = changed.iter().partition(|council| {
        stays_inside(council) && coalition.payoffs[**council].is_asked_nothing()
    });
    let mut effects: Vec<(String, f64)> = Vec::new();
    let apart = if mattering.len() > NAMED {
        effects.push(("together they".to_owned(), more(changed)));
        changed
    } else {
        for council in &mattering {
            effects.push((names(&[*council]), more(&[*council])));
        }
        &mattering
    };
    let others: Vec<usize> = (0..choices.stances.len())
        .filter(|council| !apart.contains(council))
        .filter(|council| nets[*council] != 0.0 || nets_before[*council] != 0.0)
        .collect();
    if more(&others).abs() >= HALF_A_POUND {
        let who = match others.as_slice() {
            [only] => names(&[*only]),
            _ => "the other councils together".to_owned(),
        };
        effects.push((who, more(&others)));
    }
    say_effects(&mut said.effects, &effects);
    say_rules(&mut said.rules, case, choices, &mattering, stays_inside);
    if !indifferent.is_empty() {
        said.rules.add(indifference(coalition, &indifferent, &names));
    }
}

/// Why it makes no difference whether some councils would contribute.
fn indifference(
    coalition: &Coalition,
    indifferent: &[usize],
    names: &impl Fn(&[usize]) -> String,
) -> String {
    if coalition.players.len() == 1 {
        let who = names(indifferent);
        return format!(
            "Alone, {who} bears what has no payer, whether it would contribute or not."
        );
    }
    let (who, they) = match indifferent.len() {
        1 => (names(indifferent), "it"),
        2..=NAMED => (names(indifferent), "they"),
        count => (format!("{} of them", count_in_words(count)), "they"),
    };
    format!(
        "The rule asks {who} for nothing, so it makes no difference whether {they} would contribute."
    )
}

/// Which of [`STEPS`] a council takes; none where its stance stays.
fn step(choices: &Choices, before: &[Stance], council: usize) -> Option<usize> {
    match (before[council], choices.stances[council]) {
        (before, now) if before == now => None,
        (Stance::Funds, Stance::Joins) => Some(0),
        (Stance::Joins, Stance::Funds) => Some(1),
        (_, Stance::Out) => Some(2),
        (_, Stance::Funds) => Some(3),
        (_, Stance::Joins) => Some(4),
    }
}

/// What the councils would do that they did not do before: "High Peak would no longer contribute".
fn steps(
    choices: &Choices,
    before: &[Stance],
    changed: &[usize],
    names: &impl Fn(&[usize]) -> String,
) -> Vec<String> {
    let mut said = Vec::new();
    for (kind, does) in STEPS.into_iter().enumerate() {
        let who: Vec<usize> = changed
            .iter()
            .copied()
            .filter(|council| step(choices, before, *council) == Some(kind))
            .collect();
        match who.len() {
            0 => {}
            1..=NAMED => said.push(format!("{} {does}", names(&who))),
            count => said.push(format!("{} councils {does}", count_in_words(count))),
        }
    }
    said
}

fn say_effects(sentence: &mut Sentence, effects: &[(String, f64)]) {
    for (index, (who, more)) in effects.iter().enumerate() {
        sentence.say(match index {
            0 => format!(": {who} would be left with "),
            _ if index + 1 == effects.len() => format!(" and {who} with "),
            _ => format!(", {who} with "),
        });
        sentence.stress(if more.abs() < HALF_A_POUND {
            "the same".to_owned()
        } else if *more > 0.0 {
            format!("about {} more", two_digits(*more))
        } else {
            format!("about {} less", two_digits(-more))
        });
    }
    sentence.say(".");
}

/// The rules that make the difference for the councils whose choices matter.
fn say_rules(
    sentence: &mut Sentence,
    case: &Case,
    choices: &Choices,
    mattering: &[usize],
    stays_inside: impl Fn(&usize) -> bool,
) {
    if mattering.iter().any(&stays_inside) {
        let split = match choices.fund_rule {
            _ if !choices.stances.contains(&Stance::Funds) => None,
            FundingRule::None => None,
            FundingRule::Equal => Some("in equal parts"),
            FundingRule::Population => Some("by residents"),
            FundingRule::Shares => Some("by agreed shares"),
            FundingRule::Savings => Some("by savings"),
            FundingRule::Parts => Some("by parts set by hand"),
        };
        sentence.add(split.map_or_else(
            || "What has no payer counts against all that take part.".to_owned(),
            |how| format!("What other sources leave is split {how} among the councils that would contribute."),
        ));
    }
    if !mattering.iter().all(stays_inside) {
        let nobody_takes_part = choices.stances.iter().all(|stance| *stance == Stance::Out);
        let has_yearly = case.lines_of(choices.option, LineKind::Cost).next().is_some();
        let cost = if has_yearly { "what is paid once and yearly" } else { "the one-off cost" };
        sentence.add("A council outside neither saves nor bears anything");
        let share = percent(choices.cost_fixed_share, 0);
        sentence.say(match choices.cost_fixed_share {
            _ if nobody_takes_part => ".".to_owned(),
            0.0 => format!(", and {cost} is less without it."),
            1.0 => format!(", and {cost} is the same without it."),
            _ => format!(", and {share} of {cost} is the same without it."),
        });
    }
}

fn basis(case: &Case, choices: &Choices) -> String {
    let part = percent(choices.county_savings_share, 0);
    let taken = savings_taken(case, &part);
    let ranges = split_range(case, choices)
        .map_or_else(String::new, |range| format!("; the ranges are {range}"));
    let mut text = format!("Assumed split: {}. {taken}{ranges}. ", pooled(case));
    if case.measures.is_empty() {
        return text.trim_end().to_owned();
    }
    if choices.social_weight == 0.0 {
        text.push_str("Only cash counts here: the weight of wider benefits is 0%.");
    } else {
        let weight = percent(choices.social_weight, 0);
        text.push_str(&format!("Wider benefits count at {weight} of their value"));
        let spills = choices.spillover > 0.0 && choices.stances.contains(&Stance::Out);
        text.push_str(if spills {
            ", also what spills over to councils outside; that is not in the sums of those \
             that take part."
        } else {
            "."
        });
    }
    text
}
