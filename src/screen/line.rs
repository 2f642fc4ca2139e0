//! Words with what can be done inside them.

mod place;
mod plain;

use std::borrow::Cow;

use super::act::{Act, Typed};
use super::field::Judged;
use crate::words::Origin;

/// A paragraph, a heading, a cell: runs of words from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line(pub Vec<Run>);

/// A run of words, or something to press or to pick in the middle of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words.
    Plain(String),
    /// Words that matter most.
    Strong(String),
    /// Smaller words, below in a cell.
    Small(String),
    /// Where it comes from.
    Cite(String),
    /// A mark of what kind a figure is: "assumed".
    Tag(String),
    /// Words for listeners only.
    Spoken(String),
    /// A sign for the eye only.
    Sign(String),
    /// Words with a meaning that is shown: a council that is worse off, a way that holds.
    Meant(Meaning, String),
    /// Words that no longer stand.
    Struck(String),
    /// A figure of which it can be asked where it comes from.
    Figure(String, Origin),
    /// How strongly something draws a council away, as a part of the strongest.
    Pull(f64),
    /// A button.
    Press(Press),
    /// A list to pick from.
    Pick(Pick),
    /// A figure or a word that is typed.
    Field(Judged),
    /// How something went over the years, for the eye only: the figures stand beside it.
    Trend(Trend),
    /// A word or two that are typed.
    Entry(Entry),
    /// By which a row is dragged to another place; what that sends.
    Handle(Act),
    /// The same as a figure, of one of the scenarios that are compared.
    FigureOf(String, Origin, usize),
}

/// A field for a word or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What listeners hear.
    pub label: String,
    /// What stands there.
    pub value: String,
    /// What of it is sent.
    pub typed: Typed,
}

/// What words mean for whom they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Somebody would be better off otherwise.
    Worse,
    /// Nobody would.
    Holds,
}

/// A button.
#[derive(Clone, Debug, PartialEq)]
pub struct Press {
    /// What stands on it.
    pub label: String,
    /// What listeners hear instead, where the label is too short for them.
    pub name: Option<String>,
    /// What it does, in a few words more.
    pub title: &'static str,
    /// How it looks.
    pub look: Button,
    /// What it sends; none where there is nothing to do, and it stays so that the focus does.
    pub act: Option<Act>,
}

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// As the browser's own, in the colours of the page.
    Plain,
    /// What is done most often.
    Main,
    /// A sign alone, with the keys that do the same.
    Icon(&'static str),
    /// Like a link, among words.
    Link,
    /// Small, in a row of a table.
    Small,
    /// A tag of a figure that leads somewhere.
    Tag,
    /// Where it comes from, and leads there.
    Place,
    /// Opens and closes what is below; whether it is open.
    Opens(bool),
    /// Stays pressed while it holds; whether it does.
    Mode(bool),
}

/// A list to pick from, in the middle of a sentence or above a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// What listeners hear.
    pub name: Cow<'static, str>,
    /// The options, in parts with a heading each; one part without a heading has them all.
    pub groups: Vec<(&'static str, Vec<Choice>)>,
    /// The position of the chosen one, counted over all parts.
    pub chosen: Option<usize>,
}

/// One option of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What stands there.
    pub text: String,
    /// What is sent when it is picked; none where it changes nothing.
    pub act: Option<Act>,
}

/// A small line: paths of an SVG, 96 wide and 24 high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// What is expected.
    pub expected: String,
    /// What was recorded.
    pub recorded: String,
}

impl Pick {
    /// A list without parts: each option is a text with what it sends.
    pub fn of(
        name: impl Into<Cow<'static, str>>,
        options: impl IntoIterator<Item = (String, Act)>,
        chosen: Option<usize>,
    ) -> Self {
        let choice = |(text, act)| Choice { text, act: Some(act) };
        Self {
            name: name.into(),
            groups: vec![("", options.into_iter().map(choice).collect())],
            chosen,
        }
    }

    /// All options from first to last.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.groups.iter().flat_map(|(_, choices)| choices)
    }
}

impl Button {
    /// Whether it can be read like the words around it.
    #[must_use]
    pub const fn is_among_words(self) -> bool {
        matches!(self, Self::Link | Self::Tag)
    }
}

impl Press {
    /// A plain button.
    pub fn new(label: impl Into<String>, act: Act) -> Self {
        Self { label: label.into(), name: None, title: "", look: Button::Plain, act: Some(act) }
    }

    /// A button that looks like a link.
    pub fn link(label: impl Into<String>, act: Act) -> Self {
        Self { look: Button::Link, ..Self::new(label, act) }
    }
}

impl Line {
    /// The same with words at its end.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run::Plain(text));
        }
        self
    }

    /// The same with something else at its end. A row of a case need not name a paper: then there is
    /// nothing to cite, and nothing to press.
    #[must_use]
    pub fn with(mut self, run: Run) -> Self {
        let is_there = match &run {
            Run::Cite(text) => !text.is_empty(),
            Run::Press(press) => press.name.is_some() || !press.label.is_empty(),
            _ => true,
        };
        if is_there {
            self.0.push(run);
        }
        self
    }

    /// The same with a list to pick from at its end, where there is one.
    #[must_use]
    pub fn pick(self, pick: impl Into<Option<Pick>>) -> Self {
        match pick.into() {
            Some(pick) => self.with(Run::Pick(pick)),
            None => self,
        }
    }

    /// The same with some words of its last run as a figure; without them it stays as it is.
    #[must_use]
    pub fn mark(mut self, words: &str, origin: Origin) -> Self {
        let Some(Run::Plain(text)) = self.0.last_mut() else { return self };
        let Some(at) = text.find(words) else { return self };
        let after = text.split_off(at + words.len());
        text.truncate(at);
        self.with(Run::Figure(words.to_owned(), origin)).text(after)
    }

    /// A figure alone.
    #[must_use]
    pub fn figure(text: impl Into<String>, origin: Origin) -> Self {
        Self::default().with(Run::Figure(text.into(), origin))
    }

    /// The same with all of another line at its end.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The same with a button that looks like a link at its end.
    #[must_use]
    pub fn press(self, label: &str, act: Act) -> Self {
        self.with(Run::Press(Press::link(label, act)))
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<Text: Into<String>> From<Text> for Line {
    fn from(text: Text) -> Self {
        Self::default().text(text)
    }
}
