//! Bytes as text that tells whether all of it is there: in base64url, with a checksum.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

const CHECKSUM_BYTES: usize = 3;

/// `head` as it stands, then the bytes and the first three bytes of a CRC-32 of both in base64url.
#[must_use]
pub fn seal(head: &str, body: &[u8]) -> String {
    let sum = checksum(head, body);
    head.to_owned() + &URL_SAFE_NO_PAD.encode([body, &sum].concat())
}

/// The bytes of what stands after `head`; none if the checksum does not prove both whole.
#[must_use]
pub fn unseal(head: &str, sealed: &str) -> Option<Vec<u8>> {
    let mut bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let sum = bytes.split_off(bytes.len().checked_sub(CHECKSUM_BYTES)?);
    (sum == checksum(head, &bytes)).then_some(bytes)
}

fn checksum(head: &str, body: &[u8]) -> [u8; CHECKSUM_BYTES] {
    // Without a table: the texts are short, and the table would weigh more than all of them.
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    digest.update(head.as_bytes());
    digest.update(body);
    let [first, second, third, _] = digest.finalize().to_be_bytes();
    [first, second, third]
}
