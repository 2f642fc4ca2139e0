//! What the case is, every figure and assumption with its source and place, what the papers say
//! beside them, where they differ, and what came after; all of it can be searched.

mod lists;
mod plan;
mod tables;

pub use lists::event_line;

use crate::case::{Case, Place};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::origin::Named;
use crate::screen::part::{Group, List, Part, Tone};
use crate::words::{Search, Searched, citation, millions, nothing_found, standing};

/// What was found of one kind: how many, and how they are shown.
struct Found {
    id: &'static str,
    one: &'static str,
    many: &'static str,
    count: usize,
    parts: Vec<Part>,
}

/// Searches among items of one kind.
struct Seeker<'a> {
    case: &'a Case,
    search: Search,
}

impl Seeker<'_> {
    fn among<Item: Searched>(
        &self,
        (id, one, many, title): (&'static str, &'static str, &'static str, &'static str),
        items: &[Item],
        show: impl FnOnce(&Case, &'static str, &[&Item]) -> Part,
    ) -> Found {
        let is_found = |item: &&Item| self.search.finds(&item.words(self.case));
        let found: Vec<_> = items.iter().filter(is_found).collect();
        let parts = match found.as_slice() {
            [] => Vec::new(),
            found => {
                vec![Part::Heading(title.into(), Some(id)), show(self.case, title, found)]
            }
        };
        Found { id, one, many, count: found.len(), parts }
    }
}

impl Found {
    /// How many were found, as a way to get there.
    fn jump(&self) -> Run {
        let Self { id, one, many, count, .. } = *self;
        let text = format!("{count} {}", if count == 1 { one } else { many });
        match count {
            0 => Run::Plain(text),
            _ => Run::Press(Press::link(text, Act::Go(id))),
        }
    }
}

/// The evidence, as far as it is found by what is searched for.
pub fn evidence(facts: &Facts) -> Vec<Part> {
    let (kit, case, query) = (facts.kit(), facts.case(), facts.query);
    let seeker = Seeker { case, search: Search::new(query) };
    let found = [
        computed(facts, &seeker.search),
        seeker.among(
            ("published-figures", "published figure", "published figures", "Published figures"),
            &case.figures,
            tables::figures,
        ),
        seeker.among(
            ("caveats", "caveat", "caveats", "What the papers say beside their figures"),
            &case.caveats,
            lists::caveats,
        ),
        seeker.among(
            (
                "assumptions",
                "assumption",
                "assumptions",
                "Assumptions: not from the papers, unless marked as published",
            ),
            &case.assumptions,
            lists::assumptions,
        ),
        seeker.among(
            (
                "disagreements",
                "difference between papers",
                "differences between papers",
                "Where the papers differ",
            ),
            &case.disagreements,
            tables::differences,
        ),
        seeker.among(
            ("story", "event", "events", "How it began, and what came after"),
            &case.events,
            lists::story,
        ),
        of_plan(&seeker),
        seeker.among(("papers", "paper", "papers", "The papers"), &case.documents, lists::papers),
    ];
    let all = seeker.search.is_for_anything();
    let mut parts = Vec::new();
    if all {
        parts.push(Part::Heading("What this is".into(), None));
        parts.extend(standing(case).into_iter().map(|text| Part::Words(Tone::Plain, text.into())));
    }
    parts.push(Part::Search(query.to_owned()));
    parts.push(Part::Words(
        Tone::Found,
        match found.iter().all(|found| found.count == 0) {
            true => nothing_found(case, query).into(),
            // Without a search nothing is said of what is computed, and of the plan.
            false => {
                let is_said = |found: &&Found| !all || !["computed", "plan"].contains(&found.id);
                Line(found.iter().filter(is_said).map(Found::jump).collect())
            }
        },
    ));
    parts.extend(found.into_iter().flat_map(|found| found.parts));
    if all {
        parts.push(Part::Heading("The starting points".into(), None));
        parts.push(lists::starting_points(kit.presets()));
        parts.extend(aims(case));
        parts.extend(plan::contents(case));
    }
    vec![Part::Group(Group::Evidence, parts)]
}

/// What of the plan is found. Without words to search for all of it is in its own views.
fn of_plan(seeker: &Seeker<'_>) -> Found {
    let is_search = !seeker.search.is_for_anything();
    let planned = if is_search { plan::planned(seeker.case) } else { Vec::new() };
    let names = ("plan", "thing of the plan", "things of the plan", "The plan and the story");
    seeker.among(names, &planned, plan::list)
}

/// As many figures are listed; more are too many to tell apart.
const MOST: usize = 12;

/// What is worked out and has all words of the search, each with a way to where it comes from. Without
/// words to search for there is nothing: all of it is in the other views.
fn computed(facts: &Facts, search: &Search) -> Found {
    let found = if search.is_for_anything() { Vec::new() } else { facts.found(search) };
    let id = "computed";
    let mut parts = Vec::new();
    if !found.is_empty() {
        let line = |named: &Named| {
            let Named { label, value, origin, .. } = named;
            let press = Press::link(&**value, Act::Explain(*origin));
            Line::default().with(Run::Press(press)).text(format!(": {label}, computed here"))
        };
        let lines = found.iter().take(MOST).map(line).collect();
        parts.push(Part::Heading("Computed here, as the levers stand".into(), Some(id)));
        parts.push(Part::List(List::Plain, lines));
        if let Some(more @ 1..) = found.len().checked_sub(MOST) {
            parts.push(Part::Words(
                Tone::Hint,
                format!("{more} more are computed here; another word finds fewer.").into(),
            ));
        }
    }
    let (one, many) = ("computed figure", "computed figures");
    Found { id, one, many, count: found.len(), parts }
}

/// The ambitions and outcomes.
fn aims(case: &Case) -> Vec<Part> {
    let ambitions = case.plan("ambitions").iter().map(|ambition| {
        let source = Place {
            document: ambition.text("document").to_owned(),
            place: ambition.text("place").to_owned(),
        };
        let label = format!("{} ", ambition.text("label"));
        Line::from(label).with(Run::Cite(citation(case, &source)))
    });
    let outcomes = case.outcomes.iter().map(|outcome| match outcome.subtotal {
        Some(sum) => format!("{}: {} at target, as printed", outcome.label, millions(sum)).into(),
        None => Line::from(&*outcome.label),
    });
    let all: Vec<Line> = ambitions.chain(outcomes).collect();
    if all.is_empty() {
        return Vec::new();
    }
    vec![
        Part::Heading("What the councils set out to do".into(), None),
        Part::List(List::Plain, all),
    ]
}
