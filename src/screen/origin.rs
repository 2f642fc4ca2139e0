//! Where a figure comes from: its formula with today's values, the levers in it, and the published
//! figures with their place and what is printed beside them.

mod by_row;
mod by_year;
mod councils;
mod lines;
mod named;
mod one;
mod runs;

use super::act::Act;
use super::facts::Facts;
use super::line::{Line, Press, Run};
use super::part::{List, Part, Tone};
use crate::case::{CaveatSubject, PublishedFigure};
use crate::model::{Factor, What};
use crate::scenario::value_text;
use crate::words::{Origin, amount, citation};
pub use named::Named;

impl Facts<'_> {
    /// How a figure is worked out, in the order in which one would do it by hand.
    #[must_use]
    pub fn origin(&self, origin: Origin) -> Vec<Part> {
        let mut parts = match origin {
            Origin::Saving => lines::saving(self),
            Origin::OneOff => lines::one_off(self),
            Origin::Yearly => lines::yearly(self),
            Origin::Wider => lines::wider(self),
            Origin::Printed => lines::printed(self),
            Origin::Row(row) => one::one(self, row),
            Origin::MoneyBack => by_year::money_back(self),
            Origin::Worth => by_year::worth(self),
            Origin::NoPayer => by_year::no_payer(self),
            Origin::Funded => by_year::funded(self),
            Origin::Year(place) => by_row::year(self, place),
            Origin::Return => by_row::cash(self),
            Origin::WiderWorth => by_row::wider(self),
            Origin::Everything => by_row::everything(self),
            Origin::Borne(council) => councils::borne(self, council),
            Origin::Saved(council) => councils::saved(self, council),
            Origin::Left(council) => councils::left(self, council),
            Origin::Projects(council) => councils::projects(self, council),
            Origin::Runs => runs::runs(self),
            Origin::Changes => runs::changes(self),
        };
        parts.extend(caveats(self, origin));
        parts
    }
}

/// What the papers print beside figures of this kind.
fn caveats(facts: &Facts, origin: Origin) -> Vec<Part> {
    let case = facts.case();
    let of_row = |row: usize| match facts.outcome.flows().rows.get(row)?.what {
        What::Saving(_) => Some(CaveatSubject::Savings),
        What::OneOff(_) => Some(CaveatSubject::OneOffCost),
        What::Team => Some(CaveatSubject::Team),
        What::Measure(_) => Some(CaveatSubject::WiderBenefits),
        What::Recurring(_) | What::ProjectBenefit(_) | What::ProjectCost(_) => None,
    };
    let subject = match origin {
        Origin::Saving => Some(CaveatSubject::Savings),
        Origin::OneOff => Some(CaveatSubject::OneOffCost),
        Origin::NoPayer | Origin::Funded => Some(CaveatSubject::Team),
        Origin::Printed | Origin::Wider | Origin::WiderWorth | Origin::Everything => {
            Some(CaveatSubject::WiderBenefits)
        }
        Origin::Row(row) => of_row(row),
        _ => None,
    };
    let caveats = subject.into_iter().flat_map(|subject| case.caveats_about(subject));
    let lines = caveats
        .map(|caveat| Line::from(&*caveat.text).with(Run::Cite(citation(case, &caveat.source))));
    listed("What the papers print beside it", List::Caveats, lines.collect())
}

/// The levers that are in some factors, each once with its value now.
fn levers(facts: &Facts, factors: &[Factor]) -> Vec<Part> {
    levers_that(facts, &|id| are_in(factors, id))
}

/// Whether a lever is in some factors.
fn are_in(factors: &[Factor], id: &str) -> bool {
    factors.iter().any(|factor| factor.levers.iter().any(|known| known == id))
}

/// The levers of the case that are asked for, each with its value now, but for who takes part, which
/// are many and move together. One body for all: it is compiled once.
fn levers_that(facts: &Facts, are: &dyn Fn(&str) -> bool) -> Vec<Part> {
    let choices = facts.choices();
    let (mut items, mut who) = (Vec::new(), None);
    for (position, lever) in facts.kit().levers().iter().enumerate() {
        if !are(&lever.id) {
            continue;
        }
        if lever.id.starts_with("stance.") {
            who = who.or(Some(position));
            continue;
        }
        let now = value_text(lever, choices.option, lever.value(choices));
        items.push(to_lever(&lever.label, position).text(format!(": {now}")));
    }
    items.extend(who.map(|first| to_lever("Who takes part", first)));
    listed("Levers in it", List::Plain, items)
}

/// A press that leads to a lever.
fn to_lever(label: &str, position: usize) -> Line {
    Line::default().with(Run::Press(Press::link(label, Act::Lever(position))))
}

/// The published figures that are in some factors, each once with its place and what to know of it.
fn figures(facts: &Facts, factors: &[Factor]) -> Vec<Part> {
    let case = facts.case();
    let mut positions: Vec<usize> =
        factors.iter().flat_map(|factor| factor.figures.iter().copied()).collect();
    positions.sort_unstable();
    positions.dedup();
    let known = positions.into_iter().filter_map(|position| case.figures.get(position));
    let known: Vec<&PublishedFigure> = known.collect();
    let items = known.chunk_by(|low, high| is_range(low, high)).map(|figures| {
        let figure = figures[0];
        let (label, printed) = match figures.get(1) {
            Some(high) => {
                let label = figure.label.trim_end_matches("low").trim_end_matches([',', ':', ' ']);
                (label, format!("{} to {}", amount(figure), amount(high)))
            }
            None => (figure.label.as_str(), amount(figure)),
        };
        let line = Line::from(format!("{label}: {printed} "))
            .with(Run::Cite(citation(case, &figure.source)));
        match &*figure.note {
            "" => line,
            note => line.with(Run::Small(note.to_owned())),
        }
    });
    listed("Published figures in it", List::Plain, items.collect())
}

/// Whether two figures are the ends of a range, printed at the same place.
fn is_range(low: &PublishedFigure, high: &PublishedFigure) -> bool {
    let name = low.id.strip_suffix(".low");
    name.is_some() && name == high.id.strip_suffix(".high") && low.source == high.source
}

fn listed(title: &str, kind: List, items: Vec<Line>) -> Vec<Part> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Part::Heading(title.into(), None), Part::List(kind, items)]
}

fn said(text: impl Into<Line>) -> Part {
    words(text.into())
}

/// Compiled once, however many say something.
#[inline(never)]
fn words(line: Line) -> Part {
    Part::Words(Tone::Plain, line)
}
