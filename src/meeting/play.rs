//! Councils that are played by tables: who takes whose part, what is proposed round by round, and what
//! was made of it.

use serde::{Deserialize, Serialize};

use super::Meeting;
use super::line::What;

/// What a table proposes for one council. Councils, stances, ways to share and projects are known by
/// their ids in files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The council.
    pub council: String,
    /// What it would do: contribute, take part without, or stay outside.
    pub stance: String,
    /// How the councils should share; none leaves that to the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The joint projects that it would join; it would join no other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
}

/// A proposal as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Which table made it.
    pub table: String,
    /// The same in words: "Bolsover would contribute".
    pub text: String,
    /// What is proposed.
    pub proposal: Proposal,
}

/// One round of a play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlayRound<'a> {
    /// The latest proposal for each council, in the order in which they were made first.
    pub proposals: Vec<&'a Proposed>,
    /// What the desk made of them, and the link of that pact; none of a round that is under way.
    pub settled: Option<(&'a str, &'a str)>,
}

impl Proposal {
    /// What people may have written in it.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Self { council, stance, split, projects } = self;
        [council, stance].into_iter().chain(split).chain(projects)
    }
}

/// All rounds in their order. The last one is under way, whether anything was proposed in it or not.
#[must_use]
pub fn play_rounds(meeting: &Meeting) -> Vec<PlayRound<'_>> {
    let mut rounds = Vec::new();
    let mut now = PlayRound::default();
    for (_, line) in meeting.standing() {
        match &line.what {
            What::Proposed(proposed) => {
                let council = &proposed.proposal.council;
                let known = now.proposals.iter_mut().find(|old| old.proposal.council == *council);
                match known {
                    Some(known) => *known = proposed,
                    None => now.proposals.push(proposed),
                }
            }
            What::Settled { text } => {
                now.settled = Some((text, &line.link));
                rounds.push(std::mem::take(&mut now));
            }
            _ => {}
        }
    }
    rounds.push(now);
    rounds
}

/// Who plays which council: pairs of council and table, by ids of councils.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Seats<'a> {
    /// The table that plays a council; none where nobody does.
    #[must_use]
    pub fn get(&self, council: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| *known == council).map(|(_, table)| *table)
    }

    /// How many councils are played.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nobody plays any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Which table plays which council; nobody plays the others.
#[must_use]
pub fn seats(meeting: &Meeting) -> Seats<'_> {
    let mut seats = Vec::new();
    for (_, line) in meeting.standing() {
        if let What::Seated { council, table, .. } = &line.what {
            seats.retain(|(known, _)| known != council);
            if !table.is_empty() {
                seats.push((council.as_str(), table.as_str()));
            }
        }
    }
    Seats(seats)
}
