//! How it came about, what was to be done, and what became of it.

use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::words::Sentence;

/// Story.
pub fn story(facts: &Facts) -> Vec<Part> {
    let mut sentence = Sentence::default();
    let (pilots, themes) = (facts.case().plan("pilots").len(), facts.case().plan("themes").len());
    sentence.say(format!("What the papers tell: {themes} themes, {pilots} pilots."));
    vec![Part::Sentence(sentence)]
}
