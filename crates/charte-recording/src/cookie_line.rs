//! Set-Cookie lines without their values.

use std::collections::HashSet;

use crate::address::FloorBoundary;
use crate::limits::{MAX_MASKED_LINE_BYTES, MAX_MASKED_VALUE_BYTES};

/// A Set-Cookie line whose value cannot be read any more.
pub(crate) struct Masked {
    /// Without surrounding blanks; empty when the line has no name.
    pub(crate) name: String,
    /// Each byte of the value, of an unknown attribute and of a comment is an `x`; blanks around
    /// them and other control characters, which decide whether a browser takes the line, stay.
    pub(crate) line: String,
}

/// The name and the value of `name=value`, as RFC 6265bis §5.6 finds them: without `=`, all of it
/// is the value.
pub(crate) fn name_and_value(pair: &str) -> (&str, &str) {
    let (name, value) = pair.split_once('=').unwrap_or(("", pair));
    (name.trim_matches([' ', '\t']), value.trim_matches([' ', '\t']))
}

pub(crate) fn mask(line: &str) -> Masked {
    let mut pieces = line.split(';');
    let pair = pieces.next().unwrap_or_default();
    let mut masked = String::with_capacity(line.len().min(MAX_MASKED_LINE_BYTES));
    match pair.split_once('=') {
        Some((name, value)) => {
            masked.push_str(name);
            masked.push('=');
            push_masked(&mut masked, value);
        }
        None => push_masked(&mut masked, pair),
    }
    for piece in pieces {
        masked.push(';');
        push_attribute(&mut masked, piece);
        if masked.len() > MAX_MASKED_LINE_BYTES {
            break;
        }
    }
    masked.truncate(masked.floor_boundary(MAX_MASKED_LINE_BYTES));
    Masked { name: name_and_value(pair).0.to_owned(), line: masked }
}

pub(crate) fn push_masked(out: &mut String, text: &str) {
    let inner = text.trim_matches([' ', '\t']);
    let before = text.len() - text.trim_start_matches([' ', '\t']).len();
    out.push_str(text.get(..before).unwrap_or_default());
    let end = out.len() + MAX_MASKED_VALUE_BYTES;
    for c in inner.chars() {
        if c.is_ascii_control() && c != '\t' {
            out.push(c);
        } else {
            out.extend(std::iter::repeat_n('x', c.len_utf8()));
        }
        if out.len() >= end {
            break;
        }
    }
    out.push_str(text.get(before + inner.len()..).unwrap_or_default());
}

fn push_attribute(out: &mut String, piece: &str) {
    let (name, value) = match piece.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (piece, None),
    };
    let plain =
        |value: &str| value.chars().all(|c| c.is_ascii_alphanumeric() || " \t-".contains(c));
    let kept = match name.trim().to_ascii_lowercase().as_str() {
        "expires" | "domain" | "max-age" => value.map(str::len),
        "path" => value.map(|value| value.find(['?', '#']).unwrap_or(value.len())),
        "samesite" | "priority" | "version" => {
            value.map(|value| if plain(value) { value.len() } else { 0 })
        }
        "secure" | "httponly" | "partitioned" | "comment" | "" => value.map(|_| 0),
        _ => {
            push_masked(out, name);
            if let Some(value) = value {
                out.push('=');
                push_masked(out, value);
            }
            return;
        }
    };
    out.push_str(name);
    if let (Some(value), Some(kept)) = (value, kept) {
        let (kept, rest) = value.split_at(kept);
        out.push('=');
        out.push_str(kept);
        push_masked(out, rest);
    }
}

/// Splits several cookies that a recorder joined by commas into one line.
///
/// A comma may belong to a value or a date. So a cookie begins after a comma only if its name is
/// among `names`, taken from a list of cookies; without a list, only after the first `;`, and only
/// if a name and a `=` follow that are not an attribute.
pub(crate) fn unfold<'l>(line: &'l str, names: Option<&HashSet<&str>>) -> Vec<&'l str> {
    let mut pieces = Vec::new();
    let (mut from, mut in_attributes) = (0, false);
    for (at, sign) in line.match_indices([',', ';']) {
        if sign == ";" {
            in_attributes = true;
            continue;
        }
        // As far as the next sign only, so that the work stays linear.
        let rest = line.get(at + 1..).unwrap_or_default();
        let Some(end) =
            rest.find(['=', ',', ';']).filter(|end| rest.as_bytes().get(*end) == Some(&b'='))
        else {
            continue;
        };
        let name = rest.get(..end).unwrap_or_default().trim_matches([' ', '\t']);
        let is_name = !name.is_empty()
            && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"');
        let begins = match names {
            Some(names) => names.contains(name),
            None => in_attributes && !is_attribute(name),
        };
        if is_name && begins {
            pieces.push(line.get(from..at).unwrap_or_default());
            (from, in_attributes) = (at + 1, false);
        }
    }
    pieces.push(line.get(from..).unwrap_or_default());
    pieces
}

