//! The text of a file, in whichever way it was encoded.

use std::borrow::Cow;

use super::FileError;

/// The text without its byte order mark. UTF-8 and UTF-16 are read.
///
/// # Errors
///
/// Names the encoding, where it is another one, or says that it is no text.
pub(in crate::scenario) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(named("UTF-32")),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // Without a mark: a scenario file begins with a letter that takes one byte in UTF-8.
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        // Letters beyond ASCII are single bytes in the encodings of old; a scenario begins with
        // none, and a picture has control characters.
        let is_text = bytes.first().is_some_and(u8::is_ascii)
            && bytes.iter().all(|byte| *byte >= b' ' || byte.is_ascii_whitespace());
        if !is_text {
            return FileError("the file is not text, so it is no scenario file".to_owned());
        }
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        FileError(format!(
            "the file is not in UTF-8: line {line} has a letter in an older encoding, such as \
             Windows-1252. Save it again as UTF-8"
        ))
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, FileError> {
    let pairs = bytes.chunks_exact(2);
    let is_whole = pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .collect::<Result<String, _>>()
        .ok()
        .filter(|_| is_whole)
        .map(Cow::Owned)
        .ok_or_else(|| {
            FileError(
                "the file is not whole: it looks like UTF-16, but a part is missing".to_owned(),
            )
        })
}

fn named(encoding: &str) -> FileError {
    FileError(format!("the file is in {encoding}. Save it again as UTF-8"))
}
