//! Party, category and the other small words of a decision (spec §2, §6, §7).

use crate::purpose::PurposeSet;
use crate::words::words;

words! {
    /// Who deposits the cookie, or for whom.
    Party {
        /// The site itself.
        First = "first",
        /// Somebody else, or the site for somebody else.
        Third = "third",
    }
}

words! {
    /// The four kinds of the charter.
    Category {
        /// The service needs it.
        Necessary = "necessary",
        /// It counts.
        Statistics = "statistics",
        /// The site's own, for something else.
        FirstParty = "first-party",
        /// Somebody else's, for something else.
        ThirdParty = "third-party",
    }
}

words! {
    /// What a provider is to the publisher.
    Role {
        /// The publisher itself.
        Publisher = "publisher",
        /// Works for the publisher only.
        Processor = "processor",
        /// Decides for itself what it does with the data.
        Independent = "independent",
    }
}

words! {
    /// How something is kept on a device or read from it.
    Technology {
        /// An HTTP cookie.
        Cookie = "cookie",
        /// `localStorage`.
        LocalStorage = "local-storage",
        /// `sessionStorage`.
        SessionStorage = "session-storage",
        /// IndexedDB.
        IndexedDb = "indexed-db",
        /// A cache: ETag, HSTS, Cache Storage.
        Cache = "cache",
        /// A tracking pixel.
        Pixel = "pixel",
        /// A fingerprint of the device.
        Fingerprint = "fingerprint",
        /// A library inside an app.
        Sdk = "sdk",
        /// A decorated link.
        Link = "link",
    }
}

words! {
    /// Which part of a site a cookie serves.
    Area {
        /// What visitors see.
        FrontOffice = "front-office",
        /// What editors see.
        BackOffice = "back-office",
    }
}

words! {
    /// What a regime asks for one purpose, from the mildest to the strictest.
    Requirement {
        /// The regime does not apply.
        OutOfScope = "out-of-scope",
        /// No consent needed.
        Exempt = "exempt",
        /// Allowed until the visitor objects.
        OptOut = "opt-out",
        /// Not allowed until the visitor agrees.
        OptIn = "opt-in",
        /// Not allowed at all.
        Prohibited = "prohibited",
    }
}

words! {
    /// Why a purpose is allowed or not.
    Because {
        /// The regime does not apply.
        OutOfScope = "out-of-scope",
        /// The regime forbids it.
        Prohibited = "prohibited",
        /// Nobody said what the cookie is for.
        Unclassified = "unclassified",
        /// The charter does not know the cookie.
        Undeclared = "undeclared",
        /// No consent needed.
        Exempt = "exempt",
        /// The visitor objected.
        Objected = "objected",
        /// Global Privacy Control objected.
        Gpc = "gpc",
        /// The visitor agreed.
        Granted = "granted",
        /// The visitor may object and did not.
        NotObjected = "not-objected",
        /// The visitor refused.
        Refused = "refused",
        /// The visitor did not answer.
        Unanswered = "unanswered",
        /// The visitor's answer is too old.
        Expired = "expired",
        /// The visitor answered an earlier revision of the charter.
        Outdated = "outdated",
        /// The visitor's answer cannot be read.
        Unreadable = "unreadable",
    }
}

words! {
    /// What becomes of a cookie.
    Outcome {
        /// Every purpose is allowed.
        Allowed = "allowed",
        /// Some purposes are allowed.
        Limited = "limited",
        /// No purpose is allowed.
        Withheld = "withheld",
    }
}

impl Category {
    /// The first of the four that fits (spec §2).
    #[must_use]
    pub const fn of(purposes: PurposeSet, party: Party) -> Self {
        let counted = PurposeSet::STATISTICS.or(PurposeSet::NECESSARY);
        let counts = !purposes.and(PurposeSet::STATISTICS).is_empty();
        match party {
            _ if counts && purposes.is_subset(counted) => Self::Statistics,
            Party::First if purposes.is_subset(PurposeSet::NECESSARY) => Self::Necessary,
            Party::Third => Self::ThirdParty,
            Party::First => Self::FirstParty,
        }
    }
}
