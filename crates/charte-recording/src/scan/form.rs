//! The JSON form that `charte-scan` writes. Its lists are required, so that a damaged file is an
//! error and never an empty recording.

use serde::Deserialize;

use crate::phase::Phase;
use crate::scanned::{AnswerSeen, BannerSeen};

/// The phases of the file.
pub(super) type Visits = Vec<Visit>;

/// One page in one phase.
#[derive(Deserialize)]
pub(super) struct Visit {
    pub(super) phase: Phase,
    pub(super) outcome: Outcome,
    /// When it began, in milliseconds since 1970.
    pub(super) began_ms: Option<u64>,
    #[serde(default)]
    pub(super) took_ms: u64,
    /// The address that was asked for.
    #[serde(default)]
    pub(super) address: String,
    /// The address of the page at the end; empty if none loaded.
    #[serde(default)]
    pub(super) page: String,
    #[serde(default)]
    pub(super) quiet: bool,
    pub(super) banner: Option<BannerSeen>,
    pub(super) answer: Option<AnswerSeen>,
    pub(super) asked_again: Option<bool>,
    pub(super) requests: Vec<Request>,
    pub(super) script_cookies: Vec<ScriptCookie>,
    pub(super) storage_writes: Vec<StorageWrite>,
    pub(super) snapshots: Vec<Snapshot>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub(super) enum Outcome {
    Recorded,
    Failed { code: String, reason: String },
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(super) enum Step {
    Load,
    Answer,
    Return,
}

#[derive(Deserialize)]
pub(super) struct Request {
    pub(super) at_ms: u64,
    pub(super) step: Step,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) is_page: bool,
    pub(super) address: String,
    #[serde(default)]
    pub(super) headers: Headers,
    pub(super) cookies_sent: Vec<SentCookie>,
    pub(super) status: Option<u16>,
    /// When the response was there.
    pub(super) answered_ms: Option<u64>,
    /// The response's `Date`.
    pub(super) date: Option<String>,
    #[serde(default)]
    pub(super) from_cache: bool,
    pub(super) set_cookies: Vec<SetCookie>,
}

#[derive(Default, Deserialize)]
pub(super) struct Headers {
    #[serde(rename = "sec-fetch-dest")]
    pub(super) fetch_dest: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct SentCookie {
    pub(super) name: String,
    pub(super) domain: String,
}

#[derive(Deserialize)]
pub(super) struct SetCookie {
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    #[serde(default)]
    pub(super) refused: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) value: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct ScriptCookie {
    pub(super) at_ms: u64,
    pub(super) step: Step,
    #[serde(default)]
    pub(super) via: String,
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) document: String,
    pub(super) script: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Hash)]
#[serde(rename_all = "snake_case")]
pub(super) enum StorageKind {
    Local,
    Session,
    IndexedDb,
    Cache,
}

#[derive(Deserialize)]
pub(super) struct StorageWrite {
    pub(super) at_ms: u64,
    pub(super) step: Step,
    pub(super) kind: StorageKind,
    pub(super) name: String,
    pub(super) origin: String,
    pub(super) script: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Snapshot {
    pub(super) step: Step,
    pub(super) cookies: Vec<JarCookie>,
    pub(super) storage: Vec<StoredKey>,
}

#[derive(Deserialize)]
pub(super) struct JarCookie {
    pub(super) name: String,
    pub(super) domain: String,
    #[serde(default)]
    pub(super) path: String,
    pub(super) expires: Option<f64>,
    #[serde(default)]
    pub(super) secure: bool,
    #[serde(default)]
    pub(super) http_only: bool,
    pub(super) same_site: Option<String>,
    pub(super) partition: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StoredKey {
    pub(super) kind: StorageKind,
    pub(super) name: String,
    pub(super) origin: String,
}
