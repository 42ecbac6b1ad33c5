//! The record that proves a consent (GDPR art. 7(1)): what was asked, in which words, the answer,
//! and when. It has the structure of ISO/IEC TS 27560:2023 (header, processing, parties, events),
//! with the field names of the W3C Data Privacy Vocabularies group's guide
//! (<https://w3id.org/dpv/guides/consent-27560>). The states of a consent use DPV's terms, because
//! the standard has none for a refusal.
//!
//! The library stores nothing; the host keeps the record. What only the host knows is `null` or
//! left out: the person (`pii_principal_id`), addresses and contacts of the parties, and where data
//! are stored.

use core::fmt::Write;
use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::category::Role;
use crate::charter::Charter;
use crate::consent::{Consent, ConsentState, is_record_id};
use crate::digest::{hex, of_charter};
use crate::error::{Error, ErrorCode};
use crate::policy::{Ask, Visitor};
use crate::purpose::{Class, Purpose, PurposeSet};
use crate::time::{Lifetime, Time};

/// What the host adds to a record.
#[derive(Clone, Copy, Debug, Default)]
pub struct RecordDetails<'a> {
    /// The random id of the record: 1 to 32 of `a`–`z` and `0`–`9`, best also given to
    /// [`Visitor::record`](crate::Visitor::record). Without one that of the consent.
    pub record_id: Option<&'a str>,
    /// The language in which the visitor was asked (BCP 47).
    pub language: Option<&'a str>,
    /// The address of the page or text that was shown.
    pub notice: Option<&'a str>,
    /// Where the visitor can change the answer.
    pub withdrawal: Option<&'a str>,
}

/// A consent record. Its JSON is [`ConsentRecord::to_json`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConsentRecord<'a> {
    record: Header<'a>,
    pii_processing: Processing<'a>,
    party_identification: Vec<Party<'a>>,
    event: Vec<Event<'a>>,
    /// What the standard has no field for.
    charte: Circumstances<'a>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Header<'a> {
    schema_version: &'static str,
    record_id: Option<&'a str>,
    pii_principal_id: Option<&'a str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Processing<'a> {
    privacy_notice: Notice<'a>,
    language: Option<&'a str>,
    purposes: Vec<PurposeEntry<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Notice<'a> {
    url: Option<&'a str>,
    /// SHA-256 of the charter's JSON: the words that were shown follow from it.
    charter_sha256: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PurposeEntry<'a> {
    purpose: Purpose,
    purpose_type: Class,
    /// `consent` for what was asked for; nothing for what the visitor may object to.
    lawful_basis: Option<&'static str>,
    services: BTreeSet<&'a str>,
    pii_controllers: [&'static str; 1],
    recipient_third_parties: BTreeSet<&'a str>,
    /// ISO 8601 durations; `session` has none.
    retention_period: BTreeSet<String>,
    withdrawal_method: Option<&'a str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Party<'a> {
    party_id: &'a str,
    party_name: &'a str,
    party_role: &'static str,
    party_url: Option<&'a str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Event<'a> {
    event_time: Time,
    validity_duration: Option<String>,
    entity_id: Option<&'a str>,
    event_type: &'static str,
    event_state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<&'a str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Circumstances<'a> {
    regime: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<&'a str>,
    revision: u32,
    /// What was asked, and why.
    asked: Ask,
    /// The state of the consent before the act.
    state_before: ConsentState,
    /// Whether Global Privacy Control was on.
    signal: bool,
}

impl ConsentRecord<'_> {
    /// The record as JSON.
    ///
    /// # Errors
    /// `E901`, which would be a bug in this library.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }
}

const CONTROLLER: &str = "controller";

impl Visitor<'_> {
    /// The record of a consent that this visitor has just given or changed: the visitor is as
    /// before the act, the consent as [`Visitor::record`](crate::Visitor::record) returned it.
    ///
    /// # Errors
    /// `E405`: the record id is malformed.
    pub fn consent_record<'b>(
        &'b self,
        consent: &'b Consent,
        details: RecordDetails<'b>,
    ) -> Result<ConsentRecord<'b>, Error> {
        if details.record_id.is_some_and(|id| !is_record_id(id)) {
            let error = Error::new(ErrorCode::ConsentAct, "a record id is 1 to 32 of a-z and 0-9");
            return Err(error.with_help("make one at random"));
        }
        let policy = self.policy();
        let charter = policy.charter();
        let language = details.language.unwrap_or_default();
        let period = policy.regime().periods().get(self.period());
        let asked = self.ask(None);
        let purposes = self.askable(None).union(consent.granted()).union(consent.refused());
        let before = self.received().consent().filter(|_| self.state() == ConsentState::Valid);
        let events = Events {
            before,
            consent,
            duration: period.and_then(|p| iso_duration(p.validity().span())),
        };
        Ok(ConsentRecord {
            record: Header {
                schema_version: "ISO/IEC TS 27560:2023",
                record_id: details.record_id.or(consent.record_id()),
                pii_principal_id: None,
            },
            pii_processing: Processing {
                privacy_notice: Notice {
                    url: details.notice,
                    charter_sha256: hex(&of_charter(charter)),
                },
                language: details.language,
                purposes: purposes
                    .difference(PurposeSet::UNCLASSIFIED)
                    .iter()
                    .map(|p| self.entry(p, charter, &details))
                    .collect(),
            },
            party_identification: parties(charter, language),
            event: events.list(purposes.difference(PurposeSet::UNCLASSIFIED)),
            charte: Circumstances {
                regime: policy.regime().id(),
                period: period.and_then(|p| p.id()),
                revision: consent.revision(),
                asked,
                state_before: self.state(),
                signal: self.gpc(),
            },
        })
    }

    fn entry<'b>(
        &self,
        purpose: Purpose,
        charter: &'b Charter,
        details: &RecordDetails<'b>,
    ) -> PurposeEntry<'b> {
        let language = details.language.unwrap_or_default();
        let lines = charter.cookies().iter().filter(|d| d.purposes().contains(&purpose));
        let third = |id: &&str| {
            let role = charter.provider(id).and_then(|p| p.role());
            role != Some(Role::Publisher)
        };
        PurposeEntry {
            purpose,
            purpose_type: purpose.class(),
            lawful_basis: self.opt_in(None).contains(purpose).then_some("consent"),
            services: lines.clone().filter_map(|d| d.service()).map(|s| s.any(language)).collect(),
            pii_controllers: [CONTROLLER],
            recipient_third_parties: lines
                .clone()
                .filter_map(|d| d.provider())
                .filter(third)
                .collect(),
            retention_period: lines
                .filter_map(|d| d.data_retention().or(d.lifetime()))
                .filter_map(iso_duration)
                .collect(),
            withdrawal_method: details.withdrawal,
        }
    }
}

