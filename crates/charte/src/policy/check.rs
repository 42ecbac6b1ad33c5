//! Findings: about a charter under a regime, and about a decision (spec §10).

use super::Policy;
use super::compiled_declaration::DeclarationContext;
use super::contradiction;
use super::decide::Judged;
use super::judge::{Asked, Clock, Failed, Judge, Subject};
use super::observed::ObservedCookie;
use super::visitor::Visitor;
use crate::category::{Party, Requirement, Role, Technology};
use crate::charter::{Charter, Declaration, Text};
use crate::consent::ConsentState;
use crate::cookie::{CookiePrefix, Expiry};
use crate::diff;
use crate::fact::Fact;
use crate::finding::{Finding, FindingCode, FindingSet};
use crate::pattern::{Index, Pattern, Sought};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Force, LimitOf};
use crate::site::Host;
use crate::time::{Lifetime, Time, duration_in_words};

/// The fewest literal bytes of a pattern that says something.
const FEWEST_LITERAL_BYTES: usize = 3;

/// As long as browsers keep a cookie: 400 days.
const MOST_SECONDS: i64 = 400 * 24 * 60 * 60;

/// The most providers among which one is sought that was meant, and the most unknown ids for which
/// that is done.
const MOST_COMPARED: usize = 200;

impl Policy {
    /// What the charter's author should look at, under this regime at a moment (durations in
    /// months have no length without one). In the order of the declarations.
    #[must_use]
    pub fn check(&self, now: Time) -> Vec<Finding> {
        let mut findings = self.charter().check();
        let period = self.regime().period_at(now);
        let judge = Judge { regime: self.regime(), period };
        let clock = Clock { now, seen_end: None };
        for (number, declaration) in (0u32..).zip(self.charter().cookies()) {
            if number == self.own_number() {
                findings.extend(self.own_needs_consent(number, declaration, judge, clock));
                continue;
            }
            let Some(context) = self.context(number) else { continue };
            let subject = {
                let site = self.charter().facts();
                Subject::new(declaration, site, context.role, context.party_declared)
            };
            for purpose in declaration.purpose_set().difference(PurposeSet::UNCLASSIFIED).iter() {
                let verdict = judge.judge(&subject, purpose, clock);
                let about = |f: Finding| f.about(number).cookie_named(declaration.name());
                let stated = || purpose_path(number, declaration, purpose);
                if PurposeSet::NECESSARY.contains(purpose)
                    && verdict.requirement > Requirement::Exempt
                {
                    let asked = asked(&verdict.unmet);
                    let id = self.regime().id();
                    let what = match asked.is_empty() {
                        true => format!("{purpose} is not exempt under {id}"),
                        false => {
                            format!("{purpose} is not exempt under {id}, which asks for {asked}")
                        }
                    };
                    let cited =
                        verdict.unmet.iter().flat_map(|u| judge.speaking(&u.rule.citations));
                    let finding = Finding::new(FindingCode::NotExempt, what).at(stated());
                    findings.push(about(finding.citing(cited)));
                }
                let advised = verdict
                    .rule
                    .map(|r| judge.failed(r, &subject, purpose, clock, Force::Recommended));
                let advised = advised.unwrap_or_default();
                let anonymous = subject.facts.get(Fact::Anonymous) == Some(true);
                let lacking: Vec<Failed<'_>> = verdict
                    .unmet
                    .iter()
                    .chain(&advised)
                    .filter(|f| matches!(f.asked, Asked::Fact(_)))
                    .copied()
                    .collect();
                if PurposeSet::STATISTICS.contains(purpose) && anonymous && !lacking.is_empty() {
                    let what = format!(
                        "{purpose} is called anonymous, but {} asks or advises {}",
                        self.regime().id(),
                        self::asked(&lacking)
                    );
                    let cited =
                        lacking.iter().take(1).flat_map(|u| judge.speaking(&u.rule.citations));
                    let finding = Finding::new(FindingCode::NotAnonymous, what)
                        .at(format!("cookie[{number}].facts.{}", Fact::Anonymous))
                        .beside(stated());
                    findings.push(about(finding.citing(cited)));
                }
                findings.extend(
                    advised
                        .iter()
                        .filter_map(|f| too_long(judge, f))
                        .map(|(key, f)| about(f.at(format!("cookie[{number}].{key}")))),
                );
            }
            let undone = self.undone(judge, &subject, clock).into_iter();
            findings.extend(undone.map(|f| {
                f.about(number)
                    .cookie_named(declaration.name())
                    .at(format!("cookie[{number}].purposes"))
            }));
        }
        findings.extend(self.undone_at_all(judge, now));
        findings.sort_by_key(|f| (f.declaration.unwrap_or(0), f.code));
        findings.dedup();
        findings
    }

