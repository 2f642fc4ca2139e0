//! What the bar at the top says and offers: which case and whose eyes, and what one does with it.

use super::act::{Act, Saved};
use super::line::{Button, Line, Pick, Press};
use super::view::View;
use crate::model::Choices;
use crate::scenario::{History, Kit, Message, Scenario, suggested_name};
use crate::words::{case_status, wider_printed};

/// The bar at the top.
#[derive(Clone, Debug)]
pub struct Header {
    /// What the case is, of when, by whom, and what became of it.
    pub status: String,
    /// The case, and the way to others.
    pub case: Press,
    /// What the scenario is called.
    pub name: String,
    /// What it started from, where its name does not say so.
    pub from: String,
    /// What to write into the empty field for its title.
    pub suggestion: String,
    /// What it started from.
    pub start: Pick,
    /// What of that is published.
    pub origin: String,
    /// What else can be done with the scenario as a whole.
    pub scenario: [Press; 2],
    /// With whose eyes it is seen.
    pub eyes: Pick,
    /// One step back and one forward.
    pub steps: [Press; 2],
    /// What is done with several scenarios, and before a room.
    pub modes: [Press; 3],
    /// What leaves the page.
    pub files: Vec<Press>,
    /// The link and the texts.
    pub share: Press,
}

/// Whatever it says alike does the same. What is sent need not be compared, and that is most of it.
impl PartialEq for Header {
    fn eq(&self, other: &Self) -> bool {
        self.said().eq(other.said())
            && self.start.chosen == other.start.chosen
            && self.eyes.chosen == other.eyes.chosen
            && self.modes.each_ref().map(|mode| mode.look)
                == other.modes.each_ref().map(|mode| mode.look)
    }
}

impl Header {
    /// All its texts.
    fn said(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.status,
            &self.case.label,
            &self.name,
            &self.from,
            &self.suggestion,
            &self.origin,
        ];
        let steps = self.steps.iter().filter_map(|step| step.name.as_ref());
        let files = self.files.iter().map(|file| &file.label);
        let options = self.start.choices().chain(self.eyes.choices()).map(|choice| &choice.text);
        texts.into_iter().chain(steps).chain(files).chain(options).map(String::as_str)
    }

    /// The bar over a scenario that started from `before`, seen in a view with the eyes of a council or of all.
    /// A case that is not part of the program can be saved with its scenario.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        before: &Choices,
        (view, eyes): (View, Option<usize>),
        history: &History,
        has_file: bool,
    ) -> Self {
        let kit = &*scenario.kit;
        let preset = scenario.preset();
        let titled = !scenario.title.is_empty();
        let suggestion = match suggested_name(kit, before, &scenario.choices).as_str() {
            "" => "Name this scenario".to_owned(),
            name => format!("Name it, such as \u{201c}{name}\u{201d}"),
        };
        let case = &kit.case.record.title;
        Self {
            status: case_status(&kit.case),
            case: Press {
                name: Some(format!("Case: {case}")),
                title: "Other councils: samples, and cases of your own",
                ..Press::new(case.as_str(), Act::Cases)
            },
            name: scenario.name().to_owned(),
            from: if titled { preset.label.clone() } else { String::new() },
            suggestion,
            start: Pick::of(
                "Starting point",
                kit.presets().iter().enumerate().map(|(position, preset)| {
                    (preset.label.clone(), Act::Scenario(Message::PresetChosen(position)))
                }),
                Some(scenario.preset),
            ),
            origin: preset.origin.clone(),
            scenario: [
                Press {
                    title: "A scenario or a case from a file",
                    ..Press::new("Open a file", Act::OpenFile)
                },
                Press {
                    title: "Back to the starting point; can be undone",
                    ..Press::new("Reset", Act::Scenario(Message::EverythingReset))
                },
            ],
            eyes: eyes_of(kit, eyes),
            steps: [
                step("\u{21b6}", "Undo", "Ctrl+Z", history.undo_text(kit), Message::UndoAsked),
                step(
                    "\u{21b7}",
                    "Redo",
                    "Ctrl+Shift+Z",
                    history.redo_text(kit),
                    Message::RedoAsked,
                ),
            ],
            modes: [View::Shelf, View::Compare, View::Present].map(|mode| Press {
                look: Button::Mode(mode.tab() == view.tab()),
                ..Press::new(mode.tab(), Act::Open(mode))
            }),
            files: files(has_file),
            share: Press { look: Button::Main, ..Press::new("Share", Act::Share) },
        }
    }
}

/// All councils, or one of them.
fn eyes_of(kit: &Kit, eyes: Option<usize>) -> Pick {
    let all = std::iter::once(("all councils".to_owned(), Act::SeeAs(None)));
    let councils = kit.case.councils.iter().enumerate();
    let each =
        councils.map(|(place, council)| (council.short_name.clone(), Act::SeeAs(Some(place))));
    Pick::of("As", all.chain(each), Some(eyes.map_or(0, |council| council + 1)))
}

/// "Undo: Delay of savings: 1 → 0 years". It stays where there is nothing to undo.
fn step(
    sign: &str,
    what: &str,
    keys: &'static str,
    text: Option<String>,
    message: Message,
) -> Press {
    let act = text.is_some().then_some(Act::Scenario(message));
    let name = text.map_or_else(|| what.to_owned(), |text| format!("{what}: {text}"));
    Press { label: sign.to_owned(), name: Some(name), title: "", look: Button::Icon(keys), act }
}

/// The files that leave the page.
fn files(has_file: bool) -> Vec<Press> {
    let more = [
        (
            "Save the figures",
            "All figures that follow, as JSON, for an analyst",
            Act::Save(Saved::Figures),
        ),
        ("Save all runs as CSV", "Every run with its levers", Act::Save(Saved::Runs)),
        ("Print this view", "Or save it as a PDF: the browser offers both", Act::Print),
    ];
    let mut files = scenario_files(has_file);
    files.extend(more.map(|(label, title, act)| Press { title, ..Press::new(label, act) }));
    files
}

/// The scenario as a file, and with its case where that is not part of the program.
#[must_use]
pub fn scenario_files(has_file: bool) -> Vec<Press> {
    let press = |label: &str, title, saved| Press { title, ..Press::new(label, Act::Save(saved)) };
    let alone = "To be opened here, or on another device, or in years";
    let both = "Opens anywhere: the file brings its case along";
    let mut files = vec![press("Save as a file", alone, Saved::Scenario)];
    if has_file {
        files.push(press("Save case and scenario", both, Saved::Both));
    }
    files
}

/// What the case claims beside cash, under the tiles, with the way to the view that says it at
/// length: nothing in a case without measures.
#[must_use]
pub fn also_claims(scenario: &Scenario) -> Option<Line> {
    let better = View::BetterLives;
    if !better.is_in(&scenario.kit) {
        return None;
    }
    let printed = wider_printed(scenario.case(), &scenario.choices)?;
    let claims = format!("The case also claims {printed} of wider benefits: ");
    Some(Line::from(claims).press(better.tab(), Act::Open(better)))
}
