//! Section 1: what each council counts for.

use super::papers::Line;
use super::settings::Settings;

/// Its weight by layer, with a share for the upper one.
fn by_layer(settings: &Settings, council: &str, upper_share: f64) -> f64 {
    let all = &settings.papers.councils;
    let lower_residents = |upper: Option<&str>| -> f64 {
        all.iter()
            .filter(|one| one.in_case && one.layer != "upper")
            .filter(|one| upper.is_none_or(|upper| one.layer == "lower" && one.upper == upper))
            .map(|one| one.residents)
            .sum()
    };
    let everybody = lower_residents(None);
    let has_upper = all.iter().any(|one| one.layer == "upper");
    let council = settings.papers.council(council);
    match council.layer.as_str() {
        "upper" => upper_share * lower_residents(Some(&council.id)) / everybody,
        "lower" if has_upper => (1.0 - upper_share) * council.residents / everybody,
        _ => council.residents / everybody,
    }
}

pub fn savings_share(settings: &Settings, council: &str) -> f64 {
    by_layer(settings, council, settings.number("county-savings-share"))
}

pub fn place_weight(settings: &Settings, council: &str) -> f64 {
    by_layer(settings, council, settings.number("county-place-share"))
}

fn by_key(settings: &Settings, key: &str, council: &str) -> f64 {
    let weight = |council: &str| {
        let row = (key.to_owned(), council.to_owned());
        settings.papers.weights.get(&row).copied().unwrap_or(0.0)
    };
    let in_case = settings.papers.councils.iter().filter(|one| one.in_case);
    let all: f64 = in_case.map(|one| weight(&one.id)).sum();
    if all == 0.0 { 0.0 } else { weight(council) / all }
}

/// A council's weight where a line is divided.
pub fn weight_in(settings: &Settings, line: &Line, council: &str) -> f64 {
    let before = |council: &str| {
        if line.key.is_empty() {
            savings_share(settings, council)
        } else {
            by_key(settings, &line.key, council)
        }
    };
    let is_excluded = |council: &str| line.excludes.iter().any(|one| one == council);
    if is_excluded(council) {
        return 0.0;
    }
    if line.excludes.is_empty() || !settings.papers.council(council).in_case {
        return before(council);
    }
    let others = settings.papers.councils.iter().filter(|one| one.in_case && !is_excluded(&one.id));
    let all: f64 = others.map(|one| before(&one.id)).sum();
    if all == 0.0 { 0.0 } else { before(council) / all }
}

/// A part for each of those among whom something is divided: equal ones where no weight is above 0.
pub fn part(among: &[&str], council: &str, weight: impl Fn(&str) -> f64) -> f64 {
    if !among.contains(&council) {
        return 0.0;
    }
    let all: f64 = among.iter().map(|one| weight(one)).sum();
    if all > 0.0 { weight(council) / all } else { 1.0 / among.len() as f64 }
}

/// As many residents as a council speaks for: an upper one for those of all its lower ones.
pub fn residents(settings: &Settings, council: &str) -> f64 {
    let council = settings.papers.council(council);
    if council.layer != "upper" {
        return council.residents;
    }
    let below = settings.papers.councils.iter().filter(|one| one.upper == council.id);
    below.map(|one| one.residents).sum()
}

pub fn with_sigma(settings: &Settings, coverage: f64) -> f64 {
    coverage * coverage.min(1.0).powf(settings.number("network"))
}
