//! How sure it is, in words: chances, rough sums and the sentence. The accepted texts stand in
//! `snapshots/`.

mod common;

use common::{case, defaults, inputs, levers, outcome, preset, presets, set};
use derwent::model::{Choices, Draws, LeversAre, Ordered, Sample, Stance};
use derwent::words::{Rounding, Sentence, end_of_year, in_runs, likelihood, which_way, year_end};
use proptest::prelude::*;

fn said(choices: &Choices, runs: usize, year: u32) -> Sentence {
    let sample = Sample::new(inputs(), u64::from(choices.seed), runs, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(case(), choices, &sample, runs);
    let worth = Ordered::of(&draws.npv_cashable);
    likelihood(choices, &outcome(choices), &draws, &worth, year)
}

fn changed(change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = defaults();
    change(&mut choices);
    choices
}

fn certain(choices: &mut Choices) {
    for lever in levers().iter().filter(|lever| lever.id.starts_with("risk.")) {
        lever.set(choices, 0.0);
    }
}

#[test]
fn sums_that_stand_beside_each_other_have_one_unit_and_the_digits_of_the_rule() {
    for (largest, amount, text) in [
        // A tenth of a million below a hundred, none above.
        (117_930_000.0, 117_930_000.0, "£118m"),
        (99_400_000.0, 99_400_000.0, "£99.4m"),
        (272_600_000.0, 272_600_000.0, "£273m"),
        // A small sum beside a large one is written as the large one is.
        (117_930_000.0, 800_000.0, "£1m"),
        (117_930_000.0, 400_000.0, "£0"),
        (16_000_000.0, 800_000.0, "£0.8m"),
        (16_000_000.0, -281_241.0, "\u{2212}£0.3m"),
        (4_574_000_000.0, 4_574_000_000.0, "£4.6bn"),
        (4_574_000_000.0, 980_000_000.0, "£1.0bn"),
        (16_280_000_000.0, 16_280_000_000.0, "£16bn"),
        (281_241.0, 281_241.0, "£281k"),
        (950.0, 950.0, "£950"),
        (0.0, 0.0, "£0"),
        // What is rounded up over its unit has the next.
        (999_600_000.0, 999_600_000.0, "£1.0bn"),
    ] {
        assert_eq!(Rounding::of(largest).text(amount), text, "{amount} of {largest}");
    }
}

/// A sum as it was written, and what its last digit counts.
fn read(text: &str) -> (f64, f64) {
    let minus = text.starts_with('\u{2212}');
    let digits = text.trim_start_matches(['\u{2212}', '£']).replace(',', "");
    if let Some(billions) = digits.strip_suffix("bn") {
        let size = billions.parse::<f64>().expect(text) * 1e9;
        return (if minus { -size } else { size }, if billions.contains('.') { 1e8 } else { 1e9 });
    }
    let (number, unit) = match digits.strip_suffix('m') {
        Some(millions) => (millions, 1e6),
        None => match digits.strip_suffix('k') {
            Some(thousands) => (thousands, 1e3),
            None => (digits.as_str(), 1.0),
        },
    };
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let amount = number.parse::<f64>().expect(text) * unit;
    (if minus { -amount } else { amount }, unit / 10_f64.powi(decimals as i32))
}

proptest! {
    #[test]
    fn a_sum_is_written_to_its_last_digit(amount in -5e9..5e9_f64) {
        let text = Rounding::of(amount).text(amount);
        let (shown, last_digit) = read(&text);
        prop_assert!((shown - amount).abs() <= 0.5 * last_digit + 1e-3, "{text}");
    }

    #[test]
    fn certainty_is_only_said_of_the_runs_there_were(runs in 1..30_000_usize, some in 0.0..1.0_f64) {
        let count = (some * (runs + 1) as f64).floor();
        let chance = count / runs as f64;
        let text = in_runs(chance, runs);
        prop_assert_eq!(text.contains("none"), count == 0.0, "{}", text);
        prop_assert_eq!(text.contains("all"), count == runs as f64, "{}", text);
        let shown: Option<f64> = text.strip_prefix("in ")
            .and_then(|text| text.strip_suffix(" of 100 runs"))
            .and_then(|number| number.parse().ok());
        if let Some(hundredths) = shown {
            prop_assert!((1.0..=99.0).contains(&hundredths));
            prop_assert!((hundredths - 100.0 * chance).abs() <= 0.5 + 1e-9, "{} {}", text, chance);
        }
    }
}

#[test]
fn a_chance_is_so_many_runs_of_a_hundred() {
    for (chance, text) in [
        (0.0, "in none of 10,000 runs"),
        (0.0001, "in fewer than 1 of 100 runs"),
        (0.0049, "in fewer than 1 of 100 runs"),
        (0.0051, "in 1 of 100 runs"),
        (0.5, "in 50 of 100 runs"),
        (0.8349, "in 83 of 100 runs"),
        (0.9949, "in 99 of 100 runs"),
        (0.9951, "in more than 99 of 100 runs"),
        (0.9999, "in more than 99 of 100 runs"),
        (1.0, "in all of 10,000 runs"),
    ] {
        assert_eq!(in_runs(chance, 10_000), text, "{chance}");
    }
}

#[test]
fn a_financial_year_ends_in_the_march_after_it_began() {
    // Year 1 of 2023 is 2023/24.
    assert_eq!(year_end(2023, 1), "March 2024");
    assert_eq!(year_end(2023, 5), "March 2028");
    assert_eq!(year_end(1999, 1), "March 2000");
    assert_eq!(end_of_year(2023, 5), "the end of Year 5 (March 2028)");
}

#[test]
fn every_preset_s_likelihood_reads_well() {
    let mut texts: Vec<_> = presets()
        .iter()
        .map(|starting_point| {
            let choices = preset(&starting_point.id).choices;
            format!("{}\n  {}\n", starting_point.label, said(&choices, 10_000, 5).plain())
        })
        .collect();
    let half = changed(|choices| choices.realisation = 0.5);
    texts.push(format!("Half of it is delivered\n  {}\n", said(&half, 10_000, 5).plain()));
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn likelihoods_far_from_the_presets_read_well() {
    let half = changed(|choices| choices.realisation = 0.5);
    let nothing = changed(|choices| choices.realisation = 0.0);
    let certain_case = changed(certain);
    let nobody = changed(|choices| choices.stances.fill(Stance::Out));
    let poor = changed(|choices| choices.realisation = 0.15);
    let free = changed(|choices| {
        choices.contingency = 0.0;
        set(choices, "cost-phasing", "even-5");
        set(choices, "team-plan", "none");
    });
    let pages: Vec<_> = [
        ("Half of it is delivered, by Year 4", &half, 4),
        ("Half of it is delivered, by Year 10", &half, 10),
        ("Half of it is delivered, asked beyond the last year", &half, 12),
        ("Nothing is delivered", &nothing, 5),
        ("Nothing is delivered, by the last year", &nothing, 10),
        ("Little is delivered", &poor, 5),
        ("Nothing is uncertain", &certain_case, 5),
        ("Nothing is uncertain, by Year 3", &certain_case, 3),
        ("Nobody takes part", &nobody, 5),
        ("Costs are spread, by Year 2", &free, 2),
    ]
    .into_iter()
    .map(|(title, choices, year)| format!("{title}\n  {}\n", said(choices, 2_000, year).plain()))
    .collect();
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn the_verdict_is_that_of_the_hundredths_beside_it() {
    // All runs of a certain case are alike, so a chance is made of one year's runs by hand: of
    // 1,000 runs, the money is back by the end of Year 2 in `paid`, and in none later.
    let choices = changed(|choices| choices.horizon = 5);
    let said = |paid: usize| {
        let draws = Draws {
            count: 1_000,
            unpaid_until: (0..1_000).map(|run| if run < paid { 1.0 } else { 5.0 }).collect(),
            cumulative_cashable: vec![vec![0.0; 1_000]; 5],
            ..Draws::default()
        };
        let worth = Ordered::of(&[1e6, 2e6]);
        likelihood(&choices, &outcome(&choices), &draws, &worth, 2).plain()
    };
    let back = "the councils would have their money back by the end of Year 2 (March 2025)";
    for (paid, answer, runs) in [
        (1_000, "Very likely", "in all of 1,000 runs"),
        (896, "Very likely", "in 90 of 100 runs"),
        (894, "Likely", "in 89 of 100 runs"),
        (656, "Likely", "in 66 of 100 runs"),
        (654, "More likely than not", "in 65 of 100 runs"),
        (506, "More likely than not", "in 51 of 100 runs"),
        (504, "As likely as not", "in 50 of 100 runs"),
        (496, "As likely as not", "in 50 of 100 runs"),
        (494, "Less likely than not", "in 49 of 100 runs"),
        (336, "Less likely than not", "in 34 of 100 runs"),
        (334, "Unlikely", "in 33 of 100 runs"),
        (96, "Unlikely", "in 10 of 100 runs"),
        (94, "Very unlikely", "in 9 of 100 runs"),
        (0, "Very unlikely", "in none of 1,000 runs"),
    ] {
        let text = said(paid);
        assert!(text.starts_with(&format!("{answer}: {back}, {runs}.")), "{text}");
        let later = text.contains(
            "Not even by the end of Year 5 (March 2028) would it be back in half of the runs.",
        );
        assert_eq!(later, paid < 495, "{text}");
    }
}

#[test]
fn what_stands_out_are_the_answer_and_the_range() {
    let sentence = said(&defaults(), 2_000, 5);
    let strong: Vec<_> = sentence.spans.iter().filter(|span| span.strong).collect();
    assert_eq!(strong.len(), 3);
    // The answer is in words; what it rests on stands beside it.
    assert!(!strong[0].text.contains("of 100"), "{}", strong[0].text);
    assert!(strong[1..].iter().all(|span| span.text.starts_with('£')));
}

#[test]
fn whose_the_ranges_are_and_which_way_they_run_stands_beside_them() {
    let plan = said(&defaults(), 2_000, 5).basis;
    assert!(plan.starts_with("All ranges are our own: no paper gives any"), "{plan}");
    assert!(plan.contains("can come later or fall short, but not come sooner"), "{plan}");
    let middle = changed(|choices| choices.risk_levers_are = LeversAre::Middle);
    assert!(said(&middle, 2_000, 5).basis.ends_with(which_way(&middle, &outcome(&middle))));
    assert_ne!(
        which_way(&middle, &outcome(&middle)),
        which_way(&defaults(), &outcome(&defaults()))
    );
}

#[test]
fn one_council_and_one_that_is_never_out_of_pocket_are_said_as_such() {
    let one = changed(|choices| {
        choices.stances.fill(Stance::Out);
        choices.stances[2] = Stance::Funds;
    });
    let text = said(&one, 2_000, 5).plain();
    assert!(text.contains("the council would have its money back"), "{text}");
    let free = changed(|choices| {
        choices.costs.fill(0.0);
        set(choices, "team-plan", "none");
        set(choices, "cost-phasing", "even-5");
        choices.contingency = 0.0;
        choices.discount_rate = 0.0;
        choices.cost_fixed_share = 0.0;
        choices.risk_cost_spread = 0.0;
        choices.stances.fill(Stance::Out);
        choices.stances[0] = Stance::Joins;
        choices.projects[0].councils[0] = true;
        choices.projects[0].benefit = 20e6;
    });
    let text = said(&free, 2_000, 5).plain();
    assert!(text.starts_with("The council would never be out of pocket"), "{text}");
}
