//! The log of a meeting, its challenges and votes, and its minutes.

mod challenges;
mod forms;
mod lines;
mod paper;

use super::cards::small;
use crate::meeting::{Standing, What};
use crate::screen::act::{Act, MeetingFile, OnLog, OnMeeting, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::meeting::{Field, KeptMeeting, MeetingDesk};
use crate::screen::part::{Group, List, Part, Tone};
use crate::words::{Sentence, capitalised, count_in_words};
pub use forms::doubted;

/// What was written down, and what can be; or the minutes of it.
pub fn log(facts: &Facts) -> Vec<Part> {
    let desk = facts.meeting;
    if desk.shows_minutes {
        return paper::minutes(facts);
    }
    let mut sentence = Sentence::default();
    sentence.say(standing(desk));
    let mut parts = vec![Part::Sentence(sentence), Part::Words(Tone::Plain, tools(desk))];
    if desk.is_unkept {
        let unkept = "The last lines are on this page alone: this device\u{2019}s storage is blocked or \
                      full. Save the meeting as a file before you close the page.";
        let line = Line::default().with(Run::Strong(unkept.to_owned()));
        parts.push(Part::Words(Tone::Plain, line));
    }
    let add = |label: &str, is_decided| press(label, OnLog::Added { is_decided });
    let note = labelled("To write down ", "To write down", desk, Field::Note)
        .with(add("Note it", false))
        .with(add("It was decided", true));
    parts.push(Part::Group(Group::Answers("note"), vec![Part::Words(Tone::Plain, note)]));
    let nothing = Act::Meeting(OnMeeting::Log(OnLog::Doubted(Box::default())));
    let begin = Line::default()
        .with(small("Put something to the vote", None, Some(act(OnLog::Voting))))
        .with(small("Challenge something", None, Some(nothing)));
    parts.push(Part::Words(Tone::Plain, begin));
    parts.extend(forms::form(facts));
    parts.extend(challenges::challenges(facts));
    parts.extend(lines::lines(facts));
    parts.push(Part::Fold("This meeting and others on this device".to_owned(), others(desk)));
    parts
}

/// How many lines there are, and whether more come by themselves.
fn standing(desk: &MeetingDesk) -> String {
    let counted = |count: usize, one: &str, many: &str| match count {
        1 => format!("one {one}"),
        count => format!("{} {many}", count_in_words(count)),
    };
    let lines = desk.meeting.lines.len();
    let mut text = match (desk.is_on, lines) {
        (true, _) => {
            "The log writes itself: what is opened, changed, shown, asked, voted and decided \
                      is in it, with its time and scenario."
                .to_owned()
        }
        (false, 0) => {
            "Nothing is written down yet. Switched on, the log writes itself: what is opened, \
                       changed, shown, asked, voted and decided, with its time and scenario."
                .to_owned()
        }
        (false, _) => "The log does not write itself; what you write down is in it.".to_owned(),
    };
    if lines > 0 {
        let standing = desk.meeting.standing();
        let decided =
            standing.filter(|(_, line)| matches!(line.what, What::Decided { .. })).count();
        let open = desk.open_challenges();
        let mut counts = vec![counted(lines, "line", "lines")];
        if decided > 0 {
            counts.push(counted(decided, "decision", "decisions"));
        }
        if open > 0 {
            counts.push(counted(open, "open challenge", "open challenges"));
        }
        text.push_str(&format!(" {} so far.", capitalised(&counts.join(", "))));
    }
    text.push_str(" It stays on this device until you save it.");
    text
}

fn tools(desk: &MeetingDesk) -> Line {
    let switch = Press {
        look: Button::Mode(desk.is_on),
        ..Press::new("The log writes itself", act(OnLog::Switched(!desk.is_on)))
    };
    let is_there = !desk.meeting.lines.is_empty();
    let there = |done| is_there.then(|| act(done));
    Line::default()
        .with(Run::Press(switch))
        .with(small("Minutes", None, there(OnLog::MinutesAsked(true))))
        .with(small("Save the meeting as a file", None, there(OnLog::Saved(MeetingFile::Meeting))))
}

/// What the meeting is called, and those that this device keeps beside it.
fn others(desk: &MeetingDesk) -> Vec<Part> {
    let title =
        labelled("What this meeting is called ", "Title of the meeting", desk, Field::Title);
    let begun = desk.has_begun().then(|| act(OnLog::Begun));
    let begin = Line::default().with(small("Begin another meeting", None, begun));
    let mut parts = vec![Part::Words(Tone::Label, title), Part::Words(Tone::Plain, begin.text(
            " This one stays here, to go on with tomorrow. One that was saved opens like any file.",
        ))];
    let others = desk.others.iter().map(|other| other_meeting(desk, other));
    if !desk.others.is_empty() {
        parts.push(Part::List(List::Plain, others.collect()));
    }
    parts
}

fn other_meeting(desk: &MeetingDesk, other: &KeptMeeting) -> Line {
    let when = (desk.told.when)(other.begun);
    let name = match other.title.as_str() {
        "" => format!("Meeting of {when}"),
        title => format!("{title}, {when}"),
    };
    let is_removing = desk.removing.as_ref() == Some(&other.name);
    let remove = if is_removing { "Remove it for good" } else { "Remove" };
    let press = |label: &str, done: fn(String) -> OnLog| {
        small(label, Some(format!("{label}: {name}")), Some(act(done(other.name.clone()))))
    };
    Line::from(format!("{name} "))
        .with(press("Open", OnLog::KeptOpened))
        .with(press(remove, OnLog::KeptRemoved))
}

fn act(done: OnLog) -> Act {
    Act::Meeting(OnMeeting::Log(done))
}

/// A button. One body for all.
#[inline(never)]
fn press(label: &str, done: OnLog) -> Run {
    Run::Press(Press::new(label, act(done)))
}

/// A field with its label.
#[inline(never)]
fn labelled(text: &str, label: &str, desk: &MeetingDesk, field: Field) -> Line {
    let (label, value) = (label.to_owned(), desk.typed(field).to_owned());
    Line::from(text).with(Run::Entry(Entry { label, value, typed: Typed::Meeting(field) }))
}

/// Whether a challenge waits for something.
fn is_open(standing: &Standing) -> bool {
    *standing == Standing::Open
}
