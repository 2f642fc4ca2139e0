//! Who pays: funding by year, what each council would bear and save, and what joint projects add.

use crate::case::LineKind;
use crate::chart::{
    Figure, council_contributions, council_savings, funding_by_year, joint_projects,
};
use crate::model::Outcome;
use crate::scenario::Group;
use crate::screen::facts::Facts;
use crate::screen::part::{Chart, Part, Room};
use crate::screen::split::{split_lever, split_tag};
use crate::words::paying;

/// Who pays.
pub fn who_pays(facts: &Facts) -> Vec<Part> {
    let (case, outcome) = (facts.case(), facts.outcome);
    let chart = |room, make: &dyn Fn(&Outcome) -> Figure| {
        Chart::new(facts.with_ghost(|_, outcome| make(outcome)), room)
    };
    let mut charts = Vec::new();
    if facts.kit().has_group(Group::Funding) {
        charts.push(chart(Room::Main, &|outcome| funding_by_year(case, outcome)));
        let contributions = chart(Room::Half, &|outcome| council_contributions(case, outcome));
        charts.push(contributions.tools(split_tag(facts)));
    }
    if case.lines.iter().any(|line| line.kind == LineKind::Saving) {
        let savings = chart(Room::Half, &|outcome| council_savings(case, outcome));
        charts.push(savings.tools(split_tag(facts)));
    }
    if outcome.has_projects() {
        charts.push(chart(Room::Wide, &|outcome| joint_projects(case, outcome)));
    }
    let sentence = Part::Sentence(paying(case, facts.choices(), outcome));
    [sentence, Part::Charts(charts)].into_iter().chain(split_lever(facts)).collect()
}
