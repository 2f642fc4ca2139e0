//! What a room answers.

use serde::{Deserialize, Serialize};

use super::TEXT_LIMIT;
use super::question::{Figure, Kind};
use crate::model::in_order;
use crate::scenario::{clean_words, parse_pounds, written_out};
use crate::words::{MONTHS, and_list, duration, month_after, pounds};

/// The longest time that can be guessed, in years.
const LONGEST: f64 = 100.0;

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A sum in pounds, or years from the start of the plan.
    Number(f64),
    /// The money is never back.
    Never,
    /// The choice at this place, from 0.
    Option(usize),
    /// Yes, or no.
    Yes(bool),
    /// From 1, not at all, to 5, wholly.
    Agree(u8),
    /// In words.
    Words(String),
}

/// How far the answers of a round lie apart.
#[derive(Clone, Debug, PartialEq)]
pub enum Spread {
    /// Figures; those that said never are counted apart.
    Figures {
        /// The lowest and the highest; none if all said never.
        ends: Option<[f64; 2]>,
        /// The middle one, or the mean of the middle two; none of fewer than three figures, of whose middle
        /// nobody spoke.
        middle: Option<f64>,
        /// How many said never.
        never: usize,
    },
    /// How often each was said, from the first.
    Counts(Vec<(String, usize)>),
    /// Words, each as it was said.
    Words(Vec<String>),
}

