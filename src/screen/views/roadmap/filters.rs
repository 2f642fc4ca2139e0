//! When now is, and which part of the plan is shown.

use crate::chart::PlanPart;
use crate::model::{MilestoneState, Month, PlanSteps, StepState};
use crate::scenario::PlanYears;
use crate::screen::act::Act;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick};
use crate::screen::on_plan::OnPlan;
use crate::words::{MONTHS, list_name, plan_start, unplaced_name};

/// When now is. The model has no clock: somebody says it, or takes what the page offers.
pub fn now(facts: &Facts) -> Line {
    let now = facts.scenario.record.now;
    let case = facts.case();
    let years = PlanYears::of(case);
    // Calendar years may begin before the sums do.
    let (first, last) = match years.first {
        1 => (plan_start(case), plan_start(case) + years.last),
        first => (first, years.last + 1),
    };
    let act = |year, month| Act::Plan(OnPlan::Now(Some(Month { year, month })));
    let today = Act::Plan(OnPlan::Today);
    let mut line = match now {
        None => Line::from("To see what is due, say when now is: ")
            .press("this month", today.clone())
            .text(", or a year: "),
        Some(_) => Line::from("Now is "),
    };
    if let Some(now) = now {
        let month = |month: u32| (MONTHS[month as usize - 1].to_owned(), act(now.year, month));
        let months = (1..=12).map(month).collect();
        line = line.pick(one_of("Month that is now", months, now.month as usize - 1)).text(" ");
    }
    let mut years: Vec<u32> = (first..last).collect();
    years.extend(now.map(|now| now.year).filter(|year| !years.contains(year)));
    // In the year in which nothing else is said it is April, in which a plan's year begins.
    let month = now.map_or(4, |now| now.month);
    let chosen = now.and_then(|now| years.iter().position(|year| *year == now.year));
    let mut options = vec![("not said".to_owned(), Act::Plan(OnPlan::Now(None)))];
    for year in years {
        options.push((year.to_string(), act(year, month)));
    }
    line = line.pick(one_of("Year that is now", options, chosen.map_or(0, |chosen| chosen + 1)));
    match now {
        None => line.text("."),
        Some(_) => line.text(", or ").press("this month", today).text("."),
    }
}

/// A list to pick from. One body for all: it is compiled once.
#[inline(never)]
pub fn one_of(name: &'static str, options: Vec<(String, Act)>, chosen: usize) -> Pick {
    Pick::of(name, options, Some(chosen))
}

/// A list of parts of the plan to pick from, of which one is shown.
#[inline(never)]
pub fn one_part(
    facts: &Facts,
    name: &'static str,
    options: Vec<(String, PlanPart)>,
    chosen: usize,
) -> Pick {
    let ask = |plan| Act::Ask(Asked { plan, ..facts.asked });
    one_of(name, options.into_iter().map(|(text, plan)| (text, ask(plan))).collect(), chosen)
}

/// How milestones can stand.
const STATES: [(Option<StepState>, Option<MilestoneState>, &str); 9] = [
    (None, None, "however they stand"),
    (Some(StepState::Late), None, "later than planned"),
    (Some(StepState::NoData), None, "due, with nothing recorded"),
    (Some(StepState::OnTrack), None, "as planned"),
    (Some(StepState::Ahead), None, "earlier than planned"),
    (None, Some(MilestoneState::NotBegun), "recorded as not begun"),
    (None, Some(MilestoneState::UnderWay), "recorded as under way"),
    (Some(StepState::Done), None, "done"),
    (Some(StepState::Dropped), None, "dropped"),
];

/// Which part of the plan is shown.
pub fn filters(facts: &Facts, steps: &PlanSteps<'_>) -> Line {
    let (case, part) = (facts.case(), facts.asked.plan);
    let mut line = Line::from("Show ");
    let ambitions = case.plan("ambitions");
    if !ambitions.is_empty() {
        let mut options = vec![("all ambitions".to_owned(), PlanPart { ambition: None, ..part })];
        for (place, row) in ambitions.iter().enumerate() {
            let part = PlanPart { ambition: Some(place), ..part };
            options.push((row.text("label").to_owned(), part));
        }
        if steps.all.iter().any(|step| step.row.text("priority").is_empty()) {
            let part = PlanPart { ambition: Some(ambitions.len()), ..part };
            options.push((unplaced_name(case).to_lowercase(), part));
        }
        let chosen = part.ambition.map_or(0, |ambition| ambition + 1);
        line = line.pick(one_part(facts, "Ambition", options, chosen)).text(", ");
    }
    let all = PlanPart { list: None, flagships: false, ..part };
    let lists = lists(steps);
    if lists.len() > 1 {
        let mut options = vec![
            ("all milestones".to_owned(), all),
            ("flagships".to_owned(), PlanPart { flagships: true, ..all }),
        ];
        let mut chosen = usize::from(part.flagships);
        for first in lists {
            if part.list == Some(first) {
                chosen = options.len();
            }
            let name = list_name(steps.all[first].row.text("plan"));
            options.push((name, PlanPart { list: Some(first), ..all }));
        }
        line = line.pick(one_part(facts, "Which milestones", options, chosen)).text(", ");
    }
    let is_it = |(state, recorded, _): &_| (*state, *recorded) == (part.state, part.recorded);
    let chosen = STATES.iter().position(is_it).unwrap_or(0);
    let state = |(state, recorded, name): (_, _, &str)| {
        (name.to_owned(), PlanPart { state, recorded, ..part })
    };
    let states = STATES.map(state).into();
    line = line.pick(one_part(facts, "How they stand", states, chosen)).text(", over ");
    let spans = vec![
        ("all years".to_owned(), PlanPart { near: false, ..part }),
        ("the first two years".to_owned(), PlanPart { near: true, ..part }),
    ];
    line.pick(one_part(facts, "Years", spans, usize::from(part.near))).text(".")
}

/// The first milestone of each list that the papers have.
pub fn lists(steps: &PlanSteps<'_>) -> Vec<usize> {
    let mut lists: Vec<usize> = Vec::new();
    for (place, step) in steps.all.iter().enumerate().filter(|(_, step)| step.is_milestone) {
        let name = step.row.text("plan");
        if !name.is_empty() && lists.iter().all(|known| steps.all[*known].row.text("plan") != name)
        {
            lists.push(place);
        }
    }
    lists
}
