//! `charte scan`: records a site in a real browser, then judges the recordings as `check` does.

mod args;
#[cfg(all(unix, feature = "scan"))]
mod failure;
#[cfg(all(unix, feature = "scan"))]
mod judge;
#[cfg(all(unix, feature = "scan"))]
mod list;
#[cfg(all(unix, feature = "scan"))]
mod progress;
#[cfg(all(unix, feature = "scan"))]
mod record;
#[cfg(all(unix, feature = "scan"))]
mod summary;

pub(crate) use args::ScanArgs;

use crate::failure::Failure;

#[cfg(all(unix, feature = "scan"))]
pub(crate) fn run(args: &ScanArgs) -> Result<u8, Failure> {
    judge::can(args)?;
    let scanned = record::record(args)?;
    match &args.list {
        None => judge::one(args, scanned),
        Some(_) => judge::all(args, scanned),
    }
}

#[cfg(all(unix, not(feature = "scan")))]
pub(crate) fn run(_: &ScanArgs) -> Result<u8, Failure> {
    Err(Failure::new(
        "this charte was built without scans; install it with the feature `scan`, or record the \
         visit as HAR in a browser and pass it to charte check",
    ))
}

#[cfg(not(unix))]
pub(crate) fn run(_: &ScanArgs) -> Result<u8, Failure> {
    Err(Failure::new(
        "scans run on Linux and macOS only; here, record the visit as HAR in a browser and pass it \
         to charte check [E716]",
    ))
}
