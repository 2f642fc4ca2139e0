//! How a joint committee votes, in words.

use super::list::lower_first;
use super::names::council_names;
use super::number::{count_in_words, percent};
use crate::case::Case;
use crate::model::{Committee, Majority, Weighting};

/// What a motion needs, to go on after "passes with".
#[must_use]
pub const fn majority_text(majority: Majority) -> &'static str {
    match majority {
        Majority::Simple => "more than half of the votes",
        Majority::TwoThirds => "two thirds of the votes",
        Majority::ThreeQuarters => "three quarters of the votes",
        Majority::Unanimous => "all votes (consensus)",
    }
}

/// How many votes a council has.
#[must_use]
pub const fn weighting_text(weighting: Weighting) -> &'static str {
    match weighting {
        Weighting::OneEach => "one vote for each council",
        Weighting::Residents => "one vote for each resident",
    }
}

/// The caveat of a case that says how its councils vote.
const VOTES: &str = "votes";

/// By what the committee's rules are taken, and what the case prints of them.
#[must_use]
pub fn voting_rules(case: &Case) -> String {
    let published = case
        .caveat(VOTES)
        .map_or_else(String::new, |caveat| format!(" Published: {}", lower_first(&caveat.text)));
    format!(
        "Assumed: a council votes for a way to share that leaves it with more than how it stands, and \
         against any other.{published}"
    )
}

/// What the last column of the table of votes says.
pub const DECIDING_VOTES: &str = "The others can vote in many ways. In some of them a council\u{2019}s vote decides whether the motion \
     passes. The last column has each council\u{2019}s part of all such cases; specialists call it the \
     Banzhaf index.";

/// How a vote ends: "Passes: 5 of 9 for it", "Fails: 43% of the votes for it".
#[must_use]
pub fn vote_text(committee: &Committee, in_favour: &[usize]) -> String {
    if committee.members.is_empty() {
        return "Nobody votes".to_owned();
    }
    let passes = committee.passes(|council| in_favour.contains(&council));
    let result = if passes { "Passes" } else { "Fails" };
    let all: f64 = committee.votes.iter().sum();
    if all == committee.members.len() as f64 {
        return format!("{result}: {} of {all} for it", in_favour.len());
    }
    let counted = committee.members.iter().zip(&committee.votes);
    let votes: f64 =
        counted.filter(|(council, _)| in_favour.contains(council)).map(|(_, votes)| votes).sum();
    format!("{result}: {} of the votes for it", percent(votes / all, 0))
}

/// Who can do what alone: "Westbrook alone can block."
#[must_use]
pub fn power_text(case: &Case, committee: &Committee) -> String {
    let members = &committee.members;
    if members.is_empty() {
        return "None of the councils that would vote takes part, so nothing passes.".to_owned();
    }
    let able = |can: &dyn Fn(usize) -> bool| -> Vec<usize> {
        members.iter().copied().filter(|council| can(*council)).collect()
    };
    let dictators = able(&|one| committee.passes(|council| council == one));
    let blockers = able(&|one| !committee.passes(|council| council != one));
    let decisive = committee.decisive_shares();
    let without_a_say = able(&|one| decisive[one] == 0.0);
    let mut text = match (dictators.as_slice(), blockers.len()) {
        ([], 0) => "No council alone can pass or block anything.".to_owned(),
        ([], all) if all == members.len() => "Any one council can block.".to_owned(),
        ([], 1) => format!("{} alone can block.", council_names(case, &blockers)),
        ([], _) => format!("{} can each block.", council_names(case, &blockers)),
        (_, _) => format!("{} alone decides.", council_names(case, &dictators)),
    };
    if dictators.is_empty() && !without_a_say.is_empty() {
        let idle = match without_a_say.len() {
            1 => format!("The vote of {} never decides.", council_names(case, &without_a_say)),
            2 | 3 => {
                format!("The votes of {} never decide.", council_names(case, &without_a_say))
            }
            count => format!("The votes of {} councils never decide.", count_in_words(count)),
        };
        text.push(' ');
        text.push_str(&idle);
    }
    text
}
