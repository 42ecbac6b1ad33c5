//! The closed lists, as Kotlin and Swift see them.
//!
//! Written by `cargo xtask generate` from the core's closed lists: do not edit.

pub use charte::Area;
pub use charte::AskReason;
pub use charte::Asking;
pub use charte::Category;
pub use charte::ConsentState;
pub use charte::DecisionReason;
pub use charte::Fact;
pub use charte::Mode;
pub use charte::Outcome;
pub use charte::Party;
pub use charte::Purpose;
pub use charte::Requirement;
pub use charte::Role;
pub use charte::Severity;
pub use charte::Technology;
pub use charte::charter::GpcChoice;
pub use charte::charter::Undeclared;
pub use charte::explain::FactOrigin;
pub use charte::http::EraseBlocker;
pub use charte::http::Handling;
pub use charte::http::HeaderField;
pub use charte::regime::Confidence;

/// Why the cookie exists. Pick every purpose that applies.
#[uniffi::remote(Enum)]
pub enum Purpose {
    /// Delivers the page: routing and load balancing, such as a cookie that keeps a visit on
    /// one server.
    Transmission,
    /// Keeps what the visitor entered: a shopping cart, a form in several steps, billing
    /// details.
    UserInput,
    /// Keeps the visitor signed in, such as a session cookie.
    Authentication,
    /// Protects the service that the visitor uses: a token against forged requests (CSRF), a
    /// limit on login attempts, fraud detection.
    Security,
    /// Remembers the visitor's answer about cookies.
    ConsentChoice,
    /// Shows the site as the visitor set it: language, theme, font size.
    Interface,
    /// Technical data that a video or audio player needs, such as quality and buffering.
    /// Viewing statistics are `audience-measurement`.
    MediaPlayback,
    /// Counts the free articles that a visitor has read before a paywall.
    PaywallMetering,
    /// Locates a person who asks for emergency help.
    EmergencyLocation,
    /// Counts visits and page views, such as the cookies of Matomo or Google Analytics.
    AudienceMeasurement,
    /// Shows different variants of a page and compares their results (A/B testing).
    AbTesting,
    /// Records what a visitor does on a page, such as mouse movements and scrolling, or draws
    /// heatmaps from it.
    SessionReplay,
    /// Remembers settings that are convenient but that the service works without, such as recently
    /// viewed products.
    Preferences,
    /// Chooses content by the visitor's earlier behaviour, such as recommended articles.
    ContentPersonalisation,
    /// Selects and shows advertisements, and limits how often one is shown.
    Advertising,
    /// Measures the effect of advertisements: views, clicks and the purchases that follow.
    AdMeasurement,
    /// Credits the partner site that sent the visitor, such as in affiliate marketing or
    /// cashback.
    Affiliation,
    /// Builds a profile of a person across sites, apps or devices, such as for retargeting.
    Profiling,
    /// Buttons and plug-ins of social networks, such as Like and Share.
    SocialSharing,
    /// Third-party content inside a page: videos, maps, posts, such as a YouTube player.
    EmbeddedContent,
    /// A chat window for customer support.
    SupportChat,
    /// Locates the visitor's device, such as to list shops nearby.
    Geolocation,
    /// Nobody has found out yet what the cookie is for. It is never allowed until you replace this
    /// with a purpose.
    Unclassified,
}

/// The four categories of cookies.
#[uniffi::remote(Enum)]
pub enum Category {
    /// Strictly necessary for the service.
    Necessary,
    /// For statistics.
    Statistics,
    /// The site's own, for any other purpose.
    FirstParty,
    /// A third party's, for any other purpose.
    ThirdParty,
}

/// Who sets the cookie, or for whom it is set.
#[uniffi::remote(Enum)]
pub enum Party {
    /// The site itself.
    First,
    /// Another party, or the site on behalf of one.
    Third,
}

/// Whether a provider uses the data for the publisher only, or also for itself.
#[uniffi::remote(Enum)]
pub enum Role {
    /// The organisation behind the site itself, such as its own statistics server.
    Publisher,
    /// Works for the publisher only and may not use the data for itself, such as a hosting
    /// company under a data processing agreement.
    Processor,
    /// Also uses the data for its own purposes, such as an advertising or social network. Its
    /// cookies are third-party on every host.
    Independent,
}

/// How data are stored on a device or read from it.
#[uniffi::remote(Enum)]
pub enum Technology {
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
    /// Device fingerprinting.
    Fingerprint,
    /// An SDK inside an app.
    Sdk,
    /// A decorated link.
    Link,
}

/// A part of a site that uses a cookie.
#[uniffi::remote(Enum)]
pub enum Area {
    /// The pages that visitors see.
    FrontOffice,
    /// The administration pages that editors see.
    BackOffice,
}

