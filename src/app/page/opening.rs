//! What the page opens with, and what it says when something cannot be opened.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use yew::html::Scope;

use super::saving::Saving;
use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::notice::Notice;
use crate::scenario::{FILE_SIZE_LIMIT, LinkError, Scenario, read_file, read_link};

/// The first scenario, what there is to say about it, and the one of last time.
pub(super) struct Opening {
    pub scenario: Scenario,
    pub notice: Option<Notice>,
    pub carry_on: Option<Box<Scenario>>,
}

impl Opening {
    /// Opens the link in the address, or the first starting point.
    pub fn of(saving: &Saving) -> Self {
        let fragment = browser::fragment();
        let kept = saving.kept().filter(|kept| *kept != Scenario::default()).map(Box::new);
        if fragment.is_empty() {
            return Self { scenario: Scenario::default(), notice: None, carry_on: kept };
        }
        match read_link(&fragment) {
            Ok(scenario) => Self { scenario, notice: None, carry_on: None },
            Err(error) => Self {
                scenario: Scenario::default(),
                notice: Some(refused_link(&error, "The first starting point is shown instead.")),
                carry_on: kept,
            },
        }
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
        what: format!("\u{201c}{name}\u{201d} was not opened: {problem}."),
        advice: "Choose a file that Derwent saved. Your scenario is still on the page.".to_owned(),
    }
}

fn refused_link(error: &LinkError, kept: &str) -> Notice {
    let advice = match error {
        LinkError::Newer(_) | LinkError::UnknownLever(_) | LinkError::UnknownPreset(_) => {
            "Reload the page to get the newest Derwent, then open the link again."
        }
        LinkError::NotALink | LinkError::Damaged | LinkError::BadValue(_) | LinkError::BadTitle => {
            "Ask for the link again, or for the scenario as a file; mail programs sometimes cut \
             links."
        }
    };
    Notice { what: format!("This link cannot be read: {error}. {kept}"), advice: advice.to_owned() }
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
