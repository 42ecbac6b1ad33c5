//! What ten common consent managers recorded of a visitor's answer.
//!
//! Only a value that is wholly of its manager's format and says so is an answer. Whatever is cut,
//! damaged, repeated or unknown is [`Answer::Unreadable`]; it is never consent.

mod formats;
mod timeline;

use std::fmt;

use charte_interop::encoding;

pub(crate) use timeline::notes;
pub use timeline::{Course, Fit, ManagerNote, phase_of};

/// Values longer than this many bytes are not read. A cookie holds 4,096; storage more.
const MAX_VALUE_BYTES: usize = 64 << 10;

/// What a consent manager's value says that the visitor answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// No answer yet, or none that this manager counts as an answer.
    Nothing,
    /// Yes to everything that was asked.
    Accepted,
    /// No to everything that was asked.
    Refused,
    /// Accepted in part. Some formats do not record what was refused or what is always on; this may
    /// then mean all or none of what was asked.
    Partly,
    /// The value does not have the manager's format, or does not contain the answer.
    Unreadable,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 5] =
        [Self::Nothing, Self::Accepted, Self::Refused, Self::Partly, Self::Unreadable];

    /// The id, as recordings of a scan spell it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Partly => "partly",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What a consent manager's value says. It contains nothing of the value itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// The manager's name.
    pub manager: &'static str,
    /// What the visitor answered.
    pub answer: Answer,
}

/// Reads the value of a cookie or storage key like the consent manager that uses this name. `None`
/// if none of the ten does.
///
/// `OptanonConsent` and `cookies_policy` are also written before any answer; other cookies prove
/// that there was one (`OptanonAlertBoxClosed`, `cookies_preferences_set`). [`phase_of`] takes
/// these into account; this function sees only one value.
///
/// ```
/// use charte_audit::{Answer, read_manager};
///
/// let reading = read_manager("tarteaucitron", b"!gtag=false!youtube=false").unwrap();
/// assert_eq!((reading.manager, reading.answer), ("tarteaucitron", Answer::Refused));
/// assert!(read_manager("theme", b"dark").is_none());
/// ```
#[must_use]
pub fn read_manager(name: &str, value: &[u8]) -> Option<Reading> {
    let manager = Manager::ALL.into_iter().find(|manager| manager.cookie() == name)?;
    let answer = manager.read(value, None);
    Some(Reading { manager: manager.name(), answer })
}

/// Reads the cookies that a consent manager keeps after an answer, all together: with those that only
/// prove that the visitor has acted, `OptanonConsent` and `cookies_policy` can be read too. `None` if
/// none of the ten managers has its answer among them.
///
/// ```
/// use charte_audit::{Answer, read_manager_cookies};
///
/// let policy = r#"{"essential":true,"settings":false,"usage":false,"campaigns":false}"#;
/// let cookies = [("cookies_policy", policy), ("cookies_preferences_set", "true")];
/// assert_eq!(read_manager_cookies(&cookies).unwrap().answer, Answer::Refused);
/// // The page's defaults, before any answer.
/// assert_eq!(read_manager_cookies(&cookies[..1]).unwrap().answer, Answer::Nothing);
/// ```
#[must_use]
pub fn read_manager_cookies(cookies: &[(&str, &str)]) -> Option<Reading> {
    let of = |name: &'static str| {
        let named = cookies.iter().filter(move |(of, _)| *of == name);
        named.map(|(_, value)| *value)
    };
    let manager = Manager::ALL.into_iter().find(|manager| of(manager.cookie()).next().is_some())?;
    let mut values = of(manager.cookie());
    let first = values.next()?;
    let answer = match values.all(|other| other == first) {
        // Which of them the site reads is not known.
        false => Answer::Unreadable,
        true => {
            let marked = |mark| of(mark).any(|value| manager.is_mark(value));
            manager.read(first.as_bytes(), manager.mark().map(marked))
        }
    };
    Some(Reading { manager: manager.name(), answer })
}

