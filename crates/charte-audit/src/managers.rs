//! What consent managers recorded of a visitor's answer: the readings of
//! [`charte_interop::cmp`], each as one answer to everything that was asked.
//!
//! Only a value that is wholly of its manager's format and says so is an answer. Whatever is cut,
//! damaged, repeated or unknown is [`Answer::Unreadable`]; it is never consent.

mod said;
mod timeline;

use charte_interop::cmp;

use said::{Proof, Said, is_mark};

pub use timeline::{Course, Fit, ManagerNote, phase_of};
pub(crate) use timeline::{kept, notes};

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
/// if none of [`charte_interop::cmp::MANAGERS`] keeps an answer there.
///
/// `OptanonConsent` and `cookies_policy` are also written before any answer; other cookies prove
/// that there was one (`OptanonAlertBoxClosed`, `cookies_preferences_set`). [`phase_of`] takes
/// these into account; this function sees only one value. A value that never tells whether the
/// visitor acted, such as a US Privacy string, is [`Answer::Unreadable`].
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
    let (manager, _) = cmp::find(name).filter(|(_, store)| !is_mark(store))?;
    let proof = if manager.stores.iter().any(is_mark) { Proof::Unseen } else { Proof::Given };
    let said = match cmp::read(name, value) {
        Ok(reading) => Said::of(&reading, proof),
        Err(_) => Some(Said::UNREADABLE),
    };
    let answer = said.map_or(Answer::Unreadable, |said| said.answer);
    Some(Reading { manager: manager.name, answer })
}

/// Reads the cookies that consent managers keep after an answer, all together: with those that only
/// prove that the visitor has acted, `OptanonConsent` and `cookies_policy` can be read too. `None`
/// if no manager has its answer among them.
///
/// If there are several managers, a TC string counts as one only if there is no other, and the
/// answer is unreadable unless they agree.
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
    let all = cmp::MANAGERS.iter().filter_map(|manager| {
        let own = cookies.iter().filter(|(name, _)| is_of(manager, name));
        Some((manager, Said::of_cookies(manager, own.copied())?))
    });
    let (strings, managers): (Vec<_>, Vec<_>) =
        all.partition(|(manager, _)| said::keeps_strings_only(manager));
    let said = if managers.is_empty() { strings } else { managers };
    let (manager, first) = said.first()?;
    let agree = said.iter().all(|(_, other)| other.answer == first.answer);
    let answer = if agree { first.answer } else { Answer::Unreadable };
    Some(Reading { manager: manager.name, answer })
}

/// Whether a value of this name is needed to read a manager's answer.
pub(crate) fn is_of_manager(name: &str) -> bool {
    cmp::find(name).is_some()
}

/// Whether this manager uses a cookie or storage key of this name.
fn is_of(manager: &cmp::Manager, name: &str) -> bool {
    cmp::find(name).is_some_and(|(of, _)| of.id == manager.id)
}
