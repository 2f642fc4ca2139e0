//! A scenario as the part of an address after `#`: `1.two-phase-2023.QAKIJw…`.
//!
//! Format version, in format 2 the id and fingerprint of the case, preset, then in base64url: for each lever that differs from the preset, in
//! the order of their numbers, the distance to the number before it and the value, both as
//! little groups of seven bits; a zero and the title, if there is one; and the first three
//! bytes of a CRC-32 of all that. No server sees what stands after `#`.
//!
//! Two zeros begin a title that is written character by character, in the same groups as numbers:
//! emoji take three bytes instead of four, so that no link is too long for a message. Only a
//! link that would be is written so.

mod error;
mod found;

use std::fmt;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::foreign_text::title_of_link_or_file;
use super::{Cases, Kit, Lever, Scenario};
use crate::model::in_order;
pub use error::LinkError;

/// The newest format. Every format that ever shipped is still read.
pub const LINK_FORMAT: u32 = 2;

/// The format of links of the built-in case, which do not name it.
const BUILT_IN_FORMAT: u32 = 1;

const CHECKSUM_BYTES: usize = 3;

/// Links are shorter than this.
const LENGTH_LIMIT: usize = 1_000;

/// The scenario as the part of an address after `#`. It ends in a letter or a digit: programs that
/// look for links in a text leave other characters out.
#[must_use]
pub fn write_link(scenario: &Scenario) -> String {
    let head = Head::of(scenario).to_string();
    let changes = written_changes(scenario);
    let link = ending_well(&head, [changes.as_slice(), &title_as_text(&scenario.title)].concat());
    if link.len() < LENGTH_LIMIT {
        return link;
    }
    ending_well(&head, [changes, title_by_character(&scenario.title)].concat())
}

fn ending_well(head: &str, mut body: Vec<u8>) -> String {
    let link = sealed(head, &body);
    if !link.ends_with(['_', '-']) {
        return link;
    }
    // Only groups of three bytes can end so. The first number takes one byte more when a group of
    // nothing is added to it, and reads the same; where there is none, a title of nothing does.
    match body.iter().position(|byte| byte & 0x80 == 0) {
        Some(end) => {
            body[end] |= 0x80;
            body.insert(end + 1, 0);
        }
        None => body.push(0),
    }
    sealed(head, &body)
}

fn title_as_text(title: &str) -> Vec<u8> {
    if title.is_empty() { Vec::new() } else { [&[0], title.as_bytes()].concat() }
}

fn title_by_character(title: &str) -> Vec<u8> {
    let mut bytes = vec![0, 0];
    for character in title.chars() {
        put(&mut bytes, u64::from(u32::from(character)));
    }
    bytes
}

/// What stands in front of the bytes: the format, the case where it is not the built-in one, and
/// the starting point.
#[derive(Clone, Copy)]
struct Head<'a> {
    /// Id and fingerprint.
    case: Option<(&'a str, &'a str)>,
    preset: &'a str,
}

impl<'a> Head<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let case = scenario.case();
        let (id, fingerprint) = (case.record.id.as_str(), case.fingerprint.as_str());
        let case = (!case.is_built_in()).then_some((id, fingerprint));
        Self { case, preset: &scenario.preset().id }
    }

    /// The case that it names, of those at hand.
    fn kit(self, cases: &Cases) -> Result<&Rc<Kit>, LinkError> {
        match self.case {
            None => cases.built_in().ok_or(LinkError::NoBuiltIn),
            Some((id, fingerprint)) => cases.find(id, fingerprint).ok_or_else(|| {
                let has_another_version = cases.has_version_of(id);
                LinkError::OtherCase {
                    id: id.to_owned(),
                    fingerprint: fingerprint.to_owned(),
                    has_another_version,
                }
            }),
        }
    }
}

impl fmt::Display for Head<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.case {
            None => write!(formatter, "{BUILT_IN_FORMAT}.{}.", self.preset),
            Some((id, fingerprint)) => {
                write!(formatter, "{LINK_FORMAT}.{id}.{fingerprint}.{}.", self.preset)
            }
        }
    }
}

