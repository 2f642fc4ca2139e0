//! What people will quote, of any scenario: true in plain English, with its year, its range and no
//! more digits than it can carry.

mod common;

use common::{any_scenario, council, defaults, evidence, preset};
use derwent::chart::{
    cash_flow, council_contributions, council_gains, council_savings, funding_by_year,
    savings_by_driver,
};
use derwent::model::{
    Accounts, Choices, Coalition, CostPhasing, FundingRule, Outcome, Sample, Stance, TeamPlan,
    Uncertainty, run,
};
use derwent::scenario::presets;
use derwent::words::{StanceChanges, gains, headline, sentence, stance_changes};
use proptest::prelude::*;

/// Never said, whatever the scenario.
const REFUSED: [&str; 22] = [
    "nothing to fund",
    "every year is funded",
    "paid for in every year",
    "preset",
    "joins free",
    "join free",
    "joining free",
    " pays",
    "at once",
    "no councils",
    "no council that",
    "add £0",
    "adds £0",
    "do better",
    " 1 years",
    "one years",
    "one councils",
    "a loser",
    "NaN",
    "inf ",
    "  ",
    "..",
];

/// Every text about a scenario, with where it stands.
fn texts(choices: &Choices, start: &Choices) -> Vec<(&'static str, String)> {
    // So few that the test is quick: it is about words and not about chances.
    let sample = Sample::new(u64::from(choices.seed), 200, choices.correlation);
    let uncertainty = Uncertainty::of(evidence(), choices, &sample);
    let (outcome, before) = (run(evidence(), choices), run(evidence(), start));
    let coalition = Coalition::of(evidence(), choices);
    let accounts = Accounts::of(evidence(), choices);
    let StanceChanges { mut effects, rules } =
        stance_changes(evidence(), choices, &start.stances, &coalition);
    effects.join(rules);
    let mut texts = vec![
        ("sentence", sentence(evidence(), choices, &outcome, &uncertainty).plain()),
        ("gains", gains(evidence(), choices, &accounts, &outcome).plain()),
        ("changes of stances", effects.plain()),
    ];
    for tile in headline(evidence(), choices, &outcome, &uncertainty, &before) {
        texts.push(("tile", format!("{}: {} {} {}", tile.label, tile.value, tile.note, tile.also)));
    }
    for figure in [
        cash_flow(&outcome),
        funding_by_year(&outcome),
        council_contributions(evidence(), &outcome),
        council_savings(evidence(), &outcome),
        council_gains(evidence(), &outcome, &coalition.outcomes),
        savings_by_driver(evidence(), choices, &outcome),
    ] {
        texts.push((figure.id, format!("{} {}", figure.caption, figure.summary)));
    }
    texts
}

/// What is wrong with a text.
fn fault(text: &str) -> Option<String> {
    if let Some(refused) = REFUSED.iter().find(|refused| text.trim_end().contains(**refused)) {
        return Some(format!("says \u{201c}{refused}\u{201d}"));
    }
    year_without_its_number(text).or_else(|| too_many_digits(text))
}

/// "2027/28" without "Year 5, " before it.
fn year_without_its_number(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_year = |at: usize| {
        bytes.get(at..at + 7).is_some_and(|year| {
            year.iter()
                .enumerate()
                .all(|(place, byte)| if place == 4 { *byte == b'/' } else { byte.is_ascii_digit() })
        })
    };
    let numbered = |at: usize| {
        let before = &text[..at];
        before.strip_suffix(", ").is_some_and(|before| {
            let number = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
            number.len() < before.len() && number.ends_with("Year ")
        })
    };
    (0..bytes.len())
        .find(|at| is_year(*at) && !numbered(*at))
        .map(|at| format!("has no number before {}", &text[at..at + 7]))
}

/// "£218.2m", "£1,080m", "£93,747".
fn too_many_digits(text: &str) -> Option<String> {
    text.split('£').skip(1).find_map(|rest| {
        let end = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
            .unwrap_or(rest.len());
        let figure = rest[..end].trim_end_matches(['.', ',']);
        let unit = rest[figure.len()..].chars().next().unwrap_or(' ');
        let value: f64 = figure.replace(',', "").parse().ok()?;
        let decimals = figure.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let is_fine = match unit {
            'm' | 'b' => value < 1_000.0 && decimals <= usize::from(value < 100.0),
            'k' => value < 1_000.0 && decimals <= usize::from(value < 10.0),
            // Pounds and pence of one resident.
            _ => value < 1_000.0,
        };
        (!is_fine).then(|| format!("has too many digits: £{figure}{unit}"))
    })
}

