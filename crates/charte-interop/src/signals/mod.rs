//! What tags of Google, Microsoft and Meta must be told, from what is allowed now.
//!
//! A signal is granted exactly if the charter's rulings allow every purpose that it stands for, so
//! it follows the law, the visitor's answer and Global Privacy Control. It is written anew for
//! each page and never stored.
//!
//! ```
//! use charte::{Charter, Policy, ReceivedConsent, Time};
//! use charte_interop::signals;
//!
//! let policy = Policy::new(Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[provider]]
//!     id = "google"
//!     name = "Google"
//!     role = "independent"
//!
//!     [[cookie]]
//!     name = "_ga"
//!     provider = "google"
//!     purposes = ["audience-measurement"]
//!     lifetime = "13 months"
//! "#)?)?;
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//! let consent = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~y:audience-measurement~.vgwe"]);
//! let visitor = policy.visitor(&consent, now);
//! let signal = signals::consent_mode(&visitor, Some("google"));
//! assert_eq!(signal.get("analytics_storage"), Some(true));
//! assert_eq!(signal.get("ad_storage"), Some(false));
//! // Inline, before every tag of Google.
//! let lines = signal.script();
//! assert!(lines.contains("gtag('consent','default',{'ad_storage':'denied'"));
//! # Ok::<(), charte::Error>(())
//! ```

use core::fmt::Write;

use charte::{ConsentState, DecisionReason, Purpose, ReceivedConsent, Visitor};
use charte_syntax::words;
use serde::{Serialize, Serializer};

use Purpose::{
    AdMeasurement, Advertising, AudienceMeasurement, ContentPersonalisation, Preferences,
    Profiling, Security, SessionReplay,
};

use crate::error::ErrorCode;

/// A type of a signal, and the purposes all of which it needs.
type Row = (&'static str, &'static [Purpose]);

const CONSENT_MODE: &[Row] = &[
    ("ad_storage", &[Advertising, AdMeasurement]),
    ("ad_user_data", &[Advertising, AdMeasurement]),
    ("ad_personalization", &[Advertising, Profiling]),
    ("analytics_storage", &[AudienceMeasurement]),
    ("functionality_storage", &[Preferences]),
    ("personalization_storage", &[ContentPersonalisation]),
    ("security_storage", &[Security]),
];
const UET: &[Row] = &[("ad_storage", &[Advertising, AdMeasurement])];
const CLARITY: &[Row] =
    &[("ad_Storage", &[Advertising]), ("analytics_Storage", &[SessionReplay, AudienceMeasurement])];
const META: &[Row] = &[("consent", &[Advertising, AdMeasurement, Profiling])];

words! {
    /// Whom a signal is for.
    Receiver {
        /// Google Consent Mode, version 2.
        ConsentMode = "consent-mode",
        /// Microsoft Advertising (UET).
        Uet = "uet",
        /// Microsoft Clarity.
        Clarity = "clarity",
        /// The Meta pixel.
        Meta = "meta",
    }
}

impl Receiver {
    /// The types of the signal, each with the purposes all of which it needs.
    #[must_use]
    pub const fn types(self) -> &'static [(&'static str, &'static [Purpose])] {
        match self {
            Self::ConsentMode => CONSENT_MODE,
            Self::Uet => UET,
            Self::Clarity => CLARITY,
            Self::Meta => META,
        }
    }
}

