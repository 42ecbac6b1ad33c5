//! What the consent managers of a recording said from its beginning to its end.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use charte::Host;
use charte_interop::cmp::{self, Manager};
use charte_recording::{KeptValue, Recording, Scanned, SeenIn};

use super::Answer;
use super::said::{Said, is_mark, keeps_strings_only};
use crate::phase::Phase;

/// The visitor's answer according to the recording itself, if it is one of a scan, or to the
/// consent managers in a recording made by [`read_for`](crate::read_for).
///
/// `None` unless each page's site has a manager, all managers agree, all values are readable, and
/// no answer changes. An acceptance or refusal must appear in the first request or in a cookie jar;
/// a later one may have been given during the recording. A manager in a frame of another site does
/// not count. Strings of the IAB and of Google show no phase by themselves, and a TC string must not
/// contradict it.
///
/// Prefer what the caller knows: with formats that do not record what is always on, a visit with
/// nothing to accept may look accepted.
#[must_use]
pub fn phase_of(recording: &Recording) -> Option<Phase> {
    if let Some(first) = recording.scanned.first() {
        return Some(first.phase);
    }
    let (strings, managers): (Vec<_>, Vec<_>) = Timeline::all(recording, None, None)
        .into_iter()
        .partition(|timeline| keeps_strings_only(timeline.manager));
    let mut phases = managers.iter().map(Timeline::phase);
    let first = phases.next()??;
    let agree = phases.all(|phase| phase == Some(first))
        && strings.iter().all(|timeline| timeline.fit(first) == Fit::Fits);
    let sites: BTreeSet<&str> = managers.iter().map(|timeline| timeline.site.as_str()).collect();
    let mut pages = recording.pages.iter();
    let all_have_one = pages.all(|page| {
        let host = page.url.as_ref().and_then(|url| Host::parse(&url.host).ok());
        host.is_some_and(|host| sites.contains(site(&host)))
    });
    (all_have_one && agree).then_some(first)
}

/// Notes for the report about the managers in a recording. `site` is the host of entries without a
/// page; `own` is the charter's consent cookie, which is not a manager's.
pub(crate) fn notes(
    recording: &Recording,
    phase: Phase,
    site: Option<&str>,
    own: Option<&str>,
) -> Vec<ManagerNote> {
    let timelines = Timeline::all(recording, site, own);
    let several = timelines.windows(2).any(|pair| match pair {
        [one, other] => one.site != other.site,
        _ => false,
    });
    let scanned = recording.scanned.iter().filter_map(of_scan);
    timelines.iter().map(|timeline| timeline.note(phase, several)).chain(scanned).collect()
}

/// An answer that a consent manager keeps.
pub(crate) struct Kept {
    pub(crate) manager: &'static str,
    /// The cookie or storage key.
    pub(crate) name: String,
    /// The site; empty if it is not known.
    pub(crate) site: String,
    /// What it says at the end.
    pub(crate) answer: Answer,
}

/// The answers that consent managers keep at the end of a recording, `own` aside.
pub(crate) fn kept(recording: &Recording, site: Option<&str>, own: &str) -> Vec<Kept> {
    let timelines = Timeline::all(recording, site, Some(own)).into_iter();
    let kept = timelines.filter_map(|timeline| {
        let answer = timeline.answers.last()?.answer;
        let Timeline { site, manager, name, .. } = timeline;
        (answer != Answer::Nothing).then_some(Kept { manager: manager.name, name, site, answer })
    });
    kept.collect()
}

/// The note about a page of a scan whose recorder read the manager's answer.
fn of_scan(visit: &Scanned) -> Option<ManagerNote> {
    // The id that the recording states.
    let id = visit.banner.as_ref()?.manager.as_deref()?;
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
        manager: cmp::name_of(id).unwrap_or(id).to_owned(),
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
    manager: &'static Manager,
    /// The first cookie or storage key with an answer.
    name: String,
    /// What it said when the recording began; `None` if that does not show.
    beginning: Option<Said>,
    /// What it said at each change, in order; at least one.
    answers: Vec<Said>,
}

impl Timeline {
    fn all(recording: &Recording, stated: Option<&str>, own: Option<&str>) -> Vec<Self> {
        let place = Placing::of(recording, stated);
        let mut seen: BTreeMap<(String, usize), Vec<&KeptValue>> = BTreeMap::new();
        for kept in recording.kept_values() {
            let Some((found, _)) = cmp::find(kept.name()).filter(|_| own != Some(kept.name()))
            else {
                continue;
            };
            let order = cmp::MANAGERS.iter().position(|manager| manager.id == found.id);
            if let (Some(site), Some(order)) = (place.site(kept), order) {
                seen.entry((site, order)).or_default().push(kept);
            }
        }
        let timelines = seen
            .into_iter()
            .filter_map(|((site, order), kept)| Self::of(site, cmp::MANAGERS.get(order)?, &kept));
        timelines.collect()
    }

