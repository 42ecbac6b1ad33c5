//! What a page left behind: the jar and the storage at one moment, and what was recorded until then.

use crate::{
    Error,
    engine::{Document, Log, Page},
    recording::{JarCookie, Outcome, Phase, Snapshot, Step, StorageKind, StoredKey},
};

/// Adds to the phase what was recorded since the last time, which began `offset` milliseconds after
/// the phase. `answers` says whether the page can be asked for its frames. `Err` only if the browser
/// is lost.
pub(super) fn collect(
    page: &mut dyn Page,
    phase: &mut Phase,
    offset: u64,
    answers: bool,
) -> Result<(), Error> {
    if answers && phase.frames.is_empty() {
        match page.documents() {
            Ok(documents) => {
                phase.frames = documents.iter().map(Document::as_frame).collect();
                let own = phase.frames.first().map(|frame| frame.address.clone());
                phase.page = own.unwrap_or_default();
            }
            Err(error) if error.ends_scan() => return Err(error),
            Err(_) => {}
        }
    }
    let mut log = page.take_log();
    shift(&mut log, offset);
    let own = log.requests.iter().filter(|request| request.is_page);
    phase.status = own.filter_map(|request| request.status).next_back().or(phase.status);
    phase.requests.extend(log.requests);
    phase.script_cookies.extend(log.script_cookies);
    phase.storage_writes.extend(log.storage_writes);
    phase.workers.extend(log.workers);
    phase.notes.extend(log.notes);
    if log.left_out > 0 && phase.outcome.is_recorded() {
        phase.outcome = Outcome::of(&Error::TooMuch { left_out: log.left_out });
    }
    Ok(())
}

/// Counts the times of a log from an earlier beginning.
fn shift(log: &mut Log, offset: u64) {
    for request in &mut log.requests {
        request.at_ms += offset;
        request.answered_ms = request.answered_ms.map(|at| at + offset);
    }
    log.script_cookies.iter_mut().for_each(|cookie| cookie.at_ms += offset);
    log.storage_writes.iter_mut().for_each(|write| write.at_ms += offset);
}

/// The jar, and the storage of every document.
pub(super) fn snapshot(page: &mut dyn Page, step: Step) -> Result<Snapshot, Error> {
    let cookies = page.jar()?;
    let mut storage = Vec::new();
    let documents = page.documents()?;
    for (index, document) in documents.iter().enumerate() {
        let origin = crate::address::origin(&document.address);
        let answer = match page.ask(index, "storage", serde_json::Value::Null) {
            Ok(answer) => answer,
            // A frame that is gone.
            Err(Error::Protocol { .. }) => continue,
            Err(error) => return Err(error),
        };
        for entry in answer.as_array().into_iter().flatten() {
            let Some(kind) = entry["kind"].as_str().and_then(StorageKind::from_name) else {
                continue;
            };
            storage.push(StoredKey {
                kind,
                name: entry["name"].as_str().unwrap_or_default().to_owned(),
                origin: origin.clone(),
                size: entry["size"].as_u64(),
            });
        }
    }
    storage.sort();
    storage.dedup();
    Ok(Snapshot { step, cookies, storage })
}

/// The names of cookies and storage keys that appeared, changed or disappeared.
pub(super) fn changes(before: &Snapshot, after: &Snapshot) -> Vec<String> {
    let mut out = Vec::new();
    for cookie in &after.cookies {
        let same = before.cookies.iter().find(|other| other.same_cookie(cookie));
        if !same.is_some_and(|other| other.same_value(cookie)) {
            out.push(cookie.name.clone());
        }
    }
    let gone = |cookie: &&JarCookie| !after.cookies.iter().any(|other| other.same_cookie(cookie));
    out.extend(before.cookies.iter().filter(gone).map(|cookie| cookie.name.clone()));
    let differs = |one: &Snapshot, other: &Snapshot| {
        let keys = one.storage.iter().filter(|key| !other.storage.contains(key));
        keys.map(|key| key.name.clone()).collect::<Vec<_>>()
    };
    out.extend(differs(before, after));
    out.extend(differs(after, before));
    out.sort();
    out.dedup();
    out
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
