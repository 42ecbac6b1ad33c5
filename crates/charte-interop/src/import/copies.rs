//! The values of each consent manager as one copy of an answer, and the copies as one consent.

use charte::{Charter, Consent, PurposeSet, ReceivedConsent, Time};

use super::answers::{Answers, Said, Settled};
use super::note::{Lost, Note};
use super::{Imported, strings, words};
use crate::ac::AdditionalConsent;
use crate::cmp::{Answered, Certainty, Embedded, Format, Manager, Mark, Reading};
use crate::error::{Error, ErrorCode, Position};
use crate::gpp::Gpp;
use crate::mapping::Mapping;
use crate::mobile::MobileKeys;
use crate::tcf::TcString;
use crate::time::Timestamp;
use crate::usp::UsPrivacy;

/// What one consent manager says.
struct ManagerCopy {
    manager: &'static str,
    answers: Answers,
    recorded: Option<Timestamp>,
    /// Whether the format has a date. A value of it without one is damaged, and nothing says that
    /// the caller's date is its own.
    dated: bool,
}

impl ManagerCopy {
    const fn undated(manager: &'static str, answers: Answers) -> Self {
        Self { manager, answers, recorded: None, dated: false }
    }
}

/// Whether the format says when the visitor answered.
const fn is_dated(format: Format) -> bool {
    matches!(
        format,
        Format::OneTrust
            | Format::Cookiebot
            | Format::Didomi
            | Format::Axeptio
            | Format::VanillaCookieConsent
            | Format::CookieYes
            | Format::Usercentrics
            | Format::Iubenda
            | Format::Sourcepoint
            | Format::CommandersAct
            | Format::Fides
            | Format::C15t
            | Format::Tealium
            | Format::Transcend
            | Format::Pandectes
            | Format::Mark(Mark::Moment)
            | Format::TcString
    )
}

/// What all consent managers say.
#[derive(Default)]
pub(super) struct Copies {
    copies: Vec<ManagerCopy>,
    gpc: bool,
    report: Vec<Note>,
    error: Option<Error>,
}

fn older(a: Option<Timestamp>, b: Option<Timestamp>) -> Option<Timestamp> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// The TC string of a value: one of its own, or that of a GPP string.
fn tc_of(reading: &Reading) -> Option<TcString<'_>> {
    reading.embedded().iter().find_map(|embedded| match embedded {
        Embedded::Tc(text) => TcString::parse(text).ok(),
        Embedded::Gpp(text) => Gpp::parse(text).ok()?.tcf_eu(),
        _ => None,
    })
}

