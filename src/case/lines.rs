//! What could be saved and what it costs.

use super::checks::Checks;
use super::fault::quoted;
use super::papers::{Place, PublishedFigure};
use super::people::{CouncilRow, Key};
use super::reading::{ReadRow, ReadTable};
use super::value::{pounds, pounds_of};

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Saved every year.
    Saving,
    /// Paid every year.
    Cost,
    /// Paid once.
    OneOff,
}

/// A saving, a recurring cost or a one-off cost, with the figures of one option or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The id; the same in two options is the same line with other figures, under one lever.
    pub id: String,
    /// The option whose figures these are; none where they hold for all.
    pub option: Option<usize>,
    /// What it is.
    pub kind: LineKind,
    /// Its position among the distinct ids of its kind, in the order in which they come.
    pub place: usize,
    /// What it is called.
    pub label: String,
    /// A shorter name; the label where the case gives none.
    pub short_label: String,
    /// Pounds, a year unless it is one-off; none where the lower bound is not known.
    pub low: Option<f64>,
    /// As `low`, of the upper bound. With neither the line is not published.
    pub high: Option<f64>,
    /// The positions of the published figures that `low` and `high` were taken from.
    pub figures: [Option<usize>; 2],
    /// Where `low` and `high` are rates: the key of which they are percent, and the percents.
    pub rate: Option<Rate>,
    /// The key by which it is divided: the column's own, else that of its rate.
    pub key: Option<usize>,
    /// The positions of the councils that have no part of it.
    pub excludes: Vec<usize>,
    /// The position of the way in which it is divided.
    pub division: usize,
    /// The position of the first line that comes over the years in the same way.
    pub timing: usize,
    /// Where that stands.
    pub excludes_source: Place,
    /// Shares by year from its first year; all of it in that year where the case gives none, and
    /// empty for one-off cost, which the scenario then phases.
    pub phasing: Vec<f64>,
    /// The year of the plan in which it begins.
    pub first_year: u32,
    /// The last year of the plan in which it flows; none for no end.
    pub last_year: Option<u32>,
    /// By how much it grows each year, as a fraction.
    pub growth: f64,
    /// Whether the saving is staff time that could also be put to other work.
    pub is_capacity: bool,
    /// Whether contingency is added to it; of one-off lines only.
    pub has_contingency: bool,
    /// Transition, transformation or what else the papers call it.
    pub step: String,
    /// What the figure covers, where papers differ on it.
    pub scope: String,
    /// Where the figure stands.
    pub source: Place,
    /// What a reader should know about it.
    pub note: String,
}

/// A figure that is percent of a key.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// The position of the key.
    pub of: usize,
    /// Percent.
    pub low: Option<f64>,
    /// Percent.
    pub high: Option<f64>,
}

impl Line {
    /// Whether a figure of it is known.
    #[must_use]
    pub const fn is_published(&self) -> bool {
        self.low.is_some() || self.high.is_some()
    }

