//! What of a total is published, and what is left out of it because no figure is.

mod left_out;

use super::list::and_list;
use super::number::{count_in_words, pounds};
use crate::case::{Case, Line, LineKind, Mark, Status};

pub(in crate::words) use left_out::{lacks, lacks_cost, lacks_saving, left_out_costs};
pub use left_out::{left_out, left_out_of, nothing_is_published, one_side_unknown, only_published};

/// This many lines are named one by one; more are counted.
const NAMED: usize = 3;

/// A label longer than this gives way to the short one.
const LONG: usize = 40;

/// Where a case may print what its lines add up to, low and high; the printed total holds if it
/// is their sum but for rounding.
const PRINTED_TOTALS: [(LineKind, [&str; 2]); 2] = [
    (LineKind::Saving, ["drivers.total.low", "drivers.total.high"]),
    (LineKind::OneOff, ["cost.total.low", "cost.total.high"]),
];

/// How far a printed total may be off the sum of the lines, as a part of it.
const ROUNDING: f64 = 0.005;

/// The lines of one kind that hold under an option.
pub(super) struct Published<'a> {
    case: &'a Case,
    kind: LineKind,
    lines: Vec<&'a Line>,
}

impl<'a> Published<'a> {
    pub fn of(case: &'a Case, option: usize, kind: LineKind) -> Self {
        let lines = case.lines_of(option, kind).map(|(_, line)| line).collect();
        Self { case, kind, lines }
    }

    /// Whether the case has no such line.
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether there are such lines, and none of them has a figure.
    pub fn is_unknown(&self) -> bool {
        !self.is_empty() && !self.lines.iter().any(|line| line.is_published())
    }

    /// Whether a figure of any of them is known.
    pub fn has_figures(&self) -> bool {
        self.lines.iter().any(|line| line.is_published())
    }

    /// Whether any of them has a range with an extent.
    pub fn has_ranges(&self) -> bool {
        self.with_ranges().next().is_some()
    }

    /// Those of which a figure is known.
    pub fn known(&self) -> impl Iterator<Item = &'a Line> + '_ {
        self.lines.iter().copied().filter(|line| line.is_published())
    }

    /// Those that have a range with an extent.
    pub fn with_ranges(&self) -> impl Iterator<Item = &'a Line> + '_ {
        let is_range = |line: &&Line| line.bounds().is_some_and(|(low, high)| low < high);
        self.lines.iter().copied().filter(is_range)
    }

    /// What the lowest and the highest figures come to, which a case may print rounded; none where a
    /// line lacks one.
    pub fn bounds(&self) -> [Option<f64>; 2] {
        [|line: &Line| line.low, |line: &Line| line.high].map(|bound| {
            self.known().map(|line| Some(bound(line)? * self.with_contingency(line))).sum()
        })
    }

    /// "published £20.0m to £65.9m", as printed; a bound alone as one, and by name what has no
    /// figure. `whose` says for whom it is where others take part: "for nine".
    pub fn text(&self, whose: &str) -> String {
        if !self.has_figures() {
            return "not published".to_owned();
        }
        let [low, high] = self.bounds();
        let [low, high] = [(low, 0), (high, 1)].map(|(sum, end)| self.as_printed(sum, end));
        let published = published_word(self.case, self.lines.iter().copied());
        let of = |text: String, is_bound: bool| match (whose, is_bound) {
            ("", false) if published == "published" => format!("published {text}"),
            ("", _) => format!("{published}: {text}"),
            (whose, _) => format!("{published} {whose}: {text}"),
        };
        let published = match (low, high) {
            (Some(low), Some(high)) => {
                let (low, high) = (pounds(low), pounds(high));
                of(if low == high { low } else { format!("{low} to {high}") }, false)
            }
            (Some(low), None) => of(format!("at least {}", pounds(low)), true),
            (None, Some(high)) => of(format!("up to {}", pounds(high)), true),
            (None, None) => {
                let bounds = self.lines.iter().filter_map(|line| line_text(line));
                of(and_list(&bounds.collect::<Vec<_>>()), true)
            }
        };
        match self.without() {
            Some(without) => format!("{published}, {without}"),
            None => published,
        }
    }

