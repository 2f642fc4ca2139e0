//! Ways to share the cost, and which of them would keep everyone in.

use super::list::and_list;
use super::names::{council_names, group_names};
use super::number::{count_in_words, pounds};
use super::sentence::Sentence;
use super::stability::who_would_go;
use crate::model::{
    COUNCILS, Choices, Coalition, Evidence, FundingRule, HALF_A_POUND, Settlement, SettlementKind,
    Settlements, Stance,
};

/// The name of a way to share: for the head of a column.
#[must_use]
pub const fn settlement_name(kind: SettlementKind) -> &'static str {
    match kind {
        SettlementKind::AsItStands => "As it stands",
        SettlementKind::Equal => "Equal parts",
        SettlementKind::Population => "By residents",
        SettlementKind::TenToThree => "10 : 3 shares",
        SettlementKind::Savings => "By savings",
        SettlementKind::Shapley => "By what each adds",
        SettlementKind::SeparableCosts => "Separable costs",
        SettlementKind::Holding => "Nearest that holds",
        SettlementKind::ByHand => "Parts by hand",
    }
}

/// How a way to share works.
#[must_use]
pub const fn settlement_meaning(kind: SettlementKind) -> &'static str {
    match kind {
        SettlementKind::AsItStands => "The funding rule of the scenario.",
        SettlementKind::Equal => "Each council that pays has the same part of what is shared.",
        SettlementKind::Population => {
            "By residents; the county counts all of its own, which are those of its districts."
        }
        SettlementKind::TenToThree => {
            "Ten shares for the county and three for each district, as agreed in 2022; Derby is given ten."
        }
        SettlementKind::Savings => "By each council's part of the savings, which is assumed.",
        SettlementKind::Shapley => {
            "Each is left with what it adds, on average over all orders in which the councils could \
             join: the Shapley value. It divides all costs, and every council that takes part pays."
        }
        SettlementKind::SeparableCosts => {
            "Each pays what the cost would be less without it; the rest is shared by what each still \
             has to gain (separable costs, remaining benefits). It divides all costs, and every \
             council that takes part pays."
        }
        SettlementKind::Holding => {
            "The smallest change of what each pays, by the sum of squares, with which no council \
             would be better off outside and no group on its own, with up to £1,000 to spare for each."
        }
        SettlementKind::ByHand => {
            "The parts set below. They divide all costs but the county's direct payment and joint projects."
        }
    }
}

/// Which ways to share keep everyone in, and what would if this one does not.
#[must_use]
pub fn sharing(evidence: &Evidence, coalition: &Coalition, settlements: &Settlements) -> Sentence {
    let mut sentence = Sentence::default();
    let [stands, others @ ..] = settlements.all.as_slice() else { return sentence };
    match settlements.players.as_slice() {
        [] => {
            sentence.say("No council takes part, so there is nothing to share.");
            return sentence;
        }
        [only] => {
            let name = council_names(evidence, &[*only]);
            sentence.say(format!("{name} takes part alone, so there is nobody to share with."));
            return sentence;
        }
        _ => {}
    }
    let everyone = match settlements.players.len() {
        2 => "both".to_owned(),
        count => format!("all {}", count_in_words(count)),
    };
    if stands.holds() {
        sentence.say("Shared as it stands, the cost ");
        sentence.stress(format!("keeps {everyone} in"));
        sentence.say(": no council would be better off outside, and no group on its own.");
    } else {
        sentence.say("Shared as it stands, the cost ");
        sentence.stress(format!("does not keep {everyone} in"));
        sentence.say(format!(
            ": {}.",
            who_would_go(evidence, coalition, &stands.worse_off, &stands.stability)
        ));
    }
    // A way that is in use is no other way.
    let others: Vec<&Settlement> = others
        .iter()
        .filter(|other| is_offered(evidence, stands, other))
        .filter(|other| other.choices.is_none() || other.choices != stands.choices)
        .collect();
    say_other_ways(&mut sentence, stands.holds(), &others, &everyone);
    if !stands.holds() {
        let holding = others.iter().find(|other| other.kind == SettlementKind::Holding);
        match holding {
            Some(holding) => {
                sentence.say(format!(" The smallest change that would keep {everyone} in: "));
                sentence.say(changes(evidence, settlements, stands, holding));
                sentence.say(".");
            }
            None if others.iter().any(|other| other.holds()) => {}
            None => sentence.say(why_none(evidence, settlements, stands)),
        }
    }
    sentence.say(who_would_stop_paying(stands, &others));
    sentence.say(who_would_come_in(evidence, coalition));
    "How savings and benefits fall on each council is assumed: the papers pool all councils' \
     figures."
        .clone_into(&mut sentence.basis);
    let joins_free = |choices: &Choices| choices.stances.contains(&Stance::Joins);
    if stands.choices.as_ref().is_some_and(joins_free) {
        sentence.basis.push_str(
            " Ways that divide all costs ask everyone who takes part to pay, those that join free \
             now too.",
        );
    }
    sentence
}

