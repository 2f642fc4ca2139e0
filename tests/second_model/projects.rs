//! Joint projects, from their description.

use std::collections::BTreeMap;

use super::councils::{part, residents, savings_share};
use super::settings::Settings;

/// What projects bring and cost each council in a year.
#[derive(Default)]
pub struct Joint {
    pub benefits: BTreeMap<String, f64>,
    pub costs: BTreeMap<String, f64>,
}

impl Joint {
    pub fn benefit(&self) -> f64 {
        self.benefits.values().sum()
    }

    pub fn cost(&self) -> f64 {
        self.costs.values().sum()
    }
}

fn weight(settings: &Settings, rule: &str, council: &str) -> f64 {
    match rule {
        "population" => residents(settings, council),
        "savings" => savings_share(settings, council),
        "shares" => settings.number(&format!("share.{council}")),
        _ => 1.0,
    }
}

/// What all projects together bring and cost each council in a year.
pub fn in_year(settings: &Settings, year: u32) -> Joint {
    let mut joint = Joint::default();
    for project in 1..=settings.papers.projects {
        let lever = |part: &str| format!("project.{project}.{part}");
        let chosen: Vec<_> = settings.sets[&lever("councils")].iter().map(String::as_str).collect();
        let members: Vec<_> =
            chosen.iter().copied().filter(|one| settings.stance(one) != "out").collect();
        let after = f64::from(year) - settings.number(&lever("first-year"));
        for member in &members {
            let share = |rule: &str, among: &[&str]| {
                let rule = settings.option(&lever(rule));
                part(among, member, |one| weight(settings, rule, one))
            };
            if after >= 0.0 && after < settings.number(&lever("years")) {
                *joint.benefits.entry((*member).to_owned()).or_insert(0.0) +=
                    settings.number(&lever("benefit")) * share("benefit-rule", &chosen);
            }
            if after == 0.0 {
                *joint.costs.entry((*member).to_owned()).or_insert(0.0) +=
                    settings.number(&lever("cost")) * share("cost-rule", &members);
            }
        }
    }
    joint
}
