//! What was expected by now and what has happened, in a few figures.

use super::appraisal::Term;
use super::list::{and_list, capitalised};
use super::money_back::MoneyBack;
use super::number::{count_in_words, decimal, grouped, pounds, signed};
use super::time::numbered_year;
use crate::case::{Case, MeasureRow, Printed};
use crate::model::{OfLine, Outcome, Record, Series, Standing, WorthSoFar};

/// When the money would be back, in as few words as possible.
#[must_use]
pub fn back_text(outcome: &Outcome) -> String {
    MoneyBack::of(outcome).text(outcome)
}

/// The sign and the words of how something stands: never a colour alone.
#[must_use]
pub const fn standing_words(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Ahead => ("\u{25b2} ", "ahead"),
        Standing::OnTrack => ("\u{25cf} ", "on track"),
        Standing::Behind => ("\u{25bc} ", "behind"),
        Standing::NoData => ("", "no data"),
    }
}

/// The rule of states, with its limits.
pub const STANDING_RULE: &str = "On track is within 5% of the whole way from baseline to target for \
                                 a measure, and within 5% of the expected sum for a line; ahead is \
                                 better than that, behind is worse. The 5% is ours, not the papers\u{2019}. \
                                 No data: nothing is recorded for the year, or the case publishes \
                                 nothing to compare it with.";

/// A value of a measure with what its unit begins with: "66.1%", "33.6m", "3,400".
#[must_use]
pub fn measured(measure: &MeasureRow, value: f64) -> String {
    let printed = [&measure.baseline, &measure.target];
    let decimals = |printed: &&Option<Printed>| {
        let text = printed.as_ref().map(|printed| printed.text.as_str());
        text.and_then(|text| text.split_once('.')).map_or(0, |(_, digits)| digits.len())
    };
    let most = printed.iter().map(decimals).max().unwrap_or(0);
    let distance = printed.map(|printed| printed.as_ref().map_or(0.0, |printed| printed.value));
    let is_fine = most > 0 || (distance[0] - distance[1]).abs() < 100.0;
    format!("{}{}", decimal(value, if is_fine { most + 1 } else { 0 }), scale(measure))
}

/// What stands right behind a number of it.
fn scale(measure: &MeasureRow) -> &str {
    match measure.unit.split_once(' ') {
        Some((scale @ ("m" | "bn"), _)) => scale,
        _ if measure.unit == "%" => "%",
        _ => "",
    }
}

/// From where to where a measure is to go, in its unit: "66% → 53.9%".
#[must_use]
pub fn way_of(measure: &MeasureRow) -> String {
    let [Some(from), Some(to)] = [&measure.baseline, &measure.target] else {
        return "baseline or target is not published".to_owned();
    };
    let scale = scale(measure);
    let rest = match measure.unit.split_once(' ') {
        Some((_, rest)) if !scale.is_empty() => rest,
        _ if scale.is_empty() => &measure.unit,
        _ => "",
    };
    let printed = |printed: &Printed| match printed.text.contains('.') {
        true => printed.text.clone(),
        false => grouped(printed.value),
    };
    let way = format!("{}{scale} \u{2192} {}{scale} {rest}", printed(from), printed(to));
    way.trim_end().to_owned()
}

