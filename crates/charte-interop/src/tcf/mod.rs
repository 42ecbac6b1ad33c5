//! TC strings: IAB Europe's Transparency and Consent Framework, versions 2.0 to 2.4.
//!
//! A TC string says which purposes and which vendors a visitor agreed to. [`TcString`] is a view
//! of the text: it is checked once and then answers from the text, without a copy.

mod publisher;
mod restrictions;
mod validity;
mod vendors;

use core::fmt;

use crate::bits::{Bits, IdSet, Letters};
use crate::error::{Error, ErrorCode};
use crate::time::Timestamp;

pub use publisher::PublisherTc;
pub use restrictions::{Restriction, RestrictionType, Restrictions};
pub use validity::Validity;
pub use vendors::{VendorRanges, VendorSet};

/// Strings longer than this many bytes are not read. The longest in use stay below 4 KiB.
pub const MAX_BYTES: usize = 16 << 10;

const CORE: &str = "core segment";
const DISCLOSED: &str = "disclosed vendors segment";
const ALLOWED: &str = "allowed vendors segment";
const PUBLISHER: &str = "publisher segment";

/// A TC string, checked and ready to be asked.
///
/// It borrows the text, is `Copy`, and allocates nothing. A string that is cut, damaged or of
/// another version is an [`Error`]; nothing is read from a part of it.
///
/// A bit that is 0 is not a refusal by itself: it may mean "refused" or "never asked".
/// [Legitimate interest](Self::purpose_legitimate_interests) is not consent. Whether the string
/// may be relied on is a question of its own: [`validity`](Self::validity).
///
/// ```
/// use charte_interop::tcf::{TcString, Validity};
///
/// let tc = TcString::parse(
///     "CPTtLAAPTtLAAAKAAAENAAFgALwAAEAAAAAAAOgAgABgAAAA.IAoAAgABgAAEAQAAEAAA.d4AACEAAAAAA",
/// )?;
/// assert!(tc.purpose_consent(3) && !tc.purpose_consent(2));
/// assert!(tc.vendor_consent(28) && !tc.vendor_consent(50));
/// assert_eq!(tc.vendor_disclosed(50), Some(true));
/// assert_eq!(tc.validity(), Validity::Valid);
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TcString<'a> {
    text: &'a str,
    created: u64,
    last_updated: u64,
    cmp_id: u16,
    cmp_version: u16,
    consent_screen: u8,
    consent_language: Letters,
    vendor_list_version: u16,
    policy_version: u8,
    service_specific: bool,
    non_standard_texts: bool,
    special_features: IdSet,
    purposes: IdSet,
    purposes_li: IdSet,
    purpose_one_treatment: bool,
    publisher_country: Letters,
    vendors: VendorSet<'a>,
    vendors_li: VendorSet<'a>,
    restrictions: Restrictions<'a>,
    disclosed: Option<VendorSet<'a>>,
    allowed: Option<VendorSet<'a>>,
    publisher: Option<PublisherTc<'a>>,
}

