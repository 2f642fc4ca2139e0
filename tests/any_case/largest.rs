//! The largest case there can be.

/// Rows of a table, made of one in which `#` stands for the number of the row.
fn rows(count: usize, row: &str) -> String {
    let rows: Vec<_> = (0..count).map(|number| row.replace('#', &number.to_string())).collect();
    format!("[{}]", rows.join(", "))
}

/// 16 councils, 60 lines, 60 measures, 150 milestones of which all wait for the last, and as many rows
/// of all other tables.
pub fn largest() -> String {
    let tables = [
        ("case", r#"{"id": "large", "title": "Large", "first-year": 2025}"#.to_owned()),
        (
            "councils",
            rows(
                16,
                r#"{"id": "c#", "name": "Council #", "layer": "both", "residents": 1000#, "document": "paper", "place": "p. #"}"#,
            ),
        ),
        ("weights", rows(16, r#"{"key": "care", "council": "c#", "weight": #, "unit": "£m"}"#)),
        ("options", rows(8, r#"{"id": "o#", "label": "Option #", "author": "Author #"}"#)),
        (
            "lines",
            rows(
                60,
                r#"{"id": "l#", "kind": "saving", "label": "Line #", "low": 1.#, "high": 3, "unit": "%", "rate-of": "care", "excludes": "c1; c2; c3", "phasing": "0; 0.1; 0.2; 0.3; 0.4", "growth": 0.02, "capacity": "yes", "document": "paper", "place": "p. #", "note": "A note that says what a reader should know about the figure."}"#,
            ),
        ),
        ("outcomes", rows(60, r#"{"id": "u#", "label": "Outcome #"}"#)),
        (
            "measures",
            rows(
                60,
                r#"{"id": "m#", "outcome": "u#", "label": "Measure #", "baseline": "figure:f#", "target": 1.5, "benefit": 1.#, "document": "paper", "place": "p. #"}"#,
            ),
        ),
        (
            "sources",
            rows(
                8,
                r#"{"id": "s#", "label": "Source #", "payer": "c#", "amount": 1000#, "last-year": 5}"#,
            ),
        ),
        ("projects", rows(6, r#"{"id": "p#", "label": "Project #", "councils": "c1; c2"}"#)),
        (
            "assumptions",
            rows(
                150,
                r#"{"id": "position.l#", "label": "Assumption #", "value": 0.5, "reason": "It has to be somewhere, and half way is as good as anything else."}"#,
            ),
        ),
        (
            "presets",
            rows(
                20,
                r#"{"id": "t#", "label": "Start #", "changes": "position.l1=0; position.l2=1"}"#,
            ),
        ),
        ("ambitions", rows(8, r#"{"id": "a#", "label": "Ambition #"}"#)),
        ("priorities", rows(24, r#"{"id": "r#", "ambition": "a1", "label": "Priority #"}"#)),
        (
            "milestones",
            rows(
                150,
                r#"{"id": "s#", "priority": "r1", "label": "Milestone #", "year": 5, "about": "yes", "document": "paper", "place": "p. #"}"#,
            ),
        ),
        ("dependencies", rows(149, r#"{"from": "s149", "to": "s#", "kind": "printed"}"#)),
        ("documents", rows(1, r#"{"id": "paper", "short": "Paper"}"#)),
        (
            "figures",
            rows(
                500,
                r#"{"id": "f#", "label": "Figure #", "value": #.50, "unit": "%", "document": "paper", "place": "p. #"}"#,
            ),
        ),
    ];
    let tables: Vec<_> = tables.map(|(name, rows)| format!("\"{name}\": {rows}")).into();
    format!("{{\"format\": 1, {}}}", tables.join(",\n"))
}
