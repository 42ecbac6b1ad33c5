//! The strict reader of a catalogue file: what it does not know is a problem, never ignored.

use std::collections::{HashMap, HashSet};

use charte::{ErrorCode, Fact, Facts, Lifetime, Purpose, PurposeSet, Role, Technology};
use charte_syntax::{Codes, Mistakes, Pattern, Span, quoted};

use super::domain::Domain;
use super::{Entry, Provider};

pub(super) type Problem = charte_syntax::Problem<ErrorCode>;
type Table<'s> = charte_syntax::Table<'s, ErrorCode>;

const CODES: Codes<ErrorCode> = Codes {
    what: "catalogue",
    syntax: ErrorCode::CatalogueSyntax,
    unknown_key: ErrorCode::CatalogueUnknownKey,
    missing_key: ErrorCode::CatalogueMissingKey,
    wrong_type: ErrorCode::CatalogueWrongType,
    unknown_word: ErrorCode::CatalogueBadValue,
    duplicate_key: ErrorCode::CatalogueSyntax,
    duplicate: ErrorCode::CatalogueBadValue,
    malformed: ErrorCode::CatalogueBadValue,
    own_keys: true,
    other_keys: &[],
    needless_keys: &[],
};

const MAX_ENTRIES: usize = 100_000;
/// Spec §11.
const MAX_NAME_BYTES: usize = 256;
/// A pattern with fewer literal bytes matches names that nobody had in mind (spec §10, C004).
const MIN_LITERAL_BYTES: usize = 3;

const PROVIDER_KEYS: &[&str] = &["id", "name", "role", "domains", "in-front"];
const COOKIE_KEYS: &[&str] =
    &["name", "provider", "purposes", "domain", "technology", "lifetime", "facts", "disputed"];
const TRACKER_KEYS: &[&str] = &["purposes", "providers", "domains", "paths"];
const MIXED_KEYS: &[&str] = &["purposes", "domains"];
const TABLES: &[&str] = &["provider", "cookie", "tracker", "mixed"];

#[derive(Default)]
pub(super) struct File {
    pub(super) providers: Vec<Provider>,
    pub(super) cookies: Vec<Cookie>,
    pub(super) trackers: Vec<Tracker>,
    pub(super) mixed: Vec<Mixed>,
}

/// Hosts to which some requests serve these purposes, and others do not.
pub(super) struct Mixed {
    pub(super) purposes: PurposeSet,
    pub(super) domains: Vec<Domain>,
}

/// Hosts to which every request serves the same purposes.
pub(super) struct Tracker {
    pub(super) purposes: PurposeSet,
    /// The ids of providers all of whose hosts are meant, and where the file names them.
    pub(super) providers: Vec<(String, Span)>,
    pub(super) domains: Vec<Domain>,
    /// Hosts of which only what is below a path is meant.
    pub(super) paths: Vec<(Domain, String)>,
}

/// An entry whose provider is not looked up yet.
pub(super) struct Cookie {
    pub(super) entry: Entry,
    pub(super) provider: String,
    /// Where the file names the provider.
    pub(super) at: Span,
}

/// Reads a file. With a list of mistakes it goes on after one; what it returns is then complete
/// only if the list is empty.
pub(super) fn read(source: &str, mistakes: Option<&Mistakes<ErrorCode>>) -> Result<File, Problem> {
    let node = charte_syntax::parse_toml(source, &CODES)?;
    let top = Table::root(&node, source, &CODES, TABLES, mistakes)?;
    for key in TABLES {
        if top.list(key).is_ok_and(|items| items.is_some_and(|items| items.len() > MAX_ENTRIES)) {
            let message = format!("more than {MAX_ENTRIES} `[[{key}]]`");
            return Err(top
                .error(key, ErrorCode::CatalogueTooMany, message)
                .with_help("split the file"));
        }
    }
    let providers = top.keep(providers(&top))?;
    let cookies = top.keep(cookies(&top))?;
    let trackers = top.keep(trackers(&top))?;
    Ok(File { providers, cookies, trackers, mixed: top.keep(mixed(&top))? })
}

