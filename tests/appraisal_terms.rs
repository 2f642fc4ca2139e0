//! What a scenario is worth in words, and the discount rates that are published.

mod common;

use common::{case, defaults, inputs, lever, outcome, presets, set};
use derwent::case::CaveatSubject;
use derwent::model::{Choices, Draws, Ordered, Sample, Stance, Uncertainty, WiderBasis};
use derwent::scenario::discount_rates;
use derwent::words::{
    Term, cash_terms, together_terms, wider_caveats, wider_terms, worth_sentence,
};

fn changed(change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = defaults();
    change(&mut choices);
    choices
}

fn runs(choices: &Choices) -> (Uncertainty, Ordered) {
    let sample = Sample::new(inputs(), u64::from(choices.seed), 2_000, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(case(), choices, &sample, 2_000);
    (Uncertainty::of_draws(&draws), Ordered::of(&draws.npv_cashable))
}

fn cash(choices: &Choices) -> [Term; 3] {
    let (uncertainty, worth) = runs(choices);
    cash_terms(case(), choices, &outcome(choices), &uncertainty, &worth)
}

fn said(choices: &Choices) -> String {
    worth_sentence(case(), choices, &outcome(choices), &runs(choices).1).plain()
}

/// Present values at 3.5% in £m from chapter 4, half way between low and high: savings, wider
/// benefits read each year and once, and cost.
fn by_hand() -> [f64; 4] {
    let v: f64 = 1.0 / 1.035;
    let from_year_5: f64 = (4..10).map(|years| v.powi(years)).sum();
    let saved = |by_year: [f64; 3]| {
        by_year[0] * v + by_year[1] * v * v + by_year[2] * v * v * v + from_year_5
    };
    // Front office and buying 26.15, back office 10.85, service delivery 4.7 and senior
    // management 1.3.
    let savings = 26.15 * saved([0.25, 0.5, 0.75])
        + 10.85 * saved([0.1, 0.3, 0.6])
        + 6.0 * saved([0.0, 0.2, 0.5]);
    let each_year =
        1_080.08 * (1..10).map(|ninths| f64::from(ninths) / 9.0 * v.powi(ninths)).sum::<f64>();
    let once = 1_080.08 / 9.0 * (1..10).map(|years| v.powi(years)).sum::<f64>();
    let team = 0.070_161_5 + 0.357_747 * (1..5).map(|years| v.powi(years)).sum::<f64>();
    let cost = 38.18 * (0.3 + 0.5 * v + 0.2 * v * v) + team;
    [savings, each_year, once, cost]
}

#[test]
fn the_councils_own_return_comes_first_and_has_no_wider_benefit_in_it() {
    // 256.6 of savings over 38.4 of cost.
    let [savings, _, _, cost] = by_hand();
    assert_eq!(format!("{:.1}", savings / cost), "6.7");
    let [back, worth, payback] = cash(&defaults());
    assert_eq!(back.value, "£6.70 back for each £1");
    assert_eq!(back.term, "Cash return, if all goes to plan");
    assert!(back.meaning.starts_with("Over 10 years:"), "{}", back.meaning);
    assert!(worth.value.contains(" to £"), "a range: {}", worth.value);
    assert!(worth.meaning.contains("the ranges are our own"), "{}", worth.meaning);
    let plan = format!("it is £{:.0}m:", savings - cost);
    assert!(worth.meaning.contains(&plan), "{}", worth.meaning);
    assert_eq!(payback.value, "September 2026");
    assert_eq!(payback.term, "Payback, if all goes to plan");
    let again = cash(&changed(|choices| choices.attribution = 0.0));
    assert_eq!(again, [back, worth, payback]);
}

#[test]
fn small_and_large_returns_have_two_digits() {
    let back = |realisation: f64, horizon: u32| {
        cash(&changed(|choices| {
            choices.realisation = realisation;
            choices.horizon = horizon;
        }))[0]
            .value
            .clone()
    };
    // 6.68 · 0.1, and over 30 years.
    assert_eq!(back(0.1, 10), "67p back for each £1");
    assert_eq!(back(0.0, 10), "0p back for each £1");
    assert!(back(1.2, 30).starts_with("£2") && !back(1.2, 30).contains('.'), "{}", back(1.2, 30));
}

#[test]
fn the_sentence_keeps_cash_and_wider_benefits_apart() {
    let text = said(&defaults());
    assert!(
        text.starts_with(
            "If all goes to plan, the councils would have £6.70 back for each £1 over 10 years."
        ),
        "{text}"
    );
    assert!(
        text.contains("The £1.08bn of wider benefits that the case prints is not in these sums"),
        "{text}"
    );
    let nobody = said(&changed(|choices| choices.stances.fill(Stance::Out)));
    assert_eq!(nobody, "No council takes part, so nothing is spent and nothing comes back.");
    let one = said(&changed(|choices| {
        choices.stances.fill(Stance::Out);
        choices.stances[2] = Stance::Funds;
    }));
    assert!(one.contains("the council would have") && one.contains(" Its cash"), "{one}");
}

#[test]
fn the_wider_benefits_stand_as_printed_and_with_all_that_is_printed_beside_them() {
    let [printed, full, worth] = wider_terms(case(), &defaults(), &outcome(&defaults()));
    assert_eq!(printed.value, "£1.08bn");
    assert!(printed.meaning.contains("chapter 4"), "{}", printed.meaning);
    assert_eq!(full.value, "£1.1bn a year");
    let [_, each_year, ..] = by_hand();
    assert_eq!(worth.value, format!("£{:.1}bn", each_year / 1e3));
    assert!(
        worth.meaning.ends_with("What it costs to bring them about is not counted."),
        "{}",
        worth.meaning
    );
    let once = changed(|choices| choices.wider_basis = WiderBasis::Once);
    let [_, full, _] = wider_terms(case(), &once, &outcome(&once));
    assert_eq!(full.value, "£1.1bn in all");
    let counted = changed(|choices| choices.wider_cost = 0.4);
    let [_, _, worth] = wider_terms(case(), &counted, &outcome(&counted));
    assert!(worth.meaning.ends_with("40% of it is taken off for what it costs."));

    let caveats: Vec<_> = wider_caveats(case()).collect();
    assert_eq!(caveats.len(), case().caveats_about(CaveatSubject::WiderBenefits).count());
    let has = |words: &str| caveats.iter().any(|(text, _)| text.contains(words));
    for words in ["is not counted", "overlap", "each year or once", "How the £1.08bn was worked"] {
        assert!(has(words), "{words}");
    }
    assert!(caveats.iter().all(|(_, place)| place.contains("chapter")), "each has its place");
}

#[test]
fn everything_in_one_sum_has_both_readings_two_digits_and_a_name_that_says_what_it_leaves_out() {
    // Read each year 256.6 + 4,355 over 38.4 is 120; read once 256.6 + 913 over 38.4 is 30.
    let [savings, each_year, once, cost] = by_hand();
    let ratio = |wider: f64| (savings + wider) / cost;
    assert_eq!((ratio(each_year) / 10.0).round() * 10.0, 120.0);
    let [value, everything] = together_terms(case(), &defaults(), &outcome(&defaults()));
    assert_eq!(
        everything.value,
        format!("120 if the benefits come each year; {:.0} if once", ratio(once))
    );
    assert_eq!(
        everything.label,
        "Not a benefit-cost ratio: the cost of reaching these targets is not counted"
    );
    assert!(everything.meaning.ends_with("HM Treasury sets no pass mark."));
    assert_eq!(
        value.value,
        format!(
            "£{:.1}bn if the benefits come each year; £{:.1}bn if once",
            (savings + each_year - cost) / 1e3,
            (savings + once - cost) / 1e3
        )
    );
    // It is the same whichever way the scenario reads them.
    let read_once = changed(|choices| choices.wider_basis = WiderBasis::Once);
    let [_, again] = together_terms(case(), &read_once, &outcome(&read_once));
    assert_eq!(again.value, everything.value);
    // With a cost of reaching the targets it may have its name.
    let counted = changed(|choices| choices.wider_cost = 0.5);
    let [_, everything] = together_terms(case(), &counted, &outcome(&counted));
    assert_eq!(everything.term, "Benefit-cost ratio");
    assert!(everything.meaning.contains("50%"), "{}", everything.meaning);
}

#[test]
fn nobody_and_nothing_are_said_and_not_left_to_zeros() {
    let nobody = changed(|choices| choices.stances.fill(Stance::Out));
    for term in cash(&nobody).iter().chain(&together_terms(case(), &nobody, &outcome(&nobody))) {
        assert_eq!(
            (term.value.as_str(), term.meaning.as_str()),
            ("\u{2013}", "No council takes part.")
        );
    }
    let free = changed(|choices| {
        set(choices, "team-plan", "none");
        choices.cost_fixed_share = 0.0;
        choices.stances.fill(Stance::Out);
        choices.stances[2] = Stance::Joins;
        choices.cost_optimism = 0.0;
    });
    assert!(cash(&free)[0].value.ends_with(" back for each £1"));
    let [_, _, payback] = cash(&changed(|choices| choices.realisation = 0.0));
    assert_eq!(payback.value, "not by March 2033");
}

#[test]
fn every_term_has_its_plain_name_and_a_whole_sentence() {
    for preset in presets() {
        let choices = preset.choices.clone();
        let outcome = outcome(&choices);
        let cash = cash(&choices);
        assert_eq!(
            cash.each_ref().map(|term| term.term.as_str()),
            [
                "Cash return, if all goes to plan",
                "Net present value",
                "Payback, if all goes to plan"
            ]
        );
        let wider = wider_terms(case(), &choices, &outcome);
        let together = together_terms(case(), &choices, &outcome);
        for term in cash.iter().chain(&wider).chain(&together) {
            assert!(!term.label.is_empty() && term.meaning.ends_with('.'), "{term:?}");
        }
    }
}

#[test]
fn both_published_discount_rates_are_offered_with_their_standing() {
    let rates = discount_rates(case());
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
