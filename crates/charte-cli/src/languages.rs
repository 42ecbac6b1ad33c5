//! Languages by tag or by name, and those of a law.

use charte::charter::is_language;

use crate::failure::Failure;

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

/// The languages of ISO 639-1, which visitors' pages are written in.
const KNOWN: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia \
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo \
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl \
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk \
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

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
        if !is_language(&tag) || !KNOWN.split(' ').any(|known| known == primary(&tag)) {
            let shown = crate::out::short(name, 60);
            return Err(format!("`{shown}` is not a language; {}", written()));
        }
        if !tags.iter().any(|known| known.eq_ignore_ascii_case(&tag)) {
            tags.push(tag);
        }
    }
    match tags.is_empty() {
        true => Err(format!("names no language; {}", written())),
        false => Ok(tags),
    }
}

/// As [`parse`], for the option that names them.
pub(crate) fn of_option(named: &[String]) -> Result<Vec<String>, Failure> {
    parse(named).map_err(|wrong| Failure::new(format!("--languages: {wrong}")))
}

/// What to write for a language.
fn written() -> String {
    let ready: Vec<&str> = NAMED.iter().map(|(tag, _)| *tag).collect();
    format!(
        "write codes such as fr or pt-BR; texts are ready in {}, others are yours to write",
        ready.join(", ")
    )
}

/// The language of a tag without its region.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_lowercase()
}

/// The languages among these that services have no texts in.
pub(crate) fn without_texts(tags: &[String]) -> Vec<&str> {
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
        for wrong in ["", " , ", "klingonish", "f", "1a", "fr_FR", "fr-", "xx", "fr,qq-FR", "xxx"] {
            let error = parsed(wrong).unwrap_err();
            assert!(error.contains("fr, en, de, es, it, nl, pt"), "{wrong}: {error}");
        }
        assert!(NAMED.iter().all(|(tag, _)| KNOWN.split(' ').any(|known| known == *tag)));
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
