//! The JSON keys that the readers ask for, and how much of a string under each is kept.

use super::limits::MAX_STRING_BYTES;

pub(super) const MAX_LIMIT: usize = MAX_STRING_BYTES;

const WORD: usize = 128;
const ID: usize = 1 << 10;
const URL: usize = 16 << 10;

macro_rules! keys {
    ($($key:literal: $limit:expr,)*) => {
        /// The key as a constant; empty for one that no reader asks for.
        pub(super) fn known(key: &str) -> &'static str {
            match key {
                $($key => $key,)*
                _ => "",
            }
        }

        /// Bytes kept of a string under this key.
        pub(super) fn limit(key: &[u8]) -> usize {
            std::str::from_utf8(key).map_or(0, |key| match key {
                $($key => $limit,)*
                _ => 0,
            })
        }
    };
}

keys! {
    "_URL": URL,
    "_blockedCookies": 0,
    "_cached": WORD,
    "_resourceType": WORD,
    "_run": WORD,
    "_url": URL,
    "blockedCookies": 0,
    "blockedReasons": WORD,
    "browser": 0,
    "content": 0,
    "cookie": 0,
    "cookieLine": MAX_LIMIT,
    "cookies": 0,
    "creator": 0,
    "domain": ID,
    "entries": 0,
    "expirationDate": WORD,
    "expires": WORD,
    "headers": 0,
    "hostOnly": WORD,
    "httpOnly": WORD,
    "id": ID,
    "indexedDB": 0,
    "localStorage": 0,
    "log": 0,
    "method": WORD,
    "mimeType": WORD,
    "name": 64 << 10,
    "origin": URL,
    "origins": 0,
    "pageref": ID,
    "pages": 0,
    "partitionKey": ID,
    "partitioned": WORD,
    "path": URL,
    "redirectURL": URL,
    "request": 0,
    "response": 0,
    "result": 0,
    "sameSite": WORD,
    "secure": WORD,
    "session": WORD,
    "sessionStorage": 0,
    "startedDateTime": WORD,
    "status": WORD,
    "time": WORD,
    "title": URL,
    "url": URL,
    "value": MAX_LIMIT,
    "version": WORD,
}
