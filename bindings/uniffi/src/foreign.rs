//! What crosses the border about other consent managers: values in, cookies and signals out.

use std::collections::HashMap;
use std::fmt;

/// A value of another consent manager.
///
/// As text it never shows the value.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct ForeignValue {
    /// `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie, such as
    /// `cookie:OptanonConsent`.
    pub format: String,
    /// The value, as it came.
    pub value: String,
}

impl fmt::Display for ForeignValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ForeignValue({} bytes)", self.value.len())
    }
}

/// What a key of an app's preferences holds.
#[derive(uniffi::Enum)]
pub enum MobileValue {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Anything else, such as a boolean: no key of the IAB holds one.
    Other,
}

/// An answer in the format of other software.
///
/// As text it never shows a value.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct Exported {
    /// The cookies.
    pub cookies: Vec<ForeignCookie>,
    /// What the format cannot say, a sentence each.
    pub lost: Vec<String>,
}

impl fmt::Display for Exported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Exported({} cookies, {} lost)", self.cookies.len(), self.lost.len())
    }
}

/// A cookie of another consent manager.
///
/// As text it never shows the value.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct ForeignCookie {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

impl fmt::Display for ForeignCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ForeignCookie(name={}, {} bytes)", self.name, self.value.len())
    }
}

/// Whom a signal is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum SignalReceiver {
    /// Google Consent Mode, version 2.
    ConsentMode,
    /// Microsoft Advertising (UET).
    Uet,
    /// Microsoft Clarity.
    Clarity,
    /// The Meta pixel.
    Meta,
}

/// What the tags or SDKs of a vendor must be told now. It is never stored.
#[derive(uniffi::Record)]
pub struct Signal {
    /// What holds without the visitor's answer: each type, and whether it is granted.
    pub default: HashMap<String, bool>,
    /// What holds now, or `None` if the visitor has no answer that counts.
    pub update: Option<HashMap<String, bool>>,
    /// Meta only: whether its limited data use is asked for.
    pub limited_data_use: bool,
    /// The JavaScript lines that a page needs before the vendor's tags, without a `<script>`
    /// element. Those for Meta belong between its own snippet and `fbq('init', …)`.
    pub script: String,
}
