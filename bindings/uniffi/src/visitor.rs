//! The visitor's side of a decision, and what was seen.

use std::time::{Duration, SystemTime};

use crate::words::{Mode, Technology};

/// A visitor of a policy: the answer, the moment, the signal, the page.
#[derive(uniffi::Record)]
pub struct Visitor {
    /// The moment, from the app's own clock.
    pub now: SystemTime,
    /// What was recorded before: the text that the app keeps, or the values of all cookies of
    /// the consent cookie's name. Empty when the visitor has not answered.
    #[uniffi(default = [])]
    pub consent: Vec<String>,
    /// Whether Global Privacy Control is on: `Sec-GPC: 1`, and nothing else.
    #[uniffi(default = false)]
    pub gpc: bool,
    /// The page, as far as it is known.
    #[uniffi(default = None)]
    pub page: Option<Page>,
}

/// The page that a cookie is set on.
#[derive(uniffi::Enum)]
pub enum Page {
    /// Its address. What cannot be mapped to a host is unknown.
    Address(String),
    /// On another site than the host, though nobody knows which.
    Foreign,
}

/// A cookie, or another tracker, as it was seen.
#[derive(uniffi::Record)]
pub struct Sighting {
    /// The name.
    pub name: String,
    /// The host that sets it. What cannot be mapped to a host is unknown.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// How it is kept; a cookie unless it is stated.
    #[uniffi(default = None)]
    pub technology: Option<Technology>,
}

impl Sighting {
    pub(crate) fn borrowed(&self) -> charte::Sighting<'_> {
        let technology = self.technology.map_or(charte::Technology::Cookie, Into::into);
        at(charte::Sighting::named(&self.name).kept_in(technology), self.host.as_deref())
    }
}

/// Adds the host, when it is known.
pub(crate) fn at<'s>(
    sighting: charte::Sighting<'s>,
    host: Option<&'s str>,
) -> charte::Sighting<'s> {
    match host {
        Some(host) => sighting.from_host(host),
        None => sighting,
    }
}

impl Visitor {
    /// Prepares the visitor of a policy and asks it.
    pub(crate) fn of<T>(
        &self,
        policy: &charte::Policy,
        ask: impl FnOnce(charte::Visitor<'_>) -> T,
    ) -> T {
        let reading = charte::Reading::of_values(&self.consent);
        let visitor = policy.visitor(&reading, time(self.now)).signal(self.gpc);
        ask(match &self.page {
            Some(Page::Address(address)) => visitor.page(address),
            Some(Page::Foreign) => visitor.on(charte::Page::Foreign),
            None => visitor,
        })
    }

    /// As [`Visitor::of`], at a host that answers.
    pub(crate) fn at<T>(
        &self,
        policy: &charte::Policy,
        host: Option<&str>,
        mode: Mode,
        ask: impl FnOnce(charte::Exchange<'_>) -> T,
    ) -> T {
        let host = host.and_then(charte::Host::parse);
        self.of(policy, |v| ask(charte::Exchange::new(v, host, mode.into())))
    }
}

/// The whole second; what no clock holds is the first or the last.
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
