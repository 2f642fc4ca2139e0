//! The model for a block of draws at a time: column by column, so that the compiler can take
//! several draws at once. Every step is the one that [`run`](crate::model::run) makes, in the
//! same order, so a draw gives the same bits as a run with its values.
#![allow(clippy::needless_range_loop, reason = "one draw of several lanes")]

use super::input::{INPUTS, Input};
use super::sample::{BLOCK, Sample};
use super::triangular::{Inverse, Triangular};
use crate::model::choices::Choices;
use crate::model::evidence::{COST_LINES, DRIVERS, Evidence, MEASURES};
use crate::model::list::ByLine;
use crate::model::participation::Participation;
use crate::model::projects::Projects;
use crate::model::savings::{self, YEARS_TO_FULL};
use crate::model::{one_off_costs, team, wider_benefits};

/// One figure for each draw of a block.
type Lane = [f64; BLOCK];

/// All of each driver's saving.
const EVERY_POUND: [f64; DRIVERS] = [1.0; DRIVERS];

// Where the inputs begin in the order of `Input::all`.
const REALISATION: usize = 0;
const DELAY: usize = 1;
const POSITIONS: usize = 2;
const COSTS: usize = POSITIONS + DRIVERS;
const ATTRIBUTION: usize = COSTS + COST_LINES;
const PROGRESS: usize = ATTRIBUTION + 1;

/// What is the same in every draw.
pub(super) struct Plan<'a> {
    evidence: &'a Evidence,
    choices: &'a Choices,
    participation: Participation,
    ranges: [Triangular; INPUTS],
    inverses: [Inverse; INPUTS],
    /// The part of each driver's saving that is cash.
    cashable: ByLine<f64>,
    /// Whether savings are the same as cash and as value for everyone.
    all_is_cash: bool,
    /// How the one-off cost shrinks with the councils that stay out.
    size: f64,
    years: Vec<Year>,
}

struct Year {
    number: u32,
    one_off_share: f64,
    programme_cost: f64,
    /// Joint projects are certain: they are the same in every draw.
    project_benefit: f64,
    project_cost: f64,
    wider_share: f64,
    discount_factor: f64,
}

/// The outcome of a block of draws.
pub(super) struct Block {
    /// For each year, the cash added up since Year 1.
    pub cumulative: Vec<Lane>,
    /// The last year at whose end the cash is below zero; 0 if it never is.
    pub unpaid_until: Lane,
    /// Present values of savings that are cash, of savings as they count for everyone, of costs,
    /// and of wider benefits after what they cost.
    pub cash: Lane,
    pub valued: Lane,
    pub costs: Lane,
    pub wider: Lane,
}

impl Block {
    pub fn new(years: usize) -> Self {
        Self {
            cumulative: vec![[0.0; BLOCK]; years],
            unpaid_until: [0.0; BLOCK],
            cash: [0.0; BLOCK],
            valued: [0.0; BLOCK],
            costs: [0.0; BLOCK],
            wider: [0.0; BLOCK],
        }
    }
}

impl<'a> Plan<'a> {
    pub fn of(evidence: &'a Evidence, choices: &'a Choices) -> Self {
        let participation = Participation::of(evidence, choices);
        let projects = Projects::of(evidence, choices, &participation);
        let mut discount_factor = 1.0;
        let years = (1..choices.horizon + 1).map(|number| {
            let (benefits, costs) = projects.in_year(number);
            let year = Year {
                number,
                one_off_share: one_off_costs::share_in_year(choices, number),
                programme_cost: team::cost_in_year(evidence, choices, &participation, number),
                project_benefit: benefits.iter().sum(),
                project_cost: costs.iter().sum(),
                wider_share: wider_benefits::share_in_year(choices, number),
                discount_factor,
            };
            discount_factor /= 1.0 + choices.discount_rate;
            year
        });
        let years = years.collect();
        let cashable = savings::cashable_parts(evidence, choices);
        let mut inputs = Input::all();
        let ranges =
            std::array::from_fn(|_| inputs.next().unwrap_or(Input::Realisation).range(choices));
        Self {
            all_is_cash: *cashable == EVERY_POUND && choices.overlap == 0.0,
            cashable,
            size: one_off_costs::size_factor(choices, &participation),
            inverses: ranges.each_ref().map(Triangular::inverse),
            evidence,
            choices,
            participation,
            ranges,
            years,
        }
    }

    /// Cash for the draws from `start`: everything in the block but the wider benefits.
    pub fn cash(&self, sample: &Sample, start: usize, block: &mut Block) {
        let full = self.full_effects(sample, start);
        let one_off = self.one_off_cost(sample, start);
        let delay = self.values(sample, start, DELAY);
        let mut cumulative = [0.0; BLOCK];
        let counted_once = 1.0 - self.choices.overlap;
        block.cash = [0.0; BLOCK];
        block.valued = [0.0; BLOCK];
        block.costs = [0.0; BLOCK];
        block.unpaid_until = [0.0; BLOCK];
        for (year, at_end) in self.years.iter().zip(&mut block.cumulative) {
            let all = self.savings_in_year(&full, &delay, year.number, &EVERY_POUND);
            let saving = if self.all_is_cash {
                all
            } else {
                for draw in 0..BLOCK {
                    let valued = all[draw] * counted_once + year.project_benefit;
                    block.valued[draw] += valued * year.discount_factor;
                }
                self.savings_in_year(&full, &delay, year.number, &self.cashable)
            };
            let number = f64::from(year.number);
            for draw in 0..BLOCK {
                let cost =
                    one_off[draw] * year.one_off_share + year.programme_cost + year.project_cost;
                let saving = saving[draw] + year.project_benefit;
                cumulative[draw] += saving - cost;
                block.cash[draw] += saving * year.discount_factor;
                block.costs[draw] += cost * year.discount_factor;
                let unpaid = cumulative[draw] < 0.0;
                block.unpaid_until[draw] = if unpaid { number } else { block.unpaid_until[draw] };
            }
            *at_end = cumulative;
        }
        if self.all_is_cash {
            block.valued = block.cash;
        }
    }

