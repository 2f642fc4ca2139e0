//! Several scenarios as the part of an address after `#`: `c1!1.two-phase-2023.QAKIJw…!1.low.…`.
//!
//! The format, then the link of each scenario with its own checksum. Behind them an address names the
//! view, so one that was cut at the end of a scenario lacks that.

use std::rc::Rc;

use super::MOST_COMPARED;
use crate::scenario::link::unwrapped;
use crate::scenario::{Cases, LinkError, Scenario, read_link, write_link};

/// The format, with which every link of several scenarios begins.
const FORMAT: &str = "c1";

/// Stands between the links; none of them has such a character.
const BETWEEN: char = '!';

/// Programs for mail and chat take longer addresses apart.
const LENGTH_LIMIT: usize = 2_000;

/// The scenarios in one link; none where an address with it would be so long that programs cut it,
/// and a file is the better way.
#[must_use]
pub fn write_comparison(scenarios: &[Rc<Scenario>]) -> Option<String> {
    let links = scenarios.iter().map(|scenario| write_link(scenario));
    let parts: Vec<String> = std::iter::once(FORMAT.to_owned()).chain(links).collect();
    let link = parts.join(&BETWEEN.to_string());
    (link.len() < LENGTH_LIMIT).then_some(link)
}

/// Whether a text can only be meant as such a link.
#[must_use]
pub fn looks_like_comparison(text: &str) -> bool {
    unwrapped(text).iter().any(|version| body(version).is_some())
}

/// The format of the link in a text, and what comes after it.
fn body(text: &str) -> Option<(&str, &str)> {
    let fragment = text.rsplit('#').next().unwrap_or_default().trim();
    let (format, links) = fragment.split_once(BETWEEN)?;
    let number = format.strip_prefix('c')?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then_some((format, links))
}

/// Reads the scenarios of a link: the part of an address after `#`, or a whole address, with or
/// without what stands behind its last scenario. What mail programs and chats do to links is undone.
///
/// # Errors
///
/// Says what is wrong, and with which of the scenarios. Nothing is guessed and none is left out.
pub fn read_comparison(text: &str, cases: &Cases) -> Result<Vec<Rc<Scenario>>, LinkError> {
    let mut read = Err(LinkError::NotALink);
    for version in unwrapped(text) {
        let Some((format, links)) = body(&version) else { continue };
        read = read_version(format, links, cases);
        if read.is_ok() {
            break;
        }
    }
    read
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The scenario to be shown: of several that are compared, the last.
    pub scenario: Scenario,
    /// All that are compared; none where it is about one scenario.
    pub compared: Vec<Rc<Scenario>>,
}

/// Reads any link: one scenario, or several that are compared.
///
/// # Errors
///
/// Those of [`read_link`] and [`read_comparison`].
pub fn read_linked(text: &str, cases: &Cases) -> Result<Linked, LinkError> {
    if !looks_like_comparison(text) {
        return read_link(text, cases).map(|scenario| Linked { scenario, compared: Vec::new() });
    }
    let compared = read_comparison(text, cases)?;
    let last = compared.last().ok_or(LinkError::ComparedCount(0))?;
    Ok(Linked { scenario: Scenario::clone(last), compared })
}

fn read_version(format: &str, links: &str, cases: &Cases) -> Result<Vec<Rc<Scenario>>, LinkError> {
    if format != FORMAT {
        let number = format.trim_start_matches('c').parse();
        return Err(number.map_or(LinkError::NotALink, LinkError::Newer));
    }
    let links = links.split('~').next().unwrap_or_default();
    let mut scenarios: Vec<Rc<Scenario>> = Vec::new();
    for (number, link) in (1..).zip(links.split(BETWEEN)) {
        let scenario =
            read_link(link, cases).map_err(|error| LinkError::Compared(number, Box::new(error)))?;
        if scenarios.first().is_some_and(|first| first.kit != scenario.kit) {
            return Err(LinkError::ComparedCases(number));
        }
        scenarios.push(Rc::new(scenario));
    }
    match scenarios.len() {
        2..=MOST_COMPARED => Ok(scenarios),
        count => Err(LinkError::ComparedCount(count)),
    }
}
