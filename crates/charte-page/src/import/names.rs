//! Names of cookies in a cell, as patterns of a charter.

use super::fold::fold;

/// The most bytes of a name.
const MAX_NAME: usize = 256;
/// The most names that one with alternatives stands for.
const MAX_ALTERNATIVES: usize = 16;

/// What a cell says of names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) names: Vec<Name>,
    /// What stands there and is no name.
    pub(super) others: Vec<String>,
}

/// A name, and what was not sure about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) pattern: String,
    pub(super) doubt: Option<String>,
}

/// Reads the names of a cell: one a line, or between commas, semicolons, slashes and an “and”.
pub(super) fn read(cell: &str) -> Names {
    let mut all = Names::default();
    for part in parts(cell).into_iter().flat_map(alternatives) {
        let part = part.trim();
        if part.is_empty() || part.chars().all(|c| matches!(c, '-' | '–' | '—')) {
            continue;
        }
        match name(part) {
            Some(name) if all.names.iter().any(|n| n.pattern == name.pattern) => {}
            Some(name) => all.names.push(name),
            None => all.others.push(part.to_owned()),
        }
    }
    all
}

/// How much the text of a cell looks like names: less than nothing when it is something else.
pub(super) fn likeness(cell: &str) -> i32 {
    let read = read(cell);
    match (read.names.is_empty(), read.others.is_empty()) {
        (true, true) => 0,
        (_, false) => -1,
        (false, true) if cell.split_whitespace().any(is_code) => 2,
        (false, true) => 1,
    }
}

/// Whether a word is one that only a program would write.
fn is_code(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, ',' | ';' | '.' | '"' | '`' | '(' | ')'));
    let upper =
        word.len() >= 3 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let mut pairs = word.chars().zip(word.chars().skip(1));
    let hump = pairs.any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase());
    let marks = word.contains(['_', '*', '[', '{', '<', '#'])
        || word.trim_matches('.').contains('.')
        || word.contains(|c: char| c.is_ascii_digit());
    word.is_ascii() && !word.is_empty() && (upper || hump || marks)
}

/// The names of a cell apart. What stands in brackets after a blank is a part of its own when it
/// holds names: “_ga (and _gid)”.
fn parts(cell: &str) -> Vec<String> {
    let mut all = Vec::new();
    for line in cell.split(['\n', ';', '\t']) {
        let mut rest = line;
        let mut flat = String::with_capacity(line.len());
        while let Some((before, after)) = rest.split_once(" (") {
            let Some((inside, next)) = after.split_once(')') else { break };
            let names = inside.split([',', ' ', '/', '&']).filter(|w| !w.is_empty() && !joins(w));
            flat.push_str(before);
            if names.clone().count() > 0 && names.clone().all(is_code) && !inside.contains('|') {
                flat.push_str(" , ");
                flat.push_str(inside);
                flat.push_str(" , ");
            } else {
                // A comma would part what stands in brackets.
                flat.push_str(" (");
                flat.push_str(&inside.replace(',', "\u{1f}"));
                flat.push(')');
            }
            rest = next;
        }
        flat.push_str(rest);
        for part in flat.split(',').flat_map(apart) {
            let part = part.replace('\u{1f}', ",");
            let words: Vec<&str> = part.split_whitespace().collect();
            if words.len() > 1 && words.iter().all(|w| is_code(w)) {
                all.extend(words.into_iter().map(str::to_owned));
            } else {
                all.push(part);
            }
        }
    }
    all
}

fn joins(word: &str) -> bool {
    matches!(
        fold(word).trim(),
        "and" | "et" | "und" | "y" | "e" | "en" | "or" | "ou" | "oder" | "o" | "of"
    ) || matches!(word, "/" | "&" | "+" | "|")
}

/// Parts between ` / `, ` & ` and a lone “and”, outside brackets.
fn apart(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0usize;
    for word in text.split_whitespace() {
        if depth == 0 && joins(word) {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(' ');
            last.push_str(word);
        }
        let (open, close) = (word.matches('(').count(), word.matches(')').count());
        depth = depth.saturating_add(open).saturating_sub(close);
    }
    parts
}

