//! Numbers as readers of each language write them (CLDR: separators and the fewest digits that are
//! grouped).

use crate::language::Language;

/// The sign between thousands, and the smallest number that has one.
fn grouping(language: Language) -> (char, u64) {
    match language {
        Language::English => (',', 1_000),
        Language::French => ('\u{202f}', 1_000),
        Language::German | Language::Dutch => ('.', 1_000),
        Language::Spanish | Language::Italian => ('.', 10_000),
        Language::Portuguese => ('\u{a0}', 10_000),
    }
}

pub(crate) fn grouped(language: Language, number: u64) -> String {
    let (separator, least) = grouping(language);
    let digits = number.to_string();
    if number < least {
        return digits;
    }
    let mut out = String::with_capacity(digits.len().saturating_mul(2));
    for (at, digit) in digits.chars().enumerate() {
        let rest = digits.len().saturating_sub(at);
        if at > 0 && rest % 3 == 0 {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The sign before decimals.
pub(crate) fn decimal(language: Language) -> char {
    if language == Language::English { '.' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        let of = |n| Language::ALL.map(|language| grouped(language, n));
        assert_eq!(of(0), ["0"; 7]);
        assert_eq!(of(999), ["999"; 7]);
        assert_eq!(of(1_234), ["1,234", "1\u{202f}234", "1.234", "1234", "1234", "1.234", "1234"]);
        let million = [
            "1,234,567",
            "1\u{202f}234\u{202f}567",
            "1.234.567",
            "1.234.567",
            "1.234.567",
            "1.234.567",
            "1\u{a0}234\u{a0}567",
        ];
        assert_eq!(of(1_234_567), million);
        assert_eq!(grouped(Language::English, u64::MAX), "18,446,744,073,709,551,615");
    }
}
