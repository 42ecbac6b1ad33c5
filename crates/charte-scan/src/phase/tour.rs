//! The pages of a phase, one after the other in one browser context.

use std::time::Instant;

use super::{Begins, visit::Visit};
use crate::{
    Error, ErrorCode, Options,
    address::public,
    banner::Seeker,
    engine::Page,
    pages::discover,
    recording::{Outcome, Phase, PhaseName},
};

/// A tour of a site's pages.
pub(super) struct Tour<'a, 'b> {
    pub(super) options: &'a Options,
    pub(super) seeker: Seeker<'a>,
    pub(super) name: PhaseName,
    /// The pages after the first. `None` until a phase has looked for them.
    pub(super) pages: &'b mut Option<Vec<String>>,
    pub(super) begins: Begins<'b>,
    /// The pages so far.
    pub(super) stops: Vec<Stop>,
    /// Where the banner was answered.
    pub(super) answered: Option<Answered>,
    /// Whether a banner that the first page does not show is looked for on the others.
    pub(super) searches: bool,
    /// Why the page cannot be used any more.
    pub(super) lost: Option<Error>,
}

/// A page of the tour. It has no `Debug`, since its address has a query.
pub(super) struct Stop {
    pub(super) address: String,
    began: Instant,
    pub(super) entry: Phase,
}

/// Where the banner was answered. It has no `Debug`, since its address has a query.
pub(super) struct Answered {
    pub(super) address: String,
    pub(super) manager: Option<String>,
}

impl Stop {
    pub(super) fn new(address: &str, began: Instant, entry: Phase) -> Self {
        Self { address: address.to_owned(), began, entry }
    }

    fn failed_with(&self, code: ErrorCode) -> bool {
        matches!(&self.entry.outcome, Outcome::Failed { code: failed, .. } if *failed == code)
    }

    fn has_no_banner(&self) -> bool {
        self.failed_with(ErrorCode::ScanNoBanner)
    }
}

