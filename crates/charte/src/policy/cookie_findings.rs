//! Findings about a cookie that was seen and decided (spec §10).

use super::check::too_long;
use super::judge::Clock;
use super::judged::Judged;
use super::observed::ObservedCookie;
use super::visitor::Visitor;
use crate::category::{Party, Role, Technology};
use crate::charter::Declaration;
use crate::consent::ConsentState;
use crate::cookie::Expiry;
use crate::finding::{Finding, FindingDetail, MissingAttributes};
use crate::pattern::Sought;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::Force;
use crate::site::Host;
use crate::time::{Lifetime, Time, duration_in_words};

/// As long as browsers keep a cookie: 400 days.
const MOST_SECONDS: i64 = 400 * DAY_SECONDS;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// A cookie as judged for a visitor.
#[derive(Clone, Copy)]
struct Case<'a> {
    visitor: &'a Visitor<'a>,
    cookie: &'a ObservedCookie<'a>,
    judged: &'a Judged<'a>,
}

impl Case<'_> {
    fn declaration(&self) -> Option<&Declaration> {
        self.judged.number.and_then(|number| self.visitor.policy().declaration(number))
    }
}

/// The findings about a judged cookie, by code.
pub(super) fn of(
    visitor: &Visitor<'_>,
    cookie: &ObservedCookie<'_>,
    judged: &Judged<'_>,
) -> Vec<Finding> {
    let case = Case { visitor, cookie, judged };
    let mut findings: Vec<Finding> = details(case).into_iter().map(Finding::new).collect();
    findings.extend(advised(case));
    findings.sort_by_key(Finding::code);
    let (name, declaration) = (cookie.shown_name(), judged.declaration(visitor));
    findings
        .into_iter()
        .map(|mut f| {
            f.cookie = Some(name.to_string());
            f.declaration = declaration;
            f
        })
        .collect()
}

/// The consent cookie's own lifetime is this library's doing (spec §8): 400 days once it
/// holds a refusal, whatever the charter and the regime say of it.
fn is_consent_cookie(case: Case<'_>) -> bool {
    let consent_cookie = case.visitor.policy().charter().consent_cookie();
    case.cookie.technology() == Technology::Cookie
        && case.cookie.name() == consent_cookie.as_bytes()
}

/// Recommended limits that the cookie exceeds.
fn advised(case: Case<'_>) -> Vec<Finding> {
    let (visitor, line) = (case.visitor, case.cookie.set_cookie());
    let now = visitor.now();
    let gone = line.is_some_and(|l| l.is_deletion(now.unix(), None));
    let judge = visitor.judge_now();
    let subject = case.judged.number;
    let subject = subject.and_then(|n| visitor.policy().subject(n, case.judged.party));
    let Some(mut subject) = subject.filter(|_| !gone && !is_consent_cookie(case)) else {
        return Vec::new();
    };
    let clock = Clock::new(now, case.cookie.expiry(now));
    if line.is_some() && clock.seen_end.is_none() {
        subject.lifetime = Some(Lifetime::Session);
    }
    let classified = case.judged.purposes.difference(PurposeSet::UNCLASSIFIED);
    let mut found: Vec<Finding> = classified
        .iter()
        .filter_map(|purpose| {
            let rule = judge.judge(&subject, purpose, clock).rule?;
            Some(judge.failed(rule, &subject, purpose, clock, Force::Recommended))
        })
        .flatten()
        .filter_map(|f| too_long(judge, &f).map(|(_, finding)| finding))
        .collect();
    found.dedup();
    found
}

