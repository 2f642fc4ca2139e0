//! Who takes part, and how much of the benefits, savings and costs that reaches.

use super::choices::{Choices, FundingRule, Stance};
use super::evidence::{Evidence, Tier};
use crate::model::list::{ByCouncil, ByLine};

/// The councils that take part, with their weights.
pub(super) struct Participation {
    /// Pays or joins.
    pub takes_part: ByCouncil<bool>,
    /// Pays.
    pub funds: ByCouncil<bool>,
    /// Each council's share of the councils' savings base; the nine of the case sum to 1.
    pub savings_shares: ByCouncil<f64>,
    /// The sum of `savings_shares` over those that take part.
    pub savings_coverage: f64,
    /// For each driver, each participant's part of the saving; 0 outside, sum 1 (or all 0).
    pub driver_parts: Vec<ByCouncil<f64>>,
    /// How much of each driver's saving is reached, with the network effect.
    pub driver_reach: ByLine<f64>,
    /// How much of the outcomes for residents is reached, with the network effect.
    pub place_reach: f64,
    /// How much of the outcomes for residents each council stands for; those of the nine sum
    /// to 1.
    pub place_weights: ByCouncil<f64>,
}

impl Participation {
    /// As the councils have chosen.
    pub fn of(evidence: &Evidence, choices: &Choices) -> Self {
        Self::with_stances(evidence, choices, &choices.stances)
    }

    /// As if the councils had chosen `stances`.
    pub fn with_stances(evidence: &Evidence, choices: &Choices, stances: &[Stance]) -> Self {
        Self::with_county_part(evidence, choices, stances, choices.county_savings_share)
    }

    /// As if the county's part of the savings were `county_part` too.
    pub fn with_county_part(
        evidence: &Evidence,
        choices: &Choices,
        stances: &[Stance],
        county_part: f64,
    ) -> Self {
        let councils = stances.len();
        let takes_part: ByCouncil<bool> =
            stances.iter().map(|stance| *stance != Stance::Out).collect();
        let funds = stances.iter().map(|stance| *stance == Stance::Funds).collect();
        let savings_shares = shares_of_tiers(evidence, county_part);
        let mut driver_parts = vec![ByCouncil::of(0.0, councils); evidence.drivers.len()];
        let mut driver_reach = ByLine::of(0.0, evidence.drivers.len());
        for (index, driver) in evidence.drivers.iter().enumerate() {
            let shares = without_excluded(evidence, &savings_shares, &driver.excludes);
            let coverage = sum_over(&takes_part, &shares);
            if coverage > 0.0 {
                for council in 0..councils {
                    if takes_part[council] {
                        driver_parts[index][council] = shares[council] / coverage;
                    }
                }
            }
            driver_reach[index] = with_network(coverage, choices.network);
        }
        let place_weights = shares_of_tiers(evidence, choices.county_place_share);
        Self {
            savings_coverage: sum_over(&takes_part, &savings_shares),
            place_reach: with_network(sum_over(&takes_part, &place_weights), choices.network),
            place_weights,
            takes_part,
            funds,
            savings_shares,
            driver_parts,
            driver_reach,
        }
    }

    /// Each participant's part of the cost that no source funds: by the parts set by hand under
    /// that rule, otherwise by savings shares; equal parts where all of these are 0. They sum to
    /// 1, or to 0 if nobody takes part.
    pub fn cost_parts(&self, choices: &Choices) -> ByCouncil<f64> {
        let by_hand = choices.fund_rule == FundingRule::Parts;
        if by_hand && sum_over(&self.takes_part, &choices.parts) > 0.0 {
            self.parts(&choices.parts)
        } else if self.savings_coverage > 0.0 {
            self.parts(&self.savings_shares)
        } else {
            self.parts(&ByCouncil::of(1.0, self.takes_part.len()))
        }
    }

    /// Each participant's part of the wider benefits. They sum to 1, or to 0 where nothing is
    /// reached.
    pub fn place_parts(&self) -> ByCouncil<f64> {
        self.parts(&self.place_weights)
    }

    /// The participants' weights over their sum; all 0 where that is 0.
    fn parts(&self, weights: &[f64]) -> ByCouncil<f64> {
        let total = sum_over(&self.takes_part, weights);
        ByCouncil::from_fn(weights.len(), |council| {
            if self.takes_part[council] && total > 0.0 { weights[council] / total } else { 0.0 }
        })
    }

    /// Whether any council takes part.
    pub fn anyone(&self) -> bool {
        self.takes_part.contains(&true)
    }
}

/// What each council counts for: the county its share, the districts the rest by residents; a
/// unitary comes on top, by its residents against the county's. So it is with savings, and with
/// outcomes for residents, which depend on the upper tier by the county's share.
fn shares_of_tiers(evidence: &Evidence, county_share: f64) -> ByCouncil<f64> {
    evidence
        .councils
        .iter()
        .map(|council| match council.tier {
            Tier::County => county_share,
            Tier::District => {
                (1.0 - county_share) * council.residents / evidence.district_residents
            }
            Tier::Unitary => council.residents / evidence.district_residents,
        })
        .collect()
}

/// Shares in a driver that leaves some councils out: theirs is 0, the others of the case are
/// divided by their sum, and a unitary outside the case keeps its own.
fn without_excluded(evidence: &Evidence, shares: &[f64], excluded: &[usize]) -> ByCouncil<f64> {
    if excluded.is_empty() {
        return ByCouncil::copied(shares);
    }
    let inside = |council: usize| evidence.councils[council].tier != Tier::Unitary;
    let remaining: f64 = (0..shares.len())
        .filter(|council| inside(*council) && !excluded.contains(council))
        .map(|council| shares[council])
        .sum();
    ByCouncil::from_fn(shares.len(), |council| {
        if excluded.contains(&council) {
            0.0
        } else if inside(council) {
            shares[council] / remaining
        } else {
            shares[council]
        }
    })
}

/// c·min(1, c)^σ: nothing extra above full coverage.
fn with_network(coverage: f64, network: f64) -> f64 {
    if network == 0.0 || coverage >= 1.0 {
        coverage
    } else {
        coverage * libm::pow(coverage, network)
    }
}

fn sum_over(takes_part: &[bool], shares: &[f64]) -> f64 {
    takes_part
        .iter()
        .zip(shares)
        .filter(|(takes_part, _)| **takes_part)
        .map(|(_, share)| share)
        .sum()
}
