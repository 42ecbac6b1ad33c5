//! Writing an answer as other software keeps it, where that is true and allowed.
//!
//! ```
//! use charte::{Charter, Policy, ReceivedConsent, Time};
//! use charte_interop::export::{ExportOptions, export};
//! use charte_interop::{ErrorCode, mapping::Mapping};
//!
//! let policy = Policy::new(Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[cookie]]
//!     name = "_ads"
//!     purposes = ["advertising"]
//!     lifetime = "6 months"
//! "#)?)?;
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//! let consent = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~n:advertising~.6olo"]);
//! let visitor = policy.visitor(&consent, now);
//!
//! let (mapping, options) = (Mapping::builtin(), ExportOptions::default());
//! let exported = export(&visitor, "wp-consent-api", &mapping, &options).unwrap();
//! assert_eq!(exported.cookies, [("wp_consent_marketing".to_owned(), "deny".to_owned())]);
//! let refusal = export(&visitor, "tcf", &mapping, &options).unwrap_err();
//! assert_eq!(refusal.code(), ErrorCode::ExportRegistered);
//! # Ok::<(), charte::Error>(())
//! ```

mod refusal;
mod states;
mod words;

use charte::Visitor;

use crate::mapping::Mapping;

pub use refusal::Refusal;

/// What only the site knows, for the formats that ask for it.
#[derive(Clone, Debug, Default)]
pub struct ExportOptions {
    /// Whether the visitor was given notice and could opt out, for GPP and US Privacy. Without it
    /// nothing is written of a visitor who did not opt out.
    pub notice_given: bool,
    /// The sections of a GPP string, 7 to 23. Empty means the national one, 7.
    pub sections: Vec<u16>,
    /// Writes what was not answered as refused, in formats that know no third word. It is safe for
    /// the visitor, and false as a record.
    pub unanswered_as_refused: bool,
}

/// What was written.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exported {
    /// The cookies: name and value.
    pub cookies: Vec<(String, String)>,
    /// What the format cannot say, a sentence each.
    pub lost: Vec<String>,
}

/// Never a value.
impl core::fmt::Debug for Exported {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<_> = self.cookies.iter().map(|(name, _)| name).collect();
        f.debug_struct("Exported").field("cookies", &names).field("lost", &self.lost).finish()
    }
}

/// Writes a visitor's answer in another format: `gpp`, `usp`, or the id of a consent manager
/// that sites host themselves.
///
/// # Errors
/// Why the format is not written: see [`Refusal`].
pub fn export(
    visitor: &Visitor<'_>,
    format: &str,
    mapping: &Mapping,
    options: &ExportOptions,
) -> Result<Exported, Refusal> {
    match format {
        "tcf" | "iab-tcf" | "ac" | "google-ac" | "tcfcav1" => Err(Refusal::registered()),
        "gpp" | "iab-gpp" => states::gpp(visitor, options),
        "usp" | "iab-usp" => Ok(states::usp(visitor, options)),
        "consent-mode" | "gcs" | "gcd" | "uet" | "clarity" | "meta" => Err(Refusal::signal()),
        manager => words::export(visitor, manager, mapping, options),
    }
}