impl Copies {
    pub(super) fn of_readings(
        charter: &Charter,
        mapping: &Mapping,
        read: Vec<(&'static Manager, Result<Reading, Error>)>,
    ) -> Self {
        let mut copies = Self::default();
        let mut readings = Vec::new();
        for (manager, reading) in read {
            match reading {
                Ok(reading) if reading.certainty() == Certainty::FromMemory => {
                    let what = "nothing confirms how the value is read";
                    let part = "value of a cookie";
                    let code = ErrorCode::ForeignOpaque;
                    copies.unreadable(manager.id, Error::new(code, what, part, Position::Whole));
                }
                Ok(reading) => readings.push(reading),
                Err(error) => copies.unreadable(manager.id, error),
            }
        }
        // An AC string belongs to the TC string beside it, if there is one and not several.
        let mut with_tc = readings.iter().filter(|reading| tc_of(reading).is_some());
        let only = with_tc.next().filter(|_| with_tc.next().is_none());
        let host = only.map(|reading| reading.manager().id);
        let beside = only.and_then(tc_of);
        let (alone, hosts): (Vec<_>, Vec<_>) = readings
            .iter()
            .partition(|reading| reading.manager().id == "google-ac" && host.is_some());
        for reading in hosts {
            let mut copy = copies.of_reading(reading, charter, mapping, None);
            if Some(reading.manager().id) == host {
                for ac in &alone {
                    let more = copies.of_reading(ac, charter, mapping, beside.as_ref());
                    copy.answers.join(more.answers);
                }
            }
            copies.copies.push(copy);
        }
        copies
    }

    pub(super) fn of_mobile(charter: &Charter, keys: &MobileKeys<'_>) -> Self {
        let mut copies = Self::default();
        let mut copy =
            ManagerCopy { dated: true, ..ManagerCopy::undated("iab-tcf", Answers::default()) };
        let says_tcf = keys.tc_string().is_some() || keys.gdpr_applies() == Some(true);
        if says_tcf {
            let (answers, lost) = strings::tcf(keys, charter, true);
            copies.lost("iab-tcf", lost);
            copy.answers.join(answers);
            copy.recorded = keys.tc_string().map(|tc| tc.last_updated());
        }
        copies.copies.push(copy);
        if let Some(gpp) = keys.gpp() {
            let copy = copies.of_gpp("iab-gpp", &gpp, charter, true);
            copies.copies.push(copy);
        }
        if let Some(usp) = keys.usp() {
            copies.copies.push(ManagerCopy::undated("iab-usp", strings::usp(&usp)));
        }
        copies
    }

    /// A value that cannot be read, and nothing else.
    pub(super) fn of_error(manager: &'static str, error: Error) -> Self {
        let mut copies = Self::default();
        copies.unreadable(manager, error);
        copies
    }

    fn unreadable(&mut self, manager: &'static str, error: Error) {
        self.error = self.error.or(Some(error));
        self.report.push(Note::Unreadable { manager, error });
    }

    fn lost(&mut self, manager: &'static str, lost: Option<Lost>) {
        self.report.extend(lost.map(|why| Note::GrantsDropped { manager, why }));
    }

    /// What the values of one manager say; `beside` is the TC string of another one.
    fn of_reading(
        &mut self,
        reading: &Reading,
        charter: &Charter,
        mapping: &Mapping,
        beside: Option<&TcString<'_>>,
    ) -> ManagerCopy {
        let manager = reading.manager().id;
        let answers = words::translate(reading, mapping, &mut self.report);
        let mut copy = ManagerCopy {
            recorded: reading.recorded(),
            dated: is_dated(reading.format()),
            ..ManagerCopy::undated(manager, answers)
        };
        // A string inside says itself that the visitor acted, unless the manager says otherwise.
        let counts =
            reading.certainty() == Certainty::Verified && reading.answered() != Answered::No;
        let tc = tc_of(reading);
        for embedded in reading.embedded() {
            // Each was read before, so reading it again does not fail.
            let more = match embedded {
                Embedded::Tc(text) => {
                    let Ok(tc) = TcString::parse(text) else { continue };
                    let (answers, lost) = strings::tcf(&tc, charter, counts);
                    self.lost(manager, lost);
                    ManagerCopy {
                        recorded: Some(tc.last_updated()),
                        ..ManagerCopy::undated(manager, answers)
                    }
                }
                Embedded::Ac(text) => {
                    let Ok(ac) = AdditionalConsent::parse(text) else { continue };
                    let tc = tc.as_ref().or(beside);
                    let (answers, lost) = strings::ac(&ac, tc, charter, counts);
                    self.lost(manager, lost);
                    ManagerCopy::undated(manager, answers)
                }
                Embedded::Gpp(text) => {
                    let Ok(gpp) = Gpp::parse(text) else { continue };
                    self.of_gpp(manager, &gpp, charter, counts)
                }
                Embedded::Usp(text) => {
                    let Ok(usp) = UsPrivacy::parse(text) else { continue };
                    ManagerCopy::undated(manager, strings::usp(&usp))
                }
            };
            copy.answers.join(more.answers);
            copy.recorded = older(copy.recorded, more.recorded);
        }
        copy
    }

    fn of_gpp(
        &mut self,
        manager: &'static str,
        gpp: &Gpp<'_>,
        charter: &Charter,
        counts: bool,
    ) -> ManagerCopy {
        let answers = strings::gpp(gpp, &mut self.report);
        let mut copy = ManagerCopy::undated(manager, answers);
        if gpp.gpc() == Some(true) {
            self.gpc = true;
            self.report.push(Note::Signal);
        }
        if let Some(tc) = gpp.tcf_eu() {
            let (answers, lost) = strings::tcf(&tc, charter, counts);
            self.lost(manager, lost);
            copy.answers.join(answers);
            copy.recorded = Some(tc.last_updated());
        }
        copy
    }
}

/// For how many days a format keeps an answer that it does not date.
fn lifetime_days(manager: &str) -> Option<i64> {
    match manager {
        "tarteaucitron" => Some(365),
        "klaro" => Some(120),
        "wp-consent-api" => Some(30),
        _ => None,
    }
}

/// What is needed to make a consent of copies.
pub(super) struct Translated<'a> {
    pub(super) charter: &'a Charter,
    pub(super) recorded: Option<Time>,
    pub(super) shown_revision: Option<u32>,
    pub(super) now: Time,
}

