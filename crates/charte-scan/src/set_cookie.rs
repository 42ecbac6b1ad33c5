//! A Set-Cookie line, without its value.

use serde::Serialize;

/// Names longer than this are cut; browsers refuse a name and value of more than 4,096 bytes.
const MAX_NAME: usize = 1024;

/// An attribute of a cookie, such as `Max-Age` with `3600`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Attribute {
    /// One of the attributes that browsers know, in its usual spelling; others are recorded as
    /// `unknown`, since their name could be anything.
    pub name: &'static str,
    /// What the attribute says. `None` for `Secure`, `HttpOnly` and `Partitioned`, and for a
    /// value that is not of the attribute's form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Name and attributes of the line, in order ([RFC 6265, section 5.2]). The value is neither
/// returned nor kept.
///
/// [RFC 6265, section 5.2]: https://www.rfc-editor.org/rfc/rfc6265#section-5.2
pub(crate) fn parse(line: &str) -> (String, Vec<Attribute>) {
    let mut parts = line.split(';');
    let pair = parts.next().unwrap_or_default();
    // A pair without `=` is a value without a name.
    let name = pair.split_once('=').map_or("", |(name, _)| name.trim());
    (bounded(name), parts.take(20).filter_map(attribute).collect())
}

/// The name, cut to [`MAX_NAME`] bytes.
pub(crate) fn bounded(name: &str) -> String {
    let mut end = name.len().min(MAX_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name[..end].to_owned()
}

fn attribute(part: &str) -> Option<Attribute> {
    let (name, value) = match part.split_once('=') {
        Some((name, value)) => (name.trim(), value.trim()),
        None => (part.trim(), ""),
    };
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    let kept = |name, fits: bool| Attribute { name, value: fits.then(|| value.to_owned()) };
    Some(if is("max-age") {
        let digits = value.strip_prefix('-').unwrap_or(value);
        kept("Max-Age", digits.len() <= 24 && digits.bytes().all(|b| b.is_ascii_digit()))
    } else if is("expires") {
        kept("Expires", is_date(value))
    } else if is("domain") {
        kept(
            "Domain",
            value.len() <= 255
                && value.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:[]".contains(&b)),
        )
    } else if is("path") {
        let value = value.split(['?', '#']).next().unwrap_or_default();
        Attribute { name: "Path", value: (value.len() <= 512).then(|| value.to_owned()) }
    } else if is("samesite") {
        let known =
            ["Strict", "Lax", "None"].into_iter().find(|known| value.eq_ignore_ascii_case(known));
        Attribute { name: "SameSite", value: known.map(str::to_owned) }
    } else if is("priority") {
        let known =
            ["Low", "Medium", "High"].into_iter().find(|known| value.eq_ignore_ascii_case(known));
        Attribute { name: "Priority", value: known.map(str::to_owned) }
    } else if is("secure") {
        kept("Secure", false)
    } else if is("httponly") {
        kept("HttpOnly", false)
    } else if is("partitioned") {
        kept("Partitioned", false)
    } else if name.is_empty() {
        return None;
    } else {
        kept("unknown", false)
    })
}

/// Whether the text is of nothing but numbers and the names of days, months and zones.
pub(crate) fn is_date(value: &str) -> bool {
    const WORDS: [&str; 21] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun",
        "jul", "aug", "sep", "oct", "nov", "dec", "gmt", "utc",
    ];
    value.len() <= 64
        && value.split([' ', ',', ':', '+', '-', '/']).all(|token| {
            let short = token.get(..3).unwrap_or(token).to_ascii_lowercase();
            (token.len() <= 4 && token.bytes().all(|b| b.is_ascii_digit()))
                || (token.len() <= 9 && WORDS.contains(&short.as_str()))
        })
}

#[cfg(test)]
mod tests {
    use super::{Attribute, parse};

    fn shown(line: &str) -> String {
        let (name, attributes) = parse(line);
        let mut out = name;
        for Attribute { name, value } in attributes {
            out.push_str(&format!("; {name}"));
            if let Some(value) = value {
                out.push_str(&format!("={value}"));
            }
        }
        out
    }

    #[test]
    fn name_and_attributes_without_the_value() {
        for (line, expected) in [
            (
                "a=SECRET; path=/x; MAX-AGE=60; secure; HttpOnly",
                "a; Path=/x; Max-Age=60; Secure; HttpOnly",
            ),
            ("a=SECRET=SECRET; samesite=none; Partitioned", "a; SameSite=None; Partitioned"),
            ("SECRET", ""),
            ("=SECRET; Secure", "; Secure"),
            ("", ""),
            (" a b =SECRET;;; Domain=.shop.example", "a b; Domain=.shop.example"),
            (
                "a=S; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
                "a; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
            ),
            (
                "a=S; Expires=Thursday, 01-Jan-70 00:00:00 GMT",
                "a; Expires=Thursday, 01-Jan-70 00:00:00 GMT",
            ),
            ("a=S; Expires=SECRET; Expires=", "a; Expires; Expires="),
            ("a=S; Max-Age=-1; Max-Age=; Max-Age=SECRET", "a; Max-Age=-1; Max-Age=; Max-Age"),
            (
                "a=S; Domain=SECRET SECRET; SameSite=SECRET; SECRET=SECRET",
                "a; Domain; SameSite; unknown",
            ),
            ("a=S; Path=/x?SECRET", "a; Path=/x"),
            ("a=S; Secure=SECRET; HttpOnly=SECRET", "a; Secure; HttpOnly"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }

    #[test]
    fn long_lines_are_cut() {
        let line = format!("{}=1{}", "é".repeat(5000), "; Secure".repeat(500));
        let (name, attributes) = parse(&line);
        assert_eq!((name.len(), attributes.len()), (1024, 20));
    }
}
