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
use crate::finding::{Finding, FindingCode, FindingSet};
use crate::pattern::Sought;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::Force;
use crate::site::Host;
use crate::time::{Lifetime, Time, duration_in_words};

/// As long as browsers keep a cookie: 400 days.
const MOST_SECONDS: i64 = 400 * 24 * 60 * 60;

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
    let mut findings: Vec<Finding> =
        codes(case).iter().map(|code| Finding::new(code, seen(case, code))).collect();
    findings.extend(advised(case));
    findings.sort_by_key(|f| f.code);
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

fn codes(case: Case<'_>) -> FindingSet {
    use FindingCode as Code;
    let Case { visitor, cookie, judged } = case;
    let undeclared = judged.number.is_none();
    let mut set = FindingSet::default();
    set.insert(Code::Undeclared, undeclared);
    set.insert(Code::OtherHost, undeclared && is_declared_elsewhere(case));
    set.insert(Code::ConsentUnreadable, visitor.state() == ConsentState::Unreadable);
    set.insert(Code::ConsentCopies, visitor.received().copies() > 1);
    let context = judged.number.and_then(|number| visitor.policy().context(number));
    let ours = context.is_some_and(|c| matches!(c.role, Some(Role::Publisher | Role::Processor)));
    set.insert(Code::SeenThirdParty, ours && judged.seen == Some(Party::Third));
    let Some(header) = cookie.set_cookie() else { return set };

    let now = visitor.now();
    let attributes = header.attributes();
    let authentication = judged.purposes.contains(Purpose::Authentication);
    let bare = !attributes.http_only || !attributes.secure;
    set.insert(Code::SameSiteNone, header.same_site_none_without_secure());
    set.insert(Code::Prefix, header.prefix().is_some_and(|p| !p.kept));
    set.insert(Code::TooLarge, header.over_limit());
    set.insert(Code::ForeignDomain, attributes.domain.is_some_and(|d| is_refused_domain(d, case)));
    set.insert(Code::PartitionedWithoutSecure, attributes.partitioned && !attributes.secure);
    let elsewhere = judged.seen == Some(Party::Third);
    set.insert(Code::InsecurePage, attributes.secure && visitor.refuses_secure() && !elsewhere);
    if header.is_deletion(now.unix(), None) {
        return set;
    }
    set.insert(Code::BareAuthentication, !undeclared && authentication && bare);
    // Of a line that only some browsers read as a deletion nobody knows when its cookie ends.
    if let Expiry::At(end) = header.expiry(now.unix())
        && end > now.unix()
    {
        let end = Time::from_unix(end);
        set.insert(Code::Over400Days, end > now.plus_seconds(MOST_SECONDS));
        let declared = case.declaration().and_then(Declaration::lifetime);
        let outlives = declared.is_some_and(|d| d.after(now).is_none_or(|max| end > max));
        set.insert(Code::LongerThanDeclared, outlives && !is_consent_cookie(case));
    }
    set
}

/// Whether only the `domain` of a declaration keeps it from fitting.
fn is_declared_elsewhere(case: Case<'_>) -> bool {
    let (index, cookie) = (&case.visitor.policy().compiled.index, case.cookie);
    let anywhere = Sought { name: cookie.name(), technology: cookie.technology(), host: None };
    let host = cookie.host_or(case.visitor.host());
    index.is_limited() && host.is_some() && index.find(&anywhere).is_some()
}

/// Whether a browser refuses a `Domain`: it holds a port, a trailing dot or a byte outside ASCII,
/// does not cover the host, or is a public suffix other than the host (RFC 6265bis §5.7).
fn is_refused_domain(domain: &[u8], case: Case<'_>) -> bool {
    if is_no_domain(domain) {
        return true;
    }
    let Some(host) = case.cookie.host_or(case.visitor.host()) else { return false };
    let domain = core::str::from_utf8(domain).ok().and_then(Host::read);
    domain.is_none_or(|domain| {
        let suffix = domain.registrable().is_none() && !domain.is_address();
        !domain.covers(host) || (suffix && domain != *host)
    })
}

/// Whether browsers take no host from a `Domain` although a reader of hosts would.
fn is_no_domain(domain: &[u8]) -> bool {
    let port = domain.first() != Some(&b'[') && domain.contains(&b':');
    port || domain.last() == Some(&b'.') || !domain.is_ascii()
}

/// What was seen, for the message of a finding.
fn seen(case: Case<'_>, code: FindingCode) -> String {
    use FindingCode as Code;
    let now = case.visitor.now();
    let header = case.cookie.set_cookie();
    let seconds = match header.map(|h| h.expiry(now.unix())) {
        Some(Expiry::At(end)) => end.saturating_sub(now.unix()),
        _ => 0,
    };
    let declaration = case.declaration();
    match code {
        Code::Undeclared => "not declared in the charter".to_owned(),
        Code::OtherHost => "declared for another domain only".to_owned(),
        Code::ConsentUnreadable => "the consent cookie in the request cannot be read".to_owned(),
        Code::ConsentCopies => format!(
            "the request has {} consent cookies; the strictest answer applies",
            case.visitor.received().copies()
        ),
        Code::SeenThirdParty => {
            "declared for the publisher or a processor, but set by another site".to_owned()
        }
        Code::LongerThanDeclared => {
            let declared = declaration.and_then(Declaration::lifetime);
            let limit = declared.and_then(|d| d.after(now)).map(|end| end.unix());
            let limit = limit.map(|end| end.saturating_sub(now.unix()));
            let declared = declared.map(|l| l.to_string()).unwrap_or_default();
            let lasts = duration_in_words(seconds);
            match limit {
                Some(limit) if lasts == duration_in_words(limit) => {
                    let excess = duration_in_words(seconds.saturating_sub(limit));
                    format!("lasts {excess} longer than the declared {declared}")
                }
                // No number: it would be that of browsers, not that of the cookie.
                _ if lasts.starts_with("over ") => {
                    format!("lasts far longer than the declared {declared}")
                }
                _ => format!("lasts {lasts}; the charter says {declared}"),
            }
        }
        Code::Over400Days => match seconds.saturating_sub(MOST_SECONDS) {
            // Too little for the number to show it.
            excess if excess < 86_400 => {
                format!("lasts {} longer than 400 days", duration_in_words(excess))
            }
            _ => format!("lasts {}", duration_in_words(seconds)),
        },
        Code::ForeignDomain => {
            let domain = header.and_then(|h| h.attributes().domain).unwrap_or_default();
            match is_no_domain(domain) {
                true => {
                    "its Domain contains a port, a trailing dot or a byte outside ASCII".to_owned()
                }
                false => "its Domain does not cover the host, or is a public suffix".to_owned(),
            }
        }
        Code::BareAuthentication => {
            let attributes = header.map(|h| h.attributes());
            let http_only = attributes.is_some_and(|a| a.http_only);
            let secure = attributes.is_some_and(|a| a.secure);
            match (http_only, secure) {
                (false, false) => {
                    "keeps visitors signed in, but has neither HttpOnly nor Secure".to_owned()
                }
                (false, true) => "keeps visitors signed in, but has no HttpOnly".to_owned(),
                _ => "keeps visitors signed in, but has no Secure".to_owned(),
            }
        }
        other => other.title().to_owned(),
    }
}
