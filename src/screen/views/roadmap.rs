//! What has to happen by when, what hangs on what, and where it stands.

mod chosen;
mod filters;
mod lateness;

use crate::chart::{first_plan_year, roadmap as figure};
use crate::model::PlanSteps;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, List, Part, Room, Tone};
use crate::words::{Sentence, and_list, list_name, plan_counts, plan_start, plan_year};

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
    parts.push(Part::Words(Tone::Hint, about(facts, &steps).into()));
    parts.push(Part::Group(Group::Answers("lateness"), lateness::lateness(facts, &steps)));
    parts.extend(lost(facts));
    parts
}

/// How many milestones there are, and where they stand.
fn sentence(facts: &Facts, steps: &PlanSteps<'_>) -> Sentence {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let planned = || {
        let milestones = steps.all.iter().filter(|step| step.is_milestone);
        milestones.filter_map(|step| step.planned)
    };
    let count = steps.all.iter().filter(|step| step.is_milestone).count();
    let mut sentence = Sentence::default();
    sentence.say(match count {
        1 => "The plan has one milestone".to_owned(),
        count => format!("The plan has {count} milestones"),
    });
    if let Some((first, last)) = planned().min().zip(planned().max()) {
        sentence.say(match first == last {
            true => format!(", in {}", plan_year(case, first)),
            false => format!(", from {}, to {}", plan_year(case, first), plan_year(case, last)),
        });
    }
    sentence.say(".");
    if filters::lists(steps).len() > 1 {
        sentence.add("They stand in several lists of the papers, which may name one twice.");
    }
    match (record.milestones.is_empty(), record.now) {
        (true, None) => sentence.add("Nothing has been recorded of them yet."),
        _ => sentence.add(plan_counts(case, record, steps)),
    }
    sentence
}

/// What to know of the years and the count.
fn about(facts: &Facts, steps: &PlanSteps<'_>) -> String {
    let case = facts.case();
    let mut said = Vec::new();
    if steps.all.iter().any(|step| crate::words::is_about(step.row)) {
        said.push(
            "A soft sign stands in a year that is about right: the papers we have give it only by \
             its place in a drawing."
                .to_owned(),
        );
    }
    let mut lists: Vec<(&str, usize)> = Vec::new();
    for step in steps.all.iter().filter(|step| step.is_milestone) {
        let name = step.row.text("plan");
        match lists.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => lists.push((name, 1)),
        }
    }
    if lists.len() > 1 {
        let lists: Vec<String> =
            lists.iter().map(|(name, count)| format!("{count} {}", list_name(name))).collect();
        let lists: Vec<&str> = lists.iter().map(String::as_str).collect();
        said.push(format!(
            "The lists: {}. What stands in two of them is counted twice.",
            and_list(&lists)
        ));
    }
    let (plan, sums) = (plan_start(case), facts.choices().first_year);
    if plan != sums {
        said.push(format!(
            "Years of the plan begin in April {plan}; those of the sums on other pages in April {sums}."
        ));
    }
    said.push("What waits for something that is late stands no earlier than that.".to_owned());
    said.join(" ")
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
