//! All runs as a table for a spreadsheet.

use super::evidence;
use crate::model::{Choices, Draws, Input, Outcome, Sample};

/// One row a run: the value of every uncertain lever, by its id, and what came of it. Money to
/// the penny, and levers with the digits that the money needs: a share of £1bn a year over many
/// years is off by thousands of pounds at six decimals.
#[must_use]
pub fn draws_csv(choices: &Choices, outcome: &Outcome, sample: &Sample, draws: &Draws) -> String {
    let uncertain: Vec<_> = Input::all()
        .enumerate()
        .map(|(position, input)| (position, input, input.range(choices)))
        .filter(|(_, _, range)| !range.is_certain())
        .collect();
    let head = ["run".to_owned()]
        .into_iter()
        .chain(uncertain.iter().map(|(_, input, _)| input.lever_id(evidence())))
        .chain(["npv_cashable", "npsv"].map(str::to_owned))
        .chain(
            outcome
                .years
                .iter()
                .map(|year| format!("cumulative_cashable {}", outcome.label(year.year))),
        )
        .chain(["unpaid_until_year".to_owned()]);
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(head);
    for run in 0..draws.count {
        let inputs = uncertain.iter().map(|(position, _, range)| {
            format!("{:.10}", range.quantile(sample.column(*position)[run]))
        });
        let worth = [&draws.npv_cashable, &draws.npsv].into_iter();
        let money =
            worth.chain(&draws.cumulative_cashable).map(|column| format!("{:.2}", column[run]));
        let _ = writer.write_record(
            [(run + 1).to_string()]
                .into_iter()
                .chain(inputs)
                .chain(money)
                .chain([draws.unpaid_until[run].to_string()]),
        );
    }
    writer
        .into_inner()
        .map(|bytes| String::from_utf8(bytes).unwrap_or_default())
        .unwrap_or_default()
}
