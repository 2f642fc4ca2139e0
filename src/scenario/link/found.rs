//! Finds links in whatever mail programs, chats and people made of them.
//!
//! A text is looked at as it stands and with its escapes undone. Whatever has the form of a link
//! is a candidate, and the checksum says whether it is whole; nothing else is believed.

use std::borrow::Cow;

use super::{BUILT_IN_FORMAT, Head, LINK_FORMAT, LinkError, read_body};
use crate::scenario::foreign_text::is_seen;
use crate::scenario::{Cases, Scenario};

/// How often a text may have been escaped: by a program, and by one that wrapped its link.
const MOST_ESCAPES: usize = 3;

/// No scenario has a link as long as this; so no text can take long to look through.
const LONGEST_BODY: usize = 1_500;

/// A fingerprint has six letters.
const FINGERPRINT_LENGTH: usize = 6;

/// How many links that are not whole are looked at for what is wrong with them.
const MOST_EXPLAINED: usize = 8;

/// Something that has the form of a link.
struct Candidate<'a> {
    format: &'a str,
    head: Head<'a>,
    body: &'a str,
}

/// What a link holds, once its checksum has proved it whole.
type Proven = Result<Scenario, LinkError>;

/// The one link in a text.
pub(super) fn find(text: &str, cases: &Cases) -> Result<Scenario, LinkError> {
    let versions = versions(text);
    let mut proven: Vec<Proven> = Vec::new();
    for version in &versions {
        for found in candidates(version).filter_map(|candidate| candidate.proven(cases)) {
            if !proven.contains(&found) {
                proven.push(found);
            }
        }
    }
    let Some(plainest) = versions.last() else { return Err(LinkError::NotALink) };
    match proven.pop() {
        None => find_in_lines(plainest, cases).unwrap_or_else(|| Err(diagnosis(plainest, cases))),
        Some(_) if !proven.is_empty() || has_another(plainest, cases) => Err(LinkError::Several),
        Some(only) => only,
    }
}

/// Whether a text has something in it that can only be meant as a link.
pub(super) fn has_one(text: &str, cases: &Cases) -> bool {
    versions(text).iter().any(|version| {
        candidates(version)
            .any(|candidate| candidate.is_known(cases) || candidate.proven(cases).is_some())
    })
}

/// Whether a link that cannot be read stands beside the one that can.
fn has_another(text: &str, cases: &Cases) -> bool {
    candidates(text).any(|candidate| candidate.is_known(cases) && candidate.proven(cases).is_none())
}

/// The text as it stands and with its escapes undone, once and again.
pub(super) fn versions(text: &str) -> Vec<String> {
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

/// All that has the form "1.two-phase-2023.QZBOWAck" or "2.toy.Xhq6Og.half-way.QZBOWAck", wherever
/// it stands.
fn candidates(text: &str) -> impl Iterator<Item = Candidate<'_>> {
    text.match_indices('.').flat_map(|(dot, _)| {
        let digits = text[..dot].bytes().rev().take(9).take_while(u8::is_ascii_digit).count();
        let format = &text[dot - digits..dot];
        let after = &text[dot + 1..];
        let candidate = |(head, body)| Candidate { format, head, body };
        let found = [without_case(after), with_case(after)];
        found.into_iter().flatten().filter(move |_| digits > 0).map(candidate)
    })
}

fn without_case(after: &str) -> Option<(Head<'_>, &str)> {
    let (preset, after) = id(after)?;
    Some((Head { case: None, preset }, body(after)?))
}

fn with_case(after: &str) -> Option<(Head<'_>, &str)> {
    let (case, after) = id(after)?;
    let fingerprint = run(after, is_of_body);
    let after = after[fingerprint.len()..].strip_prefix('.')?;
    if fingerprint.len() != FINGERPRINT_LENGTH {
        return None;
    }
    let (preset, after) = id(after)?;
    Some((Head { case: Some((case, fingerprint)), preset }, body(after)?))
}

