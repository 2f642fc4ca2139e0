//! The forms of the log: a challenge, its answer, a vote.

use super::{act, labelled, press};
use crate::meeting::{Vote, What};
use crate::model::Committee;
use crate::screen::act::{Act, OnLog};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::meeting::{Field, Form, MeetingDesk};
use crate::screen::part::{Group, Part, Tone};
use crate::screen::views::cards::small;
use crate::screen::views::votes::{committee, rules};
use crate::words::{majority_text, vote_text, weighting_text};

/// The form that is open.
pub fn form(facts: &Facts) -> Option<Part> {
    let desk = facts.meeting;
    let (name, heading, mut parts, done) = match desk.form.as_ref()? {
        Form::Doubt(_) => doubt(desk),
        Form::Reply(line) => reply(desk, *line),
        Form::Vote => vote(facts),
    };
    let write = Run::Press(Press {
        look: Button::Main,
        act: done,
        ..Press::new("Write it down", Act::Print)
    });
    let close = small("Close", None, Some(act(OnLog::FormClosed)));
    parts.insert(0, Part::Heading(heading.into(), Some(name)));
    parts.push(Part::Words(Tone::Plain, Line::default().with(write).with(close)));
    Some(Part::Group(Group::Answers("form"), parts))
}

type Filled = (&'static str, String, Vec<Part>, Option<Act>);

fn fields(desk: &MeetingDesk, fields: &[(&str, Field)]) -> Vec<Part> {
    let field = |(label, field): &(&str, Field)| {
        Part::Words(Tone::Label, labelled(&format!("{label} "), label, desk, *field))
    };
    fields.iter().map(field).collect()
}

fn doubt(desk: &MeetingDesk) -> Filled {
    let parts = fields(
        desk,
        &[
            ("What is not believed", Field::About),
            ("It stands at", Field::StoodAt),
            ("Who (may stay empty)", Field::Who),
            ("Why", Field::Why),
            ("What would be believed, such as 60% to 80%", Field::Own),
        ],
    );
    let is_there = !desk.typed(Field::About).is_empty();
    ("doubt", "I do not believe this".to_owned(), parts, is_there.then(|| act(OnLog::Challenged)))
}

fn reply(desk: &MeetingDesk, line: usize) -> Filled {
    let what = desk.meeting.lines.get(line.wrapping_sub(1)).map(|line| &line.what);
    let about = match what {
        Some(What::Challenged(challenge)) => challenge.about.as_str(),
        _ => "",
    };
    let parts = fields(desk, &[("What is answered", Field::Reply)]);
    let is_there = !desk.typed(Field::Reply).is_empty();
    ("reply", format!("An answer: {about}"), parts, is_there.then(|| act(OnLog::Answered)))
}

fn vote(facts: &Facts) -> Filled {
    let desk = facts.meeting;
    let mut parts = fields(desk, &[("What is put to the vote", Field::Motion)]);
    let mode = |label: &str, by_councils| {
        let look = Button::Mode(desk.by_councils == by_councils);
        Run::Press(Press { look, ..Press::new(label, act(OnLog::ByCouncils(by_councils))) })
    };
    let modes =
        Line::default().with(mode("By show of hands", false)).with(mode("The councils vote", true));
    parts.push(Part::Words(Tone::Plain, modes));
    let motion = desk.typed(Field::Motion).to_owned();
    let counted =
        if desk.by_councils { by_councils(facts, &mut parts) } else { by_hands(desk, &mut parts) };
    let vote = counted.filter(|_| !motion.is_empty()).map(|vote| Vote { motion, ..vote });
    let done = vote.map(|vote| act(OnLog::Voted(Box::new(vote))));
    ("vote", "Put something to the vote".to_owned(), parts, done)
}

fn by_hands(desk: &MeetingDesk, parts: &mut Vec<Part>) -> Option<Vote> {
    const HANDS: [(&str, Field); 3] =
        [("For", Field::InFavour), ("Against", Field::Against), ("Abstained", Field::Abstained)];
    for (label, field) in HANDS {
        let count = |sign: &str, verb: &str, is_more| {
            let name = Some(format!("{label}: {verb}"));
            small(sign, name, Some(act(OnLog::Counted(field, is_more))))
        };
        let line = labelled(&format!("{label} "), label, desk, field)
            .with(count("\u{2212}", "one less", false))
            .with(count("+", "one more", true));
        parts.push(Part::Words(Tone::Plain, line));
    }
    let [in_favour, against, abstained] = HANDS.map(|(_, field)| desk.hands(field));
    let counted = in_favour.zip(against).zip(abstained);
    if counted.is_none() {
        let text = "Type how many hands there were, as a whole number.";
        parts.push(Part::Words(Tone::Found, text.into()));
    }
    counted.map(|((in_favour, against), abstained)| Vote {
        in_favour,
        against,
        abstained,
        ..Vote::default()
    })
}

fn by_councils(facts: &Facts, parts: &mut Vec<Part>) -> Option<Vote> {
    let (desk, case) = (facts.meeting, facts.case());
    let taking_part = (0..case.councils.len()).filter(|council| facts.outcome.takes_part[*council]);
    let committee = committee(facts, taking_part);
    parts.push(Part::Words(Tone::Question, rules(facts, "it")));
    let mut councils = Line::from("For it: ");
    for council in &committee.members {
        let name = case.councils[*council].short_name.as_str();
        let look = Button::Mode(desk.in_favour.contains(council));
        let press = Press { look, ..Press::new(name, act(OnLog::ForIt(*council))) };
        councils = councils.with(Run::Press(press));
    }
    parts.push(Part::Words(Tone::Plain, councils));
    let in_favour: Vec<usize> = committee
        .members
        .iter()
        .copied()
        .filter(|council| desk.in_favour.contains(council))
        .collect();
    let result = vote_text(&committee, &in_favour);
    parts.push(Part::Words(Tone::Found, format!("{result}.").into()));
    let names = |councils: &[usize]| {
        councils.iter().map(|council| case.councils[*council].short_name.clone()).collect()
    };
    (!committee.members.is_empty()).then(|| Vote {
        in_favour: in_favour.len() as u32,
        members: names(&committee.members),
        councils: names(&in_favour),
        result: format!("{result} ({})", rules_text(&committee, facts)),
        ..Vote::default()
    })
}

/// "one vote for each council; needed: more than half of the votes".
fn rules_text(committee: &Committee, facts: &Facts) -> String {
    let weighting = weighting_text(facts.asked.weighting);
    format!("{weighting}; needed: {}", majority_text(committee.majority))
}

/// A button that opens the form for a challenge of something.
pub fn doubted(about: &str, lever: Option<&str>, stood_at: &str) -> Run {
    let challenge = crate::meeting::Challenge {
        about: about.to_owned(),
        lever: lever.map(str::to_owned),
        stood_at: stood_at.to_owned(),
        ..Default::default()
    };
    let name = Some(format!("I do not believe this: {about}"));
    let done = act(OnLog::Doubted(Box::new(challenge)));
    match press("I do not believe this", OnLog::FormClosed) {
        Run::Press(pressed) => {
            Run::Press(Press { look: Button::Link, name, act: Some(done), ..pressed })
        }
        run => run,
    }
}
