//! Prints what follows from a scenario as JSON: `evaluate FILE`, `evaluate -` for standard
//! input, or `evaluate LINK`. With `--draws N`, `--seed K` or both, also how sure it is; the one
//! that is not given is the scenario's own. With `--coalition`, also who gains and who would go.
//!
//! Input that cannot be used prints nothing but one line on standard error, and exits with 2.

use std::io::{self, Read, Write};
use std::ops::RangeInclusive;
use std::process::ExitCode;

use derwent::model::{Choices, Coalition, Evidence, Sample, Uncertainty, run};
use derwent::scenario::{FILE_SIZE_LIMIT, Report, Scenario, read_file, read_link};

fn main() -> ExitCode {
    match evaluate(std::env::args().skip(1)) {
        Ok(json) => {
            // A reader that closes early has seen what it wanted.
            let _ = io::stdout().write_all(json.as_bytes());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{}", problem.replace(['\n', '\r'], " "));
            ExitCode::from(2)
        }
    }
}

const USAGE: &str = "usage: evaluate FILE | - | LINK [--draws N] [--seed K] [--coalition]";

/// Draws take memory: about half a gigabyte for as many as this.
const MOST_DRAWS: u64 = 1_000_000;

/// What was asked for.
struct Asked {
    input: String,
    draws: Option<u64>,
    seed: Option<u64>,
    coalition: bool,
}

fn asked(mut arguments: impl Iterator<Item = String>) -> Result<Asked, String> {
    let (mut input, mut draws, mut seed) = (None, None, None);
    let mut coalition = false;
    while let Some(argument) = arguments.next() {
        let given_before = match argument.as_str() {
            "--draws" => {
                draws.replace(number(&argument, arguments.next(), 1..=MOST_DRAWS)?).is_some()
            }
            "--seed" => seed.replace(number(&argument, arguments.next(), 0..=u64::MAX)?).is_some(),
            "--coalition" => std::mem::replace(&mut coalition, true),
            _ => input.replace(argument).is_some(),
        };
        if given_before {
            return Err(USAGE.to_owned());
        }
    }
    Ok(Asked { input: input.ok_or(USAGE)?, draws, seed, coalition })
}

fn number(name: &str, text: Option<String>, allowed: RangeInclusive<u64>) -> Result<u64, String> {
    let text = text.ok_or_else(|| format!("{name}: a number is missing"))?;
    text.parse().ok().filter(|number| allowed.contains(number)).ok_or_else(|| {
        let (least, most) = allowed.into_inner();
        format!("{name}: \u{201c}{text}\u{201d} is not a whole number from {least} to {most}")
    })
}

fn evaluate(arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let asked = asked(arguments)?;
    let scenario = scenario(&asked.input)?;
    let evidence = Evidence::published();
    let choices = &scenario.choices;
    let outcome = run(evidence, choices);
    let mut report = Report::new(evidence, &outcome);
    if asked.draws.is_some() || asked.seed.is_some() {
        let sample = sample(choices, &asked);
        let uncertainty = Uncertainty::of(evidence, choices, &sample);
        report = report.with_uncertainty(&sample, &uncertainty);
    }
    if asked.coalition {
        report = report.with_coalition(evidence, &Coalition::of(evidence, choices));
    }
    Ok(report.json())
}

fn sample(choices: &Choices, asked: &Asked) -> Sample {
    let draws = asked.draws.unwrap_or(u64::from(choices.draws));
    let seed = asked.seed.unwrap_or(u64::from(choices.seed));
    Sample::new(seed, draws as usize, choices.correlation)
}

fn scenario(input: &str) -> Result<Scenario, String> {
    if input == "-" {
        return read(io::stdin(), "standard input");
    }
    match std::fs::File::open(input) {
        Ok(file) => read(file, input),
        Err(_) if looks_like_link(input) => {
            read_link(input).map_err(|error| format!("link: {error}"))
        }
        Err(error) => Err(format!("{input}: {error}")),
    }
}

fn read(source: impl Read, name: &str) -> Result<Scenario, String> {
    let mut bytes = Vec::new();
    // One byte past the limit is enough to be refused.
    source
        .take(FILE_SIZE_LIMIT as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{name}: {error}"))?;
    read_file(&bytes).map_err(|error| format!("{name}: {error}"))
}

/// A file that is not there may begin with a number too.
fn looks_like_link(input: &str) -> bool {
    let begins_with_format =
        input.split('.').next().is_some_and(|format| format.parse::<u32>().is_ok());
    input.contains('#') || begins_with_format && !input.ends_with(".json")
}
