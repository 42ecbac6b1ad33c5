//! Providers and declarations.

use std::collections::HashSet;

use charte_syntax::words::Word;
use charte_syntax::{Correction, Value};

use super::super::keys::{COOKIE, PROVIDER};
use super::super::{Declaration, Provider, Text, purpose_words, role_words, spelling};
use super::{CODES, MAX_NAME, Table, host, is_id, not_an_id, text};
use crate::category::Role;
use crate::error::{Error, ErrorCode, Problem};
use crate::fact::{Fact, Facts};
use crate::purpose::Purpose;
use crate::time::Lifetime;

pub(super) fn providers(top: &Table<'_>) -> Result<Option<Vec<Provider>>, Problem> {
    let mut seen = HashSet::new();
    top.tables("provider", PROVIDER, |table| {
        let provider = provider(&table)?;
        if !provider.id.is_empty() && !seen.insert(provider.id.clone()) {
            return Err(table
                .error("id", CODES.duplicate, "another provider has this id")
                .with_help("give each its own"));
        }
        Ok(provider)
    })
}

fn provider(table: &Table<'_>) -> Result<Provider, Problem> {
    let domains = || {
        let Some(domains) = table.texts("domains")? else { return Ok(None) };
        for (domain, at) in &domains {
            table.keep(host(table, "domains", domain, *at).map(|_| ()))?;
        }
        Ok(Some(domains.into_iter().map(|(domain, _)| domain.to_owned()).collect()))
    };
    let name = text(table, "name").and_then(|name| match name {
        None => Err(table.missing_as("name", "name = \"…\", in words for people", PROVIDER)),
        name => Ok(name),
    });
    Ok(Provider {
        id: table.keep(provider_id(table))?,
        name: table.keep(name)?.unwrap_or(Text::Plain(String::new())),
        role: table.keep(role(table))?,
        domains: table.keep(domains())?,
        privacy_policy: table.keep(text(table, "privacy-policy"))?,
        iab_vendor: table.keep(number(table, "iab-vendor", u16::MAX))?,
        google_atp: table.keep(number(table, "google-atp", u32::MAX))?,
    })
}

fn role(table: &Table<'_>) -> Result<Option<Role>, Problem> {
    table.word("role").map_err(|problem| {
        let word = table.text("role").ok().flatten().unwrap_or_default();
        match role_words::help(word) {
            Some(help) => problem.with_help(help).with_correction(None),
            None => problem,
        }
    })
}

