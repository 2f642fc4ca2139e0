//! Prints what follows from a scenario as JSON: `evaluate FILE`, `evaluate -` for standard
//! input, or `evaluate LINK`.
//!
//! Input that cannot be used prints nothing but one line on standard error, and exits with 2.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use derwent::model::{Evidence, run};
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

fn evaluate(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let (Some(input), None) = (arguments.next(), arguments.next()) else {
        return Err("usage: evaluate FILE | - | LINK".to_owned());
    };
    let scenario = scenario(&input)?;
    let evidence = Evidence::published();
    let outcome = run(evidence, &scenario.choices);
    Ok(Report::new(evidence, &outcome).json())
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
