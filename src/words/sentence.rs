//! What a scenario means, in a few sentences that can be read out.

use super::number::{count_in_words, exact_pounds, pounds, years};
use crate::model::{Choices, CostPhasing, Evidence, Outcome, TeamPlan};

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
        if !self.basis.is_empty() {
            text.push(' ');
            text.push_str(&self.basis);
        }
        text
    }

    fn say(&mut self, text: impl Into<String>) {
        self.spans.push(Span { text: text.into(), strong: false });
    }

    fn stress(&mut self, text: impl Into<String>) {
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
    say_payback(&mut sentence, choices, outcome);
    say_shortfall(&mut sentence, choices, outcome);
    sentence.basis = basis(evidence, choices);
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
    sentence.stress(pounds(outcome.totals.one_off_cost));
    sentence.say(match choices.cost_phasing {
        CostPhasing::AllFirst => " in the first year".to_owned(),
        phasing => format!(" over {} years", count_in_words(phasing.shares().len())),
    });
    let saving = outcome.totals.organisational_full_effect;
    if saving < 0.5 {
        sentence.say(format!(" and {save} nothing."));
        return;
    }
    let year = full_saving_year(choices);
    let most = if choices.fade > 0.0 { "at most " } else { "" };
    sentence.say(format!(" and {save} {most}"));
    sentence.stress(format!("{} a year", pounds(saving)));
    let counted = if year > choices.horizon { ", after the years counted here" } else { "" };
    sentence.say(format!(" from {}{counted}.", outcome.label(year)));
}

fn say_payback(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome) {
    let lowest = outcome.years.iter().map(|year| year.cumulative_cashable).fold(0.0, f64::min);
    match outcome.totals.payback_years {
        Some(0.0) if lowest >= 0.0 => sentence.say(" They are never out of pocket."),
        Some(payback) => {
            sentence.say(" They have their money back after ");
            sentence.stress(years(payback));
            sentence.say(".");
        }
        None => {
            sentence.say(" They ");
            sentence.stress("do not get their money back");
            sentence.say(format!(" within {} years.", choices.horizon));
        }
    }
}

fn say_shortfall(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome) {
    let what = if choices.fund_one_off_share > 0.0 { "The programme" } else { "The team" };
    if outcome.years.iter().all(|year| year.funding.to_fund == 0.0) {
        if choices.team_plan == TeamPlan::None {
            sentence.say(" There is no programme team to pay for.");
        }
        return;
    }
    let short: Vec<_> = outcome.years.iter().filter(|year| year.funding.shortfall >= 0.5).collect();
    let (Some(first), Some(last)) = (short.first(), short.last()) else {
        sentence.say(format!(" {what} is paid for in every year."));
        return;
    };
    let lower = what.to_lowercase();
    let from = outcome.label(first.year);
    let to = outcome.label(last.year);
    let amount = first.funding.shortfall;
    if short.len() == 1 {
        sentence.say(format!(" In {from} {lower} is short of "));
        sentence.stress(exact_pounds(amount));
        sentence.say(".");
    } else if short.iter().all(|year| (year.funding.shortfall - amount).abs() < 0.5) {
        sentence.say(format!(" From {from} to {to} {lower} is short of "));
        sentence.stress(exact_pounds(amount));
        sentence.say(" a year.");
    } else {
        sentence.say(format!(" Between {from} and {to} {lower} is short of "));
        sentence.stress(pounds(outcome.shortfall()));
        sentence.say(" in all.");
    }
}

/// Ranges are published; where the scenario stands in them, and when, is not.
fn basis(evidence: &Evidence, choices: &Choices) -> String {
    let defaults = Choices::defaults(evidence);
    let mut assumed = Vec::new();
    if choices.realisation != 1.0 || choices.delay != 0.0 || choices.fade != 0.0 {
        assumed.push("how much is delivered and when");
    }
    if choices.cost_optimism != 0.0 || choices.contingency != defaults.contingency {
        assumed.push("the margin on costs");
    }
    if choices.stances != defaults.stances {
        assumed.push("what changes when councils stay out or join");
    }
    assumed.push("when the costs fall");
    let last = assumed.pop().unwrap_or_default();
    let mut list = if assumed.is_empty() {
        last.to_owned()
    } else {
        format!("{} and {last}", assumed.join(", "))
    };
    list[..1].make_ascii_uppercase();
    let verb = if assumed.is_empty() { "is" } else { "are" };
    format!("Ranges of savings and costs are published. {list} {verb} assumed.")
}
