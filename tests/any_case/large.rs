//! A case as large as one can be, with all that samples lack.

use std::fmt::Write;

/// Two uppers with lowers each, one council that is both, 20 savings of which some grow, end or
/// have a bound alone, 20 one-off lines, 8 yearly costs, 8 sources and a team.
pub fn large_case() -> String {
    let mut councils = String::from(
        r#"{"id": "north", "name": "North Shire Council", "short-name": "North", "layer": "upper"},
           {"id": "south", "name": "South Shire Council", "short-name": "South", "layer": "upper"},
           {"id": "city", "name": "City Council", "short-name": "City", "layer": "both", "residents": 200000}"#,
    );
    for number in 1..=13 {
        let upper = if number % 2 == 0 { "north" } else { "south" };
        let _ = write!(
            councils,
            r#", {{"id": "town-{number}", "name": "Town {number} Council", "short-name": "Town {number}", "layer": "lower", "upper": "{upper}", "residents": {}}}"#,
            50_000 + number * 1_000
        );
    }
    let mut lines = Vec::new();
    for number in 1..=20 {
        let more = match number {
            1 => r#", "growth": 0.02"#,
            2 => r#", "last-year": 6"#,
            _ => "",
        };
        lines.push(format!(
            r#"{{"id": "save-{number}", "kind": "saving", "label": "Saving {number}", "low": {number}, "high": {}, "unit": "£m", "first-year": 2, "phasing": "0.5; 0.5"{more}}}"#,
            number + 2
        ));
        lines.push(format!(
            r#"{{"id": "once-{number}", "kind": "one-off", "label": "Cost {number}", "low": {number}, "high": {}, "unit": "£m", "first-year": 2, "phasing": "0.5; 0; 0.5"}}"#,
            number + 1
        ));
    }
    for number in 1..=8 {
        lines.push(format!(
            r#"{{"id": "yearly-{number}", "kind": "cost", "label": "Yearly {number}", "low": 1, "high": 2, "unit": "£m"}}"#,
        ));
    }
    let sources: Vec<String> = (1..=8)
        .map(|number| {
            format!(r#"{{"id": "pot-{number}", "label": "Pot {number}", "amount": 10000}}"#)
        })
        .collect();
    format!(
        r#"{{"format": 1,
            "case": {{"id": "large", "title": "Large", "first-year": 2030}},
            "councils": [{councils}],
            "lines": [{}],
            "team-plans": [{{"id": "plan", "label": "A team"}}],
            "team-phases": [{{"plan": "plan", "first-year": 1, "total": 400000}}],
            "sources": [{}]}}"#,
        lines.join(", "),
        sources.join(", ")
    )
}
