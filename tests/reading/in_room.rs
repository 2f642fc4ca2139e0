//! What stands beside other scenarios, and what a room sees.

use derwent::scenario::Scenario;
use derwent::screen::{Asked, Part, Stage, Stages, View};

use crate::reading::said::{Said, Sort, figure};
use crate::screened::{all_parts, charts, known_of, lines, with_facts};

/// Tables with what was set.
const OF_LEVERS: [&str; 2] = ["Scenarios that are compared", "Levers that differ"];

/// Compare with the starting point, and every stage of the list to begin with.
pub fn say_in_room(said: &mut Vec<Said>, scenario: &Scenario) {
    // Without a name it would be called by its levers, to the last digit.
    let scenario = Scenario { title: "Ours".to_owned(), ..scenario.clone() };
    let asked = Asked::of(&scenario.kit);
    let stages = Stages::to_begin_with(&scenario.kit);
    let before = said.len();
    with_facts(&scenario, asked, |facts, subject| {
        let known = known_of(View::Compare, &asked, subject);
        say_parts(said, "compare", &View::Compare.screen(facts, &known));
        for planned in stages.list {
            let known = known_of(planned.view, &asked, subject);
            let stage = Stage::of(facts, &known, (planned.view, planned.figure), None);
            let context = format!("{} {}", stage.said, stage.own);
            said.push(Said::sentence("stage", &stage.said));
            said.push(Said { context, ..Said::label("tile", stage.headline.plain()) });
        }
    });
    // The other one may go to plan where this one does not, and have all councils where this has one.
    said[before..].iter_mut().for_each(|said| said.is_about_others = true);
}

/// All that some parts say.
fn say_parts(said: &mut Vec<Said>, place: &'static str, parts: &[Part]) {
    for part in all_parts(parts) {
        let sort = match part {
            // What is in it comes by itself.
            Part::Group(..) | Part::Fold(..) => continue,
            Part::Words(..) | Part::List(..) => Sort::Sentence,
            // What a person set.
            Part::Table(table) if OF_LEVERS.contains(&table.name.as_str()) => Sort::Exact,
            _ => Sort::Label,
        };
        let lines = lines(std::slice::from_ref(part)).into_iter().map(|line| line.plain());
        let lines = lines.filter(|line| !line.is_empty());
        said.extend(lines.map(|line| Said { sort, ..Said::label(place, line) }));
    }
    for chart in charts(parts) {
        figure(said, &chart.figure);
    }
}
