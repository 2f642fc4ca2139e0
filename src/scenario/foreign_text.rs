//! Text that came from elsewhere: typed or pasted, in a link, in a file, or a file's name. Here
//! alone it is limited and made harmless.

/// The longest title, in characters.
pub const TITLE_LIMIT: usize = 80;

/// How much of a foreign text a message repeats, in characters.
const QUOTED_LIMIT: usize = 80;

/// A title as it can be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanTitle {
    /// On one line, without blanks at its ends and without what nobody sees; may be empty.
    pub title: String,
    /// What had to be changed, as a sentence; none if at most blanks at the ends are gone.
    pub remark: Option<String>,
}

/// Makes a title of any text.
#[must_use]
pub fn clean_title(text: &str) -> CleanTitle {
    let (title, changes) = cleaned(text, TITLE_LIMIT);
    let remark =
        (!changes.is_empty()).then(|| format!("The title was changed: {}.", changes.join("; ")));
    CleanTitle { title, remark }
}

/// What somebody wrote, as it can be kept: as a title, but as long as `limit`.
#[must_use]
pub fn clean_words(text: &str, limit: usize) -> String {
    cleaned(text, limit).0
}

/// The text on one line, and what had to be changed.
fn cleaned(text: &str, limit: usize) -> (String, Vec<String>) {
    let mut kept = String::with_capacity(text.len().min(4 * limit));
    let (mut had_breaks, mut had_unseen) = (false, false);
    for character in text.trim_matches(is_blank).chars() {
        let previous = kept.chars().next_back();
        if is_break(character) {
            had_breaks = true;
            // A line break of two characters is one.
            if previous != Some(' ') {
                kept.push(' ');
            }
        } else if is_seen(character) || belongs_to(previous, character) {
            kept.push(character);
        } else {
            had_unseen = true;
        }
    }
    let is_long = kept.chars().count() > limit;
    if is_long {
        kept = kept.chars().take(limit).collect();
    }
    let changes = [
        (had_breaks, "line breaks and tabs became spaces".to_owned()),
        (had_unseen, "characters that nobody can see were left out".to_owned()),
        (is_long, format!("it was cut to {limit} characters")),
    ];
    let changes = changes.into_iter().filter_map(|(happened, what)| happened.then_some(what));
    (kept.trim_matches(is_blank).to_owned(), changes.collect())
}

/// Whether a text can be a title as it stands: [`clean_title`] would leave it alone.
///
/// # Errors
///
/// What is wrong with it, in plain words.
pub fn check_title(title: &str) -> Result<(), String> {
    if title_of_link_or_file(title)? == title {
        Ok(())
    } else {
        Err("the title has blanks at its ends or characters that nobody can see".to_owned())
    }
}

/// The title of a link or a file. What earlier versions wrote into them is cleaned; what no
/// version wrote is refused.
///
/// # Errors
///
/// What is wrong with it, in plain words.
pub(super) fn title_of_link_or_file(text: &str) -> Result<String, String> {
    let text = text.trim_matches(is_blank);
    if text.chars().count() > TITLE_LIMIT {
        Err(format!("the title is longer than {TITLE_LIMIT} characters"))
    } else if text.contains(char::is_control) {
        Err("the title has a line break or another control character".to_owned())
    } else {
        Ok(clean_title(text).title)
    }
}

/// A foreign text as a message repeats it: on one line, not too long, and with everything that
/// would not be seen, or would turn the text round it, written out as `\u{202e}`.
#[must_use]
pub fn quoted(text: &str) -> String {
    written_out(text, QUOTED_LIMIT)
}

/// As [`quoted`], with another limit: for a path, or a sentence that quotes something itself.
#[must_use]
pub fn written_out(text: &str, limit: usize) -> String {
    let mut line = String::new();
    let mut room = limit;
    let mut previous = None;
    for character in text.chars() {
        let written: String = if is_break(character) {
            " ".to_owned()
        } else if is_seen(character) || belongs_to(previous, character) {
            character.to_string()
        } else {
            character.escape_unicode().collect()
        };
        let length = written.chars().count();
        if length > room {
            line.push('\u{2026}');
            break;
        }
        room -= length;
        line.push_str(&written);
        previous = Some(character);
    }
    line
}

/// Whether the character only makes a new line or a column.
const fn is_break(character: char) -> bool {
    matches!(character, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the character takes room and shows nothing. The last is a braille sign without dots.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '\u{2800}'
}

/// Whether a reader sees the character, if only as a gap, and it leaves its neighbours where they
/// are. Not: control characters, those that turn the direction of writing, those of no width,
/// fillers, and what Unicode calls default ignorable.
pub(super) fn is_seen(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether an unseen character makes one sign with what stands before it: the parts of a family
/// or of a flag, a letter of a script that joins.
fn belongs_to(previous: Option<char>, character: char) -> bool {
    let Some(previous) = previous.filter(|previous| !previous.is_ascii()) else { return false };
    match character {
        '\u{fe00}'..='\u{fe0f}' | '\u{200c}' => is_seen(previous),
        '\u{200d}' => is_seen(previous) || previous == '\u{fe0f}',
        // The flags of England, Scotland and Wales.
        '\u{e0020}'..='\u{e007f}' => {
            matches!(previous, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}')
        }
        _ => false,
    }
}
