//! Which declaration of the older charter is which of the newer.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::category::Technology;
use crate::charter::{Charter, Declaration};
use crate::site::Host;

/// What a declaration is known by. Cookies are told apart by it, so a new name is a new cookie.
type Key<'c> = (&'c str, Technology, Option<String>);

fn key(cookie: &Declaration) -> Key<'_> {
    let domain = cookie.domain().map(|domain| match Host::read(domain) {
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
    /// If several declarations have the same key, equal ones are paired first, then the rest in
    /// their order. The work stays linear, because a charter may have 100,000 declarations with one
    /// name.
    pub(super) fn new(old: &'c Charter, new: &'c Charter) -> Self {
        let mut by_key: HashMap<Key<'c>, VecDeque<usize>> = HashMap::new();
        let mut by_text: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (place, cookie) in old.cookies().iter().enumerate() {
            by_key.entry(key(cookie)).or_default().push_back(place);
            by_text.entry(text(cookie)).or_default().push_back(place);
        }
        let equal = |cookie: &'c Declaration| by_text.get_mut(&text(cookie))?.pop_front();
        let equals: Vec<Option<usize>> = new.cookies().iter().map(equal).collect();
        let mut taken: HashSet<usize> = equals.iter().flatten().copied().collect();
        let mut kept = Vec::new();
        for ((number, cookie), equal) in (0u32..).zip(new.cookies()).zip(equals) {
            let mut next = || {
                let places = by_key.get_mut(&key(cookie))?;
                std::iter::from_fn(|| places.pop_front()).find(|place| taken.insert(*place))
            };
            let was = equal.or_else(&mut next).and_then(|place| old.cookies().get(place));
            kept.push((number, cookie, was));
        }
        let gone = old.cookies().iter().enumerate().filter(|(place, _)| !taken.contains(place));
        Self { kept, removed: gone.map(|(_, cookie)| cookie).collect() }
    }
}

/// Equal declarations have equal texts.
fn text(cookie: &Declaration) -> String {
    // What could not be written would only be taken for its namesakes, in their order.
    serde_json::to_string(cookie).unwrap_or_default()
}
