//! Findings: what the charter's author should look at. They never change a decision (spec §10).

use serde::Serialize;

use crate::words::words;

words! {
    /// How much a finding matters.
    Severity {
        /// Good to know.
        Note = "note",
        /// Worth mending.
        Warning = "warning",
        /// Wrong.
        Error = "error",
    }
}

words! {
    /// The stable code of a finding. Codes are never reused.
    FindingCode {
        /// Undeclared cookie.
        Undeclared = "C001",
        /// Declared but never seen.
        NeverSeen = "C002",
        /// Two patterns that some name cannot tell apart.
        Ambiguous = "C003",
        /// A pattern with fewer than 3 literal bytes.
        BroadPattern = "C004",
        /// Unknown provider.
        UnknownProvider = "C005",
        /// A purpose of class `necessary` that the regime does not exempt here.
        NotExempt = "C006",
        /// Statistics called anonymous without what the regime needs or recommends.
        NotAnonymous = "C007",
        /// No lifetime.
        NoLifetime = "C008",
        /// A text missing in a language of the charter.
        MissingText = "C009",
        /// A new purpose or provider without a new revision.
        SameRevision = "C010",
        /// No provider stated, or a provider without a role.
        NoRole = "C011",
        /// Purpose `unclassified`.
        Unclassified = "C012",
        /// So many patterns that begin and end alike that not all were compared.
        NotCompared = "C013",
        /// `consent-domain` although no declaration is for another host, or without effect.
        WideConsent = "C014",
        /// Set before consent.
        BeforeConsent = "C020",
        /// Set after refusal.
        AfterRefusal = "C021",
        /// Lives longer than declared.
        LongerThanDeclared = "C022",
        /// Lives longer than the regime recommends.
        LongerThanRecommended = "C023",
        /// Declared for the publisher or a processor, seen third-party.
        SeenThirdParty = "C024",
        /// Renewed at each visit.
        Renewed = "C025",
        /// Seen on a host that its declaration does not cover.
        OtherHost = "C026",
        /// Consent unreadable.
        ConsentUnreadable = "C040",
        /// Several consent cookies.
        ConsentCopies = "C041",
        /// Consent kept longer than the regime's validity, refusals aside.
        ConsentTooLong = "C042",
        /// Consent cookie set before any act.
        ConsentBeforeAct = "C043",
        /// `SameSite=None` without `Secure`.
        SameSiteNone = "C050",
        /// Prefix rules broken.
        Prefix = "C051",
        /// Authentication without `HttpOnly` or `Secure`.
        BareAuthentication = "C052",
        /// Over 4,096 bytes.
        TooLarge = "C053",
        /// Over 400 days.
        Over400Days = "C054",
        /// `Domain` that browsers refuse: it does not cover the host, is a public suffix, or holds a
        /// port, a trailing dot or a byte outside ASCII.
        ForeignDomain = "C055",
        /// `Partitioned` without `Secure`.
        PartitionedWithoutSecure = "C056",
        /// A cookie without a name.
        NoName = "C057",
        /// `Secure` from a page that is not secure.
        InsecurePage = "C058",
        /// The regime lets visitors object, and nothing says that they can.
        NoObjection = "C060",
        /// Consent is needed only because nothing says that visitors are told, or can object.
        Untold = "C061",
        /// The charter ignores Global Privacy Control where it binds.
        SignalIgnored = "C062",
        /// A refusal is forgotten before the regime lets a site ask again.
        AskedTooSoon = "C063",
        /// Judged by a law later than the recording.
        JudgedLater = "C064",
        /// Facts that contradict each other or what is known of the provider.
        Contradiction = "C066",
    }
}

