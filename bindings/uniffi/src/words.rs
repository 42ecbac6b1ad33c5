//! The closed lists of words, each a mirror of the library's. A test compares the documentation.

words! {
    /// Why a cookie exists. The number of a variant is its bit in a `PurposeSet` and part of
    /// the format: it never changes.
    Purpose {
        /// Routing and load balancing.
        Transmission,
        /// Basket, form, billing.
        UserInput,
        /// Who is signed in.
        Authentication,
        /// CSRF, login abuse, fraud on the requested service.
        Security,
        /// What the visitor answered about cookies.
        ConsentChoice,
        /// Language, theme, layout.
        Interface,
        /// What a player needs to play.
        MediaPlayback,
        /// Counting free articles.
        PaywallMetering,
        /// Locating a caller in an emergency.
        EmergencyLocation,
        /// Counting visits.
        AudienceMeasurement,
        /// Comparing variants of a page.
        AbTesting,
        /// Recording what a visitor does on a page.
        SessionReplay,
        /// Comfort that the service does not need.
        Preferences,
        /// Choosing content for this visitor.
        ContentPersonalisation,
        /// Showing advertisements.
        Advertising,
        /// Measuring advertisements.
        AdMeasurement,
        /// Billing whoever brought the visitor.
        Affiliation,
        /// Following behaviour across contexts.
        Profiling,
        /// Buttons of social networks.
        SocialSharing,
        /// Videos, maps and other foreign content.
        EmbeddedContent,
        /// Chat with a help desk.
        SupportChat,
        /// Where the device is.
        Geolocation,
        /// Not known: an admission, not a purpose. Never granted, never allowed.
        Unclassified,
    }

    /// The four kinds of the charter.
    Category {
        /// The service needs it.
        Necessary,
        /// It counts.
        Statistics,
        /// The site's own, for something else.
        FirstParty,
        /// Somebody else's, for something else.
        ThirdParty,
    }

    /// Who deposits the cookie, or for whom.
    Party {
        /// The site itself.
        First,
        /// Somebody else, or the site for somebody else.
        Third,
    }

    /// What a provider is to the publisher.
    Role {
        /// The publisher itself.
        Publisher,
        /// Works for the publisher only.
        Processor,
        /// Decides for itself what it does with the data.
        Independent,
    }

    /// How something is kept on a device or read from it.
    Technology {
        /// An HTTP cookie.
        Cookie,
        /// `localStorage`.
        LocalStorage,
        /// `sessionStorage`.
        SessionStorage,
        /// IndexedDB.
        IndexedDb,
        /// A cache: ETag, HSTS, Cache Storage.
        Cache,
        /// A tracking pixel.
        Pixel,
        /// A fingerprint of the device.
        Fingerprint,
        /// A library inside an app.
        Sdk,
        /// A decorated link.
        Link,
    }

    /// Which part of a site a cookie serves.
    Area {
        /// What visitors see.
        FrontOffice,
        /// What editors see.
        BackOffice,
    }

    /// What a regime asks for one purpose, from the mildest to the strictest.
    Requirement {
        /// The regime does not apply.
        OutOfScope,
        /// No consent needed.
        Exempt,
        /// Allowed until the visitor objects.
        OptOut,
        /// Not allowed until the visitor agrees.
        OptIn,
        /// Not allowed at all.
        Prohibited,
    }

    /// Why a purpose is allowed or not.
    Because {
        /// The regime does not apply.
        OutOfScope,
        /// The regime forbids it.
        Prohibited,
        /// Nobody said what the cookie is for.
        Unclassified,
        /// The charter does not know the cookie.
        Undeclared,
        /// No consent needed.
        Exempt,
        /// The visitor objected.
        Objected,
        /// Global Privacy Control objected.
        Gpc,
        /// The visitor agreed.
        Granted,
        /// The visitor may object and did not.
        NotObjected,
        /// The visitor refused.
        Refused,
        /// The visitor did not answer.
        Unanswered,
        /// The visitor's answer is too old.
        Expired,
        /// The visitor answered an earlier revision of the charter.
        Outdated,
        /// The visitor's answer cannot be read.
        Unreadable,
    }

    /// What becomes of a cookie.
    Outcome {
        /// Every purpose is allowed.
        Allowed,
        /// Some purposes are allowed.
        Limited,
        /// No purpose is allowed.
        Withheld,
    }

    /// The state of a consent, in the order in which it is tested.
    State {
        /// There is no consent cookie.
        None,
        /// Malformed, or recorded more than 24 hours after now.
        Unreadable,
        /// Given to an earlier revision of the charter.
        Outdated,
        /// Older than the regime lets an answer count.
        Expired,
        /// It counts.
        Valid,
    }

    /// What a page owes the visitor.
    Asking {
        /// Nothing.
        None,
        /// A notice, with a way to object.
        Notice,
        /// A question, before anything is set.
        Ask,
    }

    /// Why the visitor is asked, or not.
    Why {
        /// There is no answer.
        FirstVisit,
        /// The answer cannot be read.
        Unreadable,
        /// The answer was to an earlier revision.
        Outdated,
        /// The answer is too old.
        Expired,
        /// The answer leaves out purposes that the charter has now.
        NewPurposes,
        /// Nothing in the charter needs an answer.
        NothingToAsk,
        /// Everything is answered.
        Answered,
        /// The visitor closed the question.
        Seen,
    }

    /// How much a finding matters.
    Severity {
        /// Good to know.
        Note,
        /// Worth mending.
        Warning,
        /// Wrong.
        Error,
    }

    /// How sure a citation is.
    Confidence {
        /// Its words were read in the official text.
        Official,
        /// Two independent human sources agree.
        Secondary,
        /// One source, general knowledge, or a text written by a machine.
        Unverified,
    }

    /// What is done with what may not be set. Filtering the request is a switch of its own: a
    /// middleware calls `Exchange::filter_cookie` only where the application says so.
    Mode {
        /// Nothing is changed, everything is told.
        Report,
        /// What may not be set is removed, and told.
        Enforce,
    }

    /// What is done with a cookie that may not be set, or with a line that cannot be read.
    Handling {
        /// Nothing: the mode is `report`.
        Kept,
        /// It is removed.
        Removed,
        /// It is a deletion, and goes on as one without its value.
        Rewritten,
    }

    /// Why a server cannot erase something.
    Obstacle {
        /// It is no cookie: storage, a pixel, a fingerprint, an SDK, a link.
        Technology,
        /// It is declared for another host.
        OtherHost,
        /// Its name cannot be written into a header.
        Name,
        /// It may be at a path that cannot be written into a header, or one too deep.
        Path,
    }
}
