//! From a row of a policy's table to declarations.

use std::collections::HashMap;

use charte::charter::DEFAULT_CONSENT_COOKIE;
use charte::{Area, ErrorCode, Host, Technology};

use super::classify;
use super::duration::{self, Duration};
use super::entry::{Doubt, Entry, Gathered, Note, Provider, Said};
use super::fold::{fold, has_any};
use super::headers::Field;
use super::names::{self, Name};
use super::purposes::{self, Claim};
use crate::error::Error;
use crate::page::shown;

/// The most declarations that are made.
const MAX_ENTRIES: usize = 20_000;
/// The id of the provider that stands for nobody the page names.
const UNSTATED: &str = "unstated";

/// The texts of a row.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub(super) line: Option<u32>,
    pub(super) cut: bool,
    texts: Vec<(Field, String)>,
}

impl Raw {
    pub(super) fn add(&mut self, field: Field, text: &str) {
        match self.texts.iter_mut().find(|(f, _)| *f == field) {
            Some((_, all)) if !text.is_empty() => {
                all.push('\n');
                all.push_str(text);
            }
            Some(_) => {}
            None => self.texts.push((field, text.to_owned())),
        }
    }

    pub(super) fn get(&self, field: Field) -> Option<&str> {
        let found = self.texts.iter().find(|(f, _)| *f == field);
        found.map(|(_, text)| text.trim()).filter(|text| !is_nothing(text))
    }
}

/// A dash, or “n/a”.
fn is_nothing(text: &str) -> bool {
    let folded = fold(text);
    matches!(folded.trim(), "" | "n a" | "na" | "none" | "nvt" | "n v t")
}

/// Reads rows, one after another.
pub(super) struct Reader {
    pub(super) gathered: Gathered,
    site: Host<'static>,
    ids: HashMap<String, String>,
    /// Where a declaration with this name and domain stands.
    known: HashMap<(String, Option<String>), usize>,
}

impl Reader {
    pub(super) fn new(site: Host<'static>) -> Self {
        let (gathered, ids, known) = (Gathered::default(), HashMap::new(), HashMap::new());
        Self { gathered, site, ids, known }
    }

    pub(super) fn row(&mut self, raw: Raw, section: Option<Claim>) -> Result<(), Error> {
        let line = raw.line;
        let Some(cell) = raw.get(Field::Name) else {
            let words: Vec<String> = raw.texts.iter().map(|(_, t)| shown(t)).collect();
            self.left_out(line, &words.join(" | "), "the row names no cookie");
            return Ok(());
        };
        let read = names::read(cell);
        for other in &read.others {
            self.left_out(line, &shown(other), "this is not the name of a cookie");
        }
        if read.names.is_empty() {
            return Ok(());
        }
        let said = self.said(&raw, section);
        let lifetimes = lifetimes(&raw, read.names.len());
        for (name, lifetime) in read.names.into_iter().zip(lifetimes) {
            self.add(&said, name, lifetime, line)?;
        }
        Ok(())
    }

    /// Says that something became nothing.
    pub(super) fn left_out(&mut self, line: Option<u32>, what: &str, why: &str) {
        let what: String = what.chars().take(120).collect();
        self.gathered.left_out.push(format!("{what}: {why}"));
        let message = format!("left out, for {why}");
        let note = Note { doubt: Doubt::LeftOut, line, about: Some(what), message };
        self.gathered.notes.push(note);
    }

    /// What the row says whatever the name.
    fn said(&mut self, raw: &Raw, section: Option<Claim>) -> Said {
        let mut said = Said::default();
        if raw.cut {
            said.doubt(Doubt::LeftOut, "a text was too long and was cut");
        }
        let (service, mut areas) = without_areas(raw.get(Field::Service).unwrap_or_default());
        areas.extend(raw.get(Field::Area).map(areas_of).unwrap_or_default());
        areas.sort();
        areas.dedup();
        let purpose = raw.get(Field::Purpose);
        let description = raw.get(Field::Description).or(purpose);
        said.entry.service = Some(shown(&service)).filter(|t| !t.is_empty());
        said.entry.description = description.map(shown).filter(|t| !t.is_empty());
        said.entry.areas = areas;
        said.entry.technology = raw.get(Field::Kind).and_then(technology);
        let words = [purpose, raw.get(Field::Description), Some(service.as_str())];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        let claim = raw.get(Field::Kind).and_then(purposes::claim).or(section);
        classify::read(&mut said, &words, claim);
        self.provider(&mut said, raw);
        domain(&mut said, raw);
        if let Some(text) = raw.get(Field::Retention) {
            match duration::read(text) {
                Duration::Exact(lifetime) => said.entry.retention = Some(lifetime),
                Duration::Doubtful(lifetime, why) => {
                    said.entry.retention = Some(lifetime);
                    said.doubt(Doubt::Lifetime, format!("data kept “{}”: {why}", shown(text)));
                }
                Duration::Unclear(why) => {
                    said.doubt(Doubt::Lifetime, format!("data kept “{}”: {why}", shown(text)));
                }
                Duration::Absent => {}
            }
        }
        said
    }

