//! Values of other consent managers, as standard input holds them.

use charte_interop::cmp;
use charte_interop::import::Foreign;

use crate::failure::Failure;

/// A value and the name of its cookie.
pub(super) type Named = (String, String);

/// The values of a line: those of a `Cookie` header that a consent manager uses, or the line as
/// one value of the format.
pub(super) fn values(line: &str, format: Option<&str>) -> Result<Vec<Named>, Failure> {
    let line = line.trim();
    if let Some(format) = format {
        return Ok(vec![(name_of(format)?, line.to_owned())]);
    }
    let header = line.get(..7).filter(|head| head.eq_ignore_ascii_case("cookie:"));
    let cookies = header.and_then(|head| line.get(head.len()..)).unwrap_or(line);
    let pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    let known = pairs.filter(|(name, _)| cmp::find(name).is_some());
    let known: Vec<Named> = known.map(|(n, value)| (n.to_owned(), value.to_owned())).collect();
    if !known.is_empty() {
        return Ok(known);
    }
    match guessed(line) {
        Some(format) => Ok(vec![(name_of(format)?, line.to_owned())]),
        None => Err(Failure::new(
            "the format cannot be told from the value; name it with --format, such as \
             cookie:OptanonConsent, or pass the cookie with its name",
        )),
    }
}

/// The format of a value, by how it begins.
fn guessed(value: &str) -> Option<&'static str> {
    let digits =
        |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_digit() || byte == b'~');
    match value.as_bytes() {
        [b'1', a, b, c] if [a, b, c].iter().all(|letter| b"YN-".contains(letter)) => Some("usp"),
        [b'C', ..] => Some("tcf"),
        [b'D', b'B', ..] => Some("gpp"),
        [b'1' | b'2', b'~', ..] if digits(&value[2..]) => Some("ac"),
        _ => None,
    }
}

/// The cookie that usually holds the format.
fn name_of(format: &str) -> Result<String, Failure> {
    let cookie = format!("cookie:{format}");
    let foreign = Foreign::of_format(format, "").or_else(|_| Foreign::of_format(&cookie, ""));
    foreign.map(|foreign| foreign.name().to_owned()).map_err(|_| {
        Failure::new(
            "no consent manager is known to use this name; write tcf, gpp, ac, usp, or cookie: and the \
             name of a cookie [E606]",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_holds() {
        let names = |line: &str| -> Vec<String> {
            values(line, None).unwrap().into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(names("Cookie: a=b; klaro={}; us_privacy=1YNN"), ["klaro", "us_privacy"]);
        assert_eq!(names("1YNN"), ["us_privacy"]);
        assert_eq!(names("DBABMA~CP"), ["__gpp"]);
        assert_eq!(names("2~~dv."), ["addtl_consent"]);
        assert!(values("anything", None).is_err());
        assert_eq!(values("x", Some("cookie:klaro")).unwrap()[0].0, "klaro");
        assert!(values("x", Some("cookie:theme")).is_err());
    }
}
