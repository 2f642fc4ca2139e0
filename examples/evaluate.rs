//! Prints what follows from a scenario as JSON: `evaluate FILE`, `evaluate -` for standard
//! input, or `evaluate LINK`. With `--draws N`, `--seed K` or both, also how sure it is; the one
//! that is not given is the scenario's own. With `--coalition`, also who gains and who would go.
//!
//! Input that cannot be used, and output that cannot be written, gives one line on standard error
//! and exits with 2; of input that cannot be used nothing is printed.

use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind, Read, Write};
use std::ops::RangeInclusive;
use std::process::ExitCode;

use derwent::model::{Choices, Coalition, Draws, Evidence, Sample, Uncertainty, run};
use derwent::scenario::{
    FILE_SIZE_LIMIT, Report, Scenario, looks_like_link, read_file, read_link, written_out,
};

fn main() -> ExitCode {
    match evaluate(std::env::args_os().skip(1)).and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            // There is nobody left to tell where this cannot be written either.
            let _ = writeln!(io::stderr(), "{}", written_out(&problem, usize::MAX));
            ExitCode::from(2)
        }
    }
}

fn print(text: &str) -> Result<(), String> {
    let mut output = io::stdout();
    output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush())
        .map_err(|error| format!("standard output: {error}"))
}

const USAGE: &str = "usage: evaluate FILE | - | LINK [--draws N] [--seed K] [--coalition]";

/// What `--help` prints.
const HELP: &str = "\
usage: evaluate FILE | - | LINK [--draws N] [--seed K] [--coalition]

Prints what follows from a scenario as JSON. The scenario is a file, a link, or - for standard input.

  --draws N    also how sure it is, from so many runs of the model
  --seed K     which random numbers these runs take
  --coalition  also who gains from working together
  --help       this text
";

/// Draws take memory: about half a gigabyte for as many as this, with 30 years 600 MB.
const MOST_DRAWS: u64 = 1_000_000;

/// What was asked for.
struct Asked {
    input: OsString,
    draws: Option<u64>,
    seed: Option<u64>,
    coalition: bool,
}

/// None where only help was asked for.
fn asked(mut arguments: impl Iterator<Item = OsString>) -> Result<Option<Asked>, String> {
    let (mut input, mut draws, mut seed) = (None, None, None);
    let mut coalition = false;
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy().into_owned();
        let (name, value) = match text.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
            _ => (text.as_str(), None),
        };
        let has_value = value.is_some();
        let mut value =
            || value.clone().or_else(|| Some(arguments.next()?.to_string_lossy().into_owned()));
        let given_before = match name {
            "--draws" => draws.replace(number(name, value(), 1..=MOST_DRAWS)?).is_some(),
            "--seed" => seed.replace(number(name, value(), 0..=u64::MAX)?).is_some(),
            "--coalition" if !has_value => std::mem::replace(&mut coalition, true),
            "--help" | "-h" if !has_value => return Ok(None),
            _ if text.starts_with('-') && text != "-" => {
                return Err(format!("{text}: there is no such option; {USAGE}"));
            }
            "" => return Err(format!("the name of the file is empty; {USAGE}")),
            _ if input.is_some() => return Err(USAGE.to_owned()),
            _ => input.replace(argument).is_some(),
        };
        if given_before {
            return Err(format!("{USAGE}; {name} is given twice"));
        }
    }
    Ok(Some(Asked { input: input.ok_or(USAGE)?, draws, seed, coalition }))
}

fn number(name: &str, text: Option<String>, allowed: RangeInclusive<u64>) -> Result<u64, String> {
    let text = text.ok_or_else(|| format!("{name}: a number is missing"))?;
    text.parse().ok().filter(|number| allowed.contains(number)).ok_or_else(|| {
        let (least, most) = allowed.into_inner();
        format!("{name}: \u{201c}{text}\u{201d} is not a whole number from {least} to {most}")
    })
}

fn evaluate(arguments: impl Iterator<Item = OsString>) -> Result<String, String> {
    let Some(asked) = asked(arguments)? else { return Ok(HELP.to_owned()) };
    let scenario = scenario(&asked.input)?;
    let evidence = Evidence::published();
    let choices = &scenario.choices;
    let outcome = run(evidence, choices);
    let mut report = Report::new(evidence, &outcome);
    if asked.draws.is_some() || asked.seed.is_some() {
        let sample = sample(choices, &asked)?;
        let uncertainty = Uncertainty::of(evidence, choices, &sample);
        report = report.with_uncertainty(&sample, &uncertainty);
    }
    if asked.coalition {
        report = report.with_coalition(evidence, &Coalition::of(evidence, choices));
    }
    Ok(report.json())
}

fn sample(choices: &Choices, asked: &Asked) -> Result<Sample, String> {
    let draws = asked.draws.unwrap_or(u64::from(choices.draws)) as usize;
    let seed = asked.seed.unwrap_or(u64::from(choices.seed));
    // A program that runs out of memory later has no chance to say so.
    let bytes = Draws::bytes(choices, draws).unwrap_or(usize::MAX);
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| {
        let megabytes = bytes.div_ceil(1_000_000);
        format!("--draws: {draws} runs take {megabytes} MB of memory, which are not there; ask for fewer")
    })?;
    Ok(Sample::new(seed, draws, choices.correlation))
}

fn scenario(input: &OsStr) -> Result<Scenario, String> {
    if input == "-" {
        return read(io::stdin(), "standard input");
    }
    let name = input.to_string_lossy();
    match std::fs::File::open(input) {
        Ok(file) => read(file, &name),
        Err(_) if looks_like_link(&name) => {
            read_link(&name).map_err(|error| format!("link: {error}"))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(format!("{name}: there is no such file, and it is no link"))
        }
        Err(error) => Err(format!("{name}: {error}")),
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
