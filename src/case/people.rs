//! Who could take part, and what is divided among them.

use super::checks::Checks;
use super::fault::quoted;
use super::papers::Place;
use super::reading::{ReadRow, ReadTable};
use super::value::pounds_of;

/// Which tiers a council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The upper tier, such as a county.
    Upper,
    /// The lower tier, such as a district or borough.
    Lower,
    /// Both tiers in one.
    Both,
}

/// Whether a council pays, takes part without paying, or stays outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// Pays and takes part.
    Funds,
    /// Takes part without paying.
    Joins,
    /// Stays outside.
    #[default]
    Out,
}

/// A council.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilRow {
    /// The id.
    pub id: String,
    /// What it calls itself.
    pub name: String,
    /// The shorter name; the whole name where the case gives none.
    pub short_name: String,
    /// Which tiers it is.
    pub layer: Layer,
    /// The position of the upper council that a lower one belongs to, where the case has any.
    pub upper: Option<usize>,
    /// People; of an upper council, those of all its lower councils in the table.
    pub residents: f64,
    /// The position of the published figure of its residents.
    pub figure: Option<usize>,
    /// Whether the case is about it.
    pub in_case: bool,
    /// What it does at first.
    pub stance: Stance,
    /// Its share under the rule of agreed shares at first, 0 to 20.
    pub share: f64,
    /// Its part set by hand at first, 0 to 100.
    pub part: f64,
    /// Row, column and width on the map, where it has a place.
    pub map: Option<(u32, u32, u32)>,
    /// Where the figure of its residents stands.
    pub source: Place,
}

/// Something that councils have more or less of, by which a line is divided or of which a rate is
/// a part: spending, calls, properties, posts.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The name by which lines refer to it.
    pub id: String,
    /// What is counted, as the first row says; empty for pounds.
    pub unit: String,
    /// For each council, 0 where no row speaks of it; money in pounds.
    pub weights: Vec<f64>,
    /// Whether every row is money.
    pub is_money: bool,
    /// Where the rows stand, one after the other.
    pub sources: Vec<Place>,
}

/// One of several ways to do it, each with figures of its own.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the columns of the table options")]
pub struct CaseOption {
    pub id: String,
    pub label: String,
    pub author: String,
    pub description: String,
    pub source: Place,
}

impl CouncilRow {
    pub(super) fn all(table: &ReadTable<'_>, checks: &mut Checks) -> Vec<Self> {
        let mut councils: Vec<_> = table.rows.iter().map(Self::read).collect();
        if councils.len() < 2 {
            let rows = if councils.len() == 1 { "row" } else { "rows" };
            let problem = format!("it has {} {rows}; a case has 2 to 16 councils", councils.len());
            checks.faults.add("councils", "", "", problem);
        }
        let uppers: Vec<_> = (0..councils.len())
            .filter(|council| councils[*council].layer == Layer::Upper)
            .collect();
        let layers_are_known = table.rows.iter().all(|row| !row.is_bad("layer"));
        for (row, council) in table.rows.iter().zip(&mut councils) {
            checks.warn_without_source(
                row,
                row.number("residents").is_some() && row.figure("residents").is_none(),
            );
            if layers_are_known {
                council.check(row, &uppers, checks);
            }
        }
        if layers_are_known {
            for upper in uppers {
                let lowers = || councils.iter().filter(|council| council.upper == Some(upper));
                if lowers().next().is_none() {
                    checks.fault(
                        &table.rows[upper],
                        "layer",
                        "no lower council belongs to this upper one; it needs at least one, or \
                         is both",
                    );
                }
                let residents = lowers().map(|council| council.residents).sum();
                councils[upper].residents = residents;
            }
        }
        let counted = |council: &&Self| council.in_case && council.layer != Layer::Upper;
        let residents: f64 = councils.iter().filter(counted).map(|council| council.residents).sum();
        let are_given = table.rows.iter().all(|row| !row.is_bad("residents"));
        if residents == 0.0 && councils.len() > 1 && are_given && layers_are_known {
            let problem = "the councils of the case that are lower or both have no residents \
                           together; their weights are worked out from these";
            checks.faults.add("councils", "", "residents", problem.to_owned());
        }
        councils
    }

