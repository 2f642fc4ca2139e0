//! The minutes of the meeting at the desk, with the figures of what was decided.

use std::collections::btree_map::Entry;
use std::rc::Rc;

use super::MeetingDesk;
use crate::meeting::{DECIDED, Section, What, minutes};
use crate::model::{Inputs, Sample, Uncertainty, run};
use crate::scenario::{Cases, Kit, read_link};
use crate::words::{case_status, headline};

impl MeetingDesk {
    /// Works out the headline of each scenario with which something was decided, once for each.
    pub fn know_figures(&mut self, kit: &Rc<Kit>) {
        let cases = Cases::of(Rc::clone(kit));
        let decided = self
            .meeting
            .standing()
            .filter(|(_, line)| matches!(line.what, What::Decided { .. } | What::Voted(_)));
        let links: Vec<String> = decided.map(|(_, line)| line.link.clone()).collect();
        for link in links {
            if let Entry::Vacant(place) = self.figures.entry(link) {
                let figures = headline_of(place.key(), &cases);
                place.insert(figures);
            }
        }
    }
}

/// The headline of the scenario of a link as one sentence, each figure with its range, chance or
/// condition; empty if it cannot be opened.
fn headline_of(link: &str, cases: &Cases) -> String {
    let Ok(scenario) = read_link(link, cases) else { return String::new() };
    let (case, choices) = (scenario.case(), &scenario.choices);
    let (outcome, start) = (run(case, choices), run(case, &scenario.preset().choices));
    let (seed, draws) = (u64::from(choices.seed), choices.draws as usize);
    let sample = Sample::new(Inputs::of(choices), seed, draws, choices.correlation);
    let uncertainty = Uncertainty::of(case, choices, &sample);
    let tiles = headline(case, choices, &outcome, &uncertainty, &start);
    let said = tiles.iter().map(|tile| match (tile.has_value(), tile.note.as_str()) {
        (_, "") => format!("{} {}", tile.label, tile.value),
        (false, note) => format!("{}: {note}", tile.label),
        (true, note) => format!("{} {} ({note})", tile.label, tile.value),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The title of the minutes, and their sections.
#[must_use]
pub fn minutes_of(kit: &Kit, desk: &MeetingDesk) -> (String, Vec<Section>) {
    let (meeting, when, case) = (&desk.meeting, desk.told.when, &kit.case);
    let title = match meeting.title.as_str() {
        "" => format!("Minutes of a meeting about {}", case.record.title),
        title => format!("Minutes: {title}"),
    };
    let mut about = vec![(case_status(case), String::new())];
    let ends = meeting.lines.first().zip(meeting.lines.last());
    about.extend(ends.map(|(first, last)| {
        let (begun, ended) = (when(first.at), when(last.at));
        let text = match begun == ended {
            true => format!("Written on {begun}."),
            false => format!("Written from {begun} to {ended}."),
        };
        (text, String::new())
    }));
    let first_year = case.record.first_year;
    let mut sections = vec![Section { heading: "What this is about", said: about }];
    sections.extend(minutes(meeting, first_year, &when));
    let decided = |section: &&mut Section| DECIDED.contains(&section.heading);
    for (text, link) in sections.iter_mut().filter(decided).flat_map(|section| &mut section.said) {
        if let Some(figures) = desk.figures.get(link).filter(|figures| !figures.is_empty()) {
            // What people write may end without a full stop.
            let end = if text.ends_with(['.', '!', '?']) { "" } else { "." };
            text.push_str(&format!(
                "{end} The scenario on the page then, if what it assumes holds: {figures}."
            ));
        }
    }
    (title, sections)
}
