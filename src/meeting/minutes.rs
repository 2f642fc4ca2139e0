//! The minutes: what was decided and why, read off the log.

use std::cmp::Ordering;

use super::Meeting;
use super::challenge::{Challenge, Standing};
use super::line::{Line, Vote, What};
use super::play::play_rounds;
use super::rounds::{Round, rounds};
use crate::words::{and_list, count_in_words};

/// The headings under which stands what was settled.
pub const DECIDED: [&str; 2] = ["Decided", "Voted"];

/// A part of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: &'static str,
    /// What it says, each with the link of its scenario; may be empty.
    pub said: Vec<(String, String)>,
}

/// The minutes of a meeting whose plan begins in `first_year`. `when` says a time as the device has
/// it. A part without anything in it is left out, but that nothing was decided is said.
#[must_use]
pub fn minutes(meeting: &Meeting, first_year: u32, when: &dyn Fn(f64) -> String) -> Vec<Section> {
    let mut decided = said(meeting, |what| match what {
        What::Decided { text } => Some(text.clone()),
        _ => None,
    });
    if decided.is_empty() {
        decided.push(("Nothing was decided.".to_owned(), String::new()));
    }
    let votes = said(meeting, |what| match what {
        What::Voted(vote) => Some(vote_said(vote)),
        _ => None,
    });
    let asked = rounds(meeting);
    let asked = asked.iter().map(|round| (round_said(round, first_year), link_of(meeting, round)));
    let sections = [
        Section { heading: DECIDED[0], said: decided },
        Section { heading: DECIDED[1], said: votes },
        Section { heading: "Asked", said: asked.collect() },
        Section { heading: "Played", said: played(meeting) },
        Section { heading: "Open challenges", said: challenges(meeting, true) },
        Section {
            heading: "Challenges that were answered or accepted",
            said: challenges(meeting, false),
        },
        Section { heading: "Log", said: log(meeting, first_year, when) },
    ];
    sections.into_iter().filter(|section| !section.said.is_empty()).collect()
}

/// What stands of a kind of line, with its links.
fn said(meeting: &Meeting, text: impl Fn(&What) -> Option<String>) -> Vec<(String, String)> {
    let lines = meeting.standing();
    lines.filter_map(|(_, line)| Some((text(&line.what)?, line.link.clone()))).collect()
}

/// Each round that was brought to its end: what was proposed, and what came of it.
fn played(meeting: &Meeting) -> Vec<(String, String)> {
    let rounds = (1..).zip(play_rounds(meeting));
    let ended = rounds.filter_map(|(number, round)| {
        let (text, link) = round.settled?;
        let proposed = round.proposals.iter().map(|one| format!("{} ({})", one.text, one.table));
        let proposed = match round.proposals.as_slice() {
            [] => "Nothing was proposed.".to_owned(),
            _ => format!("{}.", proposed.collect::<Vec<_>>().join(". ")),
        };
        Some((format!("Round {number}. {proposed} {text}"), link.to_owned()))
    });
    ended.collect()
}

fn link_of(meeting: &Meeting, round: &Round<'_>) -> String {
    meeting.lines[round.asked - 1].link.clone()
}

/// "Share by residents: 5 for, 3 against, 1 abstained. More were for it than against it.", or of
/// councils "Share by residents: Passes: 5 of 9 for it. For it: …; not for it: …."
fn vote_said(vote: &Vote) -> String {
    let Vote { motion, in_favour, against, abstained, members, councils, result } = vote;
    if members.is_empty() {
        let counts = format!("{in_favour} for, {against} against, {abstained} abstained");
        return format!("{motion}: {counts}. {}", hands_said(*in_favour, *against, *abstained));
    }
    let others: Vec<&String> = members.iter().filter(|name| !councils.contains(name)).collect();
    let list = |names: &[&String]| match names {
        [] => "nobody".to_owned(),
        names => and_list(&names.iter().map(|name| (*name).clone()).collect::<Vec<_>>()),
    };
    let in_favour: Vec<&String> = councils.iter().collect();
    format!("{motion}: {result}. For it: {}; not for it: {}.", list(&in_favour), list(&others))
}

/// What a show of hands says; what majority it needed is for the room to know.
fn hands_said(in_favour: u32, against: u32, abstained: u32) -> &'static str {
    match (in_favour.cmp(&against), in_favour, abstained) {
        (Ordering::Greater, ..) => "More were for it than against it.",
        (Ordering::Less, ..) => "More were against it than for it.",
        (Ordering::Equal, 0, 0) => "Nobody voted.",
        (Ordering::Equal, 0, _) => "All who voted abstained.",
        (Ordering::Equal, ..) => "A tie: as many for it as against it.",
    }
}

/// "When is it paid back? Three answers: from … to …. The model: September 2026 (…)."
fn round_said(round: &Round<'_>, first_year: u32) -> String {
    let kind = &round.question.kind;
    let mut text = round.question.text.clone();
    if round.round > 1 {
        text.push_str(&format!(" (asked again, round {})", round.round));
    }
    let answers = match round.guesses.len() {
        0 => " Nobody answered.".to_owned(),
        count => {
            let spread = kind.spread(round.guesses.iter().map(|guess| guess.answer));
            let answers = if count == 1 { "answer" } else { "answers" };
            let count = crate::words::capitalised(&count_in_words(count));
            format!(" {count} {answers}: {}.", kind.spread_text(&spread, first_year))
        }
    };
    text.push_str(&answers);
    if let Some(model) = round.revealed.filter(|model| !model.is_empty()) {
        text.push_str(&format!(" {model}"));
    }
    text
}

