//! What a reader of a report should know about a recording.

use std::fmt;

use charte::Time;
use charte_recording::Note;

use crate::managers::ManagerNote;
use crate::own_consent::ConsentNote;
use crate::phase::Phase;
use crate::text::counted;

/// What a reader of a report should know about a recording. Its `Display` is English;
/// `charte-report` says it in seven languages.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RecordingNote {
    /// What its reader noted.
    Read(Note),
    /// It does not say when it was recorded; this time counts.
    NoTime(Time),
    /// It says of which phase it is, and the caller named another.
    OtherPhase {
        /// The phase that the caller named.
        given: Phase,
        /// The phase that the recording states, which counts.
        stated: Phase,
    },
    /// Cookies that it keeps had expired.
    Expired {
        /// How many.
        count: u64,
        /// The time that counts.
        at: Time,
    },
    /// It does not name its page; the charter's site counts.
    NoPage,
    /// A page is not on the charter's site.
    OtherSite {
        /// The host of the page.
        host: String,
        /// The host of the charter's site.
        site: String,
    },
    /// What the site's own consent cookie says.
    OwnConsent(ConsentNote),
    /// What a consent manager says.
    Manager(ManagerNote),
}

impl fmt::Display for RecordingNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(note) => note.fmt(f),
            Self::NoTime(at) => write!(f, "it does not say when it was recorded; {at} counts"),
            Self::OtherPhase { given, stated } => {
                write!(f, "it says that its phase is `{stated}`, which counts instead of `{given}`")
            }
            Self::Expired { count, at } => {
                let have = if *count == 1 { "has" } else { "have" };
                write!(
                    f,
                    "{} that it keeps {have} an end before {at}, the moment that counts; --at names \
                     the moment at which it was saved",
                    counted(*count, "cookie")
                )
            }
            Self::NoPage => f.write_str("it does not name its page; the charter's site counts"),
            Self::OtherSite { host, site } => {
                write!(f, "the page on {host} is not on the charter's site, {site}")
            }
            Self::OwnConsent(note) => note.fmt(f),
            Self::Manager(note) => note.fmt(f),
        }
    }
}
