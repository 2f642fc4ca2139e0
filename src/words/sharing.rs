//! Ways to share the cost, and which of them would keep everyone in.

mod fairness;
mod ways;

pub use fairness::{Fair, fairness, with_other_ways};
pub use ways::{Divides, is_offered, settlement_meaning, settlement_name};

use super::layers::split_is_ours;
use super::list::and_list;
use super::names::{council_names, group_names};
use super::number::{count_in_words, pounds, two_digits};
use super::published::one_side_unknown;
use super::sentence::Sentence;
use super::stability::who_would_go;
use crate::case::Case;
use crate::model::{
    Choices, Coalition, HALF_A_POUND, Outcome, Settlement, SettlementKind, Settlements, Stance,
};

/// Which ways to share keep everyone in, and what would if this one does not.
#[must_use]
pub fn sharing(
    case: &Case,
    outcome: &Outcome,
    coalition: &Coalition,
    settlements: &Settlements,
) -> Sentence {
    let mut sentence = Sentence::default();
    let [stands, others @ ..] = settlements.all.as_slice() else { return sentence };
    match settlements.players.as_slice() {
        [] => {
            sentence.say("No council takes part, so there is nothing to share.");
            return sentence;
        }
        [only] => {
            let name = council_names(case, &[*only]);
            sentence.say(format!("{name} takes part alone, so there is nobody to share with."));
            return sentence;
        }
        _ => {}
    }
    if let Some(why) = one_side_unknown(outcome) {
        sentence.say(format!("Which way would keep everyone in cannot be said: {why}."));
        return sentence;
    }
    let everyone = match settlements.players.len() {
        2 => "both".to_owned(),
        count => format!("all {}", count_in_words(count)),
    };
    if stands.holds() {
        sentence.say("Shared as it stands, the cost ");
        sentence.stress(format!("would keep {everyone} in"));
        sentence.say(match settlements.players.len() {
            2 => ": each of the two gains at least as much together as alone.",
            _ => ": each council, and each group of them, gains at least as much with the rest.",
        });
    } else {
        sentence.say("Shared as it stands, the cost ");
        sentence.stress(format!("would not keep {everyone} in"));
        sentence.say(format!(
            ": {}.",
            who_would_go(case, coalition, &stands.worse_off, &stands.stability)
        ));
    }
    // A way that is in use is no other way.
    let others: Vec<&Settlement> = others
        .iter()
        .filter(|other| is_offered(case, stands, other))
        .filter(|other| other.choices.is_none() || other.choices != stands.choices)
        .collect();
    say_other_ways(&mut sentence, case, stands.holds(), &others, &everyone);
    if !stands.holds() {
        let holding = others.iter().find(|other| other.kind == SettlementKind::Holding);
        match holding {
            Some(holding) => {
                sentence.say(format!(" The smallest change that would keep {everyone} in: "));
                sentence.say(changes(case, outcome, settlements, [stands, holding]));
                sentence.say(".");
            }
            None if others.iter().any(|other| other.holds()) => {}
            None => sentence.say(why_none(case, settlements, stands)),
        }
    }
    sentence.say(who_would_come_in(case, coalition));
    sentence.basis = format!("Assumed split: {}.", split_is_ours(case));
    let some_only_take_part = |choices: &Choices| choices.stances.contains(&Stance::Joins);
    if stands.choices.as_ref().is_some_and(some_only_take_part) {
        sentence.basis.push_str(
            " Ways that divide all costs ask everyone who takes part, those that would not \
             contribute too.",
        );
    }
    sentence
}

/// The councils outside that would have more inside, even if they contributed. Nothing is said of
/// one that is not in the case.
fn who_would_come_in(case: &Case, coalition: &Coalition) -> String {
    let would_gain = |council: &usize| {
        let payoffs = coalition.payoffs[*council];
        let in_case = case.councils[*council].in_case;
        let is_outside = in_case && !coalition.players.contains(council);
        is_outside && payoffs.pays - payoffs.out >= HALF_A_POUND
    };
    let councils: Vec<usize> = (0..case.councils.len()).filter(would_gain).collect();
    let (are, they) = match councils.len() {
        0 => return String::new(),
        1 => ("is", "it"),
        _ => ("are", "they"),
    };
    let who = council_names(case, &councils);
    format!(" {who} {are} outside and would be better off inside, even if {they} contributed.")
}