/// `_ga(_x|_y)` and `[a|b]`: each name by itself.
fn alternatives(part: String) -> Vec<String> {
    let pairs = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];
    for (open, close) in pairs {
        let Some((before, after)) = part.split_once(open) else { continue };
        let Some((inside, next)) = after.split_once(close) else { continue };
        let fits = inside.contains('|') && inside.split('|').count() <= MAX_ALTERNATIVES;
        if fits && !inside.contains(char::is_whitespace) {
            let each = inside.split('|').map(|one| format!("{}{one}{next}", before.trim_end()));
            return each.collect();
        }
    }
    vec![part]
}

fn name(part: &str) -> Option<Name> {
    let (bare, aside) = without_aside(part);
    let bare = bare.trim_matches(['"', '\'', '`', '“', '”', '«', '»', '‘', '’']).trim();
    let bare = bare.strip_suffix(':').unwrap_or(bare);
    let fits = !bare.is_empty()
        && bare.len() <= MAX_NAME
        && !bare.contains(|c: char| c.is_whitespace() || c.is_control());
    if !fits {
        return None;
    }
    let (pattern, mut doubt) = pattern(bare)?;
    if let Some(aside) = aside {
        doubt.get_or_insert(format!("“{aside}” is beside the name and was left out"));
    }
    Some(Name { pattern, doubt })
}

/// `_ga (Google Analytics)`: the name, and what stands in brackets after it.
fn without_aside(part: &str) -> (&str, Option<&str>) {
    let split = part.strip_suffix(')').and_then(|p| p.split_once(" ("));
    match split {
        Some((name, aside)) if !name.trim().is_empty() => (name.trim(), Some(aside)),
        _ => (part, None),
    }
}

/// A pattern, and what is not sure about it; nothing for one that any name would fit.
fn pattern(bare: &str) -> Option<(String, Option<String>)> {
    let regex = bare.strip_prefix('^').map(|b| b.strip_suffix('$').unwrap_or(b));
    let mut text = regex.unwrap_or(bare).to_owned();
    let mut doubt = None;
    if regex.is_some() {
        for (varies, star) in
            [(".*", "*"), (".+", "*"), ("\\d+", "*"), ("\\w+", "*"), ("\\d*", "*"), ("\\.", ".")]
        {
            text = text.replace(varies, star);
        }
        doubt = Some("it was a regular expression; see that the pattern means the same".to_owned());
    } else if text.contains(".*") {
        doubt = Some(
            "`.*` was read as a dot and then anything; for anything alone write `*`".to_owned(),
        );
    }
    let placed = placeholders(&text);
    if placed != text {
        let what = format!("`{text}` was read as a name with a part that varies");
        doubt = doubt.or(Some(what));
        text = placed;
    }
    if doubt.is_none()
        && text.contains(['(', ')', '[', ']', '{', '}', '<', '>', '|', '?', '^', '$'])
    {
        doubt = Some(
            "it contains characters that are rare in cookie names; check what they mean".to_owned(),
        );
    }
    let literal = text.bytes().filter(|b| *b != b'*').count();
    if literal == 0 {
        return None;
    }
    if text.contains('*') && literal < 3 {
        doubt = Some("the pattern fits almost any name; write more of it".to_owned());
    }
    // A backslash before a star would make it a literal one.
    let text = text.replace("\\*", "*");
    Some((text, doubt))
}

