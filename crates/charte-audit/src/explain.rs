//! The answer about one cookie for a site without a charter.

use charte::{Explanation, Host, ObservedCookie, Page, ReceivedConsent, Regime, Time};

use crate::catalogue::Catalogue;
use crate::judge::{Against, Explained, Judge};
use crate::row::Known;

/// A question to the catalogue, and who asks it.
#[derive(Clone, Copy, Debug)]
pub struct Question<'q> {
    /// The cookie.
    pub cookie: &'q ObservedCookie<'q>,
    /// The page that it is set on. Without one, a host that belongs to no known provider is the
    /// site's own.
    pub page: Option<&'q Host<'q>>,
    /// What the visitor answered.
    pub consent: &'q ReceivedConsent,
    /// Whether the browser sends Global Privacy Control.
    pub gpc: bool,
    /// The time.
    pub now: Time,
}

/// What the catalogue answers about a cookie under a regime.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CatalogueAnswer {
    /// The decision, with its reasons. It never allows a cookie that is unknown or disputed.
    pub explanation: Explanation,
    /// Whether the catalogue knows the cookie, and whether sources disagree about it.
    pub known: Known,
    /// The id of its provider in the catalogue. `None` if the cookie is unknown or the site's own.
    pub provider: Option<String>,
}

impl CatalogueAnswer {
    /// Looks a cookie up and decides it.
    ///
    /// ```
    /// use charte::{ObservedCookie, ReceivedConsent, Regime};
    /// use charte_audit::catalogue::Catalogue;
    /// use charte_audit::{CatalogueAnswer, Question};
    ///
    /// let question = Question {
    ///     cookie: &ObservedCookie::new("_ga"),
    ///     page: None,
    ///     consent: &ReceivedConsent::none(),
    ///     gpc: false,
    ///     now: "2026-11-23T10:05:00Z".parse()?,
    /// };
    /// let answer = CatalogueAnswer::new(&question, Catalogue::builtin(), Regime::builtin("fr")?);
    /// let answer = answer.expect("the catalogue compiles");
    /// assert!(!answer.explanation.decision().may_set());
    /// assert_eq!(answer.provider.as_deref(), Some("google-analytics"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    ///
    /// `None` if the entry cannot be compiled, which would be a bug.
    #[must_use]
    pub fn new(question: &Question<'_>, catalogue: &Catalogue, regime: &Regime) -> Option<Self> {
        let cookie = question.cookie;
        let host = cookie.host();
        let own = host.filter(|host| catalogue.provider_of(host.as_str()).is_none());
        let page = question.page.or(own);
        let visited = match (page, host) {
            (Some(page), _) => Page::Host(page.clone()),
            (None, Some(_)) => Page::Foreign,
            (None, None) => Page::Unknown,
        };
        let line = cookie.set_cookie();
        let domain = line.and_then(|line| line.attributes().domain);
        let domain = domain.and_then(|domain| std::str::from_utf8(domain).ok());
        let scope = domain.or(host.map(Host::as_str));
        let on = page.map(Host::as_str);
        let hit = catalogue.lookup(cookie.name(), scope, on, cookie.technology());
        let hit = hit.filter(|_| !cookie.name().is_empty());
        let provider = hit.map(|hit| hit.provider()).filter(|provider| !provider.is_site());
        let against = Against::Catalogue(catalogue, regime);
        let mut judge = Judge::new(against);
        let none = ReceivedConsent::none();
        let judged = judge.judge_hit(hit, on, |policy| {
            let visitor = policy.visitor(&none, question.now).with_page(visited.clone());
            Explained::certain(visitor.explain_observed(cookie))
        })?;
        let visitor = judged.policy.visitor(question.consent, question.now);
        let visitor = visitor.with_gpc(question.gpc).with_page(visited.clone());
        Some(Self {
            explanation: visitor.explain_observed(cookie),
            known: judged.known,
            provider: provider.map(|provider| provider.id().to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use charte::{Party, Technology};

    use super::*;

    fn answer(cookie: &ObservedCookie<'_>, regime: &str) -> CatalogueAnswer {
        let question = Question {
            cookie,
            page: None,
            consent: &ReceivedConsent::none(),
            gpc: false,
            now: "2026-11-23T10:05:00Z".parse().unwrap(),
        };
        let regime = Regime::builtin(regime).unwrap();
        CatalogueAnswer::new(&question, Catalogue::builtin(), regime).unwrap()
    }

    #[test]
    fn what_is_unknown_or_disputed_is_never_allowed() {
        for name in ["zz-nobody-knows-me", "", "utag_main"] {
            for regime in Regime::builtin_ids() {
                let answer = answer(&ObservedCookie::new(name), regime);
                assert!(!answer.explanation.decision().may_set(), "{name} under {regime}");
                let is_known =
                    matches!(&answer.known, Known::Entry { disputed, .. } if disputed.is_none());
                assert!(!is_known, "{name}: {:?}", answer.known);
            }
        }
    }

    #[test]
    fn the_host_says_whose_cookie_it_is() {
        let party = |name, host| {
            let cookie = ObservedCookie::new(name).with_host(host);
            answer(&cookie, "fr").explanation.decision().party()
        };
        assert_eq!(party("csrftoken", "www.boutique.example"), Party::First);
        assert_eq!(party("IDE", "doubleclick.net"), Party::Third);
        let local = ObservedCookie::new("_fbp").with_technology(Technology::LocalStorage);
        assert_eq!(answer(&local, "fr").known, Known::Unknown);
    }

    #[test]
    fn an_exempt_cookie_is_allowed() {
        let answer = answer(&ObservedCookie::new("csrftoken"), "fr");
        assert!(answer.explanation.decision().may_set(), "{:?}", answer.explanation);
        assert_eq!(answer.provider.as_deref(), None);
    }
}
