//! The strict reader of a charter file (spec §11).

mod addresses;
mod tables;

use std::collections::HashSet;

use charte_syntax::{Codes, Correction, Mistakes, Node, Span, Value};

use super::keys::{COOKIE, NEEDLESS_KEYS, OTHER_KEYS, TOP};
use super::{Charter, Site, Text};
use crate::bytes::NameFinder;
use crate::error::{Error, ErrorCode, Problem};
use crate::language::is_language;
use crate::reader::{lost, read_or_all};
use crate::site::Host;

type Table<'s> = charte_syntax::Table<'s, ErrorCode>;

/// The most declarations a charter may hold.
const MAX_DECLARATIONS: usize = 100_000;
/// The most languages: each makes a finding for each text that lacks it.
const MAX_LANGUAGES: usize = 200;
/// The most bytes a name may have.
const MAX_NAME: usize = 256;

pub(super) const CODES: Codes<ErrorCode> = Codes {
    what: "charter",
    syntax: ErrorCode::CharterSyntax,
    unknown_key: ErrorCode::UnknownKey,
    missing_key: ErrorCode::MissingKey,
    wrong_type: ErrorCode::WrongType,
    unknown_word: ErrorCode::UnknownWord,
    duplicate_key: ErrorCode::Duplicate,
    duplicate: ErrorCode::Duplicate,
    malformed: ErrorCode::Malformed,
    own_keys: true,
    other_keys: OTHER_KEYS,
    needless_keys: NEEDLESS_KEYS,
};

/// For a charter that was made in Rust: there, no language is the author's own key.
const UNCHECKED: Codes<ErrorCode> = Codes { own_keys: false, ..CODES };

pub(super) enum Syntax {
    Either,
    Json,
}

/// Reads a charter up to the first mistake.
pub(super) fn charter(bytes: &[u8], syntax: Syntax) -> Result<Charter, Error> {
    let (source, mark) = charte_syntax::source(bytes, &CODES)?;
    let read = || {
        let node = match syntax {
            Syntax::Either => charte_syntax::parse(source, &CODES)?,
            Syntax::Json => charte_syntax::parse_json(source, &CODES)?,
        };
        whole(&node, source, &CODES, None)?.ok_or_else(lost)
    };
    read().map_err(|problem| problem.shifted(mark).into())
}

/// Reads a charter that was made in Rust. The errors have a path and no location in a source.
pub(super) fn unchecked(charter: &Charter) -> Result<Charter, Error> {
    let read = whole(&charter.document(), "", &UNCHECKED, None);
    let read = read.and_then(|read| read.ok_or_else(lost));
    read.map_err(|problem| problem.without_source().into())
}

/// Reads a charter and goes on after a mistake, to report all of them.
pub(super) fn charter_or_all(bytes: &[u8]) -> Result<Charter, Vec<Error>> {
    read_or_all(bytes, &CODES, |node, source, mistakes| whole(node, source, &CODES, Some(mistakes)))
}

/// `None` if there were mistakes and all of them were kept.
fn whole(
    node: &Node<'_>,
    source: &str,
    codes: &Codes<ErrorCode>,
    mistakes: Option<&Mistakes<ErrorCode>>,
) -> Result<Option<Charter>, Problem> {
    format_of(node, source)?;
    let top = Table::root(node, source, codes, TOP, mistakes)?;
    if top.node("format").is_none() {
        let problem = top.missing_as("format", "format = 1", TOP);
        let is_missing = problem.code() == ErrorCode::MissingKey;
        top.mistake(problem.with_correction(is_missing.then(|| format_first(source))))?;
    }
    let site = top.keep(addresses::site(&top).map(Some))?;
    let consent_cookie = top.keep(consent_cookie(&top, site.as_ref()))?;
    let consent_domain = match &site {
        Some(site) => top.keep(consent_domain(&top, site))?,
        None => None,
    };
    let count = top.list("cookie").ok().flatten().map_or(0, <[_]>::len);
    if count > MAX_DECLARATIONS {
        let message = format!(
            "{count} declarations, more than the {MAX_DECLARATIONS} that a charter may have"
        );
        return Err(top
            .error("cookie", ErrorCode::TooMany, message)
            .with_help("leave some out, or say several names with one pattern"));
    }
    let (name, revision) = (top.keep(text(&top, "name"))?, top.keep(revision(&top))?);
    let controller = top.keep(text(&top, "controller"))?;
    let contact = top.keep(addresses::contact(&top))?;
    let privacy_policy = top.keep(addresses::web_address(&top, "privacy-policy"))?;
    let introduction = top.keep(text(&top, "introduction"))?;
    let languages = top.keep(languages(&top))?;
    let regime = top.keep(top.text("regime"))?.map(str::to_owned);
    let regimes = top.keep(ids(&top, "regimes"))?;
    let name_sought = consent_cookie.as_deref().unwrap_or(super::DEFAULT_CONSENT_COOKIE);
    let consent_finder = NameFinder::new(name_sought).into_owned();
    let (undeclared, gpc) = (top.keep(top.word("undeclared"))?, top.keep(top.word("gpc"))?);
    let facts = top.keep(top.table("facts", None, |t| tables::site_facts(&t)))?;
    let providers = top.keep(tables::providers(&top))?;
    let cookies = top.keep(top.tables("cookie", COOKIE, |t| tables::declaration(&t)))?;
    let mut by_id: Vec<(&str, u32)> =
        providers.iter().flatten().map(|p| p.id.as_str()).zip(0..).collect();
    by_id.sort_unstable();
    let provider_order = by_id.into_iter().map(|(_, place)| place).collect();
    Ok(site.map(|site| Charter {
        format: 1,
        name,
        controller,
        contact,
        privacy_policy,
        introduction,
        revision,
        languages,
        regime,
        regimes,
        consent_cookie,
        consent_finder,
        consent_domain,
        undeclared,
        gpc,
        facts,
        providers,
        provider_order,
        cookies,
        site,
    }))
}

