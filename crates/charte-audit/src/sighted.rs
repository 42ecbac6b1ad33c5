//! An observation made ready for a decision.

use std::fmt;

use charte::cookie::{Attributes, Expiry, SetCookie, SetCookieError};
use charte::display::duration_in_words;
use charte::{Host, Technology, Time};
use charte_recording::{Observation, ObservationKind};

/// How a cookie or a storage key was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Seen {
    /// A response set it.
    Set,
    /// A response deleted it.
    Deleted,
    /// Only requests carry it: a script set it, or it was there before the recording.
    Sent,
    /// The browser keeps it: a cookie jar, storage.
    Stored,
}

impl Seen {
    /// The id, as JSON spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Deleted => "deleted",
            Self::Sent => "sent",
            Self::Stored => "stored",
        }
    }
}

/// How long something that was seen is kept, from unknown to longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeptFor {
    /// The recorder did not say.
    Unknown,
    /// It is a deletion.
    Ended,
    /// Until the browser closes.
    Session,
    /// So many seconds.
    Seconds(i64),
    /// Until it is deleted, like browser storage.
    UntilErased,
}

/// One cookie or storage key, where it was seen and when.
pub(crate) struct Sighted<'o> {
    pub(crate) seen_as: &'o Observation,
    /// `None` if neither the recording nor the caller knows it.
    pub(crate) host: Option<&'o str>,
    pub(crate) now: Time,
    pub(crate) seen: Seen,
    pub(crate) technology: Technology,
    /// `None` where no attributes are recorded: requests, storage.
    pub(crate) line: Option<SetCookie<'o>>,
    pub(crate) kept_for: KeptFor,
    /// A cookie jar contains it although it has expired.
    pub(crate) is_over: bool,
    /// Whether it came over `http`, which browsers take no `Secure` from.
    pub(crate) over_http: bool,
}

impl<'o> Sighted<'o> {
    /// `otherwise` is the host of what says none, as a plain list of lines.
    pub(crate) fn new(
        seen_as: &'o Observation,
        now: Time,
        otherwise: Option<&'o str>,
    ) -> Result<Self, SetCookieError> {
        let (seen, technology) = match seen_as.kind {
            ObservationKind::LocalStorage => (Seen::Stored, Technology::LocalStorage),
            ObservationKind::SessionStorage => (Seen::Stored, Technology::SessionStorage),
            ObservationKind::IndexedDb => (Seen::Stored, Technology::IndexedDb),
            ObservationKind::CacheStorage => (Seen::Stored, Technology::Cache),
            ObservationKind::InJar => (Seen::Stored, Technology::Cookie),
            ObservationKind::SentOnly => (Seen::Sent, Technology::Cookie),
            ObservationKind::SetByHeader
            | ObservationKind::ListedInResponse
            | ObservationKind::SetByScript => (Seen::Set, Technology::Cookie),
        };
        let host = seen_as.host.as_deref().or(otherwise);
        let mut sighted = Self {
            seen_as,
            host,
            now,
            seen,
            technology,
            line: None,
            kept_for: KeptFor::Unknown,
            is_over: false,
            over_http: false,
        };
        if technology != Technology::Cookie {
            sighted.kept_for = match technology {
                Technology::SessionStorage => KeptFor::Session,
                _ => KeptFor::UntilErased,
            };
            return Ok(sighted);
        }
        if seen == Seen::Sent {
            return Ok(sighted);
        }
        let line = SetCookie::parse(seen_as.line.as_bytes())?;
        let expiry = line.expiry(now.unix());
        // What a browser keeps is no deletion: the jar was saved at another moment.
        if seen == Seen::Stored && expiry.is_past(now.unix()) {
            sighted.is_over = true;
            return Ok(sighted);
        }
        // A recorder that lists names alone says of no attribute that it is missing.
        let lists_names = !seen_as.lifetime_known && line.attributes() == Attributes::default();
        sighted.line = Some(line).filter(|_| !lists_names);
        sighted.kept_for = match expiry {
            _ if line.is_deletion(now.unix(), None) => KeptFor::Ended,
            // Some browsers keep it: nobody can say for how long.
            Expiry::At(end) if end <= now.unix() => KeptFor::Unknown,
            Expiry::At(end) => KeptFor::Seconds(end.saturating_sub(now.unix())),
            Expiry::Session if seen_as.lifetime_known => KeptFor::Session,
            Expiry::Session => KeptFor::Unknown,
        };
        if sighted.kept_for == KeptFor::Ended {
            sighted.seen = Seen::Deleted;
        }
        Ok(sighted)
    }

    /// The bytes of the name, as a browser reads it.
    pub(crate) fn name(&self) -> &'o [u8] {
        self.line.map_or(self.seen_as.name.as_bytes(), |line| line.name())
    }

    /// Whether it is a cookie with a value and no name.
    pub(crate) fn is_nameless(&self) -> bool {
        self.technology == Technology::Cookie && self.name().is_empty()
    }

    /// When it ends, for what a browser keeps beyond its session.
    pub(crate) fn end(&self) -> Option<i64> {
        match self.kept_for {
            KeptFor::Seconds(seconds) => Some(self.now.unix().saturating_add(seconds)),
            _ => None,
        }
    }

    /// The registrable domain of the host, or the host that has none.
    pub(crate) fn site(&self) -> Option<String> {
        let host = self.host?;
        let site = Host::parse(host).ok().and_then(|h| h.registrable().map(ToOwned::to_owned));
        Some(site.unwrap_or_else(|| host.to_owned()))
    }

    pub(crate) fn is_blocked(&self) -> bool {
        self.seen_as.blocked.is_some()
    }
}

impl fmt::Display for KeptFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Unknown => f.write_str("unknown"),
            Self::Ended => f.write_str("deleted"),
            Self::Session => f.write_str("session"),
            Self::UntilErased => f.write_str("until erased"),
            Self::Seconds(seconds) => f.write_str(&duration_in_words(seconds)),
        }
    }
}
