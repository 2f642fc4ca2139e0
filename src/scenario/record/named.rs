//! What a row of a pasted table is about.

use super::paste::Column;
use super::quoted;
use super::row::Row;
use super::table::{OF_PLAN, known};
use crate::case::Case;

/// What a cell under a column can only be about. A sum or a value by year is a measure's or line's.
const OF_COLUMNS: [(&str, &[&str]); 7] = [
    ("value", &["measure", "line", "enabler"]),
    ("year", &["measure", "line", "milestone"]),
    ("state", &["milestone", "ask"]),
    ("expected", &["milestone"]),
    ("likelihood", &["risk"]),
    ("impact", &["risk"]),
    ("owner", &["risk"]),
];

/// How much two names must have in common for one to be meant by the other.
const ALIKE: f64 = 0.5;

impl Row<'_> {
    /// What the row is about: by its id, else by its label.
    pub fn find(&self, case: &Case) -> Result<(&'static str, String), String> {
        let kinds = ["measure", "line"].into_iter().chain(OF_PLAN.iter().map(|(what, _)| *what));
        let said = self.cell("what").to_lowercase();
        let kinds: Vec<&'static str> =
            kinds.filter(|what| said.is_empty() || said.trim_end_matches('s') == *what).collect();
        let (id, label) = (self.cell("id"), self.cell("label").to_lowercase());
        let mut found: Vec<(&'static str, &str)> = Vec::new();
        let mut near = (ALIKE, "");
        for what in kinds.iter().copied() {
            for (known_id, known_label) in known(case, what) {
                let (asked, name) =
                    if id.is_empty() { (&*label, known_label) } else { (id, known_id) };
                let is_it = if id.is_empty() {
                    !label.is_empty() && known_label.to_lowercase() == label
                } else {
                    known_id == id
                };
                if is_it && !found.contains(&(what, known_id)) {
                    found.push((what, known_id));
                }
                let alike = likeness(asked, &name.to_lowercase());
                if alike > near.0 {
                    near = (alike, name);
                }
            }
        }
        // A risk of one's own has an id of one's own.
        if found.is_empty() && kinds == ["risk"] && !id.is_empty() && !label.is_empty() {
            return Ok(("risk", id.to_owned()));
        }
        let meant: Vec<_> = found.iter().filter(|(what, _)| self.can_be(what)).collect();
        match (&*found, &*meant) {
            ([(what, id)], _) | (_, [(what, id)]) => Ok((what, (*id).to_owned())),
            ([], _) if kinds.is_empty() => Err(format!(
                "\u{201c}{}\u{201d} is nothing that can be recorded: measure, line, milestone, \
                 ask, enabler, risk",
                quoted(&said)
            )),
            ([], _) if near.1.is_empty() => Err("the case has none of this name".to_owned()),
            ([], _) => Err(format!(
                "the case has none of this name; the nearest is \u{201c}{}\u{201d}",
                near.1
            )),
            _ => {
                let kinds: Vec<_> =
                    found.iter().map(|(what, _)| format!("\u{201c}{what}\u{201d}")).collect();
                Err(format!(
                    "the case has several of this name; write {} in a column \
                     \u{201c}what\u{201d}",
                    kinds.join(" or ")
                ))
            }
        }
    }

    /// Whether everything that the row says can be said of this kind.
    fn can_be(&self, what: &str) -> bool {
        let mut said = self.columns.iter().zip(self.cells).filter(|(_, cell)| !cell.is_empty());
        said.all(|(column, _)| match column {
            Column::Year(_) => matches!(what, "measure" | "line"),
            Column::Known(name) => {
                let of = OF_COLUMNS.iter().find(|(column, _)| column == name);
                of.is_none_or(|(_, kinds)| kinds.contains(&what))
            }
            Column::Unknown => true,
        })
    }
}

/// How much two names have in common, from 0 to 1: their pairs of letters.
fn likeness(one: &str, other: &str) -> f64 {
    let [one, other] = [one.as_bytes(), other.as_bytes()];
    let common = one.windows(2).filter(|pair| other.windows(2).any(|known| known == *pair)).count();
    2.0 * common as f64 / (one.len() + other.len()).saturating_sub(2).max(1) as f64
}