/// What a tag must be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Signal {
    /// Whom it is for.
    pub receiver: Receiver,
    /// What holds without the visitor's answer: the type, and whether it is granted.
    #[serde(serialize_with = "object_of")]
    pub default: Vec<(&'static str, bool)>,
    /// What holds now. `None` if the visitor has no answer that counts, so that the default holds.
    #[serde(serialize_with = "optional_object_of")]
    pub update: Option<Vec<(&'static str, bool)>>,
    /// Meta only: whether its limited data use is asked for, because the visitor objected or
    /// Global Privacy Control is on.
    pub limited_data_use: bool,
}

fn object_of<S: Serializer>(values: &[(&str, bool)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(values.iter().copied())
}

fn optional_object_of<S: Serializer>(
    values: &Option<Vec<(&'static str, bool)>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    match values {
        Some(values) => object_of(values, to),
        None => to.serialize_none(),
    }
}

impl Signal {
    /// Whether a type is granted now. `None` if the signal has no such type.
    #[must_use]
    pub fn get(&self, kind: &str) -> Option<bool> {
        let now = self.update.as_ref().unwrap_or(&self.default);
        now.iter().find(|(of, _)| *of == kind).map(|(_, granted)| *granted)
    }

    /// The signal as JSON. A type is `true` if it is granted.
    ///
    /// # Errors
    /// `E901`, which would be a bug of the library.
    pub fn to_json(&self) -> Result<String, charte::Error> {
        serde_json::to_string(self).map_err(|_| {
            charte_syntax::Problem::new(ErrorCode::Internal, "the signal is not JSON").into()
        })
    }

    /// The JavaScript lines that a page needs before the tags of the receiver, without a
    /// `<script>` element. They hold fixed words only. Those for Meta belong between Meta's own
    /// snippet, which defines `fbq`, and `fbq('init', …)`.
    #[must_use]
    pub fn script(&self) -> String {
        let mut lines = String::new();
        let now = self.update.as_ref().unwrap_or(&self.default);
        // Writing to a String does not fail.
        let _ = match self.receiver {
            Receiver::ConsentMode => {
                lines.push_str(
                    "window.dataLayer=window.dataLayer||[];\n\
                     window.gtag=window.gtag||function(){dataLayer.push(arguments);};\n",
                );
                self.calls(&mut lines, "gtag('consent','", "',", ");\n");
                let redact = now.iter().any(|(kind, granted)| *kind == "ad_storage" && !granted);
                writeln!(
                    lines,
                    "gtag('set','ads_data_redaction',{redact});\ngtag('set','url_passthrough',false);"
                )
            }
            Receiver::Uet => {
                lines.push_str("window.uetq=window.uetq||[];\n");
                self.calls(&mut lines, "uetq.push('consent','", "',", ");\n");
                Ok(())
            }
            Receiver::Clarity => writeln!(
                lines,
                "window.clarity=window.clarity||function(){{(clarity.q=clarity.q||[]).push(arguments);}};\n\
                 clarity('consentv2',{});",
                object(now)
            ),
            Receiver::Meta => {
                let granted = now.iter().all(|(_, granted)| *granted);
                let consent = if granted { "grant" } else { "revoke" };
                // Meta's own snippet makes `fbq`, and loads nothing if it finds one.
                let options = if self.limited_data_use { "['LDU'],0,0" } else { "[]" };
                writeln!(
                    lines,
                    "fbq('dataProcessingOptions',{options});\nfbq('consent','{consent}');"
                )
            }
        };
        lines
    }

    fn calls(&self, lines: &mut String, before: &str, between: &str, after: &str) {
        let update = self.update.iter().map(|update| ("update", update));
        for (command, values) in [("default", &self.default)].into_iter().chain(update) {
            let _ = write!(lines, "{before}{command}{between}{}{after}", object(values));
        }
    }
}

fn object(values: &[(&str, bool)]) -> String {
    let word = |granted: bool| if granted { "granted" } else { "denied" };
    let members = values.iter().map(|(kind, granted)| format!("'{kind}':'{}'", word(*granted)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// The signal for a receiver; `provider` is as for [`consent_mode`].
#[must_use]
pub fn signal(visitor: &Visitor<'_>, receiver: Receiver, provider: Option<&str>) -> Signal {
    match receiver {
        Receiver::ConsentMode => consent_mode(visitor, provider),
        Receiver::Uet => uet(visitor, provider),
        Receiver::Clarity => clarity(visitor, provider),
        Receiver::Meta => meta(visitor, provider),
    }
}

/// Google Consent Mode: all seven types, since Google takes one that is absent for granted.
///
/// `provider` is the charter's id of Google. With `None` a type is granted only if the purposes are
/// allowed to every provider of the charter.
#[must_use]
pub fn consent_mode(visitor: &Visitor<'_>, provider: Option<&str>) -> Signal {
    told(Receiver::ConsentMode, visitor, provider)
}

/// Microsoft Advertising's Universal Event Tracking. `provider` is as for [`consent_mode`].
#[must_use]
pub fn uet(visitor: &Visitor<'_>, provider: Option<&str>) -> Signal {
    told(Receiver::Uet, visitor, provider)
}

/// Microsoft Clarity, which records sessions. `provider` is as for [`consent_mode`].
#[must_use]
pub fn clarity(visitor: &Visitor<'_>, provider: Option<&str>) -> Signal {
    told(Receiver::Clarity, visitor, provider)
}

/// The Meta pixel. `provider` is as for [`consent_mode`].
#[must_use]
pub fn meta(visitor: &Visitor<'_>, provider: Option<&str>) -> Signal {
    let objected = |(_, needs): &Row| {
        needs.iter().any(|purpose| {
            let because = visitor.allows(*purpose, provider).because;
            matches!(because, DecisionReason::Objected | DecisionReason::Gpc)
        })
    };
    let limited_data_use = META.iter().any(objected);
    Signal { limited_data_use, ..told(Receiver::Meta, visitor, provider) }
}

fn told(receiver: Receiver, visitor: &Visitor<'_>, provider: Option<&str>) -> Signal {
    let values = |visitor: &Visitor<'_>| {
        let granted = |needs: &[Purpose]| {
            needs.iter().all(|purpose| visitor.allows(*purpose, provider).allowed)
        };
        receiver.types().iter().map(|(kind, needs)| (*kind, granted(needs))).collect::<Vec<_>>()
    };
    let default = values(&visitor.clone().with_consent(ReceivedConsent::none()));
    // A refusal that is too old to grant still refuses, so any state but `none` is looked at.
    let update = match visitor.state() {
        ConsentState::None => None,
        _ => Some(values(visitor)),
    };
    Signal { receiver, default, update, limited_data_use: false }
}
