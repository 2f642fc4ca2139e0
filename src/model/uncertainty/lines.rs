//! The lines of a case as draws need them: what is the same in every draw, worked out once.
#![allow(clippy::needless_range_loop, reason = "one draw of several lanes")]

use super::block::Lane;
use super::input::{Input, Inputs};
use super::sample::BLOCK;
use super::triangular::Triangular;
use crate::case::{Case, Line, LineKind};
use crate::model::choices::Choices;
use crate::model::flows::{self, Reach};
use crate::model::timing::{self, SavingYear, kept_after_fading};

/// How a saving comes over the years.
pub(super) struct Timing<'a> {
    line: &'a Line,
    years: Vec<SavingYear>,
}

impl<'a> Timing<'a> {
    fn of(line: &'a Line, choices: &Choices) -> Self {
        let years = (1..=choices.horizon).map(|year| SavingYear::of(line, year)).collect();
        Self { line, years }
    }

    fn is_of(&self, line: &Line) -> bool {
        let of = |line: &Line| (line.first_year, line.last_year, line.growth);
        self.line.phasing == line.phasing && of(self.line) == of(line)
    }

    /// The share that is there in the year at `place`, `delay` years late.
    pub fn share(&self, place: usize, delay: f64, fade: f64) -> f64 {
        self.years[place].share(self.line, delay, fade)
    }

    /// The share for each draw, where savings come as late as `delay` says, within `latest`. `begun`
    /// has how much of the year has passed that begins so many years on.
    pub fn shares(
        &self,
        place: usize,
        latest: &Triangular,
        delay: &Lane,
        fade: f64,
        begun: &[Lane],
        shares: &mut Lane,
    ) {
        let SavingYear { age, grown } = self.years[place];
        let mut years = age;
        let mut later = self.line.phasing.iter();
        // What has begun in every draw is the same in all.
        let mut sure = 0.0;
        while years - latest.high >= 1.0
            && let Some(share) = later.next()
        {
            sure += share;
            years -= 1.0;
        }
        *shares = [sure; BLOCK];
        for share in later {
            // What has not begun in any draw adds nothing.
            if years <= latest.low {
                break;
            }
            if *share != 0.0 {
                let begun = &begun[years as usize - 1];
                for draw in 0..BLOCK {
                    shares[draw] += share * begun[draw];
                }
            }
            years -= 1.0;
        }
        if fade != 0.0 {
            let complete = age - self.line.phasing.len() as f64;
            for draw in 0..BLOCK {
                shares[draw] *= kept_after_fading(fade, complete - delay[draw]);
            }
        }
        if grown != 1.0 {
            for share in shares {
                *share *= grown;
            }
        }
    }
}

/// A saving.
pub(super) struct SavingLine {
    /// The place of its position among the inputs.
    pub input: usize,
    /// The place of its timing.
    pub timing: usize,
    /// How much of a pound of it is cash, and counts for everyone.
    pub cash: f64,
    pub value: f64,
    bounds: (f64, f64),
    reach: f64,
}

impl SavingLine {
    /// The published savings of the chosen option. Lines that come alike share a timing.
    pub fn all<'a>(
        case: &'a Case,
        choices: &Choices,
        reach: &Reach,
        inputs: Inputs,
        timings: &mut Vec<Timing<'a>>,
    ) -> Vec<Self> {
        let published = case.lines_of(choices.option, LineKind::Saving);
        let published = published.filter_map(|(_, line)| Some((line, line.bounds()?)));
        let lines = published.map(|(line, bounds)| {
            let known = timings.iter().position(|timing| timing.is_of(line));
            let timing = known.unwrap_or_else(|| {
                timings.push(Timing::of(line, choices));
                timings.len() - 1
            });
            Self {
                input: inputs.place(Input::Position(line.place)),
                timing,
                cash: flows::cash_part(choices, line),
                value: 1.0 - choices.overlap,
                bounds,
                reach: reach.savings[line.division],
            }
        });
        lines.collect()
    }

    /// A year of it at full effect, `position` of the way from low to high.
    pub fn full_effect(&self, position: f64, realisation: f64) -> f64 {
        flows::saving(self.bounds, position, realisation, self.reach)
    }
}

/// A recurring or a one-off cost.
pub(super) struct CostLine {
    /// The place of its position among the inputs.
    pub input: usize,
    bounds: (f64, f64),
    reach: f64,
    /// For each year, how much of it falls there.
    shares: Vec<f64>,
}

impl CostLine {
    /// The published recurring costs of the chosen option.
    pub fn recurring(case: &Case, choices: &Choices, reach: &Reach, inputs: Inputs) -> Vec<Self> {
        Self::all(case, choices, reach, LineKind::Cost, |line, year| {
            (inputs.place(Input::Recurring(line.place)), timing::recurring_share(line, year))
        })
    }

    /// The published one-off costs, with contingency and optimism.
    pub fn one_off(case: &Case, choices: &Choices, reach: &Reach, inputs: Inputs) -> Vec<Self> {
        Self::all(case, choices, reach, LineKind::OneOff, |line, year| {
            let share = timing::one_off_share(case, choices, line, year);
            (inputs.place(Input::Cost(line.place)), flows::marked_up(choices, line) * share)
        })
    }

    fn all(
        case: &Case,
        choices: &Choices,
        reach: &Reach,
        kind: LineKind,
        in_year: impl Fn(&Line, u32) -> (usize, f64),
    ) -> Vec<Self> {
        let published = case.lines_of(choices.option, kind);
        let published = published.filter_map(|(_, line)| Some((line, line.bounds()?)));
        let lines = published.map(|(line, bounds)| Self {
            input: in_year(line, 1).0,
            bounds,
            reach: reach.costs[line.division],
            shares: (1..=choices.horizon).map(|year| in_year(line, year).1).collect(),
        });
        lines.collect()
    }

    /// All of it, `position` of the way from low to high.
    pub fn full(&self, position: f64) -> f64 {
        flows::cost(self.bounds, position, self.reach)
    }

    /// What all of `lines` come to in the year at `place`; `full` has each in full.
    pub fn in_year(lines: &[Self], full: &[Lane], place: usize) -> Lane {
        let mut sum = [0.0; BLOCK];
        for (line, full) in lines.iter().zip(full) {
            let share = line.shares[place];
            if share != 0.0 {
                for draw in 0..BLOCK {
                    sum[draw] += full[draw] * share;
                }
            }
        }
        sum
    }
}
