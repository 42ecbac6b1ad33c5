//! A charter, a provider and a declaration as keys with values, so that two can be compared key
//! by key. What has a default is there only when it differs from it.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::category::{Area, Role};
use crate::charter::{
    Charter, DEFAULT_CONSENT_COOKIE, Declaration, GpcChoice, Provider, Text, Undeclared,
};
use crate::fact::Facts;

/// A key whose value changed. Of a key that holds a list there is one for each element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyChange {
    /// The key, as the file has it: `lifetime`, `facts.shared`, `description.fr`.
    pub key: String,
    /// The old value. `None` if it was not stated, or the list did not contain it.
    pub old: Option<String>,
    /// The new value. `None` if it is not stated, or the list does not contain it.
    pub new: Option<String>,
}

/// In the order in which readers want them: what decides first, what only tells last.
const ORDER: &[&str] = &[
    "revision",
    "regime",
    "regimes",
    "purposes",
    "provider",
    "role",
    "lifetime",
    "data-retention",
    "facts",
    "separable",
];

/// Keys with values; of a list one for each element.
#[derive(Default)]
pub(super) struct Fields(BTreeMap<(usize, String), Value>);

#[derive(PartialEq)]
enum Value {
    One(String),
    List(Vec<String>),
}

impl Fields {
    fn put(&mut self, key: impl Into<String>, value: Value) {
        let key: String = key.into();
        let head = key.split('.').next().unwrap_or_default();
        let rank = ORDER.iter().position(|k| *k == head).unwrap_or(ORDER.len());
        self.0.insert((rank, key), value);
    }

    fn one(&mut self, key: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.put(key, Value::One(value.to_string()));
        }
    }

    fn text(&mut self, key: &str, text: Option<&Text>) {
        match text {
            None => {}
            Some(Text::Plain(text)) => self.one(key, Some(text)),
            Some(Text::ByLanguage(all)) => {
                all.iter().for_each(|(l, text)| self.one(&format!("{key}.{l}"), Some(text)));
            }
        }
    }

    fn list<'v>(&mut self, key: &str, values: impl IntoIterator<Item = &'v str>) {
        let values: Vec<String> = values.into_iter().map(ToOwned::to_owned).collect();
        if !values.is_empty() {
            self.put(key, Value::List(values));
        }
    }

    fn facts(&mut self, facts: Facts) {
        for (fact, yes) in facts.iter() {
            self.one(&format!("facts.{fact}"), Some(yes));
        }
    }

    pub(super) fn of_charter(charter: &Charter) -> Self {
        let mut fields = Self::default();
        let own = Some(charter.consent_cookie()).filter(|name| *name != DEFAULT_CONSENT_COOKIE);
        fields.one("site", Some(charter.site()));
        fields.text("name", charter.name());
        fields.text("controller", charter.controller());
        fields.text("contact", charter.contact());
        fields.text("privacy-policy", charter.privacy_policy());
        fields.text("introduction", charter.introduction());
        fields.one("revision", Some(charter.revision()));
        fields.list("languages", charter.languages().iter().map(String::as_str));
        fields.one("regime", charter.regime());
        fields.list("regimes", charter.regimes().iter().map(String::as_str));
        fields.one("consent-cookie", own);
        fields.one("consent-domain", charter.consent_domain());
        let undeclared = Some(charter.undeclared()).filter(|u| *u != Undeclared::Withhold);
        fields.one("undeclared", undeclared);
        fields.one("gpc", Some(charter.gpc()).filter(|g| *g != GpcChoice::Honour));
        fields.facts(charter.facts());
        fields
    }

    pub(super) fn of_provider(provider: &Provider) -> Self {
        let mut fields = Self::default();
        fields.text("name", Some(provider.name()));
        fields.one("role", provider.role().map(Role::id));
        fields.list("domains", provider.domains().iter().map(String::as_str));
        fields.text("privacy-policy", provider.privacy_policy());
        fields.one("iab-vendor", provider.iab_vendor());
        fields.one("google-atp", provider.google_atp());
        fields
    }

    /// Name, technology and domain are not among them: they say which declaration it is.
    pub(super) fn of_cookie(cookie: &Declaration) -> Self {
        let mut fields = Self::default();
        fields.one("provider", cookie.provider());
        fields.text("service", cookie.service());
        let everywhere = Area::ALL.iter().all(|area| cookie.is_in(*area));
        let areas = cookie.areas().iter().filter(|_| !everywhere).map(|area| area.id());
        fields.list("areas", areas);
        fields.list("purposes", cookie.purposes().iter().map(|purpose| purpose.id()));
        fields.text("description", cookie.description());
        fields.one("lifetime", cookie.lifetime());
        fields.one("data-retention", cookie.data_retention());
        fields.one("path", Some(cookie.path()).filter(|path| *path != "/"));
        fields.one("partitioned", Some(true).filter(|_| cookie.is_partitioned()));
        fields.one("separable", Some(true).filter(|_| cookie.is_separable()));
        fields.facts(cookie.facts());
        fields
    }
}

/// The keys in which two differ.
pub(super) fn changed(old: &Fields, new: &Fields) -> Vec<KeyChange> {
    let mut keys: Vec<&(usize, String)> = old.0.keys().chain(new.0.keys()).collect();
    keys.sort();
    keys.dedup();
    let mut changes = Vec::new();
    for at in keys {
        let (was, is) = (old.0.get(at), new.0.get(at));
        if was == is {
            continue;
        }
        let mut add = |old: Option<&String>, new: Option<&String>| {
            changes.push(KeyChange { key: at.1.clone(), old: old.cloned(), new: new.cloned() });
        };
        match (was, is) {
            (Some(Value::List(_)), _) | (_, Some(Value::List(_))) => {
                let (was, is) = (elements(was), elements(is));
                let (old, new): (HashSet<_>, HashSet<_>) =
                    (was.iter().collect(), is.iter().collect());
                was.iter().filter(|v| !new.contains(v)).for_each(|v| add(Some(v), None));
                is.iter().filter(|v| !old.contains(v)).for_each(|v| add(None, Some(v)));
            }
            _ => add(single(was), single(is)),
        }
    }
    changes
}

fn elements(value: Option<&Value>) -> &[String] {
    match value {
        Some(Value::List(all)) => all,
        _ => &[],
    }
}

fn single(value: Option<&Value>) -> Option<&String> {
    match value {
        Some(Value::One(text)) => Some(text),
        _ => None,
    }
}
