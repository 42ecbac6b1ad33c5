//! Consent values in the text of a file, whatever its format. A value that goes on with a
//! placeholder, as in a format string, is none.

use std::ops::Range;

const START: &[u8] = b"v1~";

/// Where the values are: from `v1~`, as long as the characters are those of a value. What ends a
/// sentence is no part of one.
pub(super) fn values(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(from..)?;
            let start = from + rest.windows(START.len()).position(|window| window == START)?;
            let run = text[start..].iter().take_while(|byte| is_of_a_value(**byte)).count();
            from = start + run;
            let ends = |byte: &&u8| matches!(byte, b'.' | b':' | b'!');
            let end = from - text[start..from].iter().rev().take_while(ends).count();
            let inside_a_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'~';
            let goes_on = text.get(from).is_some_and(|byte| !is_an_end(*byte));
            let is_start = start == 0 || !inside_a_word(text[start - 1]);
            if is_start && !goes_on && end > start + START.len() {
                return Some(start..end);
            }
        }
    })
}

/// What may stand behind a value: a blank, a quote, a bracket, what separates cookies.
fn is_an_end(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b"\"'`;,)]}<>|\\".contains(&byte)
}

fn is_of_a_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"~:@!.=-".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::values;

    fn found(text: &str) -> Vec<&str> {
        values(text.as_bytes()).map(|place| &text[place]).collect()
    }

    #[test]
    fn in_prose_json_and_cookie_lines() {
        assert_eq!(
            found("It is `v1~20261101T0900Z~r1~n:@meta`."),
            ["v1~20261101T0900Z~r1~n:@meta"]
        );
        assert_eq!(found(r#"{"consent": "\"v1~1~r1\""}"#), ["v1~1~r1"]);
        assert_eq!(found("a=b; c=v1~1~r1~.1m4q; v1~2"), ["v1~1~r1~.1m4q", "v1~2"]);
        assert_eq!(found("such as v1~1~r1~.1m4q. Or v1~2: no."), ["v1~1~r1~.1m4q", "v1~2"]);
    }

    #[test]
    fn what_is_none() {
        assert_eq!(found("v1~… and v1~ and v1"), [] as [&str; 0]);
        assert_eq!(found("v1~{time}~r1, xv1~1, ~v1~1"), [] as [&str; 0]);
        assert_eq!(found("v1~1~y:\u{e9} v1~1~n:*"), [] as [&str; 0]);
        assert_eq!(found("v1~1~r1{all} v1~1~${x} v1~1~r1%s"), [] as [&str; 0]);
        assert_eq!(found(""), [] as [&str; 0]);
    }
}
