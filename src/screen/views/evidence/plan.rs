//! What of the plan is found, and what the papers hold with where it is on the page.

use crate::case::{Case, PlanRow};
use crate::screen::act::Act;
use crate::screen::line::{Line, Press, Run};
use crate::screen::part::{Cell, List, Part, Row, Table, Tone};
use crate::screen::view::View;
use crate::words::{Searched, plan_place};

/// Tables of the plan whose rows are found: what one is called, and where it is shown.
const KINDS: [(&str, &str, &str); 17] = [
    ("ambitions", "ambition", "programme"),
    ("priorities", "priority", "programme"),
    ("milestones", "milestone", "programme"),
    ("activities", "activity", "programme"),
    ("dependencies", "dependency", "programme"),
    ("actions", "action", "programme-risks"),
    ("levels", "level of collaboration", "programme-risks"),
    ("risks", "risk", "programme-risks"),
    ("asks", "ask of Government", "programme-risks"),
    ("enablers", "way of working", "programme-ways"),
    (LINKS, "link between ways of working", "programme-ways"),
    ("themes", "theme", "programme-story"),
    ("findings", "finding", "programme-story"),
    ("principles", "principle or first step", "programme-story"),
    ("questions", "question of the review", "programme-story"),
    ("pilots", "pilot", "programme-story"),
    ("pilot-steps", "step of a pilot", "programme-story"),
];

/// The dependencies that have no direction: those of ways of working.
const LINKS: &str = "links";

/// A row of the plan.
pub struct Planned<'a> {
    row: &'a PlanRow,
    kind: &'static str,
    view: &'static str,
    /// Of what hangs on what: whether that has no direction.
    is_link: Option<bool>,
}

/// All rows of a plan that can be found.
pub fn planned(case: &Case) -> Vec<Planned<'_>> {
    let is_link =
        |row: &PlanRow| case.plan("enablers").iter().any(|way| way.text("id") == row.text("from"));
    let rows = KINDS.iter().flat_map(|(table, kind, view)| {
        let (name, links) = match *table {
            LINKS => ("dependencies", Some(true)),
            "dependencies" => ("dependencies", Some(false)),
            table => (table, None),
        };
        let rows = case.plan(name).iter();
        let rows = rows.filter(move |row| links.is_none_or(|links| is_link(row) == links));
        rows.map(move |row| Planned { row, kind, view, is_link: links })
    });
    rows.collect()
}

impl Planned<'_> {
    /// What it is called; what hangs on what by both names.
    fn label(&self, case: &Case) -> String {
        let Some(is_link) = self.is_link else { return self.row.text("label").to_owned() };
        let steps =
            || ["milestones", "activities", "enablers"].into_iter().flat_map(|t| case.plan(t));
        let [from, to] = ["from", "to"].map(|end| {
            let id = self.row.text(end);
            steps().find(|step| step.text("id") == id).map_or(id, |step| step.text("label"))
        });
        let kind = self.row.text("kind");
        match is_link {
            true => {
                format!("\u{201c}{from}\u{201d} hangs together with \u{201c}{to}\u{201d}, {kind}")
            }
            false => format!("\u{201c}{to}\u{201d} waits for \u{201c}{from}\u{201d}, {kind}"),
        }
    }
}

impl Searched for Planned<'_> {
    fn words(&self, case: &Case) -> String {
        let texts = ["note", "old", "deal", "vision", "journey", "mitigation", "scope"];
        let texts: Vec<&str> = texts.iter().map(|column| self.row.text(column)).collect();
        let title = case.document(self.row.text("document")).map_or("", |paper| &paper.title);
        let (label, place) = (self.label(case), plan_place(case, self.row));
        format!("{} {label} {} plan {place} {title}", self.kind, texts.join(" "))
    }
}

/// What was found of the plan: each with what it is, its place, and the view that shows it.
pub fn list(case: &Case, _: &'static str, found: &[&Planned<'_>]) -> Part {
    let line = |planned: &&Planned<'_>| {
        let Planned { row, kind, view, .. } = planned;
        let line = Line::from(format!("{} ", planned.label(case)));
        let line = match shown_in(case, view) {
            Some(press) => line.with(press_on(kind, press)),
            None => line.text(*kind),
        };
        line.text(" ").with(Run::Cite(plan_place(case, row)))
    };
    Part::List(List::Plain, found.iter().map(line).collect())
}

fn press_on(label: &str, view: View) -> Run {
    Run::Press(Press {
        title: "Open the view that shows it",
        ..Press::link(label, Act::Open(view))
    })
}

/// The view with this name, where the case has something for it.
fn shown_in(case: &Case, view: &str) -> Option<View> {
    View::named(view).filter(|view| view.is_planned_in(case))
}

/// What the papers hold, and how much of it is on the page.
const HELD: [(&str, &str); 4] = [
    ("yes", "on the page"),
    ("partly", "partly"),
    ("no", "not on the page"),
    ("lost", "not in the papers we have"),
];

/// What the papers hold beside their figures, and where it is on the page.
pub fn contents(case: &Case) -> Option<Part> {
    let rows = case.plan("contents");
    if rows.is_empty() {
        return None;
    }
    let counted = HELD.iter().map(|(held, name)| {
        let count = rows.iter().filter(|row| row.text("held") == *held).count();
        format!("{count} {name}")
    });
    let counted: Vec<String> = counted.collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    let about = format!(
        "{} tables and passages of the papers: {}.",
        rows.len(),
        crate::words::and_list(&counted)
    );
    let row = |row: &PlanRow| {
        let held =
            HELD.iter().find(|(held, _)| *held == row.text("held")).map_or("", |(_, name)| name);
        let line = Line::from(held);
        let line = match shown_in(case, row.text("view")) {
            Some(view) => line.text(": ").with(press_on(&view.title(), view)),
            None => line,
        };
        let cited = Line::default().with(Run::Cite(plan_place(case, row)));
        Row::new(row.text("label"), vec![Cell::words(line), Cell::words(cited)])
    };
    let title = "What the papers hold, and where it is on the page";
    Some(Part::Fold(
        title.to_owned(),
        vec![
            Part::Words(Tone::Plain, about.into()),
            Part::Table(Table {
                name: title.to_owned(),
                heads: ["What", "Where on the page", "Where in the papers"].map(Cell::words).into(),
                body: rows.iter().map(row).collect(),
                foot: Vec::new(),
            }),
        ],
    ))
}
