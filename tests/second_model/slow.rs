//! Sections 1 to 7 of the model's description, step by step. In £m.

use std::collections::BTreeMap;

use super::councils::{
    Settings, councils, driver_share, place_coverage, residents, savings_share, with_sigma,
};
use super::papers::{COUNTY, DRIVERS, LINES, MEASURES};
use super::projects::{self, Flows};

#[derive(Default)]
pub struct Year {
    pub wider: f64,
    pub by_driver: [f64; 5],
    pub cash_saving: f64,
    pub savings: BTreeMap<&'static str, f64>,
    pub cash_savings: BTreeMap<&'static str, f64>,
    pub one_off: f64,
    pub team: f64,
    pub to_fund: f64,
    pub sources: [f64; 4],
    pub shortfall: f64,
    pub contributions: BTreeMap<&'static str, f64>,
    pub projects: Flows,
    pub cumulative: f64,
}

pub struct Result {
    pub years: Vec<Year>,
    pub wider_full: f64,
    pub one_off_total: f64,
    pub npv_cashable: f64,
    pub npsv: f64,
    pub bcr: Option<f64>,
    pub cash_return: Option<f64>,
    pub payback: Option<f64>,
    pub no_payer: f64,
}

fn ramp(settings: &Settings, year: f64) -> f64 {
    let a = settings.number("wider-start");
    let b = settings.number("wider-full").max(a);
    if year < a {
        0.0
    } else if year > b {
        1.0
    } else {
        (year - a + 1.0) / (b - a + 1.0)
    }
}

/// The yearly shares added up to `time`, a broken year in a straight line.
fn cumulative(shares: [u32; 5], time: f64) -> f64 {
    let whole_years = |years: f64| -> f64 {
        shares.iter().take(years.max(0.0) as usize).map(|share| f64::from(*share) / 100.0).sum()
    };
    let before = whole_years(time.floor());
    let after = whole_years(time.floor() + 1.0);
    before + (after - before) * (time - time.floor())
}

fn team(settings: &Settings, year: u32) -> f64 {
    let anyone = councils().into_iter().any(|council| settings.takes_part(council));
    if !anyone || f64::from(year) > settings.number("team-last-year") {
        return 0.0;
    }
    let mut award = 1.0;
    for _ in 1..year {
        award *= 1.0 + settings.number("pay-award");
    }
    let paid = (1.0 - settings.number("vacancy")) * award;
    let pounds = match (settings.option("team-plan"), year) {
        ("two-phase-2023", 1) => (56_623.0 + 2.0 * 39_350.0) / 2.0 * paid + 2_500.0,
        ("two-phase-2023", _) => {
            let pay = settings.number("post.programme-manager") * 56_623.0
                + settings.number("post.project-officer") * 39_350.0
                + settings.number("post.communications-officer") * 39_350.0
                + settings.number("post.admin-support") * 29_374.0;
            let other = settings.number("non-pay.programme-budget")
                + settings.number("non-pay.equipment")
                + settings.number("non-pay.communications");
            pay * paid + other
        }
        ("one-year-2022", _) => 331_404.0 * paid,
        _ => 0.0,
    };
    pounds / 1e6
}

fn phasing(settings: &Settings, year: u32) -> f64 {
    match (settings.option("cost-phasing"), year) {
        ("30-50-20", 1) => 0.3,
        ("30-50-20", 2) => 0.5,
        ("30-50-20", 3) => 0.2,
        ("even-3", 1..=3) => 1.0 / 3.0,
        ("all-first", 1) => 1.0,
        ("even-5", 1..=5) => 0.2,
        _ => 0.0,
    }
}

/// What each council counts for under the funding rule.
fn weight(settings: &Settings, council: &str) -> f64 {
    if settings.stance(council) != "funds" {
        return 0.0;
    }
    match settings.option("fund.rule") {
        "equal" => 1.0,
        "population" => residents(council),
        "shares" => settings.number(&format!("share.{council}")),
        "savings" => savings_share(settings, council),
        "parts" => settings.number(&format!("part.{council}")),
        _ => 0.0,
    }
}

/// Sources in their order, shortfall and contributions.
fn fund(settings: &Settings, year: &mut Year, number: u32) {
    let millions = |id: &str| settings.number(id) / 1e6;
    year.to_fund = year.team + settings.number("fund.one-off-share") * year.one_off;
    let mut left = year.to_fund;
    if settings.stance(COUNTY) == "funds" {
        let phase_1 = settings.option("team-plan") == "two-phase-2023" && number == 1;
        let offered = if phase_1 { year.team } else { millions("fund.county") };
        year.sources[0] = offered.min(left);
        left -= year.sources[0];
    }
    for (source, pot) in [(1, "fund.dep"), (2, "fund.rates-pool")] {
        let last_year = settings.number(&format!("{pot}-last-year"));
        if number >= 2 && f64::from(number) <= last_year {
            year.sources[source] = millions(pot).min(left);
            left -= year.sources[source];
        }
    }
    let weights: Vec<f64> =
        councils().into_iter().map(|council| weight(settings, council)).collect();
    let all: f64 = weights.iter().sum();
    for (council, weight) in councils().into_iter().zip(weights) {
        let by_rule = if all > 0.0 { left * weight / all } else { 0.0 };
        let directly = if council == COUNTY { year.sources[0] } else { 0.0 };
        year.contributions.insert(council, by_rule + directly);
    }
    if all > 0.0 {
        year.sources[3] = left;
    } else {
        year.shortfall = left;
    }
}

