//! The levers of a scenario by name, and what holds where a case has no such lever.

use std::collections::BTreeMap;

use derwent::scenario::{Kind, Scenario};

use super::papers::Papers;

#[derive(Clone)]
pub struct Settings<'a> {
    pub papers: &'a Papers,
    pub numbers: BTreeMap<String, f64>,
    pub options: BTreeMap<String, String>,
    /// Councils by id.
    pub sets: BTreeMap<String, Vec<String>>,
}

/// The defaults of the description, for levers that could move nothing.
const NUMBERS: [(&str, f64); 33] = [
    ("network", 0.0),
    ("county-savings-share", 0.8),
    ("county-savings-low", 0.6),
    ("county-savings-high", 0.95),
    ("county-place-share", 0.5),
    ("progress.", 1.0),
    ("wider-start", 2.0),
    ("wider-full", 10.0),
    ("attribution", 1.0),
    ("benefit-optimism", 0.0),
    ("wider-cost", 0.0),
    ("overlap", 0.0),
    ("cashable-share", 1.0),
    ("position.", 0.5),
    ("realisation", 1.0),
    ("delay", 0.0),
    ("fade", 0.0),
    ("cost.", 0.5),
    ("contingency", 0.0),
    ("cost-optimism", 0.0),
    ("cost-fixed-share", 0.5),
    ("team-last-year", 5.0),
    ("vacancy", 0.0),
    ("pay-award", 0.0),
    ("fund.one-off-share", 0.0),
    ("risk.realisation-down", 0.3),
    ("risk.delay-up", 2.0),
    ("risk.attribution-down", 0.5),
    ("risk.position-spread", 0.3),
    ("risk.cost-spread", 0.3),
    ("risk.progress-down", 0.5),
    ("social-weight", 0.0),
    ("spillover", 0.5),
];

impl<'a> Settings<'a> {
    /// All levers by name: numbers as they are, choices by the name of the option, councils by id.
    pub fn of(papers: &'a Papers, scenario: &Scenario) -> Self {
        let (mut numbers, mut options) = (BTreeMap::new(), BTreeMap::new());
        let mut sets = BTreeMap::new();
        for lever in scenario.kit.levers() {
            let value = lever.value(&scenario.choices);
            let id = lever.id.clone();
            match &lever.kind {
                Kind::Number { .. } => {
                    numbers.insert(id, value);
                }
                Kind::Choice(all) => {
                    options.insert(id, all[value as usize].id.clone());
                }
                Kind::Councils(_) => {
                    let bits = format!("{:016b}", value as u32);
                    let ids = papers.ids().into_iter().zip(bits.chars().rev());
                    let chosen = ids.filter(|(_, bit)| *bit == '1').map(|(id, _)| id.to_owned());
                    sets.insert(id, chosen.collect());
                }
            }
        }
        Self { papers, numbers, options, sets }
    }

    pub fn number(&self, id: &str) -> f64 {
        let general = || {
            let named = |known: &&(&str, f64)| {
                known.0 == id || known.0.ends_with('.') && id.starts_with(known.0)
            };
            NUMBERS.iter().find(named).unwrap_or_else(|| panic!("no default of {id}")).1
        };
        self.numbers.get(id).copied().unwrap_or_else(general)
    }

    pub fn option(&self, id: &str) -> &str {
        if let Some(option) = self.options.get(id) {
            return option;
        }
        match id {
            "option" => self.papers.options.first().map_or("", |first| first.as_str()),
            "wider-basis" => "annual",
            "team-plan" | "fund.rule" => "none",
            "risk.levers-are" => "plan",
            "cost-phasing" => {
                let usual = self.papers.phasings.iter().find(|phasing| phasing.0 == "30-50-20");
                usual.map_or(&self.papers.phasings[0].0, |usual| &usual.0)
            }
            _ => panic!("no default of {id}"),
        }
    }

    /// Whether what is of this option counts; without one it is of all.
    pub fn holds(&self, option: &str) -> bool {
        option.is_empty() || self.option("option") == option
    }

    pub fn with_number(&self, id: &str, number: f64) -> Self {
        let mut other = self.clone();
        other.numbers.insert(id.to_owned(), number);
        other
    }

    pub fn with_stance(&self, council: &str, stance: &str) -> Self {
        let mut other = self.clone();
        other.options.insert(format!("stance.{council}"), stance.to_owned());
        other
    }

    pub fn stance(&self, council: &str) -> &str {
        self.option(&format!("stance.{council}"))
    }

    /// Those that fund or join, in the order of the case.
    pub fn taking_part(&self) -> Vec<&'a str> {
        self.papers.ids().into_iter().filter(|council| self.stance(council) != "out").collect()
    }
}
