//! Who must be asked again.

use serde::Serialize;

use super::Change;
use super::weigh::Side;
use crate::charter::Charter;
use crate::consent::ReceivedConsent;
use crate::policy::{Act, Ask, Policy};
use crate::purpose::PurposeSet;

/// Who must be asked again, about what: as the rules of asking answer (spec §7). Refusals stay,
/// whatever changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedAgain {
    /// The purposes that material changes touch and that visitors are asked about, by bit. Empty
    /// when what changed needs no answer.
    pub purposes: PurposeSet,
    /// What a visitor is asked who had agreed to everything.
    pub granted: Ask,
    /// What a visitor is asked who had refused everything.
    pub refused: Ask,
    /// Whether both fields assume a higher revision that the newer charter does not have yet,
    /// because a material change requires it.
    pub with_a_new_revision: bool,
    /// Whether every answer is forgotten, refusals too: the consent cookie has another name.
    pub answers_lost: bool,
}

impl AskedAgain {
    pub(super) fn new(
        before: &Side<'_>,
        after: &Side<'_>,
        changes: &[Change],
        revision_wanted: bool,
    ) -> Self {
        let weights = changes.iter().flat_map(|change| &change.material);
        let purposes = weights.fold(PurposeSet::EMPTY, |all, weight| all.union(weight.purposes));
        let (old, new) = (before.charter, after.charter);
        let with_a_new_revision = revision_wanted && new.revision() <= old.revision();
        let mut as_due: Charter = new.clone();
        if with_a_new_revision {
            as_due.revision = Some(old.revision().saturating_add(1));
        }
        let answered = Policy::compile(old.clone(), before.judge.regime);
        let due = Policy::compile(as_due, after.judge.regime);
        let answers_lost = old.consent_cookie() != new.consent_cookie();
        let asks = |act: Act<'_>| {
            let none = ReceivedConsent::none();
            let recorded = answered.visitor(&none, before.now).record(&[act], None);
            // Either act can always be recorded; were it not, there would be no answer.
            let reading = match recorded {
                Ok(Some(consent)) if !answers_lost => ReceivedConsent::from(consent),
                _ => ReceivedConsent::none(),
            };
            due.visitor(&reading, after.now).ask(None)
        };
        Self {
            purposes,
            granted: asks(Act::AcceptAll),
            refused: asks(Act::RefuseAll),
            with_a_new_revision,
            answers_lost,
        }
    }
}
