//! Reading a catalogue file, strictly: what it does not know is an error, never ignored.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use charte::{Fact, Facts, Lifetime, Purpose, PurposeSet, Role, Technology};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::domain::Domain;
use super::error::CatalogueErrorKind as Kind;
use super::pattern::Pattern;
use super::{CatalogueError, Entry, Provider};

const MAX_ENTRIES: usize = 100_000;
/// Spec §11.
const MAX_NAME_BYTES: usize = 256;
/// Fewer fit names that nobody had in mind (spec §10, C004).
const MIN_LITERAL_BYTES: usize = 3;

const PROVIDER_KEYS: &[&str] = &["id", "name", "role", "domains", "in-front"];
const COOKIE_KEYS: &[&str] =
    &["name", "provider", "purposes", "domain", "technology", "lifetime", "facts", "disputed"];

/// A value and where it stands.
struct At<'a> {
    at: usize,
    value: DeValue<'a>,
}

/// One table: its keys in the order of the file.
struct Members<'a> {
    at: usize,
    members: Vec<(Cow<'a, str>, At<'a>)>,
}

pub(super) struct File {
    pub(super) providers: Vec<Provider>,
    /// Each with the id of its provider and where that is written.
    pub(super) cookies: Vec<(Entry, String, usize)>,
}

type Result<T> = std::result::Result<T, CatalogueError>;

struct Reader<'a> {
    source: &'a str,
}

pub(super) fn read(source: &str) -> Result<File> {
    let reader = Reader { source };
    let table = DeTable::parse(source).map_err(|e| {
        let at = e.span().map_or(source.len(), |span| span.start);
        let why = e.message().lines().collect::<Vec<_>>().join(", ").to_lowercase();
        reader.error(Kind::NotToml, at, format!("the catalogue is not valid toml: {why}"))
    })?;
    let mut top = reader.members(table, &["provider", "cookie"], "a catalogue")?;
    let providers = reader.tables(top.take("provider"), "provider")?;
    let cookies = reader.tables(top.take("cookie"), "cookie")?;
    Ok(File { providers: reader.providers(providers)?, cookies: reader.cookies(cookies)? })
}

impl<'a> Members<'a> {
    fn take(&mut self, key: &str) -> Option<At<'a>> {
        let found = self.members.iter().position(|(name, _)| name == key)?;
        Some(self.members.swap_remove(found).1)
    }
}

impl<'a> Reader<'a> {
    fn error(&self, kind: Kind, at: usize, message: impl Into<String>) -> CatalogueError {
        CatalogueError::new(kind, self.source, at, message)
    }

