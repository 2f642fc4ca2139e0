//! The minutes, to be read and printed.

use super::press;
use crate::meeting::Section;
use crate::screen::act::{Act, MeetingFile, OnLog};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::meeting::minutes_of;
use crate::screen::part::{Group, List, Part, Tone};

/// The minutes with what can be done with them. The log stands folded at their end: opened, it is
/// printed too.
pub fn minutes(facts: &Facts) -> Vec<Part> {
    let desk = facts.meeting;
    let (title, sections) = minutes_of(facts.kit(), desk);
    let tools = Line::default()
        .with(press("Back to the log", OnLog::MinutesAsked(false)))
        .with(Run::Press(Press::new("Print them", Act::Print)))
        .with(press("Copy as Markdown", OnLog::Copied))
        .with(press("Save as Markdown", OnLog::Saved(MeetingFile::Minutes)))
        .with(press("Save the meeting as a file", OnLog::Saved(MeetingFile::Meeting)));
    let mut paper = vec![Part::Heading(title.into(), None)];
    for Section { heading, said } in sections {
        let is_log = heading == "Log";
        let lines = said.into_iter().map(|(text, link)| {
            let line = Line::from(text);
            match is_log || link.is_empty() {
                true => line,
                false => line.with(Run::Small((desk.told.address)(&link))),
            }
        });
        let list = Part::List(List::Plain, lines.collect());
        paper.push(match is_log {
            true => {
                Part::Fold(format!("All {} lines of the log", desk.meeting.lines.len()), vec![list])
            }
            false => Part::Group(Group::Worth, vec![Part::Heading(heading.into(), None), list]),
        });
    }
    vec![Part::Words(Tone::Plain, tools), Part::Group(Group::Answers("minutes"), paper)]
}
