//! TCF Canada, section 5: its fixed part.

use core::fmt;

use crate::bits::{Bits, IdSet, Letters};
use crate::error::{Error, ErrorCode};
use crate::time::Timestamp;

const CORE: &str = "TCF Canada section";
const MORE: &str = "TCF Canada section after its core";

/// The fixed part of a TCF Canada section.
///
/// Its lists of vendors are not read: three layouts of them are in use, and nothing tells them
/// apart. Implied consent is not consent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TcfCanada<'a> {
    text: &'a str,
    created: u64,
    last_updated: u64,
    cmp_id: u16,
    cmp_version: u16,
    consent_screen: u8,
    consent_language: Letters,
    vendor_list_version: u16,
    policy_version: u8,
    non_standard_stacks: bool,
    special_features: IdSet,
    express: IdSet,
    implied: IdSet,
}

impl<'a> TcfCanada<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, Error> {
        let mut segments = text.split('.');
        let mut at = Bits::new(segments.next().unwrap_or(""), CORE)?.cursor(0);
        if at.small(6)? != 1 {
            let what = "the section is not of version 1";
            return Err(Error::at_bit(ErrorCode::ForeignVersion, what, CORE, 0));
        }
        let canada = Self {
            text,
            created: at.wide(36)?,
            last_updated: at.wide(36)?,
            cmp_id: at.int(12)?,
            cmp_version: at.int(12)?,
            consent_screen: at.small(6)?,
            consent_language: at.letters()?,
            vendor_list_version: at.int(12)?,
            policy_version: at.small(6)?,
            non_standard_stacks: at.flag()?,
            special_features: at.set(12)?,
            express: at.set(24)?,
            implied: at.set(24)?,
        };
        for segment in segments {
            Bits::new(segment, MORE)?;
        }
        Ok(canada)
    }

    /// The text, unchanged. Only a registered consent manager may create or change one.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// When the section was created.
    #[must_use]
    pub fn created(&self) -> Timestamp {
        Timestamp::from_deciseconds(self.created)
    }

    /// When the visitor answered.
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

    /// The screen on which the visitor answered.
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

    /// The version of the policies.
    #[must_use]
    pub const fn policy_version(&self) -> u8 {
        self.policy_version
    }

    /// Whether the consent manager used stacks of its own.
    #[must_use]
    pub const fn use_non_standard_stacks(&self) -> bool {
        self.non_standard_stacks
    }

    /// The special features that the visitor expressly consented to.
    #[must_use]
    pub const fn special_feature_express_consents(&self) -> IdSet {
        self.special_features
    }

    /// The purposes that the visitor expressly consented to.
    #[must_use]
    pub const fn purpose_express_consents(&self) -> IdSet {
        self.express
    }

    /// The purposes for which consent was implied. This is never consent.
    #[must_use]
    pub const fn purpose_implied_consents(&self) -> IdSet {
        self.implied
    }
}

/// Shows no bit of the section.
impl fmt::Debug for TcfCanada<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TcfCanada").field("bytes", &self.text.len()).finish_non_exhaustive()
    }
}
