//! What lies over the page: the list of cases, and what can be sent to others.

use std::rc::Rc;

use serde::Deserialize;

use super::act::Act;
use super::address::{address, link_of};
use super::facts::Facts;
use super::header::scenario_files;
use super::line::{Line, Press, Run};
use super::part::{Pairs, Part, Tone};
use super::view::View;
use crate::scenario::{
    CaseName, Kit, committee_text, looks_like_comparison, with_link, write_link,
};
use crate::words::{Tile, case_status};

/// A dialog that is made of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Dialog {
    /// Its heading.
    pub heading: &'static str,
    /// What it says.
    pub parts: Vec<Part>,
    /// What else can be done, beside closing it.
    pub beside: Vec<Press>,
}

/// A sample as it is listed beside the page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sample {
    /// The name of its file.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is worked out there; may be empty.
    #[serde(default)]
    pub summary: String,
}

/// A case that this device keeps, as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptCase {
    /// Which one.
    pub name: CaseName,
    /// What it is called.
    pub title: String,
    /// What is worked out there; may be empty.
    pub summary: String,
    /// Which version, of when; may be empty.
    pub version: String,
}

/// What is done with a case of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum OfCase {
    /// The built-in one is opened.
    BuiltIn,
    /// A sample is opened.
    Sample(Sample),
    /// One that this device keeps is opened.
    Kept(CaseName),
    /// One that this device keeps is wanted no longer.
    Removed(CaseName),
}

/// The cases that can be opened: the built-in one, samples as far as they are known, and those that
/// this device keeps.
#[must_use]
pub fn cases_dialog(
    built_in: &Rc<Kit>,
    now: &Rc<Kit>,
    samples: Option<&[Sample]>,
    kept: &[KeptCase],
) -> Dialog {
    let name = CaseName::of(now);
    let hint = "A case is one group of councils with its figures. What you made with the one on \
                the page is kept.";
    let built_in_row = row(
        &built_in.case.record.title,
        &case_status(&built_in.case),
        (now != built_in).then_some(OfCase::BuiltIn),
    );
    let list = |rows| Part::Pairs(Pairs::Cases, rows);
    let mut parts = vec![Part::Words(Tone::Hint, hint.into()), list(vec![built_in_row])];
    match samples {
        None => parts.push(Part::Words(Tone::Found, "Looking for samples \u{2026}".into())),
        Some([]) => {}
        Some(samples) => {
            let rows = samples.iter().map(|sample| {
                let is_now =
                    now.case.record.id == sample.id && kept.iter().all(|kept| kept.name != name);
                let open = (!is_now).then(|| OfCase::Sample(sample.clone()));
                row(&sample.title, &sample.summary, open)
            });
            parts.push(Part::Heading("Samples".into(), None));
            parts.push(list(rows.collect()));
        }
    }
    if !kept.is_empty() {
        parts.push(Part::Heading("Kept on this device".into(), None));
        parts.push(list(kept.iter().map(|kept| kept_row(kept, &name)).collect()));
    }
    Dialog { heading: "Cases", parts, beside: vec![Press::new("Open a file", Act::OpenFile)] }
}

fn kept_row(kept: &KeptCase, now: &CaseName) -> (Line, Line) {
    let version = match kept.version.as_str() {
        "" => format!("Version {}.", kept.name.fingerprint),
        version => format!("{version} (version {}).", kept.name.fingerprint),
    };
    let about = [kept.summary.as_str(), &version].join(" ");
    // The case on the page is needed there.
    if kept.name == *now {
        return row(&kept.title, about.trim(), None);
    }
    let open = OfCase::Kept(kept.name.clone());
    let (what, done) = row(&kept.title, about.trim(), Some(open));
    let remove = Press {
        name: Some(format!("Remove {} from this device", kept.title)),
        ..Press::link("Remove", Act::Case(OfCase::Removed(kept.name.clone())))
    };
    (what, done.with(Run::Press(remove)))
}

/// A case with what it is about, and the way to it unless it is on the page.
fn row(title: &str, about: &str, open: Option<OfCase>) -> (Line, Line) {
    let what = Line::default().with(Run::Strong(title.to_owned())).text(format!(" {about}"));
    let done = match open {
        None => Line::default().with(Run::Small("on the page".to_owned())),
        Some(open) => Line::default().with(Run::Press(Press {
            name: Some(format!("Open {title}")),
            ..Press::new("Open", Act::Case(open))
        })),
    };
    (what, done)
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
    /// The link.
    pub link: Copied,
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
    (as_own, has_file, view): (bool, bool, View),
    text: Option<&str>,
    place: impl Fn(&str) -> String,
    today: &str,
) -> Share {
    let (scenario, own) = (facts.scenario, facts.eyes);
    let council = own.map(|own| &facts.case().councils[own.council]);
    let link = write_link(scenario);
    let link = match council.filter(|_| as_own) {
        Some(council) => address(&link, View::InShort, Some(&council.id)),
        None => link,
    };
    let link = place(&link);
    let compared = link_of(view, &Rc::new(scenario.clone()), facts.comparison);
    let (hint, shared) = match view {
        View::Compare if looks_like_comparison(&compared) => (
            "The link holds all scenarios that are compared. No server sees it, and old links open \
             for ever.",
            place(&address(
                &compared,
                view,
                council.filter(|_| as_own).map(|council| &*council.id),
            )),
        ),
        View::Compare => (
            "All that is compared is too long for one link: this one holds the scenario on the page. \
             \u{201c}Save as one file\u{201d} in Compare holds all.",
            link.clone(),
        ),
        _ => (
            "The link holds the whole scenario. No server sees it, and old links open for ever.",
            link.clone(),
        ),
    };
    let working = || "Working it out \u{2026}".to_owned();
    let mut texts = vec![Copied {
        id: "share-text",
        label: "Text to paste",
        rows: 8,
        text: text.map_or_else(working, |text| with_link(text, &link, today)),
    }];
    if let Some(own) = own {
        let said = (tiles, facts.sentence);
        texts.push(Copied {
            id: "share-committee",
            label: "Committee text",
            rows: 8,
            text: committee_text(scenario, said, facts.outcome, own, &link, today),
        });
    }
    Share {
        hint,
        link: Copied { id: "share-link", label: "Link", rows: 2, text: shared },
        as_own: council.map(|council| format!("Open it as {} sees it", council.short_name)),
        is_missing: text.is_none(),
        texts,
        files: scenario_files(has_file),
    }
}
