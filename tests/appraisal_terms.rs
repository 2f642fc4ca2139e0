//! The terms of an appraisal in words, and the discount rates that are published.

mod common;

use common::{defaults, lever, outcome};
use derwent::model::{Choices, CostPhasing, Stance};
use derwent::scenario::{discount_rates, presets};
use derwent::words::{appraisal_terms, pounds};

fn changed(change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = defaults();
    change(&mut choices);
    choices
}

/// The four values.
fn values(choices: &Choices) -> [String; 4] {
    appraisal_terms(choices, &outcome(choices)).map(|term| term.value)
}

/// What a value says and what it does not.
fn meaning(choices: &Choices, term: usize) -> String {
    appraisal_terms(choices, &outcome(choices))[term].meaning.clone()
}

#[test]
fn the_published_case_has_the_figures_of_its_formulas() {
    // Present values at 3.5% of savings, wider benefits and cost, from chapter 4 half way between
    // low and high: front office and buying 26.15, back office 10.85, service delivery 4.7 and
    // senior management 1.3, £m a year.
    let v: f64 = 1.0 / 1.035;
    let from_year_5: f64 = (4..10).map(|years| v.powi(years)).sum();
    let saved = |by_year: [f64; 3]| {
        by_year[0] * v + by_year[1] * v * v + by_year[2] * v * v * v + from_year_5
    };
    let savings = 26.15 * saved([0.25, 0.5, 0.75])
        + 10.85 * saved([0.1, 0.3, 0.6])
        + 6.0 * saved([0.0, 0.2, 0.5]);
    let wider =
        1_080.08 * (1..10).map(|ninths| f64::from(ninths) / 9.0 * v.powi(ninths)).sum::<f64>();
    let team = 0.070_161_5 + 0.357_747 * (1..5).map(|years| v.powi(years)).sum::<f64>();
    let cost = 38.18 * (0.3 + 0.5 * v + 0.2 * v * v) + team;
    let [cash, social, ratio, payback] = values(&defaults());
    assert_eq!(cash, pounds((savings - cost) * 1e6));
    assert_eq!(social, pounds((savings + wider - cost) * 1e6));
    // 256.6 of savings and 4,254 of wider benefits on 38.4 of cost.
    assert_eq!(ratio, format!("{:.0}", (savings + wider) / cost));
    assert_eq!(payback, "3.5 years");
    let alone = format!("Savings alone: {:.1}.", savings / cost);
    let said = meaning(&defaults(), 2);
    assert!(said.contains(&alone) && said.ends_with("HM Treasury sets no pass mark."), "{said}");
}

#[test]
fn a_ratio_below_a_hundred_has_a_tenth() {
    // Without wider benefits both ratios are that of the savings. Costs that come late weigh
    // less at a high rate, so it matters that both are worth today.
    let choices = changed(|choices| {
        choices.attribution = 0.0;
        choices.discount_rate = 0.1;
        choices.cost_phasing = CostPhasing::EvenFive;
    });
    let [cash, social, ratio, _] = values(&choices);
    assert_eq!(cash, social);
    assert!(meaning(&choices, 2).contains(&format!("Savings alone: {ratio}.")));
    assert_eq!(ratio.split_once('.').map(|(_, tenths)| tenths.len()), Some(1), "{ratio}");
}

#[test]
fn the_years_and_the_rate_are_those_that_are_counted() {
    let choices = changed(|choices| {
        choices.horizon = 25;
        choices.discount_rate = 0.0325;
    });
    let said = meaning(&choices, 0);
    assert!(said.contains("over 25 years") && said.contains("discounted at 3.25%"), "{said}");
    assert!(meaning(&choices, 3).ends_with("looked for within 25 years."));
}

#[test]
fn where_nothing_is_spent_there_is_nothing_to_compare_with() {
    let nobody = changed(|choices| choices.stances.fill(Stance::Out));
    assert_eq!(values(&nobody), ["£0", "£0", "no cost", "at once"]);
    assert_eq!(meaning(&nobody, 2), "There is no cost to compare with.");
}

#[test]
fn money_that_never_comes_back_is_said_not_to() {
    let [cash, _, ratio, payback] = values(&changed(|choices| {
        choices.realisation = 0.0;
        choices.attribution = 0.0;
    }));
    // 37.03 of one-off cost and 1.38 for the team.
    assert_eq!(
        [cash.as_str(), ratio.as_str(), payback.as_str()],
        ["\u{2212}£38.4m", "0", "not paid back"]
    );
}

#[test]
fn every_term_has_its_plain_name_and_says_whose_money_it_is() {
    for preset in presets() {
        let choices = preset.choices();
        let terms = appraisal_terms(&choices, &outcome(&choices));
        assert_eq!(
            terms.each_ref().map(|term| term.term),
            ["Net present value", "Net present social value", "Benefit-cost ratio", "Payback"]
        );
        assert!(terms[0].meaning.ends_with("The councils\u{2019} own money only."));
        assert!(terms[1].meaning.contains("cannot pay a bill"));
        for term in &terms {
            assert!(!term.label.is_empty() && term.meaning.ends_with('.'), "{term:?}");
        }
    }
}

#[test]
fn both_published_discount_rates_are_offered_with_their_standing() {
    let rates = discount_rates();
    // HM Treasury, The Green Book (2026): 3.5% for years 0 to 30; its review of June 2026
    // recommends 3%.
    let [in_force, recommended] = &rates[..] else { panic!("two rates") };
    assert_eq!((in_force.rate, recommended.rate), (0.035, 0.03));
    assert_eq!(in_force.label, "3.5%: Green Book 2026, HM Treasury");
    assert_eq!(recommended.label, "3%: recommended June 2026, not adopted");
    // The picker knows which is chosen only if the lever takes exactly this value.
    for rate in &rates {
        assert_eq!(lever("discount-rate").check(rate.rate), Ok(()));
    }
    assert_eq!(defaults().discount_rate, in_force.rate);
}
