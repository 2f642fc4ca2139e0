//! What the page opens with, and what it says when something cannot be opened.

use std::rc::Rc;

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use yew::html::Scope;

use super::offering::offer;
use super::saving::Saving;
use super::seeing::linked_council;
use super::updating::Updating;
use super::wanted::{KEPT, Wanted, wanted_by};
use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::notice::{Notice, Offer, OfferReason};
use crate::case::{CASE_SIZE_LIMIT, FAULT_LIMIT, Fault};
use crate::scenario::{
    Cases, LinkError, OPENED_SIZE_LIMIT, OpenError, Scenario, is_own_work, quoted, read_linked,
    write_link,
};
use crate::screen::{View, named, parts};

/// The first scenario, what there is to say about it, and the ones of earlier.
pub(super) struct Opening {
    pub scenario: Scenario,
    /// What the link in the address compares it with.
    pub compared: Vec<Rc<Scenario>>,
    pub notice: Option<Notice>,
    pub offer: Option<Offer>,
    /// Whether the scenario came by the link in the address.
    pub is_linked: bool,
    /// The view that the address names.
    pub view: View,
    /// What the link in the address waits for.
    pub wanted: Option<Wanted>,
    /// Whether a newer page may open it.
    pub updating: Updating,
}

impl Opening {
    /// Goes on where a page that was loaded again left off; else opens the link in the address, or
    /// the first starting point.
    pub fn of(saving: &mut Saving, cases: &Cases) -> Self {
        let fragment = browser::fragment();
        let (link, seen) = parts(&fragment);
        let linked = read_linked(link, cases);
        let compared = linked.as_ref().map_or(Vec::new(), |linked| linked.compared.clone());
        let (seen, cut) = seen_of(&compared, seen);
        let seen = named(seen);
        let left_off = saving.left_off(cases, &fragment);
        let is_behind = left_off.as_ref().is_some_and(|scenario| {
            compared.is_empty()
                && write_link(scenario) != link
                && (is_own_work(scenario) || !fragment.is_empty())
        });
        let left = left_off.is_some();
        let is_new_here = !left && !link.is_empty();
        let (opened, reason) = match left_off {
            _ if link.is_empty() => (left_off.ok_or(None), Some(OfferReason::LastTime)),
            Some(scenario) => (Ok(scenario), None),
            None => match linked {
                Ok(linked) => (Ok(linked.scenario), Some(OfferReason::BesideLink)),
                Err(error) => (Err(Some(error)), Some(OfferReason::LastTime)),
            },
        };
        let refused = opened.as_ref().err().and_then(Option::as_ref);
        let wanted = refused.and_then(|error| wanted_by(&fragment, error));
        let is_refused = refused.is_some();
        let mut updating = Updating::default();
        if let Some(error) = refused {
            updating.refused(&fragment, error);
        }
        // Whether its case is missing is known once it was looked for.
        let notice = refused
            .filter(|_| wanted.is_none())
            .map(|error| refused_link(error, "The first starting point is shown instead."));
        let mut notice =
            notice.or(cut).or_else(|| seen.view.is_none().then(|| unknown_view(seen.view_name)));
        let compared = match compared.is_empty() && left {
            true => saving.left_compared(cases),
            false => compared,
        };
        let is_linked = is_new_here && opened.is_ok();
        let scenario = opened.unwrap_or_else(|_| Scenario::first(cases.usual()));
        let view = seen.view.filter(|view| view.is_in(&scenario.kit)).unwrap_or(View::InShort);
        saving.view = view;
        // Of another case it is looked for once that is there.
        if wanted.is_none() {
            saving.council = linked_council(scenario.case(), seen.council, &mut notice);
        }
        saving.begin(cases, &scenario, is_refused);
        if is_behind {
            saving.write_address(&scenario);
        }
        let offer = reason.and_then(|reason| offer(saving, cases, &scenario, reason));
        Self { scenario, compared, notice, offer, is_linked, view, wanted, updating }
    }
}

/// Refuses a file by its size alone.
fn check_size(bytes: u64) -> Result<(), String> {
    if bytes > OPENED_SIZE_LIMIT as u64 {
        return Err(format!(
            "it has {:.1} MB; a scenario file has a few kilobytes, and a case at most {} MB",
            bytes as f64 / 1e6,
            CASE_SIZE_LIMIT / 1_000_000,
        ));
    }
    Ok(())
}

