//! Findings about a charter, under a regime or whatever the regime (spec §10).

use super::Policy;
use super::compiled_declaration::DeclarationContext;
use super::contradiction;
use super::judge::{Asked, Clock, Failed, Judge, Subject, conditions};
use crate::category::{Requirement, Role};
use crate::charter::{Charter, Declaration, Text};
use crate::cookie::CookiePrefix;
use crate::fact::Fact;
use crate::finding::{Finding, FindingCode};
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
                    let asked = conditions(&verdict.unmet);
                    let id = self.regime().id();
                    let what = match asked.is_empty() {
                        true => format!("{purpose} is not exempt under {id}"),
                        false => {
                            format!("{purpose} is not exempt under {id}; not met: {asked}")
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
                        "{purpose} is declared anonymous, but {} requires or recommends {}",
                        self.regime().id(),
                        conditions(&lacking)
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
                "{purpose} is not exempt under {}, and the consent cookie is judged as consent-choice \
                 alone, so it must not serve any other purpose",
                self.regime().id()
            );
            let finding = Finding::new(FindingCode::NotExempt, what).about(number);
            finding.cookie_named(declaration.name()).at(purpose_path(number, declaration, purpose))
        };
        declaration.purpose_set().iter().filter(needs).map(finding).collect()
    }
}

/// The finding, and the key that states the time.
pub(super) fn too_long(judge: Judge<'_>, failed: &Failed<'_>) -> Option<(&'static str, Finding)> {
    let Asked::Limit(limit) = failed.asked else { return None };
    let (key, what) = match limit.of {
        LimitOf::Lifetime => (
            "lifetime",
            format!("lasts longer than the {} that {} recommends", limit.max, failed.rule.id),
        ),
        LimitOf::Retention => (
            "data-retention",
            format!(
                "its data are kept longer than the {} that {} recommends",
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
        let ties = Index::new(self.cookies().iter().map(Declaration::declared)).ties();
        for (later, earlier) in ties.pairs {
            let name =
                |n: u32| self.cookies().get(n as usize).map(Declaration::name).unwrap_or_default();
            let what = format!(
                "`{}` and the earlier `{}` can match the same name, and only their order decides",
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
                "{} of {} declarations were not compared with all others, so two that match the same name may go unnoticed",
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
                let what = format!("`{}` matches almost any name", declaration.name());
                findings.push(finding(FindingCode::BroadPattern, "name", what));
            }
            match declaration.provider().map(|id| (id, providers.get(id))) {
                None => {
                    let what =
                        "no provider is stated, so the cookie counts as set by the publisher";
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
                let what = "its purpose is not known".to_owned();
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
            "it has no effect: browsers reject a Domain for a cookie whose name begins with __Host-"
                .to_owned()
        } else if domains.into_iter().any(|host| domain.covers(&host) && host != *self.host()) {
            return None;
        } else {
            format!(
                "every host below {shared} receives the visitor's answer and can overwrite it, but no declaration is for a host there other than {}",
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