/// The councils outside that would have more inside, even if they paid.
fn who_would_come_in(evidence: &Evidence, coalition: &Coalition) -> String {
    let would_gain = |council: &usize| {
        let payoffs = coalition.payoffs[*council];
        !coalition.players.contains(council) && payoffs.pays - payoffs.out >= HALF_A_POUND
    };
    let councils: Vec<usize> = (0..COUNCILS).filter(would_gain).collect();
    let (are, they) = match councils.len() {
        0 => return String::new(),
        1 => ("is", "it"),
        _ => ("are", "they"),
    };
    let who = council_names(evidence, &councils);
    format!(" {who} {are} outside and would be better off inside, even if {they} paid.")
}

/// Which of the other ways keep everyone in, and which do not.
fn say_other_ways(
    sentence: &mut Sentence,
    so_does_this: bool,
    others: &[&Settlement],
    everyone: &str,
) {
    let ways = others.iter().filter(|other| other.kind != SettlementKind::Holding);
    let (holding, not): (Vec<_>, Vec<_>) = ways.partition(|other| other.holds());
    let names = |ways: &[&&Settlement]| {
        let names: Vec<String> = ways.iter().map(|way| quoted(way.kind)).collect();
        and_list(&names)
    };
    match (holding.as_slice(), not.as_slice()) {
        ([], []) => {}
        (_, []) if so_does_this => sentence.say(" All the other ways do, too."),
        (_, []) => sentence.say(format!(" All the other ways keep {everyone} in.")),
        ([], _) => sentence.say(format!(" None of the other ways keeps {everyone} in.")),
        (holding, not) => {
            sentence.say(" Of the other ways, ");
            sentence.stress(names(holding));
            let keep = if holding.len() == 1 { "keeps" } else { "keep" };
            let do_not = if not.len() == 1 { "does not" } else { "do not" };
            sentence.say(format!(" {keep} {everyone} in; {} {do_not}.", names(not)));
        }
    }
}

/// That no way to share makes it pay to pay, if none does.
fn who_would_stop_paying(stands: &Settlement, others: &[&Settlement]) -> String {
    let now = stands.would_stop_paying.len();
    let usable = others.iter().filter(|other| other.choices.is_some());
    let counts: Vec<usize> = usable.map(|other| other.would_stop_paying.len()).collect();
    let (Some(least), Some(most)) = (counts.iter().min(), counts.iter().max()) else {
        return String::new();
    };
    if now + most == 0 {
        return String::new();
    }
    let range = if least == most {
        count_in_words(*least)
    } else {
        format!("{} to {}", count_in_words(*least), count_in_words(*most))
    };
    let councils = if now == 1 { "council that pays" } else { "councils that pay" };
    let when = if now == *least && least == most {
        "whatever the way".to_owned()
    } else {
        format!("as it stands, and {range} with the other ways")
    };
    format!(
        " Staying is not paying: if the others went on, {} {councils} would gain by joining free \
         {when}.",
        count_in_words(now)
    )
}

/// Whether it is worth speaking of: parts by hand only once somebody has set or used them.
#[must_use]
pub fn is_offered(evidence: &Evidence, stands: &Settlement, way: &Settlement) -> bool {
    let parts = |settlement: &Settlement| settlement.choices.as_ref().map(|choices| choices.parts);
    let is_used = stands.choices.as_ref().is_some_and(|now| now.fund_rule == FundingRule::Parts);
    way.kind != SettlementKind::ByHand
        || is_used
        || parts(way) != Some(Choices::defaults(evidence).parts)
}

fn quoted(kind: SettlementKind) -> String {
    format!("\u{201c}{}\u{201d}", settlement_name(kind))
}

/// What each council pays more or less: "High Peak pays £1.2m more, and eight others pay between
/// £100k and £200k less".
fn changes(
    evidence: &Evidence,
    settlements: &Settlements,
    before: &Settlement,
    after: &Settlement,
) -> String {
    let more = |council: usize| after.accounts.pays[council] - before.accounts.pays[council];
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
                        format!(
                            "{} pays {} {word}",
                            council_names(evidence, &[*council]),
                            pounds(*sum)
                        )
                    })
                    .collect();
                Some(each.join(", "))
            }
            many => {
                let who = format!("{} councils", count_in_words(many.len()));
                let least = pounds(sums.iter().copied().fold(f64::INFINITY, f64::min));
                let most = pounds(sums.iter().copied().fold(0.0, f64::max));
                Some(if least == most {
                    format!("{who} pay {least} {word} each")
                } else {
                    format!("{who} pay between {least} and {most} {word} each")
                })
            }
        }
    };
    let sides: Vec<String> =
        [side(1.0, "more"), side(-1.0, "less")].into_iter().flatten().collect();
    sides.join(", and ")
}

/// Why no way to share would keep everyone in.
fn why_none(evidence: &Evidence, settlements: &Settlements, stands: &Settlement) -> String {
    let together: f64 = stands.accounts.nets().iter().sum();
    let outside: f64 = settlements.outside.iter().sum();
    if outside > together {
        return format!(
            " No way to share can: together they are left with {}, and outside they would have {}.",
            pounds(together),
            pounds(outside)
        );
    }
    let Some((excess, groups)) = &settlements.least_excess else { return String::new() };
    if *excess <= 0.0 {
        return " Only parts with more than four decimals would keep them.".to_owned();
    }
    let groups: Vec<String> =
        groups.iter().map(|group| group_names(evidence, &settlements.players, group)).collect();
    format!(
        " No way to share can: what would keep one of these groups takes from another, and one of \
         them would always gain at least {} by going ({}).",
        pounds(*excess),
        groups.join("; ")
    )
}
