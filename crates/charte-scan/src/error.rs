//! One error, with a stable code.

use std::path::PathBuf;

pub use charte_codes::ErrorCode;

use crate::address;

/// What can go wrong in a scan. Each kind has a stable [code](Error::code).
///
/// No message holds a cookie's value or an address's query.
///
/// ```
/// use charte_scan::{Error, ErrorCode};
///
/// let error = Error::NoBrowser { searched: vec!["chromium".into(), "google-chrome".into()] };
/// assert_eq!(error.code(), ErrorCode::ScanNoBrowser);
/// assert_eq!(
///     error.to_string(),
///     "no browser found: searched for chromium, google-chrome; \
///      install Chromium or Chrome, or give the path of one"
/// );
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// None of the known browsers is installed.
    #[error(
        "no browser found: searched for {}; install Chromium or Chrome, or give the path of one",
        searched.join(", ")
    )]
    NoBrowser {
        /// The names and paths that were tried.
        searched: Vec<String>,
    },
    /// The given browser is not a program that can be run.
    #[error("{} is not a browser that can be run: {reason}", path.display())]
    NotABrowser {
        /// The path as given.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
    /// The browser refuses to run its sandbox, which is so for root and in most containers.
    #[error(
        "the browser cannot start its sandbox: do not run it as root, or allow it to run without \
         a sandbox (--no-sandbox) where the machine is disposable"
    )]
    Sandbox,
    /// The browser did not start.
    #[error("the browser did not start: {reason}")]
    Start {
        /// What happened instead.
        reason: String,
    },
    /// The browser ended while it was needed.
    #[error("the browser ended before the scan was done")]
    BrowserEnded,
    /// The browser refused a call of the DevTools protocol.
    #[error("the browser refused {method}: {reason}")]
    Protocol {
        /// The protocol's method.
        method: &'static str,
        /// The browser's message, without addresses.
        reason: String,
    },
    /// The browser or the page did not answer in time.
    #[error("no answer within {seconds} s: {what}")]
    Timeout {
        /// What was waited for.
        what: &'static str,
        /// How long.
        seconds: u64,
    },
    /// The page did not load.
    #[error("{address} did not load: {reason}")]
    Navigation {
        /// The address, without its query.
        address: String,
        /// The browser's reason, such as `net::ERR_NAME_NOT_RESOLVED`.
        reason: String,
    },
    /// The page crashed.
    #[error("the page crashed")]
    PageCrashed,
    /// A script keeps the page busy, so the page does not respond.
    #[error("the page does not answer: a script keeps it busy")]
    PageBusy,
    /// The address is not one that a browser can load a page from.
    #[error("{address} is not an address of a page: {reason}")]
    Address {
        /// The address, without its query.
        address: String,
        /// Why not.
        reason: String,
    },
    /// A file of consent managers or of button texts has the wrong form.
    #[error("{file}: {reason}")]
    Data {
        /// The file.
        file: String,
        /// What is wrong, and where.
        reason: String,
    },
    /// The page showed no consent banner, so there was nothing to answer.
    #[error("no consent banner was found within {seconds} s")]
    NoBanner {
        /// How long was waited.
        seconds: u64,
    },
    /// The banner offers no such answer, on either of its layers.
    #[error("the banner has no button to {answer}")]
    NoButton {
        /// `accept` or `refuse`.
        answer: &'static str,
    },
    /// Nothing on the page leads back to the choices.
    #[error("the page shows no way to withdraw: nothing on it leads back to the choices")]
    NoWayBack,
    /// The button was pressed without a sign that the page took the answer.
    #[error("{reason}")]
    Unconfirmed {
        /// What was missing.
        reason: String,
    },
    /// The page sent or wrote more than a recording holds.
    #[error("{left_out} requests or writes did not fit into the recording")]
    TooMuch {
        /// How many.
        left_out: usize,
    },
    /// The folder holds what this scan cannot continue.
    #[error("{}: {reason}", file.display())]
    OtherFolder {
        /// The file.
        file: PathBuf,
        /// What is wrong, and what to do.
        reason: &'static str,
    },
    /// This system has no support for scans.
    #[error("scans run on Linux and macOS only")]
    Unsupported,
    /// A file or a process could not be used.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: &'static str,
        /// The system's error.
        source: std::io::Error,
    },
}

impl Error {
    /// The stable code, such as `E701`.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::NoBrowser { .. } => ErrorCode::ScanNoBrowser,
            Self::NotABrowser { .. } => ErrorCode::ScanBadBrowser,
            Self::Sandbox => ErrorCode::ScanSandbox,
            Self::Start { .. } => ErrorCode::ScanBrowserStart,
            Self::BrowserEnded => ErrorCode::ScanBrowserEnded,
            Self::Protocol { .. } => ErrorCode::ScanProtocol,
            Self::Timeout { .. } => ErrorCode::ScanTimeout,
            Self::Navigation { .. } => ErrorCode::ScanNavigation,
            Self::PageCrashed => ErrorCode::ScanPageCrashed,
            Self::PageBusy => ErrorCode::ScanPageBusy,
            Self::Address { .. } => ErrorCode::ScanBadAddress,
            Self::Data { .. } => ErrorCode::ScanBadData,
            Self::NoBanner { .. } => ErrorCode::ScanNoBanner,
            Self::NoButton { .. } => ErrorCode::ScanNoButton,
            Self::Unconfirmed { .. } => ErrorCode::ScanUnconfirmed,
            Self::Unsupported => ErrorCode::ScanUnsupportedSystem,
            Self::Io { .. } => ErrorCode::ScanIo,
            Self::NoWayBack => ErrorCode::ScanNoWithdrawal,
            Self::TooMuch { .. } => ErrorCode::ScanTooMuch,
            Self::OtherFolder { .. } => ErrorCode::ScanOtherFolder,
        }
    }

    /// Whether the browser itself cannot be used any more, so that further phases are pointless.
    #[must_use]
    pub const fn ends_scan(&self) -> bool {
        matches!(
            self,
            Self::NoBrowser { .. }
                | Self::NotABrowser { .. }
                | Self::Sandbox
                | Self::Start { .. }
                | Self::BrowserEnded
                | Self::Unsupported
                | Self::Io { .. }
        )
    }

    pub(crate) fn navigation(address: &str, reason: impl Into<String>) -> Self {
        Self::Navigation { address: address::public(address), reason: reason.into() }
    }
}