/// A registered number, from 1 to the greatest of its type.
fn number<N>(table: &Table<'_>, key: &str, greatest: N) -> Result<Option<N>, Problem>
where
    N: TryFrom<i64> + PartialEq + From<u8> + core::fmt::Display,
{
    let Some(number) = table.whole(key)? else { return Ok(None) };
    match N::try_from(number) {
        Ok(number) if number != N::from(0) => Ok(Some(number)),
        _ => Err(table
            .malformed(key, "not a registered number")
            .with_help(format!("write a whole number from 1 to {greatest}"))),
    }
}

fn provider_id(table: &Table<'_>) -> Result<String, Problem> {
    let id = table.text("id")?;
    let id = id.ok_or_else(|| {
        table.missing_as("id", "id = \"…\", which its cookies name as provider", PROVIDER)
    })?;
    if is_id(id) { Ok(id.to_owned()) } else { Err(table.locate("id", not_an_id())) }
}

pub(super) fn declaration(table: &Table<'_>) -> Result<Declaration, Problem> {
    let flag = |key| table.keep(table.flag(key));
    Ok(Declaration {
        name: table.keep(name(table))?,
        provider: table.keep(provider_of(table))?,
        service: table.keep(text(table, "service"))?,
        areas: table.keep(table.words("areas"))?,
        purposes: table.keep(purposes(table))?,
        description: table.keep(text(table, "description"))?,
        lifetime: table.keep(lifetime(table, "lifetime"))?,
        data_retention: table.keep(lifetime(table, "data-retention"))?,
        domain: table.keep(domain(table))?,
        path: table.keep(path(table))?,
        technology: table.keep(table.word("technology"))?,
        partitioned: flag("partitioned")?,
        separable: flag("separable")?,
        facts: table.keep(table.table("facts", None, |t| facts(&t)))?,
    })
}

fn name(table: &Table<'_>) -> Result<String, Problem> {
    let missing =
        || table.missing_as("name", "name = \"…\", the cookie's name, * for any run", COOKIE);
    let name = table.text("name")?.ok_or_else(missing)?;
    if name.is_empty() || name.len() > MAX_NAME {
        return Err(table.malformed("name", "not a name").with_help("write 1 to 256 bytes"));
    }
    Ok(name.to_owned())
}

fn provider_of(table: &Table<'_>) -> Result<Option<String>, Problem> {
    match table.text("provider")? {
        Some(id) if !is_id(id) => Err(table.locate("provider", not_an_id())),
        id => Ok(id.map(str::to_owned)),
    }
}

fn purposes(table: &Table<'_>) -> Result<Vec<Purpose>, Problem> {
    const EXAMPLE: &str = "purposes = [\"…\"], unclassified if it is not known";
    let purposes = table.words_or("purposes", |word, at| {
        let message = Purpose::LIST.unknown(word).message().to_owned();
        let problem = table.error_at(at, "purposes", CODES.unknown_word, message);
        match purpose_words::meant_by(word) {
            Some(meant) => {
                let only = meant.only().map(|purpose| Correction::of_word(at, purpose.id()));
                problem.with_help(meant.help()).with_correction(only)
            }
            None => {
                let known = table.unknown_word("purposes", word, at, Purpose::IDS);
                let help = known.help().unwrap_or_default().to_owned();
                problem.with_help(help).with_correction(known.correction().cloned())
            }
        }
    })?;
    let purposes = purposes.ok_or_else(|| table.missing_as("purposes", EXAMPLE, COOKIE))?;
    if purposes.is_empty() && table.list("purposes")?.is_some_and(<[_]>::is_empty) {
        return Err(table
            .error("purposes", ErrorCode::NoPurposes, "no purpose")
            .with_help("write at least one, unclassified if it is not known"));
    }
    Ok(purposes)
}

fn domain(table: &Table<'_>) -> Result<Option<String>, Problem> {
    let Some(domain) = table.text("domain")? else { return Ok(None) };
    host(table, "domain", domain, table.span_of("domain"))?;
    Ok(Some(domain.to_owned()))
}

fn path(table: &Table<'_>) -> Result<Option<String>, Problem> {
    let Some(path) = table.text("path")? else { return Ok(None) };
    if !path.starts_with('/') || path.contains([';', ' ']) || path.contains(char::is_control) {
        let help = "begin it with / and leave out ; and spaces";
        return Err(table.malformed("path", "not a path").with_help(help));
    }
    Ok(Some(path.to_owned()))
}

fn lifetime(table: &Table<'_>, key: &str) -> Result<Option<Lifetime>, Problem> {
    let text = table.text(key).map_err(|problem| match table.node(key).map(|node| &node.value) {
        Some(Value::Whole(number)) => problem.with_help(spelling::of_number(*number)),
        _ => problem,
    });
    let Some(text) = text? else { return Ok(None) };
    text.parse().map(Some).map_err(|error: Error| {
        let meant = spelling::lifetime(text).map(|lifetime| {
            Correction::of_word(table.span_of(key), &lifetime.to_string()).safe_if(true)
        });
        let problem = table.locate(key, error.into_problem()).with_correction(meant);
        match spelling::ambiguous_lifetime(text) {
            Some((one, other)) => problem.with_help(format!("write \"{one}\" or \"{other}\"")),
            None => problem,
        }
    })
}

fn facts(table: &Table<'_>) -> Result<Facts, Problem> {
    facts_among(table, |fact| !fact.is_derived())
}

/// What a charter states of its site as a whole.
pub(super) fn site_facts(table: &Table<'_>) -> Result<Facts, Problem> {
    facts_among(table, Fact::is_of_site)
}

fn facts_among(table: &Table<'_>, may_state: impl Fn(Fact) -> bool) -> Result<Facts, Problem> {
    let mut facts = Facts::NONE;
    for (name, at, node) in table.members() {
        match Fact::from_id(name) {
            None => {
                let stated: Vec<&str> =
                    Fact::ALL.iter().filter(|f| may_state(**f)).map(|f| f.id()).collect();
                table.mistake(table.unknown_name(name, at, &stated))?;
            }
            Some(fact) if fact.is_derived() => {
                let message = format!("{fact} follows from the rest and is never stated");
                let problem = table.error_at(at, "", ErrorCode::DerivedFact, message);
                table.mistake(problem.with_help("leave it out"))?;
            }
            Some(fact) if !may_state(fact) => {
                let message = format!("{fact} differs from cookie to cookie");
                let problem = table.error_at(at, name, CODES.unknown_key, message);
                table.mistake(problem.with_help("state it in the facts of each declaration"))?;
            }
            Some(fact) => facts.state(fact, table.keep(table.flag_of(name, node))?),
        }
    }
    Ok(facts)
}
