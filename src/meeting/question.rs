//! What a room is asked.

use serde::{Deserialize, Serialize};

use crate::words::Metric;

/// The most choices that a question can have: more than a table tells apart.
const MOST_CHOICES: usize = 12;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As it is put: "When is it paid back?"
    pub text: String,
    /// How it is answered.
    pub kind: Kind,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// With a figure that the model has an answer to.
    Figure {
        /// Which.
        figure: Figure,
    },
    /// With what is left for a council, in pounds worth today.
    Left {
        /// The id of the council.
        council: String,
    },
    /// With one of these.
    Choice {
        /// From the first.
        options: Vec<String>,
    },
    /// With yes or no.
    YesNo,
    /// With how far one agrees, from 1, not at all, to 5, wholly.
    Agree,
    /// With words.
    Words,
}

/// A figure that can be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// What is saved a year once all of it is there.
    Saving,
    /// What it costs once.
    OneOff,
    /// When the money is back, in years from the start.
    Payback,
    /// What the cash is worth today.
    Worth,
    /// What has no payer.
    NoPayer,
}

impl Figure {
    /// All figures, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Saving, Self::OneOff, Self::Payback, Self::Worth, Self::NoPayer];

    /// The figure of an outcome.
    #[must_use]
    pub const fn metric(self) -> Metric {
        match self {
            Self::Saving => Metric::SavingAYear,
            Self::OneOff => Metric::OneOffCost,
            Self::Payback => Metric::PaybackYears,
            Self::Worth => Metric::WorthToday,
            Self::NoPayer => Metric::NoPayer,
        }
    }
}

impl Question {
    /// Whether it can be put.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as a sentence.
    pub fn check(&self) -> Result<(), String> {
        let Kind::Choice { options } = &self.kind else {
            return if self.text.is_empty() {
                Err("Write the question.".to_owned())
            } else {
                Ok(())
            };
        };
        let differ = |place: usize| !options[..place].contains(&options[place]);
        if self.text.is_empty() {
            Err("Write the question.".to_owned())
        } else if !(2..=MOST_CHOICES).contains(&options.len()) {
            Err(format!("Give from two to {MOST_CHOICES} choices."))
        } else if options.iter().any(String::is_empty) || !(0..options.len()).all(differ) {
            Err("Give each choice a name of its own.".to_owned())
        } else {
            Ok(())
        }
    }

    /// What people wrote in it.
    pub(super) fn texts(&mut self) -> Vec<&mut String> {
        let options = match &mut self.kind {
            Kind::Choice { options } => options.as_mut_slice(),
            _ => &mut [],
        };
        std::iter::once(&mut self.text).chain(options).collect()
    }
}
