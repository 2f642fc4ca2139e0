//! Cases that have to be had before something can be opened: from beside the page, else from whoever
//! has the file.

use yew::prelude::*;

use super::library::Origin;
use super::shelving::Shelving;
use super::{Page, PageEvent, opening};
use crate::app::browser;
use crate::app::notice::{Notice, OfferReason};
use crate::scenario::{
    CaseName, LinkError, Linked, OpenError, Opened, Scenario, is_shelf, open_file, quoted,
    read_linked,
};
use crate::screen::{Act, Sample, parts};

/// What helps where a case is missing.
const OPEN_ITS_FILE: (&str, Act) = ("Open its file", Act::OpenFile);

/// What is opened once its case is there.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// The scenario of a link.
    Link {
        /// The part of the address after `#`.
        fragment: String,
        /// Which case it is about.
        case: CaseName,
    },
    /// The scenario of a file.
    File {
        /// The name of the file.
        name: String,
        /// What it holds.
        bytes: Vec<u8>,
        /// Which case it is about.
        case: CaseName,
    },
    /// A sample as it is.
    Sample(Sample),
}

impl Wanted {
    fn id(&self) -> &str {
        match self {
            Self::Link { case, .. } | Self::File { case, .. } => &case.id,
            Self::Sample(sample) => &sample.id,
        }
    }

    /// The exact case that it is about; any version of a sample will do.
    fn case(&self) -> Option<&CaseName> {
        match self {
            Self::Link { case, .. } | Self::File { case, .. } => Some(case),
            Self::Sample(_) => None,
        }
    }
}

/// What a refused link waits for, if all it lacks is its case.
pub(super) fn wanted_by(fragment: &str, error: &LinkError) -> Option<Wanted> {
    let error = match error {
        LinkError::Compared(_, error) => error,
        error => error,
    };
    let LinkError::OtherCase { id, fingerprint, .. } = error else { return None };
    let case = CaseName { id: id.clone(), fingerprint: fingerprint.clone() };
    Some(Wanted::Link { fragment: fragment.to_owned(), case })
}

/// What is said while the file is on its way.
fn waiting(wanted: &Wanted) -> Notice {
    let what = match wanted.case() {
        Some(case) => format!("Looking for the case {case}, which this is about."),
        None => format!("Fetching \u{201c}{}\u{201d}.", wanted.id()),
    };
    let advice = "Until it is there, the page shows what it showed before.";
    Notice { is_news: true, ..Notice::new(what, advice) }
}

impl Page {
    /// Looks for a case on this device, then beside the page.
    pub(super) fn want(&mut self, ctx: &Context<Self>, wanted: Wanted) {
        let id = wanted.id().to_owned();
        // Another tab may have opened it.
        self.library.look_again();
        let cases = self.library.cases();
        let kit = wanted.case().and_then(|case| cases.find(&case.id, &case.fingerprint));
        let opened = kit.map(|kit| Opened { scenario: Scenario::first(kit), case_file: None });
        self.notice = Some(waiting(&wanted));
        self.wanted = Some(wanted);
        if let Some(opened) = opened {
            return self.take_in(ctx, opened, Origin::File);
        }
        self.fetch_case(ctx, id);
    }

    /// Looks for a case beside the page.
    pub(super) fn fetch_case(&self, ctx: &Context<Self>, id: String) {
        let path = format!("cases/{id}.case.json");
        let is_name = CaseName { id: id.clone(), fingerprint: String::new() }.has_id();
        let fetched = ctx.link().callback(move |text| PageEvent::CaseFetched(id.clone(), text));
        if is_name {
            browser::fetch_text(&path, move |text| fetched.emit(text));
        } else {
            // It is no name of a file.
            fetched.emit(None);
        }
    }

    fn wanted_id(&self) -> &str {
        self.wanted.as_ref().map_or("", Wanted::id)
    }

    /// A file from beside the page came, or there is none.
    pub(super) fn case_fetched(&mut self, ctx: &Context<Self>, id: &str, text: Option<String>) {
        // By now something else may be wanted, or it is for cards on the shelf.
        if self.wanted_id() != id {
            if let Some(Ok(Opened { scenario, case_file: Some(file) })) =
                text.map(|text| open_file(text.as_bytes(), self.library.cases()))
            {
                self.library.take_in(&scenario.kit, &file, Origin::Sample);
                self.look_at_shelf(ctx);
            }
            return;
        }
        let Some(wanted) = self.wanted.clone() else { return };
        let found = text.map(|text| open_file(text.as_bytes(), self.library.cases()));
        match (wanted, found) {
            (Wanted::Sample(_), Some(Ok(opened))) => {
                self.wanted = None;
                self.take_in(ctx, opened, Origin::Sample);
            }
            (Wanted::Sample(sample), Some(Err(error))) => {
                self.wanted = None;
                self.notice = Some(opening::refused(&sample.title, error));
            }
            (Wanted::Sample(sample), None) => {
                self.wanted = None;
                self.notice = Some(Notice::new(
                    format!("\u{201c}{}\u{201d} could not be fetched.", sample.title),
                    "Check the network and try again, or open the file of the case. Your scenario \
                     is still on the page.",
                ));
            }
            (_, Some(Ok(opened))) if self.is_wanted(&opened.scenario) => {
                self.take_in(ctx, opened, Origin::Sample);
            }
            (wanted, found) => {
                let beside = found.is_some_and(|found| found.is_ok());
                self.notice = wanted.case().map(|case| self.missing(&wanted, case, beside));
            }
        }
    }

