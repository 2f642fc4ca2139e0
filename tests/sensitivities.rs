//! How far each uncertain input moves a figure, and how much of its spread goes with it.

mod common;

use common::{assert_close, case, defaults, inputs, lever, levers, outcome};
use derwent::model::{Choices, Draws, Input, Outcome, Sample, Sensitivity, sensitivities};

const DRAWS: usize = 20_000;

fn cash(outcome: &Outcome) -> f64 {
    outcome.totals.npv_cashable
}

fn social(outcome: &Outcome) -> f64 {
    outcome.totals.npsv
}

/// The inputs' effects on the cash, and on the value to everyone.
fn both(choices: &Choices) -> [Vec<Sensitivity>; 2] {
    let sample = Sample::new(inputs(), u64::from(choices.seed), DRAWS, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(case(), choices, &sample, DRAWS);
    [
        sensitivities(case(), choices, &sample, &draws.npv_cashable, cash),
        sensitivities(case(), choices, &sample, &draws.npsv, social),
    ]
}

fn of_cash(choices: &Choices) -> Vec<Sensitivity> {
    let [cash, _] = both(choices);
    cash
}

/// The published case in which only `risk` is uncertain.
fn only(risk: &str, spread: f64, correlation: f64) -> Choices {
    let mut choices = defaults();
    for lever in levers().iter().filter(|lever| lever.id.starts_with("risk.")) {
        lever.set(&mut choices, 0.0);
    }
    lever(risk).set(&mut choices, spread);
    choices.correlation = correlation;
    choices
}

fn share_of(found: &[Sensitivity], input: Input) -> f64 {
    found.iter().find(|sensitivity| sensitivity.input == input).expect("an input").share
}

fn sum_of_shares(found: &[Sensitivity]) -> f64 {
    found.iter().map(|sensitivity| sensitivity.share).sum()
}

/// What the papers print as high less low, in the order of the lines, in £m (chapter 4, one-off
/// costs).
const COST_SPANS: [f64; 7] = [0.52, 2.72, 0.2, 5.0, 1.0, 8.0, 0.2];

#[test]
fn a_swing_is_a_run_at_either_end_of_the_triangle() {
    // A shortfall of up to s below m has its tenths at m − s·(1 − √0.1) and m − s·(1 − √0.9);
    // a delay of up to 2 years at 2·(1 − √0.9) and 2·(1 − √0.1); an even triangle 0.6 wide at
    // √(0.1·0.6·0.3) = √0.018 from its ends.
    let (tenth, nine_tenths) = (0.1_f64.sqrt(), 0.9_f64.sqrt());
    let short = |by: f64| (1.0 - by * (1.0 - tenth), 1.0 - by * (1.0 - nine_tenths));
    let around = (0.2 + 0.018_f64.sqrt(), 0.8 - 0.018_f64.sqrt());
    let [cash_found, social_found] = both(&defaults());
    assert_eq!((cash_found.len(), social_found.len()), (40, 40));
    for (found, measure) in [(cash_found, cash as fn(&Outcome) -> f64), (social_found, social)] {
        for Sensitivity { input, p10, p90, low, high, .. } in found {
            let expected = match input {
                Input::Realisation => short(0.3),
                Input::Delay => (2.0 * (1.0 - nine_tenths), 2.0 * (1.0 - tenth)),
                Input::Position(_) | Input::Cost(_) => around,
                Input::Attribution | Input::Progress(_) => short(0.5),
                Input::Recurring(_) => panic!("the case has none"),
            };
            assert_close(p10, expected.0);
            assert_close(p90, expected.1);
            let run_at = |value: f64| {
                let mut choices = defaults();
                input.set(&mut choices, value);
                measure(&outcome(&choices))
            };
            assert_eq!((low, high), (run_at(p10), run_at(p90)), "{input:?}");
        }
    }
}

#[test]
fn a_line_of_cost_swings_by_its_printed_range() {
    // From one tenth to the other a line moves by 0.6 − 2·√0.018 of what is printed, with 15%
    // contingency, and 30, 50 and 20% of it in Years 1 to 3.
    let found = of_cash(&only("risk.cost-spread", 0.3, 0.0));
    let worth_today = 0.3 + 0.5 / 1.035 + 0.2 / (1.035 * 1.035);
    for Sensitivity { input, low, high, .. } in found {
        let Input::Cost(line) = input else { panic!("{input:?}") };
        let moved = (0.6 - 2.0 * 0.018_f64.sqrt()) * COST_SPANS[line] * 1.15e6 * worth_today;
        // Costs that are high leave less.
        assert!((low - high - moved).abs() < 1.0, "{line}: {low} {high} {moved}");
    }
}

#[test]
fn independent_costs_share_the_variance_by_their_squares() {
    let found = of_cash(&only("risk.cost-spread", 0.3, 0.0));
    assert_eq!(found.len(), COST_SPANS.len());
    let squares: f64 = COST_SPANS.iter().map(|span| span * span).sum();
    for (line, span) in COST_SPANS.iter().enumerate() {
        // Technology 64 / 97.74 = 65%, service transformation 25 / 97.74 = 26%, and so on.
        let expected = span * span / squares;
        // By chance alone two independent inputs correlate by about 1/√n.
        let allowed = 4.0 * expected.sqrt() / (DRAWS as f64).sqrt();
        let share = share_of(&found, Input::Cost(line));
        assert!((share - expected).abs() < allowed, "{line}: {share} is not {expected}");
    }
    // The cash is a straight line in every one of them, so nothing is left over.
    assert!((sum_of_shares(&found) - 1.0).abs() < 1e-6, "{}", sum_of_shares(&found));
}

#[test]
fn the_largest_swing_comes_first() {
    let found = of_cash(&only("risk.cost-spread", 0.3, 0.0));
    let lines: Vec<_> =
        found.iter().map(|sensitivity| sensitivity.input.lever_id(case())).collect();
    // By their ranges: 8, 5, 2.72, 1 and 0.52; the last two are both 0.2.
    assert_eq!(
        lines[..5],
        [
            "cost.technology",
            "cost.service-transformation",
            "cost.redundancy-other",
            "cost.third-party-programme",
            "cost.redundancy-senior",
        ]
    );
    for found in both(&defaults()) {
        let swings: Vec<f64> =
            found.iter().map(|sensitivity| (sensitivity.high - sensitivity.low).abs()).collect();
        assert!(swings.is_sorted_by(|one, other| one >= other), "{swings:?}");
    }
}

#[test]
fn costs_that_move_together_still_share_all_of_the_variance() {
    let apart = of_cash(&only("risk.cost-spread", 0.3, 0.0));
    let together = of_cash(&only("risk.cost-spread", 0.3, 0.9));
    assert!((sum_of_shares(&together) - 1.0).abs() < 1e-6);
    // Were they one, each would have the part of its range: 2.72 of 17.64 for other redundancy,
    // where it had 2.72² of 97.74 = 7.6% by itself.
    let line = Input::Cost(1);
    assert!((share_of(&together, line) - 2.72 / 17.64).abs() < 0.02);
    assert!((share_of(&apart, line) - 0.0757).abs() < 0.01);
}

#[test]
fn one_uncertain_input_has_all_of_the_variance() {
    // Cash rises in a straight line with what is delivered.
    let found = of_cash(&only("risk.realisation-down", 0.3, 0.3));
    assert_eq!(found.len(), 1);
    assert!((found[0].share - 1.0).abs() < 1e-9, "{}", found[0].share);
    // And the value to everyone with the part that is due to the partnership.
    let [_, social_found] = both(&only("risk.attribution-down", 0.5, 0.3));
    assert_eq!(social_found.len(), 1);
    assert!((social_found[0].share - 1.0).abs() < 1e-9, "{}", social_found[0].share);
}

#[test]
fn what_a_figure_does_not_hang_on_has_no_share_of_it() {
    let [cash_found, social_found] = both(&only("risk.attribution-down", 0.5, 0.3));
    assert_eq!(cash_found[0].share, 0.0, "the figures do not vary at all");
    assert_eq!(cash_found[0].low, cash_found[0].high);
    assert!(social_found[0].low < social_found[0].high);
    for sensitivity in of_cash(&defaults()) {
        if matches!(sensitivity.input, Input::Attribution | Input::Progress(_)) {
            assert_eq!((sensitivity.share, sensitivity.low), (0.0, sensitivity.high));
        }
    }
}

#[test]
fn an_input_that_is_certain_is_absent() {
    let mut choices = defaults();
    assert_eq!(of_cash(&choices).len(), 40);
    // Nothing can fall short of nothing, and no delay is added.
    choices.progress[3] = 0.0;
    choices.realisation = 0.0;
    choices.risk_delay_up = 0.0;
    let found = of_cash(&choices);
    assert_eq!(found.len(), 37);
    for certain in [Input::Progress(3), Input::Realisation, Input::Delay] {
        assert!(found.iter().all(|sensitivity| sensitivity.input != certain), "{certain:?}");
    }
    assert_eq!(of_cash(&only("risk.cost-spread", 0.0, 0.3)), []);
    assert_eq!(of_cash(&only("risk.position-spread", 0.3, 0.3)).len(), 5);
}

#[test]
fn in_the_published_case_the_shares_add_up_to_about_one() {
    for found in both(&defaults()) {
        let sum = sum_of_shares(&found);
        assert!((0.9..=1.1).contains(&sum), "{sum}");
    }
}
