//! Files and links that are on their way to the shelf.

use std::rc::Rc;

use gloo::file::File;
use gloo::file::callbacks::FileReader;
use yew::prelude::*;

use super::library::Origin;
use super::{Page, PageEvent, opening};
use crate::app::notice::Notice;
use crate::scenario::{CaseName, Holds, ShelfFile, quoted, read_linked, write_file};
use crate::screen::View;

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

    /// Puts the scenarios of a link on the shelf.
    pub(super) fn add_link(&mut self, ctx: &Context<Self>, text: &str) {
        match read_linked(text, self.library.cases()) {
            _ if text.is_empty() => {}
            Ok(linked) => {
                let mut added = linked.compared;
                if added.is_empty() {
                    added.push(Rc::new(linked.scenario));
                }
                for scenario in &added {
                    self.put_on_shelf(&write_file(scenario), "");
                }
                self.look_at_shelf(ctx);
            }
            Err(error) => {
                let what = format!("This link cannot be read: {error}.");
                self.notice = Some(Notice::new(what, error.advice()));
            }
        }
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
        for card in found.cards {
            let (file, case) = match card.holds {
                Holds::Scenario(scenario) => (write_file(&scenario), CaseName::of(&scenario.kit)),
                Holds::Waiting(file, case) => (file, case),
            };
            added += usize::from(self.put_on_shelf(&file, &card.table));
            if !cases.contains(&case) {
                cases.push(case);
            }
        }
        if self.notice.is_none() {
            self.notice = Some(shelved(added, cases.len(), found.problems));
        }
        // A case that lies beside the page is fetched; then what waits for it is on the shelf.
        for CaseName { id, fingerprint } in cases {
            if self.library.cases().find(&id, &fingerprint).is_none() {
                self.fetch_case(ctx, id);
            }
        }
        self.see(ctx, View::Shelf);
        self.look_at_shelf(ctx);
    }
}

fn shelved(added: usize, cases: usize, problems: Vec<String>) -> Notice {
    let mut what = match added {
        0 => "Nothing was put on the shelf.".to_owned(),
        1 => "One scenario was put on the shelf.".to_owned(),
        count => format!("{count} scenarios were put on the shelf."),
    };
    if cases > 1 {
        what.push_str(&format!(
            " They are about {cases} cases, and a comparison is within one: open one of a case, then \
             compare it with those of the same case.",
        ));
    }
    let advice = match problems.len() {
        0 => "",
        _ => "What is listed here was not added. Nothing else was changed.",
    };
    Notice { is_news: problems.is_empty(), list: problems, ..Notice::new(what, advice) }
}
