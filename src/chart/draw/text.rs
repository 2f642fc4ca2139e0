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

/// `text` on one line, or on two broken between words, the second cut; a line is `room` ems wide.
pub(super) fn broken(
    text: &str,
    weight: Weight,
    room: f64,
) -> (Cow<'_, str>, Option<Cow<'_, str>>) {
    let room = room * width("n", Weight::Normal) / width("n", weight);
    if width(text, Weight::Normal) <= room {
        return (Cow::Borrowed(text), None);
    }
    let spaces = text.match_indices(' ').map(|(index, _)| index);
    match spaces.take_while(|end| width(&text[..*end], Weight::Normal) <= room).last() {
        Some(end) => (Cow::Borrowed(&text[..end]), Some(cut(&text[end + 1..], room))),
        None => (cut(text, room), None),
    }
}

/// `text` on as many lines as it needs, broken between words; a line is `room` ems wide.
pub(super) fn lines(text: &str, weight: Weight, room: f64) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while width(rest, weight) > room {
        let fits = |end: &usize| width(&rest[..*end], weight) <= room;
        let mut ends = rest.match_indices(' ').map(|(index, _)| index);
        let first = ends.next();
        let Some(end) = first.into_iter().chain(ends).take_while(fits).last().or(first) else {
            break;
        };
        lines.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_to_its_room() {
        assert_eq!(cut("Unemployment", 20.0), "Unemployment");
        let text = cut("Aged 16 to 18, not in education, work or training", 10.0);
        assert!(text.ends_with('…') && text.starts_with("Aged 16"), "{text}");
        assert!(width(&text, Weight::Normal) <= 10.0);
        assert_eq!(cut("£5", 0.1), "…");
    }

    #[test]
    fn a_heading_breaks_between_words() {
        let (first, second) = broken("Climate change targets beaten £111.5m", Weight::Bold, 15.0);
        assert_eq!(first, "Climate change targets");
        assert_eq!(second.as_deref(), Some("beaten £111.5m"));
        assert_eq!(broken("One", Weight::Bold, 15.0), (Cow::Borrowed("One"), None));
    }
}
