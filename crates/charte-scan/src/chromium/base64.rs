//! Base64, as the protocol sends bodies that are no text.

/// The bytes of a text in Base64. Letters that are none of its are left out.
pub(super) fn bytes(text: &str) -> Vec<u8> {
    let (mut bits, mut count, mut out) = (0_u32, 0, Vec::with_capacity(text.len() / 4 * 3));
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.extend((bits >> count).to_le_bytes().first());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn base64_is_read() {
        for (text, expected) in
            [("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc"), ("w6k/", "é?")]
        {
            assert_eq!(bytes(text), expected.as_bytes(), "{text}");
        }
    }
}
