//! The evaluator as a program: what it prints, and how it refuses.

mod common;
#[path = "evaluate/program.rs"]
mod program;

use std::path::PathBuf;

use common::{case, full, lever, option, preset};
use derwent::model::{Stance, run};
use derwent::scenario::{Scenario, write_file, write_link};
use program::{accepted, keys, refused};
use serde_json::{Value, json};

/// A file of a test, gone when it is dropped.
struct File(PathBuf);

impl File {
    fn with(name: &str, text: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("derwent-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("the file is written");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("the path is text")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn the_outcome_has_the_names_of_the_specification() {
    let printed = accepted(&["-"], b"{\"format\": 1}");
    let sorted = |names: &[&str]| {
        let mut names: Vec<_> = names.iter().map(ToString::to_string).collect();
        names.sort();
        names
    };
    let names = |value: &Value| sorted(&keys(value));
    let parts =
        ["years", "totals", "drivers", "recurring", "kpis", "cost_lines", "funding", "councils"];
    assert_eq!(names(&printed), sorted(&parts));
    assert_eq!(
        names(&printed["years"][0]),
        sorted(&[
            "year",
            "label",
            "wider_benefit",
            "organisational_benefit",
            "recurring_cost",
            "one_off_cost",
            "programme_cost",
            "net_cashable",
            "cumulative_cashable",
            "discount_factor",
        ])
    );
    assert_eq!(
        names(&printed["totals"]),
        sorted(&[
            "wider_full_effect",
            "organisational_full_effect",
            "one_off_cost",
            "npv_cashable",
            "npsv",
            "bcr",
            "cash_return",
            "payback_years",
            "no_payer",
        ])
    );
    assert_eq!(names(&printed["funding"][0]), sorted(&["to_fund", "sources", "shortfall"]));
    assert_eq!(
        names(&printed["funding"][0]["sources"]),
        sorted(&["county", "dep", "rates-pool", "members"])
    );
    assert_eq!(
        names(&printed["drivers"]),
        sorted(&[
            "front-office",
            "back-office",
            "service-delivery",
            "senior-management",
            "third-party-spend"
        ])
    );
    assert_eq!(
        names(&printed["cost_lines"]),
        sorted(&[
            "redundancy-senior",
            "redundancy-other",
            "transition",
            "service-transformation",
            "third-party-programme",
            "technology",
            "training",
            "contingency",
        ])
    );
    assert_eq!(keys(&printed["kpis"]).len(), 25);
    assert_eq!(keys(&printed["councils"]).len(), 10);
    assert_eq!(
        names(&printed["councils"]["erewash"]),
        sorted(&["contribution", "saving", "recurring"])
    );
    for list in [&printed["years"], &printed["funding"], &printed["councils"]["derby"]["saving"]] {
        assert_eq!(list.as_array().map(Vec::len), Some(10));
    }
}

#[test]
fn the_published_case_is_printed_in_pounds() {
    let printed = accepted(&["-"], b"{\"format\": 1}");
    assert_eq!(printed["years"][0]["year"], json!(1));
    assert_eq!(printed["years"][9]["label"], json!("2032/33"));
    assert_eq!(printed["years"][1]["programme_cost"], json!(357_747.0));
    assert_eq!(printed["funding"][2]["shortfall"], json!(93_747.0));
    assert_eq!(printed["funding"][1]["sources"]["rates-pool"], json!(93_747.0));
    assert_eq!(printed["councils"]["derbyshire"]["contribution"][0], json!(70_161.5));
    let close = |value: &Value, expected: f64| {
        assert!((value.as_f64().expect("a number") - expected).abs() < 0.01, "{value}");
    };
    close(&printed["totals"]["wider_full_effect"], 1_080_080_000.0);
    close(&printed["totals"]["one_off_cost"], 38_180_000.0);
    // And £93,747 short in each of Years 3 to 5.
    close(&printed["totals"]["no_payer"], 38_180_000.0 + 281_241.0);
    close(&printed["drivers"]["back-office"], 10_850_000.0);
    close(&printed["kpis"]["unemployment"], 247_700_000.0);
    close(&printed["cost_lines"]["contingency"], 4_980_000.0);
}

/// A scenario with a change in every part.
fn scenario() -> Scenario {
    let mut scenario = preset("four-funders-2022");
    scenario.title = "Erewash pays".to_owned();
    lever("stance.erewash").set(&mut scenario.choices, 0.0);
    lever("cost.technology").set(&mut scenario.choices, 1.0);
    lever("delay").set(&mut scenario.choices, 0.75);
    lever("cost-optimism").set(&mut scenario.choices, 0.2);
    lever("horizon").set(&mut scenario.choices, 15.0);
    let rule = lever("fund.rule");
    rule.set(&mut scenario.choices, option(rule, "savings"));
    scenario
}

#[test]
fn a_file_standard_input_a_link_and_an_address_give_the_same_outcome() {
    let scenario = scenario();
    let text = write_file(&scenario);
    let file = File::with("same.json", text.as_bytes());
    let link = write_link(&scenario);
    let address = format!("https://council.example/derwent/#{link}");
    let from_file = accepted(&[file.path()], b"");
    assert_eq!(accepted(&["-"], text.as_bytes()), from_file);
    assert_eq!(accepted(&[&link], b""), from_file);
    assert_eq!(accepted(&[&address], b""), from_file);
}

#[test]
fn every_figure_is_that_of_the_model_to_the_last_bit() {
    let scenario = scenario();
    let printed = accepted(&[&write_link(&scenario)], b"");
    let outcome = run(case(), &scenario.choices);
    assert_eq!(printed["totals"]["npv_cashable"].as_f64(), Some(outcome.totals.npv_cashable));
    assert_eq!(printed["totals"]["npsv"].as_f64(), Some(outcome.totals.npsv));
    assert_eq!(printed["totals"]["bcr"].as_f64(), outcome.totals.bcr);
    assert_eq!(printed["totals"]["cash_return"].as_f64(), outcome.totals.cash_return);
    assert_eq!(printed["totals"]["payback_years"].as_f64(), outcome.totals.payback_years);
    assert_eq!(printed["totals"]["no_payer"].as_f64(), Some(outcome.totals.no_payer));
    assert_eq!(printed["cost_lines"]["technology"].as_f64(), Some(full(outcome.one_off())[5]));
    assert_eq!(printed["years"].as_array().map(Vec::len), Some(15));
    for (index, year) in outcome.years.iter().enumerate() {
        let row = &printed["years"][index];
        assert_eq!(row["wider_benefit"].as_f64(), Some(year.wider_benefit));
        assert_eq!(row["organisational_benefit"].as_f64(), Some(year.organisational_benefit));
        assert_eq!(row["one_off_cost"].as_f64(), Some(year.one_off_cost));
        assert_eq!(row["net_cashable"].as_f64(), Some(year.net_cashable));
        assert_eq!(row["cumulative_cashable"].as_f64(), Some(year.cumulative_cashable));
        assert_eq!(row["discount_factor"].as_f64(), Some(year.discount_factor));
        assert_eq!(printed["funding"][index]["to_fund"].as_f64(), Some(year.funding.to_fund));
        let members = &printed["funding"][index]["sources"]["members"];
        assert_eq!(members.as_f64(), Some(year.funding.sources[3]));
        for (position, council) in case().councils.iter().enumerate() {
            let council = &printed["councils"][&council.id];
            let (saving, contribution) =
                (&council["saving"][index], &council["contribution"][index]);
            assert_eq!(saving.as_f64(), Some(year.savings_by_council()[position]));
            assert_eq!(contribution.as_f64(), Some(year.funding.contributions[position]));
        }
    }
}

#[test]
fn a_missing_ratio_and_a_missing_payback_are_null() {
    let mut nobody = preset("two-phase-2023");
    nobody.choices.stances.fill(Stance::Out);
    let printed = accepted(&["-"], write_file(&nobody).as_bytes());
    assert_eq!(printed["totals"]["bcr"], Value::Null);
    assert_eq!(printed["totals"]["cash_return"], Value::Null);
    assert_eq!(printed["totals"]["payback_years"], json!(0.0));
    let never = accepted(&["-"], b"{\"format\": 1, \"changes\": {\"realisation\": 0}}");
    assert_eq!(never["totals"]["payback_years"], Value::Null);
}

#[test]
fn bad_files_are_refused_with_the_file_and_the_place() {
    for (text, place) in [
        (b"{\"format\": 1, \"changes\": {\"delays\": 1}}".as_slice(), "lever \"delays\""),
        (b"{\"format\": 1, \"changes\": {\"delay\": 9}}", "lever \"delay\""),
        (b"{\"format\": 1, \"changes\": {\"fund.rule\": 1}}", "lever \"fund.rule\""),
        (b"{\"format\": 1,\n\"changes\": {\"delay\": }}", "line 2"),
        (b"{\"format\": 9}", "newer"),
        (b"{}", "format"),
        (b"", "no scenario file"),
        (b"\x89PNG\r\n", "not text"),
        (b"{\"format\": 1, \"a\\nb\": 1}", "line 1"),
    ] {
        assert!(refused(&["-"], text).contains(place), "{place}");
        let file = File::with("bad.json", text);
        let error = refused(&[file.path()], b"");
        assert!(error.contains(place) && error.starts_with(file.path()), "{error}");
    }
}

#[test]
fn a_large_input_is_refused() {
    assert!(refused(&["-"], &vec![b' '; 5_000_000]).contains("larger than 1 MB"));
    let file = File::with("large.json", &vec![b'{'; 5_000_000]);
    assert!(refused(&[file.path()], b"").contains("larger than 1 MB"));
}

#[test]
fn bad_links_are_refused() {
    let link = write_link(&scenario());
    for (text, part) in [
        (&link[..link.len() - 1], "missing or altered"),
        ("1.case-low.AAAA", "missing or altered"),
        ("3.case-low.AAAA", "newer"),
        ("https://council.example/#", "no scenario"),
        ("#garbage", "no scenario"),
    ] {
        let error = refused(&[text], b"");
        assert!(error.starts_with("link: ") && error.contains(part), "{error}");
    }
}

#[test]
fn files_that_are_not_there_and_folders_are_refused() {
    for name in ["missing.json", "2023.json", "", "no-link"] {
        assert!(refused(&[name], b"").starts_with(name), "{name}");
    }
    let folder = std::env::temp_dir();
    refused(&[folder.to_str().expect("the path is text")], b"");
}

#[test]
fn anything_but_one_argument_is_refused() {
    assert!(refused(&[], b"{\"format\": 1}").starts_with("usage"));
    assert!(refused(&["-", "-"], b"{\"format\": 1}").starts_with("usage"));
}
