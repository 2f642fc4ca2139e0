//! What a scenario would mean for one council: a sentence and a few figures, each with its range.
//!
//! No paper divides savings or costs between councils, so all of it says that the split is assumed;
//! a council that the case leaves out gets no verdict.

mod figures;
mod in_plan;

pub use figures::own_terms;
pub use in_plan::{named_in_plan, own_instead};

use super::council::{parts_text, range, split_hint};
use super::list::{and_list, capitalised, lower_first};
use super::number::{count_in_words, percent, pounds, two_digits};
use super::origin::Origin;
use super::published::{left_out, one_side_unknown, only_published};
use super::sentence::Sentence;
use super::time::{numbered_year, year_end};
use crate::case::{Case, Stance};
use crate::model::{Choices, ForOne, HALF_A_POUND, Outcome, OwnBack, Ranged};

/// Why nothing more can be said of a council; none where its figures can.
#[must_use]
pub fn nothing_of_its_own(case: &Case, choices: &Choices, council: usize) -> Option<String> {
    let (known, stance) = (&case.councils[council], choices.stances[council]);
    let name = &known.short_name;
    if choices.stances.iter().all(|stance| *stance == Stance::Out) {
        return Some(format!(
            "No council would take part, so {name} would bear nothing and gain nothing."
        ));
    }
    match (stance, known.in_case) {
        (Stance::Out, true) => {
            Some(format!("{name} would stay outside: it would bear nothing and gain nothing."))
        }
        (Stance::Out, false) => Some(format!(
            "{name} is not in the case and would stay outside: it would bear nothing and gain \
             nothing, and the case says nothing else of it."
        )),
        _ => None,
    }
}

/// What it would mean for one council: what it is asked to contribute, what it would bear and be
/// left with, whether its contribution pays, and when its own money is back.
#[must_use]
pub fn own_sentence(case: &Case, choices: &Choices, outcome: &Outcome, own: &ForOne) -> Sentence {
    let mut sentence = Sentence::default();
    let known = &case.councils[own.council];
    if let Some(nothing) = nothing_of_its_own(case, choices, own.council) {
        sentence.say(nothing);
        if known.in_case && outcome.takes_part.contains(&true) {
            say_if_it_came_in(&mut sentence, choices, outcome, own);
            sentence.basis = basis(case, choices);
        }
        return sentence;
    }
    if !known.in_case {
        sentence.say(format!(
            "The case leaves {} out; this is what would follow if it were like the others for each \
             resident. ",
            known.short_name
        ));
    }
    say_asked(&mut sentence, &known.short_name, choices.stances[own.council], own);
    say_bears(&mut sentence, choices, own);
    if let Some(why) = one_side_unknown(outcome) {
        sentence.say(format!(" What it would be left with cannot be said: {why}."));
    } else {
        say_left(&mut sentence, choices, outcome, own);
        if known.in_case {
            say_contributing(&mut sentence, choices, own);
        }
        say_back(&mut sentence, outcome, own);
    }
    let left_out = left_out(case, outcome);
    if !left_out.is_empty() {
        sentence.add(left_out);
    }
    sentence.basis = basis(case, choices);
    sentence
}

/// "Bolsover would contribute; as the funding stands it would be asked for nothing."
fn say_asked(sentence: &mut Sentence, name: &str, stance: Stance, own: &ForOne) {
    let asked = own.parts.contribution;
    sentence.say(match stance {
        Stance::Funds if asked < HALF_A_POUND => format!(
            "{name} would contribute, but as the funding stands it would be asked for nothing."
        ),
        Stance::Funds => {
            format!("{name} would contribute; it would be asked for {}.", pounds(asked))
        }
        _ if asked < HALF_A_POUND => format!("{name} would take part without contributing."),
        _ => format!(
            "{name} would take part without contributing by the rule, but pay {} all the same.",
            pounds(asked)
        ),
    });
    sentence.mark(&pounds(asked), Origin::Borne(Some(own.council)));
}

fn say_bears(sentence: &mut Sentence, choices: &Choices, own: &ForOne) {
    let years = count_in_words(choices.horizon as usize);
    if own.borne.high < HALF_A_POUND {
        sentence.say(format!(" Over {years} years it would bear nothing."));
        return;
    }
    sentence.say(if own.parts.no_payer() >= HALF_A_POUND {
        format!(" If no payer is found, over {years} years it would bear ")
    } else {
        format!(" Over {years} years it would bear ")
    });
    stress_about(sentence, own.borne, Some(Origin::Borne(Some(own.council))));
    let parts = parts_text(&own.parts);
    if parts.len() > 1 {
        sentence.say(format!(", made of {}", and_list(&parts)));
        for (_, sum) in parts.iter().filter_map(|part| part.rsplit_once(' ')) {
            sentence.mark(sum, Origin::Borne(Some(own.council)));
        }
    } else if let Some((what, _)) = parts.first().and_then(|part| part.rsplit_once(' ')) {
        sentence.say(format!(", all of it {what}"));
    }
    sentence.say(".");
}

