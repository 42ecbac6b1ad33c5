//! What an import found.

use charte::{Consent, Policy, ReceivedConsent, Time, Visitor};

use super::note::Note;
use crate::error::Error;

/// What foreign values mean for a charter.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The consent, for [`Policy::visitor`] or
    /// [`Visitor::with_consent`](charte::Visitor::with_consent). It is
    /// [`none`](charte::ConsentState::None) if the values say nothing, and
    /// [`unreadable`](charte::ConsentState::Unreadable) if one of them cannot be read.
    pub received: ReceivedConsent,
    /// The same, to be written as the site's own consent cookie: it has the time of the foreign
    /// act and the flag `!from=…`. Refusals that were only inferred are left out where nothing can
    /// be allowed by that, so that the visitor is asked. `None` if there is nothing to write.
    pub consent: Option<Consent>,
    /// Whether a GPP string says that Global Privacy Control was on. It counts as the signal of
    /// this request, and is not stored.
    pub gpc: bool,
    /// The refusals that were not said but follow from silence, as the consent cookie writes
    /// them without the sign: `advertising`, `advertising@vendor`, `@vendor`.
    pub inferred: Vec<String>,
    /// What was lost, refused or not understood, and why.
    pub report: Vec<Note>,
    /// Why the first value that cannot be read cannot be read.
    pub error: Option<Error>,
}

impl Imported {
    /// The answers as the consent cookie writes them, such as `y:advertising`, `n:@vendor`, in its
    /// order.
    #[must_use]
    pub fn answers(&self) -> Vec<String> {
        answers_of(self.received.consent())
    }

    /// The visitor that these values come from: by their answers, and with the signal that came
    /// inside. For a visitor who has no consent of the site.
    ///
    /// ```
    /// use charte::{Charter, Policy, Time};
    /// use charte_interop::{import::{Foreign, Importer}, mapping::Mapping};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "us-ca"
    ///
    ///     [[cookie]]
    ///     name = "_ads"
    ///     purposes = ["advertising"]
    ///     facts = { sale-or-share = true }
    /// "#)?)?;
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let importer = Importer::new(&policy, Mapping::builtin());
    /// let imported = importer.import(&policy, &[Foreign::of_format("usp", "1YYN").unwrap()], now);
    /// assert!(!imported.visitor(&policy, now).decide("_ads").may_set());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn visitor<'a>(&'a self, policy: &'a Policy, now: Time) -> Visitor<'a> {
        policy.visitor(&self.received, now).with_gpc(self.gpc)
    }

    /// What counts beside the site's own consent: that one, unless there is none.
    #[must_use]
    pub fn beside(&self, own: ReceivedConsent) -> ReceivedConsent {
        match own.copies() {
            0 => self.received.clone(),
            _ => own,
        }
    }
}

/// The answers of a consent as its cookie writes them.
fn answers_of(consent: Option<&Consent>) -> Vec<String> {
    let value = consent.map(Consent::encode).unwrap_or_default();
    let answer = |token: &&str| token.starts_with("y:") || token.starts_with("n:");
    value.split('~').filter(answer).map(ToOwned::to_owned).collect()
}
