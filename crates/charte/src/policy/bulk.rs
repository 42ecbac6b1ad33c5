//! The steps of a decision, each on its own, for callers that decide many rows.

use std::ops::RangeInclusive;

use super::Policy;
use super::decision::Decision;
use super::visitor::Visitor;
use crate::category::Party;
use crate::pattern::Sought;
use crate::site::Host;
use crate::time::Time;

/// What the name of a cookie matches in a policy: a declaration, the consent cookie, or nothing.
/// It means something only for policies of the same charter ([`Policy::match_name`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matched(u32);

impl Matched {
    /// Its number, below [`Policy::matches`]. For tables that callers keep.
    #[must_use]
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Policy {
    /// How many different [`Matched`] there are: one for each declaration, and three more.
    #[must_use]
    pub fn matches(&self) -> usize {
        self.charter().cookies().len().saturating_add(3)
    }

    /// What a cookie of this name matches, or `None` if that depends on the host that sets it:
    /// then [`match_on`](Self::match_on) knows.
    ///
    /// ```
    /// use charte::{Charter, Policy};
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
    /// let matched = policy.match_name("_ads").expect("no declaration is limited to a host");
    /// assert_eq!(policy.declaration_of(matched), Some(0));
    /// assert!(matched.index() < policy.matches());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn match_name(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Option<Matched> {
        let sought = Sought::cookie(name.as_ref());
        let exact = self.look_up(sought.name);
        if let Some(found) = exact.free(&sought) {
            return Some(Matched(found));
        }
        if self.compiled.index.is_limited() && !self.is_own(&sought) {
            return None;
        }
        Some(self.matched(self.find_after(exact, &sought), &sought))
    }

    /// What a cookie of this name matches if this host sets it. An unknown host is on every domain
    /// that a declaration is limited to.
    #[must_use]
    pub fn match_on(&self, name: &(impl AsRef<[u8]> + ?Sized), host: Option<&Host<'_>>) -> Matched {
        let sought = Sought { host, ..Sought::cookie(name.as_ref()) };
        self.matched(self.find_sought(&sought), &sought)
    }

    /// The number of the declaration in the charter, from 0: as
    /// [`Decision::declaration`](crate::Decision::declaration).
    #[must_use]
    #[inline]
    pub fn declaration_of(&self, matched: Matched) -> Option<u32> {
        (matched.index() < self.charter().cookies().len()).then_some(matched.0)
    }

    #[inline]
    fn matched(&self, found: Option<u32>, sought: &Sought<'_>) -> Matched {
        let [own, undeclared, nameless] = self.beyond();
        Matched(match found {
            Some(number) => number.min(own),
            None if sought.is_nameless() => nameless,
            None => undeclared,
        })
    }

    /// The numbers after those of the declarations: the consent cookie if the charter does not
    /// declare it, what is not declared, and what has no name.
    #[inline]
    fn beyond(&self) -> [u32; 3] {
        let end = u32::try_from(self.charter().cookies().len()).unwrap_or(u32::MAX);
        [end, end.saturating_add(1), end.saturating_add(2)]
    }
}