/// Whether a cookie's attribute has this name.
pub(crate) fn is_attribute(name: &str) -> bool {
    [
        "expires",
        "max-age",
        "domain",
        "path",
        "secure",
        "httponly",
        "samesite",
        "partitioned",
        "priority",
    ]
    .iter()
    .any(|attribute| name.eq_ignore_ascii_case(attribute))
}

/// The `Domain` of a line, in lower case and without a leading dot; the last one counts.
pub(crate) fn domain_of(line: &str) -> Option<String> {
    let domain = line
        .split(';')
        .skip(1)
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("domain"))
        .map(|(_, value)| value.trim().trim_start_matches('.'))
        .last()?;
    (!domain.is_empty()).then(|| domain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_line_keeps_what_decides() {
        let cases = [
            ("a=secret; Path=/; HttpOnly", "a", "a=xxxxxx; Path=/; HttpOnly"),
            (" a = é\t; path=/p?s=1", "a", " a = xx\t; path=/pxxxx"),
            ("secret", "", "xxxxxx"),
            ("secret; Secure", "", "xxxxxx; Secure"),
            ("=secret", "", "=xxxxxx"),
            ("a=b=c;d=e", "a", "a=xxx;x=x"),
            ("a=b; Comment=secret; secret; =s", "a", "a=x; Comment=xxxxxx; xxxxxx; =x"),
            (
                "a=b; Secure=secret;SameSite=Lax;SameSite=a|b",
                "a",
                "a=x; Secure=xxxxxx;SameSite=Lax;SameSite=xxx",
            ),
            (
                "a=x\u{1}y\u{7f}; Expires=Wed, 01 Jan 2030 00:00:00 GMT",
                "a",
                "a=x\u{1}x\u{7f}; Expires=Wed, 01 Jan 2030 00:00:00 GMT",
            ),
            ("", "", ""),
        ];
        for (given, name, line) in cases {
            let masked = mask(given);
            assert_eq!((masked.name.as_str(), masked.line.as_str()), (name, line), "{given}");
        }
        let long = mask(&format!("a={}; Path=/", "s".repeat(1 << 20)));
        assert!(long.line.len() < MAX_MASKED_LINE_BYTES && long.line.ends_with("x; Path=/"));
        assert!(mask(&"a=b;c".repeat(1 << 16)).line.len() <= MAX_MASKED_LINE_BYTES);
    }

    #[test]
    fn folded_lines_are_taken_apart_where_that_is_proven() {
        let folded = "a=1; Path=/; HttpOnly, b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT, c=x,y=z";
        let pieces = |line, names: Option<&[&str]>| -> Vec<String> {
            let names = names.map(|names| names.iter().copied().collect());
            let pieces = unfold(line, names.as_ref()).into_iter();
            pieces.map(|piece| piece.trim().to_owned()).collect()
        };
        let three =
            ["a=1; Path=/; HttpOnly", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "c=x,y=z"];
        assert_eq!(pieces(folded, None), three);
        assert_eq!(pieces(folded, Some(&["b", "c"])), three);
        assert_eq!(pieces("a=1,b=2", None), ["a=1,b=2"]);
        let long = format!("a=1; Path=/{}; b=2", ",".repeat(1 << 20));
        assert_eq!(unfold(&long, None).len(), 1);
        assert_eq!(pieces("a=1,b=2", Some(&["b"])), ["a=1", "b=2"]);
        assert_eq!(pieces("a=1; Path=/, Domain=x", None), ["a=1; Path=/, Domain=x"]);
        assert_eq!(pieces("a=1; Path=/, b=2", Some(&[])), ["a=1; Path=/, b=2"]);
    }

    #[test]
    fn the_last_domain_counts() {
        assert_eq!(
            domain_of("a=b; Domain=.X.example; domain=y.example").as_deref(),
            Some("y.example")
        );
        assert_eq!(domain_of("domain=x"), None);
        assert_eq!(domain_of("a=b; Domain=."), None);
    }
}
