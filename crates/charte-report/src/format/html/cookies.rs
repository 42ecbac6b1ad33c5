//! The table of cookies: one row per cookie, one column per recording.

use std::collections::HashMap;

use charte::Technology;
use charte_audit::{Known, Row, Seen};

use super::columns::Place;
use super::lanes::class;
use super::text::{named, said, shown};
use crate::words;

/// Cookies of a group that have a row; a browser shows no more with ease, and nobody reads them.
const MOST_COOKIES: usize = 1_000;

/// Cookies with the same answer.
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) cookies: Vec<Cookie>,
    pub(super) more: usize,
}

pub(super) struct Cookie {
    pub(super) name: String,
    pub(super) technology: Option<Technology>,
    pub(super) host: String,
    pub(super) kind: String,
    pub(super) purposes: String,
    pub(super) provider: Option<String>,
    pub(super) disputed: Option<String>,
    pub(super) lifetime: String,
    /// A cell for each recording.
    pub(super) cells: Vec<Cell>,
}

/// What one recording shows of a cookie; `None` if it was not there.
pub(super) struct Cell {
    pub(super) seen: Option<Shown>,
}

pub(super) struct Shown {
    pub(super) class: &'static str,
    pub(super) word: &'static str,
    pub(super) because: String,
    pub(super) citations: String,
    pub(super) rests_on: String,
    pub(super) how: String,
}

type Key<'r> = (&'r str, Option<&'r str>, Technology);

/// Every sighting of one cookie, for each recording.
struct Sightings<'r> {
    places: Vec<Vec<&'r Row>>,
    order: usize,
}

impl<'r> Sightings<'r> {
    /// The sighting that counts most: what it puts on the device, the most severe answer, how long.
    fn speaks(rows: &[&'r Row]) -> Option<&'r Row> {
        rows.iter()
            .copied()
            .max_by_key(|row| (row.seen != Seen::Deleted, row.verdict(), row.kept_for))
    }
}

/// The cookies of all recordings, what needs a person first.
pub(super) fn groups(places: &[Place<'_>]) -> Vec<Group> {
    let mut known: HashMap<Key<'_>, Sightings<'_>> = HashMap::new();
    for (number, place) in places.iter().enumerate() {
        for row in place.pages.iter().flat_map(|page| &page.rows) {
            let order = known.len();
            let key = (row.cookie.as_str(), row.host.as_deref(), row.technology);
            let entry = known.entry(key).or_insert_with(|| Sightings {
                places: places.iter().map(|_| Vec::new()).collect(),
                order,
            });
            entry.places[number].push(row);
        }
    }
    let mut all: Vec<Sightings<'_>> = known.into_values().collect();
    all.sort_by_key(|sightings| sightings.order);
    let mut groups: Vec<(usize, Vec<Cookie>)> =
        (0..HEADINGS.len()).map(|n| (n, Vec::new())).collect();
    for sightings in &all {
        let rows: Vec<&Row> = sightings.places.iter().flatten().copied().collect();
        let Some(speaks) = Sightings::speaks(&rows) else { continue };
        groups[words::urgency(speaks)].1.push(cookie(speaks, sightings));
    }
    let several = places.len() > 1;
    groups.retain(|(_, cookies)| !cookies.is_empty());
    let heading = |number: usize, count: usize| {
        let (alone, among) = HEADINGS[number];
        format!("{} ({count})", if several { among } else { alone })
    };
    groups
        .into_iter()
        .map(|(number, mut cookies)| {
            let heading = heading(number, cookies.len());
            let more = cookies.len().saturating_sub(MOST_COOKIES);
            cookies.truncate(MOST_COOKIES);
            Group { heading, cookies, more }
        })
        .collect()
}

/// Headings for one recording, and for several, by [`words::urgency`].
const HEADINGS: &[(&str, &str)] = &[
    ("Not allowed", "Not allowed in at least one recording"),
    ("Allowed in part", "Allowed in part at most"),
    ("Disputed", "Disputed"),
    ("Unknown", "Unknown"),
    ("Allowed", "Allowed wherever it was seen"),
    ("Deleted", "Deleted only"),
];

fn cookie(row: &Row, sightings: &Sightings<'_>) -> Cookie {
    let disputed = match &row.known {
        Known::Entry { disputed, .. } => disputed.as_deref().map(said),
        _ => None,
    };
    let kept = sightings.places.iter().flatten().filter(|row| row.seen != Seen::Deleted);
    let longest = kept.max_by_key(|row| row.kept_for);
    Cookie {
        name: named(&row.cookie),
        technology: Some(row.technology).filter(|t| *t != Technology::Cookie),
        host: shown(row.host.as_deref().unwrap_or("unknown host")),
        kind: words::kind(row),
        purposes: words::purposes(row),
        provider: words::provider(row).map(|name| shown(&name)),
        disputed,
        lifetime: longest.map_or_else(|| "–".to_owned(), |row| row.lifetime()),
        cells: sightings.places.iter().map(|rows| cell(rows)).collect(),
    }
}

fn cell(rows: &[&Row]) -> Cell {
    let seen = Sightings::speaks(rows).map(|row| Shown {
        class: class(row),
        word: words::outcome(row),
        because: words::because(row, true),
        citations: if row.seen == Seen::Deleted { String::new() } else { row.citations.join("; ") },
        rests_on: if row.seen == Seen::Deleted { String::new() } else { row.rests_on.join(", ") },
        how: how(rows),
    });
    Cell { seen }
}

/// How it was seen, and how often.
fn how(rows: &[&Row]) -> String {
    let words = [
        (Seen::Set, "set"),
        (Seen::Sent, "only in requests: set by a script, or left from an earlier visit"),
        (Seen::Stored, "kept in the browser"),
        (Seen::Deleted, "deleted"),
    ];
    let mut told = Vec::new();
    for (seen, word) in words {
        let of = rows.iter().filter(|row| row.seen == seen);
        let count: u64 = of.clone().map(|row| row.count).sum();
        let blocked = of.clone().any(|row| row.blocked && seen == Seen::Set);
        // Beside a response that sets it, that requests carry it says nothing more.
        if count == 0 || (seen == Seen::Sent && !told.is_empty()) {
            continue;
        }
        let times = if count > 1 { format!(" ×{count}") } else { String::new() };
        let refused = if blocked { ", which the browser rejected" } else { "" };
        told.push(match seen {
            Seen::Sent => word.to_owned(),
            _ => format!("{word}{times}{refused}"),
        });
    }
    told.join(", ")
}
