//! What a scenario means, in a few sentences that can be read out.

mod basis;
mod money;
mod paying;

use super::chance::Back;
use super::layers::all_of_them;
use super::list::capitalised;
use super::money_back::MoneyBack;
use super::names::council_names;
use super::number::{count_in_words, percent};
use super::origin::Origin;
use super::projects::{mark_projects, projects_text};
use super::published::{left_out, only_published};
use super::yearly::yearly_in_all;
use crate::case::Case;
use crate::model::{Choices, Outcome, Uncertainty};
use basis::basis;
use money::{say_money, say_option};
use paying::say_unpaid;

pub use paying::paying;

/// A run of text; what matters most is strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
    /// Which figure they are; none of words that are no figure.
    pub origin: Option<Origin>,
}

/// The sentence above the charts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What happens.
    pub spans: Vec<Span>,
    /// What of it is published and what is assumed.
    pub basis: String,
}

impl Sentence {
    /// The same as plain text, to paste into a message or minutes.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut text: String = self.spans.iter().map(|span| span.text.as_str()).collect();
        if !text.is_empty() && !self.basis.is_empty() {
            text.push(' ');
        }
        text.push_str(&self.basis);
        text
    }

    /// Goes on with another sentence, and takes over what it says of its basis.
    pub fn join(&mut self, other: Self) {
        if !self.spans.is_empty() && !other.spans.is_empty() {
            self.say(" ");
        }
        self.spans.extend(other.spans);
        self.basis.push_str(&other.basis);
    }

    /// Goes on with another sentence in plain words.
    pub fn add(&mut self, text: impl Into<String>) {
        if !self.spans.is_empty() {
            self.say(" ");
        }
        self.say(text);
    }

    /// Goes on with plain words.
    pub fn say(&mut self, text: impl Into<String>) {
        self.spans.push(Span { text: text.into(), strong: false, origin: None });
    }

    /// Goes on with words that stand out.
    pub fn stress(&mut self, text: impl Into<String>) {
        self.spans.push(Span { text: text.into(), strong: true, origin: None });
    }

    /// Goes on with a figure that stands out.
    pub fn figure(&mut self, text: impl Into<String>, origin: Origin) {
        self.spans.push(Span { text: text.into(), strong: true, origin: Some(origin) });
    }

    /// Says which figure some words are, of those said last or, once these are marked, after them.
    /// Words that are not there change nothing: not every sentence has every figure.
    pub fn mark(&mut self, words: &str, origin: Origin) {
        let Some(last) = self.spans.last_mut().filter(|last| last.origin.is_none()) else {
            return;
        };
        let Some(at) = last.text.find(words).filter(|_| !words.is_empty()) else { return };
        let (strong, after) = (last.strong, last.text.split_off(at + words.len()));
        last.text.truncate(at);
        if at == 0 {
            self.spans.pop();
        }
        self.spans.push(Span { text: words.to_owned(), strong, origin: Some(origin) });
        if !after.is_empty() {
            self.spans.push(Span { text: after, strong, origin: None });
        }
    }
}

/// What the scenario would mean: who takes part, what they spend and save, when and how surely the
/// money is back, and what has no payer.
#[must_use]
pub fn sentence(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
) -> Sentence {
    let mut sentence = Sentence::default();
    let players = players(outcome);
    if players.is_empty() {
        sentence.say("No council would take part, so nothing would be spent and nothing saved.");
        return sentence;
    }
    say_option(&mut sentence, case, choices);
    say_who(&mut sentence, case, &players);
    say_money(&mut sentence, case, choices, outcome);
    say_fixed_cost(&mut sentence, case, choices, outcome);
    let left_out = left_out(case, outcome);
    if !left_out.is_empty() {
        sentence.add(left_out);
    }
    if let Some(text) = projects_text(outcome) {
        sentence.say(format!(" {text}."));
        mark_projects(&mut sentence, outcome);
    }
    say_money_back(&mut sentence, choices, outcome, uncertainty, players.len());
    say_unpaid(&mut sentence, outcome, players.len());
    sentence.basis = basis(case, choices, outcome, uncertainty);
    sentence
}

/// The councils that take part.
fn players(outcome: &Outcome) -> Vec<usize> {
    let councils = outcome.takes_part.iter().enumerate();
    councils.filter(|(_, takes_part)| **takes_part).map(|(council, _)| council).collect()
}

/// The councils of the case that do not take part.
pub(super) fn missing(case: &Case, outcome: &Outcome) -> Vec<usize> {
    let councils = case.councils.iter().zip(outcome.takes_part).enumerate();
    councils
        .filter(|(_, (council, takes_part))| council.in_case && !takes_part)
        .map(|(council, _)| council)
        .collect()
}

