//! The `Set-Cookie` lines of an act of the visitor (spec §8).

use core::fmt;

use super::Exchange;
use super::line::{ConsentLine, Kind};
use crate::consent::Consent;
use crate::error::Error;
use crate::policy::{Act, Written};
use crate::site::Host;

/// What a visitor did, recorded: the consent, its value, and the lines that carry it.
#[derive(Clone, PartialEq, Eq)]
pub struct Recorded {
    consent: Consent,
    written: Written,
    lines: Vec<String>,
}

impl Recorded {
    /// The answers now.
    #[must_use]
    pub fn consent(&self) -> &Consent {
        &self.consent
    }

    /// The value of the consent cookie.
    #[must_use]
    pub fn written(&self) -> &Written {
        &self.written
    }

    /// The `Set-Cookie` lines, in order: deletions of other copies, then the consent cookie.
    /// These, and the value, are the only places where the value is told.
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
impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorded")
            .field("consent", &self.consent)
            .field("written", &self.written)
            .field("lines", &self.lines.len())
            .finish()
    }
}

impl Exchange<'_> {
    /// Records these acts, in order, and gives the complete list of `Set-Cookie` lines. `path` is
    /// that of the request. `None` when nothing is written, as
    /// [`Visitor::record`](crate::Visitor::record) says.
    ///
    /// # Errors
    /// `E405`, as [`Visitor::record`](crate::Visitor::record).
    pub fn record(
        &self,
        acts: &[Act<'_>],
        record_id: Option<&str>,
        path: &[u8],
    ) -> Result<Option<Recorded>, Error> {
        let Some(consent) = self.visitor.record(acts, record_id)? else { return Ok(None) };
        let written = self.visitor.write(&consent);
        let lines = self.consent_lines(&written, path);
        Ok(Some(Recorded { consent, written, lines }))
    }

    /// The `Set-Cookie` lines that write a consent, to be sent in this order: when the request
    /// brought a consent cookie, deletions of that name at every other domain and path; then the
    /// cookie. It comes last because a store after RFC 6265 §5.3 does not tell a host's own
    /// cookie from one for the domain of that host.
    #[must_use]
    pub fn consent_lines(&self, written: &Written, path: &[u8]) -> Vec<String> {
        let line = self.consent_line(written);
        let mut lines = match self.visitor.reading().copies() {
            0 => Vec::new(),
            _ => self.stale_copies(line.name, path, line.domain),
        };
        lines.push(line.write());
        lines
    }

    pub(super) fn consent_line<'b>(&'b self, written: &'b Written) -> ConsentLine<'b> {
        let charter = self.policy().charter();
        let kind = Kind::of(charter.consent_cookie().as_bytes());
        // A browser refuses a domain that does not cover the host that sets it.
        let covers = |domain: &str| match (Host::parse(domain), &self.host) {
            (Some(domain), Some(host)) => domain.covers(host),
            _ => true,
        };
        let domain = charter.consent_domain().filter(|d| !kind.bound_to_host && covers(d));
        ConsentLine {
            name: charter.consent_cookie(),
            value: &written.value,
            secure: charter.is_https() || kind.secure,
            domain,
            max_age: (written.max_age > 0).then_some(written.max_age),
        }
    }
}
