//! What the sections hold, as data: a new state is a new row.
//!
//! Every field is two bits wide, except the version, which is six bits and comes first.

use Field::{
    AdditionalDataProcessingConsent as ADDITIONAL, KnownChildSensitiveDataConsents as CHILD,
    MspaCoveredTransaction as COVERED, MspaMode as MODE, MspaOptOutOptionMode as OPTION,
    MspaServiceProviderMode as PROVIDER, PersonalDataConsents as PERSONAL,
    ProcessingNotice as PROCESSING_NOTICE, SaleOptOut as SALE, SaleOptOutNotice as SALE_NOTICE,
    SensitiveDataLimitUseNotice as LIMIT_NOTICE, SensitiveDataOptOutNotice as SENSITIVE_NOTICE,
    SensitiveDataProcessing as SENSITIVE,
    SensitiveDataProcessingOptOutNotice as SENSITIVE_PROCESSING_NOTICE, SharingNotice as NOTICE,
    SharingOptOut as SHARING, SharingOptOutNotice as SHARING_NOTICE,
    TargetedAdvertisingOptOut as TARGETED, TargetedAdvertisingOptOutNotice as TARGETED_NOTICE,
};
use Meaning::{NoConsent, OptedOut};

/// The ids and prefixes of all sections that are assigned.
pub const SECTIONS: [(u16, &str); 25] = [
    (1, "tcfeuv1"),
    (2, "tcfeuv2"),
    (5, "tcfcav1"),
    (6, "uspv1"),
    (7, "usnat"),
    (8, "usca"),
    (9, "usva"),
    (10, "usco"),
    (11, "usut"),
    (12, "usct"),
    (13, "usfl"),
    (14, "usmt"),
    (15, "usor"),
    (16, "ustx"),
    (17, "usde"),
    (18, "usia"),
    (19, "usne"),
    (20, "usnh"),
    (21, "usnj"),
    (22, "ustn"),
    (23, "usmn"),
    (24, "usmd"),
    (25, "usin"),
    (26, "usky"),
    (27, "usri"),
];

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A field of a US section.
        ///
        /// Notices: 0 not applicable, 1 given, 2 not given. Opt-outs: 0 not applicable, 1 opted
        /// out, 2 did not opt out. Consents: 0 not applicable, 1 no consent, 2 consent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in the specification.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }
        }
    };
}

fields! {
    /// Notice of the sharing of personal data.
    SharingNotice,
    /// Notice of the processing of personal data.
    ProcessingNotice,
    /// Notice of the opt-out from sale.
    SaleOptOutNotice,
    /// Notice of the opt-out from sharing.
    SharingOptOutNotice,
    /// Notice of the opt-out from targeted advertising.
    TargetedAdvertisingOptOutNotice,
    /// Notice of the opt-out from processing sensitive data.
    SensitiveDataProcessingOptOutNotice,
    /// The same in Iowa.
    SensitiveDataOptOutNotice,
    /// Notice of the right to limit the use of sensitive data.
    SensitiveDataLimitUseNotice,
    /// Opt-out from sale.
    SaleOptOut,
    /// Opt-out from sharing.
    SharingOptOut,
    /// Opt-out from targeted advertising.
    TargetedAdvertisingOptOut,
    /// Several values: one for each kind of sensitive data.
    SensitiveDataProcessing,
    /// Several values: one for each age or use.
    KnownChildSensitiveDataConsents,
    /// Consent to unnecessary or incompatible uses.
    PersonalDataConsents,
    /// The same in the states of 2024.
    AdditionalDataProcessingConsent,
    /// Whether the Multi-State Privacy Agreement covers the transaction.
    MspaCoveredTransaction,
    /// The agreement's opt-out option mode.
    MspaOptOutOptionMode,
    /// The agreement's service provider mode.
    MspaServiceProviderMode,
    /// The agreement's mode, in sections of 2025: 1 opt-out option, 2 service provider.
    MspaMode,
}

/// What value 1 of a sensitive-data field means. Both are a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// 1: opted out; 2: did not opt out.
    OptedOut,
    /// 1: no consent; 2: consent.
    NoConsent,
}

/// What a section may hold after its core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Second {
    /// Nothing.
    None,
    /// The signal of Global Privacy Control.
    Gpc,
    /// The values of [`Field::SensitiveDataProcessing`].
    Sensitive,
}

/// What one version of a US section holds.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Layout {
    /// The id of the section.
    pub id: u16,
    /// Its prefix.
    pub prefix: &'static str,
    /// The version of the layout.
    pub version: u8,
    /// The fields after the version, in order.
    pub fields: &'static [Field],
    /// What the values of [`Field::SensitiveDataProcessing`] are about, in order.
    pub sensitive: &'static [&'static str],
    /// What value 1 of them means.
    pub meaning: Meaning,
    /// What the values of [`Field::KnownChildSensitiveDataConsents`] are about, in order.
    pub children: &'static [&'static str],
    /// What may follow the core.
    pub second: Second,
    /// Whether the section exists in two forms: the published text's, and the libraries'.
    pub two_forms: bool,
}

