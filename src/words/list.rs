//! Names one after the other, and the beginnings of sentences.

use std::iter;

/// "Bolsover", "Bolsover and Erewash", "Bolsover, Erewash and High Peak".
pub fn and_list(names: &[impl AsRef<str>]) -> String {
    let mut text = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == names.len() { " and " } else { ", " });
        }
        text.push_str(name.as_ref());
    }
    text
}

/// The same with a capital letter at its beginning.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

/// To go on in a sentence; an abbreviation stays, and so does a name of more than one word.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let begins_name = |word: &str| word.starts_with(|letter: char| letter.is_ascii_uppercase());
    if text.split(' ').nth(1).is_some_and(begins_name) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() => {
            iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
