//! TC, AC, GPP and US Privacy strings (facts: `interop.md` §3.2–3.3).

use charte::{Charter, Purpose, PurposeSet};

use super::answers::{Answers, Said};
use super::note::{Lost, Note};
use crate::ac::AdditionalConsent;
use crate::gpp::{Gpp, OptOut, Second, Section, TcfCanada, UsSection};
use crate::mobile::MobileKeys;
use crate::tcf::{RestrictionType, TcString, Validity};
use crate::usp::UsPrivacy;

/// A purpose of ours, and the purposes of the TCF that it needs besides purpose 1.
struct Row {
    purpose: Purpose,
    needs: &'static [u8],
    /// The special feature that it needs.
    feature: Option<u8>,
    /// Whether a yes grants it.
    grants: bool,
}

const fn row(purpose: Purpose, needs: &'static [u8]) -> Row {
    Row { purpose, needs, feature: None, grants: true }
}

const ROWS: [Row; 8] = [
    row(Purpose::AudienceMeasurement, &[8, 9]),
    row(Purpose::AbTesting, &[10]),
    row(Purpose::ContentPersonalisation, &[5, 6]),
    row(Purpose::Advertising, &[2]),
    row(Purpose::AdMeasurement, &[7]),
    // Measuring advertisements is not crediting a partner.
    Row { grants: false, ..row(Purpose::Affiliation, &[7]) },
    row(Purpose::Profiling, &[3, 4]),
    Row { feature: Some(1), ..row(Purpose::Geolocation, &[]) },
];

/// To store and read on a device: a condition of everything else, and no purpose by itself.
const STORE: u8 = 1;

/// What a TC string says, in one cookie or in the keys of a mobile SDK.
pub(super) trait Tcf {
    fn purpose(&self, id: u8) -> bool;
    fn feature(&self, id: u8) -> bool;
    fn vendor(&self, id: u16) -> bool;
    fn disclosed(&self, id: u16) -> Option<bool>;
    fn restriction(&self, purpose: u8, vendor: u16) -> Option<RestrictionType>;
    /// Whether purpose 1 was not disclosed.
    fn store_is_hidden(&self) -> bool;
    /// Why grants do not count.
    fn invalid(&self) -> Option<Lost>;
}

fn why_invalid(tc: &TcString<'_>) -> Option<Lost> {
    Some(tc.validity()).filter(|validity| !validity.is_valid()).map(Lost::Invalid)
}

impl Tcf for TcString<'_> {
    fn purpose(&self, id: u8) -> bool {
        self.purpose_consent(id)
    }

    fn feature(&self, id: u8) -> bool {
        self.special_feature_opt_in(id)
    }

    fn vendor(&self, id: u16) -> bool {
        self.vendor_consent(id)
    }

    fn disclosed(&self, id: u16) -> Option<bool> {
        self.vendor_disclosed(id)
    }

    fn restriction(&self, purpose: u8, vendor: u16) -> Option<RestrictionType> {
        TcString::restriction(self, purpose, vendor)
    }

    fn store_is_hidden(&self) -> bool {
        self.purpose_one_treatment()
    }

    fn invalid(&self) -> Option<Lost> {
        why_invalid(self)
    }
}

/// Where the keys and their TC string differ, the refusal counts.
impl Tcf for MobileKeys<'_> {
    fn purpose(&self, id: u8) -> bool {
        self.purpose_consent(id)
    }

    fn feature(&self, id: u8) -> bool {
        self.special_feature_opt_in(id)
    }

    fn vendor(&self, id: u16) -> bool {
        self.vendor_consent(id)
    }

    fn disclosed(&self, id: u16) -> Option<bool> {
        self.vendor_disclosed(id)
    }

    fn restriction(&self, purpose: u8, vendor: u16) -> Option<RestrictionType> {
        MobileKeys::restriction(self, purpose, vendor)
    }

    fn store_is_hidden(&self) -> bool {
        self.tc_string().is_none_or(|tc| tc.purpose_one_treatment())
    }

    fn invalid(&self) -> Option<Lost> {
        // Writing the keys is not atomic; the string is.
        match self.tc_string() {
            Some(tc) => why_invalid(&tc),
            None => Some(Lost::Invalid(Validity::Cmp)),
        }
    }
}

/// Whether all bits of a row are 1.
fn is_whole(tc: &impl Tcf, row: &Row) -> bool {
    tc.purpose(STORE)
        && !tc.store_is_hidden()
        && row.needs.iter().all(|id| tc.purpose(*id))
        && row.feature.is_none_or(|id| tc.feature(id))
}

