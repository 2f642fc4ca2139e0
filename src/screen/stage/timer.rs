//! The timer on the desk.

/// The longest time, in minutes.
const LONGEST: f64 = 600.0;

/// What is left of a time in milliseconds: "12:05 left", "0:30 over".
#[must_use]
pub fn time_left(milliseconds: f64) -> String {
    let (seconds, word) = match (milliseconds / 1_000.0).ceil() {
        seconds if seconds >= 0.0 => (seconds, "left"),
        seconds => (-seconds, "over"),
    };
    let seconds = seconds as u64;
    format!("{}:{:02} {word}", seconds / 60, seconds % 60)
}

/// The minutes of a stage as they are typed, whole; none of what is no such number.
#[must_use]
pub fn whole_minutes(text: &str) -> Option<u32> {
    match text.trim() {
        "" => Some(0),
        text => text.parse().ok().filter(|minutes| f64::from(*minutes) <= LONGEST),
    }
}

/// A time in minutes as it is typed, in milliseconds; none of what is no time.
#[must_use]
pub fn typed_minutes(text: &str) -> Option<f64> {
    let minutes: f64 = text.trim().parse().ok()?;
    (minutes > 0.0 && minutes <= LONGEST).then_some(minutes * 60_000.0)
}
