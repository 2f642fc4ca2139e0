//! How long the model takes: prints it natively; in the browser `bench/browser.mjs` takes the
//! time of the same code.

use std::hint::black_box;

use derwent::model::{Choices, Evidence, run};
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs the model `runs` times, each with another input, as a moving slider does.
#[wasm_bindgen]
pub fn run_model(runs: u32) {
    let evidence = Evidence::published();
    let mut choices = Choices::defaults(evidence);
    for step in 0..runs {
        choices.realisation = f64::from(step % 100) / 100.0;
        black_box(run(evidence, black_box(&choices)));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    const RUNS: u32 = 200_000;
    run_model(RUNS / 10);
    let start = std::time::Instant::now();
    run_model(RUNS);
    let microseconds = start.elapsed().as_secs_f64() * 1e6 / f64::from(RUNS);
    println!("{microseconds:.3}");
}

/// The browser calls [`run_model`] itself.
#[cfg(target_arch = "wasm32")]
fn main() {}
