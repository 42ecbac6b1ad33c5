//! Findings about a charter, under a regime or whatever the regime (spec §10).

use super::Policy;
use super::compiled_declaration::DeclarationContext;
use super::contradiction;
use super::judge::{Asked, Clock, Failed, Judge, Subject};
use crate::category::{Requirement, Role, Technology};
use crate::charter::{Charter, Declaration, Text};
use crate::cookie::CookiePrefix;
use crate::fact::Fact;
use crate::finding::{CharterText, FailedRule, Finding, FindingDetail};
use crate::pattern::{Index, Pattern};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Force, LimitOf};
use crate::site::Host;
use crate::time::Time;

/// The fewest literal bytes of a pattern that says something.
const FEWEST_LITERAL_BYTES: usize = 3;

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
                    let cited =
                        verdict.unmet.iter().flat_map(|u| judge.speaking(&u.rule.citations));
                    let finding = Finding::new(FindingDetail::NotExempt {
                        purpose,
                        regime: self.regime().id().to_owned(),
                        unmet: by_rule(&verdict.unmet),
                    })
                    .at(stated());
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
                    let cited =
                        lacking.iter().take(1).flat_map(|u| judge.speaking(&u.rule.citations));
                    let finding = Finding::new(FindingDetail::NotAnonymous {
                        purpose,
                        regime: self.regime().id().to_owned(),
                        lacking: by_rule(&lacking),
                    })
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
        findings.sort_by_key(|f| (f.declaration.unwrap_or(0), f.code()));
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
            let regime = self.regime().id().to_owned();
            let detail = FindingDetail::ConsentCookieServesOther { purpose, regime };
            let finding = Finding::new(detail).about(number);
            finding.cookie_named(declaration.name()).at(purpose_path(number, declaration, purpose))
        };
        declaration.purpose_set().iter().filter(needs).map(finding).collect()
    }
}

/// The finding, and the key that states the time.
pub(super) fn too_long(judge: Judge<'_>, failed: &Failed<'_>) -> Option<(&'static str, Finding)> {
    let Asked::Limit(limit) = failed.asked else { return None };
    let key = match limit.of {
        LimitOf::Lifetime => "lifetime",
        LimitOf::Retention => "data-retention",
    };
    let finding = Finding::new(FindingDetail::LongerThanRecommended {
        of: limit.of,
        max: limit.max,
        rule: failed.rule.id.to_string(),
        regime: judge.regime.id().to_owned(),
    });
    Some((key, finding.citing(judge.speaking(&limit.citations))))
}