    fn provider(&mut self, said: &mut Said, raw: &Raw) {
        let text = raw.get(Field::Provider).map(shown).unwrap_or_default();
        let folded = fold(&text);
        if OWN.contains(&folded.trim()) {
            return;
        }
        let host = Host::parse(text.trim_start_matches('.'))
            .ok()
            .filter(|h| h.as_str().contains('.') && !text.contains([' ', '/', '@', ':']));
        if text.is_empty() || host.as_ref().is_some_and(|h| h.same_site(&self.site)) {
            // A cookie without a provider would count as the publisher's own.
            let why = if text.is_empty() {
                "the page does not say who is behind it; name the provider, or leave the key out if it is the site itself"
            } else {
                "the page names only the site's own host, which does not say for whom it is set; name the provider, or leave the key out if it is the site itself"
            };
            said.doubt(Doubt::Provider, why);
            said.entry.provider = Some(self.unstated());
            return;
        }
        let domain = host.map(|h| h.as_str().to_owned());
        said.entry.provider = Some(self.provider_id(&text, domain));
    }

    fn unstated(&mut self) -> String {
        if !self.gathered.providers.iter().any(|p| p.id == UNSTATED) {
            self.gathered.providers.push(Provider {
                id: UNSTATED.to_owned(),
                name: "?".to_owned(),
                domain: None,
                checks: vec!["the page does not name it".to_owned()],
            });
        }
        UNSTATED.to_owned()
    }

    fn provider_id(&mut self, name: &str, domain: Option<String>) -> String {
        let key = fold(name);
        if let Some(id) = self.ids.get(&key) {
            return id.clone();
        }
        let base = slug(name);
        let taken = |id: &str| id == UNSTATED || self.gathered.providers.iter().any(|p| p.id == id);
        let numbered = (2u32..).map(|n| format!("{base}-{n}"));
        let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken(id));
        let id = id.unwrap_or_default();
        let message = "the page does not say what it may do with the data; add role = \"publisher\", \"processor\" or \"independent\"";
        self.gathered.notes.push(Note {
            doubt: Doubt::Role,
            line: None,
            about: Some(shown(name)),
            message: message.to_owned(),
        });
        let checks = vec![message.to_owned()];
        let name = shown(name);
        self.gathered.providers.push(Provider { id: id.clone(), name, domain, checks });
        self.ids.insert(key, id.clone());
        id
    }

    fn add(
        &mut self,
        said: &Said,
        name: Name,
        lifetime: &str,
        line: Option<u32>,
    ) -> Result<(), Error> {
        let mut own = said.clone();
        own.entry.name = name.pattern;
        if let Some(doubt) = name.doubt {
            own.doubt(Doubt::Name, doubt);
        }
        if own.entry.name == DEFAULT_CONSENT_COOKIE && own.entry.technology.is_none() {
            own.keeps_the_choice();
        }
        match duration::read(lifetime) {
            Duration::Exact(lifetime) => own.entry.lifetime = Some(lifetime),
            Duration::Doubtful(exact, why) => {
                own.entry.lifetime = Some(exact);
                own.doubt(Doubt::Lifetime, format!("lifetime “{}”: {why}", shown(lifetime)));
            }
            Duration::Unclear(why) => {
                own.doubt(Doubt::Lifetime, format!("lifetime “{}”: {why}", shown(lifetime)));
            }
            Duration::Absent => own.doubt(Doubt::Lifetime, "the page gives no lifetime"),
        }
        let key = (own.entry.name.clone(), own.entry.domain.clone());
        if let Some(first) = self.known.get(&key).and_then(|at| self.gathered.entries.get(*at)) {
            let same = Entry { checks: Vec::new(), ..first.clone() }
                == Entry { checks: Vec::new(), ..own.entry.clone() };
            if same {
                return Ok(());
            }
            own.doubt(
                Doubt::Name,
                "the page has this name before, with something else said of it; keep one",
            );
        } else {
            self.known.insert(key, self.gathered.entries.len());
        }
        if self.gathered.entries.len() >= MAX_ENTRIES {
            let message = format!("more than {MAX_ENTRIES} cookies");
            return Err(Error::new(ErrorCode::ImportTooLarge, message)
                .with_help("import the policy in parts"));
        }
        let about = Some(own.entry.name.clone());
        let note = |(doubt, message)| Note { doubt, line, about: about.clone(), message };
        self.gathered.notes.extend(own.notes.into_iter().map(note));
        self.gathered.entries.push(own.entry);
        Ok(())
    }
}

