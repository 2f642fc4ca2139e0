//! The model for a block of draws at a time: column by column, so that the compiler can take
//! several draws at once. Every step is the one that [`run`](crate::model::run) makes, in the
//! same order, so a draw gives the same bits as a run with its values.
#![allow(clippy::needless_range_loop, reason = "one draw of several lanes")]

use super::block::{Block, Lane};
use super::input::{Input, Inputs};
use super::lines::{CostLine, SavingLine, Timing};
use super::sample::{BLOCK, Sample};
use super::triangular::{Inverse, Triangular};
use crate::case::Case;
use crate::model::choices::Choices;
use crate::model::flows::Reach;
use crate::model::participation::Participation;
use crate::model::projects::Projects;
use crate::model::timing;
use crate::model::weights::Weights;
use crate::model::{team, wider_benefits};

/// What is the same in every draw.
pub(super) struct Plan<'a> {
    choices: &'a Choices,
    inputs: Inputs,
    /// In the order of [`Inputs::all`].
    ranges: Vec<(Triangular, Inverse)>,
    /// The different ways in which savings come over the years.
    timings: Vec<Timing<'a>>,
    savings: Vec<SavingLine>,
    recurring: Vec<CostLine>,
    one_off: Vec<CostLine>,
    /// The benefit of each published measure, with its input.
    measures: Vec<(f64, usize)>,
    /// How much is reached for residents.
    place_reach: f64,
    /// Whether savings are the same as cash and as value for everyone.
    all_is_cash: bool,
    years: Vec<Year>,
}

struct Year {
    number: u32,
    programme_cost: f64,
    /// Joint projects are certain: they are the same in every draw.
    project_benefit: f64,
    project_cost: f64,
    wider_share: f64,
    discount_factor: f64,
}

impl<'a> Plan<'a> {
    pub fn of(case: &'a Case, choices: &'a Choices) -> Self {
        let weights = Weights::of(case, choices);
        let participation = Participation::of(&weights, &choices.stances);
        let projects = Projects::of(case, choices, &weights, &participation);
        let reach = Reach::of(choices, &participation);
        let inputs = Inputs::of(choices);
        let mut discount_factor = 1.0;
        let years = (1..=choices.horizon).map(|number| {
            let (project_benefit, project_cost) = projects.sums_in_year(number);
            let has_team = participation.anyone;
            let year = Year {
                number,
                programme_cost: if has_team {
                    team::cost_in_year(case, choices, number)
                } else {
                    0.0
                },
                project_benefit,
                project_cost,
                wider_share: wider_benefits::share_in_year(choices, number),
                discount_factor,
            };
            discount_factor /= 1.0 + choices.discount_rate;
            year
        });
        let years = years.collect();
        let mut timings = Vec::new();
        let savings = SavingLine::all(case, choices, &reach, inputs, &mut timings);
        let measures = case.measures_of(choices.option).filter_map(|(_, measure)| {
            Some((measure.benefit?, inputs.place(Input::Progress(measure.place))))
        });
        Self {
            all_is_cash: savings.iter().all(|line| line.cash == 1.0 && line.value == 1.0),
            ranges: inputs
                .all()
                .map(|input| input.range(choices))
                .map(|range| (range, range.inverse()))
                .collect(),
            recurring: CostLine::recurring(case, choices, &reach, inputs),
            one_off: CostLine::one_off(case, choices, &reach, inputs),
            measures: measures.collect(),
            place_reach: reach.place,
            choices,
            inputs,
            timings,
            savings,
            years,
        }
    }

    /// Where draws can be worked out.
    pub fn block(&self) -> Block {
        let lanes = |count| vec![[0.0; BLOCK]; count];
        Block {
            cumulative: lanes(self.years.len()),
            unpaid_until: [0.0; BLOCK],
            cash: [0.0; BLOCK],
            valued: [0.0; BLOCK],
            costs: [0.0; BLOCK],
            wider: [0.0; BLOCK],
            savings: lanes(self.savings.len()),
            recurring: lanes(self.recurring.len()),
            one_off: lanes(self.one_off.len()),
            begun: lanes(self.years.len()),
            shares: lanes(self.timings.len()),
        }
    }

    /// Cash for the draws from `start`: everything in the block but the wider benefits.
    pub fn cash(&self, sample: &Sample, start: usize, block: &mut Block) {
        self.full_effects(sample, start, block);
        let mut delay = [0.0; BLOCK];
        self.values(sample, start, self.inputs.place(Input::Delay), &mut delay);
        self.begun(&delay, block);
        let mut cumulative = [0.0; BLOCK];
        block.cash = [0.0; BLOCK];
        block.valued = [0.0; BLOCK];
        block.costs = [0.0; BLOCK];
        block.unpaid_until = [0.0; BLOCK];
        for (place, year) in self.years.iter().enumerate() {
            self.shares_in_year(place, &delay, block);
            let cash = if self.all_is_cash {
                self.savings_in_year(block)
            } else {
                self.parts_of_savings_in_year(block, |line| line.cash)
            };
            if !self.all_is_cash {
                let valued = self.parts_of_savings_in_year(block, |line| line.value);
                for draw in 0..BLOCK {
                    let valued = valued[draw] + year.project_benefit;
                    block.valued[draw] += valued * year.discount_factor;
                }
            }
            let one_off = CostLine::in_year(&self.one_off, &block.one_off, place);
            let recurring = CostLine::in_year(&self.recurring, &block.recurring, place);
            let number = f64::from(year.number);
            for draw in 0..BLOCK {
                let cost =
                    one_off[draw] + year.programme_cost + year.project_cost + recurring[draw];
                let cash = cash[draw] + year.project_benefit;
                cumulative[draw] += cash - cost;
                block.cash[draw] += cash * year.discount_factor;
                block.costs[draw] += cost * year.discount_factor;
                let unpaid = cumulative[draw] < 0.0;
                block.unpaid_until[draw] = if unpaid { number } else { block.unpaid_until[draw] };
            }
            block.cumulative[place] = cumulative;
        }
        if self.all_is_cash {
            block.valued = block.cash;
        }
    }

