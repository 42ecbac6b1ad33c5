//! What the visitor does, and the answers that come of it.

use std::time::{Duration, SystemTime};

use crate::error::CharteError;
use crate::mirror::all;
use crate::visitor::system_time;
use crate::words::{Purpose, State};

/// Something that a visitor did.
#[derive(uniffi::Enum)]
pub enum Act {
    /// Accepted everything that the charter asks.
    AcceptAll,
    /// Refused everything that the charter asks.
    RefuseAll,
    /// Agreed to a purpose.
    Grant(Purpose),
    /// Refused a purpose, or objected to it.
    Refuse(Purpose),
    /// Agreed to one purpose of one provider, as by clicking its video.
    GrantPair(Purpose, String),
    /// Refused one purpose of one provider.
    RefusePair(Purpose, String),
    /// Refused a provider as a whole.
    RefuseProvider(String),
    /// Took back the refusal of a provider.
    AllowProvider(String),
    /// Closed the question without a choice. It grants nothing.
    Seen,
}

impl Act {
    pub(crate) fn borrowed(&self) -> charte::Act<'_> {
        match self {
            Self::AcceptAll => charte::Act::AcceptAll,
            Self::RefuseAll => charte::Act::RefuseAll,
            Self::Grant(purpose) => charte::Act::Grant((*purpose).into()),
            Self::Refuse(purpose) => charte::Act::Refuse((*purpose).into()),
            Self::GrantPair(purpose, of) => charte::Act::GrantPair((*purpose).into(), of),
            Self::RefusePair(purpose, of) => charte::Act::RefusePair((*purpose).into(), of),
            Self::RefuseProvider(provider) => charte::Act::RefuseProvider(provider),
            Self::AllowProvider(provider) => charte::Act::AllowProvider(provider),
            Self::Seen => charte::Act::Seen,
        }
    }
}

record! {
    /// A consent, recorded: ready to be set as a cookie, or kept by an app.
    Written from &charte::Recorded, |recorded| {
        /// The value of the consent cookie: the text for an app to keep.
        value: String = recorded.written().value.clone(),
        /// Whether something granted had to be left out to fit; refusals never are.
        shortened: bool = recorded.written().shortened,
        /// How long the cookie is kept.
        max_age: Duration = Duration::from_secs(recorded.written().max_age.max(0).unsigned_abs()),
        /// The `Set-Cookie` lines for a server to send, in order: deletions of other copies, then
        /// the consent cookie.
        lines: Vec<String> = recorded.lines().to_vec(),
    }
}

record! {
    /// What came in: no consent, one, or several merged by the stricter answer.
    Reading from (&charte::Reading, charte::State), |(reading, state)| {
        /// The state; only in `valid` do grants count.
        state: State = state.into(),
        /// The answers; nothing when there are none that can be read.
        consent: Option<Consent> = reading.consent().map(Into::into),
        /// The answers as text, canonical.
        text: Option<String> = reading.consent().map(charte::Consent::encode),
        /// How many consents came in.
        copies: u32 = reading.copies(),
        /// The code of the error, `E4xx`, of the first that is malformed.
        error: Option<String> = reading.error().map(|e| e.code().to_string()),
    }
}

record! {
    /// The answers of a visitor, as a screen of preferences shows them.
    Consent from &charte::Consent, |consent| {
        /// When the visitor answered.
        time: SystemTime = system_time(consent.time()),
        /// The revision of the charter that was answered.
        revision: u32 = consent.revision(),
        /// The purposes granted; never one that is refused.
        granted: Vec<Purpose> = all(consent.granted().iter()),
        /// The purposes refused.
        refused: Vec<Purpose> = all(consent.refused().iter()),
        /// The answers for one purpose of one provider.
        pairs: Vec<Pair> = consent.pairs().filter_map(pair).collect(),
        /// The providers refused as a whole.
        refused_providers: Vec<String> = all(consent.refused_providers()),
        /// Whether Global Privacy Control was on when the visitor answered.
        with_signal: bool = consent.with_signal(),
        /// Whether the visitor closed the question without an answer.
        seen: bool = consent.is_seen(),
        /// The random id of the record, if the host gave one.
        record_id: Option<String> = consent.record_id().map(Into::into),
    }
}

/// The answer for one purpose of one provider.
#[derive(uniffi::Record)]
pub struct Pair {
    /// The purpose.
    pub purpose: Purpose,
    /// The id of the provider.
    pub provider: String,
    /// The answer.
    pub answer: Answer,
}

/// What a visitor answered.
#[derive(uniffi::Enum)]
pub enum Answer {
    /// Agreed.
    Granted,
    /// Refused.
    Refused,
}

/// Nothing for a purpose of another version.
fn pair((purpose, provider, granted): (&str, &str, bool)) -> Option<Pair> {
    let answer = if granted { Answer::Granted } else { Answer::Refused };
    let purpose = charte::Purpose::from_id(purpose)?.into();
    Some(Pair { purpose, provider: provider.to_owned(), answer })
}

/// Reads the text of a consent.
///
/// Fails with `E401` to `E404`, or `E406`, with the index of the token, from 0, and what was expected.
#[uniffi::export]
pub fn decode_consent(value: String) -> Result<Consent, CharteError> {
    Ok((&charte::Consent::decode(value)?).into())
}
