//! What the councils of a case are called together, and what its papers are.

use super::list::capitalised;
use crate::case::{Case, Layer, Line, Status};

/// The upper councils of a case, as a sentence names them.
pub(super) struct Uppers(Option<String>);

impl Uppers {
    /// One is "the county" only if its own name says so, several "the counties" likewise; none
    /// where the case has no upper council.
    pub fn of(case: &Case) -> Self {
        let uppers: Vec<_> =
            case.councils.iter().filter(|council| council.layer == Layer::Upper).collect();
        let are_counties = uppers.iter().all(|council| council.name.contains("County"));
        Self(match uppers.as_slice() {
            [] => None,
            [_] if are_counties => Some("the county".to_owned()),
            [only] => Some(only.short_name.clone()),
            _ if are_counties => Some("the counties".to_owned()),
            _ => Some("the upper councils".to_owned()),
        })
    }

    /// "the county".
    pub fn name(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// "the county’s", "the counties’".
    pub fn whose(&self) -> Option<String> {
        let name = self.name()?;
        let ending = if name.ends_with("ies") || name.ends_with("ils") { "" } else { "s" };
        Some(format!("{name}\u{2019}{ending}"))
    }
}

/// What belongs to the upper councils, to go on after "those of": "its districts".
pub(super) fn lowers_of(case: &Case) -> &'static str {
    let uppers = case.councils.iter().filter(|council| council.layer == Layer::Upper);
    if uppers.count() == 1 { "its districts" } else { "their districts" }
}

/// "the county’s", for a label where the case has an upper council.
#[must_use]
pub fn upper_whose(case: &Case) -> Option<String> {
    Uppers::of(case).whose()
}

/// Whether papers stand behind the case: "the papers" say so, else "the case".
#[must_use]
pub fn has_papers(case: &Case) -> bool {
    case.record.status != Some(Status::Example) && !case.documents.is_empty()
}

/// Whether the case says how lines fall on each council, as a whole sentence.
#[must_use]
pub fn how_lines_fall(case: &Case) -> String {
    match own_lines(case) {
        0 if has_papers(case) => {
            "No paper says how savings and costs fall on each council.".to_owned()
        }
        0 => "The case does not say how savings and costs fall on each council.".to_owned(),
        _ => format!("{}.", capitalised(&pooled(case))),
    }
}

/// How many lines the case itself divides: one with a key, or one that leaves a single council.
fn own_lines(case: &Case) -> usize {
    let in_case = case.councils.iter().filter(|council| council.in_case).count();
    let is_own = |line: &&Line| line.key.is_some() || line.excludes.len() + 1 >= in_case;
    case.lines.iter().filter(is_own).count()
}

/// "The papers pool all councils’ figures and give none of a council’s own", or how the case
/// divides lines itself; no full stop.
pub(super) fn pooled(case: &Case) -> String {
    let (papers, pool, give) = if has_papers(case) {
        ("the papers", "pool", "give")
    } else {
        ("the case", "pools", "gives")
    };
    match own_lines(case) {
        0 => format!(
            "{papers} {pool} all councils\u{2019} figures and {give} none of a council\u{2019}s own"
        ),
        own if own == case.lines.len() => "the case says by what each line is divided".to_owned(),
        _ => "the case says of some lines how they fall on each council, and of the others nothing"
            .to_owned(),
    }
}

/// "the case pools all figures", for the summary of a chart; no full stop.
#[must_use]
pub fn all_pooled(case: &Case, what: &str) -> String {
    if own_lines(case) == 0 {
        format!("the case pools all {what}")
    } else {
        "the case says of some lines only how they fall".to_owned()
    }
}

/// "the papers pool all councils’ figures, so how savings and costs fall on each is our own"; no
/// full stop.
pub(super) fn split_is_ours(case: &Case) -> String {
    match own_lines(case) {
        0 => {
            let pool = if has_papers(case) { "the papers pool" } else { "the case pools" };
            format!(
                "{pool} all councils\u{2019} figures, so how savings and costs fall on each is our own"
            )
        }
        own if own == case.lines.len() => pooled(case),
        _ => format!("{}; how these fall is our own", pooled(case)),
    }
}

/// What a council has of savings where the case says nothing else, as a whole sentence.
pub(super) fn savings_taken(case: &Case, part: &str) -> String {
    match Uppers::of(case).whose() {
        Some(whose) => format!("{part} of the savings is taken to be {whose}"),
        None => "Where nothing else is said, savings and costs are taken to fall by residents"
            .to_owned(),
    }
}

/// "all nine", "both", for the councils of a case or a part of them.
pub(super) fn all_of(count: usize) -> String {
    match count {
        2 => "both".to_owned(),
        count => format!("all {}", super::number::count_in_words(count)),
    }
}

/// The same at the beginning of a sentence: "All nine", "Both".
pub(super) fn all_of_them(count: usize) -> String {
    capitalised(&all_of(count))
}
