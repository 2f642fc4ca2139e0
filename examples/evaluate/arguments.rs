//! What was asked for on the command line.

use std::ffi::OsString;
use std::ops::RangeInclusive;

const USAGE: &str = "usage: evaluate [--case CASE] FILE | - | LINK [--draws N] [--seed K] \
                     [--coalition] [--record] [--brief] [--lines], or --check CASE, or [--case CASE] --levers";

/// What `--help` prints.
pub const HELP: &str = "\
usage: evaluate [--case CASE] FILE | - | LINK [--draws N] [--seed K] [--coalition] [--record]
       evaluate [--case CASE] FILE | - | LINK --brief
       evaluate [--case CASE] FILE | - --lines [--draws N] [--seed K] [--coalition] [--record]
       evaluate --check CASE
       evaluate [--case CASE] --levers

Prints what follows from a scenario as JSON. The scenario is a file, a link, or - for standard input.
A CASE is a folder of CSV files or one file, *.case.json; without one it is the built-in case.

  --case CASE   what the scenario is about; stands before everything else
  --draws N     also how sure it is, from so many runs of the model
  --seed K      which random numbers these runs take
  --coalition   also who gains from working together
  --record      also what has happened, where the file has a record: expected, recorded, what is late
  --brief       the sentence and the headline of the page instead of JSON
  --lines       the file has a scenario or a link on each line; each gives one line of JSON
  --check CASE  what is wrong with a case, and what a reader should know of it
  --levers      the levers of the case as CSV
  --help        this text
";

/// Draws take memory: about half a gigabyte for as many as this, with 30 years 600 MB.
const MOST_DRAWS: u64 = 1_000_000;

/// What was asked for.
pub enum Asked {
    Help,
    Check(OsString),
    Levers { case: Option<OsString> },
    Outcome(Wanted),
}

/// A scenario, and what is wanted of it.
pub struct Wanted {
    pub case: Option<OsString>,
    pub input: OsString,
    pub draws: Option<u64>,
    pub seed: Option<u64>,
    pub coalition: bool,
    pub record: bool,
    pub brief: bool,
    pub lines: bool,
}

/// Reads the arguments, without the program's own name.
pub fn asked(mut arguments: impl Iterator<Item = OsString>) -> Result<Asked, String> {
    let (mut case, mut input, mut check) = (None, None, None);
    let (mut draws, mut seed) = (None, None);
    let [mut coalition, mut record, mut brief, mut lines, mut levers] = [false; 5];
    let mut is_first = true;
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy().into_owned();
        let (name, value) = match text.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
            _ => (text.as_str(), None),
        };
        let has_value = value.is_some();
        let mut value = || value.clone().map(OsString::from).or_else(|| arguments.next());
        let place = |name: &str, value: Option<OsString>| {
            value.filter(|place| !place.is_empty()).ok_or_else(|| {
                format!("{name}: the name of a case is missing, a folder or a file; {USAGE}")
            })
        };
        let flag = |flag: &mut bool| std::mem::replace(flag, true);
        let given_before = match name {
            "--case" if !is_first => return Err(format!("--case stands first; {USAGE}")),
            "--case" => case.replace(place(name, value())?).is_some(),
            "--check" => check.replace(place(name, value())?).is_some(),
            "--draws" => draws.replace(number(name, value(), 1..=MOST_DRAWS)?).is_some(),
            "--seed" => seed.replace(number(name, value(), 0..=u64::MAX)?).is_some(),
            "--coalition" if !has_value => flag(&mut coalition),
            "--record" if !has_value => flag(&mut record),
            "--brief" if !has_value => flag(&mut brief),
            "--lines" if !has_value => flag(&mut lines),
            "--levers" if !has_value => flag(&mut levers),
            "--help" | "-h" if !has_value => return Ok(Asked::Help),
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
        is_first = false;
    }
    let wants_figures = draws.is_some() || seed.is_some() || coalition || record || brief || lines;
    match (check, input) {
        (Some(place), None) if case.is_none() && !levers && !wants_figures => {
            Ok(Asked::Check(place))
        }
        (None, None) if levers && !wants_figures => Ok(Asked::Levers { case }),
        (None, Some(input)) if !levers && !(brief && (lines || coalition || record)) => {
            Ok(Asked::Outcome(Wanted { case, input, draws, seed, coalition, record, brief, lines }))
        }
        _ => Err(USAGE.to_owned()),
    }
}

fn number(name: &str, text: Option<OsString>, allowed: RangeInclusive<u64>) -> Result<u64, String> {
    let text = text.ok_or_else(|| format!("{name}: a number is missing"))?;
    let text = text.to_string_lossy();
    text.parse().ok().filter(|number| allowed.contains(number)).ok_or_else(|| {
        let (least, most) = allowed.into_inner();
        format!("{name}: \u{201c}{text}\u{201d} is not a whole number from {least} to {most}")
    })
}
