//! The JSON keys that the readers ask for, and how much of a string under each is kept.

use crate::limits::{MAX_PICTURE_BYTES, MAX_STRING_BYTES};

pub(crate) const MAX_LIMIT: usize = MAX_STRING_BYTES;

const WORD: usize = 128;
const ID: usize = 1 << 10;
const URL: usize = 16 << 10;

macro_rules! keys {
    ($($key:literal: $limit:expr,)*) => {
        fn exact(key: &str) -> &'static str {
            match key {
                $($key => $key,)*
                _ => "",
            }
        }

        fn limit_of(key: &str) -> usize {
            match key {
                $($key => $limit,)*
                _ => 0,
            }
        }
    };
}

/// The key as a constant; empty for one that no reader asks for. Lists of cookies spell their
/// keys in many ways: those become one.
pub(crate) fn known(key: &str) -> &'static str {
    match exact(key) {
        "" => alias(key),
        known => known,
    }
}

/// Bytes kept of a string under this key.
pub(crate) fn limit(key: &[u8]) -> usize {
    std::str::from_utf8(key).map_or(0, |key| limit_of(known(key)))
}

/// The longest spelling that is looked at.
const LONGEST_ALIAS: usize = 32;

/// What a key of a list of cookies means, whatever its case and the signs in it:
/// `ExpirationDate`, `expires_utc`, `is_httponly`, `Host raw`.
fn alias(key: &str) -> &'static str {
    let mut letters = [0_u8; LONGEST_ALIAS];
    let mut length = 0;
    for byte in key.bytes().filter(u8::is_ascii_alphanumeric) {
        let Some(place) = letters.get_mut(length) else { return "" };
        *place = byte.to_ascii_lowercase();
        length += 1;
    }
    let word = letters.get(..length).unwrap_or_default();
    let word = word.strip_suffix(b"raw").unwrap_or(word);
    match word {
        b"expired" => "",
        _ if word.starts_with(b"expir") => "expires",
        b"validuntil" | b"validto" | b"endsat" => "expires",
        b"maxage" | b"ttl" => "maxAge",
        b"session" | b"issession" | b"sessioncookie" | b"sessiononly" | b"discard" => "session",
        b"persistent" | b"ispersistent" | b"hasexpires" => "isPersistent",
        b"name" | b"cookiename" => "name",
        b"value" | b"cookievalue" => "value",
        b"content" if key != "content" => "value",
        b"domain" | b"cookiedomain" | b"host" | b"hostkey" => "domain",
        b"path" | b"cookiepath" => "path",
        b"secure" | b"issecure" | b"secureonly" | b"sendfor" => "secure",
        b"httponly" | b"ishttponly" => "httpOnly",
        b"hostonly" | b"ishostonly" | b"thisdomainonly" => "hostOnly",
        b"samesite" => "sameSite",
        b"partitionkey" | b"topframesitekey" => "partitionKey",
        b"partitioned" | b"ispartitioned" => "partitioned",
        b"cookies" => "cookies",
        _ => "",
    }
}

keys! {
    "_URL": URL,
    "_blockedCookies": 0,
    "_cached": WORD,
    "_fromCache": WORD,
    "_resourceType": WORD,
    "_run": WORD,
    "_url": URL,
    "address": URL,
    "attributes": 0,
    "blockedCookies": 0,
    "blockedReasons": WORD,
    "browser": 0,
    "caption": ID,
    "code": WORD,
    "content": 0,
    "cookie": 0,
    "cookieLine": MAX_LIMIT,
    "cookies": 0,
    "creator": 0,
    "data": 0,
    "date": WORD,
    "document": URL,
    "domain": ID,
    "entries": 0,
    "expires": WORD,
    "format": WORD,
    "gpc": WORD,
    "headers": 0,
    "hostOnly": WORD,
    "httpOnly": WORD,
    "id": ID,
    "indexedDB": 0,
    "isPersistent": WORD,
    "key": 64 << 10,
    "kind": WORD,
    "label": ID,
    "layer": WORD,
    "localStorage": 0,
    "log": 0,
    "manager": WORD,
    "manager_answer": WORD,
    "maxAge": WORD,
    "method": WORD,
    "mimeType": WORD,
    "name": 64 << 10,
    "origin": URL,
    "origins": 0,
    "page": URL,
    "pageref": ID,
    "pages": 0,
    "partition": ID,
    "partitionKey": ID,
    "partitioned": WORD,
    "path": URL,
    "phase": WORD,
    "phases": 0,
    "picture": MAX_PICTURE_BYTES,
    "reason": ID,
    "redirectURL": URL,
    "refused": WORD,
    "request": 0,
    "response": 0,
    "result": 0,
    "sameSite": WORD,
    "script": URL,
    "sec-fetch-dest": WORD,
    "secure": WORD,
    "session": WORD,
    "sessionStorage": 0,
    "settings": 0,
    "started": WORD,
    "startedDateTime": WORD,
    "state": WORD,
    "status": WORD,
    "step": WORD,
    "storageState": 0,
    "time": WORD,
    "title": URL,
    "tool": WORD,
    "url": URL,
    "value": MAX_LIMIT,
    "version": WORD,
    "via": WORD,
    "way": WORD,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_spellings_of_one_key() {
        for (spelling, key) in [
            ("expires", "expires"),
            ("expiry", "expires"),
            ("Expires", "expires"),
            ("expirationDate", "expires"),
            ("expiresDate", "expires"),
            ("expires_utc", "expires"),
            ("Expires raw", "expires"),
            ("expired", ""),
            ("Max-Age", "maxAge"),
            ("is_httponly", "httpOnly"),
            ("host_key", "domain"),
            ("Host raw", "domain"),
            ("Content raw", "value"),
            ("content", "content"),
            ("discard", "session"),
            ("headers", "headers"),
            ("expirationDateOfTheCookieInQuestionHere", ""),
            ("nonsense", ""),
        ] {
            assert_eq!(known(spelling), key, "{spelling}");
        }
    }
}
