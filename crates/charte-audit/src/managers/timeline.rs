//! What the consent managers of a recording said from its beginning to its end.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use charte::Host;
use charte_recording::{KeptValue, Recording, Scanned, SeenIn};

use super::{Answer, Manager};
use crate::phase::Phase;

/// The visitor's answer according to the recording itself, if it is one of a scan, or to the
/// consent managers in a recording made by [`read_for`](crate::read_for).
///
/// `None` unless each page's site has a manager, all managers agree, all values are readable, and
/// no answer changes. An acceptance or refusal must appear in the first request or in a cookie jar;
/// a later one may have been given during the recording. A manager in a frame of another site does
/// not count.
///
/// Prefer what the caller knows: with formats that do not record what is always on, a visit with
/// nothing to accept may look accepted.
#[must_use]
pub fn phase_of(recording: &Recording) -> Option<Phase> {
    if let Some(first) = recording.scanned.first() {
        return Some(first.phase);
    }
    let timelines = Timeline::all(recording, None);
    let mut phases = timelines.iter().map(Timeline::phase);
    let first = phases.next()??;
    let sites: BTreeSet<&str> = timelines.iter().map(|timeline| timeline.site.as_str()).collect();
    let mut pages = recording.pages.iter();
    let all_have_one = pages.all(|page| {
        let host = page.url.as_ref().and_then(|url| Host::parse(&url.host).ok());
        host.is_some_and(|host| sites.contains(site(&host)))
    });
    (all_have_one && phases.all(|phase| phase == Some(first))).then_some(first)
}

/// Notes for the report about the managers in a recording. `site` is the host of entries without a
/// page; `own` is the charter's consent cookie, which is not a manager's.
pub(crate) fn notes(
    recording: &Recording,
    phase: Phase,
    site: Option<&str>,
    own: Option<&str>,
) -> Vec<ManagerNote> {
    let mut timelines = Timeline::all(recording, site);
    timelines.retain(|timeline| own != Some(timeline.manager.cookie()));
    let several = timelines.windows(2).any(|pair| match pair {
        [one, other] => one.site != other.site,
        _ => false,
    });
    let scanned = recording.scanned.iter().filter_map(of_scan);
    timelines.iter().map(|timeline| timeline.note(phase, several)).chain(scanned).collect()
}

/// The note about a page of a scan whose recorder read the manager's answer.
fn of_scan(visit: &Scanned) -> Option<ManagerNote> {
    let answer = visit.answer.as_ref()?.manager_answer.as_deref()?;
    let end = Answer::ALL.into_iter().find(|known| known.id() == answer)?;
    let fit = match (visit.phase, end) {
        (_, Answer::Unreadable | Answer::Partly) => Fit::Unclear,
        (Phase::Refused | Phase::Withdrawn, Answer::Refused)
        | (Phase::Accepted, Answer::Accepted)
        | (Phase::Before, Answer::Nothing) => Fit::Fits,
        _ => Fit::Contradicts,
    };
    Some(ManagerNote {
        manager: visit.banner.as_ref()?.manager.clone()?,
        site: None,
        end,
        course: Course::ByTheEnd,
        phase: visit.phase,
        fit,
    })
}

/// The answers of one manager on one site.
struct Timeline {
    site: String,
    manager: Manager,
    /// What it said when the recording began; `None` if that does not show.
    beginning: Option<Answer>,
    /// What it said at each change, in order; at least one.
    answers: Vec<Answer>,
}

impl Timeline {
    fn all(recording: &Recording, stated: Option<&str>) -> Vec<Self> {
        let place = Placing::of(recording, stated);
        let mut seen: BTreeMap<(String, Manager), Vec<&KeptValue>> = BTreeMap::new();
        for kept in recording.kept_values() {
            let Some(manager) = Manager::of(kept.name()) else { continue };
            if let Some(site) = place.site(kept) {
                seen.entry((site, manager)).or_default().push(kept);
            }
        }
        let timelines = seen.into_iter();
        timelines.filter_map(|((site, manager), kept)| Self::of(site, manager, &kept)).collect()
    }