    pub(super) fn all(
        table: &ReadTable<'_>,
        councils: &[CouncilRow],
        keys: &[Key],
        figures: &[PublishedFigure],
        checks: &mut Checks,
    ) -> Vec<Self> {
        let mut lines: Vec<Self> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut line = Self::read(row, councils, keys, checks);
            line.check(row, councils, checks);
            line.check_units(row, figures, checks);
            let same = lines.iter().find(|known| known.id == line.id);
            if let Some(other) = same.filter(|known| known.kind != line.kind)
                && !row.is_bad("kind")
                && !line.id.is_empty()
            {
                let problem = format!(
                    "it is {} here and {} in another option; one id is one line",
                    line.kind.name(),
                    other.kind.name()
                );
                checks.fault(row, "kind", problem);
            }
            line.place = same.map_or_else(|| ids(&lines, line.kind).len(), |same| same.place);
            let alike = lines.iter().position(|known| known.comes_like(&line));
            line.timing = alike.unwrap_or(lines.len());
            lines.push(line);
        }
        lines
    }

    fn read(row: &ReadRow<'_>, councils: &[CouncilRow], keys: &[Key], checks: &mut Checks) -> Self {
        let percents = [row.number("low"), row.number("high")];
        let rate = row.at("rate-of").map(|of| Rate { of, low: percents[0], high: percents[1] });
        let pound = unit(row, councils, keys, checks);
        let [low, high] = percents.map(|figure| Some(pounds(figure?, pound)));
        let kind = match row.text("kind") {
            "cost" => LineKind::Cost,
            "one-off" => LineKind::OneOff,
            _ => LineKind::Saving,
        };
        Self {
            id: row.owned("id"),
            option: row.at("option"),
            kind,
            place: 0,
            label: row.owned("label"),
            short_label: row.owned(if row.says("short-label") { "short-label" } else { "label" }),
            low,
            high,
            figures: [row.figure("low"), row.figure("high")],
            key: row.at("key").or(row.at("rate-of")),
            rate,
            excludes: row.places("excludes"),
            division: 0,
            timing: 0,
            excludes_source: row.place("excludes-document", "excludes-place"),
            phasing: match row.shares("phasing") {
                // What comes every year is all there in its first year; one-off cost is phased by
                // the scenario.
                none if none.is_empty() && kind != LineKind::OneOff => vec![1.0],
                shares => shares,
            },
            first_year: row.count("first-year").unwrap_or(1),
            last_year: row.count("last-year"),
            growth: row.number("growth").unwrap_or_default(),
            is_capacity: row.flag("capacity") == Some(true),
            has_contingency: kind == LineKind::OneOff && row.flag("contingency") != Some(false),
            step: row.owned("step"),
            scope: row.owned("scope"),
            source: row.source(),
            note: row.owned("note"),
        }
    }

    /// Whether both come over the years in the same way.
    fn comes_like(&self, other: &Self) -> bool {
        let rest = |line: &Self| {
            (line.kind, line.first_year, line.last_year, line.growth, line.has_contingency)
        };
        rest(self) == rest(other) && self.phasing == other.phasing
    }

    /// A figure counts in the unit of the line that names it, whatever it is printed in.
    fn check_units(&self, row: &ReadRow<'_>, figures: &[PublishedFigure], checks: &mut Checks) {
        let counted = match (row.text("unit"), &self.rate) {
            ("", Some(_)) => "%",
            ("", None) => "\u{a3}",
            (unit, _) => unit,
        };
        for (field, figure) in ["low", "high"].into_iter().zip(self.figures) {
            let Some(figure) = figure.and_then(|figure| figures.get(figure)) else { continue };
            let printed = first_word(&figure.unit);
            if !printed.is_empty() && printed != counted {
                let problem = format!(
                    "{} is printed in {} and counted here in {counted}; the unit of the line should \
                     be that of its figures",
                    quoted(&figure.id),
                    figure.unit
                );
                checks.warn(row, field, problem);
            }
        }
    }

    fn check(&self, row: &ReadRow<'_>, councils: &[CouncilRow], checks: &mut Checks) {
        if let (Some(low), Some(high)) = (row.number("low"), row.number("high"))
            && low > high
        {
            let problem = format!("{low} is above the high figure, which is {high}");
            checks.fault(row, "low", problem);
        }
        if self.kind == LineKind::OneOff && !row.is_bad("kind") {
            for field in ["growth", "last-year"] {
                if row.says(field) {
                    checks.fault(row, field, "a one-off line has none; leave it empty");
                }
            }
            if self.is_capacity {
                checks.fault(row, "capacity", "a one-off line is no staff time; leave it empty");
            }
        } else if row.flag("contingency") == Some(true) && !row.is_bad("kind") {
            checks.fault(row, "contingency", "only a one-off line has contingency; leave it empty");
        }
        let in_case = (0..councils.len()).filter(|council| councils[*council].in_case);
        if !self.excludes.is_empty() && in_case.clone().all(|one| self.excludes.contains(&one)) {
            checks.warn(row, "excludes", "it excludes every council of the case");
        }
        if !row.says("low") && !row.says("high") {
            checks.warn(row, "low", "it is not published; it is counted as nothing and said so");
        }
        let own = ["low", "high"]
            .into_iter()
            .any(|field| row.number(field).is_some() && row.figure(field).is_none());
        checks.warn_without_source(row, own);
    }
}

/// The first word of a unit: "£m" of "£m a year".
fn first_word(unit: &str) -> &str {
    unit.split_whitespace().next().unwrap_or_default()
}

/// How many pounds one of the line's numbers stands for.
fn unit(row: &ReadRow<'_>, councils: &[CouncilRow], keys: &[Key], checks: &mut Checks) -> f64 {
    let unit = row.text("unit");
    let Some(key) = row.at("rate-of").and_then(|key| keys.get(key)) else {
        if unit == "%" && !row.says("rate-of") {
            let problem = "% needs a rate-of: the key of the table weights of which it is percent";
            checks.fault(row, "unit", problem);
        }
        return pounds_of(unit).unwrap_or(0.0);
    };
    if !matches!(unit, "" | "%") && !row.is_bad("unit") {
        let problem = format!("with rate-of, low and high are percent: %, not {unit}");
        checks.fault(row, "unit", problem);
    }
    if !key.is_money {
        let problem = format!(
            "the weights of {} are not all in £m, £k or £, and percent of them are no money",
            quoted(&key.id)
        );
        checks.fault(row, "rate-of", problem);
    }
    let in_case = key.weights.iter().zip(councils).filter(|(_, council)| council.in_case);
    in_case.map(|(weight, _)| weight).sum::<f64>() / 100.0
}

/// The distinct ids of the lines of a kind, in the order in which they come.
pub(super) fn ids(lines: &[Line], kind: LineKind) -> Vec<&str> {
    let mut ids = Vec::new();
    for line in lines.iter().filter(|line| line.kind == kind) {
        if !ids.contains(&line.id.as_str()) {
            ids.push(&line.id);
        }
    }
    ids
}

impl LineKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Saving => "a saving",
            Self::Cost => "a cost",
            Self::OneOff => "a one-off cost",
        }
    }
}
