//! How wide text will be. Measuring would insert an element into the page each time, so widths
//! are estimated, on the wide side.

use std::borrow::Cow;

/// How heavy text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Normal,
    Bold,
}

/// The width of `text` in ems.
pub(super) fn width(text: &str, weight: Weight) -> f64 {
    let width: f64 = text.chars().map(letter_width).sum();
    match weight {
        Weight::Normal => width,
        Weight::Bold => width * 1.12,
    }
}

/// `text`, cut with an ellipsis where it is wider than `room` ems.
pub(super) fn cut(text: &str, room: f64) -> Cow<'_, str> {
    if width(text, Weight::Normal) <= room {
        return Cow::Borrowed(text);
    }
    let mut left = room - letter_width('…');
    let kept = text
        .char_indices()
        .take_while(|(_, letter)| {
            left -= letter_width(*letter);
            left >= 0.0
        })
        .last()
        .map_or(0, |(index, letter)| index + letter.len_utf8());
    Cow::Owned(format!("{}…", text[..kept].trim_end_matches([' ', ',', '.', ':'])))
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' => 0.28,
        ' ' | '.' | ',' | ':' | ';' | '/' | '(' | ')' | '-' | '·' | 'f' | 'r' | 't' | 'I' => 0.39,
        'm' | 'M' | 'W' | '%' | '…' => 0.97,
        'w' | '→' | '−' | '+' | '–' => 0.84,
        'A'..='Z' => 0.71,
        'c' | 's' | 'z' => 0.55,
        _ => 0.63,
    }
}
