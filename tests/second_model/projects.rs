//! Joint projects, from their description. In £m.

use std::collections::BTreeMap;

use super::councils::{Settings, councils, residents, savings_share};

/// What a project brings and costs each council in a year.
#[derive(Default)]
pub struct Flows {
    pub benefits: BTreeMap<&'static str, f64>,
    pub costs: BTreeMap<&'static str, f64>,
}

impl Flows {
    pub fn net(&self) -> f64 {
        self.benefit() - self.cost()
    }

    pub fn benefit(&self) -> f64 {
        self.benefits.values().sum()
    }

    pub fn cost(&self) -> f64 {
        self.costs.values().sum()
    }
}

fn weight(settings: &Settings, rule: &str, council: &str) -> f64 {
    match rule {
        "population" => residents(council),
        "savings" => savings_share(settings, council),
        "shares" => settings.number(&format!("share.{council}")),
        _ => 1.0,
    }
}

/// One council's part among several.
fn part(settings: &Settings, rule: &str, council: &str, among: &[&'static str]) -> f64 {
    let all: f64 = among.iter().map(|one| weight(settings, rule, one)).sum();
    if all > 0.0 { weight(settings, rule, council) / all } else { 1.0 / among.len() as f64 }
}

/// What all projects together bring and cost each council in a year.
pub fn in_year(settings: &Settings, year: u32) -> Flows {
    let mut flows = Flows::default();
    for project in 1..=3 {
        let lever = |part: &str| format!("project.{project}.{part}");
        let wanted = &settings.sets[&lever("councils")];
        let chosen: Vec<_> =
            councils().into_iter().filter(|one| wanted.iter().any(|id| id == one)).collect();
        let members: Vec<_> =
            chosen.iter().copied().filter(|one| settings.takes_part(one)).collect();
        let first = settings.number(&lever("first-year"));
        let after = f64::from(year) - first;
        for member in &members {
            if after >= 0.0 && after < settings.number(&lever("years")) {
                let rule = settings.option(&lever("benefit-rule"));
                *flows.benefits.entry(member).or_insert(0.0) += settings.number(&lever("benefit"))
                    / 1e6
                    * part(settings, rule, member, &chosen);
            }
            if after == 0.0 {
                let rule = settings.option(&lever("cost-rule"));
                *flows.costs.entry(member).or_insert(0.0) +=
                    settings.number(&lever("cost")) / 1e6 * part(settings, rule, member, &members);
            }
        }
    }
    flows
}
