//! The lines of the log, the latest first.

use super::act;
use crate::meeting::{Line as Written, What};
use crate::screen::act::OnLog;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::part::Cell;
use crate::screen::part::{Part, Row, Tone};
use crate::screen::views::cards::{card_table, small};

/// The last lines, and the way to those before.
pub fn lines(facts: &Facts) -> Vec<Part> {
    let desk = facts.meeting;
    let meeting = &desk.meeting;
    let count = meeting.lines.len();
    if count == 0 {
        return Vec::new();
    }
    let first = count.saturating_sub(desk.seen);
    let seen: Vec<_> = meeting.numbered().skip(first).collect();
    let mut day = String::new();
    let rows = seen.iter().enumerate().rev().map(|(place, (number, line, is_struck))| {
        let before = place.checked_sub(1).map(|place| seen[place].1.at);
        let is_back = before.is_some_and(|before| line.at < before);
        let when = (desk.told.when)(line.at);
        let (date, time) = when.rsplit_once(", ").unwrap_or(("", &when));
        let shown = if date == day { time } else { &when };
        let row = row(facts, (*number, line, *is_struck), shown, is_back);
        day = date.to_owned();
        row
    });
    let table = card_table("Log", &["When", "What"], rows.collect());
    let mut parts = vec![Part::Heading("Log".into(), None), table];
    if first > 0 {
        let text = match first {
            1 => "One line before these. ".to_owned(),
            first => format!("{first} lines before these. "),
        };
        let more = Line::from(text).with(small("Show more", None, Some(act(OnLog::More))));
        parts.push(Part::Words(Tone::Plain, more));
    }
    parts
}

fn row(
    facts: &Facts,
    (number, line, is_struck): (usize, &Written, bool),
    when: &str,
    is_back: bool,
) -> Row {
    let said = facts.meeting.meeting.said(line, facts.case().record.first_year);
    let head = match line.link.is_empty() {
        true => Line::from(when),
        false => Line::default().with(Run::Press(Press {
            name: Some(format!("Open the scenario of line {number}, {when}")),
            ..Press::link(when, act(OnLog::Opened(number)))
        })),
    };
    let mut what = match (is_struck, &line.what) {
        (true, _) => Line::default().with(Run::Struck(said)),
        (false, What::Decided { .. } | What::Voted(_)) => Line::default().with(Run::Strong(said)),
        _ => Line::from(said),
    };
    if is_back {
        what = what.with(Run::Small("The clock was set back before this line.".to_owned()));
    }
    let press =
        |label: &str, done| small(label, Some(format!("{label}: line {number}")), Some(act(done)));
    let mut buttons = Line::default();
    if !is_struck && !matches!(line.what, What::Struck { .. }) {
        if matches!(line.what, What::Noted { .. }) {
            buttons = buttons.with(press("Decided", OnLog::Decided(number)));
        }
        buttons = buttons.with(press("Strike out", OnLog::Struck(number)));
    }
    Row::new(head, vec![Cell::words(what), Cell::words(buttons)])
}
