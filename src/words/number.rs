//! Numbers as a person would write them, with no more digits than the figures carry.

/// The sign of a negative number: U+2212, as wide as a plus.
pub const MINUS: char = '\u{2212}';

/// Money by the one rule of digits for sums: "£1.1bn", "£218m", "£42.8m", "£281k", "£950".
#[must_use]
pub fn pounds(amount: f64) -> String {
    pounds_beside(amount, amount)
}

/// The same with the unit and the digits of a larger sum that it stands beside, so that the two
/// can be compared at a glance: "£0.8m" beside "£13.1m". A sum too small for them has its own.
#[must_use]
pub fn pounds_beside(amount: f64, larger: f64) -> String {
    let larger = larger.abs().max(amount.abs());
    let (unit, decimals, suffix) = if larger >= 9.95e9 {
        (1e9, 0, "bn")
    } else if larger >= 999.5e6 {
        (1e9, 1, "bn")
    } else if larger >= 99.95e6 {
        (1e6, 0, "m")
    } else if larger >= 999_500.0 {
        (1e6, 1, "m")
    } else if larger >= 999.5 {
        (1e3, 0, "k")
    } else {
        (1.0, 0, "")
    };
    let number = format!("{:.decimals$}", amount.abs() / unit);
    if amount.abs() >= 0.5 && !shows_something(&number) {
        return pounds(amount);
    }
    signed_if_negative(amount, format!("£{number}{suffix}"))
}

/// An assumed sum with two digits: "£4.4m", "£31m", "£750k". What rests on a split that nobody has
/// published carries no more.
#[must_use]
pub fn two_digits(amount: f64) -> String {
    let size = amount.abs();
    if size < 9.5 {
        return pounds(amount);
    }
    let mut step = 1.0;
    while size / step >= 99.5 {
        step *= 10.0;
    }
    let size = (size / step).round() * step;
    let text = if size >= 1e9 {
        format!("£{}bn", decimal(size / 1e9, 1))
    } else if size >= 1e6 {
        format!("£{:.*}m", usize::from(size < 10e6), size / 1e6)
    } else if size >= 1e3 {
        format!("£{}k", decimal(size / 1e3, 1))
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
        let pounds = (pennies / 100.0).floor();
        format!("£{}.{:02}", grouped(pounds), pennies - pounds * 100.0)
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
    signed_if_negative(number, with_commas(&format!("{:.0}", number.abs())))
}

/// A number with commas and at most `decimals` places, without trailing zeros: "1,306.5".
#[must_use]
pub fn decimal(number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = with_commas(whole);
    let fraction = fraction.trim_end_matches('0');
    let text = if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") };
    signed_if_negative(number, text)
}

/// Digits in groups of three.
fn with_commas(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A length of time on an axis or in a field: "3.6 years", "1 year". In a sentence it is a
/// [`duration`].
#[must_use]
pub fn years(years: f64) -> String {
    let text = decimal(years, 1);
    if text == "1" { "1 year".to_owned() } else { format!("{text} years") }
}

/// A length of time as people say it: "five months", "about a year and a half". Only a whole
/// number of months or half years goes without "about".
#[must_use]
pub fn duration(years: f64) -> String {
    let exact_months = years.abs() * 12.0;
    let months = exact_months.round();
    let about = |said: f64| if (exact_months - said).abs() < 0.05 { "" } else { "about " };
    match months as u32 {
        0 => "less than a month".to_owned(),
        1 => format!("{}a month", about(1.0)),
        2..=10 => format!("{}{} months", about(months), count_in_words(months as usize)),
        _ => {
            let halves = (years.abs() * 2.0).round();
            let whole = count_in_words((halves / 2.0) as usize);
            let about = about(halves * 6.0);
            match halves as u32 {
                0..=2 => format!("{about}a year"),
                3 => format!("{about}a year and a half"),
                halves if halves.is_multiple_of(2) => format!("{about}{whole} years"),
                _ => format!("{about}{whole} and a half years"),
            }
        }
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