impl Layout {
    /// How many values the field has.
    pub(super) const fn count(&self, field: Field) -> usize {
        match field {
            SENSITIVE => self.sensitive.len(),
            CHILD => self.children.len(),
            _ => 1,
        }
    }
}

const RACE: &str = "race-or-ethnic-origin";
const RELIGION: &str = "religious-beliefs";
const HEALTH: &str = "health";
const SEX_LIFE: &str = "sex-life-or-orientation";
const CITIZENSHIP: &str = "citizenship-or-immigration";
const GENETIC: &str = "genetic";
const BIOMETRIC: &str = "biometric";
const GEOLOCATION: &str = "precise-geolocation";
const TRANSGENDER: &str = "transgender-or-nonbinary";

const USUAL: &[&str] =
    &[RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC, GEOLOCATION];
#[rustfmt::skip]
const NATIONAL_1: &[&str] = &[
    RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC, GEOLOCATION,
    "identity-documents", "account-or-financial", "union-membership", "contents-of-mail",
];
#[rustfmt::skip]
const NATIONAL_2: &[&str] = &[
    RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC, GEOLOCATION,
    "identity-documents", "account-or-financial", "union-membership", "contents-of-mail",
    "consumer-health-data", "victim-of-crime", "national-origin", TRANSGENDER,
];
#[rustfmt::skip]
const CALIFORNIA: &[&str] = &[
    "identity-documents", "account-log-in-or-financial", GEOLOCATION, "race-religion-or-union",
    "contents-of-mail", GENETIC, BIOMETRIC, HEALTH, SEX_LIFE,
];
const COLORADO: &[&str] = &[RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC];
const UTAH: &[&str] =
    &[RACE, RELIGION, SEX_LIFE, CITIZENSHIP, HEALTH, GENETIC, BIOMETRIC, GEOLOCATION];
#[rustfmt::skip]
const OREGON: &[&str] = &[
    RACE, RELIGION, HEALTH, SEX_LIFE, TRANSGENDER, CITIZENSHIP, "national-origin",
    "victim-of-crime", GENETIC, BIOMETRIC, GEOLOCATION,
];
const DELAWARE: &[&str] =
    &[RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC, GEOLOCATION, TRANSGENDER];
#[rustfmt::skip]
const NEW_JERSEY: &[&str] = &[
    RACE, RELIGION, HEALTH, SEX_LIFE, CITIZENSHIP, GENETIC, BIOMETRIC, GEOLOCATION, TRANSGENDER,
    "financial-with-access-code",
];

const ONE_CHILD: &[&str] = &["known-child"];
const THREE_CHILD: &[&str] = &["known-child", "sell-13-to-15", "targeted-advertising-13-to-15"];

#[rustfmt::skip]
const NATIONAL: &[Field] = &[
    NOTICE, SALE_NOTICE, SHARING_NOTICE, TARGETED_NOTICE, SENSITIVE_PROCESSING_NOTICE, LIMIT_NOTICE,
    SALE, SHARING, TARGETED, SENSITIVE, CHILD, PERSONAL, COVERED, OPTION, PROVIDER,
];
/// Virginia, Colorado, Connecticut.
#[rustfmt::skip]
const STATE_2022: &[Field] = &[
    NOTICE, SALE_NOTICE, TARGETED_NOTICE, SALE, TARGETED, SENSITIVE, CHILD, COVERED, OPTION,
    PROVIDER,
];
/// Florida and most states after it.
#[rustfmt::skip]
const STATE_2024: &[Field] = &[
    PROCESSING_NOTICE, SALE_NOTICE, TARGETED_NOTICE, SALE, TARGETED, SENSITIVE, CHILD, ADDITIONAL,
    COVERED, OPTION, PROVIDER,
];
/// Indiana, Kentucky, Rhode Island.
#[rustfmt::skip]
const STATE_2025: &[Field] = &[
    COVERED, MODE, PROCESSING_NOTICE, SALE_NOTICE, TARGETED_NOTICE, SALE, TARGETED, CHILD,
    ADDITIONAL,
];

const fn state(
    id: u16,
    prefix: &'static str,
    fields: &'static [Field],
    sensitive: &'static [&'static str],
    meaning: Meaning,
    children: &'static [&'static str],
    second: Second,
) -> Layout {
    let two_forms = id >= 24;
    Layout { id, prefix, version: 1, fields, sensitive, meaning, children, second, two_forms }
}

