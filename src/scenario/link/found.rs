//! Finds links in whatever mail programs, chats and people made of them.
//!
//! A text is looked at as it stands and with its escapes undone. Whatever has the form of a link
//! is a candidate, and the checksum says whether it is whole; nothing else is believed.

use std::borrow::Cow;

use super::{LINK_FORMAT, LinkError, read_body};
use crate::scenario::foreign_text::is_seen;
use crate::scenario::{Scenario, preset};

/// How often a text may have been escaped: by a program, and by one that wrapped its link.
const MOST_ESCAPES: usize = 3;

/// No scenario has a link as long as this; so no text can take long to look through.
const LONGEST_BODY: usize = 1_500;

/// How many links that are not whole are looked at for what is wrong with them.
const MOST_EXPLAINED: usize = 8;

/// Something that has the form of a link of format 1.
struct Candidate<'a> {
    format: &'a str,
    preset: &'a str,
    body: &'a str,
}

/// What a link holds, once its checksum has proved it whole.
type Proven = Result<Scenario, LinkError>;

/// The one link in a text.
pub(super) fn find(text: &str) -> Result<Scenario, LinkError> {
    let versions = versions(text);
    let mut proven: Vec<Proven> = Vec::new();
    for version in &versions {
        for found in candidates(version).filter_map(|candidate| candidate.proven()) {
            if !proven.contains(&found) {
                proven.push(found);
            }
        }
    }
    let Some(plainest) = versions.last() else { return Err(LinkError::NotALink) };
    match proven.pop() {
        None => find_in_lines(plainest).unwrap_or_else(|| Err(diagnosis(plainest))),
        Some(_) if !proven.is_empty() || has_another(plainest) => Err(LinkError::Several),
        Some(only) => only,
    }
}

/// Whether a text has something in it that can only be meant as a link.
pub(super) fn has_one(text: &str) -> bool {
    versions(text).iter().any(|version| {
        candidates(version).any(|candidate| candidate.is_known() || candidate.proven().is_some())
    })
}

/// Whether a link that cannot be read stands beside the one that can.
fn has_another(text: &str) -> bool {
    candidates(text).any(|candidate| candidate.is_known() && candidate.proven().is_none())
}

/// The text as it stands and with its escapes undone, once and again.
fn versions(text: &str) -> Vec<String> {
    let mut versions = vec![plain(text)];
    // Proofpoint writes "https-3A__host_-23" for "https://host/#".
    if text.contains("-3A__") {
        versions.push(plain(&unescaped(&text.replace('_', "/").replace('-', "%"))));
    }
    for _ in 0..MOST_ESCAPES {
        let Some(last) = versions.last() else { break };
        match unescaped(last) {
            Cow::Borrowed(_) => break,
            Cow::Owned(next) => versions.push(plain(&next)),
        }
    }
    versions
}

/// The text without what nobody sees and without backslashes, which Markdown puts before "_".
fn plain(text: &str) -> String {
    text.chars()
        .filter(|character| {
            *character != '\\' && (character.is_whitespace() || is_seen(*character))
        })
        .map(|character| if matches!(character, '\u{2010}' | '\u{2011}') { '-' } else { character })
        .collect()
}

/// Undoes "%23" and its like; borrowed if there is none.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let value = match after {
            [high, low, ..] if *first == b'%' => hexadecimal(*high).zip(hexadecimal(*low)),
            _ => None,
        };
        match value {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    if bytes.len() == text.len() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// All that has the form "1.two-phase-2023.QZBOWAck", wherever it stands.
fn candidates(text: &str) -> impl Iterator<Item = Candidate<'_>> {
    text.match_indices('.').filter_map(|(dot, _)| {
        let digits = text[..dot].bytes().rev().take(9).take_while(u8::is_ascii_digit).count();
        let format = &text[dot - digits..dot];
        let (preset, after) = text[dot + 1..].split_once('.')?;
        let is_id = preset.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let body = run(after, is_of_body);
        (digits > 0
            && is_id
            && !preset.is_empty()
            && preset.len() <= 40
            && body.len() < LONGEST_BODY)
            .then_some(Candidate { format, preset, body })
    })
}

/// The beginning of a text that is made of these characters alone.
fn run(text: &str, belongs: impl Fn(u8) -> bool) -> &str {
    let length = text.bytes().take_while(|byte| belongs(*byte)).count();
    &text[..length]
}

const fn is_of_body(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

impl Candidate<'_> {
    /// Whether it can only be meant as a link.
    fn is_known(&self) -> bool {
        preset::position(self.preset).is_some()
    }

    /// What it holds, if it is whole; a digit in front of the format is not part of it.
    fn proven(&self) -> Option<Proven> {
        self.format.ends_with('1').then(|| self.repaired()).flatten()
    }

    /// What the body holds by itself, without marks at its end, or with those that programs cut
    /// which take "_" or "-" for the end of a sentence. A link ends in one of these only if it
    /// has whole groups of four letters, so few endings are possible.
    fn repaired(&self) -> Option<Proven> {
        let cut = match self.body.len() % 4 {
            1 => ["___"].as_slice(),
            2 => &["__"],
            3 => &["_", "-"],
            _ => &[],
        };
        let whole = |body: &str| read_body(self.preset, body);
        let marks = self.body.len() - self.body.trim_end_matches(['_', '-']).len();
        (0..=marks.min(3))
            .find_map(|added| whole(&self.body[..self.body.len() - added]))
            .or_else(|| cut.iter().find_map(|end| whole(&format!("{}{end}", self.body))))
    }

    /// Whether it would be whole if its end were left out.
    fn has_more(&self) -> bool {
        self.format.ends_with('1')
            && (4..self.body.len()).any(|end| read_body(self.preset, &self.body[..end]).is_some())
    }
}

/// The link in a text that was broken into lines, with or without "=" at their ends.
fn find_in_lines(text: &str) -> Option<Proven> {
    let joined: String = text.replace("=\r\n", "").replace("=\n", "").split_whitespace().collect();
    let mut found = candidates(&joined).filter_map(|candidate| candidate.proven());
    let first = found.next()?;
    Some(if found.all(|other| other == first) { first } else { Err(LinkError::Several) })
}

/// What is wrong with a text in which no link is whole.
fn diagnosis(text: &str) -> LinkError {
    let known: Vec<_> = candidates(text).filter(Candidate::is_known).take(MOST_EXPLAINED).collect();
    if known.iter().any(Candidate::has_more) {
        return LinkError::Added;
    }
    // A link of ours with its digit twice is not a newer one.
    let is_ours = |candidate: &Candidate| candidate.format.bytes().all(|digit| digit == b'1');
    if known.iter().any(is_ours) {
        return LinkError::Damaged;
    }
    let fragment = text.rsplit('#').next().unwrap_or_default().trim();
    let Some((format, rest)) = fragment.split_once('.') else { return LinkError::NotALink };
    match format.parse::<u32>() {
        Ok(LINK_FORMAT) if rest.contains('.') => LinkError::Damaged,
        Ok(newer) if newer > LINK_FORMAT => LinkError::Newer(newer),
        _ => LinkError::NotALink,
    }
}
