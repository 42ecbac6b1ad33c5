//! Compares regimes: what each requires for each purpose, and for each cookie of a charter.

use std::borrow::Cow;

use serde::Serialize;

use crate::category::{Category, Party, Requirement};
use crate::charter::Charter;
use crate::error::{Error, ErrorCode};
use crate::policy::{Clock, Judge, MetCondition, Subject, UnmetCondition, met, subject};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Case, Citation, Force, Gpc, Regime};
use crate::time::{Lifetime, Time};

/// A comparison of regimes as of a point in time, as plain data.
///
/// ```
/// use charte::{Comparison, Purpose, Regime, Requirement, Time};
///
/// let regimes = [Regime::builtin("fr")?, Regime::builtin("de")?];
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let comparison = Comparison::new(&regimes, None, now);
/// let row = comparison.purposes.iter().find(|r| r.purpose == Purpose::AudienceMeasurement);
/// let mildest: Vec<_> = row.into_iter().flat_map(|r| &r.regimes).map(|c| c.mildest).collect();
/// assert_eq!(mildest, [Requirement::Exempt, Requirement::OptIn]);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison<'a> {
    /// The moment.
    pub now: Time,
    /// The regimes: the columns of both tables, in this order.
    pub regimes: Vec<Heading<'a>>,
    /// One row per purpose, in the order of their bits. `unclassified` is left out: no regime
    /// allows it.
    pub purposes: Vec<PurposeRow<'a>>,
    /// One row per declaration, in the charter's order, or `None` if no charter was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cookies: Option<Vec<CookieRow<'a>>>,
}

/// A regime as a column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Heading<'a> {
    /// The regime.
    #[serde(skip)]
    pub regime: &'a Regime,
    /// Its id.
    pub id: &'a str,
    /// Its name in English, or in the first language it has.
    pub name: &'a str,
    /// A caveat to show with it, or `None` if it is law in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caveat: Option<&'static str>,
    /// The period in force, or `None` if the regime has only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<&'a str>,
    /// What Global Privacy Control is.
    pub gpc: Gpc,
    /// How long an answer is valid.
    pub validity: Lifetime,
}

/// The requirements of each regime for a purpose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PurposeRow<'a> {
    /// The purpose.
    pub purpose: Purpose,
    /// One cell per regime.
    pub regimes: Vec<PurposeCell<'a>>,
}

/// The requirements of one regime for a purpose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PurposeCell<'a> {
    /// The mildest requirement that is possible.
    pub mildest: Requirement,
    /// The most.
    pub strictest: Requirement,
    /// Each possible requirement with its conditions. The first whose conditions hold applies.
    pub cases: Vec<Case<'a>>,
}

/// What each regime requires for a declared cookie, if the visitor has not answered and host and
/// page are unknown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CookieRow<'a> {
    /// The number of the declaration in the charter, from 0.
    pub declaration: u32,
    /// Its name.
    pub cookie: &'a str,
    /// Which of the four kinds it is.
    pub category: Category,
    /// Who deposits it, or for whom.
    pub party: Party,
    /// One cell per regime.
    pub regimes: Vec<CookieCell<'a>>,
}

/// The requirements of one regime for a declared cookie.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CookieCell<'a> {
    /// The strictest requirement among its purposes.
    pub requirement: Requirement,
    /// Its purposes, by bit.
    pub purposes: Vec<Standing<'a>>,
}

/// What a regime requires for one purpose of a cookie.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing<'a> {
    /// The purpose.
    pub purpose: Purpose,
    /// What is asked.
    pub requirement: Requirement,
    /// The rule that applies: its id, `<regime>.default` or `unclassified`.
    pub rule: Cow<'a, str>,
    /// The binding conditions of the rule that applies, with the facts that they rest on. Not in the
    /// JSON.
    #[serde(skip)]
    pub rests_on: Vec<MetCondition>,
    /// The milder requirements that other facts would give. Empty if there are none.
    pub milder: Vec<Alternative<'a>>,
    /// Who says so.
    pub citations: Vec<&'a Citation>,
}

/// A milder requirement that the declaration does not meet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alternative<'a> {
    /// The rule that would give it, or `<regime>.default`.
    pub rule: Cow<'a, str>,
    /// What would be required.
    pub requirement: Requirement,
    /// Its conditions that fail.
    pub unmet: Vec<UnmetCondition>,
    /// The earlier rules that apply now and would have to stop applying.
    pub instead_of: Vec<&'a str>,
}

