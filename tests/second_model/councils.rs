//! Section 1: who takes part, and what each council counts for.

use std::collections::BTreeMap;

use super::papers::{COUNTY, COUNTY_RESIDENTS, DERBY, DERBY_RESIDENTS, EIGHT};

#[derive(Clone)]
pub struct Settings {
    pub numbers: BTreeMap<String, f64>,
    pub options: BTreeMap<String, String>,
    /// Councils by id.
    pub sets: BTreeMap<String, Vec<String>>,
}

impl Settings {
    /// The same with one option changed.
    pub fn with_option(&self, id: String, option: &str) -> Self {
        let mut options = self.options.clone();
        options.insert(id, option.to_owned());
        Self { numbers: self.numbers.clone(), options, sets: self.sets.clone() }
    }

    pub fn number(&self, id: &str) -> f64 {
        self.numbers[id]
    }

    pub fn option(&self, id: &str) -> &str {
        &self.options[id]
    }

    pub fn stance(&self, council: &str) -> &str {
        self.option(&format!("stance.{council}"))
    }

    pub fn takes_part(&self, council: &str) -> bool {
        self.stance(council) != "out"
    }
}

pub fn councils() -> Vec<&'static str> {
    let mut all = vec![COUNTY];
    all.extend(EIGHT.map(|district| district.0));
    all.push(DERBY);
    all
}

pub fn residents(council: &str) -> f64 {
    match council {
        COUNTY => COUNTY_RESIDENTS,
        DERBY => DERBY_RESIDENTS,
        district => EIGHT.iter().find(|known| known.0 == district).map_or(0.0, |known| known.1),
    }
}

/// The share of the savings in general: κs, (1 − κs)·p, and Derby on top.
pub fn savings_share(settings: &Settings, council: &str) -> f64 {
    let county = settings.number("county-savings-share");
    match council {
        COUNTY => county,
        DERBY => DERBY_RESIDENTS / COUNTY_RESIDENTS,
        district => (1.0 - county) * residents(district) / COUNTY_RESIDENTS,
    }
}

/// The share in one driver; High Peak is left out of senior management.
pub fn driver_share(settings: &Settings, driver: &str, council: &str) -> f64 {
    let share = savings_share(settings, council);
    if driver != "senior-management" || council == DERBY {
        share
    } else if council == "high-peak" {
        0.0
    } else {
        let other_eight: f64 = councils()
            .into_iter()
            .filter(|other| *other != DERBY && *other != "high-peak")
            .map(|other| savings_share(settings, other))
            .sum();
        share / other_eight
    }
}

pub fn with_sigma(settings: &Settings, coverage: f64) -> f64 {
    coverage * coverage.min(1.0).powf(settings.number("network"))
}

pub fn place_coverage(settings: &Settings) -> f64 {
    let county = settings.number("county-place-share");
    let mut coverage = 0.0;
    for (district, people) in EIGHT {
        let p = people / COUNTY_RESIDENTS;
        if settings.takes_part(COUNTY) {
            coverage += p * county;
        }
        if settings.takes_part(district) {
            coverage += p * (1.0 - county);
        }
    }
    if settings.takes_part(DERBY) {
        coverage += DERBY_RESIDENTS / COUNTY_RESIDENTS;
    }
    coverage
}
