//! The views: what each is called, what it asks of the scenario, and what it is made of.

use super::asked::Asked;
use super::facts::Facts;
use super::part::{Part, Tone};
use super::views::{
    case, cash_alone, evidence, how_sure, sharing, what_it_takes, who_gains, who_pays, worth,
};
use crate::ask::{Answer, Known, Question};
use crate::words::{Metric, groups_under_way};

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Cash, benefits, savings and cost.
    Case,
    /// The appraisal: cash and social value today.
    Worth,
    /// Many runs: ranges, chances, and what matters most.
    HowSure,
    /// What would have to be true.
    WhatItTakes,
    /// Funding by year and by council.
    WhoPays,
    /// What each council gains, pays and is left with.
    WhoGains,
    /// Ways to share the cost, side by side.
    WaysToShare,
    /// Every figure and assumption with its source.
    Evidence,
}

/// A row of the table of views: title and id.
const VIEWS: [(View, &str, &str); 8] = [
    (View::Case, "Case", "case"),
    (View::Worth, "Worth", "worth"),
    (View::HowSure, "How sure", "how-sure"),
    (View::WhatItTakes, "What it takes", "what-it-takes"),
    (View::WhoPays, "Who pays", "who-pays"),
    (View::WhoGains, "Who gains", "who-gains"),
    (View::WaysToShare, "Ways to share", "ways-to-share"),
    (View::Evidence, "Evidence", "evidence"),
];

impl View {
    /// All of them, in the order of their tabs.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        VIEWS.into_iter().map(|(view, ..)| view)
    }

    /// What stands on its tab.
    #[must_use]
    pub const fn title(self) -> &'static str {
        VIEWS[self as usize].1
    }

    /// Its name in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        VIEWS[self as usize].2
    }

    /// What it asks of the scenario.
    #[must_use]
    pub fn question(self, asked: &Asked) -> Option<Question> {
        Some(match self {
            Self::Case => Question::Changes(asked.explained),
            Self::Worth => Question::Worth,
            Self::HowSure => Question::Spread {
                of: asked.spread,
                with_wider: asked.spread == Metric::WiderWorthToday || asked.exact,
            },
            Self::WhatItTakes => {
                Question::WhatItTakes { aim: asked.aim(), across: asked.across, up: asked.up }
            }
            Self::WhoGains => Question::WhoGains { first: asked.first },
            Self::WaysToShare => Question::Sharing,
            Self::WhoPays | Self::Evidence => return None,
        })
    }

    /// What it says and shows, in the order in which it is read. `known` is what is known of its
    /// question; as long as that is nothing, only what needs no answer is there.
    #[must_use]
    pub fn screen(self, facts: &Facts, known: &Known) -> Vec<Part> {
        let is_old = known.progress.is_some();
        let was = known.answered.as_ref().map_or(*facts, |answered| facts.as_of(&answered.of));
        match (self, known.answer()) {
            (Self::WhoPays, _) => who_pays(facts),
            (Self::Evidence, _) => evidence(facts),
            (Self::WhatItTakes, answer) => {
                let found = match answer {
                    Some(Answer::WhatItTakes(found)) => Some(&**found),
                    _ => None,
                };
                what_it_takes(facts, found, is_old)
            }
            (_, Some(Answer::Changes(changes))) => case(facts, changes.as_ref()),
            (_, Some(Answer::Worth(in_order))) => worth(facts, in_order),
            (_, Some(Answer::Spread(spread))) => how_sure(facts, spread),
            (_, Some(Answer::WhoGains(found))) => who_gains(facts, &was, found, is_old),
            (_, Some(Answer::Sharing(found))) => sharing(facts, &was, found, is_old),
            (Self::WhoGains, None) => cash_alone(facts),
            _ => Vec::new(),
        }
    }
}

/// How far a newer answer is, where that takes more than a moment; it stands at the end of the view,
/// where it moves nothing that may be under a finger or pointer.
#[must_use]
pub fn under_way(known: &Known) -> Option<Part> {
    let progress = known.progress?;
    let text = groups_under_way(progress.councils?, progress.part, known.answered.is_some());
    Some(Part::Words(Tone::Working, text.into()))
}
