//! What has changed since an older dossier of the same charter.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Cookie, Dossier, Ruling};

/// What has changed since an older dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changes {
    /// The moment of the older one.
    pub since: String,
    /// The moment of the newer one.
    pub at: String,
    /// Whether the digest of the older one fits its content.
    pub older_is_unaltered: bool,
    /// Whether the charter says something else.
    pub charter_changed: bool,
    /// The laws whose data changed.
    pub laws_changed: Vec<String>,
    /// The laws that only one of the two has.
    pub laws_not_compared: Vec<String>,
    /// The verdicts that changed.
    pub changes: Vec<Change>,
    /// The purposes for which visitors must be asked now, and were not asked then, by law.
    pub ask_again: Vec<(String, Vec<String>)>,
}

/// A verdict that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The law.
    pub law: String,
    /// The cookie.
    pub cookie: String,
    /// The purpose.
    pub purpose: String,
    /// What was asked. `None`: it was not declared.
    pub before: Option<String>,
    /// The rule that said so.
    pub before_rule: Option<String>,
    /// What is asked. `None`: it is not declared any more.
    pub after: Option<String>,
    /// The rule that says so.
    pub after_rule: Option<String>,
}

impl Dossier {
    /// What has changed since an older dossier of the same charter: which verdicts, by which rule, and
    /// who must be asked again. A law that only one of the two has is not compared.
    #[must_use]
    pub fn changes_since(&self, older: &Self) -> Changes {
        let in_both = |id: &str| self.law(id).is_some() && older.law(id).is_some();
        let ids: BTreeSet<&str> =
            self.laws.iter().chain(&older.laws).map(|law| law.id.as_str()).collect();
        let digest = |of: &Self, id: &str| of.law(id).map(|law| law.digest.clone());
        let mut changes = Vec::new();
        let mut ask_again = Vec::new();
        for law in ids.iter().copied().filter(|id| in_both(id)) {
            let found = verdicts(self, older, law);
            let asked = |change: &&Change| {
                change.after.as_deref() == Some("opt-in")
                    && change.before.as_deref() != Some("opt-in")
            };
            let purposes: BTreeSet<String> =
                found.iter().filter(asked).map(|change| change.purpose.clone()).collect();
            if !purposes.is_empty() {
                ask_again.push((law.to_owned(), purposes.into_iter().collect()));
            }
            changes.extend(found);
        }
        let changed = |id: &&str| in_both(id) && digest(self, id) != digest(older, id);
        Changes {
            since: older.at.clone(),
            at: self.at.clone(),
            older_is_unaltered: older.is_unaltered(),
            charter_changed: self.charter != older.charter,
            laws_changed: ids.iter().copied().filter(changed).map(ToOwned::to_owned).collect(),
            laws_not_compared: ids
                .iter()
                .copied()
                .filter(|id| !in_both(id))
                .map(ToOwned::to_owned)
                .collect(),
            changes,
            ask_again,
        }
    }
}

/// A declaration is the same if it is about the same thing.
fn is_same(one: &Cookie, other: &Cookie) -> bool {
    (&one.name, &one.domain, &one.technology) == (&other.name, &other.domain, &other.technology)
}

fn verdicts(newer: &Dossier, older: &Dossier, law: &str) -> Vec<Change> {
    let rulings = |cookie: &Cookie| -> Vec<Ruling> {
        let verdict = cookie.verdicts.iter().find(|verdict| verdict.law == law);
        verdict.map(|verdict| verdict.purposes.clone()).unwrap_or_default()
    };
    let mut changes = Vec::new();
    let mut compare = |name: &str, before: &[Ruling], after: &[Ruling]| {
        let purposes: BTreeSet<&str> =
            before.iter().chain(after).map(|ruling| ruling.purpose.as_str()).collect();
        for purpose in purposes {
            let of = |all: &[Ruling]| all.iter().find(|ruling| ruling.purpose == purpose).cloned();
            let (before, after) = (of(before), of(after));
            let said = |ruling: &Option<Ruling>| {
                ruling.as_ref().map(|ruling| (ruling.requirement.clone(), ruling.rule.clone()))
            };
            if said(&before) == said(&after) {
                continue;
            }
            changes.push(Change {
                law: law.to_owned(),
                cookie: name.to_owned(),
                purpose: purpose.to_owned(),
                before: before.as_ref().map(|ruling| ruling.requirement.clone()),
                before_rule: before.map(|ruling| ruling.rule),
                after: after.as_ref().map(|ruling| ruling.requirement.clone()),
                after_rule: after.map(|ruling| ruling.rule),
            });
        }
    };
    for cookie in &newer.cookies {
        let before = older.cookies.iter().find(|old| is_same(old, cookie));
        compare(&cookie.name, &before.map(rulings).unwrap_or_default(), &rulings(cookie));
    }
    for old in &older.cookies {
        if !newer.cookies.iter().any(|cookie| is_same(cookie, old)) {
            compare(&old.name, &rulings(old), &[]);
        }
    }
    changes
}
