//! What each code means, why it matters and how to fix it, with an example that raises it.
//!
//! The texts are constants that nothing refers to but [`ErrorCode::explanation`] and
//! [`FindingCode::explanation`]: a program that calls neither does not contain them.

mod catalogue_errors;
mod charter_errors;
mod charter_findings;
mod consent_errors;
mod consent_findings;
mod duty_findings;
mod examples;
mod foreign_errors;
mod header_errors;
mod header_findings;
mod page_errors;
mod recording_errors;
mod regime_errors;
mod scan_errors;
mod scan_findings;
mod visit_findings;

use crate::{ErrorCode, FindingCode};

/// What a code means, why it matters and how to fix it.
///
/// ```
/// use charte_codes::{ErrorCode, Seen};
///
/// let explanation = ErrorCode::SetCookieEmpty.explanation();
/// assert!(explanation.what.contains("neither a name nor a value"));
/// assert!(matches!(explanation.example.seen, Seen::Line("; Path=/")));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CodeExplanation {
    /// What the code reports.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to fix it.
    pub fix: &'static str,
    /// An example that raises it.
    pub example: Example,
    /// The same example, fixed.
    pub fixed: Example,
}

/// A charter in TOML, and what was seen with it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The charter. It is empty if the example needs none.
    pub charter: &'static str,
    /// What there is besides the charter.
    pub seen: Seen,
}