impl FindingCode {
    /// How much it matters.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NeverSeen
            | Self::NoRole
            | Self::NotCompared
            | Self::WideConsent
            | Self::ConsentCopies
            | Self::Untold
            | Self::JudgedLater => Severity::Note,
            Self::Undeclared
            | Self::UnknownProvider
            | Self::NotExempt
            | Self::SameRevision
            | Self::BeforeConsent
            | Self::AfterRefusal
            | Self::SeenThirdParty
            | Self::ConsentBeforeAct => Severity::Error,
            _ => Severity::Warning,
        }
    }

    /// What it is, in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Undeclared => "undeclared cookie",
            Self::NeverSeen => "declared but never seen",
            Self::Ambiguous => "two patterns that some name cannot tell apart",
            Self::BroadPattern => "a pattern with fewer than 3 literal bytes",
            Self::UnknownProvider => "unknown provider",
            Self::NotExempt => "called necessary, but the regime does not exempt it here",
            Self::NotAnonymous => "called anonymous without what the regime needs or recommends",
            Self::NoLifetime => "no lifetime",
            Self::MissingText => "a text is missing in a language of the charter",
            Self::SameRevision => "a new purpose or provider without a new revision",
            Self::NoRole => "no provider stated, or a provider without a role",
            Self::Unclassified => "unclassified",
            Self::NotCompared => "patterns that were not all compared",
            Self::WideConsent => "consent-domain without need or without effect",
            Self::BeforeConsent => "set before consent",
            Self::AfterRefusal => "set after refusal",
            Self::LongerThanDeclared => "lives longer than declared",
            Self::LongerThanRecommended => "lives longer than the regime recommends",
            Self::SeenThirdParty => "declared for the publisher or a processor, seen third-party",
            Self::Renewed => "renewed at each visit",
            Self::OtherHost => "seen on a host that its declaration does not cover",
            Self::ConsentUnreadable => "consent unreadable",
            Self::ConsentCopies => "several consent cookies",
            Self::ConsentTooLong => "consent kept longer than the regime's validity",
            Self::ConsentBeforeAct => "consent cookie set before any act",
            Self::SameSiteNone => "SameSite=None without Secure",
            Self::Prefix => "prefix rules broken",
            Self::BareAuthentication => "authentication without HttpOnly or Secure",
            Self::TooLarge => "over 4,096 bytes",
            Self::Over400Days => "over 400 days",
            Self::ForeignDomain => "Domain that browsers refuse",
            Self::PartitionedWithoutSecure => "Partitioned without Secure",
            Self::NoName => "a cookie without a name",
            Self::InsecurePage => "Secure from a page that is not secure",
            Self::NoObjection => "visitors may object, and nothing says that they can",
            Self::Untold => {
                "consent is needed only because visitors are not told, or cannot object"
            }
            Self::SignalIgnored => "Global Privacy Control ignored where it binds",
            Self::AskedTooSoon => "a refusal is forgotten before the site may ask again",
            Self::JudgedLater => "judged by a law later than the recording",
            Self::Contradiction => {
                "facts that contradict each other or what is known of the provider"
            }
        }
    }

    /// What a message of this code says is the matter, without the remedy that it ends in.
    #[must_use]
    pub fn matter_of(self, message: &str) -> &str {
        let rest = message.strip_suffix(self.remedy());
        rest.and_then(|rest| rest.strip_suffix("; ")).unwrap_or(message)
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Undeclared => "declare it in the charter, or stop setting it",
            Self::NeverSeen => "take it out of the charter, or record a page that sets it",
            Self::Ambiguous => "make one of the names more precise, or give one a longer domain",
            Self::BroadPattern => "write more of the name before or after the star",
            Self::UnknownProvider => "add a [[provider]] with this id, or correct the id",
            Self::NotExempt => {
                "state the facts that the rule asks for if they are true, or ask for consent"
            }
            Self::NotAnonymous => {
                "state the facts that are missing if they are true, and mend what is not as it should be"
            }
            Self::NoLifetime => "add lifetime = \"session\" or a duration such as \"13 months\"",
            Self::MissingText => "add the text in that language",
            Self::SameRevision => "raise the revision, so that visitors are asked again",
            Self::NoRole => {
                "name the provider, and state its role: publisher, processor or independent"
            }
            Self::Unclassified => {
                "find out what it is for and state its purposes; until then it is never allowed"
            }
            Self::NotCompared => "declare exact names, or fewer patterns that begin and end alike",
            Self::WideConsent => {
                "leave consent-domain out and name the cookie __Host-…, or keep it for other hosts of the site and name the cookie without that prefix"
            }
            Self::BeforeConsent => "set it only once the visitor has agreed",
            Self::AfterRefusal => "stop setting it once the visitor has refused, and erase it",
            Self::LongerThanDeclared => {
                "shorten its Max-Age or Expires, or correct the lifetime in the charter"
            }
            Self::LongerThanRecommended => "shorten its lifetime",
            Self::SeenThirdParty => {
                "declare the provider as independent, or set it from the site's own domain"
            }
            Self::Renewed => "keep the first expiry instead of setting a new one at each visit",
            Self::OtherHost => "widen the domain of the declaration, or stop setting it there",
            Self::ConsentUnreadable => {
                "write the consent cookie with this library only, and ask the visitor again"
            }
            Self::ConsentCopies => "erase the stale copies at other domains and paths",
            Self::ConsentTooLong => "set its Max-Age to the regime's validity",
            Self::ConsentBeforeAct => "write the consent cookie only when the visitor acts",
            Self::SameSiteNone => "add Secure; browsers refuse it otherwise",
            Self::Prefix => {
                "add Secure, for __Host- also Path=/ and no Domain, for __Http- also HttpOnly; browsers refuse it otherwise"
            }
            Self::BareAuthentication => "add HttpOnly and Secure",
            Self::TooLarge => "make the value shorter; browsers refuse it",
            Self::Over400Days => "shorten it; browsers keep no cookie longer than 400 days",
            Self::ForeignDomain => {
                "use the host or a domain above it that is no public suffix; browsers refuse it otherwise"
            }
            Self::PartitionedWithoutSecure => "add Secure; browsers refuse it otherwise",
            Self::NoName => {
                "give it a name, so that the charter can declare it; browsers keep and send it as it is"
            }
            Self::InsecurePage => "serve the page over https; browsers refuse the cookie otherwise",
            Self::NoObjection => {
                "offer a simple, free and lasting way to object, and state objection-offered = true"
            }
            Self::Untold => "do so and state the facts, or go on asking for consent",
            Self::SignalIgnored => {
                "take gpc = \"ignore\" out; the signal is honoured here whatever the charter says"
            }
            Self::AskedTooSoon => "keep the answer for longer",
            Self::JudgedLater => {
                "take the answer as that of the later law, or name a regime that covers the time"
            }
            Self::Contradiction => "correct the statement that is not true",
        }
    }

    /// The codes that `number` bits stand for, and back: bit of the code in a [`FindingSet`].
    const fn mask(self) -> u64 {
        1u64.wrapping_shl(self as u32)
    }
}

