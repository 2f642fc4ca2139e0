//! How wide text will be. Measuring would insert an element into the page each time, so widths
//! are estimated, on the wide side.

use std::borrow::Cow;

/// How heavy text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Normal,
    Bold,
}

impl Weight {
    /// By how much it is wider than the normal one.
    const fn wider(self) -> f64 {
        match self {
            Self::Normal => 1.0,
            Self::Bold => 1.12,
        }
    }
}

/// The width of `text` in ems.
pub(super) fn width(text: &str, weight: Weight) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * weight.wider()
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

/// `text` on as many lines as it needs, broken between words, and between letters where a word alone
/// is wider; a line is `room` ems wide.
pub(super) fn lines(text: &str, weight: Weight, room: f64) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = line_end(rest, weight, room) {
        add(&mut lines, &rest[..end], weight, room);
        rest = &rest[end + 1..];
    }
    if !rest.is_empty() {
        add(&mut lines, rest, weight, room);
    }
    lines
}

/// Adds a line, or a word that is wider than one in pieces that have room.
fn add<'a>(lines: &mut Vec<&'a str>, line: &'a str, weight: Weight, room: f64) {
    let wider = weight.wider();
    let (mut begins, mut used) = (0, 0.0);
    for (place, letter) in line.char_indices() {
        let letter = letter_width(letter);
        if (used + letter) * wider > room && place > begins {
            lines.push(&line[begins..place]);
            (begins, used) = (place, 0.0);
        }
        used += letter;
    }
    lines.push(&line[begins..]);
}

/// The space at which a line of `text` ends, none if all of it fits or has no space: the last one
/// before which it fits, else the first.
fn line_end(text: &str, weight: Weight, room: f64) -> Option<usize> {
    let wider = weight.wider();
    let (mut used, mut first, mut last) = (0.0, None, None);
    for (place, letter) in text.char_indices() {
        let is_over = used * wider > room;
        if letter == ' ' {
            first = first.or(Some(place));
            last = if is_over { last } else { Some(place) };
        }
        if is_over && first.is_some() {
            return last.or(first);
        }
        used += letter_width(letter);
    }
    if used * wider > room { last.or(first) } else { None }
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
    fn lines_break_at_the_last_space_that_fits() {
        let n = width("n", Weight::Normal);
        assert_eq!(lines("nn nn nn", Weight::Normal, 5.0 * n), ["nn nn", "nn"]);
        assert_eq!(lines("nn nn nn", Weight::Normal, 4.0 * n), ["nn", "nn", "nn"]);
        assert_eq!(lines("nn nn nn", Weight::Normal, 9.0 * n), ["nn nn nn"]);
        assert_eq!(lines("nnnnn n", Weight::Normal, 2.0 * n), ["nn", "nn", "n", "n"]);
        assert_eq!(lines("nn nn", Weight::Bold, 5.0 * n), ["nn", "nn"]);
        assert!(lines("", Weight::Normal, 2.0 * n).is_empty());
    }

    #[test]
    fn a_word_that_is_wider_than_a_line_is_broken_between_letters() {
        let text = "Die Verwaltungsvereinbarung gilt";
        let lines = lines(text, Weight::Normal, 6.0);
        assert!(lines.len() > 3, "{lines:?}");
        assert!(lines.iter().all(|line| width(line, Weight::Normal) <= 6.0), "{lines:?}");
        assert_eq!(lines.concat(), text.replace(' ', ""));
    }

    #[test]
    fn a_heading_breaks_between_words() {
        let (first, second) = broken("Climate change targets beaten £111.5m", Weight::Bold, 15.0);
        assert_eq!(first, "Climate change targets");
        assert_eq!(second.as_deref(), Some("beaten £111.5m"));
        assert_eq!(broken("One", Weight::Bold, 15.0), (Cow::Borrowed("One"), None));
    }
}