/// What a TC string says. Whether its grants count is the second result.
pub(super) fn tcf(tc: &impl Tcf, charter: &Charter, counts: bool) -> (Answers, Option<Lost>) {
    let mut answers = Answers::default();
    for row in &ROWS {
        let no = row.needs.iter().any(|id| !tc.purpose(*id))
            || row.feature.is_some_and(|id| !tc.feature(id))
            || !tc.purpose(STORE) && !tc.store_is_hidden();
        if no {
            answers.say(PurposeSet::of(row.purpose), None, Said::Inferred);
        }
    }
    let invalid = tc.invalid();
    for provider in charter.providers() {
        let Some(vendor) = provider.iab_vendor() else { continue };
        let disclosed = tc.disclosed(vendor);
        let may = tc.vendor(vendor);
        if !may {
            let said = if disclosed == Some(true) { Said::No } else { Said::Inferred };
            answers.refuse_provider(provider.id(), said);
        }
        let grants = counts && invalid.is_none() && may && disclosed != Some(false);
        for row in &ROWS {
            let needs = row.needs.iter().copied().chain([STORE]);
            match needs.filter_map(|id| tc.restriction(id, vendor)).min() {
                Some(RestrictionType::NotAllowed | RestrictionType::Undefined) => {
                    answers.say_pair(row.purpose, provider.id(), Said::No);
                }
                // The consent bit counts for nothing.
                Some(RestrictionType::LegitimateInterestRequired) => {}
                Some(RestrictionType::ConsentRequired) | None => {
                    if grants && row.grants && is_whole(tc, row) {
                        answers.say_pair(row.purpose, provider.id(), Said::Yes);
                    }
                }
            }
        }
    }
    (answers, invalid)
}

/// What an AC string says, beside its TC string.
pub(super) fn ac(
    ac: &AdditionalConsent<'_>,
    tc: Option<&TcString<'_>>,
    charter: &Charter,
    counts: bool,
) -> (Answers, Option<Lost>) {
    let mut answers = Answers::default();
    let lost = match tc {
        None => Some(Lost::NoTcString),
        Some(tc) => why_invalid(tc).or((!ac.is_whole()).then_some(Lost::Cut)),
    };
    for provider in charter.providers() {
        let Some(id) = provider.google_atp() else { continue };
        if !ac.consented(id) {
            let said = if ac.disclosed(id) == Some(true) { Said::No } else { Said::Inferred };
            answers.refuse_provider(provider.id(), said);
        } else if let Some(tc) = tc.filter(|_| counts && lost.is_none()) {
            for row in ROWS.iter().filter(|row| row.grants && is_whole(tc, row)) {
                answers.say_pair(row.purpose, provider.id(), Said::Yes);
            }
        }
    }
    (answers, lost)
}

/// What a US Privacy string says: an opt-out, or nothing.
pub(super) fn usp(usp: &UsPrivacy) -> Answers {
    let mut answers = Answers::default();
    if usp.opted_out_of_sale() {
        answers.say(PurposeSet::MARKETING, None, Said::No);
    }
    answers
}

/// What the sections of a GPP string say but its TC string.
pub(super) fn gpp(gpp: &Gpp<'_>, report: &mut Vec<Note>) -> Answers {
    let mut answers = Answers::default();
    for (id, section) in gpp.sections() {
        match section {
            Section::TcfEu(_) => {}
            Section::TcfCanada(canada) => answers.join(of_canada(&canada)),
            Section::Usp(string) => answers.join(usp(&string)),
            Section::Us(section) => answers.join(us(&section)),
            Section::Unread(_) => {
                answers.say(PurposeSet::MARKETING, None, Said::Inferred);
                report.push(Note::UnknownSection { id });
            }
        }
    }
    answers
}

/// Implied consent is no consent. What has neither is refused.
fn of_canada(canada: &TcfCanada<'_>) -> Answers {
    let mut answers = Answers::default();
    let (express, implied) = (canada.purpose_express_consents(), canada.purpose_implied_consents());
    for row in &ROWS {
        let no = row.needs.iter().any(|id| !express.contains(*id) && !implied.contains(*id))
            || row
                .feature
                .is_some_and(|id| !canada.special_feature_express_consents().contains(id));
        if no {
            answers.say(PurposeSet::of(row.purpose), None, Said::Inferred);
        }
    }
    answers
}

fn us(section: &UsSection<'_>) -> Answers {
    let mut answers = Answers::default();
    let advertising =
        PurposeSet::of(Purpose::Advertising).union(PurposeSet::of(Purpose::Profiling));
    let measured = advertising.union(PurposeSet::of(Purpose::AdMeasurement));
    let opt_outs = [
        (section.sale_opt_out(), PurposeSet::MARKETING),
        (section.sharing_opt_out(), measured),
        (section.targeted_advertising_opt_out(), advertising),
    ];
    for (answer, purposes) in opt_outs {
        if answer == Some(OptOut::OptedOut) {
            answers.say(purposes, None, Said::No);
        }
    }
    // 1 is a no, whether the section asks for consent or offers an opt-out.
    if section.sensitive().any(|(about, value)| about == "precise-geolocation" && value == 1) {
        answers.say(PurposeSet::of(Purpose::Geolocation), None, Said::No);
    }
    if section.children().any(|(_, value)| value == 1) {
        answers.say(PurposeSet::MARKETING, None, Said::No);
    }
    // A part that is absent may have been lost, and with it a no.
    if section.layout().second == Second::Sensitive && section.sensitive().next().is_none() {
        answers.say(PurposeSet::of(Purpose::Geolocation), None, Said::Inferred);
    }
    if !section.is_certain() {
        answers.say(PurposeSet::MARKETING, None, Said::Inferred);
    }
    answers
}
