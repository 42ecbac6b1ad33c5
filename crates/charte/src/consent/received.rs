//! What came in with a request: no consent cookie, one, or several (spec §7–8).

use core::fmt;
use std::ops::RangeInclusive;

use charte_syntax::words;

use super::{Consent, merge};
use crate::bytes::NameFinder;
use crate::error::{Error, ErrorCode};
use crate::time::{Lifetime, Time};

words! {
    /// The state of a consent, in the order in which it is tested.
    ConsentState {
        /// There is no consent cookie.
        None = "none",
        /// Malformed, or recorded more than 24 hours after now.
        Unreadable = "unreadable",
        /// Given to an earlier revision of the charter.
        Outdated = "outdated",
        /// Older than the regime lets an answer count.
        Expired = "expired",
        /// It counts.
        Valid = "valid",
    }
}

/// How far after now a consent may have been recorded, in seconds: clocks differ.
const CLOCK_LEEWAY: i64 = 24 * 60 * 60;

/// How many copies of the consent cookie are read, and how many bytes of their values together.
/// More is not read at all, so that nobody makes a server work for it.
const MAX_COPIES: u32 = 8;
const MAX_BYTES_OF_COPIES: usize = 16_384;

/// Every consent cookie of a request, read and merged by the stricter answer.
#[derive(Clone, Default)]
pub struct ReceivedConsent {
    merged: Option<Consent>,
    newest: Option<Time>,
    copies: u32,
    bytes: usize,
    error: Option<Error>,
}

impl ReceivedConsent {
    /// No consent cookie.
    #[must_use]
    pub const fn none() -> Self {
        Self { merged: None, newest: None, copies: 0, bytes: 0, error: None }
    }

    /// The values of all cookies of the consent cookie's name, in one request.
    #[must_use]
    pub fn from_values<V: AsRef<[u8]>>(values: impl IntoIterator<Item = V>) -> Self {
        let mut received = Self::none();
        values.into_iter().for_each(|v| received.add(v.as_ref()));
        received
    }

    /// Reads the consent cookies called `name` out of the `Cookie` lines of a request. A name that no
    /// cookie can have finds none.
    #[must_use]
    pub fn from_cookie_lines<L: AsRef<[u8]>>(
        lines: impl IntoIterator<Item = L>,
        name: &str,
    ) -> Self {
        let parts = |b: u8| matches!(b, b'=' | b';' | b' ' | b'\t');
        match name.is_empty() || name.bytes().any(parts) {
            true => Self::none(),
            false => Self::find(lines, &NameFinder::new(name)),
        }
    }

    pub(crate) fn find<L: AsRef<[u8]>>(
        lines: impl IntoIterator<Item = L>,
        name: &NameFinder<'_>,
    ) -> Self {
        let mut received = Self::none();
        for line in lines {
            name.values(line.as_ref()).for_each(|value| received.add(value));
        }
        received
    }

    /// Adds a consent that was given elsewhere, merged by the stricter answer. However many there
    /// are, they count as one copy, since none of them is a cookie of this site.
    ///
    /// ```
    /// use charte::{Consent, ConsentState, Lifetime, Purpose, ReceivedConsent, Time};
    ///
    /// let (now, ads) = (Time::from_unix(1_800_000_000), Purpose::Advertising.into());
    /// let mut received = ReceivedConsent::none();
    /// received.add_elsewhere(Consent::new(now, 1).with_granted(ads));
    /// received.add_elsewhere(Consent::new(now, 1).with_refused(ads));
    /// assert_eq!(received.consent().map(Consent::refused), Some(ads));
    /// assert_eq!(received.state(1, Lifetime::Months(6), now), ConsentState::Valid);
    /// ```
    pub fn add_elsewhere(&mut self, consent: Consent) {
        self.copies = self.copies.max(1);
        self.newest = self.newest.max(Some(consent.time));
        self.merged = Some(match self.merged.take() {
            None => consent,
            Some(earlier) => merge::stricter(earlier, consent),
        });
    }

    /// Adds a consent that was given elsewhere and cannot be read. The state is then
    /// [`ConsentState::Unreadable`]: what it refused is unknown. `message` says why and never holds
    /// the value.
    ///
    /// ```
    /// use charte::{ConsentState, ErrorCode, Lifetime, ReceivedConsent, Time};
    ///
    /// let mut received = ReceivedConsent::none();
    /// received.add_unreadable(ErrorCode::ForeignTruncated, "the string ends within a field");
    /// let state = received.state(1, Lifetime::Months(6), Time::from_unix(1_800_000_000));
    /// assert_eq!(state, ConsentState::Unreadable);
    /// ```
    pub fn add_unreadable(&mut self, code: ErrorCode, message: &str) {
        self.copies = self.copies.max(1);
        let error = Error::new(code, message).with_help("ask the visitor again");
        self.error = self.error.take().or(Some(error));
    }

