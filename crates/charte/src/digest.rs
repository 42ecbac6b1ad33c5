//! The digest of a charter, and digests as text.

use core::fmt::Write;

use sha2::{Digest, Sha256};

use crate::charter::Charter;

/// The digest of everything the charter says, its texts included (SHA-256).
pub(crate) fn of_charter(charter: &Charter) -> [u8; 32] {
    // A charter that was read can be written; were it not so, its site still tells it apart.
    let json = charter.to_json().unwrap_or_else(|_| charter.site().to_owned());
    Sha256::digest(json).into()
}

/// The first `N` bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
