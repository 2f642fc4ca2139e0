//! A scenario as the part of an address after `#`: `1.two-phase-2023.QAKIJw…`.
//!
//! Format version, preset, then in base64url: for each lever that differs from the preset, in
//! the order of their numbers, the distance to the number before it and the value, both as
//! little groups of seven bits; a zero and the title, if there is one; and the first three
//! bytes of a CRC-32 of all that. No server sees what stands after `#`.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::{Lever, Scenario, check_title, levers, preset};
use crate::model::in_order;

/// The format written today. Every format that ever shipped is still read.
pub const LINK_FORMAT: u32 = 1;

const CHECKSUM_BYTES: usize = 3;

/// Why a link cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It has not the form of a link of Derwent.
    NotALink,
    /// It was made by a newer Derwent.
    Newer(u32),
    /// Its starting point is unknown.
    UnknownPreset(String),
    /// A part of it is missing or altered.
    Damaged,
    /// It sets a lever that this Derwent does not have.
    UnknownLever(u64),
    /// It sets a lever to a value that the lever cannot take.
    BadValue(String),
    /// Its title is too long or has control characters.
    BadTitle,
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => write!(formatter, "the address holds no scenario of Derwent"),
            Self::Newer(format) => write!(
                formatter,
                "the link has format {format}, made by a newer Derwent; this one reads format {LINK_FORMAT}"
            ),
            Self::UnknownPreset(id) => {
                write!(formatter, "the link starts from \"{id}\", which this Derwent does not know")
            }
            Self::Damaged => write!(formatter, "a part of the link is missing or altered"),
            Self::UnknownLever(number) => write!(
                formatter,
                "the link sets lever number {number}, which this Derwent does not have"
            ),
            Self::BadValue(lever) => {
                write!(formatter, "the link sets lever \"{lever}\" to a value out of its range")
            }
            Self::BadTitle => write!(formatter, "the link's title is too long or not plain text"),
        }
    }
}

impl std::error::Error for LinkError {}

/// The scenario as the part of an address after `#`.
#[must_use]
pub fn write_link(scenario: &Scenario) -> String {
    let head = format!("{LINK_FORMAT}.{}.", scenario.preset().id);
    let mut body = Vec::new();
    let mut last_number = 0;
    for (lever, value) in in_order(scenario.changes(), |(lever, _)| lever.number) {
        put(&mut body, u64::from(lever.number - last_number));
        put(&mut body, (value * lever.resolution()).round() as u64);
        last_number = lever.number;
    }
    if !scenario.title.is_empty() {
        body.push(0);
        body.extend_from_slice(scenario.title.as_bytes());
    }
    let sum = checksum(&head, &body);
    body.extend_from_slice(&sum);
    head + &URL_SAFE_NO_PAD.encode(body)
}

/// Reads a link, a whole address or only the part after `#`.
///
/// # Errors
///
/// Says what is wrong with any other text. Nothing is guessed.
pub fn read_link(text: &str) -> Result<Scenario, LinkError> {
    let text = text.rsplit('#').next().unwrap_or_default().trim();
    let (format, rest) = text.split_once('.').ok_or(LinkError::NotALink)?;
    match format.parse::<u32>() {
        Ok(LINK_FORMAT) => read_format_1(rest),
        Ok(newer) if newer > LINK_FORMAT => Err(LinkError::Newer(newer)),
        _ => Err(LinkError::NotALink),
    }
}

fn read_format_1(rest: &str) -> Result<Scenario, LinkError> {
    let (preset_id, body) = rest.split_once('.').ok_or(LinkError::NotALink)?;
    let mut bytes = URL_SAFE_NO_PAD.decode(body).map_err(|_| LinkError::Damaged)?;
    let body_length = bytes.len().checked_sub(CHECKSUM_BYTES).ok_or(LinkError::Damaged)?;
    let sum = bytes.split_off(body_length);
    if sum != checksum(&format!("1.{preset_id}."), &bytes) {
        return Err(LinkError::Damaged);
    }
    let preset = preset::position(preset_id)
        .ok_or_else(|| LinkError::UnknownPreset(preset_id.chars().take(40).collect()))?;
    let mut scenario = Scenario::from_preset(preset);
    let mut bytes = bytes.as_slice();
    let mut number = 0_u64;
    while !bytes.is_empty() {
        let distance = take(&mut bytes)?;
        if distance == 0 {
            let title = std::str::from_utf8(bytes).map_err(|_| LinkError::BadTitle)?;
            check_title(title).map_err(|_| LinkError::BadTitle)?;
            scenario.title = title.to_owned();
            break;
        }
        number = number.saturating_add(distance);
        let lever = by_number(number).ok_or(LinkError::UnknownLever(number))?;
        let value = take(&mut bytes)? as f64 / lever.resolution();
        lever.check(value).map_err(|_| LinkError::BadValue(lever.id.clone()))?;
        lever.set(&mut scenario.choices, value);
    }
    Ok(scenario)
}

fn by_number(number: u64) -> Option<&'static Lever> {
    levers().iter().find(|lever| u64::from(lever.number) == number)
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
