//! The fingerprint stays while only words change, and changes with what computes.

mod toy;

use derwent::case::{Case, Tables};
use toy::{FILES, tables, toy, with};

#[track_caller]
fn fingerprint_after(file: &str, from: &str, to: &str) -> String {
    let case = Case::read(&tables(&with(file, from, to)));
    case.unwrap_or_else(|faults| panic!("{faults:#?}")).fingerprint
}

#[test]
fn a_mended_word_kills_no_link() {
    let before = toy().fingerprint;
    for (file, from, to) in [
        ("case.csv", "toy,Toy,example,2024,", "toy,Toys,draft,2023,"),
        ("case.csv", ",2025,2024,", ",2025,2020,"),
        ("councils.csv", "North District", "The North District"),
        ("councils.csv", "census,table 1", "plan,table 2"),
        ("lines.csv", "Front desk", "Front office"),
        ("lines.csv", "plan,p. 3", "census,p. 4"),
        ("assumptions.csv", "We think so.,A,2024,amber", "We know.,B,2025,green"),
        ("presets.csv", "Late,Ours.", "Later,Theirs."),
        ("figures/a.csv", "Smokers now", "Smokers today"),
        ("figures/b.csv", "as printed, in thousands", "as printed"),
        ("documents.csv", "The plan", "Our plan"),
        ("disagreements.csv", "The first.", "The second."),
        ("milestones.csv", "A hall,3", "The hall,4"),
        ("events.csv", "2024-02-22", "2024-02"),
        // Another way to write the same.
        ("lines.csv", "1.5,2.5,£m", "1.50,2.5e0,£m"),
        ("lines.csv", "0.25; 0.75", "0.250;0.75"),
        ("team-phases.csv", "manager=figure:managers", "manager=2"),
        ("presets.csv", "figure:pot", "80000.0"),
        ("figures/b.csv", "rate,Rate,3.5", "rate,Rate,3.50"),
    ] {
        assert_eq!(fingerprint_after(file, from, to), before, "{file}: {to}");
    }
}

#[test]
fn what_computes_changes_it() {
    let before = toy().fingerprint;
    assert_eq!(before.len(), 6);
    for (file, from, to) in [
        ("case.csv", ",2025,", ",2026,"),
        ("case.csv", ",start\n", ",late\n"),
        ("councils.csv", ",60000,", ",60001,"),
        ("councils.csv", ",joins,", ",funds,"),
        ("weights.csv", "300,calls", "301,calls"),
        ("weights.csv", "2000,£k", "2000,£"),
        ("lines.csv", "1.5,2.5,£m", "1.5,2.6,£m"),
        ("lines.csv", "0.25; 0.75", "0.75; 0.25"),
        ("lines.csv", "0.02,yes", "0.02,"),
        ("measures.csv", "10,1.5", "10,1.6"),
        ("team-phases.csv", "travel=500", "travel=501"),
        ("sources.csv", ",2,5,0.1", ",2,6,0.1"),
        ("sources.csv", "small:1; small:2", "small:1"),
        ("projects.csv", "population,equal", "equal,equal"),
        ("assumptions.csv", "Delay,0.5", "Delay,0.6"),
        ("presets.csv", "delay=2", "delay=3"),
        ("figures/b.csv", "pot,Pot,80", "pot,Pot,81"),
        ("figures/a.csv", "City,90000", "City,90001"),
    ] {
        assert_ne!(fingerprint_after(file, from, to), before, "{file}: {to}");
    }
}

// Worked out by hand from what docs/case.md says goes in.
#[test]
fn the_fingerprint_is_that_of_the_lines_that_the_page_describes() {
    let least = r#"{"format": 1, "case": {"id": "least", "title": "Least", "first-year": "2025"},
        "councils": [{"id": "a", "name": "A", "layer": "both", "residents": 10.0},
                     {"id": "b", "name": "B", "layer": "both", "residents": "20"}]}"#;
    let lines = "case\nid=least\nfirst-year=2025\n\n\
                 councils\nid=a\nlayer=both\nresidents=10\n\nid=b\nlayer=both\nresidents=20\n\n";
    let checksum = crc32fast::hash(lines.as_bytes());
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = u64::from(checksum) << 4;
    let expected: String =
        (0..6).map(|place| letters[(bits >> (30 - 6 * place)) as usize & 63] as char).collect();
    let case = Case::read(&Tables::from_json(least)).expect("it has no faults");
    assert_eq!(case.fingerprint, expected);
}

#[test]
fn the_order_of_columns_and_the_form_do_not_matter() {
    let mut files = FILES;
    files[8] = ("posts.csv", "cost,label,id\n50000,Manager,manager\n");
    let turned = Case::read(&Tables::from_csv(&files)).expect("it has no faults");
    assert_eq!(turned.fingerprint, toy().fingerprint);
}