impl<'a> Tour<'a, '_> {
    /// Visits the first page, then the others. `Err` only if the browser is lost or the scan is
    /// stopped.
    pub(super) fn run(&mut self, page: &mut dyn Page, address: &str) -> Result<(), Error> {
        self.arrive(page, address)?;
        self.others(page)?;
        self.go_back(page)
    }

    /// The entries of all pages.
    pub(super) fn into_entries(self) -> Vec<Phase> {
        self.stops.into_iter().map(|stop| stop.entry).collect()
    }

    fn visit<'v>(&self, address: &'v str) -> Visit<'v>
    where
        'a: 'v,
    {
        let first = self.stops.iter().all(|stop| stop.entry.banner.is_none());
        let picture = self.options.pictures && first;
        Visit { options: self.options, seeker: self.seeker, address, picture }
    }

    /// Visits a page before any answer, and answers there.
    fn arrive(&mut self, page: &mut dyn Page, address: &str) -> Result<(), Error> {
        let began = Instant::now();
        let (entry, manager) = self.visit(address).arrive(page, self.name)?;
        if self.name != PhaseName::Before && entry.outcome.is_recorded() {
            self.answered = Some(Answered { address: address.to_owned(), manager });
        }
        self.stops.push(Stop::new(address, began, entry));
        Ok(())
    }

    /// Whether a page of the phase must still be answered.
    const fn is_unanswered(&self) -> bool {
        !matches!(self.name, PhaseName::Before) && self.answered.is_none()
    }

    /// Whether further pages can be visited after the first.
    fn goes_on(&self) -> bool {
        let Some(first) = self.stops.first() else { return false };
        let searches = self.searches && first.has_no_banner();
        self.options.pages > 1 && (first.entry.outcome.is_recorded() || searches)
    }

    /// Visits the site's other pages, and adds an entry for each. The first phase that gets there
    /// finds out which pages these are.
    pub(super) fn others(&mut self, page: &mut dyn Page) -> Result<(), Error> {
        if !self.goes_on() {
            return Ok(());
        }
        let known = self.pages.take();
        let discovers = known.is_none();
        let candidates = match &known {
            Some(known) => known.clone(),
            None => self.discover(page)?,
        };
        let (mut visited, mut good, mut all) = (Vec::new(), 1, true);
        let wanted = self.options.pages;
        for address in candidates {
            // A page that is not there uses up nothing; but neither is the site searched for ever.
            if discovers && (good >= wanted || visited.len() >= 2 * wanted) {
                break;
            }
            if let Some(error) = &self.lost {
                if discovers && visited.len() + 1 >= wanted {
                    break;
                }
                let entry = Phase::failed(self.name, &address, error);
                self.stops.push(Stop::new(&address, Instant::now(), entry));
                visited.push(address);
                continue;
            }
            (self.begins)(self.name, &address)?;
            if self.is_unanswered() {
                page.set_deadline(Instant::now() + self.options.phase_limit);
                self.arrive(page, &address)?;
            } else {
                let began = Instant::now();
                let unseen = self.stops.iter().all(|stop| stop.entry.banner.is_none());
                let wait = self.name == PhaseName::Before && unseen;
                let entry = self.visit(&address).pass(page, self.name, wait)?;
                self.stops.push(Stop::new(&address, began, entry));
            }
            let Some(stop) = self.stops.last() else { break };
            let status = stop.entry.status;
            let is_page = !stop.failed_with(ErrorCode::ScanNavigation);
            self.lost = if stop.failed_with(ErrorCode::ScanPageCrashed) {
                Some(Error::PageCrashed)
            } else if stop.failed_with(ErrorCode::ScanPageBusy)
                || stop.failed_with(ErrorCode::ScanTimeout)
            {
                Some(Error::PageBusy)
            } else {
                None
            };
            // A banner that cannot be answered ends the search.
            let ends = self.is_unanswered() && is_page && !stop.has_no_banner();
            // A link to a file, or to nowhere, is no page to visit in every phase.
            if discovers && !is_page && status.is_none_or(|status| status < 500) {
                self.stops.pop();
                continue;
            }
            good += usize::from(status.is_none_or(|status| status < 400));
            visited.push(address);
            if ends && self.lost.is_none() {
                all = false;
                break;
            }
        }
        // A search that ended early has not found all pages.
        *self.pages = known.or_else(|| all.then_some(visited));
        Ok(())
    }

    /// Visits the pages again that showed no banner before one was answered on another page, so that
    /// what they do after the answer is recorded too.
    fn go_back(&mut self, page: &mut dyn Page) -> Result<(), Error> {
        let Some(answered) = &self.answered else { return Ok(()) };
        let note =
            format!("the banner was answered on another page: {}", public(&answered.address));
        for index in 0..self.stops.len() {
            let Some(stop) = self.stops.get(index).filter(|stop| stop.has_no_banner()) else {
                continue;
            };
            let (address, began) = (stop.address.clone(), stop.began);
            let visit = self.visit(&address);
            let Some(stop) = self.stops.get_mut(index) else { continue };
            if let Some(error) = &self.lost {
                stop.entry.outcome = Outcome::of(error);
                continue;
            }
            (self.begins)(self.name, &address)?;
            visit.again(page, &mut stop.entry, began)?;
            stop.entry.notes.push(note.clone());
        }
        Ok(())
    }

    /// The pages that may be visited after the first, which is open.
    fn discover(&mut self, page: &mut dyn Page) -> Result<Vec<String>, Error> {
        page.set_deadline(Instant::now() + self.options.phase_limit);
        let discovered = discover(page, self.options, self.seeker.words);
        let Some(first) = self.stops.first_mut() else { return Ok(Vec::new()) };
        let notes = &mut first.entry.notes;
        match discovered {
            Ok(discovered) => {
                notes.extend(discovered.notes);
                let found = discovered.pages.len() + 1;
                if found < self.options.pages {
                    notes.push(format!(
                        "pages that could be found: {found} of {}",
                        self.options.pages
                    ));
                }
                Ok(discovered.pages)
            }
            Err(error) if error.ends_scan() => Err(error),
            Err(error) => {
                notes.push(format!("no further page was looked for: {error}"));
                Ok(Vec::new())
            }
        }
    }
}
