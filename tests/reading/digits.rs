//! The one rule of digits, and years with their numbers.

/// A sum of money as it is written.
#[derive(Debug, PartialEq)]
pub struct Sum {
    /// Digits, commas and point.
    pub number: String,
    /// "k", "m", "bn" or nothing.
    pub unit: String,
}

/// All sums in a text.
pub fn sums(text: &str) -> impl Iterator<Item = Sum> + '_ {
    text.match_indices('£').map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        let is_number = |letter: &char| letter.is_ascii_digit() || ".,".contains(*letter);
        let number: String = rest.chars().take_while(is_number).collect();
        let unit: String =
            rest[number.len()..].chars().take_while(|letter| letter.is_alphabetic()).collect();
        Sum { number: number.trim_end_matches(['.', ',']).to_owned(), unit }
    })
}

/// Totals to £0.1m below £100m, then to £1m; below £1m to £1k; billions with two digits.
pub fn too_fine(sum: &Sum) -> Option<String> {
    let Sum { number, unit } = sum;
    let printed = ["1.08"].contains(&number.as_str()) && unit == "bn";
    let size: f64 = number.replace(',', "").parse().ok()?;
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let is_fine = match unit.as_str() {
        "m" => decimals > usize::from(size < 100.0) || size >= 1000.0,
        "bn" => !printed && decimals > usize::from(size < 10.0),
        // A council's sum has two digits.
        "k" => decimals > usize::from(size < 10.0) || size >= 1000.0,
        // Pounds and pence are for one person, or for each pound.
        "" => size >= 1000.0 || (decimals > 0 && size >= 100.0),
        _ => false,
    };
    is_fine.then(|| format!("more digits than the rule: £{number}{unit}"))
}

/// No time, share or number of a sentence has more than one decimal; a rate may have two.
pub fn long_decimals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('.') {
        let before = &text[..at];
        let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
        let after: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
        let start = at - digits;
        let is_money = text[..start].ends_with('£') || text[..start].ends_with(',');
        let rest = &text[at + 1 + after.len()..];
        let allowed = if rest.starts_with('%') { 2 } else { 1 };
        // Without a unit it may be a place in a paper, "4.15".
        let units = ["%", " year", " month", " post", " or more", " or less", " times"];
        let has_unit = units.iter().any(|unit| rest.starts_with(unit));
        if digits > 0 && !is_money && has_unit && after.len() > allowed {
            found.push(format!("more digits than the rule: {}.{after}", &text[start..at]));
        }
    }
    found
}

/// "2027/28" without "Year 5" beside it.
pub fn years_without_number(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (at, _) in text.match_indices("/") {
        let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
        let is_year = at >= 4
            && (at - 4..at).all(is_digit)
            && (at < 5 || !is_digit(at - 5))
            && is_digit(at + 1)
            && is_digit(at + 2)
            && !is_digit(at + 3);
        if !is_year {
            continue;
        }
        let before = text[..at - 4].trim_end_matches([' ', ',', '(']);
        let number = before.trim_end_matches(|digit: char| digit.is_ascii_digit());
        let has_number = number.len() < before.len() && number.ends_with("Year ");
        let after = text[at + 3..].trim_start_matches([' ', ',', '(']);
        if !has_number && !after.starts_with("Year ") {
            found.push(format!("a year without its number: {}", &text[at - 4..at + 3]));
        }
    }
    found
}
