//! Finding something in the case by its words.

use super::layers::has_papers;
use super::list::lower_first;
use super::source::{amount, citation, date_text, difference_text, mark_text};
use crate::case::{
    Assumption, Case, Caveat, Disagreement, Document, Event, LineKind, Place, PublishedFigure,
};

/// Words that must all be found, whatever their case; commas in numbers do not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search(Vec<String>);

impl Search {
    /// The words of `query`.
    #[must_use]
    pub fn new(query: &str) -> Self {
        Self(query.split_whitespace().map(plain).collect())
    }

    /// Whether all words are in `text`.
    #[must_use]
    pub fn finds(&self, text: &str) -> bool {
        let text = plain(text);
        self.0.iter().all(|word| text.contains(word.as_str()))
    }

    /// Whether there is nothing to look for, so that everything is found.
    #[must_use]
    pub const fn is_for_anything(&self) -> bool {
        self.0.is_empty()
    }
}

fn plain(text: &str) -> String {
    text.to_ascii_lowercase().replace(',', "")
}

/// What a search that finds nothing says: what may be the reason, and what to try.
#[must_use]
pub fn nothing_found(case: &Case, query: &str) -> String {
    let query = query.trim();
    if query.contains(|character: char| character.is_ascii_digit()) {
        format!(
            "Nothing has \u{201c}{query}\u{201d}. It may be a computed figure of another scenario, or \
             one of those in charts and tables, which say where they come from when they are pressed: \
             {} only what goes into it. Try a word for what it is about{}.",
            if has_papers(case) { "the papers print" } else { "the case has" },
            examples(case)
        )
    } else {
        format!(
            "Nothing has \u{201c}{query}\u{201d}. Try fewer words, another word for it{}.",
            match case.documents.first() {
                Some(paper) => format!(", or the name of a paper, such as {}", paper.short),
                None => String::new(),
            }
        )
    }
}

/// ", such as savings, technology or team": words that the case has something for.
fn examples(case: &Case) -> String {
    let cost = case.lines.iter().find(|line| line.kind == LineKind::OneOff);
    let words = [
        case.lines.iter().any(|line| line.kind == LineKind::Saving).then(|| "savings".to_owned()),
        cost.map(|line| lower_first(&line.short_label)),
        (!case.team_plans.is_empty()).then(|| "team".to_owned()),
    ];
    match words.into_iter().flatten().collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [only] => format!(", such as {only}"),
        [others @ .., last] => format!(", such as {} or {last}", others.join(", ")),
    }
}

/// Something that can be looked for.
pub trait Searched {
    /// All words by which it is found.
    fn words(&self, case: &Case) -> String;
}

/// Both names of a paper, so that it is found by its id, its short name and its title.
fn place(case: &Case, place: &Place) -> String {
    let title = case.document(&place.document).map_or("", |document| &document.title);
    format!("{} {} {title}", place.document, citation(case, place))
}

impl Searched for PublishedFigure {
    fn words(&self, case: &Case) -> String {
        let place = place(case, &self.source);
        format!("{} {} {} {} published {place}", self.id, self.label, amount(self), self.note)
    }
}

impl Searched for Assumption {
    fn words(&self, case: &Case) -> String {
        let place = place(case, &self.source);
        let standing = if self.is_published { "published" } else { "assumed" };
        format!("{} {} {} {standing} assumption {place}", self.id, self.label, self.reason)
    }
}

impl Searched for Disagreement {
    fn words(&self, case: &Case) -> String {
        let Self { topic, kind, first, second, used, .. } = self;
        format!(
            "{topic} {} {} {} {} {} {used} differ",
            difference_text(*kind),
            first.0,
            place(case, &first.1),
            second.0,
            place(case, &second.1)
        )
    }
}

impl Searched for Caveat {
    fn words(&self, case: &Case) -> String {
        format!("{} caveat {}", self.text, place(case, &self.source))
    }
}

impl Searched for Event {
    fn words(&self, case: &Case) -> String {
        let date = date_text(self.date);
        format!("{date} {} {} {}", self.label, mark_text(self.mark), place(case, &self.source))
    }
}

impl Searched for Document {
    fn words(&self, _: &Case) -> String {
        let Self { id, short, title, publisher, date, mark } = self;
        format!("{id} {short} {title} {publisher} {date} {}", mark_text(*mark))
    }
}
