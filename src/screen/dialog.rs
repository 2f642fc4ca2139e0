//! What lies over the page: the list of cases.

use std::rc::Rc;

use serde::Deserialize;

use super::act::Act;
use super::line::{Line, Press, Run};
use super::part::{Pairs, Part, Tone};
use crate::scenario::{CaseName, Kit};
use crate::words::case_status;

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
        Some([]) => {
            let missing = "The samples that lie beside the page cannot be had: without a network \
                           they are out of reach, or this host has none.";
            parts.push(Part::Words(Tone::Found, missing.into()));
        }
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