/// Why a file was not opened, with all faults of a case.
pub(super) fn refused(name: &str, error: OpenError) -> Notice {
    let name = quoted(name);
    let (problem, list, advice) = match error {
        OpenError::Unreadable(problem) => {
            (problem, Vec::new(), "Choose a file that Derwent saved, or the file of a case.")
        }
        OpenError::OtherCase(case) => (
            format!("it is about the case {case}, which is not here"),
            Vec::new(),
            "Open the file of the case first.",
        ),
        OpenError::Faults(faults) => {
            let count = match faults.len() {
                1 => "a fault".to_owned(),
                FAULT_LIMIT => format!("{FAULT_LIMIT} faults or more"),
                count => format!("{count} faults"),
            };
            let list = faults.iter().map(ToString::to_string).collect();
            (format!("its case has {count}"), list, "Mend it there and open it again.")
        }
    };
    Notice {
        list,
        ..Notice::new(
            format!("\u{201c}{name}\u{201d} was not opened: {problem}."),
            &format!("{advice} {KEPT}"),
        )
    }
}

/// What a reader of a case that was opened should know.
pub(super) fn warned(title: &str, warnings: &[Fault]) -> Notice {
    let title = quoted(title);
    let mut list: Vec<String> =
        warnings.iter().take(FAULT_LIMIT).map(ToString::to_string).collect();
    if warnings.len() > FAULT_LIMIT {
        list.push(format!("and {} more", warnings.len() - FAULT_LIMIT));
    }
    let what = format!("\u{201c}{title}\u{201d} was opened. What a reader of it should know:");
    Notice { list, is_news: true, ..Notice::new(what, "") }
}

/// Why a link was not opened; `kept` says what is on the page instead.
pub(super) fn refused_link(error: &LinkError, kept: &str) -> Notice {
    Notice::new(format!("This link cannot be read: {error}. {kept}"), error.advice())
}

/// What a link shows, and what is said of one that compares scenarios and ends without saying so: it
/// always does when it is written, so its end was cut off, and there may have been more of them.
pub(super) fn seen_of<'a>(compared: &[Rc<Scenario>], seen: &'a str) -> (&'a str, Option<Notice>) {
    let is_cut = !compared.is_empty() && seen.is_empty();
    let cut = is_cut.then(|| {
        let what = format!(
            "This link was cut off: {} scenarios of it are whole and are compared here, and others \
             may be missing.",
            compared.len()
        );
        Notice::new(what, "Ask for it once more, or for the scenarios as a file.")
    });
    (if is_cut { View::Compare.id() } else { seen }, cut)
}

/// What is said of an address that names a view that no page has.
pub(super) fn unknown_view(name: &str) -> Notice {
    Notice::new(
        format!("This link names a view that there is none of: \u{201c}{}\u{201d}.", quoted(name)),
        "Its scenario is opened, and its first view shown.",
    )
}

/// What is said of an address that names a council that the case does not have.
pub(super) fn unknown_council(id: &str) -> Notice {
    Notice::new(
        format!(
            "This link names a council that the case has none of: \u{201c}{}\u{201d}.",
            quoted(id)
        ),
        "Its scenario is opened, and seen with the eyes of all councils or of the one that this \
         device keeps.",
    )
}

/// What a file holds, or why it could not be read.
pub(super) type Bytes = Result<Vec<u8>, String>;

/// Starts to read a file; `event` is told its name and what came of it. One that is far too large is
/// refused without reading it.
pub(super) fn read(
    link: &Scope<Page>,
    file: &File,
    event: fn(String, Bytes) -> PageEvent,
) -> Option<FileReader> {
    let name = file.name();
    if let Err(problem) = check_size(file.size()) {
        link.send_message(event(name, Err(problem)));
        return None;
    }
    let done = link.callback(move |bytes: Result<Vec<u8>, FileReadError>| {
        event(name.clone(), bytes.map_err(|error| error.to_string()))
    });
    Some(read_as_bytes(file, move |bytes| done.emit(bytes)))
}
