//! What the views of the programme are for whoever sees them with the eyes of one council.

use super::facts::Facts;
use super::part::{Group, Part, Tone};
use super::split::with_split_tag;
use super::view::View;
use crate::words::{named_in_plan, own_instead};

/// What lateness, or what has happened, would mean for the council that sees; where a view is no sum,
/// whether anything in it is about that council.
pub fn own_in_plan(view: View, facts: &Facts) -> Option<Part> {
    let tables: &[&str] = match view {
        View::Roadmap => &["milestones", "activities"],
        View::Dashboard => &[],
        View::Ways => &["enablers", "milestones"],
        View::Risks => &["risks", "asks", "actions"],
        View::Story => &["themes", "principles", "pilots", "pilot-steps"],
        _ => return None,
    };
    let own = facts.eyes?;
    let (case, choices, record) = (facts.case(), facts.choices(), &facts.scenario.record);
    let instead = |then| own_instead(case, choices, facts.outcome, own.council, then);
    let sums = match view {
        View::Roadmap => {
            let (after, then) = record.with_lateness_taken(case, choices);
            (after.taken != record.taken).then(|| {
                format!("With the lateness of the plan taken into the scenario: {}", instead(&then))
            })
        }
        View::Dashboard if record.measures.is_empty() && record.lines.is_empty() => {
            let name = &case.councils[own.council].short_name;
            Some(format!(
                "No measure, saving or cost is recorded yet that would change what {name} would bear and gain."
            ))
        }
        View::Dashboard => {
            let then = record.fit(case, choices).choices;
            Some(format!("If it goes on as was recorded: {}", instead(&then)))
        }
        _ => None,
    };
    let labels = tables.iter().flat_map(|table| case.plan(table)).map(|row| row.text("label"));
    let events = case.events.iter().filter(|_| view == View::Story);
    let labels = events.map(|event| event.label.as_str()).chain(labels);
    let named = (!tables.is_empty()).then(|| named_in_plan(case, own.council, labels));
    let heading = format!("For {} ", case.councils[own.council].short_name);
    let heading = match sums {
        Some(_) => with_split_tag(facts, heading),
        None => heading.trim_end().into(),
    };
    let mut parts = vec![Part::Heading(heading, None)];
    let said = sums.into_iter().chain(named);
    parts.extend(said.map(|said| Part::Words(Tone::Plain, said.into())));
    Some(Part::Group(Group::Own, parts))
}
