//! Findings about what a regime requires the site to disclose or offer.

use super::Policy;
use super::judge::{Asked, Clock, Failed, Judge, Subject, Verdict};
use crate::category::Requirement;
use crate::charter::GpcChoice;
use crate::fact::Fact;
use crate::finding::{FailedCondition, Finding, FindingDetail, MissingNotice};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Citation, Force, Gpc};
use crate::time::Time;

/// What a site tells or offers, as against what a cookie is.
const TELLING: [Fact; 2] = [Fact::Informed, Fact::ObjectionOffered];

/// The seconds of a day.
const DAY: i64 = 86_400;

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
            if let Some((conditions, then, citations)) =
                untold(judge, subject, purpose, clock, &verdict)
            {
                tellings.add(MissingNotice { purpose, then, conditions }, citations);
            }
        }
        let regime = || self.regime().id().to_owned();
        let objection = objections.finding(|purposes| FindingDetail::NoObjection {
            purposes: purposes.into_iter().collect(),
            regime: regime(),
        });
        let telling =
            tellings.finding(|notices| FindingDetail::Untold { notices, regime: regime() });
        objection.into_iter().chain(telling).collect()
    }

    /// What the charter as a whole does not do.
    pub(super) fn undone_at_all(&self, judge: Judge<'_>, now: Time) -> Vec<Finding> {
        let regime = || self.regime().id().to_owned();
        let binding = judge.in_force().filter(|p| p.gpc == Gpc::Binding);
        let ignored = binding.filter(|_| self.charter().gpc() == GpcChoice::Ignore).map(|period| {
            let cited = judge.speaking(&period.gpc_citations);
            Finding::new(FindingDetail::GpcIgnored { regime: regime() }).at("gpc").citing(cited)
        });
        let overdue = self.review_overdue(now);
        ignored.into_iter().chain(self.asked_too_soon(judge, now)).chain(overdue).collect()
    }

    /// The regime's next review was due before this day.
    fn review_overdue(&self, now: Time) -> Option<Finding> {
        let review = self.regime().reviewed()?;
        let midnight = |day: &str| format!("{day}T00:00:00Z").parse::<Time>().ok();
        let (reviewed, due) = (midnight(review.on())?, midnight(review.next())?);
        let is_overdue = now.unix() >= due.unix().saturating_add(DAY);
        let regime = self.regime().id().to_owned();
        let detail = FindingDetail::ReviewOverdue { reviewed, due, regime };
        is_overdue.then(|| Finding::new(detail).at("regime"))
    }

    /// A refusal that is forgotten before the visitor may be asked again.
    fn asked_too_soon(&self, judge: Judge<'_>, now: Time) -> Option<Finding> {
        let wait = self.regime().ask_again.as_ref().filter(|w| w.force != Force::Product)?;
        let number = self.own_number();
        let line = self.charter().cookies().get(number as usize)?;
        let kept = line.lifetime().filter(|lifetime| wait.span.exceeds(*lifetime, now))?;
        let finding = Finding::new(FindingDetail::AskedTooSoon {
            kept,
            wait: wait.span,
            force: wait.force,
            regime: self.regime().id().to_owned(),
        });
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
) -> Option<(Vec<FailedCondition>, Requirement, Vec<&'r Citation>)> {
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
            let asked = lacking.iter().map(Failed::condition).collect();
            (asked, rule.then, judge.speaking(&rule.citations).collect())
        })
    })
}

/// What several purposes of one cookie have in common.
struct Said<'r, T> {
    what: Vec<T>,
    citations: Vec<&'r Citation>,
}

impl<T> Default for Said<'_, T> {
    fn default() -> Self {
        Self { what: Vec::new(), citations: Vec::new() }
    }
}

impl<'r, T> Said<'r, T> {
    fn add(&mut self, what: T, citations: Vec<&'r Citation>) {
        self.what.push(what);
        let new = citations.into_iter().filter(|c| !self.citations.contains(c));
        let new: Vec<_> = new.collect();
        self.citations.extend(new);
    }

    fn finding(self, detail: impl FnOnce(Vec<T>) -> FindingDetail) -> Option<Finding> {
        if self.what.is_empty() {
            return None;
        }
        Some(Finding::new(detail(self.what)).citing(self.citations))
    }
}
