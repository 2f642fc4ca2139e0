//! What is recorded in each card of what has happened, and how its levers stand to that.

use std::rc::Rc;

use super::tables::table;
use crate::ask::Beside;
use crate::model::{Standing, StepState, latest_of_each};
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Part, Row, Tone};
use crate::words::{MONTHS, and_list, count_in_words};

/// A table, where anything is recorded in one of them.
pub fn recorded(cards: &[Rc<Beside>], parts: &mut Vec<Part>) {
    let records = || cards.iter().map(|card| &*card.scenario.record);
    if records().all(|record| record.is_empty()) {
        return;
    }
    let row = |head: &str, text: &dyn Fn(&Beside) -> Line| {
        Row::new(head, cards.iter().map(|card| Cell::number(text(card))).collect())
    };
    let body = vec![
        row("Measures, savings and costs", &figures),
        row("Milestones", &milestones),
        row("Lateness taken into its levers", &taken),
    ];
    parts.push(table("What has happened, as it is recorded", "What is recorded", cards, body));
    parts.push(Part::Words(
        Tone::Hint,
        "Each stands against its own record, by the latest figure of each measure and line. A \
         milestone that stands in two lists of the papers is counted twice. A record is kept on this \
         device and in files; a link does not carry it."
            .into(),
    ));
}

fn none() -> Line {
    Line::from("nothing recorded")
}

/// How many are ahead, on track and behind.
fn figures(card: &Beside) -> Line {
    let (case, choices) = (card.scenario.case(), &card.scenario.choices);
    let record = &card.scenario.record;
    let (measures, lines) = (record.measures(case, choices), record.lines(case, choices));
    let latest = [latest_of_each(&measures), latest_of_each(&lines)].concat();
    if latest.is_empty() {
        return none();
    }
    let counted = [Standing::Behind, Standing::OnTrack, Standing::Ahead, Standing::NoData];
    let said = counted.into_iter().filter_map(|standing| {
        let count = latest.iter().filter(|point| point.standing == standing).count();
        let name = match standing {
            Standing::NoData => "with nothing to compare",
            standing => standing.name(),
        };
        (count > 0).then(|| format!("{} {name}", count_in_words(count)))
    });
    listed(&said.collect::<Vec<_>>())
}

/// How many are done and late, and by which month.
fn milestones(card: &Beside) -> Line {
    let record = &card.scenario.record;
    if record.milestones.is_empty() {
        return none();
    }
    let steps = record.steps(card.scenario.case());
    let counted =
        [(StepState::Done, "done"), (StepState::Late, "late"), (StepState::Dropped, "dropped")];
    let said = counted.into_iter().filter_map(|(state, name)| {
        let of_state = steps.all.iter().filter(|step| step.is_milestone && step.state == state);
        let count = of_state.count();
        (count > 0).then(|| format!("{} {name}", count_in_words(count)))
    });
    let said: Vec<String> = said.collect();
    let line = if said.is_empty() { "none done or late".into() } else { listed(&said) };
    match record.now {
        Some(now) => line.with(Run::Small(format!(
            "seen from {} {}",
            MONTHS[now.month as usize - 1],
            now.year
        ))),
        None => line,
    }
}

fn taken(card: &Beside) -> Line {
    let taken = card.scenario.record.taken;
    let years = |years: u32, what: &str| match years {
        0 => None,
        1 => Some(format!("{what} by one year")),
        years => Some(format!("{what} by {} years", count_in_words(years as usize))),
    };
    let said = [
        years(taken.savings, "savings"),
        years(taken.first, "the start of wider benefits"),
        years(taken.last, "their full effect"),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() { "none".into() } else { listed(&said) }
}

fn listed(said: &[String]) -> Line {
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    and_list(&said).into()
}
