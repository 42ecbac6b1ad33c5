//! The charter file: strict, with the place of every error (spec §11).

use std::collections::HashSet;

use url::Url;

use super::{Charter, Declaration, Provider, Site, Text};
use crate::document::{self, Codes, Table, Value, Vocabulary};
use crate::error::{Error, ErrorCode};
use crate::fact::{Fact, Facts};
use crate::site::Host;
use crate::time::Lifetime;

/// The most declarations a charter may hold.
const MAX_DECLARATIONS: usize = 100_000;
/// The most bytes a name may have.
const MAX_NAME: usize = 256;

const CODES: Codes = Codes {
    what: "charter",
    syntax: ErrorCode::CharterSyntax,
    unknown_key: ErrorCode::UnknownKey,
    missing_key: ErrorCode::MissingKey,
    wrong_type: ErrorCode::WrongType,
    newer_format: ErrorCode::NewerFormat,
    unknown_word: ErrorCode::UnknownWord,
    duplicate: ErrorCode::Duplicate,
    malformed: ErrorCode::Malformed,
};

const TOP_KEYS: &[&str] = &[
    "format",
    "site",
    "name",
    "revision",
    "languages",
    "regime",
    "regimes",
    "consent-cookie",
    "consent-domain",
    "undeclared",
    "gpc",
    "provider",
    "cookie",
];
const PROVIDER_KEYS: &[&str] = &["id", "name", "role", "domains", "privacy-policy"];
const COOKIE_KEYS: &[&str] = &[
    "name",
    "provider",
    "service",
    "areas",
    "purposes",
    "description",
    "lifetime",
    "data-retention",
    "domain",
    "path",
    "technology",
    "partitioned",
    "separable",
    "facts",
];

pub(super) enum Syntax {
    Either,
    Json,
}

impl Vocabulary for super::Undeclared {
    const WORDS: &'static [&'static str] = Self::IDS;
    fn from_word(word: &str) -> Option<Self> {
        Self::from_id(word)
    }
}

impl Vocabulary for super::GpcChoice {
    const WORDS: &'static [&'static str] = Self::IDS;
    fn from_word(word: &str) -> Option<Self> {
        Self::from_id(word)
    }
}

pub(super) fn charter(bytes: &[u8], syntax: Syntax) -> Result<Charter, Error> {
    let source = document::source(bytes, &CODES)?;
    let node = match syntax {
        Syntax::Either => document::parse(source, &CODES)?,
        Syntax::Json => document::parse_json(source, &CODES)?,
    };
    format_of(&node, source)?;
    let top = Table::root(&node, source, &CODES, TOP_KEYS)?;
    if top.node("format").is_none() {
        return Err(top.missing("format"));
    }
    let site = site(&top)?;
    let consent_domain = consent_domain(&top, &site)?;
    let count = top.list("cookie")?.map_or(0, <[_]>::len);
    if count > MAX_DECLARATIONS {
        let message = format!("{count} declarations; a charter has at most {MAX_DECLARATIONS}");
        return Err(top.error("cookie", ErrorCode::TooMany, message));
    }
    Ok(Charter {
        format: 1,
        name: text(&top, "name")?,
        revision: revision(&top)?,
        languages: languages(&top)?,
        regime: top.text("regime")?.map(str::to_owned),
        regimes: ids(&top, "regimes")?,
        consent_cookie: consent_cookie(&top)?,
        consent_domain,
        undeclared: top.word("undeclared")?,
        gpc: top.word("gpc")?,
        providers: providers(&top)?,
        cookies: top.tables("cookie", COOKIE_KEYS, |t| declaration(&t))?,
        site,
    })
}

/// The format is judged first: the keys of a later one are not this one's to call unknown.
fn format_of(node: &document::Node<'_>, source: &str) -> Result<(), Error> {
    let Value::Table(members) = &node.value else { return Ok(()) };
    let Some((_, format)) = members.iter().find(|(key, _)| key.name == "format") else {
        return Ok(());
    };
    let error = |code, message: String| {
        Err(Error::new(code, message).under("format").at(source, format.at))
    };
    match format.value {
        Value::Whole(1) => Ok(()),
        Value::Whole(newer) if newer > 1 => error(
            CODES.newer_format,
            format!(
                "format {newer} is newer than this library, which reads format 1; update charte to a version that reads format {newer}"
            ),
        ),
        Value::Whole(_) => error(CODES.malformed, "write format = 1".to_owned()),
        ref other => {
            error(CODES.wrong_type, format!("this is {}; write a whole number", other.kind()))
        }
    }
}

