//! When now is, and which part of the plan is shown.

use crate::chart::PlanPart;
use crate::model::{Month, PlanSteps, StepState};
use crate::screen::act::Act;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick};
use crate::screen::on_plan::OnPlan;
use crate::screen::picks::pick_asked;
use crate::words::{MONTHS, plan_start};

/// As many years of now are offered.
const YEARS: u32 = 30;

/// When now is. The model has no clock: somebody says it, or takes what the page offers.
pub fn now(facts: &Facts) -> Line {
    let now = facts.scenario.record.now;
    let first = plan_start(facts.case());
    let act = |year, month| Act::Plan(OnPlan::Now(Some(Month { year, month })));
    let line = match now {
        None => Line::from("To see what is due, say when now is: ")
            .press("this month", Act::Plan(OnPlan::Today))
            .text(", or a year: "),
        Some(_) => Line::from("Now is "),
    };
    let line = match now {
        None => line,
        Some(now) => {
            let months =
                (1..=12).map(|month| (MONTHS[month as usize - 1].to_owned(), act(now.year, month)));
            line.pick(Pick::of("Month that is now", months, Some(now.month as usize - 1))).text(" ")
        }
    };
    let mut years: Vec<u32> = (first..first + YEARS).collect();
    years.extend(now.map(|now| now.year).filter(|year| !years.contains(year)));
    // In the year in which nothing else is said it is April, in which a plan's year begins.
    let month = now.map_or(4, |now| now.month);
    let nothing = ("not said".to_owned(), Act::Plan(OnPlan::Now(None)));
    let chosen = now.and_then(|now| years.iter().position(|year| *year == now.year));
    let options = years.iter().map(|year| (year.to_string(), act(*year, month)));
    let options = std::iter::once(nothing).chain(options);
    let pick = Pick::of("Year that is now", options, Some(chosen.map_or(0, |chosen| chosen + 1)));
    let line = line.pick(pick);
    match now {
        None => line.text("."),
        Some(_) => line.text(", or ").press("this month", Act::Plan(OnPlan::Today)).text("."),
    }
}

/// Which part of the plan is shown.
pub fn filters(facts: &Facts, steps: &PlanSteps<'_>) -> Line {
    let (case, asked) = (facts.case(), facts.asked);
    let part = asked.plan;
    let ask = |plan: PlanPart| Asked { plan, ..asked };
    let ambitions = case.plan("ambitions");
    let names = ambitions.iter().map(|row| row.text("label").to_owned());
    let has_others = steps.all.iter().any(|step| step.row.text("priority").is_empty());
    let rest = has_others.then(|| "ways of working".to_owned());
    let names = std::iter::once("all ambitions".to_owned()).chain(names).chain(rest);
    let options = names
        .enumerate()
        .map(|(place, name)| (name, ask(PlanPart { ambition: place.checked_sub(1), ..part })));
    let ambition = part.ambition.map_or(0, |ambition| ambition + 1);
    let mut line = Line::from("Show ");
    if !ambitions.is_empty() {
        line = line.pick(pick_asked("Ambition", options, Some(ambition))).text(", ");
    }
    let lists = lists(steps);
    if lists.len() > 1 && !part.near {
        let all =
            ("all milestones".to_owned(), ask(PlanPart { list: None, flagships: false, ..part }));
        let flagships =
            ("flagships".to_owned(), ask(PlanPart { list: None, flagships: true, ..part }));
        let one = lists.iter().map(|first| {
            let name = list_name(steps.all[*first].row.text("plan"));
            (name, ask(PlanPart { list: Some(*first), flagships: false, ..part }))
        });
        let chosen = match (part.flagships, part.list) {
            (true, _) => 1,
            (_, Some(list)) => lists.iter().position(|one| *one == list).map_or(0, |at| at + 2),
            _ => 0,
        };
        let options = [all, flagships].into_iter().chain(one);
        line = line.pick(pick_asked("Which milestones", options, Some(chosen))).text(", ");
    }
    let states = [
        (None, "however they stand"),
        (Some(StepState::Late), "later than planned"),
        (Some(StepState::NoData), "due, with nothing recorded"),
        (Some(StepState::OnTrack), "as planned"),
        (Some(StepState::Ahead), "earlier than planned"),
        (Some(StepState::Done), "done"),
        (Some(StepState::Dropped), "dropped"),
    ];
    let chosen = states.iter().position(|(state, _)| *state == part.state);
    let options =
        states.into_iter().map(|(state, name)| (name.to_owned(), ask(PlanPart { state, ..part })));
    line = line.pick(pick_asked("How they stand", options, chosen)).text(", over ");
    let spans = [("all years", false), ("the first two years, with activities", true)];
    let options = spans.map(|(name, near)| {
        let part = if near { PlanPart { list: None, flagships: false, ..part } } else { part };
        (name.to_owned(), ask(PlanPart { near, ..part }))
    });
    line.pick(pick_asked("Years", options, Some(usize::from(part.near)))).text(".")
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

/// "of the ten-year list", to go on after a number or by itself.
pub fn list_name(plan: &str) -> String {
    format!("of the list \u{201c}{plan}\u{201d}")
}
