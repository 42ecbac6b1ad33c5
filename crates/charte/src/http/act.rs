//! The `Set-Cookie` lines of an act of the visitor (spec §8).

use core::fmt;

use super::Exchange;
use super::line::{ConsentLine, Kind};
use crate::consent::Consent;
use crate::consent::EncodedConsent;
use crate::error::Error;
use crate::policy::Act;
use crate::site::Host;

/// What a visitor did, recorded: the consent, its value, and the lines that carry it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordedConsent {
    consent: Consent,
    encoded: EncodedConsent,
    lines: Vec<String>,
}

impl RecordedConsent {
    /// The answers now.
    #[must_use]
    pub fn consent(&self) -> &Consent {
        &self.consent
    }

    /// The value of the consent cookie.
    #[must_use]
    pub fn encoded(&self) -> &EncodedConsent {
        &self.encoded
    }

    /// The `Set-Cookie` lines, in order: deletions of other copies, then the consent cookie.
    /// The value appears only here and in [`RecordedConsent::encoded`].
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The answers and the lines.
    #[must_use]
    pub fn into_parts(self) -> (Consent, Vec<String>) {
        (self.consent, self.lines)
    }
}

/// Never the value.
impl fmt::Debug for RecordedConsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordedConsent")
            .field("consent", &self.consent)
            .field("encoded", &self.encoded)
            .field("lines", &self.lines.len())
            .finish()
    }
}

impl Exchange<'_> {
    /// Records these acts, in order, and returns all `Set-Cookie` lines to send. `path` is the
    /// request's path. `None` if nothing is written; see
    /// [`Visitor::record`](crate::Visitor::record).
    ///
    /// This exchange keeps using the consent of the request. For the rest of the response, make an
    /// exchange with the new consent; it also deletes what was withdrawn:
    ///
    /// ```
    /// use charte::http::{DEFAULT_ERASE_CAP, RequestHead};
    /// use charte::{Act, Charter, Mode, Policy, Time};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "fr"
    ///
    ///     [[cookie]]
    ///     name = "_ads"
    ///     purposes = ["advertising"]
    ///     lifetime = "13 months"
    /// "#)?)?;
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let cookies = ["_ads=1"];
    /// let facts = RequestHead::default().read(policy.charter(), cookies);
    /// let exchange = facts.exchange(&policy, now, Mode::Enforce);
    /// let recorded = exchange.record(&[Act::RefuseAll], None, b"/")?;
    /// let mut lines = Vec::new();
    /// if let Some(recorded) = recorded {
    ///     let exchange = exchange.with_consent(recorded.consent().clone());
    ///     lines.extend(exchange.withdraw(cookies, b"/", DEFAULT_ERASE_CAP).into_lines());
    ///     lines.extend_from_slice(recorded.lines());
    /// }
    /// assert!(lines[0].starts_with("_ads=; "));
    /// assert!(lines.last().is_some_and(|line| line.starts_with("cookies_preferences=v1~")));
    /// # Ok::<(), charte::Error>(())
    /// ```
    ///
    /// # Errors
    /// `E405`; see [`Visitor::record`](crate::Visitor::record).
    pub fn record(
        &self,
        acts: &[Act<'_>],
        record_id: Option<&str>,
        path: &[u8],
    ) -> Result<Option<RecordedConsent>, Error> {
        let Some(consent) = self.visitor.record(acts, record_id)? else { return Ok(None) };
        let encoded = self.visitor.encode(&consent);
        let lines = self.consent_lines(&encoded, path);
        Ok(Some(RecordedConsent { consent, encoded, lines }))
    }

    /// The `Set-Cookie` lines that write a consent, to be sent in this order. If the request had a
    /// consent cookie, the first lines delete that name at every other domain and path. The cookie
    /// itself comes last, because a store that follows RFC 6265 §5.3 does not distinguish a
    /// host-only cookie from one for that host's domain.
    #[must_use]
    pub fn consent_lines(&self, encoded: &EncodedConsent, path: &[u8]) -> Vec<String> {
        let line = self.consent_line(encoded);
        let mut lines = match self.visitor.received().copies() {
            0 => Vec::new(),
            _ => self.stale_copies(line.name, path, line.domain),
        };
        lines.push(line.write());
        lines
    }

    pub(super) fn consent_line<'b>(&'b self, encoded: &'b EncodedConsent) -> ConsentLine<'b> {
        let charter = self.policy().charter();
        let kind = Kind::of(charter.consent_cookie().as_bytes());
        // A browser refuses a domain that does not cover the host that sets it.
        let covers = |domain: &str| match (Host::read(domain), self.visitor.host()) {
            (Some(domain), Some(host)) => domain.covers(host),
            _ => true,
        };
        let domain = charter.consent_domain().filter(|d| !kind.bound_to_host && covers(d));
        ConsentLine {
            name: charter.consent_cookie(),
            value: &encoded.value,
            secure: charter.is_https() || kind.secure,
            domain,
            max_age: (encoded.max_age > 0).then_some(encoded.max_age),
        }
    }
}
