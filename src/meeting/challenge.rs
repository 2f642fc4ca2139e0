//! "I do not believe this": what stands against a lever, a figure or an assumption.

use serde::{Deserialize, Serialize};

use super::Meeting;
use super::line::What;

/// What somebody does not believe.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// What it is about, by the name that the page has for it.
    pub about: String,
    /// The id of the lever; none for a figure or an assumption that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lever: Option<String>,
    /// What it stood at when it was challenged.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stood_at: String,
    /// Who; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What they would believe: "£10m to £20m"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own: String,
}

/// Where a challenge stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody answered it.
    Open,
    /// It was answered so.
    Answered(String),
    /// It was accepted; the link has the scenario with it.
    Accepted(String),
}

impl Challenge {
    /// What people wrote in it.
    pub(super) fn texts(&mut self) -> Vec<&mut String> {
        let Self { about, lever, stood_at, who, why, own } = self;
        [about, stood_at, who, why, own].into_iter().chain(lever).collect()
    }
}

impl Meeting {
    /// The challenges that stand, with the numbers of their lines, and what came of each: whatever
    /// was said of it last.
    #[must_use]
    pub fn challenges(&self) -> Vec<(usize, &Challenge, Standing)> {
        let mut challenges: Vec<(usize, &Challenge, Standing)> = Vec::new();
        for (number, line) in self.standing() {
            let (of, standing) = match &line.what {
                What::Challenged(challenge) => {
                    challenges.push((number, challenge, Standing::Open));
                    continue;
                }
                What::Answered { challenge, text } => (challenge, Standing::Answered(text.clone())),
                What::Accepted { challenge } => (challenge, Standing::Accepted(line.link.clone())),
                _ => continue,
            };
            // Their numbers rise.
            if let Ok(place) = challenges.binary_search_by_key(of, |(number, ..)| *number) {
                challenges[place].2 = standing;
            }
        }
        challenges
    }
}
