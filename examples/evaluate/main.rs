//! Prints what follows from a scenario as JSON: `evaluate FILE`, `evaluate -` for standard
//! input, or `evaluate LINK`; what else it can do, `--help` says.
//!
//! Input that cannot be used, and output that cannot be written, gives one line on standard error
//! and exits with 2; of input that cannot be used nothing is printed.

mod arguments;
mod place;

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read, Write};
use std::process::ExitCode;
use std::rc::Rc;

use arguments::{Asked, HELP, Wanted, asked};
use derwent::case::{Case, Fault};
use derwent::model::{Choices, Coalition, Draws, Inputs, Sample, Uncertainty, run};
use derwent::scenario::{
    Cases, FILE_SIZE_LIMIT, Kit, Report, Scenario, in_brief, levers_csv, looks_like_link,
    read_file, read_link, written_out,
};
use serde_json::json;

/// How much of a text of many scenarios is read at most.
const LINES_SIZE_LIMIT: u64 = 100_000_000;

fn main() -> ExitCode {
    match answer().and_then(|Printed { text, is_good }| print(&text).map(|()| is_good)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        Err(problem) => {
            // There is nobody left to tell where this cannot be written either.
            let _ = writeln!(io::stderr(), "{}", written_out(&problem, usize::MAX));
            ExitCode::from(2)
        }
    }
}

/// What goes to standard output, and whether everything could be used.
struct Printed {
    text: String,
    is_good: bool,
}

impl From<String> for Printed {
    fn from(text: String) -> Self {
        Self { text, is_good: true }
    }
}

fn print(text: &str) -> Result<(), String> {
    let mut output = io::stdout();
    output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush())
        .map_err(|error| format!("standard output: {error}"))
}

fn answer() -> Result<Printed, String> {
    match asked(std::env::args_os().skip(1))? {
        Asked::Help => Ok(HELP.to_owned().into()),
        Asked::Check(place) => check(&place),
        Asked::Levers { case } => Ok(levers_csv(cases(case.as_deref())?.usual()).into()),
        Asked::Outcome(wanted) if wanted.lines => lines(&wanted),
        Asked::Outcome(wanted) => {
            let scenario = scenario(&wanted.input, &cases(wanted.case.as_deref())?)?;
            if wanted.brief {
                return Ok(in_brief(&scenario).into());
            }
            Ok(report(&scenario, &wanted)?.json().into())
        }
    }
}

/// Every fault and every warning of a case, a line each.
fn check(place: &OsStr) -> Result<Printed, String> {
    let tables = place::tables(place)?;
    let lines = |kind: &str, found: &[Fault]| -> String {
        found.iter().map(|fault| format!("{kind}: {}\n", fault_text(fault))).collect()
    };
    Ok(match Case::read(&tables) {
        Err(faults) => Printed { text: lines("fault", &faults), is_good: false },
        Ok(case) => {
            let warnings = lines("warning", &case.warnings);
            match Kit::of(case) {
                Err(faults) => Printed { text: lines("fault", &faults), is_good: false },
                Ok(kit) => {
                    let case = &kit.case.record;
                    let found = format!("{}: {} can be opened\n", case.id, case.title);
                    (warnings + &found).into()
                }
            }
        }
    })
}

/// A fault on one line, whatever stands in it.
fn fault_text(fault: &Fault) -> String {
    written_out(&fault.to_string(), usize::MAX)
}

/// The case that was asked for, and the built-in one.
fn cases(place: Option<&OsStr>) -> Result<Cases, String> {
    let Some(place) = place else { return Ok(Cases::of(Kit::built_in())) };
    let kit = Kit::read(&place::tables(place)?).map_err(|faults| {
        let more = match faults.len() - 1 {
            0 => String::new(),
            more => format!("; and {more} more, which --check shows"),
        };
        format!("{}: {}{more}", place.display(), fault_text(&faults[0]))
    })?;
    let mut cases = Cases::of(Rc::new(kit));
    cases.add(Kit::built_in());
    Ok(cases)
}