/// What an example has besides its charter.
#[derive(Clone, Copy, Debug)]
pub enum Seen {
    /// Nothing: the charter alone raises the code.
    Nothing,
    /// The charter that it replaces.
    Older(&'static str),
    /// A recorded visit, such as `curl -v` prints it, or as a `cookies.txt` or HAR file.
    Visit {
        /// What the visitor had answered: `before`, `refused`, `accepted` or `withdrawn`.
        phase: &'static str,
        /// The lines of the recording.
        recording: &'static str,
    },
    /// A description, if the example is too large to show or depends on its environment.
    InWords(&'static str),
    /// A regime file.
    Regime(&'static str),
    /// A regime file that the charter is judged by.
    UnderRegime(&'static str),
    /// A `Set-Cookie` line.
    Line(&'static str),
    /// The value of a consent cookie.
    Consent(&'static str),
    /// A consent that was given elsewhere.
    Foreign {
        /// The format: `tcf`, `gpp`, `usp`, `ac`, or `cookie:` and the name of the cookie.
        format: &'static str,
        /// The value.
        value: &'static str,
    },
    /// An answer to the charter that is written in another format.
    Export {
        /// The format: `gpp`, `usp`, `tcf`, or the id of a consent manager.
        to: &'static str,
        /// The value of the consent cookie.
        consent: &'static str,
    },
    /// A file that is read without a charter.
    File {
        /// What reads it: `check` a recording, `import` a page, `catalogue` a catalogue, `interop`
        /// a table of foreign words.
        reader: &'static str,
        /// The name of the file.
        name: &'static str,
        /// The content of the file.
        text: &'static str,
    },
    /// A decision about a cookie, for a request with these consent cookies.
    Consents {
        /// The name of the cookie.
        cookie: &'static str,
        /// The values of the consent cookies.
        values: &'static [&'static str],
    },
}

impl Example {
    const fn of(seen: Seen) -> Self {
        Self { charter: "", seen }
    }

    const fn charter(charter: &'static str) -> Self {
        Self { charter, seen: Seen::Nothing }
    }

    const fn visit(charter: &'static str, phase: &'static str, recording: &'static str) -> Self {
        Self { charter, seen: Seen::Visit { phase, recording } }
    }
}

impl CodeExplanation {
    /// An explanation whose example is a description.
    const fn in_words(
        [what, why, fix]: [&'static str; 3],
        example: &'static str,
        fixed: &'static str,
    ) -> Self {
        let (example, fixed) = (Seen::InWords(example), Seen::InWords(fixed));
        Self { what, why, fix, example: Example::of(example), fixed: Example::of(fixed) }
    }
}

impl FindingCode {
    /// What the code means, why it matters and how to fix it.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::Undeclared => visit_findings::UNDECLARED,
            Self::NeverSeen => visit_findings::NEVER_SEEN,
            Self::Ambiguous => charter_findings::AMBIGUOUS,
            Self::BroadPattern => charter_findings::BROAD_PATTERN,
            Self::UnknownProvider => charter_findings::UNKNOWN_PROVIDER,
            Self::NotExempt => charter_findings::NOT_EXEMPT,
            Self::NotAnonymous => charter_findings::NOT_ANONYMOUS,
            Self::NoLifetime => charter_findings::NO_LIFETIME,
            Self::MissingText => charter_findings::MISSING_TEXT,
            Self::SameRevision => charter_findings::SAME_REVISION,
            Self::NoRole => charter_findings::NO_ROLE,
            Self::Unclassified => charter_findings::UNCLASSIFIED,
            Self::NotCompared => charter_findings::NOT_COMPARED,
            Self::WideConsent => charter_findings::WIDE_CONSENT,
            Self::BeforeConsent => visit_findings::BEFORE_CONSENT,
            Self::AfterRefusal => visit_findings::AFTER_REFUSAL,
            Self::LongerThanDeclared => visit_findings::LONGER_THAN_DECLARED,
            Self::LongerThanRecommended => charter_findings::LONGER_THAN_RECOMMENDED,
            Self::SeenThirdParty => visit_findings::SEEN_THIRD_PARTY,
            Self::Renewed => visit_findings::RENEWED,
            Self::OtherHost => visit_findings::OTHER_HOST,
            Self::ConsentUnreadable => consent_findings::UNREADABLE,
            Self::ConsentCopies => consent_findings::COPIES,
            Self::ConsentTooLong => consent_findings::TOO_LONG,
            Self::ConsentBeforeAct => consent_findings::BEFORE_ACT,
            Self::SameSiteNone => header_findings::SAME_SITE_NONE,
            Self::Prefix => header_findings::PREFIX,
            Self::BareAuthentication => header_findings::BARE_AUTHENTICATION,
            Self::TooLarge => header_findings::TOO_LARGE,
            Self::Over400Days => header_findings::OVER_400_DAYS,
            Self::ForeignDomain => header_findings::FOREIGN_DOMAIN,
            Self::PartitionedWithoutSecure => header_findings::PARTITIONED_WITHOUT_SECURE,
            Self::NoName => header_findings::NO_NAME,
            Self::InsecurePage => header_findings::INSECURE_PAGE,
            Self::NoObjection => duty_findings::NO_OBJECTION,
            Self::Untold => duty_findings::UNTOLD,
            Self::GpcIgnored => duty_findings::GPC_IGNORED,
            Self::AskedTooSoon => duty_findings::ASKED_TOO_SOON,
            Self::JudgedLater => visit_findings::JUDGED_LATER,
            Self::ReviewOverdue => duty_findings::REVIEW_OVERDUE,
            Self::Contradiction => charter_findings::CONTRADICTION,
            Self::ForeignConsent => consent_findings::FOREIGN,
            Self::TrackerContacted => visit_findings::TRACKER_CONTACTED,
            Self::NoRefusal => scan_findings::NO_REFUSAL,
            Self::RefusalIsLink => scan_findings::REFUSAL_IS_LINK,
            Self::WeakerRefusal => scan_findings::WEAKER_REFUSAL,
            Self::StressedAcceptance => scan_findings::STRESSED_ACCEPTANCE,
            Self::UnclearRefusal => scan_findings::UNCLEAR_REFUSAL,
            Self::Preticked => scan_findings::PRETICKED,
            Self::Wall => scan_findings::WALL,
            Self::NoWithdrawal => scan_findings::NO_WITHDRAWAL,
            Self::AskedAgain => scan_findings::ASKED_AGAIN,
            Self::NoBanner => scan_findings::NO_BANNER,
            Self::SignalIgnored => scan_findings::SIGNAL_IGNORED,
            Self::PhaseFailed => scan_findings::PHASE_FAILED,
            Self::CookiesRefused => scan_findings::COOKIES_REFUSED,
        }
    }
}

impl ErrorCode {
    /// What the code means, why it matters and how to fix it.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::CharterSyntax => charter_errors::SYNTAX,
            Self::UnknownKey => charter_errors::UNKNOWN_KEY,
            Self::MissingKey => charter_errors::MISSING_KEY,
            Self::WrongType => charter_errors::WRONG_TYPE,
            Self::NewerFormat => charter_errors::NEWER_FORMAT,
            Self::UnknownWord => charter_errors::UNKNOWN_WORD,
            Self::Duplicate => charter_errors::DUPLICATE,
            Self::Malformed => charter_errors::MALFORMED,
            Self::TooMany => charter_errors::TOO_MANY,
            Self::DerivedFact => charter_errors::DERIVED_FACT,
            Self::NoPurposes => charter_errors::NO_PURPOSES,
            Self::NoRegime => charter_errors::NO_REGIME,
            Self::UnknownRegime => charter_errors::UNKNOWN_REGIME,
            Self::TimedTables => charter_errors::TIMED_TABLES,
            Self::RegimeSyntax => regime_errors::SYNTAX,
            Self::RegimeShape => regime_errors::SHAPE,
            Self::RegimeContent => regime_errors::CONTENT,
            Self::RegimeBase => regime_errors::BASE,
            Self::SetCookieEmpty => header_errors::SET_COOKIE_EMPTY,
            Self::SetCookieControl => header_errors::SET_COOKIE_CONTROL,
            Self::HeaderControl => header_errors::HEADER_CONTROL,
            Self::ConsentTooLong => consent_errors::TOO_LONG,
            Self::ConsentVersion => consent_errors::VERSION,
            Self::ConsentToken => consent_errors::TOKEN,
            Self::ConsentCount => consent_errors::COUNT,
            Self::ConsentAct => consent_errors::ACT,
            Self::ConsentCheck => consent_errors::CHECK,
            Self::ConsentCopies => consent_errors::COPIES,
            Self::RecordingUnreadable => recording_errors::UNREADABLE,
            Self::RecordingDirectory => recording_errors::DIRECTORY,
            Self::RecordingEmpty => recording_errors::EMPTY,
            Self::RecordingBinary => recording_errors::BINARY,
            Self::RecordingTruncated => recording_errors::TRUNCATED,
            Self::RecordingMalformed => recording_errors::MALFORMED,
            Self::RecordingUnknownFormat => recording_errors::UNKNOWN_FORMAT,
            Self::RecordingBadLine => recording_errors::BAD_LINE,
            Self::RecordingTooLarge => recording_errors::TOO_LARGE,
            Self::RecordingDamagedGzip => recording_errors::DAMAGED_GZIP,
            Self::RecordingGzipBomb => recording_errors::GZIP_BOMB,
            Self::BaselineMalformed => recording_errors::BASELINE,
            Self::CatalogueSyntax => catalogue_errors::SYNTAX,
            Self::CatalogueUnknownKey => catalogue_errors::UNKNOWN_KEY,
            Self::CatalogueMissingKey => catalogue_errors::MISSING_KEY,
            Self::CatalogueWrongType => catalogue_errors::WRONG_TYPE,
            Self::CatalogueBadValue => catalogue_errors::BAD_VALUE,
            Self::CatalogueUnknownProvider => catalogue_errors::UNKNOWN_PROVIDER,
            Self::CatalogueDuplicateProvider => catalogue_errors::DUPLICATE_PROVIDER,
            Self::CatalogueDuplicateCookie => catalogue_errors::DUPLICATE_COOKIE,
            Self::CatalogueBroadPattern => catalogue_errors::BROAD_PATTERN,
            Self::CatalogueTooMany => catalogue_errors::TOO_MANY,
            Self::PageLanguage => page_errors::LANGUAGE,
            Self::PageChoicesUrl => page_errors::CHOICES_URL,
            Self::PageNotBuiltIn => page_errors::NOT_BUILT_IN,
            Self::ImportNotUtf8 => page_errors::NOT_UTF8,
            Self::ImportTooLarge => page_errors::TOO_LARGE,
            Self::ImportNoTable => page_errors::NO_TABLE,
            Self::ImportNoSite => page_errors::NO_SITE,
            Self::ImportNewerPage => page_errors::NEWER_PAGE,
            Self::ImportDamagedPage => page_errors::DAMAGED_PAGE,
            Self::ImportBadOption => page_errors::BAD_OPTION,
            Self::ForeignTooLong => foreign_errors::TOO_LONG,
            Self::ForeignMalformed => foreign_errors::MALFORMED,
            Self::ForeignTruncated => foreign_errors::TRUNCATED,
            Self::ForeignDuplicate => foreign_errors::DUPLICATE,
            Self::ForeignVersion => foreign_errors::VERSION,
            Self::ForeignUnknownName => foreign_errors::UNKNOWN_NAME,
            Self::ForeignTable => foreign_errors::TABLE,
            Self::ForeignBadValue => foreign_errors::BAD_VALUE,
            Self::ForeignTrailingData => foreign_errors::TRAILING_DATA,
            Self::ExportRegistered => foreign_errors::EXPORT_REGISTERED,
            Self::ExportHosted => foreign_errors::EXPORT_HOSTED,
            Self::ExportUnanswered => foreign_errors::EXPORT_UNANSWERED,
            Self::ForeignOpaque => foreign_errors::OPAQUE,
            Self::ExportMixed => foreign_errors::EXPORT_MIXED,
            Self::ExportNotWritten => foreign_errors::EXPORT_NOT_WRITTEN,
            Self::ExportNoWords => foreign_errors::EXPORT_NO_WORDS,
            Self::InteropNotBuiltIn => foreign_errors::NOT_BUILT_IN,
            Self::ScanNoBrowser => scan_errors::NO_BROWSER,
            Self::ScanBadBrowser => scan_errors::BAD_BROWSER,
            Self::ScanSandbox => scan_errors::SANDBOX,
            Self::ScanBrowserStart => scan_errors::BROWSER_START,
            Self::ScanBrowserEnded => scan_errors::BROWSER_ENDED,
            Self::ScanProtocol => scan_errors::PROTOCOL,
            Self::ScanTimeout => scan_errors::TIMEOUT,
            Self::ScanNavigation => scan_errors::NAVIGATION,
            Self::ScanPageCrashed => scan_errors::PAGE_CRASHED,
            Self::ScanPageBusy => scan_errors::PAGE_BUSY,
            Self::ScanBadAddress => scan_errors::BAD_ADDRESS,
            Self::ScanBadData => scan_errors::BAD_DATA,
            Self::ScanNoBanner => scan_errors::NO_BANNER,
            Self::ScanNoButton => scan_errors::NO_BUTTON,
            Self::ScanUnconfirmed => scan_errors::UNCONFIRMED,
            Self::ScanUnsupportedSystem => scan_errors::UNSUPPORTED_SYSTEM,
            Self::ScanIo => scan_errors::IO,
            Self::ScanNoWithdrawal => scan_errors::NO_WITHDRAWAL,
            Self::ScanTooMuch => scan_errors::TOO_MUCH,
            Self::ScanOtherFolder => scan_errors::OTHER_FOLDER,
            Self::Internal => INTERNAL,
        }
    }
}

const INTERNAL: CodeExplanation = CodeExplanation::in_words(
    [
        "Charte itself has a bug.",
        "There is no answer. Charte never guesses one.",
        "Update to the latest version. If the error remains, report it together with the input that \
         causes it, without cookie values.",
    ],
    "No input that causes this error is known.",
    "The latest version.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_explanation_is_complete() {
        let findings = FindingCode::ALL.iter().map(|code| (code.id(), code.explanation()));
        let errors = ErrorCode::ALL.iter().map(|code| (code.id(), code.explanation()));
        for (id, told) in findings.chain(errors) {
            for text in [told.what, told.why, told.fix] {
                let first = text.chars().next().unwrap();
                assert!(first.is_uppercase() || first == '`', "{id}: {text}");
                assert!(text.ends_with('.'), "{id}: {text}");
                assert!(!text.contains("  ") && !text.contains('\n'), "{id}: {text}");
            }
            let words = |example: &Example| matches!(example.seen, Seen::InWords(_));
            assert_eq!(words(&told.example), words(&told.fixed), "{id}");
        }
    }
}
