//! What a finding says, as data: its texts in every language are made from it.

use super::banner::BannerDetail;
use super::material::MaterialDetail;
use super::parts::{
    CharterText, FailedRule, KnownVendor, MissingAttributes, MissingNotice, Presence,
};
use super::{FindingCode, Severity};
use crate::category::{Requirement, Role};
use crate::fact::Fact;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Force, LimitOf};
use crate::time::{Lifetime, Time};

/// What a finding says, one variant for each form of its message. Displaying it gives the English
/// message.
///
/// Texts in other languages are made from the fields. A `regime` is the id of a regime, a `rule` the
/// id of one of its rules, and a number of seconds is a duration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingDetail {
    /// `C001`: the charter does not declare the cookie.
    Undeclared,
    /// `C001`: there is no charter, and the catalogue does not know the cookie.
    NotInCatalogue,
    /// `C002`: the cookie is declared, but no recording shows it.
    NeverSeen {
        /// How many kinds of answers the recordings cover: before it, a refusal, an acceptance.
        phases: usize,
    },
    /// `C003`: the patterns of two declarations match the same names.
    Ambiguous {
        /// The pattern of the later declaration.
        name: String,
        /// The pattern of the earlier declaration.
        earlier: String,
    },
    /// `C004`: a pattern matches almost any name.
    BroadPattern {
        /// The pattern.
        pattern: String,
    },
    /// `C005`: the charter does not have the provider of a declaration.
    UnknownProvider {
        /// The id that the declaration names.
        provider: String,
        /// The id in the charter that is most like it.
        near: Option<String>,
    },
    /// `C006`: a purpose of class `necessary` is not exempt.
    NotExempt {
        /// The purpose.
        purpose: Purpose,
        /// The regime.
        regime: String,
        /// What the rules that name the purpose ask for and the declaration does not meet. Each rule
        /// is an alternative to the others.
        unmet: Vec<FailedRule>,
    },
    /// `C006`: the consent cookie serves another purpose.
    ConsentCookieServesOther {
        /// The other purpose.
        purpose: Purpose,
        /// The regime.
        regime: String,
    },
    /// `C007`: statistics are declared anonymous, but other conditions are not met.
    NotAnonymous {
        /// The purpose.
        purpose: Purpose,
        /// The regime.
        regime: String,
        /// What is missing. Each rule is an alternative to the others.
        lacking: Vec<FailedRule>,
    },
    /// `C008`: no lifetime is stated.
    NoLifetime,
    /// `C009`: a text is missing in a language of the charter.
    MissingText {
        /// The text.
        text: CharterText,
        /// The language, as the charter writes it.
        language: String,
    },
    /// `C010`: a material change without a higher revision.
    SameRevision {
        /// The change.
        change: MaterialDetail,
        /// The revision of the older charter.
        revision: u32,
    },
    /// `C011`: a declaration has no provider.
    NoProvider,
    /// `C011`: the provider has no role.
    NoRole {
        /// The id of the provider.
        provider: String,
    },
    /// `C012`: the charter calls the purpose `unclassified`.
    Unclassified,
    /// `C012`: the sources of the catalogue disagree.
    Disputed {
        /// On what they disagree, in English, as the catalogue says it.
        why: String,
    },
    /// `C013`: not all declarations were compared with each other.
    NotCompared {
        /// How many were not compared with all others.
        not_compared: usize,
        /// How many there are.
        declarations: usize,
    },
    /// `C014`: the name of the consent cookie rules out a domain.
    ConsentDomainWithoutEffect,
    /// `C014`: the answer is shared with hosts that have no declaration.
    WideConsent {
        /// The `consent-domain`.
        domain: String,
        /// The host of the charter's site.
        host: String,
    },
    /// `C020`: the cookie is there before the visitor has answered.
    BeforeConsent {
        /// How it was seen.
        presence: Presence,
        /// The purposes that are not allowed; only `unclassified` if no purpose is known.
        purposes: PurposeSet,
        /// What the regime requires.
        requirement: Requirement,
        /// The regime.
        regime: String,
    },
    /// `C021`: the cookie is there after a refusal.
    AfterRefusal {
        /// How it was seen.
        presence: Presence,
        /// The purposes that are not allowed; only `unclassified` if no purpose is known.
        purposes: PurposeSet,
        /// What the regime requires.
        requirement: Requirement,
        /// The regime.
        regime: String,
    },
    /// `C022`: the cookie lasts longer than declared.
    LongerThanDeclared {
        /// The declared lifetime.
        declared: Lifetime,
        /// How long it lasts, in seconds.
        lasts: i64,
    },
    /// `C022`: the cookie lasts so little longer that both durations read alike.
    SlightlyLongerThanDeclared {
        /// The declared lifetime.
        declared: Lifetime,
        /// How much longer it lasts, in seconds.
        excess: i64,
    },
    /// `C022`: the cookie lasts so long that browsers cut its lifetime.
    FarLongerThanDeclared {
        /// The declared lifetime.
        declared: Lifetime,
    },
    /// `C023`: the cookie, or what it collects, is kept longer than recommended.
    LongerThanRecommended {
        /// What is limited.
        of: LimitOf,
        /// The recommended maximum.
        max: Lifetime,
        /// The rule.
        rule: String,
        /// The regime.
        regime: String,
    },
    /// `C024`: another site sets a cookie that is declared for the publisher or a processor.
    SeenThirdParty,
    /// `C025`: a later page sets the cookie again with a later expiry.
    Renewed,
    /// `C026`: the cookie is declared for another domain only.
    OtherHost,
    /// `C040`: the consent cookie cannot be read.
    ConsentUnreadable,
    /// `C041`: the request has several consent cookies.
    ConsentCopies {
        /// How many.
        copies: u32,
    },
    /// `C042`: the consent cookie is kept longer than consent is valid.
    ConsentTooLong {
        /// How long consent is valid.
        validity: Lifetime,
        /// The regime.
        regime: String,
        /// How long the cookie is kept, in seconds.
        lasts: i64,
    },
    /// `C043`: the consent cookie was set before the visitor made a choice.
    ConsentBeforeChoice,
    /// `C050`: `SameSite=None` without `Secure`.
    SameSiteNone,
    /// `C051`: an attribute that the prefix of the name requires is missing.
    Prefix,
    /// `C052`: an authentication cookie without `HttpOnly` or `Secure`.
    BareAuthentication {
        /// What is missing.
        missing: MissingAttributes,
    },
    /// `C053`: the cookie is over 4,096 bytes.
    TooLarge,
    /// `C054`: the cookie lasts over 400 days.
    Over400Days {
        /// How long it lasts, in seconds.
        lasts: i64,
    },
    /// `C054`: the cookie lasts less than a day longer than 400 days.
    SlightlyOver400Days {
        /// How much longer than 400 days, in seconds.
        excess: i64,
    },
    /// `C055`: the `Domain` does not cover the host, or is a public suffix.
    ForeignDomain,
    /// `C055`: the `Domain` contains what no browser takes.
    MalformedDomain,
    /// `C056`: `Partitioned` without `Secure`.
    PartitionedWithoutSecure,
    /// `C057`: the cookie has no name.
    NoName,
    /// `C058`: a page that is not secure sets a cookie with `Secure`.
    InsecurePage,
    /// `C060`: the charter does not state that visitors can object.
    NoObjection {
        /// The purposes that visitors may object to.
        purposes: PurposeSet,
        /// The regime.
        regime: String,
    },
    /// `C061`: only a notice or a way to object is missing for a milder answer.
    Untold {
        /// What is missing, one for each purpose.
        notices: Vec<MissingNotice>,
        /// The regime.
        regime: String,
    },
    /// `C062`: the charter ignores Global Privacy Control where it is binding.
    GpcIgnored {
        /// The regime.
        regime: String,
    },
    /// `C063`: the refusal expires before the site may ask again.
    AskedTooSoon {
        /// How long the answer is kept.
        kept: Lifetime,
        /// How long a site should wait before it asks again.
        wait: Lifetime,
        /// Whether that is required or recommended.
        force: Force,
        /// The regime.
        regime: String,
    },
    /// `C064`: the law that was applied is later than the recording.
    JudgedLater {
        /// When it was recorded.
        recorded: Time,
        /// The first moment that the regime describes.
        from: Time,
        /// The regime.
        regime: String,
    },
    /// `C065`: the review of the regime is overdue.
    ReviewOverdue {
        /// The day of the last review, at midnight UTC.
        reviewed: Time,
        /// The day when the next one was due, at midnight UTC.
        due: Time,
        /// The regime.
        regime: String,
    },
    /// `C066`: two facts that contradict each other.
    ContradictoryFacts {
        /// A fact and its value.
        one: (Fact, bool),
        /// The other fact and its value.
        other: (Fact, bool),
    },
    /// `C066`: a fingerprint that is declared not to be passive.
    ActiveFingerprint,
    /// `C066`: the vendor is not known in the role that is declared.
    RoleNotOffered {
        /// The declared role.
        role: Role,
        /// The vendor.
        vendor: KnownVendor,
    },
    /// `C067`: a consent manager keeps an answer beside the site's own consent cookie.
    ForeignConsent {
        /// The name of the consent manager.
        manager: String,
        /// Whether its answer contradicts the site's own.
        contradicts: bool,
    },
    /// `C080`: a third party that is known as a tracker was contacted without consent, or in spite of
    /// an objection.
    TrackerContacted {
        /// The third party.
        provider: String,
        /// The purposes that are not allowed.
        purposes: PurposeSet,
        /// Its hosts that were contacted.
        hosts: Vec<String>,
        /// Whether the law asks for no consent, but the visitor or Global Privacy Control objected.
        objected: bool,
    },
    /// `C070` to `C083`: what a live scan finds about a banner.
    Banner(BannerDetail),
}

