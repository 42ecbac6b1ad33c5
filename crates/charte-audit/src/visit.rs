//! Findings that no single decision shows: they need the phase, or the visit as a whole.

use std::collections::{HashMap, HashSet};

use charte::{
    Decision, Fact, Finding, FindingDetail, Policy, Purpose, ReceivedConsent, Technology, Time,
};

use crate::finding::Found;
use crate::judge::is_consent_cookie;
use crate::own_consent::OwnConsent;
use crate::phase::{Phase, consent};
use crate::sighted::{Seen, Sighted};

/// `C042` and `C043`: how the site keeps the visitor's answer.
pub(crate) fn of_consent_cookie(
    policy: &Policy,
    phase: Phase,
    sighted: &Sighted<'_>,
    own: &OwnConsent,
) -> Vec<Found> {
    let mut found = Vec::new();
    if sighted.seen != Seen::Set || !is_consent_cookie(policy, sighted) {
        return found;
    }
    let name = policy.charter().consent_cookie();
    if phase == Phase::Before {
        let finding = Finding::new(FindingDetail::ConsentBeforeChoice).cookie_named(name);
        found.push(Found::new(finding, sighted.host, 1));
    }
    let regime = policy.regime();
    let period = regime.periods().get(regime.period_at(sighted.now));
    let validity = period.map(|period| period.validity());
    let limit = validity.and_then(|keeping| keeping.span().after(sighted.now));
    if let (Some(end), Some(limit), Some(keeping)) = (sighted.end(), limit, validity)
        && end > limit.unix()
        && !own.sets_refusal(phase)
    {
        let finding = Finding::new(FindingDetail::ConsentTooLong {
            validity: keeping.span(),
            regime: regime.id().to_owned(),
            lasts: end.saturating_sub(sighted.now.unix()),
        })
        .cookie_named(name)
        .citing(keeping.citations());
        found.push(Found::new(finding, sighted.host, 1));
    }
    found
}

/// `C025`: follows the ends of persistent cookies from page to page of one recording.
///
/// Two responses of one page prove nothing: they may answer requests that were sent together,
/// before the browser had the cookie. So a renewal is a later expiry set by a later page of the
/// same run while the earlier cookie is still valid.
#[derive(Default)]
pub(crate) struct Renewals {
    last: HashMap<Kept, (usize, i64)>,
}

/// What a browser tells cookies apart by (RFC 6265 §5.3), and the run of a repeated test.
#[derive(PartialEq, Eq, Hash)]
struct Kept {
    name: Vec<u8>,
    domain: String,
    path: Option<Vec<u8>>,
    run: Option<u32>,
}

impl Renewals {
    pub(crate) fn follow(
        &mut self,
        policy: &Policy,
        sighted: &Sighted<'_>,
        decision: Decision,
        page: Option<usize>,
        run: Option<u32>,
    ) -> Option<Found> {
        let number = decision.declaration()?;
        let line = sighted.line.filter(|_| matches!(sighted.seen, Seen::Set | Seen::Deleted))?;
        let attributes = line.attributes();
        let domain = attributes.domain.and_then(|domain| std::str::from_utf8(domain).ok());
        let kept = Kept {
            name: sighted.name().to_vec(),
            domain: domain.or(sighted.host).unwrap_or_default().to_ascii_lowercase(),
            path: attributes.path.map(<[u8]>::to_vec),
            run,
        };
        let (Some(end), Some(page), false) = (sighted.end(), page, sighted.is_blocked()) else {
            self.last.remove(&kept);
            return None;
        };
        let earlier = self.last.insert(kept, (page, end));
        let (first_page, first_end) = earlier?;
        let lives_on = first_end > sighted.now.unix();
        let declaration = policy.charter().cookies().get(number as usize)?;
        let sliding = declaration.facts().get(Fact::Sliding) == Some(true);
        if first_page == page
            || end <= first_end
            || !lives_on
            || sliding
            || is_consent_cookie(policy, sighted)
        {
            return None;
        }
        let finding = Finding::new(FindingDetail::Renewed);
        let finding = finding.cookie_named(String::from_utf8_lossy(sighted.name())).about(number);
        Some(Found::new(finding, sighted.host, 1))
    }
}

/// What a visit has shown of a charter, over all recordings.
#[derive(Default)]
pub(crate) struct Shown {
    declarations: HashSet<u32>,
    technologies: HashSet<Technology>,
    /// With Global Privacy Control, or without.
    phases: HashSet<(Phase, bool)>,
}

impl Shown {
    pub(crate) fn recording(
        &mut self,
        phase: Phase,
        gpc: bool,
        technologies: impl IntoIterator<Item = Technology>,
    ) {
        self.phases.insert((phase, gpc));
        self.technologies.extend(technologies);
    }

    pub(crate) fn decision(&mut self, decision: Decision) {
        self.declarations.extend(decision.declaration());
    }

    /// `C002`: what the charter declares and no recording shows, of the technologies that the
    /// recordings can show and in a phase in which it could have been set. That a cookie which
    /// needs consent does not appear before consent is as it should be.
    pub(crate) fn never_seen(&self, policy: &Policy, now: Time) -> Vec<Found> {
        let readings = self.phases.iter();
        let readings: Vec<(ReceivedConsent, bool)> =
            readings.map(|(phase, gpc)| (consent(*phase, policy, now, *gpc), *gpc)).collect();
        let phases: HashSet<Phase> = self.phases.iter().map(|(phase, _)| *phase).collect();
        let answered = phases.iter().any(|phase| *phase != Phase::Before);
        let mut allowed: HashMap<(Purpose, Option<&str>), bool> = HashMap::new();
        let charter = policy.charter();
        let mut found = Vec::new();
        for (number, declaration) in (0u32..).zip(charter.cookies()) {
            let technology = declaration.technology();
            if self.declarations.contains(&number) || !self.technologies.contains(&technology) {
                continue;
            }
            let own =
                technology == Technology::Cookie && declaration.name() == charter.consent_cookie();
            let provider = declaration.provider();
            let expected = declaration.purposes().iter().any(|purpose| {
                *allowed.entry((*purpose, provider)).or_insert_with(|| {
                    readings.iter().any(|(reading, gpc)| {
                        let visitor = policy.visitor(reading, now).with_gpc(*gpc);
                        visitor.allows(*purpose, provider).allowed
                    })
                })
            });
            if own && !answered || !own && !expected {
                continue;
            }
            let finding = Finding::new(FindingDetail::NeverSeen { phases: phases.len() });
            found.push(Found::new(finding.cookie_named(declaration.name()).about(number), None, 1));
        }
        found
    }
}
