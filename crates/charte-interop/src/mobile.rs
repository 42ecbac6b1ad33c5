//! The keys that mobile consent SDKs write: `IABTCF_*`, `IABGPP_*` and `IABUSPrivacy_String`, in
//! `NSUserDefaults` on iOS and the default `SharedPreferences` on Android.

use core::fmt;

use crate::error::{Error, ErrorCode};
use crate::gpp::Gpp;
use crate::tcf::{RestrictionType, TcString};
use crate::usp::UsPrivacy;

/// Flags longer than this many characters are not read: vendors have 16 bits.
const MAX_FLAGS: usize = 1 << 16;
const PURPOSES: usize = 24;

/// What a key holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// Anything else, such as a boolean: no key of the IAB holds one.
    Other,
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Shows the type, not the value.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Number(_) => "Number",
            Self::Other => "Other",
        })
    }
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A key that holds one `0` or `1` for each id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Flags {
            $($(#[$doc])* $name,)*
        }

        impl Flags {
            /// Every such key.
            pub const ALL: [Self; 10] = [$(Self::$name,)*];

            /// The name of the key.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

flags! {
    /// Purposes that the visitor consented to.
    PurposeConsents = "IABTCF_PurposeConsents",
    /// Purposes on legitimate interest.
    PurposeLegitimateInterests = "IABTCF_PurposeLegitimateInterests",
    /// Special features that the visitor opted in to.
    SpecialFeaturesOptIns = "IABTCF_SpecialFeaturesOptIns",
    /// Vendors that the visitor consented to.
    VendorConsents = "IABTCF_VendorConsents",
    /// Vendors on legitimate interest.
    VendorLegitimateInterests = "IABTCF_VendorLegitimateInterests",
    /// Vendors that the visitor was told of.
    DisclosedVendors = "IABTCF_DisclosedVendors",
    /// The publisher's purposes that the visitor consented to.
    PublisherConsent = "IABTCF_PublisherConsent",
    /// The publisher's purposes on legitimate interest.
    PublisherLegitimateInterests = "IABTCF_PublisherLegitimateInterests",
    /// The publisher's own purposes that the visitor consented to.
    PublisherCustomPurposesConsents = "IABTCF_PublisherCustomPurposesConsents",
    /// The publisher's own purposes on legitimate interest.
    PublisherCustomPurposesLegitimateInterests = "IABTCF_PublisherCustomPurposesLegitimateInterests",
}

/// What mobile SDKs left in the app's preferences.
///
/// SDKs do not write all keys at once, so they may contradict each other. The TC string decides,
/// and where a key says no, no counts. Keys of an SDK that was removed stay behind. Without a TC
/// string the other `IABTCF_*` keys say nothing.
///
/// `IABTCF_AddtlConsent` and the keys for single GPP fields are not read: how they are written is
/// not certain.
///
/// ```
/// use charte_interop::mobile::{MobileKeys, Value};
///
/// let keys = [
///     ("IABTCF_gdprApplies", Value::Number(1)),
///     ("IABTCF_TCString", Value::Text("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")),
///     ("IABTCF_PurposeConsents", Value::Text("0100000000")),
///     ("theme", Value::Text("dark")),
/// ];
/// let mobile = MobileKeys::read(keys)?;
/// assert_eq!(mobile.gdpr_applies(), Some(true));
/// assert!(mobile.purpose_consent(2));
/// // The TC string says yes, the key says no.
/// assert!(!mobile.purpose_consent(10));
/// assert_eq!(mobile.contradictions(), ["IABTCF_PurposeConsents"]);
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct MobileKeys<'a> {
    gdpr_applies: Option<bool>,
    tc: Option<TcString<'a>>,
    numbers: [Option<i64>; NUMBERS.len()],
    country: Option<&'a str>,
    flags: [Option<&'a [u8]>; Flags::ALL.len()],
    restrictions: [Option<&'a [u8]>; PURPOSES],
    gpp: Option<Gpp<'a>>,
    gpp_applicable: Option<&'a str>,
    usp: Option<UsPrivacy>,
}

/// Keys that repeat a number of the TC string.
const NUMBERS: [&str; 5] = [
    "IABTCF_CmpSdkID",
    "IABTCF_CmpSdkVersion",
    "IABTCF_PolicyVersion",
    "IABTCF_PurposeOneTreatment",
    "IABTCF_UseNonStandardTexts",
];
const COUNTRY: &str = "IABTCF_PublisherCC";
const RESTRICTIONS: &str = "IABTCF_PublisherRestrictions";

impl<'a> MobileKeys<'a> {
    /// Reads the keys of the IAB among `pairs`. Other keys are ignored.
    ///
    /// # Errors
    ///
    /// If a key occurs twice, holds the wrong type or a value that is not of its format, or if a
    /// GPP section has a key whose text is not that of the GPP string.
    pub fn read<K, V>(pairs: impl IntoIterator<Item = (K, V)>) -> Result<Self, Error>
    where
        K: Into<&'a str>,
        V: Into<Value<'a>>,
    {
        let mut keys = Self {
            gdpr_applies: None,
            tc: None,
            numbers: [None; NUMBERS.len()],
            country: None,
            flags: [None; Flags::ALL.len()],
            restrictions: [None; PURPOSES],
            gpp: None,
            gpp_applicable: None,
            usp: None,
        };
        let mut sections = Vec::new();
        for (key, value) in pairs {
            keys.take(key.into(), value.into(), &mut sections)?;
        }
        for (id, text) in sections {
            let same = keys.gpp.is_some_and(|gpp| gpp.parts().any(|part| part == (id, text)));
            if !same {
                let what = "a section's key is not the section of the GPP string";
                return Err(error(ErrorCode::ForeignDuplicate, what, "IABGPP_{id}_String"));
            }
        }
        Ok(keys)
    }

    fn take(
        &mut self,
        key: &'a str,
        value: Value<'a>,
        sections: &mut Vec<(u16, &'a str)>,
    ) -> Result<(), Error> {
        match key {
            "IABTCF_gdprApplies" => {
                once(&mut self.gdpr_applies, boolean(number(value, "IABTCF_gdprApplies")?)?, key)
            }
            "IABTCF_TCString" => {
                once(&mut self.tc, TcString::parse(text(value, "IABTCF_TCString")?)?, key)
            }
            COUNTRY => once(&mut self.country, text(value, COUNTRY)?, key),
            "IABGPP_HDR_GppString" => {
                once(&mut self.gpp, Gpp::parse(text(value, "IABGPP_HDR_GppString")?)?, key)
            }
            "IABGPP_GppSID" => {
                let ids = text(value, "IABGPP_GppSID")?;
                if !ids.split('_').all(|id| id.parse::<i16>().is_ok()) {
                    let what = "the value is not a list of section ids";
                    return Err(error(ErrorCode::ForeignMalformed, what, "IABGPP_GppSID"));
                }
                once(&mut self.gpp_applicable, ids, key)
            }
            "IABUSPrivacy_String" => {
                once(&mut self.usp, UsPrivacy::parse(text(value, "IABUSPrivacy_String")?)?, key)
            }
            _ => self.take_more(key, value, sections),
        }
    }

    /// The keys that come in families.
    fn take_more(
        &mut self,
        key: &'a str,
        value: Value<'a>,
        sections: &mut Vec<(u16, &'a str)>,
    ) -> Result<(), Error> {
        for (slot, name) in self.numbers.iter_mut().zip(NUMBERS) {
            if name == key {
                return once(slot, number(value, name)?, key);
            }
        }
        for (slot, name) in self.flags.iter_mut().zip(Flags::ALL) {
            if name.key() == key {
                return once(slot, characters(value, b"01", name.key())?, key);
            }
        }
        if let Some(purpose) = key.strip_prefix(RESTRICTIONS) {
            let index = purpose.parse::<usize>().ok().and_then(|purpose| purpose.checked_sub(1));
            let Some(slot) = index.and_then(|index| self.restrictions.get_mut(index)) else {
                return Ok(());
            };
            return once(slot, characters(value, b"012_", RESTRICTIONS)?, key);
        }
        let id = key.strip_prefix("IABGPP_").and_then(|rest| rest.strip_suffix("_String"));
        if let Some(id) = id.and_then(|id| id.parse::<u16>().ok()) {
            let text = text(value, "IABGPP_{id}_String")?;
            if sections.len() >= 64 || sections.iter().any(|(of, _)| *of == id) {
                return Err(error(
                    ErrorCode::ForeignDuplicate,
                    "a key occurs twice",
                    "IABGPP_{id}_String",
                ));
            }
            sections.push((id, text));
        }
        Ok(())
    }

    /// Whether the GDPR applies. `None` if that is not known.
    #[must_use]
    pub const fn gdpr_applies(&self) -> Option<bool> {
        self.gdpr_applies
    }

    /// The TC string.
    #[must_use]
    pub const fn tc_string(&self) -> Option<TcString<'a>> {
        self.tc
    }

    /// The GPP string.
    #[must_use]
    pub const fn gpp(&self) -> Option<Gpp<'a>> {
        self.gpp
    }

    /// The ids of the GPP sections that apply. `-1` and `0` stand for none and not known.
    pub fn gpp_applicable(&self) -> impl Iterator<Item = i16> + use<'a> {
        self.gpp_applicable
            .into_iter()
            .flat_map(|ids| ids.split('_').filter_map(|id| id.parse().ok()))
    }

    /// The US Privacy string.
    #[must_use]
    pub const fn usp(&self) -> Option<UsPrivacy> {
        self.usp
    }

    /// Whether the visitor consented to the purpose: the TC string says so, and no key says no.
    #[must_use]
    pub fn purpose_consent(&self, purpose: u8) -> bool {
        self.tc.is_some_and(|tc| tc.purpose_consent(purpose))
            && self.no_denial(Flags::PurposeConsents, purpose.into())
    }

    /// Whether the visitor opted in to the special feature.
    #[must_use]
    pub fn special_feature_opt_in(&self, feature: u8) -> bool {
        self.tc.is_some_and(|tc| tc.special_feature_opt_in(feature))
            && self.no_denial(Flags::SpecialFeaturesOptIns, feature.into())
    }

    /// Whether the visitor consented to the vendor.
    #[must_use]
    pub fn vendor_consent(&self, vendor: u16) -> bool {
        self.tc.is_some_and(|tc| tc.vendor_consent(vendor))
            && self.no_denial(Flags::VendorConsents, vendor)
    }

    /// Whether the visitor was told of the vendor. `None` if the TC string does not say.
    #[must_use]
    pub fn vendor_disclosed(&self, vendor: u16) -> Option<bool> {
        let disclosed = self.tc?.vendor_disclosed(vendor)?;
        Some(disclosed && self.no_denial(Flags::DisclosedVendors, vendor))
    }

    /// What the publisher restricted for this purpose and vendor: the stricter of TC string and
    /// key.
    #[must_use]
    pub fn restriction(&self, purpose: u8, vendor: u16) -> Option<RestrictionType> {
        let of_tc = self.tc.and_then(|tc| tc.restriction(purpose, vendor));
        let of_key = self.restriction_of_key(purpose, vendor);
        of_tc.into_iter().chain(of_key).min()
    }

    fn restriction_of_key(&self, purpose: u8, vendor: u16) -> Option<RestrictionType> {
        let key = *self.restrictions.get(usize::from(purpose.checked_sub(1)?))?;
        match key?.get(usize::from(vendor.checked_sub(1)?))? {
            b'0' => Some(RestrictionType::NotAllowed),
            b'1' => Some(RestrictionType::ConsentRequired),
            b'2' => Some(RestrictionType::LegitimateInterestRequired),
            _ => None,
        }
    }

    /// Returns the flag of an id, or `None` if the key is missing. The flag of an id past the end is 0.
    #[must_use]
    pub fn flag(&self, flags: Flags, id: u16) -> Option<bool> {
        let value = (*self.flags.get(flags as usize)?)?;
        let index = usize::from(id).checked_sub(1);
        Some(index.is_some_and(|index| value.get(index) == Some(&b'1')))
    }

    fn no_denial(&self, flags: Flags, id: u16) -> bool {
        self.flag(flags, id) != Some(false)
    }

    /// The keys that do not say what the TC string says. If there are any, an SDK was writing, or
    /// another SDK left them.
    #[must_use]
    pub fn contradictions(&self) -> Vec<&'static str> {
        let Some(tc) = self.tc else { return Vec::new() };
        let stated = [
            i64::from(tc.cmp_id()),
            i64::from(tc.cmp_version()),
            i64::from(tc.policy_version()),
            i64::from(tc.purpose_one_treatment()),
            i64::from(tc.use_non_standard_texts()),
        ];
        let mut keys = Vec::new();
        for ((number, stated), key) in self.numbers.into_iter().zip(stated).zip(NUMBERS) {
            if number.is_some_and(|number| number != stated) {
                keys.push(key);
            }
        }
        if self.country.is_some_and(|country| country != tc.publisher_country().as_str()) {
            keys.push(COUNTRY);
        }
        for flags in Flags::ALL {
            if self.differs(flags, &tc) {
                keys.push(flags.key());
            }
        }
        if (1..=24).any(|purpose| self.restricts_otherwise(purpose, &tc)) {
            keys.push(RESTRICTIONS);
        }
        keys
    }

    fn differs(&self, flags: Flags, tc: &TcString<'_>) -> bool {
        let Some(Some(value)) = self.flags.get(flags as usize) else { return false };
        let publisher = tc.publisher();
        let small = |id: u16| u8::try_from(id).unwrap_or(0);
        let stated = |id: u16| match flags {
            Flags::PurposeConsents => tc.purpose_consent(small(id)),
            Flags::PurposeLegitimateInterests => {
                tc.purpose_legitimate_interests().contains(small(id))
            }
            Flags::SpecialFeaturesOptIns => tc.special_feature_opt_in(small(id)),
            Flags::VendorConsents => tc.vendor_consent(id),
            Flags::VendorLegitimateInterests => tc.vendor_legitimate_interests().contains(id),
            Flags::DisclosedVendors => tc.vendor_disclosed(id) == Some(true),
            Flags::PublisherConsent => {
                publisher.is_some_and(|p| p.purpose_consents().contains(small(id)))
            }
            Flags::PublisherLegitimateInterests => {
                publisher.is_some_and(|p| p.purpose_legitimate_interests().contains(small(id)))
            }
            Flags::PublisherCustomPurposesConsents => {
                publisher.is_some_and(|p| p.custom_consent(small(id)))
            }
            Flags::PublisherCustomPurposesLegitimateInterests => {
                publisher.is_some_and(|p| p.custom_legitimate_interest(small(id)))
            }
        };
        let highest = match flags {
            Flags::VendorConsents => tc.vendor_consents().max_id(),
            Flags::VendorLegitimateInterests => tc.vendor_legitimate_interests().max_id(),
            Flags::DisclosedVendors => tc.disclosed_vendors().map_or(0, |set| set.max_id()),
            _ => 64,
        };
        let highest = highest.max(u16::try_from(value.len()).unwrap_or(u16::MAX));
        (1..=highest).any(|id| self.flag(flags, id) != Some(stated(id)))
    }

    fn restricts_otherwise(&self, purpose: u8, tc: &TcString<'_>) -> bool {
        let index = usize::from(purpose).saturating_sub(1);
        let Some(Some(value)) = self.restrictions.get(index) else { return false };
        let length = u16::try_from(value.len()).unwrap_or(u16::MAX);
        (1..=length).any(|vendor| {
            let key = self.restriction_of_key(purpose, vendor);
            key != tc.restriction(purpose, vendor)
        })
    }
}

/// Shows which strings are there.
impl fmt::Debug for MobileKeys<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MobileKeys")
            .field("gdpr_applies", &self.gdpr_applies)
            .field("tc_string", &self.tc.is_some())
            .field("gpp", &self.gpp.is_some())
            .field("usp", &self.usp.is_some())
            .finish_non_exhaustive()
    }
}

