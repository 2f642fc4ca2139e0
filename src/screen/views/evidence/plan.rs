//! What of the plan is found, and what the papers hold with where it is on the page.

use crate::case::{Case, PlanRow};
use crate::screen::act::Act;
use crate::screen::line::{Line, Press, Run};
use crate::screen::part::{Cell, List, Part, Row, Table, Tone};
use crate::screen::view::View;
use crate::words::{Searched, plan_place};

/// Tables of the plan whose rows are found: what one is called, and where it is shown.
const KINDS: [(&str, &str, &str); 14] = [
    ("ambitions", "ambition", "programme"),
    ("priorities", "priority", "programme"),
    ("milestones", "milestone", "programme"),
    ("activities", "activity", "programme"),
    ("actions", "action", "programme-risks"),
    ("risks", "risk", "programme-risks"),
    ("asks", "ask of Government", "programme-risks"),
    ("enablers", "way of working", "programme-ways"),
    ("themes", "theme", "programme-story"),
    ("findings", "finding", "programme-story"),
    ("principles", "principle or first step", "programme-story"),
    ("questions", "question of the review", "programme-story"),
    ("pilots", "pilot", "programme-story"),
    ("pilot-steps", "step of a pilot", "programme-story"),
];

/// A row of the plan.
pub struct Planned<'a> {
    row: &'a PlanRow,
    kind: &'static str,
    view: &'static str,
}

/// All rows of a plan that can be found.
pub fn planned(case: &Case) -> Vec<Planned<'_>> {
    let rows = KINDS.iter().flat_map(|(table, kind, view)| {
        case.plan(table).iter().map(|row| Planned { row, kind, view })
    });
    rows.collect()
}

impl Searched for Planned<'_> {
    fn words(&self, case: &Case) -> String {
        let texts = ["label", "note", "old", "deal", "vision", "journey", "mitigation", "scope"];
        let texts: Vec<&str> = texts.iter().map(|column| self.row.text(column)).collect();
        let title = case.document(self.row.text("document")).map_or("", |paper| &paper.title);
        format!("{} {} plan {} {title}", self.kind, texts.join(" "), plan_place(case, self.row))
    }
}

/// What was found of the plan: each with what it is, its place, and the view that shows it.
pub fn list(case: &Case, _: &'static str, found: &[&Planned<'_>]) -> Part {
    let line = |planned: &&Planned<'_>| {
        let Planned { row, kind, view } = planned;
        let line = Line::from(format!("{} ", row.text("label")));
        let line = match shown_in(view) {
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

fn shown_in(view: &str) -> Option<View> {
    View::named(view)
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
        let line = match shown_in(row.text("view")) {
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
