//! What a scan shows again: each of its phases begins with a first visit, and that of `before` is
//! one already.

use std::collections::HashSet;

use charte::Host;
use charte_recording::{Observation, ObservationKind, Page, Recording};

use crate::input::Input;
use crate::phase::Phase;

/// What the pages of a visit show, those aside that only lead to an answer.
pub(crate) struct Shown<'i> {
    observations: HashSet<(Phase, Kind, &'i str, String)>,
    hosts: HashSet<(Phase, &'i str)>,
}

/// What tells a cookie from a key of the same name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Cookie,
    LocalStorage,
    SessionStorage,
    IndexedDb,
    Cache,
}

impl<'i> Shown<'i> {
    pub(crate) fn of(inputs: &'i [Input]) -> Self {
        let mut shown = Self { observations: HashSet::new(), hosts: HashSet::new() };
        for Input { recording, .. } in inputs {
            for seen in &recording.observations {
                if let Some((phase, false)) = place(recording, seen.page) {
                    shown.observations.insert(key(phase, seen));
                }
            }
            for contact in recording.contacts.iter().filter(|contact| contact.answered > 0) {
                if let Some((phase, false)) = place(recording, contact.page) {
                    shown.hosts.insert((phase, &contact.host));
                }
            }
        }
        shown
    }

    /// Whether an observation on the way to an answer is shown by a page of its own phase too.
    pub(crate) fn has(&self, recording: &Recording, seen: &'i Observation) -> bool {
        let place = place(recording, seen.page);
        place.is_some_and(|(phase, leads)| leads && self.observations.contains(&key(phase, seen)))
    }

    /// The same for a request.
    pub(crate) fn has_contact(
        &self,
        recording: &Recording,
        contact: &charte_recording::Contact,
    ) -> bool {
        let place = place(recording, contact.page);
        place.is_some_and(|(phase, leads)| {
            leads && self.hosts.contains(&(phase, contact.host.as_str()))
        })
    }
}

/// The phase of a page that states it, and whether the page only leads to an answer.
fn place(recording: &Recording, page: Option<usize>) -> Option<(Phase, bool)> {
    let page: &Page = recording.pages.get(page?)?;
    Some((page.phase?, page.before_answer))
}

fn key(phase: Phase, seen: &Observation) -> (Phase, Kind, &str, String) {
    let kind = match seen.kind {
        ObservationKind::LocalStorage => Kind::LocalStorage,
        ObservationKind::SessionStorage => Kind::SessionStorage,
        ObservationKind::IndexedDb => Kind::IndexedDb,
        ObservationKind::CacheStorage => Kind::Cache,
        ObservationKind::SetByHeader
        | ObservationKind::ListedInResponse
        | ObservationKind::SetByScript
        | ObservationKind::SentOnly
        | ObservationKind::InJar => Kind::Cookie,
    };
    let host = seen.host.as_deref().unwrap_or_default();
    // A request does not say which of a site's hosts a cookie belongs to.
    let site = Host::parse(host).ok().and_then(|host| host.registrable().map(ToOwned::to_owned));
    (phase, kind, &seen.name, site.unwrap_or_else(|| host.to_owned()))
}