impl<'a> TcString<'a> {
    /// Reads a TC string of version 2.
    ///
    /// # Errors
    ///
    /// If the text is longer than [`MAX_BYTES`], cut, damaged, of another version, or holds a
    /// segment twice. Extra zero bits at the end of a segment are accepted: writers pad
    /// differently.
    ///
    /// ```
    /// use charte_interop::{ErrorCode, tcf::TcString};
    ///
    /// let code = |text: &str| TcString::parse(text).unwrap_err().code();
    /// assert_eq!(code("C"), ErrorCode::ForeignTruncated);
    /// assert_eq!(code("BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA"), ErrorCode::ForeignVersion);
    /// assert_eq!(code("accepted"), ErrorCode::ForeignVersion);
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        if text.len() > MAX_BYTES {
            let what = "the string is longer than 16 KiB";
            return Err(Error::at_byte(ErrorCode::ForeignTooLong, what, "TC string", MAX_BYTES));
        }
        let (core, more) = match text.split_once('.') {
            None => (text, None),
            Some((core, more)) => (core, Some(more)),
        };
        let mut tc = Self::core(text, core)?;
        for segment in more.into_iter().flat_map(|more| more.split('.')) {
            tc.segment(segment)?;
        }
        Ok(tc)
    }

    fn core(text: &'a str, core: &'a str) -> Result<Self, Error> {
        let mut at = Bits::new(core, CORE)?.cursor(0);
        match at.small(6)? {
            2 => {}
            1 => return Err(version("version 1 has not been accepted since 2020")),
            3 => return Err(version("this may be a GPP string, not a TC string")),
            _ => return Err(version("the string is not of version 2")),
        }
        let tc = Self {
            text,
            created: at.wide(36)?,
            last_updated: at.wide(36)?,
            cmp_id: at.int(12)?,
            cmp_version: at.int(12)?,
            consent_screen: at.small(6)?,
            consent_language: at.letters()?,
            vendor_list_version: at.int(12)?,
            policy_version: at.small(6)?,
            service_specific: at.flag()?,
            non_standard_texts: at.flag()?,
            special_features: at.set(12)?,
            purposes: at.set(24)?,
            purposes_li: at.set(24)?,
            purpose_one_treatment: at.flag()?,
            publisher_country: at.letters()?,
            vendors: VendorSet::read(&mut at)?,
            vendors_li: VendorSet::read(&mut at)?,
            restrictions: Restrictions::read(&mut at)?,
            disclosed: None,
            allowed: None,
            publisher: None,
        };
        at.end()?;
        Ok(tc)
    }

    fn segment(&mut self, segment: &'a str) -> Result<(), Error> {
        let bits = Bits::new(segment, "segment after the core")?;
        let mut kind = bits.cursor(0);
        let (part, twice) = match kind.small(3)? {
            1 => (DISCLOSED, self.disclosed.is_some()),
            2 => (ALLOWED, self.allowed.is_some()),
            3 => (PUBLISHER, self.publisher.is_some()),
            _ => {
                return Err(bits.error(
                    ErrorCode::ForeignBadValue,
                    "no segment is of this type",
                    0,
                ));
            }
        };
        let bits = bits.named(part);
        if twice {
            return Err(bits.error(ErrorCode::ForeignDuplicate, "the segment occurs twice", 0));
        }
        let mut at = bits.cursor(3);
        match part {
            DISCLOSED => self.disclosed = Some(VendorSet::read(&mut at)?),
            ALLOWED => self.allowed = Some(VendorSet::read(&mut at)?),
            _ => self.publisher = Some(PublisherTc::read(&mut at)?),
        }
        at.end()
    }

    /// The text, unchanged. Only a registered consent manager may create or change one; pass it
    /// on as it is.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// When the string was first created. Equal to [`last_updated`](Self::last_updated), and cut
    /// to the day, since December 2021.
    #[must_use]
    pub fn created(&self) -> Timestamp {
        Timestamp::from_deciseconds(self.created)
    }

    /// When the visitor answered.
    ///
    /// ```
    /// use charte_interop::tcf::TcString;
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert_eq!(tc.last_updated().to_string(), "2021-02-02T00:00:00.000Z");
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn last_updated(&self) -> Timestamp {
        Timestamp::from_deciseconds(self.last_updated)
    }

    /// The registered id of the consent manager; 0 if it has none.
    #[must_use]
    pub const fn cmp_id(&self) -> u16 {
        self.cmp_id
    }

    /// The consent manager's own version.
    #[must_use]
    pub const fn cmp_version(&self) -> u16 {
        self.cmp_version
    }

    /// The screen of the consent manager on which the visitor answered.
    #[must_use]
    pub const fn consent_screen(&self) -> u8 {
        self.consent_screen
    }

    /// The language that the visitor was asked in.
    #[must_use]
    pub const fn consent_language(&self) -> Letters {
        self.consent_language
    }

    /// The version of the list of vendors.
    #[must_use]
    pub const fn vendor_list_version(&self) -> u16 {
        self.vendor_list_version
    }

    /// The version of the policies: 4 is TCF 2.2, 5 is TCF 2.3.
    #[must_use]
    pub const fn policy_version(&self) -> u8 {
        self.policy_version
    }

    /// Whether the string is about one site. Others have been invalid since September 2021.
    #[must_use]
    pub const fn is_service_specific(&self) -> bool {
        self.service_specific
    }

    /// Whether the consent manager used texts of its own.
    #[must_use]
    pub const fn use_non_standard_texts(&self) -> bool {
        self.non_standard_texts
    }

    /// The special features that the visitor opted in to: 1 precise geolocation, 2 active
    /// scanning of the device.
    #[must_use]
    pub const fn special_feature_opt_ins(&self) -> IdSet {
        self.special_features
    }

    /// The purposes that the visitor consented to.
    #[must_use]
    pub const fn purpose_consents(&self) -> IdSet {
        self.purposes
    }

    /// The purposes that were disclosed as resting on legitimate interest. This is never consent.
    #[must_use]
    pub const fn purpose_legitimate_interests(&self) -> IdSet {
        self.purposes_li
    }

    /// Whether purpose 1 was **not** disclosed, because the publisher's country does not ask for
    /// it. Its consent bit means nothing then.
    #[must_use]
    pub const fn purpose_one_treatment(&self) -> bool {
        self.purpose_one_treatment
    }

    /// The publisher's country; `AA` if it is unknown.
    #[must_use]
    pub const fn publisher_country(&self) -> Letters {
        self.publisher_country
    }

    /// Whether the visitor consented to the purpose. Purpose 1 (storage) is a condition for the
    /// others, and alone no consent to anything.
    ///
    /// ```
    /// use charte_interop::tcf::TcString;
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert!(tc.purpose_consent(10) && !tc.purpose_consent(1));
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn purpose_consent(&self, purpose: u8) -> bool {
        self.purposes.contains(purpose)
    }

    /// Whether the visitor opted in to the special feature.
    #[must_use]
    pub const fn special_feature_opt_in(&self, feature: u8) -> bool {
        self.special_features.contains(feature)
    }

    /// Whether the visitor consented to the vendor. This is half an answer: the purposes and the
    /// [restrictions](Self::restriction) decide with it.
    #[must_use]
    #[inline]
    pub fn vendor_consent(&self, vendor: u16) -> bool {
        self.vendors.contains(vendor)
    }

    /// The vendors that the visitor consented to.
    #[must_use]
    pub const fn vendor_consents(&self) -> VendorSet<'a> {
        self.vendors
    }

    /// The vendors whose legitimate interest was disclosed. This is never consent.
    #[must_use]
    pub const fn vendor_legitimate_interests(&self) -> VendorSet<'a> {
        self.vendors_li
    }

    /// Whether the visitor was told of the vendor. `None` if the string does not say, which is
    /// not the same as an empty list: strings updated from 1 March 2026 must say it.
    ///
    /// ```
    /// use charte_interop::tcf::TcString;
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert_eq!(tc.vendor_disclosed(2), None);
    /// let tc = TcString::parse("CPSG_8APSG_8AAAAAAENAACAAAAAAAAAAAAAAAAAAAAA.QAAA.IAAA")?;
    /// assert_eq!(tc.vendor_disclosed(2), Some(false));
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn vendor_disclosed(&self, vendor: u16) -> Option<bool> {
        self.disclosed.as_ref().map(|vendors| vendors.contains(vendor))
    }

    /// The vendors that the visitor was told of. `None` if the string has no such segment.
    #[must_use]
    pub const fn disclosed_vendors(&self) -> Option<VendorSet<'a>> {
        self.disclosed
    }

    /// The vendors that a publisher allowed to use strings of global scope. The segment is gone
    /// from the specification and still occurs.
    #[must_use]
    pub const fn allowed_vendors(&self) -> Option<VendorSet<'a>> {
        self.allowed
    }

    /// What the publisher restricted, for all vendors that it concerns.
    #[must_use]
    pub const fn restrictions(&self) -> Restrictions<'a> {
        self.restrictions
    }

    /// What the publisher restricted for this purpose and vendor. `None` if nothing. If the string
    /// says several things, the strictest.
    ///
    /// ```
    /// use charte_interop::tcf::{RestrictionType, TcString};
    ///
    /// let tc = TcString::parse("COw4XqLOw4XqLAAAAAENAXCf-v-gAAAfwIAAACngAI8AEFABgACAA4A")?;
    /// assert_eq!(tc.restriction(1, 7), Some(RestrictionType::ConsentRequired));
    /// assert_eq!(tc.restriction(1, 8), None);
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn restriction(&self, purpose: u8, vendor: u16) -> Option<RestrictionType> {
        let mine = self
            .restrictions
            .filter(|restriction| restriction.purpose() == purpose && restriction.contains(vendor));
        mine.map(|restriction| restriction.kind()).min()
    }

    /// What the visitor answered to the publisher itself. `None` if the string has no such
    /// segment.
    #[must_use]
    pub const fn publisher(&self) -> Option<PublisherTc<'a>> {
        self.publisher
    }
}

const fn version(what: &'static str) -> Error {
    Error::at_bit(ErrorCode::ForeignVersion, what, CORE, 0)
}

/// Shows no bit of the string.
impl fmt::Debug for TcString<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TcString")
            .field("bytes", &self.text.len())
            .field("policy_version", &self.policy_version)
            .finish_non_exhaustive()
    }
}
