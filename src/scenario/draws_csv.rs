//! All runs as a table for a spreadsheet.

use crate::case::Case;
use crate::model::{Choices, Draws, Inputs, Outcome, Sample};

/// How many runs one part of the text holds.
const RUNS_IN_A_PART: usize = 2_000;

/// One row a run: the value of every uncertain lever, by its id, and what came of it. Money to
/// the penny, and levers with the digits that the money needs: a share of £1bn a year over many
/// years is off by thousands of pounds at six decimals. In parts, because the whole may have a
/// hundred megabytes.
pub fn draws_csv<'a>(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    sample: &'a Sample,
    draws: &'a Draws,
) -> impl Iterator<Item = String> + 'a {
    let uncertain: Vec<_> = Inputs::of(choices)
        .all()
        .enumerate()
        .map(|(position, input)| (position, input, input.range(choices)))
        .filter(|(_, _, range)| !range.is_certain())
        .collect();
    let head: Vec<_> = ["run".to_owned()]
        .into_iter()
        .chain(uncertain.iter().map(|(_, input, _)| input.lever_id(case)))
        .chain(["npv_cashable", "npsv"].map(str::to_owned))
        .chain(
            outcome
                .years
                .iter()
                .map(|year| format!("cumulative_cashable {}", outcome.label(year.year))),
        )
        .chain(["unpaid_until_year".to_owned()])
        .collect();
    let row = move |run: usize| {
        let inputs = uncertain.iter().map(|(position, _, range)| {
            format!("{:.10}", range.quantile(sample.column(*position)[run]))
        });
        let worth = [&draws.npv_cashable, &draws.npsv].into_iter();
        let money =
            worth.chain(&draws.cumulative_cashable).map(|column| format!("{:.2}", column[run]));
        [(run + 1).to_string()]
            .into_iter()
            .chain(inputs)
            .chain(money)
            .chain([draws.unpaid_until[run].to_string()])
            .collect()
    };
    let rows = (0..draws.count)
        .step_by(RUNS_IN_A_PART)
        .map(move |first| lines((first..draws.count.min(first + RUNS_IN_A_PART)).map(&row)));
    std::iter::once(lines([head])).chain(rows)
}

fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer
        .into_inner()
        .map(|bytes| String::from_utf8(bytes).unwrap_or_default())
        .unwrap_or_default()
}
