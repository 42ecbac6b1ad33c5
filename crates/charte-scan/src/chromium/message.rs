//! A message from the browser.

use serde::Deserialize;
use serde_json::Value;

/// A message from the browser: an event, or the reply to a call.
///
/// It has no `Debug`, since it may hold values.
#[derive(Deserialize)]
pub(super) struct Message {
    /// The number of the call that this replies to.
    #[serde(default)]
    pub(super) id: Option<u64>,
    /// The event.
    #[serde(default)]
    pub(super) method: Option<String>,
    #[serde(default, rename = "sessionId")]
    pub(super) session: Option<String>,
    #[serde(default)]
    pub(super) params: Value,
    #[serde(default)]
    pub(super) result: Value,
    #[serde(default)]
    pub(super) error: Option<Refusal>,
}

/// The browser's refusal of a call.
#[derive(Deserialize)]
pub(super) struct Refusal {
    #[serde(default)]
    pub(super) message: String,
}
