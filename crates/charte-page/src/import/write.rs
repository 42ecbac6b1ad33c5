//! The charter of a publisher's policy as TOML, with what is to be checked as comments.

use std::collections::HashMap;

use charte::{Charter, Declaration, Text};

use super::entry::{Entry, Gathered, Provider};
use crate::page::shown;

const HEAD: &str = "\
Read from a cookie policy. Lines that begin with “check” say what was not clear; see to
them before the charter is used. What is not stated never counts in a cookie's favour.
Editors check this file when its first line is #:schema charter.schema.json, a file
that the command charte schema prints.";

/// What was gathered from a policy.
pub(super) fn gathered(
    gathered: &Gathered,
    site: &str,
    regime: Option<&str>,
) -> Result<String, charte::Error> {
    let language = gathered.language.as_deref();
    let mut builder = Charter::builder(site)
        .providers(gathered.providers.iter().map(provider))
        .cookies(gathered.entries.iter().map(|entry| declaration(entry, language)));
    if let Some(language) = language {
        builder = builder.languages([language]);
    }
    let mut comments = HashMap::from([(String::new(), HEAD.to_owned())]);
    match regime {
        Some(regime) => builder = builder.regime(regime),
        None => {
            let law = ["name the law that applies, as regime = \"fr\"".to_owned()];
            comments.insert("regime".to_owned(), checks(&law));
        }
    }
    let left_out: Vec<String> =
        gathered.left_out.iter().map(|what| format!("left out: {what}")).collect();
    comments.insert("regimes".to_owned(), checks(&left_out));
    for (number, provider) in gathered.providers.iter().enumerate() {
        comments.insert(format!("provider[{number}].role"), checks(&provider.checks));
    }
    for (number, entry) in gathered.entries.iter().enumerate() {
        comments.insert(format!("cookie[{number}]"), checks(&entry.checks));
    }
    let charter = builder.build()?;
    Ok(charter.to_toml_with_comments(|path| comments.remove(path)))
}

/// A comment with a line for each, whatever it holds.
fn checks(all: &[String]) -> String {
    all.iter().map(|what| format!("check: {}\n", shown(what))).collect()
}

fn provider(provider: &Provider) -> charte::Provider {
    let stated = charte::Provider::new(&provider.id, provider.name.as_str());
    match &provider.domain {
        Some(domain) => stated.with_domains([domain]),
        None => stated,
    }
}

fn declaration(entry: &Entry, language: Option<&str>) -> Declaration {
    let text = |words: &str| match language {
        Some(language) => Text::from([(language, words)]),
        None => Text::from(words),
    };
    let mut stated = Declaration::new(&entry.name, entry.purposes.iter().copied());
    if let Some(provider) = &entry.provider {
        stated = stated.with_provider(provider);
    }
    if let Some(service) = &entry.service {
        stated = stated.with_service(text(service));
    }
    if !entry.areas.is_empty() {
        stated = stated.with_areas(entry.areas.iter().copied());
    }
    if let Some(lifetime) = entry.lifetime {
        stated = stated.with_lifetime(lifetime);
    }
    if let Some(retention) = entry.retention {
        stated = stated.with_data_retention(retention);
    }
    if let Some(domain) = &entry.domain {
        stated = stated.with_domain(domain);
    }
    if let Some(technology) = entry.technology {
        stated = stated.with_technology(technology);
    }
    if let Some(description) = &entry.description {
        stated = stated.with_description(text(description));
    }
    stated
}
