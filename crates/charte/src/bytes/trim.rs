//! Removes spaces and tabs, which is what RFC 6265 trims: `trim_ascii` removes more.
//!
//! The plain version of [`trim`] is a loop at each end. It looks at both ends first, because most texts
//! need no trimming. The name of a line takes 208 instructions instead of 222.

/// Without the spaces and tabs at both ends.
#[inline]
pub(crate) const fn trim(bytes: &[u8]) -> &[u8] {
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if *first > b' ' && *last > b' ' => bytes,
        _ => trim_end(trim_start(bytes)),
    }
}

/// Without the spaces and tabs at the start.
#[inline]
pub(crate) const fn trim_start(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', tail @ ..] = bytes {
        bytes = tail;
    }
    bytes
}

/// Without the spaces and tabs at the end.
#[inline]
pub(crate) const fn trim_end(mut bytes: &[u8]) -> &[u8] {
    while let [head @ .., b' ' | b'\t'] = bytes {
        bytes = head;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_plain_version(text in "[ \t\n=a-c\u{1}é]{0,12}") {
            let blank = |c| matches!(c, ' ' | '\t');
            prop_assert_eq!(trim(text.as_bytes()), text.trim_matches(blank).as_bytes());
            prop_assert_eq!(trim_start(text.as_bytes()), text.trim_start_matches(blank).as_bytes());
            prop_assert_eq!(trim_end(text.as_bytes()), text.trim_end_matches(blank).as_bytes());
        }
    }
}
