//! Councils played by tables, at the desk: what is seen of it, and how proposals come in.

use super::pact::{Pact, proposal_text};
use super::{Field, MeetingDesk, Moment};
use crate::meeting::{Code, Proposal, Proposed, What, play_rounds, read_code, seats};
use crate::scenario::{Kit, Scenario, clean_title};

/// What is seen of the play.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Play {
    /// Which of its pages.
    pub shows: Shows,
    /// The way to share that the facilitator chose in this round, by its name in files.
    pub split: Option<String>,
    /// What became of the last code that came in; empty before one did.
    pub said: String,
}

impl Play {
    /// Whether the same page is seen, whatever stands on it.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let of = |play: &Self| match &play.shows {
            // A device of a table's own has no other page.
            Shows::Turn { table, draft } if !table.is_empty() => {
                (2, table.clone(), draft.is_some())
            }
            Shows::Turn { .. } | Shows::Desk => (0, String::new(), false),
            Shows::Briefs => (1, String::new(), false),
            Shows::Accounts => (3, String::new(), false),
        };
        of(self) == of(other)
    }
}

/// A page of the play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The desk.
    #[default]
    Desk,
    /// The briefs of all councils, for paper.
    Briefs,
    /// For one table only.
    Turn {
        /// Which.
        table: String,
        /// What it is about to propose; none before it has the device.
        draft: Option<Vec<Proposal>>,
    },
    /// All accounts, for everybody.
    Accounts,
}

/// What is done in the play.
#[derive(Clone, Debug, PartialEq)]
pub enum OnPlay {
    /// Another page is seen.
    Shown(Shows),
    /// Something is written down, with the link of a pact if it is about one; then a page is seen.
    Written {
        /// What.
        lines: Vec<What>,
        /// The link.
        link: Option<String>,
        /// The page.
        then: Shows,
    },
    /// The facilitator chose a way to share, or leaves it to the proposals.
    SplitChosen(Option<String>),
}

impl MeetingDesk {
    /// What the tables' proposals of this round come to on the scenario on the page. Councils that
    /// nobody plays do what they do there.
    #[must_use]
    pub fn pact(&self, scenario: &Scenario) -> Pact {
        let (seats, rounds) = (seats(&self.meeting), play_rounds(&self.meeting));
        let proposals = rounds.last().map_or(&[][..], |round| &round.proposals);
        let proposals = proposals.iter().map(|proposed| &proposed.proposal);
        let played: Vec<_> = proposals.filter(|one| seats.get(&one.council).is_some()).collect();
        Pact::of(&scenario.kit, &scenario.choices, &played, self.play.split.as_deref())
    }

    pub(super) fn on_play(&mut self, done: OnPlay, moment: &Moment) {
        match done {
            OnPlay::Shown(shows) => self.play.shows = shows,
            OnPlay::SplitChosen(split) => self.play.split = split,
            OnPlay::Written { lines, link, then } => {
                let link = link.unwrap_or_else(|| moment.link.clone());
                let moment = Moment { link, ..*moment };
                for what in lines {
                    if matches!(what, What::Settled { .. }) {
                        (self.play.split, self.play.said) = (None, String::new());
                    }
                    self.write(&moment, what);
                }
                self.play.shows = then;
            }
        }
    }

    /// A table takes the part of a council, or nobody does any more.
    pub fn seat(&mut self, kit: &Kit, council: usize, table: &str, moment: &Moment) {
        let Some(council) = kit.case.councils.get(council) else { return };
        let table = clean_title(table).title;
        if seats(&self.meeting).get(&council.id).unwrap_or_default() != table {
            let (id, name) = (council.id.clone(), council.short_name.clone());
            self.write(moment, What::Seated { council: id, name, table });
        }
    }

    /// Takes the code of a table's proposals as it was typed or pasted; what cannot be taken stays in
    /// its field, with the reason.
    pub fn take_play_code(&mut self, kit: &Kit, text: &str, moment: &Moment) {
        self.type_into(Field::PlayCode, text);
        let taken = match read_code(text, &self.meeting) {
            _ if text.trim().is_empty() => Ok(String::new()),
            Ok(code) => self.take_proposals(kit, &code, moment),
            Err(problem) => Err(problem.to_string()),
        };
        if taken.is_ok() {
            self.type_into(Field::PlayCode, "");
        }
        self.play.said = taken.unwrap_or_else(|problem| problem);
    }

    /// Writes down what a table's code proposes. Returns what was taken.
    ///
    /// # Errors
    ///
    /// Why nothing was.
    pub fn take_proposals(
        &mut self,
        kit: &Kit,
        code: &Code,
        moment: &Moment,
    ) -> Result<String, String> {
        let texts = code.proposals.iter().map(|proposal| proposal_text(kit, proposal));
        let texts: Option<Vec<String>> = texts.collect();
        let texts = texts.ok_or("The code proposes something that this case does not have.")?;
        if texts.is_empty() {
            return Err(
                "There is no proposal in this code. A table finds that code below what it \
                        proposes."
                    .to_owned(),
            );
        }
        for (text, proposal) in texts.iter().zip(&code.proposals) {
            let seated = seats(&self.meeting).get(&proposal.council).map(str::to_owned);
            let council = kit.case.councils.iter().position(|one| one.id == proposal.council);
            let table = seated.unwrap_or_else(|| {
                let own = kit.case.councils[council.unwrap_or_default()].short_name.clone();
                if code.who.is_empty() { own } else { code.who.clone() }
            });
            self.seat(kit, council.unwrap_or_default(), &table, moment);
            let proposed = Proposed { table, text: text.clone(), proposal: proposal.clone() };
            let rounds = play_rounds(&self.meeting);
            let is_known = rounds.last().is_some_and(|round| round.proposals.contains(&&proposed));
            if !is_known {
                self.write(moment, What::Proposed(proposed));
            }
        }
        Ok(format!("Taken: {}.", texts.join(". ")))
    }
}