impl FindingDetail {
    /// The code.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        match self {
            Self::Undeclared | Self::NotInCatalogue => FindingCode::Undeclared,
            Self::NeverSeen { .. } => FindingCode::NeverSeen,
            Self::Ambiguous { .. } => FindingCode::Ambiguous,
            Self::BroadPattern { .. } => FindingCode::BroadPattern,
            Self::UnknownProvider { .. } => FindingCode::UnknownProvider,
            Self::NotExempt { .. } | Self::ConsentCookieServesOther { .. } => {
                FindingCode::NotExempt
            }
            Self::NotAnonymous { .. } => FindingCode::NotAnonymous,
            Self::NoLifetime => FindingCode::NoLifetime,
            Self::MissingText { .. } => FindingCode::MissingText,
            Self::SameRevision { .. } => FindingCode::SameRevision,
            Self::NoProvider | Self::NoRole { .. } => FindingCode::NoRole,
            Self::Unclassified | Self::Disputed { .. } => FindingCode::Unclassified,
            Self::NotCompared { .. } => FindingCode::NotCompared,
            Self::ConsentDomainWithoutEffect | Self::WideConsent { .. } => FindingCode::WideConsent,
            Self::BeforeConsent { .. } => FindingCode::BeforeConsent,
            Self::AfterRefusal { .. } => FindingCode::AfterRefusal,
            Self::LongerThanDeclared { .. }
            | Self::SlightlyLongerThanDeclared { .. }
            | Self::FarLongerThanDeclared { .. } => FindingCode::LongerThanDeclared,
            Self::LongerThanRecommended { .. } => FindingCode::LongerThanRecommended,
            Self::SeenThirdParty => FindingCode::SeenThirdParty,
            Self::Renewed => FindingCode::Renewed,
            Self::OtherHost => FindingCode::OtherHost,
            Self::ConsentUnreadable => FindingCode::ConsentUnreadable,
            Self::ConsentCopies { .. } => FindingCode::ConsentCopies,
            Self::ConsentTooLong { .. } => FindingCode::ConsentTooLong,
            Self::ConsentBeforeChoice => FindingCode::ConsentBeforeAct,
            Self::SameSiteNone => FindingCode::SameSiteNone,
            Self::Prefix => FindingCode::Prefix,
            Self::BareAuthentication { .. } => FindingCode::BareAuthentication,
            Self::TooLarge => FindingCode::TooLarge,
            Self::Over400Days { .. } | Self::SlightlyOver400Days { .. } => FindingCode::Over400Days,
            Self::ForeignDomain | Self::MalformedDomain => FindingCode::ForeignDomain,
            Self::PartitionedWithoutSecure => FindingCode::PartitionedWithoutSecure,
            Self::NoName => FindingCode::NoName,
            Self::InsecurePage => FindingCode::InsecurePage,
            Self::NoObjection { .. } => FindingCode::NoObjection,
            Self::Untold { .. } => FindingCode::Untold,
            Self::GpcIgnored { .. } => FindingCode::GpcIgnored,
            Self::AskedTooSoon { .. } => FindingCode::AskedTooSoon,
            Self::JudgedLater { .. } => FindingCode::JudgedLater,
            Self::ReviewOverdue { .. } => FindingCode::ReviewOverdue,
            Self::ContradictoryFacts { .. }
            | Self::ActiveFingerprint
            | Self::RoleNotOffered { .. } => FindingCode::Contradiction,
            Self::ForeignConsent { .. } => FindingCode::ForeignConsent,
            Self::TrackerContacted { .. } => FindingCode::TrackerContacted,
            Self::Banner(detail) => detail.code(),
        }
    }

    /// How severe it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Banner(detail) => detail.severity(),
            _ => self.code().severity(),
        }
    }
}