fn challenges(meeting: &Meeting, open: bool) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for (number, challenge, standing) in meeting.challenges() {
        if (standing == Standing::Open) != open {
            continue;
        }
        let mut text = doubt_said(challenge);
        let link = match standing {
            Standing::Open => meeting.lines[number - 1].link.clone(),
            Standing::Answered(answer) => {
                text.push_str(&format!(" Answered: {answer}"));
                meeting.lines[number - 1].link.clone()
            }
            Standing::Accepted(link) => {
                text.push_str(" Accepted: the scenario has it.");
                link
            }
        };
        said.push((text, link));
    }
    said
}

/// "Delay of savings at 0, doubted by Table 2; would believe 1 to 2 years. Why: …"
#[must_use]
pub fn doubt_said(challenge: &Challenge) -> String {
    let Challenge { about, stood_at, who, why, own, .. } = challenge;
    let mut text = about.clone();
    for (before, said) in [(" at ", stood_at), (", doubted by ", who), ("; would believe ", own)] {
        if !said.is_empty() {
            text.push_str(before);
            text.push_str(said);
        }
    }
    text.push('.');
    if !why.is_empty() {
        text.push_str(&format!(" Why: {why}"));
    }
    text
}

/// Every line with its time; what was struck out is there and says so.
fn log(meeting: &Meeting, first_year: u32, when: &dyn Fn(f64) -> String) -> Vec<(String, String)> {
    let mut last = f64::NEG_INFINITY;
    meeting
        .numbered()
        .map(|(number, line, struck)| {
            let back = if line.at < last { " (the clock was set back)" } else { "" };
            last = line.at;
            let text = meeting.said(line, first_year);
            let struck = if struck { " (struck out)" } else { "" };
            (format!("{number}. {}{back}: {text}{struck}", when(line.at)), line.link.clone())
        })
        .collect()
}

impl Meeting {
    /// What a line of it says: "decided: Share by residents".
    #[must_use]
    pub fn said(&self, line: &Line, first_year: u32) -> String {
        let kind_of =
            |asked: &usize| match self.lines.get(asked.wrapping_sub(1)).map(|line| &line.what) {
                Some(What::Asked { question }) => Some(&question.kind),
                _ => None,
            };
        let answered =
            |asked: &usize, answer| kind_of(asked).map(|kind| kind.text(answer, first_year));
        let about =
            |number: &usize| match self.lines.get(number.wrapping_sub(1)).map(|line| &line.what) {
                Some(What::Challenged(challenge)) => format!("{number} ({})", challenge.about),
                _ => number.to_string(),
            };
        match &line.what {
            What::Opened { name, by } if by.is_empty() => format!("opened \u{201c}{name}\u{201d}"),
            What::Opened { name, by } => format!("opened \u{201c}{name}\u{201d} ({by})"),
            What::Changed { text } => format!("changed {text}"),
            What::Shown { text } => format!("shown: {text}"),
            What::Asked { question } => format!("asked: {}", question.text),
            What::Guessed { asked, who, answer } => {
                let who = if who.is_empty() { "somebody" } else { who };
                format!("{who} answered {asked}: {}", answered(asked, answer).unwrap_or_default())
            }
            What::Revealed { asked, model } => match model.is_empty() {
                false => format!("shown what the room answered to {asked}. {model}"),
                true => format!("shown what the room answered to {asked}"),
            },
            What::Voted(vote) => format!("voted: {}", vote_said(vote)),
            What::Decided { text } => format!("decided: {text}"),
            What::Noted { text } => text.clone(),
            What::Challenged(challenge) => format!("challenged: {}", doubt_said(challenge)),
            What::Answered { challenge, text } => {
                format!("challenge {} answered: {text}", about(challenge))
            }
            What::Accepted { challenge } => format!("challenge {} accepted", about(challenge)),
            What::Seated { name, table, .. } if table.is_empty() => format!("nobody plays {name}"),
            What::Seated { name, table, .. } => format!("{table} plays {name}"),
            What::Proposed(proposed) => format!("{} proposed: {}", proposed.table, proposed.text),
            What::Settled { text } => format!("a round of the play ended: {text}"),
            What::Struck { line } => format!("struck out {line}"),
        }
    }
}

/// The minutes as Markdown. `address` is what a link is written after: the page's own.
#[must_use]
pub fn as_markdown(title: &str, sections: &[Section], address: &str) -> String {
    let mut text = format!("# {}\n", escaped(title));
    for section in sections {
        text.push_str(&format!("\n## {}\n\n", section.heading));
        for (said, link) in &section.said {
            text.push_str(&format!("- {}", escaped(said)));
            if !link.is_empty() {
                text.push_str(&format!(" ([scenario]({address}#{link}))"));
            }
            text.push('\n');
        }
    }
    text
}

/// A text whose signs mean nothing in Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}