/// What failed, rule by rule: each rule is an alternative to the others.
fn by_rule(failed: &[Failed<'_>]) -> Vec<FailedRule> {
    let mut rules: Vec<FailedRule> = Vec::new();
    for one in failed {
        let condition = one.condition();
        match rules.iter_mut().find(|known| known.rule == *one.rule.id) {
            Some(known) if known.conditions.contains(&condition) => {}
            Some(known) => known.conditions.push(condition),
            None => rules.push(FailedRule {
                rule: one.rule.id.to_string(),
                then: one.rule.then,
                conditions: vec![condition],
            }),
        }
    }
    rules
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
        let ties = Index::new(self.cookies().iter().map(Declaration::declared)).ties();
        for (later, earlier) in ties.pairs {
            let name =
                |n: u32| self.cookies().get(n as usize).map(Declaration::name).unwrap_or_default();
            let detail = FindingDetail::Ambiguous {
                name: name(later).to_owned(),
                earlier: name(earlier).to_owned(),
            };
            let finding = Finding::new(detail).about(later).at(format!("cookie[{later}].name"));
            findings
                .push(finding.beside(format!("cookie[{earlier}].name")).cookie_named(name(later)));
        }
        if ties.not_compared > 0 {
            let detail = FindingDetail::NotCompared {
                not_compared: ties.not_compared,
                declarations: self.cookies().len(),
            };
            findings.push(Finding::new(detail).at("cookie"));
        }
        findings.extend(self.wide_consent());
        let providers: std::collections::HashMap<&str, (usize, Option<Role>)> =
            self.providers().iter().enumerate().map(|(n, p)| (p.id(), (n, p.role()))).collect();
        let mut near = Near::new(self);
        for (number, declaration) in (0u32..).zip(self.cookies()) {
            let finding = |key: &str, detail: FindingDetail| {
                let finding = Finding::new(detail).about(number);
                finding.cookie_named(declaration.name()).at(format!("cookie[{number}].{key}"))
            };
            let pattern = Pattern::parse(declaration.name());
            if pattern.exact().is_none() && pattern.literal_bytes() < FEWEST_LITERAL_BYTES {
                let pattern = declaration.name().to_owned();
                findings.push(finding("name", FindingDetail::BroadPattern { pattern }));
            }
            match declaration.provider().map(|id| (id, providers.get(id))) {
                None => findings.push(finding("name", FindingDetail::NoProvider)),
                Some((id, None)) => {
                    let near = near.of(id).map(ToOwned::to_owned);
                    let detail = FindingDetail::UnknownProvider { provider: id.to_owned(), near };
                    findings.push(finding("provider", detail));
                }
                Some((id, Some((place, None)))) => {
                    let detail = FindingDetail::NoRole { provider: id.to_owned() };
                    let finding = finding("provider", detail);
                    findings.push(finding.beside(format!("provider[{place}].id")));
                }
                Some((_, Some((_, Some(_))))) => {}
            }
            // Storage and what is not kept has no lifetime of its own.
            if declaration.lifetime().is_none() && declaration.technology() == Technology::Cookie {
                findings.push(finding("name", FindingDetail::NoLifetime));
            }
            if declaration.purposes().contains(&Purpose::Unclassified) {
                let path = purpose_path(number, declaration, Purpose::Unclassified);
                findings.push(finding("purposes", FindingDetail::Unclassified).at(path));
            }
            let role =
                declaration.provider().and_then(|id| providers.get(id)).map(|(_, role)| *role);
            findings.extend(
                contradiction::of(self, declaration, role)
                    .map(|(key, detail)| finding(key, detail)),
            );
            let texts = [
                ("service", CharterText::Service, declaration.service()),
                ("description", CharterText::Description, declaration.description()),
            ];
            for (key, what, text) in texts {
                for language in self.missing_in(text) {
                    findings.push(finding(key, missing(&what, language)));
                }
            }
        }
        let heads = self
            .providers()
            .iter()
            .enumerate()
            .map(|(n, p)| (CharterText::ProviderName(p.id().to_owned()), n, p.name()))
            .map(|(what, n, name)| (what, format!("provider[{n}].name"), Some(name)));
        let own = [
            (CharterText::Name, "name", self.name()),
            (CharterText::Controller, "controller", self.controller()),
            (CharterText::Contact, "contact", self.contact()),
            (CharterText::PrivacyPolicy, "privacy-policy", self.privacy_policy()),
            (CharterText::Introduction, "introduction", self.introduction()),
        ];
        let own = own.map(|(what, key, text)| (what, key.to_owned(), text));
        for (what, path, text) in heads.chain(own) {
            for language in self.missing_in(text) {
                findings.push(Finding::new(missing(&what, language)).at(path.as_str()));
            }
        }
        findings.sort_by_key(|f| (f.declaration.unwrap_or(0), f.code()));
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
        let detail = if is_bound {
            FindingDetail::ConsentDomainWithoutEffect
        } else if domains.into_iter().any(|host| domain.covers(&host) && host != *self.host()) {
            return None;
        } else {
            FindingDetail::WideConsent { domain: shared.to_owned(), host: self.host().to_string() }
        };
        Some(Finding::new(detail).at("consent-domain"))
    }

    /// The charter's languages that a text by language lacks; a plain text serves them all.
    fn missing_in<'c>(&'c self, text: Option<&'c Text>) -> impl Iterator<Item = &'c str> {
        let by_language = text.filter(|t| matches!(t, Text::ByLanguage(_)));
        let languages = self.languages().iter().map(String::as_str);
        languages.filter(move |l| by_language.is_some_and(|t| t.get(l).is_none()))
    }
}

/// What says that a text is missing.
fn missing(text: &CharterText, language: &str) -> FindingDetail {
    FindingDetail::MissingText { text: text.clone(), language: language.to_owned() }
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
        let near = may_ask.then(|| charte_syntax::nearest(id, &self.ids)).flatten();
        if may_ask {
            self.asked.insert(id, near);
        }
        near
    }
}