    /// "without “Dividing”, which is not published"; none where all lines have a figure.
    pub fn without(&self) -> Option<String> {
        Some(format!("without {}", self.unknown()?))
    }

    /// "“Dividing”, which is not published"; none where all lines have a figure.
    pub fn unknown(&self) -> Option<String> {
        let unknown = self.lines.iter().filter(|line| !line.is_published());
        let names: Vec<String> = unknown.map(|line| quoted(line)).collect();
        let are = if names.len() == 1 { "is" } else { "are" };
        let names = match names.len() {
            0 => return None,
            1..=NAMED => and_list(&names),
            many => format!("{} lines", count_in_words(many)),
        };
        Some(format!("{names}, which {are} not published"))
    }

    /// What the case itself adds to a one-off line.
    fn with_contingency(&self, line: &Line) -> f64 {
        let added = self.case.assumed_value("contingency").and_then(|value| value.parse().ok());
        1.0 + added.filter(|_: &f64| line.has_contingency).unwrap_or(0.0)
    }

    /// The total that the papers print, where it is the sum but for rounding.
    fn as_printed(&self, sum: Option<f64>, end: usize) -> Option<f64> {
        let sum = sum?;
        let ids = PRINTED_TOTALS.iter().find(|(kind, _)| *kind == self.kind).map(|(_, ids)| ids);
        let figure = ids.and_then(|ids| self.case.figure(ids[end]));
        let printed = figure.map(|figure| figure.printed.value * 1e6);
        let is_sum = |printed: &f64| (printed - sum).abs() <= ROUNDING * sum.abs();
        printed.filter(is_sum).or(Some(sum))
    }
}

/// What the figures of lines are: "published", those of an example "made up", and where any was
/// worked out by whoever made the case, "given in the case".
pub(super) fn published_word<'a>(
    case: &Case,
    mut lines: impl Iterator<Item = &'a Line>,
) -> &'static str {
    let is_worked_out = |line: &Line| {
        let figures = line.figures.iter().flatten().map(|figure| &case.figures[*figure].source);
        let mut papers =
            figures.chain([&line.source]).map(|source| case.document(&source.document));
        papers.any(|paper| paper.is_some_and(|paper| paper.mark == Mark::WorkedOut))
    };
    if case.record.status == Some(Status::Example) {
        "made up"
    } else if lines.any(is_worked_out) {
        "given in the case"
    } else {
        "published"
    }
}

/// The heads of the columns of low and high figures; nobody has published those of an example.
#[must_use]
pub fn low_and_high(case: &Case) -> [&'static str; 2] {
    match case.record.status {
        Some(Status::Example) => ["Low", "High"],
        _ => ["Published low", "Published high"],
    }
}

/// The band between the two in a legend.
#[must_use]
pub fn low_to_high(case: &Case) -> &'static str {
    match case.record.status {
        Some(Status::Example) => "Low to high",
        _ => "Published low to high",
    }
}

/// "the published range", as a caption has it; where each line has one figure there is no range.
#[must_use]
pub fn published_range_name(case: &Case, option: usize, kind: LineKind) -> String {
    let published = Published::of(case, option, kind);
    let what = if published.has_ranges() { "range" } else { "figures" };
    match published_word(case, published.lines.iter().copied()) {
        "published" => format!("the published {what}"),
        "made up" => format!("the made-up {what}"),
        _ => format!("the {what} of the case"),
    }
}

/// "“Buying” at least £1.3m"; none without a figure.
fn line_text(line: &Line) -> Option<String> {
    let name = quoted(line);
    Some(match (line.low, line.high) {
        (None, None) => return None,
        (Some(low), None) => format!("{name} at least {}", pounds(low)),
        (None, Some(high)) => format!("{name} up to {}", pounds(high)),
        (Some(low), Some(high)) if low == high => format!("{name} {}", pounds(low)),
        (Some(low), Some(high)) => format!("{name} {} to {}", pounds(low), pounds(high)),
    })
}

/// A line by its name in quotes.
pub(super) fn quoted(line: &Line) -> String {
    let is_long = line.label.chars().count() > LONG;
    let name = if is_long { &line.short_label } else { &line.label };
    format!("\u{201c}{name}\u{201d}")
}
