//! Languages by tag or by name, and those of a law.

/// The languages that the texts of services come in, with their names.
const NAMED: [(&str, &[&str]); 7] = [
    ("fr", &["french", "français", "francais"]),
    ("en", &["english", "anglais", "englisch"]),
    ("de", &["german", "deutsch", "allemand"]),
    ("es", &["spanish", "español", "espanol", "espagnol"]),
    ("it", &["italian", "italiano", "italien"]),
    ("nl", &["dutch", "nederlands", "néerlandais"]),
    ("pt", &["portuguese", "português", "portugues", "portugais"]),
];

/// The languages in which a site under this law usually speaks to its visitors.
pub(crate) fn usual(regime: &str) -> Vec<String> {
    let tags: &[&str] = match regime {
        "fr" | "lu" | "ca-qc" => &["fr"],
        "be" => &["fr", "nl"],
        "de" | "at" | "li" => &["de"],
        "ch" => &["de", "fr", "it"],
        "es" => &["es"],
        "it" => &["it"],
        "nl" => &["nl"],
        "pt" | "br" => &["pt"],
        "ca" => &["en", "fr"],
        _ => &["en"],
    };
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

/// The tags of languages that are named by tag or by name, each once.
///
/// # Errors
/// What is no language, and what to write.
pub(crate) fn parse(named: &[String]) -> Result<Vec<String>, String> {
    let mut tags: Vec<String> = Vec::new();
    for name in named.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let lower = name.to_lowercase();
        let known = NAMED.iter().find(|(_, names)| names.contains(&lower.as_str()));
        let tag = match known {
            Some((tag, _)) => (*tag).to_owned(),
            None if lower.len() <= 3 => lower,
            None => name.to_owned(),
        };
        let is_tag = tag.split('-').enumerate().all(|(place, part)| {
            let sizes = if place == 0 { 2..=3 } else { 1..=8 };
            sizes.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if !is_tag || tag.starts_with(|c: char| c.is_ascii_digit()) {
            let shown = crate::out::short(name, 60);
            return Err(format!("`{shown}` is not a language; write tags such as fr,en or pt-BR"));
        }
        if !tags.iter().any(|known| known.eq_ignore_ascii_case(&tag)) {
            tags.push(tag);
        }
    }
    match tags.is_empty() {
        true => Err("names no language; write tags such as fr,en".to_owned()),
        false => Ok(tags),
    }
}

/// The languages among these that services have no texts in.
pub(crate) fn without_texts(tags: &[String]) -> Vec<&str> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let has = |tag: &str| NAMED.iter().any(|(known, _)| *known == primary(tag));
    tags.iter().map(String::as_str).filter(|tag| !has(tag)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Vec<String>, String> {
        parse(&text.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn languages_have_tags_and_names() {
        assert_eq!(parsed("FR, english,fr,pt-BR").unwrap(), ["fr", "en", "pt-BR"]);
        assert_eq!(parsed("Français,Deutsch").unwrap(), ["fr", "de"]);
        for wrong in ["", " , ", "klingonish", "f", "1a", "fr_FR", "fr-"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
        assert_eq!(without_texts(&parsed("fr,sv,pt-BR").unwrap()), ["sv"]);
    }

    #[test]
    fn every_law_has_languages_with_texts() {
        for id in charte::Regime::builtin_ids() {
            let tags = usual(id);
            assert!(!tags.is_empty() && without_texts(&tags).is_empty(), "{id}");
        }
    }
}
