//! What a scenario means, in a few sentences that can be read out.

use super::number::{count_in_words, exact_pounds, pounds, years};
use super::projects::projects_text;
use super::shortfall::Shortfall;
use crate::model::{Choices, CostPhasing, Evidence, Outcome, Stance};

/// A run of text; what matters most is strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
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
        self.spans.push(Span { text: text.into(), strong: false });
    }

    /// Goes on with words that stand out.
    pub fn stress(&mut self, text: impl Into<String>) {
        self.spans.push(Span { text: text.into(), strong: true });
    }
}

/// What the scenario means: who spends and saves what, when it is paid back, what is not funded.
#[must_use]
pub fn sentence(evidence: &Evidence, choices: &Choices, outcome: &Outcome) -> Sentence {
    let mut sentence = Sentence::default();
    let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
    if taking_part == 0 {
        sentence.say("No council takes part, so nothing is spent and nothing is saved.");
        return sentence;
    }
    say_who_spends_and_saves(&mut sentence, choices, outcome, taking_part);
    say_projects(&mut sentence, outcome);
    say_payback(&mut sentence, choices, outcome, taking_part);
    say_shortfall(&mut sentence, choices, outcome);
    sentence.basis = basis(evidence, choices, outcome);
    sentence
}

/// The first year in which the whole saving is there.
pub(super) fn full_saving_year(choices: &Choices) -> u32 {
    5 + choices.delay.ceil() as u32
}

fn say_who_spends_and_saves(
    sentence: &mut Sentence,
    choices: &Choices,
    outcome: &Outcome,
    taking_part: usize,
) {
    let mut who = count_in_words(taking_part);
    who[..1].make_ascii_uppercase();
    let (councils, spend, save) = if taking_part == 1 {
        ("council", "spends", "saves")
    } else {
        ("councils", "spend", "save")
    };
    sentence.say(format!("{who} {councils} {spend} "));
    let cost = outcome.totals.one_off_cost;
    if cost < 0.5 {
        sentence.say("nothing");
    } else {
        sentence.stress(pounds(cost));
        sentence.say(match choices.cost_phasing {
            CostPhasing::AllFirst => " in the first year".to_owned(),
            phasing => format!(" over {} years", count_in_words(phasing.shares().len())),
        });
    }
    let saving = outcome.totals.organisational_full_effect;
    if saving < 0.5 {
        sentence.say(format!(" and {save} nothing."));
        return;
    }
    let year = full_saving_year(choices);
    let fades = choices.fade > 0.0;
    let most = if fades { "up to " } else { "" };
    sentence.say(format!(" and {save} {most}"));
    sentence.stress(format!("{} a year", pounds(saving)));
    let less = if fades { ", and less each year after" } else { "" };
    let counted = if year > choices.horizon { ", after the years counted here" } else { "" };
    sentence.say(format!(" from {}{counted}{less}.", outcome.label(year)));
}

fn say_projects(sentence: &mut Sentence, outcome: &Outcome) {
    if let Some(text) = projects_text(outcome) {
        sentence.say(format!(" {text}."));
    }
}

fn say_payback(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome, taking_part: usize) {
    let (they_are, they_have, they, do_not_get, their) = if taking_part == 1 {
        ("It is", "It has", "It", "does not get", "its")
    } else {
        ("They are", "They have", "They", "do not get", "their")
    };
    let lowest = outcome.years.iter().map(|year| year.cumulative_cashable).fold(0.0, f64::min);
    match outcome.totals.payback_years {
        Some(0.0) if lowest >= 0.0 => sentence.say(format!(" {they_are} never out of pocket.")),
        Some(payback) => {
            sentence.say(format!(" {they_have} {their} money back after "));
            sentence.stress(years(payback));
            sentence.say(".");
        }
        None => {
            sentence.say(format!(" {they} "));
            sentence.stress(format!("{do_not_get} {their} money back"));
            sentence.say(format!(" within {} years.", choices.horizon));
        }
    }
}

fn say_shortfall(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome) {
    let what = if choices.fund_one_off_share > 0.0 { "The programme" } else { "The team" };
    if outcome.years.iter().all(|year| year.programme_cost == 0.0) {
        sentence.say(" There is no programme team to pay for.");
    }
    if outcome.years.iter().all(|year| year.funding.to_fund == 0.0) {
        return;
    }
    let short = Shortfall::of(outcome);
    let lower = what.to_lowercase();
    match short {
        None => sentence.say(format!(" {what} is paid for in every year.")),
        Some(Shortfall { first, last, each: Some(amount) }) if first == last => {
            sentence.say(format!(" In {} {lower} is short of ", outcome.label(first)));
            sentence.stress(exact_pounds(amount));
            sentence.say(".");
        }
        Some(Shortfall { first, last, each: Some(amount) }) => {
            let (from, to) = (outcome.label(first), outcome.label(last));
            sentence.say(format!(" From {from} to {to} {lower} is short of "));
            sentence.stress(exact_pounds(amount));
            sentence.say(" a year.");
        }
        Some(Shortfall { first, last, each: None }) => {
            let (from, to) = (outcome.label(first), outcome.label(last));
            sentence.say(format!(" Between {from} and {to} {lower} is short of "));
            sentence.stress(pounds(outcome.shortfall()));
            sentence.say(" in all.");
        }
    }
}

/// Ranges are published; where the scenario stands in them, and when, is not.
fn basis(evidence: &Evidence, choices: &Choices, outcome: &Outcome) -> String {
    let defaults = Choices::defaults(evidence);
    let inside = |position: &f64| *position > 0.0 && *position < 1.0;
    let takes_part = |choices: &Choices| choices.stances.map(|stance| stance != Stance::Out);
    let mut assumed = Vec::new();
    if choices.positions.iter().chain(&choices.costs).any(inside) {
        assumed.push("where in those ranges the figures lie");
    }
    if choices.realisation != 1.0 || choices.delay != 0.0 || choices.fade != 0.0 {
        assumed.push("how much is delivered and when");
    }
    if choices.cost_optimism != 0.0 || choices.contingency != defaults.contingency {
        assumed.push("the margin on costs");
    }
    if takes_part(choices) != takes_part(&defaults) {
        assumed.push("what changes when councils stay out or join");
    }
    if outcome.years.iter().any(|year| year.programme_cost > 0.0) {
        assumed.push("how long the team stays");
    }
    if outcome.has_projects() {
        assumed.push("who joins projects and on what terms");
    }
    assumed.push("when the costs fall");
    let list = match assumed.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, second] => format!("{first} and {second}"),
        [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
    };
    format!("The ranges of savings and costs are published. Assumed: {list}.")
}
