//! The phases of a scan.

use std::time::{Duration, Instant};

use crate::{
    Error, Options,
    banner::{Choice, Seeker, answer, measure, open_second_layer, withdraw},
    engine::{Browser, Page},
    pages::discover,
    recording::{
        Answer, ApiUse, Banner, Outcome, Phase, PhaseName, Press, Snapshot, Step, StorageKind,
        StoredKey, Way,
    },
};

/// What all phases of one site share.
pub(crate) struct Run<'a> {
    pub(crate) browser: &'a mut dyn Browser,
    pub(crate) options: &'a Options,
    pub(crate) seeker: Seeker<'a>,
    pub(crate) address: &'a str,
    /// The pages after the first. `None` until a phase has looked for them.
    pub(crate) pages: Option<Vec<String>>,
}

/// Is told of each page that is about to be loaded.
pub(crate) type Begins<'a> = &'a mut dyn FnMut(PhaseName, &str);

impl Run<'_> {
    /// Records a phase in a browser context of its own, one entry a page. `Err` only if the browser
    /// is lost.
    pub(crate) fn single(
        &mut self,
        name: PhaseName,
        begins: Begins<'_>,
    ) -> Result<Vec<Phase>, Error> {
        begins(name, self.address);
        let mut page = match self.browser.open(Instant::now() + self.options.phase_limit) {
            Ok(page) => page,
            Err(error) => return failed(name, self.address, error),
        };
        let visit = Visit { options: self.options, seeker: self.seeker, address: self.address };
        let (first, _) = visit.record(page.as_mut(), name)?;
        let mut entries = vec![first];
        let goes_on = visit.others(page.as_mut(), &mut entries, &mut self.pages, begins)?;
        if name == PhaseName::Before && goes_on {
            visit.look_deeper(page.as_mut(), &mut entries)?;
        }
        Ok(entries)
    }

    /// Records *accepted*, and continues with *withdrawn* if that is asked for.
    pub(crate) fn accepted(
        &mut self,
        withdraw: bool,
        begins: Begins<'_>,
        mut recorded: impl FnMut(Vec<Phase>, &Option<Vec<String>>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (accepted, withdrawn) = (PhaseName::Accepted, PhaseName::Withdrawn);
        begins(accepted, self.address);
        let mut page = match self.browser.open(Instant::now() + self.options.phase_limit) {
            Ok(page) => page,
            Err(error) if error.ends_scan() => return Err(error),
            Err(error) => {
                recorded(vec![Phase::failed(accepted, self.address, &error)], &self.pages)?;
                let failed = Phase::failed(withdrawn, self.address, &error);
                return if withdraw { recorded(vec![failed], &self.pages) } else { Ok(()) };
            }
        };
        let visit = Visit { options: self.options, seeker: self.seeker, address: self.address };
        let (first, manager) = visit.record(page.as_mut(), accepted)?;
        let is_accepted = first.outcome.is_recorded();
        let mut entries = vec![first];
        visit.others(page.as_mut(), &mut entries, &mut self.pages, begins)?;
        recorded(entries, &self.pages)?;
        if !withdraw {
            return Ok(());
        }
        if !is_accepted {
            let error = Error::Unconfirmed {
                reason: "nothing was accepted, so that nothing could be withdrawn".into(),
            };
            return recorded(vec![Phase::failed(withdrawn, self.address, &error)], &self.pages);
        }
        begins(withdrawn, self.address);
        page.set_deadline(Instant::now() + self.options.phase_limit);
        let mut entries = vec![visit.withdrawn(page.as_mut(), manager.as_deref())?];
        visit.others(page.as_mut(), &mut entries, &mut self.pages, begins)?;
        recorded(entries, &self.pages)
    }
}

fn failed(name: PhaseName, address: &str, error: Error) -> Result<Vec<Phase>, Error> {
    match error.ends_scan() {
        true => Err(error),
        false => Ok(vec![Phase::failed(name, address, &error)]),
    }
}

/// A visit of the address.
#[derive(Clone, Copy)]
struct Visit<'a> {
    options: &'a Options,
    seeker: Seeker<'a>,
    address: &'a str,
}

/// What an attempt to answer came to.
struct Given {
    way: Way,
    presses: Vec<Press>,
    api: Option<ApiUse>,
    gone: bool,
}