/// Which findings a decision has, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FindingSet(u64);

impl FindingSet {
    pub(crate) const fn insert(&mut self, code: FindingCode, when: bool) {
        if when {
            self.0 |= code.mask();
        }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = FindingCode> {
        FindingCode::ALL.iter().copied().filter(move |c| self.0 & c.mask() != 0)
    }
}

/// Something that the charter's author should look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    pub(crate) code: FindingCode,
    pub(crate) severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cookie: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) declaration: Option<u32>,
    pub(crate) message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) citations: Vec<String>,
    #[serde(skip)]
    pub(crate) path: String,
    #[serde(skip)]
    pub(crate) related: Option<String>,
}

impl Finding {
    /// A finding about a cookie or a declaration. `what` says what was seen; the remedy of the
    /// code follows it.
    #[must_use]
    pub fn new(code: FindingCode, what: impl AsRef<str>) -> Self {
        let message = format!("{}; {}", what.as_ref(), code.remedy());
        Self {
            code,
            severity: code.severity(),
            cookie: None,
            declaration: None,
            message,
            citations: Vec::new(),
            path: String::new(),
            related: None,
        }
    }

    /// Names the cookie.
    #[must_use]
    pub fn cookie_named(mut self, name: impl Into<String>) -> Self {
        self.cookie = Some(name.into());
        self
    }

    /// Names the declaration, by its number in the charter, from 0.
    #[must_use]
    pub fn about(mut self, declaration: u32) -> Self {
        self.declaration = Some(declaration);
        self
    }

    /// Says where in the charter it is, as `cookie[3].lifetime`.
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Says what else in the charter it has to do with.
    pub(crate) fn beside(mut self, path: impl Into<String>) -> Self {
        self.related = Some(path.into());
        self
    }

    pub(crate) fn citing<'c>(
        mut self,
        citations: impl IntoIterator<Item = &'c crate::regime::Citation>,
    ) -> Self {
        self.citations.extend(citations.into_iter().map(ToString::to_string));
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.code
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The name of the cookie or the pattern it is about.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// The number of the declaration it is about, from 0.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.declaration
    }

    /// What is the matter and what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What is the matter, without what to do, which is the [remedy](FindingCode::remedy) of the
    /// code.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.code.matter_of(&self.message)
    }

    /// Where in the charter it is, as `cookie[3].lifetime`, for [`Locations`](crate::lint::Locations); empty
    /// when it is about a cookie that was seen, or the charter as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What else in the charter it has to do with, as the earlier one of two names.
    #[must_use]
    pub fn related(&self) -> Option<&str> {
        self.related.as_deref()
    }

    /// Where a regime speaks, its citations.
    #[must_use]
    pub fn citations(&self) -> &[String] {
        &self.citations
    }
}
