//! The milestone that is looked at: what it is, what it waits for, and how it stands.

use std::collections::BTreeMap;

use super::filters::{one_of, one_part};
use crate::case::{Case, PlanRow};
use crate::chart::PlanPart;
use crate::model::{MilestoneState, PlanStep, PlanSteps};
use crate::scenario::PlanYears;
use crate::screen::act::Act;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::on_plan::OnPlan;
use crate::screen::part::{List, Part, Tone};
use crate::screen::view::View;
use crate::words::{plan_place, plan_year, planned_text, step_state_text};

/// What can be chosen, and all about what is.
pub fn chosen(facts: &Facts, steps: &PlanSteps<'_>, chosen: Option<usize>) -> Vec<Part> {
    let mut parts = vec![
        Part::Heading("One milestone".into(), Some("milestone")),
        Part::Words(Tone::Question, pick(facts, steps, chosen)),
    ];
    let Some((place, step)) = chosen.and_then(|place| Some((place, steps.all.get(place)?))) else {
        parts.push(Part::Words(
            Tone::Hint,
            "Choose one here, or press it in the chart, to see what it waits for and what waits for \
             it, and to say how it stands. With the keys: arrows walk through the chart, Enter \
             chooses, and Shift with an arrow to the left or right moves it by a year."
                .into(),
        ));
        return parts;
    };
    parts.push(Part::Words(Tone::Plain, what(facts, step)));
    if step.is_milestone {
        parts.push(Part::Words(Tone::Question, how_it_stands(facts, step, place)));
    }
    parts.extend(pushes(facts, steps, place));
    parts.extend(listed(facts, steps, "It waits for", place, false));
    parts.extend(listed(facts, steps, "What waits for it", place, true));
    parts.extend(measures(facts, step.row));
    parts
}

/// All steps that are shown, to choose from.
fn pick(facts: &Facts, steps: &PlanSteps<'_>, chosen: Option<usize>) -> Line {
    let part = facts.asked.plan;
    let mut options = vec![("none chosen".to_owned(), PlanPart { chosen: None, ..part })];
    let mut at = 0;
    // Counted once: it is asked of each step, and again while one is dragged.
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for step in &steps.all {
        *named.entry(step.row.text("label")).or_default() += 1;
    }
    for (place, step) in steps.all.iter().enumerate() {
        if !step.is_milestone && !part.near && chosen != Some(place) {
            continue;
        }
        if chosen == Some(place) {
            at = options.len();
        }
        let name = match step.row.text("priority") {
            id if id.len() == 1 => {
                format!("{}: {}", id.to_ascii_uppercase(), step.row.text("label"))
            }
            _ => step.row.text("label").to_owned(),
        };
        // Of several with one name each has its year too.
        let name = match named[step.row.text("label")] {
            1 => name,
            _ => format!("{name}, {}", planned_text(facts.case(), step)),
        };
        options.push((name, PlanPart { chosen: Some(place), ..part }));
    }
    Line::default().pick(one_part(facts, "Milestone", options, at))
}

fn label_of<'a>(case: &'a Case, table: &str, id: &str) -> Option<&'a PlanRow> {
    case.plan(table).iter().find(|row| row.text("id") == id && !id.is_empty())
}