/// Which of the other ways keep everyone in, and which do not.
fn say_other_ways(
    sentence: &mut Sentence,
    case: &Case,
    so_does_this: bool,
    others: &[&Settlement],
    everyone: &str,
) {
    let ways = others.iter().filter(|other| other.kind != SettlementKind::Holding);
    let (holding, not): (Vec<_>, Vec<_>) = ways.partition(|other| other.holds());
    let names = |ways: &[&&Settlement]| {
        let names: Vec<String> = ways.iter().map(|way| quoted(case, way.kind)).collect();
        and_list(&names)
    };
    match (holding.as_slice(), not.as_slice()) {
        ([], []) => {}
        (_, []) if so_does_this => sentence.say(" All the other ways would, too."),
        (_, []) => sentence.say(format!(" All the other ways would keep {everyone} in.")),
        ([], _) => sentence.say(format!(" None of the other ways would keep {everyone} in.")),
        (holding, not) => {
            sentence.say(" Of the other ways, ");
            sentence.stress(names(holding));
            sentence.say(format!(" would keep {everyone} in; {} would not.", names(not)));
        }
    }
}

fn quoted(case: &Case, kind: SettlementKind) -> String {
    format!("\u{201c}{}\u{201d}", settlement_name(case, kind))
}

/// What each council would bear more or less: "High Peak would bear about £1.2m more, and eight
/// councils between about £100k and £200k less each".
fn changes(
    case: &Case,
    outcome: &Outcome,
    settlements: &Settlements,
    [before, after]: [&Settlement; 2],
) -> String {
    let [was, would_be] = [before, after].map(|way| way.bears(case, outcome));
    let more = |council: usize| would_be[council] - was[council];
    let side = |sign: f64, word: &str| {
        let moved: Vec<usize> = settlements
            .players
            .iter()
            .copied()
            .filter(|council| more(*council) * sign >= HALF_A_POUND)
            .collect();
        let sums: Vec<f64> = moved.iter().map(|council| more(*council).abs()).collect();
        match moved.as_slice() {
            [] => None,
            [_] | [_, _] | [_, _, _] => {
                let each: Vec<String> = moved
                    .iter()
                    .zip(&sums)
                    .map(|(council, sum)| {
                        let (name, sum) = (council_names(case, &[*council]), two_digits(*sum));
                        format!("{name} would bear about {sum} {word}")
                    })
                    .collect();
                Some(each.join(", "))
            }
            many => {
                let who = format!("{} councils", count_in_words(many.len()));
                let least = two_digits(sums.iter().copied().fold(f64::INFINITY, f64::min));
                let most = two_digits(sums.iter().copied().fold(0.0, f64::max));
                Some(if least == most {
                    format!("{who} would bear about {least} {word} each")
                } else {
                    format!("{who} would bear between about {least} and {most} {word} each")
                })
            }
        }
    };
    let sides: Vec<String> =
        [side(1.0, "more"), side(-1.0, "less")].into_iter().flatten().collect();
    if sides.is_empty() {
        return "less than a pound for each council".to_owned();
    }
    sides.join(", and ")
}

/// Why no way to share would keep everyone in.
fn why_none(case: &Case, settlements: &Settlements, stands: &Settlement) -> String {
    let together: f64 = stands.accounts.nets().iter().sum();
    let outside: f64 = settlements.outside.iter().sum();
    if outside > together {
        return format!(
            " No way to share could: together they would be left with {} in today\u{2019}s money, \
             and outside with {}.",
            pounds(together),
            pounds(outside)
        );
    }
    let Some((excess, groups)) = &settlements.least_excess else { return String::new() };
    if *excess <= 0.0 {
        return " Only parts with more than four decimals would keep them.".to_owned();
    }
    let groups: Vec<String> =
        groups.iter().map(|group| group_names(case, &settlements.players, group)).collect();
    format!(
        " No way to share could: what would keep one of these groups takes from another, and one of \
         them would always gain at least about {} by going ({}).",
        two_digits(*excess),
        groups.join("; ")
    )
}