fn providers(top: &Table<'_>) -> Result<Vec<Provider>, Problem> {
    let (mut seen, mut owners) = (HashSet::new(), HashMap::new());
    let providers = top.tables("provider", PROVIDER_KEYS, |table| {
        let provider = provider(&table, &mut owners)?;
        if !seen.insert(provider.id.clone()) {
            let message = format!("the provider {} is there twice", quoted(&provider.id));
            let problem = table.error("id", ErrorCode::CatalogueDuplicateProvider, message);
            return Err(problem.with_help("keep one, or give each its own id"));
        }
        Ok(provider)
    });
    Ok(providers?.unwrap_or_default())
}

fn required<'t>(table: &Table<'t>, key: &str) -> Result<&'t str, Problem> {
    table.text(key)?.ok_or_else(|| table.missing(key))
}

fn provider(table: &Table<'_>, owners: &mut HashMap<String, String>) -> Result<Provider, Problem> {
    let id = required(table, "id")?;
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if id.is_empty() || id.len() > 40 || !id.bytes().all(fits) {
        let problem = table.malformed("id", format!("{} is not a provider id", quoted(id)));
        return Err(problem.with_help("write 1 to 40 of a-z, 0-9 and -"));
    }
    let name = required(table, "name")?;
    if name.trim().is_empty() || name.len() > MAX_NAME_BYTES {
        let message = format!("a provider's name has 1 to {MAX_NAME_BYTES} bytes");
        return Err(table.malformed("name", message));
    }
    let role: Option<Role> = table.word("role")?;
    let domains = hosts(table, "domains")?;
    for domain in &domains {
        if let Some(other) = owners.insert(domain.to_string(), id.to_owned())
            && other != id
        {
            let message = format!("{domain} is a domain of {} already", quoted(&other));
            let problem = table.malformed("domains", message);
            return Err(problem.with_help("name it for one provider only"));
        }
    }
    let in_front = table.flag("in-front")?.unwrap_or(false);
    let (id, name) = (id.to_owned(), name.to_owned());
    Ok(Provider { id, name, role, domains, in_front, borrowed: false })
}

fn hosts(table: &Table<'_>, key: &str) -> Result<Vec<Domain>, Problem> {
    let mut hosts: Vec<Domain> = Vec::new();
    for (text, at) in table.texts(key)?.unwrap_or_default() {
        let Some(host) = Domain::parse(text) else {
            let message = format!("{} is not a host", quoted(text));
            let problem = table.error_at(at, key, CODES.malformed, message);
            return Err(problem.with_help(
                "write it in lower case, without dots around it, and more than a public suffix, \
                 or `example.*` for the domains of all countries",
            ));
        };
        if hosts.contains(&host) {
            return Err(table.twice(key, text, at));
        }
        hosts.push(host);
    }
    Ok(hosts)
}

fn trackers(top: &Table<'_>) -> Result<Vec<Tracker>, Problem> {
    let trackers = top.tables("tracker", TRACKER_KEYS, |table| {
        let named = table.texts("providers")?.unwrap_or_default();
        let providers = named.into_iter().map(|(id, at)| (id.to_owned(), at)).collect();
        let (purposes, domains) = (purposes(&table)?, hosts(&table, "domains")?);
        Ok(Tracker { purposes, providers, domains, paths: paths(&table)? })
    });
    Ok(trackers?.unwrap_or_default())
}

fn mixed(top: &Table<'_>) -> Result<Vec<Mixed>, Problem> {
    let mixed = top.tables("mixed", MIXED_KEYS, |table| {
        Ok(Mixed { purposes: purposes(&table)?, domains: hosts(&table, "domains")? })
    });
    Ok(mixed?.unwrap_or_default())
}

/// Hosts with a path: `example.org/pixel`.
fn paths(table: &Table<'_>) -> Result<Vec<(Domain, String)>, Problem> {
    let mut paths = Vec::new();
    for (text, at) in table.texts("paths")?.unwrap_or_default() {
        let split = text.split_once('/').filter(|(_, path)| {
            let is_plain = |c: char| c.is_ascii_graphic() && !"?#;".contains(c);
            !path.is_empty() && !path.ends_with('/') && path.chars().all(is_plain)
        });
        let Some((host, path)) = split.and_then(|(host, path)| Some((Domain::parse(host)?, path)))
        else {
            let message = format!("{} is not a host with a path", quoted(text));
            let problem = table.error_at(at, "paths", CODES.malformed, message);
            return Err(problem.with_help("write it as `example.org/pixel`"));
        };
        let path = (host, format!("/{path}"));
        if paths.contains(&path) {
            return Err(table.twice("paths", text, at));
        }
        paths.push(path);
    }
    Ok(paths)
}

