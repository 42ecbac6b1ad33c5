//! The picture of a banner: a PNG in Base64, or nothing. It is put into a report as it is.

use crate::limits::MAX_PICTURE_BYTES;

/// Base64 of the eight bytes that each PNG begins with.
const PNG: &str = "iVBORw0KGgo";

/// The picture, if it is a whole PNG in Base64 and nothing else.
pub(super) fn checked(picture: String) -> Option<String> {
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    let digits = picture.trim_end_matches('=');
    let padding = picture.len() - digits.len();
    let whole = picture.len().is_multiple_of(4) && padding <= 2;
    let cut = picture.len() >= MAX_PICTURE_BYTES;
    (whole && !cut && picture.starts_with(PNG) && digits.bytes().all(is_digit)).then_some(picture)
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn a_png_and_nothing_else() {
        for picture in ["iVBORw0KGgoA", "iVBORw0KGgoAAA==", "iVBORw0KGgoAAAA="] {
            assert!(checked(picture.to_owned()).is_some(), "{picture}");
        }
        for other in [
            "",
            "iVBORw0KGgo",
            "iVBORw0KGgoA====",
            "iVBORw0KGgo\"><script>AA",
            "R0lGODlhAQABAAAA",
            "iVBORw0KGgo=AAAA",
        ] {
            assert_eq!(checked(other.to_owned()), None, "{other}");
        }
    }
}
