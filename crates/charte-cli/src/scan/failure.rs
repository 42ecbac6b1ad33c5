//! The errors of a scan, with what the command line has for them.

use charte_scan::Error;

use crate::failure::Failure;

/// The error with its code, and with what the command line has for it.
pub(super) fn failure(error: &Error) -> Failure {
    let what = match error {
        Error::NoBrowser { .. } => {
            "no browser found; install Chromium (on Debian: apt install chromium), Chrome, Edge or \
             Brave, or name its program with --browser"
                .to_owned()
        }
        Error::Sandbox => {
            "the browser cannot start its sandbox, which root never can; scan as another user, or \
             add --no-sandbox on a machine that is thrown away"
                .to_owned()
        }
        Error::BrowserEnded => {
            format!("{error}; add --resume to keep what is recorded and to record the rest")
        }
        other => other.to_string(),
    };
    Failure::new(format!("{what} [{}]", error.code()))
}