/// What a charter states about a declaration, and rules test.
#[uniffi::remote(Enum)]
pub enum Fact {
    /// Only anonymous figures are produced, from which no person can be recognised, such as
    /// visits a day.
    Anonymous,
    /// Used for this site only: the vendor does not use the data for itself. The provider's
    /// role implies it: yes for `publisher` and `processor`, no for `independent`.
    PublisherOnly,
    /// Tracks a person across sites or apps, such as an advertising identifier.
    CrossSite,
    /// The data are combined with other data, such as a customer file, or passed on to third
    /// parties.
    Shared,
    /// The visitor requested exactly this by an action, such as choosing a language or starting
    /// a video.
    Requested,
    /// An intrinsic part of the service that visitors expect without an action of theirs, such
    /// as finding a site in the language of the last visit.
    Expected,
    /// Visitors are clearly informed, such as on the page about cookies.
    Informed,
    /// Visitors can object in a simple way and free of charge, such as with a switch on the
    /// page about cookies.
    ObjectionOffered,
    /// Uses only data that the device sends anyway, such as its address and its request
    /// headers.
    Passive,
    /// Every visit renews the lifetime, so the cookie stays as long as the visitor keeps coming
    /// back.
    Sliding,
    /// Involves a sale of personal data, or sharing them for cross-context advertising, as
    /// Californian law defines it.
    SaleOrShare,
    /// Identifies, locates or profiles a person, such as by a customer number.
    Identifies,
    /// High-risk profiling, such as scoring people, or intrusive third-party advertising.
    HighRisk,
    /// Reveals or concerns health, sexuality, religion, politics, precise location or other
    /// sensitive data, such as on the site of a clinic.
    Sensitive,
    /// The service is directed to children, such as a game for pupils, or this visitor is known
    /// to be a child.
    Children,
    /// Derived: the party is first. Never stated.
    FirstParty,
    /// Derived: there is no provider, or its role is `publisher`. Never stated.
    Own,
    /// Derived: the declaration has no other purpose outside class `necessary`. Never stated.
    SolePurpose,
}

/// Where the value of a fact comes from.
#[uniffi::remote(Enum)]
pub enum FactOrigin {
    /// The declaration states it.
    Stated,
    /// The charter states it for the whole site.
    Site,
    /// The provider's role, or its absence, gives it by default.
    Role,
    /// It follows from the purposes, the party or the provider.
    Derived,
}

/// What happens to cookies that the charter does not declare.
#[uniffi::remote(Enum)]
pub enum Undeclared {
    /// They may not be set.
    Withhold,
    /// They may be set. The finding is reported either way.
    Allow,
}

/// Whether a site honours Global Privacy Control where the law leaves it the choice.
#[uniffi::remote(Enum)]
pub enum GpcChoice {
    /// The signal counts as an objection.
    Honour,
    /// The signal counts only where it binds.
    Ignore,
}

/// What a regime requires for one purpose, from the mildest to the strictest.
#[uniffi::remote(Enum)]
pub enum Requirement {
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

/// Why a purpose is or is not allowed.
#[uniffi::remote(Enum)]
pub enum DecisionReason {
    /// The regime does not apply.
    OutOfScope,
    /// The regime forbids it.
    Prohibited,
    /// The purpose of the cookie is not known.
    Unclassified,
    /// The charter does not declare the cookie.
    Undeclared,
    /// No consent needed.
    Exempt,
    /// The visitor objected.
    Objected,
    /// The Global Privacy Control signal counts as an objection.
    Gpc,
    /// The visitor agreed.
    Granted,
    /// The visitor may object and has not done so.
    NotObjected,
    /// The visitor refused.
    Refused,
    /// The visitor has not answered.
    Unanswered,
    /// The visitor's answer is too old.
    Expired,
    /// The visitor answered an earlier revision of the charter.
    Outdated,
    /// The visitor's answer cannot be read: it may contain an objection, or a grant in it no
    /// longer counts. A purpose that needs consent and was not granted is `unanswered`.
    Unreadable,
}

/// What a decision says about a whole cookie.
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// Every purpose is allowed.
    Allowed,
    /// Some purposes are allowed.
    Limited,
    /// No purpose is allowed.
    Withheld,
}

/// The state of a consent, in the order in which it is tested.
#[uniffi::remote(Enum)]
pub enum ConsentState {
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
#[uniffi::remote(Enum)]
pub enum Asking {
    /// Nothing.
    None,
    /// A notice, with a way to object.
    Notice,
    /// A question, before anything is set.
    Ask,
}

/// Why the visitor is asked, or not.
#[uniffi::remote(Enum)]
pub enum AskReason {
    /// The visitor has not answered yet.
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

/// How severe a finding is.
#[uniffi::remote(Enum)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Worth fixing.
    Warning,
    /// Wrong.
    Error,
}

/// How reliable a citation is.
#[uniffi::remote(Enum)]
pub enum Confidence {
    /// Checked against the official text.
    Official,
    /// Two independent secondary sources by humans agree.
    Secondary,
    /// A single source, general knowledge, or a machine-written text.
    Unverified,
}

/// What is done with what may not be set. Filtering the request is a switch of its own: a
/// middleware calls `Exchange::filter_cookie` only where the application says so.
#[uniffi::remote(Enum)]
pub enum Mode {
    /// Changes nothing and reports what would be removed.
    Report,
    /// What may not be set is removed, and reported.
    Enforce,
}

/// Which header a report speaks of.
#[uniffi::remote(Enum)]
pub enum HeaderField {
    /// A response's.
    SetCookie,
    /// A request's.
    Cookie,
    /// Another one of a response.
    Other,
}

/// What is done with a cookie that may not be set, or with a line that cannot be read.
#[uniffi::remote(Enum)]
pub enum Handling {
    /// It passes unchanged, because the mode is `report`.
    Kept,
    /// It is removed.
    Removed,
    /// It is a deletion, and goes on as one without its value.
    Rewritten,
}

/// Why a server cannot erase something.
#[uniffi::remote(Enum)]
pub enum EraseBlocker {
    /// It is not a cookie: storage, a pixel, a fingerprint, an SDK or a link.
    Technology,
    /// It is declared for another host.
    OtherHost,
    /// Its name cannot be written into a header.
    Name,
    /// It may be at a path that cannot be written into a header, or one too deep.
    Path,
}