    /// The present value of wider benefits, after what they cost, for the draws from `start`.
    pub fn wider(&self, sample: &Sample, start: usize, block: &mut Block) {
        let mut claimed = self.values(sample, start, ATTRIBUTION);
        for part in &mut claimed {
            *part = wider_benefits::claimed(self.choices, &self.participation, *part);
        }
        let mut full = [0.0; BLOCK];
        for measure in 0..MEASURES {
            let benefit = self.evidence.measures[measure].benefit;
            let progress = self.values(sample, start, PROGRESS + measure);
            for draw in 0..BLOCK {
                full[draw] += benefit * progress[draw] * claimed[draw];
            }
        }
        block.wider = [0.0; BLOCK];
        for year in &self.years {
            for draw in 0..BLOCK {
                block.wider[draw] += full[draw] * year.wider_share * year.discount_factor;
            }
        }
        for wider in &mut block.wider {
            *wider *= wider_benefits::after_cost(self.choices);
        }
    }

    /// Each driver's saving a year at full effect.
    fn full_effects(&self, sample: &Sample, start: usize) -> [Lane; DRIVERS] {
        let realisation = self.values(sample, start, REALISATION);
        std::array::from_fn(|index| {
            let driver = &self.evidence.drivers[index];
            let reach = self.participation.driver_reach[index];
            let mut lane = self.values(sample, start, POSITIONS + index);
            for (value, realisation) in lane.iter_mut().zip(&realisation) {
                *value = savings::full_effect(driver, *value, *realisation, reach);
            }
            lane
        })
    }

    /// The whole one-off cost, with contingency and optimism.
    fn one_off_cost(&self, sample: &Sample, start: usize) -> Lane {
        let mut total = [0.0; BLOCK];
        for (index, line) in self.evidence.cost_lines.iter().enumerate() {
            let positions = self.values(sample, start, COSTS + index);
            for (total, position) in total.iter_mut().zip(&positions) {
                *total += one_off_costs::line_cost(line, *position, self.size);
            }
        }
        for total in &mut total {
            *total = one_off_costs::total(self.choices, *total);
        }
        total
    }

    /// The savings of a year, of each driver a part.
    fn savings_in_year(
        &self,
        full: &[Lane; DRIVERS],
        delay: &Lane,
        year: u32,
        parts: &[f64],
    ) -> Lane {
        let range = &self.ranges[DELAY];
        let year = f64::from(year);
        let kept = self.kept_in_year(delay, year);
        let mut saving = [0.0; BLOCK];
        let lines = self.evidence.drivers.iter().zip(full).zip(parts);
        // When no draw is late, and once every draw has its full saving, all draws are alike.
        if range.is_certain() || year - range.high >= YEARS_TO_FULL {
            for ((driver, full), part) in lines {
                let share = savings::cumulative_share(driver, year - range.mode);
                for draw in 0..BLOCK {
                    saving[draw] += full[draw] * share * kept[draw] * part;
                }
            }
            return saving;
        }
        let mut begun = [[0.0; BLOCK]; YEARS_TO_FULL as usize];
        for (before, begun) in begun.iter_mut().enumerate() {
            for draw in 0..BLOCK {
                begun[draw] = (year - delay[draw] - before as f64).clamp(0.0, 1.0);
            }
        }
        for ((driver, full), part) in lines {
            for draw in 0..BLOCK {
                let mut share = 0.0;
                for (new, begun) in driver.yearly_shares.iter().zip(&begun) {
                    share += new * begun[draw];
                }
                saving[draw] += full[draw] * share * kept[draw] * part;
            }
        }
        saving
    }

    /// What fading leaves of the savings. A power for each draw is slow, so only where needed.
    fn kept_in_year(&self, delay: &Lane, year: f64) -> Lane {
        let fade = self.choices.fade;
        let range = &self.ranges[DELAY];
        if fade == 0.0 || range.is_certain() {
            [savings::kept_after_fading(fade, year - range.mode); BLOCK]
        } else {
            delay.map(|delay| savings::kept_after_fading(fade, year - delay))
        }
    }

    /// The values of one input for the draws from `start`.
    fn values(&self, sample: &Sample, start: usize, input: usize) -> Lane {
        if self.ranges[input].is_certain() {
            return [self.ranges[input].mode; BLOCK];
        }
        let inverse = self.inverses[input];
        let numbers = &sample.whole_column(input)[start..start + BLOCK];
        let mut lane = [0.0; BLOCK];
        for (value, number) in lane.iter_mut().zip(numbers) {
            *value = inverse.at(*number);
        }
        lane
    }
}