/// Whether a value of this name is needed to read a manager's answer.
pub(crate) fn is_of_manager(name: &str) -> bool {
    Manager::of(name).is_some()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Manager {
    OneTrust,
    Cookiebot,
    Didomi,
    Axeptio,
    Tarteaucitron,
    Klaro,
    Vanilla,
    CookieYes,
    GovUk,
    AspNet,
}

impl Manager {
    const ALL: [Self; 10] = [
        Self::OneTrust,
        Self::Cookiebot,
        Self::Didomi,
        Self::Axeptio,
        Self::Tarteaucitron,
        Self::Klaro,
        Self::Vanilla,
        Self::CookieYes,
        Self::GovUk,
        Self::AspNet,
    ];

    /// The manager that keeps its answer, or the mark of one, under this name.
    fn of(name: &str) -> Option<Self> {
        let is_its = |manager: &Self| manager.cookie() == name || manager.mark() == Some(name);
        Self::ALL.into_iter().find(is_its)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::OneTrust => "OneTrust",
            Self::Cookiebot => "Cookiebot",
            Self::Didomi => "Didomi",
            Self::Axeptio => "Axeptio",
            Self::Tarteaucitron => "tarteaucitron",
            Self::Klaro => "Klaro",
            Self::Vanilla => "vanilla-cookieconsent",
            Self::CookieYes => "CookieYes",
            Self::GovUk => "GOV.UK",
            Self::AspNet => "ASP.NET",
        }
    }

    /// The cookie or storage key with the answer.
    const fn cookie(self) -> &'static str {
        match self {
            Self::OneTrust => "OptanonConsent",
            Self::Cookiebot => "CookieConsent",
            Self::Didomi => "didomi_token",
            Self::Axeptio => "axeptio_cookies",
            Self::Tarteaucitron => "tarteaucitron",
            Self::Klaro => "klaro",
            Self::Vanilla => "cc_cookie",
            Self::CookieYes => "cookieyes-consent",
            Self::GovUk => "cookies_policy",
            Self::AspNet => ".AspNet.Consent",
        }
    }

    /// The cookie that is there once the visitor has acted.
    const fn mark(self) -> Option<&'static str> {
        match self {
            Self::OneTrust => Some("OptanonAlertBoxClosed"),
            Self::GovUk => Some("cookies_preferences_set"),
            _ => None,
        }
    }

    /// Whether this value of [`mark`](Self::mark) says that the visitor has acted.
    fn is_mark(self, value: &str) -> bool {
        match self {
            Self::OneTrust => encoding::percent(value, formats::PART)
                .is_ok_and(|moment| moment.parse::<jiff::Timestamp>().is_ok()),
            Self::GovUk => value == "true",
            _ => false,
        }
    }

    /// What the value says. `marked` is whether [`mark`](Self::mark) was seen; `None` if that
    /// is not known.
    fn read(self, value: &[u8], marked: Option<bool>) -> Answer {
        if value.len() > MAX_VALUE_BYTES {
            return Answer::Unreadable;
        }
        let Ok(text) = std::str::from_utf8(value) else { return Answer::Unreadable };
        let answer = match self {
            Self::OneTrust => formats::onetrust(text, marked),
            Self::Cookiebot => formats::cookiebot(text),
            Self::Didomi => formats::didomi(text),
            Self::Axeptio => formats::axeptio(text),
            Self::Tarteaucitron => formats::tarteaucitron(text),
            Self::Klaro => formats::klaro(text),
            Self::Vanilla => formats::vanilla(text),
            Self::CookieYes => formats::cookieyes(text),
            Self::GovUk => formats::govuk(text, marked),
            Self::AspNet => (text == "yes").then_some(Answer::Accepted),
        };
        answer.unwrap_or(Answer::Unreadable)
    }

    /// Whether its format tells what is always on from what was asked.
    const fn names_necessary(self) -> bool {
        !matches!(self, Self::Tarteaucitron | Self::Klaro | Self::Vanilla)
    }

    /// Whether its format lists everything that was asked.
    const fn names_refused(self) -> bool {
        !matches!(self, Self::Vanilla)
    }
}

impl fmt::Display for Manager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