    fn of(site: String, manager: Manager, kept: &[&KeptValue]) -> Option<Self> {
        // The mark alone is a name that others use as well.
        kept.iter().find(|kept| kept.name() == manager.cookie())?;
        let mut beginning = None;
        let mut answers: Vec<Answer> = Vec::new();
        let mut choice = None;
        let mut marked = false;
        let at_once = |one: &&KeptValue, other: &&KeptValue| {
            let place = |kept: &KeptValue| (kept.page(), kept.entry(), kept.seen_in());
            place(one) == place(other)
        };
        for values in kept.chunk_by(at_once) {
            let mut choices = values.iter().filter(|kept| kept.name() == manager.cookie());
            let mut conflict = false;
            if let Some(first) = choices.next() {
                choice = Some(first.value());
                conflict = choices.any(|other| other.value() != first.value());
            }
            if let Some(mark) = values.iter().rfind(|kept| Some(kept.name()) == manager.mark()) {
                marked = manager.is_mark(mark.value());
            }
            let answer = match choice {
                _ if conflict => Answer::Unreadable,
                None if marked => Answer::Unreadable,
                // Cleared, or not there yet.
                None | Some("") => Answer::Nothing,
                Some(value) => manager.read(value.as_bytes(), manager.mark().map(|_| marked)),
            };
            if answers.is_empty() {
                let from_the_first = values.first().is_some_and(|kept| match kept.seen_in() {
                    SeenIn::Request => kept.entry() == Some(0),
                    SeenIn::Store => true,
                    SeenIn::Response => false,
                });
                let set_now = values.iter().all(|kept| kept.seen_in() == SeenIn::Response);
                beginning = match answer {
                    Answer::Nothing => Some(Answer::Nothing),
                    answer if from_the_first => Some(answer),
                    _ if set_now => Some(Answer::Nothing),
                    _ => None,
                };
            }
            if answers.last() != Some(&answer) {
                answers.push(answer);
            }
        }
        Some(Self { site, manager, beginning, answers })
    }

    /// The one answer that it gave from beginning to end.
    fn settled(&self) -> Option<Answer> {
        match self.answers.as_slice() {
            [answer] if self.beginning == Some(*answer) => Some(*answer),
            _ => None,
        }
    }

    fn phase(&self) -> Option<Phase> {
        match self.settled()? {
            Answer::Nothing => Some(Phase::Before),
            Answer::Refused => Some(Phase::Refused),
            Answer::Accepted => Some(Phase::Accepted),
            Answer::Partly | Answer::Unreadable => None,
        }
    }

    /// Whether this answer may be that of a visitor in `phase`.
    fn fits(&self, phase: Phase, answer: Answer) -> bool {
        match (phase, answer) {
            (_, Answer::Unreadable)
            | (Phase::Before, Answer::Nothing)
            | (Phase::Refused | Phase::Withdrawn, Answer::Refused)
            | (Phase::Accepted, Answer::Accepted) => true,
            (Phase::Refused | Phase::Withdrawn, Answer::Partly) => !self.manager.names_necessary(),
            (Phase::Accepted, Answer::Partly) => !self.manager.names_refused(),
            _ => false,
        }
    }

    fn note(&self, phase: Phase, several_sites: bool) -> ManagerNote {
        let end = self.answers.last().copied().unwrap_or(Answer::Nothing);
        let course = match self.beginning {
            Some(beginning) if beginning == end && self.answers.len() < 2 => Course::Always,
            Some(beginning) if beginning == end => Course::NotBetween,
            Some(beginning) => Course::Changed(beginning),
            None => Course::ByTheEnd,
        };
        let mut answers = self.beginning.iter().chain(&self.answers).copied();
        let fit = if !answers.clone().all(|answer| self.fits(phase, answer)) {
            Fit::Contradicts
        } else if answers.any(|answer| answer == Answer::Unreadable) {
            Fit::Unclear
        } else {
            Fit::Fits
        };
        let site = several_sites.then(|| self.site.clone());
        ManagerNote { manager: self.manager.to_string(), site, end, course, phase, fit }
    }
}

/// What a consent manager says in a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ManagerNote {
    /// The name of the consent manager.
    pub manager: String,
    /// The site, if the recording has several.
    pub site: Option<String>,
    /// What it says at the end.
    pub end: Answer,
    /// What it said before.
    pub course: Course,
    /// The phase that is used.
    pub phase: Phase,
    /// Whether the answers fit the phase.
    pub fit: Fit,
}