fn report<'a>(scenario: &'a Scenario, wanted: &Wanted) -> Result<Report<'a>, String> {
    let (case, choices) = (scenario.case(), &scenario.choices);
    let mut report = Report::new(case, &run(case, choices));
    if wanted.draws.is_some() || wanted.seed.is_some() {
        let sample = sample(choices, wanted)?;
        let uncertainty = Uncertainty::of(case, choices, &sample);
        report = report.with_uncertainty(&sample, &uncertainty);
    }
    if wanted.coalition {
        report = report.with_coalition(case, &Coalition::of(case, choices));
    }
    if wanted.record {
        report = report.with_record(scenario);
    }
    Ok(report)
}

fn sample(choices: &Choices, wanted: &Wanted) -> Result<Sample, String> {
    let draws = wanted.draws.unwrap_or(u64::from(choices.draws)) as usize;
    let seed = wanted.seed.unwrap_or(u64::from(choices.seed));
    // A program that runs out of memory later has no chance to say so.
    let bytes = Draws::bytes(choices, draws).unwrap_or(usize::MAX);
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| {
        let megabytes = bytes.div_ceil(1_000_000);
        format!("--draws: {draws} runs take {megabytes} MB of memory, which are not there; ask for fewer")
    })?;
    Ok(Sample::new(Inputs::of(choices), seed, draws, choices.correlation))
}

/// One line of JSON for each line of the input, in order; empty lines are passed over.
fn lines(wanted: &Wanted) -> Result<Printed, String> {
    let cases = cases(wanted.case.as_deref())?;
    let name = input_name(&wanted.input);
    let mut text = String::new();
    source(&wanted.input)?
        .take(LINES_SIZE_LIMIT + 1)
        .read_to_string(&mut text)
        .map_err(|error| format!("{name}: {error}"))?;
    if text.len() as u64 > LINES_SIZE_LIMIT {
        return Err(format!("{name}: it is larger than {} MB", LINES_SIZE_LIMIT / 1_000_000));
    }
    let mut printed = Printed::from(String::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let outcome = of_line(line, &cases)
            .and_then(|scenario| report(&scenario, wanted).map(|report| report.json_line()));
        let line = outcome.unwrap_or_else(|problem| {
            printed.is_good = false;
            json!({ "error": written_out(&problem, usize::MAX) }).to_string()
        });
        printed.text += &line;
        printed.text.push('\n');
    }
    Ok(printed)
}

fn of_line(line: &str, cases: &Cases) -> Result<Scenario, String> {
    if line.starts_with('{') {
        read_file(line.as_bytes(), cases).map_err(|error| error.to_string())
    } else {
        read_link(line, cases).map_err(|error| format!("link: {error}"))
    }
}

fn input_name(input: &OsStr) -> String {
    if input == "-" { "standard input".to_owned() } else { input.to_string_lossy().into_owned() }
}

fn source(input: &OsStr) -> Result<Box<dyn Read>, String> {
    if input == "-" {
        return Ok(Box::new(io::stdin()));
    }
    let file = std::fs::File::open(input);
    file.map(|file| Box::new(file) as Box<dyn Read>)
        .map_err(|error| format!("{}: {error}", input_name(input)))
}

fn scenario(input: &OsStr, cases: &Cases) -> Result<Scenario, String> {
    let name = input_name(input);
    if input == "-" {
        return read(io::stdin(), &name, cases);
    }
    match std::fs::File::open(input) {
        Ok(file) => read(file, &name, cases),
        Err(_) if looks_like_link(&name, cases) => {
            read_link(&name, cases).map_err(|error| format!("link: {error}"))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(format!("{name}: there is no such file, and it is no link"))
        }
        Err(error) => Err(format!("{name}: {error}")),
    }
}

fn read(source: impl Read, name: &str, cases: &Cases) -> Result<Scenario, String> {
    let mut bytes = Vec::new();
    // One byte past the limit is enough to be refused.
    source
        .take(FILE_SIZE_LIMIT as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{name}: {error}"))?;
    read_file(&bytes, cases).map_err(|error| format!("{name}: {error}"))
}
