//! The scenarios that a device remembers, as texts under names. Each tab has a name of its own,
//! so that no tab overwrites what another keeps.
//!
//! A text is a line with the format, the order in which it was kept and the time, then the
//! scenario as a file. What this version cannot read is passed over and never taken away.

use super::{Cases, Scenario, read_file, write_file};
use crate::model::in_order;

/// How many scenarios are remembered.
pub const SHELF_LIMIT: usize = 12;

const FORMAT: &str = "1";

/// A scenario that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The name under which its text is kept.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
    /// When it was kept, in milliseconds since 1970; none if that is not known.
    pub time: Option<f64>,
    /// Higher than that of whatever was kept before.
    pub order: f64,
}

/// Whether a scenario is somebody's work: a starting point as it stands is not.
#[must_use]
pub fn is_own_work(scenario: &Scenario) -> bool {
    let has_changes = scenario.changes().next().is_some();
    has_changes || !scenario.title.is_empty() || !scenario.record.is_empty()
}

/// The text to keep.
#[must_use]
pub fn write_kept(scenario: &Scenario, order: f64, time: Option<f64>) -> String {
    let time = time.map_or_else(String::new, |time| time.to_string());
    format!("{FORMAT} {order} {time}\n{}", write_file(scenario))
}

/// What is kept under a name; none if this version cannot read it.
#[must_use]
pub fn read_kept(cases: &Cases, name: &str, text: &str) -> Option<Kept> {
    let (head, file) = text.split_once('\n')?;
    let mut words = head.split(' ');
    if words.next() != Some(FORMAT) {
        return None;
    }
    let number = |word: &str| word.parse().ok().filter(|number: &f64| number.is_finite());
    let order = number(words.next()?)?;
    let time = words.next().and_then(number);
    let scenario = read_file(file.as_bytes(), cases).ok()?;
    Some(Kept { name: name.to_owned(), scenario, time, order })
}

/// Everything that can be read, the latest first.
fn readable<'a>(cases: &Cases, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Kept> {
    let kept = texts.into_iter().filter_map(|(name, text)| read_kept(cases, name, text));
    in_order(kept, |kept| (-kept.order, kept.name.clone()))
}

/// What there is to offer beside the scenario on the page, the latest first and each only once.
#[must_use]
pub fn earlier<'a>(
    cases: &Cases,
    texts: impl IntoIterator<Item = (&'a str, &'a str)>,
    on_page: &Scenario,
) -> Vec<Kept> {
    let mut offered: Vec<Kept> = Vec::new();
    for kept in readable(cases, texts) {
        let is_new = kept.scenario != *on_page
            && offered.iter().all(|earlier| earlier.scenario != kept.scenario);
        if is_new && is_own_work(&kept.scenario) {
            offered.push(kept);
        }
    }
    offered
}

/// The names of those that make way, so that no more than [`SHELF_LIMIT`] stay: copies first,
/// then the oldest. The one under `own` stays.
#[must_use]
pub fn surplus<'a>(
    cases: &Cases,
    texts: impl IntoIterator<Item = (&'a str, &'a str)>,
    own: &str,
) -> Vec<String> {
    let mut stay: Vec<Kept> = Vec::new();
    let (mut copies, mut others) = (Vec::new(), Vec::new());
    for kept in readable(cases, texts).into_iter().filter(|kept| kept.name != own) {
        if stay.iter().any(|other| other.scenario == kept.scenario) {
            copies.push(kept.name);
        } else {
            others.push(kept.name.clone());
            stay.push(kept);
        }
    }
    // From the one that has to go first.
    let leaving: Vec<_> = copies.into_iter().chain(others.into_iter().rev()).collect();
    let too_many = (leaving.len() + 1).saturating_sub(SHELF_LIMIT);
    leaving.into_iter().take(too_many).collect()
}
