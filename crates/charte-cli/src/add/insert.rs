//! Tables of services put into the text of a charter.

use charte::charter::Locations;
use charte::{Charter, Declaration, Regime, Role, Text, Time};
use charte_audit::services::{FragmentSettings, Service};

use crate::failure::Failure;
use crate::{languages, out, usual};

/// A charter's text with services in it.
pub(crate) struct Insertion {
    pub(crate) text: String,
    pub(crate) added: Vec<Added>,
}

/// What became of one service.
pub(crate) struct Added {
    pub(crate) service: &'static Service,
    /// The provider's table, if the charter did not have the provider.
    pub(crate) provider: Option<String>,
    pub(crate) role: Option<Role>,
    /// The names and the tables of the cookies that were added.
    pub(crate) cookies: Vec<(String, String)>,
    /// The names of those that the charter has already.
    pub(crate) had: Vec<String>,
}

impl Insertion {
    pub(crate) fn has_changes(&self) -> bool {
        self.added.iter().any(Added::is_new)
    }
}

impl Added {
    pub(crate) fn is_new(&self) -> bool {
        self.provider.is_some() || !self.cookies.is_empty()
    }
}

/// Puts services into the text of a charter (TOML, without a byte order mark).
pub(crate) fn insert(
    name: &str,
    text: &str,
    services: &[&'static Service],
    now: Time,
) -> Result<Insertion, Failure> {
    let shown = if name == "-" { "standard input".to_owned() } else { out::file(name) };
    if text.trim_start().starts_with('{') {
        return Err(Failure::new(format!(
            "{shown}: is JSON, and add changes TOML only; `charte init --yes --site URL --add \
             NAMES` writes the same declarations as TOML, to copy them by hand"
        )));
    }
    let before = Charter::parse(text).map_err(|error| {
        let failure = Failure::in_file(name, &error);
        Failure::new(format!("{failure}; charte lint shows all of it"))
    })?;
    let languages = of_charter(&before);
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let settings = FragmentSettings { languages: &languages, regimes: &regimes(&before), now };
    let mut insertion = Insertion { text: text.to_owned(), added: Vec::new() };
    for service in services {
        one(&shown, &mut insertion, service, &settings)?;
    }
    Ok(insertion)
}

/// Puts one service into the text.
fn one(
    shown: &str,
    insertion: &mut Insertion,
    service: &'static Service,
    settings: &FragmentSettings<'_>,
) -> Result<(), Failure> {
    let unreadable = |error: charte::Error| Failure::new(format!("{shown}: {error}"));
    let charter = Charter::parse(&insertion.text).map_err(unreadable)?;
    let fragment = service.fragment(settings).map_err(unreadable)?;
    let alone = format!("format = 1\nsite = \"https://site.invalid\"\n{fragment}");
    let alone = Charter::parse(alone).map_err(unreadable)?;
    let is_there = charter.provider(service.provider_id()).is_some();
    let mut added = Added {
        service,
        provider: (!is_there).then_some(fragment.provider),
        role: alone.provider(service.provider_id()).and_then(charte::Provider::role),
        cookies: Vec::new(),
        had: Vec::new(),
    };
    for (cookie, table) in alone.cookies().iter().zip(fragment.cookies) {
        let name = cookie.name().to_owned();
        match charter.cookies().iter().any(|known| is_same(known, cookie)) {
            true => added.had.push(name),
            false => added.cookies.push((name, table)),
        }
    }
    if added.is_new() {
        insertion.text = with_tables(&insertion.text, &charter, &added).ok_or_else(|| {
            let message = "declares its providers or cookies as one list in brackets; write each \
                           as a table, [[provider]] or [[cookie]]";
            Failure::new(format!("{shown}: {message}"))
        })?;
        let after = Charter::parse(&insertion.text).map_err(unreadable)?;
        let is_kept = after.providers().starts_with(charter.providers())
            && after.cookies().starts_with(charter.cookies());
        if !is_kept {
            let message = "adding would change what it says, which is a bug in charte";
            return Err(Failure::new(format!("{shown}: {message}; left unchanged")));
        }
    }
    insertion.added.push(added);
    Ok(())
}

/// Whether a charter need not have both.
fn is_same(known: &Declaration, new: &Declaration) -> bool {
    known.name() == new.name()
        && known.technology() == new.technology()
        && (known.domain() == new.domain() || known.provider() == new.provider())
}

/// The text with the new tables: the provider before the first cookie that comes after all
/// providers, the cookies at the end. `None` if the charter's tables are not written as tables.
fn with_tables(text: &str, charter: &Charter, added: &Added) -> Option<String> {
    let locations = Locations::parse(text).ok()?;
    let start = |path: String| {
        let start = locations.find(&path)?.value().start;
        text.get(start..)?.starts_with("[[").then_some(start)
    };
    let starts = |key: &str, count: usize| {
        (0..count).map(|n| start(format!("{key}[{n}]"))).collect::<Option<Vec<usize>>>()
    };
    let last_provider = starts("provider", charter.providers().len())?.into_iter().max();
    let cookies = starts("cookie", charter.cookies().len())?;
    let first_cookie = cookies.into_iter().filter(|at| Some(*at) > last_provider).min();
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let provider = added.provider.iter().map(|table| format!("\n{table}"));
    let provider = provider.collect::<String>().replace('\n', line_end);
    let cookies = added.cookies.iter().map(|(_, table)| format!("\n{table}"));
    let cookies = cookies.collect::<String>().replace('\n', line_end);
    let (head, tail) = text.split_at(first_cookie.map_or(text.len(), |at| above(text, at)));
    let mut out = head.to_owned();
    let is_open = |out: &str| !out.is_empty() && !out.ends_with('\n');
    if !provider.is_empty() {
        if is_open(&out) {
            out.push_str(line_end);
        }
        out.push_str(&provider);
        if !tail.is_empty() && !tail.starts_with(['\n', '\r']) {
            out.push_str(line_end);
        }
    }
    out.push_str(tail);
    if !cookies.is_empty() {
        if is_open(&out) {
            out.push_str(line_end);
        }
        out.push_str(&cookies);
    }
    Some(out)
}

/// Where what belongs to the header at `at` begins: its comments too, but not those right below
/// the last key before it.
fn above(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let lines: Vec<&str> = before.split_inclusive('\n').collect();
    let is_key = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let keys = lines.iter().rposition(is_key).map_or(0, |last| last + 1);
    let rest = lines.get(keys..).unwrap_or_default();
    // Comments without a blank line below them belong to the header.
    let below = rest.iter().position(|line| line.trim().is_empty()).unwrap_or_default();
    lines.iter().take(keys + below).map(|line| line.len()).sum()
}

/// The charter's languages; if it names none, those of its texts; if it has none, the law's.
fn of_charter(charter: &Charter) -> Vec<String> {
    if !charter.languages().is_empty() {
        return charter.languages().to_vec();
    }
    let mut used: Vec<String> = Vec::new();
    let providers = charter.providers().iter().map(|provider| Some(provider.name()));
    let cookies = charter.cookies().iter();
    let cookies = cookies.flat_map(|cookie| [cookie.service(), cookie.description()]);
    for text in providers.chain(cookies).flatten() {
        let Text::ByLanguage(all) = text else { continue };
        for (language, _) in all {
            if !used.contains(language) {
                used.push(language.clone());
            }
        }
    }
    match used.is_empty() {
        true => languages::usual(charter.regime().unwrap_or_default()),
        false => used,
    }
}

/// The laws that the charter names.
fn regimes(charter: &Charter) -> Vec<&'static Regime> {
    let named = charter.regime().into_iter();
    let named = named.chain(charter.regimes().iter().map(String::as_str));
    let mut regimes: Vec<&Regime> = named.filter_map(|id| Regime::builtin(id).ok()).collect();
    if regimes.is_empty() {
        regimes.extend(Regime::builtin(usual::REGIME).ok());
    }
    regimes
}