fn say_left(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome, own: &ForOne) {
    let plan = capitalised(&format!("{}{}", only_published(outcome), to_plan(choices)));
    if own.left.value < 0.0 {
        sentence.say(format!(" {plan}, in today\u{2019}s money it would be left "));
        let loss = format!("about {} worse off", two_digits(-own.left.value));
        sentence.figure(loss, Origin::Left(Some(own.council)));
        // A range without anything above zero is told as the loss that it is.
        let between = match own.left.high {
            loss if loss <= 0.0 => range(less(own.left), two_digits),
            _ => range(own.left, two_digits),
        };
        if !between.is_empty() {
            sentence.say(format!(" ({between})"));
            sentence.mark(&between, Origin::Left(Some(own.council)));
        }
    } else {
        sentence.say(format!(" {plan}, in today\u{2019}s money it would be left with "));
        stress_about(sentence, own.left, Some(Origin::Left(Some(own.council))));
    }
    sentence.say(" in cash.");
    if own.left.low < 0.0 && own.left.high > 0.0 {
        sentence.say(" Whether it would be better or worse off hangs on the assumed split.");
    }
}

/// Whether it would be better off contributing or not, all others as they are.
fn say_contributing(sentence: &mut Sentence, choices: &Choices, own: &ForOne) {
    if choices.stances.iter().filter(|stance| **stance != Stance::Out).count() < 2 {
        sentence.say(
            " As the only one that takes part, it would bear what has no payer whether it \
             contributes or not.",
        );
        return;
    }
    let more = own.by_contributing;
    if more.low > -HALF_A_POUND && more.high < HALF_A_POUND {
        sentence.say(" Whether it contributes or not would make no difference to it.");
        return;
    }
    // What it does now stands first.
    let contributes = choices.stances[own.council] == Stance::Funds;
    let (what, more) =
        if contributes { ("Not contributing", less(more)) } else { ("Contributing", more) };
    let (size, direction) = match more.value {
        loss if loss < 0.0 => (less(more), "less"),
        _ => (more, "more"),
    };
    sentence.say(format!(
        " {what} would leave it with {} {direction}, the others as they are.",
        about_in_brackets(size)
    ));
}

/// When its own money would be back.
fn say_back(sentence: &mut Sentence, outcome: &Outcome, own: &ForOne) {
    let [now, first, last] = own.back;
    sentence.say(match now {
        OwnBack::NothingSpent => " It would have nothing to get back".to_owned(),
        OwnBack::NeverOut => " It would never be out of pocket".to_owned(),
        OwnBack::ByYear(year) => format!(
            " Its own money would be back by the end of {}",
            numbered_year(outcome.first_year, year)
        ),
        OwnBack::Not => format!(
            " Its own money would not be back by {}",
            year_end(outcome.first_year, outcome.years.len() as u32)
        ),
    });
    let between = back_range(outcome, first, last);
    if !between.is_empty() {
        sentence.say(format!(" ({between})"));
    }
    sentence.say(".");
}

/// What it would be left with if it took part, for one outside that is in the case.
fn say_if_it_came_in(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome, own: &ForOne) {
    if let Some(why) = one_side_unknown(outcome) {
        sentence.say(format!(" What it would be left with inside cannot be said: {why}."));
        return;
    }
    let plan = capitalised(&format!("{}{}", only_published(outcome), to_plan(choices)));
    sentence.say(format!(" {plan}, taking part would leave it, in today\u{2019}s money, with "));
    stress_about(sentence, own.if_joining, None);
    let more = own.by_contributing;
    if more.low > -HALF_A_POUND && more.high < HALF_A_POUND {
        sentence.say(" in cash, whether it contributed or not.");
    } else {
        sentence.say(" in cash without contributing, and with ");
        stress_about(sentence, own.if_contributing, None);
        sentence.say(" if it contributed.");
    }
}

/// "about £4.4m (£1.1m to £8.9m)", of which the figure stands out.
fn stress_about(sentence: &mut Sentence, figure: Ranged, origin: Option<Origin>) {
    let between = range(figure, two_digits);
    let about = format!("about {}", two_digits(figure.value));
    match origin {
        Some(origin) => sentence.figure(about, origin),
        // What it would be with another stance is no figure of this scenario.
        None => sentence.stress(about),
    }
    if !between.is_empty() {
        sentence.say(format!(" ({between})"));
        if let Some(origin) = origin {
            sentence.mark(&between, origin);
        }
    }
}

/// How much less there is where there is so much more.
const fn less(more: Ranged) -> Ranged {
    Ranged { value: -more.value, low: -more.high, high: -more.low }
}

fn about_in_brackets(figure: Ranged) -> String {
    let between = range(figure, two_digits);
    let brackets = if between.is_empty() { String::new() } else { format!(" ({between})") };
    format!("about {}{brackets}", two_digits(figure.value))
}

/// "March 2026 to March 2030"; empty where both are the same.
fn back_range(outcome: &Outcome, first: OwnBack, last: OwnBack) -> String {
    if first == last {
        return String::new();
    }
    format!("{} to {}", back_text(outcome, first), back_text(outcome, last))
}

/// "March 2028", "not by March 2033".
fn back_text(outcome: &Outcome, back: OwnBack) -> String {
    match back {
        OwnBack::NothingSpent => "nothing to get back".to_owned(),
        OwnBack::NeverOut => "never out of pocket".to_owned(),
        OwnBack::ByYear(year) => year_end(outcome.first_year, year),
        OwnBack::Not => {
            format!("not by {}", year_end(outcome.first_year, outcome.years.len() as u32))
        }
    }
}

const fn to_plan(choices: &Choices) -> &'static str {
    choices.risk_levers_are.to_plan()
}

fn basis(case: &Case, choices: &Choices) -> String {
    let mut basis = format!("Assumed split: {}", lower_first(&split_hint(case, choices)));
    if choices.social_weight > 0.0 {
        basis.push_str(&format!(
            " Wider benefits, which are not cash, are not in these sums, though the councils weigh \
             them at {}.",
            percent(choices.social_weight, 0)
        ));
    }
    basis
}
