//! Ways to share the cost side by side, and parts set by hand.

mod by_hand;
mod settlements;

use crate::ask::Sharing;
use crate::model::{Coalition, Settlements};
use crate::scenario::{Group as Levers, Lever};
use crate::screen::facts::Facts;
use crate::screen::fold::levers_here;
use crate::screen::line::Line;
use crate::screen::part::{Pairs, Part, Tone};
use crate::screen::picks::pick_lever;
use crate::words::{Divides, fairness, percent, sharing as sentence, with_other_ways};

/// How much of the one-off cost people can pick to share; any other part is a lever's work.
const ONE_OFF_SHARES: [f64; 3] = [0.0, 0.5, 1.0];

/// Ways to share, as `found` of the facts as they `were`. While something newer is on the way what was
/// found is old: a way of before is not to be put to use.
pub fn sharing(facts: &Facts, was: &Facts, found: &Sharing, is_old: bool) -> Vec<Part> {
    let Sharing { coalition, settlements, .. } = found;
    let (case, choices, outcome) = (was.case(), was.choices(), was.outcome);
    let mut parts = vec![Part::Sentence(sentence(case, outcome, coalition, settlements))];
    if settlements.players.len() < 2 {
        return parts;
    }
    let shared = what_is_shared(facts, choices.fund_one_off_share);
    parts.extend(fair(was, coalition, settlements));
    parts.push(Part::Words(Tone::Question, question(facts, &shared)));
    for (divides, what) in [(Divides::Team, &*shared), (Divides::All, "all costs")] {
        let title = format!(
            "Dividing {what}: what each council would bear in {} years, not discounted",
            choices.horizon
        );
        parts.push(settlements::table(was, divides, title, found, is_old));
    }
    parts.extend(by_hand::by_hand(facts, found));
    let is_share = |lever: &Lever| lever.id.starts_with("share.");
    parts.extend(levers_here(facts, "Agreed shares", is_share));
    let weighed = Levers::Coalition;
    parts.extend(levers_here(facts, weighed.title(), |lever| lever.group == weighed));
    parts
}

/// What a rule divides if that part of the one-off cost is put through it.
fn what_is_shared(facts: &Facts, one_off: f64) -> String {
    let one_off = match one_off {
        0.0 => None,
        1.0 => Some("all of the one-off cost".to_owned()),
        part => Some(format!("{} of the one-off cost", percent(part, 2))),
    };
    match (facts.kit().has_group(Levers::Team), one_off) {
        (true, None) => "the team\u{2019}s cost".to_owned(),
        (true, Some(one_off)) => format!("the team\u{2019}s and {one_off}"),
        (false, None) => "nothing".to_owned(),
        (false, Some(one_off)) => one_off,
    }
}

/// What a rule divides, to pick where there is a lever for it.
fn question(facts: &Facts, shared: &str) -> Line {
    let name = "What a rule shares";
    let what = |part| what_is_shared(facts, part);
    let picked = pick_lever(facts, name, "fund.one-off-share", &ONE_OFF_SHARES, what);
    let fixed = if picked.is_none() { shared } else { "" };
    Line::from("A rule divides ").pick(picked).text(fixed).text(
        " between the councils that contribute. Beside that, each bears its own part of all other \
         costs.",
    )
}

/// Three questions about how it stands, with their answers.
fn fair(facts: &Facts, coalition: &Coalition, settlements: &Settlements) -> Option<Part> {
    let questions = fairness(facts.case(), facts.outcome, coalition, settlements)?;
    let more = with_other_ways(settlements);
    let answers = questions.into_iter().enumerate().map(|(place, fair)| {
        let mut answer = fair.answer;
        if place == 1 && !more.is_empty() {
            answer.push(' ');
            answer.push_str(&more);
        }
        (fair.question.into(), answer.into())
    });
    Some(Part::Pairs(Pairs::Answers, answers.collect()))
}
