//! What an import found.

use std::fmt;

use crate::consent::ReceivedConsent;
use crate::words::ConsentState;

/// What values of other consent managers mean for a charter. Pass it to `Visitor` as `imported`.
///
/// As text it never shows the answers.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct Imported {
    /// The consent that counts: `none` if the values say nothing, `unreadable` if one of them cannot
    /// be read.
    pub received: ReceivedConsent,
    /// The text to keep as the site's or app's own answer, for a migration: it has the time of the
    /// answer and says where it comes from. `None` if there is nothing to write. A server makes
    /// the consent cookie of it with `Policy.encode`.
    pub consent: Option<String>,
    /// The answers that count, as the consent cookie writes them: `y:advertising`, `n:@vendor`.
    pub answers: Vec<String>,
    /// The refusals that nobody said and that follow from silence, without their sign.
    pub inferred: Vec<String>,
    /// Whether a value says that Global Privacy Control was on. It counts for this visit.
    pub gpc: bool,
    /// What was lost, refused or not understood, and why.
    pub report: Vec<ImportNote>,
}

impl Imported {
    /// The consent again.
    pub(crate) fn to_core(&self) -> charte::ReceivedConsent {
        let ReceivedConsent { state, text, error, .. } = &self.received;
        let code = error
            .as_deref()
            .map(|id| charte::ErrorCode::from_id(id).unwrap_or(charte::ErrorCode::ForeignBadValue));
        let unreadable = *state == ConsentState::Unreadable;
        let code = code.or(unreadable.then_some(charte::ErrorCode::ForeignBadValue));
        charte::ReceivedConsent::from_elsewhere(text.as_deref(), code)
    }
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (answers, gpc) = (self.answers.len(), self.gpc);
        write!(f, "Imported({}, {answers} answers, gpc={gpc})", self.received)
    }
}

/// Something that an import reports. It never holds a value.
#[derive(uniffi::Record)]
pub struct ImportNote {
    /// What kind of note it is: `unreadable`, `no-answer`, `grants-dropped`, `unknown-word`,
    /// `missing-word`, `unknown-section` or `signal`.
    pub kind: String,
    /// The id of the consent manager.
    pub manager: String,
    /// What happened, and what to do.
    pub message: String,
}
