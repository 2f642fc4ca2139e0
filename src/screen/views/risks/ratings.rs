//! How likely the room takes each risk to be, how much it would matter, and who looks after it.

use crate::case::PlanRow;
use crate::model::RecordedRisk;
use crate::scenario::{Entered, Recording};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::field::{Judged, Takes};
use crate::screen::line::{Button, Line, Pick, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};

/// The highest rating.
pub const MOST: u32 = 5;

/// A risk with what is recorded of it.
pub struct Rated<'a> {
    id: &'a str,
    /// What it is called.
    pub label: &'a str,
    record: Option<&'a RecordedRisk>,
    /// Whether it is one of the room's own.
    pub is_own: bool,
}

impl Rated<'_> {
    /// Its likelihood and its impact, where both are recorded.
    pub fn rating(&self) -> Option<(u32, u32)> {
        self.record.and_then(|one| one.likelihood.zip(one.impact))
    }
}

/// A table to rate in, and the matrix of what was rated.
pub fn ratings(facts: &Facts) -> Option<Part> {
    let all = all(facts);
    if all.is_empty() {
        return None;
    }
    let heads = ["Risk", "Likelihood", "Impact", "Owner", ""];
    let rate = Table {
        name: "Rate the risks".to_owned(),
        heads: heads.map(Cell::words).into(),
        body: all.iter().map(row).collect(),
        foot: Vec::new(),
    };
    let another = Judged {
        label: "Another risk".to_owned(),
        value: String::new(),
        takes: Takes::Record(Recording::Risk(
            all.iter().map(|risk| risk.label.to_owned()).collect(),
        )),
    };
    let mut parts = vec![
        Part::Heading("How the room rates them".into(), None),
        Part::Words(
            Tone::Hint,
            "1 is lowest and 5 is highest. These ratings and names are the room\u{2019}s own."
                .into(),
        ),
        Part::Table(rate),
        Part::Words(
            Tone::Label,
            Line::from("Another risk, by its name: ").with(Run::Field(another)),
        ),
    ];
    parts.extend(super::matrix::matrix(&all));
    Some(Part::Group(Group::Answers("recorded ratings"), parts))
}

/// All of the plan, then the room's own.
pub fn all<'a>(facts: &Facts<'a>) -> Vec<Rated<'a>> {
    let record = &facts.scenario.record.risks;
    let printed = facts.case().plan("risks").iter().map(|row: &PlanRow| {
        let id = row.text("id");
        let record = record.iter().find(|one| one.id == id);
        Rated { id, label: row.text("label"), record, is_own: false }
    });
    let own = record.iter().filter(|one| !one.label.is_empty());
    let own =
        own.map(|one| Rated { id: &one.id, label: &one.label, record: Some(one), is_own: true });
    printed.chain(own).collect()
}

fn row(risk: &Rated<'_>) -> Row {
    let id = || risk.id.to_owned();
    let likelihood = risk.record.and_then(|one| one.likelihood);
    let impact = risk.record.and_then(|one| one.impact);
    let owner = Judged {
        label: format!("Owner: {}", risk.label),
        value: risk.record.map_or(String::new(), |one| one.owner.clone()),
        takes: Takes::Record(Recording::Owner(id())),
    };
    let gone = Act::Recorded(Entered::RiskGone(id()));
    let gone = Press {
        look: Button::Small,
        name: Some(format!("Remove {}", risk.label)),
        ..Press::new("Remove", gone)
    };
    let gone = match risk.is_own {
        true => Line::default().with(Run::Press(gone)),
        false => Line::default(),
    };
    let likelihood = rating(format!("Likelihood: {}", risk.label), likelihood, |rating| {
        Entered::Likelihood(id(), rating)
    });
    let impact =
        rating(format!("Impact: {}", risk.label), impact, |rating| Entered::Impact(id(), rating));
    let cells = vec![
        Cell::words(Line::default().pick(likelihood)),
        Cell::words(Line::default().pick(impact)),
        Cell::words(Line::default().with(Run::Field(owner))),
        Cell::words(gone),
    ];
    Row::new(risk.label, cells)
}

fn rating(name: String, now: Option<u32>, entered: impl Fn(Option<u32>) -> Entered) -> Pick {
    let none = std::iter::once(("not rated".to_owned(), None));
    let options = none.chain((1..=MOST).map(|rating| (rating.to_string(), Some(rating))));
    let options = options.map(|(text, rating)| (text, Act::Recorded(entered(rating))));
    Pick::of(name, options, Some(now.unwrap_or(0) as usize))
}