    /// `None` if nothing tells whether the visitor acted.
    fn of(site: String, manager: &'static Manager, kept: &[&KeptValue]) -> Option<Self> {
        let is_mark = |name: &str| cmp::find(name).is_some_and(|(_, store)| is_mark(store));
        // The mark alone is a name that others use as well.
        let name = kept.iter().find(|kept| !is_mark(kept.name()))?.name().to_owned();
        let mut beginning = None;
        let mut answers: Vec<Said> = Vec::new();
        // What is there at a moment: the values of each name, of which only a mark has one.
        let mut there: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let at_once = |one: &&KeptValue, other: &&KeptValue| {
            let place = |kept: &KeptValue| (kept.page(), kept.entry(), kept.seen_in());
            place(one) == place(other)
        };
        for values in kept.chunk_by(at_once) {
            values.iter().for_each(|kept| drop(there.remove(kept.name())));
            for kept in values {
                let of_name = there.entry(kept.name()).or_default();
                if is_mark(kept.name()) {
                    of_name.clear();
                }
                of_name.push(kept.value());
            }
            // Cleared, or not there yet.
            there.retain(|_, values| values.iter().any(|value| !value.is_empty()));
            let Some(said) = Self::at_a_moment(manager, &there, is_mark) else { continue };
            if answers.is_empty() {
                let from_the_first = values.first().is_some_and(|kept| match kept.seen_in() {
                    SeenIn::Request => kept.entry() == Some(0),
                    SeenIn::Store => true,
                    SeenIn::Response => false,
                });
                let set_now = values.iter().all(|kept| kept.seen_in() == SeenIn::Response);
                beginning = match said.answer {
                    Answer::Nothing => Some(said),
                    _ if from_the_first => Some(said),
                    _ if set_now => Some(Said::NOTHING),
                    _ => None,
                };
            }
            if answers.last() != Some(&said) {
                answers.push(said);
            }
        }
        (!answers.is_empty()).then_some(Self { site, manager, name, beginning, answers })
    }

    fn at_a_moment(
        manager: &Manager,
        there: &BTreeMap<&str, Vec<&str>>,
        is_mark: impl Fn(&str) -> bool,
    ) -> Option<Said> {
        if there.keys().all(|name| is_mark(name)) {
            let acts =
                there.iter().flat_map(|(name, values)| values.iter().map(move |v| (name, v)));
            let acted = |(name, value): (&&str, &&str)| {
                let mark = cmp::read(name, value.as_bytes());
                mark.is_ok_and(|mark| mark.answered() == cmp::Answered::Yes)
            };
            // Where the visitor acted, the answer is kept elsewhere.
            let acted = acts.into_iter().any(acted);
            return Some(if acted { Said::UNREADABLE } else { Said::NOTHING });
        }
        let cookies = there.iter().flat_map(|(name, of)| of.iter().map(|value| (*name, *value)));
        Said::of_cookies(manager, cookies)
    }

    /// The one answer that it gave from beginning to end.
    fn settled(&self) -> Option<Said> {
        match self.answers.as_slice() {
            [answer] if self.beginning == Some(*answer) => Some(*answer),
            _ => None,
        }
    }

    fn phase(&self) -> Option<Phase> {
        match self.settled()?.answer {
            Answer::Nothing => Some(Phase::Before),
            Answer::Refused => Some(Phase::Refused),
            Answer::Accepted => Some(Phase::Accepted),
            Answer::Partly | Answer::Unreadable => None,
        }
    }

    /// Whether all that it said may be what a visitor in `phase` has.
    fn fit(&self, phase: Phase) -> Fit {
        let may_be = |said: &Said| match (phase, said.answer) {
            (_, Answer::Unreadable)
            | (Phase::Before, Answer::Nothing)
            | (Phase::Refused | Phase::Withdrawn, Answer::Refused)
            | (Phase::Accepted, Answer::Accepted) => true,
            (Phase::Refused | Phase::Withdrawn, Answer::Partly) => said.may_be_none,
            (Phase::Accepted, Answer::Partly) => said.may_be_all,
            _ => false,
        };
        let mut all = self.beginning.iter().chain(&self.answers);
        if !all.clone().all(may_be) {
            Fit::Contradicts
        } else if all.any(|said| said.answer == Answer::Unreadable) {
            Fit::Unclear
        } else {
            Fit::Fits
        }
    }

    fn note(&self, phase: Phase, several_sites: bool) -> ManagerNote {
        let end = self.answers.last().map_or(Answer::Nothing, |said| said.answer);
        let course = match self.beginning.map(|said| said.answer) {
            Some(beginning) if beginning == end && self.answers.len() < 2 => Course::Always,
            Some(beginning) if beginning == end => Course::NotBetween,
            Some(beginning) => Course::Changed(beginning),
            None => Course::ByTheEnd,
        };
        let site = several_sites.then(|| self.site.clone());
        let manager = self.manager.name.to_owned();
        ManagerNote { manager, site, end, course, phase, fit: self.fit(phase) }
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
