//! Both directions, on the header maps: the methods of [`Charte`] that the service calls. Those for
//! handlers are in `extension.rs`.

use charte::Mode;
use charte::cookie::response_date;
use charte::http::{Handling, Report};
use http::header::{COOKIE, DATE, Entry, OccupiedEntry, SET_COOKIE, VARY};
use http::{HeaderMap, HeaderValue};

use crate::extension::Charte;

impl Charte {
    /// Takes out of the request what may not be set.
    pub(crate) fn filter_request(&self, headers: &mut HeaderMap) {
        if !headers.contains_key(COOKIE) {
            return;
        }
        let lines = self.shared().kept.cookie_lines();
        let filtered: Vec<_> = self.with_exchange(|exchange| {
            lines
                .map(|line| exchange.filter_cookie_with(line, |report| self.tell(&report)))
                .collect()
        });
        // What was not shortened is borrowed.
        if filtered.iter().all(|line| matches!(line, std::borrow::Cow::Borrowed(_))) {
            return;
        }
        // Bytes of a header value, some left out, are one.
        let kept = filtered.iter().filter(|line| !line.is_empty());
        let kept = kept.filter_map(|line| HeaderValue::from_bytes(line).ok()).collect();
        replace(headers, COOKIE, kept);
    }

    /// Takes out of the response what may not be set, then adds what was recorded and erased.
    pub(crate) fn finish(&self, headers: &mut HeaderMap) {
        self.filter_response(headers);
        let settings = self.settings();
        if settings.vary && settings.mode == Mode::Enforce {
            self.vary(headers);
        }
        if settings.erase_leftovers
            && settings.mode == Mode::Enforce
            && self.posted().is_none_or(|outbox| outbox.deletions.is_none())
        {
            self.erase_present();
        }
        let Some(outbox) = self.posted().map(|mut outbox| std::mem::take(&mut *outbox)) else {
            return;
        };
        for line in outbox.deletions.into_iter().flatten().chain(outbox.consent) {
            // Only a map of more than 32,768 lines refuses.
            let _ = headers.try_append(SET_COOKIE, line);
        }
    }

    fn filter_response(&self, headers: &mut HeaderMap) {
        let lines = headers.get_all(SET_COOKIE);
        if lines.iter().next().is_none() {
            return;
        }
        let date = response_date(headers.get_all(DATE));
        let changed: Vec<(usize, Option<HeaderValue>)> = self.with_exchange(|exchange| {
            let change = |(at, line): (usize, &HeaderValue)| {
                let verdict = exchange.set_cookie(line.as_bytes(), date);
                let report = verdict.report();
                report.into_iter().for_each(|report| self.tell(report));
                match verdict.handling() {
                    Handling::Kept => None,
                    Handling::Removed => Some((at, None)),
                    // Bytes of a header value, some left out, are one.
                    Handling::Rewritten => {
                        let line = report.and_then(Report::replacement);
                        Some((at, line.and_then(|line| HeaderValue::try_from(line).ok())))
                    }
                }
            };
            lines.iter().enumerate().filter_map(change).collect()
        });
        if changed.is_empty() {
            return;
        }
        let Ok(Entry::Occupied(mut entry)) = headers.try_entry(SET_COOKIE) else { return };
        let mut changed = changed.into_iter().peekable();
        let mut kept = Vec::new();
        // Not `insert_mult`, which panics on three values and more (http 1.5.0).
        for (at, line) in entry.iter_mut().enumerate() {
            match changed.next_if(|(place, _)| *place == at) {
                Some((_, instead)) => kept.extend(instead),
                None => kept.push(std::mem::replace(line, NOTHING)),
            }
        }
        fill(entry, kept);
    }

    /// Says what the response depends on, so that caches keep visitors apart.
    fn vary(&self, headers: &mut HeaderMap) {
        let (policy, now) = (self.policy(), self.now());
        let all = policy.varies_by(now);
        if all.is_empty() {
            return;
        }
        let line = match headers.contains_key(VARY) {
            false => Ok(HeaderValue::from_static(all)),
            true => {
                let missing = policy.vary_missing(now, headers.get_all(VARY));
                HeaderValue::try_from(missing.join(", "))
            }
        };
        if let Some(line) = line.ok().filter(|line| !line.is_empty()) {
            // Only a map of more than 32,768 lines refuses.
            let _ = headers.try_append(VARY, line);
        }
    }
}

const NOTHING: HeaderValue = HeaderValue::from_static("");

/// Puts these lines in the place of those of a name, which keeps its place among the others.
fn replace(headers: &mut HeaderMap, name: http::HeaderName, lines: Vec<HeaderValue>) {
    if let Ok(Entry::Occupied(entry)) = headers.try_entry(name) {
        fill(entry, lines);
    }
}

fn fill(mut entry: OccupiedEntry<'_, HeaderValue>, lines: Vec<HeaderValue>) {
    let mut lines = lines.into_iter();
    match lines.next() {
        Some(first) => {
            entry.insert(first);
            lines.for_each(|line| entry.append(line));
        }
        None => {
            entry.remove();
        }
    }
}
