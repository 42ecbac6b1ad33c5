//! What was removed, or would be: counted by cookie, law and reason, and shown on a port of its own.

mod page;
mod server;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use charte::display::shown_name;
use charte::http::Report as Told;
use charte::{Charter, Mode, Time};
use serde::Serialize;

pub(crate) use server::serve;

use crate::access::shown;

/// Rows that are kept. Names come from the site, and a site may make them up.
const MOST_ROWS: usize = 1_000;

/// Characters of a name that are kept.
const MOST_NAME: usize = 80;

/// Counts what may not be set or sent. Cheap to clone; all clones count together.
#[derive(Clone)]
pub(crate) struct Counts {
    shared: Arc<Shared>,
}

struct Shared {
    mode: Mode,
    site: String,
    /// The names of the charter's declarations, by number.
    declared: Vec<String>,
    since: Time,
    requests: AtomicU64,
    rows: Mutex<Rows>,
}

#[derive(Default)]
struct Rows {
    by_key: BTreeMap<Key, u64>,
    /// What has no row.
    others: u64,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    cookie: String,
    header: &'static str,
    law: String,
    handling: &'static str,
    purpose: &'static str,
    because: &'static str,
}

/// Everything that was counted, as it is shown.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    pub(crate) site: String,
    pub(crate) mode: &'static str,
    pub(crate) since: Time,
    pub(crate) requests: u64,
    pub(crate) withheld: Vec<Row>,
    /// Counted, but without a row of their own.
    pub(crate) others: u64,
}

/// How often one cookie was withheld for one reason.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    /// The name, or the pattern of the charter that it fits.
    pub(crate) cookie: String,
    /// `set-cookie` for what the site sets, `cookie` for what the browser sends.
    pub(crate) header: &'static str,
    pub(crate) law: String,
    /// `removed`, `rewritten` (a deletion that goes on without its value), or `kept` in mode
    /// `report`.
    pub(crate) handling: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) purpose: &'static str,
    /// The reason, or the code of the error if the line cannot be read.
    pub(crate) because: &'static str,
    pub(crate) count: u64,
}

impl Counts {
    pub(crate) fn new(charter: &Charter, mode: Mode) -> Self {
        let shared = Shared {
            mode,
            site: charter.site().to_owned(),
            declared: charter.cookies().iter().map(|cookie| cookie.name().to_owned()).collect(),
            since: SystemTime::now().into(),
            requests: AtomicU64::new(0),
            rows: Mutex::default(),
        };
        Self { shared: Arc::new(shared) }
    }

    pub(crate) fn request(&self) {
        self.shared.requests.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts what the layer tells.
    pub(crate) fn tell(&self, told: &Told<'_>, law: &str) {
        let decision = told.decision();
        // An undeclared cookie has no purpose that anybody stated.
        let declared = decision.filter(|decision| decision.is_declared());
        let withheld = declared.map(|d| d.purposes().difference(d.serves()));
        let purpose = withheld.and_then(|purposes| purposes.first());
        let because = match (decision, told.error()) {
            (Some(decision), _) => decision.because().id(),
            (None, Some(error)) => error.code().id(),
            (None, None) => return,
        };
        let declared = decision.and_then(|decision| decision.declaration());
        let declared = declared.and_then(|at| self.shared.declared.get(usize::try_from(at).ok()?));
        let cookie = match (declared, told.name()) {
            (Some(declared), _) => declared.clone(),
            (None, Some(name)) => short(shown_name(&name)),
            (None, None) => "(unreadable line)".to_owned(),
        };
        self.count(Key {
            cookie,
            header: told.field().id(),
            law: law.to_owned(),
            handling: told.handling().id(),
            purpose: purpose.map_or("", |purpose| purpose.id()),
            because,
        });
    }

    fn count(&self, key: Key) {
        let mut rows = self.shared.rows.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = rows.by_key.len() < MOST_ROWS;
        match rows.by_key.get_mut(&key) {
            Some(count) => *count = count.saturating_add(1),
            None if fits => drop(rows.by_key.insert(key, 1)),
            None => rows.others = rows.others.saturating_add(1),
        }
    }

    /// What was counted until now, the most frequent first.
    pub(crate) fn shown(&self) -> Shown {
        let rows = self.shared.rows.lock().unwrap_or_else(PoisonError::into_inner);
        let row = |(key, count): (&Key, &u64)| {
            let Key { cookie, header, law, handling, purpose, because } = key.clone();
            Row { cookie, header, law, handling, purpose, because, count: *count }
        };
        let mut withheld: Vec<Row> = rows.by_key.iter().map(row).collect();
        let others = rows.others;
        drop(rows);
        withheld.sort_by_key(|row| core::cmp::Reverse(row.count));
        Shown {
            site: self.shared.site.clone(),
            mode: self.shared.mode.id(),
            since: self.shared.since,
            requests: self.shared.requests.load(Ordering::Relaxed),
            withheld,
            others,
        }
    }
}

fn short(name: &str) -> String {
    match name.char_indices().nth(MOST_NAME) {
        Some((end, _)) => format!("{}…", shown(name.get(..end).unwrap_or_default())),
        None => shown(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(cookie: String) -> Key {
        let (law, header, handling) = ("fr".to_owned(), "set-cookie", "removed");
        Key { cookie, header, law, handling, purpose: "", because: "undeclared" }
    }

    #[test]
    fn memory_is_bounded_whatever_names_come() {
        let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
        let counts = Counts::new(&Charter::parse(charter).unwrap(), Mode::Enforce);
        for number in 0..MOST_ROWS + 500 {
            counts.count(key(format!("made-up-{number}")));
        }
        counts.count(key("made-up-3".to_owned()));
        let shown = counts.shown();
        assert_eq!((shown.withheld.len(), shown.others), (MOST_ROWS, 500));
        assert_eq!((shown.withheld[0].cookie.as_str(), shown.withheld[0].count), ("made-up-3", 2));
        assert!(short(&"é".repeat(5_000)).chars().count() <= MOST_NAME + 1);
        assert_eq!(short("a\u{202e}b"), "a\\u{202e}b");
    }
}