impl Translated<'_> {
    /// `askable` are the purposes of this policy; `writing` those of all, and those whose inferred
    /// refusal may be left out of what is written.
    pub(super) fn imported(
        &self,
        copies: Copies,
        askable: PurposeSet,
        writing: (PurposeSet, PurposeSet),
    ) -> Imported {
        let Copies { copies, gpc, mut report, error } = copies;
        let mut said = Vec::new();
        for copy in copies {
            said.extend(self.dated(copy, askable, &mut report));
        }
        let origin = origin(said.iter().map(|(copy, _)| copy.manager));
        let mut received = ReceivedConsent::none();
        let mut written = ReceivedConsent::none();
        let mut inferred: Vec<String> = Vec::new();
        let settled: Vec<_> = said.iter().map(|(c, _)| c.answers.settled(askable)).collect();
        for ((copy, time), settled) in said.iter().zip(&settled) {
            received_add(&mut received, self.consent(settled, *time, &origin));
            inferred.extend(settled.inferred_words());
            let (all, opt_in) = writing;
            let to_write = copy.answers.settled(all).written(opt_in, self.charter);
            if !to_write.is_empty() || said.len() > 1 {
                received_add(&mut written, self.consent(&to_write, *time, &origin));
            }
        }
        inferred.sort_unstable();
        inferred.dedup();
        inferred.retain(|word| !settled.iter().any(|copy| copy.said_no(word)));
        if let Some(error) = error {
            received.add_unreadable(error.code(), error.what());
        }
        let latest = self.now.plus_seconds(24 * 60 * 60);
        let consent = written.consent().filter(|consent| {
            let says = consent.grants_anything() || consent.refuses_anything();
            error.is_none() && consent.time() <= latest && says
        });
        Imported { consent: consent.cloned(), received, gpc, inferred, report, error }
    }

    /// The copy with its time, without the grants that do not count. `None` if it says nothing.
    fn dated(
        &self,
        mut copy: ManagerCopy,
        askable: PurposeSet,
        report: &mut Vec<Note>,
    ) -> Option<(ManagerCopy, Time)> {
        let manager = copy.manager;
        let own = copy.recorded.map(|moment| Time::from_unix(moment.as_seconds()));
        let time = own.or(self.recorded.filter(|_| !copy.dated));
        let lost = match (time, own) {
            (None, _) => Some(Lost::Undated),
            (Some(time), None) if self.is_over(manager, time) => Some(Lost::Expired),
            _ if self.shown_revision.is_none() && self.charter.revision() > 1 => {
                Some(Lost::Revision)
            }
            _ => None,
        };
        if let Some(why) = lost
            && copy.answers.grants()
        {
            report.push(Note::GrantsDropped { manager, why });
            copy.answers.drop_grants();
        }
        if copy.answers.settled(askable).is_empty() {
            report.push(Note::NoAnswer { manager });
            return None;
        }
        Some((copy, time.unwrap_or(self.now)))
    }

    fn is_over(&self, manager: &str, time: Time) -> bool {
        const DAY: i64 = 24 * 60 * 60;
        lifetime_days(manager)
            .is_some_and(|days| time.plus_seconds(days.saturating_mul(DAY)) < self.now)
    }

    /// `None` if an id in the charter were not one, which it cannot be.
    fn consent(&self, settled: &Settled, time: Time, origin: &str) -> Option<Consent> {
        let shown = self.shown_revision.unwrap_or(1).min(self.charter.revision());
        let pairs = settled.pairs.iter();
        let pairs = pairs
            .map(|((purpose, provider), said)| (*purpose, provider.as_str(), *said == Said::Yes));
        let consent = Consent::new(time, shown)
            .with_granted(settled.granted)
            .with_refused(settled.refused.union(settled.inferred))
            .with_pairs(pairs)
            .and_then(|consent| {
                consent.with_refused_providers(settled.providers.keys().map(String::as_str))
            })
            .and_then(|consent| consent.with_origin(origin));
        consent.ok()
    }
}

/// A copy that cannot be written down leaves the answer unknown.
fn received_add(received: &mut ReceivedConsent, consent: Option<Consent>) {
    match consent {
        Some(consent) => received.add_elsewhere(consent),
        None => received.add_unreadable(ErrorCode::Internal, "the import is not a consent"),
    }
}

/// The names of the formats, as long as they fit in the flag.
fn origin<'m>(managers: impl Iterator<Item = &'m str>) -> String {
    const MOST: usize = 59;
    let mut origin = String::new();
    for manager in managers {
        let dot = usize::from(!origin.is_empty());
        if origin.len().saturating_add(dot).saturating_add(manager.len()) > MOST {
            break;
        }
        if dot == 1 {
            origin.push('.');
        }
        origin.push_str(manager);
    }
    origin
}