/// What it is, of which priority, from where, and when it was planned.
fn what(facts: &Facts, step: &PlanStep<'_>) -> Line {
    let (case, record, row) = (facts.case(), &facts.scenario.record, step.row);
    let mut line = Line::default().with(Run::Strong(row.text("label").to_owned())).text(". ");
    if row.text("flagship") == "yes" {
        line = line.text("A flagship. ");
    }
    if let Some(priority) = label_of(case, "priorities", row.text("priority")) {
        let ambition = label_of(case, "ambitions", priority.text("ambition"));
        line = line.text(format!("Priority: {}", priority.text("label")));
        line = match ambition {
            Some(ambition) => {
                line.text(format!(", of \u{201c}{}\u{201d}. ", ambition.text("label")))
            }
            None => line.text(". "),
        };
    }
    if let Some(enabler) = label_of(case, "enablers", row.text("enabler")) {
        line = line.text(format!("Way of working: {}. ", enabler.text("label")));
    }
    line = line.text(format!("Planned: {}. ", planned_text(case, step)));
    if step.is_milestone {
        line = line.text(step_state_text(record, step));
        line = match step.now {
            Some(now) if step.planned != Some(now) => {
                line.text(format!(": it stands in {}. ", plan_year(case, now)))
            }
            _ => line.text(". "),
        };
    } else if let (Some(now), true) = (step.now, step.lateness() > 0) {
        line = line.text(format!("It stands in {}. ", plan_year(case, now)));
    }
    match row.text("note") {
        "" => {}
        note => line = line.text(format!("{note} ")),
    }
    line.place(plan_place(case, row))
}

/// How it stands, as questions to answer.
fn how_it_stands(facts: &Facts, step: &PlanStep<'_>, milestone: usize) -> Line {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let recorded = record.milestones.iter().find(|one| one.id == step.id());
    let state = recorded.and_then(|one| one.state);
    let name = |state: Option<MilestoneState>| match state {
        None => "not recorded",
        Some(MilestoneState::Done) => "done",
        Some(state) => state.name(),
    };
    let mut options = Vec::new();
    let mut at = 0;
    for one in [None].into_iter().chain(MilestoneState::ALL.map(Some)) {
        if one == state {
            at = options.len();
        }
        options.push((name(one).to_owned(), Act::Plan(OnPlan::Stands(milestone, one))));
    }
    let line = Line::from("It is ").pick(one_of("How it stands", options, at));
    if state == Some(MilestoneState::Dropped) {
        return forgetting(line.text("."), milestone);
    }
    let is_done = state == Some(MilestoneState::Done);
    let now = record.plan_year_now(case);
    let own = recorded.and_then(|one| if is_done { one.year } else { one.expected });
    let own = own.or(step.planned);
    // What is not done does not stand before now; what is done was not done after it.
    let own = match now {
        Some(now) if !is_done && recorded.is_some() => own.map(|own| own.max(now)),
        _ => own,
    };
    let PlanYears { first, last } = PlanYears::of(case);
    let offered = |year: &u32| {
        Some(*year) == own
            || now.is_none_or(|now| if is_done { *year <= now } else { *year >= now })
    };
    let years: Vec<u32> = (first..=last).filter(offered).collect();
    let at = own.and_then(|own| years.iter().position(|year| *year == own));
    let act = |year| Act::Plan(OnPlan::Year(milestone, year));
    let mut options: Vec<(String, Act)> =
        years.iter().map(|year| (plan_year(case, *year), act(*year))).collect();
    let at = at.unwrap_or_else(|| {
        options.insert(0, ("a year not given".to_owned(), Act::Go("milestone")));
        0
    });
    let line = line
        .text(if is_done { ", in " } else { ", expected in " })
        .pick(one_of("Year of the milestone", options, at))
        .text(".");
    let line = if is_done { line } else { steppers(line, milestone, own > now) };
    if recorded.is_some() { forgetting(line, milestone) } else { line }
}

/// Two buttons that move it by a year, for whoever has only a finger.
fn steppers(line: Line, milestone: usize, can_be_earlier: bool) -> Line {
    let step = |label: &str, by, can_be: bool| {
        let act = Act::Plan(OnPlan::Shifted(milestone, by));
        let press = Press::new(label, act);
        Run::Press(Press { look: Button::Small, act: press.act.filter(|_| can_be), ..press })
    };
    let line = line.text(" ").with(step("A year earlier", -1, can_be_earlier));
    line.text(" ").with(step("A year later", 1, true))
}