/// Runs of `#`, `<id>`, `{id}`, `[id]`, `XXXX`, `xxxx` and a trailing `…` as `*`.
fn placeholders(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let close = match c {
            '<' => Some('>'),
            '{' => Some('}'),
            '[' => Some(']'),
            _ => None,
        };
        let after = || rest.clone().skip_while(|d| Some(*d) != close);
        if close.is_some() && after().next().is_some() {
            while rest.next_if(|d| Some(*d) != close).is_some() {}
            rest.next();
            // `[a-z]+` and `[0-9]*` are one part that varies.
            rest.next_if(|d| matches!(d, '+' | '*'));
            out.push('*');
        } else if matches!(c, '#' | '…') {
            out.push('*');
        } else if matches!(c, 'x' | 'X') && !out.ends_with(|p: char| p.is_ascii_alphanumeric()) {
            let mut run = c.to_string();
            while rest.next_if_eq(&c).is_some() {
                run.push(c);
            }
            let ends = rest.peek().is_none_or(|n| !n.is_ascii_alphanumeric());
            out.push_str(if run.len() >= 3 && ends { "*" } else { &run });
        } else {
            out.push(c);
        }
    }
    let out = out.strip_suffix("...").map(|o| format!("{o}*")).unwrap_or(out);
    let mut single = String::with_capacity(out.len());
    for c in out.chars() {
        if c != '*' || !single.ends_with('*') {
            single.push(c);
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(cell: &str) -> Vec<String> {
        read(cell).names.into_iter().map(|n| n.pattern).collect()
    }

    #[test]
    fn several_names_in_a_cell() {
        assert_eq!(patterns("_ga, _gid\n_gat"), ["_ga", "_gid", "_gat"]);
        assert_eq!(patterns("__utma; __utmb / __utmz"), ["__utma", "__utmb", "__utmz"]);
        assert_eq!(patterns("_pk_id.* et _pk_ses.*"), ["_pk_id.*", "_pk_ses.*"]);
        assert_eq!(patterns("`sid` and \"lang\""), ["sid", "lang"]);
        assert_eq!(patterns("_ga _gid _gat"), ["_ga", "_gid", "_gat"]);
        assert_eq!(patterns("my cookie"), Vec::<String>::new());
        assert_eq!(read("Session cookie").others, ["Session cookie"]);
        assert_eq!(read("–"), Names::default());
    }

    #[test]
    fn parts_that_vary() {
        let cases = [
            ("_ga_*", "_ga_*"),
            ("_ga_XXXX", "_ga_*"),
            ("_ga_XXXXXXXXXX", "_ga_*"),
            ("_ga_<container-id>", "_ga_*"),
            ("_hjSession_#", "_hjSession_*"),
            ("_dc_gtm_UA-####-##", "_dc_gtm_UA-*-*"),
            ("_hjid_{siteId}", "_hjid_*"),
            ("wp-settings-[UID]", "wp-settings-*"),
            ("_pk_id.*", "_pk_id.*"),
            ("^_gat_.*$", "_gat_*"),
            ("mtm_…", "mtm_*"),
            ("mtm_...", "mtm_*"),
            ("session_[a-z0-9]+", "session_*"),
            ("XSRF-TOKEN", "XSRF-TOKEN"),
            ("x-csrf", "x-csrf"),
            ("_fbp", "_fbp"),
            ("maxx", "maxx"),
            ("axxx", "axxx"),
            ("xxx_id", "*_id"),
        ];
        for (written, expected) in cases {
            let names = read(written).names;
            assert_eq!(names[0].pattern, expected, "{written}");
            let sure = written == expected && !written.contains(".*");
            assert_eq!(names[0].doubt.is_none(), sure, "{written}");
        }
    }

    #[test]
    fn brackets() {
        let cases: [(&str, &[&str]); 12] = [
            ("_ga (and _gid)", &["_ga", "_gid"]),
            ("_ga (_gid, _gat)", &["_ga", "_gid", "_gat"]),
            ("_pk_id[.]", &["_pk_id*"]),
            ("_pk_(id|ses)", &["_pk_id", "_pk_ses"]),
            ("(wp_a|wp_b)", &["wp_a", "wp_b"]),
            ("wp-[settings|time]-1", &["wp-settings-1", "wp-time-1"]),
            ("^_pk_(id|ses)\\..*$", &["^_pk_id\\..*$", "^_pk_ses\\..*$"]),
            ("_ga (Google Analytics, Universal)", &["_ga"]),
            ("_ga (2 years)", &["_ga"]),
            ("AMP_TOKEN (or _gat)", &["AMP_TOKEN", "_gat"]),
            ("[name]", &[]),
            ("wordpress_logged_in_[hash]", &["wordpress_logged_in_*"]),
        ];
        for (written, expected) in cases {
            let given = patterns(written);
            if written.starts_with('^') {
                assert_eq!(given, ["_pk_id.*", "_pk_ses.*"], "{written}");
            } else {
                assert_eq!(given, expected, "{written}");
            }
        }
        // What is not plain asks to be checked.
        for written in ["_pk_id[.]", "a_(b", "_ga (Google Analytics)", "_ga(1)"] {
            assert!(read(written).names.iter().all(|n| n.doubt.is_some()), "{written}");
        }
    }

    #[test]
    fn what_any_name_would_fit_is_none() {
        for written in ["*", "**", "####", "XXXX", "<name>"] {
            assert!(read(written).names.is_empty(), "{written}");
            assert_eq!(read(written).others.len(), 1, "{written}");
        }
        assert!(read("a*").names[0].doubt.is_some());
        assert_eq!(read("_ga (Google Analytics)").names[0].pattern, "_ga");
        assert!(read("_ga (Google Analytics)").names[0].doubt.is_some());
    }
}
