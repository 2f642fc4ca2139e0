//! What can be sent to others: a link, its QR code, texts, a file.

use std::rc::Rc;

use super::act::{Act, Saved};
use super::address::{address, link_of};
use super::facts::Facts;
use super::header::scenario_files;
use super::line::{Line, Press};
use super::offline::Offline;
use super::part::{Part, Tone};
use super::qr::Qr;
use super::view::View;
use crate::scenario::{committee_text, looks_like_comparison, with_link, write_link};
use crate::words::Tile;

/// How it is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedOfShare {
    /// The view with which the link opens.
    pub view: View,
    /// Whether it opens with the eyes of the council that sees.
    pub as_own: bool,
    /// Whether its case is no part of the program, and can be saved with it.
    pub has_file: bool,
    /// What this device has for times without a network.
    pub offline: Offline,
}

/// A text to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// Its id in the page.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// How many rows of it are seen at once.
    pub rows: u8,
    /// The text.
    pub text: String,
}

/// What can be sent to others.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What a link is.
    pub hint: &'static str,
    /// That there is a record, which no link carries; none without one.
    pub record: Option<Part>,
    /// The link.
    pub link: Copied,
    /// Its QR code, or why there is none.
    pub code: Option<Part>,
    /// Whether it opens without a network.
    pub offline: &'static str,
    /// What makes it open with the eyes of the council that sees; none where all do.
    pub as_own: Option<String>,
    /// Whether the text is still worked out.
    pub is_missing: bool,
    /// Texts for a mail and for a committee.
    pub texts: Vec<Copied>,
    /// The scenario as a file.
    pub files: Vec<Press>,
}

/// What can be sent of a scenario. `place` makes a whole address of a link, `text` is what it comes
/// to once that is worked out, `today` the day.
pub fn share(
    facts: &Facts,
    tiles: &[Tile],
    asked: AskedOfShare,
    text: Option<&str>,
    place: impl Fn(&str) -> String,
    today: &str,
) -> Share {
    let (scenario, own) = (facts.scenario, facts.eyes);
    let council = own.map(|own| &facts.case().councils[own.council]);
    let seen_by = council.filter(|_| asked.as_own).map(|council| council.id.as_str());
    let whole = link_of(asked.view, &Rc::new(scenario.clone()), facts.comparison);
    let holds_all = looks_like_comparison(&whole);
    let link = place(&address(&whole, sent_view(asked.view, holds_all), seen_by));
    // A text is about the scenario on the page alone.
    let of_text = if holds_all {
        place(&address(&write_link(scenario), View::InShort, seen_by))
    } else {
        link.clone()
    };
    let working = || "Working it out \u{2026}".to_owned();
    let mut texts = vec![Copied {
        id: "share-text",
        label: "Text to paste",
        rows: 8,
        text: text.map_or_else(working, |text| with_link(text, &of_text, today)),
    }];
    if let Some(own) = own {
        let said = (tiles, facts.sentence);
        texts.push(Copied {
            id: "share-committee",
            label: "Committee text",
            rows: 8,
            text: committee_text(scenario, said, facts.outcome, own, &of_text, today),
        });
    }
    // The address of a file leads nowhere on another device.
    let has_code = asked.offline != Offline::OneFile;
    let code = Qr::of(&link).map_or_else(|| too_long(&link, asked.has_file), Part::Qr);
    let has_record = !scenario.record.is_empty();
    Share {
        code: has_code.then_some(code),
        offline: asked.offline.words(),
        hint: hint(asked.view, holds_all, has_record),
        record: has_record.then(|| {
            let what = "What has happened is recorded in it, and a link does not carry that. To hand it \
                        on, send a file: ";
            Part::Words(Tone::Plain, Line::from(what).press(SAVE, save_act(asked.has_file)))
        }),
        link: Copied { id: "share-link", label: "Link", rows: 2, text: link },
        as_own: council.map(|council| format!("Open it as {} sees it", council.short_name)),
        is_missing: text.is_none(),
        texts,
        files: scenario_files(asked.has_file),
    }
}

/// The view with which it opens: a shelf and a list of stages stay with their device.
const fn sent_view(view: View, holds_all: bool) -> View {
    match view {
        View::Compare if !holds_all => View::InShort,
        View::Shelf | View::Present | View::Asking | View::Play | View::Log => View::InShort,
        view => view,
    }
}

const fn hint(view: View, holds_all: bool, has_record: bool) -> &'static str {
    match (view, holds_all) {
        (View::Compare, true) => {
            "The link holds all scenarios that are compared. No server sees it, and old links open for \
             ever."
        }
        (View::Compare, false) => {
            "All that is compared is too long for one link: this one holds the scenario on the page. \
             \u{201c}Save as one file\u{201d} in Compare holds all."
        }
        _ if has_record => {
            "The link holds all levers of the scenario. No server sees it, and old links open for ever."
        }
        _ => "The link holds the whole scenario. No server sees it, and old links open for ever.",
    }
}

/// What stands in the place of the code of a long link.
fn too_long(link: &str, has_file: bool) -> Part {
    let length = link.chars().count();
    let what = format!(
        "This link has {length} characters, too many for a QR code that can be read from five \
         metres. Send the link, or hand on a file: "
    );
    Part::Words(Tone::Plain, Line::from(what).press(SAVE, save_act(has_file)))
}

/// What hands on all that there is.
const SAVE: &str = "Save the scenario as a file";

const fn save_act(has_file: bool) -> Act {
    Act::Save(if has_file { Saved::Both } else { Saved::Scenario })
}
