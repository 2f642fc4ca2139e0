//! A line as it is read.

use super::{Line, Run};

impl Line {
    /// What can be read: the words, and of a list the option that is chosen.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.0 {
            let words = run.plain();
            // What stands apart on the page, as a smaller line or a tag, does so here too.
            let stands_apart =
                matches!(run, Run::Small(_) | Run::Cite(_) | Run::Tag(_) | Run::Press(_));
            if stands_apart && !words.is_empty() && !plain.is_empty() && !plain.ends_with(' ') {
                plain.push(' ');
            }
            plain.push_str(&words);
        }
        plain
    }
}

impl Run {
    /// What of it can be read.
    pub(in crate::screen) fn plain(&self) -> String {
        match self {
            Self::Plain(text)
            | Self::Strong(text)
            | Self::Small(text)
            | Self::Cite(text)
            | Self::Tag(text)
            | Self::Spoken(text)
            | Self::Struck(text)
            | Self::Figure(text, _)
            | Self::FigureOf(text, ..)
            | Self::Meant(_, text) => text.clone(),
            Self::Press(press) => press.label.clone(),
            Self::Pick(pick) => {
                let chosen = pick.chosen.and_then(|chosen| pick.choices().nth(chosen));
                chosen.map(|choice| choice.text.clone()).unwrap_or_default()
            }
            Self::Field(field) => field.value.clone(),
            Self::Entry(entry) => entry.value.clone(),
            Self::Sign(_) | Self::Pull(_) | Self::Handle(_) | Self::Trend(_) => String::new(),
        }
    }
}