/// How an answer came about during a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Course {
    /// It was the same from beginning to end.
    Always,
    /// It was the same at the beginning and at the end, and another in between.
    NotBetween,
    /// It was this one at the beginning.
    Changed(Answer),
    /// The beginning does not show.
    ByTheEnd,
}

/// Whether an answer fits the phase that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// It does.
    Fits,
    /// It cannot be read.
    Unclear,
    /// It does not.
    Contradicts,
}

impl fmt::Display for ManagerNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { manager, phase, .. } = self;
        write!(f, "recorded consent manager {manager}")?;
        if let Some(site) = &self.site {
            write!(f, " of {site}")?;
        }
        let end = said(self.end);
        match self.course {
            Course::Always => write!(f, ": {end}; ")?,
            Course::NotBetween => {
                write!(f, ": {end} at its beginning and at its end, but not in between; ")?;
            }
            Course::Changed(beginning) => {
                write!(f, ": {} at its beginning, and {end} at its end; ", said(beginning))?;
            }
            Course::ByTheEnd => write!(f, ": {end} by its end, its beginning does not show; ")?,
        }
        match self.fit {
            Fit::Fits => write!(f, "that fits the phase `{phase}`"),
            Fit::Unclear => write!(f, "the phase `{phase}` counts"),
            Fit::Contradicts => write!(
                f,
                "warning: that contradicts the phase `{phase}`, which is used anyway (--phase \
                 selects another)"
            ),
        }
    }
}

const fn said(answer: Answer) -> &'static str {
    match answer {
        Answer::Nothing => "the visitor had not answered",
        Answer::Accepted => "the visitor had accepted everything",
        Answer::Refused => "the visitor had refused everything",
        Answer::Partly => "the visitor had accepted a part, or all that it names",
        Answer::Unreadable => "what the visitor had answered cannot be read",
    }
}

/// Tells which site's visitor a value speaks of.
struct Placing<'r> {
    recording: &'r Recording,
    /// The site of each page.
    pages: Vec<Option<Host<'r>>>,
    /// That of what names no page.
    stated: Option<Host<'r>>,
    /// Whether a recording without pages holds cookies of more than one site.
    mixed: bool,
}

impl<'r> Placing<'r> {
    fn of(recording: &'r Recording, stated: Option<&'r str>) -> Self {
        let stated = stated.and_then(|host| Host::parse(host).ok());
        let hosts = recording.pages.iter();
        let pages = hosts.map(|page| page.url.as_ref().and_then(|url| Host::parse(&url.host).ok()));
        let hosts = recording.observations.iter().filter_map(|seen| seen.host.as_deref());
        let mut hosts = hosts.map(|host| Host::parse(host.trim_start_matches('.')).ok());
        let mixed = recording.pages.is_empty()
            && match hosts.next() {
                None => false,
                Some(None) => true,
                Some(Some(first)) => {
                    !hosts.all(|host| host.is_some_and(|host| host.same_site(&first)))
                }
            };
        Self { recording, pages: pages.collect(), stated, mixed }
    }

    /// The site that the page of this value is of, when the value is that site's own.
    fn site(&self, kept: &KeptValue) -> Option<String> {
        let host = match kept.host() {
            Some(host) => Some(Host::parse(host.trim_start_matches('.')).ok()?),
            None => None,
        };
        let page = match kept.page() {
            Some(page) => self.pages.get(page)?.as_ref().or(self.stated.as_ref())?,
            None if !self.recording.pages.is_empty() => return None,
            None => match (&self.stated, &host) {
                (Some(stated), _) => stated,
                _ if self.mixed => return None,
                (None, None) => return Some(String::new()),
                (None, Some(host)) => return Some(site(host).to_owned()),
            },
        };
        let own = match host {
            // A line of a list that names no host is the page's own.
            None => kept.page().is_none(),
            Some(host) => host.same_site(page),
        };
        own.then(|| site(page).to_owned())
    }
}

/// The registrable domain, or the host where there is none.
fn site<'h>(host: &'h Host<'_>) -> &'h str {
    host.registrable().unwrap_or(host.as_str())
}
