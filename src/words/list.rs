//! Names one after the other, and the beginnings of sentences.

/// "Bolsover", "Bolsover and Erewash", "Bolsover, Derby and Erewash".
pub(super) fn and_list(names: &[impl AsRef<str>]) -> String {
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
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
