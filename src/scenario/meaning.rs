//! What a lever's value stands for: "£12.8m a year", "66% → 53.9%".

use super::lever::{Kind, Lever, Subject};
use crate::model::{Choices, Evidence, Measure, Printed, members};
use crate::words::{decimal, exact_pounds, grouped, millions};

/// What the value stands for, in the case's own terms.
#[must_use]
pub fn meaning(lever: &Lever, evidence: &Evidence, value: f64) -> String {
    match lever.subject {
        Subject::Council(index) if matches!(lever.kind, Kind::Choice(_)) => {
            format!("{} residents", grouped(evidence.councils[index].residents))
        }
        Subject::Measure(index) => measure_at(&evidence.measures[index], value),
        Subject::Driver(index) => {
            let driver = &evidence.drivers[index];
            format!("{} a year", millions(driver.low + value * (driver.high - driver.low)))
        }
        Subject::CostLine(index) => {
            let line = &evidence.cost_lines[index];
            let cost = line.low + value * (line.high - line.low);
            if cost < 1e6 { format!("£{:.2}m", cost / 1e6) } else { millions(cost) }
        }
        Subject::Post(index) => {
            format!("{} a year", exact_pounds(value * evidence.posts[index].cost))
        }
        Subject::Project(_) if lever.kind == Kind::Councils => {
            match members(value as usize).count() {
                1 => "1 council".to_owned(),
                count => format!("{count} councils"),
            }
        }
        Subject::Council(_) | Subject::NonPay(_) | Subject::Project(_) | Subject::Whole => {
            standing(lever, evidence, value)
        }
    }
}

/// Whether the value is published, assumed, or the person's own.
fn standing(lever: &Lever, evidence: &Evidence, value: f64) -> String {
    let standing = if lever.basis.assumption.is_some() {
        "assumed"
    } else if value == lever.value(&Choices::defaults(evidence)) {
        "published"
    } else {
        "your figure"
    };
    standing.to_owned()
}

/// The measure now and where `progress` takes it, in its own unit: "66% → 53.9%".
fn measure_at(measure: &Measure, progress: f64) -> String {
    let (now, target) = (&measure.baseline, &measure.target);
    let reached = if progress == 0.0 {
        printed(now)
    } else if progress == 1.0 {
        printed(target)
    } else {
        let distance = target.value - now.value;
        let printed_decimals = decimals(now).max(decimals(target));
        let needed = if distance.abs() < 1.0 { printed_decimals + 1 } else { 1 };
        let decimals =
            if distance.abs() < 10.0 { needed.max(printed_decimals) } else { printed_decimals };
        // Nothing measured here can fall below none, though the benefit may be counted on.
        decimal((now.value + progress * distance).max(0.0), decimals)
    };
    let now = printed(now);
    match measure.unit.split_once(' ') {
        Some((scale @ ("m" | "bn"), what)) => {
            format!("{now}{scale} \u{2192} {reached}{scale} {what}")
        }
        _ if measure.unit == "%" => format!("{now}% \u{2192} {reached}%"),
        _ => format!("{now} \u{2192} {reached} {}", measure.unit),
    }
}

fn decimals(printed: &Printed) -> usize {
    printed.text.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// The number as printed, with commas between thousands.
fn printed(printed: &Printed) -> String {
    if printed.text.contains('.') { printed.text.clone() } else { grouped(printed.value) }
}
