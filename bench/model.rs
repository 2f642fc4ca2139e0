//! How long the model takes: prints it natively; in the browser `bench/browser.mjs` takes the
//! time of the same code.

#[path = "../tests/any_case/largest.rs"]
mod largest;
#[path = "steps.rs"]
mod steps;

use std::hint::black_box;
use std::rc::Rc;

use derwent::case::{Case, Tables};
use derwent::model::{
    Choices, Coalition, Draws, FundingRule, Inputs, Sample, Settlements, Stance, Uncertainty,
    departures, run,
};
use derwent::scenario::{Aim, Kit, Trials, can_switch, switching};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many draws a job of draws makes.
const DRAWS: usize = 10_000;

/// The jobs and how often each is done for one reading.
#[cfg(not(target_arch = "wasm32"))]
const JOBS: [(&str, u32); 27] = [
    ("model", 200_000),
    ("draws", 50),
    ("draws-anew", 20),
    ("peer-draws", 20),
    ("switching", 50),
    ("chance-switching", 3),
    ("coalition", 200),
    ("settlements", 200),
    ("sixteen", 5),
    ("reading", 50),
    ("drag-runs", 200),
    ("words", 2_000),
    ("ask:in-short", 1_000),
    ("screen:in-short", 1_000),
    ("draw:in-short", 500),
    ("ask:how-sure", 200),
    ("screen:how-sure", 1_000),
    ("draw:how-sure", 500),
    ("ask:how-sure-takes", 50),
    ("screen:how-sure-takes", 1_000),
    ("draw:how-sure-takes", 500),
    ("ask:councils-bear", 200),
    ("screen:councils-bear", 1_000),
    ("draw:councils-bear", 500),
    ("ask:councils-share", 200),
    ("screen:councils-share", 1_000),
    ("draw:councils-share", 500),
];

thread_local! {
    /// Read once, as the page does.
    static KIT: Rc<Kit> = Kit::built_in();
    static SIXTEEN: Rc<Kit> = Rc::new(sixteen());
    static LARGEST: String = largest::largest();
}

/// Does a job some times, each time with another input, as a moving slider does.
#[wasm_bindgen]
pub fn run_job(job: &str, times: u32) {
    let kit = KIT.with(Rc::clone);
    let case = &kit.case;
    let mut choices = kit.defaults().clone();
    if job == "peer-draws" {
        // What is left are 37 inputs, each drawn for itself.
        choices.risk_realisation_down = 0.0;
        choices.risk_delay_up = 0.0;
        choices.risk_attribution_down = 0.0;
        choices.correlation = 0.0;
    }
    let inputs = Inputs::of(&choices);
    let mut sample = Sample::new(inputs, 0, DRAWS, choices.correlation);
    let mut draws = Draws::default();
    for step in 0..times {
        choices.realisation = f64::from(step % 100) / 100.0;
        match job {
            "model" => {
                black_box(run(case, black_box(&choices)));
            }
            "draws" => {
                draws.renew(case, &choices, &sample, DRAWS);
                black_box(Uncertainty::of_draws(&draws));
            }
            "draws-anew" | "peer-draws" => {
                sample.renew(inputs, u64::from(step) + 1, DRAWS, choices.correlation);
                draws.renew(case, &choices, &sample, DRAWS);
                black_box(Uncertainty::of_draws(&draws));
            }
            "switching" => solve(&kit, Aim::WorthAtLeast(0.0), &choices, &sample),
            "chance-switching" => {
                solve(&kit, Aim::LikelyPaidBack { year: 5, chance: 0.9 }, &choices, &sample);
            }
            "coalition" => {
                black_box(coalition_of_ten(case, &choices));
            }
            "settlements" => {
                let coalition = coalition_of_ten(case, &choices);
                black_box(Settlements::of(case, &all_pay(&choices), &coalition));
                black_box(departures(case, &all_pay(&choices), None));
            }
            "sixteen" => SIXTEEN.with(|kit| {
                let mut choices = all_pay(kit.defaults());
                choices.realisation = f64::from(step % 100) / 100.0;
                black_box(Coalition::of(&kit.case, &choices));
            }),
            "reading" => LARGEST.with(|file| {
                let _ = black_box(Case::read(&Tables::from_json(black_box(file))));
            }),
            other => steps::step(other, step),
        }
    }
}

/// A made-up case of sixteen councils.
fn sixteen() -> Kit {
    let file = include_str!("../tests/made_up/sixteen.case.json");
    Kit::read(&Tables::from_json(file)).unwrap_or_else(|faults| panic!("{}", faults[0]))
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

fn coalition_of_ten(case: &Case, choices: &Choices) -> Coalition {
    Coalition::of(case, &all_pay(choices))
}

/// Switching values for all levers.
fn solve(kit: &Kit, aim: Aim, choices: &Choices, sample: &Sample) {
    let trials = Trials { sample, draws: 1_000 };
    for lever in kit.levers().iter().filter(|lever| can_switch(lever)) {
        black_box(switching(&kit.case, aim, choices, lever, trials));
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
