//! A list of stages as a text, for this device and as a file:
//! `{"format": 1, "stages": [{"view": …, "figure": …, "scenario": …, "notes": …, "phase": …,
//! "minutes": …}, …], "planned": …, "starts": …}`. A scenario is
//! its link; without one it is the one on the page.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::figures::known_figure;
use super::list::{Plan, Planned};
use crate::scenario::{Cases, quoted, read_link, write_link};
use crate::screen::view::View;

const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
    stages: Vec<WrittenStage>,
    /// How long the meeting is to take, in minutes.
    #[serde(default, skip_serializing_if = "is_nothing")]
    planned: u32,
    /// When it starts, in minutes after midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    starts: Option<u32>,
}

#[derive(Serialize, Deserialize)]
struct WrittenStage {
    view: String,
    #[serde(default)]
    figure: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenario: Option<String>,
    #[serde(default)]
    notes: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    phase: String,
    #[serde(default, skip_serializing_if = "is_nothing")]
    minutes: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_nothing(minutes: &u32) -> bool {
    *minutes == 0
}

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadStages {
    /// The stages that can be read, in their order.
    pub list: Vec<Planned>,
    /// How long the meeting is to take.
    pub plan: Plan,
    /// Why each of the others cannot be, with its number.
    pub problems: Vec<String>,
}

/// What is said of a file from which so many stages were taken.
#[must_use]
pub fn stages_opened(name: &str, count: usize) -> String {
    let name = quoted(name);
    match count {
        0 => format!("No stage was taken from \u{201c}{name}\u{201d}: the list is what it was."),
        1 => format!("The list is that of \u{201c}{name}\u{201d}: one stage."),
        count => format!("The list is that of \u{201c}{name}\u{201d}: {count} stages."),
    }
}

/// The list as a text.
#[must_use]
pub fn write_stages(list: &[Planned], plan: Plan) -> String {
    let stage = |planned: &Planned| WrittenStage {
        view: planned.view.id().to_owned(),
        figure: planned.figure.to_owned(),
        scenario: planned.scenario.as_ref().map(|scenario| write_link(scenario)),
        notes: planned.notes.clone(),
        phase: planned.phase.clone(),
        minutes: planned.minutes,
    };
    let Plan { minutes: planned, starts } = plan;
    let stages = list.iter().map(stage).collect();
    let written = Written { format: FORMAT, stages, planned, starts };
    // Texts and numbers always have a JSON form.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads a list; none if the text is none. A stage that cannot be read keeps no other back.
#[must_use]
pub fn read_stages(text: &str, cases: &Cases) -> Option<ReadStages> {
    let Written { format, stages, planned, starts } = serde_json::from_str(text).ok()?;
    let plan = Plan { minutes: planned, starts };
    let mut read = ReadStages { plan, ..ReadStages::default() };
    if format > FORMAT {
        let problem = "the list was made by a newer version of Derwent; reload the page to get it";
        read.problems.push(problem.to_owned());
        return Some(read);
    }
    for (number, stage) in (1..).zip(stages) {
        match read_stage(stage, cases) {
            Ok(planned) => read.list.push(planned),
            Err(problem) => read.problems.push(format!("stage {number}: {problem}")),
        }
    }
    Some(read)
}

fn read_stage(stage: WrittenStage, cases: &Cases) -> Result<Planned, String> {
    let WrittenStage { view, figure, scenario, notes, phase, minutes } = stage;
    let none =
        |what: &str, name: &str| format!("there is no {what} \u{201c}{}\u{201d}", quoted(name));
    let view =
        View::named(&view).filter(|view| view.is_staged()).ok_or_else(|| none("view", &view))?;
    let figure = known_figure(view, &figure).ok_or_else(|| none("figure", &figure))?;
    let scenario = scenario.map(|link| read_link(&link, cases)).transpose();
    let scenario = scenario.map_err(|error| error.to_string())?.map(Rc::new);
    Ok(Planned { view, figure, scenario, notes, phase, minutes })
}
