//! What would it mean, in a minute: the sentence, the cash, what to know before quoting it, what
//! each change does, and three questions to begin with.

use crate::chart::{cash_flow, waterfall};
use crate::model::Explanation;
use crate::screen::act::Act;
use crate::screen::asked::Asked;
use crate::screen::eyes::{own_lever, own_part};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, List, Part, Room, Tone};
use crate::screen::picks::pick_metric;
use crate::screen::view::View;
use crate::words::{Metric, Origin, SPLIT_LEVER, before_quoting, pounds};

/// In short. `changes` is what each change adds; none where that has no value.
pub fn in_short(facts: &Facts, changes: Option<&Explanation>) -> Vec<Part> {
    let case = facts.case();
    let cash = facts.with_ghost(|_, outcome| cash_flow(case, outcome));
    let cash = Chart::new(cash.with_runs(facts.uncertainty), Room::Main);
    let mut charts = vec![cash.on_point(OnPoint::Years)];
    charts.extend(what_changes_add(facts, changes));
    let mut parts = vec![Part::Sentence(facts.sentence.clone())];
    parts.extend(own_part(facts));
    parts.push(Part::Charts(charts));
    // Where the explanation comes with the first change: the chart stays where it is.
    parts.extend(questions(facts));
    parts.extend(own_lever(facts));
    parts.extend(to_know(facts));
    parts
}

/// What each change adds; without a change there is nothing to explain.
fn what_changes_add(facts: &Facts, changes: Option<&Explanation>) -> Option<Chart> {
    let asked = facts.asked;
    if changes.is_some_and(|changes| changes.steps.is_empty()) {
        return None;
    }
    let levers_are = facts.outcome.levers_are;
    let figure = waterfall(asked.explained, "Starting point", changes, levers_are);
    let name = "Explain the changes in";
    let ask = |explained| Asked { explained, ..asked };
    let pick = pick_metric(facts, name, &Metric::ALL, asked.explained, ask);
    let chart = Chart::new(figure, Room::Wide).tools(pick);
    Some(chart.on_point(OnPoint::All(Origin::Changes)))
}

/// What to know before a figure is quoted.
fn to_know(facts: &Facts) -> Option<Part> {
    let has_split = facts.kit().find_index(SPLIT_LEVER).is_some();
    let things = before_quoting(facts.case(), facts.choices(), facts.outcome, has_split);
    if things.is_empty() {
        return None;
    }
    let unpaid = pounds(facts.outcome.totals.no_payer);
    let things = things.into_iter().map(|thing| Line::from(thing).mark(&unpaid, Origin::NoPayer));
    Some(Part::Group(
        Group::ToKnow,
        vec![
            Part::Heading("Before you quote a figure".into(), None),
            Part::List(List::Plain, things.collect()),
        ],
    ))
}

/// Three questions to begin with, for whoever has not changed anything yet.
fn questions(facts: &Facts) -> Option<Part> {
    if facts.choices() != facts.preset_choices {
        return None;
    }
    let late = facts.kit().find_index("delay").map(|delay| Act::set(vec![(delay, 1.0)]));
    let questions = [
        ("What would it mean for one council?", Some(Act::Open(View::Bears))),
        ("What if savings come a year late?", late),
        ("What would have to be true?", Some(Act::Open(View::Takes))),
    ];
    let presses = questions
        .into_iter()
        .filter_map(|(question, act)| Some(Run::Press(Press::link(question, act?))));
    Some(Part::Group(Group::Begin, vec![Part::Words(Tone::Tools, Line(presses.collect()))]))
}
