//! The visitor's answers: recorded, received, decoded.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::error::CharteError;
use crate::moment::system_time;
use crate::words::{ConsentState, Purpose};

/// A consent that was recorded: ready to be set as a cookie, or kept by an app.
///
/// As text it never shows the value.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct RecordedConsent {
    /// The value of the consent cookie: the text for an app to keep.
    pub value: String,
    /// Whether something granted had to be left out to fit. Refusals never are.
    pub shortened: bool,
    /// How long the cookie is kept.
    pub max_age: Duration,
    /// The `Set-Cookie` lines for a server to send, in order: deletions of other copies, then
    /// the consent cookie.
    pub lines: Vec<String>,
    /// The answers.
    pub consent: Consent,
}

impl RecordedConsent {
    pub(crate) fn new(
        encoded: &charte::consent::EncodedConsent,
        lines: Vec<String>,
        consent: &charte::Consent,
    ) -> Self {
        Self {
            value: encoded.value.clone(),
            shortened: encoded.shortened,
            max_age: Duration::from_secs(encoded.max_age.max(0).unsigned_abs()),
            lines,
            consent: consent.into(),
        }
    }
}

impl From<&charte::http::RecordedConsent> for RecordedConsent {
    fn from(recorded: &charte::http::RecordedConsent) -> Self {
        Self::new(recorded.encoded(), recorded.lines().to_vec(), recorded.consent())
    }
}

/// Never the value.
impl fmt::Display for RecordedConsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bytes, lines) = (self.value.len(), self.lines.len());
        let (age, shortened) = (self.max_age.as_secs(), self.shortened);
        write!(
            f,
            "RecordedConsent({bytes} bytes, shortened={shortened}, max_age={age} s, {lines} lines)"
        )
    }
}

/// The consent that came in: none, one copy, or several merged by the stricter answer.
///
/// As text it never shows the value.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct ReceivedConsent {
    /// The state. Grants count only in the state `valid`.
    pub state: ConsentState,
    /// The answers, or `None` if no copy can be read.
    pub consent: Option<Consent>,
    /// The answers as canonical text, or `None` if no copy can be read.
    pub text: Option<String>,
    /// How many copies came in.
    pub copies: u32,
    /// The code of the error, `E4xx`, of the first malformed copy; `E6xx` of a value of another
    /// consent manager.
    pub error: Option<String>,
}

impl From<&charte::Visitor<'_>> for ReceivedConsent {
    fn from(visitor: &charte::Visitor<'_>) -> Self {
        let received = visitor.received();
        Self {
            state: visitor.state(),
            consent: received.consent().map(Into::into),
            text: received.consent().map(charte::Consent::encode),
            copies: received.copies(),
            error: received.error().map(|error| error.code().to_string()),
        }
    }
}

/// Never the value.
impl fmt::Display for ReceivedConsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedConsent(state={}, copies={}", self.state, self.copies)?;
        if let Some(error) = &self.error {
            write!(f, ", error={error}")?;
        }
        f.write_str(")")
    }
}

/// The answers of a visitor, for a screen of preferences.
#[derive(uniffi::Record)]
pub struct Consent {
    /// When the visitor answered.
    pub time: SystemTime,
    /// The revision of the charter that was answered.
    pub revision: u32,
    /// The purposes granted; never one that is refused.
    pub granted: Vec<Purpose>,
    /// The purposes refused.
    pub refused: Vec<Purpose>,
    /// The answers for one purpose of one provider.
    pub pairs: Vec<PairAnswer>,
    /// The ids of the providers refused as a whole.
    pub refused_providers: Vec<String>,
    /// Whether Global Privacy Control was on when the visitor answered.
    pub gpc: bool,
    /// Whether the visitor closed the question without an answer.
    pub seen: bool,
    /// The random id of the record, or `None` if the host gave none.
    pub record_id: Option<String>,
}

impl From<&charte::Consent> for Consent {
    fn from(consent: &charte::Consent) -> Self {
        Self {
            time: system_time(consent.time()),
            revision: consent.revision(),
            granted: consent.granted().iter().collect(),
            refused: consent.refused().iter().collect(),
            pairs: consent.pairs().filter_map(pair).collect(),
            refused_providers: consent.refused_providers().map(str::to_owned).collect(),
            gpc: consent.gpc(),
            seen: consent.is_seen(),
            record_id: consent.record_id().map(str::to_owned),
        }
    }
}

/// The answer for one purpose of one provider.
#[derive(uniffi::Record)]
pub struct PairAnswer {
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

/// `None` for a purpose of another version of the library.
fn pair((purpose, provider, granted): (&str, &str, bool)) -> Option<PairAnswer> {
    let answer = if granted { Answer::Granted } else { Answer::Refused };
    let purpose = Purpose::from_id(purpose)?;
    Some(PairAnswer { purpose, provider: provider.to_owned(), answer })
}

/// Reads the text of a consent.
///
/// Fails with `E401` to `E404`, or `E406`, with the index of the token, from 0, and what was expected.
#[uniffi::export]
pub fn decode_consent(value: String) -> Result<Consent, CharteError> {
    Ok((&charte::Consent::decode(value)?).into())
}
