//! The site's own consent cookie, the one whose value is read.

use std::fmt;
use std::io::Read;

use charte::{
    Consent, ConsentState, Finding, FindingDetail, Policy, PurposeSet, ReceivedConsent, Time,
};
use charte_recording::{Options, ReadError, Recording, SeenIn, read_with_progress};

use crate::catalogue::Catalogue;
use crate::finding::Found;
use crate::managers::{self, is_of_manager};
use crate::phase::Phase;

/// Reads a recording for a check against `policy`.
///
/// Only the values of the charter's consent cookie and of common consent managers are kept, to
/// distinguish a refusal from a grant. Errors use `name` for the file, and `progress` is called
/// with the number of bytes read.
///
/// # Errors
///
/// The same as [`charte_recording::read()`].
pub fn read_for(
    policy: Option<&Policy>,
    reader: impl Read,
    name: &str,
    progress: &mut dyn FnMut(u64),
) -> Result<Recording, ReadError> {
    let own = policy.map(|policy| policy.charter().consent_cookie().to_owned());
    let keep = move |name: &str| is_of_manager(name) || own.as_deref() == Some(name);
    let options = Options::default().keep_values_of(keep);
    let options = options.keep_paths_of(|host| Catalogue::builtin().knows_paths_of(host));
    read_with_progress(reader, name, &options, progress)
}

/// What the consent cookies of a recording say, without their words.
pub(crate) struct OwnConsent {
    /// Whether every value that was set holds a refusal; `None` if none was readable.
    set_refusal: Option<bool>,
    /// The last one, and whether it was in the browser already.
    last: Option<(Answer, SeenIn)>,
}

struct Answer {
    state: ConsentState,
    granted: PurposeSet,
    refused: PurposeSet,
}

impl OwnConsent {
    pub(crate) fn of(recording: &Recording, policy: &Policy, now: Time) -> Self {
        let name = policy.charter().consent_cookie();
        let own = || {
            let own = recording.kept_values().iter();
            own.filter(|kept| kept.name() == name && !kept.value().is_empty())
        };
        let mut set_refusal = None;
        let set = own().filter(|kept| kept.seen_in() == SeenIn::Response);
        for consent in set.filter_map(|kept| Consent::decode(kept.value()).ok()) {
            set_refusal = Some(set_refusal.unwrap_or(true) && consent.refuses_anything());
        }
        let last = own().next_back().map(|kept| {
            let reading = ReceivedConsent::from_values([kept.value()]);
            let answered = |which: fn(&Consent) -> PurposeSet| {
                reading.consent().map_or(PurposeSet::EMPTY, which)
            };
            let answer = Answer {
                state: policy.visitor(&reading, now).state(),
                granted: answered(Consent::granted),
                refused: answered(Consent::refused),
            };
            (answer, kept.seen_in())
        });
        Self { set_refusal, last }
    }

    /// Whether what was set in this phase holds a refusal, which may be kept for long.
    pub(crate) fn sets_refusal(&self, phase: Phase) -> bool {
        self.set_refusal.unwrap_or(phase.is_refusal())
    }

    /// `C067`: answers that consent managers keep beside this one, which alone counts.
    pub(crate) fn others(
        &self,
        recording: &Recording,
        site: Option<&str>,
        own: &str,
    ) -> Vec<Found> {
        let Some((answer, _)) = &self.last else { return Vec::new() };
        let (grants, refuses) = (!answer.granted.is_empty(), !answer.refused.is_empty());
        let others = managers::kept(recording, site, own).into_iter();
        let found = others.map(|kept| {
            let contradicts = match kept.answer {
                managers::Answer::Accepted => refuses,
                managers::Answer::Refused => grants,
                _ => false,
            };
            let manager = kept.manager.to_owned();
            let finding = Finding::new(FindingDetail::ForeignConsent { manager, contradicts });
            let host = Some(kept.site.as_str()).filter(|site| !site.is_empty());
            Found::new(finding.cookie_named(kept.name), host, 1)
        });
        found.collect()
    }

    /// The note about the answer that the recording holds.
    pub(crate) fn note(&self, name: &str, phase: Phase) -> Option<ConsentNote> {
        let (answer, seen_in) = self.last.as_ref()?;
        let readable = answer.state != ConsentState::Unreadable;
        let fits = match phase {
            Phase::Before => false,
            Phase::Refused | Phase::Withdrawn => answer.granted.is_empty(),
            Phase::Accepted => answer.refused.is_empty(),
        };
        Some(ConsentNote {
            name: name.to_owned(),
            seen_in: *seen_in,
            answer: readable.then_some((answer.granted, answer.refused)),
            phase,
            fits,
        })
    }
}

/// What the site's own consent cookie says in a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConsentNote {
    /// The name of the cookie.
    pub name: String,
    /// Where its last value was.
    pub seen_in: SeenIn,
    /// What it grants and refuses, or `None` if it cannot be read.
    pub answer: Option<(PurposeSet, PurposeSet)>,
    /// The phase that is used.
    pub phase: Phase,
    /// Whether the answer fits the phase.
    pub fits: bool,
}

impl fmt::Display for ConsentNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, phase, .. } = self;
        match self.seen_in {
            SeenIn::Request => write!(f, "requests carry the consent cookie {name}")?,
            SeenIn::Response => write!(f, "the site sets the consent cookie {name}")?,
            SeenIn::Store => write!(f, "the browser keeps the consent cookie {name}")?,
        }
        let Some((granted, refused)) = self.answer else {
            return write!(f, ", in a form that is not this library's; the phase `{phase}` counts");
        };
        let list = |verb: &str, set: PurposeSet| match set.is_empty() {
            true => format!("{verb} nothing"),
            false => format!("{verb} {set}"),
        };
        let (granted, refused) = (list("granted", granted), list("refused", refused));
        write!(f, ", readable: {granted}, {refused}; ")?;
        match self.fits {
            true => write!(f, "that fits the phase `{phase}`"),
            false => write!(f, "the phase `{phase}` is used anyway (--phase selects another)"),
        }
    }
}
