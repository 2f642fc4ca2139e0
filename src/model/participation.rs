//! Who takes part, and how much of the benefits, savings and costs that reaches.

use super::choices::{Choices, Stance};
use super::evidence::{COUNCILS, DRIVERS, Evidence, Tier};

/// The councils that take part, with their weights.
pub(super) struct Participation {
    /// Pays or joins.
    pub takes_part: [bool; COUNCILS],
    /// Pays.
    pub funds: [bool; COUNCILS],
    /// Each council's share of the councils' savings base; the nine of the case sum to 1.
    pub savings_shares: [f64; COUNCILS],
    /// The sum of `savings_shares` over those that take part.
    pub savings_coverage: f64,
    /// For each driver, each participant's part of the saving; 0 outside, sum 1 (or all 0).
    pub driver_parts: [[f64; COUNCILS]; DRIVERS],
    /// How much of each driver's saving is reached, with the network effect.
    pub driver_reach: [f64; DRIVERS],
    /// How much of the outcomes for residents is reached, with the network effect.
    pub place_reach: f64,
}

impl Participation {
    pub fn of(evidence: &Evidence, choices: &Choices) -> Self {
        let takes_part = choices.stances.map(|stance| stance != Stance::Out);
        let funds = choices.stances.map(|stance| stance == Stance::Funds);
        let savings_shares = savings_shares(evidence, choices.county_savings_share);
        let mut driver_parts = [[0.0; COUNCILS]; DRIVERS];
        let mut driver_reach = [0.0; DRIVERS];
        for (index, driver) in evidence.drivers.iter().enumerate() {
            let shares = without_excluded(evidence, &savings_shares, &driver.excludes);
            let coverage = sum_over(&takes_part, &shares);
            if coverage > 0.0 {
                for council in 0..COUNCILS {
                    if takes_part[council] {
                        driver_parts[index][council] = shares[council] / coverage;
                    }
                }
            }
            driver_reach[index] = with_network(coverage, choices.network);
        }
        Self {
            savings_coverage: sum_over(&takes_part, &savings_shares),
            place_reach: with_network(
                place_coverage(evidence, choices.county_place_share, &takes_part),
                choices.network,
            ),
            takes_part,
            funds,
            savings_shares,
            driver_parts,
            driver_reach,
        }
    }

    /// Each participant's part of a cost that councils bear by their savings shares; equal parts
    /// where all of these are 0. They sum to 1, or to 0 if nobody takes part.
    pub fn cost_parts(&self) -> [f64; COUNCILS] {
        let weights: [f64; COUNCILS] = std::array::from_fn(|council| {
            match (self.takes_part[council], self.savings_coverage > 0.0) {
                (false, _) => 0.0,
                (true, true) => self.savings_shares[council],
                (true, false) => 1.0,
            }
        });
        let total: f64 = weights.iter().sum();
        weights.map(|weight| if total > 0.0 { weight / total } else { 0.0 })
    }

    /// Whether any council takes part.
    pub fn anyone(&self) -> bool {
        self.takes_part.contains(&true)
    }
}

/// The county takes its share, the districts the rest by residents; a unitary comes on top,
/// by its residents against the county's.
fn savings_shares(evidence: &Evidence, county_share: f64) -> [f64; COUNCILS] {
    evidence.councils.each_ref().map(|council| match council.tier {
        Tier::County => county_share,
        Tier::District => (1.0 - county_share) * council.residents / evidence.district_residents,
        Tier::Unitary => council.residents / evidence.district_residents,
    })
}

/// Shares in a driver that leaves some councils out: theirs is 0, the others of the case are
/// divided by their sum, and a unitary outside the case keeps its own.
fn without_excluded(
    evidence: &Evidence,
    shares: &[f64; COUNCILS],
    excluded: &[usize],
) -> [f64; COUNCILS] {
    if excluded.is_empty() {
        return *shares;
    }
    let inside = |council: usize| evidence.councils[council].tier != Tier::Unitary;
    let remaining: f64 = (0..COUNCILS)
        .filter(|council| inside(*council) && !excluded.contains(council))
        .map(|council| shares[council])
        .sum();
    std::array::from_fn(|council| {
        if excluded.contains(&council) {
            0.0
        } else if inside(council) {
            shares[council] / remaining
        } else {
            shares[council]
        }
    })
}

/// Each resident's outcome depends on the upper tier by `county_share`, on their district for
/// the rest; a unitary is both.
fn place_coverage(evidence: &Evidence, county_share: f64, takes_part: &[bool; COUNCILS]) -> f64 {
    evidence
        .councils
        .iter()
        .zip(takes_part)
        .filter(|(_, takes_part)| **takes_part)
        .map(|(council, _)| match council.tier {
            Tier::County => county_share,
            Tier::District => {
                (1.0 - county_share) * council.residents / evidence.district_residents
            }
            Tier::Unitary => council.residents / evidence.district_residents,
        })
        .sum()
}

/// c·min(1, c)^σ: nothing extra above full coverage.
fn with_network(coverage: f64, network: f64) -> f64 {
    if network == 0.0 || coverage >= 1.0 {
        coverage
    } else {
        coverage * libm::pow(coverage, network)
    }
}

fn sum_over(takes_part: &[bool; COUNCILS], shares: &[f64; COUNCILS]) -> f64 {
    takes_part
        .iter()
        .zip(shares)
        .filter(|(takes_part, _)| **takes_part)
        .map(|(_, share)| share)
        .sum()
}
