//! Every finding and every error, explained: what, why, an example that raises it, and the same
//! fixed. The examples are run by a test.

mod alone;
mod consent;
mod duty;
mod error;
mod header;
mod outside;
mod visit;

use crate::error::ErrorCode;
use crate::finding::FindingCode;

/// What a code means, with an example.
#[derive(Clone, Copy, Debug)]
pub struct CodeExplanation {
    /// What it says.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
    /// What raises it.
    pub example: Example,
    /// The same, mended.
    pub mended: Example,
}

/// A charter in TOML, and what was seen with it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The charter; empty when the example is in words, or about another file.
    pub charter: &'static str,
    /// What there is besides.
    pub seen: Seen,
}

/// What an example has besides its charter.
#[derive(Clone, Copy, Debug)]
pub enum Seen {
    /// The charter alone says it.
    Nothing,
    /// The charter that it replaces.
    Older(&'static str),
    /// A recorded visit, as `curl -v` prints it or a browser keeps it in `cookies.txt`.
    Visit {
        /// What the visitor had answered: `before`, `refused` or `accepted`.
        phase: &'static str,
        /// The lines of the recording.
        recording: &'static str,
    },
    /// Too large to show, or out of reach of an example: what raises it, or what it looks like
    /// fixed, in words.
    InWords(&'static str),
    /// A regime file.
    Regime(&'static str),
    /// A `Set-Cookie` line.
    Line(&'static str),
    /// The value of a consent cookie.
    Consent(&'static str),
    /// A file that is read without a charter.
    File {
        /// Who reads it: `check` a recording, `import` a page, `catalogue` a catalogue.
        reader: &'static str,
        /// The name of the file.
        name: &'static str,
        /// What it holds.
        text: &'static str,
    },
    /// A decision about a cookie, with these consent cookies in the request.
    Consents {
        /// The cookie.
        cookie: &'static str,
        /// The values of the consent cookies.
        values: &'static [&'static str],
    },
}

impl Example {
    const fn charter(charter: &'static str) -> Self {
        Self { charter, seen: Seen::Nothing }
    }

    /// One that is told in words.
    #[must_use]
    pub const fn in_words(words: &'static str) -> Self {
        Self { charter: "", seen: Seen::InWords(words) }
    }

    /// A file for `check`, `import` or `catalogue`.
    #[must_use]
    pub const fn file(reader: &'static str, name: &'static str, text: &'static str) -> Self {
        Self { charter: "", seen: Seen::File { reader, name, text } }
    }

    const fn visit(charter: &'static str, phase: &'static str, recording: &'static str) -> Self {
        Self { charter, seen: Seen::Visit { phase, recording } }
    }
}

/// A charter for examples: a regime, the site's own provider, and more.
macro_rules! charter {
    ($regime:literal, $($more:expr),*) => {
        concat!(
            "format = 1\nsite = \"https://www.example.fr\"\nregime = \"", $regime, "\"\n",
            $($more),*
        )
    };
}
use charter;

/// The site's own provider, and the cookie that signs visitors in.
macro_rules! us {
    () => {
        "\n[[provider]]\nid = \"us\"\nname = \"Example\"\nrole = \"publisher\"\n"
    };
}
use us;

macro_rules! sid {
    () => {
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    };
}
use sid;

/// A page, requested and answered, with more headers.
macro_rules! page {
    ($($header:literal),*) => {
        concat!(
            "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n",
            "< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n",
            $("< set-cookie: ", $header, "\n",)*
            "<\n"
        )
    };
}
use page;

impl FindingCode {
    /// What it means, with an example.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::Undeclared => visit::UNDECLARED,
            Self::NeverSeen => visit::NEVER_SEEN,
            Self::Ambiguous => alone::AMBIGUOUS,
            Self::BroadPattern => alone::BROAD_PATTERN,
            Self::UnknownProvider => alone::UNKNOWN_PROVIDER,
            Self::NotExempt => alone::NOT_EXEMPT,
            Self::NotAnonymous => alone::NOT_ANONYMOUS,
            Self::NoLifetime => alone::NO_LIFETIME,
            Self::MissingText => alone::MISSING_TEXT,
            Self::SameRevision => alone::SAME_REVISION,
            Self::NoRole => alone::NO_ROLE,
            Self::Unclassified => alone::UNCLASSIFIED,
            Self::NotCompared => alone::NOT_COMPARED,
            Self::WideConsent => alone::WIDE_CONSENT,
            Self::BeforeConsent => visit::BEFORE_CONSENT,
            Self::AfterRefusal => visit::AFTER_REFUSAL,
            Self::LongerThanDeclared => visit::LONGER_THAN_DECLARED,
            Self::LongerThanRecommended => alone::LONGER_THAN_RECOMMENDED,
            Self::SeenThirdParty => visit::SEEN_THIRD_PARTY,
            Self::Renewed => visit::RENEWED,
            Self::OtherHost => visit::OTHER_HOST,
            Self::ConsentUnreadable => consent::UNREADABLE,
            Self::ConsentCopies => consent::COPIES,
            Self::ConsentTooLong => consent::TOO_LONG,
            Self::ConsentBeforeAct => consent::BEFORE_ACT,
            Self::SameSiteNone => header::SAME_SITE_NONE,
            Self::Prefix => header::PREFIX,
            Self::BareAuthentication => header::BARE_AUTHENTICATION,
            Self::TooLarge => header::TOO_LARGE,
            Self::Over400Days => header::OVER_400_DAYS,
            Self::ForeignDomain => header::FOREIGN_DOMAIN,
            Self::PartitionedWithoutSecure => header::PARTITIONED_WITHOUT_SECURE,
            Self::NoName => header::NO_NAME,
            Self::InsecurePage => header::INSECURE_PAGE,
            Self::NoObjection => duty::NO_OBJECTION,
            Self::Untold => duty::UNTOLD,
            Self::SignalIgnored => duty::SIGNAL_IGNORED,
            Self::AskedTooSoon => duty::ASKED_TOO_SOON,
            Self::JudgedLater => visit::JUDGED_LATER,
            Self::Contradiction => alone::CONTRADICTION,
        }
    }
}

impl ErrorCode {
    /// What it means, with an example.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        error::explanation(self)
    }
}
