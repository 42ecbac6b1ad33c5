//! Spellings that the charter's reader rejects, but that can mean only one thing.

use crate::time::Lifetime;

/// The lifetime that another spelling means: `2 month`, `13months`, `2 weeks`, `Session`. Only units
/// that convert exactly are known.
pub(super) fn lifetime(text: &str) -> Option<Lifetime> {
    let text = text.trim().to_ascii_lowercase();
    if text == "session" {
        return Some(Lifetime::Session);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    let (number, unit) = (number.parse::<u32>().ok().filter(|n| *n > 0)?, unit.trim());
    Some(match unit {
        "minute" | "minutes" | "min" => Lifetime::Minutes(number),
        "hour" | "hours" | "h" => Lifetime::Hours(number),
        "day" | "days" | "d" => Lifetime::Days(number),
        "week" | "weeks" => Lifetime::Days(number.checked_mul(7)?),
        "month" | "months" => Lifetime::Months(number),
        "year" | "years" => Lifetime::Months(number.checked_mul(12)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_of_a_lifetime() {
        for (text, meant) in [
            ("2 month", "2 months"),
            ("13months", "13 months"),
            (" 2 Weeks", "14 days"),
            ("3 year", "3 years"),
            ("SESSION", "session"),
            ("007 days", "7 days"),
        ] {
            assert_eq!(lifetime(text).map(|l| l.to_string()).as_deref(), Some(meant), "{text}");
        }
        for text in ["", "days", "0 days", "1", "1 m", "-1 days", "4294967295 years", "1.5 days"] {
            assert_eq!(lifetime(text), None, "{text}");
        }
    }
}
