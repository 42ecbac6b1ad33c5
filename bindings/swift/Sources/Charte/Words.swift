// Written by `cargo xtask generate` from the core's closed lists: do not edit.

extension Purpose: Word {
    public var id: String {
        switch self {
        case .transmission: return "transmission"
        case .userInput: return "user-input"
        case .authentication: return "authentication"
        case .security: return "security"
        case .consentChoice: return "consent-choice"
        case .interface: return "interface"
        case .mediaPlayback: return "media-playback"
        case .paywallMetering: return "paywall-metering"
        case .emergencyLocation: return "emergency-location"
        case .audienceMeasurement: return "audience-measurement"
        case .abTesting: return "ab-testing"
        case .sessionReplay: return "session-replay"
        case .preferences: return "preferences"
        case .contentPersonalisation: return "content-personalisation"
        case .advertising: return "advertising"
        case .adMeasurement: return "ad-measurement"
        case .affiliation: return "affiliation"
        case .profiling: return "profiling"
        case .socialSharing: return "social-sharing"
        case .embeddedContent: return "embedded-content"
        case .supportChat: return "support-chat"
        case .geolocation: return "geolocation"
        case .unclassified: return "unclassified"
        }
    }
}

extension Category: Word {
    public var id: String {
        switch self {
        case .necessary: return "necessary"
        case .statistics: return "statistics"
        case .firstParty: return "first-party"
        case .thirdParty: return "third-party"
        }
    }
}

extension Party: Word {
    public var id: String {
        switch self {
        case .first: return "first"
        case .third: return "third"
        }
    }
}

extension Role: Word {
    public var id: String {
        switch self {
        case .publisher: return "publisher"
        case .processor: return "processor"
        case .independent: return "independent"
        }
    }
}

extension Technology: Word {
    public var id: String {
        switch self {
        case .cookie: return "cookie"
        case .localStorage: return "local-storage"
        case .sessionStorage: return "session-storage"
        case .indexedDb: return "indexed-db"
        case .cache: return "cache"
        case .pixel: return "pixel"
        case .fingerprint: return "fingerprint"
        case .sdk: return "sdk"
        case .link: return "link"
        }
    }
}

extension Area: Word {
    public var id: String {
        switch self {
        case .frontOffice: return "front-office"
        case .backOffice: return "back-office"
        }
    }
}

extension Fact: Word {
    public var id: String {
        switch self {
        case .anonymous: return "anonymous"
        case .publisherOnly: return "publisher-only"
        case .crossSite: return "cross-site"
        case .shared: return "shared"
        case .requested: return "requested"
        case .expected: return "expected"
        case .informed: return "informed"
        case .objectionOffered: return "objection-offered"
        case .passive: return "passive"
        case .sliding: return "sliding"
        case .saleOrShare: return "sale-or-share"
        case .identifies: return "identifies"
        case .highRisk: return "high-risk"
        case .sensitive: return "sensitive"
        case .children: return "children"
        case .firstParty: return "first-party"
        case .own: return "own"
        case .solePurpose: return "sole-purpose"
        }
    }
}

extension FactOrigin: Word {
    public var id: String {
        switch self {
        case .stated: return "stated"
        case .site: return "site"
        case .role: return "role"
        case .derived: return "derived"
        }
    }
}

extension Undeclared: Word {
    public var id: String {
        switch self {
        case .withhold: return "withhold"
        case .allow: return "allow"
        }
    }
}

extension GpcChoice: Word {
    public var id: String {
        switch self {
        case .honour: return "honour"
        case .ignore: return "ignore"
        }
    }
}

extension Requirement: Word {
    public var id: String {
        switch self {
        case .outOfScope: return "out-of-scope"
        case .exempt: return "exempt"
        case .optOut: return "opt-out"
        case .optIn: return "opt-in"
        case .prohibited: return "prohibited"
        }
    }
}

extension DecisionReason: Word {
    public var id: String {
        switch self {
        case .outOfScope: return "out-of-scope"
        case .prohibited: return "prohibited"
        case .unclassified: return "unclassified"
        case .undeclared: return "undeclared"
        case .exempt: return "exempt"
        case .objected: return "objected"
        case .gpc: return "gpc"
        case .granted: return "granted"
        case .notObjected: return "not-objected"
        case .refused: return "refused"
        case .unanswered: return "unanswered"
        case .expired: return "expired"
        case .outdated: return "outdated"
        case .unreadable: return "unreadable"
        }
    }
}

extension Outcome: Word {
    public var id: String {
        switch self {
        case .allowed: return "allowed"
        case .limited: return "limited"
        case .withheld: return "withheld"
        }
    }
}

extension ConsentState: Word {
    public var id: String {
        switch self {
        case .none: return "none"
        case .unreadable: return "unreadable"
        case .outdated: return "outdated"
        case .expired: return "expired"
        case .valid: return "valid"
        }
    }
}

extension Asking: Word {
    public var id: String {
        switch self {
        case .none: return "none"
        case .notice: return "notice"
        case .ask: return "ask"
        }
    }
}

extension AskReason: Word {
    public var id: String {
        switch self {
        case .firstVisit: return "first-visit"
        case .unreadable: return "unreadable"
        case .outdated: return "outdated"
        case .expired: return "expired"
        case .newPurposes: return "new-purposes"
        case .nothingToAsk: return "nothing-to-ask"
        case .answered: return "answered"
        case .seen: return "seen"
        }
    }
}

extension Severity: Word {
    public var id: String {
        switch self {
        case .note: return "note"
        case .warning: return "warning"
        case .error: return "error"
        }
    }
}

extension Confidence: Word {
    public var id: String {
        switch self {
        case .official: return "official"
        case .secondary: return "secondary"
        case .unverified: return "unverified"
        }
    }
}

extension Mode: Word {
    public var id: String {
        switch self {
        case .report: return "report"
        case .enforce: return "enforce"
        }
    }
}

extension HeaderField: Word {
    public var id: String {
        switch self {
        case .setCookie: return "set-cookie"
        case .cookie: return "cookie"
        case .other: return "other"
        }
    }
}

extension Handling: Word {
    public var id: String {
        switch self {
        case .kept: return "kept"
        case .removed: return "removed"
        case .rewritten: return "rewritten"
        }
    }
}

extension EraseBlocker: Word {
    public var id: String {
        switch self {
        case .technology: return "technology"
        case .otherHost: return "other-host"
        case .name: return "name"
        case .path: return "path"
        }
    }
}
