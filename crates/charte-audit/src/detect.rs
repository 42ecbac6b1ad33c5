//! What the visitor had answered, according to the recording itself.

use charte::{ConsentState, Host, Policy, PurposeSet, ReceivedConsent, Time};
use charte_recording::{KeptValue, Recording, SeenIn};

use crate::check::Settings;
use crate::managers::phase_of;
use crate::phase::Phase;

/// The visitor's answer according to the charter's own consent cookie, or else according to the
/// consent managers of the recording ([`phase_of`](crate::phase_of)). `None` if neither shows one.
///
/// As with a manager, the answer must be in the first request or in a cookie jar and stay the same
/// to the end. An answer that no longer counts, because it is too old or to an earlier revision, is
/// none; one that grants some of what is asked is no phase.
#[must_use]
pub fn phase_for(
    policy: Option<&Policy>,
    recording: &Recording,
    settings: &Settings,
) -> Option<Phase> {
    let own = policy.and_then(|policy| {
        let now = settings.moment(recording.recorded_at());
        own_phase(recording, policy, now)
    });
    match own {
        Some(phase) => phase,
        None => phase_of(recording),
    }
}

/// The phase by the charter's own cookie; `None` if the recording holds none.
fn own_phase(recording: &Recording, policy: &Policy, now: Time) -> Option<Option<Phase>> {
    let name = policy.charter().consent_cookie();
    let site = policy.charter().host();
    let of_site = |kept: &&KeptValue| {
        let host = kept.host().map(|host| host.trim_start_matches('.').to_owned());
        kept.name() == name
            && host.is_none_or(|host| Host::parse(&host).is_ok_and(|host| host.same_site(site)))
    };
    let kept: Vec<&KeptValue> = recording.kept_values().iter().filter(of_site).collect();
    let first = kept.first()?;
    let was_there = match first.seen_in() {
        SeenIn::Request => first.entry() == Some(0),
        SeenIn::Store => true,
        SeenIn::Response => false,
    };
    if !was_there {
        return Some(None);
    }
    let phases: Vec<Option<Phase>> =
        kept.iter().map(|kept| phase_in(kept.value(), policy, now)).collect();
    let same = phases.windows(2).all(|pair| pair.first() == pair.last());
    Some(phases.first().copied().flatten().filter(|_| same))
}

/// The phase of a visitor who has this answer.
fn phase_in(value: &str, policy: &Policy, now: Time) -> Option<Phase> {
    let reading = ReceivedConsent::from_values([value]);
    let visitor = policy.visitor(&reading, now);
    let asked = visitor.askable(None);
    let consent = match visitor.state() {
        ConsentState::Unreadable => return None,
        ConsentState::None => return Some(Phase::Before),
        ConsentState::Valid | ConsentState::Outdated | ConsentState::Expired => {
            reading.consent()?
        }
    };
    let granted = match visitor.state() {
        ConsentState::Valid => consent.granted().intersection(asked),
        _ => PurposeSet::EMPTY,
    };
    let refused = consent.refused().intersection(asked);
    match (granted.is_empty(), consent.refuses_anything()) {
        (true, false) => Some(Phase::Before),
        (true, true) if asked.is_subset(refused) => Some(Phase::Refused),
        (false, false) if asked.is_subset(granted) => Some(Phase::Accepted),
        _ => None,
    }
}