fn site(top: &Table<'_>) -> Result<Site, Error> {
    let url = top.text("site")?.ok_or_else(|| top.missing("site"))?;
    let host = Url::parse(url).ok().filter(Url::has_host).and_then(|_| Host::of_page(url));
    let host = host.ok_or_else(|| {
        top.malformed(
            "site",
            "the site is no address with a host; write it as https://www.example.org",
        )
    })?;
    Ok(Site { url: url.to_owned(), host: host.into_owned() })
}

fn revision(top: &Table<'_>) -> Result<Option<u32>, Error> {
    let Some(number) = top.whole("revision")? else { return Ok(None) };
    match u32::try_from(number) {
        Ok(revision) if revision > 0 => Ok(Some(revision)),
        _ => Err(top.malformed("revision", "write a whole number from 1 to 4294967295")),
    }
}

fn languages(top: &Table<'_>) -> Result<Option<Vec<String>>, Error> {
    let Some(tags) = top.texts("languages")? else { return Ok(None) };
    let mut languages: Vec<String> = Vec::with_capacity(tags.len());
    for (tag, at) in tags {
        if !is_language(tag) {
            let message = "not a language tag; write one as fr or pt-BR";
            return Err(top.error_at(at, "languages", CODES.malformed, message));
        }
        if languages.iter().any(|l| l.eq_ignore_ascii_case(tag)) {
            let message = "the language stands twice; keep one";
            return Err(top.error_at(at, "languages", CODES.duplicate, message));
        }
        languages.push(tag.to_owned());
    }
    Ok(Some(languages))
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn ids(table: &Table<'_>, key: &str) -> Result<Option<Vec<String>>, Error> {
    let Some(texts) = table.texts(key)? else { return Ok(None) };
    let mut ids: Vec<String> = Vec::with_capacity(texts.len());
    for (id, at) in texts {
        if !is_id(id) {
            let message = "an id is 1 to 40 of a-z, 0-9 and -";
            return Err(table.error_at(at, key, CODES.malformed, message));
        }
        if ids.iter().any(|i| i == id) {
            return Err(table.error_at(at, key, CODES.duplicate, "the id stands twice; keep one"));
        }
        ids.push(id.to_owned());
    }
    Ok(Some(ids))
}

fn consent_cookie(top: &Table<'_>) -> Result<Option<String>, Error> {
    let Some(name) = top.text("consent-cookie")? else { return Ok(None) };
    // RFC 9110 §5.6.2 token, which RFC 6265 §4.1.1 asks of a name that is written.
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    if name.is_empty() || name.len() > MAX_NAME || !name.bytes().all(token) {
        let message = "not a cookie name; write 1 to 256 letters, digits, - or _";
        return Err(top.malformed("consent-cookie", message));
    }
    Ok(Some(name.to_owned()))
}

fn consent_domain(top: &Table<'_>, site: &Site) -> Result<Option<String>, Error> {
    let Some(text) = top.text("consent-domain")? else { return Ok(None) };
    let host = host(top, "consent-domain", text, None)?;
    let suffix = host.registrable().is_none() && !host.is_address();
    // A browser takes a single label, such as localhost, as the host alone.
    let own_label = host == site.host && !host.as_str().contains('.');
    let message = if !host.covers(&site.host) {
        "the domain does not cover the site's host; write that host or a domain above it"
    } else if suffix && !own_label {
        "the domain is a public suffix, which browsers refuse; write the site's own domain"
    } else {
        return Ok(Some(text.to_owned()));
    };
    Err(top.malformed("consent-domain", message))
}

fn host(
    table: &Table<'_>,
    key: &str,
    text: &str,
    at: Option<usize>,
) -> Result<Host<'static>, Error> {
    let error = |message: &str| match at {
        Some(at) => table.error_at(at, key, CODES.malformed, message),
        None => table.malformed(key, message),
    };
    if text.starts_with('.') {
        return Err(error("a domain has no leading dot; it covers its subdomains anyway"));
    }
    let host = Host::parse(text).filter(|_| !text.contains(['/', '@']));
    host.map(Host::into_owned).ok_or_else(|| error("not a host; write it as shop.example.org"))
}

