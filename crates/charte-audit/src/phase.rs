//! The consent of a visitor in each phase.

use charte::{Act, Policy, ReceivedConsent, Time};
pub use charte_recording::Phase;

/// The consent of a visitor who answered at `now`, recorded as the charter's own would be. With
/// Global Privacy Control on, the visitor answered with it on.
pub(crate) fn consent(phase: Phase, policy: &Policy, now: Time, gpc: bool) -> ReceivedConsent {
    let act = match phase {
        Phase::Before => return ReceivedConsent::none(),
        // Refusing everything takes back everything that was granted.
        Phase::Refused | Phase::Withdrawn => Act::RefuseAll,
        Phase::Accepted => Act::AcceptAll,
    };
    let nothing = ReceivedConsent::none();
    // Either act can always be recorded; were it not, nothing would be granted.
    let recorded = policy.visitor(&nothing, now).with_gpc(gpc).record(&[act], None);
    recorded.ok().flatten().map_or_else(ReceivedConsent::none, ReceivedConsent::from)
}
