//! Moments, as other languages have them and as the library does.

use std::time::{Duration, SystemTime};

/// The whole second. What no clock holds is the first or the last.
pub(crate) fn time(at: SystemTime) -> charte::Time {
    let seconds = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
    charte::Time::from_unix(match at.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => seconds(after),
        Err(before) => {
            let span = before.duration();
            -seconds(span) - i64::from(span.subsec_nanos() > 0)
        }
    })
}

/// The moment of a consent, which is never before 1970.
pub(crate) fn system_time(time: charte::Time) -> SystemTime {
    let span = Duration::from_secs(u64::try_from(time.unix()).unwrap_or(0));
    SystemTime::UNIX_EPOCH.checked_add(span).unwrap_or(SystemTime::UNIX_EPOCH)
}