/// "All nine councils of the case", "Eight of the nine councils of the case (not Erewash)".
fn say_who(sentence: &mut Sentence, case: &Case, players: &[usize]) {
    let in_case = |council: &usize| case.councils[*council].in_case;
    let of_the_case: Vec<usize> = (0..case.councils.len()).filter(in_case).collect();
    let (inside, beside): (Vec<usize>, Vec<usize>) = players.iter().partition(|one| in_case(one));
    let out: Vec<usize> =
        of_the_case.iter().copied().filter(|council| !inside.contains(council)).collect();
    let all = count_in_words(of_the_case.len());
    let who = match (inside.as_slice(), out.len()) {
        ([], _) => String::new(),
        (_, 0) => format!("{} councils", all_of_them(of_the_case.len())),
        ([_], _) => {
            format!("Of the councils of the case, only {}", council_names(case, &inside))
        }
        (_, 1..=3) => {
            let count = capitalised(&count_in_words(inside.len()));
            format!("{count} of the {all} councils (not {})", council_names(case, &out))
        }
        (_, _) if inside.len() <= 3 => {
            format!("Of the {all} councils, only {}", council_names(case, &inside))
        }
        _ => {
            let count = capitalised(&count_in_words(inside.len()));
            format!("{count} of the {all} councils")
        }
    };
    let who = match (who.as_str(), beside.as_slice()) {
        (_, []) => who,
        ("", _) => format!("Only {}", council_names(case, &beside)),
        _ => format!("{who} and {}", council_names(case, &beside)),
    };
    sentence.say(format!("{who} would take part"));
}

/// That much of the cost stays although few are left: with few councils it is what decides.
fn say_fixed_cost(sentence: &mut Sentence, case: &Case, choices: &Choices, outcome: &Outcome) {
    let cost = outcome.totals.one_off_cost;
    let yearly = yearly_in_all(outcome).is_some();
    if (cost < 0.5 && !yearly)
        || choices.cost_fixed_share == 0.0
        || missing(case, outcome).is_empty()
    {
        return;
    }
    let share = percent(choices.cost_fixed_share, 0);
    let cost = match (cost >= 0.5, yearly) {
        (true, false) => "the one-off cost",
        (true, true) => "the one-off and the yearly cost",
        (false, _) => "the yearly cost",
    };
    sentence.say(format!(" {share} of {cost} is taken to stay however few take part (assumed)."));
}

fn say_money_back(
    sentence: &mut Sentence,
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    taking_part: usize,
) {
    let (they, their) = if taking_part == 1 { ("it", "its") } else { ("they", "their") };
    let money_back = MoneyBack::of(outcome);
    let they = &format!("{}{they}", only_published(outcome));
    let plan = choices.risk_levers_are.had_it_gone_to_plan();
    match money_back {
        MoneyBack::NothingSpent => {
            sentence.say(" There would be nothing to pay back.");
            return;
        }
        MoneyBack::Unknown(why) => {
            let they = if taking_part == 1 { "it" } else { "they" };
            sentence
                .say(format!(" When {they} would have {their} money back cannot be said: {why}."));
            return;
        }
        MoneyBack::NeverOut => {
            sentence.say(format!(" {}, {they} would ", capitalised(plan)));
            sentence.figure("never be out of pocket", Origin::MoneyBack);
        }
        MoneyBack::After(years) => {
            sentence
                .say(format!(" {}, {they} would have {their} money back in ", capitalised(plan)));
            sentence.figure(money_back.text(outcome), Origin::MoneyBack);
            sentence.say(format!(" ({})", MoneyBack::year(years, outcome)));
        }
        MoneyBack::Never => {
            let plan = format!("{}{plan}", choices.risk_levers_are.even());
            sentence.say(format!(" {}, {they} would ", capitalised(&plan)));
            sentence.figure(format!("never have {their} money back"), Origin::MoneyBack);
            sentence
                .say(", as what is paid each year would be as large as what is saved, or larger");
        }
        MoneyBack::Not => {
            let plan = format!("{}{plan}", choices.risk_levers_are.even());
            sentence.say(format!(" {}, {they} would ", capitalised(&plan)));
            sentence.figure(format!("not have {their} money back"), Origin::MoneyBack);
            sentence
                .say(format!(" within the {} years counted", count_in_words(outcome.years.len())));
        }
    }
    if let Some(back) = Back::of(&uncertainty.payback_by_year) {
        let and = match money_back {
            MoneyBack::After(_) => ", and".to_owned(),
            MoneyBack::NeverOut => format!("; {their} money would be back"),
            _ => "; it would be back".to_owned(),
        };
        let runs = back.text_of_runs(outcome.first_year);
        sentence.say(format!("{and} {runs}"));
        sentence.mark(&runs, Origin::Runs);
    }
    sentence.say(".");
}