/// What one decision shows.
fn details(case: Case<'_>) -> Vec<FindingDetail> {
    use FindingDetail as Detail;
    let Case { visitor, cookie, judged } = case;
    let undeclared = judged.number.is_none();
    let mut found = Vec::new();
    found.extend(undeclared.then_some(Detail::Undeclared));
    found.extend((undeclared && is_declared_elsewhere(case)).then_some(Detail::OtherHost));
    found
        .extend((visitor.state() == ConsentState::Unreadable).then_some(Detail::ConsentUnreadable));
    let copies = visitor.received().copies();
    found.extend((copies > 1).then_some(Detail::ConsentCopies { copies }));
    let context = judged.number.and_then(|number| visitor.policy().context(number));
    let ours = context.is_some_and(|c| matches!(c.role, Some(Role::Publisher | Role::Processor)));
    found.extend((ours && judged.seen == Some(Party::Third)).then_some(Detail::SeenThirdParty));
    let Some(header) = cookie.set_cookie() else { return found };

    let now = visitor.now();
    let attributes = header.attributes();
    found.extend(header.same_site_none_without_secure().then_some(Detail::SameSiteNone));
    found.extend(header.prefix().is_some_and(|p| !p.kept).then_some(Detail::Prefix));
    found.extend(header.over_limit().then_some(Detail::TooLarge));
    found.extend(attributes.domain.and_then(|domain| refused_domain(domain, case)));
    found.extend(
        (attributes.partitioned && !attributes.secure).then_some(Detail::PartitionedWithoutSecure),
    );
    let elsewhere = judged.seen == Some(Party::Third);
    found.extend(
        (attributes.secure && visitor.refuses_secure() && !elsewhere)
            .then_some(Detail::InsecurePage),
    );
    if header.is_deletion(now.unix(), None) {
        return found;
    }
    if !undeclared && judged.purposes.contains(Purpose::Authentication) {
        let missing = match (attributes.http_only, attributes.secure) {
            (true, true) => None,
            (true, false) => Some(MissingAttributes::Secure),
            (false, true) => Some(MissingAttributes::HttpOnly),
            (false, false) => Some(MissingAttributes::Both),
        };
        found.extend(missing.map(|missing| Detail::BareAuthentication { missing }));
    }
    // Of a line that only some browsers read as a deletion nobody knows when its cookie ends.
    if let Expiry::At(end) = header.expiry(now.unix())
        && end > now.unix()
    {
        found.extend(over_400_days(end, now));
        found.extend(longer_than_declared(case, end));
    }
    found
}

/// `C054`.
fn over_400_days(end: i64, now: Time) -> Option<FindingDetail> {
    let lasts = end.saturating_sub(now.unix());
    let over = Time::from_unix(end) > now.plus_seconds(MOST_SECONDS);
    over.then(|| match lasts.saturating_sub(MOST_SECONDS) {
        // Too little for the number to show it.
        excess if excess < DAY_SECONDS => FindingDetail::SlightlyOver400Days { excess },
        _ => FindingDetail::Over400Days { lasts },
    })
}

/// `C022`.
fn longer_than_declared(case: Case<'_>, end: i64) -> Option<FindingDetail> {
    let now = case.visitor.now();
    let declared = case.declaration().and_then(Declaration::lifetime)?;
    let limit = declared.after(now);
    if limit.is_some_and(|limit| Time::from_unix(end) <= limit) || is_consent_cookie(case) {
        return None;
    }
    let lasts = end.saturating_sub(now.unix());
    let limit = limit.map(|limit| limit.unix().saturating_sub(now.unix()));
    let words = duration_in_words(lasts);
    Some(match limit {
        Some(limit) if words == duration_in_words(limit) => {
            let excess = lasts.saturating_sub(limit);
            FindingDetail::SlightlyLongerThanDeclared { declared, excess }
        }
        // No number: it would be that of browsers, not that of the cookie.
        _ if words.starts_with("over ") => FindingDetail::FarLongerThanDeclared { declared },
        _ => FindingDetail::LongerThanDeclared { declared, lasts },
    })
}

/// Whether only the `domain` of a declaration keeps it from fitting.
fn is_declared_elsewhere(case: Case<'_>) -> bool {
    let (index, cookie) = (&case.visitor.policy().compiled.index, case.cookie);
    let anywhere = Sought { name: cookie.name(), technology: cookie.technology(), host: None };
    let host = cookie.host_or(case.visitor.host());
    index.is_limited() && host.is_some() && index.find(&anywhere).is_some()
}

/// `C055`: a browser refuses a `Domain` that holds a port, a trailing dot or a byte outside ASCII,
/// does not cover the host, or is a public suffix other than the host (RFC 6265bis §5.7).
fn refused_domain(domain: &[u8], case: Case<'_>) -> Option<FindingDetail> {
    if is_no_domain(domain) {
        return Some(FindingDetail::MalformedDomain);
    }
    let host = case.cookie.host_or(case.visitor.host())?;
    let domain = core::str::from_utf8(domain).ok().and_then(Host::read);
    let is_refused = domain.is_none_or(|domain| {
        let suffix = domain.registrable().is_none() && !domain.is_address();
        !domain.covers(host) || (suffix && domain != *host)
    });
    is_refused.then_some(FindingDetail::ForeignDomain)
}

/// Whether browsers take no host from a `Domain` although a reader of hosts would.
fn is_no_domain(domain: &[u8]) -> bool {
    let port = domain.first() != Some(&b'[') && domain.contains(&b':');
    port || domain.last() == Some(&b'.') || !domain.is_ascii()
}
