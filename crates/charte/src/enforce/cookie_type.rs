//! The crate `cookie`, whose type Rust code passes around.

use cookie::time::{Duration, OffsetDateTime};
use cookie::{Cookie, Expiration, SameSite};

use super::Exchange;
use crate::policy::{Decision, Sighting, Visitor, Written};
use crate::set_cookie::Expiry;
use crate::site::Host;

impl Visitor<'_> {
    /// Decides a cookie of the crate `cookie`, set by a host. Its name and its lifetime count;
    /// what else its attributes say is looked at where a whole line is decided
    /// ([`Visitor::decide_set_cookie`]).
    #[must_use]
    pub fn decide_cookie<'b>(&'b self, cookie: &'b Cookie<'_>, host: &'b str) -> Decision<'b> {
        let mut sighting = Sighting::from(cookie);
        sighting.host = Host::parse(host);
        sighting.end = Some(match (cookie.max_age(), cookie.expires()) {
            (Some(age), _) => Expiry::At(self.now().plus_seconds(age.whole_seconds()).unix()),
            (None, Some(Expiration::DateTime(end))) => {
                Expiry::At(OffsetDateTime::unix_timestamp(end))
            }
            (None, Some(Expiration::Session) | None) => Expiry::Session,
        });
        self.decide_sighting(sighting)
    }
}

/// Its name alone; when it ends is not known without the moment of the response.
impl<'a> From<&'a Cookie<'_>> for Sighting<'a> {
    fn from(cookie: &'a Cookie<'_>) -> Self {
        Self::named(cookie.name())
    }
}

impl Exchange<'_> {
    /// The consent cookie as a cookie of the crate `cookie`; written out, it is the last of
    /// [`Exchange::consent_lines`].
    #[must_use]
    pub fn consent_cookie(&self, written: &Written) -> Cookie<'static> {
        let line = self.consent_line(written);
        let mut cookie = Cookie::build((line.name.to_owned(), line.value.to_owned()))
            .path("/")
            .same_site(SameSite::Lax)
            .secure(line.secure);
        if let Some(domain) = line.domain {
            cookie = cookie.domain(domain.to_owned());
        }
        if let Some(seconds) = line.max_age {
            cookie = cookie.max_age(Duration::seconds(seconds));
        }
        cookie.build()
    }
}
