//! The codes of findings.

use crate::Severity;

charte_syntax::words! {
    /// The stable code of a finding. Codes are never reused.
    FindingCode {
        /// The charter does not declare the cookie.
        Undeclared = "C001",
        /// The cookie is declared, but was never seen.
        NeverSeen = "C002",
        /// Two patterns of equal rank match the same names.
        Ambiguous = "C003",
        /// A name pattern has fewer than 3 literal bytes.
        BroadPattern = "C004",
        /// A declaration names a provider that the charter does not have.
        UnknownProvider = "C005",
        /// A purpose is of class `necessary`, but the regime does not exempt it here.
        NotExempt = "C006",
        /// Statistics are declared anonymous, but a condition of the regime is not met.
        NotAnonymous = "C007",
        /// A declaration has no lifetime.
        NoLifetime = "C008",
        /// A text is missing in a language of the charter.
        MissingText = "C009",
        /// The charter has a new purpose or provider, but the old revision.
        SameRevision = "C010",
        /// A declaration has no provider, or its provider has no role.
        NoRole = "C011",
        /// The purpose of a cookie is `unclassified`.
        Unclassified = "C012",
        /// The charter has so many similar patterns that not all were compared.
        NotCompared = "C013",
        /// `consent-domain` is unnecessary or has no effect.
        WideConsent = "C014",
        /// The cookie was set before consent.
        BeforeConsent = "C020",
        /// The cookie was set after the visitor refused it.
        AfterRefusal = "C021",
        /// The cookie lasts longer than declared.
        LongerThanDeclared = "C022",
        /// The cookie lasts longer than the regime recommends.
        LongerThanRecommended = "C023",
        /// The cookie is declared for the publisher or a processor, but another site sets it.
        SeenThirdParty = "C024",
        /// The cookie is renewed at each visit.
        Renewed = "C025",
        /// A host set the cookie that its declaration does not cover.
        OtherHost = "C026",
        /// The consent cookie cannot be read.
        ConsentUnreadable = "C040",
        /// The request has several consent cookies.
        ConsentCopies = "C041",
        /// The consent cookie is kept longer than consent is valid under the regime, refusals aside.
        ConsentTooLong = "C042",
        /// The consent cookie was set before the visitor made a choice.
        ConsentBeforeAct = "C043",
        /// The cookie has `SameSite=None` without `Secure`.
        SameSiteNone = "C050",
        /// The cookie lacks an attribute that the prefix of its name requires.
        Prefix = "C051",
        /// An authentication cookie is set without `HttpOnly` or `Secure`.
        BareAuthentication = "C052",
        /// The cookie is over 4,096 bytes.
        TooLarge = "C053",
        /// The cookie lasts over 400 days.
        Over400Days = "C054",
        /// Browsers reject the `Domain`: it does not cover the host, is a public suffix, or holds a port, a
        /// trailing dot or a byte outside ASCII.
        ForeignDomain = "C055",
        /// The cookie has `Partitioned` without `Secure`.
        PartitionedWithoutSecure = "C056",
        /// The cookie has no name.
        NoName = "C057",
        /// A page that is not secure sets a cookie with `Secure`.
        InsecurePage = "C058",
        /// The regime lets visitors object, but the charter does not state that they can.
        NoObjection = "C060",
        /// Consent is needed only because the charter does not state that visitors are informed, or can
        /// object.
        Untold = "C061",
        /// The charter ignores Global Privacy Control where it is binding.
        GpcIgnored = "C062",
        /// The refusal expires before the regime lets a site ask again.
        AskedTooSoon = "C063",
        /// The law that was applied is later than the recording.
        JudgedLater = "C064",
        /// The review of the regime is overdue.
        ReviewOverdue = "C065",
        /// Facts contradict each other, or what is known about the provider.
        Contradiction = "C066",
        /// A consent manager keeps an answer beside the site's own consent cookie.
        ForeignConsent = "C067",
        /// The first layer of the banner offers acceptance, but no refusal.
        NoRefusal = "C070",
        /// Refusal looks like a link, acceptance like a button.
        RefusalIsLink = "C071",
        /// Refusal is smaller than acceptance, or its text is paler.
        WeakerRefusal = "C072",
        /// Acceptance is offered more often than refusal, or refusal is part of a paragraph.
        StressedAcceptance = "C073",
        /// Refusal is worded so that visitors may not understand it.
        UnclearRefusal = "C074",
        /// A choice that is not necessary is ticked beforehand.
        Preticked = "C075",
        /// The banner keeps visitors from using the page, and cannot be refused.
        Wall = "C076",
        /// Visitors cannot withdraw consent, or withdrawing has no effect.
        NoWithdrawal = "C077",
        /// The banner is shown again in the visit in which it was refused.
        AskedAgain = "C078",
        /// Something needs consent, but no banner is shown.
        NoBanner = "C079",
        /// A third party that is known as a tracker was contacted without consent, although it set
        /// no cookie.
        TrackerContacted = "C080",
        /// Global Privacy Control changed nothing.
        SignalIgnored = "C081",
        /// A phase of a scan could not be recorded. It was not passed.
        PhaseFailed = "C082",
        /// The browser refused cookies.
        CookiesRefused = "C083",
    }
}

