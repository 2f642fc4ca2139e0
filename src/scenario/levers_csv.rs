//! The lever table of a case for a spreadsheet or a program.

use super::kit::Kit;
use super::lever::{Kind, Lever};
use crate::model::members;

/// One row a lever: `id, label, low, high, step, values, default, reason`. A number has its range
/// and the step of its slider; a choice, or a set of councils, the values it can have.
#[must_use]
pub fn levers_csv(kit: &Kit) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["id", "label", "low", "high", "step", "values", "default", "reason"];
    // Writing to memory cannot fail.
    let _ = writer.write_record(head);
    for lever in kit.levers() {
        let _ = writer.write_record(row(kit, lever));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn row(kit: &Kit, lever: &Lever) -> [String; 8] {
    let value = lever.value(kit.defaults());
    let ([low, high, step], values, default) = match &lever.kind {
        Kind::Number { min, max, step, .. } => {
            ([*min, *max, *step].map(|number| number.to_string()), String::new(), value.to_string())
        }
        Kind::Choice(options) => {
            let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
            (Default::default(), ids.join("; "), ids[value as usize].to_owned())
        }
        Kind::Councils(councils) => {
            let ids: Vec<&str> = councils.iter().map(|council| council.id.as_str()).collect();
            let chosen: Vec<&str> = members(value as usize).map(|council| ids[council]).collect();
            (Default::default(), ids.join("; "), chosen.join(", "))
        }
    };
    let reason = kit.case.reason_for(&lever.id).map_or("", |assumption| &assumption.reason);
    let label = lever.label.clone();
    [lever.id.clone(), label, low, high, step, values, default, reason.to_owned()]
}
