//! Consent: what the visitor answered, when, and to which revision of the charter (spec §7–8).

mod act;
mod check;
mod decode;
mod elsewhere;
mod encode;
mod merge;
mod received;

use core::fmt;

pub use act::ActKind;
pub use encode::EncodedConsent;
pub use received::{ConsentState, ReceivedConsent};

use crate::purpose::{Purpose, PurposeSet};
use crate::time::Time;

/// The longest consent value, in bytes, and the longest name and value together.
pub const MAX_BYTES: usize = 4_096;

/// 9999-12-31T23:59Z, the last minute that a value can say.
const LAST_MINUTE: i64 = 253_402_300_740;

/// The answers of a visitor: purpose by purpose, for one purpose of one provider (a pair), and
/// providers refused as a whole. What is not answered is unanswered.
///
/// ```
/// use charte::{Consent, Purpose};
///
/// let consent = Consent::decode(
///     "v1~20261123T1005Z~r3~n:advertising~y:embedded-content@youtube~.bnlj",
/// )?;
/// assert!(consent.refused().contains(Purpose::Advertising));
/// assert_eq!(consent.pair(Purpose::EmbeddedContent, "youtube"), Some(true));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Consent {
    time: Time,
    revision: u32,
    granted: PurposeSet,
    refused: PurposeSet,
    gpc: bool,
    seen: bool,
    more: More,
}

/// What few consents hold, kept elsewhere so that the others stay small.
#[derive(Clone, Default)]
struct More(Option<Box<Words>>);

#[derive(Clone, Default, PartialEq, Eq)]
struct Words {
    /// Purposes of another version, in ASCII order.
    unknown: Vec<Answer>,
    /// In ASCII order of `purpose@provider`.
    pairs: Vec<Pair>,
    /// In ASCII order.
    refused_providers: Vec<Box<str>>,
    /// Flags but `gpc` and `seen`, without the `!`, in ASCII order.
    flags: Vec<Box<str>>,
}

impl Words {
    const NONE: &'static Self = &Self {
        unknown: Vec::new(),
        pairs: Vec::new(),
        refused_providers: Vec::new(),
        flags: Vec::new(),
    };

    /// Once each, in order; of both signs the refusal stays, which sorts before the grant.
    fn settle(&mut self) {
        self.unknown.sort();
        self.unknown.dedup_by(|later, first| later.purpose == first.purpose);
        self.pairs.sort();
        self.pairs.dedup_by(|later, first| later.text == first.text);
        self.refused_providers.sort();
        self.refused_providers.dedup();
        self.flags.sort();
        self.flags.dedup();
    }
}

impl core::ops::Deref for More {
    type Target = Words;

    fn deref(&self) -> &Words {
        self.0.as_deref().unwrap_or(Words::NONE)
    }
}

