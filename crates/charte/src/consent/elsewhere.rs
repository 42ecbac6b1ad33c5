//! Consents that were given elsewhere: built answer by answer, with the moment of that act
//! (spec §14).

use super::{Consent, Pair, is_provider_id};
use crate::error::{Error, ErrorCode};
use crate::purpose::{Purpose, PurposeSet};

/// What the flag begins with that names the origin of a consent.
const ORIGIN: &str = "from=";

/// For programs that translate an answer given to another consent manager. An answer given to this
/// site is recorded with [`Visitor::record`](crate::Visitor::record).
///
/// The order of the calls does not matter: of two signs for the same thing the refusal stays.
///
/// ```
/// use charte::{Consent, Purpose, Time};
///
/// let act: Time = "2026-03-01T10:00:00Z".parse()?;
/// let consent = Consent::new(act, 1)
///     .with_granted([Purpose::AudienceMeasurement, Purpose::Advertising].into())
///     .with_refused(Purpose::Advertising.into())
///     .with_pairs([(Purpose::EmbeddedContent, "youtube", true)])?
///     .with_origin("onetrust")?;
/// assert_eq!(consent.granted(), Purpose::AudienceMeasurement.into());
/// assert_eq!(consent.origin(), Some("onetrust"));
/// assert_eq!(
///     consent.encode(),
///     "v1~20260301T1000Z~r1~y:audience-measurement~n:advertising~y:embedded-content@youtube\
///      ~!from=onetrust~.cfha"
/// );
/// # Ok::<(), charte::Error>(())
/// ```
impl Consent {
    /// Grants these purposes, except those that are refused, and `unclassified`.
    #[must_use]
    pub fn with_granted(mut self, purposes: PurposeSet) -> Self {
        let granted = self.granted.union(purposes).difference(PurposeSet::UNCLASSIFIED);
        self.granted = granted.difference(self.refused);
        self
    }

    /// Refuses these purposes.
    #[must_use]
    pub fn with_refused(mut self, purposes: PurposeSet) -> Self {
        self.refused = self.refused.union(purposes);
        self.granted = self.granted.difference(purposes);
        self
    }

    /// Answers for one purpose of one provider each: purpose, provider, whether granted.
    ///
    /// # Errors
    /// `E405`: a provider is not an id, or `unclassified` would be granted.
    pub fn with_pairs<'p>(
        mut self,
        pairs: impl IntoIterator<Item = (Purpose, &'p str, bool)>,
    ) -> Result<Self, Error> {
        for (purpose, provider, granted) in pairs {
            if granted && purpose == Purpose::Unclassified {
                return Err(Error::new(ErrorCode::ConsentAct, "unclassified cannot be granted"));
            }
            self.more.pairs.push(Pair::new(purpose.id(), id(provider)?, granted));
        }
        self.settle();
        Ok(self)
    }

    /// Refuses providers as a whole.
    ///
    /// # Errors
    /// `E405`: a provider is not an id.
    pub fn with_refused_providers<'p>(
        mut self,
        providers: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, Error> {
        for provider in providers {
            self.more.refused_providers.push(id(provider)?.into());
        }
        self.settle();
        Ok(self)
    }

    /// Names the format from which the consent was imported, 1 to 59 of `a`–`z`, `0`–`9`, `.` and
    /// `-`. It is written as the flag `!from=…`, and [`Visitor::encode`](crate::Visitor::encode)
    /// then counts the age of the cookie from the time of the consent, so that an import does not
    /// prolong it.
    ///
    /// # Errors
    /// `E405`: the name is not of that form.
    pub fn with_origin(mut self, format: &str) -> Result<Self, Error> {
        let legal = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
        if !(1..=59).contains(&format.len()) || !format.bytes().all(legal) {
            let error = Error::new(ErrorCode::ConsentAct, "the origin is not a name");
            return Err(error.with_help("write 1 to 59 of a-z, 0-9, . and -"));
        }
        self.more.flags.retain(|flag| !flag.starts_with(ORIGIN));
        self.more.flags.push(format!("{ORIGIN}{format}").into());
        self.settle();
        Ok(self)
    }

    /// Nothing is allocated for a consent that has none of it.
    fn settle(&mut self) {
        if let Some(words) = &mut self.more.0 {
            words.settle();
        }
    }

    /// The format from which the consent was imported. `None` if it was given to this site.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.more.flags.iter().find_map(|flag| flag.strip_prefix(ORIGIN))
    }
}

fn id(provider: &str) -> Result<&str, Error> {
    if is_provider_id(provider) {
        return Ok(provider);
    }
    Err(Error::new(ErrorCode::ConsentAct, "a provider is 1 to 40 of a-z, 0-9 and -"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Time;

    #[test]
    fn a_refusal_stays_in_any_order() {
        let base = Consent::new(Time::from_unix(0), 1);
        let ads = PurposeSet::of(Purpose::Advertising);
        let one = base.clone().with_granted(ads).with_refused(ads);
        assert_eq!(one, base.clone().with_refused(ads).with_granted(ads));
        assert!(one.granted().is_empty());
        let pair = |a, b| {
            let pairs = [a, b].map(|granted| (Purpose::Advertising, "x", granted));
            base.clone().with_pairs(pairs).unwrap()
        };
        assert_eq!(pair(true, false), pair(false, true));
        assert_eq!(pair(true, false).pair(Purpose::Advertising, "x"), Some(false));
    }

    #[test]
    fn what_is_written_is_read() {
        let consent = Consent::new(Time::from_unix(86_400), 3)
            .with_granted(PurposeSet::ALL)
            .with_refused_providers(["meta"])
            .and_then(|c| {
                c.with_pairs([
                    (Purpose::Preferences, "b", true),
                    (Purpose::Advertising, "a", false),
                ])
            })
            .and_then(|c| c.with_origin("iab-tcf"))
            .unwrap();
        assert!(!consent.granted().contains(Purpose::Unclassified));
        let read = Consent::decode(consent.encode()).unwrap();
        assert_eq!(read.encode(), consent.encode());
        assert_eq!(read.origin(), Some("iab-tcf"));
        assert!(consent.clone().with_origin("a b").is_err());
        assert!(consent.clone().with_refused_providers(["Meta"]).is_err());
        assert!(consent.with_pairs([(Purpose::Unclassified, "a", true)]).is_err());
    }
}
