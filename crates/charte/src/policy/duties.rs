//! Findings about what a regime requires the site to disclose or offer.

use super::Policy;
use super::judge::{Asked, Clock, Judge, Subject, Verdict};
use crate::category::Requirement;
use crate::charter::GpcChoice;
use crate::fact::Fact;
use crate::finding::{Finding, FindingCode};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Citation, Force, Gpc};
use crate::time::Time;

/// What a site tells or offers, as against what a cookie is.
const TELLING: [Fact; 2] = [Fact::Informed, Fact::ObjectionOffered];

impl Policy {
    /// What one declaration lacks, in words for one finding of each code.
    pub(super) fn undone(&self, judge: Judge<'_>, subject: &Subject, clock: Clock) -> Vec<Finding> {
        let mut objections = Said::default();
        let mut tellings = Said::default();
        for purpose in subject.purposes.difference(PurposeSet::UNCLASSIFIED).iter() {
            let verdict = judge.judge(subject, purpose, clock);
            if let Some(citations) = owed(judge, subject, purpose, &verdict) {
                objections.add(purpose, citations);
            }
            if let Some((asked, then, citations)) = untold(judge, subject, purpose, clock, &verdict)
            {
                tellings.add(format_args!("{purpose} would be {then} with {asked}"), citations);
            }
        }
        let id = self.regime().id();
        let objection = objections.finding(FindingCode::NoObjection, |purposes| {
            format!("{id} lets visitors object to {purposes}, but the charter does not say that they can")
        });
        let telling = tellings.finding(FindingCode::Untold, |what| format!("under {id}, {what}"));
        objection.into_iter().chain(telling).collect()
    }

    /// What the charter as a whole does not do.
    pub(super) fn undone_at_all(&self, judge: Judge<'_>, now: Time) -> Vec<Finding> {
        let id = self.regime().id();
        let binding = judge.in_force().filter(|p| p.gpc == Gpc::Binding);
        let ignored = binding.filter(|_| self.charter().gpc() == GpcChoice::Ignore).map(|period| {
            let what =
                format!("the charter ignores Global Privacy Control, which is binding under {id}");
            let cited = judge.speaking(&period.gpc_citations);
            Finding::new(FindingCode::GpcIgnored, what).at("gpc").citing(cited)
        });
        ignored.into_iter().chain(self.asked_too_soon(judge, now)).collect()
    }

    /// A refusal that is forgotten before the visitor may be asked again.
    fn asked_too_soon(&self, judge: Judge<'_>, now: Time) -> Option<Finding> {
        let wait = self.regime().ask_again.as_ref().filter(|w| w.force != Force::Product)?;
        let number = self.own_number();
        let line = self.charter().cookies().get(number as usize)?;
        let lifetime = line.lifetime().filter(|lifetime| wait.span.exceeds(*lifetime, now))?;
        let asks = if wait.force == Force::Binding { "requires" } else { "recommends" };
        let what = format!(
            "the answer is kept for {lifetime}, but {} {asks} {} between a refusal and the next question",
            self.regime().id(),
            wait.span
        );
        let finding = Finding::new(FindingCode::AskedTooSoon, what);
        let cited = judge.speaking(&wait.citations);
        let finding = finding.at(format!("cookie[{number}].lifetime"));
        Some(finding.about(number).cookie_named(line.name()).citing(cited))
    }
}

/// Who says that visitors must be able to object, when nothing says that they can.
fn owed<'r>(
    judge: Judge<'r>,
    subject: &Subject,
    purpose: Purpose,
    verdict: &Verdict<'r>,
) -> Option<Vec<&'r Citation>> {
    if subject.fact(Fact::ObjectionOffered, purpose) == Some(true) {
        return None;
    }
    match verdict.requirement {
        Requirement::OptOut => Some(judge.citations(verdict)),
        Requirement::Exempt => {
            let duties = judge.regime.duties.iter().filter(|d| d.is_in_period(judge.period));
            let mut duties = duties.filter(|d| {
                d.purposes.contains(purpose) && d.asks.contains(&Fact::ObjectionOffered)
            });
            duties.next().map(|d| judge.speaking(&d.citations).collect())
        }
        _ => None,
    }
}

/// The milder answer that only telling visitors, or letting them object, stands in the way of:
/// what is asked, what it would be, and who says so. Nothing for what `C006` and `C007` tell.
fn untold<'r>(
    judge: Judge<'r>,
    subject: &Subject,
    purpose: Purpose,
    clock: Clock,
    verdict: &Verdict<'r>,
) -> Option<(String, Requirement, Vec<&'r Citation>)> {
    let anonymous = subject.facts.get(Fact::Anonymous) == Some(true);
    if PurposeSet::NECESSARY.contains(purpose)
        || (anonymous && PurposeSet::STATISTICS.contains(purpose))
        || verdict.rule.is_some()
    {
        return None;
    }
    judge.rules(purpose).filter(|r| r.then < verdict.requirement).find_map(|rule| {
        let lacking = judge.failed(rule, subject, purpose, clock, Force::Binding);
        let telling = |asked: &Asked<'_>| match asked {
            Asked::Fact(test) => TELLING.contains(&test.fact()),
            Asked::Limit(_) => false,
        };
        lacking.iter().all(|f| telling(&f.asked)).then(|| {
            let asked = super::judge::conditions(&lacking).replace(", ", " and ");
            (asked, rule.then, judge.speaking(&rule.citations).collect())
        })
    })
}

/// What several purposes of one cookie have in common.
#[derive(Default)]
struct Said<'r> {
    words: Vec<String>,
    citations: Vec<&'r Citation>,
}

impl<'r> Said<'r> {
    fn add(&mut self, words: impl core::fmt::Display, citations: Vec<&'r Citation>) {
        self.words.push(words.to_string());
        let new = citations.into_iter().filter(|c| !self.citations.contains(c));
        let new: Vec<_> = new.collect();
        self.citations.extend(new);
    }

    fn finding(self, code: FindingCode, what: impl FnOnce(&str) -> String) -> Option<Finding> {
        let said = (!self.words.is_empty()).then(|| self.words.join(", "))?;
        Some(Finding::new(code, what(&said)).citing(self.citations))
    }
}