    /// A consent that was given elsewhere, as a language without objects of this library keeps it:
    /// the answers as canonical text, and why it is [`ConsentState::Unreadable`], if it is.
    ///
    /// ```
    /// use charte::{ConsentState, ErrorCode, Lifetime, ReceivedConsent, Time};
    ///
    /// let now = Time::from_unix(1_800_000_000);
    /// let state = |received: ReceivedConsent| received.state(1, Lifetime::Months(6), now);
    /// let refused = "v1~20261101T0900Z~r1~n:advertising~.6olo";
    /// let kept = ReceivedConsent::from_elsewhere(Some(refused), None);
    /// assert!(kept.consent().is_some_and(charte::Consent::refuses_anything));
    /// let damaged = ReceivedConsent::from_elsewhere(Some(refused), Some(ErrorCode::ForeignTruncated));
    /// assert!(damaged.consent().is_some_and(charte::Consent::refuses_anything));
    /// assert_eq!(state(damaged), ConsentState::Unreadable);
    /// assert_eq!(state(ReceivedConsent::from_elsewhere(None, None)), ConsentState::None);
    /// ```
    #[must_use]
    pub fn from_elsewhere(text: Option<&str>, unreadable: Option<ErrorCode>) -> Self {
        let mut received = Self::none();
        match text.map(Consent::decode) {
            Some(Ok(consent)) => received.add_elsewhere(consent),
            Some(Err(error)) => received.add_unreadable(error.code(), error.message()),
            None => {}
        }
        if let Some(code) = unreadable {
            received.add_unreadable(code, code.title());
        }
        received
    }

    fn add(&mut self, value: &[u8]) {
        self.copies = self.copies.saturating_add(1);
        self.bytes = self.bytes.saturating_add(value.len());
        if self.copies > MAX_COPIES || self.bytes > MAX_BYTES_OF_COPIES {
            if self.error.as_ref().is_none_or(|e| e.code() != ErrorCode::ConsentCopies) {
                self.give_up();
            }
            return;
        }
        match Consent::decode(value) {
            Ok(consent) => {
                self.newest = self.newest.max(Some(consent.time));
                self.merged = Some(match self.merged.take() {
                    None => consent,
                    Some(earlier) => merge::stricter(earlier, consent),
                });
            }
            Err(error) => self.error = self.error.take().or(Some(error)),
        }
    }

    /// Forgets what was read: of too much, nothing is.
    #[cold]
    fn give_up(&mut self) {
        let message = format!(
            "more than {MAX_COPIES} consent cookies, or more than {MAX_BYTES_OF_COPIES} bytes of \
             them"
        );
        (self.merged, self.newest) = (None, None);
        let error = Error::new(ErrorCode::ConsentCopies, message);
        self.error = Some(error.with_help("delete all but one"));
    }

    /// The readable copies, merged by the stricter answer. Of more than 8 copies, or 16,384 bytes
    /// of values, none is read.
    #[must_use]
    pub fn consent(&self) -> Option<&Consent> {
        self.merged.as_ref()
    }

    /// How many consent cookies came in.
    #[must_use]
    pub fn copies(&self) -> u32 {
        self.copies
    }

    /// Why the first malformed copy could not be read; `E407` when there was too much to read.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    /// The state, for a charter's revision and a regime's validity.
    #[must_use]
    pub fn state(&self, revision: u32, validity: Lifetime, now: Time) -> ConsentState {
        let latest = now.plus_seconds(CLOCK_LEEWAY);
        if self.copies == 0 {
            return ConsentState::None;
        }
        let future = self.newest.is_some_and(|newest| newest > latest);
        let Some(consent) = self.merged.as_ref().filter(|_| self.error.is_none() && !future) else {
            return ConsentState::Unreadable;
        };
        if consent.revision < revision {
            ConsentState::Outdated
        } else if validity.is_over(consent.time, now) {
            ConsentState::Expired
        } else {
            ConsentState::Valid
        }
    }

    /// The moments, `now` among them, at which the state is the same.
    pub(crate) fn same_during(
        &self,
        revision: u32,
        validity: Lifetime,
        now: Time,
    ) -> RangeInclusive<Time> {
        let (first, last) = (Time::from_unix(i64::MIN), Time::MAX);
        let (Some(consent), Some(newest), None) = (&self.merged, self.newest, &self.error) else {
            return first..=last;
        };
        let readable = newest.plus_seconds(CLOCK_LEEWAY.saturating_neg());
        let end = match consent.revision < revision {
            true => last,
            false => validity.after(consent.time).unwrap_or(last),
        };
        if now < readable {
            first..=readable.plus_seconds(-1)
        } else if now <= end {
            readable..=end
        } else {
            readable.max(end.plus_seconds(1))..=last
        }
    }
}

impl From<Consent> for ReceivedConsent {
    fn from(consent: Consent) -> Self {
        Self { newest: Some(consent.time), merged: Some(consent), copies: 1, ..Self::none() }
    }
}

/// Never the words of a value.
impl fmt::Debug for ReceivedConsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceivedConsent")
            .field("copies", &self.copies)
            .field("merged", &self.merged)
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}