/// Every layout of sections 7 to 27, by id; of the national section both versions.
#[rustfmt::skip]
pub const LAYOUTS: [Layout; 22] = [
    state(7, "usnat", NATIONAL, NATIONAL_1, NoConsent, &["13-to-16", "under-13"], Second::Gpc),
    Layout {
        version: 2,
        sensitive: NATIONAL_2,
        children: &["13-to-16", "under-13", "16-to-17"],
        ..state(7, "usnat", NATIONAL, NATIONAL_2, NoConsent, &[], Second::Gpc)
    },
    state(
        8,
        "usca",
        &[
            SALE_NOTICE, SHARING_NOTICE, LIMIT_NOTICE, SALE, SHARING, SENSITIVE, CHILD, PERSONAL,
            COVERED, OPTION, PROVIDER,
        ],
        CALIFORNIA,
        OptedOut,
        &["sell-under-16", "share-under-16"],
        Second::Gpc,
    ),
    state(9, "usva", STATE_2022, USUAL, NoConsent, ONE_CHILD, Second::None),
    state(10, "usco", STATE_2022, COLORADO, NoConsent, ONE_CHILD, Second::Gpc),
    state(
        11,
        "usut",
        &[
            NOTICE, SALE_NOTICE, TARGETED_NOTICE, SENSITIVE_PROCESSING_NOTICE, SALE, TARGETED,
            SENSITIVE, CHILD, COVERED, OPTION, PROVIDER,
        ],
        UTAH,
        OptedOut,
        ONE_CHILD,
        Second::None,
    ),
    state(12, "usct", STATE_2022, USUAL, NoConsent, THREE_CHILD, Second::Gpc),
    state(
        13,
        "usfl",
        STATE_2024,
        USUAL,
        NoConsent,
        &["under-13", "13-to-15", "16-to-17"],
        Second::None,
    ),
    state(
        14,
        "usmt",
        &[
            NOTICE, SALE_NOTICE, TARGETED_NOTICE, SALE, TARGETED, SENSITIVE, CHILD, ADDITIONAL,
            COVERED, OPTION, PROVIDER,
        ],
        USUAL,
        NoConsent,
        THREE_CHILD,
        Second::Gpc,
    ),
    state(15, "usor", STATE_2024, OREGON, NoConsent, THREE_CHILD, Second::Gpc),
    state(16, "ustx", STATE_2024, USUAL, NoConsent, ONE_CHILD, Second::Gpc),
    state(
        17,
        "usde",
        STATE_2024,
        DELAWARE,
        NoConsent,
        &[
            "known-child", "sell-13-to-15", "targeted-advertising-13-to-15", "sell-16-to-17",
            "targeted-advertising-16-to-17",
        ],
        Second::Gpc,
    ),
    state(
        18,
        "usia",
        &[
            PROCESSING_NOTICE, SALE_NOTICE, TARGETED_NOTICE, SENSITIVE_NOTICE, SALE, TARGETED,
            SENSITIVE, CHILD, COVERED, OPTION, PROVIDER,
        ],
        USUAL,
        OptedOut,
        ONE_CHILD,
        Second::Gpc,
    ),
    state(19, "usne", STATE_2024, USUAL, NoConsent, ONE_CHILD, Second::Gpc),
    state(20, "usnh", STATE_2024, USUAL, NoConsent, THREE_CHILD, Second::Gpc),
    state(
        21,
        "usnj",
        STATE_2024,
        NEW_JERSEY,
        NoConsent,
        &[
            "known-child", "sell-13-to-15", "targeted-advertising-13-to-15", "sell-16",
            "targeted-advertising-16",
        ],
        Second::Gpc,
    ),
    state(22, "ustn", STATE_2024, USUAL, NoConsent, ONE_CHILD, Second::Gpc),
    state(23, "usmn", STATE_2024, USUAL, NoConsent, ONE_CHILD, Second::Gpc),
    state(
        24,
        "usmd",
        &[
            COVERED, MODE, PROCESSING_NOTICE, SALE_NOTICE, TARGETED_NOTICE, SALE, TARGETED,
            ADDITIONAL,
        ],
        &[],
        NoConsent,
        &[],
        Second::Gpc,
    ),
    state(25, "usin", STATE_2025, USUAL, NoConsent, ONE_CHILD, Second::Sensitive),
    state(26, "usky", STATE_2025, USUAL, NoConsent, ONE_CHILD, Second::Sensitive),
    state(27, "usri", STATE_2025, USUAL, NoConsent, ONE_CHILD, Second::Sensitive),
];

/// The layout of the section; for the national one, that of the version.
pub(super) fn layout(id: u16, version: u8) -> Option<&'static Layout> {
    const TABLE: &[Layout] = &LAYOUTS;
    TABLE.iter().find(|layout| layout.id == id && layout.version == version)
}