    /// Whether something waits for the case of this scenario.
    fn is_wanted(&self, scenario: &Scenario) -> bool {
        let case = self.wanted.as_ref().and_then(Wanted::case);
        case.is_some_and(|case| *case == CaseName::of(&scenario.kit))
    }

    /// Says whose case, or which version of it, is missing.
    fn missing(&self, wanted: &Wanted, case: &CaseName, is_beside: bool) -> Notice {
        let what = match wanted {
            Wanted::File { name, .. } => {
                format!("\u{201c}{}\u{201d}", quoted(name))
            }
            _ => "This link".to_owned(),
        };
        let has_version = is_beside || self.library.cases().has_version_of(&case.id);
        let which = if has_version {
            format!(
                "is about the case {case}. Another version of that case is here, with which it would show other figures, so it was not opened"
            )
        } else {
            format!("is about the case {case}, which is not here")
        };
        Notice {
            help: Some(OPEN_ITS_FILE),
            ..Notice::new(
                format!("{what} {which}. What was on the page is still there."),
                "Open the file of that case, and it opens with it. Whoever sent it can save the \
                 file.",
            )
        }
    }

    /// A file was read: it is opened, or it is what something waits for.
    pub(super) fn file_read(
        &mut self,
        ctx: &Context<Self>,
        name: &str,
        bytes: Result<Vec<u8>, String>,
    ) {
        let text = bytes.as_deref().ok().and_then(|bytes| std::str::from_utf8(bytes).ok());
        if text.is_some_and(|text| self.open_of_room(ctx, name, text)) {
            return;
        }
        if bytes.as_ref().is_ok_and(|bytes| is_shelf(bytes)) {
            self.shelving = Shelving::default();
            return self.shelve_one(ctx, name, bytes);
        }
        let opened = bytes.map_err(OpenError::Unreadable).and_then(|bytes| {
            match open_file(&bytes, self.library.cases()) {
                Err(OpenError::OtherCase(case)) => {
                    let name = name.to_owned();
                    self.want(ctx, Wanted::File { name, bytes, case });
                    Ok(None)
                }
                opened => opened.map(Some),
            }
        });
        match opened {
            Ok(None) => {}
            Ok(Some(opened)) => {
                let is_case = opened.case_file.is_some();
                let other = self.wanted.as_ref().and_then(Wanted::case).filter(|case| {
                    let own = CaseName::of(&opened.scenario.kit);
                    is_case && own.id == case.id && own != **case
                });
                if let Some(case) = other {
                    self.notice = Some(Notice {
                        help: Some(OPEN_ITS_FILE),
                        ..Notice::new(
                            format!(
                                "\u{201c}{}\u{201d} holds another version of that case: {}. What \
                                 waits for it is about {case}.",
                                quoted(name),
                                CaseName::of(&opened.scenario.kit),
                            ),
                            "Ask whoever sent it for the file of that version. Close this to open \
                             the file as it is.",
                        )
                    });
                    return;
                }
                self.take_in(ctx, opened, Origin::File);
            }
            Err(error) => {
                // It may be of a newer page.
                self.updating.look();
                self.notice = Some(opening::refused(name, error));
            }
        }
    }

    /// Shows what was opened; a case is kept, and what waited for it is opened with it.
    fn take_in(&mut self, ctx: &Context<Self>, opened: Opened, origin: Origin) {
        let Opened { scenario, case_file } = opened;
        let kit = scenario.kit.clone();
        // Who made the case wants to know; whoever opens a sample has its evidence to read.
        let warnings = match (origin, &case_file) {
            (Origin::File, Some(_)) => kit.case.warnings.as_slice(),
            _ => &[],
        };
        let is_kept = case_file.is_none_or(|file| self.library.take_in(&kit, &file, origin));
        let waiting = if self.is_wanted(&scenario) { self.wanted.take() } else { None };
        self.wanted = None;
        match waiting {
            Some(Wanted::Link { fragment, .. }) => {
                let (link, seen) = parts(&fragment);
                match read_linked(link, self.library.cases()) {
                    Ok(Linked { scenario, compared }) => {
                        let (seen, cut) = opening::seen_of(&compared, seen);
                        self.compare_linked(compared, &scenario);
                        self.open_at_last(ctx, scenario);
                        self.see_linked(ctx, seen);
                        self.notice = cut.or(self.notice.take());
                    }
                    Err(error) => self.open(ctx, Err(opening::refused_link(&error, KEPT))),
                }
            }
            Some(Wanted::File { name, bytes, .. }) => {
                let opened = open_file(&bytes, self.library.cases());
                let opened = opened.map(|opened| opened.scenario);
                self.open_as(ctx, opened.map_err(|error| opening::refused(&name, error)), "a file");
            }
            _ => {
                let is_another = scenario.kit != self.session.scenario().kit;
                self.open_as(ctx, Ok(scenario), "a file");
                if is_another {
                    self.offer_of_case(OfferReason::CaseOpened);
                }
            }
        }
        if !is_kept && self.notice.is_none() {
            self.notice = Some(Notice::new(
                "This device does not keep the case: its storage is blocked or full.".to_owned(),
                "Keep its file: what you make with the case opens with it.",
            ));
        }
        if self.notice.is_none() && !warnings.is_empty() {
            self.notice = Some(opening::warned(&kit.case.record.title, warnings));
        }
    }
}

/// What is said of the page when something was refused.
pub(super) const KEPT: &str = "Your scenario is still on the page.";