impl Visitor<'_> {
    /// Decides a cookie by what its name matches and by the party that the page and the host make
    /// it ([`Page::party_of`](crate::Page::party_of)), whatever this visitor's own page and host
    /// are.
    ///
    /// `None` if a binding limit of time has a say: the decision then depends on the moment and on
    /// how long the cookie lasts, and [`decide_observed`](Self::decide_observed) takes it.
    ///
    /// ```
    /// use charte::{Charter, ObservedCookie, Page, Policy, ReceivedConsent, Time};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "fr"
    /// "#)?)?;
    /// let (host, page) = ("ads.example", "https://www.example.fr/");
    /// let consent = ReceivedConsent::none();
    /// let visitor = policy.visitor(&consent, Time::from_unix(1_800_000_000));
    /// let matched = policy.match_name("_ads").expect("no declaration is limited to a host");
    /// let party = Page::from_address(page).party_of(Some(&host.parse()?));
    /// let whole = visitor.clone().with_page(page);
    /// assert_eq!(
    ///     visitor.decide_matched(matched, party),
    ///     Some(whole.decide_observed(&ObservedCookie::new("_ads").with_host(host))),
    /// );
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn decide_matched(&self, matched: Matched, party: Option<Party>) -> Option<Decision> {
        let declared = self.compiled().get(matched.index());
        if declared.is_some_and(|d| d.rule(d.party(party)).timed) {
            return None;
        }
        let [.., nameless] = self.policy().beyond();
        let found = declared.map(|_| matched.0);
        Some(self.judge(found, matched.0 == nameless, party, || None, |j| j.decision(self)))
    }

    /// The moments, this one among them, at which the regime's period and the state of the consent
    /// are the same, so that [`decide_matched`](Self::decide_matched) answers the same.
    ///
    /// ```
    /// use charte::{Charter, ConsentState, Policy, ReceivedConsent, Time};
    ///
    /// let charter = Charter::parse("format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"")?;
    /// let policy = Policy::new(charter)?;
    /// let consent = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~n:audience-measurement~.v5po"]);
    /// let visitor = policy.visitor(&consent, "2026-11-23T10:05:00Z".parse()?);
    /// // In France an answer counts for six months.
    /// let last = *visitor.same_during().end();
    /// assert_eq!(last.to_string(), "2027-05-01T09:00:00Z");
    /// assert_eq!(policy.visitor(&consent, last.plus_seconds(1)).state(), ConsentState::Expired);
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn same_during(&self) -> RangeInclusive<Time> {
        let regime = self.policy().regime();
        let (from, to) = regime.span_of_period(self.period());
        let validity = self.policy().validity_in(self.period());
        let revision = self.policy().charter().revision();
        let state = self.received().same_during(revision, validity, self.now());
        (*state.start()).max(from)..=(*state.end()).min(to)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Charter, ConsentState, Policy, ReceivedConsent, Regime, Time};

    fn policy(regime: &str) -> Policy {
        let charter = "format = 1\nsite = \"https://www.example.fr\"\nrevision = 2\n";
        let charter = Charter::from_json(Charter::parse(charter).unwrap().to_json().unwrap());
        Policy::compile(charter.unwrap(), Regime::builtin(regime).unwrap())
    }

    fn consents() -> Vec<ReceivedConsent> {
        let consent = |time: &str, revision: u32| {
            let time: Time = time.parse().unwrap();
            ReceivedConsent::from(crate::Consent::new(time, revision))
        };
        let mut merged = consent("2026-01-31T08:00:00Z", 2);
        merged.add_elsewhere(crate::Consent::new("2026-08-31T08:00:00Z".parse().unwrap(), 2));
        vec![
            ReceivedConsent::none(),
            ReceivedConsent::from_values(["broken"]),
            consent("2026-08-31T08:00:00Z", 2),
            consent("2026-08-31T08:00:00Z", 1),
            consent("9999-12-31T23:59:00Z", 2),
            merged,
        ]
    }

    /// The range is exactly that of the moments with the same state and period: a second beyond
    /// either end something differs.
    #[test]
    fn the_moments_that_are_alike() {
        let instants = [
            "1970-01-01T00:00:00Z",
            "2020-01-01T00:00:00Z",
            "2026-01-30T07:59:59Z",
            "2026-02-05T00:00:00Z",
            "2026-08-30T08:00:00Z",
            "2026-08-31T08:00:00Z",
            "2027-02-28T08:00:00Z",
            "2027-02-28T08:00:01Z",
            "2031-01-01T00:00:00Z",
            "9999-12-31T00:00:00Z",
        ];
        for regime in ["fr", "gb", "us-ca", "charte"] {
            let policy = policy(regime);
            for consent in consents() {
                for instant in instants {
                    let now: Time = instant.parse().unwrap();
                    let seen = |now: Time| {
                        let visitor = policy.visitor(&consent, now);
                        (visitor.period, visitor.state())
                    };
                    let range = policy.visitor(&consent, now).same_during();
                    assert!(range.contains(&now), "{regime} {consent:?} {instant} {range:?}");
                    for end in [*range.start(), *range.end()] {
                        assert_eq!(seen(end), seen(now), "{regime} {consent:?} {instant}");
                    }
                    let before = range.start().plus_seconds(-1);
                    let after = range.end().plus_seconds(1);
                    assert!(before >= *range.start() || seen(before) != seen(now));
                    assert!(after <= *range.end() || seen(after) != seen(now));
                }
            }
        }
    }

    #[test]
    fn the_states_are_all_tried() {
        let policy = policy("fr");
        let now: Time = "2026-12-01T00:00:00Z".parse().unwrap();
        let states: Vec<ConsentState> =
            consents().iter().map(|c| policy.visitor(c, now).state()).collect();
        use ConsentState::*;
        assert_eq!(states, [None, Unreadable, Valid, Outdated, Unreadable, Expired]);
    }
}
