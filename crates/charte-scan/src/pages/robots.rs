//! What a site's robots.txt allows, as in [RFC 9309](https://www.rfc-editor.org/rfc/rfc9309).

use url::Url;

/// The name by which a robots.txt may address this scanner.
const AGENT: &str = "charte-scan";

/// What comes after that many bytes is not read; RFC 9309 asks for at least 500 KiB.
const MAX_BYTES: usize = 512 << 10;

/// The rules for this scanner, and the sitemaps that are named. It has no `Debug`, since both may
/// hold queries.
#[derive(Default)]
pub(super) struct Robots {
    rules: Vec<Rule>,
    pub(super) sitemaps: Vec<String>,
}

struct Rule {
    allow: bool,
    /// With `*` for anything, and `$` at the end for the end.
    pattern: Vec<u8>,
}

impl Robots {
    /// Allows everything.
    pub(super) fn everything() -> Self {
        Self::default()
    }

    /// Allows nothing.
    pub(super) fn nothing() -> Self {
        Self { rules: vec![Rule { allow: false, pattern: b"/".to_vec() }], sitemaps: Vec::new() }
    }

    /// Reads a robots.txt. The groups that name this scanner count; if there is none, those for
    /// everybody (`*`).
    pub(super) fn parse(text: &str) -> Self {
        let mut end = text.len().min(MAX_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let (mut own, mut all, mut sitemaps) = (None, Vec::new(), Vec::new());
        // Whom the group is for; and whether its names may still go on.
        let (mut for_own, mut for_all, mut naming) = (false, false, false);
        for line in text[..end].trim_start_matches('\u{feff}').lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match key.trim().to_ascii_lowercase().as_str() {
                "user-agent" => {
                    if !naming {
                        (for_own, for_all, naming) = (false, false, true);
                    }
                    for_all |= value == "*";
                    for_own |= value.eq_ignore_ascii_case(AGENT);
                    if for_own {
                        own.get_or_insert_with(Vec::new);
                    }
                }
                key @ ("allow" | "disallow") => {
                    naming = false;
                    let rule = || Rule { allow: key == "allow", pattern: normal(value) };
                    if value.is_empty() {
                        continue;
                    }
                    if let Some(own) = own.as_mut().filter(|_| for_own) {
                        own.push(rule());
                    }
                    if for_all {
                        all.push(rule());
                    }
                }
                "sitemap" => sitemaps.push(value.to_owned()),
                _ => {}
            }
        }
        Self { rules: own.unwrap_or(all), sitemaps }
    }

    /// Whether the address may be visited: the longest pattern that matches decides, and of two
    /// that are equally long the one that allows.
    pub(super) fn allows(&self, address: &str) -> bool {
        let Ok(url) = Url::parse(address) else { return false };
        let mut path = url.path().to_owned();
        if let Some(query) = url.query() {
            path.push('?');
            path.push_str(query);
        }
        let path = normal(&path);
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        let decides = matching.max_by_key(|rule| (rule.pattern.len(), rule.allow));
        decides.is_none_or(|rule| rule.allow)
    }
}

/// The same bytes for the same path, however it is escaped.
fn normal(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit =
        |at: usize| char::from(*bytes.get(at)?).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => Some(high << 4 | low),
            _ => None,
        };
        at += if escaped.is_some() { 3 } else { 1 };
        match escaped {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => out.push(byte),
            Some(byte) => out.extend(format!("%{byte:02X}").bytes()),
            None if byte.is_ascii_graphic() => out.push(byte),
            None => out.extend(format!("%{byte:02X}").bytes()),
        }
    }
    out
}

/// Whether the path begins as the pattern says.
fn matches(pattern: &[u8], path: &[u8]) -> bool {
    let (pattern, to_end) = match pattern.split_last() {
        Some((b'$', rest)) => (rest, true),
        _ => (pattern, false),
    };
    let mut parts = pattern.split(|byte| *byte == b'*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return !to_end || rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() && to_end {
            return rest.ends_with(part);
        }
        let Some(found) = position(rest, part) else { return false };
        rest = rest.get(found + part.len()..).unwrap_or_default();
    }
    true
}

fn position(text: &[u8], part: &[u8]) -> Option<usize> {
    match part.is_empty() {
        true => Some(0),
        false => text.windows(part.len()).position(|window| window == part),
    }
}

#[cfg(test)]
mod tests {
    use super::Robots;

    fn allowed(text: &str, path: &str) -> bool {
        Robots::parse(text).allows(&format!("https://shop.example{path}"))
    }

    #[test]
    fn the_longest_rule_decides() {
        let text =
            "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /p\nDisallow: /p";
        for (path, expected) in [
            ("/", true),
            ("/a", false),
            ("/abc", false),
            ("/a/b", true),
            ("/a/b/c/d", false),
            ("/p", true),
        ] {
            assert_eq!(allowed(text, path), expected, "{path}");
        }
    }

    #[test]
    fn patterns_have_wildcards_and_an_end() {
        let text = "User-agent: *\nDisallow: /*.php$\nDisallow: /x/*/z\nDisallow: /*?sort=\nDisallow: /end$";
        for (path, expected) in [
            ("/a.php", false),
            ("/a.php5", true),
            ("/a.php/b.php", false),
            ("/x/y/z/more", false),
            ("/x/z", true),
            ("/list?sort=up", false),
            ("/list?page=1", true),
            ("/end", false),
            ("/ending", true),
        ] {
            assert_eq!(allowed(text, path), expected, "{path}");
        }
        // Stars that would take an unwise matcher for ever.
        let stars = format!("User-agent: *\nDisallow: /{}b$", "*a".repeat(200));
        assert!(allowed(&stars, &format!("/{}", "a".repeat(5000))));
    }

    #[test]
    fn the_groups_of_this_scanner_come_before_those_for_everybody() {
        let text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Charte-Scan\nDisallow: /private\n";
        assert!(allowed(text, "/") && !allowed(text, "/private"));
        // A group of its own without rules allows everything.
        assert!(allowed("User-agent: *\nDisallow: /\nUser-agent: charte-scan\nDisallow:\n", "/a"));
        // Rules of two groups with the same name count together.
        let twice =
            "User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: *\nDisallow: /c";
        assert!(!allowed(twice, "/a") && !allowed(twice, "/c") && allowed(twice, "/d"));
        // Rules before the first group are ignored.
        assert!(allowed("Disallow: /", "/"));
    }

    #[test]
    fn what_is_written_is_read_whatever_its_form() {
        let text = "\u{feff}uSeR-aGeNt : *  # all\r\nDISALLOW:/caf%C3%A9\r\nDisallow: /na\u{ef}ve\r\nno colon\r\nSitemap: https://shop.example/s.xml\r\nCrawl-delay: 5\r\n";
        let robots = Robots::parse(text);
        assert_eq!(robots.sitemaps, ["https://shop.example/s.xml"]);
        for path in ["/caf%c3%a9", "/caf\u{e9}/x", "/na%C3%AFve"] {
            assert!(!robots.allows(&format!("https://shop.example{path}")), "{path}");
        }
        assert!(robots.allows("https://shop.example/cafe"));
        assert!(!Robots::nothing().allows("https://shop.example/"));
        assert!(Robots::everything().allows("https://shop.example/x"));
        assert!(Robots::parse("").allows("https://shop.example/x"));
        assert!(!robots.allows("no address"));
    }
}
