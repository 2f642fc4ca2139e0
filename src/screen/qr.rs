//! A link as a QR code: squares in rows, as plain data that the page draws.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// As wide as a camera needs it round the code, in squares.
const MARGIN: i32 = 4;

/// The largest code, of 81 squares a side: with its margin it has 8 pixels for each square where the
/// page gives it 712, as on a screen of 1920 by 1080, and so can be read from five metres. It holds
/// 586 bytes.
const LARGEST: u8 = 16;

/// A QR code, dark on white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares it is wide and high, with its margin.
    pub side: i32,
    /// Its dark squares as a path of an SVG, a square being one unit.
    pub path: String,
}

impl Qr {
    /// The code of a text; none if its squares would be too small to be read from five metres.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        // As bytes: a link has letters of both kinds, so no shorter way to write it helps.
        let segments = [QrSegment::make_bytes(text.as_bytes())];
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Low,
            Version::MIN,
            Version::new(LARGEST),
            None,
            true,
        );
        let code = code.ok()?;
        let mut path = String::new();
        for row in 0..code.size() {
            let mut column = 0;
            while column < code.size() {
                let from = column;
                while column < code.size() && code.get_module(column, row) {
                    column += 1;
                }
                if column > from {
                    let (x, y, width) = (from + MARGIN, row + MARGIN, column - from);
                    path.push_str(&format!("M{x} {y}h{width}v1h-{width}z"));
                }
                column += 1;
            }
        }
        Some(Self { side: code.size() + 2 * MARGIN, path })
    }
}
