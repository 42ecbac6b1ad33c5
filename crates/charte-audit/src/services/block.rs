//! Tables of a charter as text, each with its comments.

use charte::{Charter, Declaration, Error, Provider};

/// A site for a charter that is only made to write one of its tables.
const NOWHERE: &str = "https://site.invalid";

/// The keys whose texts are by language.
const TEXTS: [&str; 2] = ["service", "description"];

/// The keys of a declaration that come before `domain`.
const BEFORE_DOMAIN: [&str; 7] =
    ["name", "provider", "service", "areas", "purposes", "description", "lifetime"];

/// What a charter says where nobody has told what a provider is to the publisher.
pub(crate) const ROLE: &str = "role = \"independent\"   # or \"processor\", if a contract says that it works for you alone; or \"publisher\", if it is you";

/// A provider's table. `comments` are by key; that of the empty key goes below the header.
pub(crate) fn provider(provider: Provider, comments: &[(&str, String)]) -> Result<String, Error> {
    let charter = Charter::builder(NOWHERE).provider(provider).build()?;
    Ok(only_table(&charter, "provider[0]", comments))
}

/// A declaration's table, with comments as in [`provider`].
pub(crate) fn cookie(cookie: Declaration, comments: &[(&str, String)]) -> Result<String, Error> {
    let charter = Charter::builder(NOWHERE).cookie(cookie).build()?;
    Ok(only_table(&charter, "cookie[0]", comments))
}

fn only_table(charter: &Charter, at: &str, comments: &[(&str, String)]) -> String {
    let text = charter.to_toml_with_comments(|path| {
        let key = path.strip_prefix(at)?.trim_start_matches('.');
        let mut of_key = comments.iter().filter(|(of, text)| *of == key && !text.is_empty());
        let first = of_key.next()?.1.clone();
        Some(of_key.fold(first, |all, (_, more)| format!("{all}\n{more}")))
    });
    text.split_once("\n[[").map(|(_, table)| format!("[[{table}")).unwrap_or_default()
}

/// The comments that show where a declaration's texts go.
pub(crate) fn text_stubs(languages: &[&str]) -> Vec<(&'static str, String)> {
    let lines = |key: &str| {
        let lines = languages.iter().map(|language| format!("{key}.{language} = \"…\""));
        lines.collect::<Vec<_>>().join("\n")
    };
    TEXTS.iter().map(|key| (*key, lines(key))).collect()
}

/// A table with the texts in these languages only. Where one is missing, a comment shows where it
/// goes; where all are missing, or no language is asked for, the English text stays.
pub(crate) fn in_languages(table: &str, languages: &[&str]) -> String {
    let mut out = String::with_capacity(table.len());
    let mut lines = table.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, _)) = text_key(line) else {
            push_line(&mut out, line);
            continue;
        };
        let mut texts = vec![line];
        while let Some(next) = lines.next_if(|next| text_key(next).is_some_and(|(k, _)| k == key)) {
            texts.push(next);
        }
        let tag = |line: &&str| text_key(line).map(|(_, tag)| tag).unwrap_or_default().to_owned();
        let (kept, missing): (Vec<&str>, Vec<&str>) =
            languages.iter().partition(|l| texts.iter().any(|line| tag(line) == primary(l)));
        let is_kept = |line: &&&str| match kept.is_empty() {
            true => tag(line) == "en",
            false => kept.iter().any(|language| primary(language) == tag(line)),
        };
        texts.iter().filter(is_kept).for_each(|line| push_line(&mut out, line));
        for language in missing {
            push_line(&mut out, &format!("# {key}.{language} = \"…\""));
        }
    }
    out
}

/// The key and the language of a line such as `service.fr = "Boutique"`.
fn text_key(line: &str) -> Option<(&'static str, &str)> {
    let (key, tag) = line.split(" = ").next()?.split_once('.')?;
    Some((TEXTS.into_iter().find(|known| *known == key)?, tag))
}

/// `pt` of `pt-BR`.
fn primary(language: &str) -> String {
    language.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// The text of a key that has a line of its own.
pub(crate) fn text_of<'t>(table: &'t str, key: &str) -> Option<&'t str> {
    let value = |line: &'t str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
    table.lines().find_map(value)
}

/// The table with another value for a key, or with the key, which then goes below the keys that
/// come before `domain`. `value` is written as it is.
pub(crate) fn with_value(table: &str, key: &str, value: &str) -> String {
    let stated = format!("{key} = ");
    let is_before = |line: &str| {
        let start = line.split([' ', '.']).next().unwrap_or_default();
        line.starts_with("[[") || BEFORE_DOMAIN.contains(&start)
    };
    let place = table.lines().position(|line| line.starts_with(&stated));
    let last = table.lines().collect::<Vec<_>>().iter().rposition(|line| is_before(line));
    let mut out = String::with_capacity(table.len());
    for (number, line) in table.lines().enumerate() {
        if place == Some(number) {
            push_line(&mut out, &format!("{key} = {value}"));
            continue;
        }
        push_line(&mut out, line);
        if place.is_none() && last == Some(number) {
            push_line(&mut out, &format!("{key} = {value}"));
        }
    }
    out
}

/// The table with comments below its header and at its end.
pub(crate) fn with_comments(table: &str, below: &str, at_the_end: Option<&str>) -> String {
    let (header, rest) = table.split_once('\n').unwrap_or((table, ""));
    let mut out = format!("{header}\n");
    let comment = |text: &str| text.lines().map(|line| format!("# {line}\n")).collect::<String>();
    out.push_str(&comment(below));
    out.push_str(rest);
    out.push_str(&at_the_end.map(comment).unwrap_or_default());
    out
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "[[cookie]]\nname = \"a\"\nservice.fr = \"Vidéo\"\n\
        service.en = \"Video\"\nservice.pt = \"Vídeo\"\npurposes = [\"security\"]\n\
        lifetime = \"1 day\"\n# Confirm that.\n";

    #[test]
    fn only_the_languages_of_the_charter_stay() {
        let french = in_languages(TABLE, &["fr"]);
        assert!(french.contains("service.fr") && !french.contains("service.en"), "{french}");
        let brazil = in_languages(TABLE, &["pt-BR"]);
        assert!(brazil.contains("\nservice.pt = ") && !brazil.contains("#service"), "{brazil}");
        let some = in_languages(TABLE, &["en", "sv"]);
        assert!(some.contains("service.en = \"Video\"\n# service.sv = \"…\"\npurposes"), "{some}");
        let none = in_languages(TABLE, &["sv"]);
        assert!(none.contains("service.en = \"Video\"\n# service.sv = \"…\"\npurposes"), "{none}");
        assert!(
            in_languages(TABLE, &[]).contains("name = \"a\"\nservice.en = \"Video\"\npurposes")
        );
    }

    #[test]
    fn keys_are_replaced_and_added_in_their_place() {
        assert_eq!(text_of(TABLE, "lifetime"), Some("1 day"));
        assert_eq!(text_of(TABLE, "life"), None);
        let longer = with_value(TABLE, "lifetime", "\"2 days\"");
        assert_eq!(longer, TABLE.replace("1 day", "2 days"));
        let limited = with_value(TABLE, "domain", "\"a.example\"");
        assert_eq!(limited, TABLE.replace("# Confirm", "domain = \"a.example\"\n# Confirm"));
        let seen = with_comments(TABLE, "seen: a.example", Some("a\nb"));
        assert!(seen.ends_with("# Confirm that.\n# a\n# b\n"), "{seen}");
        assert!(seen.starts_with("[[cookie]]\n# seen: a.example\nname = \"a\"\n"), "{seen}");
    }
}
