//! A charter as TOML that people can live with: in the order in which people think, with what is
//! to be checked as comments.

use charte::{Charter, Declaration, Facts, Text};

use super::entry::{Entry, Gathered, Provider};
use crate::page::shown;

/// A charter that was read exactly, without comments.
pub(super) fn charter(charter: &Charter, json: &serde_json::Value) -> String {
    let mut out = String::from("format = 1\n");
    let string = |out: &mut String, key: &str| {
        if let Some(text) = json.get(key).and_then(serde_json::Value::as_str) {
            line(out, key, &quoted(text));
        }
    };
    string(&mut out, "site");
    for (key, words) in [
        ("name", charter.name()),
        ("controller", charter.controller()),
        ("contact", charter.contact()),
        ("privacy-policy", charter.privacy_policy()),
        ("introduction", charter.introduction()),
    ] {
        if let Some(words) = words {
            line(&mut out, key, &text(words));
        }
    }
    if json.get("revision").is_some() {
        line(&mut out, "revision", &charter.revision().to_string());
    }
    let list = |out: &mut String, key: &str| {
        if let Some(items) = json.get(key).and_then(serde_json::Value::as_array) {
            line(out, key, &quoted_list(items.iter().filter_map(serde_json::Value::as_str)));
        }
    };
    list(&mut out, "languages");
    string(&mut out, "regime");
    list(&mut out, "regimes");
    for key in ["consent-cookie", "consent-domain", "undeclared", "gpc"] {
        string(&mut out, key);
    }
    if json.get("facts").is_some() {
        line(&mut out, "facts", &facts(charter.facts()));
    }
    // A list of nothing is not the same as none.
    if json.get("provider").is_some() && charter.providers().is_empty() {
        out.push_str("provider = []\n");
    }
    if json.get("cookie").is_some() && charter.cookies().is_empty() {
        out.push_str("cookie = []\n");
    }
    let stated = |list: &str, number: usize, key: &str| {
        json.get(list).and_then(|l| l.get(number)).is_some_and(|i| i.get(key).is_some())
    };
    for (number, provider) in charter.providers().iter().enumerate() {
        out.push_str("\n[[provider]]\n");
        line(&mut out, "id", &quoted(provider.id()));
        line(&mut out, "name", &text(provider.name()));
        if let Some(role) = provider.role() {
            line(&mut out, "role", &quoted(role.id()));
        }
        if stated("provider", number, "domains") {
            let domains = provider.domains().iter().map(String::as_str);
            line(&mut out, "domains", &quoted_list(domains));
        }
        if let Some(policy) = provider.privacy_policy() {
            line(&mut out, "privacy-policy", &text(policy));
        }
        if let Some(number) = provider.iab_vendor() {
            line(&mut out, "iab-vendor", &number.to_string());
        }
        if let Some(number) = provider.google_atp() {
            line(&mut out, "google-atp", &number.to_string());
        }
    }
    for (number, declaration) in charter.cookies().iter().enumerate() {
        cookie(&mut out, declaration, |key| stated("cookie", number, key));
    }
    out
}

fn cookie(out: &mut String, declaration: &Declaration, stated: impl Fn(&str) -> bool) {
    out.push_str("\n[[cookie]]\n");
    line(out, "name", &quoted(declaration.name()));
    if let Some(provider) = declaration.provider() {
        line(out, "provider", &quoted(provider));
    }
    if let Some(service) = declaration.service() {
        line(out, "service", &text(service));
    }
    if stated("areas") {
        line(out, "areas", &quoted_list(declaration.areas().iter().map(|a| a.id())));
    }
    line(out, "purposes", &quoted_list(declaration.purposes().iter().map(|p| p.id())));
    if let Some(lifetime) = declaration.lifetime() {
        line(out, "lifetime", &quoted(&lifetime.to_string()));
    }
    if let Some(retention) = declaration.data_retention() {
        line(out, "data-retention", &quoted(&retention.to_string()));
    }
    if let Some(domain) = declaration.domain() {
        line(out, "domain", &quoted(domain));
    }
    if stated("path") {
        line(out, "path", &quoted(declaration.path()));
    }
    if stated("technology") {
        line(out, "technology", &quoted(declaration.technology().id()));
    }
    if stated("partitioned") {
        line(out, "partitioned", &declaration.is_partitioned().to_string());
    }
    if stated("separable") {
        line(out, "separable", &declaration.is_separable().to_string());
    }
    if stated("facts") {
        line(out, "facts", &facts(declaration.facts()));
    }
    if let Some(description) = declaration.description() {
        line(out, "description", &text(description));
    }
}

