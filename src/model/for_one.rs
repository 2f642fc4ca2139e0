//! What a scenario comes to for one council.

use super::borne::Borne;
use super::choices::Choices;
use super::money::HALF_A_POUND;
use super::outcome::Outcome;
use super::present_worth::PresentWorth;
use super::ranged::{Ranged, ends};
use super::run;
use crate::case::{Case, Stance};

/// One council's figures, in pounds. All of them are cash: wider benefits are in none.
#[derive(Clone, Debug, PartialEq)]
pub struct ForOne {
    /// The position of the council.
    pub council: usize,
    /// What it bears over the years counted, not discounted, in its parts.
    pub parts: Borne,
    /// All of that.
    pub borne: Ranged,
    /// What it gains, as a present value.
    pub gains: Ranged,
    /// What it is left with, as a present value; outside it would be nothing.
    pub left: Ranged,
    /// The same if it contributed, all others as they are.
    pub if_contributing: Ranged,
    /// The same if it took part without contributing.
    pub if_joining: Ranged,
    /// By how much it is better off contributing than taking part without, as a present value.
    pub by_contributing: Ranged,
    /// When its own money is back: as things stand, and the earliest and latest of that.
    pub back: [OwnBack; 3],
}

/// When a council has its own money back, not discounted: the sooner comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnBack {
    /// It has nothing to get back.
    NothingSpent,
    /// What it saves covers what it bears in every year.
    NeverOut,
    /// By the end of this year, counted from 1, and it stays so.
    ByYear(u32),
    /// Not in the years counted.
    Not,
}

/// What one part of the savings for the upper councils makes of it.
struct AtPart {
    borne: f64,
    gains: f64,
    left: f64,
    if_contributing: f64,
    if_joining: f64,
    back: OwnBack,
}

impl ForOne {
    /// What follows for `council`; `outcome` is that of the choices. The model is run twice more.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices, outcome: &Outcome, council: usize) -> Self {
        let cash = Choices { social_weight: 0.0, ..choices.clone() };
        let present = PresentWorth::of(case, &cash);
        let at = |present: &PresentWorth<'_>, outcome: &Outcome| {
            let left = |stance| {
                let mut stances = cash.stances;
                stances[council] = stance;
                let accounts = present.accounts(&present.with(&stances));
                (accounts.gains[council], accounts.gains[council] - accounts.pays[council])
            };
            let (gains, now) = left(cash.stances[council]);
            AtPart {
                borne: outcome.borne(council).total(),
                gains,
                left: now,
                if_contributing: left(Stance::Funds).1,
                if_joining: left(Stance::Joins).1,
                back: OwnBack::of(outcome, council),
            }
        };
        let at_end = |county_part| {
            let choices = Choices { county_savings_share: county_part, ..cash.clone() };
            at(&present.with_county_part(county_part), &run(case, &choices))
        };
        let [low, high] = ends(&cash).map(at_end);
        let all = [at(&present, outcome), low, high];
        let ranged = |figure: fn(&AtPart) -> f64| Ranged::of(all.each_ref().map(figure));
        let backs = all.each_ref().map(|part| part.back);
        let [now, ..] = backs;
        let (first, last) = backs
            .iter()
            .fold((now, now), |(first, last), back| (first.min(*back), last.max(*back)));
        Self {
            council,
            parts: outcome.borne(council),
            borne: ranged(|part| part.borne),
            gains: ranged(|part| part.gains),
            left: ranged(|part| part.left),
            if_contributing: ranged(|part| part.if_contributing),
            if_joining: ranged(|part| part.if_joining),
            by_contributing: ranged(|part| part.if_contributing - part.if_joining),
            back: [now, first, last],
        }
    }
}

impl Outcome {
    /// What `council` has in cash in each year less what it bears in it, in pounds.
    #[must_use]
    pub fn own_cash(&self, council: usize) -> Vec<f64> {
        let in_year = |year| {
            let borne = self.borne_in(year, council).total();
            year.cash_savings_by_council()[council] + year.project_benefits()[council] - borne
        };
        self.years.iter().map(in_year).collect()
    }
}

impl OwnBack {
    fn of(outcome: &Outcome, council: usize) -> Self {
        let mut sum = 0.0;
        // The last year after which it is out of pocket.
        let mut out = None;
        for (year, net) in (1..).zip(outcome.own_cash(council)) {
            sum += net;
            if sum < -HALF_A_POUND {
                out = Some(year);
            }
        }
        match out {
            None if outcome.borne(council).total() < HALF_A_POUND => Self::NothingSpent,
            None => Self::NeverOut,
            Some(year) if year as usize == outcome.years.len() => Self::Not,
            Some(year) => Self::ByYear(year + 1),
        }
    }
}
