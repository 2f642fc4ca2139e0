//! Sections 1 to 7 of the model's description, step by step.

use std::collections::BTreeMap;

use super::councils::{part, place_weight, residents, savings_share, weight_in, with_sigma};
use super::papers::{Line, Phase};
use super::projects::{self, Joint};
use super::settings::Settings;

pub type ByCouncil = BTreeMap<String, f64>;

#[derive(Default)]
pub struct Year {
    pub wider: f64,
    pub saving: f64,
    pub cash_saving: f64,
    pub recurring: f64,
    pub one_off: f64,
    pub team: f64,
    /// By line and council, after what is put through the split.
    pub savings: ByCouncil,
    pub cash_savings: ByCouncil,
    pub recurring_parts: ByCouncil,
    pub one_off_parts: ByCouncil,
    pub to_fund: f64,
    pub sources: Vec<f64>,
    pub members: f64,
    pub shortfall: f64,
    pub contributions: ByCouncil,
    pub joint: Joint,
    pub cumulative: f64,
}

pub struct Result {
    pub years: Vec<Year>,
    /// By id; none for what is not published.
    pub savings: BTreeMap<String, Option<f64>>,
    pub recurring: BTreeMap<String, Option<f64>>,
    pub one_off: BTreeMap<String, Option<f64>>,
    pub measures: BTreeMap<String, Option<f64>>,
    pub contingency: f64,
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
fn cumulative(shares: &[f64], time: f64) -> f64 {
    let whole_years =
        |years: f64| -> f64 { shares.iter().take(years.max(0.0) as usize).copied().sum() };
    let before = whole_years(time.floor());
    let after = whole_years(time.floor() + 1.0);
    before + (after - before) * (time - time.floor())
}

/// `1 + rate`, multiplied by itself so many times.
fn compound(rate: f64, times: i32) -> f64 {
    (0..times.abs())
        .fold(1.0, |all, _| if times < 0 { all / (1.0 + rate) } else { all * (1.0 + rate) })
}

fn coverage(settings: &Settings, line: &Line) -> f64 {
    settings.taking_part().iter().map(|council| weight_in(settings, line, council)).sum()
}

/// At full effect, whatever year; none where the figure is not published.
fn full(settings: &Settings, line: &Line) -> Option<f64> {
    let lever = if line.kind == "one-off" { "cost" } else { "position" };
    let (low, high) = line.bounds?;
    let amount = low + settings.number(&format!("{lever}.{}", line.id)) * (high - low);
    let coverage = coverage(settings, line);
    Some(if line.kind == "saving" {
        amount * settings.number("realisation") * with_sigma(settings, coverage)
    } else if settings.taking_part().is_empty() {
        0.0
    } else {
        let fixed = settings.number("cost-fixed-share");
        amount * (fixed + (1.0 - fixed) * coverage)
    })
}

/// How much of that there is in a year.
fn share_in(settings: &Settings, line: &Line, year: u32) -> f64 {
    let at_once = vec![1.0];
    let phasing = if line.phasing.is_empty() { &at_once } else { &line.phasing };
    let time = f64::from(year) - (f64::from(line.first_year) - 1.0);
    let grown = compound(line.growth, year as i32 - 1);
    match line.kind.as_str() {
        "one-off" => {
            let chosen = settings.option("cost-phasing");
            let usual = settings.papers.phasings.iter().find(|phasing| phasing.0 == chosen);
            let shares = if line.phasing.is_empty() { &usual.unwrap().1 } else { &line.phasing };
            if time < 1.0 { 0.0 } else { shares.get(time as usize - 1).copied().unwrap_or(0.0) }
        }
        _ if line.last_year.is_some_and(|last| year > last) => 0.0,
        "cost" => cumulative(phasing, time) * grown,
        _ => {
            let delay = settings.number("delay");
            let faded = (time - phasing.len() as f64 - delay).max(0.0);
            cumulative(phasing, time - delay) * (1.0 - settings.number("fade")).powf(faded) * grown
        }
    }
}

fn contingency(settings: &Settings, line: &Line) -> f64 {
    if line.has_contingency { settings.number("contingency") } else { 0.0 }
}

fn marked_up(settings: &Settings, line: &Line) -> f64 {
    (1.0 + contingency(settings, line)) * (1.0 + settings.number("cost-optimism"))
}

fn team(settings: &Settings, year: u32) -> f64 {
    if settings.taking_part().is_empty() || f64::from(year) > settings.number("team-last-year") {
        return 0.0;
    }
    let plan = settings.option("team-plan");
    let begun =
        settings.papers.phases.iter().filter(|one| one.plan == plan && one.first_year <= year);
    let Some(phase) = begun.max_by_key(|phase| phase.first_year) else { return 0.0 };
    let Phase { posts, non_pay, total, months, is_adjustable, .. } = phase;
    let as_set = |family: &str, entries: &[(String, f64)]| -> Vec<(String, f64)> {
        let set = |(id, own): &(String, f64)| {
            let lever = format!("{family}.{id}");
            (id.clone(), if *is_adjustable { settings.number(&lever) } else { *own })
        };
        entries.iter().map(set).collect()
    };
    let posts = as_set("post", posts).into_iter();
    let pay = total.unwrap_or_else(|| posts.map(|(id, n)| n * settings.papers.posts[&id]).sum());
    let items: f64 = as_set("non-pay", non_pay).iter().map(|(_, cost)| cost).sum();
    let award = compound(settings.number("pay-award"), year as i32 - 1);
    (pay * (1.0 - settings.number("vacancy")) * award + items) * months / 12.0
}

/// What each council counts for under the funding rule.
fn weight(settings: &Settings, council: &str) -> f64 {
    if settings.stance(council) != "funds" {
        return 0.0;
    }
    match settings.option("fund.rule") {
        "equal" => 1.0,
        "population" => residents(settings, council),
        "shares" => settings.number(&format!("share.{council}")),
        "savings" => savings_share(settings, council),
        "parts" => settings.number(&format!("part.{council}")),
        _ => 0.0,
    }
}

/// Sources in their order, shortfall and contributions.
fn fund(settings: &Settings, year: &mut Year, number: u32) {
    year.to_fund = year.team + settings.number("fund.one-off-share") * year.one_off;
    let mut left = year.to_fund;
    for source in &settings.papers.sources {
        let is_there = source.payer.is_empty() || settings.stance(&source.payer) == "funds";
        let plan = settings.option("team-plan");
        let in_full = source.in_full.iter().any(|(one, of)| one == plan && *of == number);
        let lever = format!("fund.{}", source.id);
        let last = format!("{lever}-last-year");
        let has_ended = source.has_last_year
            && settings.numbers.get(&last).is_some_and(|last| f64::from(number) > *last);
        let offered = if !is_there {
            0.0
        } else if in_full {
            year.team
        } else if number < source.first_year || has_ended {
            0.0
        } else {
            let amount = settings.numbers.get(&lever).copied().unwrap_or(source.amount);
            amount * compound(source.growth, number as i32 - source.first_year as i32)
        };
        let paid = offered.min(left).max(0.0);
        left -= paid;
        year.sources.push(paid);
        if !source.payer.is_empty() {
            *year.contributions.entry(source.payer.clone()).or_insert(0.0) += paid;
        }
    }
    let ids = settings.papers.ids();
    let all: f64 = ids.iter().map(|council| weight(settings, council)).sum();
    if all > 0.0 {
        year.members = left;
        for council in ids {
            *year.contributions.entry(council.to_owned()).or_insert(0.0) +=
                left * weight(settings, council) / all;
        }
    } else {
        year.shortfall = left;
    }
}

/// Each one's part of what nobody pays for: by hand under that rule, else by savings.
pub fn part_of_shortfall(settings: &Settings, council: &str) -> f64 {
    let among = settings.taking_part();
    if let Some(part) = part_by_hand(settings, council) {
        return part;
    }
    part(&among, council, |one| savings_share(settings, one))
}

fn part_by_hand(settings: &Settings, council: &str) -> Option<f64> {
    let among = settings.taking_part();
    let by_hand = |one: &str| settings.number(&format!("part.{one}"));
    let is_by_hand = settings.option("fund.rule") == "parts"
        && among.iter().map(|one| by_hand(one)).sum::<f64>() > 0.0;
    is_by_hand.then(|| part(&among, council, by_hand))
}

/// Each one's part of a line.
fn part_of(settings: &Settings, line: &Line, council: &str) -> f64 {
    let says_nothing = line.key.is_empty() && line.excludes.is_empty();
    if line.kind != "saving"
        && says_nothing
        && let Some(part) = part_by_hand(settings, council)
    {
        return part;
    }
    part(&settings.taking_part(), council, |one| weight_in(settings, line, one))
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
    let papers = settings.papers;
    let taking_part = settings.taking_part();
    let claimed = settings.number("attribution") * (1.0 - settings.number("benefit-optimism"));
    let place: f64 = taking_part.iter().map(|council| place_weight(settings, council)).sum();
    let place = with_sigma(settings, place);
    let measures: BTreeMap<_, _> = papers
        .measures
        .iter()
        .filter(|measure| settings.holds(&measure.option))
        .map(|measure| {
            let progress = settings.number(&format!("progress.{}", measure.id));
            (measure.id.clone(), measure.benefit.map(|one| one * progress * claimed * place))
        })
        .collect();
    let wider_full: f64 = measures.values().flatten().sum();

    let lines: Vec<&Line> =
        papers.lines.iter().filter(|line| settings.holds(&line.option)).collect();
    let of_kind = |kind: &str| -> BTreeMap<String, Option<f64>> {
        let lines = lines.iter().filter(|line| line.kind == kind);
        lines.map(|line| (line.id.clone(), full(settings, line))).collect()
    };
    let one_off_lines = || lines.iter().filter(|line| line.kind == "one-off");
    let amount = |line: &Line| full(settings, line).unwrap_or(0.0);

    let apart = 1.0 - settings.number("fund.one-off-share");
    let (mut years, mut cumulative_cash) = (Vec::<Year>::new(), 0.0);
    let (mut present_wider, mut present_costs) = (0.0, 0.0);
    let (mut present_cash, mut present_savings, mut present_projects) = (0.0, 0.0, 0.0);
    for number in 1..=settings.number("horizon") as u32 {
        let time = f64::from(number);
        let mut year = Year {
            team: team(settings, number),
            joint: projects::in_year(settings, number),
            ..Year::default()
        };
        let before =
            if settings.option("wider-basis") == "once" { ramp(settings, time - 1.0) } else { 0.0 };
        year.wider = wider_full * (ramp(settings, time) - before);
        for line in &lines {
            let sum = amount(line) * share_in(settings, line, number);
            let (sum, cash) = match line.kind.as_str() {
                "saving" if line.is_capacity => (sum, sum * settings.number("cashable-share")),
                "one-off" => (sum * marked_up(settings, line), 0.0),
                _ => (sum, sum),
            };
            match line.kind.as_str() {
                "saving" => {
                    year.saving += sum;
                    year.cash_saving += cash;
                }
                "cost" => year.recurring += sum,
                _ => year.one_off += sum,
            }
            for council in &taking_part {
                let part = part_of(settings, line, council);
                let add = |to: &mut ByCouncil, sum: f64| {
                    *to.entry((*council).to_owned()).or_insert(0.0) += sum * part;
                };
                match line.kind.as_str() {
                    "saving" => {
                        add(&mut year.savings, sum);
                        add(&mut year.cash_savings, cash);
                    }
                    "cost" => add(&mut year.recurring_parts, sum),
                    _ => add(&mut year.one_off_parts, sum * apart),
                }
            }
        }
        fund(settings, &mut year, number);
        let costs = year.recurring + year.one_off + year.team + year.joint.cost();
        cumulative_cash += year.cash_saving + year.joint.benefit() - costs;
        year.cumulative = cumulative_cash;
        let worth = compound(settings.number("discount-rate"), 1 - number as i32);
        present_cash += (year.cash_saving + year.joint.benefit()) * worth;
        present_savings += year.saving * worth;
        present_projects += year.joint.benefit() * worth;
        present_wider += year.wider * worth;
        present_costs += costs * worth;
        years.push(year);
    }
    let kept = 1.0 - settings.number("overlap");
    let of_wider = settings.number("wider-cost");
    let benefits = present_savings * kept + present_projects;
    let over = |gained: f64, spent: f64| (spent > 0.0).then(|| gained / spent);
    Result {
        payback: payback(&years),
        no_payer: years.iter().map(|year| year.shortfall + apart * year.one_off).sum(),
        years,
        savings: of_kind("saving"),
        recurring: of_kind("cost"),
        one_off: of_kind("one-off"),
        measures,
        contingency: one_off_lines().map(|line| amount(line) * contingency(settings, line)).sum(),
        one_off_total: one_off_lines().map(|line| amount(line) * marked_up(settings, line)).sum(),
        npv_cashable: present_cash - present_costs,
        npsv: benefits + present_wider * (1.0 - of_wider) - present_costs,
        bcr: over(benefits + present_wider, present_costs + present_wider * of_wider),
        cash_return: over(present_cash, present_costs),
    }
}