/// An id with the full stop behind it, and what comes after that.
fn id(text: &str) -> Option<(&str, &str)> {
    let id = run(text, |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let after = text[id.len()..].strip_prefix('.')?;
    (!id.is_empty() && id.len() <= 40).then_some((id, after))
}

fn body(text: &str) -> Option<&str> {
    let body = run(text, is_of_body);
    (body.len() < LONGEST_BODY).then_some(body)
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
    fn is_known(&self, cases: &Cases) -> bool {
        self.head.kit(cases).is_ok_and(|kit| kit.preset(self.head.preset).is_some())
    }

    /// Whether the format is that of what follows it.
    fn has_format(&self) -> bool {
        let format = if self.head.case.is_some() { LINK_FORMAT } else { BUILT_IN_FORMAT };
        self.format.ends_with(&format.to_string())
    }

    /// What it holds, if it is whole; a digit in front of the format is not part of it.
    fn proven(&self, cases: &Cases) -> Option<Proven> {
        self.has_format().then(|| self.repaired(cases)).flatten()
    }

    /// What the body holds by itself, without marks at its end, or with those that programs cut
    /// which take "_" or "-" for the end of a sentence. A link ends in one of these only if it
    /// has whole groups of four letters, so few endings are possible.
    fn repaired(&self, cases: &Cases) -> Option<Proven> {
        let cut = match self.body.len() % 4 {
            1 => ["___"].as_slice(),
            2 => &["__"],
            3 => &["_", "-"],
            _ => &[],
        };
        let whole = |body: &str| read_body(self.head, body, cases);
        let marks = self.body.len() - self.body.trim_end_matches(['_', '-']).len();
        (0..=marks.min(3))
            .find_map(|added| whole(&self.body[..self.body.len() - added]))
            .or_else(|| cut.iter().find_map(|end| whole(&format!("{}{end}", self.body))))
    }

    /// Whether it would be whole if its end were left out.
    fn has_more(&self, cases: &Cases) -> bool {
        let is_whole = |end| read_body(self.head, &self.body[..end], cases).is_some();
        self.has_format() && (4..self.body.len()).any(is_whole)
    }
}

/// The link in a text that was broken into lines, with or without "=" at their ends.
fn find_in_lines(text: &str, cases: &Cases) -> Option<Proven> {
    let joined: String = text.replace("=\r\n", "").replace("=\n", "").split_whitespace().collect();
    let mut found = candidates(&joined).filter_map(|candidate| candidate.proven(cases));
    let first = found.next()?;
    Some(if found.all(|other| other == first) { first } else { Err(LinkError::Several) })
}

/// What is wrong with a text in which no link is whole.
fn diagnosis(text: &str, cases: &Cases) -> LinkError {
    let known: Vec<_> = candidates(text)
        .filter(|candidate| candidate.is_known(cases))
        .take(MOST_EXPLAINED)
        .collect();
    if known.iter().any(|candidate| candidate.has_more(cases)) {
        return LinkError::Added;
    }
    // A link of ours with its digit twice is not a newer one.
    let is_ours = |candidate: &Candidate<'_>| {
        let digits = candidate.format.as_bytes();
        candidate.has_format() && digits.iter().all(|digit| Some(digit) == digits.first())
    };
    if known.iter().any(is_ours) {
        return LinkError::Damaged;
    }
    let fragment = text.rsplit('#').next().unwrap_or_default().trim();
    let Some((format, rest)) = fragment.split_once('.') else { return LinkError::NotALink };
    match format.parse::<u32>() {
        Ok(BUILT_IN_FORMAT..=LINK_FORMAT) if rest.contains('.') => LinkError::Damaged,
        Ok(newer) if newer > LINK_FORMAT => LinkError::Newer(newer),
        _ => LinkError::NotALink,
    }
}
