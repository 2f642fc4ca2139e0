//! What the page opens with, and what it says when something cannot be opened.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use yew::html::Scope;

use super::offering::offer;
use super::saving::Saving;
use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::notice::{Notice, Offer, OfferReason};
use crate::scenario::{
    FILE_SIZE_LIMIT, LinkError, Scenario, is_own_work, quoted, read_file, read_link, write_link,
};

/// The first scenario, what there is to say about it, and the ones of earlier.
pub(super) struct Opening {
    pub scenario: Scenario,
    pub notice: Option<Notice>,
    pub offer: Option<Offer>,
}

impl Opening {
    /// Goes on where a page that was loaded again left off; else opens the link in the address, or
    /// the first starting point.
    pub fn of(saving: &mut Saving) -> Self {
        let fragment = browser::fragment();
        let left_off = saving.left_off(&fragment);
        let is_behind = left_off.as_ref().is_some_and(|scenario| {
            write_link(scenario) != fragment && (is_own_work(scenario) || !fragment.is_empty())
        });
        let (opened, reason) = match left_off {
            _ if fragment.is_empty() => (left_off.ok_or(None), Some(OfferReason::LastTime)),
            Some(scenario) => (Ok(scenario), None),
            None => match read_link(&fragment) {
                Ok(scenario) => (Ok(scenario), Some(OfferReason::BesideLink)),
                Err(error) => (Err(Some(error)), Some(OfferReason::LastTime)),
            },
        };
        let refused = opened.as_ref().err().and_then(Option::as_ref);
        let notice =
            refused.map(|error| refused_link(error, "The first starting point is shown instead."));
        let scenario = opened.unwrap_or_default();
        saving.begin(&scenario, notice.is_some());
        if is_behind {
            saving.write_address(&scenario);
        }
        let offer = reason.and_then(|reason| offer(saving, &scenario, reason));
        Self { scenario, notice, offer }
    }
}

/// The scenario of an address that was changed by hand; none if it is the one on the page.
pub(super) fn from_address(fragment: &str, current: &Scenario) -> Option<Result<Scenario, Notice>> {
    match read_link(fragment) {
        Ok(scenario) if scenario == *current => None,
        Ok(scenario) => Some(Ok(scenario)),
        Err(error) => Some(Err(refused_link(&error, "Your scenario is still on the page."))),
    }
}

/// The scenario of a file that was read.
pub(super) fn from_file(name: &str, bytes: Result<Vec<u8>, String>) -> Result<Scenario, Notice> {
    bytes
        .and_then(|bytes| read_file(&bytes).map_err(|error| error.to_string()))
        .map_err(|problem| refused_file(name, &problem))
}

/// Refuses a file by its size alone.
fn check_size(name: &str, bytes: u64) -> Result<(), Notice> {
    if bytes > FILE_SIZE_LIMIT as u64 {
        let problem =
            format!("it has {:.1} MB; a scenario file has a few kilobytes", bytes as f64 / 1e6);
        return Err(refused_file(name, &problem));
    }
    Ok(())
}

fn refused_file(name: &str, problem: &str) -> Notice {
    Notice {
        what: format!("\u{201c}{}\u{201d} was not opened: {problem}.", quoted(name)),
        advice: "Choose a file that Derwent saved. Your scenario is still on the page.".to_owned(),
    }
}

fn refused_link(error: &LinkError, kept: &str) -> Notice {
    Notice {
        what: format!("This link cannot be read: {error}. {kept}"),
        advice: error.advice().to_owned(),
    }
}

/// Starts to read a file. One that is far too large is refused without reading it.
pub(super) fn read(link: &Scope<Page>, file: &File) -> Option<FileReader> {
    let name = file.name();
    if let Err(notice) = check_size(&name, file.size()) {
        link.send_message(PageEvent::Noticed(notice));
        return None;
    }
    let done = link.callback(move |bytes: Result<Vec<u8>, FileReadError>| {
        PageEvent::FileRead(name.clone(), bytes.map_err(|error| error.to_string()))
    });
    Some(read_as_bytes(file, move |bytes| done.emit(bytes)))
}