/// From the end: the last step from below 0 to 0 or above.
fn payback(years: &[Year]) -> Option<f64> {
    let mut ends = vec![0.0];
    ends.extend(years.iter().map(|year| year.cumulative));
    if ends.iter().all(|end| *end >= 0.0) {
        return Some(0.0);
    }
    if ends[ends.len() - 1] < 0.0 {
        return None;
    }
    let year = (1..ends.len()).rev().find(|year| ends[year - 1] < 0.0 && ends[*year] >= 0.0)?;
    let part = -ends[year - 1] / (ends[year] - ends[year - 1]);
    Some((year - 1) as f64 + part)
}

pub fn run(settings: &Settings) -> Result {
    let taking_part: Vec<_> =
        councils().into_iter().filter(|council| settings.takes_part(council)).collect();
    let claimed = settings.number("attribution") * (1.0 - settings.number("benefit-optimism"));
    let place = with_sigma(settings, place_coverage(settings));
    let wider_full: f64 = MEASURES
        .iter()
        .map(|(id, value)| value * settings.number(&format!("progress.{id}")) * claimed * place)
        .sum();

    let covered: f64 = taking_part.iter().map(|council| savings_share(settings, council)).sum();
    let fixed = settings.number("cost-fixed-share");
    let size = if taking_part.is_empty() { 0.0 } else { fixed + (1.0 - fixed) * covered };
    let one_off_total: f64 = LINES
        .iter()
        .map(|(id, low, high)| low + settings.number(&format!("cost.{id}")) * (high - low))
        .sum::<f64>()
        * size
        * (1.0 + settings.number("contingency"))
        * (1.0 + settings.number("cost-optimism"));

    let (delay, fade) = (settings.number("delay"), settings.number("fade"));
    let (mut years, mut cumulative_cash) = (Vec::<Year>::new(), 0.0);
    let (mut present_wider, mut present_costs) = (0.0, 0.0);
    let (mut present_cash, mut present_savings, mut present_projects) = (0.0, 0.0, 0.0);
    for number in 1..=settings.number("horizon") as u32 {
        let time = f64::from(number);
        let mut year = Year {
            one_off: one_off_total * phasing(settings, number),
            team: team(settings, number),
            projects: projects::in_year(settings, number),
            ..Year::default()
        };
        let before =
            if settings.option("wider-basis") == "once" { ramp(settings, time - 1.0) } else { 0.0 };
        year.wider = wider_full * (ramp(settings, time) - before);
        let mut saved = 0.0;
        for (index, (id, low, high, shares)) in DRIVERS.into_iter().enumerate() {
            let coverage: f64 =
                taking_part.iter().map(|council| driver_share(settings, id, council)).sum();
            let position = settings.number(&format!("position.{id}"));
            let full = (low + position * (high - low))
                * settings.number("realisation")
                * with_sigma(settings, coverage);
            let faded = (1.0 - fade).powf((time - 5.0 - delay).max(0.0));
            let saving = full * cumulative(shares, time - delay) * faded;
            year.by_driver[index] = saving;
            saved += saving;
            let cashable =
                if id == "third-party-spend" { 1.0 } else { settings.number("cashable-share") };
            year.cash_saving += saving * cashable;
            for council in councils() {
                let part = if taking_part.contains(&council) && coverage > 0.0 {
                    saving * driver_share(settings, id, council) / coverage
                } else {
                    0.0
                };
                *year.savings.entry(council).or_insert(0.0) += part;
                *year.cash_savings.entry(council).or_insert(0.0) += part * cashable;
            }
        }
        fund(settings, &mut year, number);
        let costs = year.one_off + year.team;
        cumulative_cash += year.cash_saving - costs + year.projects.net();
        year.cumulative = cumulative_cash;
        let worth = (1.0 + settings.number("discount-rate")).powi(1 - number as i32);
        present_cash += (year.cash_saving + year.projects.benefit()) * worth;
        present_savings += saved * worth;
        present_projects += year.projects.benefit() * worth;
        present_wider += year.wider * worth;
        present_costs += (costs + year.projects.cost()) * worth;
        years.push(year);
    }
    let kept = 1.0 - settings.number("overlap");
    let of_wider = settings.number("wider-cost");
    let benefits = present_savings * kept + present_projects;
    let over = |gained: f64, spent: f64| (spent > 0.0).then(|| gained / spent);
    let apart = 1.0 - settings.number("fund.one-off-share");
    Result {
        payback: payback(&years),
        no_payer: years.iter().map(|year| year.shortfall + apart * year.one_off).sum(),
        years,
        wider_full,
        one_off_total,
        npv_cashable: present_cash - present_costs,
        npsv: benefits + present_wider * (1.0 - of_wider) - present_costs,
        bcr: over(benefits + present_wider, present_costs + present_wider * of_wider),
        cash_return: over(present_cash, present_costs),
    }
}