    fn read(row: &ReadRow<'_>) -> Self {
        let in_case = row.flag("in-case").unwrap_or(true);
        let map = row.count("map-row").zip(row.count("map-column"));
        Self {
            id: row.owned("id"),
            name: row.owned("name"),
            short_name: row.owned(if row.says("short-name") { "short-name" } else { "name" }),
            layer: match row.text("layer") {
                "upper" => Layer::Upper,
                "lower" => Layer::Lower,
                _ => Layer::Both,
            },
            upper: row.at("upper"),
            residents: row.number("residents").unwrap_or_default(),
            figure: row.figure("residents"),
            in_case,
            stance: match row.text("stance") {
                "funds" => Stance::Funds,
                "joins" => Stance::Joins,
                "out" => Stance::Out,
                _ if in_case => Stance::Funds,
                _ => Stance::Out,
            },
            share: row.number("share").unwrap_or(1.0),
            part: row.number("part").unwrap_or(1.0),
            map: map.map(|(line, column)| (line, column, row.count("map-span").unwrap_or(1))),
            source: row.source(),
        }
    }

    /// Checks where it stands among the layers, and finds its upper council where there is one
    /// only.
    fn check(&mut self, row: &ReadRow<'_>, uppers: &[usize], checks: &mut Checks) {
        if self.layer == Layer::Upper && !self.in_case {
            checks.fault(row, "in-case", "an upper council is always in the case: yes, or empty");
        }
        if self.layer != Layer::Upper && !row.says("residents") {
            checks.fault(row, "residents", "it is empty, and only an upper council has none");
        }
        if (self.part * 1e4).round() / 1e4 != self.part {
            let problem = format!("{} has more than four decimals", self.part);
            checks.fault(row, "part", problem);
        }
        match (self.layer, self.upper) {
            (Layer::Lower, Some(upper)) if !uppers.contains(&upper) => {
                let problem = format!("{} is no upper council", quoted(row.text("upper")));
                checks.fault(row, "upper", problem);
            }
            (Layer::Lower, None) if !row.is_bad("upper") => match uppers {
                [] => {}
                [only] => self.upper = Some(*only),
                _ => checks.fault(
                    row,
                    "upper",
                    "it is empty, and the case has several upper councils; name the one that it \
                     belongs to",
                ),
            },
            (Layer::Upper | Layer::Both, Some(_)) => {
                checks.fault(row, "upper", "only a lower council belongs to an upper one");
            }
            _ => {}
        }
    }
}

impl Key {
    /// In the order in which the keys come, which is that of references to them.
    pub(super) fn all(table: &ReadTable<'_>, councils: usize, checks: &mut Checks) -> Vec<Self> {
        let mut keys: Vec<Self> = Vec::new();
        for row in &table.rows {
            let id = row.text("key");
            if id.is_empty() {
                continue;
            }
            checks.warn_without_source(
                row,
                row.number("weight").is_some() && row.figure("weight").is_none(),
            );
            let position = keys.iter().position(|key| key.id == id).unwrap_or_else(|| {
                keys.push(Self {
                    id: id.to_owned(),
                    unit: row.owned("unit"),
                    weights: vec![0.0; councils],
                    is_money: true,
                    sources: Vec::new(),
                });
                keys.len() - 1
            });
            let key = &mut keys[position];
            let pounds = pounds_of(row.text("unit"));
            key.is_money &= pounds.is_some();
            key.sources.push(row.source());
            if let Some(council) = row.at("council") {
                let weight = row.number("weight").unwrap_or_default();
                key.weights[council] = super::value::pounds(weight, pounds.unwrap_or(1.0));
                if pounds.is_none() {
                    key.weights[council] = weight;
                }
            }
        }
        keys
    }
}

impl CaseOption {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            author: row.owned("author"),
            description: row.owned("description"),
            source: row.source(),
        }
    }
}
