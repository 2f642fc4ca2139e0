//! The tables of a case, read a second time: from the text of its one file, by their description.

use std::collections::BTreeMap;

use derwent::case::Tables;
use serde_json::Value;

pub type Row = BTreeMap<String, String>;

pub struct Council {
    pub id: String,
    pub layer: String,
    /// Of a lower council, where the case has upper ones.
    pub upper: String,
    pub residents: f64,
    pub in_case: bool,
}

pub struct Line {
    pub id: String,
    pub option: String,
    pub kind: String,
    /// Low and high in pounds; none where nothing is published.
    pub bounds: Option<(f64, f64)>,
    pub key: String,
    pub excludes: Vec<String>,
    pub phasing: Vec<f64>,
    pub first_year: u32,
    pub last_year: Option<u32>,
    pub growth: f64,
    pub is_capacity: bool,
    pub has_contingency: bool,
}

pub struct Measure {
    pub id: String,
    pub option: String,
    pub benefit: Option<f64>,
}

pub struct Phase {
    pub plan: String,
    pub first_year: u32,
    pub months: f64,
    pub total: Option<f64>,
    pub posts: Vec<(String, f64)>,
    pub non_pay: Vec<(String, f64)>,
    pub is_adjustable: bool,
}

pub struct Source {
    pub id: String,
    pub payer: String,
    pub amount: f64,
    pub first_year: u32,
    pub has_last_year: bool,
    pub growth: f64,
    /// Plans, each with a year.
    pub in_full: Vec<(String, u32)>,
}

pub struct Papers {
    pub councils: Vec<Council>,
    /// By key and council, money in pounds.
    pub weights: BTreeMap<(String, String), f64>,
    pub options: Vec<String>,
    pub lines: Vec<Line>,
    pub measures: Vec<Measure>,
    pub phasings: Vec<(String, Vec<f64>)>,
    pub posts: BTreeMap<String, f64>,
    pub phases: Vec<Phase>,
    pub sources: Vec<Source>,
    pub projects: usize,
}

/// What one of a unit is in pounds; none for what is no money.
fn unit(name: &str) -> Option<f64> {
    match name {
        "" | "£" => Some(1.0),
        "£k" => Some(1_000.0),
        "£m" => Some(1_000_000.0),
        _ => None,
    }
}

fn to_the_penny(pounds: f64) -> f64 {
    (pounds * 100.0).round() / 100.0
}

fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()).collect()
}

fn shares(cell: &str) -> Vec<f64> {
    list(cell)
        .iter()
        .map(|share| match share.split_once('/') {
            Some((over, under)) => over.parse::<f64>().unwrap() / under.parse::<f64>().unwrap(),
            None => share.parse().unwrap(),
        })
        .collect()
}

struct Cells {
    tables: BTreeMap<String, Vec<Row>>,
}

impl Cells {
    fn of(tables: &Tables) -> Self {
        let whole: Value = serde_json::from_str(&tables.to_json()).unwrap();
        let mut tables = BTreeMap::new();
        for (name, rows) in whole.as_object().unwrap() {
            let row = |row: &Value| -> Row {
                let cells = row.as_object().unwrap().iter();
                let text = |value: &Value| match value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                cells.map(|(column, value)| (column.clone(), text(value))).collect()
            };
            if let Value::Array(rows) = rows {
                tables.insert(name.clone(), rows.iter().map(row).collect());
            }
        }
        Self { tables }
    }

    fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], |rows| rows)
    }

    /// A number, or the published figure that a cell names.
    fn value(&self, cell: &str) -> Option<f64> {
        match cell.strip_prefix("figure:") {
            Some(id) => {
                let figure = self.rows("figures").iter().find(|row| text(row, "id") == id);
                text(figure.unwrap(), "value").parse().ok()
            }
            None if cell.is_empty() => None,
            None => Some(cell.parse().unwrap_or_else(|_| panic!("{cell}"))),
        }
    }

    fn number(&self, row: &Row, column: &str) -> Option<f64> {
        self.value(text(row, column))
    }

    fn year(&self, row: &Row, column: &str) -> Option<u32> {
        self.number(row, column).map(|year| year as u32)
    }
}

fn text<'row>(row: &'row Row, column: &str) -> &'row str {
    row.get(column).map_or("", |text| text.as_str())
}

fn owned(row: &Row, column: &str) -> String {
    text(row, column).to_owned()
}