const fn error(code: ErrorCode, what: &'static str, key: &'static str) -> Error {
    Error::new(code, what, key, crate::error::Position::Whole)
}

fn once<T>(slot: &mut Option<T>, value: T, key: &str) -> Result<(), Error> {
    let part = if key.starts_with("IABTCF_") { "IABTCF_* keys" } else { "IAB keys" };
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(error(ErrorCode::ForeignDuplicate, "a key occurs twice", part)),
    }
}

fn text<'a>(value: Value<'a>, key: &'static str) -> Result<&'a str, Error> {
    match value {
        Value::Text(text) => Ok(text),
        Value::Number(_) => {
            Err(error(ErrorCode::ForeignBadValue, "a number is where a text belongs", key))
        }
        Value::Other => Err(neither(key)),
    }
}

fn number(value: Value<'_>, key: &'static str) -> Result<i64, Error> {
    match value {
        Value::Number(number) => Ok(number),
        Value::Text(_) => {
            Err(error(ErrorCode::ForeignBadValue, "a text is where a number belongs", key))
        }
        Value::Other => Err(neither(key)),
    }
}

const fn neither(key: &'static str) -> Error {
    error(ErrorCode::ForeignBadValue, "the value is neither a text nor a whole number", key)
}

fn boolean(number: i64) -> Result<bool, Error> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(error(
            ErrorCode::ForeignBadValue,
            "the number is neither 0 nor 1",
            "IABTCF_gdprApplies",
        )),
    }
}

fn characters<'a>(value: Value<'a>, allowed: &[u8], key: &'static str) -> Result<&'a [u8], Error> {
    let value = text(value, key)?.as_bytes();
    if value.len() > MAX_FLAGS {
        return Err(Error::at_byte(
            ErrorCode::ForeignTooLong,
            "more flags than ids",
            key,
            MAX_FLAGS,
        ));
    }
    match value.iter().position(|byte| !allowed.contains(byte)) {
        None => Ok(value),
        Some(at) => {
            let what = "a character is not one that the key may hold";
            Err(Error::at_byte(ErrorCode::ForeignMalformed, what, key, at))
        }
    }
}
