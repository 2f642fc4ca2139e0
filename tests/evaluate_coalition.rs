//! What the evaluator prints of who gains and who would go.

mod common;
#[path = "evaluate/program.rs"]
mod program;

use common::{case, preset};
use derwent::model::Coalition;
use derwent::scenario::write_file;
use program::{accepted, keys, refused};

#[test]
fn it_prints_the_models_figures_to_the_last_bit() {
    let scenario = preset("four-funders-2022");
    let printed = accepted(&["--coalition", "-"], write_file(&scenario).as_bytes());
    let printed = &printed["coalition"];
    let expected = Coalition::of(case(), &scenario.choices);
    assert_eq!(keys(printed), ["banzhaf", "in_core", "outcomes", "payoffs", "shapley", "worst"]);
    assert_eq!(printed["in_core"], expected.stability.in_core);
    for (council, known) in case().councils.iter().enumerate() {
        assert_eq!(printed["shapley"][&known.id], expected.shapley[council]);
        assert_eq!(printed["banzhaf"][&known.id], expected.banzhaf[council]);
        let payoffs = &printed["payoffs"][&known.id];
        assert_eq!(keys(payoffs), ["joins", "out", "pays"]);
        assert_eq!(payoffs["pays"], expected.payoffs[council].pays);
        assert_eq!(payoffs["joins"], expected.payoffs[council].joins);
        assert_eq!(payoffs["out"], expected.payoffs[council].out);
        let outcomes = &printed["outcomes"][&known.id];
        assert_eq!(keys(outcomes), ["high", "low", "value"]);
        assert_eq!(outcomes["value"], expected.outcomes[council].value);
        assert_eq!(outcomes["low"], expected.outcomes[council].low);
        assert_eq!(outcomes["high"], expected.outcomes[council].high);
    }
    let worst = expected.stability.worst.expect("a group");
    assert_eq!(printed["worst"]["excess"], worst.excess);
    let councils: Vec<_> =
        worst.councils.iter().map(|council| case().councils[*council].id.as_str()).collect();
    assert_eq!(printed["worst"]["councils"], serde_json::json!(councils));
}

#[test]
fn nobody_to_go_with_is_null() {
    let alone = r#"{"format": 1, "changes": {"stance.derbyshire": "out", "stance.amber-valley": "out",
        "stance.bolsover": "out", "stance.chesterfield": "out", "stance.derbyshire-dales": "out",
        "stance.high-peak": "out", "stance.north-east-derbyshire": "out",
        "stance.south-derbyshire": "out"}}"#;
    let printed = accepted(&["-", "--coalition"], alone.as_bytes());
    assert!(printed["coalition"]["worst"].is_null());
    assert_eq!(printed["coalition"]["in_core"], true);
}

#[test]
fn it_says_nothing_of_it_unless_asked_once() {
    let printed = accepted(&["-"], b"{\"format\": 1}");
    assert!(!keys(&printed).contains(&"coalition"));
    assert!(
        refused(&["-", "--coalition", "--coalition"], b"{\"format\": 1}").starts_with("usage: ")
    );
}
