//! What somebody does not believe, and what came of it.

use super::{act, is_open};
use crate::meeting::{Challenge, Standing, doubt_said};
use crate::screen::act::OnLog;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Group, List, Part};
use crate::screen::views::cards::small;

/// The open ones with what can be done, then the others.
pub fn challenges(facts: &Facts) -> Vec<Part> {
    let all = facts.meeting.meeting.challenges();
    let (open, closed): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(.., standing)| is_open(standing));
    let mut parts = Vec::new();
    if !open.is_empty() {
        let lines = open.iter().map(|(number, challenge, _)| open_line(*number, challenge));
        let heading = format!("Open challenges ({})", open.len());
        let list = Part::List(List::Plain, lines.collect());
        let parts_of = vec![Part::Heading(heading.into(), Some("challenges")), list];
        parts.push(Part::Group(Group::Answers("challenges"), parts_of));
    }
    if !closed.is_empty() {
        let lines = closed.iter().map(|(number, challenge, standing)| {
            let came = match standing {
                Standing::Answered(answer) => format!("Answered: {answer}"),
                _ => "Accepted: the scenario has it.".to_owned(),
            };
            Line::from(format!("{number}. {} {came}", doubt_said(challenge)))
        });
        let title = format!("Challenges that were answered or accepted ({})", closed.len());
        parts.push(Part::Fold(title, vec![Part::List(List::Plain, lines.collect())]));
    }
    parts
}

fn open_line(number: usize, challenge: &Challenge) -> Line {
    let press = |label: &str, done| {
        small(label, Some(format!("{label}: {}", challenge.about)), Some(act(done)))
    };
    Line::default()
        .with(Run::Strong(format!("{number}. ")))
        .text(format!("{} ", doubt_said(challenge)))
        .with(press("Accept", OnLog::Accepted(number)))
        .with(press("Answer", OnLog::Answering(number)))
}