    /// What the declaration of the consent cookie says that would need consent by itself.
    fn own_needs_consent(
        &self,
        number: u32,
        declaration: &Declaration,
        judge: Judge<'_>,
        clock: Clock,
    ) -> Vec<Finding> {
        let context = DeclarationContext::of(declaration, self.charter());
        let site = self.charter().facts();
        let subject = Subject::new(declaration, site, context.role, context.party_declared);
        let needs = |purpose: &Purpose| {
            let verdict = judge.judge(&subject, *purpose, clock);
            let necessary = PurposeSet::NECESSARY.contains(*purpose);
            let least = if necessary { Requirement::OptOut } else { Requirement::OptIn };
            *purpose == Purpose::Unclassified || verdict.requirement >= least
        };
        let finding = |purpose: Purpose| {
            let what = format!(
                "{purpose} is not exempt under {}, and this is the consent cookie: it is judged as \
                 consent-choice alone, so it must serve nothing else",
                self.regime().id()
            );
            let finding = Finding::new(FindingCode::NotExempt, what).about(number);
            finding.cookie_named(declaration.name()).at(purpose_path(number, declaration, purpose))
        };
        declaration.purpose_set().iter().filter(needs).map(finding).collect()
    }
}

/// The conditions in words, as `anonymous, !shared`, each once: several rules may ask for it.
pub(super) fn asked(failed: &[Failed<'_>]) -> String {
    let mut words: Vec<String> = Vec::with_capacity(failed.len());
    for failed in failed {
        let condition = super::UnmetCondition::from(failed).condition;
        if !words.contains(&condition) {
            words.push(condition);
        }
    }
    words.join(", ")
}

/// The finding, and the key that states the time.
fn too_long(judge: Judge<'_>, failed: &Failed<'_>) -> Option<(&'static str, Finding)> {
    let Asked::Limit(limit) = failed.asked else { return None };
    let (key, what) = match limit.of {
        LimitOf::Lifetime => (
            "lifetime",
            format!("lives longer than the {} that {} advises", limit.max, failed.rule.id),
        ),
        LimitOf::Retention => (
            "data-retention",
            format!(
                "its data are kept longer than the {} that {} advises",
                limit.max, failed.rule.id
            ),
        ),
    };
    let finding = Finding::new(FindingCode::LongerThanRecommended, what);
    Some((key, finding.citing(judge.speaking(&limit.citations))))
}

/// Where a declaration states a purpose.
fn purpose_path(number: u32, declaration: &Declaration, purpose: Purpose) -> String {
    let place = declaration.purposes().iter().position(|p| *p == purpose).unwrap_or_default();
    format!("cookie[{number}].purposes[{place}]")
}

impl Charter {
    /// What the author should look at whatever the regime. In the order of the declarations.
    #[must_use]
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let ties = Index::new(self.cookies()).ties();
        for (later, earlier) in ties.pairs {
            let name =
                |n: u32| self.cookies().get(n as usize).map(Declaration::name).unwrap_or_default();
            let what = format!(
                "`{}` and the earlier `{}` can fit the same name, and nothing but their order decides",
                name(later),
                name(earlier)
            );
            let finding = Finding::new(FindingCode::Ambiguous, what).about(later);
            let finding = finding.at(format!("cookie[{later}].name"));
            findings
                .push(finding.beside(format!("cookie[{earlier}].name")).cookie_named(name(later)));
        }
        if ties.not_compared > 0 {
            let what = format!(
                "{} of {} declarations were not compared with all others, so names that two of them fit may go unnoticed",
                ties.not_compared,
                self.cookies().len()
            );
            findings.push(Finding::new(FindingCode::NotCompared, what).at("cookie"));
        }
        findings.extend(self.wide_consent());
        let providers: std::collections::HashMap<&str, (usize, Option<Role>)> =
            self.providers().iter().enumerate().map(|(n, p)| (p.id(), (n, p.role()))).collect();
        let mut near = Near::new(self);
        for (number, declaration) in (0u32..).zip(self.cookies()) {
            let finding = |code, key: &str, what: String| {
                let finding = Finding::new(code, what).about(number);
                finding.cookie_named(declaration.name()).at(format!("cookie[{number}].{key}"))
            };
            let pattern = Pattern::parse(declaration.name());
            if pattern.exact().is_none() && pattern.literal_bytes() < FEWEST_LITERAL_BYTES {
                let what = format!("`{}` fits almost any name", declaration.name());
                findings.push(finding(FindingCode::BroadPattern, "name", what));
            }
            match declaration.provider().map(|id| (id, providers.get(id))) {
                None => {
                    let what = "no provider is stated, so the cookie counts as the publisher's";
                    findings.push(finding(FindingCode::NoRole, "name", what.to_owned()));
                }
                Some((id, None)) => {
                    let near = near.of(id).map(|near| format!(", but `{near}` is"));
                    let what = format!(
                        "the provider `{id}` is not in the charter{}",
                        near.unwrap_or_default()
                    );
                    findings.push(finding(FindingCode::UnknownProvider, "provider", what));
                }
                Some((id, Some((place, None)))) => {
                    let what = format!("the provider `{id}` has no role");
                    let finding = finding(FindingCode::NoRole, "provider", what);
                    findings.push(finding.beside(format!("provider[{place}].id")));
                }
                Some((_, Some((_, Some(_))))) => {}
            }
            if declaration.lifetime().is_none() {
                let what = "no lifetime is stated".to_owned();
                findings.push(finding(FindingCode::NoLifetime, "name", what));
            }
            if declaration.purposes().contains(&Purpose::Unclassified) {
                let path = purpose_path(number, declaration, Purpose::Unclassified);
                let what = "nobody has said what it is for".to_owned();
                findings.push(finding(FindingCode::Unclassified, "purposes", what).at(path));
            }
            let role =
                declaration.provider().and_then(|id| providers.get(id)).map(|(_, role)| *role);
            findings.extend(
                contradiction::of(self, declaration, role)
                    .map(|(key, what)| finding(FindingCode::Contradiction, key, what)),
            );
            let texts =
                [("service", declaration.service()), ("description", declaration.description())];
            for (key, text) in texts {
                for language in self.missing_in(text) {
                    let what = format!("the {key} is missing in {language}");
                    findings.push(finding(FindingCode::MissingText, key, what));
                }
            }
        }
        let heads = self
            .providers()
            .iter()
            .enumerate()
            .map(|(n, p)| (format!("the name of the provider `{}`", p.id()), n, Some(p.name())))
            .map(|(what, n, name)| (what, format!("provider[{n}].name"), name));
        let own = [
            ("name of the charter", "name", self.name()),
            ("controller", "controller", self.controller()),
            ("contact", "contact", self.contact()),
            ("privacy policy", "privacy-policy", self.privacy_policy()),
            ("introduction", "introduction", self.introduction()),
        ];
        let own = own.map(|(what, key, text)| (format!("the {what}"), key.to_owned(), text));
        for (what, path, text) in heads.chain(own) {
            for language in self.missing_in(text) {
                let what = format!("{what} is missing in {language}");
                findings.push(Finding::new(FindingCode::MissingText, what).at(path.as_str()));
            }
        }
        findings.sort_by_key(|f| (f.declaration.unwrap_or(0), f.code));
        findings
    }

    /// Whether the answer is shared with hosts that no declaration is for. Which other hosts a
    /// site has, only its declarations tell.
    fn wide_consent(&self) -> Option<Finding> {
        let shared = self.consent_domain()?;
        let domain = Host::read(shared)?;
        let domains = self.cookies().iter().filter_map(|d| Host::read(d.domain()?));
        let is_bound =
            CookiePrefix::of(self.consent_cookie().as_bytes()) == Some(CookiePrefix::Host);
        let what = if is_bound {
            "it has no effect: browsers refuse a Domain for a cookie whose name begins with __Host-"
                .to_owned()
        } else if domains.into_iter().any(|host| domain.covers(&host) && host != *self.host()) {
            return None;
        } else {
            format!(
                "every host below {shared} receives the visitor's answer and can overwrite it, and no declaration is for a host there other than {}",
                self.host()
            )
        };
        Some(Finding::new(FindingCode::WideConsent, what).at("consent-domain"))
    }

    /// The charter's languages that a text by language lacks; a plain text serves them all.
    fn missing_in<'c>(&'c self, text: Option<&'c Text>) -> impl Iterator<Item = &'c str> {
        let by_language = text.filter(|t| matches!(t, Text::ByLanguage(_)));
        let languages = self.languages().iter().map(String::as_str);
        languages.filter(move |l| by_language.is_some_and(|t| t.get(l).is_none()))
    }

    /// What a later revision must announce: purposes and providers that the older charter did
    /// not have, when the revision is not higher (`C010`). This is what a charter says without a
    /// regime and a moment; [`Diff`](crate::Diff) tells what else is material.
    #[must_use]
    pub fn check_since(&self, older: &Charter) -> Vec<Finding> {
        if self.revision() > older.revision() {
            return Vec::new();
        }
        let (purposes, providers) = diff::news(older, self);
        let purposes = purposes.iter().map(diff::new_purpose);
        let providers = providers.into_iter().map(diff::new_provider);
        purposes.chain(providers).map(|what| diff::same_revision(&what, older)).collect()
    }
}

