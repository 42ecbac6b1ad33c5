//! Which declaration of the older charter is which of the newer.

use std::collections::HashMap;

use crate::category::Technology;
use crate::charter::{Charter, Declaration};
use crate::site::Host;

/// What a declaration is known by. Cookies are told apart by it, so a new name is a new cookie.
type Key<'c> = (&'c str, Technology, Option<String>);

fn key(cookie: &Declaration) -> Key<'_> {
    let domain = cookie.domain().map(|domain| match Host::parse(domain) {
        Some(host) => host.to_string(),
        None => domain.to_owned(),
    });
    (cookie.name(), cookie.technology(), domain)
}

/// A declaration with its number in the newer charter, and the one that it was in the older.
pub(super) struct Pairs<'c> {
    /// In the order of the newer charter.
    pub(super) kept: Vec<(u32, &'c Declaration, Option<&'c Declaration>)>,
    /// In the order of the older.
    pub(super) removed: Vec<&'c Declaration>,
}

impl<'c> Pairs<'c> {
    /// Where several declarations have the same key, equal ones are the same, then the others in
    /// the order of their lines.
    pub(super) fn new(old: &'c Charter, new: &'c Charter) -> Self {
        let mut unmatched: HashMap<Key<'c>, Vec<(usize, &'c Declaration)>> = HashMap::new();
        for (place, cookie) in old.cookies().iter().enumerate() {
            unmatched.entry(key(cookie)).or_default().push((place, cookie));
        }
        let mut take = |cookie: &'c Declaration, equal: bool| {
            let candidates = unmatched.get_mut(&key(cookie))?;
            let found = candidates.iter().position(|(_, old)| !equal || *old == cookie)?;
            Some(candidates.remove(found).1)
        };
        let equals: Vec<Option<&'c Declaration>> =
            new.cookies().iter().map(|cookie| take(cookie, true)).collect();
        let kept = (0u32..).zip(new.cookies()).zip(equals);
        let kept = kept
            .map(|((number, cookie), equal)| {
                (number, cookie, equal.or_else(|| take(cookie, false)))
            })
            .collect();
        let mut removed: Vec<(usize, &'c Declaration)> =
            unmatched.into_values().flatten().collect();
        removed.sort_by_key(|(place, _)| *place);
        Self { kept, removed: removed.into_iter().map(|(_, cookie)| cookie).collect() }
    }
}