impl<'a> Comparison<'a> {
    /// Compares regimes, each in the period in force at `now`; with a charter, for each of its
    /// cookies too.
    #[must_use]
    pub fn new(regimes: &[&'a Regime], charter: Option<&'a Charter>, now: Time) -> Self {
        let judges: Vec<Judge<'a>> =
            regimes.iter().map(|regime| Judge { regime, period: regime.period_at(now) }).collect();
        let classified = PurposeSet::ALL.difference(PurposeSet::UNCLASSIFIED);
        Self {
            now,
            regimes: judges.iter().map(|j| heading(*j)).collect(),
            purposes: classified
                .iter()
                .map(|purpose| PurposeRow {
                    purpose,
                    regimes: judges.iter().map(|j| purpose_cell(*j, purpose)).collect(),
                })
                .collect(),
            cookies: charter.map(|charter| cookies(charter, &judges, now)),
        }
    }

    /// The comparison as JSON.
    ///
    /// # Errors
    /// `E901`, which would be a bug in this library.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }
}

fn heading(judge: Judge<'_>) -> Heading<'_> {
    let (regime, period) = (judge.regime, judge.in_force());
    Heading {
        regime,
        id: regime.id(),
        name: regime.name("en"),
        caveat: regime.caveat(),
        period: period.and_then(|p| p.id()),
        gpc: period.map_or(Gpc::Binding, |p| p.gpc()),
        validity: period.map_or(Lifetime::Months(6), |p| p.validity().span()),
    }
}

fn purpose_cell(judge: Judge<'_>, purpose: Purpose) -> PurposeCell<'_> {
    let cases = judge.regime.cases(purpose, judge.period);
    let asked = || cases.iter().map(|c| c.requirement);
    PurposeCell {
        mildest: asked().min().unwrap_or(Requirement::OptIn),
        strictest: asked().max().unwrap_or(Requirement::OptIn),
        cases,
    }
}

fn cookies<'a>(charter: &'a Charter, judges: &[Judge<'a>], now: Time) -> Vec<CookieRow<'a>> {
    let clock = Clock { now, seen_end: None };
    let row = |(declaration, line): (u32, &'a crate::charter::Declaration)| {
        let subject = subject(charter, line);
        let cell = |judge: &Judge<'a>| {
            let purposes = subject.purposes.iter();
            let purposes: Vec<Standing<'a>> =
                purposes.map(|p| standing(*judge, &subject, p, clock)).collect();
            let requirement = purposes.iter().map(|s| s.requirement).max();
            CookieCell { requirement: requirement.unwrap_or(Requirement::OptIn), purposes }
        };
        CookieRow {
            declaration,
            cookie: line.name(),
            category: Category::of(subject.purposes, subject.party),
            party: subject.party,
            regimes: judges.iter().map(cell).collect(),
        }
    };
    (0u32..).zip(charter.cookies()).map(row).collect()
}

fn standing<'a>(
    judge: Judge<'a>,
    subject: &Subject,
    purpose: Purpose,
    clock: Clock,
) -> Standing<'a> {
    if purpose == Purpose::Unclassified {
        return Standing {
            purpose,
            requirement: Requirement::OptIn,
            rule: Cow::Borrowed("unclassified"),
            rests_on: Vec::new(),
            milder: Vec::new(),
            citations: Vec::new(),
        };
    }
    let verdict = judge.judge(subject, purpose, clock);
    let mut milder = Vec::new();
    let mut holding = Vec::new();
    for case in judge.regime.cases(purpose, judge.period) {
        let rule = judge.rules(purpose).find(|r| r.id() == case.rule);
        let unmet = rule.map(|r| judge.failed(r, subject, purpose, clock, Force::Binding));
        let unmet: Vec<UnmetCondition> = unmet.iter().flatten().map(UnmetCondition::from).collect();
        if case.requirement < verdict.requirement {
            milder.push(Alternative {
                rule: case.rule,
                requirement: case.requirement,
                instead_of: holding.clone(),
                unmet,
            });
        } else if let Some(rule) = rule.filter(|_| unmet.is_empty()) {
            holding.push(rule.id());
        }
    }
    Standing {
        purpose,
        requirement: verdict.requirement,
        rule: judge.rule_id(&verdict),
        rests_on: verdict.rule.map(|rule| met(rule, subject, purpose)).unwrap_or_default(),
        milder,
        citations: judge.citations(&verdict),
    }
}
