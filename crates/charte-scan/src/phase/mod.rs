//! The phases of a scan.

mod settings;
mod state;
mod tour;
mod visit;

use std::time::Instant;

use self::{
    tour::{Answered, Stop, Tour},
    visit::Visit,
};
use crate::{
    Error, Options,
    banner::Seeker,
    engine::Browser,
    recording::{Phase, PhaseName},
};

/// What all phases of one site share.
pub(crate) struct Run<'a> {
    pub(crate) browser: &'a mut dyn Browser,
    pub(crate) options: &'a Options,
    pub(crate) seeker: Seeker<'a>,
    pub(crate) address: &'a str,
    /// The pages after the first. `None` until a phase has looked for them.
    pub(crate) pages: Option<Vec<String>>,
    /// Whether the first visit was recorded and no page of it showed a banner.
    pub(crate) shows_none: bool,
}

/// Is told of each further page that is about to be loaded. Its error ends the scan.
pub(crate) type Begins<'a> = &'a mut dyn FnMut(PhaseName, &str) -> Result<(), Error>;

impl<'a> Run<'a> {
    /// The same site, over another connection to the browser.
    pub(crate) fn beside<'b>(&self, browser: &'b mut dyn Browser) -> Run<'b>
    where
        'a: 'b,
    {
        let Self { options, seeker, address, pages, shows_none, .. } = self;
        let (pages, shows_none) = (pages.clone(), *shows_none);
        Run { browser, options, seeker: *seeker, address, pages, shows_none }
    }

    /// Records a phase in a browser context of its own, one entry a page. `Err` only if the browser
    /// is lost or the scan is stopped.
    pub(crate) fn single(
        &mut self,
        name: PhaseName,
        begins: Begins<'_>,
    ) -> Result<Vec<Phase>, Error> {
        let Self { browser, options, seeker, address, pages, shows_none } = self;
        let mut page = match browser.open(options.phase_limit) {
            Ok(page) => page,
            Err(error) if error.ends_scan() => return Err(error),
            Err(error) => return Ok(vec![Phase::failed(name, address, &error)]),
        };
        let page = page.as_mut();
        let mut tour = tour(options, *seeker, name, pages, begins, !*shows_none);
        tour.run(page, address)?;
        if name == PhaseName::Before {
            let mut stops = tour.stops.iter();
            *shows_none = stops.all(|s| s.entry.outcome.is_recorded() && s.entry.banner.is_none());
            let last = tour.stops.len().saturating_sub(1);
            let shown = tour.stops.iter_mut().enumerate();
            let mut shown = shown.filter(|(_, stop)| stop.entry.banner.is_some());
            if tour.lost.is_none()
                && let Some((index, stop)) = shown.next()
                && stop.entry.outcome.is_recorded()
            {
                let Stop { address, entry, .. } = stop;
                let visit = Visit { options, seeker: *seeker, address, picture: false };
                visit.look_deeper(page, entry, index == last)?;
            }
        }
        Ok(tour.into_entries())
    }

    /// Records *accepted*, and continues with *withdrawn* if that is asked for.
    pub(crate) fn accepted(
        &mut self,
        withdraw: bool,
        begins: Begins<'_>,
        mut recorded: impl FnMut(Vec<Phase>, &Option<Vec<String>>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (accepted, withdrawn) = (PhaseName::Accepted, PhaseName::Withdrawn);
        let Self { browser, options, seeker, address, pages, shows_none } = self;
        let mut page = match browser.open(options.phase_limit) {
            Ok(page) => page,
            Err(error) if error.ends_scan() => return Err(error),
            Err(error) => {
                recorded(vec![Phase::failed(accepted, address, &error)], pages)?;
                let failed = Phase::failed(withdrawn, address, &error);
                return if withdraw { recorded(vec![failed], pages) } else { Ok(()) };
            }
        };
        let page = page.as_mut();
        let mut toured = tour(options, *seeker, accepted, pages, begins, !*shows_none);
        toured.run(page, address)?;
        let answered = toured.answered.take();
        recorded(toured.into_entries(), pages)?;
        if !withdraw {
            return Ok(());
        }
        let Some(Answered { address: at, manager }) = answered else {
            let error = Error::Unconfirmed {
                reason: "nothing was accepted, so that nothing could be withdrawn".into(),
            };
            return recorded(vec![Phase::failed(withdrawn, address, &error)], pages);
        };
        // It is withdrawn where it was given; the other pages follow.
        begins(withdrawn, &at)?;
        page.set_deadline(Instant::now() + options.phase_limit);
        let visit = Visit { options, seeker: *seeker, address: &at, picture: options.pictures };
        let began = Instant::now();
        let entry = visit.withdrawn(page, manager.as_deref())?;
        let mut others = pages.clone();
        if let Some(others) = &mut others
            && at != *address
        {
            others.retain(|other| *other != at);
            others.insert(0, (*address).to_owned());
        }
        let mut toured = tour(options, *seeker, withdrawn, &mut others, begins, false);
        toured.stops.push(Stop::new(&at, began, entry));
        toured.answered = Some(Answered { address: at.clone(), manager: None });
        toured.others(page)?;
        let entries = toured.into_entries();
        if pages.is_none() {
            *pages = others;
        }
        recorded(entries, pages)
    }
}

/// A tour that has not begun.
fn tour<'a, 'b>(
    options: &'a Options,
    seeker: Seeker<'a>,
    name: PhaseName,
    pages: &'b mut Option<Vec<String>>,
    begins: Begins<'b>,
    searches: bool,
) -> Tour<'a, 'b> {
    let (stops, answered, lost) = (Vec::new(), None, None);
    Tour { options, seeker, name, pages, begins, stops, answered, searches, lost }
}