fn cookies(top: &Table<'_>) -> Result<Vec<Cookie>, Problem> {
    let mut seen = HashSet::new();
    let cookies = top.tables("cookie", COOKIE_KEYS, |table| {
        let cookie = cookie(&table)?;
        let entry = &cookie.entry;
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
                let problem = table.error("name", ErrorCode::CatalogueDuplicateCookie, message);
                return Err(problem.with_help("keep one, or limit one of them to a `domain`"));
            }
        }
        Ok(cookie)
    });
    Ok(cookies?.unwrap_or_default())
}

fn cookie(table: &Table<'_>) -> Result<Cookie, Problem> {
    let name = required(table, "name")?;
    if name.is_empty() || name.len() > MAX_NAME_BYTES {
        let message = format!("a cookie's name has 1 to {MAX_NAME_BYTES} bytes");
        return Err(table.error("name", ErrorCode::CatalogueTooMany, message));
    }
    let provider = required(table, "provider")?.to_owned();
    let purposes = purposes(table)?;
    let domains = hosts(table, "domain")?;
    let technology = table.word("technology")?.unwrap_or(Technology::Cookie);
    let lifetime = lifetime(table)?;
    let facts = facts(table)?;
    let disputed = table.text("disputed")?;
    if disputed.is_some_and(|why| why.trim().is_empty()) {
        let problem = table.malformed("disputed", "`disputed` must say why sources disagree");
        return Err(problem.with_help("write it or leave it out"));
    }
    let pattern = Pattern::parse(name);
    if domains.is_empty()
        && pattern.exact().is_none()
        && pattern.literal_bytes() < MIN_LITERAL_BYTES
    {
        let message = format!("{} fits too many names", quoted(name));
        return Err(table.error("name", ErrorCode::CatalogueBroadPattern, message).with_help(
            format!("give it a `domain` or at least {MIN_LITERAL_BYTES} literal bytes"),
        ));
    }
    let entry = Entry {
        name: name.to_owned(),
        pattern,
        provider: 0,
        layer: 0,
        purposes,
        domains,
        technology,
        lifetime,
        facts,
        disputed: disputed.map(str::to_owned),
    };
    Ok(Cookie { entry, provider, at: table.span_of("provider") })
}

fn purposes(table: &Table<'_>) -> Result<PurposeSet, Problem> {
    let purposes: Option<Vec<Purpose>> = table.words("purposes")?;
    let purposes = purposes.ok_or_else(|| table.missing("purposes"))?;
    if purposes.is_empty() {
        let problem = table.malformed("purposes", "there must be at least one purpose");
        return Err(problem.with_help("write `unclassified` if it is not known"));
    }
    Ok(purposes.into_iter().collect())
}

fn lifetime(table: &Table<'_>) -> Result<Option<Lifetime>, Problem> {
    let Some(text) = table.text("lifetime")? else { return Ok(None) };
    text.parse().map(Some).map_err(|_: charte::Error| {
        let problem = table.malformed("lifetime", format!("{} is not a lifetime", quoted(text)));
        problem.with_help("write `session` or `N minutes`, `hours`, `days`, `months` or `years`")
    })
}

fn facts(table: &Table<'_>) -> Result<Facts, Problem> {
    let stated: Vec<&str> = Fact::ALL.iter().filter(|f| !f.is_derived()).map(|f| f.id()).collect();
    let facts = table.table("facts", Some(&stated), |table| {
        let mut facts = Facts::NONE;
        for (key, _, node) in table.members() {
            // The table has kept a problem with any other key.
            let Some(fact) = Fact::from_id(key) else { continue };
            facts.state(fact, table.flag_of(key, node)?);
        }
        Ok(facts)
    });
    Ok(facts?.unwrap_or(Facts::NONE))
}