fn written_changes(scenario: &Scenario) -> Vec<u8> {
    let mut body = Vec::new();
    let mut last_number = 0;
    for (lever, value) in in_order(scenario.changes(), |(lever, _)| lever.number) {
        put(&mut body, u64::from(lever.number - last_number));
        put(&mut body, (value * lever.resolution()).round() as u64);
        last_number = lever.number;
    }
    body
}

fn sealed(head: &str, body: &[u8]) -> String {
    let sum = checksum(head, body);
    head.to_owned() + &URL_SAFE_NO_PAD.encode([body, &sum].concat())
}

/// Reads the one link in a text: the part of an address after `#`, a whole address, or a sentence
/// with one in it. What mail programs and chats do to links is undone where the checksum proves
/// that nothing of the link is missing.
///
/// # Errors
///
/// Says what is wrong with any other text. Nothing is guessed.
pub fn read_link(text: &str, cases: &Cases) -> Result<Scenario, LinkError> {
    found::find(text, cases)
}

/// A text as it stands and with what mail programs and chats did to it undone, once and again.
pub(super) fn unwrapped(text: &str) -> Vec<String> {
    found::versions(text)
}

/// Whether a text can only be meant as a link, or as an address with one in it.
#[must_use]
pub fn looks_like_link(text: &str, cases: &Cases) -> bool {
    text.contains('#') || found::has_one(text, cases)
}

/// Reads what stands after the starting point; none if the checksum does not prove it whole.
fn read_body(head: Head<'_>, body: &str, cases: &Cases) -> Option<Result<Scenario, LinkError>> {
    let mut bytes = URL_SAFE_NO_PAD.decode(body).ok()?;
    let sum = bytes.split_off(bytes.len().checked_sub(CHECKSUM_BYTES)?);
    (sum == checksum(&head.to_string(), &bytes)).then(|| read_changes(head, &bytes, cases))
}

fn read_changes(head: Head<'_>, mut bytes: &[u8], cases: &Cases) -> Result<Scenario, LinkError> {
    let kit = head.kit(cases)?;
    let preset =
        kit.preset(head.preset).ok_or_else(|| LinkError::UnknownPreset(head.preset.to_owned()))?;
    let mut scenario = Scenario::from_preset(kit, preset);
    let mut number = 0_u64;
    while !bytes.is_empty() {
        let distance = take(&mut bytes)?;
        if distance == 0 {
            let title = take_title(bytes).ok_or(LinkError::BadTitle)?;
            scenario.title = title_of_link_or_file(&title).map_err(|_| LinkError::BadTitle)?;
            break;
        }
        number = number.saturating_add(distance);
        let lever = by_number(kit, number).ok_or(LinkError::UnknownLever(number))?;
        let value = take(&mut bytes)? as f64 / lever.resolution();
        lever.check(value).map_err(|_| LinkError::BadValue(lever.id.clone()))?;
        lever.set(&mut scenario.choices, value);
    }
    Ok(scenario)
}

/// The title that is all the rest.
fn take_title(bytes: &[u8]) -> Option<String> {
    let Some((0, mut characters)) = bytes.split_first() else {
        return String::from_utf8(bytes.to_vec()).ok();
    };
    let mut title = String::new();
    while !characters.is_empty() {
        let character = u32::try_from(take(&mut characters).ok()?).ok()?;
        title.push(char::from_u32(character)?);
    }
    Some(title)
}

fn by_number(kit: &Kit, number: u64) -> Option<&Lever> {
    kit.levers().iter().find(|lever| u64::from(lever.number) == number)
}

fn checksum(head: &str, body: &[u8]) -> [u8; CHECKSUM_BYTES] {
    // Without a table: links are short, and the table would weigh more than all of them.
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    digest.update(head.as_bytes());
    digest.update(body);
    let [first, second, third, _] = digest.finalize().to_be_bytes();
    [first, second, third]
}

/// Appends a number in groups of seven bits, the lowest first; all but the last are marked.
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number from the front.
fn take(bytes: &mut &[u8]) -> Result<u64, LinkError> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (first, rest) = bytes.split_first().ok_or(LinkError::Damaged)?;
        *bytes = rest;
        number |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(LinkError::Damaged)
}
