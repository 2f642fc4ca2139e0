//! Files that are on their way to the shelf.

use gloo::file::File;
use gloo::file::callbacks::FileReader;
use yew::prelude::*;

use super::library::Origin;
use super::{Page, PageEvent, opening};
use crate::app::browser;
use crate::app::notice::Notice;
use crate::scenario::{CaseName, Holds, ShelfFile, quoted, write_file};
use crate::screen::View;
use crate::words::{and_list, capitalised, count_in_words};

/// Files that are read, with what was found in them.
#[derive(Default)]
pub(super) struct Shelving {
    /// How many are not read yet.
    left: usize,
    found: ShelfFile,
    _readers: Vec<FileReader>,
}

impl Page {
    /// Files were chosen to be put on the shelf.
    pub(super) fn shelve(&mut self, ctx: &Context<Self>, files: &[File]) {
        let mut shelving = Shelving { left: files.len(), ..Shelving::default() };
        for file in files {
            let reader = opening::read(ctx.link(), file, PageEvent::ShelfFileRead);
            shelving._readers.extend(reader);
        }
        self.shelving = shelving;
    }

    /// One of them was read, or could not be. After the last, all that was found is kept.
    pub(super) fn shelve_one(
        &mut self,
        ctx: &Context<Self>,
        name: &str,
        bytes: Result<Vec<u8>, String>,
    ) {
        let (name, shelving) = (quoted(name), &mut self.shelving);
        match bytes {
            Ok(bytes) => shelving.found.add(&name, &bytes, self.library.cases()),
            Err(problem) => {
                shelving.found.problems.push(format!("\u{201c}{name}\u{201d}: {problem}"));
            }
        }
        shelving.left = shelving.left.saturating_sub(1);
        if shelving.left > 0 {
            return;
        }
        let found = std::mem::take(&mut shelving.found);
        for (kit, file) in &found.cases {
            self.library.take_in(kit, file, Origin::File);
        }
        self.notice = None;
        let (mut added, mut cases) = (0, Vec::new());
        let mut missing: Vec<CaseName> = Vec::new();
        for card in &found.cards {
            let (file, case) = match &card.holds {
                Holds::Scenario(scenario) => (write_file(scenario), CaseName::of(&scenario.kit)),
                Holds::Waiting(file, case) => (file.clone(), case.clone()),
            };
            added += usize::from(self.put_on_shelf(&file, &card.table));
            let is_here = self.library.cases().find(&case.id, &case.fingerprint).is_some();
            if !is_here && !missing.contains(&case) {
                missing.push(case.clone());
            }
            if !cases.contains(&case) {
                cases.push(case);
            }
        }
        let full = self.notice.take();
        self.notice = full.or_else(|| Some(shelved(added, cases.len(), &missing, found.problems)));
        // A case that lies beside the page is fetched, and what waits for it is on the shelf.
        for case in missing.into_iter().filter(CaseName::has_id) {
            let id = case.id.clone();
            let fetched = ctx.link().callback(move |text| PageEvent::CaseFetched(id.clone(), text));
            browser::fetch_text(&format!("cases/{}.case.json", case.id), move |text| {
                fetched.emit(text);
            });
        }
        self.see(ctx, View::Shelf);
        self.look_at_shelf(ctx);
    }
}

fn shelved(added: usize, cases: usize, missing: &[CaseName], problems: Vec<String>) -> Notice {
    let mut what = match added {
        0 => "Nothing was put on the shelf.".to_owned(),
        1 => "One scenario was put on the shelf.".to_owned(),
        count => {
            format!("{} scenarios were put on the shelf.", capitalised(&count_in_words(count)))
        }
    };
    if cases > 1 {
        what.push_str(&format!(
            " They are about {} cases, and a comparison is within one: open one of a case, then \
             compare it with those of the same case.",
            count_in_words(cases)
        ));
    }
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(ToString::to_string).collect();
        what.push_str(&format!(
            " The shelf shows those about the case {} once that case is here: open its file.",
            and_list(&names)
        ));
    }
    let advice = match problems.len() {
        0 => "",
        _ => "What is listed here was not added. Nothing else was changed.",
    };
    let is_news = problems.is_empty() && added > 0;
    Notice {
        is_news,
        list: problems,
        asks_for_case: !missing.is_empty(),
        ..Notice::new(what, advice)
    }
}
