//! One cell by what its column holds.

use super::super::fault::quoted;
use super::super::schema::{Column, Kind, Range, TableShape};
use super::super::value::{date, entries, number, share};
use super::{Reading, Value};

/// The most entries of a list in a cell.
const LIST_LIMIT: usize = 500;

impl Reading<'_> {
    /// What a cell holds.
    ///
    /// # Errors
    ///
    /// What is wrong, and what is allowed.
    pub(super) fn cell(
        &self,
        shape: &TableShape,
        column: &Column,
        text: &str,
    ) -> Result<Value, String> {
        if text.is_empty() {
            return if column.is_required {
                Err("it is empty, and it is needed in every row".to_owned())
            } else {
                Ok(Value::Nothing)
            };
        }
        if !matches!(column.kind, Kind::Text | Kind::Unit)
            && entries(text).nth(LIST_LIMIT).is_some()
        {
            return Err(format!("a list has at most {LIST_LIMIT} entries"));
        }
        match column.kind {
            Kind::Text | Kind::Unit => Ok(Value::Text),
            Kind::Id { limit, dots } => check_id(shape.name, text, limit, dots),
            Kind::Name => check_id("", text, 40, false),
            Kind::Number(range) => {
                let (number, figure) = self.number(text, range.fraction)?;
                let is_allowed = (range.min..=range.max).contains(&number)
                    && (!range.whole || number.fract() == 0.0);
                if is_allowed {
                    Ok(Value::Number(number, figure))
                } else {
                    Err(out_of_range(shape.name, column.name, text, range))
                }
            }
            Kind::Shares => shares(text),
            Kind::YesNo => match text {
                "yes" => Ok(Value::Flag(true)),
                "no" => Ok(Value::Flag(false)),
                _ => Err(format!("{} is not one of yes, no", quoted(text))),
            },
            Kind::Choice(words) => one_of(words, text).map(|()| Value::Text),
            Kind::Choices(words) => {
                entries(text).try_for_each(|entry| one_of(words, entry)).map(|()| Value::Text)
            }
            Kind::One(tables) => {
                self.reference(tables, text).map(|(table, row)| Value::At(table, row))
            }
            Kind::Several(tables) => self.references(tables, text),
            Kind::Counts { table, may_lack } => self.counts(table, may_lack, text),
            Kind::PlanYears => self.plan_years(text),
            Kind::Changes => self.changes(text),
            Kind::Value => self.lever_value(text).map(Value::Lever),
            Kind::Date => date(text).map(|_| Value::Text).ok_or_else(|| {
                format!("{} is no date: write 2024, 2024-02 or 2024-02-22", quoted(text))
            }),
        }
    }

    /// A number as it stands, or that of a published figure with its position.
    fn number(&self, text: &str, fraction: bool) -> Result<(f64, Option<usize>), String> {
        let Some(id) = text.strip_prefix("figure:") else {
            return number(text).map(|number| (number, None)).ok_or_else(|| {
                format!(
                    "{} is no number: write it plain, such as 0.25 or 1200000, or name a \
                     published one, such as figure:its-id",
                    quoted(text)
                )
            });
        };
        let (_, position) = self
            .find(&["figures"], id.trim())
            .ok_or_else(|| format!("{} is not in the table figures", quoted(id.trim())))?;
        let figure = &self.figures[position];
        let value = figure.value.ok_or_else(|| {
            format!("the figure {} has no number as its value", quoted(id.trim()))
        })?;
        let is_percent = fraction && figure.unit.starts_with('%');
        Ok((if is_percent { value / 100.0 } else { value }, Some(position)))
    }

    /// The value of a lever: a number where it names a published figure, in pounds or as a
    /// fraction; otherwise as it stands.
    fn lever_value(&self, text: &str) -> Result<String, String> {
        if text.starts_with("figure:") {
            let (mut value, figure) = self.number(text, true)?;
            let unit = figure.map_or("", |figure| self.figures[figure].unit);
            for (start, pounds) in [("£k", 1e3), ("£m", 1e6)] {
                if unit.starts_with(start) {
                    value = super::super::value::pounds(value, pounds);
                }
            }
            return Ok(value.to_string());
        }
        Ok(number(text).map_or_else(|| text.to_owned(), |number| number.to_string()))
    }

    fn reference(&self, tables: &[&str], id: &str) -> Result<(usize, usize), String> {
        self.find(tables, id).ok_or_else(|| match tables {
            ["weights"] => format!("{} is no key of the table weights", quoted(id)),
            [table] => format!("{} is not in the table {table}", quoted(id)),
            tables => format!("{} is in none of the tables {}", quoted(id), tables.join(", ")),
        })
    }

    fn references(&self, tables: &[&str], text: &str) -> Result<Value, String> {
        let mut places = Vec::new();
        for id in entries(text) {
            let (_, place) = self.reference(tables, id)?;
            if places.contains(&place) {
                return Err(format!("{} is there twice", quoted(id)));
            }
            places.push(place);
        }
        Ok(Value::Places(places))
    }

    fn counts(&self, table: &[&str], may_lack: bool, text: &str) -> Result<Value, String> {
        let mut counts: Vec<(usize, Option<f64>)> = Vec::new();
        for entry in entries(text) {
            let (id, number) = match entry.split_once('=') {
                Some((id, number)) => (id.trim(), Some(self.number(number.trim(), false)?.0)),
                None if may_lack => (entry, None),
                None => {
                    return Err(format!("{} lacks its number: write id=2", quoted(entry)));
                }
            };
            let (_, place) = self.reference(table, id)?;
            if counts.iter().any(|(known, _)| *known == place) {
                return Err(format!("{} is there twice", quoted(id)));
            }
            if number.is_some_and(|number| !(0.0..=1e9).contains(&number)) {
                return Err(format!("{} has no number from 0", quoted(entry)));
            }
            counts.push((place, number));
        }
        Ok(Value::Counts(counts))
    }

    fn plan_years(&self, text: &str) -> Result<Value, String> {
        let mut years = Vec::new();
        for entry in entries(text) {
            let (plan, year) = entry.split_once(':').unwrap_or((entry, ""));
            let (_, plan) = self.reference(&["team-plans"], plan.trim())?;
            let year = year.trim().parse().ok().filter(|year| (1..=100).contains(year));
            let year = year.ok_or_else(|| {
                format!("{} names no year of the plan: write plan:1", quoted(entry))
            })?;
            years.push((plan, year));
        }
        Ok(Value::PlanYears(years))
    }

    fn changes(&self, text: &str) -> Result<Value, String> {
        let mut changes: Vec<(String, String)> = Vec::new();
        for entry in entries(text) {
            let Some((lever, value)) = entry.split_once('=') else {
                return Err(format!("{} changes nothing: write lever=value", quoted(entry)));
            };
            let (lever, value) = (lever.trim(), value.trim());
            if lever.is_empty() {
                return Err(format!("{} names no lever: write lever=value", quoted(entry)));
            }
            if changes.iter().any(|(known, _)| known == lever) {
                return Err(format!("the lever {} is there twice", quoted(lever)));
            }
            changes.push((lever.to_owned(), self.lever_value(value)?));
        }
        Ok(Value::Changes(changes))
    }
}

