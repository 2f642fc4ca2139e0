//! What a lever's value stands for: "£12.8m a year", "66% → 53.9%".

use super::kit::Kit;
use super::lever::{Kind, Lever, Subject};
use crate::case::{Case, Line, LineKind, MeasureRow, Printed};
use crate::model::{Choices, members};
use crate::words::{decimal, exact_pounds, grouped, percent, pounds};

/// What the value stands for, in the case's own terms, under the option of `choices`.
#[must_use]
pub fn meaning(kit: &Kit, choices: &Choices, lever: &Lever, value: f64) -> String {
    let case = &kit.case;
    let line = |kind, place| {
        let amount = line_at(case, choices, kind, place).and_then(Line::bounds);
        amount.map(|(low, high)| low + value * (high - low))
    };
    match lever.subject {
        Subject::Council(index) if matches!(lever.kind, Kind::Choice(_)) => {
            format!("{} residents", grouped(case.councils[index].residents))
        }
        Subject::Measure(place) => {
            let mut measures = case.measures_of(choices.option);
            let measure = measures.find(|(_, measure)| measure.place == place);
            measure.map_or_else(String::new, |(_, measure)| measure_at(measure, value))
        }
        Subject::Saving(place) => match line(LineKind::Saving, place) {
            Some(amount) => format!("{} a year", sum_text(lever, choices.option, amount)),
            None => NOT_HERE.to_owned(),
        },
        Subject::Recurring(place) => match line(LineKind::Cost, place) {
            Some(amount) => format!("{} a year", sum_text(lever, choices.option, amount)),
            None => NOT_HERE.to_owned(),
        },
        Subject::OneOff(place) => match line(LineKind::OneOff, place) {
            Some(cost) => sum_text(lever, choices.option, cost),
            None => NOT_HERE.to_owned(),
        },
        Subject::Post(index) => {
            format!("{} a year", exact_pounds(value * case.posts[index].cost))
        }
        Subject::Project(_) if matches!(lever.kind, Kind::Councils(_)) => {
            match members(value as usize).count() {
                1 => "1 council".to_owned(),
                count => format!("{count} councils"),
            }
        }
        _ => standing(kit, lever, value),
    }
}

/// A sum of a line, with the digits of its lever so that the two can be compared.
pub(super) fn sum_text(lever: &Lever, option: usize, sum: f64) -> String {
    lever.money(option).map_or_else(|| pounds(sum), |range| range.text(sum))
}

/// A line that the chosen option has no figure for.
const NOT_HERE: &str = "no figure here";

/// The line at a place of its kind, as the chosen option has it.
fn line_at<'a>(
    case: &'a Case,
    choices: &Choices,
    kind: LineKind,
    place: usize,
) -> Option<&'a Line> {
    let mut lines = case.lines_of(choices.option, kind);
    lines.find(|(_, line)| line.place == place).map(|(_, line)| line)
}

/// Whether the value is published, assumed, or the person's own.
fn standing(kit: &Kit, lever: &Lever, value: f64) -> String {
    let standing = if !lever.basis.is_published {
        "assumed"
    } else if value == lever.value(kit.defaults()) {
        "published"
    } else {
        "your figure"
    };
    standing.to_owned()
}

/// The measure now and where `progress` takes it, in its own unit: "66% → 53.9%".
fn measure_at(measure: &MeasureRow, progress: f64) -> String {
    let (Some(now), Some(target)) = (&measure.baseline, &measure.target) else {
        return format!("{} of the way to the target", percent(progress, 0));
    };
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