    /// The present value of wider benefits, after what they cost, for the draws from `start`.
    pub fn wider(&self, sample: &Sample, start: usize, block: &mut Block) {
        let mut claimed = [0.0; BLOCK];
        self.values(sample, start, self.inputs.place(Input::Attribution), &mut claimed);
        for part in &mut claimed {
            *part = wider_benefits::attributed(self.choices, *part) * self.place_reach;
        }
        let (mut full, mut progress) = ([0.0; BLOCK], [0.0; BLOCK]);
        for (benefit, input) in &self.measures {
            self.values(sample, start, *input, &mut progress);
            for draw in 0..BLOCK {
                full[draw] += wider_benefits::full_effect(*benefit, progress[draw], claimed[draw]);
            }
        }
        block.wider = [0.0; BLOCK];
        for year in self.years.iter().filter(|year| year.wider_share != 0.0) {
            for draw in 0..BLOCK {
                block.wider[draw] += full[draw] * year.wider_share * year.discount_factor;
            }
        }
        for wider in &mut block.wider {
            *wider *= wider_benefits::after_cost(self.choices);
        }
    }

    /// Every line at full effect.
    fn full_effects(&self, sample: &Sample, start: usize, block: &mut Block) {
        let mut realisation = [0.0; BLOCK];
        self.values(sample, start, self.inputs.place(Input::Realisation), &mut realisation);
        for (line, lane) in self.savings.iter().zip(&mut block.savings) {
            self.values(sample, start, line.input, lane);
            for (value, realisation) in lane.iter_mut().zip(&realisation) {
                *value = line.full_effect(*value, *realisation);
            }
        }
        let costs = self.recurring.iter().zip(&mut block.recurring);
        for (line, lane) in costs.chain(self.one_off.iter().zip(&mut block.one_off)) {
            self.values(sample, start, line.input, lane);
            for value in lane {
                *value = line.full(*value);
            }
        }
    }

    /// How much of each year has passed, counted from when a saving could begin.
    fn begun(&self, delay: &Lane, block: &mut Block) {
        if self.is_on_time() {
            return;
        }
        let latest = self.ranges[self.inputs.place(Input::Delay)].0.high;
        for (years, begun) in (1..).zip(&mut block.begun) {
            if f64::from(years) - latest >= 1.0 {
                // From here on every draw has all of it.
                break;
            }
            for draw in 0..BLOCK {
                begun[draw] = timing::begun(f64::from(years), delay[draw]);
            }
        }
    }

    /// Whether savings come equally late in every draw.
    fn is_on_time(&self) -> bool {
        self.ranges[self.inputs.place(Input::Delay)].0.is_certain()
    }

    /// For each timing, the share of a saving that is there in the year at `place`.
    fn shares_in_year(&self, place: usize, delay: &Lane, block: &mut Block) {
        let (latest, _) = self.ranges[self.inputs.place(Input::Delay)];
        for (timing, shares) in self.timings.iter().zip(&mut block.shares) {
            let fade = self.choices.fade;
            if self.is_on_time() {
                *shares = [timing.share(place, latest.mode, fade); BLOCK];
            } else {
                timing.shares(place, &latest, delay, fade, &block.begun, shares);
            }
        }
    }

    /// What all savings of the year come to.
    fn savings_in_year(&self, block: &Block) -> Lane {
        let mut sum = [0.0; BLOCK];
        for (line, full) in self.savings.iter().zip(&block.savings) {
            let shares = &block.shares[line.timing];
            for draw in 0..BLOCK {
                sum[draw] += full[draw] * shares[draw];
            }
        }
        sum
    }

    /// The same, of each saving a part.
    fn parts_of_savings_in_year(&self, block: &Block, part: impl Fn(&SavingLine) -> f64) -> Lane {
        let mut sum = [0.0; BLOCK];
        for (line, full) in self.savings.iter().zip(&block.savings) {
            let (shares, part) = (&block.shares[line.timing], part(line));
            for draw in 0..BLOCK {
                sum[draw] += full[draw] * shares[draw] * part;
            }
        }
        sum
    }

    /// The values of one input for the draws from `start`.
    fn values(&self, sample: &Sample, start: usize, input: usize, lane: &mut Lane) {
        let (range, inverse) = &self.ranges[input];
        if range.is_certain() {
            *lane = [range.mode; BLOCK];
        } else {
            inverse.fill(lane, &sample.whole_column(input)[start..start + BLOCK]);
        }
    }
}
