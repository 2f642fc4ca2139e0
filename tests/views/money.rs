//! Sums of money in texts, with the digits that they show.

/// A sum in pounds, and the smallest step of its last digit; zeros at the end may be rounded.
#[derive(Clone, Copy, Debug)]
pub struct Money {
    pub pounds: f64,
    pub step: f64,
}

/// All sums in a text.
pub fn in_text(text: &str) -> Vec<Money> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices('£') {
        let is_below = text[..at].ends_with('\u{2212}');
        let digits: String = text[at + '£'.len_utf8()..]
            .chars()
            .take_while(|one| one.is_ascii_digit() || ",.".contains(*one))
            .collect();
        let after = &text[at + '£'.len_utf8() + digits.len()..];
        let digits = digits.trim_end_matches([',', '.']).replace(',', "");
        let Ok(number) = digits.parse::<f64>() else { continue };
        let unit = match after {
            after if after.starts_with("bn") => 1e9,
            after if after.starts_with('m') => 1e6,
            after if after.starts_with('k') => 1e3,
            _ => 1.0,
        };
        let step = match digits.split_once('.') {
            Some((_, decimals)) => 0.1_f64.powi(decimals.len() as i32),
            None => 10.0_f64.powi((digits.len() - digits.trim_end_matches('0').len()) as i32),
        };
        let sign = if is_below { -1.0 } else { 1.0 };
        // A pound alone has pence; of a zero nothing is known but that it is below half a unit.
        let step = if number == 0.0 { 1.0 } else { step };
        all.push(Money { pounds: sign * number * unit, step: step * unit });
    }
    all
}

/// Whether a sum, with or without its sign, is among those of a text as far as both are shown.
pub fn is_shown_in(money: &Money, text: &str) -> bool {
    in_text(text).iter().any(|other| {
        (other.pounds.abs() - money.pounds.abs()).abs() <= (other.step + money.step) / 2.0 + 1e-6
    })
}