/// Only one format exists so far. It stands before all else.
fn format_first(source: &str) -> Correction {
    let start = source.len().saturating_sub(source.trim_start().len());
    match source.get(start..) {
        Some(json) if json.starts_with('{') => {
            let inside = start.saturating_add(1);
            let more = source.get(inside..).unwrap_or_default();
            let next = more.trim_start();
            let gap = more.get(..more.len().saturating_sub(next.len())).unwrap_or_default();
            let comma = if next.starts_with('}') { "" } else { "," };
            Correction::between(inside, format!("{gap}\"format\": 1{comma}"))
        }
        _ => {
            let line = if source.contains("\r\n") { "format = 1\r\n" } else { "format = 1\n" };
            Correction::between(first_statement(source), line)
        }
    }
}

/// Where the first line begins that is neither blank nor a comment.
fn first_statement(source: &str) -> usize {
    let lines = source.split_inclusive('\n');
    let idle = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    lines.take_while(idle).map(str::len).sum()
}

/// The format is judged first: which keys are unknown depends on it.
fn format_of(node: &Node<'_>, source: &str) -> Result<(), Problem> {
    let Value::Table(members) = &node.value else { return Ok(()) };
    let Some((_, format)) = members.iter().find(|(key, _)| key.name == "format") else {
        return Ok(());
    };
    let (code, message, help) = match format.value {
        Value::Whole(1) => return Ok(()),
        Value::Whole(newer) if newer > 1 => (
            ErrorCode::NewerFormat,
            format!("format {newer} is newer than this library, which reads format 1"),
            format!("update charte to a version that reads format {newer}"),
        ),
        Value::Whole(_) => {
            (CODES.malformed, "no such format".to_owned(), "write format = 1".to_owned())
        }
        ref other => {
            (CODES.wrong_type, format!("this is {}", other.kind()), "write format = 1".to_owned())
        }
    };
    // Only one format exists so far, whatever the type of the number.
    let is_one = matches!(&format.value, Value::Text(text) if text.trim() == "1");
    let correction = is_one.then(|| Correction::of_value(format.span, "1").safe_if(true));
    let problem = Problem::new(code, message).with_help(help).with_path("format");
    Err(problem.at(source, format.span).with_correction(correction))
}

fn revision(top: &Table<'_>) -> Result<Option<u32>, Problem> {
    let Some(number) = top.whole("revision")? else { return Ok(None) };
    match u32::try_from(number) {
        Ok(revision) if revision > 0 => Ok(Some(revision)),
        _ => Err(top
            .malformed("revision", "not a revision")
            .with_help("write a whole number from 1 to 4294967295")),
    }
}

fn languages(top: &Table<'_>) -> Result<Option<Vec<String>>, Problem> {
    let Some(tags) = top.texts("languages")? else { return Ok(None) };
    if tags.len() > MAX_LANGUAGES {
        let message = format!(
            "{} languages, more than the {MAX_LANGUAGES} that a charter may have",
            tags.len()
        );
        let problem = top.error("languages", ErrorCode::TooMany, message);
        return Err(problem.with_help("leave some out"));
    }
    let mut languages: Vec<String> = Vec::with_capacity(tags.len());
    let mut seen = HashSet::with_capacity(tags.len());
    for (tag, at) in tags {
        if !is_language(tag) {
            top.mistake(top.locate_at(at, "languages", not_a_language()))?;
        } else if !seen.insert(tag.to_ascii_lowercase()) {
            top.mistake(top.twice("languages", tag, at))?;
        }
        languages.push(tag.to_owned());
    }
    Ok(Some(languages))
}

fn not_a_language() -> Problem {
    Problem::new(CODES.malformed, "not a language tag").with_help("write one as fr or pt-BR")
}

fn not_an_id() -> Problem {
    Problem::new(CODES.malformed, "not an id").with_help("write 1 to 40 of a-z, 0-9 and -")
}

fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn ids(table: &Table<'_>, key: &str) -> Result<Option<Vec<String>>, Problem> {
    let Some(texts) = table.texts(key)? else { return Ok(None) };
    let mut ids: Vec<String> = Vec::with_capacity(texts.len());
    let mut seen = HashSet::with_capacity(texts.len());
    for (id, at) in texts {
        if !is_id(id) {
            table.mistake(table.locate_at(at, key, not_an_id()))?;
        } else if !seen.insert(id) {
            table.mistake(table.twice(key, id, at))?;
        }
        ids.push(id.to_owned());
    }
    Ok(Some(ids))
}

fn consent_cookie(top: &Table<'_>, site: Option<&Site>) -> Result<Option<String>, Problem> {
    let Some(name) = top.text("consent-cookie")? else { return Ok(None) };
    // RFC 9110 §5.6.2 token, which RFC 6265 §4.1.1 asks of a name that is written.
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    let (message, help) = if name.is_empty() || name.len() > MAX_NAME || !name.bytes().all(token) {
        ("not a cookie name", "write 1 to 256 letters, digits, - or _")
    } else if begins(name, "__Http-") || begins(name, "__Host-Http-") {
        (
            "browsers hide a cookie with this prefix from scripts, and the page reads the consent cookie",
            "write the prefix __Host- or none",
        )
    } else if (begins(name, "__Host-") || begins(name, "__Secure-"))
        && site.is_some_and(|site| !site.is_https())
    {
        (
            "browsers keep a cookie with this prefix over https only",
            "write the site with https:// or leave the prefix out",
        )
    } else {
        return Ok(Some(name.to_owned()));
    };
    Err(top.malformed("consent-cookie", message).with_help(help))
}

/// In any ASCII case, as browsers know the prefixes of a cookie's name.
fn begins(name: &str, prefix: &str) -> bool {
    name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn consent_domain(top: &Table<'_>, site: &Site) -> Result<Option<String>, Problem> {
    let Some(text) = top.text("consent-domain")? else { return Ok(None) };
    let host = host(top, "consent-domain", text, top.span_of("consent-domain"))?;
    let suffix = host.registrable().is_none() && !host.is_address();
    // A browser takes a single label, such as localhost, as the host alone.
    let own_label = host == site.host && !host.as_str().contains('.');
    let (message, help) = if !host.covers(&site.host) {
        ("the domain does not cover the site's host", "write that host or a domain above it")
    } else if suffix && !own_label {
        ("the domain is a public suffix, which browsers refuse", "write the site's own domain")
    } else {
        return Ok(Some(text.to_owned()));
    };
    Err(top.malformed("consent-domain", message).with_help(help))
}

fn host(table: &Table<'_>, key: &str, text: &str, at: Span) -> Result<Host<'static>, Problem> {
    let problem = |message: &str| table.error_at(at, key, CODES.malformed, message);
    if let Some(bare) = text.strip_prefix('.') {
        let problem = problem("a domain has no leading dot")
            .with_help("leave it out, the domain covers its subdomains anyway");
        let bare = Host::read(bare).filter(|_| !bare.contains(['/', '@', '"', '\\'])).map(|_| bare);
        let bare = bare.map(|bare| Correction::of_word(at, bare).safe_if(true));
        return Err(problem.with_correction(bare));
    }
    let host = Host::read(text).filter(|_| !text.contains(['/', '@']));
    host.map(Host::into_owned).ok_or_else(|| match addresses::bare_host(text) {
        // An address that has nothing but a host can mean that host only.
        Some((bare, is_whole)) => problem("a domain is a host, not an address")
            .with_help(format!("write \"{bare}\""))
            .with_correction(Correction::of_word(at, &bare).safe_if(is_whole)),
        None => problem("not a host").with_help("write it as shop.example.org"),
    })
}

fn text(table: &Table<'_>, key: &str) -> Result<Option<Text>, Problem> {
    text_where(table, key, |_| None)
}

/// A text for which `wrong` finds nothing wrong, in any language.
fn text_where(
    table: &Table<'_>,
    key: &str,
    wrong: impl Fn(&str) -> Option<Problem>,
) -> Result<Option<Text>, Problem> {
    let Some(node) = table.node(key) else { return Ok(None) };
    match &node.value {
        Value::Text(text) => match wrong(text) {
            Some(problem) => Err(table.locate(key, problem)),
            None => Ok(Some(Text::Plain(text.as_ref().to_owned()))),
        },
        Value::Table(_) => table.table(key, None, |languages| {
            let mut all = Vec::new();
            for (language, at, node) in languages.members() {
                if !is_language(language) {
                    languages.mistake(languages.locate_at(at, language, not_a_language()))?;
                }
                let words = languages.text_of(language, node).and_then(|words| {
                    let wrong = wrong(words).map(|problem| languages.locate(language, problem));
                    wrong.map_or(Ok(words), Err)
                });
                all.push((language.to_owned(), languages.keep(words)?.to_owned()));
            }
            Ok(Text::ByLanguage(all))
        }),
        _ => Err(table.wrong_type(key, node, "a string or a table by language")),
    }
}
