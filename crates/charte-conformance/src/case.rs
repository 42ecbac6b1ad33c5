//! What is asked of a backend: a case without its expectation.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::request::{Ask, Exchange, Foreign, Record};

/// How the text of a charter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// JSON.
    Json,
    /// TOML 1.0.
    Toml,
}

/// A charter as text, exactly as its file or the case holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// How to read the text.
    pub format: Format,
    /// The text, untouched: duplicate keys and mistakes are part of some cases.
    pub text: String,
}

/// The question of a case that asks about a purpose rather than a cookie (specification §7,
/// "Without a cookie").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allows {
    /// The id of a purpose (specification §2).
    pub purpose: String,
    /// The id of a provider, when only its declarations count.
    #[serde(default)]
    pub provider: Option<String>,
}

/// One question, complete in itself. Serialised, it is the line that a [`PipeBackend`] writes.
///
/// Exactly one of `cookie`, `set_cookie`, `allows`, `ask`, `record`, `read` and `exchange` is there.
/// A case with foreign values may have none of them: it asks what they mean.
///
/// [`PipeBackend`]: crate::PipeBackend
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique in the corpus.
    pub id: String,
    /// The regime that the caller names; without one the charter's counts.
    pub regime: Option<String>,
    /// The charter.
    pub charter: Charter,
    /// The name of the cookie, or of another tracker.
    pub cookie: Option<String>,
    /// The value of a `Set-Cookie` header, from which the name comes.
    pub set_cookie: Option<String>,
    /// The question without a cookie.
    pub allows: Option<Allows>,
    /// What to ask the visitor.
    #[serde(default)]
    pub ask: Option<Ask>,
    /// What acts of the visitor come to.
    #[serde(default)]
    pub record: Option<Record>,
    /// What came in, merged.
    #[serde(default)]
    pub read: bool,
    /// A request in, a response out.
    #[serde(default)]
    pub exchange: Option<Exchange>,
    /// What other consent managers keep; without a consent cookie it counts as the consent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign: Vec<Foreign>,
    /// When visitors answered at the latest, for foreign values without a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<String>,
    /// The revision of the charter that the other banner showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_revision: Option<u32>,
    /// The site's table of foreign words, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interop: Option<String>,
    /// A technology id (specification §5); `cookie` when absent.
    pub technology: Option<String>,
    /// The host that sets the cookie; `None` is unknown.
    pub host: Option<String>,
    /// The address of the page; `None` is unknown.
    pub page: Option<String>,
    /// The time of the decision, RFC 3339 in UTC (`2026-11-23T10:05:00Z`).
    pub now: String,
    /// The value of every consent cookie that came in, untouched; empty when there was none.
    pub consent: Vec<String>,
    /// Whether `Sec-GPC: 1` came with the request.
    pub gpc: bool,
}

impl Case {
    /// Whether the question is what foreign values mean.
    pub(crate) const fn is_import(&self) -> bool {
        let asks = self.cookie.is_some()
            || self.set_cookie.is_some()
            || self.allows.is_some()
            || self.ask.is_some()
            || self.record.is_some()
            || self.read
            || self.exchange.is_some();
        !asks && !self.foreign.is_empty()
    }
}

/// Without the consent values, the `Set-Cookie` line and the page's address.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case")
            .field("id", &self.id)
            .field("regime", &self.regime)
            .field("cookie", &self.cookie)
            .field("allows", &self.allows)
            .field("host", &self.host)
            .field("now", &self.now)
            .field("consent", &self.consent.len())
            .field("gpc", &self.gpc)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_leaves_values_out() {
        let case = Case {
            id: "a".into(),
            regime: None,
            charter: Charter { format: Format::Json, text: "{}".into() },
            cookie: None,
            set_cookie: Some("sid=secret-1".into()),
            allows: None,
            ask: None,
            record: None,
            read: false,
            exchange: None,
            foreign: vec![Foreign { format: "usp".into(), value: "secret-4".into() }],
            recorded: None,
            shown_revision: None,
            interop: None,
            technology: None,
            host: None,
            page: Some("https://example.fr/?q=secret-2".into()),
            now: "2026-11-23T10:05:00Z".into(),
            consent: vec!["secret-3".into()],
            gpc: false,
        };
        let text = format!("{case:?}");
        assert!(text.contains("consent: 1"));
        assert!(!text.contains("secret"), "{text}");
    }
}