fn check(name: &str, choices: &Choices, start: &Choices) {
    let outcome = run(evidence(), choices);
    for (place, text) in texts(choices, start) {
        assert_eq!(fault(&text), None, "{name}, {place}: {text}");
        let is_of_one_council = place.starts_with("council-") || place == "changes of stances";
        if is_of_one_council && text.contains('£') {
            let tagged = text.contains("assumed") || text.contains("Assumed");
            assert!(tagged, "{name}, {place} lacks its tag: {text}");
        }
        if place == "sentence" {
            check_payers(name, &outcome, &text);
        }
    }
}

/// What has no payer is said, and only then.
fn check_payers(name: &str, outcome: &Outcome, text: &str) {
    let is_said = text.contains("No payer is agreed for £");
    let is_so = outcome.totals.no_payer >= 0.5 && outcome.takes_part.contains(&true);
    assert_eq!(is_said, is_so, "{name}: {text}");
}

#[test]
fn odd_scenarios_are_told_without_a_wrong_word() {
    let change = |change: &dyn Fn(&mut Choices)| {
        let mut choices = defaults();
        change(&mut choices);
        choices
    };
    let alone = |id: &str| {
        change(&|choices| {
            choices.stances.fill(Stance::Out);
            choices.stances[council(id)] = Stance::Funds;
        })
    };
    let odd: Vec<(&str, Choices)> = vec![
        ("nobody", change(&|choices| choices.stances.fill(Stance::Out))),
        ("the county alone", alone("derbyshire")),
        ("Bolsover alone", alone("bolsover")),
        ("Derby alone", alone("derby")),
        ("nobody would contribute", change(&|choices| choices.stances.fill(Stance::Joins))),
        ("nothing is delivered", change(&|choices| choices.realisation = 0.0)),
        ("more than all is delivered", change(&|choices| choices.realisation = 1.2)),
        ("five years late", change(&|choices| choices.delay = 5.0)),
        (
            "complete after the years counted",
            change(&|choices| (choices.delay, choices.horizon) = (5.0, 5)),
        ),
        ("thirty years", change(&|choices| choices.horizon = 30)),
        ("savings fade", change(&|choices| choices.fade = 0.2)),
        ("three times the cost", change(&|choices| choices.cost_optimism = 2.0)),
        ("all costs at once", change(&|choices| choices.cost_phasing = CostPhasing::AllFirst)),
        ("no team", change(&|choices| choices.team_plan = TeamPlan::None)),
        ("no team after Year 1", change(&|choices| choices.team_last_year = 1)),
        ("a team for ten years", change(&|choices| choices.team_last_year = 10)),
        ("members share the rest", change(&|choices| choices.fund_rule = FundingRule::Equal)),
        ("all through the split", change(&|choices| choices.fund_one_off_share = 1.0)),
        (
            "all through the split and paid",
            change(&|choices| {
                choices.fund_one_off_share = 1.0;
                choices.fund_rule = FundingRule::Population;
            }),
        ),
        ("a pay award", change(&|choices| choices.pay_award = 0.05)),
        (
            "nothing uncertain",
            change(&|choices| {
                choices.risk_realisation_down = 0.0;
                choices.risk_delay_up = 0.0;
                choices.risk_position_spread = 0.0;
                choices.risk_cost_spread = 0.0;
            }),
        ),
        ("no part of the county's", change(&|choices| choices.county_savings_share = 0.0)),
        ("only the county's", change(&|choices| choices.county_savings_share = 1.0)),
        ("wider benefits weigh", change(&|choices| choices.social_weight = 1.0)),
        ("another first year", change(&|choices| choices.first_year = 2040)),
    ];
    for (name, choices) in &odd {
        check(name, choices, &defaults());
        check(name, &defaults(), choices);
    }
    for starting_point in presets() {
        let choices = preset(starting_point.id).choices;
        check(starting_point.id, &choices, &choices);
        check(starting_point.id, &choices, &defaults());
    }
}

#[test]
fn each_kind_of_fault_is_found() {
    for (text, is_fault) in [
        ("They save £43.0m from Year 5, 2027/28.", false),
        ("They save £43.0m from 2027/28.", true),
        ("£218.2m", true),
        ("£218m.", false),
        ("£1,080m", true),
        ("£1.1bn", false),
        ("£93,747 a year", true),
        ("£94k", false),
        ("One council pays.", true),
    ] {
        assert_eq!(fault(text).is_some(), is_fault, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_scenario_is_told_without_a_wrong_word(
        scenario in any_scenario(),
        start in any_scenario(),
    ) {
        check("any", &scenario.choices, &start.choices);
    }
}