/// What was gathered from a publisher's policy.
pub(super) fn gathered(gathered: &Gathered, site: &str, regime: Option<&str>) -> String {
    let mut out = String::from(
        "# Read from a cookie policy. Lines that begin with “check” say what was not clear; see to\n\
         # them before the charter is used. What is not stated never counts in a cookie's favour.\n\
         # Editors check this file when its first line is #:schema charter.schema.json, a file\n\
         # that the command charte schema prints.\n\n",
    );
    out.push_str("format = 1\n");
    line(&mut out, "site", &quoted(site));
    if let Some(language) = &gathered.language {
        line(&mut out, "languages", &quoted_list(std::iter::once(language.as_str())));
    }
    match regime {
        Some(regime) => line(&mut out, "regime", &quoted(regime)),
        None => check(&mut out, "name the law that applies, as regime = \"fr\""),
    }
    for what in &gathered.left_out {
        check(&mut out, &format!("left out: {what}"));
    }
    for provider in &gathered.providers {
        gathered_provider(&mut out, provider);
    }
    for entry in &gathered.entries {
        gathered_entry(&mut out, entry, gathered.language.as_deref());
    }
    out
}

fn gathered_provider(out: &mut String, provider: &Provider) {
    out.push_str("\n[[provider]]\n");
    line(out, "id", &quoted(&provider.id));
    line(out, "name", &quoted(&provider.name));
    provider.checks.iter().for_each(|what| check(out, what));
    if let Some(domain) = &provider.domain {
        line(out, "domains", &quoted_list(std::iter::once(domain.as_str())));
    }
}

fn gathered_entry(out: &mut String, entry: &Entry, language: Option<&str>) {
    let said = |words: &str| match language {
        Some(language) => text(&Text::ByLanguage(vec![(language.to_owned(), words.to_owned())])),
        None => quoted(words),
    };
    out.push_str("\n[[cookie]]\n");
    entry.checks.iter().for_each(|what| check(out, what));
    line(out, "name", &quoted(&entry.name));
    if let Some(provider) = &entry.provider {
        line(out, "provider", &quoted(provider));
    }
    if let Some(service) = &entry.service {
        line(out, "service", &said(service));
    }
    if !entry.areas.is_empty() {
        line(out, "areas", &quoted_list(entry.areas.iter().map(|a| a.id())));
    }
    line(out, "purposes", &quoted_list(entry.purposes.iter().map(|p| p.id())));
    if let Some(lifetime) = entry.lifetime {
        line(out, "lifetime", &quoted(&lifetime.to_string()));
    }
    if let Some(retention) = entry.retention {
        line(out, "data-retention", &quoted(&retention.to_string()));
    }
    if let Some(domain) = &entry.domain {
        line(out, "domain", &quoted(domain));
    }
    if let Some(technology) = entry.technology {
        line(out, "technology", &quoted(technology.id()));
    }
    if let Some(description) = &entry.description {
        line(out, "description", &said(description));
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    out.push_str(key);
    out.push_str(" = ");
    out.push_str(value);
    out.push('\n');
}

/// A comment: whatever it holds stays on its line.
fn check(out: &mut String, what: &str) {
    out.push_str("# check: ");
    out.push_str(&shown(what));
    out.push('\n');
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            // Control characters, and marks that turn the direction of what stands around them.
            c if c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn quoted_list<'t>(items: impl Iterator<Item = &'t str>) -> String {
    let items: Vec<String> = items.map(quoted).collect();
    format!("[{}]", items.join(", "))
}

fn facts(facts: Facts) -> String {
    let all: Vec<String> = facts.iter().map(|(fact, yes)| format!("{fact} = {yes}")).collect();
    table(&all)
}

/// A language tag is letters, figures and hyphens: a bare key.
fn text(text: &Text) -> String {
    match text {
        Text::Plain(text) => quoted(text),
        Text::ByLanguage(all) => {
            let all: Vec<String> =
                all.iter().map(|(l, t)| format!("{l} = {}", quoted(t))).collect();
            table(&all)
        }
    }
}

fn table(members: &[String]) -> String {
    if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
}