impl FindingCode {
    /// How severe the finding is. What a scan measures may be more severe where a regime's authority
    /// says so.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NeverSeen
            | Self::NoRole
            | Self::NotCompared
            | Self::WideConsent
            | Self::ConsentCopies
            | Self::Untold
            | Self::JudgedLater
            | Self::ReviewOverdue
            | Self::ForeignConsent
            | Self::StressedAcceptance
            | Self::UnclearRefusal
            | Self::SignalIgnored
            | Self::CookiesRefused => Severity::Note,
            Self::Undeclared
            | Self::UnknownProvider
            | Self::NotExempt
            | Self::SameRevision
            | Self::BeforeConsent
            | Self::AfterRefusal
            | Self::SeenThirdParty
            | Self::ConsentBeforeAct
            | Self::Preticked
            | Self::NoBanner
            | Self::PhaseFailed => Severity::Error,
            _ => Severity::Warning,
        }
    }

    /// The finding in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Undeclared => "undeclared cookie",
            Self::NeverSeen => "declared but never seen",
            Self::Ambiguous => "two patterns of equal rank match the same names",
            Self::BroadPattern => "a pattern with fewer than 3 literal bytes",
            Self::UnknownProvider => "unknown provider",
            Self::NotExempt => "necessary, but not exempt under this regime",
            Self::NotAnonymous => "anonymous, but a condition of the regime is not met",
            Self::NoLifetime => "no lifetime",
            Self::MissingText => "a text is missing in a language of the charter",
            Self::SameRevision => "a new purpose or provider without a new revision",
            Self::NoRole => "no provider, or a provider without a role",
            Self::Unclassified => "purpose unclassified",
            Self::NotCompared => "not all patterns were compared",
            Self::WideConsent => "consent-domain is unnecessary or has no effect",
            Self::BeforeConsent => "set before consent",
            Self::AfterRefusal => "set after refusal",
            Self::LongerThanDeclared => "lasts longer than declared",
            Self::LongerThanRecommended => "lasts longer than the regime recommends",
            Self::SeenThirdParty => "declared for the publisher or a processor, seen third-party",
            Self::Renewed => "renewed at each visit",
            Self::OtherHost => "set on a host that its declaration does not cover",
            Self::ConsentUnreadable => "unreadable consent cookie",
            Self::ConsentCopies => "several consent cookies",
            Self::ConsentTooLong => "consent cookie kept longer than consent is valid",
            Self::ConsentBeforeAct => "consent cookie set before any choice",
            Self::SameSiteNone => "SameSite=None without Secure",
            Self::Prefix => "an attribute that the name's prefix requires is missing",
            Self::BareAuthentication => "authentication without HttpOnly or Secure",
            Self::TooLarge => "over 4,096 bytes",
            Self::Over400Days => "over 400 days",
            Self::ForeignDomain => "Domain that browsers reject",
            Self::PartitionedWithoutSecure => "Partitioned without Secure",
            Self::NoName => "a cookie without a name",
            Self::InsecurePage => "Secure from a page that is not secure",
            Self::NoObjection => "visitors may object, but the charter does not say that they can",
            Self::Untold => {
                "consent is needed only because visitors are not informed, or cannot object"
            }
            Self::GpcIgnored => "Global Privacy Control ignored where it is binding",
            Self::AskedTooSoon => "a refusal expires before the site may ask again",
            Self::JudgedLater => "judged by a law later than the recording",
            Self::ReviewOverdue => "the review of the regime is overdue",
            Self::Contradiction => {
                "facts contradict each other, or what is known about the provider"
            }
            Self::ForeignConsent => "a consent manager's answer beside the site's own",
            Self::TrackerContacted => "a known tracker contacted without consent",
            Self::NoRefusal => "acceptance without refusal on the first layer",
            Self::RefusalIsLink => "refusal as a link, acceptance as a button",
            Self::WeakerRefusal => "refusal smaller or paler than acceptance",
            Self::StressedAcceptance => {
                "acceptance offered more often, or refusal within a paragraph"
            }
            Self::UnclearRefusal => "refusal in unclear words",
            Self::Preticked => "a choice ticked beforehand",
            Self::Wall => "a wall that cannot be refused",
            Self::NoWithdrawal => "no way to withdraw, or withdrawal without effect",
            Self::AskedAgain => "asked again after a refusal",
            Self::NoBanner => "no banner, but something needs consent",
            Self::SignalIgnored => "Global Privacy Control changed nothing",
            Self::PhaseFailed => "a phase was not recorded",
            Self::CookiesRefused => "cookies that the browser refused",
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Undeclared => "declare it in the charter, or stop setting it",
            Self::NeverSeen => "remove it from the charter, or record a page that sets it",
            Self::Ambiguous => "make one of the names more specific, or give one a longer domain",
            Self::BroadPattern => "write more of the name before or after the star",
            Self::UnknownProvider => "add a [[provider]] with this id, or correct the id",
            Self::NotExempt => {
                "state the facts that the rule requires if they are true, or ask for consent"
            }
            Self::NotAnonymous => "state the missing facts if they are true, and fix the rest",
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
                "remove consent-domain and name the cookie __Host-…, or keep it for other hosts of the site and name the cookie without that prefix"
            }
            Self::BeforeConsent => "set it only after the visitor has agreed",
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
            Self::ConsentBeforeAct => {
                "write the consent cookie only when the visitor makes a choice"
            }
            Self::SameSiteNone => "add Secure; browsers reject the cookie otherwise",
            Self::Prefix => {
                "add Secure, for __Host- also Path=/ and no Domain, for __Http- also HttpOnly; browsers reject the cookie otherwise"
            }
            Self::BareAuthentication => "add HttpOnly and Secure",
            Self::TooLarge => "make the value shorter; browsers reject the cookie",
            Self::Over400Days => "shorten it to 400 days or less; browsers cap it there",
            Self::ForeignDomain => {
                "use the host, or a domain above it that is not a public suffix; browsers reject the cookie otherwise"
            }
            Self::PartitionedWithoutSecure => "add Secure; browsers reject the cookie otherwise",
            Self::NoName => {
                "give it a name, so that the charter can declare it; browsers keep and send it as it is"
            }
            Self::InsecurePage => "serve the page over https; browsers reject the cookie otherwise",
            Self::NoObjection => {
                "offer a simple, free and lasting way to object, and state objection-offered = true"
            }
            Self::Untold => {
                "inform visitors, let them object and state both facts, or keep asking for consent"
            }
            Self::GpcIgnored => {
                "remove gpc = \"ignore\"; the signal is honoured here whatever the charter says"
            }
            Self::AskedTooSoon => "keep the answer for longer",
            Self::JudgedLater => {
                "read the result as that of the later law, or name a regime that covers the time"
            }
            Self::ReviewOverdue => "have the regime reviewed, then state the new dates in its file",
            Self::Contradiction => "correct the statement that is not true",
            Self::ForeignConsent => {
                "remove the other manager from the site and delete what it keeps, unless it is moved over"
            }
            Self::TrackerContacted => {
                "load it only after the visitor has agreed, or stop loading it"
            }
            Self::NoRefusal => "offer refusal on the layer that offers acceptance, in the same way",
            Self::RefusalIsLink => "give both the same form",
            Self::WeakerRefusal => "give both the same size and colours of the same contrast",
            Self::StressedAcceptance => "offer both once, side by side",
            Self::UnclearRefusal => "use plain words, such as \"Refuse all\"",
            Self::Preticked => "leave every choice off that is not necessary",
            Self::Wall => "let visitors refuse, and use the page after that",
            Self::NoWithdrawal => {
                "offer a lasting link or icon that leads back to the choices, and stop what was withdrawn"
            }
            Self::AskedAgain => "keep the refusal, and do not ask again before it expires",
            Self::NoBanner => "ask for consent first, or stop what needs it",
            Self::SignalIgnored => "treat the signal as a refusal of what it concerns",
            Self::PhaseFailed => "read the reason, and scan again; the phase has no result",
            Self::CookiesRefused => "correct their attributes, or stop setting them",
        }
    }
}