impl core::ops::DerefMut for More {
    fn deref_mut(&mut self) -> &mut Words {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for More {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for More {}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    purpose: Box<str>,
    granted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// `purpose@provider`, the order of pairs.
    text: Box<str>,
    granted: bool,
}

impl Pair {
    fn new(purpose: &str, provider: &str, granted: bool) -> Self {
        Self { text: format!("{purpose}@{provider}").into(), granted }
    }

    fn purpose(&self) -> Option<Purpose> {
        Purpose::from_id(self.text.split('@').next()?)
    }

    fn purpose_word(&self) -> &str {
        self.text.split_once('@').map_or(&*self.text, |(purpose, _)| purpose)
    }

    fn provider(&self) -> &str {
        self.text.split_once('@').map_or("", |(_, provider)| provider)
    }

    /// The place of this pair's text in the order of pairs.
    fn order(&self, purpose: &str, provider: &str) -> core::cmp::Ordering {
        let wanted = purpose.bytes().chain([b'@']).chain(provider.bytes());
        self.text.bytes().cmp(wanted)
    }
}

impl Consent {
    /// A consent without any answer, recorded at this moment (whole minutes) for this revision. A
    /// moment that a value cannot say is the first minute of 1970, or the last of 9999.
    #[must_use]
    pub fn new(time: Time, revision: u32) -> Self {
        let minute = time.unix().saturating_sub(time.unix().rem_euclid(60));
        Self {
            time: Time::from_unix(minute.clamp(0, LAST_MINUTE)),
            revision: revision.max(1),
            granted: PurposeSet::EMPTY,
            refused: PurposeSet::EMPTY,
            gpc: false,
            seen: false,
            more: More::default(),
        }
    }

    /// Reads the value of a consent cookie.
    ///
    /// # Errors
    /// `E401` to `E404` and `E406`, with the index of the token, from 0, and what was expected.
    pub fn decode(value: impl AsRef<[u8]>) -> Result<Self, crate::Error> {
        decode::consent(value.as_ref())
    }

    /// The canonical value: one consent, one string. It may be longer than a cookie can hold;
    /// [`Visitor::encode`](crate::Visitor::encode) keeps it within [`MAX_BYTES`].
    #[must_use]
    pub fn encode(&self) -> String {
        encode::canonical(self)
    }

    /// Computes the check that ends a value, after a `~`: a `.` and four digits, computed from the
    /// bytes before the `~`. [`encode`](Self::encode) writes it; you only need this function to
    /// write a value by hand.
    ///
    /// ```
    /// assert_eq!(charte::Consent::check("v1~20261101T0900Z~r1"), ".1m4q");
    /// ```
    #[must_use]
    pub fn check(body: impl AsRef<[u8]>) -> String {
        check::token(body.as_ref()).map(char::from).into_iter().collect()
    }

    /// When the visitor answered.
    #[must_use]
    pub fn time(&self) -> Time {
        self.time
    }

    /// The revision of the charter that was answered.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// The purposes granted; never one that is refused.
    #[must_use]
    pub fn granted(&self) -> PurposeSet {
        self.granted
    }

    /// The purposes refused.
    #[must_use]
    pub fn refused(&self) -> PurposeSet {
        self.refused
    }

    /// The answer for one purpose of one provider, when there is one of its own.
    #[must_use]
    pub fn pair(&self, purpose: Purpose, provider: &str) -> Option<bool> {
        let at = self.more.pairs.binary_search_by(|p| p.order(purpose.id(), provider)).ok()?;
        self.more.pairs.get(at).map(|p| p.granted)
    }

    /// The answers for one purpose of one provider: purpose, provider, whether granted.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        self.more.pairs.iter().filter_map(|p| {
            let (purpose, provider) = p.text.split_once('@')?;
            Some((purpose, provider, p.granted))
        })
    }

    /// The providers refused as a whole.
    pub fn refused_providers(&self) -> impl Iterator<Item = &str> {
        self.more.refused_providers.iter().map(AsRef::as_ref)
    }

    /// Whether Global Privacy Control was on when the visitor answered.
    #[must_use]
    pub fn gpc(&self) -> bool {
        self.gpc
    }

    /// Whether the visitor closed the question without an answer.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.seen
    }

    /// The random id of the record, if the host gave one.
    #[must_use]
    pub fn record_id(&self) -> Option<&str> {
        self.more.flags.iter().find_map(|f| f.strip_prefix("id=")).filter(|id| is_record_id(id))
    }

    /// Whether anything is granted: a purpose, or a pair.
    #[must_use]
    pub fn grants_anything(&self) -> bool {
        !self.granted.is_empty()
            || self.more.pairs.iter().any(|p| p.granted)
            || self.more.unknown.iter().any(|a| a.granted)
    }

    /// Whether anything is refused: a purpose, a pair, a provider.
    #[must_use]
    pub fn refuses_anything(&self) -> bool {
        !self.refused.is_empty()
            || !self.more.refused_providers.is_empty()
            || self.more.pairs.iter().any(|p| !p.granted)
            || self.more.unknown.iter().any(|a| !a.granted)
    }
}

/// A random id: up to 32 of `a`–`z` and `0`–`9`.
pub(crate) fn is_record_id(id: &str) -> bool {
    (1..=32).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// The id of a provider: 1 to 40 of `a`–`z`, `0`–`9` and `-`.
pub(crate) fn is_provider_id(id: &str) -> bool {
    let legal = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=40).contains(&id.len()) && id.bytes().all(legal)
}

/// Shows what is known of the answers, never the words of a value.
impl fmt::Debug for Consent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Consent")
            .field("time", &self.time)
            .field("revision", &self.revision)
            .field("granted", &self.granted)
            .field("refused", &self.refused)
            .field("pairs", &self.more.pairs.len())
            .field("refused_providers", &self.more.refused_providers.len())
            .finish_non_exhaustive()
    }
}