/// One lifetime for each name: the cell's, or its lines where there are as many as names.
fn lifetimes(raw: &Raw, names: usize) -> Vec<&str> {
    let text = raw.get(Field::Lifetime).unwrap_or_default();
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    if names > 1 && lines.len() == names { lines } else { vec![text; names] }
}

fn domain(said: &mut Said, raw: &Raw) {
    let Some(text) = raw.get(Field::Domain).map(shown) else { return };
    let bare = text.trim_start_matches('.');
    match Host::parse(bare).ok().filter(|_| !bare.contains([' ', '/', '@', ':', ','])) {
        Some(host) => said.entry.domain = Some(host.as_str().to_owned()),
        None => said.doubt(Doubt::LeftOut, format!("“{text}” is not one host; left out")),
    }
}

/// Words for the publisher itself.
const OWN: &[&str] = &[
    "this site",
    "this website",
    "our site",
    "our website",
    "us",
    "we",
    "own",
    "own cookie",
    "ce site",
    "notre site",
    "nous",
    "nous memes",
    "propre",
    "diese website",
    "diese webseite",
    "eigene",
    "wir",
    "eigene website",
    "este sitio",
    "este sitio web",
    "propia",
    "propias",
    "nosotros",
    "deze site",
    "deze website",
    "eigen",
    "wij",
    "questo sito",
    "este site",
    "este sitio web propio",
];

/// Takes “(front et back office)” out of a service.
fn without_areas(service: &str) -> (String, Vec<Area>) {
    let mut out = String::new();
    let mut areas = Vec::new();
    let mut rest = service;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, next)) = after.split_once(')') else { break };
        let found = areas_of(inside);
        out.push_str(before);
        if found.is_empty() {
            out.push('(');
            out.push_str(inside);
            out.push(')');
        }
        areas.extend(found);
        rest = next;
    }
    out.push_str(rest);
    (out.trim().to_owned(), areas)
}

fn areas_of(text: &str) -> Vec<Area> {
    let folded = fold(text);
    let office = has_any(&folded, "office|frontoffice|backoffice");
    let mut all = Vec::new();
    if office && has_any(&folded, "front|frontoffice") {
        all.push(Area::FrontOffice);
    }
    if office && has_any(&folded, "back|backoffice") {
        all.push(Area::BackOffice);
    }
    all
}

fn technology(kind: &str) -> Option<Technology> {
    let folded = fold(kind);
    let all: &[(Technology, &str)] = &[
        (Technology::LocalStorage, "local storage|localstorage|html5 storage"),
        (Technology::SessionStorage, "session storage|sessionstorage"),
        (Technology::IndexedDb, "indexeddb|indexed db"),
        (Technology::Pixel, "pixel|pixels|pixel tracker|web beacon|beacon"),
    ];
    all.iter().find(|(_, words)| has_any(&folded, words)).map(|(technology, _)| *technology)
}

/// An id from a name: small letters, figures and hyphens, at most 36 so that a number still fits.
fn slug(name: &str) -> String {
    let mut out = String::new();
    for word in fold(name).split_whitespace() {
        let plain: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&plain);
    }
    out.truncate(34);
    let out = out.trim_end_matches('-').to_owned();
    if out.is_empty() { "provider".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_names() {
        assert_eq!(slug("Région Guadeloupe"), "region-guadeloupe");
        assert_eq!(slug("Müller & Söhne GmbH"), "muller-sohne-gmbh");
        assert_eq!(slug("日本"), "provider");
        assert!(slug(&"long name ".repeat(20)).len() <= 34);
    }

    #[test]
    fn areas_in_brackets() {
        let (service, areas) = without_areas("API (CSRF) (front et back office)");
        assert_eq!((service.as_str(), areas.len()), ("API (CSRF)", 2));
        assert_eq!(without_areas("Chat (front"), ("Chat (front".to_owned(), Vec::new()));
    }
}
