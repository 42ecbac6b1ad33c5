//! Hosts that a page's requests went to, whether or not they set a cookie.

use std::collections::HashMap;

/// A host that requests of one page went to. Of their addresses only the host is kept, and the path
/// where the caller asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// Index in [`Recording::pages`](crate::Recording::pages).
    pub page: Option<usize>,
    /// The host. An IPv6 address has no brackets.
    pub host: String,
    /// The path without a query, for a host of
    /// [`Options::keep_paths_of`](crate::Options::keep_paths_of()).
    pub path: Option<String>,
    /// Requests that the host answered.
    pub answered: u64,
    /// Requests without a recorded answer: blocked, cut off or failed. They prove no contact.
    pub unanswered: u64,
    /// When the first request left by the recorder's clock, in milliseconds since 1970 (UTC).
    pub first: Option<i64>,
}

/// The contacts of a recording while it is read.
#[derive(Default)]
pub(crate) struct Contacts {
    all: Vec<Contact>,
    places: HashMap<Key, usize>,
}

/// Page, host and path.
type Key = (Option<usize>, String, Option<String>);

impl Contacts {
    /// Counts a request. Returns the bytes that are kept because of it.
    pub(crate) fn add(
        &mut self,
        page: Option<usize>,
        (host, path): (&str, Option<&str>),
        is_answered: bool,
        sent: Option<i64>,
    ) -> usize {
        let key = (page, host.to_owned(), path.map(ToOwned::to_owned));
        let known = self.places.get(&key).and_then(|place| self.all.get_mut(*place));
        if let Some(contact) = known {
            contact.count(is_answered, sent);
            return 0;
        }
        let bytes = host.len().saturating_add(path.map_or(0, str::len));
        let (host, path) = (key.1.clone(), key.2.clone());
        let mut contact = Contact { page, host, path, answered: 0, unanswered: 0, first: None };
        contact.count(is_answered, sent);
        self.places.insert(key, self.all.len());
        self.all.push(contact);
        size_of::<Contact>().saturating_add(bytes.saturating_mul(2))
    }

    /// The contacts, with the page that each index has now. What became one page is one.
    pub(crate) fn finish(self, place: impl Fn(usize) -> Option<usize>) -> Vec<Contact> {
        let mut merged = Self::default();
        for mut contact in self.all {
            contact.page = contact.page.and_then(&place);
            let key = (contact.page, contact.host.clone(), contact.path.clone());
            let known = merged.places.get(&key).and_then(|place| merged.all.get_mut(*place));
            match known {
                Some(known) => {
                    known.answered = known.answered.saturating_add(contact.answered);
                    known.unanswered = known.unanswered.saturating_add(contact.unanswered);
                    known.first = [known.first, contact.first].into_iter().flatten().min();
                }
                None => {
                    merged.places.insert(key, merged.all.len());
                    merged.all.push(contact);
                }
            }
        }
        merged.all
    }
}

impl Contact {
    fn count(&mut self, is_answered: bool, sent: Option<i64>) {
        let count = if is_answered { &mut self.answered } else { &mut self.unanswered };
        *count = count.saturating_add(1);
        self.first = [self.first, sent].into_iter().flatten().min();
    }
}