/// Savings, costs and, of measures, what they are worth: what was expected by the end of a year and
/// what was recorded.
#[must_use]
pub fn so_far(
    case: &Case,
    lines: &[Series<'_, OfLine>],
    worth: Option<WorthSoFar>,
    outcome: &Outcome,
    year: u32,
) -> Vec<Term> {
    let (first_year, to_plan) = (outcome.first_year, outcome.levers_are.to_plan());
    let until = format!("to the end of {}", numbered_year(first_year, year));
    let mut terms: Vec<Term> = [("Savings by then", false), ("Costs by then", true)]
        .into_iter()
        .map(|(label, is_cost)| money_so_far(label, is_cost, lines, (&until, year), to_plan))
        .collect();
    if let Some(worth) = worth {
        terms.push(wider_so_far(case, worth, numbered_year(first_year, year), to_plan));
    }
    terms
}

fn money_so_far(
    label: &'static str,
    is_cost: bool,
    lines: &[Series<'_, OfLine>],
    (until, year): (&str, u32),
    to_plan: &str,
) -> Term {
    let of_side = || lines.iter().filter(|series| series.of.is_cost == is_cost);
    let compared = || {
        let recorded = of_side().flat_map(|series| series.recorded_until(year));
        recorded.filter_map(|point| point.recorded.zip(point.expected))
    };
    let term = until.to_owned();
    if compared().next().is_none() {
        let expected = of_side().flat_map(|series| &series.points[..year as usize]);
        let expected: f64 = expected.filter_map(|point| point.expected).sum();
        let meaning =
            format!("What the scenario expects until then, {to_plan}. Nothing is recorded of it.");
        return Term { label, term, value: pounds(expected), meaning, origin: None };
    }
    let (recorded, expected) = compared()
        .fold((0.0, 0.0), |(recorded, expected), one| (recorded + one.0, expected + one.1));
    let meaning = format!(
        "Recorded. The scenario expects {} of the same lines in the same years, {to_plan}. What \
         nobody recorded counts on neither side.",
        pounds(expected)
    );
    Term { label, term, value: pounds(recorded), meaning, origin: None }
}

fn wider_so_far(case: &Case, worth: WorthSoFar, year: String, to_plan: &str) -> Term {
    let label = "Wider benefits in the year (not cash)";
    if worth.measures.is_empty() {
        let meaning = format!(
            "What the scenario expects all measures to be worth in that year, {to_plan}, as the \
             case values them; nothing is recorded of them that can be set against it. It is no \
             council\u{2019}s cash."
        );
        return Term { label, term: year, value: pounds(worth.planned), meaning, origin: None };
    }
    let mut each = worth.measures;
    each.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let is_back = each.iter().any(|(_, recorded)| *recorded < -0.5);
    let rest: f64 = each.iter().skip(MEASURES_NAMED).map(|(_, recorded)| recorded).sum();
    let more = each.len().saturating_sub(MEASURES_NAMED);
    let named = each.iter().take(MEASURES_NAMED).map(|(position, recorded)| {
        format!("\u{201c}{}\u{201d} {}", case.measures[*position].label, pounds(*recorded))
    });
    let others =
        (more > 0).then(|| format!("{} more together {}", count_in_words(more), pounds(rest)));
    let named: Vec<String> = named.chain(others).collect();
    let back = match is_back {
        true => {
            " What moved away from its target counts below nothing by the same line: the case puts \
             no sum on that."
        }
        false => "",
    };
    let meaning = format!(
        "Our sum, not the case\u{2019}s: it values a measure at its target, and we count as much of \
         that as was recorded of the way, in a straight line. {}; the scenario expects {} of the \
         same, {to_plan}.{back} It is no council\u{2019}s cash.",
        and_list(&named),
        pounds(worth.expected)
    );
    Term { label, term: year, value: pounds(worth.recorded), meaning, origin: None }
}

/// How many measures are named with what each is worth.
const MEASURES_NAMED: usize = 4;

/// A gap of a measure with its sign: "+1.3 points" of a share, which are percentage points.
#[must_use]
pub fn measure_gap(measure: &MeasureRow, gap: f64) -> String {
    let text = signed(gap, |gap| measured(measure, gap));
    match text.strip_suffix('%') {
        Some(points @ ("1" | "+1" | "\u{2212}1")) => format!("{points} point"),
        Some(points) => format!("{points} points"),
        None => text,
    }
}

/// A gap of a sum with its sign; no finer than to £1k beside a sum of £100k and more.
#[must_use]
pub fn sum_gap(gap: f64, beside: f64) -> String {
    let is_coarse = beside.abs().max(gap.abs()) >= 1e5;
    signed(if is_coarse { (gap / 1e3).round() * 1e3 } else { gap }, pounds)
}

/// That what has happened is recorded beside the levers, in how many entries, and what that does not
/// do; none where nothing is.
#[must_use]
pub fn recorded_beside(record: &Record) -> Option<String> {
    let entries = record.measures.len()
        + record.lines.len()
        + record.milestones.len()
        + record.asks.len()
        + record.enablers.len()
        + record.risks.len()
        + usize::from(record.now.is_some());
    let entries = match entries {
        0 => return None,
        1 => "one entry".to_owned(),
        count => format!("{count} entries"),
    };
    Some(format!(
        "What has happened is recorded beside the levers, in {entries}. They do not follow it by \
         themselves, and the link does not carry it."
    ))
}

/// That nothing differs from a starting point, or no lever where there is more than levers.
#[must_use]
pub fn nothing_differs(record: &Record, starting_point: &str) -> String {
    let what = if recorded_beside(record).is_some() { "No lever" } else { "Nothing" };
    format!("{what} differs from the starting point, \u{201c}{starting_point}\u{201d}.")
}

/// What the dashboard says first.
#[must_use]
pub fn recorded_text(record: &Record) -> String {
    let count = record.measures.len() + record.lines.len();
    match count {
        0 => "No measure, saving or cost is recorded yet: what stands here is the plan, as the levers \
              are set."
            .to_owned(),
        1 => "One figure of what has happened is recorded.".to_owned(),
        count => {
            let count = capitalised(&count_in_words(count));
            format!("{count} figures of what has happened are recorded.")
        }
    }
}

/// What became of a table that was pasted: how many entries came in, and whether something is said of
/// the rest.
#[must_use]
pub fn pasted_text(entered: usize, said: usize) -> String {
    let entered = match entered {
        0 => "Nothing was entered.".to_owned(),
        1 => "One entry of the table was entered.".to_owned(),
        count => format!("{count} entries of the table were entered."),
    };
    if said == 0 {
        entered
    } else {
        format!("{entered} What was left out, passed over or is to be checked:")
    }
}