fn text(table: &Table<'_>, key: &str) -> Result<Option<Text>, Error> {
    let Some(node) = table.node(key) else { return Ok(None) };
    match &node.value {
        Value::Text(text) => Ok(Some(Text::Plain(text.as_ref().to_owned()))),
        Value::Table(_) => table.table(key, None, |languages| {
            let mut all = Vec::new();
            for (language, at, node) in languages.members() {
                if !is_language(language) {
                    let message = "not a language tag; write one as fr or pt-BR";
                    return Err(languages.error_at(at, language, CODES.malformed, message));
                }
                all.push((language.to_owned(), languages.text_of(language, node)?.to_owned()));
            }
            Ok(Text::ByLanguage(all))
        }),
        _ => Err(table.wrong_type(key, node, "a string or a table by language")),
    }
}

fn providers(top: &Table<'_>) -> Result<Option<Vec<Provider>>, Error> {
    let mut seen = HashSet::new();
    top.tables("provider", PROVIDER_KEYS, |table| {
        let provider = provider(&table)?;
        if !seen.insert(provider.id.clone()) {
            let message = "another provider has this id; give each its own";
            return Err(table.error("id", CODES.duplicate, message));
        }
        Ok(provider)
    })
}

fn provider(table: &Table<'_>) -> Result<Provider, Error> {
    let id = table.text("id")?.ok_or_else(|| table.missing("id"))?;
    if !is_id(id) {
        return Err(table.malformed("id", "an id is 1 to 40 of a-z, 0-9 and -"));
    }
    let domains = table.texts("domains")?;
    for (domain, at) in domains.iter().flatten() {
        host(table, "domains", domain, Some(*at))?;
    }
    Ok(Provider {
        id: id.to_owned(),
        name: text(table, "name")?.ok_or_else(|| table.missing("name"))?,
        role: table.word("role")?,
        domains: domains.map(|all| all.into_iter().map(|(d, _)| d.to_owned()).collect()),
        privacy_policy: text(table, "privacy-policy")?,
    })
}

fn declaration(table: &Table<'_>) -> Result<Declaration, Error> {
    let name = table.text("name")?.ok_or_else(|| table.missing("name"))?;
    if name.is_empty() || name.len() > MAX_NAME {
        return Err(table.malformed("name", "a name has 1 to 256 bytes"));
    }
    let provider = table.text("provider")?;
    if provider.is_some_and(|id| !is_id(id)) {
        return Err(table.malformed("provider", "an id is 1 to 40 of a-z, 0-9 and -"));
    }
    let purposes = table.words("purposes")?.ok_or_else(|| table.missing("purposes"))?;
    if purposes.is_empty() {
        let message = "no purpose; write at least one, unclassified if it is not known";
        return Err(table.error("purposes", ErrorCode::NoPurposes, message));
    }
    let domain = table.text("domain")?;
    if let Some(domain) = domain {
        host(table, "domain", domain, None)?;
    }
    let path = table.text("path")?;
    if path.is_some_and(|p| {
        !p.starts_with('/') || p.contains([';', ' ']) || p.contains(char::is_control)
    }) {
        return Err(table.malformed("path", "a path begins with / and holds no ; and no space"));
    }
    Ok(Declaration {
        name: name.to_owned(),
        provider: provider.map(str::to_owned),
        service: text(table, "service")?,
        areas: table.words("areas")?,
        purposes,
        description: text(table, "description")?,
        lifetime: lifetime(table, "lifetime")?,
        data_retention: lifetime(table, "data-retention")?,
        domain: domain.map(str::to_owned),
        path: path.map(str::to_owned),
        technology: table.word("technology")?,
        partitioned: table.flag("partitioned")?,
        separable: table.flag("separable")?,
        facts: table.table("facts", None, |t| facts(&t))?,
    })
}

fn lifetime(table: &Table<'_>, key: &str) -> Result<Option<Lifetime>, Error> {
    let Some(text) = table.text(key)? else { return Ok(None) };
    Lifetime::parse(text).map(Some).ok_or_else(|| {
        let message = "not a lifetime; write session, or a number and minutes, hours, days or months, as 13 months (in the plural, 1 months too)";
        table.malformed(key, message)
    })
}

fn facts(table: &Table<'_>) -> Result<Facts, Error> {
    let mut facts = Facts::NONE;
    for (name, at, node) in table.members() {
        let Some(fact) = Fact::from_id(name) else {
            let stated: Vec<&str> =
                Fact::ALL.iter().filter(|f| !f.is_derived()).map(|f| f.id()).collect();
            return Err(table.unknown_word("", name, at, &stated));
        };
        if fact.is_derived() {
            let message = format!("{fact} follows from the rest and is never stated; leave it out");
            return Err(table.error_at(at, "", ErrorCode::DerivedFact, message));
        }
        facts.state(fact, table.flag_of(name, node)?);
    }
    Ok(facts)
}
