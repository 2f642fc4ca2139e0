//! Which of several options the figures are of, and whose they are.

use crate::case::Case;
use crate::model::Choices;

/// "“Two councils” (author: nine districts)"; none where the case has one option at most.
#[must_use]
pub fn option_text(case: &Case, choices: &Choices) -> Option<String> {
    let option = case.options.get(choices.option).filter(|_| case.options.len() > 1)?;
    Some(match option.author.as_str() {
        "" => format!("\u{201c}{}\u{201d}", option.label),
        author => format!("\u{201c}{}\u{201d} (author: {author})", option.label),
    })
}
