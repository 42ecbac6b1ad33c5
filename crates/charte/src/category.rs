//! Party, category and the other closed lists of a decision (spec §2, §6, §7).

use charte_syntax::words;

use crate::purpose::PurposeSet;

words! {
    /// Who sets the cookie, or for whom it is set.
    Party {
        /// The site itself.
        First = "first",
        /// Another party, or the site on behalf of one.
        Third = "third",
    }
}

words! {
    /// The four categories of cookies.
    Category {
        /// Strictly necessary for the service.
        Necessary = "necessary",
        /// For statistics.
        Statistics = "statistics",
        /// The site's own, for any other purpose.
        FirstParty = "first-party",
        /// A third party's, for any other purpose.
        ThirdParty = "third-party",
    }
}

words! {
    /// Whether a provider uses the data for the publisher only, or also for itself.
    Role {
        /// The organisation behind the site itself, such as its own statistics server.
        Publisher = "publisher",
        /// Works for the publisher only and may not use the data for itself, such as a hosting
        /// company under a data processing agreement.
        Processor = "processor",
        /// Also uses the data for its own purposes, such as an advertising or social network. Its
        /// cookies are third-party on every host.
        Independent = "independent",
    }
}

words! {
    /// How data are stored on a device or read from it.
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
        /// Device fingerprinting.
        Fingerprint = "fingerprint",
        /// An SDK inside an app.
        Sdk = "sdk",
        /// A decorated link.
        Link = "link",
    }
}

words! {
    /// A part of a site that uses a cookie.
    Area {
        /// The pages that visitors see.
        FrontOffice = "front-office",
        /// The administration pages that editors see.
        BackOffice = "back-office",
    }
}

words! {
    /// What a regime requires for one purpose, from the mildest to the strictest.
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
    /// Why a purpose is or is not allowed.
    DecisionReason {
        /// The regime does not apply.
        OutOfScope = "out-of-scope",
        /// The regime forbids it.
        Prohibited = "prohibited",
        /// The purpose of the cookie is not known.
        Unclassified = "unclassified",
        /// The charter does not declare the cookie.
        Undeclared = "undeclared",
        /// No consent needed.
        Exempt = "exempt",
        /// The visitor objected.
        Objected = "objected",
        /// The Global Privacy Control signal counts as an objection.
        Gpc = "gpc",
        /// The visitor agreed.
        Granted = "granted",
        /// The visitor may object and has not done so.
        NotObjected = "not-objected",
        /// The visitor refused.
        Refused = "refused",
        /// The visitor has not answered.
        Unanswered = "unanswered",
        /// The visitor's answer is too old.
        Expired = "expired",
        /// The visitor answered an earlier revision of the charter.
        Outdated = "outdated",
        /// The visitor's answer cannot be read: it may contain an objection, or a grant in it no
        /// longer counts. A purpose that needs consent and was not granted is `unanswered`.
        Unreadable = "unreadable",
    }
}

words! {
    /// What a decision says about a whole cookie.
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
    /// The category of a cookie with these purposes (spec §2): the first that applies of statistics,
    /// necessary, third-party and first-party.
    ///
    /// ```
    /// use charte::{Category, Party, Purpose, PurposeSet};
    ///
    /// let purposes = PurposeSet::from([Purpose::Security, Purpose::AudienceMeasurement]);
    /// assert_eq!(Category::of(purposes, Party::First), Category::Statistics);
    /// ```
    #[must_use]
    pub const fn of(purposes: PurposeSet, party: Party) -> Self {
        let counted = PurposeSet::STATISTICS.union(PurposeSet::NECESSARY);
        let counts = !purposes.intersection(PurposeSet::STATISTICS).is_empty();
        match party {
            _ if counts && purposes.is_subset(counted) => Self::Statistics,
            Party::First if purposes.is_subset(PurposeSet::NECESSARY) => Self::Necessary,
            Party::Third => Self::ThirdParty,
            Party::First => Self::FirstParty,
        }
    }
}
