//! The crate `cookie`, whose type Rust code passes around.

use cookie::time::{Duration, OffsetDateTime};
use cookie::{Cookie, Expiration, SameSite};

use super::Exchange;
use crate::consent::EncodedConsent;
use crate::cookie::Expiry;
use crate::policy::{Decision, ObservedCookie, Visitor};

impl Visitor<'_> {
    /// Decides a cookie of the crate `cookie`, set by a host. Its name and its lifetime count;
    /// what else its attributes say is looked at where a whole line is decided
    /// ([`Visitor::decide_set_cookie`]).
    #[must_use]
    pub fn decide_cookie(&self, cookie: &Cookie<'_>, host: &str) -> Decision {
        let end = match (cookie.max_age(), cookie.expires()) {
            (Some(age), _) => Expiry::At(self.now().plus_seconds(age.whole_seconds()).unix()),
            (None, Some(Expiration::DateTime(end))) => {
                Expiry::At(OffsetDateTime::unix_timestamp(end))
            }
            (None, Some(Expiration::Session) | None) => Expiry::Session,
        };
        self.decide_observed(&ObservedCookie::from(cookie).with_host(host).with_expiry(end))
    }
}

/// Its name alone; when it ends is not known without the moment of the response.
impl<'a> From<&'a Cookie<'_>> for ObservedCookie<'a> {
    fn from(cookie: &'a Cookie<'_>) -> Self {
        Self::new(cookie.name())
    }
}

impl Exchange<'_> {
    /// The consent cookie as a cookie of the crate `cookie`; written out, it is the last of
    /// [`Exchange::consent_lines`].
    #[must_use]
    pub fn consent_cookie(&self, encoded: &EncodedConsent) -> Cookie<'static> {
        let line = self.consent_line(encoded);
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