impl Papers {
    pub fn of(tables: &Tables) -> Self {
        let cells = Cells::of(tables);
        let councils = councils(&cells);
        let mut weights = BTreeMap::new();
        for row in cells.rows("weights") {
            let weight = cells.number(row, "weight").unwrap_or(0.0);
            let weight = unit(text(row, "unit")).map_or(weight, |unit| to_the_penny(weight * unit));
            weights.insert((owned(row, "key"), owned(row, "council")), weight);
        }
        let mut phasings: Vec<_> = cells
            .rows("phasings")
            .iter()
            .map(|row| (owned(row, "id"), shares(text(row, "shares"))))
            .collect();
        if phasings.is_empty() {
            phasings = vec![
                ("30-50-20".to_owned(), vec![0.3, 0.5, 0.2]),
                ("even-3".to_owned(), vec![1.0 / 3.0; 3]),
                ("all-first".to_owned(), vec![1.0]),
                ("even-5".to_owned(), vec![0.2; 5]),
            ];
        }
        let money = |table: &str| -> BTreeMap<String, f64> {
            let rows = cells.rows(table).iter();
            rows.map(|row| (owned(row, "id"), cells.number(row, "cost").unwrap_or(0.0))).collect()
        };
        let (posts, non_pay) = (money("posts"), money("non-pay"));
        let counts = |cell: &str| -> Vec<(String, f64)> {
            let entry = |entry: String| match entry.split_once('=') {
                Some((id, number)) => (id.to_owned(), cells.value(number).unwrap()),
                None => (entry.clone(), non_pay[&entry]),
            };
            list(cell).into_iter().map(entry).collect()
        };
        Self {
            lines: lines(&cells, &councils, &weights),
            councils,
            weights,
            options: cells.rows("options").iter().map(|row| owned(row, "id")).collect(),
            measures: cells
                .rows("measures")
                .iter()
                .map(|row| Measure {
                    id: owned(row, "id"),
                    option: owned(row, "option"),
                    benefit: cells
                        .number(row, "benefit")
                        .map(|benefit| to_the_penny(benefit * 1e6)),
                })
                .collect(),
            phasings,
            phases: cells
                .rows("team-phases")
                .iter()
                .map(|row| Phase {
                    plan: owned(row, "plan"),
                    first_year: cells.year(row, "first-year").unwrap_or(1),
                    months: cells.number(row, "months").unwrap_or(12.0),
                    total: cells.number(row, "total"),
                    posts: counts(text(row, "posts")),
                    non_pay: counts(text(row, "non-pay")),
                    is_adjustable: text(row, "adjustable") == "yes",
                })
                .collect(),
            posts,
            sources: cells
                .rows("sources")
                .iter()
                .map(|row| Source {
                    id: owned(row, "id"),
                    payer: owned(row, "payer"),
                    amount: cells.number(row, "amount").unwrap_or(0.0),
                    first_year: cells.year(row, "first-year").unwrap_or(1),
                    has_last_year: !text(row, "last-year").is_empty(),
                    growth: cells.number(row, "growth").unwrap_or(0.0),
                    in_full: list(text(row, "in-full"))
                        .iter()
                        .map(|entry| {
                            let (plan, year) = entry.split_once(':').unwrap();
                            (plan.to_owned(), year.parse().unwrap())
                        })
                        .collect(),
                })
                .collect(),
            projects: cells.rows("projects").len(),
        }
    }

    pub fn ids(&self) -> Vec<&str> {
        self.councils.iter().map(|council| council.id.as_str()).collect()
    }

    pub fn council(&self, id: &str) -> &Council {
        self.councils.iter().find(|council| council.id == id).unwrap()
    }
}

fn councils(cells: &Cells) -> Vec<Council> {
    let rows = cells.rows("councils");
    let the_upper = rows.iter().find(|row| text(row, "layer") == "upper");
    let council = |row: &Row| {
        let upper = match (text(row, "layer"), text(row, "upper")) {
            ("lower", "") => the_upper.map_or("", |upper| text(upper, "id")),
            (_, upper) => upper,
        };
        Council {
            id: owned(row, "id"),
            layer: owned(row, "layer"),
            upper: upper.to_owned(),
            residents: cells.number(row, "residents").unwrap_or(0.0),
            in_case: text(row, "in-case") != "no",
        }
    };
    rows.iter().map(council).collect()
}

fn lines(
    cells: &Cells,
    councils: &[Council],
    weights: &BTreeMap<(String, String), f64>,
) -> Vec<Line> {
    let line = |row: &Row| {
        let rate_of = owned(row, "rate-of");
        let factor = if rate_of.is_empty() {
            unit(text(row, "unit")).unwrap()
        } else {
            let in_case = councils.iter().filter(|council| council.in_case);
            let weight = |council: &Council| {
                weights.get(&(rate_of.clone(), council.id.clone())).copied().unwrap_or(0.0)
            };
            in_case.map(weight).sum::<f64>() / 100.0
        };
        let [low, high] = ["low", "high"]
            .map(|end| cells.number(row, end).map(|figure| to_the_penny(figure * factor)));
        let kind = owned(row, "kind");
        let key = owned(row, "key");
        Line {
            id: owned(row, "id"),
            option: owned(row, "option"),
            bounds: low.or(high).map(|one| (low.unwrap_or(one), high.unwrap_or(one))),
            key: if key.is_empty() { rate_of } else { key },
            excludes: list(text(row, "excludes")),
            phasing: shares(text(row, "phasing")),
            first_year: cells.year(row, "first-year").unwrap_or(1),
            last_year: cells.year(row, "last-year"),
            growth: cells.number(row, "growth").unwrap_or(0.0),
            is_capacity: text(row, "capacity") == "yes",
            has_contingency: kind == "one-off" && text(row, "contingency") != "no",
            kind,
        }
    };
    cells.rows("lines").iter().map(line).collect()
}
