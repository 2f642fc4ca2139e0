//! What is late, what that does to the sum, and the button that does it.

use crate::model::{Choices, Lateness, PlanSteps, Point};
use crate::scenario::{ChangeText, Kind, Message, Unit, change_text};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::part::{List, Part, Tone};
use crate::screen::views::dashboard::line_name;
use crate::words::{
    beyond_levers, chain_text, lateness_reasons, lateness_text, measured, numbered_year, pounds,
};

/// What the lateness of the plan would do to the sum, and the button that does it.
pub fn lateness(facts: &Facts, steps: &PlanSteps<'_>) -> Vec<Part> {
    let (case, record, choices) = (facts.case(), &facts.scenario.record, facts.choices());
    let late = Lateness::of(case, choices.option, steps);
    let taken = record.taken;
    let (after, then) = record.with_lateness_taken(case, choices);
    let is_new = after.taken != taken;
    let mut parts = vec![Part::Heading("What lateness does to the sum".into(), Some("lateness"))];
    parts.extend(chain_text(case, steps).map(|text| Part::Words(Tone::Plain, text.into())));
    let mut said = Vec::new();
    if record.milestones.is_empty() && taken.is_none() {
        said.push(
            "Nothing is recorded of the milestones yet, so nothing is known of their lateness."
                .to_owned(),
        );
    } else if steps.chain.is_empty() && taken.is_none() {
        said.push(
            "No milestone stands later than planned: there is nothing to take into the scenario."
                .to_owned(),
        );
    } else {
        said.push(lateness_text(late, taken));
        if late != taken {
            said.push(lateness_reasons(case, choices.option, steps));
        }
        said.push(beyond_levers(late, after.taken));
    }
    if choices.delay < f64::from(taken.savings) {
        said.push(
            "Since lateness was taken the delay of savings was set below it: the scenario no \
             longer has all of it."
                .to_owned(),
        );
    }
    said.retain(|text| !text.is_empty());
    parts.push(Part::Words(Tone::Plain, said.join(" ").into()));
    if is_new {
        let changes: Vec<Line> = change_text(facts.kit(), choices, &then)
            .iter()
            .map(|change| dated(facts, &then, change).into())
            .collect();
        if !changes.is_empty() {
            parts.push(Part::Words(Tone::Plain, "In the scenario, with years of the sums:".into()));
            parts.push(Part::List(List::Plain, changes));
        }
        parts.extend(away_from_record(facts, &then));
    }
    let press = Press {
        look: Button::Main,
        act: is_new.then_some(Act::Scenario(Message::LatenessTaken)),
        ..Press::new("Take the lateness into the scenario", Act::Print)
    };
    parts.push(Part::Words(Tone::Plain, Line::default().with(Run::Press(press))));
    parts.push(Part::Words(
        Tone::Hint,
        "Which savings and benefits wait for which milestones is our reading and not the papers\u{2019}: \
         savings wait for the milestones of ways of working, or for all where none is of these, and \
         wider benefits for those by which a measure may show. It is one step to undo."
            .into(),
    ));
    parts
}

/// A change in words; a year of the sums with its calendar year, as those of the plan are others.
fn dated(facts: &Facts, then: &Choices, change: &ChangeText) -> String {
    let (lever, first_year) = (&facts.kit().levers()[change.lever], facts.choices().first_year);
    match lever.kind {
        Kind::Number { unit: Unit::PlanYear, .. } => {
            let [before, after] = [facts.choices(), then]
                .map(|choices| numbered_year(first_year, lever.value(choices) as u32));
            format!("{}: {before} \u{2192} {after}", change.label)
        }
        _ => change.to_string(),
    }
}

/// Where the scenario would leave what was recorded of measures and sums, if it would.
fn away_from_record(facts: &Facts, then: &Choices) -> Vec<Part> {
    let (case, record, choices) = (facts.case(), &facts.scenario.record, facts.choices());
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |label: &str, [now, then]: [&Point<'_>; 2], show: &dyn Fn(f64) -> String| {
        let (Some(recorded), Some(before), Some(after)) =
            (now.recorded, now.expected, then.expected)
        else {
            return;
        };
        if (recorded - after).abs() > (recorded - before).abs() + LEFT {
            let year = numbered_year(choices.first_year, now.year);
            let [recorded, before, after] = [recorded, before, after].map(show);
            let text = format!(
                "{label}, {year}: recorded {recorded}; expected {before} as the scenario stands, \
                 {after} after it."
            );
            lines.push(text.into());
        }
    };
    if !record.measures.is_empty() {
        let after = record.series_of_measures(case, then);
        for (now, then) in record.series_of_measures(case, choices).iter().zip(&after) {
            for (point, after) in now.points.iter().zip(&then.points) {
                add(&now.of.label, [point, after], &|value| measured(now.of, value));
            }
        }
    }
    if !record.lines.is_empty() {
        let after = record.series_of_lines(case, then);
        for (now, then) in record.series_of_lines(case, choices).iter().zip(&after) {
            let (label, _) = line_name(facts, now.of.what);
            for (point, after) in now.points.iter().zip(&then.points) {
                add(label, [point, after], &pounds);
            }
        }
    }
    if lines.is_empty() {
        return Vec::new();
    }
    let warning = "Before you press: it takes the scenario away from what was recorded. Where these \
                   figures show the lateness already, take it in only one way: here, or by \u{201c}Use \
                   what happened\u{201d} on the dashboard. Together they count it twice, and each can undo \
                   the other.";
    vec![Part::Words(Tone::Plain, warning.into()), Part::List(List::Plain, lines)]
}

/// What arithmetic leaves between two equal figures.
const LEFT: f64 = 1e-6;
