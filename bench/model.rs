//! How long the model takes: prints it natively; in the browser `bench/browser.mjs` takes the
//! time of the same code.

use std::hint::black_box;

use derwent::model::{
    Choices, Coalition, Draws, Evidence, FundingRule, Sample, Settlements, Stance, Uncertainty,
    departures, run,
};
use derwent::scenario::{Aim, Trials, can_switch, levers, switching};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many draws a job of draws makes.
const DRAWS: usize = 10_000;

/// The jobs and how often each is done for one reading.
#[cfg(not(target_arch = "wasm32"))]
const JOBS: [(&str, u32); 8] = [
    ("model", 200_000),
    ("draws", 50),
    ("draws-anew", 20),
    ("peer-draws", 20),
    ("switching", 50),
    ("chance-switching", 3),
    ("coalition", 200),
    ("settlements", 200),
];

/// Does a job some times, each time with another input, as a moving slider does.
#[wasm_bindgen]
pub fn run_job(job: &str, times: u32) {
    let evidence = Evidence::published();
    let mut choices = Choices::defaults(evidence);
    if job == "peer-draws" {
        // What is left are 37 inputs, each drawn for itself.
        choices.risk_realisation_down = 0.0;
        choices.risk_delay_up = 0.0;
        choices.risk_attribution_down = 0.0;
        choices.correlation = 0.0;
    }
    let mut sample = Sample::new(0, DRAWS, choices.correlation);
    let mut draws = Draws::default();
    for step in 0..times {
        choices.realisation = f64::from(step % 100) / 100.0;
        match job {
            "model" => {
                black_box(run(evidence, black_box(&choices)));
            }
            "draws" => {
                draws.renew(evidence, &choices, &sample, DRAWS);
                black_box(Uncertainty::of_draws(&draws));
            }
            "draws-anew" | "peer-draws" => {
                sample.renew(u64::from(step) + 1, DRAWS, choices.correlation);
                draws.renew(evidence, &choices, &sample, DRAWS);
                black_box(Uncertainty::of_draws(&draws));
            }
            "switching" => solve(Aim::WorthAtLeast(0.0), &choices, &sample),
            "chance-switching" => {
                solve(Aim::LikelyPaidBack { year: 5, chance: 0.9 }, &choices, &sample);
            }
            "coalition" => {
                black_box(coalition_of_ten(&choices));
            }
            "settlements" => {
                let coalition = coalition_of_ten(&choices);
                black_box(Settlements::of(evidence, &all_pay(&choices), &coalition));
                black_box(departures(evidence, &all_pay(&choices), None));
            }
            _ => {}
        }
    }
}

/// All ten councils pay for all of the cost: the most groups there can be, and a rule that does
/// not hold for long.
fn all_pay(choices: &Choices) -> Choices {
    let mut choices = choices.clone();
    choices.stances.fill(Stance::Funds);
    choices.fund_rule = FundingRule::Equal;
    choices.fund_one_off_share = 1.0;
    choices
}

fn coalition_of_ten(choices: &Choices) -> Coalition {
    Coalition::of(Evidence::published(), &all_pay(choices))
}

/// Switching values for all levers.
fn solve(aim: Aim, choices: &Choices, sample: &Sample) {
    let trials = Trials { sample, draws: 1_000 };
    for lever in levers().iter().filter(|lever| can_switch(lever)) {
        black_box(switching(aim, choices, lever, trials));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    for (job, times) in JOBS {
        run_job(job, times.div_ceil(10));
        let start = std::time::Instant::now();
        run_job(job, times);
        let microseconds = start.elapsed().as_secs_f64() * 1e6 / f64::from(times);
        println!("{job} {times} {microseconds:.3}");
    }
}

/// The browser calls [`run_job`] itself.
#[cfg(target_arch = "wasm32")]
fn main() {}
