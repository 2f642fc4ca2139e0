//! Numbers as a person would write them, with no more digits than the figures carry.

/// The sign of a negative number: U+2212, as wide as a plus.
pub const MINUS: char = '\u{2212}';

/// Money for a headline: "£1,080m", "£42.8m", "£281k", "£950".
#[must_use]
pub fn pounds(amount: f64) -> String {
    let size = amount.abs();
    let text = if size >= 999.95e6 {
        format!("£{}m", grouped(size / 1e6))
    } else if size >= 999_500.0 {
        format!("£{:.1}m", size / 1e6)
    } else if size >= 999.5 {
        format!("£{:.0}k", size / 1e3)
    } else {
        format!("£{size:.0}")
    };
    signed_if_negative(amount, text)
}

/// Money in millions with one decimal, whatever its size: "£0.4m".
#[must_use]
pub fn millions(amount: f64) -> String {
    let size = amount.abs() / 1e6;
    let text =
        if size >= 999.95 { format!("£{}m", grouped(size)) } else { format!("£{size:.1}m") };
    signed_if_negative(amount, text)
}

/// Money to the pound: "£93,747".
#[must_use]
pub fn exact_pounds(amount: f64) -> String {
    signed_if_negative(amount, format!("£{}", grouped(amount.abs())))
}

/// A small sum for one person: "18p", "£1.24".
#[must_use]
pub fn pence(amount: f64) -> String {
    let size = amount.abs();
    let text = if size >= 0.995 {
        let pennies = (size * 100.0).round();
        format!("£{}.{:02}", grouped((pennies / 100.0).floor()), pennies % 100.0)
    } else {
        format!("{:.0}p", size * 100.0)
    };
    signed_if_negative(amount, text)
}

/// A fraction as a percentage, to `decimals` places at most: "50%", "3.5%".
#[must_use]
pub fn percent(fraction: f64, decimals: usize) -> String {
    signed_if_negative(fraction, format!("{}%", decimal(fraction.abs() * 100.0, decimals)))
}

/// A whole number with commas: "29,465".
#[must_use]
pub fn grouped(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    signed_if_negative(number, text)
}

/// A number with commas and at most `decimals` places, without trailing zeros: "1,306.5".
#[must_use]
pub fn decimal(number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = grouped(whole.parse().unwrap_or_default());
    let fraction = fraction.trim_end_matches('0');
    let text = if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") };
    signed_if_negative(number, text)
}

/// A length of time: "3.6 years", "1 year".
#[must_use]
pub fn years(years: f64) -> String {
    let text = decimal(years, 1);
    if text == "1" { "1 year".to_owned() } else { format!("{text} years") }
}

/// A difference in time: "2 months", "1.5 years".
#[must_use]
pub fn months(duration: f64) -> String {
    let months = (duration.abs() * 12.0).round();
    if months >= 24.0 {
        years(duration.abs())
    } else if months == 1.0 {
        "1 month".to_owned()
    } else if months < 1.0 {
        "less than a month".to_owned()
    } else {
        format!("{months} months")
    }
}

/// A difference with its sign in front: "+£4.6m"; none where what is shown is nothing.
#[must_use]
pub fn signed(amount: f64, text: impl Fn(f64) -> String) -> String {
    let text = text(amount);
    if amount > 0.0 && shows_something(&text) { format!("+{text}") } else { text }
}

/// "no", "one" … "ten", then digits.
#[must_use]
pub fn count_in_words(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// Puts the minus in front, unless what is shown is nothing.
fn signed_if_negative(amount: f64, text: String) -> String {
    if amount < 0.0 && shows_something(&text) { format!("{MINUS}{text}") } else { text }
}

fn shows_something(text: &str) -> bool {
    text.contains(|digit| ('1'..='9').contains(&digit))
}