fn forgetting(line: Line, milestone: usize) -> Line {
    line.text(" ")
        .press("Take away what is recorded of it", Act::Plan(OnPlan::Forgotten(milestone)))
}

/// What pushes it, and what it pushes, by name and with the chain.
fn pushes(facts: &Facts, steps: &PlanSteps<'_>, place: usize) -> Vec<Part> {
    let case = facts.case();
    let named = |place: usize| {
        let step = &steps.all[place];
        let to = step.now.map_or_else(String::new, |now| format!(" to {}", plan_year(case, now)));
        format!("\u{201c}{}\u{201d}{to}", step.row.text("label"))
    };
    let mut said = Vec::new();
    let mut before = Vec::new();
    let mut at = place;
    while let Some(by) = steps.all[at].pushed_by {
        before.push(format!("\u{201c}{}\u{201d}", steps.all[by].row.text("label")));
        at = by;
    }
    if !before.is_empty() {
        said.push(format!("It is pushed by {}.", before.join(", which is pushed by ")));
    }
    // In the order in which one pushes the next.
    let mut pushed = vec![place];
    let mut next = 0;
    while let Some(from) = pushed.get(next).copied() {
        let by_it = (0..steps.all.len()).filter(|to| steps.all[*to].pushed_by == Some(from));
        pushed.extend(by_it);
        next += 1;
    }
    match &pushed[1..] {
        [] => {}
        pushed => {
            let names: Vec<String> = pushed.iter().map(|place| named(*place)).collect();
            let many = if names.len() == 1 { "one step" } else { "these steps" };
            said.push(format!("It pushes {many}: {}.", names.join("; ")));
        }
    }
    if said.is_empty() {
        return Vec::new();
    }
    vec![Part::Words(Tone::Found, said.join(" ").into())]
}

/// Steps on one side of it, each a way to it, with the kind and place of the dependency.
fn listed(
    facts: &Facts,
    steps: &PlanSteps<'_>,
    title: &str,
    place: usize,
    is_after: bool,
) -> Vec<Part> {
    let (case, asked) = (facts.case(), facts.asked);
    let mut lines = Vec::new();
    for (from, to) in &steps.waits {
        let (here, other) = if is_after { (*from, *to) } else { (*to, *from) };
        if here != place {
            continue;
        }
        let step = &steps.all[other];
        let plan = PlanPart { chosen: Some(other), ..asked.plan };
        let mut line =
            Line::default().press(step.row.text("label"), Act::Ask(Asked { plan, ..asked }));
        if let Some(year) = step.now.or(step.planned) {
            line = line.text(format!(", {}", plan_year(case, year)));
        }
        let ids = (steps.all[*from].id(), steps.all[*to].id());
        let is_it = |row: &&PlanRow| (row.text("from"), row.text("to")) == ids;
        if let Some(row) = case.plan("dependencies").iter().find(is_it) {
            line = match row.text("kind") {
                "" => line.text(" "),
                kind => line.text(format!(" ({kind}) ")),
            };
            line = line.place(plan_place(case, row));
        }
        lines.push(line);
    }
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Part::Words(Tone::Plain, format!("{title}:").into()), Part::List(List::Plain, lines)]
}

/// The measures by which it may show.
fn measures(facts: &Facts, row: &PlanRow) -> Vec<Part> {
    let ids: Vec<&str> = row.text("measures").split(';').map(str::trim).collect();
    let named = facts.case().measures.iter().filter(|measure| ids.contains(&measure.id.as_str()));
    let labels: Vec<&str> = named.map(|measure| measure.label.as_str()).collect();
    if labels.is_empty() {
        return Vec::new();
    }
    let line = Line::from(format!("Measures that can show it: {} ", labels.join("; ")))
        .with(Run::Tag("our reading".to_owned()))
        .text(" ")
        .press("Better lives", Act::Open(View::BetterLives));
    vec![Part::Words(Tone::Plain, line)]
}