/// The provider whose id is nearest to one that is not in the charter. Ids are compared with all
/// of a few providers, and only a few ids are.
struct Near<'c> {
    ids: Vec<&'c str>,
    asked: std::collections::HashMap<&'c str, Option<&'c str>>,
}

impl<'c> Near<'c> {
    fn new(charter: &'c Charter) -> Self {
        let few = Some(charter.providers()).filter(|all| all.len() <= MOST_COMPARED);
        let ids = few.unwrap_or_default().iter().map(|p| p.id()).collect();
        Self { ids, asked: std::collections::HashMap::new() }
    }

    fn of(&mut self, id: &'c str) -> Option<&'c str> {
        if let Some(near) = self.asked.get(id) {
            return *near;
        }
        let may_ask = self.asked.len() < MOST_COMPARED;
        let near = may_ask.then(|| crate::document::nearest(id, &self.ids)).flatten();
        if may_ask {
            self.asked.insert(id, near);
        }
        near
    }
}

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
pub(super) fn of_cookie(
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
        Code::Undeclared => "the charter does not know it".to_owned(),
        Code::OtherHost => "the charter declares this name for another domain only".to_owned(),
        Code::ConsentUnreadable => {
            "the consent that came with the request cannot be read".to_owned()
        }
        Code::ConsentCopies => format!(
            "{} consent cookies came with the request, and the stricter answer counts",
            case.visitor.received().copies()
        ),
        Code::SeenThirdParty => {
            "declared for the publisher or a processor, but set from another site".to_owned()
        }
        Code::LongerThanDeclared => {
            let declared = declaration.and_then(Declaration::lifetime);
            let limit = declared.and_then(|d| d.after(now)).map(|end| end.unix());
            let limit = limit.map(|end| end.saturating_sub(now.unix()));
            let declared = declared.map(|l| l.to_string()).unwrap_or_default();
            let lives = duration_in_words(seconds);
            match limit {
                Some(limit) if lives == duration_in_words(limit) => {
                    let excess = duration_in_words(seconds.saturating_sub(limit));
                    format!("lives {excess} longer than the declared {declared}")
                }
                // No number: it would be that of browsers, not that of the cookie.
                _ if lives.starts_with("over ") => {
                    format!("lives far longer than the declared {declared}")
                }
                _ => format!("lives {lives}, declared is {declared}"),
            }
        }
        Code::Over400Days => match seconds.saturating_sub(MOST_SECONDS) {
            // Too little for the number to show it.
            excess if excess < 86_400 => {
                format!("lives {} longer than 400 days", duration_in_words(excess))
            }
            _ => format!("lives {}", duration_in_words(seconds)),
        },
        Code::ForeignDomain => {
            let domain = header.and_then(|h| h.attributes().domain).unwrap_or_default();
            match is_no_domain(domain) {
                true => "its Domain holds a port, a final dot or a byte outside ASCII".to_owned(),
                false => "its Domain does not cover the host, or is a public suffix".to_owned(),
            }
        }
        Code::BareAuthentication => {
            let attributes = header.map(|h| h.attributes());
            let http_only = attributes.is_some_and(|a| a.http_only);
            let secure = attributes.is_some_and(|a| a.secure);
            match (http_only, secure) {
                (false, false) => {
                    "signs visitors in without HttpOnly and without Secure".to_owned()
                }
                (false, true) => "signs visitors in without HttpOnly".to_owned(),
                _ => "signs visitors in without Secure".to_owned(),
            }
        }
        other => other.title().to_owned(),
    }
}