fn parties<'b>(charter: &'b Charter, language: &str) -> Vec<Party<'b>> {
    let site = Party {
        party_id: CONTROLLER,
        party_name: charter.name().map_or(charter.host().as_str(), |name| name.any(language)),
        party_role: "PII controller",
        party_url: Some(charter.site()),
    };
    let others = charter.providers().iter().map(|provider| Party {
        party_id: provider.id(),
        party_name: provider.name().any(language),
        party_role: match provider.role() {
            Some(Role::Publisher) => "PII controller",
            Some(Role::Processor) => "PII processor",
            Some(Role::Independent) | None => "third party",
        },
        party_url: provider.privacy_policy().map(|url| url.any(language)),
    });
    [site].into_iter().chain(others).collect()
}

struct Events<'b> {
    /// The consent that counted before the act.
    before: Option<&'b Consent>,
    consent: &'b Consent,
    duration: Option<String>,
}

impl<'b> Events<'b> {
    fn list(&self, purposes: PurposeSet) -> Vec<Event<'b>> {
        let (consent, before) = (self.consent, self.before);
        let by_purpose = purposes.iter().map(|purpose| {
            let was = before.is_some_and(|b| b.granted().contains(purpose));
            let granted = consent.granted().contains(purpose);
            let refused = consent.refused().contains(purpose);
            self.event(granted, refused, was, Some(purpose.id().into()), None)
        });
        let by_pair = consent.pairs().map(|(purpose, provider, granted)| {
            let of = Purpose::from_id(purpose);
            let was = before.zip(of).and_then(|(b, p)| b.pair(p, provider)) == Some(true);
            self.event(granted, !granted, was, Some(purpose.into()), Some(provider))
        });
        // A pair that was granted and is no more: taken back, though nothing says refused.
        let gone =
            before.into_iter().flat_map(Consent::pairs).filter(|(purpose, provider, was)| {
                let of = Purpose::from_id(purpose);
                *was && of.is_some_and(|of| consent.pair(of, provider).is_none())
            });
        let gone = gone.map(|(purpose, provider, _)| {
            self.event(false, true, true, Some(purpose.into()), Some(provider))
        });
        let by_provider = consent.refused_providers();
        let by_provider = by_provider.map(|id| self.event(false, true, false, None, Some(id)));
        by_purpose.chain(by_pair).chain(gone).chain(by_provider).collect()
    }

    fn event(
        &self,
        granted: bool,
        refused: bool,
        was_granted: bool,
        purpose: Option<Cow<'b, str>>,
        provider: Option<&'b str>,
    ) -> Event<'b> {
        Event {
            event_time: self.consent.time(),
            validity_duration: self.duration.clone(),
            entity_id: None,
            event_type: "dpv:ExpressedConsent",
            event_state: match (granted, refused, was_granted) {
                (true, _, _) => "dpv:ConsentGiven",
                (false, true, true) => "dpv:ConsentWithdrawn",
                (false, true, false) => "dpv:ConsentRefused",
                (false, false, _) => "dpv:ConsentUnknown",
            },
            purpose,
            provider,
        }
    }
}

/// ISO 8601; nothing for a session.
fn iso_duration(lifetime: Lifetime) -> Option<String> {
    let (prefix, number, unit) = match lifetime {
        Lifetime::Session => return None,
        Lifetime::Minutes(n) => ("PT", n, 'M'),
        Lifetime::Hours(n) => ("PT", n, 'H'),
        Lifetime::Days(n) => ("P", n, 'D'),
        Lifetime::Months(n) => ("P", n, 'M'),
    };
    let mut text = String::from(prefix);
    // Writing to a String does not fail.
    let _ = write!(text, "{number}{unit}");
    Some(text)
}