fn check_id(table: &str, id: &str, limit: usize, dots: bool) -> Result<Value, String> {
    let is_letter =
        |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-') || dots && byte == b'.';
    if id.len() > limit || !id.bytes().all(is_letter) {
        let letters = if dots { "a-z, 0-9, - and ." } else { "a-z, 0-9 and -" };
        return Err(format!("{} is no id: {letters}, at most {limit} of them", quoted(id)));
    }
    let is_reserved = match table {
        "lines" => id == "contingency",
        "sources" => {
            matches!(id, "members" | "rule" | "one-off-share") || id.ends_with("-last-year")
        }
        "team-plans" => id == "none",
        _ => false,
    };
    if is_reserved {
        return Err(format!("{} has a meaning of its own; take another id", quoted(id)));
    }
    Ok(Value::Text)
}

fn one_of(words: &[&str], text: &str) -> Result<(), String> {
    if words.contains(&text) {
        Ok(())
    } else {
        Err(format!("{} is not one of {}", quoted(text), words.join(", ")))
    }
}

fn shares(text: &str) -> Result<Value, String> {
    let mut shares = Vec::new();
    for entry in entries(text) {
        shares.push(share(entry).ok_or_else(|| {
            format!("{} is no share from 0 to 1, such as 0.25 or 1/3", quoted(entry))
        })?);
    }
    let sum: f64 = shares.iter().sum();
    if (sum - 1.0).abs() > 1e-9 {
        return Err(format!("the shares add up to {}, not to 1", rounded(sum)));
    }
    Ok(Value::Shares(shares))
}

/// Without the digits that adding up leaves behind, unless they are the difference.
fn rounded(sum: f64) -> f64 {
    let rounded = (sum * 1e6).round() / 1e6;
    if rounded == 1.0 { sum } else { rounded }
}

fn out_of_range(table: &str, column: &str, text: &str, range: &Range) -> String {
    let kind = if range.whole { "a whole number" } else { "a number" };
    let no_end = if (table, column) == ("sources", "last-year") {
        "; leave it empty for no end"
    } else {
        ""
    };
    format!("{} is not {kind} from {} to {}{no_end}", quoted(text), range.min, range.max)
}
