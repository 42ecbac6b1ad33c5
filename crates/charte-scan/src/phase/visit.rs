//! One page of a phase: loaded, answered or withdrawn from, and loaded again.

use std::time::{Duration, Instant};

use super::state::{changes, collect, snapshot};
use crate::{
    Error, Options,
    banner::{Choice, Seeker, answer, measure, withdraw},
    engine::Page,
    recording::{Answer, ApiUse, Outcome, Phase, PhaseName, Press, Step, Way},
};

/// A visit of an address.
#[derive(Clone, Copy)]
pub(super) struct Visit<'a> {
    pub(super) options: &'a Options,
    pub(super) seeker: Seeker<'a>,
    pub(super) address: &'a str,
    /// Whether a picture of the banner is kept.
    pub(super) picture: bool,
}

/// What an attempt to answer came to.
struct Given {
    way: Way,
    presses: Vec<Press>,
    api: Option<ApiUse>,
    gone: bool,
}

impl Visit<'_> {
    /// Visits the page as somebody who has not answered yet, and answers its banner if the phase
    /// asks for that. Returns the banner's manager too. `Err` only if the browser is lost.
    pub(super) fn arrive(
        self,
        page: &mut dyn Page,
        name: PhaseName,
    ) -> Result<(Phase, Option<String>), Error> {
        let began = Instant::now();
        let mut phase = Phase::new(name, self.address);
        let mut manager = None;
        page.set_step(Step::Load);
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
            phase.banner = Some(measure(self.seeker, page, found, self.picture)?);
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

    /// Visits the page after the answer was given, or in `before` after the first page. `wait` says
    /// whether a banner is waited for. `Err` only if the browser is lost.
    pub(super) fn pass(
        self,
        page: &mut dyn Page,
        name: PhaseName,
        wait: bool,
    ) -> Result<Phase, Error> {
        let mut phase = Phase::new(name, self.address);
        self.load_again(page, &mut phase, Instant::now(), wait)?;
        Ok(phase)
    }

    /// Visits a page again after the banner was answered on another one. `began` is when the page
    /// was visited first.
    pub(super) fn again(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        began: Instant,
    ) -> Result<(), Error> {
        phase.outcome = Outcome::Recorded;
        self.load_again(page, phase, began, false)
    }

    fn load_again(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        began: Instant,
        wait: bool,
    ) -> Result<(), Error> {
        let step = if phase.phase == PhaseName::Before { Step::Load } else { Step::Return };
        page.set_deadline(Instant::now() + self.options.phase_limit);
        page.set_step(step);
        let outcome = self.further_visit(page, phase, step, wait);
        self.finish(page, phase, began, outcome)
    }

    fn further_visit(
        self,
        page: &mut dyn Page,
        phase: &mut Phase,
        step: Step,
        wait: bool,
    ) -> Result<(), Error> {
        self.load(page, phase, self.address)?;
        if phase.phase != PhaseName::Accepted {
            let time = if wait { self.options.banner_wait } else { Duration::ZERO };
            let found = self.seeker.wait(page, time)?;
            match (step, found) {
                (Step::Load, Some(found)) => {
                    phase.banner = Some(measure(self.seeker, page, &found, self.picture)?);
                }
                (Step::Load, None) => {}
                (_, found) => phase.asked_again = Some(found.is_some()),
            }
        }
        phase.snapshots.push(snapshot(page, step)?);
        Ok(())
    }

    /// Loads the address again in the browser context that accepted, and withdraws.
    pub(super) fn withdrawn(
        self,
        page: &mut dyn Page,
        manager: Option<&str>,
    ) -> Result<Phase, Error> {
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
        let manager_answer = match (manager, self.options.read_answer) {
            (Some(manager), Some(read)) if manager_changed => {
                page.read_cookies(&|name| manager.keeps(name), read)?.map(str::to_owned)
            }
            _ => None,
        };
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
            manager_answer,
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
        let took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let offset = took_ms.saturating_sub(page.now_ms());
        collect(page, phase, offset, answers)?;
        phase.took_ms = took_ms;
        Ok(())
    }
}
