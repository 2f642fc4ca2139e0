//! What the text of a cell means, where it needs nothing but the text.

/// A number as a cell writes it: that of JSON, so without a plus, separators or signs of money.
fn parts_of_number(text: &str) -> Option<()> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_right = are_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(are_digits)
        && exponent.is_none_or(|text| are_digits(text.strip_prefix(['+', '-']).unwrap_or(text)));
    is_right.then_some(())
}

/// Whether the text is a number as it stands, in a cell and in JSON.
pub(super) fn is_number(text: &str) -> bool {
    parts_of_number(text).is_some()
}

/// The number that a text writes; none for anything else, and for one beyond all bounds. Never
/// minus nothing.
pub(super) fn number(text: &str) -> Option<f64> {
    parts_of_number(text)?;
    text.parse().ok().filter(|number: &f64| number.is_finite()).map(|number| number + 0.0)
}

/// A share: a number, or a fraction such as `1/3`.
pub(super) fn share(text: &str) -> Option<f64> {
    let share = match text.split_once('/') {
        None => number(text)?,
        Some((over, under)) => number(over.trim())? / number(under.trim())?,
    };
    (0.0..=1.0).contains(&share).then_some(share)
}

/// The entries of a list, which are separated by `; `.
pub(super) fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|entry| !entry.is_empty())
}

/// Pounds to the penny of a figure and its unit: 5.1 and 1,000,000 are 5,100,000.00.
pub(super) fn pounds(figure: f64, unit: f64) -> f64 {
    // Through the decimal digits, so that a penny is rounded where a reader would round it.
    format!("{:.2}", figure * unit).parse().unwrap_or(f64::NAN) + 0.0
}

/// How many pounds the unit of a column stands for; none if it is no money.
pub(super) fn pounds_of(unit: &str) -> Option<f64> {
    match unit {
        "" | "£" => Some(1.0),
        "£k" => Some(1e3),
        "£m" => Some(1e6),
        _ => None,
    }
}

/// The year, month and day of `2024`, `2024-02` or `2024-02-22`.
pub(super) fn date(text: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let mut parts = text.split('-');
    let mut part = |digits: usize, most: u32| match parts.next() {
        None => Some(None),
        Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => {
            part.parse().ok().filter(|number| (1..=most).contains(number)).map(Some)
        }
        Some(_) => None,
    };
    let date = (part(4, 2199)??, part(2, 12)?, part(2, 31)?);
    parts.next().is_none().then_some(date)
}
