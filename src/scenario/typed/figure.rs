//! The number in a text.

use crate::scenario::foreign_text::is_seen;

/// The minus, and what stands for it where there is none on the keyboard: hyphens, dashes, and the
/// wide and small forms of a hyphen.
const DASHES: [char; 9] = [
    '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{fe63}',
    '\u{ff0d}',
];

/// What may follow a number of pounds, and what it stands for; a longer one before its end.
const MAGNITUDES: [(&str, f64); 7] = [
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("mn", 1e6),
    ("m", 1e6),
    ("k", 1e3),
];

/// Why a text is no number.
pub(super) enum Hint {
    NoNumber,
    DecimalComma,
    /// With what a number without a unit was taken for, such as "£50m".
    OutOfRange(Option<String>),
}

/// The text in small letters, without spaces and marks that nobody sees, and with hyphens for
/// minuses.
pub(super) fn tidied(text: &str) -> String {
    let text: String = text.to_ascii_lowercase().split_whitespace().collect();
    // A pasted figure brings marks along that nobody sees, and a dash for its minus.
    let text: String = text.chars().filter(|character| is_seen(*character)).collect();
    text.replace(DASHES, "-")
}

/// The number in a tidied sum of money without pound sign and "a year", and for how many pounds
/// one of it stands, if the text says so.
pub(super) fn pounds_in(text: &str) -> (String, Option<f64>) {
    // The page itself writes "−£5" and "£5m a year".
    let text = text.replacen("-£", "£-", 1);
    let text = text.trim_start_matches('£').trim_end_matches("ayear");
    let found = MAGNITUDES.iter().find_map(|(name, pounds)| {
        text.strip_suffix(name).map(|number| (number.to_owned(), Some(*pounds)))
    });
    found.unwrap_or_else(|| (text.to_owned(), None))
}

/// The number that is all of a text.
pub(super) fn number(text: &str) -> Result<f64, Hint> {
    let digits = without_thousands(text)?;
    let plain =
        |character: char| character.is_ascii_digit() || matches!(character, '.' | '-' | '+');
    if !digits.chars().all(plain) {
        return Err(Hint::NoNumber);
    }
    digits.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or(Hint::NoNumber)
}

/// Takes out commas that stand between thousands; any other comma is taken for a decimal one.
fn without_thousands(text: &str) -> Result<String, Hint> {
    if !text.contains(',') {
        return Ok(text.to_owned());
    }
    let whole = text.split('.').next().unwrap_or_default().trim_start_matches(['-', '+']);
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3);
    let comma_after_point = text.split_once('.').is_some_and(|(_, rest)| rest.contains(','));
    if grouped && !comma_after_point {
        Ok(text.replace(',', ""))
    } else if text.chars().all(|character| character.is_ascii_digit() || ",.-+".contains(character))
    {
        Err(Hint::DecimalComma)
    } else {
        Err(Hint::NoNumber)
    }
}
