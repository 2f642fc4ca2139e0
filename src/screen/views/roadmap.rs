//! What has to happen by when, what hangs on what, and where it stands.

mod chosen;
mod filters;
mod lateness;

use crate::case::FIRST_CALENDAR_YEAR;
use crate::chart::{first_plan_year, roadmap as figure};
use crate::model::{PlanStep, PlanSteps};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, List, Part, Room, Tone};
use crate::screen::view::View;
use crate::screen::views::LEVELS;
use crate::words::{
    Sentence, and_list, capitalised, count_in_words, is_about, list_name, plan_counts, plan_start,
    plan_year,
};

/// Roadmap.
pub fn roadmap(facts: &Facts) -> Vec<Part> {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let steps = record.steps(case);
    let mut asked = facts.asked;
    asked.plan.chosen = asked.plan.chosen.filter(|chosen| *chosen < steps.all.len());
    let (figure, shown) = figure(case, record, &steps, asked.plan);
    let chart = Chart::new(figure, Room::Main).on_point(OnPoint::Steps {
        shown: shown.into(),
        asked,
        first: first_plan_year(&steps),
    });
    let mut parts = vec![
        Part::Sentence(sentence(facts, &steps)),
        Part::Words(Tone::Question, filters::now(facts)),
        Part::Words(Tone::Question, filters::filters(facts, &steps)),
    ];
    let chosen =
        Part::Group(Group::Answers("milestone"), chosen::chosen(facts, &steps, asked.plan.chosen));
    parts.push(Part::Group(Group::Plan, vec![Part::Charts(vec![chart]), chosen]));
    let about = about(facts, &steps);
    if !about.is_empty() {
        parts.push(Part::Words(Tone::Hint, about));
    }
    parts.push(Part::Group(Group::Answers("lateness"), lateness::lateness(facts, &steps)));
    parts.extend(lost(facts));
    parts
}

/// How many milestones there are, and where they stand.
fn sentence(facts: &Facts, steps: &PlanSteps<'_>) -> Sentence {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let milestones: Vec<&PlanStep<'_>> =
        steps.all.iter().filter(|step| step.is_milestone).collect();
    let planned = || milestones.iter().filter_map(|step| step.planned);
    let (count, lists) = (milestones.len(), counted_by_list(&milestones));
    let mut sentence = Sentence::default();
    sentence.say(match (count, lists.len()) {
        (1, _) => "The plan has one milestone".to_owned(),
        (_, 0..2) => format!("The plan has {} milestones", count_in_words(count)),
        // A sum would be quoted without its doubt.
        _ => format!("The plan has {}", listed_milestones(&lists)),
    });
    if let Some((first, last)) = planned().min().zip(planned().max()) {
        sentence.say(match first == last {
            true => format!(", in {}", plan_year(case, first)),
            false => format!(", from {}, to {}", plan_year(case, first), plan_year(case, last)),
        });
    }
    sentence.say(match lists.len() {
        0..2 => ".",
        _ => "; one that stands in two lists of the papers is counted in each.",
    });
    let lost = count - planned().count();
    if lost > 0 {
        sentence.add(match (lost, lost == count) {
            (1, true) => "In which year it is to be is not in the papers we have.".to_owned(),
            (_, true) => "In which years they are to be is not in the papers we have.".to_owned(),
            (1, false) => "One has no year in the papers we have.".to_owned(),
            (lost, false) => format!(
                "{} have no year in the papers we have.",
                capitalised(&count_in_words(lost))
            ),
        });
    }
    match (record.milestones.is_empty(), record.now) {
        (true, None) if count == 1 => sentence.add("Nothing has been recorded of it yet."),
        (true, None) => sentence.add("Nothing has been recorded of them yet."),
        _ => sentence.add(plan_counts(case, record, steps)),
    }
    sentence
}

/// "65 milestones of the ten-year plan and 12 of the two-year plan".
fn listed_milestones(lists: &[(&str, usize)]) -> String {
    let of_list = |(place, (name, count)): (usize, &(&str, usize))| {
        let what = match (place, count) {
            (0, 1) => " milestone",
            (0, _) => " milestones",
            _ => "",
        };
        format!("{}{what} {}", count_in_words(*count), list_name(name))
    };
    let lists: Vec<String> = lists.iter().enumerate().map(of_list).collect();
    and_list(&lists)
}

/// How many milestones each list of the papers has.
fn counted_by_list<'a>(milestones: &[&PlanStep<'a>]) -> Vec<(&'a str, usize)> {
    let mut lists: Vec<(&str, usize)> = Vec::new();
    for step in milestones {
        let name = step.row.text("plan");
        match lists.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => lists.push((name, 1)),
        }
    }
    lists
}

/// What to know of the years, and where the levels are.
fn about(facts: &Facts, steps: &PlanSteps<'_>) -> Line {
    let case = facts.case();
    let mut said = Vec::new();
    if steps.all.iter().any(|step| is_about(step.row)) {
        said.push(
            "A soft sign stands in a year that is about right: the papers we have give it only by \
             its place in a drawing."
                .to_owned(),
        );
    }
    let (plan, sums) = (plan_start(case), facts.choices().first_year);
    // Calendar years need no telling apart.
    if plan != sums && case.plan_years().all(|year| year < FIRST_CALENDAR_YEAR) {
        said.push(format!(
            "Years of the plan begin in April {plan}; those of the sums on other pages in April {sums}."
        ));
    }
    if !steps.waits.is_empty() {
        said.push("What waits for something that is late stands no earlier than that.".to_owned());
    }
    let line = Line::from(said.join(" "));
    if case.plan("actions").iter().all(|row| row.text("level").is_empty()) {
        return line;
    }
    let line = if line.is_empty() { line } else { line.text(" ") };
    line.text("The papers give levels of working together to actions, not to milestones: ")
        .press("actions by level", Act::OpenAt(View::Risks, LEVELS))
        .text(".")
}

/// What the papers' plan has and the papers we have lack.
fn lost(facts: &Facts) -> Option<Part> {
    let tables = ["priorities", "milestones"];
    let rows = tables.iter().flat_map(|table| facts.case().plan(table));
    let notes = rows.filter(|row| !row.text("note").is_empty());
    let lines: Vec<Line> =
        notes.map(|row| format!("{}: {}", row.text("label"), row.text("note")).into()).collect();
    let title = "What the papers we have lack of the plan, and where they differ";
    (!lines.is_empty()).then(|| Part::Fold(title.to_owned(), vec![Part::List(List::Plain, lines)]))
}
