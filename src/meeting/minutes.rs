//! The minutes: what was decided and why, read off the log.

use super::Meeting;
use super::challenge::Standing;
use super::line::{Line, Vote, What};
use super::play::play_rounds;
use super::rounds::{Round, rounds};
use crate::words::count_in_words;

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
        Section { heading: "Decided", said: decided },
        Section { heading: "Voted", said: votes },
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

/// "Share by residents: 5 for, 3 against, 1 abstained (Passes: 5 of 9 for it)."
fn vote_said(vote: &Vote) -> String {
    let Vote { motion, in_favour, against, abstained, councils, result } = vote;
    let mut text = format!("{motion}: {in_favour} for, {against} against, {abstained} abstained");
    if !councils.is_empty() {
        text.push_str(&format!("; for it: {}", councils.join(", ")));
    }
    if !result.is_empty() {
        text.push_str(&format!(" ({result})"));
    }
    text.push('.');
    text
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
    if let Some(Some(answer)) = round.revealed {
        text.push_str(&format!(" The model: {}.", kind.text(answer, first_year)));
    }
    text
}

fn challenges(meeting: &Meeting, open: bool) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for (number, challenge, standing) in meeting.challenges() {
        if (standing == Standing::Open) != open {
            continue;
        }
        let mut text = challenge.about.clone();
        if !challenge.stood_at.is_empty() {
            text.push_str(&format!(" at {}", challenge.stood_at));
        }
        if !challenge.who.is_empty() {
            text.push_str(&format!(", doubted by {}", challenge.who));
        }
        if !challenge.own.is_empty() {
            text.push_str(&format!("; would believe {}", challenge.own));
        }
        text.push('.');
        if !challenge.why.is_empty() {
            text.push_str(&format!(" Why: {}", challenge.why));
        }
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

/// Every line with its time; what was struck out is there and says so.
fn log(meeting: &Meeting, first_year: u32, when: &dyn Fn(f64) -> String) -> Vec<(String, String)> {
    let mut last = f64::NEG_INFINITY;
    meeting
        .numbered()
        .map(|(number, line, struck)| {
            let back = if line.at < last { " (the clock was set back)" } else { "" };
            last = line.at;
            let text = line_said(meeting, line, first_year);
            let struck = if struck { " (struck out)" } else { "" };
            (format!("{number}. {}{back}: {text}{struck}", when(line.at)), line.link.clone())
        })
        .collect()
}

fn line_said(meeting: &Meeting, line: &Line, first_year: u32) -> String {
    let kind_of = |asked: &usize| match meeting.lines.get(*asked - 1).map(|line| &line.what) {
        Some(What::Asked { question }) => Some(&question.kind),
        _ => None,
    };
    let answered = |asked: &usize, answer| kind_of(asked).map(|kind| kind.text(answer, first_year));
    match &line.what {
        What::Opened { name } => format!("opened \u{201c}{name}\u{201d}"),
        What::Changed { text } => format!("changed {text}"),
        What::Shown { text } => format!("shown: {text}"),
        What::Asked { question } => format!("asked: {}", question.text),
        What::Guessed { asked, who, answer } => {
            let who = if who.is_empty() { "somebody" } else { who };
            format!("{who} answered {asked}: {}", answered(asked, answer).unwrap_or_default())
        }
        What::Revealed { asked, answer } => {
            match answer.as_ref().and_then(|a| answered(asked, a)) {
                Some(answer) => format!("shown what the model answers to {asked}: {answer}"),
                None => format!("shown what the room answered to {asked}"),
            }
        }
        What::Voted(vote) => format!("voted: {}", vote_said(vote)),
        What::Decided { text } => format!("decided: {text}"),
        What::Noted { text } => text.clone(),
        What::Challenged(challenge) => format!("challenged: {}", challenge.about),
        What::Answered { challenge, text } => format!("challenge {challenge} answered: {text}"),
        What::Accepted { challenge } => format!("challenge {challenge} accepted"),
        What::Seated { name, table, .. } if table.is_empty() => format!("nobody plays {name}"),
        What::Seated { name, table, .. } => format!("{table} plays {name}"),
        What::Proposed(proposed) => format!("{} proposed: {}", proposed.table, proposed.text),
        What::Settled { text } => format!("a round of the play ended: {text}"),
        What::Struck { line } => format!("struck out {line}"),
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
