//! What other software is told, and what a value of it says.

use crate::consent::RecordedConsent;
use crate::error::CharteError;
use crate::foreign::{Exported, ForeignValue, Signal, SignalReceiver};
use crate::interop;
use crate::policy::Policy;
use crate::visitor::Visitor;
use crate::words::Mode;

/// What values of other consent managers say, as JSON: a list with one object for each manager. It
/// shows the answers and never a value. For a person who wants to see it; an `Importer` decides.
///
/// Fails with `E606` for an unknown format, and with `E618` if the library was built without its
/// feature `interop`.
#[uniffi::export]
pub fn decode_foreign(values: Vec<ForeignValue>) -> Result<String, CharteError> {
    interop::decode_foreign(&values)
}

#[uniffi::export]
impl Policy {
    /// The visitor's answer as other software keeps it, where that is true and allowed. `format` is
    /// `gpp`, `usp`, or the id of a consent manager that sites host themselves, such as
    /// `wp-consent-api`; `table` is as in `Importer`. `notice_given` and `sections` are for `gpp` and
    /// `usp`: whether the visitor was told and could opt out, and the sections to write.
    /// `unanswered_as_refused` writes what was not answered as refused, where a format knows only
    /// yes and no.
    ///
    /// Fails with `E611` to `E617` if the answer is not written in this format, and with `E618` if
    /// the library was built without its feature `interop`.
    #[uniffi::method(default(
        table = None,
        notice_given = false,
        sections = [],
        unanswered_as_refused = false
    ))]
    pub fn export(
        &self,
        format: String,
        visitor: Visitor,
        table: Option<String>,
        notice_given: bool,
        sections: Vec<u16>,
        unanswered_as_refused: bool,
    ) -> Result<Exported, CharteError> {
        let given = (notice_given, sections, unanswered_as_refused);
        visitor.of(&self.policy, |visitor| interop::export(&visitor, &format, table, given))
    }

    /// What the tags or SDKs of a vendor must be told, from what the charter allows now. `provider` is
    /// the charter's id of the vendor; without it a type is granted only if its purposes are allowed
    /// to every provider.
    ///
    /// Fails with `E618` if the library was built without its feature `interop`.
    #[uniffi::method(default(provider = None))]
    pub fn signal(
        &self,
        receiver: SignalReceiver,
        visitor: Visitor,
        provider: Option<String>,
    ) -> Result<Signal, CharteError> {
        visitor.of(&self.policy, |visitor| interop::signal(&visitor, receiver, provider.as_deref()))
    }

    /// A consent as it is, with the lines that a server sends: what `Imported` has to be written, or
    /// an unchanged refusal that is sent again. `path` is that of the request.
    ///
    /// Fails with `E401` to `E404`, or `E406`, if the text is not a consent.
    #[uniffi::method(default(path = "/"))]
    pub fn encode(
        &self,
        consent: String,
        visitor: Visitor,
        path: String,
    ) -> Result<RecordedConsent, CharteError> {
        let consent = charte::Consent::decode(consent)?;
        Ok(visitor.exchange(&self.policy, Some(Mode::Enforce), |exchange| {
            let encoded = exchange.visitor().encode(&consent);
            let lines = exchange.consent_lines(&encoded, path.as_bytes());
            RecordedConsent::new(&encoded, lines, &consent)
        }))
    }
}
