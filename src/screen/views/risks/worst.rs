//! Each risk with its levers, and what the worst of them would do.

use crate::case::PlanRow;
use crate::model::{Choices, HALF_A_POUND, Inputs, run};
use crate::scenario::{ChangeText, Kind, Lever};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::words::{back_text, place_of, pounds};

/// How each lever is set, and which of them stands there.
const RULE: &str = "Worked out by the model today: each lever is set by itself and everything else \
                    stays. An uncertain one goes to the worse end of the range from which \
                    \u{201c}How sure\u{201d} picks its runs, any other to the worst that it can be. \
                    Of several levers the one stands here that takes most from what the \
                    councils\u{2019} cash is worth today.";

/// What a lever would do.
struct Effect {
    lever: usize,
    value: f64,
    back: String,
    worth: f64,
}

/// All risks of the plan; nothing without any.
pub fn risks(facts: &Facts) -> Option<Part> {
    let rows = facts.case().plan("risks");
    if rows.is_empty() {
        return None;
    }
    let to_plan = facts.outcome.levers_are.to_plan();
    let words = ["Risk", "What would meet it", "Levers that speak to it", "The worst of them"];
    let heads = words.into_iter().map(Cell::words).chain([
        Cell::words(format!("Money back, {to_plan}")),
        Cell::number(format!("Cash worth today, {to_plan}")),
    ]);
    let table = Table {
        name: "Risks, and what the levers say of them".to_owned(),
        heads: heads.collect(),
        body: rows.iter().map(|row| risk(facts, row)).collect(),
        foot: Vec::new(),
    };
    let now = format!(
        "As the scenario stands, {to_plan}, money back: {}; the councils\u{2019} cash is worth {} today. ",
        back_text(facts.outcome),
        pounds(facts.outcome.totals.npv_cashable)
    );
    // Without a lever nothing is worked out of them.
    let has_levers = rows.iter().any(|row| !levers_of(facts, row).is_empty());
    let rule = if has_levers { RULE } else { "" };
    Some(Part::Group(
        Group::Answers("recorded worst"),
        vec![
            Part::Heading("Risks, and what would meet them".into(), None),
            Part::Table(table),
            Part::Words(Tone::Hint, format!("{now}{rule}").into()),
        ],
    ))
}

fn risk(facts: &Facts, row: &PlanRow) -> Row {
    let head = Line::from(row.text("label")).place(place_of(facts.case(), row));
    let levers = levers_of(facts, row);
    let met_by = match row.text("mitigation") {
        "" => "not said in the papers we have",
        mitigation => mitigation,
    };
    let mut cells = vec![Cell::words(met_by), Cell::words(tags(facts, row))];
    let effects = levers.iter().flat_map(|(position, lever)| effects(facts, *position, lever));
    let worst = effects.min_by(|one, other| one.worth.total_cmp(&other.worth));
    let before = facts.outcome.totals.npv_cashable;
    match worst {
        None => cells.extend([
            Cell::words("no lever of the model speaks to it"),
            Cell::words("\u{2013}"),
            Cell::number("\u{2013}"),
        ]),
        Some(worst) => {
            let option = facts.choices().option;
            let lever = &levers_at(facts)[worst.lever];
            let from = (option, lever.value(facts.choices()));
            let change = ChangeText::of(facts.kit(), worst.lever, from, (option, worst.value));
            let less = before - worst.worth;
            let worth = match less {
                less if less.abs() < HALF_A_POUND => "no change".to_owned(),
                less if less > 0.0 => format!("{}, {} less", pounds(worst.worth), pounds(less)),
                less => format!("{}, {} more", pounds(worst.worth), pounds(-less)),
            };
            let back = match back_text(facts.outcome) {
                now if now == worst.back => "no change".to_owned(),
                _ => worst.back,
            };
            cells.extend([Cell::words(change.to_string()), Cell::words(back), Cell::number(worth)]);
        }
    }
    Row::new(head, cells)
}

fn levers_at<'a>(facts: &Facts<'a>) -> &'a [Lever] {
    facts.kit().levers()
}

/// The levers that a risk names, by itself or as a family.
fn levers_of<'a>(facts: &Facts<'a>, row: &PlanRow) -> Vec<(usize, &'a Lever)> {
    let names: Vec<&str> = row.text("levers").split(';').map(str::trim).collect();
    let is_named = |lever: &Lever| {
        let family = lever.id.split('.').next().unwrap_or_default();
        names.iter().any(|name| lever.id == *name || family == *name)
    };
    levers_at(facts).iter().enumerate().filter(|(_, lever)| is_named(lever)).collect()
}

/// Buttons that lead to the levers; of a family to its first.
fn tags(facts: &Facts, row: &PlanRow) -> Line {
    let mut line = Line::default();
    for name in row.text("levers").split(';').map(str::trim).filter(|name| !name.is_empty()) {
        let is_it = |lever: &Lever| lever.id == name || lever.id.starts_with(&format!("{name}."));
        let mut found = levers_at(facts).iter().enumerate().filter(|(_, lever)| is_it(lever));
        let Some((position, lever)) = found.next() else { continue };
        let more = found.next().is_some();
        let label = match (more, name) {
            (true, "stance") => "Who takes part, and who contributes",
            _ => &lever.full_name,
        };
        line = line.press(label, Act::Lever(position));
    }
    if line.is_empty() { "none".into() } else { line }
}

/// What a lever would do at each of its worst ends.
fn effects(facts: &Facts, position: usize, lever: &Lever) -> Vec<Effect> {
    let choices = facts.choices();
    let now = lever.value(choices);
    let at = |value: f64| {
        let mut choices: Choices = choices.clone();
        lever.set(&mut choices, value);
        let outcome = run(facts.case(), &choices);
        let back = back_text(&outcome);
        Effect { lever: position, value, back, worth: outcome.totals.npv_cashable }
    };
    let values = match &lever.kind {
        Kind::Choice(options) => (0..options.len()).map(|option| option as f64).collect(),
        Kind::Number { .. } => {
            let mut inputs = Inputs::of(choices).all();
            let ends = match inputs.find(|input| input.lever_id(facts.case()) == lever.id) {
                Some(input) => {
                    let range = input.range(choices);
                    (lever.rounded(range.low), lever.rounded(range.high))
                }
                None => lever.range(),
            };
            vec![ends.0, ends.1]
        }
        Kind::Councils(_) => Vec::new(),
    };
    let others: Vec<Effect> = values
        .into_iter()
        .filter(|value| *value != now && lever.check(*value).is_ok())
        .map(at)
        .collect();
    // A lever without any other value changes nothing.
    if others.is_empty() { vec![at(now)] } else { others }
}
