//! Names one after the other.

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
