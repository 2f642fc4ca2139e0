//! One lever: its name, its range, where its figure comes from, and how it is read and set.

mod money_range;

use std::fmt;
use std::rc::Rc;

use crate::case::Case;
use crate::model::Choices;
pub use money_range::{MoneyRange, MoneyUnit};

/// Where on the page a lever stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each has its title below")]
pub enum Group {
    WhoTakesPart,
    WiderBenefits,
    Savings,
    OneOffCost,
    Team,
    Funding,
    Projects,
    Appraisal,
    Uncertainty,
    Coalition,
}

impl Group {
    /// All groups, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::WhoTakesPart,
        Self::WiderBenefits,
        Self::Savings,
        Self::OneOffCost,
        Self::Team,
        Self::Funding,
        Self::Projects,
        Self::Appraisal,
        Self::Uncertainty,
        Self::Coalition,
    ];

    /// The heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::WhoTakesPart => "Who takes part",
            Self::WiderBenefits => "Wider benefits",
            Self::Savings => "Councils' savings",
            Self::OneOffCost => "One-off cost",
            Self::Team => "Programme team",
            Self::Funding => "Funding",
            Self::Projects => "Joint projects",
            Self::Appraisal => "Years counted",
            Self::Uncertainty => "How uncertain it is",
            Self::Coalition => "What councils weigh",
        }
    }
}

/// What a number counts, and so how it is shown and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A fraction, shown as a percentage.
    Percent,
    /// Pounds.
    Pounds,
    /// A length of time.
    Years,
    /// A year of the plan, counted from 1.
    PlanYear,
    /// The calendar year in which a financial year starts.
    FirstYear,
    /// Posts.
    Posts,
    /// Parts of an agreed split.
    Shares,
    /// Parts of a hundred, with four decimals.
    Parts,
    /// A strength between 0 and 1.
    Strength,
    /// A plain whole number.
    Count,
}

/// What a lever can be set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A number in a range, both ends included.
    Number {
        /// Lowest value.
        min: f64,
        /// Highest value.
        max: f64,
        /// The slider's step.
        step: f64,
        /// Whole numbers only; otherwise four decimals.
        whole: bool,
        /// What it counts.
        unit: Unit,
    },
    /// One of a few options; the value is the option's position.
    Choice(Rc<[ChoiceOption]>),
    /// Any of the councils; in the value, bit `n` stands for council `n`.
    Councils(Rc<[ChoiceOption]>),
}

impl Kind {
    /// What it can be set to, in words: "a number from 0 to 1".
    #[must_use]
    pub fn allowed(&self) -> String {
        match self {
            Self::Number { min, max, whole: true, .. } => {
                format!("it is a whole number from {min} to {max}")
            }
            Self::Number { min, max, .. } => format!("it is a number from {min} to {max}"),
            Self::Choice(options) => {
                let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
                format!("it is one of {}", ids.join(", "))
            }
            Self::Councils(councils) => {
                let ids: Vec<_> = councils.iter().map(|council| council.id.as_str()).collect();
                format!("it is a list of councils, of {}", ids.join(", "))
            }
        }
    }
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The name in files.
    pub id: String,
    /// The name on the page.
    pub label: String,
}

/// Where a lever's figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Published figures that bear on it: an id, or the beginning of several.
    pub figures: Vec<String>,
    /// The assumption that gives the reason, if there is one.
    pub assumption: Option<String>,
    /// Whether the value at first is published.
    pub is_published: bool,
}

/// The part of the case a lever is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each names a list of the evidence or the choices, by position")]
pub enum Subject {
    Council(usize),
    Measure(usize),
    Saving(usize),
    Recurring(usize),
    OneOff(usize),
    Post(usize),
    NonPay(usize),
    Source(usize),
    Project(usize),
    Whole,
}

impl Subject {
    /// The pounds between which it moves, one for each option of the case.
    pub(super) fn money(self, case: &Case) -> Box<[Option<MoneyRange>]> {
        MoneyRange::by_option(case, self)
    }

    /// The position in its list; 0 for the whole.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Council(index)
            | Self::Measure(index)
            | Self::Saving(index)
            | Self::Recurring(index)
            | Self::OneOff(index)
            | Self::Post(index)
            | Self::NonPay(index)
            | Self::Source(index)
            | Self::Project(index) => index,
            Self::Whole => 0,
        }
    }
}

/// How a lever reads and sets its field of [`Choices`]; the index is the subject's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub get: fn(&Choices, usize) -> f64,
    pub set: fn(&mut Choices, usize, f64),
}

/// One row of the lever table.
#[derive(Clone, Debug)]
pub struct Lever {
    /// The number used in links. It never changes its meaning.
    pub number: u16,
    /// The name used in files and exports. It never changes its meaning.
    pub id: String,
    /// Where on the page it stands.
    pub group: Group,
    /// The name on the page.
    pub label: String,
    /// What it can be set to.
    pub kind: Kind,
    /// Where its figure comes from.
    pub basis: Basis,
    /// What it is about.
    pub subject: Subject,
    /// The name where no group stands above it: "Cost of technology".
    pub full_name: String,
    /// The pounds between which it moves, one for each option of the case; empty if it is no line's.
    pub(super) money: Box<[Option<MoneyRange>]>,
    pub(super) field: Field,
}

/// Why a lever cannot take a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Below the lowest or above the highest.
    OutOfRange,
    /// More digits than the lever takes.
    TooPrecise,
}

impl Lever {
    /// The pounds between which it moves under an option of the case; none where there is no
    /// range: the value is then all that can be said.
    #[must_use]
    pub fn money(&self, option: usize) -> Option<MoneyRange> {
        self.money.get(option).copied().flatten()
    }

    /// The lever's value; for a choice, the option's position; for councils, a bit for each.
    #[must_use]
    pub fn value(&self, choices: &Choices) -> f64 {
        (self.field.get)(choices, self.subject.index())
    }

    /// Sets the lever. The value must have passed [`Lever::check`].
    pub fn set(&self, choices: &mut Choices, value: f64) {
        debug_assert_eq!(self.check(value), Ok(()), "{} = {value}", self.id);
        (self.field.set)(choices, self.subject.index(), value);
    }

    /// Whether the lever can take this value.
    ///
    /// # Errors
    ///
    /// A value outside the range, or with more decimals than the lever takes.
    pub fn check(&self, value: f64) -> Result<(), Problem> {
        let (min, max) = self.range();
        if !(min..=max).contains(&value) {
            Err(Problem::OutOfRange)
        } else if self.rounded(value) != value {
            Err(Problem::TooPrecise)
        } else {
            Ok(())
        }
    }

    /// Lowest and highest value.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        match &self.kind {
            Kind::Number { min, max, .. } => (*min, *max),
            Kind::Choice(options) => (0.0, (options.len() - 1) as f64),
            Kind::Councils(councils) => (0.0, f64::from((1_u32 << councils.len()) - 1)),
        }
    }

    /// The value with the digits the lever takes: whole, or four decimals. Never minus nothing.
    #[must_use]
    pub fn rounded(&self, value: f64) -> f64 {
        let digits = self.resolution();
        (value * digits).round() / digits + 0.0
    }

    /// How many different values lie between two whole numbers.
    #[must_use]
    pub fn resolution(&self) -> f64 {
        match self.kind {
            Kind::Number { whole: false, .. } => 1e4,
            Kind::Number { whole: true, .. } | Kind::Choice(_) | Kind::Councils(_) => 1.0,
        }
    }
}

impl fmt::Display for Lever {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.id)
    }
}