impl Kind {
    /// Whether an answer is one to such a question.
    #[must_use]
    pub fn takes(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (Self::Figure { .. } | Self::Left { .. }, Answer::Number(number)) => number.is_finite(),
            (Self::Figure { figure: Figure::Payback }, Answer::Never)
            | (Self::YesNo, Answer::Yes(_))
            | (Self::Words, Answer::Words(_)) => true,
            (Self::Choice { options }, Answer::Option(place)) => *place < options.len(),
            (Self::Agree, Answer::Agree(degree)) => (1..=5).contains(degree),
            _ => false,
        }
    }

    /// Reads an answer as it is typed. `first_year` is that of the plan.
    ///
    /// # Errors
    ///
    /// A sentence that says what is taken.
    pub fn parse(&self, text: &str, first_year: u32) -> Result<Answer, String> {
        let words = text.trim().to_lowercase();
        match self {
            Self::Figure { figure: Figure::Payback } => time(&words, first_year).ok_or_else(|| {
                format!(
                    // An example would be taken for a hint.
                    "\u{201c}{}\u{201d} is no time. Type a month with its year, a number of years, or \
                     never.",
                    written_out(text.trim(), 20)
                )
            }),
            Self::Figure { .. } | Self::Left { .. } => parse_pounds(text).map(Answer::Number),
            Self::Choice { options } => {
                let named = options.iter().position(|option| option.to_lowercase() == words);
                let numbered = words.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                named
                    .or(numbered.filter(|place| *place < options.len()))
                    .map(Answer::Option)
                    .ok_or_else(|| format!("Type a number from 1 to {}.", options.len()))
            }
            Self::YesNo => match words.as_str() {
                "yes" | "y" => Ok(Answer::Yes(true)),
                "no" | "n" => Ok(Answer::Yes(false)),
                _ => Err("Type yes or no.".to_owned()),
            },
            Self::Agree => {
                let degree = words.parse().ok().filter(|degree| (1..=5).contains(degree));
                let problem = "Type a number from 1, not at all, to 5, wholly.";
                degree.map(Answer::Agree).ok_or_else(|| problem.to_owned())
            }
            Self::Words => match clean_words(text, TEXT_LIMIT) {
                words if words.is_empty() => Err("Write an answer.".to_owned()),
                words => Ok(Answer::Words(words)),
            },
        }
    }

    /// An answer as a person would say it.
    #[must_use]
    pub fn text(&self, answer: &Answer, first_year: u32) -> String {
        match (self, answer) {
            (Self::Figure { figure: Figure::Payback }, Answer::Number(years)) => match *years {
                0.0 => "at once".to_owned(),
                years => format!("{} ({})", month_after(first_year, years), duration(years)),
            },
            (_, Answer::Number(sum)) => pounds(*sum),
            (_, Answer::Never) => "not in the years counted".to_owned(),
            (Self::Choice { options }, Answer::Option(place)) => {
                options.get(*place).cloned().unwrap_or_default()
            }
            (_, Answer::Option(place)) => (place + 1).to_string(),
            (_, Answer::Yes(true)) => "yes".to_owned(),
            (_, Answer::Yes(false)) => "no".to_owned(),
            (_, Answer::Agree(degree)) => format!("{degree} of 5"),
            (_, Answer::Words(words)) => words.clone(),
        }
    }

    /// How far answers lie apart.
    #[must_use]
    pub fn spread<'a>(&self, answers: impl Iterator<Item = &'a Answer>) -> Spread {
        let answers: Vec<&Answer> = answers.collect();
        let count = |said: &Answer| answers.iter().filter(|answer| **answer == said).count();
        match self {
            Self::Figure { .. } | Self::Left { .. } => {
                let numbers = answers.iter().filter_map(|answer| match answer {
                    Answer::Number(number) => Some(*number),
                    _ => None,
                });
                let numbers = in_order(numbers, |number| *number);
                let (low, high) = (numbers.len().saturating_sub(1) / 2, numbers.len() / 2);
                let ends = numbers.first().zip(numbers.last());
                let ends = ends.map(|(lowest, highest)| [*lowest, *highest]);
                let has_middle = numbers.len() > 2;
                let middle = has_middle.then(|| f64::midpoint(numbers[low], numbers[high]));
                Spread::Figures { ends, middle, never: count(&Answer::Never) }
            }
            Self::Choice { options } => Spread::Counts(
                options
                    .iter()
                    .cloned()
                    .zip((0..).map(|place| count(&Answer::Option(place))))
                    .collect(),
            ),
            Self::YesNo => Spread::Counts(vec![
                ("yes".to_owned(), count(&Answer::Yes(true))),
                ("no".to_owned(), count(&Answer::Yes(false))),
            ]),
            Self::Agree => Spread::Counts(
                (1..=5).map(|degree| (degree.to_string(), count(&Answer::Agree(degree)))).collect(),
            ),
            Self::Words => Spread::Words(
                answers
                    .iter()
                    .filter_map(|answer| match answer {
                        Answer::Words(words) => Some(words.clone()),
                        _ => None,
                    })
                    .collect(),
            ),
        }
    }

    /// The spread in words: "from £10.0m to £40.0m, £20.0m in the middle".
    #[must_use]
    pub fn spread_text(&self, spread: &Spread, first_year: u32) -> String {
        let say = |number: f64| self.text(&Answer::Number(number), first_year);
        match spread {
            Spread::Figures { ends, middle, never } => {
                let figures = ends.map(|[low, high]| match (low == high, middle) {
                    (true, _) => say(low),
                    (false, None) => format!("from {} to {}", say(low), say(high)),
                    (false, Some(middle)) => {
                        format!(
                            "from {} to {}, {} in the middle",
                            say(low),
                            say(high),
                            say(*middle)
                        )
                    }
                });
                let never = (*never > 0).then(|| format!("never: {never}"));
                figures.into_iter().chain(never).collect::<Vec<_>>().join("; ")
            }
            Spread::Counts(counts) => {
                let said = counts.iter().filter(|(_, count)| *count > 0);
                said.map(|(name, count)| format!("{name}: {count}")).collect::<Vec<_>>().join("; ")
            }
            Spread::Words(words) => and_list(
                &words.iter().map(|words| format!("\u{201c}{words}\u{201d}")).collect::<Vec<_>>(),
            ),
        }
    }
}

/// "September 2026", "sep 2026", "2026" (its end), "3.5", "3.5 years", "never".
fn time(words: &str, first_year: u32) -> Option<Answer> {
    if words == "never" {
        return Some(Answer::Never);
    }
    let until = |year: &str, month: usize| {
        let year: f64 = year.parse().ok().filter(|_| year.len() == 4)?;
        // Years of a plan begin in April.
        Some((year - f64::from(first_year)) + (month as f64 - 2.0) / 12.0)
    };
    let bare = words.trim_end_matches("years").trim_end_matches("year").trim();
    let years = match words.split_once(' ').filter(|_| bare == words) {
        Some((name, year)) => {
            let is_meant = |month: &&str| name.len() >= 3 && month.to_lowercase().starts_with(name);
            until(year.trim(), MONTHS.iter().position(is_meant)?)
        }
        None => until(bare, 11).or_else(|| bare.parse().ok()),
    };
    years.filter(|years| (0.0..=LONGEST).contains(years)).map(Answer::Number)
}