impl Visit<'_> {
    /// Records a phase that begins with a first visit. Returns the banner's manager too.
    fn record(
        self,
        page: &mut dyn Page,
        name: PhaseName,
    ) -> Result<(Phase, Option<String>), Error> {
        let began = Instant::now();
        let mut phase = Phase::new(name, self.address);
        let mut manager = None;
        let outcome = self.first_visit(page, &mut phase, &mut manager);
        self.finish(page, &mut phase, began, outcome)?;
        Ok((phase, manager))
    }

    fn first_visit(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        manager: &mut Option<String>,
    ) -> Result<(), Error> {
        self.load(page, phase, self.address)?;
        let found = self.seeker.wait(page, self.options.banner_wait)?;
        if let Some(found) = &found {
            manager.clone_from(&found.manager);
            phase.banner = Some(measure(self.seeker, page, found, self.options.pictures)?);
        }
        phase.snapshots.push(snapshot(page, Step::Load)?);
        let choice = match phase.phase {
            PhaseName::Before => return Ok(()),
            PhaseName::Refused => Choice::Refuse,
            PhaseName::Accepted | PhaseName::Withdrawn => Choice::Accept,
        };
        let Some(found) = found else {
            return Err(Error::NoBanner { seconds: self.options.banner_wait.as_secs() });
        };
        let answered = answer(self.seeker, page, &found, choice)?;
        let given =
            Given { way: Way::Shown, presses: answered.presses, api: None, gone: answered.gone };
        self.after_answer(page, phase, given, manager.as_deref())
    }

    /// Visits the site's other pages in the same browser context, and adds an entry for each. The
    /// first phase that gets there finds out which pages these are. Returns whether the page can
    /// still be used.
    fn others(
        self,
        page: &mut dyn Page,
        entries: &mut Vec<Phase>,
        pages: &mut Option<Vec<String>>,
        begins: Begins<'_>,
    ) -> Result<bool, Error> {
        let Some(first) = entries.first() else { return Ok(false) };
        let name = first.phase;
        if !first.outcome.is_recorded() {
            return Ok(false);
        }
        if self.options.pages < 2 {
            return Ok(true);
        }
        let (candidates, discovers) = match pages.take() {
            Some(known) => (known, false),
            None => (self.discover(page, entries)?, true),
        };
        let step = if name == PhaseName::Before { Step::Load } else { Step::Return };
        let (mut visited, mut good) = (Vec::new(), 1);
        let mut lost = None;
        for address in candidates {
            // A page that is not there uses up nothing; but neither is the site searched for ever.
            if discovers && (good >= self.options.pages || visited.len() >= 2 * self.options.pages)
            {
                break;
            }
            if let Some(error) = &lost {
                if discovers && visited.len() + 1 >= self.options.pages {
                    break;
                }
                entries.push(Phase::failed(name, &address, error));
                visited.push(address);
                continue;
            }
            begins(name, &address);
            let began = Instant::now();
            let mut entry = Phase::new(name, &address);
            page.set_deadline(began + self.options.phase_limit);
            page.set_step(step);
            let wait = name == PhaseName::Before && entries.iter().all(|e| e.banner.is_none());
            let outcome = self.further_visit(page, &mut entry, &address, step, wait);
            let is_page = !matches!(&outcome, Err(Error::Navigation { .. }));
            if let Err(error @ (Error::PageBusy | Error::PageCrashed | Error::Timeout { .. })) =
                &outcome
            {
                lost = Some(match error {
                    Error::PageCrashed => Error::PageCrashed,
                    _ => Error::PageBusy,
                });
            }
            self.finish(page, &mut entry, began, outcome)?;
            // A link to a file, or to nowhere, is no page to visit in every phase.
            if discovers && !is_page && entry.status.is_none_or(|status| status < 500) {
                continue;
            }
            good += usize::from(entry.status.is_none_or(|status| status < 400));
            entries.push(entry);
            visited.push(address);
        }
        *pages = Some(visited);
        Ok(lost.is_none())
    }

    /// The pages that may be visited after the first, which is open.
    fn discover(self, page: &mut dyn Page, entries: &mut [Phase]) -> Result<Vec<String>, Error> {
        page.set_deadline(Instant::now() + self.options.phase_limit);
        match discover(page, self.options, self.seeker.words) {
            Ok(discovered) => {
                if let Some(first) = entries.first_mut() {
                    first.notes.extend(discovered.notes);
                    if discovered.pages.len() + 1 < self.options.pages {
                        let found = discovered.pages.len() + 1;
                        first.notes.push(format!(
                            "pages that could be found: {found} of {}",
                            self.options.pages
                        ));
                    }
                }
                Ok(discovered.pages)
            }
            Err(error) if error.ends_scan() => Err(error),
            Err(error) => {
                if let Some(first) = entries.first_mut() {
                    first.notes.push(format!("no further page was looked for: {error}"));
                }
                Ok(Vec::new())
            }
        }
    }

    fn further_visit(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        address: &str,
        step: Step,
        wait: bool,
    ) -> Result<(), Error> {
        self.load(page, phase, address)?;
        if phase.phase != PhaseName::Accepted {
            let time = if wait { self.options.banner_wait } else { Duration::ZERO };
            let found = self.seeker.wait(page, time)?;
            match (step, found) {
                (Step::Load, Some(found)) => {
                    phase.banner = Some(measure(self.seeker, page, &found, false)?);
                }
                (Step::Load, None) => {}
                (_, found) => phase.asked_again = Some(found.is_some()),
            }
        }
        phase.snapshots.push(snapshot(page, step)?);
        Ok(())
    }

    /// Opens the banner's settings, to see what is ticked there beforehand. The phase is recorded
    /// already: if that fails it is only noted, and what the page does meanwhile is not part of it.
    fn look_deeper(self, page: &mut dyn Page, entries: &mut [Phase]) -> Result<(), Error> {
        let several = entries.len() > 1;
        let Some(first) = entries.first_mut() else { return Ok(()) };
        let Some(banner) = first.banner.as_mut() else { return Ok(()) };
        page.set_deadline(Instant::now() + self.options.phase_limit);
        let opened = self.open_settings(page, banner, several);
        let _ = page.take_log();
        match opened {
            Ok(()) => {}
            Err(error) if error.ends_scan() => return Err(error),
            Err(error) => first.notes.push(format!("the settings were not looked at: {error}")),
        }
        Ok(())
    }

    fn open_settings(
        self,
        page: &mut dyn Page,
        banner: &mut Banner,
        several: bool,
    ) -> Result<(), Error> {
        let mut found = self.seeker.find(page)?;
        if found.is_none() && several {
            page.navigate(self.address, self.options.page_limit)?;
            page.settle(self.options.quiet, self.options.page_limit)?;
            found = self.seeker.wait(page, self.options.banner_wait)?;
        }
        match found {
            Some(found) => open_second_layer(self.seeker, page, &found, banner).map(drop),
            None => Ok(()),
        }
    }

    /// Loads the address again in the browser context that accepted, and withdraws.
    fn withdrawn(self, page: &mut dyn Page, manager: Option<&str>) -> Result<Phase, Error> {
        let began = Instant::now();
        let mut phase = Phase::new(PhaseName::Withdrawn, self.address);
        let _ = page.take_log();
        let outcome = self.withdraw(page, &mut phase, manager);
        self.finish(page, &mut phase, began, outcome)?;
        Ok(phase)
    }

    fn withdraw(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        manager: Option<&str>,
    ) -> Result<(), Error> {
        page.set_step(Step::Load);
        self.load(page, phase, self.address)?;
        phase.snapshots.push(snapshot(page, Step::Load)?);
        let limit = self.options.page_limit;
        let withdrawn = withdraw(self.seeker, page, self.address, manager, limit)?;
        let given = Given {
            way: withdrawn.way,
            presses: withdrawn.answered.presses,
            api: withdrawn.api,
            gone: withdrawn.answered.gone,
        };
        self.after_answer(page, phase, given, manager)
    }

    fn load(self, page: &mut dyn Page, phase: &mut Phase, address: &str) -> Result<(), Error> {
        page.navigate(address, self.options.page_limit)?;
        phase.quiet = page.settle(self.options.quiet, self.options.page_limit)?;
        if !phase.quiet {
            phase.notes.push(format!(
                "the page was still loading after {} s",
                self.options.page_limit.as_secs()
            ));
        }
        Ok(())
    }

    /// Records what follows the answer: until the page is at rest, and then the same page loaded
    /// again. Fails if there is no sign that the page took the answer.
    fn after_answer(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        given: Given,
        manager: Option<&str>,
    ) -> Result<(), Error> {
        page.settle(self.options.quiet, self.options.page_limit)?;
        // A banner that fades out may set its cookie at the end.
        page.wait(self.options.quiet)?;
        let after = snapshot(page, Step::Answer)?;
        let changed = phase.snapshots.last().map_or(Vec::new(), |before| changes(before, &after));
        phase.snapshots.push(after);
        let manager = manager.and_then(|id| self.seeker.managers.get(id));
        let manager_changed =
            manager.is_some_and(|manager| changed.iter().any(|name| manager.keeps(name)));
        // A withdrawal changes what acceptance kept. Only a first refusal may keep nothing new.
        let first = phase.phase == PhaseName::Refused;
        let proven = first && manager.is_some_and(|manager| manager.was_pressed());
        let reason = match (given.gone, changed.is_empty()) {
            (true, false) => None,
            (true, true) if proven => None,
            (true, true) => Some("the banner went away, but no cookie and no storage key changed"),
            (false, false) if manager_changed => None,
            (false, false) => Some("the button was pressed, but the banner stayed"),
            (false, true) => Some("the button was pressed, but nothing changed"),
        };
        phase.answer = Some(Answer {
            way: given.way,
            presses: given.presses,
            api: given.api,
            banner_gone: given.gone,
            changed,
            manager_changed,
        });
        if let Some(reason) = reason {
            return Err(Error::Unconfirmed { reason: reason.into() });
        }
        page.set_step(Step::Return);
        page.navigate(self.address, self.options.page_limit)?;
        phase.quiet &= page.settle(self.options.quiet, self.options.page_limit)?;
        // Asking again after an acceptance is no finding.
        if phase.phase != PhaseName::Accepted {
            let again = self.seeker.wait(page, self.options.banner_wait)?;
            phase.asked_again = Some(again.is_some());
        }
        phase.snapshots.push(snapshot(page, Step::Return)?);
        Ok(())
    }

    /// Closes the record of a page, whether it failed or not. `Err` only if the browser is lost.
    fn finish(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        began: Instant,
        outcome: Result<(), Error>,
    ) -> Result<(), Error> {
        let mut answers = true;
        if let Err(error) = outcome {
            if error.ends_scan() {
                return Err(error);
            }
            // There is nothing to ask a page that is busy or gone.
            answers = !matches!(
                error,
                Error::PageBusy
                    | Error::PageCrashed
                    | Error::Timeout { .. }
                    | Error::Navigation { .. }
            );
            phase.outcome = Outcome::of(&error);
        }
        if answers && !self.options.pause.is_zero() {
            page.set_deadline(Instant::now() + self.options.pause + Duration::from_secs(5));
            match page.wait(self.options.pause) {
                Err(error) if error.ends_scan() => return Err(error),
                _ => {}
            }
        }
        collect(page, phase, answers);
        phase.took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(())
    }
}

/// Adds to the phase what was recorded since the last time. `answers` says whether the page can be
/// asked for its frames.
fn collect(page: &mut dyn Page, phase: &mut Phase, answers: bool) {
    if answers
        && phase.frames.is_empty()
        && let Ok(documents) = page.documents()
    {
        phase.frames = documents.iter().map(crate::engine::Document::as_frame).collect();
        phase.page = phase.frames.first().map(|frame| frame.address.clone()).unwrap_or_default();
    }
    let log = page.take_log();
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
}

/// The jar, and the storage of every document.
fn snapshot(page: &mut dyn Page, step: Step) -> Result<Snapshot, Error> {
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
fn changes(before: &Snapshot, after: &Snapshot) -> Vec<String> {
    let mut out = Vec::new();
    for cookie in &after.cookies {
        let same = before.cookies.iter().find(|other| other.same_cookie(cookie));
        if !same.is_some_and(|other| other.same_value(cookie)) {
            out.push(cookie.name.clone());
        }
    }
    let gone = |cookie: &&crate::recording::JarCookie| {
        !after.cookies.iter().any(|other| other.same_cookie(cookie))
    };
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
#[path = "phase_tests.rs"]
mod tests;
