//! What the councils would spend once, save and pay every year.

use super::Sentence;
use crate::case::{Case, LineKind};
use crate::model::{Choices, Outcome};
use crate::words::list::and_list;
use crate::words::number::{count_in_words, pounds};
use crate::words::option::option_text;
use crate::words::origin::Origin;
use crate::words::published::Published;
use crate::words::time::numbered_year;
use crate::words::when::cost_years;
use crate::words::yearly::{Yearly, net_amount, net_text};

/// What follows "would take part": a part for each kind of money that the case has.
pub(super) fn say_money(
    sentence: &mut Sentence,
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
) {
    let mut clauses = Vec::new();
    clauses.extend(spending(case, choices, outcome));
    clauses.extend(saving(case, choices, outcome));
    clauses.extend(paying_yearly(case, choices, outcome));
    let last = clauses.len().saturating_sub(1);
    for (place, clause) in clauses.into_iter().enumerate() {
        sentence.say(match (place, clause.is_nothing) {
            (0, _) if last == 0 => " and ",
            (place, true) if place == last => " and ",
            (place, false) if place == last => ", and ",
            _ => ", ",
        });
        sentence.spans.extend(clause.text.spans);
    }
    sentence.say(".");
}

/// A part of the sentence.
struct Clause {
    text: Sentence,
    /// Whether it only says that there is nothing.
    is_nothing: bool,
}

impl Clause {
    fn plain(text: &str, is_nothing: bool) -> Self {
        let mut clause = Self { text: Sentence::default(), is_nothing };
        clause.text.say(text);
        clause
    }
}

/// "spend £38.2m once over three years"; none where the case names no such cost.
fn spending(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<Clause> {
    let published = Published::of(case, choices.option, LineKind::OneOff);
    let cost = outcome.totals.one_off_cost;
    if published.is_empty() {
        return None;
    }
    if published.is_unknown() {
        return Some(Clause::plain("spend an unpublished sum once", false));
    }
    let Some((first, last)) = cost_years(case, choices, outcome.one_off()) else {
        return Some(Clause::plain("spend nothing", true));
    };
    if cost.abs() < 0.5 {
        return Some(Clause::plain("spend nothing", true));
    }
    let mut text = Sentence::default();
    text.say(if cost < 0.0 { "receive " } else { "spend " });
    text.figure(pounds(cost.abs()), Origin::OneOff);
    let label = |year| numbered_year(outcome.first_year, year);
    let years = count_in_words((last - first + 1) as usize);
    text.say(match (first, last) {
        (first, last) if first == last => format!(" once in {}", label(first)),
        (1, _) => format!(" once over {years} years"),
        _ => format!(" once over {years} years from {}", label(first)),
    });
    Some(Clause { text, is_nothing: false })
}

/// "save £43.0m a year from Year 5, 2027/28"; none where the case names no saving.
fn saving(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<Clause> {
    let published = Published::of(case, choices.option, LineKind::Saving);
    if published.is_empty() {
        return None;
    }
    if published.is_unknown() {
        return Some(Clause::plain("save an unpublished sum", false));
    }
    let yearly = Yearly::savings(case, choices, outcome);
    let nothing = || Some(Clause::plain("save nothing", true));
    let Some(yearly) = yearly else { return nothing() };
    let mut text = Sentence::default();
    let verb = if yearly.amount < 0.0 { "lose " } else { "save " };
    if !yearly.span.is_ever_whole() {
        let best = yearly.best?;
        if best.1 < 0.5 {
            return nothing();
        }
        text.say(verb);
        text.say("at most ");
        text.figure(pounds(best.1), Origin::Year(best.0 as usize - 1));
        text.say(format!(
            " in any one year, in {}, as some of it ends before all of it is there",
            numbered_year(outcome.first_year, best.0)
        ));
        return Some(Clause { text, is_nothing: false });
    }
    text.say(verb);
    if choices.fade > 0.0 {
        text.say("up to ");
    }
    text.figure(format!("{} a year", pounds(yearly.amount.abs())), Origin::Saving);
    text.say(format!(" {}", years(&yearly, choices, choices.fade)));
    Some(Clause { text, is_nothing: false })
}

/// "pay £1.2m a year for software from Year 1, 2026/27, which would leave £0.8m a year".
fn paying_yearly(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<Clause> {
    let published = Published::of(case, choices.option, LineKind::Cost);
    if published.is_empty() {
        return None;
    }
    if published.is_unknown() {
        return Some(Clause::plain("pay an unpublished sum every year", false));
    }
    let Some(yearly) = Yearly::costs(case, outcome) else {
        return Some(Clause::plain("pay nothing every year", true));
    };
    let mut text = Sentence::default();
    text.say(if yearly.amount < 0.0 { "be spared " } else { "pay " });
    text.figure(format!("{} a year", pounds(yearly.amount.abs())), Origin::Yearly);
    text.say(format!(" for {} {}", and_list(&yearly.names), years(&yearly, choices, 0.0)));
    if let Some(savings) = Yearly::savings(case, choices, outcome)
        && let Some(net) = net_text(choices, &savings, &yearly)
    {
        text.say(format!(", which would {net}"));
        text.mark(&net_amount(&savings, &yearly), Origin::Saving);
    }
    Some(Clause { text, is_nothing: false })
}

/// In which years it is there, and what becomes of it.
fn years(yearly: &Yearly, choices: &Choices, fade: f64) -> String {
    let beyond = if yearly.span.full > choices.horizon {
        format!(", after the {} years counted here", choices.horizon)
    } else {
        String::new()
    };
    format!("{}{beyond}{}", yearly.span.text(choices), yearly.span.after(fade))
}

/// Which option the figures are of, and whose they are; nothing where there is only one.
pub(super) fn say_option(sentence: &mut Sentence, case: &Case, choices: &Choices) {
    if let Some(option) = option_text(case, choices) {
        sentence.say(format!("The figures are those of {option}. "));
    }
}
