//! Several scenarios as the part of an address after `#`: `c1!1.two-phase-2023.QAKIJw…!1.low.…`.
//!
//! The format, then the link of each scenario with its own checksum. Behind them an address has the
//! view, so a link that was cut at the end of one of its scenarios lacks it.

use std::fmt;
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

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedComparison {
    /// The scenarios, all of one case.
    pub scenarios: Vec<Rc<Scenario>>,
    /// The name of the view behind them; none where the end is missing, and with it perhaps more of
    /// them.
    pub view: Option<String>,
}

/// Why a link of several scenarios cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparisonError {
    /// It was made by a newer Derwent: "c2".
    Newer(String),
    /// There is only one scenario in it, or none.
    TooFew(usize),
    /// There are more than can be compared.
    TooMany(usize),
    /// One of them, counted from 1, cannot be read.
    Card(usize, LinkError),
    /// One of them, counted from 1, is about another case than the first.
    OtherCase(usize),
}

/// The scenarios in one link, with the name of a view; none where it would be so long that programs
/// cut it, and a file is the better way.
#[must_use]
pub fn write_comparison(scenarios: &[Rc<Scenario>], view: &str) -> Option<String> {
    let links = scenarios.iter().map(|scenario| write_link(scenario));
    let parts: Vec<String> = std::iter::once(FORMAT.to_owned()).chain(links).collect();
    let link = format!("{}~{view}", parts.join(&BETWEEN.to_string()));
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

/// Reads a link: the part of an address after `#`, or a whole address. What mail programs and chats
/// do to links is undone.
///
/// # Errors
///
/// Says what is wrong, and with which of the scenarios. Nothing is guessed and none is left out.
pub fn read_comparison(text: &str, cases: &Cases) -> Result<LinkedComparison, ComparisonError> {
    let mut read = Err(ComparisonError::TooFew(0));
    for version in unwrapped(text) {
        let Some((format, links)) = body(&version) else { continue };
        read = read_version(format, links, cases);
        if read.is_ok() {
            break;
        }
    }
    read
}

fn read_version(
    format: &str,
    links: &str,
    cases: &Cases,
) -> Result<LinkedComparison, ComparisonError> {
    if format != FORMAT {
        return Err(ComparisonError::Newer(format.to_owned()));
    }
    let (links, view) = match links.split_once('~') {
        Some((links, view)) => (links, Some(view.to_owned())),
        None => (links, None),
    };
    let mut scenarios: Vec<Rc<Scenario>> = Vec::new();
    for (number, link) in (1..).zip(links.split(BETWEEN)) {
        let scenario =
            read_link(link, cases).map_err(|error| ComparisonError::Card(number, error))?;
        if scenarios.first().is_some_and(|first| first.kit != scenario.kit) {
            return Err(ComparisonError::OtherCase(number));
        }
        scenarios.push(Rc::new(scenario));
    }
    match scenarios.len() {
        few @ 0..=1 => Err(ComparisonError::TooFew(few)),
        many if many > MOST_COMPARED => Err(ComparisonError::TooMany(many)),
        _ => Ok(LinkedComparison { scenarios, view }),
    }
}

impl ComparisonError {
    /// What a person can do about it, as a sentence.
    #[must_use]
    pub const fn advice(&self) -> &'static str {
        match self {
            Self::Newer(_) => {
                "Reload the page to get the newest Derwent, then open the link again."
            }
            Self::Card(_, error) => error.advice(),
            Self::TooFew(_) => {
                "Ask for the link again, or for the comparison as a file; mail programs sometimes cut \
                 links."
            }
            Self::TooMany(_) | Self::OtherCase(_) => {
                "Open the scenarios one by one and put them on the shelf."
            }
        }
    }
}

impl fmt::Display for ComparisonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(format) => {
                write!(
                    formatter,
                    "it compares scenarios in the form {format}, made by a newer Derwent"
                )
            }
            Self::TooFew(0) => write!(formatter, "it compares scenarios but holds none"),
            Self::TooFew(_) => write!(formatter, "it compares scenarios but holds only one"),
            Self::TooMany(count) => write!(
                formatter,
                "it holds {count} scenarios, and no more than {MOST_COMPARED} can be compared"
            ),
            Self::Card(number, error) => {
                write!(formatter, "scenario {number} of those it compares: {error}")
            }
            Self::OtherCase(number) => write!(
                formatter,
                "scenario {number} of those it compares is about another case than the first"
            ),
        }
    }
}

impl std::error::Error for ComparisonError {}