    fn members(
        &self,
        table: Spanned<DeTable<'a>>,
        known: &[&str],
        what: &str,
    ) -> Result<Members<'a>> {
        let at = table.span().start;
        let mut members: Vec<_> = table
            .into_inner()
            .into_iter()
            .map(|(key, value)| {
                let key_at = key.span().start;
                let at = value.span().start;
                (key_at, key.into_inner(), At { at, value: value.into_inner() })
            })
            .collect();
        // The library sorts keys; the file's order makes the first error the first one.
        members.sort_by_key(|(key_at, ..)| *key_at);
        for (key_at, key, _) in &members {
            if !known.contains(&key.as_ref()) && !key.starts_with("x-") {
                let message = format!("{what} has no key {}; {}", quoted(key), suggest(key, known));
                return Err(self.error(Kind::UnknownKey, *key_at, message));
            }
        }
        Ok(Members { at, members: members.into_iter().map(|(_, k, v)| (k, v)).collect() })
    }

    fn tables(&self, list: Option<At<'a>>, key: &str) -> Result<Vec<Spanned<DeTable<'a>>>> {
        let Some(list) = list else { return Ok(Vec::new()) };
        let wrong = |at| {
            let message = format!("`{key}` must be tables that begin with `[[{key}]]`");
            self.error(Kind::WrongType, at, message)
        };
        let DeValue::Array(items) = list.value else { return Err(wrong(list.at)) };
        if items.len() > MAX_ENTRIES {
            let message = format!("more than {MAX_ENTRIES} `[[{key}]]`; split the file");
            return Err(self.error(Kind::Limit, list.at, message));
        }
        items
            .into_iter()
            .map(|item| {
                let span = item.span();
                match item.into_inner() {
                    DeValue::Table(table) => Ok(Spanned::new(span, table)),
                    _ => Err(wrong(span.start)),
                }
            })
            .collect()
    }

    fn text(&self, value: At<'a>, key: &str) -> Result<(usize, Cow<'a, str>)> {
        match value.value {
            DeValue::String(text) => Ok((value.at, text)),
            _ => Err(self.error(Kind::WrongType, value.at, format!("`{key}` must be a string"))),
        }
    }

    fn texts(&self, value: At<'a>, key: &str) -> Result<Vec<(usize, Cow<'a, str>)>> {
        let DeValue::Array(items) = value.value else {
            let message = format!("`{key}` must be a list of strings");
            return Err(self.error(Kind::WrongType, value.at, message));
        };
        let item = |item: Spanned<DeValue<'a>>| {
            self.text(At { at: item.span().start, value: item.into_inner() }, key)
        };
        items.into_iter().map(item).collect()
    }

    fn required(&self, table: &mut Members<'a>, key: &str, what: &str) -> Result<At<'a>> {
        table.take(key).ok_or_else(|| {
            self.error(Kind::MissingKey, table.at, format!("{what} needs a `{key}`"))
        })
    }

    fn bad(&self, at: usize, word: &str, key: &str, known: &[&str]) -> CatalogueError {
        let message = format!("{} is no {key}; {}", quoted(word), suggest(word, known));
        self.error(Kind::BadValue, at, message)
    }

    fn providers(&self, tables: Vec<Spanned<DeTable<'a>>>) -> Result<Vec<Provider>> {
        let mut seen = HashSet::new();
        let mut owners = HashMap::new();
        let mut providers = Vec::with_capacity(tables.len());
        for table in tables {
            let provider = self.provider(table, &mut owners)?;
            let (at, provider) = provider;
            if !seen.insert(provider.id.clone()) {
                let message = format!("the provider {} is there twice", quoted(&provider.id));
                return Err(self.error(Kind::ProviderTwice, at, message));
            }
            providers.push(provider);
        }
        Ok(providers)
    }

    fn provider(
        &self,
        table: Spanned<DeTable<'a>>,
        owners: &mut HashMap<String, String>,
    ) -> Result<(usize, Provider)> {
        let mut table = self.members(table, PROVIDER_KEYS, "a provider")?;
        let (at, id) = self.text(self.required(&mut table, "id", "a provider")?, "id")?;
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || id.len() > 40 || !id.bytes().all(fits) {
            let message = format!("{} is no provider id: 1 to 40 of a-z, 0-9 and -", quoted(&id));
            return Err(self.error(Kind::BadValue, at, message));
        }
        let (name_at, name) =
            self.text(self.required(&mut table, "name", "a provider")?, "name")?;
        if name.trim().is_empty() || name.len() > MAX_NAME_BYTES {
            let message = format!("a provider's name has 1 to {MAX_NAME_BYTES} bytes");
            return Err(self.error(Kind::BadValue, name_at, message));
        }
        let role = match table.take("role") {
            None => None,
            Some(value) => {
                let (at, word) = self.text(value, "role")?;
                let role = Role::from_id(&word);
                Some(role.ok_or_else(|| self.bad(at, &word, "role", Role::IDS))?)
            }
        };
        let domains = match table.take("domains") {
            None => Vec::new(),
            Some(value) => self.hosts(value, "domains")?,
        };
        for domain in &domains {
            if let Some(other) = owners.insert(domain.to_string(), id.to_string())
                && other != id.as_ref()
            {
                let message = format!("{domain} is a domain of {} already", quoted(&other));
                return Err(self.error(Kind::BadValue, at, message));
            }
        }
        let in_front = match table.take("in-front") {
            None => false,
            Some(At { value: DeValue::Boolean(flag), .. }) => flag,
            Some(At { at, .. }) => {
                let message = "`in-front` must be true or false";
                return Err(self.error(Kind::WrongType, at, message));
            }
        };
        let (id, name) = (id.into_owned(), name.into_owned());
        Ok((at, Provider { id, name, role, domains, in_front, borrowed: false }))
    }

    fn hosts(&self, value: At<'a>, key: &str) -> Result<Vec<Domain>> {
        let mut hosts: Vec<Domain> = Vec::new();
        for (at, text) in self.texts(value, key)? {
            let Some(host) = Domain::parse(&text) else {
                let message = format!(
                    "{} in `{key}` is no host; write it in lower case, without dots around it, \
                     and more than a public suffix, or `example.*` for the domains of all countries",
                    quoted(&text)
                );
                return Err(self.error(Kind::BadValue, at, message));
            };
            if hosts.contains(&host) {
                let message = format!("{host} is in `{key}` twice");
                return Err(self.error(Kind::BadValue, at, message));
            }
            hosts.push(host);
        }
        Ok(hosts)
    }

    fn cookies(&self, tables: Vec<Spanned<DeTable<'a>>>) -> Result<Vec<(Entry, String, usize)>> {
        let mut seen = HashSet::new();
        let mut cookies = Vec::with_capacity(tables.len());
        for table in tables {
            let (entry, provider, at, name_at) = self.cookie(table)?;
            let mut domains: Vec<Option<String>> =
                entry.domains.iter().map(|d| Some(d.to_string())).collect();
            if domains.is_empty() {
                domains.push(None);
            }
            for domain in domains {
                let key = (entry.name.clone(), domain.clone(), entry.technology);
                if !seen.insert(key) {
                    let on = domain.map(|d| format!(" on {d}")).unwrap_or_default();
                    let message = format!("{}{on} is there twice", quoted(&entry.name));
                    return Err(self.error(Kind::CookieTwice, name_at, message));
                }
            }
            cookies.push((entry, provider, at));
        }
        Ok(cookies)
    }

    fn cookie(&self, table: Spanned<DeTable<'a>>) -> Result<(Entry, String, usize, usize)> {
        let mut table = self.members(table, COOKIE_KEYS, "a cookie")?;
        let (name_at, name) = self.text(self.required(&mut table, "name", "a cookie")?, "name")?;
        if name.is_empty() || name.len() > MAX_NAME_BYTES {
            let message = format!("a cookie's name has 1 to {MAX_NAME_BYTES} bytes");
            return Err(self.error(Kind::Limit, name_at, message));
        }
        let (at, provider) =
            self.text(self.required(&mut table, "provider", "a cookie")?, "provider")?;
        let purposes = self.required(&mut table, "purposes", "a cookie")?;
        let purposes = self.purposes(purposes)?;
        let domains = match table.take("domain") {
            None => Vec::new(),
            Some(value) => self.hosts(value, "domain")?,
        };
        let technology = match table.take("technology") {
            None => Technology::Cookie,
            Some(value) => {
                let (at, word) = self.text(value, "technology")?;
                Technology::from_id(&word)
                    .ok_or_else(|| self.bad(at, &word, "technology", Technology::IDS))?
            }
        };
        let lifetime = match table.take("lifetime") {
            None => None,
            Some(value) => {
                let (at, word) = self.text(value, "lifetime")?;
                let message = format!(
                    "{} is no lifetime; write `session` or `N minutes`, `hours`, `days`, \
                     `months` or `years`",
                    quoted(&word)
                );
                let read = word.parse::<Lifetime>();
                Some(read.map_err(|_| self.error(Kind::BadValue, at, message))?)
            }
        };
        let facts = match table.take("facts") {
            None => Facts::NONE,
            Some(value) => self.facts(value)?,
        };
        let disputed = match table.take("disputed") {
            None => None,
            Some(value) => {
                let (at, why) = self.text(value, "disputed")?;
                if why.trim().is_empty() {
                    let message = "`disputed` says why people disagree; write it or leave it out";
                    return Err(self.error(Kind::BadValue, at, message));
                }
                Some(why.into_owned())
            }
        };
        let pattern = Pattern::parse(&name);
        if domains.is_empty()
            && pattern.exact().is_none()
            && pattern.literal_bytes() < MIN_LITERAL_BYTES
        {
            let message = format!(
                "{} fits too many names; give it a `domain` or at least {MIN_LITERAL_BYTES} \
                 literal bytes",
                quoted(&name)
            );
            return Err(self.error(Kind::TooBroad, name_at, message));
        }
        let entry = Entry {
            name: name.into_owned(),
            pattern,
            provider: 0,
            layer: 0,
            purposes,
            domains,
            technology,
            lifetime,
            facts,
            disputed,
        };
        Ok((entry, provider.into_owned(), at, name_at))
    }

    fn purposes(&self, value: At<'a>) -> Result<PurposeSet> {
        let list_at = value.at;
        let mut purposes = PurposeSet::EMPTY;
        for (at, word) in self.texts(value, "purposes")? {
            let purpose = Purpose::from_id(&word)
                .ok_or_else(|| self.bad(at, &word, "purpose", Purpose::IDS))?;
            if purposes.contains(purpose) {
                let message = format!("the purpose `{purpose}` is there twice");
                return Err(self.error(Kind::BadValue, at, message));
            }
            purposes.insert(purpose);
        }
        if purposes.is_empty() {
            let message = "a cookie has one purpose at least; `unclassified` when nobody knows";
            return Err(self.error(Kind::BadValue, list_at, message));
        }
        Ok(purposes)
    }

    fn facts(&self, value: At<'a>) -> Result<Facts> {
        let DeValue::Table(table) = value.value else {
            return Err(self.error(Kind::WrongType, value.at, "`facts` must be a table"));
        };
        let stated: Vec<&str> =
            Fact::ALL.iter().filter(|f| !f.is_derived()).map(|f| f.id()).collect();
        let table = self.members(Spanned::new(value.at..value.at, table), &stated, "`facts`")?;
        let mut facts = Facts::NONE;
        for (key, value) in table.members {
            let Some(fact) = Fact::from_id(&key) else { continue };
            let DeValue::Boolean(yes) = value.value else {
                let message = format!("the fact `{fact}` must be true or false");
                return Err(self.error(Kind::WrongType, value.at, message));
            };
            facts.state(fact, yes);
        }
        Ok(facts)
    }
}

/// A word of the file as messages show it: short, and without what terminals obey.
pub(super) fn quoted(word: &str) -> String {
    let shown: String = word.chars().filter(|c| !c.is_control()).take(60).collect();
    let more = if word.chars().count() > 60 { "…" } else { "" };
    format!("`{shown}{more}`")
}

/// The nearest known word, or all of them when none is near.
pub(super) fn suggest(word: &str, known: &[&str]) -> String {
    let word: String = word.chars().take(64).collect();
    let near = word.len().min(9).div_ceil(3);
    let nearest = known
        .iter()
        .map(|k| (strsim::damerau_levenshtein(&word, k), k))
        .filter(|(distance, _)| *distance <= near)
        .min_by_key(|(distance, _)| *distance);
    match nearest {
        Some((_, k)) => format!("did you mean `{k}`?"),
        None => format!("write one of {}", known.join(", ")),
    }
}
